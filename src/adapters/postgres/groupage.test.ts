import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as attendre } from 'node:timers/promises'
import { createGroupage, type OptionsGroupage } from './groupage.js'
import { tableauTexte } from './tableau-texte.js'

function monter(options: OptionsGroupage, duree = 1) {
  const departs: (readonly number[])[] = []
  const groupe = createGroupage<number, number>(options, async (questions) => {
    departs.push(questions)
    await attendre(duree)
    if (questions.includes(13)) throw new Error('treize')
    return questions.map((q) => q * 2)
  })
  return { departs, groupe }
}

test('groupage : ceux qui appellent ensemble partent ensemble, chacun a ses réponses', async () => {
  const { departs, groupe } = monter({ voies: 1, maximum: 100 })
  const lues = await Promise.all([groupe([1]), groupe([2, 3]), groupe([4])])
  assert.deepEqual(lues, [[2], [4, 6], [8]])
  assert.deepEqual(departs, [[1, 2, 3, 4]])
})

test('groupage : une faute est celle de tous ceux du départ, et d’eux seuls', async () => {
  const { groupe } = monter({ voies: 1, maximum: 2 })
  const fin = await Promise.allSettled([groupe([1]), groupe([13]), groupe([2])])
  assert.deepEqual(
    fin.map((f) => f.status),
    ['rejected', 'rejected', 'fulfilled'],
  )
  assert.deepEqual(await groupe([5]), [10])
})

test('groupage : seul, on n’attend pas ; nombreux, on part à intervalles', async () => {
  const { departs, groupe } = monter({ voies: 1, maximum: 100, souffle: 60 })
  const debut = performance.now()
  for (let n = 0; n < 3; n++) await groupe([n])
  assert.ok(performance.now() - debut < 60, 'l’un après l’autre, sans attendre')
  await Promise.all(Array.from({ length: 6 }, (_, n) => groupe([n])))
  const avant = performance.now()
  await Promise.all([groupe([7]), attendre(20).then(() => groupe([8]))])
  assert.ok(performance.now() - avant >= 40, 'après un départ nombreux, on attend les suivants')
  assert.deepEqual(departs.at(-1), [7, 8])
})

test('un tableau de PostgreSQL, quels que soient les textes', () => {
  const textes = ['caf', 'D 12', null, 'null', 'a"b\\c', 'é,{}', '', '2026-01-01T00:00:00.000Z']
  assert.equal(
    tableauTexte(textes),
    '{caf,"D 12",NULL,"null","a\\"b\\\\c","é,{}","",2026-01-01T00:00:00.000Z}',
  )
  assert.equal(tableauTexte([1, 2]), '{1,2}')
  assert.equal(tableauTexte([]), '{}')
})
