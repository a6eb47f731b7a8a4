import { estSiret, luhnJuste } from '#socle'
import { BLOC } from '../../neodes/champs.js'
import { bloc, NORME, rubrique } from '../../norme/norme.js'
import type { Etat } from '../etat.js'

const R_TYPE = rubrique('S20.G00.05.002')
const R_FRACTION = rubrique('S20.G00.05.003')
const R_DEVISE = rubrique('S20.G00.05.010')
const R_SIREN_EMETTEUR = rubrique('S10.G00.01.001')
const R_NIC_EMETTEUR = rubrique('S10.G00.01.002')
const R_SIREN = rubrique('S21.G00.06.001')
const R_NIC_SIEGE = rubrique('S21.G00.06.002')
const R_NIC = rubrique('S21.G00.11.001')
const R_CODE_POSTAL = rubrique('S21.G00.11.004')
const B_NON_SALARIE = bloc('S89.G00.91')

const FRANC_PACIFIQUE = 2
const MONACO = 98

export function fermerEmetteur(e: Etat): void {
  const siren = e.val(R_SIREN_EMETTEUR)
  const nic = e.val(R_NIC_EMETTEUR)
  if (siren >= 0 && nic >= 0 && !siretJuste(siren, nic)) {
    e.signaler('siret-emetteur', e.lignes[R_NIC_EMETTEUR]!, 'S10.G00.01.002')
  }
}

export function fermerEntreprise(e: Etat): void {
  const siren = e.val(R_SIREN)
  if (siren >= 0 && !luhnJuste(String(siren).padStart(9, '0'))) {
    e.signaler('siren-cle', e.lignes[R_SIREN]!, 'S21.G00.06.001')
  }
}

/** Once the head of the enterprise is read: the two NIC, and the employers of Monaco. */
export function fermerEtablissement(e: Etat): void {
  const siren = e.val(R_SIREN)
  if (!(siren >= 0) || !luhnJuste(String(siren).padStart(9, '0'))) return
  controlerNic(e, siren, R_NIC)
  controlerNic(e, siren, R_NIC_SIEGE)
}

function controlerNic(e: Etat, siren: number, r: number): void {
  const nic = e.val(r)
  if (nic >= 0 && !siretJuste(siren, nic)) e.signaler('siret-cle', e.lignes[r]!, NORME.codes[r]!)
}

function siretJuste(siren: number, nic: number): boolean {
  return estSiret(String(siren).padStart(9, '0') + String(nic).padStart(5, '0'))
}

/** Postcode of the establishment; read when the first individual closes, long after block 11. */
export function estMonaco(e: Etat): boolean {
  return Math.floor(e.val(R_CODE_POSTAL) / 1000) === MONACO
}

const TYPES: Readonly<Record<string, readonly number[]>> = {
  '01': [1, 2, 3, 5],
  '04': [1, 3, 4],
  '05': [1, 3, 4],
  '07': [1, 3, 4],
  '08': [1, 4],
  '09': [1, 3, 4],
}
/** 04 cancels a 07, 08 or 09 alone. */
const NATURES_ANNULABLES = ['07', '08', '09']

function typePermis(nature: string, type: number): boolean {
  if (type === 4 && !NATURES_ANNULABLES.includes(nature)) return false
  return TYPES[nature]?.includes(type) ?? true
}

export function fermerDeclaration(e: Etat): void {
  const type = e.val(R_TYPE)
  const sansIndividu = type === 2 || type === 5
  if (!(sansIndividu && e.nature === '01')) e.toutesSansIndividu = false
  if (!typePermis(e.nature, type) && !Number.isNaN(type)) {
    e.signaler('type-nature', e.lignes[R_TYPE]!, 'S20.G00.05.002')
  }
  const individus = e.individusDeclaration + e.vus[B_NON_SALARIE]!
  const ligne = e.debutBloc[BLOC.declaration]!
  if ((type === 1 || type === 3) && individus === 0) {
    e.signaler('sans-individu', ligne, 'S21.G00.30')
  }
  if (sansIndividu && individus > 0) e.signaler('individu-inattendu', ligne, 'S21.G00.30')
  controlerFraction(e)
  if (e.val(R_DEVISE) === FRANC_PACIFIQUE) {
    e.signaler('devise-etrangere', e.lignes[R_DEVISE]!, 'S20.G00.05.010')
  }
  if (e.declarationRefusee || e.groupeKo) e.declarationsRefusees.add(e.declarations - 1)
}

const SIGNALEMENTS = ['04', '05', '07', '08']

function controlerFraction(e: Etat): void {
  const fraction = e.val(R_FRACTION)
  if (Number.isNaN(fraction)) return
  const entiere = fraction === 11
  const juste = Math.floor(fraction / 10) <= fraction % 10
  if (!juste || (SIGNALEMENTS.includes(e.nature) && !entiere)) {
    e.signaler('fraction-incoherente', e.lignes[R_FRACTION]!, 'S20.G00.05.003')
  }
}
