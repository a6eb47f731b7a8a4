import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Panne } from '#socle'
import { listSources, openSource } from './index.js'

const ici = mkdtempSync(join(tmpdir(), 'files-'))
after(() => rmSync(ici, { recursive: true, force: true }))
const poser = (nom: string, contenu = nom): string => {
  const chemin = join(ici, nom)
  mkdirSync(join(chemin, '..'), { recursive: true })
  writeFileSync(chemin, contenu)
  return chemin
}
/** The buffer is used again: each chunk is copied before the next. */
function lire(chemin: string): Buffer {
  const morceaux: Buffer[] = []
  for (const morceau of openSource(chemin).lire()) morceaux.push(Buffer.from(morceau))
  return Buffer.concat(morceaux)
}

test('paths that give nothing are told, in words, and the others go on', () => {
  const bon = poser('refus/nom-quelconque.txt')
  const vide = join(ici, 'refus/vide')
  mkdirSync(vide)
  const absent = join(ici, 'refus/absent.dsn')
  const { sources, refus } = listSources([absent, vide, '/dev/null', bon])
  assert.deepEqual(refus, [
    { chemin: absent, message: 'Fichier ou dossier introuvable.' },
    { chemin: vide, message: 'Aucun fichier .dsn, .pasrau ni .annexe dans ce dossier.' },
    { chemin: '/dev/null', message: 'Ce n’est pas un fichier ordinaire.' },
  ])
  assert.deepEqual(
    sources.map(({ nom }) => nom),
    [bon],
  )
})

test('a folder gives its declaration files at every depth, sorted by name; no loop', () => {
  const noms = [
    'tri/b.dsn',
    'tri/a/z.pasrau',
    'tri/A.DSN',
    'tri/c.annexe',
    'tri/lisez-moi.txt',
    'tri/verite.ndjson',
  ]
  const poses = noms.map((nom) => poser(nom))
  symlinkSync(join(ici, 'tri'), join(ici, 'tri/boucle'))
  const { sources, refus } = listSources([join(ici, 'tri')])
  assert.deepEqual(refus, [])
  assert.deepEqual(
    sources.map(({ nom }) => nom),
    [poses[2], poses[1], poses[0], poses[3]],
  )
})

test('a broken link is told', () => {
  symlinkSync(join(ici, 'nulle-part'), join(ici, 'casse.dsn'))
  assert.equal(listSources([join(ici, 'casse.dsn')]).refus.length, 1)
})

test('a file is given whole, each time it is read, by chunks of at most 1 MiB', () => {
  const contenu = Buffer.alloc(2_500_000, 'abcdefg')
  const chemin = join(ici, 'gros.dsn')
  writeFileSync(chemin, contenu)
  assert.deepEqual(
    [...openSource(chemin).lire()].map(({ length }) => length),
    [1_048_576, 1_048_576, 402_848],
  )
  assert.ok(lire(chemin).equals(contenu))
  assert.ok(lire(chemin).equals(contenu))
  assert.equal(lire(poser('vide.dsn', '')).length, 0)
})

test('a file that vanished after it was found is a Panne that names it', () => {
  const chemin = poser('parti.dsn')
  const [source] = listSources([chemin]).sources
  rmSync(chemin)
  assert.throws(
    () => [...(source?.lire() ?? [])],
    (e: unknown) =>
      e instanceof Panne && e.code === 'fichier-illisible' && e.message.includes(chemin),
  )
})
