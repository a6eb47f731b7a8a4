import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'
import {
  type BasePostgresEssai,
  CLE_ESSAI,
  ouvrirBaseEssai,
} from '../contracts/base-postgres.contract.js'

const RACINE = path.resolve(import.meta.dirname, '../../..')
const PROCESSUS = 3
const LOTS = 30
/** Entries of one lot: of several persons, hence of several chains. */
const PAR_LOT = 8
/** Lots that the process to be killed announces before it is. */
const AVANT_COUPURE = 8

/**
 * Another process: writes lots four at a time, over two months that nobody has opened yet, and says
 * each one once it is durable.
 */
const PROGRAMME = `
  import { openPostgres } from '#adapters/postgres'
  const [url, schema, cleNir, qui] = JSON.parse(process.argv[1])
  const base = await openPostgres({ url, schema, cleNir })
  const lot = (n) => Array.from({ length: ${PAR_LOT} }, (_, i) => ({
    quand: '2026-0' + (1 + n % 2) + '-01T08:00:00.000Z', organisme: 'caf', agent: qui + '-' + n,
    finalite: 'rsa', dossier: null, personne: String((n * 7 + i * 3) % 40).padStart(32, 'b'),
    objet: 'ressources-mensuelles', de: null, a: null,
  }))
  const ecrire = async (voie) => {
    for (let n = voie; n < ${LOTS}; n += 4) {
      await base.journal.ecrire(lot(n))
      process.stdout.write(qui + '-' + n + '\\n')
    }
  }
  await Promise.all([0, 1, 2, 3].map(ecrire))
  await base.fermer()
`

/** Lots that it announced; the first process is killed in the middle of the next ones. */
async function ecrireAilleurs(base: BasePostgresEssai, rang: number): Promise<string[]> {
  const arg = JSON.stringify([base.url, base.schema, CLE_ESSAI, `p${rang}`])
  const enfant = spawn(process.execPath, ['--input-type=module', '-e', PROGRAMME, '--', arg], {
    cwd: RACINE,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const fin = new Promise<number | null>((fini) => {
    enfant.once('exit', (code) => fini(code))
  })
  let texte = ''
  for await (const morceau of enfant.stdout) {
    texte += String(morceau)
    const dits = texte.split('\n').length - 1
    if (rang === 0 && dits >= AVANT_COUPURE) enfant.kill('SIGKILL')
  }
  assert.equal(await fin, rang === 0 ? null : 0)
  return texte.split('\n').slice(0, -1)
}

test('journal : trois processus écrivent, l’un est tué : une chaîne, rien de perdu', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const rangs = Array.from({ length: PROCESSUS }, (_, rang) => rang)
    const annonces = (await Promise.all(rangs.map((r) => ecrireAilleurs(base, r)))).flat()
    const entieres = LOTS * (PROCESSUS - 1)
    assert.ok(annonces.length >= entieres + AVANT_COUPURE, `${annonces.length} lots annoncés`)
    const lots = await base.sql<{ agent: string; n: number }>(
      'SELECT agent, count(*)::int AS n FROM journal GROUP BY agent',
    )
    const gardes = new Set(lots.map(({ agent }) => agent))
    assert.deepEqual(
      annonces.filter((lot) => !gardes.has(lot)),
      [],
      'ce qui fut annoncé est écrit',
    )
    assert.deepEqual(
      lots.filter(({ n }) => n !== PAR_LOT),
      [],
      'un lot est écrit entier, une fois',
    )
    const entrees = lots.length * PAR_LOT
    assert.deepEqual(await base.journal.verifier(), { entrees, valide: true })
  } finally {
    await base.fermer()
  }
})
