import type { FoyerChiffre } from './foyer-chiffre.js'

/**
 * Where a person's field is in the situation as it was given: a view of it leaves persons out, and
 * does not keep their order.
 * @texte docs/contrat.md §3, `manques`
 */
export function cheminPersonne({ donnee }: FoyerChiffre, id: string, champ: string): string {
  return `personnes[${donnee.personnes.findIndex((p) => p.id === id)}].${champ}`
}
