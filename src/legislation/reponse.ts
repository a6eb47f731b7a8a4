import type { Prestation, ValeurDroit } from './droits.js'

/** An answer being written, one prestation after the other. */
export interface ReponseEnCours {
  readonly droits: Partial<Record<Prestation, ValeurDroit>>
  refus: Partial<Record<Prestation, string>>
  manques: Partial<Record<Prestation, readonly string[]>>
}

/** Nothing refused, nothing missing: one object for all the answers that have none. */
const RIEN = Object.freeze({})

/**
 * An answer with nothing in it.
 * @texte docs/contrat.md §3, « Answers »
 */
export function nouvelleReponse(): ReponseEnCours {
  return { droits: {}, refus: RIEN, manques: RIEN }
}

/** What the computation of one prestation concludes. */
export interface Conclusion {
  readonly valeur: ValeurDroit
  readonly refus: string | null
  readonly manques: readonly string[]
}

/** A right that the book does not compute. */
export const NON_CALCULE: Conclusion = { valeur: null, refus: null, manques: ['non-calcule'] }

/**
 * Writes the conclusion of one prestation.
 * @texte docs/contrat.md §3, « Answers »
 */
export function poser(
  reponse: ReponseEnCours,
  prestation: Prestation,
  conclusion: Conclusion,
): void {
  const { valeur, refus, manques } = conclusion
  reponse.droits[prestation] = valeur
  if (refus !== null) {
    if (reponse.refus === RIEN) reponse.refus = {}
    reponse.refus[prestation] = refus
  }
  if (manques.length > 0) {
    if (reponse.manques === RIEN) reponse.manques = {}
    reponse.manques[prestation] = manques
  }
}
