import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEntretien, createReferentiel } from '#referentiel'
import type { Instant } from '#socle'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { envoi, nir, paie } from '../contracts/envoi.contract.js'
import { recevoir } from '../contracts/referentiel.contract.js'

const RECU = '2026-02-05T00:00:00.000Z' as Instant

test('un condensé altéré est trouvé, oublié, refait', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const individus = [1, 2, 3].map((n) => ({
      nir: nir(n),
      versements: [paie('2026-01-30', 100_000 + n)],
    }))
    const octets = envoi({ individus })
    const referentiel = createReferentiel({ ...base, maintenant: () => RECU })
    await recevoir(referentiel, { octets, recuLe: RECU })
    const entretien = createEntretien(base.condenseStore, base.store)
    const verifier = () => entretien.verifierCondenses({ apres: null, limite: 50 })
    const tousFaits = async () => {
      while (!(await entretien.condenser(50)));
    }
    assert.deepEqual(await verifier(), { lus: 0, dernier: null, differents: [] })
    await tousFaits()
    assert.deepEqual(await verifier(), { lus: 3, dernier: null, differents: [] })
    await base.sql(`UPDATE condense SET premier_mois = '2025-01'
      WHERE sujet = (SELECT sujet FROM condense ORDER BY sujet OFFSET 1 LIMIT 1)`)
    const { differents } = await verifier()
    assert.equal(differents.length, 1)
    const page = await entretien.verifierCondenses({ apres: null, limite: 2 })
    assert.deepEqual(page, { lus: 2, dernier: differents[0], differents })
    await entretien.oublierCondenses(differents)
    assert.equal((await verifier()).lus, 2)
    await tousFaits()
    assert.deepEqual(await verifier(), { lus: 3, dernier: null, differents: [] })
  } finally {
    await base.fermer()
  }
})
