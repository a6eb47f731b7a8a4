import type { FaitAnnonce } from '#messages'
import type { FaitSignalement, TypeFaitSignalement } from '#signalements'
import { type Jour, jourEnMots } from '#socle'

/** The template that tells each fact; null: the person has nothing to read of it. */
const CODES: Readonly<Record<TypeFaitSignalement, string | null>> = {
  SignalementDepose: 'N11',
  PieceDemandee: 'N12',
  DeclarantInterroge: 'N13',
  AttentePassee: 'N14',
  MessageEcrit: 'P03',
  SignalementConclu: 'N15',
  ConclusionTransmise: null,
  ConclusionRejetee: null,
  ConclusionAccusee: 'N16',
  SignalementClos: null,
  SignalementRouvert: 'N17',
  // Her own act, told by its own page.
  SignalementRetire: null,
}

/** A fact of a signalement in the words of messages; the days are those of the pages. */
export function annonceDeSignalement(f: FaitSignalement, jour: Jour): readonly FaitAnnonce[] {
  const code = CODES[f.type]
  if (code === null) return []
  const { personne, reference, quand, rang } = f
  const valeurs = { reference, ...(f.avant === null ? {} : { avant: jourEnMots(f.avant) }) }
  return [{ personne, code, quand, jour, valeurs, fait: `signalement ${reference} ${rang}` }]
}
