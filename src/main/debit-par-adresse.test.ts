import assert from 'node:assert/strict'
import { test } from 'node:test'
import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import { adresseLisible, DEBIT_PAR_ADRESSE, PROXY_CRU } from './debit-par-adresse.js'

const CAS = [
  { titre: 'la machine', de: '127.0.0.1', pour: undefined, limite: '60000' },
  { titre: 'un proxy de la machine', de: '127.0.0.1', pour: '198.51.100.7', limite: '600' },
  { titre: 'une adresse que le visiteur a écrite', de: '::1', pour: '127.0.0.1, 198.51.100.7' },
  { titre: 'un proxy d’ailleurs, pas cru', de: '203.0.113.5', pour: '127.0.0.1', limite: '600' },
]

test('débit : chaque visiteur le sien, jamais un pour tous ceux d’un proxy', async () => {
  const app = fastify({ trustProxy: PROXY_CRU })
  await app.register(rateLimit, { ...DEBIT_PAR_ADRESSE })
  app.get('/', async ({ ip }) => ip)
  app.get('/api/v1/lire', async () => 'lu')
  for (const { titre, de, pour, limite = '600' } of CAS) {
    const headers = pour === undefined ? {} : { 'x-forwarded-for': pour }
    const reponse = await app.inject({ url: '/', remoteAddress: de, headers })
    assert.equal(reponse.headers['ratelimit-limit'], limite, titre)
  }
  const partenaire = await app.inject({ url: '/api/v1/lire' })
  assert.equal(partenaire.headers['ratelimit-limit'], undefined)
  await app.close()
})

test('une adresse que rien ne peut lire mène à une page, pas à une erreur du cadre', () => {
  assert.equal(adresseLisible({ url: '/a%20b?c=%C3%A9' }), '/a%20b?c=%C3%A9')
  assert.equal(adresseLisible({ url: '/a?reste=100%' }), '/a?reste=100%')
  assert.equal(adresseLisible({ url: '/%zz' }), '/adresse-illisible')
  assert.equal(adresseLisible({ url: '/api/v1/%' }), '/api/adresse-illisible')
  assert.equal(adresseLisible({ url: '/api/v1/messages/%00' }), '/api/adresse-illisible')
  assert.equal(adresseLisible({ url: `/courriers/${'x'.repeat(101)}` }), '/adresse-illisible')
  const longue = `/a/${'x'.repeat(100)}/b?${'y'.repeat(500)}`
  assert.equal(adresseLisible({ url: longue }), longue)
})
