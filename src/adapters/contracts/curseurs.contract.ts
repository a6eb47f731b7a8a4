import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CurseurStore } from '#allocations'

export function contratCurseurs(
  nom: string,
  ouvrir: () => Promise<{ curseurs: CurseurStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : zéro d’abord, jamais en arrière, chacun le sien`, async () => {
    const { curseurs, fermer } = await ouvrir()
    try {
      assert.equal(await curseurs.lire('a'), 0)
      await curseurs.avancer('a', 12)
      await curseurs.avancer('a', 7)
      assert.deepEqual([await curseurs.lire('a'), await curseurs.lire('b')], [12, 0])
    } finally {
      await fermer()
    }
  })
}
