import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { estNirFictif, type Nir } from '#socle'
import { type Contexte, UsageFautif } from '../commande.js'
import { commande } from './engendrer.js'

const racine = mkdtempSync(path.join(tmpdir(), 'engendrer '))
after(() => rmSync(racine, { recursive: true, force: true }))

async function executer(args: readonly string[]): Promise<{ code: number; ecrit: string }> {
  let ecrit = ''
  const contexte = {
    ecrire: async (texte: string) => {
      ecrit += texte
    },
    dire: () => {},
  } as Partial<Contexte> as Contexte
  const code = await commande.executer(args, contexte)
  return { code, ecrit }
}

const options = (change: Readonly<Record<string, string>>): string[] => {
  const base = { personnes: '30', de: '2025-01', a: '2025-03', graine: 'essai', ...change }
  return Object.entries(base).flatMap(([cle, valeur]) => [`--${cle}`, valeur])
}

const FAUTES: readonly (readonly [string, string[]])[] = [
  ['sans dossier', options({})],
  ['zéro personne', options({ personnes: '0', sortie: racine })],
  ['un nombre à virgule', options({ personnes: '2.5', sortie: racine })],
  ['un nombre écrit autrement', options({ personnes: '1e3', sortie: racine })],
  ['un mois impossible', options({ de: '2025-13', sortie: racine })],
  ['un mois d’avant le montant net social', options({ de: '2023-12', sortie: racine })],
  ['des mois à l’envers', options({ a: '2024-12', sortie: racine })],
  ['un mois d’un autre siècle', options({ a: '9999-12', sortie: racine })],
  ['une graine vide', options({ graine: '', sortie: racine })],
]

for (const [titre, args] of FAUTES) {
  test(`refuse ${titre}`, async () => {
    await assert.rejects(executer(args), UsageFautif)
    assert.deepEqual(readdirSync(racine), [])
  })
}

test('une option inconnue est dite par la ligne de commande, en français', async () => {
  const args = [...options({ sortie: racine }), '--incident']
  await assert.rejects(executer(args), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' })
  assert.deepEqual(readdirSync(racine), [])
})

test('écrit les fichiers, la vérité, les foyers et un résumé exact', async () => {
  const sortie = path.join(racine, 'un', 'dossier')
  const { code, ecrit } = await executer([...options({ sortie }), '--incidents', '--json'])
  assert.equal(code, 0)
  const resume = JSON.parse(ecrit) as Record<string, number>
  const noms = readdirSync(sortie)
  const lire = (nom: string): string[] =>
    readFileSync(path.join(sortie, nom), 'utf8').trim().split('\n')
  const verite = lire('verite.ndjson').map((l) => JSON.parse(l) as { nir: Nir })
  assert.equal(resume.personnes, 30)
  assert.equal(new Set(verite.map((l) => l.nir)).size, 30)
  assert.ok(verite.every((l) => estNirFictif(l.nir)))
  assert.equal(resume.lignes, verite.length)
  assert.equal(resume.foyers, lire('foyers.ndjson').length)
  assert.equal(resume.fichiers, noms.filter((n) => n.endsWith('.dsn')).length)
  assert.equal(resume.fichiersPasrau, noms.filter((n) => n.endsWith('.pasrau')).length)
})

test('n’écrase jamais rien', async () => {
  const sortie = mkdtempSync(path.join(racine, 'plein'))
  writeFileSync(path.join(sortie, 'note.txt'), 'à garder')
  await assert.rejects(executer(options({ sortie })), UsageFautif)
  assert.deepEqual(readdirSync(sortie), ['note.txt'])
})

test('le même appel écrit les mêmes octets', async () => {
  const dossiers = ['a', 'b'].map((n) => path.join(racine, `memes-${n}`))
  for (const sortie of dossiers) await executer([...options({ sortie }), '--incidents'])
  const [un, deux] = dossiers.map((d) =>
    readdirSync(d).map((n) => [n, readFileSync(path.join(d, n), 'latin1')]),
  )
  assert.deepEqual(un, deux)
})
