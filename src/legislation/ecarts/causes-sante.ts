import { ageAnnees, indexMois, type Mois, moisDepuisIndex, premierJour } from '#socle'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import type { Cause } from './articles.js'

type Constat = (situation: SituationFoyer, mois: number) => boolean

/** Ages at which the contribution changes. */
const TRANCHES = [30, 50, 60, 70]
/** April 2026: ceilings of the C2S that nobody has found yet. */
const PLAFONDS_NON_TROUVES = 2026 * 12 + 3

/** Why the C2S of the other engine may differ, each cause as a test of the household. */
const CAUSES: readonly (readonly [Cause, Constat])[] = [
  ['periode-c2s', (s, mois) => s.personnes.some((p) => changeDeFenetre(p, mois))],
  [
    'arret-six-mois',
    (s, mois) =>
      s.personnes.some((p) => recoit(p, 'ij-maladie', mois) && !recoit(p, 'ij-maladie', mois - 6)),
  ],
  ['chomage-partiel-c2s', (s, mois) => s.personnes.some((p) => recoit(p, 'chomage-partiel', mois))],
  [
    'apprentissage',
    (s) => s.personnes.some((p) => p.ressources.some((l) => l.nature === 'remuneration-apprenti')),
  ],
  ['age-premier-janvier', (s, mois) => s.personnes.some((p) => changeDeTranche(p, mois))],
  ['mois-de-naissance', (s, mois) => s.personnes.some((p) => naitDansLaFenetre(p, mois))],
  ['plafonds-de-2026', (_s, mois) => mois >= PLAFONDS_NON_TROUVES],
]

/**
 * Causes that could explain a difference of C2S for this household.
 * @texte CSS, art. L. 861-1 to R. 861-10; docs/parcours/droit-prestations.md
 */
export function causesSante(situation: SituationFoyer, mois: number): readonly Cause[] {
  return CAUSES.flatMap(([cause, constate]) => (constate(situation, mois) ? [cause] : []))
}

function recoit({ ressources }: PersonneFoyer, nature: string, mois: number): boolean {
  return ressources.some(
    (l) => l.nature === nature && indexMois(l.de) <= mois && mois <= indexMois(l.a),
  )
}

/** M-13 and M-1 do not bring the same: the two windows of twelve months differ. */
function changeDeFenetre({ ressources }: PersonneFoyer, mois: number): boolean {
  const total = (m: number): number =>
    ressources
      .filter((l) => indexMois(l.de) <= m && m <= indexMois(l.a))
      .reduce((somme, l) => somme + l.montantNetSocial, 0)
  return total(mois - 13) !== total(mois - 1)
}

function changeDeTranche({ naissance }: PersonneFoyer, mois: number): boolean {
  const age = (m: number): number => ageAnnees(naissance, premierJour(moisDepuisIndex(m)))
  const [janvier, ceMois] = [age(mois - (mois % 12)), age(mois + 1)]
  return TRANCHES.some((tranche) => janvier < tranche && ceMois >= tranche)
}

/** A birth in the window: family benefits of the months around it, size of the household. */
function naitDansLaFenetre({ role, naissance }: PersonneFoyer, mois: number): boolean {
  const ne = indexMois(naissance as string as Mois)
  return role === 'enfant' && ne >= mois - 13 && ne <= mois
}
