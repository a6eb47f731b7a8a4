import { enEuros } from '#socle'
import type { MontantRevise, RevisionCaisse } from '../dossier.js'
import { type Courrier, nomDuMembre, nomMasque } from './courrier.js'
import { de, jourEnMots, moisEnMots } from './mots.js'
import { nomDeclarant } from './section-revenus.js'

export const TITRE_REVISION = 'Pourquoi nous refaisons ce calcul'

/**
 * Why the caisse computes a decided quarter again: each amount, before and after, and who said so.
 * @texte CRPA, art. L. 211-2 and L. 211-5 (motivation in fact)
 */
export function phrasesRevision(
  revision: RevisionCaisse,
  autour: Pick<Courrier, 'dossier' | 'masquees'>,
): string[] {
  const { montants, changements = [] } = revision
  return [
    ...changements.map(phraseChangement),
    ...reglesDe(changements),
    ...(montants.length === 0 ? [] : ['Un revenu de ces mois a changé depuis notre décision.']),
    ...montants.map((m) => phraseMontant(autour, m)),
    'Votre déclaration est gardée. Ce courrier remplace le précédent.',
    'Les règles utilisées sont celles de ces mois.',
  ]
}

const EVENEMENTS: Readonly<Partial<Record<Changement['evenement'], string>>> = {
  naissance: 'Un enfant est né',
  'enfant-arrive': 'Un enfant vit chez vous',
  'enfant-parti': 'Un enfant a quitté le foyer',
  separation: 'Vous vous êtes séparés',
  deces: 'L’autre adulte est mort',
  grossesse: 'Une grossesse est déclarée',
  'emploi-perdu': 'Un salaire s’est arrêté, sans autre revenu à la place',
  'emploi-trouve': 'Un emploi a commencé',
  'a-son-compte': 'Un travail à son compte a commencé',
  etudes: 'Des études ont commencé',
  retraite: 'Une retraite a commencé',
  demenagement: 'Vous avez déménagé',
  logement: 'Votre logement a changé',
}

type Changement = NonNullable<RevisionCaisse['changements']>[number]

function phraseChangement({ evenement, depuis, ditLe, numero, cloture }: Changement): string {
  const quoi = EVENEMENTS[evenement] ?? 'Votre situation a changé'
  if (cloture) {
    return (
      `L’allocataire est mort : ${jourEnMots(depuis)}. Nous l’avons su le ${jourEnMots(ditLe)}. ` +
      'Le droit s’arrête à la fin de ce mois. Ce courrier est pour la succession.'
    )
  }
  return (
    `${quoi} : ${jourEnMots(depuis)}. ` +
    `Vous l’avez dit le ${jourEnMots(ditLe)} (changement ${numero}).`
  )
}

const ENFANT =
  'Un enfant compte s’il vit chez vous le dernier jour de chaque mois regardé (code de l’action ' +
  'sociale et des familles, article R. 262-4).'
const SEUL =
  'Élever ou attendre seul un enfant change les deux droits dès le premier jour du mois (code de ' +
  'l’action sociale et des familles, article R. 262-4-1 ; code de la sécurité sociale, article ' +
  'R. 843-2).'
const SEPARATION =
  'Une séparation change le RSA dès le premier jour de son mois (code de l’action sociale et des ' +
  'familles, article R. 262-4-1).'
const DECES =
  'Un décès compte à partir du mois suivant (code de l’action sociale et des familles, article ' +
  'R. 262-35).'
const REVENU =
  'Un revenu qui s’arrête ne compte plus dans le RSA dès son mois, si rien ne le remplace (code ' +
  'de l’action sociale et des familles, article R. 262-13).'
const EXAMEN =
  'Les deux droits lisent votre situation à chaque déclaration, tous les trois mois. Celle-ci ' +
  'aurait dû la dire (code de l’action sociale et des familles, article R. 262-7 ; code de la ' +
  'sécurité sociale, articles R. 843-1 et R. 843-2).'
const PRIME =
  'La prime d’activité est fixée pour trois mois (code de la sécurité sociale, article R. 843-2).'

/**
 * What each change may revise, and from when.
 * @texte CASF, art. R. 262-4, R. 262-4-1, R. 262-13 and R. 262-35; CSS, art. R. 843-1 and R. 843-2
 */
const REGLES: Readonly<Partial<Record<Changement['evenement'], readonly string[]>>> = {
  naissance: [ENFANT, SEUL],
  'enfant-arrive': [ENFANT, SEUL],
  'enfant-parti': [ENFANT],
  separation: [SEPARATION, SEUL, PRIME],
  deces: [DECES, PRIME],
  grossesse: [SEUL],
  'emploi-perdu': [REVENU, PRIME],
  'emploi-trouve': [EXAMEN],
  'a-son-compte': [EXAMEN],
  etudes: [EXAMEN],
  retraite: [EXAMEN],
  demenagement: [EXAMEN],
  logement: [EXAMEN],
}

/** The rules of these changes, each once. */
function reglesDe(changements: readonly Changement[]): readonly string[] {
  return [...new Set(changements.flatMap(({ evenement }) => REGLES[evenement] ?? []))]
}

function phraseMontant(
  { dossier, masquees = [] }: Pick<Courrier, 'dossier' | 'masquees'>,
  m: MontantRevise,
): string {
  const quand = moisEnMots(m.mois)
  if (masquees.includes(m.personne)) {
    return `${nomMasque(dossier, m.personne)} : un revenu ${de(quand)} a changé.`
  }
  const seul = dossier.personnes.length === 1
  const qui = seul ? '' : `${nomDuMembre(dossier, m.personne)} : `
  const source = `${qui}${nomDeclarant(m.declarant)}, ${quand}.`
  return `${source} ${changement(m)} ${raison(m)}`
}

function changement({ avant, apres }: MontantRevise): string {
  if (avant === null) return `Ce paiement est arrivé : ${montant(apres)}.`
  if (apres === null) return `Ce paiement est retiré : il comptait pour ${enEuros(avant)}.`
  return `Il comptait pour ${enEuros(avant)}. Il compte pour ${enEuros(apres)}.`
}

function montant(valeur: number | null): string {
  return valeur === null ? 'sans montant' : enEuros(valeur)
}

function raison({ signalement, montantDeclare }: MontantRevise): string {
  if (signalement === null) return 'Le déclarant a changé sa déclaration.'
  const declare =
    montantDeclare === null ? '' : ` Le montant déclaré reste écrit : ${enEuros(montantDeclare)}.`
  return `C’est la réponse à votre signalement ${signalement}.${declare}`
}
