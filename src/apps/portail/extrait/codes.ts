import { randomInt } from 'node:crypto'
import type { Jour } from '#socle'

/** Letters and figures that are not taken one for another, on paper or on the phone. */
const SIGNES = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LONGUEUR_CODE = 12
const LONGUEUR_NUMERO = 4

function tirer(longueur: number): string {
  return Array.from({ length: longueur }, () => SIGNES.charAt(randomInt(SIGNES.length))).join('')
}

/** 31 signs, 12 times: 59 bits, that nobody finds by trying. */
export function nouveauCode(): string {
  return tirer(LONGUEUR_CODE)
}

/** « R-20261112-7F3K »: number of the receipt. */
export function nouveauNumero(jour: Jour): string {
  return `R-${jour.replaceAll('-', '')}-${tirer(LONGUEUR_NUMERO)}`
}

/** « ABCD-EFGH-JKMN », as it is printed. */
export function ecrireCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-')
}

/** A code as somebody types it, whatever its case, spaces and dashes; undefined otherwise. */
export function lireCode(texte: string): string | undefined {
  const serre = texte.replace(/[\s\u00a0\-–—]/g, '').toUpperCase()
  const juste = serre.length === LONGUEUR_CODE && [...serre].every((c) => SIGNES.includes(c))
  return juste ? serre : undefined
}
