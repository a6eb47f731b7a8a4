import type { Centimes, Instant, Mois } from '#socle'
import type { CleSujet } from '../registre.js'

/** What the cell concludes; words for people are in the faces. */
export type SuiteContestation =
  /** The declared amount was right. */
  | 'non-fondee'
  /** The declarant has to correct; the retained amount stands until it does. */
  | 'declarant-a-corriger'
  /** The line was another person's. */
  | 'confusion-identite'
  /** Closed without an answer on the amount, which counts as declared. */
  | 'sans-suite'
  /** The person took it back. */
  | 'retiree'

/**
 * One act on a line, kept for ever. `montantRetenu` is what a caisse uses meanwhile, or after the
 * conclusion; null when the declared amount goes on counting.
 */
export interface ActeContestation {
  /** Subject under which the line was declared: stable, whoever receives it later. */
  readonly sujet: CleSujet
  /** `RessourceSourcee.id`. */
  readonly ligne: string
  /** Rank among the acts of that line, from 0. */
  readonly rang: number
  readonly genre: 'contester' | 'conclure'
  readonly mois: Mois
  readonly quand: Instant
  /** Pseudonym of who acts; never a name. */
  readonly auteur: string
  /** Reference of the signalement, fit for a URL; null when there is none. */
  readonly reference: string | null
  readonly montantRetenu: Centimes | null
  /** Of a conclusion only. */
  readonly suite: SuiteContestation | null
}

/** Where a line stands, from its acts. */
export interface Contestation {
  readonly etat: 'contestee' | 'conclue'
  readonly depuis: Instant
  readonly reference: string | null
  readonly montantRetenu: Centimes | null
  readonly suite: SuiteContestation | null
}

/** Why an act is refused. */
export type RefusContestation = 'ligne-inconnue' | 'deja-contestee' | 'non-contestee'

type Etat = 'aucune' | Contestation['etat']

/** état × acte → état; an absence is a refusal. A line concluded may be contested again. */
export const CYCLE: Readonly<
  Record<Etat, Readonly<Partial<Record<ActeContestation['genre'], Etat>>>>
> = {
  aucune: { contester: 'contestee' },
  contestee: { conclure: 'conclue' },
  conclue: { contester: 'contestee' },
}

/** The state of a line known at `vuLe`; undefined when nobody contested it by then. */
export function contestationDe(
  actes: readonly ActeContestation[],
  vuLe?: Instant,
): Contestation | undefined {
  const dernier = [...actes]
    .filter((a) => vuLe === undefined || a.quand <= vuLe)
    .sort((a, b) => a.rang - b.rang)
    .at(-1)
  if (dernier === undefined) return undefined
  const { quand: depuis, reference, montantRetenu, suite } = dernier
  const etat = dernier.genre === 'contester' ? 'contestee' : 'conclue'
  return { etat, depuis, reference, montantRetenu, suite }
}

/** Why that act cannot be done on a line in that state; undefined when it can. */
export function refusActe(
  etat: Contestation['etat'] | undefined,
  genre: ActeContestation['genre'],
): RefusContestation | undefined {
  if (CYCLE[etat ?? 'aucune'][genre] !== undefined) return undefined
  return genre === 'contester' ? 'deja-contestee' : 'non-contestee'
}
