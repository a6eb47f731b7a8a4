import type { ErreurSituation } from '../droits.js'

/** Codes of a refused line, explained in docs/codes-refus.md. */
export type CodeErreur =
  | 'json-invalide'
  | 'ligne-trop-longue'
  | 'champ-absent'
  | 'champ-inconnu'
  | 'champ-en-double'
  | 'type-inattendu'
  | 'valeur-inconnue'
  | 'date-impossible'
  | 'periode-impossible'
  | 'montant-negatif'
  | 'montant-hors-limites'
  | 'foyer-impossible'

/** An object of parsed JSON, not checked yet. */
export type Brut = Readonly<Record<string, unknown>>

/** The first fault found, or null. */
export type Verdict = ErreurSituation | null

/** One million euros a month: above, a typing mistake, and products would leave safe integers. */
export const MONTANT_MAX = 100_000_000
/** Twelve million euros: a yearly income, or all the lines of a household together. */
export const TOTAL_MAX = 12 * MONTANT_MAX

/**
 * A fault at a path relative to the object being read.
 * @texte docs/contrat.md §3: refused with the path and the reason, never a guess
 */
export function faute(code: CodeErreur, chemin: string, message: string): ErreurSituation {
  return { code, chemin, message }
}

/**
 * Puts the parent's path before that of a fault.
 * @texte docs/contrat.md §3
 */
export function sous(parent: string, erreur: ErreurSituation): ErreurSituation {
  if (erreur.chemin === '') return { ...erreur, chemin: parent }
  const point = erreur.chemin.startsWith('[') ? '' : '.'
  return { ...erreur, chemin: `${parent}${point}${erreur.chemin}` }
}

/**
 * True for an object of JSON (not null, not an array).
 * @texte docs/contrat.md §3
 */
export function estObjet(valeur: unknown): valeur is Brut {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
}

/**
 * Refuses a key that the contract does not know.
 * @texte docs/contrat.md §3, « Unknown keys »
 */
export function verifierCles(brut: Brut, connues: ReadonlySet<string>): Verdict {
  for (const cle in brut) {
    if (!connues.has(cle)) {
      return faute('champ-inconnu', cle, `Le champ « ${montrer(cle)} » n’est pas connu.`)
    }
  }
  return null
}

/**
 * A value among a closed list.
 * @texte docs/contrat.md §3
 */
export function verifierChoix(valeur: unknown, cle: string, choix: ReadonlySet<string>): Verdict {
  if (valeur === undefined) return absent(cle)
  if (typeof valeur !== 'string') {
    return faute('type-inattendu', cle, `« ${cle} » doit être un texte.`)
  }
  if (choix.has(valeur)) return null
  const liste = [...choix].join(', ')
  return faute('valeur-inconnue', cle, `« ${montrer(valeur)} » n’est pas connu. Choix : ${liste}.`)
}

/**
 * An optional boolean.
 * @texte docs/contrat.md §3
 */
export function verifierBooleens(brut: Brut, cles: readonly string[]): Verdict {
  for (const cle of cles) {
    const valeur = brut[cle]
    if (valeur !== undefined && typeof valeur !== 'boolean') {
      return faute('type-inattendu', cle, `« ${cle} » doit être true ou false.`)
    }
  }
  return null
}

/**
 * A whole number of centimes a month; negative only where `negatif` says so.
 * @texte docs/contrat.md §3
 */
export function verifierMontant(valeur: unknown, cle: string, negatif: boolean): Verdict {
  const erreur = verifierEntier(valeur, cle)
  if (erreur !== null) return erreur
  if (Math.abs(valeur as number) > MONTANT_MAX) {
    const message = `« ${cle} » dépasse un million d’euros par mois.`
    return faute('montant-hors-limites', cle, message)
  }
  if ((valeur as number) < 0 && !negatif) {
    return faute('montant-negatif', cle, `« ${cle} » ne peut pas être négatif.`)
  }
  return null
}

/**
 * A whole number of centimes a year, never negative.
 * @texte docs/contrat.md §3
 */
export function verifierMontantAnnuel(valeur: unknown, cle: string): Verdict {
  const erreur = verifierEntier(valeur, cle)
  if (erreur !== null) return erreur
  if (Math.abs(valeur as number) > TOTAL_MAX) {
    const message = `« ${cle} » dépasse douze millions d’euros par an.`
    return faute('montant-hors-limites', cle, message)
  }
  if ((valeur as number) >= 0) return null
  return faute('montant-negatif', cle, `« ${cle} » ne peut pas être négatif.`)
}

function verifierEntier(valeur: unknown, cle: string): Verdict {
  if (valeur === undefined) return absent(cle)
  if (typeof valeur !== 'number' || !Number.isInteger(valeur)) {
    return faute('type-inattendu', cle, `« ${cle} » doit être un nombre entier de centimes.`)
  }
  return null
}

/**
 * The fault of a required field.
 * @texte docs/contrat.md §3, « Required »
 */
export function absent(cle: string): ErreurSituation {
  return faute('champ-absent', cle, `« ${cle} » est nécessaire.`)
}

const LONGUEUR_MONTREE = 40
const CHIFFRES_A_TAIRE = /\d{13,}/g

/**
 * Quotes what was given, shortened; a long number is never repeated (it may be a NIR).
 * @texte docs/contrat.md §3
 */
export function montrer(texte: string): string {
  const sur = texte.replace(CHIFFRES_A_TAIRE, '…')
  return sur.length > LONGUEUR_MONTREE ? `${sur.slice(0, LONGUEUR_MONTREE)}…` : sur
}
