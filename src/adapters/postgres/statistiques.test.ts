import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mois } from '#socle'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'

const FENETRE = { dernier: '2026-02' as Mois, mois: 2 }
const VIDE = { employeurs: 0, organismes: 0, signalements: 0 }

test('statistiques, postgres : une base vide compte zéro, puis ce qui est envoyé', async () => {
  const base = await ouvrirBaseEssai()
  try {
    assert.deepEqual(await base.statistiques.lire(FENETRE), {
      ...{ dossiers: 0, declarationsTrimestrielles: 0, consultations: 0 },
      mois: [
        { mois: '2026-01', ...VIDE },
        { mois: '2026-02', ...VIDE },
      ],
    })
    // The deposit is the act of rank 0; some were followed since.
    await base.sql(`INSERT INTO signalement_acte
      SELECT repeat('a', 32)::uuid, 'S-' || n, r, 'deposer', 'depose', '2026-02-03T10:00:00Z',
             '2026-02-03', 'personne', 'personne', ''
        FROM generate_series(1, 12) AS n,
             generate_series(0, CASE WHEN n > 5 THEN 1 ELSE 0 END) AS r`)
    await base.sql(`INSERT INTO declaration_trimestrielle VALUES
      ('D1', '2026-02', 1, 'ouverte', '{}'), ('D1', '2026-02', 2, 'validee', '{}')`)
    const { declarationsTrimestrielles, mois } = await base.statistiques.lire(FENETRE)
    assert.equal(declarationsTrimestrielles, 1)
    assert.deepEqual(
      mois.map((m) => m.signalements),
      [0, 12],
    )
  } finally {
    await base.fermer()
  }
})
