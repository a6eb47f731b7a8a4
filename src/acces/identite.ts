import type { Instant, Jour, Nir, Resultat } from '#socle'

/** The five traits that FranceConnect gives of a person, and the opaque subject. Never a NIR. */
export interface IdentitePivot {
  /** Opaque identifier of the person at the identity provider, proper to this service. */
  readonly sub: string
  /** Birth name (`family_name`). */
  readonly nomNaissance: string
  readonly nomUsage: string | null
  /** Given names, separated by one space (`given_name`). */
  readonly prenoms: string
  readonly dateNaissance: Jour
  readonly sexe: 'feminin' | 'masculin'
  /** INSEE code of the town of birth; null when born abroad. */
  readonly lieuNaissance: string | null
  /** INSEE code of the country of birth, « 99100 » for France. */
  readonly paysNaissance: string
}

/** One log-in attempt: kept on the server, used once. */
export interface TentativeConnexion {
  readonly adresse: string
  readonly state: string
  readonly nonce: string
  readonly verificateur: string
}

/** Why an identity provider gave no identity; words for people are in the faces. */
export type RefusConnexion =
  | 'annulee'
  | 'expiree'
  | 'identite-refusee'
  | 'indisponible'
  | 'invalide'

export interface IdentiteConfirmee {
  readonly identite: IdentitePivot
  /** Raw ID token, kept on the server for the log-out only. */
  readonly jetonIdentite: string
}

/** Port: the provider of identities (FranceConnect, or its stand-in in the demonstration). */
export interface FournisseurIdentite {
  debuter(): Promise<TentativeConnexion>
  /** `retour` is the full URL of the callback; every check of the protocol is made here. */
  conclure(
    retour: string,
    tentative: TentativeConnexion,
  ): Promise<Resultat<IdentiteConfirmee, RefusConnexion>>
  /** Where to send the browser so that the provider's own session ends too. */
  adresseDeconnexion(jetonIdentite: string): Promise<string | undefined>
}

/** Port: which NIR a subject of the identity provider proved to be, asked once. */
export interface LienIdentiteStore {
  find(sub: string): Promise<Nir | undefined>
  lier(sub: string, nir: Nir, quand: Instant): Promise<void>
}
