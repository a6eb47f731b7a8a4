import {
  ageAnnees,
  arrondir,
  enEuros,
  indexMois,
  type Mois,
  moisDepuisIndex,
  premierJour,
} from '#socle'
import { estConfirme, getValeur, type MoisLus } from '../baremes/bareme.js'
import * as minima from '../baremes/minima.js'
import { SMIC_HORAIRE } from '../baremes/smic.js'
import type { PersonneFoyer } from '../situation.js'
import type { FoyerChiffre, PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { conclu, inconnu, refuse, type SurDemande } from './conclusion.js'

const PREMIER_MOIS = 2018 * 12 + 3
/** Hours of a year at the legal length of work. */
const HEURES_ANNEE = 1820

/**
 * Allocation de solidarité aux personnes âgées of a household, a month: what the yearly ceiling has
 * above the resources, up to the yearly maximum; resources are four times those of three months.
 * @texte CSS, art. L. 815-1, L. 815-9, R. 815-22, R. 815-28, R. 815-29, D. 815-1
 * @interpretation only one of a couple over the age: the maximum of one person, the ceiling of two.
 *   Property, years of residence and incapacity before the age are not in the situation.
 */
export function solidaritePersonnesAgees(foyer: FoyerChiffre): SurDemande {
  if (foyer.droit < PREMIER_MOIS) return inconnu('non-calcule')
  const lus: MoisLus = { moisReference: foyer.droit, moisDroit: foyer.droit }
  const age = getValeur(minima.ASPA_AGE, lus)
  const debut = premierJour(moisDepuisIndex(foyer.droit))
  const ages = foyer.parents.map(({ personne }) => ageAnnees(personne.naissance, debut))
  const beneficiaires = ages.filter((a) => a >= age).length
  if (beneficiaires === 0) return refuse('moins-de-65-ans')
  const couple = foyer.parents.length > 1
  const plafond = getValeur(couple ? minima.ASPA_COUPLE : minima.ASPA_SEUL, lus)
  const maximum = getValeur(beneficiaires > 1 ? minima.ASPA_COUPLE : minima.ASPA_SEUL, lus)
  const abattement = getValeur(
    couple ? minima.ASPA_ABATTEMENT_COUPLE : minima.ASPA_ABATTEMENT_SEUL,
    lus,
  )
  const retire = (getValeur(SMIC_HORAIRE, lus) * HEURES_ANNEE * abattement) / 12_000_000
  const ressources = 4 * ressourcesDeTroisMois(foyer.parents, foyer.droit, retire)
  const annuel = Math.max(0, Math.min(maximum, plafond - ressources))
  const montant = arrondir(Math.round(annuel), 12, 'plus-proche')
  const etape = {
    libelle: 'Votre allocation de solidarité aux personnes âgées, chaque mois',
    valeurs: {
      personnes: beneficiaires,
      ressourcesAnnuelles: Math.round(ressources),
      plafondAnnuel: plafond,
      maximumAnnuel: maximum,
      travailNonCompteSurTroisMois: Math.round(retire),
    },
    regle:
      `${differentiel(plafond, ressources)}, au plus ${enEuros(maximum)} par an ; ` +
      'le patrimoine et la durée de résidence ne sont pas vérifiés ici',
    article: 'CSS, art. L. 815-9, R. 815-28, R. 815-29 et D. 815-1',
    resultat: montant,
  }
  return conclu(montant, [etape], {
    refus: montant === 0 ? 'ressources-superieures-au-plafond' : null,
    confirme: estConfirme(minima.ASPA_SEUL, lus),
  })
}

/**
 * « (plafond de 12 411,44 € − ressources de 7 200,00 €, quatre fois celles de trois mois) ÷ 12 ».
 * @texte CSS, art. R. 815-28 and R. 815-29
 */
export function differentiel(plafond: number, ressources: number): string {
  const annuelles = enEuros(Math.round(ressources))
  return (
    `(plafond de ${enEuros(plafond)} − ressources de ${annuelles}, quatre fois celles de trois ` +
    'mois) ÷ 12'
  )
}

/**
 * What adults received in the three months before, work beyond a free part of it.
 * @texte CSS, art. R. 815-28 and R. 815-29
 */
export function ressourcesDeTroisMois(
  adultes: readonly PersonneChiffree[],
  droit: number,
  travailRetire: number,
): number {
  let travail = 0
  let autres = 0
  for (const { personne } of adultes) {
    for (const ligne of personne.ressources) {
      const total = nombreDeMois(ligne, droit) * ligne.montantNetSocial
      if (ligne.nature === 'salaire') travail += total
      else autres += total
    }
  }
  return Math.max(0, travail - travailRetire) + Math.max(0, autres)
}

function nombreDeMois(ligne: PersonneFoyer['ressources'][number], droit: number): number {
  const de = Math.max(indexMois(ligne.de as Mois), droit - 3)
  const a = Math.min(indexMois(ligne.a as Mois), droit - 1)
  return Math.max(0, a - de + 1)
}
