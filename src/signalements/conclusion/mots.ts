import {
  composer,
  enEuros,
  exhaustive,
  formaterSiret,
  jourEnMots,
  liste,
  majuscule,
  moisEnMots,
} from '#socle'
import type { OrganismePayeur, ReponseDeclarant, Signalement } from '../signalement.js'
import type { Cause, Conclusion, Issue, MontantConclu } from './conclusion.js'

/** An answer as the person reads it: first simply, then in full. Plain French sentences. */
export interface ConclusionEnMots {
  readonly titre: string
  readonly simple: readonly string[]
  readonly detail: readonly string[]
  readonly montants: readonly MontantConclu[]
  /** Texts on which it stands. */
  readonly textes: readonly string[]
}

export const TITRES_ISSUE: Readonly<Record<Issue, string>> = {
  fonde: 'Vous aviez raison',
  'partiellement-fonde': 'Vous aviez en partie raison',
  'non-fonde': 'Le montant déclaré est juste',
  'sans-suite': 'Votre demande est close',
  doublon: 'Nous avions déjà cette demande',
  'hors-perimetre': 'Un autre service doit vous répondre',
}

const NOMS_ORGANISME: Readonly<Record<OrganismePayeur, string>> = { caf: 'Caf', msa: 'MSA' }

/** « votre Caf », « votre MSA », « votre caisse ». */
export function votreCaisse(organisme: OrganismePayeur | null): string {
  return organisme === null ? 'votre caisse' : `votre ${NOMS_ORGANISME[organisme]}`
}

/** The name of the declarant, or the only thing known of him. */
export function nomDuDeclarant(s: Pick<Signalement, 'depot'>): string {
  const d = s.depot.lignes[0]?.declarant
  if (d?.raisonSociale) return d.raisonSociale
  return d?.siret ? `l’employeur n° ${formaterSiret(d.siret)}` : 'cet employeur'
}

/** « votre employeur », « l’organisme qui vous paie ». */
export function quiDeclare(s: Pick<Signalement, 'depot'>): string {
  const inconnu = s.depot.motif === 'employeur-inconnu' || s.depot.motif === 'identite'
  if (s.depot.lignes[0]?.origine === 'pasrau') return 'l’organisme qui vous paie'
  return inconnu ? 'cet employeur' : 'votre employeur'
}

export function direConclusion(s: Signalement, c: Conclusion): ConclusionEnMots {
  return {
    titre: TITRES_ISSUE[c.issue],
    simple: simplement(s, c).map(composer),
    detail: enEntier(s, c).map(composer),
    montants: c.montants,
    textes: textesDe(c.cause),
  }
}

/** The reasons of an inadmissible request, told as an answer. */
export function direIrrecevable(raison: string): ConclusionEnMots {
  return {
    titre: 'Nous ne pouvons pas traiter cette demande',
    simple: [composer(raison), 'Le montant déclaré compte de nouveau.'],
    detail: ['Vous pouvez rouvrir votre demande, et ajouter ce qui manque.'],
    montants: [],
    textes: ['règlement (UE) 2016/679, article 16'],
  }
}

function simplement(s: Signalement, c: Conclusion): readonly string[] {
  const caisse = majuscule(votreCaisse(s.depot.organisme))
  switch (c.issue) {
    case 'fonde':
    case 'partiellement-fonde':
      return [
        ...phrasesDeCause(s, c),
        `${caisse} recalcule vos droits, sans démarche de votre part.`,
      ]
    case 'non-fonde':
      return ['Nous avons vérifié. Le montant est juste.', `Voici pourquoi : ${c.constat}`]
    case 'sans-suite':
      return ['Nous n’avons pas pu vérifier ce montant.', c.constat]
    case 'doublon':
      return ['Une autre de vos demandes parle du même paiement.', c.constat]
    case 'hors-perimetre':
      return ['Nous ne pouvons pas changer ce revenu.', c.constat]
    default:
      return exhaustive(c.issue)
  }
}

function phrasesDeCause(s: Signalement, c: Conclusion): readonly string[] {
  switch (c.cause) {
    case 'confusion-identite':
      return [
        'Une autre personne a presque la même identité que vous.',
        'Son salaire a été mis sur votre dossier par erreur. Nous l’avons retiré.',
        'Vous n’avez rien à faire.',
      ]
    case 'declaration-manquante':
      return [
        `${majuscule(quiDeclare(s))} n’avait pas déclaré ce paiement.`,
        montantsJustes(c.montants),
      ]
    case 'declarant-a-corriger':
    case 'aucune':
      return [
        montantsJustes(c.montants),
        `${majuscule(quiDeclare(s))} doit corriger sa déclaration.`,
      ]
    default:
      return exhaustive(c.cause)
  }
}

/** « Le montant juste est 412,40 € pour septembre 2026. » */
function montantsJustes(montants: readonly MontantConclu[]): string {
  const retenus = montants.filter((m) => m.montantRetenu !== null)
  const mots = retenus.map((m) => `${enEuros(m.montantRetenu ?? 0)} pour ${moisEnMots(m.mois)}`)
  return mots.length > 1
    ? `Les montants justes sont ${liste(mots)}.`
    : `Le montant juste est ${mots.join('')}.`
}

const REPONSES: Readonly<Record<ReponseDeclarant, string>> = {
  'a-corrige': 'Il a corrigé sa déclaration.',
  corrigera: 'Il va corriger sa prochaine déclaration.',
  maintient: 'Il maintient sa déclaration.',
  'ne-connait-pas': 'Il ne vous connaît pas.',
}

export function direReponse(reponse: ReponseDeclarant): string {
  return REPONSES[reponse]
}

function enEntier(s: Signalement, c: Conclusion): readonly string[] {
  const lignes = s.depot.lignes.map((l) => {
    const declare = l.montantDeclare === null ? 'rien' : enEuros(l.montantDeclare)
    const paye = l.dateVersement === null ? '' : `, payé le ${jourEnMots(l.dateVersement)}`
    const dit = l.montantRecu === null ? '' : ` ; vous avez indiqué ${enEuros(l.montantRecu)}`
    return `${majuscule(moisEnMots(l.mois))} : ${declare} déclarés${paye}${dit}.`
  })
  const interroge = s.actes.some((a) => a.genre === 'interroger-declarant')
  const reponse = s.reponseDeclarant
  const echange =
    reponse === null
      ? interroge
        ? ['Le déclarant n’a pas répondu dans le délai.']
        : []
      : [`Le déclarant a répondu. ${direReponse(reponse.reponse)} ${reponse.texte}`.trim()]
  const effet = c.montants.some((m) => m.montantRetenu !== null)
    ? 'Le montant conclu compte à la place du montant déclaré, jusqu’à la correction.'
    : 'Le montant déclaré compte.'
  const garde = 'La déclaration reçue n’est pas modifiée : les deux montants sont gardés.'
  return [...lignes, ...echange, c.constat, effet, garde]
}

function textesDe(cause: Cause): readonly string[] {
  const rectification = 'règlement (UE) 2016/679, article 16 : droit de rectification'
  if (cause === 'confusion-identite') return [rectification]
  return ['arrêté du 31 janvier 2023 : montant net social', rectification]
}
