import { NORME, RANGS } from '../norme/norme.js'

const S = 83
const G = 71
const POINT = 46
const ZERO = 48
const VIRGULE = 44
const APOSTROPHE = 39
const SAUT = 10
const RETOUR = 13

/** « G00. » read as a little-endian word. */
export const MOT_G00 = 0x2e303047
/** « 00,' »: two digits, whose low bits are free, then comma and quote. */
export const FIN_CODE = 0x272c3030
export const MASQUE_CODE = 0xfffff0f0 | 0

/** Block of the words « S21. » and « 30.0 », -1 when the norm has none. */
export function blocDe(mot: number, suite: number): number {
  const s1 = ((mot >> 8) & 255) - ZERO
  const s2 = ((mot >> 16) & 255) - ZERO
  const b1 = (suite & 255) - ZERO
  const b2 = ((suite >> 8) & 255) - ZERO
  if ((mot & 255) !== S || mot >>> 24 !== POINT) return -1
  // Every rank of the fast table begins with a zero.
  if (((suite >> 16) & 255) !== POINT || suite >>> 24 !== ZERO) return -1
  if (s1 < 0 || s1 > 9 || s2 < 0 || s2 > 9 || b1 < 0 || b1 > 9 || b2 < 0 || b2 > 9) return -1
  return NORME.indexBloc[s1 * 1000 + s2 * 100 + b1 * 10 + b2]!
}

/** Bytes of « S21.G00.30.001,' »: the value begins there. */
export const DEBUT_VALEUR = 16

/** Two digits as a number, or a number above 99. */
function deux(octets: Uint8Array, p: number): number {
  const d = octets[p]! - ZERO
  const u = octets[p + 1]! - ZERO
  return d >= 0 && d <= 9 && u >= 0 && u <= 9 ? d * 10 + u : 10000
}

/**
 * Number of the block written at `p`: G * 10000 + S * 100 + block (« S21.G00.30 » is 2130), or -1
 * when the fourteen characters of a code and their comma are not there.
 */
export function numeroBloc(octets: Uint8Array, p: number): number {
  if (octets[p] !== S || octets[p + 4] !== G || octets[p + 14] !== VIRGULE) return -1
  if (octets[p + 3] !== POINT || octets[p + 7] !== POINT || octets[p + 10] !== POINT) return -1
  const n = deux(octets, p + 1) * 100 + deux(octets, p + 8) + deux(octets, p + 5) * 10000
  return n < 1000000 && rang(octets, p) >= 0 ? n : -1
}

/** Rank of the rubrique written at `p`, 0 to 999, or -1. */
export function rang(octets: Uint8Array, p: number): number {
  const c = octets[p + 11]! - ZERO
  const n = deux(octets, p + 12)
  return c >= 0 && c <= 9 && n < 100 ? c * 100 + n : -1
}

const RANGS_HAUTS = new Map<number, number>()
NORME.codes.forEach((code, r) => {
  const n = Number(code.slice(11))
  if (n >= RANGS) RANGS_HAUTS.set(NORME.bloc[r]! * 1000 + n, r)
})

/** Rubrique of the norm written at `p`, -1 when unknown; it takes no part in the structure then. */
export function rubriqueEn(octets: Uint8Array, p: number): number {
  const numero = numeroBloc(octets, p)
  const b = numero >= 0 && numero < 10000 ? NORME.indexBloc[numero]! : -1
  if (b < 0) return -1
  const n = rang(octets, p)
  return n < RANGS ? NORME.index[b * RANGS + n]! : (RANGS_HAUTS.get(b * 1000 + n) ?? -1)
}

/** Index of the line feed that ends the line begun at `p`. */
export function finLigne(octets: Uint8Array, p: number): number {
  let i = p
  while (i < octets.length && octets[i] !== SAUT) i++
  return i
}

/**
 * Index of the closing quote of the value begun at `p` + 16, for a line that ends at `saut`; -1
 * when a quote is missing. No escaping exists: the last quote closes.
 */
export function finValeur(octets: Uint8Array, p: number, saut: number): number {
  if (octets[p + DEBUT_VALEUR - 1] !== APOSTROPHE) return -1
  let i = saut - 1
  if (octets[i] === RETOUR) i--
  return i >= p + DEBUT_VALEUR && octets[i] === APOSTROPHE ? i : -1
}
