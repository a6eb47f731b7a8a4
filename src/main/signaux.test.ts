import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'

const PROGRAMME = `
  import { ecouterSignaux } from ${JSON.stringify(new URL('./signaux.js', import.meta.url).href)}
  const vivre = setInterval(() => {}, 1000)
  ecouterSignaux(async () => {}).surArret(() => {
    setTimeout(() => { console.log('rangé'); clearInterval(vivre) }, 3000)
  })
  console.log('pret')
`

/** Sends signals to a server that takes three seconds to close, at these milliseconds. */
async function arreter(...instants: readonly number[]): Promise<readonly [number, string]> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAMME])
  let dit = ''
  child.stdout.on('data', (morceau) => {
    dit += morceau
  })
  const fin = once(child, 'close')
  await once(child.stdout, 'data')
  for (const instant of instants) setTimeout(() => child.kill('SIGINT'), instant)
  const [code] = await fin
  return [code, dit]
}

const CAS = [
  { titre: 'le même Ctrl-C, reçu deux fois', a: [0, 20], attendu: [0, 'pret\nrangé\n'] },
  { titre: 'un second arrêt, voulu', a: [0, 2000], attendu: [130, 'pret\n'] },
]

test('arrêt : un signal redit aussitôt est le même ; plus tard, il arrête net', async () => {
  const obtenus = await Promise.all(CAS.map(({ a }) => arreter(...a)))
  for (const [i, { titre, attendu }] of CAS.entries()) assert.deepEqual(obtenus[i], attendu, titre)
})
