import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AttestationDelivree, AttestationStore } from '#allocations'
import { centimes, type Instant, jour, mois } from '#socle'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const

const attestation = (numero: string, code: string, heure: string): AttestationDelivree => ({
  ...{ numero, code, type: 'paiement', delivreeLe: `2026-11-12T${heure}.000Z` as Instant },
  ...{ jour: jour('2026-11-12'), dossier: 'D1', de: mois('2026-08'), a: mois('2026-10') },
  lignes: [
    { quoi: 'rsa', mois: mois('2026-09'), jour: jour('2026-10-05'), montant: centimes(41_203) },
  ],
  ...{ total: centimes(41_203), compte: 'FR14 •••• •••• 2606' },
})

export function contratAttestations(
  nom: string,
  ouvrir: () => Promise<{ attestations: AttestationStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : à sa personne, et par son code`, async () => {
    const { attestations: s, fermer } = await ouvrir()
    try {
      const [un, deux] = [
        attestation('A-1', 'ABCDEFGHJKMN', '08:00:00'),
        attestation('A-2', 'NMKJHGFEDCBA', '09:00:00'),
      ]
      assert.equal(await s.garder(A, un), true)
      assert.equal(await s.garder(A, un), false)
      assert.equal(await s.garder(A, deux), true)
      assert.deepEqual(await s.listForPersonne(A), [deux, un])
      assert.deepEqual(await s.listForPersonne(B), [])
      assert.deepEqual(await s.findByCode('ABCDEFGHJKMN'), un)
      assert.equal(await s.findByCode('ABCDEFGHJKMP'), undefined)
    } finally {
      await fermer()
    }
  })
}
