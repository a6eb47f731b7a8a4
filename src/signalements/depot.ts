import { type Centimes, centimes, type Jour } from '#socle'
import { REGLES_ATTENTE } from './delais.js'
import { FICHES_MOTIF } from './motifs.js'
import type { Depot, LigneSignalee } from './signalement.js'

/** Longest text that a person may write in one field, in characters. */
export const LONGUEUR_TEXTE = 1_000
/** Payments in one signalement: two years of months, twice over. */
export const LIGNES_MAX = 48

/** Why a signalement cannot be sent as it is; words for people are in the faces. */
export type RefusDepot =
  | { readonly code: 'lignes-absentes' | 'lignes-en-trop' | 'texte-trop-long' | 'piece-absente' }
  | {
      readonly code: 'montant-absent' | 'montant-identique' | 'date-absente' | 'date-future'
      readonly rang: number
    }

/** What the motive asks and that is not there. `pieces`: how many documents are joined. */
export function refusDepot(
  depot: Depot,
  { pieces, aujourdhui }: { readonly pieces: number; readonly aujourdhui: Jour },
): RefusDepot | undefined {
  const fiche = FICHES_MOTIF[depot.motif]
  if (depot.explication.length > LONGUEUR_TEXTE) return { code: 'texte-trop-long' }
  if (depot.lignes.length === 0) return { code: 'lignes-absentes' }
  if (depot.lignes.length > LIGNES_MAX) return { code: 'lignes-en-trop' }
  for (const [rang, ligne] of depot.lignes.entries()) {
    const code = fauteDeLigne(depot, ligne, aujourdhui)
    if (code !== undefined) return { code, rang }
  }
  const manque = fiche.piece === 'attendue' && pieces === 0 && !depot.pieceAbsente
  return manque ? { code: 'piece-absente' } : undefined
}

function fauteDeLigne(depot: Depot, l: LigneSignalee, aujourdhui: Jour) {
  if (l.dateRecue !== null && l.dateRecue > aujourdhui) return 'date-future'
  switch (FICHES_MOTIF[depot.motif].demande) {
    case 'montants':
      if (l.montantRecu === null) return 'montant-absent'
      return l.montantRecu === l.montantDeclare ? 'montant-identique' : undefined
    case 'absents':
      return l.montantRecu === null ? 'montant-absent' : undefined
    case 'dates':
      return l.dateRecue === null ? 'date-absente' : undefined
    case 'rien':
      return undefined
  }
}

/**
 * The amount that counts for a line until the answer; null when the declared one goes on counting.
 * @interpretation see REGLES_ATTENTE. Nothing counts of a payment that the person says is not hers;
 * a wrong month keeps the declared amount: the day is disputed, not the sum.
 */
export function montantEnAttente(depot: Depot, ligne: LigneSignalee): Centimes | null {
  const regle = depot.organisme === null ? 'montant-declare' : REGLES_ATTENTE[depot.organisme]
  if (regle === 'montant-declare') return null
  switch (FICHES_MOTIF[depot.motif].demande) {
    case 'rien':
      return centimes(0)
    case 'montants':
      return ligne.montantRecu
    case 'dates':
    case 'absents':
      return null
  }
}
