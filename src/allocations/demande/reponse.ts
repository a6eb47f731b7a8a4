import type { Instant, Jour } from '#socle'
import type { Notification } from '../dossier.js'
import type { Decision } from '../ports.js'
import type { ActeDemarche } from './actes.js'

export const ISSUES_REPONSE = ['acceptee', 'refusee'] as const
export type IssueEtude = (typeof ISSUES_REPONSE)[number]

/** What the caisse decided about an act that it had to look at: kept once, never moved. */
export interface ReponseDemarche {
  readonly numero: string
  readonly issue: IssueEtude
  /** Her reasons, which the person reads. */
  readonly texte: string
  /** Pseudonym of who decided. */
  readonly auteur: string
  readonly quand: Instant
  readonly jour: Jour
  readonly lettre: Notification
  /** For a claim accepted: what its dossier opens with. */
  readonly decision: Decision | null
}

/** What an act read again says of its answer. */
export interface ReponseLue extends Pick<ReponseDemarche, 'issue' | 'texte' | 'jour'> {
  /** Of a claim: the day of the letter that said it was received. */
  readonly recueLe: Jour
  /** Decided by the program, once the other adult had agreed. */
  readonly automatique?: boolean
}

/** The caisse's program signs so. */
export const PROGRAMME = 'traitement'

/** Whether a person of the caisse has to look at it first. */
export function estAEtudier(acte: ActeDemarche): boolean {
  if (acte.genre === 'adresse') return false
  return acte.genre === 'demande' ? acte.issue === 'a-l-etude' : acte.effet.etude
}

/** The act as it stands after its answer: what is kept of both does not move. */
export function avecReponse(
  acte: ActeDemarche,
  reponse: ReponseDemarche | undefined,
): ActeDemarche {
  if (reponse === undefined || acte.genre === 'adresse') return acte
  const { issue, texte, jour, lettre, decision, auteur } = reponse
  const lue = { issue, texte, jour, ...(auteur === PROGRAMME && { automatique: true }) }
  if (acte.genre === 'changement') {
    return { ...acte, lettre, reponse: { ...lue, recueLe: acte.jour } }
  }
  const ouvert = issue === 'acceptee' && decision !== null
  return {
    ...acte,
    ...(ouvert && { declaration: decision.declaration, liquidations: decision.liquidations }),
    issue: ouvert ? ('droit-ouvert' as const) : ('refus' as const),
    dossier: ouvert ? decision.declaration.dossier : null,
    ...{ lettre, reponse: { ...lue, recueLe: acte.lettre.date } },
  }
}
