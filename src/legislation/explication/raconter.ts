import { type Etape, enEuros } from '#socle'

/**
 * One step as a sentence for a person: « On retire le forfait logement : 77,58 €. Règle : … »
 * @texte CRPA, art. L. 311-3-1 (rules and main features, in an intelligible form)
 */
export function raconterEtape(etape: Etape): string {
  const { libelle, regle, article, resultat } = etape
  const montant = typeof resultat === 'number' ? ` : ${enEuros(resultat)}` : ''
  return `${libelle.replace(/\.$/, '')}${montant}. Règle : ${regle} (${article}).`
}

/**
 * A whole explanation, one numbered sentence for each step.
 * @texte CRPA, art. L. 311-3-1
 */
export function raconterEtapes(etapes: readonly Etape[]): readonly string[] {
  return etapes.map((etape, rang) => `${rang + 1}. ${raconterEtape(etape)}`)
}
