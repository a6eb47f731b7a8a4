import { type Centimes, centimes, indexMois, moisDepuisIndex, type Taux, taux } from '#socle'
import { calculerDroits } from '../calculer-droits.js'
import type { Prestation, ReponseDroits } from '../droits.js'
import type { LigneRessource, SituationFoyer } from '../situation.js'
import { ADDITIONNEES } from './trajectoire.js'

/** What a little more wage leaves, once every month looked at holds it. */
export interface TauxMarginal {
  /** Wage added each month. */
  readonly pas: Centimes
  /** What each benefit gains or loses a month. */
  readonly variations: Readonly<Partial<Record<Prestation, Centimes>>>
  /** What is left of the wage added. */
  readonly reste: Centimes
  /** Millionths of the wage added that benefits take back; negative when they add to it. */
  readonly taux: Taux
}

/** Months before the right that a benefit reads: thirteen, and the quarter before a quarter. */
const MOIS_LUS = 20

/**
 * Effective marginal rate of a household for a person's wage, in permanent regime: the wage added
 * is in every month that a benefit looks at, except the taxed income of the year N-2, which comes
 * later. Null when a benefit cannot be computed.
 * @texte docs/parcours/droit-simulation.md (definition); CSS, art. L. 841-3 (the prime's slope)
 */
export function tauxMarginal(
  situation: SituationFoyer,
  personne: string,
  pas: Centimes,
): TauxMarginal | null {
  const avant = calculerDroits(situation, { prestations: ADDITIONNEES }).droits
  const avec = avecSalaire(situation, personne, pas)
  const apres = calculerDroits(avec, { prestations: ADDITIONNEES }).droits
  const variations: Partial<Record<Prestation, Centimes>> = {}
  let total = 0
  for (const prestation of ADDITIONNEES) {
    const ecart = difference(apres, avant, prestation)
    if (ecart === null) return null
    variations[prestation] = centimes(ecart)
    total += ecart
  }
  return {
    pas,
    variations,
    reste: centimes(pas + total),
    taux: taux(Math.round((-total * 1_000_000) / pas)),
  }
}

function difference(
  apres: ReponseDroits['droits'],
  avant: ReponseDroits['droits'],
  prestation: Prestation,
): number | null {
  const a = apres[prestation]
  const b = avant[prestation]
  return typeof a === 'number' && typeof b === 'number' ? a - b : null
}

function avecSalaire(situation: SituationFoyer, id: string, pas: Centimes): SituationFoyer {
  const droit = indexMois(situation.moisDroit)
  const ajoutee: LigneRessource = {
    nature: 'salaire',
    de: moisDepuisIndex(droit - MOIS_LUS),
    a: situation.moisDroit,
    montantNetSocial: pas,
    montantNetFiscal: pas,
  }
  return {
    ...situation,
    personnes: situation.personnes.map((p) =>
      p.id === id ? { ...p, ressources: [...p.ressources, ajoutee] } : p,
    ),
  }
}
