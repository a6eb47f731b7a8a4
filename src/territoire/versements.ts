import type { ChangementAEcrire } from '#declarations'
import {
  type Centimes,
  dernierJour,
  type Jour,
  jour,
  type Mois,
  moisPlus,
  type Nir,
  type Ntt,
  premierJour,
} from '#socle'
import type { Employeur } from './employeurs.js'
import type { Emploi, Habitant } from './habitant.js'
import { type Paie, paieDuMois } from './paie.js'
import type { Attendu, CodeIncident } from './verite.js'

/** How a declaration names a person, and what must come of it. */
export interface Presentation {
  readonly nir: Nir | null
  readonly ntt: Ntt | null
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  /** JJMMAAAA. */
  readonly dateNaissance: string
  readonly changements: readonly ChangementAEcrire[]
  readonly attendu: Attendu
  readonly incident: CodeIncident | null
}

/** A correction of an earlier payment, carried by a later one. */
export interface Correction {
  readonly montant: Centimes
  /** Month of the payment corrected. */
  readonly mois: Mois
}

/** One block 50 of wages, for one contract and one month of work. */
export interface VersementPaie {
  readonly emploi: Emploi
  readonly date: Jour
  readonly paie: Paie
  readonly corrections: readonly Correction[]
  readonly incident: CodeIncident | null
}

/** One individual of one monthly declaration. */
export interface IndividuPaye {
  readonly habitant: Habitant
  readonly presentation: Presentation
  readonly versements: readonly VersementPaie[]
}

/** True civil status, nothing wrong. */
export function presentationJuste(habitant: Habitant): Presentation {
  const { identite } = habitant
  const { nir, nom, nomUsage, prenoms, naissance } = identite
  return {
    nir,
    ntt: null,
    nom,
    nomUsage,
    prenoms,
    dateNaissance: naissance.slice(8) + naissance.slice(5, 7) + naissance.slice(0, 4),
    changements: [],
    attendu: 'rattache',
    incident: habitant.proche ? 'identite-proche' : null,
  }
}

/** Day on which an employer pays the work of a month. */
export function jourDePaie(employeur: Employeur, mois: Mois): Jour {
  const paye = employeur.decalage ? moisPlus(mois, 1) : mois
  return jour(`${paye}-${String(employeur.jourPaie).padStart(2, '0')}`)
}

export function payer(emploi: Emploi, mois: Mois): VersementPaie {
  return {
    emploi,
    date: jourDePaie(emploi.employeur, mois),
    paie: paieDuMois(emploi, mois),
    corrections: [],
    incident: null,
  }
}

/** First and last day of the month paid: the period that a correction carries. */
export function periodeDe(mois: Mois): { de: Jour; a: Jour } {
  return { de: premierJour(mois), a: dernierJour(mois) }
}
