import { assert } from './assert.js'

declare const marque: unique symbol

/** Money: a safe integer of euro cents. Never a float, never euros. */
export type Centimes = number & { readonly [marque]: 'Centimes' }

/** Brands an integer as Centimes; a non-integer is a Faute. */
export function centimes(n: number): Centimes {
  assert(Number.isSafeInteger(n), 'un montant en centimes est un entier sûr')
  return (n === 0 ? 0 : n) as Centimes
}

export const ZERO: Centimes = centimes(0)

const DEUX_DECIMALES = /^-?\d+\.\d{2}$/

/**
 * Reads a NEODeS amount (« 1234.56 », « -01.11 », « 0000.54 ») without passing by a float.
 * Returns undefined when the text is not an amount or leaves the safe integers.
 */
export function parseMontant(texte: string): Centimes | undefined {
  if (!DEUX_DECIMALES.test(texte)) return undefined
  const n = Number(texte.replace('.', ''))
  return Number.isSafeInteger(n) ? centimes(n) : undefined
}

/** Writes an amount as NEODeS does: « 1234.56 », « -1.11 ». */
export function ecrireMontant(c: Centimes): string {
  const absolu = c < 0 ? -c : c
  const reste = absolu % 100
  return `${c < 0 ? '-' : ''}${(absolu - reste) / 100}${reste < 10 ? '.0' : '.'}${reste}`
}

const INSECABLE = '\u00a0'

/** « 1 234,56 € » with no-break spaces and a true minus, for people. */
export function enEuros(c: Centimes | number): string {
  const absolu = Math.abs(c)
  const euros = Math.trunc(absolu / 100)
  const reste = absolu % 100
  // An explanation writes some forty amounts, most of them under a thousand euros.
  const entier = euros < 1_000 ? euros : String(euros).replace(/\B(?=(\d{3})+$)/g, INSECABLE)
  return `${c < 0 ? '\u2212' : ''}${entier},${reste < 10 ? '0' : ''}${reste}${INSECABLE}€`
}
