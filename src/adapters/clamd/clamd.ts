import { connect, type Socket } from 'node:net'
import type { Antivirus, ExamenAntivirus } from '#signalements'
import { Panne } from '#socle'

/** Longest wait for a connection or for a verdict, in milliseconds. */
const ATTENTE_MS = 20_000
/** Longest answer of clamd that is read. */
const REPONSE_MAX = 1_024

/**
 * The antivirus of a clamd, by INSTREAM: each part of a document goes there while it arrives.
 * `adresse`: « hôte:port », or the path of a socket.
 */
export function createClamd(adresse: string): Antivirus {
  return {
    async commencer() {
      const examen = new Examen(ouvrir(adresse))
      await examen.pret()
      return examen
    },
  }
}

function ouvrir(adresse: string): Socket {
  const [, hote, port] = /^(.+):(\d{1,5})$/.exec(adresse) ?? []
  return port === undefined ? connect(adresse) : connect({ host: hote!, port: Number(port) })
}

function muet(cause?: unknown): Panne {
  const message =
    'L’antivirus (ALASOURCE_CLAMD) ne répond pas. Vérifiez que clamd est démarré et son adresse.'
  return new Panne('reseau', message, cause)
}

class Examen implements ExamenAntivirus {
  readonly #prise: Socket
  #reponse = ''
  #panne: Panne | undefined
  #finie = false
  #reveils: (() => void)[] = []

  constructor(prise: Socket) {
    this.#prise = prise
    prise.setTimeout(ATTENTE_MS, () => this.#echouer(new Error('timeout')))
    prise.on('error', (cause) => this.#echouer(cause))
    prise.on('data', (octets: Buffer) => this.#entendre(octets))
    prise.on('drain', () => this.#reveiller())
    prise.on('connect', () => this.#reveiller())
    prise.on('close', () => {
      this.#finie = true
      this.#reveiller()
    })
  }

  #echouer(cause: unknown): void {
    this.#panne ??= muet(cause)
    this.#prise.destroy()
    this.#reveiller()
  }

  /** The answer ends with a zero byte. */
  #entendre(octets: Buffer): void {
    if (this.#reponse.length < REPONSE_MAX) this.#reponse += octets.toString('latin1')
    if (!this.#reponse.includes('\0')) return
    this.#finie = true
    this.#reveiller()
  }

  #reveiller(): void {
    for (const reveil of this.#reveils.splice(0)) reveil()
  }

  async #attendre(fini: () => boolean): Promise<void> {
    while (!fini()) {
      if (this.#panne !== undefined) throw this.#panne
      await new Promise<void>((resolve) => this.#reveils.push(resolve))
    }
    if (this.#panne !== undefined) throw this.#panne
  }

  async pret(): Promise<void> {
    await this.#attendre(() => !this.#prise.connecting)
    this.#prise.write('zINSTREAM\0')
  }

  /** What is sent once clamd has answered (too long for it, a virus found) is not sent. */
  async ajouter(morceau: Uint8Array): Promise<void> {
    if (this.#finie || morceau.length === 0) return
    if (this.#panne !== undefined) throw this.#panne
    const longueur = Buffer.alloc(4)
    longueur.writeUInt32BE(morceau.length)
    this.#prise.write(longueur)
    if (this.#prise.write(Buffer.from(morceau))) return
    await this.#attendre(() => this.#finie || !this.#prise.writableNeedDrain)
  }

  async finir(): Promise<'sain' | 'infecte'> {
    if (!this.#finie) this.#prise.write(Buffer.alloc(4))
    await this.#attendre(() => this.#finie)
    this.#prise.destroy()
    const [reponse = ''] = this.#reponse.split('\0')
    if (/ FOUND$/.test(reponse)) return 'infecte'
    if (/ OK$/.test(reponse)) return 'sain'
    throw muet(new Error('réponse inattendue'))
  }

  abandonner(): void {
    this.#prise.destroy()
  }
}
