/**
 * Where a nature of resource stands in the computation of RSA and prime d'activité.
 * `gratification`: inside the professional total, not an activity income of the prime (D. 843-3).
 */
export type Poste =
  | 'activite'
  | 'gratification'
  | 'independant'
  | 'ij-parentalite'
  | 'ij-arret'
  | 'chomage'
  | 'retraite'
  | 'ass'
  | 'aah'
  | 'autre'

export interface NatureRessource {
  readonly nature: string
  readonly poste: Poste
  /** Carried by a DSN or a PASRAU: may be negative, and is then clamped (R. 262-7 III). */
  readonly flux: boolean
  /** As a person reads it. */
  readonly libelle: string
}

/** Every nature that a situation may name (contract §3, and the additions marked there). */
export const NATURES: readonly NatureRessource[] = [
  { nature: 'salaire', poste: 'activite', flux: true, libelle: 'salaire' },
  {
    nature: 'chomage-partiel',
    poste: 'activite',
    flux: true,
    libelle: 'indemnité d’activité partielle',
  },
  {
    nature: 'remuneration-apprenti',
    poste: 'activite',
    flux: true,
    libelle: 'rémunération d’apprenti',
  },
  {
    nature: 'remuneration-stagiaire-formation',
    poste: 'activite',
    flux: true,
    libelle: 'rémunération de stagiaire de la formation professionnelle',
  },
  {
    nature: 'conges-payes-caisse',
    poste: 'activite',
    flux: true,
    libelle: 'congés payés versés par une caisse',
  },
  {
    nature: 'gratification-stage',
    poste: 'gratification',
    flux: true,
    libelle: 'gratification de stage',
  },
  {
    nature: 'benefice-micro-entrepreneur',
    poste: 'independant',
    flux: false,
    libelle: 'bénéfice de micro-entreprise',
  },
  {
    nature: 'revenus-independant',
    poste: 'independant',
    flux: false,
    libelle: 'revenu d’activité indépendante',
  },
  {
    nature: 'ij-maternite',
    poste: 'ij-parentalite',
    flux: true,
    libelle: 'indemnités journalières de maternité',
  },
  {
    nature: 'ij-paternite',
    poste: 'ij-parentalite',
    flux: true,
    libelle: 'indemnités journalières de paternité',
  },
  {
    nature: 'ij-adoption',
    poste: 'ij-parentalite',
    flux: true,
    libelle: 'indemnités journalières d’adoption',
  },
  {
    nature: 'ij-maladie',
    poste: 'ij-arret',
    flux: true,
    libelle: 'indemnités journalières de maladie',
  },
  {
    nature: 'ij-accident-travail',
    poste: 'ij-arret',
    flux: true,
    libelle: 'indemnités journalières d’accident du travail',
  },
  {
    nature: 'ij-maladie-professionnelle',
    poste: 'ij-arret',
    flux: true,
    libelle: 'indemnités journalières de maladie professionnelle',
  },
  { nature: 'chomage', poste: 'chomage', flux: true, libelle: 'allocation de chômage' },
  { nature: 'retraite', poste: 'retraite', flux: true, libelle: 'pension de retraite' },
  {
    nature: 'pension-reversion',
    poste: 'retraite',
    flux: true,
    libelle: 'pension de réversion',
  },
  { nature: 'ass', poste: 'ass', flux: true, libelle: 'allocation de solidarité spécifique' },
  { nature: 'aah', poste: 'aah', flux: true, libelle: 'allocation aux adultes handicapés' },
  {
    nature: 'pension-invalidite',
    poste: 'autre',
    flux: true,
    libelle: 'pension d’invalidité',
  },
  {
    nature: 'rente-accident-travail',
    poste: 'autre',
    flux: true,
    libelle: 'rente d’accident du travail',
  },
  {
    nature: 'pension-alimentaire',
    poste: 'autre',
    flux: false,
    libelle: 'pension alimentaire reçue',
  },
  { nature: 'revenus-fonciers', poste: 'autre', flux: false, libelle: 'loyers reçus' },
  {
    nature: 'revenus-capital',
    poste: 'autre',
    flux: false,
    libelle: 'revenus de l’épargne',
  },
  {
    nature: 'revenus-etranger',
    poste: 'autre',
    flux: false,
    libelle: 'revenus perçus à l’étranger',
  },
  { nature: 'autre', poste: 'autre', flux: true, libelle: 'autre ressource' },
]

const PAR_NOM: ReadonlyMap<string, NatureRessource> = new Map(NATURES.map((n) => [n.nature, n]))

/**
 * The nature of that name, or undefined when the project does not know it.
 * @texte CASF, art. R. 262-6 to R. 262-12; CSS, art. R. 844-1 to R. 844-5
 */
export function findNature(nom: string): NatureRessource | undefined {
  return PAR_NOM.get(nom)
}
