import { ageAnnees, arrondir, type Etape, enEuros, moisDepuisIndex, premierJour } from '#socle'
import { estConfirme, findValeur, getValeur, type MoisLus } from '../baremes/bareme.js'
import * as minima from '../baremes/minima.js'
import { pourCent } from '../explication/valeurs.js'
import type { Incapacite } from '../faits/faits.js'
import { joursDe } from '../faits/jours.js'
import { prestationsFamiliales } from '../prestations-familiales/index.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { cheminPersonne } from '../transversal/chemin-personne.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { conclu, inconnu, refuse, type SurDemande } from './conclusion.js'
import { type RessourcesAah, ressourcesAah } from './ressources-aah.js'
import { PENSIONS, recuDuMois } from './revenus-du-mois.js'

const MILLION = 1_000_000
/** Rates of L. 821-1 and L. 821-2. */
const TAUX_PLEIN = 80
const TAUX_AVEC_RESTRICTION = 50
/** Between 50 and 79 %, the pension for inaptitude takes over. */
const AGE_INAPTITUDE = 62
/** In hospital or in prison, alone: after sixty days. */
const JOURS_DE_SEJOUR = 60
const PART_EN_SEJOUR = 300_000

const JOURS_EN_MOTS = `${JOURS_DE_SEJOUR} jours à l’hôpital ou en prison`
const EN_SEJOUR = `${pourCent(PART_EN_SEJOUR)} après ${JOURS_EN_MOTS}`

interface Titulaire {
  readonly personne: PersonneFoyer
  readonly incapacite: Incapacite
}

/**
 * Allocation aux adultes handicapés of the adults of a household, a month: what the yearly ceiling
 * has above the resources, at most the full amount, less the pensions that it completes.
 * @texte CSS, art. L. 821-1 to L. 821-3, R. 821-4 to R. 821-4-4, R. 821-8, D. 821-2, D. 821-9;
 *   loi 2022-1158, art. 10 (from October 2023 the spouse no longer counts)
 * @interpretation the residence, the stay and the agreement of the commission are not verified; the
 *   complement, the majoration for an independent life and the work in a protected place are not
 *   computed, nor the former computation kept by the couples that it served better.
 */
export function adultesHandicapes(foyer: FoyerChiffre, faits: SituationFoyer): SurDemande {
  const { droit } = foyer
  const lus: MoisLus = { moisReference: droit, moisDroit: droit }
  if (findValeur(minima.AAH_MONTANT, lus) === undefined) return inconnu('non-calcule')
  const montant = getValeur(minima.AAH_MONTANT, lus)
  const adultes = foyer.parents.map(({ personne }) => personne)
  const connus = adultes.flatMap((personne): Titulaire[] => {
    const dits = faits.personnes.find((p) => p.id === personne.id)?.faits
    const incapacite = dits?.incapacite ?? null
    return incapacite === null ? [] : [{ personne: { ...personne, ...faitsDe(dits) }, incapacite }]
  })
  if (connus.length === 0) return inconnu(cheminIncapacite(foyer), [maximum(montant)])
  const refus = connus.map((t) => motif(t, droit))
  const titulaires = connus.filter((_, i) => refus[i] === null)
  if (titulaires.length === 0) return refuse(refus[0]!)
  const enfants = prestationsFamiliales(foyer, droit).enfants?.aCharge ?? 0
  const etapes: Etape[] = []
  let total = 0
  for (const { personne } of titulaires) {
    const ressources = ressourcesAah(personne, { foyer, enfants })
    if (ressources.manque !== null) return inconnu(ressources.manque)
    const sien = montantDe(personne, { ressources, foyer, enfants, lus })
    total += sien.montant
    etapes.push(...sien.etapes)
  }
  return conclu(arrondir(total, 1, 'plus-proche'), etapes, {
    refus: total === 0 ? 'ressources-superieures-au-plafond' : null,
    confirme: estConfirme(minima.AAH_MONTANT, lus),
  })
}

function faitsDe(faits: PersonneFoyer['faits']): Pick<PersonneFoyer, 'faits'> {
  return faits === undefined ? {} : { faits }
}

