import type { Instant, Jour, Mois } from '#socle'
import type { ChangementDeclare } from '../changements/changement.js'
import type {
  DeclarationTrimestrielle,
  DossierAllocataire,
  LigneSaisie,
  Liquidation,
  Notification,
  ProfilPersonne,
} from '../dossier.js'
import type { AdressePostale } from './adresse.js'
import type { ConjointDit } from './conjoint/accord.js'
import type { Iban } from './iban.js'
import type { ReponseLue } from './reponse.js'

/**
 * A claim of RSA is also a claim of prime d'activité; the contrary is not true.
 * @texte lettre-réseau Cnaf 2015-165 (S3-8)
 */
export const TYPES_DEMANDE = ['rsa', 'prime-activite'] as const
export type TypeDemande = (typeof TYPES_DEMANDE)[number]

/** A claim begun: put on hold that day, which is its date once it is sent in time. */
export interface BrouillonDemande {
  /** « Q-20261112-7F3K2M ». */
  readonly numero: string
  readonly type: TypeDemande
  readonly commenceeLe: Instant
  readonly jour: Jour
  /** Last day on which it may be sent with its date; then it is forgotten. */
  readonly jusquAu: Jour
  /** Rank of this state among those kept; 0 before any is. */
  readonly rang: number
  /** What was typed, field by field, as text. */
  readonly saisie: Readonly<Record<string, string>>
}

type Faits = NonNullable<ProfilPersonne['faits']>

/** Conditions that no flow tells. */
export interface ConditionsDemande {
  readonly nationalite: NonNullable<Faits['sejour']>['nationalite']
  /** In France since, or with titles that allow to work since; null for the French. */
  readonly depuis: Jour | null
  /** Refugee, stateless, subsidiary protection, ten-year card. */
  readonly dispense: boolean
  /** Nine months a year in France, or more. */
  readonly residence: boolean
  readonly independant: boolean
  readonly conge: NonNullable<Faits['conge']>['type'] | null
}

/** Where the caisse pays. Never shown whole, never in a log. */
export interface CompteBancaire {
  readonly iban: Iban
  readonly titulaire: string
}

/** A claim as it is sent, read from what was typed. */
export interface ContenuDemande {
  readonly foyer: Pick<
    DossierAllocataire,
    'organisme' | 'personnes' | 'isolementRecent' | 'logement' | 'aideLogement' | 'territoire'
  >
  readonly conditions: ConditionsDemande
  readonly reponses: DeclarationTrimestrielle['reponses']
  readonly saisies: readonly LigneSaisie[]
  readonly revenusATaper: Readonly<Record<string, boolean>>
  readonly saisiesTapees: readonly LigneSaisie[]
  readonly changements: readonly ChangementDeclare[]
  readonly compte: CompteBancaire
  /** Where letters go; absent when an earlier act told it, or when there is nowhere. */
  readonly adresse?: AdressePostale
  /** The other adult, when who claims said who she is; absent, the caisse finds her. */
  readonly conjoint?: ConjointDit
}

export const VERIFICATIONS = [
  'conjoint',
  'enfants',
  'grossesse',
  'sejour',
  'residence',
  'independant',
  'heures-jeune',
  'arret-de-revenu',
  'dossier-existant',
  'calcul',
] as const
/** What somebody of the caisse has to look at before a right may be opened. */
export type Verification = (typeof VERIFICATIONS)[number]

/** A right opened at once; nothing to pay; or a person of the caisse looks at it first. */
export type IssueDemande = 'droit-ouvert' | 'refus' | 'a-l-etude'

/** A claim that was sent: kept whatever its issue, with its date (C4-8, S3-18). */
export interface DemandeDeposee {
  readonly genre: 'demande'
  readonly numero: string
  readonly type: TypeDemande
  /** Day that counts as the day of the claim. */
  readonly jour: Jour
  readonly quand: Instant
  readonly moisDemande: Mois
  readonly issue: IssueDemande
  /** The dossier that it opened. */
  readonly dossier: string | null
  readonly verifications: readonly Verification[]
  readonly contenu: ContenuDemande
  readonly declaration: DeclarationTrimestrielle
  readonly liquidations: readonly Liquidation[]
  readonly lettre: Notification
  /** Decided by the caisse after it was looked at. */
  readonly reponse?: ReponseLue
  /** Refused by two months of silence, on that day; the caisse may still answer. */
  readonly silence?: Jour
}
