import { rubrique } from '../norme/norme.js'
import type { CodeAnomalie } from './codes-table.js'
import type { Etat } from './etat.js'

const R_NIR = rubrique('S21.G00.30.001')
const ZERO = 48
const LETTRE_A = 65
const LETTRE_B = 66
const LONGUEUR = 13
/** Corsica's letters lift the number out of the range of the thirteen digits. */
const RANG_2A = 10_000_000_000_000
const RANG_2B = 20_000_000_000_000
/** No more than five 9 may end a NIR (30.001, controls CCH-13 and CCH-16). */
const NEUFS_PERMIS = 5

function moisPermis(mois: number): boolean {
  return (mois >= 1 && mois <= 12) || mois === 20 || (mois >= 30 && mois <= 42) || mois >= 50
}

/**
 * The number of a NIR, -1 when its form is not one: sex, year, month (01–12, 20, 30–42, 50–99),
 * department, commune and order, key not transmitted.
 */
function nombreDuNir(octets: Uint8Array, debut: number): number {
  let n = 0
  let corse = 0
  for (let k = 0; k < LONGUEUR; k++) {
    const c = octets[debut + k]! - ZERO
    if (c >= 0 && c <= 9) n = n * 10 + c
    else if (k === 6 && octets[debut + 5] === ZERO + 2) {
      const lettre = octets[debut + k]
      if (lettre !== LETTRE_A && lettre !== LETTRE_B) return -1
      corse = lettre === LETTRE_A ? RANG_2A : RANG_2B
      n *= 10
    } else return -1
  }
  const sexe = octets[debut]! - ZERO
  const departement = Math.floor(n / 1e6) % 100
  if (sexe < 1 || sexe > 2 || !moisPermis(Math.floor(n / 1e8) % 100) || departement === 0) return -1
  return Math.floor(n / 1e3) % 1000 === 0 || n % 1000 === 0 ? -1 : n + corse
}

function neufsFinaux(octets: Uint8Array, debut: number): number {
  let n = 0
  while (n < LONGUEUR && octets[debut + LONGUEUR - 1 - n] === ZERO + 9) n++
  return n
}

/** Index after a well-formed NIR, -1 when it must be diagnosed. */
export function lireNir(e: Etat, debut: number, r: number): number {
  const { octets } = e.lecteur
  const n = nombreDuNir(octets, debut)
  if (n < 0 || neufsFinaux(octets, debut) > NEUFS_PERMIS) return -1
  e.valeurs[r] = n
  if (r !== R_NIR) return debut + LONGUEUR
  e.nirAnnee = (octets[debut + 1]! - ZERO) * 10 + octets[debut + 2]! - ZERO
  const corse = n >= RANG_2B ? 202 : n >= RANG_2A ? 201 : 0
  e.nirDepartement = corse > 0 ? corse : Math.floor(n / 1e6) % 100
  return debut + LONGUEUR
}

/** What is wrong with a NIR that `lireNir` did not take. */
export function fauteDuNir(octets: Uint8Array, de: number, a: number): CodeAnomalie {
  if (a - de !== LONGUEUR) return 'nir-malforme'
  const premier = octets[de]! - ZERO
  if (premier === 7 || premier === 8) return 'nir-provisoire'
  return neufsFinaux(octets, de) > NEUFS_PERMIS ? 'nir-neuf' : 'nir-malforme'
}
