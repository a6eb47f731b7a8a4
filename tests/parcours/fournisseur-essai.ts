import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'

/** What the provider does at its next answers; empty, it does all well. */
export interface Travers {
  /** Claims that take the place of the right ones; `undefined` takes one away. */
  readonly jeton?: Readonly<Record<string, unknown>>
  readonly usager?: Readonly<Record<string, unknown>>
  /** How what it says of the person is written. */
  readonly ecriture?: 'signee' | 'nue' | 'sans-algorithme' | 'autre-cle' | 'autre-algorithme'
  /** At the exchange of the code. */
  readonly echange?: { readonly statut: number; readonly corps: object | string } | 'muet'
  /** A key that it had not published before. */
  readonly nouvelleCle?: true
}

type Algorithme = 'ES256' | 'RS256'

export interface FournisseurEssai {
  readonly emetteur: string
  /** Requests for the exchange of a code, as they came. */
  readonly echanges: URLSearchParams[]
  faire(travers: Travers): void
  /** The nonce of the log-in to come, which a provider learns from the browser. */
  recevoir(adresse: string): void
  fermer(): Promise<void>
}

export const IDENTITE = {
  ...{ sub: 'sujet-1', given_name: 'Aline', family_name: 'FICTIVE', gender: 'female' },
  ...{ birthdate: '1990-05-04', birthplace: '69989', birthcountry: '99100' },
}

/**
 * A provider of identities that speaks the protocol over HTTP and signs for true, and which can be
 * told to lie: what the stand-in of the demonstration never does.
 */
export async function ouvrirFournisseur(
  alg: Algorithme = 'ES256',
  port = 0,
): Promise<FournisseurEssai> {
  const cle = async (kid: string) => ({ kid, ...(await generateKeyPair(alg)) })
  const etrangere = await generateKeyPair(alg === 'ES256' ? 'RS256' : 'ES256')
  const fausse = await generateKeyPair(alg)
  let courante = await cle('cle-1')
  let travers: Travers = {}
  let nonce = ''
  const echanges: URLSearchParams[] = []
  const signer = (claims: JWTPayload, avec = courante.privateKey, avecAlg: string = alg) =>
    new SignJWT(claims).setProtectedHeader({ alg: avecAlg, kid: courante.kid }).sign(avec)
  const enTete = (): JWTPayload => {
    const maintenant = Math.floor(Date.now() / 1000)
    return { iss: emetteur, aud: 'client', iat: maintenant, exp: maintenant + 60 }
  }
  const ecrire = async (reponse: ServerResponse): Promise<void> => {
    const claims = { ...enTete(), ...IDENTITE, ...travers.usager }
    if (travers.ecriture === 'nue') return json(reponse, claims)
    const signatures = {
      signee: () => signer(claims),
      'autre-cle': () => signer(claims, fausse.privateKey),
      'autre-algorithme': () =>
        signer(claims, etrangere.privateKey, alg === 'ES256' ? 'RS256' : 'ES256'),
      'sans-algorithme': async () => new UnsecuredJWT(claims).encode(),
    }
    reponse.setHeader('content-type', 'application/jwt')
    reponse.end(await signatures[travers.ecriture ?? 'signee']())
  }
  const echanger = async (requete: IncomingMessage, reponse: ServerResponse): Promise<void> => {
    echanges.push(new URLSearchParams(await lire(requete)))
    const { echange, jeton } = travers
    if (echange === 'muet') return
    if (echange !== undefined) return json(reponse, echange.corps, echange.statut)
    const claims = { ...enTete(), sub: IDENTITE.sub, nonce, acr: 'eidas1', ...jeton }
    const id_token = await signer(claims)
    json(reponse, { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token })
  }
  const serveur = createServer(async (requete, reponse) => {
    const { pathname } = new URL(requete.url ?? '/', emetteur)
    if (pathname.endsWith('/.well-known/openid-configuration')) json(reponse, annonce(emetteur))
    else if (pathname === '/jwks') {
      const jwk = await exportJWK(courante.publicKey)
      json(reponse, { keys: [{ ...jwk, alg, kid: courante.kid, use: 'sig' }] })
    } else if (pathname === '/token') await echanger(requete, reponse)
    else if (pathname === '/userinfo') await ecrire(reponse)
    else json(reponse, {}, 404)
  })
  serveur.listen(port, '127.0.0.1')
  await once(serveur, 'listening')
  const emetteur = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`
  const nouvelle = await cle('cle-2')
  return {
    ...{ emetteur, echanges },
    faire: (t) => {
      travers = t
      if (t.nouvelleCle === true) courante = nouvelle
    },
    recevoir: (adresse) => {
      nonce = new URL(adresse).searchParams.get('nonce') ?? ''
    },
    fermer: async () => {
      serveur.closeAllConnections()
      serveur.close()
      await once(serveur, 'close')
    },
  }
}

function annonce(emetteur: string): object {
  return {
    ...{ issuer: emetteur, authorization_endpoint: `${emetteur}/authorize` },
    ...{ token_endpoint: `${emetteur}/token`, userinfo_endpoint: `${emetteur}/userinfo` },
    ...{ jwks_uri: `${emetteur}/jwks`, end_session_endpoint: `${emetteur}/session/end` },
    authorization_response_iss_parameter_supported: true,
  }
}

function json(reponse: ServerResponse, corps: object | string, statut = 200): void {
  const texte = typeof corps === 'string' ? corps : JSON.stringify(corps)
  const type = typeof corps === 'string' ? 'text/html' : 'application/json'
  reponse.writeHead(statut, { 'content-type': type }).end(texte)
}

async function lire(requete: IncomingMessage): Promise<string> {
  const morceaux: Buffer[] = []
  for await (const morceau of requete) morceaux.push(morceau as Buffer)
  return Buffer.concat(morceaux).toString('utf8')
}
