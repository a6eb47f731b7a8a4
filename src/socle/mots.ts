import { type Jour, type Mois, moisDuJour } from './mois.js'

const INSECABLE = '\u00a0'
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/** « octobre ». */
export function nomMois(m: Mois): string {
  return MOIS[Number(m.slice(5, 7)) - 1] ?? m
}

/** « octobre 2026 ». */
export function moisEnMots(m: Mois): string {
  return `${nomMois(m)}${INSECABLE}${m.slice(0, 4)}`
}

/** « 5 août 2026 », « 1er mai 2026 ». */
export function jourEnMots(j: Jour): string {
  const numero = Number(j.slice(8, 10))
  return `${numero === 1 ? '1er' : numero}${INSECABLE}${moisEnMots(moisDuJour(j))}`
}

/** « janvier, février et mars 2026 », the year said once where it is the same. */
export function moisEnListe(mois: readonly Mois[]): string {
  const annee = mois.at(-1)?.slice(0, 4)
  const memeAnnee = mois.every((m) => m.slice(0, 4) === annee)
  if (!memeAnnee) return liste(mois.map(moisEnMots))
  return `${liste(mois.map(nomMois))}${INSECABLE}${annee}`
}

/** « a, b et c ». */
export function liste(mots: readonly string[]): string {
  if (mots.length < 2) return mots.join('')
  return `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`
}

/** « Demande de RSA » inside a sentence: « demande de RSA »; « SIRET » stays as it is. */
export function minuscule(texte: string): string {
  const [premiere = '', deuxieme = ''] = texte
  const sigle = deuxieme !== deuxieme.toLowerCase()
  return sigle ? texte : premiere.toLowerCase() + texte.slice(premiere.length)
}

/** « de mai », « d’avril ». */
export function de(mot: string): string {
  return /^[aeiouâéèêôh]/i.test(mot) ? `d’${mot}` : `de ${mot}`
}

export function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}

/** No-break spaces where French typing wants them: « L. 262-7 », « 12 % », before : ; ? ! ». */
export function composer(texte: string): string {
  return texte
    .replace(/ (?=[:;?!»%€])/g, INSECABLE)
    .replace(/« /g, `«${INSECABLE}`)
    .replace(/\b(art\.|[LRD]\.|n°) (?=[\dLRD])/g, `$1${INSECABLE}`)
}
