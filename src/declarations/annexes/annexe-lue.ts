import type { Centimes, Jour, Mois, Nir, Siret } from '#socle'
import type { NatureAnnexe } from './natures-annexe.js'

/** First line of a file: who sends it, when, and what all its lines are. */
export interface EnteteAnnexe {
  readonly nature: NatureAnnexe
  readonly emetteur: { readonly siret: Siret; readonly raisonSociale: string }
  readonly constitueLe: Jour
  /** Breaks ties between files of one day. */
  readonly ordre: number
}

/** One declaration of one person for one period. Amounts in centimes; absent is not 0. */
export interface AnnexeLue {
  /** Line of the file, from 1. */
  readonly ligne: number
  /** The line itself, without its end. */
  readonly texte: string
  readonly nir: Nir
  readonly nom: string
  readonly prenoms: string
  /** JJMMAAAA, 99 for unknown, as in a DSN. */
  readonly dateNaissance: string
  readonly siret: Siret | null
  /** « 2026-03 », « 2026-T1 » or « 2025 ». */
  readonly periode: string
  readonly de: Mois
  readonly a: Mois
  readonly regime: string | null
  readonly montants: Readonly<Record<string, Centimes>>
  /** True when the declaration withdraws the one before it, for the same key. */
  readonly annule: boolean
}

/** What the writer needs: the same, without what the file decides. */
export type AnnexeAEcrire = Omit<AnnexeLue, 'ligne' | 'texte' | 'de' | 'a'>

export interface PuitsAnnexes {
  entete(entete: EnteteAnnexe): void
  annexe(annexe: AnnexeLue, entete: EnteteAnnexe): void
  /** A line that cannot be read, as it came. */
  ecartee(ligne: number, texte: string): void
}
