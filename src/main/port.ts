import { createServer } from 'node:net'
import { Panne } from '#socle'
import { estEquipier } from './processus.js'

/** The only address served: what comes from elsewhere goes through a proxy of one's own. */
export const HOTE = '127.0.0.1'

/**
 * Checks early that the port can be taken, before minutes of preparation; 0 finds a free one.
 * Throws a Panne `port-pris` naming the port and the remedy.
 */
export function reserverPort(port: number): Promise<number> {
  // Taken by the process that gives connections to this one.
  if (estEquipier) return Promise.resolve(port)
  return new Promise((resolve, reject) => {
    const essai = createServer()
    essai.once('error', (cause: NodeJS.ErrnoException) => reject(panneDePort(port, cause)))
    essai.listen(port, HOTE, () => {
      const adresse = essai.address()
      const trouve = typeof adresse === 'object' && adresse !== null ? adresse.port : port
      essai.close(() => resolve(trouve))
    })
  })
}

export function panneDePort(port: number, cause: NodeJS.ErrnoException): Panne {
  const exemple = `par exemple PORT=${port === 3000 ? 3001 : 3000}`
  const message =
    cause.code === 'EADDRINUSE'
      ? `Le port ${port} est pris par un autre programme. Arrêtez-le, ou prenez-en un autre, ` +
        `${exemple}.`
      : `Le port ${port} ne peut pas être ouvert (${cause.code}). Prenez-en un autre, ${exemple}.`
  return new Panne('port-pris', message, cause)
}
