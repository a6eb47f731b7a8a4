import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { Panne } from '#socle'
import { urlEssai } from '../contracts/base-postgres.contract.js'
import { avecPanne, enPanne } from './panne.js'

const codee = (code: string): Error => Object.assign(new Error('refus'), { code })

const CAS = [
  { titre: 'une faute à nous reste la nôtre', erreur: new TypeError('x'), attendu: null },
  { titre: 'une contrainte violée aussi', erreur: codee('23505'), attendu: null },
  { titre: 'disque plein', erreur: codee('53100'), attendu: 'disque' },
  { titre: 'trop de connexions', erreur: codee('53300'), attendu: 'base-injoignable' },
  { titre: 'requête trop longue', erreur: codee('57014'), attendu: 'base-injoignable' },
  { titre: 'serveur qui s’arrête', erreur: codee('57P01'), attendu: 'base-injoignable' },
  { titre: 'verrou jamais obtenu', erreur: codee('55P03'), attendu: 'base-injoignable' },
  {
    titre: 'réponse jamais venue',
    erreur: new Error('Query read timeout'),
    attendu: 'base-injoignable',
  },
] as const

for (const { titre, erreur, attendu } of CAS) {
  test(`panne : ${titre}`, () => {
    const rendue = enPanne(erreur)
    if (attendu === null) assert.equal(rendue, erreur)
    else assert.ok(rendue instanceof Panne && rendue.code === attendu)
  })
}

test('panne : aucune connexion libre à temps, puis des connexions fermées', async () => {
  const connectionString = await urlEssai()
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: 300 })
  const occupee = await pool.connect()
  const attente = avecPanne(() => pool.query('SELECT 1'))
  await assert.rejects(attente, { name: 'Panne', code: 'base-injoignable' })
  occupee.release()
  await pool.end()
  const fermee = avecPanne(() => pool.query('SELECT 1'))
  await assert.rejects(fermee, { name: 'Panne', code: 'base-injoignable' })
})
