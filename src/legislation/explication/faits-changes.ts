import type { SituationFoyer } from '../situation.js'
import { parcourir } from './donnees-traitees.js'

type Scalaire = string | number | boolean | null

/** One thing that two situations say differently; null: not said. */
export interface FaitChange {
  /** « personnes[0].ressources[1].montantNetSocial ». */
  readonly chemin: string
  readonly avant: Scalaire
  readonly apres: Scalaire
}

/** Enough to see what happened; the rest is in the two situations. */
const FAITS_MAX = 200

/**
 * What two situations say differently, by JSON path, in the order of the first.
 * @texte CRPA, art. R. 311-3-1-2 (data treated)
 */
export function faitsChanges(avant: SituationFoyer, apres: SituationFoyer): readonly FaitChange[] {
  const a = aplatir(avant)
  const b = aplatir(apres)
  const chemins = new Set([...a.keys(), ...b.keys()])
  const faits: FaitChange[] = []
  for (const chemin of chemins) {
    const valeurAvant = a.get(chemin) ?? null
    const valeurApres = b.get(chemin) ?? null
    if (valeurAvant !== valeurApres && chemin !== 'id') {
      faits.push({ chemin, avant: valeurAvant, apres: valeurApres })
    }
    if (faits.length === FAITS_MAX) break
  }
  return faits
}

function aplatir(situation: SituationFoyer): ReadonlyMap<string, Scalaire> {
  const plat = new Map<string, Scalaire>()
  parcourir(situation, '', (chemin, valeur) => plat.set(chemin, valeur))
  return plat
}
