import type { Instant, Jour } from '#socle'
import type { Issue } from './conclusion/conclusion.js'
import type { ActeSignalement, Signalement } from './signalement.js'

/** What happened to a signalement, for those who tell people or compute again. */
export type TypeFaitSignalement =
  | 'SignalementDepose'
  | 'PieceDemandee'
  | 'DeclarantInterroge'
  | 'AttentePassee'
  | 'MessageEcrit'
  | 'SignalementConclu'
  | 'ConclusionTransmise'
  | 'ConclusionRejetee'
  | 'ConclusionAccusee'
  | 'SignalementClos'
  | 'SignalementRouvert'
  | 'SignalementRetire'

/** Never holds an amount, a name or a NIR: who needs more reads the signalement. */
export interface FaitSignalement {
  readonly type: TypeFaitSignalement
  readonly quand: Instant
  readonly personne: string
  readonly reference: string
  /** Rank of the act that it tells: with the reference, it is told once. */
  readonly rang: number
  /** Last day of what is awaited, when something is. */
  readonly avant: Jour | null
  readonly issue: Issue | null
}

const TYPES: Readonly<Partial<Record<ActeSignalement['genre'], TypeFaitSignalement>>> = {
  deposer: 'SignalementDepose',
  'demander-piece': 'PieceDemandee',
  'interroger-declarant': 'DeclarantInterroge',
  'constater-echeance': 'AttentePassee',
  'valider-conclusion': 'SignalementConclu',
  transmettre: 'ConclusionTransmise',
  'rejeter-transmission': 'ConclusionRejetee',
  accuser: 'ConclusionAccusee',
  clore: 'SignalementClos',
  'confirmer-irrecevable': 'SignalementClos',
  rouvrir: 'SignalementRouvert',
  retirer: 'SignalementRetire',
}

/** The fact that an act makes; a message counts when it is written to the person. */
export function faitDe(acte: ActeSignalement, s: Signalement): FaitSignalement | undefined {
  const message = acte.genre === 'ecrire' && acte.role === 'expert'
  const type = message ? 'MessageEcrit' : TYPES[acte.genre]
  if (type === undefined) return undefined
  const attente = s.pieceDemandee ?? s.interrogation
  return {
    type,
    quand: acte.quand,
    personne: acte.personne,
    reference: acte.reference,
    rang: acte.rang,
    avant: attente?.avant ?? null,
    issue: type === 'SignalementConclu' ? (s.conclusion?.issue ?? null) : null,
  }
}
