import {
  arrondir,
  type Centimes,
  centimes,
  dernierJour,
  type Jour,
  joursDuMois,
  type Mois,
  numeroJour,
  premierJour,
} from '#socle'
import { Alea, graineFille } from './alea.js'
import type { Emploi } from './habitant.js'
import { SMIC_HORAIRE } from './smic-table.js'

/** Hundredths of an hour of a full month. */
export const HEURES_MOIS = 15167

/** One payment of wages: everything that the payslip and block 50 say of it. */
export interface Paie {
  /** Hundredths of an hour. */
  readonly heures: number
  readonly heuresAbsence: number
  readonly heuresSup: number
  readonly brut: Centimes
  readonly brutSup: Centimes
  readonly prime: Centimes
  readonly netFiscal: Centimes
  readonly netSocial: Centimes
  readonly netVerse: Centimes
  /** Element in net 01: exempt overtime, already inside the montant net social. */
  readonly netSup: Centimes
  /** Daily allowances collected by the employer, inside the montant net social. */
  readonly ijSubrogees: Centimes
}

/** Employee contributions, millionths of gross: all of them, and those that reduce the tax base. */
const COTISATIONS = 208_400
const COTISATIONS_DEDUCTIBLES = 179_900
/** Employee share of the collective health contract, centimes a month. */
const MUTUELLE = 1_850

function part(montant: number, millioniemes: number): Centimes {
  return arrondir(montant * millioniemes, 1_000_000, 'plus-proche')
}

export function smicHoraire(mois: Mois): number {
  let valeur = 0
  for (const ligne of SMIC_HORAIRE) if (ligne.depuis <= mois) valeur = ligne.centimes
  return valeur
}

/** Days of the month between two days, both included; 0 when they miss the month. */
export function joursCommuns(mois: Mois, de: Jour, a: Jour | null): number {
  const debut = Math.max(numeroJour(premierJour(mois)), numeroJour(de))
  const dernier = numeroJour(dernierJour(mois))
  const fin = a === null ? dernier : Math.min(dernier, numeroJour(a))
  return Math.max(0, fin - debut + 1)
}

/**
 * The pay of one contract for one month of work: hours from presence, some variation, stops of
 * work taken off. Not a payroll engine: plausible amounts whose parts agree with each other
 * (net versé ≤ montant net social ≤ brut + allowances; the tax base is apart).
 */
export function paieDuMois(emploi: Emploi, mois: Mois): Paie {
  const impose = emploi.imposes?.[mois]
  if (impose !== undefined) return paieImposee(impose)
  const alea = new Alea(graineFille(emploi.graine, numeroMois(mois)))
  const jours = joursDuMois(Number(mois.slice(0, 4)), Number(mois.slice(5)))
  const presents = joursCommuns(mois, emploi.debut, emploi.fin)
  const absents = emploi.arrets.reduce((n, a) => n + joursCommuns(mois, a.de, a.a), 0)
  const contrat = arrondir(HEURES_MOIS * emploi.quotite, 1000, 'plus-proche')
  const absence = arrondir(contrat * Math.min(absents, presents), jours, 'plus-proche')
  const heures = arrondir(contrat * presents, jours, 'plus-proche') - absence
  const heuresSup =
    emploi.genre === 'cdi' && heures > 0 && alea.chance(200) ? alea.entre(1, 12) * 100 : 0
  if (emploi.genre === 'stage') return gratification(mois, heures)
  const horaire = tauxHoraire(emploi, mois)
  const variation = emploi.genre === 'apprentissage' ? 0 : alea.entre(-20, 45)
  const salaire = arrondir(heures * horaire * (1000 + variation), 100_000, 'plus-proche')
  const brutSup = arrondir(heuresSup * horaire * 5, 400, 'plus-proche')
  const prime = centimes(presents > 0 && alea.chance(90) ? alea.entre(20, 300) * 100 : 0)
  const brut = centimes(salaire + brutSup + prime)
  const ij = emploi.arrets
    .filter((a) => a.subrogation)
    .reduce((n, a) => n + joursCommuns(mois, a.de, a.a) * horaire * 3, 0)
  const paie = { heures, heuresAbsence: absence, heuresSup, brut, brutSup, prime }
  if (emploi.genre === 'apprentissage') return netsApprenti(paie)
  const repas = alea.chance(300) ? alea.entre(4, 20) * 200 : 0
  return netsOrdinaires(paie, centimes(ij), repas)
}

type Bruts = Pick<Paie, 'heures' | 'heuresAbsence' | 'heuresSup' | 'brut' | 'brutSup' | 'prime'>

function netsOrdinaires(paie: Bruts, ijSubrogees: Centimes, repas: number): Paie {
  const mutuelle = paie.brut > 20_000 ? MUTUELLE : 0
  const netSup = part(paie.brutSup, 1_000_000 - COTISATIONS)
  const netSocial = paie.brut - part(paie.brut, COTISATIONS) - mutuelle + ijSubrogees
  const netFiscal = paie.brut - part(paie.brut, COTISATIONS_DEDUCTIBLES) - mutuelle - netSup
  const { heures, heuresAbsence, heuresSup, brut, brutSup, prime } = paie
  return {
    heures,
    heuresAbsence,
    heuresSup,
    brut,
    brutSup,
    prime,
    netFiscal: centimes(Math.max(0, netFiscal)),
    netSocial: centimes(netSocial),
    netVerse: centimes(Math.max(0, netSocial - repas)),
    netSup,
    ijSubrogees,
  }
}

/** A pay whose montant net social is told: the rest is worked out backwards from it. */
function paieImposee(netSocial: number): Paie {
  const brut = arrondir((netSocial + MUTUELLE) * 1_000_000, 1_000_000 - COTISATIONS, 'plus-proche')
  const heures = arrondir(brut * 100, 1_202, 'plus-proche')
  const bruts = { heures, heuresAbsence: 0, heuresSup: 0, brutSup: centimes(0), prime: centimes(0) }
  const paie = netsOrdinaires({ ...bruts, brut }, centimes(0), 0)
  return { ...paie, netSocial: centimes(netSocial), netVerse: centimes(netSocial) }
}

/** Apprentices of these wages bear no contribution and no tax. */
function netsApprenti(paie: Bruts): Paie {
  return { ...paie, netFiscal: centimes(0), netSocial: paie.brut, netVerse: paie.brut, ...SANS }
}

const SANS = { netSup: centimes(0), ijSubrogees: centimes(0) }

/** Minimum gratification of a trainee: 15 % of the hourly ceiling of social security. */
function gratification(mois: Mois, heures: number): Paie {
  const brut = arrondir(heures * (mois < '2026-01' ? 435 : 450), 100, 'plus-proche')
  return {
    heures,
    heuresAbsence: 0,
    heuresSup: 0,
    brut,
    brutSup: centimes(0),
    prime: centimes(0),
    netFiscal: centimes(0),
    netSocial: brut,
    netVerse: brut,
    ...SANS,
  }
}

function tauxHoraire(emploi: Emploi, mois: Mois): number {
  const taux = emploi.genre === 'apprentissage' ? 530 : emploi.taux
  return arrondir(smicHoraire(mois) * taux, 1000, 'plus-proche')
}

function numeroMois(mois: Mois): number {
  return Number(mois.slice(0, 4)) * 12 + Number(mois.slice(5))
}
