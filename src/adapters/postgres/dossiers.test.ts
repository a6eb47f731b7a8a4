import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratDossiers, D1 } from '../contracts/dossiers.contract.js'

contratDossiers('postgres', ouvrirBaseEssai)

test('dossiers, postgres : aucun NIR en clair dans les tables', async () => {
  const base = await ouvrirBaseEssai()
  try {
    await base.dossiers.enregistrer([D1])
    const secrets = D1.personnes.flatMap(({ nir }) =>
      nir === null ? [] : [nir, Buffer.from(nir).toString('hex')],
    )
    assert.equal(secrets.length, 4)
    for (const table of ['dossier', 'dossier_personne']) {
      const lignes = await base.sql<{ tout: string }>(`SELECT t::text AS tout FROM ${table} t`)
      assert.ok(lignes.length > 0)
      for (const { tout } of lignes) {
        for (const secret of secrets) assert.ok(!tout.includes(secret), `clair dans ${table}`)
      }
    }
  } finally {
    await base.fermer()
  }
})
