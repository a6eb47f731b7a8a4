import { type Centimes, centimes, moisPlus } from '#socle'
import type { Prestation } from '../droits.js'
import type { SituationFoyer } from '../situation.js'
import type { Bilan, EcartMois } from './bilan.js'
import { type DemandeSimulation, moisEvenement } from './evenement.js'
import { raconterSimulation } from './raconter-simulation.js'
import { ADDITIONNEES, type MoisSimule, suivre } from './trajectoire.js'

/** A household with and without what happens to it. */
export interface Simulation {
  readonly id: string
  readonly sans: readonly MoisSimule[]
  readonly avec: readonly MoisSimule[]
  /** Month by month, `avec` less `sans`, centimes; null when one of the two is not known. */
  readonly ecarts: readonly EcartMois[]
  readonly bilan: Bilan
  /** What was supposed: codes of docs/parcours/droit-simulation.md. */
  readonly hypotheses: readonly string[]
  /** The gain or the loss, in French. */
  readonly phrases: readonly string[]
}

/**
 * Follows a household with and without a change, and tells what is gained or lost. Pure; amounts in
 * centimes.
 * @texte CASF, art. R. 262-4-1; CSS, art. R. 843-2 (quarters); each right carries its own text
 */
export function simuler(situation: SituationFoyer, demande: DemandeSimulation): Simulation {
  const ordonnee = { ...demande, evenements: [...demande.evenements].sort(parMois) }
  const sans = suivre(situation, { ...ordonnee, evenements: [] })
  const avec = suivre(situation, ordonnee)
  const ecarts = avec.map((mois, k) => ecartMois(mois, sans[k]!))
  const bilan = bilanDe(sans, avec)
  return {
    id: situation.id,
    sans,
    avec,
    ecarts,
    bilan,
    hypotheses: hypotheses(situation, ordonnee),
    phrases: raconterSimulation({ sans, avec, ecarts, bilan }, ordonnee.evenements),
  }
}

function parMois(
  a: DemandeSimulation['evenements'][number],
  b: DemandeSimulation['evenements'][number],
): number {
  const gauche = moisEvenement(a)
  const droite = moisEvenement(b)
  return gauche < droite ? -1 : gauche > droite ? 1 : 0
}

function ecartMois(avec: MoisSimule, sans: MoisSimule): EcartMois {
  const droits: Partial<Record<Prestation, Centimes | null>> = {}
  for (const prestation of ADDITIONNEES) {
    const a = avec.droits[prestation]
    const s = sans.droits[prestation]
    droits[prestation] = typeof a === 'number' && typeof s === 'number' ? centimes(a - s) : null
  }
  return {
    mois: avec.mois,
    ressources: centimes(avec.ressources - sans.ressources),
    droits,
    total: difference(avec.total, sans.total),
  }
}

function difference(a: Centimes | null, b: Centimes | null): Centimes | null {
  return a === null || b === null ? null : centimes(a - b)
}

function bilanDe(sans: readonly MoisSimule[], avec: readonly MoisSimule[]): Bilan {
  const somme = (mois: readonly MoisSimule[]): Centimes | null => {
    let total = 0
    for (const m of mois) {
      if (m.total === null) return null
      total += m.total
    }
    return centimes(total)
  }
  const totaux = { sans: somme(sans), avec: somme(avec) }
  return { ...totaux, ecart: difference(totaux.avec, totaux.sans) }
}

/** What the months to come suppose, so that nobody takes them for a promise. */
function hypotheses(situation: SituationFoyer, { duree, evenements }: DemandeSimulation): string[] {
  const dernier = moisPlus(situation.moisDroit, duree - 1)
  const dites = ['ressources-prolongees', 'baremes-connus-a-ce-jour']
  const annee = String(Number(dernier.slice(0, 4)) - 2)
  const reconduits = situation.personnes.some(({ revenusFiscaux }) => {
    const annees = Object.keys(revenusFiscaux)
    return annees.length > 0 && !annees.includes(annee)
  })
  if (reconduits) dites.push('revenus-fiscaux-reconduits')
  if (evenements.some((e) => e.type === 'emploi-trouve')) dites.push('chomage-interrompu')
  if (evenements.some((e) => e.type === 'demenagement'))
    dites.push('mois-du-demenagement-sans-aide')
  return dites
}
