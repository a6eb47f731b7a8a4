import { hash } from 'node:crypto'
import { lireLigneCopiee, tableau } from './journal-texte.js'

/** The previous hash and a line feed come before the text of an entry. */
const EMPREINTE = 64
const TETE = EMPREINTE + 1
/** More than the text of an entry adds to its line. */
const AJOUTS = 256

const TAB = 0x09
const LF = 0x0a
const ESPACE = 0x20
const GUILLEMET = 0x22
const VIRGULE = 0x2c
const POINT = 0x2e
const ZERO = 0x30
const NEUF = 0x39
const PLUS = 0x2b
const OUVRANT = 0x5b
const FERMANT = 0x5d
const BARRE = 0x5c
const N = 0x4e
const T = 0x54
const Z = 0x5a
/** Organisme to month `a`: those that chain 0 holds too. */
const CHAMPS_COMMUNS = 8
const JOUR = 10
const HEURE = 8
const NUL = Buffer.from('null')
/** Lists of fields are few, and come again and again: the last ones are known by their bytes. */
const LISTES_SUES = 8

/** A list of fields as PostgreSQL sends it, and as JSON. */
interface ListeSue {
  readonly lue: Buffer
  readonly json: Buffer
}

/**
 * The entries of a COPY, from its bytes: the bytes that are hashed are made from those received,
 * with no text in between, since a verification goes through millions. Where anything is to be
 * escaped, the text is made by journal-texte.ts. One entry at a time: `suivante` is of the last.
 */
export class EntreesCopiees {
  chaine = 0
  rang = 0
  empreinte = ''
  readonly #vue: (entree: EntreesCopiees) => void
  #reste = Buffer.alloc(0)
  #source: Buffer = this.#reste
  #position = 0
  #cible = Buffer.alloc(4096)
  #fin = 0
  readonly #listes: ListeSue[] = []
  /** The text of an entry that is not the ordinary one. */
  #texte: string | undefined

  constructor(vue: (entree: EntreesCopiees) => void) {
    this.#vue = vue
  }

