import { enEuros } from '#socle'
import type { MontantRevise, RevisionCaisse } from '../dossier.js'
import { type Courrier, nomDuMembre, nomMasque } from './courrier.js'
import { de, moisEnMots } from './mots.js'
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
  return [
    'Un revenu de ces mois a changé depuis notre décision.',
    ...revision.montants.map((m) => phraseMontant(autour, m)),
    'Votre déclaration est gardée. Ce courrier remplace le précédent.',
    'Les règles utilisées sont celles de ces mois.',
  ]
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
