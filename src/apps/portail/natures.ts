/** What a nature of resource (contract §3) is called before « de juillet »; lower case. */
const NATURES: Readonly<Record<string, string>> = {
  salaire: 'salaire',
  chomage: 'allocation chômage',
  'chomage-partiel': 'indemnité d’activité partielle',
  retraite: 'retraite',
  'ij-maladie': 'indemnités maladie',
  'ij-accident-travail': 'indemnités accident du travail',
  'ij-maladie-professionnelle': 'indemnités maladie professionnelle',
  'ij-maternite': 'indemnités maternité',
  'ij-paternite': 'indemnités paternité',
  'pension-alimentaire': 'pension alimentaire',
  'pension-invalidite': 'pension d’invalidité',
  aah: 'allocation aux adultes handicapés',
  ass: 'allocation de solidarité spécifique',
  'remuneration-apprenti': 'salaire d’apprentissage',
  'remuneration-stagiaire-formation': 'rémunération de formation',
}

export function nomNature(nature: string): string {
  return NATURES[nature] ?? 'revenu'
}
