import { NORME, rubrique } from '../../norme/norme.js'
import type { Etat } from '../etat.js'
import { rangMois } from './dates.js'

const R_MOIS = rubrique('S20.G00.05.005')
const R_ARRET_DERNIER = rubrique('S21.G00.60.002')
const R_ARRET_MOTIF = rubrique('S21.G00.60.001')
const R_ARRET_REPRISE = rubrique('S21.G00.60.010')
const R_ARRET_ACCIDENT = rubrique('S21.G00.60.012')
const R_FIN = rubrique('S21.G00.62.001')
const R_SUSPENSION = rubrique('S21.G00.65.002')
const R_CHANGEMENT_CONTRAT = rubrique('S21.G00.41.001')

/** SIG: a date that should not pass the declared month; tells, never refuses. */
export function signalerSiApresMois(e: Etat, r: number): void {
  if (!e.a(r) || !e.a(R_MOIS)) return
  const date = e.valeurs[r]!
  if (rangMois(date) > rangMois(e.valeurs[R_MOIS]!)) {
    e.signaler('date-apres-mois', e.lignes[r]!, NORME.codes[r]!)
  }
}

/** Accident at work, on the way, or professional illness. */
const MOTIFS_DATES = [4, 5, 6]

export function fermerArret(e: Etat): void {
  signalerSiApresMois(e, R_ARRET_DERNIER)
  signalerSiApresMois(e, R_ARRET_REPRISE)
  const dateAttendue = e.nature === '04' || e.nature === '05'
  if (dateAttendue && MOTIFS_DATES.includes(e.val(R_ARRET_MOTIF)) && !e.a(R_ARRET_ACCIDENT)) {
    e.signaler('accident-sans-date', e.lignes[R_ARRET_MOTIF]!, 'S21.G00.60.012')
  }
}

export function fermerFin(e: Etat): void {
  signalerSiApresMois(e, R_FIN)
}

export function fermerSuspension(e: Etat): void {
  signalerSiApresMois(e, R_SUSPENSION)
}

export function fermerChangementContrat(e: Etat): void {
  signalerSiApresMois(e, R_CHANGEMENT_CONTRAT)
}
