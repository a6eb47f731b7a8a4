import type { Garde, MoyensBris } from '#acces'
import type { MoyensOrganisme } from '#messages'
import type { Partenaires, Restitution } from '#referentiel'
import type { Instant, Jour } from '#socle'

/** What `main` lends to the partner API. */
export interface DependancesApi {
  readonly partenaires: Partenaires
  readonly horloge: () => Instant
  /** The clock of the world, by which partners date what they sign, when it is another. */
  readonly horlogeSignatures?: (() => Instant) | undefined
  readonly aujourdhui: () => Jour
  /** « http://127.0.0.1:3000 »: the issuer, hence the audience of assertions. */
  readonly origine: string
  /**
   * Header in which a trusted proxy gives the certificate of the client (RFC 9440), lower case;
   * undefined: no certificate is ever believed.
   */
  readonly enteteCertificat: string | undefined
  /** In place of the usual guard, for the sandbox. */
  readonly garde?: Garde | undefined
  /** Exceptional accesses by two agents; without it their address is unknown. */
  readonly bris?: MoyensBris | undefined
  /** Messages that bodies post; without it their addresses are unknown. */
  readonly messages?: MoyensOrganisme | undefined
}

/** The same, with what is made once for all requests. */
export interface Api extends DependancesApi {
  readonly restitution: Restitution
  readonly horlogeSignatures: () => Instant
}

export interface ApiExceptionnelle extends Api {
  readonly bris: MoyensBris
}
