import type { CleSujet, Lien } from '../registre.js'

/** More numbers than any person has: the sign of a default value in a payroll software. */
const VOISINS_MAX = 16

/**
 * True when a number is tied to so many others that the tie says nothing of anybody: such links are
 * neither followed nor believed.
 * @interpretation no text; a threshold of this project, above what a person can have in a career.
 */
export function estSature(sujet: CleSujet, liens: readonly Lien[]): boolean {
  const voisins = new Set<CleSujet>()
  for (const { nir, autre } of liens) {
    if (nir === sujet) voisins.add(autre)
    else if (autre === sujet) voisins.add(nir)
  }
  return voisins.size > VOISINS_MAX
}

/** The links that still say something. */
export function liensCredibles(liens: readonly Lien[]): readonly Lien[] {
  const sujets = new Set(liens.flatMap((l) => [l.nir, l.autre]))
  const satures = new Set([...sujets].filter((s) => estSature(s, liens)))
  return satures.size === 0
    ? liens
    : liens.filter((l) => !satures.has(l.nir) && !satures.has(l.autre))
}
