import type { Instant, Mois } from '#socle'

/** Why personal data may be read; closed list, told to the person in these words by the faces. */
export type Finalite =
  | 'information-de-la-personne'
  | 'prime-activite'
  | 'rsa'
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
}

/** Who asks, and why: travels with every read of personal data. */
export interface Acces {
  readonly organisme: string
  readonly agent: string
  readonly finalite: Finalite
  readonly dossier: string | null
}

export interface EntreeJournal extends Trace {
  /** Rank in the chain, from 1. */
  readonly rang: number
  /** Hex SHA-256 of the previous entry's hash and this entry's canonical text. */
  readonly empreinte: string
}

export interface VerificationJournal {
  readonly entrees: number
  readonly valide: boolean
  readonly premiereRupture?: number
}

/** Port: append-only, hash-chained journal. `ecrire` returns once durable, else throws a Panne. */
export interface JournalStore {
  ecrire(traces: readonly Trace[]): Promise<void>
  listForPersonne(personne: string, limite: number): Promise<readonly EntreeJournal[]>
  verifier(): Promise<VerificationJournal>
}
