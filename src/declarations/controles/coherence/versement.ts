import { BLOC } from '../../neodes/champs.js'
import { rubrique } from '../../norme/norme.js'
import type { Etat } from '../etat.js'
import { signalerSiApresMois } from './calendrier.js'
import { anneeDe, rangMois } from './dates.js'

const r = (code: string): number => rubrique(`S21.G00.${code}`)
const R_MOIS = rubrique('S20.G00.05.005')
const R_DATE = r('50.001')
const R_NUMERO = r('50.003')
const R_TAUX = r('50.006')
const R_TYPE_TAUX = r('50.007')
const R_ID_TAUX = r('50.008')
const R_PAS = r('50.009')
const R_SOUMIS = r('50.013')
const R_PAIE_DE = r('51.001')
const R_PAIE_A = r('51.002')
const R_PAIE_CONTRAT = r('51.010')
const R_PAIE_TYPE = r('51.011')
const R_PAIE_MONTANT = r('51.013')
const R_PRIME = r('52.001')
const R_PRIME_DE = r('52.003')
const R_PRIME_A = r('52.004')
const R_ERREUR_MOIS = r('56.001')
const R_ERREUR_TYPE = r('56.002')
const R_NET_DE = r('58.001')
const R_NET_A = r('58.002')
const R_NET_TYPE = r('58.003')
const R_BASE = r('78.001')

const MNS = 3
const UN_EURO = 100

export function ouvrirVersement(e: Etat): void {
  e.aMontantNetSocial = false
  e.aBrut = false
  e.aBase = false
}

export function fermerVersement(e: Etat): void {
  const date = e.val(R_DATE)
  const ligne = e.debutBloc[BLOC.versement]!
  e.versements.push({
    ligne,
    mois: Math.floor(date / 100),
    numero: e.val(R_NUMERO),
    aMontantNetSocial: e.aMontantNetSocial,
  })
  if (rangMois(date) > rangMois(e.val(R_MOIS)) + 1) {
    e.signaler('versement-trop-tardif', e.lignes[R_DATE]!, 'S21.G00.50.001')
  }
  if (!e.estPasrau()) controlerTaux(e)
  if (e.nature === '01' && e.aBrut && !e.aBase) e.signaler('brut-sans-base', ligne, 'S21.G00.78')
  ouvrirVersement(e)
}

/** PAS = amount × rate, to one euro; a rate of the DGFiP bears its identifier, and it alone. */
function controlerTaux(e: Etat): void {
  const typeTaux = e.val(R_TYPE_TAUX)
  const taux = e.val(R_TAUX)
  const pas = e.val(R_PAS)
  const ligne = e.lignes[R_TYPE_TAUX]!
  if (typeTaux === 99) {
    if (taux > 0 || pas > 0) e.signaler('pas-indu', ligne, 'S21.G00.50.007')
    return
  }
  const ecart = Math.abs(pas * 10000 - e.val(R_SOUMIS) * taux)
  if (ecart > UN_EURO * 10000) e.signaler('pas-incoherent', e.lignes[R_PAS]!, 'S21.G00.50.009')
  if (typeTaux >= 0 && (typeTaux === 1) !== e.a(R_ID_TAUX)) {
    e.signaler('taux-sans-identifiant', ligne, 'S21.G00.50.008')
  }
}

/** 51: the place of the montant net social until the end of 2023, its contract, its dates. */
export function fermerRemuneration(e: Etat): void {
  const de = e.val(R_PAIE_DE)
  const type = e.val(R_PAIE_TYPE)
  if (e.val(R_PAIE_A) < de) e.signaler('periode-inversee', e.lignes[R_PAIE_A]!, 'S21.G00.51.002')
  signalerSiApresMois(e, R_PAIE_A)
  if ((type === 26 || type === 27) && de >= 20240101) {
    e.signaler('mns-ancienne-place', e.lignes[R_PAIE_TYPE]!, 'S21.G00.51.011')
  }
  if (type === 1 && e.val(R_PAIE_MONTANT) !== 0) e.aBrut = true
  const empreinte = e.val(R_PAIE_CONTRAT)
  if (!(empreinte >= 0) || e.estPasrau()) return
  let connu = false
  for (let i = 0; i < e.contrats.length; i++) {
    if (e.contrats[i]!.empreinte !== empreinte) continue
    e.contrats[i]!.paye = true
    connu = true
  }
  if (!connu && (e.nature === '01' || e.nature === '09')) {
    e.signaler('contrat-inconnu', e.lignes[R_PAIE_CONTRAT]!, 'S21.G00.51.010')
  }
}

/** Bonuses tied to a period of their own. */
const PRIMES_PERIODE = [26, 27, 29]

export function fermerPrime(e: Etat): void {
  if (PRIMES_PERIODE.includes(e.val(R_PRIME)) && !(e.a(R_PRIME_DE) && e.a(R_PRIME_A))) {
    e.signaler('prime-sans-periode', e.lignes[R_PRIME]!, 'S21.G00.52.003')
  }
}

/** 56: a rate or a base is corrected within its year, in January for the year before. */
export function fermerRegularisation(e: Etat): void {
  const erreur = e.val(R_ERREUR_MOIS)
  const declare = e.val(R_MOIS)
  const type = e.val(R_ERREUR_TYPE)
  const annee = anneeDe(declare) - (Math.floor(declare / 100) % 100 === 1 ? 1 : 0)
  const horsAnnee = (type === 1 || type === 2) && Math.floor(erreur / 100) !== annee
  if (rangMois(erreur) > rangMois(declare) || (horsAnnee && declare >= 0 && erreur >= 0)) {
    e.signaler('regularisation-mois', e.lignes[R_ERREUR_MOIS]!, 'S21.G00.56.001')
  }
}

/** 58: a period of its own marks the correction of an earlier payment. */
export function fermerNet(e: Etat): void {
  if (e.val(R_NET_TYPE) === MNS) e.aMontantNetSocial = true
  const aDe = e.a(R_NET_DE)
  const aA = e.a(R_NET_A)
  if (!aDe && !aA) return
  const ligne = e.lignes[aDe ? R_NET_DE : R_NET_A]!
  if (aDe !== aA) {
    e.signaler('periode-incomplete', ligne, 'S21.G00.58')
    return
  }
  const de = e.valeurs[R_NET_DE]!
  const a = e.valeurs[R_NET_A]!
  if (a < de) e.signaler('periode-inversee', ligne, 'S21.G00.58.002')
  else if (anneeDe(de) !== anneeDe(a)) {
    e.signaler('periode-sur-deux-annees', ligne, 'S21.G00.58.002')
  }
  if (rangMois(a) > rangMois(e.val(R_MOIS)) + 1) {
    e.signaler('periode-trop-tardive', e.lignes[R_NET_A]!, 'S21.G00.58.002')
  }
}

export function fermerAssiette(e: Etat): void {
  if (e.val(R_BASE) === 3) e.aBase = true
}
