import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { CLE_ESSAI, ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { createChiffre } from './chiffre.js'

const FICHIER = 'f'.repeat(32)
const TEXTE = Buffer.from("S21.G00.30.002,'DURAND'\r\n".repeat(40))

test('les octets natifs des premières bases, comprimés autrement, se lisent toujours', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const chiffre = createChiffre(CLE_ESSAI)
    for (let niveau = 0; niveau <= 9; niveau++) {
      const debut = niveau * 1_000_000
      const comprime = deflateRawSync(TEXTE, { level: niveau })
      const octets = chiffre.chiffrer(comprime, `natif ${FICHIER} ${debut}`)
      await base.sql('INSERT INTO natif (fichier, debut, octets) VALUES ($1, $2, $3)', [
        FICHIER,
        debut,
        octets,
      ])
      const lu = await base.store.findNatif(FICHIER, debut + 25, debut + 50)
      assert.deepEqual(Buffer.from(lu!), TEXTE.subarray(25, 50), `niveau ${niveau}`)
    }
  } finally {
    await base.fermer()
  }
})
