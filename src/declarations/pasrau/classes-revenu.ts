/** One class of income of a PASRAU payment (S21.G00.50.014). */
export interface ClasseRevenu {
  /** Two digits, as written in 50.014. */
  readonly classe: string
  /** The situation's vocabulary (contract §3), `autre` when it has no word. */
  readonly nature: string
  /** French, for people. */
  readonly libelle: string
}

/**
 * CONVENTION OF THIS PROJECT. The referential « CLREV » of NEORAU is not public: which code gives
 * which income is fixed here, and here alone, until a text confirms it. The families are those that
 * the paying bodies declare (pensions, invalidity, daily allowances, unemployment, childcare pay).
 */
export const CLASSES_REVENU: readonly ClasseRevenu[] = [
  { classe: '01', nature: 'retraite', libelle: 'pension de retraite de base' },
  { classe: '02', nature: 'retraite', libelle: 'pension de retraite complémentaire' },
  { classe: '03', nature: 'retraite', libelle: 'pension de réversion' },
  { classe: '04', nature: 'pension-invalidite', libelle: 'pension d’invalidité' },
  { classe: '05', nature: 'autre', libelle: 'rente d’accident du travail' },
  { classe: '06', nature: 'ij-maladie', libelle: 'indemnités journalières de maladie' },
  { classe: '07', nature: 'ij-maternite', libelle: 'indemnités journalières de maternité' },
  { classe: '08', nature: 'ij-paternite', libelle: 'indemnités journalières de paternité' },
  {
    classe: '09',
    nature: 'ij-accident-travail',
    libelle: 'indemnités journalières d’accident du travail',
  },
  {
    classe: '10',
    nature: 'ij-maladie-professionnelle',
    libelle: 'indemnités journalières de maladie professionnelle',
  },
  { classe: '11', nature: 'chomage', libelle: 'allocation d’aide au retour à l’emploi' },
  { classe: '12', nature: 'ass', libelle: 'allocation de solidarité spécifique' },
  { classe: '13', nature: 'autre', libelle: 'préretraite' },
  { classe: '14', nature: 'aah', libelle: 'allocation aux adultes handicapés' },
  { classe: '15', nature: 'autre', libelle: 'rente de prévoyance' },
  { classe: '16', nature: 'salaire', libelle: 'salaire d’un particulier employeur' },
  { classe: '17', nature: 'salaire', libelle: 'congés payés versés par une caisse' },
  {
    classe: '18',
    nature: 'remuneration-stagiaire-formation',
    libelle: 'rémunération de stagiaire de la formation professionnelle',
  },
  { classe: '99', nature: 'autre', libelle: 'autre revenu' },
]

function indexer(classes: readonly ClasseRevenu[]): ReadonlyMap<string, string> {
  return new Map(classes.map((c) => [c.classe, c.nature]))
}

let natures = indexer(CLASSES_REVENU)

/**
 * Takes an operator's table in the place of the convention. Called once, when a process starts and
 * before it reads anything: a line keeps the nature that the table gave when it was received.
 */
export function choisirClassesRevenu(classes: readonly ClasseRevenu[]): void {
  natures = indexer(classes)
}

/** Nature of the resource that a class of income makes; `autre` for a class the table lacks. */
export function natureDeClasse(classe: string | null): string {
  return (classe === null ? undefined : natures.get(classe)) ?? 'autre'
}
