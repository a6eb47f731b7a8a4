import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moisDeclares, moisExamenEnCours } from '#allocations'
import { jour, mois } from '#socle'

const CAS = [
  { titre: 'le mois de la demande', demande: '2025-03', jour: '2025-03-10', attendu: '2025-03' },
  { titre: 'avant la demande', demande: '2025-03', jour: '2024-11-10', attendu: '2025-03' },
  { titre: 'le mois d’après', demande: '2025-03', jour: '2025-04-30', attendu: '2025-03' },
  {
    titre: 'deux mois après, le suivant',
    demande: '2025-03',
    jour: '2025-05-01',
    attendu: '2025-06',
  },
  {
    titre: 'en novembre, pour décembre',
    demande: '2025-03',
    jour: '2026-11-12',
    attendu: '2026-12',
  },
  {
    titre: 'en novembre, pour novembre',
    demande: '2025-02',
    jour: '2026-11-12',
    attendu: '2026-11',
  },
  {
    titre: 'en novembre, pour octobre',
    demande: '2025-01',
    jour: '2026-11-12',
    attendu: '2026-10',
  },
] as const

for (const c of CAS) {
  test(`déclaration en cours : ${c.titre}`, () => {
    assert.equal(moisExamenEnCours(mois(c.demande), jour(c.jour)), c.attendu)
  })
}

const TRIMESTRES = [
  { examen: '2025-02', organisme: 'caf', attendu: ['2024-11', '2024-12', '2025-01'] },
  { examen: '2025-03', organisme: 'caf', attendu: ['2024-11', '2024-12', '2025-01'] },
  { examen: '2026-12', organisme: 'caf', attendu: ['2026-08', '2026-09', '2026-10'] },
  { examen: '2025-06', organisme: 'msa', attendu: ['2025-03', '2025-04', '2025-05'] },
  { examen: '2025-07', organisme: 'msa', attendu: ['2025-03', '2025-04', '2025-05'] },
] as const

for (const c of TRIMESTRES) {
  test(`mois déclarés : ${c.examen}, ${c.organisme}`, () => {
    assert.deepEqual(moisDeclares(mois(c.examen), c.organisme), c.attendu)
  })
}
