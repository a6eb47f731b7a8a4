import type { Etape } from '#socle'
import { expliquerAideLogement } from './aides-logement/explication-logement.js'
import type { Calculs } from './calcul.js'
import { conclure, droitsVusCss } from './conclusions.js'
import { expliquerCss } from './css/explication-css.js'
import { PRESTATIONS_SUR_DEMANDE, type Prestation } from './droits.js'
import { presencesInconnues } from './faits/composition-inconnue.js'
import { expliquerFaits } from './faits/explication-faits.js'
import {
  type ClePf,
  expliquerPrestationsFamiliales,
} from './prestations-familiales/explication-familiale.js'
import { expliquerPrime } from './prime-activite/explication-prime.js'
import { droitsADemander } from './rsa/droits-a-demander.js'
import { expliquerRsa } from './rsa/explication-rsa.js'
import { revenusArretes } from './rsa/revenus-arretes.js'
import { surDemande } from './sur-demande/sur-demande.js'

const CLES_PF: readonly (readonly [Prestation, ClePf])[] = [
  ['allocationsFamiliales', 'af'],
  ['complementFamilial', 'cf'],
  ['allocationSoutienFamilial', 'asf'],
  ['pajeBase', 'paje'],
]

/**
 * Steps of the rights asked, in the order of the law: housing benefit, family benefits, RSA, prime
 * d'activité, complémentaire santé solidaire.
 * @texte CRPA, art. R. 311-3-1-2
 */
export function expliquer(demandees: readonly Prestation[], calculs: Calculs): readonly Etape[] {
  const { foyer, rsa, prime, donnee, horsMetropole } = calculs
  const { situation, droit: mois } = foyer
  const demande = (prestation: Prestation): boolean => demandees.includes(prestation)
  // Nothing is told of a right that depends on who is there, when that is not known.
  const su = (prestation: Prestation): boolean =>
    donnee === null ||
    conclure(prestation, calculs).valeur !== null ||
    presencesInconnues(prestation, donnee).length === 0
  const metropole = (prestation: Prestation): boolean =>
    demande(prestation) && !horsMetropole && su(prestation)
  const cles = CLES_PF.filter(([prestation]) => metropole(prestation)).map(([, cle]) => cle)
  const etapes: Etape[] = []
  if (metropole('aideLogement')) etapes.push(...expliquerAideLogement(situation, mois))
  etapes.push(...expliquerPrestationsFamiliales(foyer, mois, cles))
  // Nor of an amount that a missing answer would change: its figures would pass for a right.
  const rsaSu = rsa !== null && conclure('rsa', calculs).valeur !== null
  if (rsaSu) {
    if (donnee !== null) etapes.push(...expliquerFaits(donnee, 'rsa'))
    etapes.push(...expliquerRsa(rsa.trimestre, rsa.calcul))
  }
  if (prime !== null && conclure('primeActivite', calculs).valeur !== null) {
    if (donnee !== null) etapes.push(...expliquerFaits(donnee, 'prime'))
    etapes.push(...expliquerPrime(prime.trimestre, prime.calcul))
  }
  for (const p of PRESTATIONS_SUR_DEMANDE) {
    if (metropole(p)) etapes.push(...surDemande(p, foyer, donnee ?? situation).etapes)
  }
  if (metropole('cssGratuite') || metropole('cssParticipationAnnuelle')) {
    etapes.push(...expliquerCss(situation, mois, droitsVusCss(calculs)))
  }
  if (demande('rsa') && rsaSu) {
    if (rsa.calcul.refus === null) etapes.push(...droitsADemander(rsa.trimestre))
    etapes.push(...revenusArretes(rsa.trimestre, rsa.calcul))
  }
  return etapes
}
