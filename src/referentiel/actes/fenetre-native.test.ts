import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FenetreNative } from './fenetre-native.js'

/** Feeds « 0123… » by chunks of `taille`; `bornes` says when each edge is learnt. */
function garder(
  longueur: number,
  taille: number,
  bornes: readonly { sens: 'ouvrir' | 'fermer'; en: number; sue: number }[],
): Map<number, number> {
  const fenetre = new FenetreNative()
  const gardes = new Map<number, number>()
  for (let i = 0; i < longueur; i += taille) {
    const fin = Math.min(i + taille, longueur)
    fenetre.recevoir(Uint8Array.from({ length: fin - i }, (_, k) => (i + k) % 251))
    for (const { sens, en, sue } of bornes) {
      if (sue > i && sue <= fin) fenetre[sens](en)
    }
    for (const { debut, octets } of fenetre.prendre()) {
      octets.forEach((o, k) => {
        assert.ok(!gardes.has(debut + k), 'deux fois le même octet')
        gardes.set(debut + k, o)
      })
    }
  }
  return gardes
}

for (const taille of [1, 2, 3, 7, 10, 64, 100]) {
  test(`octets gardés : ceux des déclarations retenues, par morceaux de ${taille}`, () => {
    // 5..20 and 20..33 are kept, 33..40 is refused, 40..58 is kept; edges are learnt a little late.
    const gardes = garder(100, taille, [
      { sens: 'ouvrir', en: 5, sue: 9 },
      { sens: 'fermer', en: 20, sue: 20 },
      { sens: 'ouvrir', en: 20, sue: 24 },
      { sens: 'fermer', en: 33, sue: 33 },
      { sens: 'ouvrir', en: 40, sue: 44 },
      { sens: 'fermer', en: 58, sue: 58 },
    ])
    const attendus = Array.from({ length: 100 }, (_, i) => i).filter(
      (i) => (i >= 5 && i < 33) || (i >= 40 && i < 58),
    )
    assert.deepEqual([...gardes.keys()], attendus)
    for (const [i, o] of gardes) assert.equal(o, i % 251)
  })
}
