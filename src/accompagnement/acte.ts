import type { Instant, Jour } from '#socle'

/** The three paths of an orientation. @texte loi du 18 décembre 2023 pour le plein emploi */
export const VOIES = ['professionnelle', 'socioprofessionnelle', 'sociale'] as const
export type Voie = (typeof VOIES)[number]

/** Who accompanies a person, and how she reaches them at work. */
export interface Referent {
  readonly nom: string
  readonly organisme: string
  readonly telephone: string
  readonly courriel: string | null
}

export interface DetailRendezVous {
  readonly jour: Jour
  /** « 14:30 », Paris time. */
  readonly heure: string
  readonly lieu: string
  readonly objet: string
  /** A convocation: an absence without a legitimate reason has consequences. */
  readonly obligatoire: boolean
}

/** A contrat d'engagement, as proposed. @texte loi du 18 décembre 2023 pour le plein emploi */
export interface DetailContrat {
  readonly debut: Jour
  readonly fin: Jour
  /** Hours of activity a week; 0 when none can be asked of the person. */
  readonly heuresParSemaine: number
  /** Why fewer hours than the usual ones; null otherwise. */
  readonly motifHeures: string | null
  readonly engagementsPersonne: readonly string[]
  readonly engagementsDepartement: readonly string[]
}

/** Why a sanction is considered. @texte CASF, art. L. 262-37 */
export const MANQUEMENTS = [
  /** The contract is not drawn up or not brought up to date, by the person's own doing. */
  'contrat-non-etabli',
  /** What the contract in force says is not respected. */
  'contrat-non-respecte',
  /** The checks that the law provides for are refused. */
  'controle-refuse',
] as const
export type Manquement = (typeof MANQUEMENTS)[number]

export const MESURES = ['suspension', 'suppression'] as const

/** A sanction: part of the RSA in whole hundredths, over whole months. */
export interface Mesure {
  readonly genre: (typeof MESURES)[number]
  readonly partPourCent: number
  readonly mois: number
}

export type IssueRecours = 'acceptee' | 'partielle' | 'rejetee'

/**
 * What is said. `cible`: rank of the act that opened what this one is about (a rendez-vous, a
 * contract, a procedure, a recours).
 */
export type ContenuActe =
  | { readonly genre: 'orienter'; readonly voie: Voie; readonly organisme: string }
  | { readonly genre: 'designer-referent'; readonly referent: Referent }
  | { readonly genre: 'proposer-rendez-vous'; readonly rendezVous: DetailRendezVous }
  | {
      readonly genre: 'changer-rendez-vous'
      readonly cible: number
      readonly rendezVous: DetailRendezVous
    }
  | { readonly genre: 'annuler-rendez-vous'; readonly cible: number; readonly texte: string }
  | {
      readonly genre: 'constater-rendez-vous'
      readonly cible: number
      readonly presence: 'honore' | 'absence-excusee' | 'absence'
    }
  | { readonly genre: 'proposer-contrat'; readonly contrat: DetailContrat }
  | {
      readonly genre: 'ouvrir-procedure'
      readonly manquement: Manquement
      readonly faits: string
      readonly envisagee: Mesure
    }
  | {
      readonly genre: 'decider-procedure'
      readonly cible: number
      /** Null: no sanction. */
      readonly mesure: Mesure | null
      /** First day of the sanction; null without one. */
      readonly depuis: Jour | null
      /** Day when the équipe pluridisciplinaire gave its opinion; null: not asked. */
      readonly avisEquipe: Jour | null
      readonly texte: string
    }
  | { readonly genre: 'lever-sanction'; readonly cible: number; readonly texte: string }
  | {
      readonly genre: 'decider-recours'
      readonly cible: number
      readonly issue: IssueRecours
      readonly texte: string
    }
  | { readonly genre: 'confirmer-rendez-vous'; readonly cible: number }
  | { readonly genre: 'demander-autre-date'; readonly cible: number; readonly texte: string }
  | { readonly genre: 'expliquer-absence'; readonly cible: number; readonly texte: string }
  | { readonly genre: 'signer-contrat'; readonly cible: number }
  | { readonly genre: 'demander-modification'; readonly cible: number; readonly texte: string }
  | {
      readonly genre: 'presenter-observations'
      readonly cible: number
      readonly texte: string
      /** She asks to be heard, with the person of her choice if she wants. */
      readonly entendue: boolean
    }
  | { readonly genre: 'former-recours'; readonly cible: number; readonly texte: string }

export type GenreActe = ContenuActe['genre']

/** Who may do what: the person herself, or the Département for the others. */
export const ACTES_PERSONNE = [
  'confirmer-rendez-vous',
  'demander-autre-date',
  'expliquer-absence',
  'signer-contrat',
  'demander-modification',
  'presenter-observations',
  'former-recours',
] as const satisfies readonly GenreActe[]
export type GenreActePersonne = (typeof ACTES_PERSONNE)[number]

export const ACTES_DEPARTEMENT = [
  'orienter',
  'designer-referent',
  'proposer-rendez-vous',
  'changer-rendez-vous',
  'annuler-rendez-vous',
  'constater-rendez-vous',
  'proposer-contrat',
  'ouvrir-procedure',
  'decider-procedure',
  'lever-sanction',
  'decider-recours',
] as const satisfies readonly GenreActe[]

export interface SignatureActe {
  readonly quand: Instant
  readonly jour: Jour
  readonly role: 'personne' | 'departement'
  /** Pseudonym of an agent; `personne` for the person herself. */
  readonly auteur: string
}

/** Whose accompaniment: each adult of a household has her own. */
export interface Accompagnee {
  /** Number of the household's dossier. */
  readonly dossier: string
  /** Identifier of the adult in that dossier. */
  readonly personne: string
}

/** One act as it is kept, append-only; ranks are counted from 0 for each person. */
export interface ActeAccompagnement extends Accompagnee, SignatureActe {
  readonly rang: number
  readonly contenu: ContenuActe
}
