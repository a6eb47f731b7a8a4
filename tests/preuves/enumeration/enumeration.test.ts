import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sonderApi, sonderPortail } from './sonder.js'
import { comparer } from './statistique.js'

const serie = (n: number, f: (i: number) => number): number[] =>
  Array.from({ length: n }, (_, i) => f(i))

test('énumération : la statistique voit un écart, et n’en invente pas', () => {
  const meme = serie(400, (i) => (i * 7919) % 1000)
  assert.ok(
    comparer(
      meme,
      serie(400, (i) => (i * 6007) % 1000),
    ).p > 0.01,
  )
  const decale = comparer(
    meme,
    meme.map((t) => t + 150),
  )
  assert.ok(decale.p < 0.001 && decale.ecartMedian > 0.05)
  assert.ok(comparer([5, 5, 5], [5, 5, 5]).p > 0.99)
})

for (const [nom, sonder] of [
  ['API', sonderApi],
  ['page « Retrouver mon dossier »', sonderPortail],
] as const) {
  test(`énumération, ${nom} : connu ou inconnu, la même réponse, au battement`, async () => {
    const { connus, inconnus, reponses } = await sonder(8)
    assert.deepEqual(reponses[0], reponses[1])
    // Both leave on a beat, whatever the register had to read.
    assert.ok(
      [...connus, ...inconnus].every((t) => t >= 49),
      'aucune avant le premier battement',
    )
  })
}
