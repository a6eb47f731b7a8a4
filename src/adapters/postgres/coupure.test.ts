import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { joindre } from '#adapters/embedded-postgres'
import { openPostgres } from '#adapters/postgres'
import type { Instant, Mois } from '#socle'
import { CLE_ESSAI } from '../contracts/base-postgres.contract.js'
import { envoi, paie } from '../contracts/envoi.contract.js'
import { ACCES, recevoir, referentielDe } from '../contracts/referentiel.contract.js'
import { LINA } from '../contracts/scenarios.contract.js'

const RACINE = path.resolve(import.meta.dirname, '../../..')
const MOIS = ['2026-01', '2026-02', '2026-03', '2026-04']

function fichier(mois: string) {
  const constitution = `${mois}-28`
  const octets = envoi({
    mois,
    constitution,
    individus: [{ nir: LINA, versements: [paie(`${mois}-27`)] }],
  })
  return { octets, recuLe: '2026-05-01T00:00:00.000Z' as Instant }
}

/** Another process: ingests each month, says so once it is acknowledged, until it is killed. */
const PROGRAMME = `
  import { openPostgres } from '#adapters/postgres'
  import { createReferentiel } from '#referentiel'
  const [url, cleNir, ...fichiers] = JSON.parse(process.argv[1])
  const base = await openPostgres({ url, cleNir })
  const referentiel = createReferentiel({ ...base, maintenant: () => '2026-05-01T00:00:00.000Z' })
  const options = { profil: 'reception', recuLe: '2026-05-01T00:00:00.000Z', jour: '2026-06-01' }
  for (const texte of fichiers) {
    const octets = Buffer.from(texte, 'base64')
    await referentiel.ingerer({ nom: 'x', lire: () => [octets] }, options)
    process.stdout.write('recu\\n')
  }
  setInterval(() => {}, 1000)
`

async function ingererPuisTuer(url: string, annonces: number): Promise<void> {
  const textes = MOIS.map((mois) => Buffer.from(fichier(mois).octets).toString('base64'))
  const arg = JSON.stringify([url, CLE_ESSAI, ...textes])
  const enfant = spawn(process.execPath, ['--input-type=module', '-e', PROGRAMME, '--', arg], {
    cwd: RACINE,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let vues = 0
  for await (const morceau of enfant.stdout) {
    vues += String(morceau).split('recu').length - 1
    if (vues >= annonces) enfant.kill('SIGKILL')
  }
}

test('kill -9 de l’application puis du serveur : tout ce qui fut annoncé est là', async () => {
  const dossier = mkdtempSync(path.join(tmpdir(), 'alasource-coupure-'))
  try {
    const serveur = await joindre(dossier)
    await ingererPuisTuer(serveur.url, 2)
    const base = await openPostgres({ url: serveur.url, cleNir: CLE_ESSAI })
    const fenetre = { de: '2026-01' as Mois, a: '2026-12' as Mois }
    const lire = async () =>
      (await referentielDe(base).lireRessources({ nir: LINA, ...fenetre }, ACCES)).lignes.map(
        (l) => l.mois,
      )
    const apres = await lire()
    assert.ok(apres.length >= 2, 'les deux fichiers annoncés')
    assert.deepEqual(apres, MOIS.slice(0, apres.length))
    for (const mois of MOIS) await recevoir(referentielDe(base), fichier(mois))
    await base.fermer()
    await tuerServeur(serveur.url)
    const encore = await rouvrir(serveur.url)
    const { lignes } = await referentielDe(encore).lireRessources({ nir: LINA, ...fenetre }, ACCES)
    assert.deepEqual(
      lignes.map((l) => l.mois),
      MOIS,
    )
    assert.deepEqual(await encore.journal.verifier(), { entrees: 2, valide: true })
    await encore.fermer()
    await serveur.quitter()
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
})

/** SIGKILL of the postmaster, whose number stands first in its own file. */
async function tuerServeur(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ f: string }>(`SELECT pg_read_file('postmaster.pid') AS f`)
  process.kill(Number(rows[0]!.f.split('\n')[0]), 'SIGKILL')
  await client.end().catch(() => {})
}

/** The supervisor starts the server again at the same address; until then it cannot be reached. */
async function rouvrir(url: string): Promise<Awaited<ReturnType<typeof openPostgres>>> {
  for (let essai = 0; ; essai++) {
    try {
      return await openPostgres({ url, cleNir: CLE_ESSAI })
    } catch (erreur) {
      if (essai === 100) throw erreur
      await new Promise((fini) => setTimeout(fini, 300))
    }
  }
}
