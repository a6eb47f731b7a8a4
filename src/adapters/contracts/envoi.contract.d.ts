import type { ChangementAEcrire, NatureAEcrire } from '#declarations'
import type { SourceFichier } from '#referentiel'
import { type Nir, type Ntt, type Siret } from '#socle'
/** Small envois written by the project's own writer: each test gives only what it is about. */
export declare const SIRET_A: Siret
export declare const SIRET_B: Siret
export declare const SIRET_C: Siret
export declare function nir(ordre: number, sexe?: 1 | 2): Nir
export interface VersementEssai {
  readonly date: string
  readonly numero?: string
  readonly fiscal?: number
  readonly verse?: number
  /** One per montant net social; a period makes a correction. */
  readonly nets: readonly {
    readonly montant: number
    readonly de?: string
    readonly a?: string
  }[]
}
export interface ContratEssai {
  readonly numero?: string
  readonly fin?: string
  readonly motif?: string
  readonly finPrevisionnelle?: string
  readonly arret?: {
    readonly de: string
    readonly a: string
    readonly subroge: boolean
  }
}
export interface IndividuEssai {
  readonly nir?: Nir
  readonly ntt?: Ntt
  readonly nom?: string
  readonly nomUsage?: string
  readonly prenoms?: string
  readonly naissance?: string
  readonly changements?: readonly Partial<ChangementAEcrire>[]
  readonly classe?: string
  /** One ordinary contract when absent. */
  readonly contrats?: readonly ContratEssai[]
  /** PASRAU: days paid; the month of the payment up to its day when absent. */
  readonly jours?: {
    readonly de: string
    readonly a: string
  }
  readonly versements: readonly VersementEssai[]
}
export interface DeclarationEssai {
  readonly siret?: Siret
  readonly mois?: string | null
  readonly nature?: NatureAEcrire
  readonly type?: '01' | '02' | '03' | '04' | '05'
  readonly fraction?: string
  readonly champ?: '01' | '02' | '03'
  readonly ordre?: number
  readonly constitution?: string
  readonly essai?: boolean
  readonly individus: readonly IndividuEssai[]
}
/** One payment of 1 500.00 net social on a day. */
export declare function paie(date: string, montant?: number): VersementEssai
export declare function envoi(...declarations: DeclarationEssai[]): Uint8Array
/** Bytes as a file, by chunks that cut anywhere and are overwritten after use. */
export declare function source(octets: Uint8Array, nom?: string, taille?: number): SourceFichier
