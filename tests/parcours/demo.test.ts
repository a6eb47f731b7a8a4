import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { executer, lancer, pidDuServeur } from './processus.js'

const donnees = mkdtempSync(path.join(tmpdir(), 'démo '))
after(() => rmSync(donnees, { recursive: true, force: true }))
const env = { PORT: '0', ALASOURCE_DONNEES: donnees }
const PRET = /^pret http:\/\/127\.0\.0\.1:\d+$/m

async function attendreMots(child: ReturnType<typeof lancer>['child'], motif: RegExp) {
  let dit = ''
  child.stderr?.on('data', (morceau) => {
    dit += morceau
  })
  for (let tour = 0; !motif.test(dit); tour += 1) {
    assert.ok(tour < 2400, `rien après deux minutes : ${dit}`)
    await sleep(50)
  }
}

test('a first start stopped in the middle of the ingestion ends cleanly', async () => {
  const { child, fin } = lancer(['demo'], { env })
  await attendreMots(child, /Ingestion : \d+ fichiers/)
  child.kill('SIGTERM')
  const { code, ecrit, dit } = await fin
  assert.equal(code, 0, dit)
  assert.equal(ecrit, '')
  assert.match(dit, /elle reprendra au prochain démarrage/)
  assert.equal(pidDuServeur(donnees), undefined)
})

test('the next goes on, serves, and is killed; the one after is ready at once', async () => {
  const premier = lancer(['demo'], { env })
  await premier.attendre(PRET)
  premier.child.kill('SIGKILL')
  const tue = await premier.fin
  assert.match(tue.dit, /foyers enregistrés/)
  assert.equal(tue.ecrit.match(/^pret /gm)?.length, 1)

  const debut = Date.now()
  const { child, fin, attendre } = lancer(['demo'], { env })
  await attendre(PRET)
  const duree = Date.now() - debut
  // Promised in 5 s on a quiet machine; the tests leave room for a busy one.
  assert.ok(duree < 15_000, `${duree} ms`)

  const oubli = await executer(['demo', '--oublier'], { env })
  assert.equal(oubli.code, 3, 'not while it is used')
  assert.match(oubli.dit, /utilisée par une autre commande/)

  // A second demonstration on the same folder joins the same base.
  const second = lancer(['demo'], { env })
  await second.attendre(PRET)
  second.child.kill('SIGINT')
  const { code: codeSecond, ecrit } = await second.fin
  assert.equal(codeSecond, 0)
  assert.match(ecrit, PRET)
  assert.ok(pidDuServeur(donnees) !== undefined, 'the first still uses the server')

  child.kill('SIGTERM')
  const sortie = await fin
  assert.equal(sortie.code, 0, sortie.dit)
  const origine = /http:\/\/[\d.:]+/.exec(sortie.ecrit)?.[0] ?? ''
  await assert.rejects(fetch(`${origine}/sante`), 'the port is given back')
  assert.equal(pidDuServeur(donnees), undefined)
})

test('it serves its health and its pages', async () => {
  const { child, fin, attendre } = lancer(['demo'], { env })
  let ecrit = ''
  child.stdout?.on('data', (morceau) => {
    ecrit += morceau
  })
  await attendre(PRET)
  const origine = /http:\/\/[\d.:]+/.exec(ecrit)?.[0] ?? ''
  const sante = await fetch(`${origine}/sante`)
  assert.equal(sante.status, 200)
  assert.equal(typeof (await sante.json()), 'object')
  assert.match(await (await fetch(origine)).text(), /<html lang="fr"/)
  // The limit by address is for pages: partners have limits of their own, by application.
  const limites = ['/', '/api/v1/evenements'].map(async (chemin) => {
    const { status, headers } = await fetch(`${origine}${chemin}`)
    return [status, headers.get('ratelimit-limit')]
  })
  assert.deepEqual(await Promise.all(limites), [
    [200, '60000'],
    [401, null],
  ])
  child.kill('SIGINT')
  assert.equal((await fin).code, 0)
})

test('--oublier forgets the demonstration, nothing else, and never a base by URL', async () => {
  const url = { ...env, DATABASE_URL: 'postgresql://127.0.0.1:1/rien' }
  assert.equal((await executer(['demo', '--oublier'], { env: url })).code, 2)
  assert.ok(existsSync(path.join(donnees, 'postgres')))
  writeFileSync(path.join(donnees, 'notes.txt'), 'à garder')
  assert.equal((await executer(['demo', '--oublier'], { env })).code, 0)
  assert.deepEqual(readdirSync(donnees), ['notes.txt'])
})
