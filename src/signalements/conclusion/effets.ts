import { enEuros, jourEnMots, moisEnListe } from '#socle'
import type { PriseEnCompte } from '../signalement.js'

/** What the caisse changed, quarter by quarter, in short sentences. */
export function phrasesEffets({ effets }: PriseEnCompte): string {
  if (effets.length === 0) return 'Vos paiements déjà faits ne changent pas.'
  return effets.map(phraseEffet).join(' ')
}

function phraseEffet(e: PriseEnCompte['effets'][number]): string {
  const mois = moisEnListe(e.moisDroits)
  const phrases = [
    ...(e.rappel > 0 && e.verseLe !== null
      ? [`Elle vous verse ${enEuros(e.rappel)} de plus le ${jourEnMots(e.verseLe)}.`]
      : []),
    ...(e.indu > 0 ? [`Vous avez reçu ${enEuros(e.indu)} de trop : un courrier l’explique.`] : []),
  ]
  const suite = phrases.length === 0 ? 'Les mois à payer le seront au nouveau montant.' : ''
  return [`Vos droits changent pour ${mois}.`, ...phrases, suite].filter((p) => p !== '').join(' ')
}
