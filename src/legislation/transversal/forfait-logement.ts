import type { Centimes } from '#socle'
import type { Logement } from '../situation.js'
import type { TauxComposition } from './bareme-du-mois.js'

/**
 * Whether the home is itself an advantage in kind: an owner without charge, or a home for free.
 * @texte CASF, art. R. 262-9; CSS, art. R. 844-3
 * @interpretation an owner who repays a loan (`loyer`) or pays a share of the costs
 *   (`participationFrais`) has no advantage, as the Caf's own form asks.
 */
export function estAvantageEnNature(logement: Logement): boolean {
  if (logement.statut === 'proprietaire' || logement.statut === 'primo-accedant') {
    return logement.loyer === null || logement.loyer === 0
  }
  return logement.statut === 'loge-gratuitement' && !logement.participationFrais
}

/** Housing benefit of each of the three reference months, centimes. */
export type AidesTrimestre = readonly [Centimes, Centimes, Centimes]

/**
 * Forfait logement of one month, in millionths of a centime: the whole forfait for an advantage in
 * kind, the housing benefit up to the forfait otherwise.
 * @texte CASF, art. R. 262-9 and R. 262-10; CSS, art. R. 844-3
 */
export function forfaitLogement(
  forfait: number,
  avantageEnNature: boolean,
  aideLogement: Centimes,
): number {
  return avantageEnNature ? forfait : Math.min(aideLogement * 1_000_000, forfait)
}

/**
 * Whole forfait logement, in millionths of the montant forfaitaire of one person: 12 %, 16 % × 1.5,
 * 16.5 % × 1.8.
 * @texte CASF, art. R. 262-9; CSS, art. R. 844-3
 */
export function tauxLogement(personnes: number, taux: TauxComposition): number {
  if (personnes <= 1) return taux.logementUne
  const deux = 1_000_000 + taux.deuxieme
  if (personnes === 2) return (taux.logementDeux * deux) / 1_000_000
  return (taux.logementTrois * (deux + taux.troisieme)) / 1_000_000
}
