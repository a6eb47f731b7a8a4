import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ENTETES, ouvrirMonde, RECHERCHE } from './monde-partenaires.js'

const LIRE = '/api/v1/ressources-mensuelles/recherche'
const JSON_ILLISIBLE = { 'content-type': 'application/json' }

const CAS = [
  { titre: 'lire une adresse où l’on écrit', method: 'GET', url: LIRE, allow: 'POST' },
  { titre: 'effacer, avec un corps vide', method: 'DELETE', url: LIRE, allow: 'POST' },
  { titre: 'écrire le fil', method: 'POST', url: '/api/v1/evenements', allow: 'GET, HEAD' },
  { titre: 'lire un jeton', method: 'GET', url: '/api/oauth/token?a=1', allow: 'POST' },
  { titre: 'un segment libre', method: 'PUT', url: '/api/v1/messages/abc', allow: 'GET, HEAD' },
  { titre: 'inconnue', method: 'GET', url: '/api/v1/rien', allow: undefined },
  { titre: 'barre de trop', method: 'POST', url: `${LIRE}/`, allow: undefined },
] as const

test('api : une méthode non prévue dit lesquelles le sont, avant tout corps', async () => {
  const monde = await ouvrirMonde()
  for (const { titre, method, url, allow } of CAS) {
    const reponse = await monde.app.inject({ method, url, headers: JSON_ILLISIBLE })
    const [status, code] = allow ? [405, 'methode-inconnue'] : [404, 'adresse-inconnue']
    assert.deepEqual([reponse.statusCode, reponse.json().code], [status, code], titre)
    assert.equal(reponse.headers.allow, allow, titre)
    assert.equal(reponse.headers['content-type'], 'application/problem+json; charset=utf-8')
  }
})

test('api : sans jeton, un corps illisible n’est pas lu', async () => {
  const monde = await ouvrirMonde()
  const demande = { method: 'POST', url: LIRE, headers: JSON_ILLISIBLE, payload: '{' } as const
  const sans = await monde.app.inject(demande)
  assert.deepEqual([sans.statusCode, sans.json().code], [401, 'jeton-invalide'])
  const jeton = await monde.jeton()
  const headers = { ...ENTETES, ...JSON_ILLISIBLE }
  const avec = await monde.demander({ ...demande, headers, jeton })
  assert.deepEqual([avec.statusCode, avec.json().code], [422, 'corps-illisible'])
  const lu = await monde.demander({ ...demande, headers: ENTETES, payload: RECHERCHE, jeton })
  assert.equal(lu.statusCode, 200)
})
