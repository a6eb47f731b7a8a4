import { hash } from 'node:crypto'
import { join } from 'node:path'
import { type Ancrage, createAncrage, type JournalStore } from '#acces'
import { createAncresFichier } from '#adapters/files'
import type { Instant } from '#socle'
import type { Configuration } from './configuration.js'

/** First copy of the anchors, in the data folder; ALASOURCE_ANCRES names the other one. */
export const FICHIER_ANCRES = 'ancres.ndjson'

export interface OptionsAncrage {
  readonly journal: JournalStore
  readonly dossier: string
  readonly configuration: Configuration
  readonly maintenant: () => Instant
}

export function ancrageDe(options: OptionsAncrage): Ancrage {
  const { journal, dossier, configuration, maintenant } = options
  const ailleurs = configuration.ancres()
  const chemins = [join(dossier, FICHIER_ANCRES), ...(ailleurs === undefined ? [] : [ailleurs])]
  return createAncrage({
    journal,
    lieux: chemins.map(createAncresFichier),
    ouvrirLieu: createAncresFichier,
    sha256: (texte) => hash('sha256', texte),
    maintenant,
  })
}

/** How often the clock is looked at; an anchor is made when the hour has changed. */
const REGARD_MS = 60_000

/**
 * Anchors the journal at the start of a server, at each new hour (hence at each new day) and at its
 * stop. A failure is told and tried again at the next look: it never stops the server.
 */
export async function ancrerEnContinu(
  ancrage: Ancrage,
  { maintenant, dire }: { maintenant: () => Instant; dire: (texte: string) => void },
): Promise<() => Promise<void>> {
  let heure = ''
  const ancrer = async (): Promise<void> => {
    try {
      const { ok } = await ancrage.ancrer()
      if (ok) heure = maintenant().slice(0, 13)
      else dire('Les ancres du journal ont été altérées : lancez « alasource journal verifier ».')
    } catch {
      dire('Le journal n’a pas pu être ancré ; nouvel essai dans une minute.')
    }
  }
  await ancrer()
  const regard = setInterval(() => {
    if (maintenant().slice(0, 13) !== heure) void ancrer()
  }, REGARD_MS)
  regard.unref()
  return async () => {
    clearInterval(regard)
    await ancrer()
  }
}
