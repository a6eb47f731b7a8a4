import { arrondir, type Etape, enEuros } from '#socle'
import { estConfirme, findValeur, getValeur, type MoisLus } from '../baremes/bareme.js'
import * as minima from '../baremes/minima.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { cheminPersonne } from '../transversal/chemin-personne.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { conclu, inconnu, refuse, type SurDemande } from './conclusion.js'
import {
  AAH,
  AUTRES,
  CHOMAGE,
  PENSIONS,
  REMPLACEMENT,
  recuDuMois,
  TRAVAIL,
} from './revenus-du-mois.js'

/** A month of thirty days. */
const JOURS = 30
const ANNEE = 12
/** Tenths of a replaced income that are left aside. */
const TIERS_OTE = 3

/**
 * Allocation de solidarité spécifique of a household, for thirty days: the daily amount, or what
 * the ceiling has above the resources of the twelve months before.
 * @texte Code du travail, art. L. 5423-1, R. 5423-1 to R. 5423-5
 * @interpretation resources that have ceased are left aside, or reduced by 30 % when something
 *   stands in their place (R. 5423-4); the search of a job, the age of the pension and the months
 *   of 31 days are not looked at; amounts before April 2019 were not found.
 */
export function solidariteSpecifique(foyer: FoyerChiffre, faits: SituationFoyer): SurDemande {
  const { droit } = foyer
  const lus: MoisLus = { moisReference: droit, moisDroit: droit }
  if (findValeur(minima.ASS_JOURNALIER, lus) === undefined) return inconnu('non-calcule')
  const chomeurs = foyer.parents.map((p) => p.personne).filter((p) => p.activite === 'chomeur')
  if (chomeurs.length === 0) return refuse('sans-demandeur-d-emploi')
  const epuises = chomeurs.filter((p) => recuDuMois(p, CHOMAGE, droit) === 0)
  if (epuises.length === 0) return refuse('allocation-chomage-versee')
  const dits = epuises.map(
    (p) => faits.personnes.find((q) => q.id === p.id)?.faits?.cinqAnsDeTravail ?? null,
  )
  const titulaire = epuises.find((_, i) => dits[i] === true)
  if (titulaire === undefined) {
    const inconnue = dits.indexOf(null)
    if (inconnue < 0) return refuse('moins-de-cinq-ans-de-travail')
    return inconnu(cheminPersonne(foyer, epuises[inconnue]!.id, 'cinqAnsDeTravail'))
  }
  return montantDe(foyer, lus)
}

function montantDe(foyer: FoyerChiffre, lus: MoisLus): SurDemande {
  const journalier = getValeur(minima.ASS_JOURNALIER, lus)
  const couple = foyer.parents.length > 1
  const jours = getValeur(couple ? minima.ASS_PLAFOND_COUPLE : minima.ASS_PLAFOND_SEUL, lus)
  const plafond = jours * journalier
  let total = 0
  for (const { personne } of foyer.parents) total += ressourcesDeDouzeMois(personne, foyer.droit)
  const moyenne = arrondir(total, 10 * ANNEE, 'plus-proche')
  const differentiel = Math.max(0, plafond - moyenne)
  const du = Math.min(JOURS * journalier, differentiel)
  const refus =
    differentiel === 0
      ? 'ressources-superieures-au-plafond'
      : du < journalier
        ? 'sous-seuil-versement'
        : null
  const montant = arrondir(refus === null ? du : 0, 1, 'plus-proche')
  const etape: Etape = {
    libelle: 'Votre allocation de solidarité spécifique, pour trente jours',
    valeurs: {
      montantDUnJour: journalier,
      plafond,
      ressourcesParMois: moyenne,
      plafondEnJours: jours,
    },
    regle:
      `30 × ${enEuros(journalier)} ; au plus ${enEuros(plafond)} − ${enEuros(moyenne)} de ` +
      'ressources par mois ; rien sous le montant d’un jour',
    article: 'Code du travail, art. L. 5423-1, R. 5423-1 à R. 5423-5',
    resultat: montant,
  }
  return conclu(montant, [etape], { refus, confirme: estConfirme(minima.ASS_JOURNALIER, lus) })
}

/** Tenths of centime over the twelve months before. */
function ressourcesDeDouzeMois(personne: PersonneFoyer, droit: number): number {
  const remplace =
    recuDuMois(personne, REMPLACEMENT, droit) + recuDuMois(personne, PENSIONS, droit) > 0
  let total = 0
  for (const natures of [TRAVAIL, REMPLACEMENT, PENSIONS, AUTRES, AAH]) {
    let annee = 0
    for (let m = droit - ANNEE; m < droit; m++) annee += recuDuMois(personne, natures, m)
    const cesse = recuDuMois(personne, natures, droit) === 0
    total += annee * (cesse ? (remplace ? 10 - TIERS_OTE : 0) : 10)
  }
  return total
}
