import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DocumentImprime, jour } from '#socle'
import { ouvrir } from './imprimeur.js'
import { lirePolices } from './polices.js'

const VIDE: DocumentImprime = {
  ...{ titre: 'Essai', sousTitre: '', date: jour('2026-09-02'), emetteur: 'À la source' },
  ...{ avertissement: null, sections: [] },
}

test('chaque police est ouverte une fois, quel que soit le nombre de lignes', async () => {
  const pdf = ouvrir(VIDE, await lirePolices())
  for (let i = 0; i < 10; i++) pdf.font('normale', 10).font('grasse', 10)
  // What the library numbers its fonts with: each opening inflates and reads the whole file.
  assert.equal((pdf as unknown as { readonly _fontCount: number })._fontCount, 2)
})
