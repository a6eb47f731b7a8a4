import { ageAnnees, arrondir, indexMois, moisDepuisIndex, premierJour } from '#socle'
import { estConfirme, getValeur, type MoisLus } from '../baremes/bareme.js'
import * as minima from '../baremes/minima.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { conclu, inconnu, refuse, type SurDemande } from './conclusion.js'
import { differentiel, ressourcesDeTroisMois } from './personnes-agees.js'

/** Differential allocation since the law of 28 December 2019. */
const PREMIER_MOIS = 2020 * 12 + 3
/** Old age takes over at the earliest at that age. */
const AGE_RETRAITE = 62

/**
 * Allocation supplémentaire d'invalidité of a lone person, a month: what the yearly ceiling has
 * above four times the resources of three months.
 * @texte CSS, art. L. 815-24, L. 815-24-1, D. 815-19
 * @interpretation a couple is not computed: the amount when only one of the two is entitled was
 *   not found; past 62 the person is referred to retirement.
 */
export function supplementInvalidite(foyer: FoyerChiffre): SurDemande {
  if (foyer.droit < PREMIER_MOIS) return inconnu('non-calcule')
  const { droit, parents } = foyer
  const invalides = parents.filter(({ personne }) =>
    personne.ressources.some(
      (l) =>
        l.nature === 'pension-invalidite' && indexMois(l.de) <= droit && droit <= indexMois(l.a),
    ),
  )
  if (invalides.length === 0) return refuse('sans-pension-invalidite')
  if (parents.length > 1) return inconnu('non-calcule')
  const debut = premierJour(moisDepuisIndex(droit))
  if (ageAnnees(parents[0]!.personne.naissance, debut) >= AGE_RETRAITE) {
    return refuse('age-de-la-retraite')
  }
  const lus: MoisLus = { moisReference: droit, moisDroit: droit }
  const plafond = getValeur(minima.ASI_PLAFOND_SEUL, lus)
  const ressources = 4 * ressourcesDeTroisMois(parents, droit, 0)
  const montant = arrondir(Math.max(0, plafond - ressources), 12, 'plus-proche')
  const etape = {
    libelle: 'Votre allocation supplémentaire d’invalidité, chaque mois',
    valeurs: { ressourcesAnnuelles: ressources, plafondAnnuel: plafond },
    regle: differentiel(plafond, ressources),
    article: 'CSS, art. L. 815-24, L. 815-24-1 et D. 815-19',
    resultat: montant,
  }
  return conclu(montant, [etape], {
    refus: montant === 0 ? 'ressources-superieures-au-plafond' : null,
    confirme: estConfirme(minima.ASI_PLAFOND_SEUL, lus),
  })
}
