import { type Centimes, centimes, type Jour, type Mois, ZERO } from '#socle'
import type { DossierAllocataire, Liquidation } from '../dossier.js'
import { premierPaiement } from '../echeances/calendrier-declaration.js'

/** What reaches the account for one month of right, and when. */
export interface PaiementPrevu {
  readonly moisDroit: Mois
  readonly jour: Jour
  readonly rsa: Centimes
  /** Prime before CRDS, the CRDS kept back, and the prime after it. */
  readonly primeBrute: Centimes
  readonly crds: Centimes
  readonly prime: Centimes
  /** Kept back for what was paid in excess before; never more than what is due. */
  readonly retenue: Centimes
  readonly net: Centimes
  /** Identifier of the member who is paid. */
  readonly beneficiaire: string
}

/**
 * The payment of a month of right; null when an amount is not known yet. The allocataire is paid.
 * `des`: the day of the declaration; a month whose day of payment is over is paid on the next one.
 * @texte CSS, art. L. 842-1 and ordonnance du 24 janvier 1996, art. 14 (CRDS on the prime); CASF,
 *   art. L. 262-46 (retention on the RSA)
 * @interpretation a retention is taken on the sum of the two rights, RSA last
 */
export function paiementPrevu(
  dossier: DossierAllocataire,
  l: Liquidation,
  des: Jour,
): PaiementPrevu | null {
  const { rsa, primeActivite: brute, primeActiviteNette: nette } = l.reponse.droits
  if (typeof rsa !== 'number' || typeof nette !== 'number') return null
  const primeBrute = typeof brute === 'number' ? brute : nette
  const du = rsa + nette
  const { retenue } = dossier
  const gardee = retenue === undefined || retenue.depuis > l.moisDroit ? ZERO : retenue.montant
  const prise = Math.min(gardee, du)
  return {
    moisDroit: l.moisDroit,
    jour: premierPaiement(dossier.organisme, l.moisDroit, des),
    rsa,
    primeBrute,
    crds: centimes(primeBrute - nette),
    prime: nette,
    retenue: centimes(prise),
    net: centimes(du - prise),
    beneficiaire: dossier.personnes.find((p) => p.role === 'allocataire')?.id ?? '',
  }
}
