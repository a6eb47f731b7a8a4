import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { COUVERTURE } from './index.js'

const PAGE = new URL('../../docs/couverture.md', import.meta.url)
const ETATS = { recu: 'reçu', partiel: 'en partie', 'non-recu': 'non reçu' } as const

test('la page de la couverture dit chaque régime comme le programme', () => {
  const lignes = readFileSync(PAGE, 'utf8').split('\n')
  const attendues = COUVERTURE.map((c) => {
    const cases = [c.libelle, c.flux, ETATS[c.etat], c.depuis ?? '–', c.manque ?? '–', c.source]
    return `| ${cases.join(' | ')} |`
  })
  assert.deepEqual(
    lignes.filter((l) => l.startsWith('| ') && !l.startsWith('| Régime')),
    attendues,
  )
})

test('un régime qui n’est pas tout entier reçu dit ce qui manque', () => {
  assert.equal(new Set(COUVERTURE.map((c) => c.regime)).size, COUVERTURE.length)
  for (const { etat, manque } of COUVERTURE) {
    if (etat !== 'recu') assert.ok(manque?.endsWith('.'))
  }
})
