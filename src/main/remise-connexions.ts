import type { Worker } from 'node:cluster'

/** What the process that listens and the one that answers say to each other (node:cluster). */
interface MotDeGrappe {
  readonly act?: unknown
  readonly seq?: unknown
  readonly ack?: unknown
}

/** A connection that is being handed over; closing it resets it at the other end. */
interface Remise {
  close(): void
}

type Envoi = (message: MotDeGrappe, remise?: Remise, ...reste: unknown[]) => boolean

/**
 * Node keeps a connection that was on its way to a process that falls, and neither gives it to
 * another nor closes it: who asked would wait for ever. Here it is closed, so that a browser or a
 * proxy asks again at once. Does nothing more should Node change the words it uses.
 */
export function rendreConnexions({ process: equipier }: Worker): void {
  const enRoute = new Map<unknown, Remise>()
  const envoyer = equipier.send.bind(equipier) as Envoi
  const suivi: Envoi = (message, remise, ...reste) => {
    if (message.act === 'newconn' && remise !== undefined) enRoute.set(message.seq, remise)
    return envoyer(message, remise, ...reste)
  }
  equipier.send = suivi as typeof equipier.send
  equipier.on('internalMessage', ({ ack }: MotDeGrappe) => enRoute.delete(ack))
  equipier.once('exit', () => {
    for (const remise of enRoute.values()) remise.close()
    enRoute.clear()
  })
}