  /** The hash that follows `precedente` when this entry is added. */
  suivante(precedente: string): string {
    if (this.#texte !== undefined) return hash('sha256', `${precedente}\n${this.#texte}`)
    this.#cible.write(precedente, 0, 'latin1')
    return hash('sha256', this.#cible.subarray(0, this.#fin))
  }

  /** Bytes cut anywhere; those of a line that is not whole wait for the next. */
  recevoir(morceau: Buffer): void {
    this.#source = this.#reste.length === 0 ? morceau : Buffer.concat([this.#reste, morceau])
    let debut = 0
    for (;;) {
      const fin = this.#source.indexOf(LF, debut)
      if (fin < 0) break
      this.#lire(debut, fin)
      this.#vue(this)
      debut = fin + 1
    }
    // Copied: the bytes received may be used again.
    this.#reste = Buffer.from(this.#source.subarray(debut))
  }

  #lire(debut: number, fin: number): void {
    if (this.#cible.length < TETE + fin - debut + AJOUTS) {
      this.#cible = Buffer.alloc(2 * (TETE + fin - debut + AJOUTS))
    }
    this.#texte = undefined
    this.#position = debut
    if (this.#composer()) return
    const lue = lireLigneCopiee(this.#source.toString('utf8', debut, fin))
    this.chaine = lue.chaine
    this.rang = lue.rang
    this.empreinte = lue.empreinte
    this.#texte = lue.texte
  }

  /** False when the entry is not the ordinary one. */
  #composer(): boolean {
    this.#cible[EMPREINTE] = LF
    this.#fin = TETE
    this.#ecrire(OUVRANT)
    this.chaine = this.#nombre()
    // Chain 0 does not say its number.
    if (this.chaine === 0) this.#fin = TETE + 1
    else this.#ecrire(VIRGULE)
    this.rang = this.#nombre()
    if (this.chaine < 0 || this.rang < 0) return false
    this.empreinte = this.#source.toString('latin1', this.#position, this.#position + EMPREINTE)
    this.#position += EMPREINTE + 1
    this.#ecrire(VIRGULE)
    if (!this.#instant()) return false
    const champs = this.#tableau()
    for (let i = 0; i < CHAMPS_COMMUNS; i++) if (!this.#champ()) return false
    if (this.chaine !== 0) {
      this.#ecrire(VIRGULE)
      // Quotes make a long list longer than the line has room for: it goes by the text.
      if (champs.json.length > champs.lue.length + AJOUTS / 2) return false
      this.#copier(champs.json)
      if (!this.#champ() || !this.#champ()) return false
    }
    this.#ecrire(FERMANT)
    return true
  }

  #ecrire(octet: number): void {
    this.#cible[this.#fin++] = octet
  }

  /** Digits to the next tab: written, and given; below zero when something else stands there. */
  #nombre(): number {
    let n = 0
    for (let octet = this.#lu(); octet !== TAB; octet = this.#lu()) {
      if (octet < ZERO || octet > NEUF) return -1
      this.#ecrire(octet)
      n = n * 10 + octet - ZERO
    }
    return n
  }

  #lu(): number {
    return this.#source[this.#position++]!
  }

  /** « 2026-06-01 08:00:00.1+00 » to « 2026-06-01T08:00:00.100Z »: last zeros are not sent. */
  #instant(): boolean {
    this.#ecrire(GUILLEMET)
    for (let i = 0; i < JOUR; i++) this.#ecrire(this.#lu())
    if (this.#lu() !== ESPACE) return false
    this.#ecrire(T)
    for (let i = 0; i < HEURE; i++) this.#ecrire(this.#lu())
    this.#ecrire(POINT)
    const jusqua = this.#fin + 3
    let octet = this.#lu()
    if (octet === POINT) {
      for (octet = this.#lu(); octet !== PLUS && this.#fin < jusqua; octet = this.#lu()) {
        this.#ecrire(octet)
      }
    }
    while (this.#fin < jusqua) this.#ecrire(ZERO)
    this.#ecrire(Z)
    this.#ecrire(GUILLEMET)
    // « +00 », of which the sign is read.
    if (octet !== PLUS || this.#lu() !== ZERO || this.#lu() !== ZERO) return false
    return this.#lu() === TAB
  }

  #copier(octets: Buffer): void {
    const cible = this.#cible
    let ecrit = this.#fin
    for (let i = 0; i < octets.length; i++) cible[ecrit++] = octets[i]!
    this.#fin = ecrit
  }

  /** The list of fields, which comes before its place. */
  #tableau(): ListeSue {
    const connue = this.#listes.find(({ lue }) => this.#estIci(lue))
    if (connue !== undefined) {
      this.#position += connue.lue.length
      return connue
    }
    const fin = this.#source.indexOf(TAB, this.#position) + 1
    const lue = Buffer.from(this.#source.subarray(this.#position, fin))
    const json = Buffer.from(tableau(lue.toString('utf8', 0, lue.length - 1)))
    const sue = { lue, json }
    this.#listes.unshift(sue)
    this.#listes.length = Math.min(this.#listes.length, LISTES_SUES)
    this.#position = fin
    return sue
  }

  /** True when the next bytes are these, the tab included. */
  #estIci(octets: Buffer): boolean {
    const source = this.#source
    const debut = this.#position
    for (let i = octets.length - 1; i >= 0; i--) if (source[debut + i] !== octets[i]) return false
    return true
  }

  /** One text after a comma, or null; false when something of it must be escaped. */
  #champ(): boolean {
    this.#ecrire(VIRGULE)
    const source = this.#source
    const cible = this.#cible
    let lu = this.#position
    let ecrit = this.#fin
    cible[ecrit++] = GUILLEMET
    let octet = source[lu++]!
    while (octet >= ESPACE && octet !== GUILLEMET && octet !== BARRE) {
      cible[ecrit++] = octet
      octet = source[lu++]!
    }
    this.#position = lu
    if (octet === TAB || octet === LF) {
      cible[ecrit++] = GUILLEMET
      this.#fin = ecrit
      return true
    }
    if (octet !== BARRE || ecrit !== this.#fin + 1 || source[lu] !== N) return false
    this.#position = lu + 2
    this.#copier(NUL)
    return source[lu + 1] === TAB || source[lu + 1] === LF
  }
}
