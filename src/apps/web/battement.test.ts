import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as attendre } from 'node:timers/promises'
import { attendreBattement } from './battement.js'

test('battement : jamais avant, et au même moment quel que soit le travail d’avant', async () => {
  for (const travail of [0, 0.4, 3.7, 12.2]) {
    const debut = performance.now()
    while (performance.now() - debut < travail);
    await attendreBattement(debut, 20)
    const fini = performance.now() - debut
    assert.ok(fini >= 20, `${fini} ms après ${travail} ms`)
  }
})

test('battement : passé, c’est le suivant', async () => {
  const debut = performance.now()
  await attendre(25)
  await attendreBattement(debut, 20)
  assert.ok(performance.now() - debut >= 40)
})
