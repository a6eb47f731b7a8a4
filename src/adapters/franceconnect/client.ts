import * as oidc from 'openid-client'
import type {
  FournisseurIdentite,
  IdentiteConfirmee,
  RefusConnexion,
  TentativeConnexion,
} from '#acces'
import { echec, type Resultat, succes } from '#socle'
import { lireIdentitePivot } from './identite-pivot.js'

export interface OptionsFranceConnect {
  /** Issuer, « https://app.franceconnect.gouv.fr/api/v2 ». */
  readonly emetteur: string
  readonly clientId: string
  readonly clientSecret: string
  readonly adresseRetour: string
  readonly adresseApresDeconnexion: string
  /** How it signs, as declared with it: FranceConnect v2 offers these two. */
  readonly signature?: 'ES256' | 'RS256'
  /** How long one answer of it is waited for; a person is before the page. */
  readonly attenteSecondes?: number
  /** Plain http, for the stand-in on the loopback only. */
  readonly http?: boolean
}

/** The pivot identity and the name of use; `openid` brings the opaque subject. */
const SCOPES = 'openid identite_pivot preferred_username'
/** The low level of FranceConnect: enough to see one's own resources. */
const NIVEAU = 'eidas1'
/** A level above the one asked proves more. */
const NIVEAUX: readonly unknown[] = [NIVEAU, 'eidas2', 'eidas3']
/** Refusals of the library that tell an outage, not a lie: no answer, or one that is no answer. */
const PANNES: readonly unknown[] = [
  ...['OAUTH_TIMEOUT', 'OAUTH_ABORT'],
  ...['OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'],
]

/**
 * FranceConnect v2 as a relying party: authorization code with state, nonce and PKCE (each used
 * once), issuer check, signed ID token and signed userinfo, both verified. Tokens are never kept,
 * but for the ID token that the log-out must give back.
 */
export function createFranceConnect(options: OptionsFranceConnect): FournisseurIdentite {
  const client = new ClientPartage(options)
  return {
    debuter: async () => debuter(await client.get(), options),
    conclure: (retour, tentative) => conclure(client, retour, tentative),
    adresseDeconnexion: async (jetonIdentite) => {
      const config = await client.get()
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined
      return oidc.buildEndSessionUrl(config, {
        id_token_hint: jetonIdentite,
        state: oidc.randomState(),
        post_logout_redirect_uri: options.adresseApresDeconnexion,
      }).href
    },
  }
}

/** The discovery is made on first use, and again after a failure. */
class ClientPartage {
  readonly #options: OptionsFranceConnect
  #fournisseur: Promise<oidc.ServerMetadata> | undefined

  constructor(options: OptionsFranceConnect) {
    this.#options = options
  }

  /**
   * One for each log-in: the library keeps the keys of the provider with it, so that a key changed
   * a moment ago fails nobody.
   */
  async get(): Promise<oidc.Configuration> {
    const { clientId, clientSecret, http, signature = 'ES256' } = this.#options
    this.#fournisseur ??= this.#decouvrir()
    const config = new oidc.Configuration(
      await this.#fournisseur,
      clientId,
      { id_token_signed_response_alg: signature, userinfo_signed_response_alg: signature },
      oidc.ClientSecretPost(clientSecret),
    )
    config.timeout = this.#attente
    oidc.enableNonRepudiationChecks(config)
    if (http === true) oidc.allowInsecureRequests(config)
    return config
  }

  oublier(): void {
    this.#fournisseur = undefined
  }

  get #attente(): number {
    return this.#options.attenteSecondes ?? 10
  }

  async #decouvrir(): Promise<oidc.ServerMetadata> {
    const { emetteur, clientId, http } = this.#options
    try {
      const trouvee = await oidc.discovery(new URL(emetteur), clientId, undefined, undefined, {
        timeout: this.#attente,
        execute: http === true ? [oidc.allowInsecureRequests] : [],
      })
      return trouvee.serverMetadata()
    } catch (cause) {
      this.#fournisseur = undefined
      throw cause
    }
  }
}

async function debuter(
  config: oidc.Configuration,
  options: OptionsFranceConnect,
): Promise<TentativeConnexion> {
  const state = oidc.randomState()
  const nonce = oidc.randomNonce()
  const verificateur = oidc.randomPKCECodeVerifier()
  const adresse = oidc.buildAuthorizationUrl(config, {
    redirect_uri: options.adresseRetour,
    scope: SCOPES,
    acr_values: NIVEAU,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verificateur),
    code_challenge_method: 'S256',
  }).href
  return { adresse, state, nonce, verificateur }
}

async function conclure(
  client: ClientPartage,
  retour: string,
  tentative: TentativeConnexion,
): Promise<Resultat<IdentiteConfirmee, RefusConnexion>> {
  try {
    const config = await client.get()
    const jetons = await oidc.authorizationCodeGrant(config, new URL(retour), {
      pkceCodeVerifier: tentative.verificateur,
      expectedNonce: tentative.nonce,
      expectedState: tentative.state,
      idTokenExpected: true,
    })
    const affirmations = jetons.claims()
    if (affirmations === undefined || !NIVEAUX.includes(affirmations.acr)) return echec('invalide')
    const usager = await oidc.fetchUserInfo(config, jetons.access_token, affirmations.sub)
    const identite = lireIdentitePivot(usager)
    if (identite === undefined) return echec('identite-refusee')
    return succes({ identite, jetonIdentite: jetons.id_token ?? '' })
  } catch (erreur) {
    const refus = refusDepuis(erreur)
    // A changed signing key or endpoint: the next attempt reads the provider's metadata again.
    if (refus !== 'annulee') client.oublier()
    return echec(refus)
  }
}

/** What FranceConnect answers on the callback, or what our own checks refuse. */
function refusDepuis(erreur: unknown): RefusConnexion {
  if (!(erreur instanceof oidc.AuthorizationResponseError)) {
    if (erreur instanceof oidc.ResponseBodyError) {
      return erreur.error === 'invalid_grant' ? 'expiree' : 'indisponible'
    }
    if (!(erreur instanceof oidc.ClientError)) return 'indisponible'
    return PANNES.includes(erreur.code) ? 'indisponible' : 'invalide'
  }
  if (erreur.error === 'access_denied') return 'annulee'
  if (erreur.error === 'server_error') return 'identite-refusee'
  return erreur.error === 'temporarily_unavailable' ? 'indisponible' : 'invalide'
}
