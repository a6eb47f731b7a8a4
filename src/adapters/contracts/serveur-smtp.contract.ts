import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'

/** Of the loopback, for these tests alone; nobody else trusts it. */
const CLE = [
  '-----BEGIN PRIVATE KEY-----',
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgWk6OrSNzYm8di0dy',
  'X5ma8QXOnmSUFdF+niscYSgbDRyhRANCAASKVYjIKDWfFsePcnwWfUOLv9mhaEFa',
  'vR/ZiSeFerVwQDhD1eJXJLS4hdvcUyG+Gh9rwLz8LdNYFFHA5Q2yuVmi',
  '-----END PRIVATE KEY-----',
].join('\n')
export const CERTIFICAT = [
  '-----BEGIN CERTIFICATE-----',
  'MIIBXTCCAQKgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAkxMjcuMC4w',
  'LjEwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM',
  'CTEyNy4wLjAuMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABIpViMgoNZ8Wx49y',
  'fBZ9Q4u/2aFoQVq9H9mJJ4V6tXBAOEPV4lcktLiF29xTIb4aH2vAvPwt01gUUcDl',
  'DbK5WaKjQzBBMA8GA1UdEwEB/wQFMAMBAf8wDwYDVR0RBAgwBocEfwAAATAdBgNV',
  'HQ4EFgQUZaKPcXC964XmpxM79amAJQhoLHgwCgYIKoZIzj0EAwIDSQAwRgIhAOWm',
  'MGVRV6y3VXNHuw2CSt8t4gak/sbeX8WaGk+gfkAdAiEA/mN3cu1a17WYNaMov5Ly',
  'yF2KHa7jlffng86gd0Wabgg=',
  '-----END CERTIFICATE-----',
].join('\n')

/** One message that was taken, as it came. */
export interface CourrierRecu {
  readonly de: string
  readonly a: string
  readonly source: string
  readonly chiffre: boolean
  readonly connu: boolean
}

export interface ServeurSmtp {
  readonly port: number
  readonly recus: CourrierRecu[]
  /** Connections that were opened. */
  connexions(): number
  /** What is answered from now on, by the first word of the order; « . » ends a message. */
  repondre(reponses: Readonly<Record<string, string>>): void
  fermer(): void
}

interface Options {
  readonly tls?: 'starttls' | 'implicite'
  readonly secret?: string
}

/** A mail server of a few orders (RFC 5321, 3207, 4954), on a free port of the loopback. */
export async function ouvrirServeurSmtp(options: Options = {}): Promise<ServeurSmtp> {
  const recus: CourrierRecu[] = []
  const prises = new Set<Socket>()
  let ouvertes = 0
  let reponses: Readonly<Record<string, string>> = {}
  const serveur = createServer((prise) => {
    ouvertes += 1
    prises.add(prise)
    prise.on('error', () => {})
    new Dialogue({ ...options, recus, lireReponses: () => reponses }).commencer(prise)
  })
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve))
  const adresse = serveur.address()
  assert.ok(typeof adresse === 'object' && adresse !== null)
  return {
    ...{ port: adresse.port, recus, connexions: () => ouvertes },
    repondre: (nouvelles) => {
      reponses = nouvelles
    },
    fermer() {
      for (const prise of prises) prise.destroy()
      serveur.close()
    },
  }
}

interface MoyensDialogue extends Options {
  readonly recus: CourrierRecu[]
  readonly lireReponses: () => Readonly<Record<string, string>>
}

class Dialogue {
  readonly #moyens: MoyensDialogue
  #prise: Socket | TLSSocket | undefined
  #tampon = ''
  #de = ''
  #a = ''
  #connu = false
  #enMessage = false

  constructor(moyens: MoyensDialogue) {
    this.#moyens = moyens
  }

  commencer(prise: Socket): void {
    this.#ecouter(this.#moyens.tls === 'implicite' ? chiffrer(prise) : prise)
    this.#dire('220 essai ESMTP')
  }

  #ecouter(prise: Socket | TLSSocket): void {
    this.#prise = prise
    this.#tampon = ''
    prise.on('error', () => {})
    prise.on('data', (octets: Buffer) => {
      this.#tampon += octets.toString('utf8')
      this.#avancer()
    })
  }

  #dire(...lignes: string[]): void {
    const reponse = lignes.map((l) => `${l}\r\n`).join('')
    this.#prise?.write(reponse)
    if (lignes.at(-1)?.startsWith('421')) this.#prise?.end()
  }

  #avancer(): void {
    const fin = this.#enMessage ? '\r\n.\r\n' : '\r\n'
    const ou = this.#tampon.indexOf(fin)
    if (ou === -1) return
    const morceau = this.#tampon.slice(0, ou)
    this.#tampon = this.#tampon.slice(ou + fin.length)
    if (this.#enMessage) this.#finir(morceau)
    else this.#obeir(morceau)
    this.#avancer()
  }

  #finir(source: string): void {
    this.#enMessage = false
    const refus = this.#moyens.lireReponses()['.']
    const chiffre = this.#prise instanceof TLSSocket
    const recu = { de: this.#de, a: this.#a, source, chiffre, connu: this.#connu }
    if (refus === undefined) this.#moyens.recus.push(recu)
    this.#dire(refus ?? '250 2.0.0 pris')
  }

  #obeir(ligne: string): void {
    const ordre = (/^[A-Za-z]+/.exec(ligne)?.[0] ?? '').toUpperCase()
    const refus = this.#moyens.lireReponses()[ordre]
    if (refus === undefined) this.#faire(ordre, ligne)
    else this.#dire(refus)
  }

  #faire(ordre: string, ligne: string): void {
    const ordres: Readonly<Record<string, () => void>> = {
      EHLO: () => this.#dire('250-essai', ...this.#capacites(), '250 8BITMIME'),
      STARTTLS: () => {
        if (this.#moyens.tls !== 'starttls') return this.#dire('502 5.5.1 inconnu')
        this.#dire('220 parlez')
        const nue = this.#prise as Socket
        nue.removeAllListeners('data')
        this.#ecouter(chiffrer(nue))
      },
      AUTH: () => {
        const donne = Buffer.from(ligne.split(' ')[2] ?? '', 'base64').toString('utf8')
        this.#connu = donne === `\0moi\0${this.#moyens.secret}`
        this.#dire(this.#connu ? '235 2.7.0 entrez' : '535 5.7.8 non')
      },
      MAIL: () => {
        this.#de = /<(.*?)>/.exec(ligne)?.[1] ?? ''
        this.#dire('250 2.1.0 bien')
      },
      RCPT: () => {
        this.#a = /<(.*?)>/.exec(ligne)?.[1] ?? ''
        this.#dire('250 2.1.5 bien')
      },
      DATA: () => {
        this.#enMessage = true
        this.#dire('354 dites')
      },
      RSET: () => this.#dire('250 bien'),
      NOOP: () => this.#dire('250 bien'),
      QUIT: () => this.#dire('221 au revoir'),
    }
    const faire = ordres[ordre]
    if (faire === undefined) this.#dire('502 5.5.1 inconnu')
    else faire()
  }

  #capacites(): string[] {
    const chiffre = this.#prise instanceof TLSSocket
    return [
      ...(this.#moyens.tls === 'starttls' && !chiffre ? ['250-STARTTLS'] : []),
      ...(this.#moyens.secret === undefined ? [] : ['250-AUTH PLAIN']),
    ]
  }
}

function chiffrer(prise: Socket): TLSSocket {
  return new TLSSocket(prise, { isServer: true, key: CLE, cert: CERTIFICAT })
}
