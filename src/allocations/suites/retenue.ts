import { arrondir, type Centimes, centimes, type Jour } from '#socle'
import type { Liquidation } from '../dossier.js'
import { baremeRetenue } from './regles-suites.js'

/**
 * What may be taken each month on what is paid: the flat part, then a share of each slice of the
 * weighted monthly income.
 * @texte CSS, art. D. 553-1 III; CASF, art. L. 262-46 and CSS, art. L. 845-3 (same rules)
 */
export function retenueMensuelle(revenuPondere: Centimes | null, jour: Jour): Centimes {
  const bareme = baremeRetenue(jour)
  const revenu = revenuPondere ?? bareme.revenuInconnu
  let total: number = bareme.forfait
  bareme.tranches.forEach(({ depuis, taux }, i) => {
    const haut = bareme.tranches[i + 1]?.depuis ?? Number.POSITIVE_INFINITY
    const part = Math.min(revenu, haut) - depuis
    if (part > 0) total += arrondir(part * taux, 100, 'plus-proche')
  })
  return centimes(total)
}

/**
 * The weighted monthly income of the household of a computation: its resources of the reference
 * quarter and the rights paid, less the rent, by parts. Null when an amount is not known.
 * @texte CSS, art. D. 553-1 I and II
 * @interpretation the parts of II were not read: 2 for a couple, 1.5 for a person alone, 0.5 for
 *   each child, as in the quotient familial of the Cnaf.
 */
export function revenuPondere({ situation, reponse }: Liquidation): Centimes | null {
  const { rsa, primeActiviteNette: prime } = reponse.droits
  if (typeof rsa !== 'number' || typeof prime !== 'number') return null
  const ressources = situation.personnes
    .flatMap((p) => (p.role === 'enfant' ? [] : p.ressources))
    .reduce((t, r) => t + r.montantNetSocial, 0)
  const { aideLogement } = situation.connus
  const charges = situation.logement.loyer ?? 0
  const mensuel = Math.trunc(ressources / 3) + rsa + prime + (aideLogement ?? 0) - charges
  const adultes = situation.personnes.filter((p) => p.role !== 'enfant').length
  const demiParts = (adultes > 1 ? 4 : 3) + situation.personnes.length - adultes
  return centimes(Math.max(0, arrondir(mensuel * 2, demiParts, 'plus-proche')))
}
