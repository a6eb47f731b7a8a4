import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseSituation } from './lecture/parse-situation.js'
import type { SituationFoyer } from './situation.js'

const fichier = new URL('../../tests/situations/openfisca-400.ndjson', import.meta.url)

/** The 400 fictional households of the second opinion, as they are in the file. */
export const SITUATIONS_400: readonly object[] = readFileSync(fichier, 'utf8')
  .trim()
  .split('\n')
  .map((ligne) => JSON.parse(ligne).situation)

/** The same, read. */
export function foyers400(): readonly SituationFoyer[] {
  return SITUATIONS_400.map((situation) => {
    const lu = parseSituation(situation)
    assert.ok(lu.ok)
    return lu.valeur
  })
}

test('les 400 foyers du second avis se lisent, chacun sous son nom', () => {
  assert.equal(new Set(foyers400().map(({ id }) => id)).size, 400)
})
