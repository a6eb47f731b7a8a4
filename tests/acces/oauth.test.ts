import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generateKeyPair } from 'jose'
import {
  assertion,
  ENTETES,
  obtenir,
  ouvrirMonde,
  type Preuve,
  RECHERCHE,
} from './monde-partenaires.js'

const RECHERCHER = { method: 'POST', url: '/api/v1/ressources-mensuelles/recherche' } as const

const { privateKey: AUTRE_CLE } = await generateKeyPair('ES256')
const { privateKey: CLE_RSA } = await generateKeyPair('RS256')

interface Cas {
  readonly titre: string
  readonly preuve: Preuve
}

const REFUSEES: readonly Cas[] = [
  { titre: 'signée par une autre clé', preuve: { cle: AUTRE_CLE } },
  { titre: 'algorithme hors de la liste', preuve: { alg: 'RS256', cle: CLE_RSA } },
  { titre: 'secret partagé', preuve: { alg: 'HS256', cle: new Uint8Array(32).fill(7) } },
  { titre: 'application inconnue', preuve: { claims: { iss: 'inconnue', sub: 'inconnue' } } },
  { titre: 'application arrêtée', preuve: { claims: { iss: 'caf-arretee', sub: 'caf-arretee' } } },
  { titre: 'sujet différent', preuve: { claims: { sub: 'autre' } } },
  { titre: 'pour un autre service', preuve: { claims: { aud: 'https://ailleurs.example' } } },
  { titre: 'sans audience', preuve: { claims: { aud: undefined } } },
  { titre: 'expirée', preuve: { expire: -31 } },
  { titre: 'qui dure trop', preuve: { expire: 331 } },
  { titre: 'sans fin', preuve: { claims: { exp: undefined } } },
  { titre: 'sans identifiant', preuve: { claims: { jti: undefined } } },
  { titre: 'identifiant vide', preuve: { claims: { jti: '' } } },
  { titre: 'identifiant que rien ne garde', preuve: { claims: { jti: 'a\u0000b' } } },
  { titre: 'faite plus tard', preuve: { claims: { iat: 4_000_000_000 } } },
  { titre: 'pas encore valable', preuve: { claims: { nbf: 4_000_000_000 } } },
]

test('oauth : une preuve fausse ne donne pas de jeton, et rien ne dit pourquoi', async () => {
  const monde = await ouvrirMonde()
  for (const { titre, preuve } of REFUSEES) {
    const reponse = await obtenir(monde, await assertion(monde, preuve))
    assert.equal(reponse.statusCode, 401, titre)
    const { error, error_description } = reponse.json()
    assert.deepEqual([error, error_description], ['invalid_client', 'Assertion refusée.'], titre)
  }
  const [tete, corps] = (await assertion(monde)).split('.')
  const sansAlgorithme = Buffer.from('{"alg":"none"}').toString('base64url')
  for (const faux of ['', 'a.b.c', `${tete}.${corps}.`, `${sansAlgorithme}.${corps}.`]) {
    const reponse = await obtenir(monde, faux)
    assert.ok([400, 401].includes(reponse.statusCode), `« ${faux.slice(0, 12)}… »`)
    assert.equal('access_token' in reponse.json(), false)
  }
})

test('oauth : une preuve sert une fois, et la dernière seconde compte', async () => {
  const monde = await ouvrirMonde()
  const preuve = await assertion(monde, { expire: 330 })
  assert.equal((await obtenir(monde, preuve)).statusCode, 200)
  assert.equal((await obtenir(monde, preuve)).statusCode, 401)
})

test('oauth : finalités du jeton', async () => {
  const monde = await ouvrirMonde()
  const tout = await obtenir(monde, await assertion(monde))
  const { access_token: _jeton, ...reste } = tout.json()
  assert.deepEqual(reste, { token_type: 'Bearer', expires_in: 300, scope: 'rsa aide-logement' })
  const trop = await obtenir(monde, await assertion(monde), 'rsa c2s')
  assert.deepEqual([trop.statusCode, trop.json().error], [400, 'invalid_scope'])
  const jeton = await monde.jeton('aide-logement')
  const lu = await monde.demander({ ...RECHERCHER, jeton, headers: ENTETES, payload: RECHERCHE })
  assert.deepEqual([lu.statusCode, lu.json().code], [403, 'finalite-non-accordee'])
})

test('oauth : jeton absent, faux, expiré, révoqué, d’une application arrêtée', async () => {
  const monde = await ouvrirMonde()
  const lire = async (jeton?: string) => {
    const demande = { ...RECHERCHER, headers: ENTETES, payload: RECHERCHE }
    return monde.demander(jeton === undefined ? demande : { ...demande, jeton })
  }
  for (const faux of [undefined, 'x', 'A'.repeat(43)]) {
    const reponse = await lire(faux)
    assert.equal(reponse.statusCode, 401)
    assert.match(String(reponse.headers['www-authenticate']), /^Bearer /)
    assert.equal(reponse.json().code, 'jeton-invalide')
  }
  const jeton = await monde.jeton()
  assert.equal((await lire(jeton)).statusCode, 200)
  const minuscule = { ...ENTETES, authorization: `bearer ${jeton}` }
  const encore = await monde.demander({ ...RECHERCHER, headers: minuscule, payload: RECHERCHE })
  assert.equal(encore.statusCode, 200, 'le nom du schéma en minuscules')
  monde.avancer(299_999)
  assert.equal((await lire(jeton)).statusCode, 200)
  monde.avancer(1)
  assert.equal((await lire(jeton)).statusCode, 401, 'expiré')

  const revoque = await monde.jeton()
  const champs = {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion(monde),
    token: revoque,
  }
  const revocation = await monde.app.inject({
    ...{ method: 'POST', url: '/api/oauth/revoke' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(champs).toString(),
  })
  assert.equal(revocation.statusCode, 200)
  assert.equal((await lire(revoque)).statusCode, 401, 'révoqué')

  const dernier = await monde.jeton()
  await monde.partenaires.habilitations.desactiver('caf-essai')
  assert.equal((await lire(dernier)).statusCode, 401, 'application arrêtée')
})

test('oauth : un jeton lié à un certificat ne sert qu’avec lui', async () => {
  const monde = await ouvrirMonde({ certificatExige: true, enteteCertificat: 'client-cert' })
  const avec = (texte: string) => ({ 'client-cert': `:${Buffer.from(texte).toString('base64')}:` })
  const sans = await obtenir(monde, await assertion(monde))
  assert.equal(sans.statusCode, 401, 'certificat exigé')
  const champs = {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion(monde),
  }
  const reponse = await monde.app.inject({
    ...{ method: 'POST', url: '/api/oauth/token' },
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...avec('certificat') },
    payload: new URLSearchParams(champs).toString(),
  })
  const jeton = reponse.json().access_token as string
  for (const [entetes, attendu] of [
    [{}, 401],
    [avec('un autre'), 401],
    [{ 'client-cert': 'certificat' }, 401],
    [avec('certificat'), 200],
  ] as const) {
    const headers = { ...ENTETES, ...entetes }
    const lu = await monde.demander({ ...RECHERCHER, jeton, headers, payload: RECHERCHE })
    assert.equal(lu.statusCode, attendu)
  }
})
