import { arrondir, type Centimes, enEuros, majuscule, moisEnListe } from '#socle'
import { ClesParMois, nomMois } from './cles.js'

const MILLION = 1_000_000
const EXACT = new ClesParMois('exact')

/** The three months of a computation: the first one is `reference`, an `indexMois` integer. */
export interface TroisMois<T> {
  readonly reference: number
  /** Equal months are one object. */
  readonly mois: readonly T[]
}

/** The values of a step, being written. */
export type ValeursEnCours = Record<string, number | string | boolean | null>

/**
 * Values of a step for each reference month, added to `valeurs`. « 2026-05 » is the amount rounded
 * to the centime, for reading; « exact.2026-05 », given only when the rounding lost something, is
 * the amount itself in millionths of a centime, so that the right is replayed to the last centime.
 * @texte CRPA, art. R. 311-3-1-2
 */
export function valeursParMois<T>(
  { reference, mois }: TroisMois<T>,
  exact: (m: T) => number,
  valeurs: ValeursEnCours = {},
): ValeursEnCours {
  for (let k = 0; k < mois.length; k++) {
    const montant = exact(mois[k]!)
    const arrondi = arrondir(montant, MILLION, 'plus-proche')
    valeurs[nomMois(reference + k)] = arrondi
    if (arrondi * MILLION !== montant) valeurs[EXACT.cle(reference + k)] = montant
  }
  return valeurs
}

/**
 * Mean of three monthly amounts given in millionths of a centime, rounded to the centime.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function moyenne<T>({ mois }: TroisMois<T>, exact: (m: T) => number): Centimes {
  let somme = 0
  for (let k = 0; k < mois.length; k++) somme += exact(mois[k]!)
  return arrondir(somme, mois.length * MILLION, 'plus-proche')
}

const POURCENTS = new Map<number, string>()
const BAREMES = new Map<number, string>()

/**
 * A sentence for « 12 % » from integer millionths of a rate of the law: 598 500 gives « 59,85 % ».
 * @texte house rule, docs/contrat.md §2: words for people are French
 */
export function pourCent(millioniemes: number): string {
  const connu = POURCENTS.get(millioniemes)
  if (connu !== undefined) return connu
  const entier = Math.trunc(millioniemes / 10_000)
  const reste = String(millioniemes % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  const texte = `${entier}${reste === '' ? '' : `,${reste}`} %`
  POURCENTS.set(millioniemes, texte)
  return texte
}

/**
 * « 12,02 € » for an amount of the law, kept: the barèmes have some hundreds of them. An amount of
 * a person goes through `enEuros`.
 * @texte house rule, docs/contrat.md §2: words for people are French
 */
export function baremeEnEuros(centimes: number): string {
  const connu = BAREMES.get(centimes)
  if (connu !== undefined) return connu
  const texte = enEuros(centimes)
  BAREMES.set(centimes, texte)
  return texte
}

/** A figure of each month: its keys, and how it is read. */
export interface ChiffreDuMois<T> {
  readonly cles: ClesParMois
  readonly lire: (m: T) => number
}

/**
 * Figures of each month to be told, by their names, which are words of the program (`ClesParMois`).
 * @texte CRPA, art. R. 311-3-1-2
 */
export function chiffresDuMois<T>(
  lectures: Readonly<Record<string, (m: T) => number>>,
): readonly ChiffreDuMois<T>[] {
  return Object.entries(lectures).map(([nom, lire]) => ({ cles: new ClesParMois(nom), lire }))
}

/**
 * Figures of each month, added to `valeurs`: « smicHoraire.2026-05 ».
 * @texte CRPA, art. R. 311-3-1-2 (parameters of the treatment, applied to the person)
 */
export function chiffresParMois<T>(
  { reference, mois }: TroisMois<T>,
  chiffres: readonly ChiffreDuMois<T>[],
  valeurs: ValeursEnCours = {},
): ValeursEnCours {
  for (let i = 0; i < chiffres.length; i++) {
    const { cles, lire } = chiffres[i]!
    for (let k = 0; k < mois.length; k++) valeurs[cles.cle(reference + k)] = lire(mois[k]!)
  }
  return valeurs
}

/**
 * A rule told once when it is the same for the three months, in one sentence a month otherwise:
 * « … Mai 2026 : … Juin et juillet 2026 : … ». `siMeme` follows the rule that serves all three.
 * @texte CRPA, art. L. 311-3-1 (in an intelligible form)
 */
export function direParMois<T>(
  { reference, mois }: TroisMois<T>,
  dire: (m: T) => string,
  siMeme = '',
): string {
  const premiere = dire(mois[0]!)
  const regles = [premiere]
  let memes = true
  for (let k = 1; k < mois.length; k++) {
    const regle = mois[k] === mois[k - 1] ? regles[k - 1]! : dire(mois[k]!)
    regles.push(regle)
    if (regle !== premiere) memes = false
  }
  if (memes) return premiere + siMeme
  let texte = 'selon le mois'
  for (let k = 0; k < regles.length; k++) {
    const regle = regles[k]!
    if (regles.indexOf(regle) < k) continue
    texte += `. ${nomsDesMois(reference, regles, regle)} : ${regle}`
  }
  return texte
}

/** « Mai et juillet 2026 », by first month and by which of the three: built once. */
const NOMS = new Map<number, string>()

function nomsDesMois(reference: number, regles: readonly string[], regle: string): string {
  let cle = reference
  for (const autre of regles) cle = cle * 2 + (autre === regle ? 1 : 0)
  const connus = NOMS.get(cle)
  if (connus !== undefined) return connus
  const siens = regles.flatMap((r, k) => (r === regle ? [nomMois(reference + k)] : []))
  const noms = majuscule(moisEnListe(siens))
  NOMS.set(cle, noms)
  return noms
}

/**
 * A value of a barème, as a person reads it.
 * @texte house rule, docs/contrat.md §2: words for people are French
 */
export function enUnite(valeur: number, unite: string): string {
  if (unite === 'centimes') return enEuros(valeur)
  if (unite === 'millioniemes') return pourCent(valeur)
  if (unite === 'heures') return `${valeur} h`
  return unite === 'annees' ? `${valeur} ans` : String(valeur)
}
