import type { Instant, Jour, Mois } from '#socle'
import type { Ancre, BoutsJournal } from './journal/ancre.js'
import type { VerificationJournal } from './journal/verification.js'

/** Why personal data may be read; closed list, told to the person in these words by the faces. */
export type Finalite =
  | 'information-de-la-personne'
  | 'prime-activite'
  | 'rsa'
  | 'aide-logement'
  | 'c2s'
  | 'exploitation'
  | 'demonstration'

/** One access to a person's data, written before the data leaves. */
export interface Trace {
  readonly quand: Instant
  /** Body: « personne » (the person herself), « caf », « msa », « operateur »… */
  readonly organisme: string
  /** Pseudonymous agent, `personne` or `batch`. */
  readonly agent: string
  readonly finalite: Finalite
  readonly dossier: string | null
  /** Internal person key; never a NIR. */
  readonly personne: string
  /** What was read: « ressources-mensuelles », « declaration-native »… */
  readonly objet: string
  readonly de: Mois | null
  readonly a: Mois | null
  /** Fields that left (« montantNetSocial »…); absent when the object says it all. */
  readonly champs?: readonly string[] | null
  /** Delayed disclosure: the day from which the person sees this access; absent, at once. */
  readonly visibleLe?: Jour | null
  /** The text on which the body relies, when the finalité alone does not say it. */
  readonly fondement?: string | null
}

/** Who asks, and why: travels with every read of personal data. */
export interface Acces {
  readonly organisme: string
  readonly agent: string
  readonly finalite: Finalite
  readonly dossier: string | null
  /** Fields that the caller may read; absent, all those of the object. */
  readonly champs?: readonly string[] | null
  /** See Trace: for a body whose text lets it delay what the person is told. */
  readonly visibleLe?: Jour | null
  readonly fondement?: string | null
}

export interface EntreeJournal extends Trace {
  readonly chaine: number
  /** Rank in the chain, from 1. */
  readonly rang: number
  /** Hex SHA-256 of the previous entry's hash and this entry's canonical text. */
  readonly empreinte: string
}

/** Which accesses of one person are asked for. */
export interface FiltreConsultations {
  readonly organisme?: string
  /** A body whose accesses are left out: the person herself, among those of others. */
  readonly sauf?: string
  readonly finalite?: string
  /** First and last civil day, both included (UTC). */
  readonly de?: Jour
  readonly a?: Jour
  /** The day of the reader: accesses disclosed later are left out. Absent: all are given. */
  readonly vuLe?: Jour
}

export type QuiEtPourquoi = Pick<Trace, 'organisme' | 'finalite'>

export interface OptionsVerification {
  readonly ancres?: readonly Ancre[]
  /** The limit of retention today: nothing written on that day or after may have been removed. */
  readonly limite?: Jour
}

/**
 * Port: append-only journal, one hash chain per shard of persons. `ecrire` returns once durable,
 * else throws a Panne: nothing may leave then.
 */
export interface JournalStore {
  ecrire(traces: readonly Trace[]): Promise<void>
  /** Newest first. */
  listForPersonne(
    personne: string,
    limite: number,
    filtre?: FiltreConsultations,
  ): Promise<readonly EntreeJournal[]>
  /** Who accessed her data and why, each pair once; `vuLe` as in the filter. In any order. */
  resumerPour(personne: string, vuLe: Jour): Promise<readonly QuiEtPourquoi[]>
  /** Walks every chain; compares it with the anchors given. */
  verifier(options?: OptionsVerification): Promise<VerificationJournal>
  /** Runs `travail` on the ends of the chains, one process at a time. */
  ancrer<T>(travail: (bouts: BoutsJournal) => Promise<T>): Promise<T>
}
