import { indexMois, type Jour, type Mois, moisDepuisIndex, nomMois } from '#socle'

/** What a rule or a value of a barème says of its own time. */
export interface Datee {
  /** First month of effect, « AAAA-MM ». */
  readonly depuis: string
  /** Text that fixes it, with its date when it has one. */
  readonly texte: string
  /** Day of the Journal officiel, « AAAA-MM-JJ », when it was checked. */
  readonly publieLe?: string
}

/** A value that a computation read: its series, and the value in force. */
export interface Lu {
  readonly nom: string
  readonly unite: string
  readonly valeur: number
  readonly depuis: string
  readonly texte: string
  readonly interpretation?: string
}

/**
 * The state of the rules during a computation. The book is synchronous: what is set for a call is
 * put back before anything else runs, so that each call stays a function of its arguments.
 */
let connuesLe: Jour | null = null
let releve: Map<string, Lu> | null = null

/**
 * Runs a computation with the rules that were known on a day; null: all those of the book.
 * @texte docs/decisions/0011-ce-qui-a-change.md
 */
export function avecReglesConnuesLe<T>(jour: Jour | null, calcul: () => T): T {
  const avant = connuesLe
  connuesLe = jour
  try {
    return calcul()
  } finally {
    connuesLe = avant
  }
}

/**
 * Runs a computation and lists the values of the barèmes that it read, each once.
 * @texte CRPA, art. R. 311-3-1-2 (parameters of the treatment)
 */
export function avecReleve<T>(calcul: () => T): { readonly resultat: T; readonly lus: Lu[] } {
  const avant = releve
  const lus = new Map<string, Lu>()
  releve = lus
  try {
    return { resultat: calcul(), lus: [...lus.values()] }
  } finally {
    releve = avant
  }
}

/**
 * Runs a reading that is not of the computation being listed: a comparison of two months.
 * @texte CRPA, art. R. 311-3-1-2 (parameters applied, and no other)
 */
export function sansReleve<T>(lecture: () => T): T {
  const avant = releve
  releve = null
  try {
    return lecture()
  } finally {
    releve = avant
  }
}

/**
 * True when figures kept from other calls must not serve: the rules are those of a past day, or
 * the values read are listed.
 * @texte docs/decisions/0011-ce-qui-a-change.md
 */
export function sansMemoire(): boolean {
  return connuesLe !== null || releve !== null
}

/**
 * Whether a rule or a value was known under the rules of this computation.
 * @texte docs/decisions/0011-ce-qui-a-change.md
 */
export function estConnue(datee: Datee): boolean {
  return connuesLe === null || connueDes(datee) <= connuesLe
}

/**
 * Notes a value read, when somebody asked.
 * @texte CRPA, art. R. 311-3-1-2
 */
export function noter(serie: { readonly nom: string; readonly unite: string }, lue: Datee): void {
  if (releve === null) return
  const { valeur, interpretation } = lue as Datee & { valeur: unknown; interpretation?: string }
  if (typeof valeur !== 'number') return
  const { nom, unite } = serie
  const lu = { nom, unite, valeur, depuis: lue.depuis, texte: lue.texte }
  const cle = `${nom}|${lue.depuis}|${valeur}`
  releve.set(cle, interpretation === undefined ? lu : { ...lu, interpretation })
}

/** Older than that, against its effect, is a base text: the one that changed it is not named. */
const MOIS_ENTRE_TEXTE_ET_EFFET = 6

/**
 * First day when somebody could know a value.
 * @texte docs/decisions/0011-ce-qui-a-change.md
 * @interpretation the day of publication when it was checked; else the day of signature of the most
 *   recent text named, when it stands near the effect or after it; else the first day of effect.
 */
export function connueDes(datee: Datee): Jour {
  if (datee.publieLe !== undefined) return datee.publieLe as Jour
  const effet = `${datee.depuis}-01` as Jour
  const signature = derniereDate(datee.texte)
  if (signature === null) return effet
  const proche = moisDepuisIndex(indexMois(datee.depuis as Mois) - MOIS_ENTRE_TEXTE_ET_EFFET)
  return signature.slice(0, 7) >= proche ? signature : effet
}

const MOIS = Array.from({ length: 12 }, (_, m) => nomMois(moisDepuisIndex(m)))
const EN_CHIFFRES = /(\d{2})\/(\d{2})\/(\d{4})/g
const EN_LETTRES = new RegExp(`(\\d{1,2})(?:er)? (${MOIS.join('|')}) (\\d{4})`, 'g')

/** The latest day named in a text; null when it names none. */
function derniereDate(texte: string): Jour | null {
  let derniere: string | null = null
  const garder = (jour: string): void => {
    if (derniere === null || jour > derniere) derniere = jour
  }
  for (const [, j, m, a] of texte.matchAll(EN_CHIFFRES)) garder(`${a}-${m}-${j}`)
  for (const [, j, m, a] of texte.matchAll(EN_LETTRES)) {
    garder(`${a}-${deux(MOIS.indexOf(m ?? '') + 1)}-${deux(Number(j))}`)
  }
  return derniere as Jour | null
}

function deux(n: number): string {
  return String(n).padStart(2, '0')
}
