/**
 * One step of an explanation, from which an amount can be replayed by hand.
 * Amounts among `valeurs` and `resultat` are integer centimes unless the key says otherwise.
 * @texte CRPA art. R. 311-3-1-2 (data treated and their source, parameters, operations)
 */
export interface Etape {
  /** Plain French, one idea: « On ajoute une bonification, parce que vous travaillez ». */
  readonly libelle: string
  readonly valeurs: Readonly<Record<string, number | string | boolean | null>>
  /** The operation in words and signs: « forfait − ressources − forfait logement ». */
  readonly regle: string
  /** Text that gives the rule: « CASF, art. R. 262-7 ». */
  readonly article: string
  readonly resultat: number | string | boolean | null
}
