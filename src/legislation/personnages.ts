import { assert, type Centimes, type Jour, type Mois } from '#socle'
import { parseSituation } from './lecture/parse-situation.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from './situation.js'

/**
 * Named fictional households, shared by the tests of the book, and the `avec…` builders that change
 * one thing of them. Every barème of 2025-04 covers their window: no value changes inside it.
 */

/** First and last months of the resources of a personnage: the window of September 2025. */
const FENETRE = { de: '2025-01' as Mois, a: '2025-09' as Mois }

/**
 * Reads a situation written by hand; a Faute when it is refused.
 * @texte docs/contrat.md §3
 */
export function situation(json: unknown): SituationFoyer {
  const lu = parseSituation(json)
  assert(lu.ok, lu.ok ? '' : `${lu.erreur.chemin} : ${lu.erreur.message}`)
  return lu.valeur
}

/**
 * Lina, born in 1990, alone, without home, without income, right of September 2025.
 * @texte fictional
 */
export function lina(): SituationFoyer {
  return situation({
    id: 'lina',
    moisDroit: '2025-09',
    personnes: [{ id: 'lina', role: 'allocataire', naissance: '1990-03-02', activite: 'actif' }],
    logement: { statut: 'sans-domicile' },
    connus: { aideLogement: 0 },
  })
}

/**
 * Sam and Noor, owners without loan, with Adam (8) and Zoé (5), no income.
 * @texte fictional
 */
export function samEtNoor(): SituationFoyer {
  return situation({
    id: 'sam-et-noor',
    moisDroit: '2025-09',
    personnes: [
      { id: 'sam', role: 'allocataire', naissance: '1988-05-11', activite: 'chomeur' },
      { id: 'noor', role: 'conjoint', naissance: '1989-07-23', activite: 'inactif' },
      { id: 'adam', role: 'enfant', naissance: '2017-02-03', activite: 'inactif' },
      { id: 'zoe', role: 'enfant', naissance: '2020-01-17', activite: 'inactif' },
    ],
    logement: { statut: 'proprietaire' },
    connus: { aideLogement: 0 },
  })
}

/**
 * Maya, alone with Lou, one year old, without home.
 * @texte fictional
 */
export function maya(): SituationFoyer {
  return situation({
    id: 'maya',
    moisDroit: '2025-09',
    personnes: [
      { id: 'maya', role: 'allocataire', naissance: '1996-09-30', activite: 'inactif' },
      { id: 'lou', role: 'enfant', naissance: '2024-06-12', activite: 'inactif' },
    ],
    logement: { statut: 'sans-domicile' },
    connus: { aideLogement: 0 },
  })
}

/**
 * The same household with other facts.
 * @texte fictional
 */
export function avec(foyer: SituationFoyer, faits: Partial<SituationFoyer>): SituationFoyer {
  const { moisDroit } = faits
  return { ...foyer, ...(moisDroit === undefined ? null : { moisExamen: moisDroit }), ...faits }
}

/**
 * The same household where one person has other facts.
 * @texte fictional
 */
export function avecPersonne(
  foyer: SituationFoyer,
  id: string,
  faits: Partial<PersonneFoyer>,
): SituationFoyer {
  const personnes = foyer.personnes.map((p) => (p.id === id ? { ...p, ...faits } : p))
  return { ...foyer, personnes }
}

/** A line of a personnage: net social in centimes, the whole window unless said. */
interface LigneCourte {
  readonly nature: string
  readonly montant: number
  readonly de?: string
  readonly a?: string
}

/**
 * The same household where one person has these lines more.
 * @texte fictional
 */
export function avecRessources(
  foyer: SituationFoyer,
  id: string,
  lignes: readonly LigneCourte[],
): SituationFoyer {
  const nouvelles = lignes.map(
    ({ nature, montant, de, a }): LigneRessource => ({
      nature,
      de: (de ?? FENETRE.de) as Mois,
      a: (a ?? FENETRE.a) as Mois,
      montantNetSocial: montant as Centimes,
      montantNetFiscal: montant as Centimes,
    }),
  )
  const personne = foyer.personnes.find((p) => p.id === id)
  const ressources = [...(personne?.ressources ?? []), ...nouvelles]
  return avecPersonne(foyer, id, { ressources })
}

/**
 * The same person born another day.
 * @texte fictional
 */
export function avecNaissance(foyer: SituationFoyer, id: string, jour: string): SituationFoyer {
  return avecPersonne(foyer, id, { naissance: jour as Jour })
}
