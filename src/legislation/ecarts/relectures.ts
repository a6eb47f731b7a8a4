import { indexMois, moisDepuisIndex } from '#socle'
import { aideLogement } from '../aides-logement/index.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'
import type { Cause } from './articles.js'

/** A situation written again as the other engine reads it for the housing benefit. */
type Relecture = (situation: SituationFoyer) => SituationFoyer

interface Relue {
  readonly causes: readonly Cause[]
  readonly relire: Relecture
}

const RELUES: readonly Relue[] = [
  { causes: ['indemnites-journalieres'], relire: sansNature(/^ij-/) },
  { causes: ['travailleur-independant'], relire: sansNature(/^benefice-/) },
  {
    causes: ['chomage-indemnise', 'chomage-non-indemnise'],
    relire: surChacun((p) => (p.activite === 'chomeur' ? { ...p, activite: 'inactif' } : p)),
  },
  // Two thirds of the rent rounded to the euro: the rent of which they are two thirds.
  {
    causes: ['loyer-meuble'],
    relire: (s) => {
      const { statut, loyer } = s.logement
      if (statut !== 'locataire-meuble' || loyer === null) return s
      const arrondi = (Math.round((loyer * 2) / 300) * 150) as typeof loyer
      return { ...s, logement: { ...s.logement, loyer: arrondi } }
    },
  },
]

function surChacun(relire: (personne: PersonneFoyer) => PersonneFoyer): Relecture {
  return (s) => ({ ...s, personnes: s.personnes.map(relire) })
}

function sansNature(motif: RegExp): Relecture {
  const garder = ({ nature }: LigneRessource): boolean => !motif.test(nature)
  return surChacun((p) => ({ ...p, ressources: p.ressources.filter(garder) }))
}

/** Every set of readings, the smallest first. */
const ENSEMBLES: readonly (readonly Relue[])[] = Array.from(
  { length: 1 << RELUES.length },
  (_, bits) => RELUES.filter((_relue, i) => ((bits >> i) & 1) === 1),
).sort((a, b) => a.length - b.length)

/** Two engines agree within two centimes: one of them computes in float32. */
export const TOLERANCE = 2
/** Rates rounded as art. 14 says: half of 0.001 % of 30,000 €. */
const TAUX_ARRONDI = 15
/** 95 € off two incomes move the resources by at most 100 €, the benefit by 3.5 % of that. */
const DOUBLE_ACTIVITE = 350
/** That engine tests the 10 € before the 5 € are taken off. */
const SEUIL = 1000

/**
 * The smallest set of readings that gives the other amount back, as causes; null when none does.
 * Each is replayed on the household: no list of cases.
 * @texte docs/parcours/droit-prestations.md, « Écarts avec un second avis »
 */
export function causesAideLogement(
  situation: SituationFoyer,
  mois: number,
  attendu: number,
): readonly Cause[] | null {
  for (const ensemble of ENSEMBLES) {
    const relue = ensemble.reduce((s, { relire }) => relire(s), situation)
    const reste = resteDe(relue, mois, attendu)
    if (reste !== null) return [...ensemble.flatMap(({ causes }) => causes), ...reste]
  }
  return null
}

function resteDe(
  situation: SituationFoyer,
  mois: number,
  attendu: number,
): readonly Cause[] | null {
  const { montant, refus } = aideLogement(situation, mois)
  const ecart = Math.abs(Number(montant) - attendu)
  if (ecart <= TOLERANCE) return []
  if (ecart <= TAUX_ARRONDI) return ['taux-arrondi']
  if (refus === 'sous-seuil-versement' && attendu < SEUIL) return ['seuil-de-versement']
  const plus = Number(montant) > attendu
  return estADeux(situation) && plus && ecart <= DOUBLE_ACTIVITE ? ['double-activite'] : null
}

/**
 * The same readings for a right that reads the housing benefit of three months: the set for which
 * `recalculer` gives the other amount back; null when none does.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function causesParAideLogement(
  situation: SituationFoyer,
  attendu: number,
  recalculer: (situation: SituationFoyer) => number,
): readonly Cause[] | null {
  for (const ensemble of ENSEMBLES) {
    const relue = ensemble.reduce((s, { relire }) => relire(s), situation)
    const aides = ensemble.length === 0 ? situation : avecAidesDe(situation, relue)
    const ecart = Math.abs(recalculer(aides) - attendu)
    const reste = resteParAide(situation, ecart)
    if (reste !== null && (ensemble.length > 0 || reste.length > 0)) {
      return ['aide-logement', ...ensemble.flatMap(({ causes }) => causes), ...reste]
    }
  }
  return null
}

function resteParAide(situation: SituationFoyer, ecart: number): readonly Cause[] | null {
  if (ecart <= TOLERANCE) return []
  if (ecart <= TAUX_ARRONDI) return ['taux-arrondi']
  return estADeux(situation) && ecart <= DOUBLE_ACTIVITE ? ['double-activite'] : null
}

function estADeux({ personnes }: SituationFoyer): boolean {
  return personnes.some(({ role }) => role === 'conjoint')
}

/** The household as it is, with the housing benefits that another reading gives it. */
function avecAidesDe(situation: SituationFoyer, relue: SituationFoyer): SituationFoyer {
  const aideLogementParMois: Record<string, number> = {}
  const droit = indexMois(situation.moisDroit)
  for (let m = droit - 6; m <= droit; m++) {
    aideLogementParMois[moisDepuisIndex(m)] = Number(aideLogement(relue, m).montant)
  }
  const connus = { ...situation.connus, aideLogementParMois: aideLogementParMois as AidesParMois }
  return { ...situation, connus }
}

type AidesParMois = NonNullable<SituationFoyer['connus']['aideLogementParMois']>
