import { createHash } from 'node:crypto'
import type Provider from 'oidc-provider'
import type { AttenteStore } from '#acces'
import type { ClesDemo } from './cles.js'
import { createMagasin } from './magasin.js'
import { interactionPolicy, Provider as ProviderOidc } from './oidc.js'
import type { PersonneDemo } from './personne.js'

/** Where the stand-in lives; outside the demonstration nothing answers there. */
export const CHEMIN_FRANCECONNECT = '/demo/franceconnect'
export const CHEMIN_API = `${CHEMIN_FRANCECONNECT}/api/v2`

export const COOKIE_SESSION = 'fc_demo_session'

/** Lives of FranceConnect v2, in seconds. */
const DUREES = {
  AuthorizationCode: 30,
  AccessToken: 60,
  IdToken: 60,
  Interaction: 1800,
  Session: 1800,
  Grant: 1800,
} as const

/** Claims of FranceConnect v2: the pivot identity, apart from the name of use. Never a NIR. */
const CLAIMS = {
  openid: ['sub'],
  identite_pivot: [
    'given_name',
    'given_name_array',
    'family_name',
    'birthdate',
    'gender',
    'birthplace',
    'birthcountry',
  ],
  preferred_username: ['preferred_username'],
  acr: null,
} as const

export interface ClientDemo {
  readonly clientId: string
  readonly clientSecret: string
  readonly adresseRetour: string
  readonly adresseApresDeconnexion: string
}

export interface OptionsFournisseur {
  /** « http://127.0.0.1:3000 ». */
  readonly origine: string
  readonly client: ClientDemo
  readonly cles: ClesDemo
  /** Where it keeps what it gives. */
  readonly attente: AttenteStore
  readonly maintenantMs: () => number
  find(compte: string): Promise<PersonneDemo | undefined>
  /** Writes a page of the stand-in in the same look as the site. */
  pageDeconnexion(formulaire: string): string
  pageErreur(): string
}

function affirmations(p: PersonneDemo, sub: string): Record<string, unknown> {
  return {
    sub,
    given_name: p.prenoms,
    given_name_array: p.prenoms.split(' '),
    family_name: p.nom,
    preferred_username: p.nomUsage ?? undefined,
    birthdate: p.dateNaissance,
    gender: p.sexe === 2 ? 'female' : 'male',
    birthplace: p.lieuNaissance,
    birthcountry: '99100',
  }
}

/** FranceConnect forces `prompt=login`: who it is is asked at each connection. */
function politique(): object {
  const base = interactionPolicy.base()
  base.get('login').checks.add(
    new interactionPolicy.Check('toujours', 'identity is asked each time', (ctx) => {
      return ctx.oidc.result?.login === undefined
    }),
  )
  return base
}

/** A real OpenID provider with the settings of FranceConnect v2. */
export function createFournisseurDemo(options: OptionsFournisseur): Provider {
  return new ProviderOidc(`${options.origine}${CHEMIN_API}`, {
    adapter: createAdapter(options),
    clients: [clientDeclare(options.client)],
    jwks: { keys: [options.cles.signature] },
    cookies: {
      keys: [options.cles.secretTemoins],
      names: { session: COOKIE_SESSION, interaction: 'fc_demo_pas', resume: 'fc_demo_suite' },
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: CHEMIN_FRANCECONNECT },
      // No path: each log-in has the path of its own page, so that two tabs do not mix.
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    claims: CLAIMS,
    scopes: ['openid', 'identite_pivot', 'preferred_username'],
    acrValues: ['eidas1'],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: async (_ctx: unknown, compte: string, client: { clientId: string }) =>
      createHash('sha256').update(`${client.clientId} ${compte}`).digest('base64url'),
    ttl: DUREES,
    pkce: { required: () => true },
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_post'],
    features: fonctions(options),
    interactions: {
      policy: politique(),
      url: (_ctx: unknown, pas: { uid: string }) => `${CHEMIN_FRANCECONNECT}/choisir/${pas.uid}`,
    },
    routes: {
      authorization: '/authorize',
      token: '/token',
      userinfo: '/userinfo',
      jwks: '/jwks',
      end_session: '/session/end',
    },
    findAccount: async (_ctx: unknown, compte: string) => {
      const personne = await options.find(compte)
      if (personne === undefined) return undefined
      return { accountId: compte, claims: async () => affirmations(personne, compte) }
    },
    renderError: (ctx: { type: string; body: unknown }) => {
      ctx.type = 'html'
      ctx.body = options.pageErreur()
    },
    clientBasedCORS: () => false,
  })
}

function fonctions(options: OptionsFournisseur): object {
  const page = async (ctx: { type: string; body: unknown }, formulaire: string): Promise<void> => {
    ctx.type = 'html'
    ctx.body = options.pageDeconnexion(formulaire)
  }
  return {
    devInteractions: { enabled: false },
    jwtUserinfo: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource: page },
    claimsParameter: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
  }
}

function clientDeclare(client: ClientDemo): object {
  return {
    client_id: client.clientId,
    client_secret: client.clientSecret,
    client_name: 'À la source',
    redirect_uris: [client.adresseRetour],
    post_logout_redirect_uris: [client.adresseApresDeconnexion],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: 'ES256',
    userinfo_signed_response_alg: 'ES256',
    subject_type: 'pairwise',
  }
}

/** oidc-provider calls its adapter with `new`. */
function createAdapter({
  attente,
  maintenantMs,
}: OptionsFournisseur): new (
  modele: string,
) => object {
  const magasin = createMagasin(attente, maintenantMs)
  return class {
    constructor(modele: string) {
      // biome-ignore lint/correctness/noConstructorReturn: the store of one model is the adapter
      return magasin(modele)
    }
  }
}
