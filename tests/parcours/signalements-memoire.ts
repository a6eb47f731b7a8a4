import type { JournalStore } from '#acces'
import {
  createBrouillonsMemoire,
  createPiecesMemoire,
  createSignalementsMemoire,
} from '#adapters/memory'
import type { Referentiel, SuiviRessources } from '#referentiel'
import {
  createSignalements,
  type FaitSignalement,
  type SignalementStore,
  type Signalements,
} from '#signalements'
import type { Instant, Nir } from '#socle'

interface Autour {
  readonly referentiel: Referentiel
  readonly suivi: SuiviRessources
  readonly journal: JournalStore
  readonly cleDe: (nir: Nir) => string
  readonly maintenant: () => Instant
  /** Who is told, besides the list. */
  readonly annoncer?: (fait: FaitSignalement) => void
}

/** The room of signalements in memory, with what it announces, in order. */
export function signalementsEnMemoire(autour: Autour): {
  readonly signalements: Signalements
  readonly faits: readonly FaitSignalement[]
  readonly magasin: SignalementStore
} {
  const faits: FaitSignalement[] = []
  const magasin = createSignalementsMemoire()
  let tires = 0
  const signalements = createSignalements({
    ...autour,
    signalements: magasin,
    brouillons: createBrouillonsMemoire(),
    pieces: createPiecesMemoire(),
    tirer: () => `ESSAI${String(tires++).padStart(3, '0')}`,
    annoncer: (fait) => {
      faits.push(fait)
      autour.annoncer?.(fait)
    },
  })
  return { signalements, faits, magasin }
}
