import { FORME } from '../norme/formes.js'
import { NORME } from '../norme/norme.js'

/** Classes of byte; the union of those met says in one test what a value holds. */
export const CLASSE = {
  chiffre: 1,
  majuscule: 2,
  minuscule: 4,
  espace: 8,
  tiret: 16,
  apostrophe: 32,
  point: 64,
  /** « @ / _ ». */
  signeContrat: 128,
  ponctuation: 256,
  /** « à é è ê ë ï ô ç ». */
  accentContrat: 512,
  lettreLatine: 1024,
  /** 0x80–0xBF: UTF-8 continuation, windows-1252 or a Latin-1 sign. */
  suite: 2048,
  /** « × ÷ » in Latin-1. */
  signe: 4096,
} as const

/** From here on the fast scan stops: apostrophe, line end, control character. */
export const ARRET = 8192

const C = CLASSE

function classeDe(c: number): number {
  if (c === 39 || c < 32 || c === 127) return ARRET
  if (c === 32) return C.espace
  if (c === 45) return C.tiret
  if (c === 46) return C.point
  if (c >= 48 && c <= 57) return C.chiffre
  if (c >= 65 && c <= 90) return C.majuscule
  if (c >= 97 && c <= 122) return C.minuscule
  if (c === 64 || c === 47 || c === 95) return C.signeContrat
  if (c < 127) return C.ponctuation
  if (c < 0xc0) return C.suite
  if (c === 0xd7 || c === 0xf7) return C.signe
  return 'àéèêëïôç'.includes(String.fromCharCode(c)) ? C.accentContrat : C.lettreLatine
}

export const CLASSES = Uint16Array.from({ length: 256 }, (_, c) => classeDe(c))

const TOUTES = ARRET - 1
const LETTRES = C.majuscule + C.minuscule
const ACCENTS = C.accentContrat + C.lettreLatine
const NUMERO_CONTRAT = C.chiffre + LETTRES + C.espace + C.tiret + C.point
const SIMPLES: Readonly<Partial<Record<number, number>>> = {
  [FORME.texte]: TOUTES - C.suite,
  [FORME.code]: TOUTES - C.suite - C.espace - C.apostrophe - ACCENTS - C.signe,
  [FORME.contrat]: NUMERO_CONTRAT + C.signeContrat + C.accentContrat,
  [FORME.localite]: C.chiffre + LETTRES + C.espace,
  [FORME.majuscules]: C.chiffre + C.majuscule,
  [FORME.identite]: LETTRES + ACCENTS,
}

/**
 * Classes that send a text to the careful reader: refused ones, and those that ask for a closer
 * look (spaces at the ends, signs in a name, bytes that may be UTF-8).
 */
export const DOUTEUSES = Uint16Array.from(NORME.codes, (_, r) => {
  const simples = SIMPLES[NORME.forme[r]!]
  return simples === undefined ? TOUTES : TOUTES & ~simples
})

/** Forms read by the fast scan of a text. */
export function estTexte(forme: number): boolean {
  return SIMPLES[forme] !== undefined
}
