import type { Instant, Jour } from '#socle'
import type { ActeSuite, GenreActeSuite, SuiteCalculee } from './suite.js'

/** What happened after a payment, for those who tell people. */
export type TypeFaitSuite =
  | 'droit-change'
  | 'rappel-calcule'
  | 'indu-notifie'
  | 'recours-recu'
  | 'recours-decide'
  | 'remise-decidee'
  | 'plan-accepte'
  | 'demande-recue'
  | 'demande-repondue'

/** Never holds an amount, a name or a NIR: who needs more reads the dossier. */
export interface FaitSuite {
  readonly type: TypeFaitSuite
  readonly quand: Instant
  readonly jour: Jour
  readonly dossier: string
  /** The suite, or the letter of a right that changed. */
  readonly reference: string
  /** Rank of the act that it tells, -1 for a decision: with the reference, it is told once. */
  readonly rang: number
}

const TYPES: Readonly<Record<GenreActeSuite, TypeFaitSuite | null>> = {
  contester: 'recours-recu',
  'saisir-tribunal': null,
  'demander-rectification': 'demande-recue',
  'demander-remise': 'demande-recue',
  'demander-plan': 'demande-recue',
  'decider-recours': 'recours-decide',
  'decider-tribunal': 'recours-decide',
  'decider-remise': 'remise-decidee',
  'repondre-plan': 'plan-accepte',
  'repondre-rectification': 'demande-repondue',
  'enregistrer-paiement': null,
}

/** The fact that an act makes; a plan counts when it is accepted. */
export function faitDeLActe(acte: ActeSuite): FaitSuite | undefined {
  const refuse = acte.genre === 'repondre-plan' && acte.issue === 'rejetee'
  const type = refuse ? 'demande-repondue' : TYPES[acte.genre]
  if (type === null) return undefined
  const { quand, jour, dossier, reference, rang } = acte
  return { type, quand, jour, dossier, reference, rang }
}

/** The facts of a decision made after another: the right that changes, then each suite. */
export function faitsDeLaDecision(
  d: { readonly dossier: string; readonly courrier: string; readonly jour: Jour },
  suites: readonly SuiteCalculee[],
  quand: Instant,
): readonly FaitSuite[] {
  const commun = { quand, jour: d.jour, dossier: d.dossier, rang: -1 }
  return [
    { ...commun, type: 'droit-change', reference: d.courrier },
    ...suites
      .filter((s) => s.courrier === d.courrier)
      .map((s): FaitSuite => {
        const type = s.genre === 'rappel' ? 'rappel-calcule' : 'indu-notifie'
        return { ...commun, type, reference: s.reference }
      }),
  ]
}
