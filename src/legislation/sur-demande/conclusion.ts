import { type Centimes, type Etape, ZERO } from '#socle'

/** A benefit computed only when it is asked by its name, with its steps. */
export interface SurDemande {
  /** Centimes; null when it cannot be told. */
  readonly montant: Centimes | null
  readonly refus: string | null
  readonly manques: readonly string[]
  readonly etapes: readonly Etape[]
}

const A_CONFIRMER: readonly string[] = ['bareme-a-confirmer']
const SUR: readonly string[] = []

/**
 * An amount, or a zero with its reason; `confirme` false after the last known barème.
 * @texte docs/contrat.md §3, « Answers »
 */
export function conclu(
  montant: Centimes,
  etapes: readonly Etape[],
  { refus = null, confirme }: { readonly refus?: string | null; readonly confirme: boolean },
): SurDemande {
  return { montant, refus, manques: confirme ? SUR : A_CONFIRMER, etapes }
}

/**
 * A zero that needs no barème.
 * @texte docs/codes-refus.md
 */
export function refuse(refus: string): SurDemande {
  return { montant: ZERO, refus, manques: SUR, etapes: [] }
}

/**
 * Nothing can be told, and why.
 * @texte docs/contrat.md §3, `manques`
 */
export function inconnu(manque: string, etapes: readonly Etape[] = []): SurDemande {
  return { montant: null, refus: null, manques: [manque], etapes }
}
