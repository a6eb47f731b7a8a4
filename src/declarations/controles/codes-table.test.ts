import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { FICHES } from './codes-table.js'

const PAGE = new URL('../../../docs/codes-anomalies.md', import.meta.url)

test('la page des codes dit chaque anomalie, sa gravité dans chaque profil, son message', () => {
  const lignes = readFileSync(PAGE, 'utf8').split('\n')
  const attendues = Object.entries(FICHES).map(
    ([code, f]) => `| \`${code}\` | ${f.depot} | ${f.reception ?? '–'} | ${f.message} |`,
  )
  assert.deepEqual(
    lignes.filter((l) => l.startsWith('| `')),
    attendues,
  )
})

test('un message est français, en deux phrases au plus, et finit par un point', () => {
  for (const [code, { message }] of Object.entries(FICHES)) {
    assert.match(message, /\.$/, code)
    const phrases = message.replace(/S\d\d\.G\d\d|\d\.\d|\d+\.\d{3}/g, '').split(/\.\s/)
    assert.ok(phrases.length <= 2, `${code} : ${phrases.length} phrases`)
  }
})
