import { joursDuMois } from '#socle'

/**
 * The bytes being read and the place reached: one line at a time. Every function reads on from
 * there, or says that the text is not of the usual form: what has been read is then worth nothing.
 */
const curseur: { octets: Uint8Array; place: number } = { octets: new Uint8Array(0), place: 0 }

/** What is not a number of the usual form. It fits in 32 bits, as all that is read here. */
export const RATE = -0x8000_0000

const GUILLEMET = 34
const VIRGULE = 44
const TIRET = 45
const ZERO = 48
const DEUX_POINTS = 58
const CROCHET = 91
const CROCHET_FERME = 93
const ACCOLADE = 123
const ACCOLADE_FERMEE = 125

/**
 * Begins a line.
 * @texte docs/decisions/0047-lire-sans-objets.md
 */
export function commencer(octets: Uint8Array, place: number): void {
  curseur.octets = octets
  curseur.place = place
}

/**
 * Ends a line: the place after its end, or RATE when something follows the situation.
 * @texte docs/decisions/0047-lire-sans-objets.md
 */
export function finir(): number {
  const { octets, place } = curseur
  const fin = sauterBlancs(octets, place)
  if (fin >= octets.length) return octets.length
  return octets[fin] === 10 ? fin + 1 : RATE
}

/** Space, tabulation, carriage return: a line holds no other white space of JSON. */
function sauterBlancs(octets: Uint8Array, debut: number): number {
  let place = debut
  while (octets[place] === 32 || octets[place] === 13 || octets[place] === 9) place++
  return place
}

/** Goes past this mark, and the white space before it. */
function passer(marque: number): boolean {
  const { octets } = curseur
  const place =
    octets[curseur.place] === marque ? curseur.place : sauterBlancs(octets, curseur.place)
  if (octets[place] !== marque) return false
  curseur.place = place + 1
  return true
}

/** Words that a text may be, found by their letters. */
export interface Mots {
  readonly octets: readonly Uint8Array[]
  readonly parEmpreinte: ReadonlyMap<number, number>
  /** By rank of a key, the key that followed it last: files repeat the same order. */
  readonly suivants: number[]
}

/**
 * A table of words: rank by rank, those of `liste`.
 * @texte docs/contrat.md §3
 */
export function mots(liste: readonly string[]): Mots {
  const octets = liste.map((mot) => Uint8Array.from(mot, (lettre) => lettre.charCodeAt(0)))
  const parEmpreinte = new Map(octets.map((o, rang) => [empreinte(o), rang]))
  return { octets, parEmpreinte, suivants: new Array<number>(liste.length + 1).fill(0) }
}

function empreinte(mot: Uint8Array): number {
  return mot.reduce((h, c) => (Math.imul(h, 31) + c) & 0x3fff_ffff, 0)
}

/**
 * The rank of the word that a text is, or RATE.
 * @texte docs/contrat.md §3
 */
export function lireMot(table: Mots): number {
  if (!passer(GUILLEMET)) return RATE
  const { octets, place: debut } = curseur
  let place = debut
  let h = 0
  for (; octets[place] !== GUILLEMET; place++) {
    const c = octets[place]!
    // An end of line, an escape, a letter with an accent: no word has any.
    if (!(c > 31 && c < 127) || c === 92) return RATE
    h = (Math.imul(h, 31) + c) & 0x3fff_ffff
  }
  const rang = table.parEmpreinte.get(h)
  if (rang === undefined || !estLa(table.octets[rang]!, debut)) return RATE
  curseur.place = place + 1
  return rang
}

/** Whether this word is written from there, up to its closing mark. */
function estLa(mot: Uint8Array, debut: number): boolean {
  const { octets } = curseur
  for (let i = 0; i < mot.length; i++) if (octets[debut + i] !== mot[i]) return false
  return octets[debut + mot.length] === GUILLEMET
}

/** The rank of a key; `avant` is that of the key before, or one more than the last. */
function lireCle(table: Mots, avant: number): number {
  const { octets, place } = curseur
  const attendue = table.suivants[avant]!
  const mot = table.octets[attendue]!
  if (octets[place] === GUILLEMET && estLa(mot, place + 1)) {
    curseur.place = place + mot.length + 2
    return attendue
  }
  const rang = lireMot(table)
  if (rang !== RATE) table.suivants[avant] = rang
  return rang
}

/** The keys of an object, and who reads the value of each. */
export interface Champs {
  readonly cles: Mots
  readonly lecteurs: readonly LecteurChamp[]
}
/** Reads the value of a key, and says whether it is of the usual form. */
type LecteurChamp = () => boolean

/**
 * The keys that an object may have, each with its reader.
 * @texte docs/contrat.md §3
 */
export function champs<C extends string>(parCle: Readonly<Record<C, LecteurChamp>>): Champs {
  return { cles: mots(Object.keys(parCle)), lecteurs: Object.values(parCle) }
}

/**
 * An object with known keys, each once.
 * @texte docs/contrat.md §3, « Unknown keys »
 */
export function lireObjet({ cles, lecteurs }: Champs): boolean {
  if (!passer(ACCOLADE)) return false
  if (passer(ACCOLADE_FERMEE)) return true
  let vues = 0
  let avant = cles.octets.length
  do {
    const cle = lireCle(cles, avant)
    if (cle === RATE || (vues & (1 << cle)) !== 0 || !passer(DEUX_POINTS)) return false
    if (!lecteurs[cle]!()) return false
    vues |= 1 << cle
    avant = cle
  } while (passer(VIRGULE))
  return passer(ACCOLADE_FERMEE)
}

/**
 * An object whose keys are years « AAAA »: `lireValeur` reads what is of a year.
 * @texte docs/contrat.md §3, `revenusFiscaux`
 */
