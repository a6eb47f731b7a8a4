import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReleveDelivre, ReleveStore } from '#referentiel'
import { centimes, type Instant, mois } from '#socle'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const

const releve = (numero: string, code: string, heure = '08:00:00'): ReleveDelivre => ({
  ...{ numero, code, delivreLe: `2026-11-12T${heure}.000Z` as Instant },
  ...{ de: mois('2026-08'), a: mois('2026-10'), champs: ['employeur', 'net-social'], lignes: 3 },
  totaux: { 'net-social': centimes(286_385) },
})

export function contratReleves(
  nom: string,
  ouvrir: () => Promise<{ releves: ReleveStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : un code inconnu ne trouve rien, un numéro pris n’est pas repris`, async () => {
    const { releves, fermer } = await ouvrir()
    try {
      assert.equal(await releves.garder(A, releve('R-1', 'ABCD')), true)
      assert.equal(await releves.garder(A, releve('R-1', 'EFGH')), false)
      assert.equal(await releves.findByCode('EFGH'), undefined)
      assert.equal(await releves.findByCode('abcd'), undefined)
    } finally {
      await fermer()
    }
  })

  test(`${nom} : chacun les siens, le dernier d’abord ; le code retrouve le bon`, async () => {
    const { releves, fermer } = await ouvrir()
    try {
      await releves.garder(A, releve('R-1', 'ABCD'))
      await releves.garder(A, releve('R-2', 'EFGH', '09:00:00'))
      await releves.garder(B, releve('R-1', 'JKLM'))
      assert.deepEqual(await releves.listForPersonne(A), [
        releve('R-2', 'EFGH', '09:00:00'),
        releve('R-1', 'ABCD'),
      ])
      assert.deepEqual(await releves.findByCode('JKLM'), releve('R-1', 'JKLM'))
    } finally {
      await fermer()
    }
  })
}
