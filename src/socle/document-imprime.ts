import type { Jour } from './mois.js'

/** One part of a document for a person: a title, sentences, then a table that stands on its own. */
export interface SectionImprimee {
  readonly titre: string
  readonly paragraphes: readonly string[]
  readonly tableau?: {
    readonly entetes: readonly string[]
    readonly lignes: readonly (readonly string[])[]
    /** The last row is what the others come to. */
    readonly total?: boolean
  }
}

/** A document that a person keeps: a letter, a receipt, an extract. Plain French, no whole NIR. */
export interface DocumentImprime {
  readonly titre: string
  /** « Le 22 novembre 2026. Dossier D1, courrier D1-2026-09. » */
  readonly sousTitre: string
  readonly date: Jour
  /** Who sends it, at the foot of each page. */
  readonly emetteur: string
  /** Said at the top of the first page: a demonstration, a draft. */
  readonly avertissement: string | null
  /** For a letter that goes in an envelope with a window: lines of each block, name first. */
  readonly courrier?: {
    readonly expediteur: readonly string[]
    readonly destinataire: readonly string[]
  }
  readonly sections: readonly SectionImprimee[]
}

/** Port: makes a tagged PDF of a document, A4, in French. */
export type Imprimeur = (document: DocumentImprime) => Promise<Uint8Array>
