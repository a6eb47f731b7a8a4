import type { Jour } from '#socle'
import type { FenetreRelative, FinalitePartenaire, MontantLisible, MotifLecture } from './profil.js'

/** A body that reads: « caf », « msa », « cnam »… */
export interface OrganismePartenaire {
  readonly code: string
  /** As the person reads it: « Caf du Rhône ». */
  readonly nom: string
  /** Those who ask for exceptional accesses and agree to them, each by a key of his own. */
  readonly agents?: readonly AgentHabilite[]
}

/** An agent of a body, under the pseudonym that traces give. */
export interface AgentHabilite {
  readonly agent: string
  readonly cles: readonly ClePublique[]
}

/** What a body may read for one finalité, from a day to another. Data, never code. */
export interface Habilitation {
  readonly organisme: string
  readonly finalite: FinalitePartenaire
  readonly baseLegale: string
  readonly montants: readonly MontantLisible[]
  readonly fenetres: Readonly<Partial<Record<MotifLecture, FenetreRelative>>>
  readonly du: Jour
  /** Last day; null while nobody has fixed one. */
  readonly au: Jour | null
}

/** A public key of a partner, as a JWK (RFC 7517). */
export type ClePublique = Readonly<Record<string, unknown>>

/** A program of a body, which proves who it is by its key. */
export interface ApplicationPartenaire {
  readonly id: string
  readonly organisme: string
  readonly cles: readonly ClePublique[]
  /** Tokens are given only over TLS with a certificate of the client, and bound to it. */
  readonly certificatExige: boolean
  /** Requests that it may make in one minute. */
  readonly demandesParMinute: number
  readonly active: boolean
}

/** All that was granted, read as one. */
export interface RegistreHabilitations {
  readonly organismes: readonly OrganismePartenaire[]
  readonly habilitations: readonly Habilitation[]
  readonly applications: readonly ApplicationPartenaire[]
}

/** Port: bodies, habilitations and applications. An import takes the place of what a body had. */
export interface HabilitationStore {
  /** May be a few seconds old: a withdrawal counts within `FRAICHEUR_HABILITATIONS_MS`. */
  lire(): Promise<RegistreHabilitations>
  enregistrer(registre: RegistreHabilitations): Promise<void>
  /** False when no application bears that name. Its tokens stop at once. */
  desactiver(application: string): Promise<boolean>
}

/** How long a process may keep what it has read of the habilitations. */
export const FRAICHEUR_HABILITATIONS_MS = 2_000

/** Days and finalité decide, whatever else is asked. */
export function findHabilitation(
  registre: RegistreHabilitations,
  { organisme, finalite }: { readonly organisme: string; readonly finalite: string },
  jour: Jour,
): Habilitation | undefined {
  return registre.habilitations.find(
    (h) =>
      h.organisme === organisme &&
      h.finalite === finalite &&
      h.du <= jour &&
      (h.au === null || jour <= h.au),
  )
}
