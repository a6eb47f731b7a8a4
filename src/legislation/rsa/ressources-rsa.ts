import { type Rangee, RELEVE_VIDE, type Releve } from '../ressources/releve.js'
import type { Brouillon } from '../transversal/brouillon.js'
import type { PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { LARGEUR_FOYER, placeDuMois, RESSOURCES } from '../transversal/releve-foyer.js'
import type { TrimestreLu } from '../transversal/trimestre-lu.js'

/** What one person brings to the mean of the quarter, centimes for the three months together. */
export interface RessourcesTrimestre {
  readonly professionnelles: number
  readonly chomage: number
  readonly autres: number
  /** Sum retained, after neutralisation. */
  readonly retenues: number
  readonly neutralisees: number
}

/** The resources of each person, being written. */
export interface RessourcesEnCours {
  /** By `rang` of the person. Longer lists serve again. */
  readonly parPersonne: RessourcesTrimestre[]
  readonly places: Brouillon<RessourcesTrimestre>[]
}

/**
 * A record for the resources of a household.
 * @texte docs/decisions/0009-coeur-a-plat.md
 */
export function nouvellesRessources(): RessourcesEnCours {
  return { parPersonne: [], places: [] }
}

/**
 * Resources of each person over the three reference months, apart from the benefits of the Caf.
 * Interrupted income is left out: whole for professional income and unemployment benefit, up to the
 * montant forfaitaire of one person each month for the rest.
 * @texte CASF, art. R. 262-7 I and R. 262-13
 */
export function lireRessources(trimestre: TrimestreLu, enCours: RessourcesEnCours): void {
  const { personnes } = trimestre.foyer
  const { parPersonne, places } = enCours
  for (let i = 0; i < personnes.length; i++) {
    const { rang, releve } = personnes[i]!
    while (places.length <= rang) {
      places.push(nouvelles())
      parPersonne.push(AUCUNE)
    }
    if (releve === RELEVE_VIDE) parPersonne[rang] = AUCUNE
    else parPersonne[rang] = ressourcesTrimestre(personnes[i]!, trimestre, places[rang]!)
  }
}

/**
 * What the parents of a usual household bring, centimes for the three months together, or -1 when
 * the persons must be read one by one: their figures are asked, or an income may be interrupted.
 * @texte CASF, art. R. 262-7 I and R. 262-13
 */
export function ressourcesUsuelles(trimestre: TrimestreLu): number {
  const { foyer, reference, detaille } = trimestre
  const { releve } = foyer
  if (detaille || releve === null || unChangementDepuisExamen(foyer, trimestre))
    return LUES_UNE_A_UNE
  const place = placeDuMois(reference, foyer.examen) + RESSOURCES
  return releve[place]! + releve[place + LARGEUR_FOYER]! + releve[place + 2 * LARGEUR_FOYER]!
}

export const LUES_UNE_A_UNE = -1

function ressourcesTrimestre(
  { releve }: PersonneChiffree,
  trimestre: TrimestreLu,
  place: Brouillon<RessourcesTrimestre>,
): RessourcesTrimestre {
  const rang = trimestre.reference - trimestre.foyer.premierMois
  const professionnelles = troisMois(releve.professionnelles, rang)
  const chomage = troisMois(releve.chomage, rang)
  const autres = troisMois(releve.autres, rang)
  let neutralisees = 0
  if (unChangementDepuisExamen(releve, trimestre)) {
    const { montantForfaitaire } = trimestre.mois[2].bareme.rsa
    if (estInterrompu(releve.professionnelles, releve, trimestre)) neutralisees += professionnelles
    if (estInterrompu(releve.chomage, releve, trimestre)) neutralisees += chomage
    if (autres > 0 && estInterrompu(releve.autres, releve, trimestre)) {
      neutralisees += plafonner(releve.autres, rang, montantForfaitaire)
    }
  }
  place.professionnelles = professionnelles
  place.chomage = chomage
  place.autres = autres
  place.retenues = professionnelles + chomage + autres - neutralisees
  place.neutralisees = neutralisees
  return place
}

/** Copies of one object would each have their own shape, and be read slowly. */
function nouvelles(): Brouillon<RessourcesTrimestre> {
  return { professionnelles: 0, chomage: 0, autres: 0, retenues: 0, neutralisees: 0 }
}

const AUCUNE: RessourcesTrimestre = nouvelles()

function troisMois(rangee: Rangee, rang: number): number {
  return rangee[rang]! + rangee[rang + 1]! + rangee[rang + 2]!
}

/** Nothing can be interrupted when no line begins or ends from the examination to the right. */
function unChangementDepuisExamen(
  releve: Pick<Releve, 'changements'>,
  trimestre: TrimestreLu,
): boolean {
  const { droit, examen, premierMois } = trimestre.foyer
  const depuisExamen = (2 << (droit - premierMois)) - (1 << (examen - premierMois))
  return trimestre.moisCourantConnu && (releve.changements & depuisExamen) !== 0
}

/**
 * Whether these resources are interrupted with certainty between the month of examination and the
 * month of right, with no income in their place. Once interrupted they stay out until the next
 * re-examination.
 * @texte CASF, art. R. 262-13
 * @interpretation certainty: paid in the month before, and nothing in the month itself. A month
 *   about which nothing was declared yet is not an interruption.
 */
function estInterrompu(rangee: Rangee, { substitution }: Releve, { foyer }: TrimestreLu): boolean {
  const dernier = foyer.droit - foyer.premierMois
  for (let m = foyer.examen - foyer.premierMois; m <= dernier; m++) {
    if (rangee[m] === 0 && rangee[m - 1]! > 0 && substitution[m] === 0) return true
  }
  return false
}

function plafonner(rangee: Rangee, premierRang: number, montantForfaitaire: number): number {
  let total = 0
  for (let rang = premierRang; rang < premierRang + 3; rang++) {
    total += Math.min(montantForfaitaire, rangee[rang]!)
  }
  return total
}
