import type { Instant } from '#socle'

/**
 * Port: what a person leaves on the portal for a short while, so that any server finds it: a form
 * that came too late, a draft of simulation, tries that are counted. An adapter keeps the keyed
 * index of the key only; the content may name the person: on a disk it is encrypted, bound to it.
 */
export interface AttenteStore {
  /** Undefined when there is none, or when its time is over. */
  lire(cle: string, maintenant: Instant): Promise<string | undefined>
  /** Takes the place of what was kept; forgets what is over. */
  garder(cle: string, attente: Attente): Promise<void>
  /** Keeps it unless something is kept already, and gives what is kept then. */
  garderPremier(cle: string, attente: Attente): Promise<string>
  /** Reads and forgets at once: of two readers, one alone gets it. */
  prendre(cle: string, maintenant: Instant): Promise<string | undefined>
  oublier(cle: string): Promise<void>
  /** One more, this one counted; the count ends with the time of the first one. */
  compter(cle: string, duree: Omit<Attente, 'contenu'>): Promise<number>
  /** As `compter`, without counting. */
  lireCompte(cle: string, maintenant: Instant): Promise<number>
}

export interface Attente {
  readonly contenu: string
  readonly expireLe: Instant
  readonly quand: Instant
}
