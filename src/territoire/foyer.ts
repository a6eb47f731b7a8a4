import type { Centimes, Jour, Mois, Nir } from '#socle'

/** Contract §3 vocabulary, written here because this room imports only socle and declarations. */
export type ActiviteFoyer = 'actif' | 'chomeur' | 'etudiant' | 'retraite' | 'inactif'
export type LogementFoyer =
  | 'locataire-vide'
  | 'locataire-meuble'
  | 'locataire-hlm'
  | 'locataire-foyer'
  | 'proprietaire'
  | 'loge-gratuitement'

export interface MembreFoyer {
  readonly id: string
  readonly role: 'allocataire' | 'conjoint' | 'enfant'
  /** Null for a child whom no declaration names. */
  readonly nir: Nir | null
  readonly nom: string
  readonly prenoms: string
  readonly naissance: Jour
  readonly activite: ActiviteFoyer
  readonly apprenti: boolean
  readonly boursier: boolean
  readonly enceinte: boolean
  readonly conditionHeuresRsaJeune: boolean
  readonly dateArretTravail: Jour | null
  /** Not known by the generator: always empty. */
  readonly revenusFiscaux: Readonly<Record<string, never>>
}

/** What a caisse knows of a household: the shape of a dossier, resources apart. */
export interface FoyerTerritoire {
  /** Matricule of the dossier. */
  readonly numero: string
  readonly organisme: 'caf'
  readonly moisDemande: Mois
  readonly personnes: readonly MembreFoyer[]
  readonly isolementRecent: boolean
  readonly logement: {
    readonly statut: LogementFoyer
    readonly loyer: Centimes | null
    readonly zone: 1 | 2 | 3
    readonly colocation: boolean
    readonly participationFrais: boolean
  }
  /** Housing benefit paid each month, null when the household has none known. */
  readonly aideLogement: Centimes | null
  /** Nobody of this household ever claimed anything: no caisse knows it. */
  readonly sansDossier?: true
}
