import {
  arrondir,
  type Centimes,
  type Etape,
  majuscule,
  moisDepuisIndex,
  moisEnListe,
} from '#socle'

const MILLION = 1_000_000

/** A month of a computation with its place in time. */
export type MoisDate<T> = T & { readonly mois: number }

/**
 * The three months of a computation, each with its `indexMois` integer.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function dater<T extends object>(
  mois: readonly T[],
  reference: number,
): readonly MoisDate<T>[] {
  return mois.map((m, k) => ({ ...m, mois: reference + k }))
}

/**
 * Values of a step for each reference month. « 2026-05 » is the amount rounded to the centime, for
 * reading; « exact.2026-05 », given only when the rounding lost something, is the amount itself in
 * millionths of a centime, so that the right is replayed to the last centime.
 * @texte CRPA, art. R. 311-3-1-2
 */
export function valeursParMois<T extends { readonly mois: number }>(
  mois: readonly T[],
  exact: (m: T) => number,
): Record<string, number> {
  const valeurs: Record<string, number> = {}
  for (const m of mois) {
    const cle = moisDepuisIndex(m.mois)
    const montant = exact(m)
    valeurs[cle] = arrondir(montant, MILLION, 'plus-proche')
    if (montant % MILLION !== 0) valeurs[`exact.${cle}`] = montant
  }
  return valeurs
}

/**
 * Mean of three monthly amounts given in millionths of a centime, rounded to the centime.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function moyenne<T>(mois: readonly T[], exact: (m: T) => number): Centimes {
  let somme = 0
  for (const m of mois) somme += exact(m)
  return arrondir(somme, mois.length * MILLION, 'plus-proche')
}

/**
 * A sentence for « 12 % » from integer millionths: 598 500 gives « 59,85 % ».
 * @texte house rule, docs/contrat.md §2: words for people are French
 */
export function pourCent(millioniemes: number): string {
  const entier = Math.trunc(millioniemes / 10_000)
  const reste = String(millioniemes % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${entier}${reste === '' ? '' : `,${reste}`} %`
}

/**
 * A figure of the law for each month: « smicHoraire.2026-05 ».
 * @texte CRPA, art. R. 311-3-1-2 (parameters of the treatment, applied to the person)
 */
export function chiffresParMois<T extends { readonly mois: number }>(
  mois: readonly T[],
  nom: string,
  lire: (m: T) => number,
): Record<string, number> {
  const chiffres: Record<string, number> = {}
  for (const m of mois) chiffres[`${nom}.${moisDepuisIndex(m.mois)}`] = lire(m)
  return chiffres
}

/**
 * A rule told once when it is the same for the three months, in one sentence a month otherwise:
 * « … Mai 2026 : … Juin et juillet 2026 : … ».
 * @texte CRPA, art. L. 311-3-1 (in an intelligible form)
 */
export function direParMois<T extends { readonly mois: number }>(
  mois: readonly T[],
  dire: (m: T) => string,
): string {
  const regles = mois.map(dire)
  if (regles.every((regle) => regle === regles[0])) return regles[0]!
  const phrases = [...new Set(regles)].map((regle) => {
    const memes = mois.filter((_, k) => regles[k] === regle)
    const noms = moisEnListe(memes.map((m) => moisDepuisIndex(m.mois)))
    return `${majuscule(noms)} : ${regle}`
  })
  return `le barème change. ${phrases.join('. ')}`
}

export type Valeurs = Etape['valeurs']
