import { arrondir, type Centimes, indexMois, type Mois } from '#socle'
import { type Bareme, getValeur } from '../baremes/bareme.js'
import { PART_LIBERAL, PART_SERVICES, PART_VENTE } from '../baremes/ressources-reputees.js'
import type { Secteur } from './faits.js'

const MILLION = 1_000_000

/** What each sector keeps of its receipts. */
export const PARTS_RECETTES: Readonly<Record<Secteur, Bareme>> = {
  vente: PART_VENTE,
  services: PART_SERVICES,
  liberal: PART_LIBERAL,
}

/**
 * What is left of the receipts of a micro-entrepreneur after the allowance of each sector, in
 * centimes: the same shares as the rights read.
 * @texte CGI, art. 50-0 and 102 ter; CASF, art. R. 262-19; CSS, art. R. 845-2
 * @arrondi once for all sectors, to the nearest centime
 */
export function recettesRetenues(
  recettes: Readonly<Partial<Record<Secteur, Centimes>>>,
  { moisReference, moisDroit }: { readonly moisReference: Mois; readonly moisDroit: Mois },
): Centimes {
  const lecture = { moisReference: indexMois(moisReference), moisDroit: indexMois(moisDroit) }
  let total = 0
  for (const secteur of ['vente', 'services', 'liberal'] as const) {
    total += (recettes[secteur] ?? 0) * getValeur(PARTS_RECETTES[secteur], lecture)
  }
  return arrondir(total, MILLION, 'plus-proche')
}
