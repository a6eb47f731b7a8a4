import assert from 'node:assert/strict'
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createAncresFichier } from './index.js'

const ici = mkdtempSync(join(tmpdir(), 'ancres-'))
after(() => rmSync(ici, { recursive: true, force: true }))

test('un fichier d’ancres absent est vide, puis grandit, lisible du seul compte', async () => {
  const chemin = join(ici, 'sous', 'ancres.ndjson')
  const ancres = createAncresFichier(chemin)
  assert.equal(await ancres.lire(), undefined)
  await ancres.ajouter(['un', 'deux'])
  await ancres.ajouter(['trois'])
  assert.equal(readFileSync(chemin, 'utf8'), 'un\ndeux\ntrois\n')
  assert.deepEqual((await ancres.lire())?.filter(Boolean), ['un', 'deux', 'trois'])
  assert.equal(statSync(chemin).mode & 0o777, 0o600)
})

test('une ligne coupée n’est pas une ancre, et ne gâte pas la suivante', async () => {
  const chemin = join(ici, 'coupe.ndjson')
  const ancres = createAncresFichier(chemin)
  await ancres.ajouter(['un'])
  appendFileSync(chemin, '{"ancre":2,"qu')
  assert.deepEqual((await ancres.lire())?.filter(Boolean), ['un'])
  await ancres.ajouter(['deux'])
  assert.equal(readFileSync(chemin, 'utf8'), 'un\ndeux\n')
})

test('un lieu qui ne se lit ni ne s’écrit est une panne qui le nomme', async () => {
  const dossier = createAncresFichier(ici)
  await assert.rejects(dossier.lire(), { name: 'Panne', code: 'fichier-illisible' })
  chmodSync(ici, 0o700)
  const sous = createAncresFichier(join(ici, 'coupe.ndjson', 'x', 'ancres.ndjson'))
  await assert.rejects(sous.ajouter(['un']), { name: 'Panne', code: 'disque' })
})
