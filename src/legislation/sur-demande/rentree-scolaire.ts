import {
  ageAnnees,
  arrondir,
  type Centimes,
  centimes,
  enEuros,
  type Jour,
  jour,
  moisDepuisIndex,
  ZERO,
} from '#socle'
import { type Bareme, estConfirme, getValeur, type MoisLus } from '../baremes/bareme.js'
import { BMAF } from '../baremes/bmaf.js'
import * as ars from '../baremes/rentree-scolaire.js'
import { pourCent } from '../explication/valeurs.js'
import { estAutonome } from '../prestations-familiales/enfants.js'
import { prestationsFamiliales } from '../prestations-familiales/index.js'
import { parametresPf } from '../prestations-familiales/parametres.js'
import { ressourcesAnnuelles } from '../prestations-familiales/ressources-annuelles.js'
import type { PersonneFoyer } from '../situation.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { conclu, inconnu, refuse, type SurDemande } from './conclusion.js'

const MILLION = 1_000_000
/** August, in a year that begins at 0. */
const AOUT = 7
/** First year with every barème: ceilings of 2018, present PAJE. */
const PREMIERE_ANNEE = 2018

/**
 * Allocation de rentrée scolaire of the civil year of the month of right, paid once in August,
 * before CRDS: a share of the BMAF by age for each schoolchild, under a yearly ceiling; just above,
 * the ceiling less the resources is added.
 * @texte CSS, art. L. 543-1 (second paragraph: a pay above that of L. 512-3 opens nothing),
 *   R. 543-1 to R. 543-6, D. 543-1, D. 543-2
 * @interpretation from 16, schooling is read as `activite` student or as an apprenticeship; the
 *   exceptional rise of 2020 (décret 2020-985) is part of the whole amount, differential included.
 */
export function rentreeScolaire(foyer: FoyerChiffre): SurDemande {
  const annee = Math.floor(foyer.droit / 12)
  if (annee < PREMIERE_ANNEE) return inconnu('non-calcule')
  const mois = annee * 12 + AOUT
  const lus: MoisLus = { moisReference: mois, moisDroit: mois }
  const p = parametresPf(mois)
  const eleves = foyer.enfants.filter(
    ({ personne, lignes, moisNaissance }) =>
      estScolarise(personne, annee) && !estAutonome(lignes, mois - moisNaissance, p),
  )
  if (eleves.length === 0) return refuse('sans-enfant-scolarise')
  const ressources = ressourcesAnnuelles(foyer, p)
  if (ressources.manque !== null) return inconnu(ressources.manque)
  const aCharge = prestationsFamiliales(foyer, mois).enfants?.aCharge ?? eleves.length
  const entier = montantEntier(
    eleves.map(({ personne }) => personne),
    annee,
    lus,
  )
  const plafond = plafondAnnuel(aCharge, lus)
  const depassement = Math.max(0, ressources.total - plafond)
  const seuil = getValeur(ars.ARS_SEUIL, lus)
  const reste = entier - depassement
  const montant = reste > seuil ? centimes(reste) : ZERO
  const confirme = estConfirme(BMAF, lus) && estConfirme(ars.ARS_PLAFOND, lus)
  const etapes = [
    {
      libelle: `L’allocation de chaque enfant scolarisé, à la rentrée ${annee}`,
      valeurs: { enfants: eleves.length, baseMensuelle: getValeur(BMAF, lus) },
      regle: `base mensuelle de ${enEuros(getValeur(BMAF, lus))} × ${TAUX_PAR_AGE.map(
        ({ serie, ages }) => `${pourCent(partDeLaBase(serie, lus))} de ${ages}`,
      ).join(', ')}, à l’âge du 31 décembre`,
      article: 'CSS, art. D. 543-1 et R. 543-2',
      resultat: entier,
    },
    {
      libelle: 'Votre allocation de rentrée scolaire, une fois, en août',
      valeurs: { revenus: ressources.total, plafond, depassement, seuil },
      regle:
        `entière jusqu’à ${enEuros(plafond)} de revenus, les vôtres étant de ` +
        `${enEuros(ressources.total)} ; au-dessus, on retire le dépassement ; avant CRDS`,
      article: 'CSS, art. L. 543-1, R. 543-5 et R. 543-6',
      resultat: montant,
    },
  ]
  return conclu(montant, etapes, {
    refus: montant === 0 ? 'ressources-superieures-au-plafond' : null,
    confirme,
  })
}

/**
 * Six by 31 December, and under eighteen on 15 September; from sixteen, still at school.
 */
function estScolarise(personne: PersonneFoyer, annee: number): boolean {
  const ageEnDecembre = ageAnnees(personne.naissance, le(annee, '12-31'))
  if (ageEnDecembre < 6 || ageAnnees(personne.naissance, le(annee, '09-15')) >= 18) return false
  if (ageAnnees(personne.naissance, le(annee, '09-15')) < 16) return true
  return personne.activite === 'etudiant' || personne.apprenti
}

function le(annee: number, jourDeLAnnee: string): Jour {
  return jour(`${moisDepuisIndex(annee * 12).slice(0, 4)}-${jourDeLAnnee}`)
}

function montantEntier(eleves: readonly PersonneFoyer[], annee: number, lus: MoisLus): Centimes {
  const bmaf = getValeur(BMAF, lus)
  let total = 0
  for (const { naissance } of eleves) {
    const age = ageAnnees(naissance, le(annee, '12-31'))
    const { serie } = TAUX_PAR_AGE.find(({ avant }) => age < avant)!
    total += arrondir(bmaf * partDeLaBase(serie, lus), MILLION, 'plus-proche')
  }
  return centimes(total)
}

const TAUX_PAR_AGE = [
  { avant: 11, serie: ars.ARS_TAUX_SIX_ANS, ages: '6 à 10 ans' },
  { avant: 15, serie: ars.ARS_TAUX_ONZE_ANS, ages: '11 à 14 ans' },
  { avant: Number.POSITIVE_INFINITY, serie: ars.ARS_TAUX_QUINZE_ANS, ages: '15 à 18 ans' },
] as const

function partDeLaBase(serie: Bareme, lus: MoisLus): number {
  return getValeur(serie, lus) + getValeur(ars.ARS_HAUSSE_2020, lus)
}

function plafondAnnuel(enfants: number, lus: MoisLus): number {
  const part = MILLION + enfants * getValeur(ars.ARS_PLAFOND_PAR_ENFANT, lus)
  return arrondir(getValeur(ars.ARS_PLAFOND, lus) * part, MILLION, 'plus-proche')
}
