import type { Prestation, ValeurDroit } from './droits.js'

/** An answer being written, one prestation after the other. */
export interface ReponseEnCours {
  readonly droits: Partial<Record<Prestation, ValeurDroit>>
  readonly refus: Partial<Record<Prestation, string>>
  readonly manques: Partial<Record<Prestation, readonly string[]>>
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
  // The two of every day by their name: a store by a variable key took 3 % of the time.
  if (prestation === 'rsa') {
    reponse.droits.rsa = valeur
    if (refus !== null) reponse.refus.rsa = refus
  } else if (prestation === 'primeActivite') {
    reponse.droits.primeActivite = valeur
    if (refus !== null) reponse.refus.primeActivite = refus
  } else {
    reponse.droits[prestation] = valeur
    if (refus !== null) reponse.refus[prestation] = refus
  }
  if (manques.length > 0) reponse.manques[prestation] = manques
}
