import type { Jour } from '#socle'
import type { Employeur, Payeur } from './employeurs.js'
import type { Adresse, Identite } from './identite.js'
import type { Metier } from './secteurs-table.js'

/** A stop of work inside a contract; days included. */
export interface Arret {
  readonly de: Jour
  readonly a: Jour
  /** 60.001: 01 illness, 02 maternity, 03 paternity, 06 work accident. */
  readonly motif: '01' | '02' | '03' | '06'
  /** True when the employer keeps the pay and collects the daily allowances. */
  readonly subrogation: boolean
}

export type GenreContrat = 'cdi' | 'cdd' | 'interim' | 'apprentissage' | 'stage'

/** A contract of the story of a person. */
export interface Emploi {
  readonly employeur: Employeur
  readonly numero: string
  readonly genre: GenreContrat
  readonly metier: Metier
  readonly debut: Jour
  readonly fin: Jour | null
  /** 62.002 when it ends. */
  readonly motifFin: string
  /** Thousandths of a full time. */
  readonly quotite: number
  /** Thousandths of the Smic. */
  readonly taux: number
  readonly arrets: readonly Arret[]
  /** Own seed of its monthly variations. */
  readonly graine: number
  /** Montant net social of given months (« AAAA-MM » of work): told stories only. */
  readonly imposes?: Readonly<Record<string, number>>
}

/** A replacement income over days; how it is cut in payments is the payer's rule. */
export interface Prestation {
  readonly payeur: Payeur
  /** 50.014, table of the PASRAU room. */
  readonly classe: string
  /** Identifier of the right, one per right opened. */
  readonly droit: string
  readonly rythme: 'mensuel' | 'mois-echu' | 'quatorzaine'
  readonly de: Jour
  readonly a: Jour
  /** Gross centimes: per month for `mensuel`, per day otherwise. */
  readonly brut: number
  /** Millionths withheld before the montant net social. */
  readonly retenue: number
  readonly incident: 'ij-double' | null
}

export interface Habitant {
  /** Number in the whole territory. */
  readonly rang: number
  readonly identite: Identite
  readonly adresse: Adresse
  readonly matricule: string
  /** Rate of tax withheld, hundredths of a percent; the identifier says that the DGFiP gave it. */
  readonly tauxPas: number
  readonly identifiantTaux: string | null
  readonly emplois: Emploi[]
  readonly prestations: Prestation[]
  /** True for a twin or a homonym: nothing is wrong, but someone is very much like her. */
  readonly proche: boolean
  /** True when no fault may be drawn for her: a told story, or somebody's fault needs her right. */
  protege: boolean
}