export function lireAnnees(lireValeur: (annee: number) => boolean): boolean {
  if (!passer(ACCOLADE)) return false
  if (passer(ACCOLADE_FERMEE)) return true
  do {
    if (!passer(GUILLEMET)) return false
    const { octets, place } = curseur
    if (octets[place + 4] !== GUILLEMET) return false
    const annee = quatreChiffres(octets, place)
    curseur.place = place + 5
    if (annee < 0 || !passer(DEUX_POINTS) || !lireValeur(annee)) return false
  } while (passer(VIRGULE))
  return passer(ACCOLADE_FERMEE)
}

/**
 * A list: `lireElement` reads one.
 * @texte docs/contrat.md §3
 */
export function lireListe(lireElement: () => boolean): boolean {
  if (!passer(CROCHET)) return false
  if (passer(CROCHET_FERME)) return true
  do {
    if (!lireElement()) return false
  } while (passer(VIRGULE))
  return passer(CROCHET_FERME)
}

/**
 * A whole number of nine digits at most (twelve million euros a year make ten: `plus`), or RATE.
 * @texte docs/contrat.md §3 (integer centimes)
 */
export function lireEntier(): number {
  const { octets } = curseur
  let place = sauterBlancs(octets, curseur.place)
  const negatif = octets[place] === TIRET
  if (negatif) place++
  const debut = place
  let nombre = 0
  for (;;) {
    const chiffre = octets[place]! - ZERO
    if (!(chiffre >= 0 && chiffre <= 9)) break
    nombre = nombre * 10 + chiffre
    place++
  }
  const chiffres = place - debut
  // « 01 » is not JSON, « -0 » is left to those who read it.
  if (chiffres === 0 || chiffres > 9 || (octets[debut] === ZERO && (chiffres > 1 || negatif))) {
    return RATE
  }
  curseur.place = place
  return negatif ? -nombre : nombre
}

const VRAI = Uint8Array.of(116, 114, 117, 101)
const FAUX = Uint8Array.of(102, 97, 108, 115, 101)
const NUL = Uint8Array.of(110, 117, 108, 108)

/**
 * 1 for true, 0 for false, or RATE.
 * @texte docs/contrat.md §3
 */
export function lireBooleen(): number {
  if (passerLettres(FAUX)) return 0
  return passerLettres(VRAI) ? 1 : RATE
}

/**
 * Goes past a null.
 * @texte docs/contrat.md §3
 */
export function passerNul(): boolean {
  return passerLettres(NUL)
}

function passerLettres(lettres: Uint8Array): boolean {
  const { octets } = curseur
  const debut = sauterBlancs(octets, curseur.place)
  for (let i = 0; i < lettres.length; i++) if (octets[debut + i] !== lettres[i]) return false
  curseur.place = debut + lettres.length
  return true
}

/**
 * A month as `indexMois`, or RATE.
 * @texte docs/contrat.md §3
 */
export function lireMoisCivil(): number {
  if (!passer(GUILLEMET)) return RATE
  const { octets, place } = curseur
  if (octets[place + 7] !== GUILLEMET || octets[place + 4] !== TIRET) return RATE
  const annee = quatreChiffres(octets, place)
  const rang = deuxChiffres(octets, place + 5)
  if (annee < 0 || rang < 1 || rang > 12) return RATE
  curseur.place = place + 8
  return annee * 12 + rang - 1
}

/**
 * A day that exists as `indexMois` × 32 + day, or RATE.
 * @texte docs/contrat.md §3
 */
export function lireJourCivil(): number {
  if (!passer(GUILLEMET)) return RATE
  const { octets, place } = curseur
  if (octets[place + 10] !== GUILLEMET) return RATE
  if (octets[place + 4] !== TIRET || octets[place + 7] !== TIRET) return RATE
  const annee = quatreChiffres(octets, place)
  const rang = deuxChiffres(octets, place + 5)
  const jour = deuxChiffres(octets, place + 8)
  if (annee < 0 || rang < 1 || rang > 12) return RATE
  if (jour < 1 || jour > joursDuMois(annee, rang)) return RATE
  curseur.place = place + 11
  return (annee * 12 + rang - 1) * 32 + jour
}

/** The mark that closes the text is known to be further: nothing is read after the end. */
function quatreChiffres(octets: Uint8Array, place: number): number {
  const siecle = deuxChiffres(octets, place)
  const annee = deuxChiffres(octets, place + 2)
  return siecle < 0 || annee < 0 ? -1 : siecle * 100 + annee
}

function deuxChiffres(octets: Uint8Array, place: number): number {
  const dizaines = octets[place]! - ZERO
  const unites = octets[place + 1]! - ZERO
  const chiffres = dizaines >= 0 && dizaines <= 9 && unites >= 0 && unites <= 9
  return chiffres ? dizaines * 10 + unites : -1
}

/** Where a text of plain letters begins and ends: no escape, nothing but ASCII. */
export interface Bornes {
  readonly octets: Uint8Array
  debut: number
  fin: number
}
const bornes = { octets: curseur.octets, debut: 0, fin: 0 }

/**
 * Goes past a text of plain letters, not empty; null for any other.
 * @texte docs/contrat.md §3, « id »
 */
export function passerTexte(): Bornes | null {
  if (!passer(GUILLEMET)) return null
  const { octets, place: debut } = curseur
  let place = debut
  for (; octets[place] !== GUILLEMET; place++) {
    const c = octets[place]!
    if (!(c > 31 && c < 127) || c === 92) return null
  }
  if (place === debut) return null
  curseur.place = place + 1
  bornes.octets = octets
  bornes.debut = debut
  bornes.fin = place
  return bornes
}
