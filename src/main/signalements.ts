import { randomInt } from 'node:crypto'
import type { JournalStore } from '#acces'
import { createClamd } from '#adapters/clamd'
import type { Referentiel, SuiviRessources } from '#referentiel'
import {
  type BrouillonStore,
  createSignalements,
  type FaitSignalement,
  type PieceStore,
  type SignalementStore,
  type Signalements,
} from '#signalements'
import type { Instant, Nir } from '#socle'

/** No sign that is taken for another when it is said on the phone. */
const SIGNES = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export function tirerSignes(): string {
  return Array.from({ length: 8 }, () => SIGNES.charAt(randomInt(SIGNES.length))).join('')
}

export interface MoyensDeMain {
  readonly signalements: SignalementStore
  readonly brouillons: BrouillonStore
  readonly pieces: PieceStore
  /** Where clamd listens, when there is one. */
  readonly clamd: string | undefined
  readonly referentiel: Referentiel
  readonly suivi: SuiviRessources
  readonly journal: JournalStore
  readonly cleDe: (nir: Nir) => string
  readonly maintenant: () => Instant
  /** Who is told of each fact, once it is durable. A listener that fails stops nobody. */
  readonly ecouteurs?: readonly ((fait: FaitSignalement) => void)[]
}

/** The room of signalements over a base; its facts go to those who listen. */
export function signalementsDe({ ecouteurs = [], clamd, ...moyens }: MoyensDeMain): Signalements {
  return createSignalements({
    ...moyens,
    antivirus: clamd === undefined ? undefined : createClamd(clamd),
    tirer: tirerSignes,
    annoncer: (fait) => {
      for (const ecouter of ecouteurs) ecouter(fait)
    },
  })
}
