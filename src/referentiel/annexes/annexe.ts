import type { NatureAnnexe } from '#declarations'
import type { Centimes, Instant, Jour, Mois } from '#socle'
import type {
  CleSujet,
  FichierRecu,
  Identifiant128,
  TraitsIdentite,
  Variante,
} from '../registre.js'
import type { MotifNonRattache } from '../ressource.js'

/** One declaration that neither DSN nor PASRAU carries, as kept. Append-only. */
export interface AnnexeEnregistree {
  readonly id: Identifiant128
  /** Digest of nature, subject, SIRET and period: the declarations that replace each other. */
  readonly cle: Identifiant128
  readonly sujet: CleSujet
  readonly fichier: Identifiant128
  readonly ligne: number
  readonly recuLe: Instant
  readonly nature: NatureAnnexe
  readonly constitueLe: Jour
  readonly ordre: number
  readonly de: Mois
  readonly a: Mois
  readonly contenu: ContenuAnnexe
}

/** What is encrypted of a row: who, and how much. */
export interface ContenuAnnexe {
  /** The NIR itself. */
  readonly numero: string
  readonly traits: TraitsIdentite
  readonly emetteur: { readonly siret: string; readonly raisonSociale: string }
  readonly siret: string | null
  readonly periode: string
  readonly regime: string | null
  readonly montants: Readonly<Record<string, Centimes>>
  readonly annule: boolean
  /** The line as it came. */
  readonly natif: string
}

/** The writing of one file: all of it, or nothing. */
export interface LotAnnexes {
  ajouter(annexes: readonly AnnexeEnregistree[]): Promise<void>
  /** Lines set aside for a fault, as they came. */
  ecarter(lignes: readonly { readonly ligne: number; readonly texte: string }[]): Promise<void>
  /** Durable when it resolves. */
  valider(): Promise<void>
  abandonner(): Promise<void>
}

/** Port: the register of annexes. Throws a Panne when the world is down. */
export interface AnnexeStore {
  /** Undefined when the same bytes were received already. */
  ouvrir(fichier: FichierRecu): Promise<LotAnnexes | undefined>
  list(sujets: readonly CleSujet[]): Promise<readonly AnnexeEnregistree[]>
  /** Lines set aside of a file, in order. */
  listEcartees(
    fichier: Identifiant128,
  ): Promise<readonly { readonly ligne: number; readonly texte: string }[]>
}

/** An annexe as it is answered. Not a monthly resource: no montant net social, no month alone. */
export interface DeclarationAnnexe {
  readonly nature: NatureAnnexe
  readonly periode: string
  readonly de: Mois
  readonly a: Mois
  readonly siret: string | null
  readonly emetteur: { readonly siret: string; readonly raisonSociale: string }
  readonly regime: string | null
  readonly montants: Readonly<Record<string, Centimes>>
  readonly revision: number
  readonly recuLe: Instant
  readonly constitueLe: Jour
}

/** Lines under the person's number whose traits are not hers: kept, never shown. */
export interface AnnexeEnAttente {
  readonly nature: NatureAnnexe
  readonly periode: string
  readonly motif: MotifNonRattache
  readonly recuLe: Instant
}

/** The way in which an annexe names its subject, as the identity rules want it. */
export function varianteDAnnexe(a: AnnexeEnregistree, empreinte: Identifiant128): Variante {
  const { numero, traits } = a.contenu
  return { sujet: a.sujet, genre: 'nir', empreinte, numero, traits, anciennes: [] }
}
