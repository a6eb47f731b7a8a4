import {
  AAH,
  ACTIVITE,
  ASS,
  AUTRE,
  CHOMAGE,
  GRATIFICATION,
  IJ_ARRET,
  IJ_PARENTALITE,
  INDEPENDANT,
  type Poste,
  RETRAITE,
} from './postes.js'

export interface NatureRessource {
  readonly nature: string
  readonly poste: Poste
  /** Carried by a DSN or a PASRAU: may be negative, and is then clamped (R. 262-7 III). */
  readonly flux: boolean
  /** As a person reads it. */
  readonly libelle: string
  /** A right may leave it out, from a date on (`faits/exclusions.ts`). */
  readonly datee?: true
}

/** Every nature that a situation may name (contract §3, and the additions marked there). */
export const NATURES: readonly NatureRessource[] = [
  { nature: 'salaire', poste: ACTIVITE, flux: true, libelle: 'salaire' },
  {
    nature: 'chomage-partiel',
    poste: ACTIVITE,
    flux: true,
    libelle: 'indemnité d’activité partielle',
  },
  {
    nature: 'remuneration-apprenti',
    poste: ACTIVITE,
    flux: true,
    libelle: 'rémunération d’apprenti',
  },
  {
    nature: 'remuneration-stagiaire-formation',
    poste: ACTIVITE,
    flux: true,
    libelle: 'rémunération de stagiaire de la formation professionnelle',
  },
  {
    nature: 'conges-payes-caisse',
    poste: ACTIVITE,
    flux: true,
    libelle: 'congés payés versés par une caisse',
  },
  {
    nature: 'salaire-exceptionnel',
    poste: ACTIVITE,
    flux: true,
    datee: true,
    libelle: 'rappel, prime ou indemnité exceptionnelle de travail',
  },
  {
    nature: 'gratification-stage',
    poste: GRATIFICATION,
    flux: true,
    libelle: 'gratification de stage',
  },
  {
    nature: 'benefice-micro-entrepreneur',
    poste: INDEPENDANT,
    flux: false,
    libelle: 'bénéfice de micro-entreprise',
  },
  {
    nature: 'revenus-independant',
    poste: INDEPENDANT,
    flux: false,
    libelle: 'revenu d’activité indépendante',
  },
  {
    nature: 'ij-maternite',
    poste: IJ_PARENTALITE,
    flux: true,
    libelle: 'indemnités journalières de maternité',
  },
  {
    nature: 'ij-paternite',
    poste: IJ_PARENTALITE,
    flux: true,
    libelle: 'indemnités journalières de paternité',
  },
  {
    nature: 'ij-adoption',
    poste: IJ_PARENTALITE,
    flux: true,
    libelle: 'indemnités journalières d’adoption',
  },
  {
    nature: 'ij-maladie',
    poste: IJ_ARRET,
    flux: true,
    libelle: 'indemnités journalières de maladie',
  },
  {
    nature: 'ij-accident-travail',
    poste: IJ_ARRET,
    flux: true,
    libelle: 'indemnités journalières d’accident du travail',
  },
  {
    nature: 'ij-maladie-professionnelle',
    poste: IJ_ARRET,
    flux: true,
    libelle: 'indemnités journalières de maladie professionnelle',
  },
  { nature: 'chomage', poste: CHOMAGE, flux: true, libelle: 'allocation de chômage' },
  { nature: 'retraite', poste: RETRAITE, flux: true, libelle: 'pension de retraite' },
  {
    nature: 'pension-reversion',
    poste: RETRAITE,
    flux: true,
    libelle: 'pension de réversion',
  },
  { nature: 'ass', poste: ASS, flux: true, libelle: 'allocation de solidarité spécifique' },
  { nature: 'aah', poste: AAH, flux: true, libelle: 'allocation aux adultes handicapés' },
  {
    nature: 'pension-invalidite',
    poste: AUTRE,
    flux: true,
    libelle: 'pension d’invalidité',
  },
  {
    nature: 'rente-accident-travail',
    poste: AUTRE,
    flux: true,
    libelle: 'rente d’accident du travail',
  },
  {
    nature: 'pension-alimentaire',
    poste: AUTRE,
    flux: false,
    libelle: 'pension alimentaire reçue',
  },
  {
    nature: 'revenus-fonciers',
    poste: AUTRE,
    flux: false,
    datee: true,
    libelle: 'loyers reçus',
  },
  {
    nature: 'revenus-capital',
    poste: AUTRE,
    flux: false,
    datee: true,
    libelle: 'revenus de l’épargne',
  },
  {
    nature: 'revenus-etranger',
    poste: AUTRE,
    flux: false,
    libelle: 'revenus perçus à l’étranger',
  },
  {
    nature: 'aide-proche',
    poste: AUTRE,
    flux: false,
    datee: true,
    libelle: 'aide de la famille ou d’un proche',
  },
  {
    nature: 'aide-ponctuelle-organisme',
    poste: AUTRE,
    flux: false,
    datee: true,
    libelle: 'aide ponctuelle d’un organisme ou d’une association',
  },
  {
    nature: 'allocation-deces',
    poste: AUTRE,
    flux: false,
    datee: true,
    libelle: 'allocation versée après un décès',
  },
  {
    nature: 'indemnite-entretien-enfant',
    poste: AUTRE,
    flux: false,
    datee: true,
    libelle: 'indemnité d’entretien de l’enfant accueilli',
  },
  {
    nature: 'apa',
    poste: AUTRE,
    flux: false,
    datee: true,
    libelle: 'allocation personnalisée d’autonomie',
  },
  {
    nature: 'majoration-tierce-personne',
    poste: AUTRE,
    flux: false,
    datee: true,
    libelle: 'majoration pour tierce personne',
  },
  {
    nature: 'allocation-fin-de-vie',
    poste: AUTRE,
    flux: false,
    datee: true,
    libelle: 'allocation d’accompagnement d’une personne en fin de vie',
  },
  {
    nature: 'aide-urgence-violences',
    poste: AUTRE,
    flux: false,
    datee: true,
    libelle: 'aide d’urgence aux victimes de violences conjugales',
  },
  { nature: 'autre', poste: AUTRE, flux: true, libelle: 'autre ressource' },
]

const PAR_NOM: ReadonlyMap<string, NatureRessource> = new Map(NATURES.map((n) => [n.nature, n]))

/**
 * The nature of that name, or undefined when the project does not know it.
 * @texte CASF, art. R. 262-6 to R. 262-12; CSS, art. R. 844-1 to R. 844-5
 */
export function findNature(nom: string): NatureRessource | undefined {
  return PAR_NOM.get(nom)
}

/**
 * Whether a nature is in the professional total of a person and month, clamped as one (D4).
 * @texte CASF, art. R. 262-7 III; CSS, art. R. 843-1
 */
export function estRessourceProfessionnelle(nom: string): boolean {
  const poste = findNature(nom)?.poste
  return poste === ACTIVITE || poste === GRATIFICATION
}
