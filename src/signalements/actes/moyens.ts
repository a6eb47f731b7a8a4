import type { JournalStore } from '#acces'
import type { Referentiel, SuiviRessources } from '#referentiel'
import type { Instant, Nir } from '#socle'
import type { Annoncer, Antivirus, BrouillonStore, PieceStore, SignalementStore } from '../ports.js'

/** What the room asks of the world. */
export interface MoyensSignalements {
  readonly signalements: SignalementStore
  readonly brouillons: BrouillonStore
  readonly pieces: PieceStore
  /** Absent: documents are checked by the product alone, and it is said. */
  readonly antivirus?: Antivirus | undefined
  readonly referentiel: Pick<Referentiel, 'lireRessources'>
  readonly suivi: Pick<SuiviRessources, 'contester' | 'conclure'>
  readonly journal: Pick<JournalStore, 'ecrire'>
  /** Internal key of a person. */
  readonly cleDe: (nir: Nir) => string
  /** Eight signs that nobody can guess, none taken for another. */
  readonly tirer: () => string
  readonly annoncer: Annoncer
  /** The clock of traces. */
  readonly maintenant: () => Instant
}
