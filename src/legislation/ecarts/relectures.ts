import { indexMois, moisDepuisIndex } from '#socle'
import { aideLocative } from '../aides-logement/formule-locative.js'
import { aideLogement, locationDe, periodesDe } from '../aides-logement/index.js'
import { mesure } from '../aides-logement/mesures.js'
import { type ParametresLogement, parametresLogement } from '../aides-logement/parametres.js'
import { revenusPersonne } from '../aides-logement/revenus-personne.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'
import { foyerDe } from '../transversal/preparation.js'
import type { Cause } from './articles.js'

/** A situation written again as the other engine reads it for the housing benefit. */
type Relecture = (situation: SituationFoyer) => SituationFoyer

interface Relue {
  /** What the reading of the other engine leaves out, for this household and month. */
  readonly causes: (situation: SituationFoyer, mois: number) => readonly Cause[]
  readonly relire: Relecture
  readonly parametres?: (p: ParametresLogement) => ParametresLogement
}

const toujours = (cause: Cause) => () => [cause] as const

const RELUES: readonly Relue[] = [
  { causes: toujours('indemnites-journalieres'), relire: sansNature(/^ij-/) },
  { causes: toujours('travailleur-independant'), relire: sansNature(/^benefice-/) },
  {
    causes: causesChomage,
    relire: surChacun((p) => (p.activite === 'chomeur' ? { ...p, activite: 'inactif' } : p)),
  },
  // Two thirds of the rent rounded to the euro: the rent of which they are two thirds.
  {
    causes: toujours('loyer-meuble'),
    relire: (s) => {
      const { statut, loyer } = s.logement
      if (statut !== 'locataire-meuble' || loyer === null) return s
      const arrondi = (Math.round((loyer * 2) / 300) * 150) as typeof loyer
      return { ...s, logement: { ...s.logement, loyer: arrondi } }
    },
  },
  // The 95 € of two incomes are not taken off.
  {
    causes: toujours('double-activite'),
    relire: (s) => s,
    parametres: (p) => ({ ...p, ressources: { ...p.ressources, doubleActivite: 0 } }),
  },
  // Bounds of the deduction for the year of the month itself, not yet known then.
  {
    causes: toujours('deduction-bornee'),
    relire: (s) => s,
    parametres: (p) => {
      const { pro, pension } = parametresLogement((Math.floor(p.mois / 12) + 1) * 12).ressources
      return { ...p, ressources: { ...p.ressources, pro, pension } }
    },
  },
  // The 10 € are tested before the 5 € are taken off.
  {
    causes: toujours('seuil-de-versement'),
    relire: (s) => s,
    parametres: (p) => ({ ...p, seuilAllocation: p.seuilAllocation - p.minoration }),
  },
]

/** Of the two articles on unemployment, those that a person of the household meets. */
function causesChomage(situation: SituationFoyer, mois: number): readonly Cause[] {
  const periodes = periodesDe(situation, mois)
  const rsa = situation.connus.rsaMoisPrecedents > 0
  const prises = foyerDe(situation).parents.map((p) =>
    mesure(p.personne, revenusPersonne(p, periodes), rsa),
  )
  const causes: Cause[] = []
  if (prises.includes('abattement-chomage')) causes.push('chomage-indemnise')
  if (prises.includes('neutralisation-chomage')) causes.push('chomage-non-indemnise')
  return causes
}

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
    const reste = resteDe(situation, aideRelue(situation, ensemble, mois), attendu)
    if (reste !== null) {
      return [...ensemble.flatMap(({ causes }) => causes(situation, mois)), ...reste]
    }
  }
  return null
}

/** Only the formula of a tenant has those rates. */
function resteDe(
  situation: SituationFoyer,
  montant: number | null,
  attendu: number,
): readonly Cause[] | null {
  const ecart = Math.abs(Number(montant) - attendu)
  if (ecart <= TOLERANCE) return []
  return ecart <= TAUX_ARRONDI && paieUnLoyer(situation) ? ['taux-arrondi'] : null
}

/** The housing benefit of a month by such readings. */
function aideRelue(situation: SituationFoyer, lues: readonly Relue[], mois: number): number | null {
  const relue = lues.reduce((s, { relire }) => relire(s), situation)
  const { montant } = aideLogement(relue, mois)
  if (montant === null || !paieUnLoyer(relue)) return montant
  const p = lues.reduce((lus, c) => c.parametres?.(lus) ?? lus, parametresLogement(mois))
  return aideLocative(locationDe(relue, p), p).net
}

/** A tenant outside a hostel, whose aid is computed. */
function paieUnLoyer({ logement, connus }: SituationFoyer): boolean {
  const locataire = /^locataire-[^f]/.test(logement.statut) && logement.loyer !== 0
  return locataire && connus.aideLogement === null
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
  const mois = indexMois(situation.moisDroit)
  for (const ensemble of ENSEMBLES) {
    const aides = ensemble.length === 0 ? situation : avecAidesDe(situation, ensemble)
    const reste = resteDe(situation, recalculer(aides), attendu)
    if (reste === null) continue
    const causes = ensemble.flatMap((relue) => relue.causes(situation, mois))
    return ['aide-logement', ...causes, ...reste]
  }
  return null
}

/** The household as it is, with the housing benefits that another reading gives it. */
function avecAidesDe(situation: SituationFoyer, lues: readonly Relue[]): SituationFoyer {
  const aideLogementParMois: Record<string, number> = {}
  const droit = indexMois(situation.moisDroit)
  for (let m = droit - 6; m <= droit; m++) {
    aideLogementParMois[moisDepuisIndex(m)] = Number(aideRelue(situation, lues, m))
  }
  const connus = { ...situation.connus, aideLogementParMois: aideLogementParMois as AidesParMois }
  return { ...situation, connus }
}

type AidesParMois = NonNullable<SituationFoyer['connus']['aideLogementParMois']>
