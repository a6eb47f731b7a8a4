import { PHRASES_PRESTATIONS } from './refus-prestations.js'
import { baremeEnEuros } from './valeurs.js'

const PHRASES: Readonly<Record<string, string>> = {
  'avant-la-demande': 'Le droit commence le mois de la demande.',
  sejour: 'Le titre de séjour, ou la durée de résidence, n’est pas encore suffisant.',
  'hors-de-france':
    'Après plus de trois mois hors de France, seuls comptent les mois entiers sur place.',
  'conge-sans-activite':
    'Un congé parental, sabbatique, sans solde ou une disponibilité ferme ce droit.',
  detention: 'Le droit est suspendu pendant la détention.',
  'compte-dans-un-autre-dossier':
    'Vous êtes encore compté dans un autre dossier, jusqu’à la fin de son trimestre.',
  'moins-de-25-ans':
    'Personne dans le foyer n’a 25 ans, n’attend ou n’élève un enfant, ni n’a assez travaillé.',
  etudiant: 'Un étudiant n’a pas droit au RSA, sauf majoration pour isolement.',
  'ressources-elevees':
    'Les ressources du foyer dépassent le montant auquel il pourrait prétendre.',
  'sous-seuil-versement': 'Le montant est trop faible pour être versé.',
  'moins-de-18-ans': 'La prime d’activité est ouverte à partir de 18 ans.',
  'sans-revenu-activite':
    'Pendant les trois mois regardés, ni vous ni un conjoint n’avez eu de revenu d’activité.',
  'etudiant-activite-insuffisante':
    'Un étudiant ou un apprenti doit gagner plus de 55 % du SMIC chacun des trois mois.',
}

/** Of RSA and prime: reasons that hold whatever the resources. */
const SANS_COMPTER: ReadonlySet<string> = new Set([
  'avant-la-demande',
  'sejour',
  'hors-de-france',
  'conge-sans-activite',
  'detention',
  'compte-dans-un-autre-dossier',
  'moins-de-25-ans',
  'etudiant',
  'moins-de-18-ans',
  'sans-revenu-activite',
  'etudiant-activite-insuffisante',
])

/**
 * Whether a right is refused by a condition, and not by its amount.
 * @texte CASF, art. L. 262-4; CSS, art. L. 842-1 and L. 842-2
 */
export function refuseSansCompter(code: string): boolean {
  return SANS_COMPTER.has(code)
}

/**
 * Why an amount is nil, in plain words; undefined for a code of another prestation.
 * @texte docs/codes-refus.md; CRPA, art. L. 211-5 (a refusal gives its reasons)
 */
export function findPhraseRefus(code: string): string | undefined {
  return PHRASES[code] ?? PHRASES_PRESTATIONS[code]
}

/**
 * The rule of the threshold of payment.
 * @texte CASF, art. R. 262-39; CSS, art. D. 846-2
 */
export function regleSeuil(seuil: number): string {
  return `rien n’est versé en dessous de ${baremeEnEuros(seuil)}`
}
