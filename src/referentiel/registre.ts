import type { Centimes, Instant, Jour, Mois } from '#socle'
import type { EvenementsIndividu } from './evenements.js'
import type { NatureRessource, OrigineRessource } from './ressource.js'

/** Opaque key of a NIR or an NTT: a keyed index of 128 bits, 32 hexadecimal characters. */
export type CleSujet = string
/** Identifier of 128 bits derived from content, 32 hexadecimal characters. */
export type Identifiant128 = string

/**
 * What the number of a subject is; `absent` when a message carries neither NIR nor NTT, `contredit`
 * for a NIR that the date of birth beside it contradicts: it names nobody.
 */
export type GenreSujet = 'nir' | 'ntt' | 'absent' | 'contredit'

/** One S20 as kept: its place in the order of revisions, and who declared. Append-only. */
export interface DeclarationEnregistree {
  readonly id: Identifiant128
  /** Digest of SIRET, month, fraction, champ, nature: the declarations that replace each other. */
  readonly cle: Identifiant128
  readonly fichier: Identifiant128
  /** Rank of the S20 in its file. */
  readonly rang: number
  readonly recuLe: Instant
  readonly norme: string
  readonly origine: OrigineRessource
  readonly nature: string
  readonly type: string
  readonly fraction: string
  readonly champ: string | null
  readonly ordre: number
  readonly moisPrincipal: Mois | null
  readonly constitution: Jour
  readonly devise: string | null
  readonly siret: string | null
  readonly raisonSociale: string | null
  readonly commune: string | null
  readonly codePostal: string | null
  readonly logiciel: string | null
  readonly identifiantRemplace: string | null
  /** 05.013 of a declaration made by Urssaf in place of the declarant (nature 09). */
  readonly natureSubstitution: string | null
  /** Titre simplifié whose centre made the message; null or absent for any other. */
  readonly titreSimplifie?: string | null
}

/** One montant net social of one payment, or a payment without any. */
export interface LigneEnregistree {
  /** Rank among the lines of its individual. */
  readonly rang: number
  readonly mois: Mois
  readonly dateVersement: Jour
  /** 50.003. */
  readonly numero: string | null
  readonly nature: NatureRessource
  readonly montantNetSocial: Centimes | null
  readonly montantNetFiscal: Centimes | null
  readonly montantNetVerse: Centimes | null
  readonly periode: { readonly de: Jour; readonly a: Jour } | null
}

/** What one declaration says of one individual: who, where in the file, which lines. */
export interface Temoignage {
  readonly sujet: CleSujet
  readonly genre: GenreSujet
  readonly declaration: Identifiant128
  readonly cleDeclaration: Identifiant128
  /** Rank of the S21.G00.30 in its file. */
  readonly rang: number
  /** Digest of the traits declared, see `Variante`. */
  readonly variante: Identifiant128
  /** Bytes of the individual in its file: from `debut`, before `fin`. */
  readonly debut: number
  readonly fin: number
  /** Line of the file, from 1. */
  readonly ligne: number
  readonly lignes: readonly LigneEnregistree[]
  /** Null or absent in the ordinary case: one open contract, no stop, no days paid. */
  readonly evenements?: EvenementsIndividu | null
}

/** Traits of identity, as declared; texts decoded, date JJMMAAAA with 99 for unknown. */
export interface TraitsIdentite {
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  readonly sexe: '01' | '02' | null
  readonly dateNaissance: string
  /** 30.014: 01 to 95, 2A, 2B, 99 abroad; null when the message has none. */
  readonly departementNaissance: string | null
}

/** A block S21.G00.31: what the declarant says the identity was before. */
export interface AncienneIdentite {
  readonly nom: string | null
  readonly prenoms: string | null
  readonly dateNaissance: string | null
}

/** One way in which messages name a subject: kept once, whatever the number of months. */
export interface Variante {
  readonly sujet: CleSujet
  readonly genre: GenreSujet
  readonly empreinte: Identifiant128
  /** The NIR or NTT itself; empty when absent. Stored encrypted. */
  readonly numero: string
  readonly traits: TraitsIdentite
  readonly anciennes: readonly AncienneIdentite[]
}

/**
 * A message that carries two numbers for one individual: an NTT beside a NIR, or a former NIR
 * (31.008) beside a new one.
 */
export interface Lien {
  readonly genre: 'ntt' | 'ancien-nir'
  /** The NIR that the message gives. */
  readonly nir: CleSujet
  /** The NTT, or the former NIR. */
  readonly autre: CleSujet
  readonly declaration: Identifiant128
  readonly cleDeclaration: Identifiant128
  /** Variante of `nir` that the message declares. */
  readonly variante: Identifiant128
}

/** An individual on its way in. */
export interface IndividuRecu {
  readonly temoignage: Temoignage
  readonly variante: Variante
  readonly liens: readonly Lien[]
}

/** An individual that a blocking fault set aside: kept native, counted nowhere else. */
export interface IndividuEcarte {
  /** Rank of the S21.G00.30 in its file, from 0. */
  readonly rang: number
  /** Line of its first blocking fault, from 1; null for those received before it was kept. */
  readonly ligne: number | null
  /** Code of that fault (docs/codes-anomalies.md); null likewise. */
  readonly code: string | null
}

export interface FichierRecu {
  /** SHA-256 of the whole file, 64 hexadecimal characters. */
  readonly empreinte: string
  readonly nom: string
  readonly octets: number
  readonly recuLe: Instant
}
