import type { ActiviteFoyer, LogementFoyer } from '../foyer.js'
import type { GenreContrat } from '../habitant.js'
import type { IncidentDeclaration } from '../incidents/plan.js'

/** Months are counted back from the last month of the window: 0 is the last one, 3 three before. */
export type IlYA = number

export interface RecitEmployeur {
  readonly cle: string
  readonly raisonSociale: string
  readonly ape: string
  readonly decalage: boolean
  readonly jourPaie: number
  readonly incidents: readonly { readonly mois: IlYA; readonly incident: IncidentDeclaration }[]
}

export interface RecitEmploi {
  readonly employeur: string
  readonly genre: GenreContrat
  /** First day: months back, and day of that month. */
  readonly debut: readonly [IlYA, number]
  readonly fin: readonly [IlYA, number] | null
  readonly motifFin?: string
  readonly quotite: number
  readonly taux: number
  /** Montant net social by month of work, from the last one backwards, centimes. */
  readonly nets: readonly number[]
  readonly arret?: { readonly de: readonly [IlYA, number]; readonly jours: number }
  /** A correction that the declaration of a month carries on the month before. */
  readonly correction?: { readonly mois: IlYA; readonly montant: number }
  /** Named by a temporary number until that month, then by both, then by the NIR. */
  readonly nttJusqua?: IlYA
}

export interface RecitDroit {
  readonly payeur: 'france-travail' | 'cpam' | 'retraite-base' | 'retraite-complementaire'
  readonly classe: string
  readonly rythme: 'mensuel' | 'mois-echu' | 'quatorzaine'
  readonly debut: readonly [IlYA, number]
  readonly fin: readonly [IlYA, number] | null
  readonly brut: number
  readonly retenue: number
}

export interface RecitPersonne {
  readonly cle: string
  readonly sexe: 1 | 2
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  readonly naissance: string
  readonly departement: string
  readonly role: 'allocataire' | 'conjoint'
  readonly activite: ActiviteFoyer
  readonly apprenti?: boolean
  readonly histoire: string
  readonly emplois: readonly RecitEmploi[]
  readonly droits: readonly RecitDroit[]
}

export interface RecitFoyer {
  readonly personnes: readonly RecitPersonne[]
  readonly enfants: readonly {
    readonly nom: string
    readonly prenoms: string
    readonly naissance: string
  }[]
  readonly demande: IlYA
  readonly isolementRecent: boolean
  readonly logement: {
    readonly statut: LogementFoyer
    readonly loyer: number | null
    readonly zone: 1 | 2 | 3
  }
  readonly aideLogement: number | null
  /** Nobody of this household ever claimed anything. */
  readonly sansDossier?: true
}
