import type { Centimes, Jour, Mois } from '#socle'

/**
 * Optional facts of a situation (decision 0010): absent, the usual case is meant, and nothing is
 * read at all. `null` in the JSON means « asked, not known »: the rights that need the answer are
 * null, with its path in `manques`.
 */

/** Which income stopped: wages and what stands for them, or unemployment benefit. */
export type RevenusInterrompus = 'activite' | 'chomage'

/** An income that stopped with certainty, proven, with nothing in its place. */
export interface Interruption {
  readonly revenus: RevenusInterrompus
  /** First day without it. */
  readonly depuis: Jour
}

/** From the first day to the last, both included; null: since always, or still going on. */
export interface Periode {
  readonly de: Jour | null
  readonly a: Jour | null
}

export type TypeConge = 'parental' | 'sabbatique' | 'sans-solde' | 'disponibilite'
export interface Conge extends Periode {
  readonly type: TypeConge
}

export type Nationalite = 'francaise' | 'europeenne' | 'autre'
export interface Sejour {
  readonly nationalite: Nationalite
  /** `europeenne`: lives in France since. `autre`: holds titles that allow to work since. */
  readonly depuis: Jour | null
  readonly regulier: boolean
  /** Refugee, stateless, subsidiary protection, carte de résident. */
  readonly dispense: boolean
}

export type Secteur = 'vente' | 'services' | 'liberal'
/** The same receipts each month from `de` to `a`. */
export interface Recettes {
  readonly de: Mois
  readonly a: Mois
  readonly secteur: Secteur
  readonly montant: Centimes
}
export interface Independant {
  /** Taxed profit of a whole year, keyed by year « AAAA ». */
  readonly benefices: Readonly<Record<string, Centimes>>
  readonly recettes: readonly Recettes[]
  /** Monthly income as the Département evaluated it, null when it did not. */
  readonly evaluation: Centimes | null
}

export interface Patrimoine {
  /** Savings whose income is not taxed. */
  readonly capitaux: Centimes
  /** Yearly rental value of the dwellings not let, the home left aside. */
  readonly logements: Centimes
  /** Yearly rental value of the land not let. */
  readonly terrains: Centimes
}

/** What the commission for rights and autonomy recognised (CSS, L. 821-1 and L. 821-2). */
export interface Incapacite {
  /** Per cent, 0 to 100. */
  readonly taux: number
  /** A substantial and lasting restriction of access to work. */
  readonly restrictionEmploi: boolean
}

export interface FaitsPersonne {
  readonly presence: Periode | null
  readonly gardeAlternee: boolean
  /** Day when the child died (L. 262-21). */
  readonly deces: Jour | null
  readonly naissancePrevue: Jour | null
  readonly conge: Conge | null
  readonly sejour: Sejour | null
  /** Stays out of France. */
  readonly absences: readonly Periode[]
  readonly hospitalisation: Periode | null
  readonly detention: Periode | null
  readonly independant: Independant | null
  readonly patrimoine: Patrimoine | null
  /** Last month for which another file's prime counts this person (S3-25, S3-26). */
  readonly primeAilleursJusqua: Mois | null
  readonly incapacite: Incapacite | null
  /** Five years of paid work in the ten before unemployment; null: not told. */
  readonly cinqAnsDeTravail: boolean | null
  /** Income that stopped, proven, with nothing in its place (R. 262-13). */
  readonly interruptions: readonly Interruption[]
}

export type Territoire = 'metropole' | 'dom' | 'mayotte'

export interface FaitsFoyer {
  readonly territoire: Territoire
  /** Day of the claim that opened the right. */
  readonly dateDemande: Jour | null
  /** Day since when the allocataire lives alone with the charge of a child. */
  readonly dateIsolement: Jour | null
  /** First renewal that looks at M-4..M-2 (décret 2024-693, art. 8). */
  readonly premierRenouvellement: boolean
  /** A minor had the RSA activité in December 2015 (Cnaf, lettre-réseau 2015-165). */
  readonly rsaActivite2015: boolean
  /** Family benefits that count, each month, when the caisse gives them; null: computed. */
  readonly prestationsFamiliales: Centimes | null
  /** Paths of the facts given as null. */
  readonly inconnus: readonly string[]
}

/** A person without any optional fact. */
export const SANS_FAIT: FaitsPersonne = {
  presence: null,
  gardeAlternee: false,
  deces: null,
  naissancePrevue: null,
  conge: null,
  sejour: null,
  absences: [],
  hospitalisation: null,
  detention: null,
  independant: null,
  patrimoine: null,
  primeAilleursJusqua: null,
  incapacite: null,
  cinqAnsDeTravail: null,
  interruptions: [],
}

/** A household in mainland France, without any optional fact. */
export const FOYER_SANS_FAIT: FaitsFoyer = {
  territoire: 'metropole',
  dateDemande: null,
  dateIsolement: null,
  premierRenouvellement: false,
  rsaActivite2015: false,
  prestationsFamiliales: null,
  inconnus: [],
}
