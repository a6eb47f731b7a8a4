import { enEuros, majuscule, moisEnMots } from '#socle'
import type { AideCalculee } from './calculer.js'
import type { Connu } from './connu.js'
import { anneeFiscale, type EtapeSimulation, estDeLEtape, QUESTIONS } from './saisie.js'

/** « 312,40 € par mois », « gratuite », « 96,00 € à payer par an ». */
export function montantEnMots({ aide, montant }: AideCalculee): string {
  if (montant === null) return ''
  if (aide.prestation === 'cssGratuite') {
    return montant === 0 ? 'gratuite' : `${enEuros(montant)} à payer par an`
  }
  if (aide.rythme === 'fois') return `${enEuros(montant)} en août`
  return `${enEuros(montant)} par mois`
}

const QUESTIONS_EN_MOTS: Readonly<Record<string, string>> = {
  loyer: 'le loyer',
  zone: 'le lieu du logement',
  statut: 'le logement',
  aide: 'l’aide au logement reçue',
}

/** What an answer that is missing is called. */
export function questionEnMots(champ: string, { moisDroit }: Connu): string {
  const annee = anneeFiscale(moisDroit)
  if (champ === 'a-fiscal') return `votre revenu imposable de ${annee}`
  if (champ === 'c-fiscal') return `le revenu imposable de l’autre adulte en ${annee}`
  return QUESTIONS_EN_MOTS[champ] ?? 'une précision que ce simulateur ne demande pas'
}

/** The step where a field is asked; undefined when none asks it. */
export function etapeDuChamp(champ: string): EtapeSimulation | undefined {
  return QUESTIONS.find((e) => estDeLEtape(champ, e))
}

export function estDemande(champ: string): boolean {
  return champ in QUESTIONS_EN_MOTS || champ.endsWith('-fiscal')
}

/** What the months to come suppose (docs/parcours/droit-simulation.md). */
const HYPOTHESES: Readonly<Record<string, string>> = {
  'ressources-prolongees': 'Vos autres revenus continuent au même montant.',
  'baremes-connus-a-ce-jour': 'Les règles et les montants connus aujourd’hui ne changent pas.',
  'revenus-fiscaux-reconduits': 'Votre dernier revenu imposable connu vaut pour la suite.',
  'chomage-interrompu': 'L’emploi trouvé met fin à l’allocation chômage.',
  'mois-du-demenagement-sans-aide':
    'Le mois du déménagement, aucune aide au logement n’est versée.',
}

export function hypotheseEnMots(code: string): string {
  return HYPOTHESES[code] ?? code
}

/** What every result supposes, whatever the household. */
export function limites({ moisDroit }: Connu): readonly string[] {
  return [
    `Ce sont des estimations, pour ${moisEnMots(moisDroit)}. Seul l’organisme décide.`,
    'Les enfants de 16 à 19 ans sont comptés comme élèves.',
    `Le revenu imposable de ${Number(anneeFiscale(moisDroit)) - 1} est pris égal à celui d’après.`,
    'Les situations particulières ne sont pas demandées ici : garde alternée, séjour, patrimoine.',
  ]
}

export function titreDuMois(mois: string): string {
  return majuscule(moisEnMots(mois as never))
}

/** « Si votre salaire augmente de 100 €… » in plain words. */
export function resteEnMots(reste: number): string {
  const perdu = 10_000 - reste
  const debut = 'Pour 100 € de salaire en plus chaque mois, '
  if (reste <= 0)
    return `${debut}vos aides baissent de ${enEuros(perdu as never)} : il ne reste rien.`
  if (perdu === 0) return `${debut}vos aides ne changent pas.`
  const sens =
    perdu > 0
      ? `vos aides baissent de ${enEuros(perdu as never)}`
      : `vos aides augmentent de ${enEuros(-perdu as never)}`
  return `${debut}${sens}. Il vous reste ${enEuros(reste as never)} de plus.`
}
