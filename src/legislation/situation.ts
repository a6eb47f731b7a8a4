import type { Centimes, Jour, Mois } from '#socle'
import type { FaitsFoyer, FaitsPersonne } from './faits/faits.js'
import type { FaitsLogement } from './faits/logement.js'

/** Contract §3, « role ». */
export type Role = 'allocataire' | 'conjoint' | 'enfant'
export type Activite = 'actif' | 'chomeur' | 'etudiant' | 'retraite' | 'inactif'
export type StatutLogement =
  | 'locataire-vide'
  | 'locataire-meuble'
  | 'locataire-hlm'
  | 'locataire-foyer'
  | 'proprietaire'
  | 'primo-accedant'
  | 'loge-gratuitement'
  | 'sans-domicile'
export type Organisme = 'caf' | 'msa'
export type TrimestreReference = 'M-4..M-2' | 'M-3..M-1'

/** The same amount each month from `de` to `a`, both included. */
export interface LigneRessource {
  readonly nature: string
  readonly de: Mois
  readonly a: Mois
  readonly montantNetSocial: Centimes
  readonly montantNetFiscal: Centimes
}

export interface RevenuFiscal {
  readonly netCategoriel: Centimes
  readonly dontActivite: Centimes
  /** Taxed income of property and capital, when it is told apart. */
  readonly dontPatrimoine?: Centimes
}

export interface PersonneFoyer {
  readonly id: string
  readonly role: Role
  readonly naissance: Jour
  readonly activite: Activite
  readonly apprenti: boolean
  readonly boursier: boolean
  readonly enceinte: boolean
  readonly conditionHeuresRsaJeune: boolean
  readonly dateArretTravail: Jour | null
  readonly ressources: readonly LigneRessource[]
  /** Keyed by year « AAAA ». */
  readonly revenusFiscaux: Readonly<Record<string, RevenuFiscal>>
  /** Optional facts (decision 0010); absent: the usual case. */
  readonly faits?: FaitsPersonne
}

export interface Logement {
  readonly statut: StatutLogement
  readonly loyer: Centimes | null
  readonly zone: 1 | 2 | 3 | null
  readonly colocation: boolean
  readonly participationFrais: boolean
  /** Optional facts; absent: an ordinary rent. */
  readonly faits?: FaitsLogement
}

/** A household at one month of right: the input of the book (contract §3, defaults filled in). */
export interface SituationFoyer {
  readonly id: string
  readonly moisDroit: Mois
  readonly moisExamen: Mois
  readonly organisme: Organisme
  readonly trimestreReference: TrimestreReference | null
  readonly personnes: readonly PersonneFoyer[]
  readonly isolementRecent: boolean
  /** Present as soon as the household, or a person of it, has an optional fact. */
  readonly faits?: FaitsFoyer
  readonly logement: Logement
  readonly connus: {
    readonly aideLogement: Centimes | null
    readonly rsaMoisPrecedents: Centimes
    /** Housing benefits paid, by month « AAAA-MM »: a simulation gives those that it computed. */
    readonly aideLogementParMois?: Readonly<Record<string, Centimes>>
  }
}
