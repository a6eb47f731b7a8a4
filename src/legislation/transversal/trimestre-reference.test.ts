import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Mois, moisDepuisIndex } from '#socle'
import { lina } from '../personnages.js'
import type { Organisme } from '../situation.js'
import { premierMoisReference } from './trimestre-reference.js'

const CAS: readonly {
  readonly organisme: Organisme
  readonly examen: string
  readonly rsa: string
  readonly prime: string
}[] = [
  { organisme: 'caf', examen: '2025-02', rsa: '2024-11', prime: '2024-11' },
  { organisme: 'caf', examen: '2025-03', rsa: '2024-11', prime: '2024-11' },
  { organisme: 'caf', examen: '2025-06', rsa: '2025-02', prime: '2025-02' },
  { organisme: 'msa', examen: '2025-06', rsa: '2025-03', prime: '2025-03' },
  { organisme: 'msa', examen: '2025-07', rsa: '2025-04', prime: '2025-03' },
  { organisme: 'msa', examen: '2025-08', rsa: '2025-05', prime: '2025-04' },
  { organisme: 'msa', examen: '2025-09', rsa: '2025-05', prime: '2025-05' },
]

for (const { organisme, examen, rsa, prime } of CAS) {
  test(`trimestre de référence : ${organisme}, examen de ${examen}`, () => {
    const foyer = { ...lina(), organisme, moisExamen: examen as Mois }
    const premier = (droit: 'rsa' | 'prime-activite'): string =>
      moisDepuisIndex(premierMoisReference(foyer, droit))
    assert.deepEqual([premier('rsa'), premier('prime-activite')], [rsa, prime])
  })
}

test('trimestre de référence : la situation peut l’imposer', () => {
  const foyer = {
    ...lina(),
    moisExamen: '2024-11' as Mois,
    trimestreReference: 'M-4..M-2',
  } as const
  assert.equal(moisDepuisIndex(premierMoisReference(foyer, 'rsa')), '2024-07')
})
