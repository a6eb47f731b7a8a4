import type { Jour } from '#socle'
import type {
  Accompagnee,
  ActeAccompagnement,
  ContenuActe,
  DetailContrat,
  DetailRendezVous,
  IssueRecours,
  Manquement,
  Mesure,
  Referent,
  Voie,
} from './acte.js'

/** An act whose content is of one kind. */
export type ActeDe<G extends ContenuActe['genre']> = ActeAccompagnement & {
  readonly contenu: Extract<ContenuActe, { genre: G }>
}

export interface Orientation {
  readonly rang: number
  readonly le: Jour
  readonly voie: Voie
  readonly organisme: string
}

export type EtatRendezVous =
  | 'a-confirmer'
  | 'confirme'
  | 'autre-date-demandee'
  | 'annule'
  /** Its day is over and nobody said what became of it. */
  | 'passe'
  | 'honore'
  | 'absence-excusee'
  | 'absence'

export interface RendezVous extends DetailRendezVous {
  readonly rang: number
  readonly etat: EtatRendezVous
  /** Its date or place changed since it was first proposed. */
  readonly change: boolean
  /** What the person wrote about it, newest last. */
  readonly dits: readonly ActeDe<'demander-autre-date' | 'expliquer-absence'>[]
  /** Why it was cancelled; null when it was not. */
  readonly motifAnnulation: string | null
}

export type EtatContrat =
  | 'a-signer'
  | 'modification-demandee'
  | 'a-venir'
  | 'en-vigueur'
  | 'termine'
  /** Never signed, and another one was proposed. */
  | 'remplace'

export interface Contrat extends DetailContrat {
  readonly rang: number
  readonly proposeLe: Jour
  /** Last day to sign it, as the letter says. */
  readonly aSignerAvant: Jour
  readonly signeLe: Jour | null
  readonly etat: EtatContrat
  readonly demandes: readonly ActeDe<'demander-modification'>[]
}

export type EtatProcedure =
  /** The person may still answer. */
  | 'observations'
  | 'a-decider'
  | 'sans-suite'
  | 'sanction-a-venir'
  | 'sanction'
  | 'levee'
  | 'terminee'

export interface Procedure {
  readonly rang: number
  readonly ouverteLe: Jour
  readonly manquement: Manquement
  readonly faits: string
  readonly envisagee: Mesure
  /** Last day to give observations. */
  readonly observationsAvant: Jour
  readonly observations: readonly ActeDe<'presenter-observations'>[]
  readonly decision: {
    readonly rang: number
    readonly le: Jour
    readonly mesure: Mesure | null
    readonly depuis: Jour | null
    /** Last day of the sanction, included; null without one. */
    readonly jusquA: Jour | null
    readonly avisEquipe: Jour | null
    readonly texte: string
  } | null
  readonly levee: { readonly le: Jour; readonly texte: string } | null
  /** The contract that was missing is signed: the Département has to end the suspension. */
  readonly aLever: boolean
  readonly etat: EtatProcedure
}

/** What may be contested: an orientation, a contract, a decision. */
export interface Recours {
  readonly rang: number
  readonly cible: number
  readonly formeLe: Jour
  readonly texte: string
  readonly reponse: {
    readonly le: Jour
    readonly issue: IssueRecours
    readonly texte: string
  } | null
  /** Day after which silence refuses it. */
  readonly silenceLe: Jour
  readonly etat: 'en-cours' | IssueRecours | 'rejet-implicite'
}

/** The accompaniment of one adult, as it stands on a day: read from the acts alone. */
export interface Accompagnement extends Accompagnee {
  readonly jour: Jour
  readonly actes: readonly ActeAccompagnement[]
  /** Newest first. */
  readonly orientations: readonly Orientation[]
  readonly referent: (Referent & { readonly depuis: Jour }) | null
  /** To come first, the nearest before; then the past, the latest before. */
  readonly rendezVous: readonly RendezVous[]
  /** Newest first. */
  readonly contrats: readonly Contrat[]
  readonly procedures: readonly Procedure[]
  readonly recours: readonly Recours[]
}

/** A sanction that is decided and not over: to come, or running. */
export function sanctionDecidee(a: Accompagnement): Procedure | undefined {
  return a.procedures.find((p) => p.etat === 'sanction' || p.etat === 'sanction-a-venir')
}
