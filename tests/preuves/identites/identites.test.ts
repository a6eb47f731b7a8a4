import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CONFUSIONS } from './familles.js'
import { mesurerBruit, mesurerFamilles } from './mesurer.js'
import { total } from './monde.js'

const GRAINE = 20261122

for (const [maniere, nombre] of [
  ['majorite', 200],
  ['repertoire', 96],
] as const) {
  test(`${nombre} familles de confusions (${maniere}) : rien ne va à un autre`, async () => {
    const bilan = await mesurerFamilles(nombre, maniere, GRAINE)
    for (const genre of Object.keys(CONFUSIONS)) {
      const compte = bilan.get(genre)!
      assert.ok(compte.dites >= 6, genre)
      const { erronees, inattendues } = compte
      assert.deepEqual({ genre, erronees, inattendues }, { genre, erronees: 0, inattendues: 0 })
    }
    const { retenues } = total(bilan)
    assert.equal(retenues, 0, 'ce qui est justement déclaré est reçu')
  })
}

test('des lignes toutes altérées : aucune à un autre, peu de retenues à tort', async () => {
  const bilan = await mesurerBruit(4000, GRAINE)
  const { dites, erronees, inattendues, retenues } = total(bilan)
  assert.ok(dites >= 4000)
  assert.ok(bilan.get('NIR d’un autre')!.dites > 0)
  assert.deepEqual([erronees, inattendues], [0, 0])
  assert.ok(retenues / dites <= 0.005, `${retenues} retenues à tort sur ${dites}`)
})