function cheminIncapacite(foyer: FoyerChiffre): string {
  const { id } = foyer.donnee.personnes.find((p) => p.role === 'allocataire')!
  return cheminPersonne(foyer, id, 'incapacite')
}

/** Why a recognised incapacity opens nothing, or null. */
function motif({ personne, incapacite }: Titulaire, droit: number): string | null {
  if (incapacite.taux >= TAUX_PLEIN) return null
  const restreinte = incapacite.taux >= TAUX_AVEC_RESTRICTION && incapacite.restrictionEmploi
  if (!restreinte) return 'incapacite-insuffisante'
  const age = ageAnnees(personne.naissance, premierJour(moisDepuisIndex(droit)))
  return age >= AGE_INAPTITUDE ? 'age-de-la-retraite' : null
}

interface Contexte {
  readonly ressources: RessourcesAah
  readonly foyer: FoyerChiffre
  readonly enfants: number
  readonly lus: MoisLus
}

function montantDe(
  personne: PersonneFoyer,
  { ressources, foyer, enfants, lus }: Contexte,
): { readonly montant: number; readonly etapes: readonly Etape[] } {
  const plein = getValeur(minima.AAH_MONTANT, lus)
  const couple = foyer.parents.length > 1 ? getValeur(minima.AAH_PLAFOND_COUPLE, lus) : 0
  const hausse = couple + enfants * getValeur(minima.AAH_PLAFOND_PAR_ENFANT, lus)
  const plafond = arrondir(12 * plein * (MILLION + hausse), MILLION, 'plus-proche')
  const annuel = Math.min(12 * plein, Math.max(0, plafond - ressources.annuelles))
  const pension = recuDuMois(personne, PENSIONS, foyer.droit)
  const avantSejour = Math.min(arrondir(annuel, 12, 'plus-proche'), Math.max(0, plein - pension))
  const sejour = estEnSejour(personne, foyer)
  const montant = sejour
    ? arrondir(avantSejour * PART_EN_SEJOUR, MILLION, 'plus-proche')
    : avantSejour
  const etape: Etape = {
    libelle: 'Votre allocation aux adultes handicapés, chaque mois',
    valeurs: {
      plafondAnnuel: plafond,
      ressourcesAnnuelles: ressources.annuelles,
      montantMaximal: plein,
      pension,
      enfants,
      sejourDePlusDe60Jours: sejour,
    },
    regle: [
      `(plafond de ${enEuros(plafond)} − ressources de ${enEuros(ressources.annuelles)}) ÷ 12`,
      pension === 0
        ? `au plus ${enEuros(plein)}`
        : `au plus ${enEuros(plein)} − ${enEuros(pension)} de pension`,
      ...(sejour ? [EN_SEJOUR] : []),
      'la décision de la commission des droits n’est pas vérifiée ici',
    ].join(' ; '),
    article: 'CSS, art. L. 821-1, L. 821-3, R. 821-8 et D. 821-2',
    resultat: montant,
  }
  return { montant, etapes: [...ressources.etapes, etape] }
}

/**
 * Whether a person alone has been in hospital or in prison for sixty days before this month.
 * @texte CSS, art. L. 821-6, R. 821-8 and R. 821-9
 */
function estEnSejour({ faits }: PersonneFoyer, foyer: FoyerChiffre): boolean {
  if (foyer.parents.length > 1 || foyer.enfants.length > 0) return false
  const debut = premierJour(moisDepuisIndex(foyer.droit))
  return [faits?.hospitalisation ?? null, faits?.detention ?? null].some((sejour) => {
    if (sejour === null || (sejour.a !== null && sejour.a < debut)) return false
    // Without a first day, it has always lasted.
    return sejour.de === null || joursDe(sejour.de, debut) > JOURS_DE_SEJOUR
  })
}

function maximum(montant: number): Etape {
  return {
    libelle: 'Le montant le plus élevé de l’allocation aux adultes handicapés, ce mois-ci',
    valeurs: { montantMaximal: montant },
    regle:
      `${enEuros(montant)} ; le droit dépend du taux d’incapacité que reconnaît la commission ` +
      'des droits et de l’autonomie : il reste à dire',
    article: 'CSS, art. L. 821-1 et D. 821-3',
    resultat: null,
  }
}
