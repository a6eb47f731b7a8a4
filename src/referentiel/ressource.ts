import type { Centimes, Instant, Jour, Mois } from '#socle'
import type { Contestation } from './contestations/contestation.js'
import type { Doublon } from './doublons/doublon.js'

/** Nature of a resource in the situation's vocabulary (contract §3), `autre` when no table says. */
export type NatureRessource = string

/** Flow that brought the line. */
export type OrigineRessource = 'dsn' | 'pasrau'

export interface Declarant {
  readonly siret: string | null
  readonly raisonSociale: string | null
}

/** One montant net social of one payment, exactly as contract §2 `ressources` defines it. */
export interface RessourceMensuelle {
  readonly mois: Mois
  readonly dateVersement: Jour
  readonly declarant: Declarant
  readonly nature: NatureRessource
  readonly montantNetSocial: Centimes | null
  readonly montantNetFiscal: Centimes | null
  readonly montantNetVerse: Centimes | null
  readonly periode: { readonly de: Jour; readonly a: Jour } | null
  readonly revision: number
  readonly recuLe: Instant
  readonly origine: OrigineRessource
  readonly contestee: boolean
}

/** Where a line comes from: enough to show its revisions and its native bytes. Never published. */
export interface SourceRessource {
  readonly declaration: string
  readonly fichier: string
  readonly debut: number
  readonly fin: number
  readonly norme: string
  readonly moisPrincipal: Mois
}

export interface RessourceSourcee extends RessourceMensuelle {
  /** Stable opaque identifier of the line, fit for a URL. */
  readonly id: string
  readonly source: SourceRessource
  /** Town of the establishment, as declared; absent when it was not told. */
  readonly commune?: string
  /** Titre simplifié whose centre made the declaration; absent for any other. */
  readonly titreSimplifie?: string
  /** The amount that counts while the line is contested, or since the cell concluded. */
  readonly contestation?: Contestation
  /** The same days are paid and declared twice: part of this line does not count. */
  readonly doublon?: Doublon
}

/** One step in the life of a line: the payment as each successive declaration gave it. */
export interface RevisionRessource {
  readonly revision: number
  readonly recuLe: Instant
  readonly constitution: Jour
  readonly typeDeclaration: string
  readonly enVigueur: boolean
  /** Null when that declaration no longer holds the payment (withdrawn). */
  readonly montantNetSocial: Centimes | null
  readonly montantNetFiscal: Centimes | null
  readonly montantNetVerse: Centimes | null
}

export interface Personne {
  /** Internal person key, opaque. */
  readonly cle: string
  readonly nirMasque: string
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  /** JJMMAAAA as declared. */
  readonly dateNaissance: string
}

/** Reasons why an individual's lines wait; words for people are in the faces. */
export type MotifNonRattache =
  | 'ntt-seul'
  | 'identite-discordante'
  | 'ntt-ambigu'
  | 'identifiant-absent'
  | 'numero-contredit'
  | 'detachee'
  | 'identite-scindee'

export interface IndividuNonRattache {
  readonly declaration: string
  readonly siret: string | null
  readonly mois: Mois | null
  readonly motif: MotifNonRattache
  readonly lignes: number
  readonly recuLe: Instant
}
