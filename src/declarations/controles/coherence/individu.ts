import { BLOC } from '../../neodes/champs.js'
import { rubrique } from '../../norme/norme.js'
import type { Etat } from '../etat.js'
import { signalerSiApresMois } from './calendrier.js'
import { rangMois } from './dates.js'
import { estMonaco } from './declaration.js'

const R_NIR = rubrique('S21.G00.30.001')
const R_NOM = rubrique('S21.G00.30.002')
const R_PRENOMS = rubrique('S21.G00.30.004')
const R_NAISSANCE = rubrique('S21.G00.30.006')
const R_NTT = rubrique('S21.G00.30.020')
const R_MOIS = rubrique('S20.G00.05.005')
const R_CHANGEMENT = rubrique('S21.G00.31.001')
const R_CONTRAT = rubrique('S21.G00.40.009')
const R_CONTRAT_DEBUT = rubrique('S21.G00.40.001')

/** Marks left by the identity check for « sans nom » and « sans prénom ». */
export const SANS_NOM = 1
export const SANS_PRENOM = 2

/** Months of the norm before which no montant net social was due. */
const DEBUT_MNS = 202401
/** Montant net social is due in the monthly message alone, never in a fin de contrat. */
const MENSUELLE = '01'
const AVEC_REMUNERATION = ['01', '09']
const UN_SEUL = ['04', '05', '07']

export function fermerIndividu(e: Etat): void {
  controlerIdentifiants(e)
  controlerNaissance(e)
  if (e.val(R_NOM) === SANS_NOM && e.val(R_PRENOMS) === SANS_PRENOM) {
    e.signaler('identite-sans-nom-ni-prenom', e.lignes[R_NOM]!, 'S21.G00.30.002')
  }
  if (e.vus[BLOC.individu]! > 1 && UN_SEUL.includes(e.nature)) {
    e.signaler('individu-en-trop', e.debutBloc[BLOC.individu]!, 'S21.G00.30')
  }
  controlerVersements(e)
  if (!AVEC_REMUNERATION.includes(e.nature)) return
  for (let i = 0; i < e.contrats.length; i++) {
    const contrat = e.contrats[i]!
    if (!contrat.paye) e.signaler('contrat-sans-remuneration', contrat.ligne, 'S21.G00.40.009')
  }
}

function controlerIdentifiants(e: Etat): void {
  if (!e.a(R_NIR) && !e.a(R_NTT)) {
    e.signaler('identifiant-absent', e.debutBloc[BLOC.individu]!, 'S21.G00.30.001')
  }
  const nir = e.val(R_NIR)
  if (nir >= 0 && !e.nirs.ajouter(nir)) {
    e.signaler('nir-en-double', e.lignes[R_NIR]!, 'S21.G00.30.001')
  }
  const ntt = e.val(R_NTT)
  if (ntt >= 0 && !e.ntts.ajouter(ntt)) {
    e.signaler('ntt-en-double', e.lignes[R_NTT]!, 'S21.G00.30.020')
  }
}

/** Corsica was one department until 1976, 96 was Tunisia and Algeria until 1968. */
function controlerNaissance(e: Etat): void {
  const naissance = e.val(R_NAISSANCE)
  if (!(naissance >= 0) || e.nirAnnee < 0 || !e.a(R_NIR)) return
  const annee = Math.floor(naissance / 10000)
  const ligne = e.lignes[R_NIR]!
  if (annee % 100 !== e.nirAnnee) e.signaler('nir-naissance', ligne, 'S21.G00.30.001')
  const departement = e.nirDepartement
  if ((departement > 200 && annee < 1976) || (departement === 20 && annee >= 1976)) {
    e.signaler('nir-corse', ligne, 'S21.G00.30.001')
  }
  if (departement === 96 && annee >= 1968) e.signaler('nir-departement', ligne, 'S21.G00.30.001')
}

function controlerVersements(e: Etat): void {
  const { versements } = e
  const n = versements.length
  if (n > 1) {
    for (let i = 0; i < n; i++) {
      const { numero, ligne } = versements[i]!
      if (Number.isNaN(numero)) e.signaler('versement-sans-numero', ligne, 'S21.G00.50.003')
      else if (versements.findIndex((v) => v.numero === numero) < i) {
        e.signaler('versement-numero-en-double', ligne, 'S21.G00.50.003')
      }
    }
  }
  if (e.nature === MENSUELLE && !estMonaco(e)) controlerMontantNetSocial(e)
}

/**
 * One montant net social per payment; with a décalage de paie, on the payment of the next month at
 * least (50.001, controls CCH-14 and CCH-15).
 */
function controlerMontantNetSocial(e: Etat): void {
  const { versements } = e
  const suivant = rangMois(e.val(R_MOIS)) + 1
  let decale = false
  for (let i = 0; i < versements.length; i++) {
    const v = versements[i]!
    if (rangMois(v.mois) === suivant && v.aMontantNetSocial) decale = true
  }
  for (let i = 0; i < versements.length; i++) {
    const v = versements[i]!
    if (v.aMontantNetSocial || v.mois < DEBUT_MNS) continue
    if (decale && rangMois(v.mois) !== suivant) continue
    e.signaler('mns-absent', v.ligne, 'S21.G00.58')
  }
}

export function fermerChangement(e: Etat): void {
  signalerSiApresMois(e, R_CHANGEMENT)
}

export function fermerContrat(e: Etat): void {
  const empreinte = e.val(R_CONTRAT)
  const ligne = e.lignes[R_CONTRAT]!
  if (empreinte >= 0) {
    for (let i = 0; i < e.contrats.length; i++) {
      if (e.contrats[i]!.empreinte !== empreinte) continue
      e.signaler('contrat-en-double', ligne, 'S21.G00.40.009')
    }
    e.contrats.push({ ligne, empreinte, paye: false })
  }
  const debut = e.val(R_CONTRAT_DEBUT)
  const naissance = e.val(R_NAISSANCE)
  if (debut <= naissance && naissance % 100 !== 99) {
    e.signaler('contrat-avant-naissance', e.lignes[R_CONTRAT_DEBUT]!, 'S21.G00.40.001')
  }
  signalerSiApresMois(e, R_CONTRAT_DEBUT)
}
