import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { joindre } from '#adapters/embedded-postgres'
import { type BasePostgres, openPostgres } from '#adapters/postgres'
import type { Instant, Mois } from '#socle'
import { Panne } from '#socle'
import { CLE_ESSAI } from '../contracts/base-postgres.contract.js'
import { envoi, paie } from '../contracts/envoi.contract.js'
import { ACCES, recevoir, referentielDe } from '../contracts/referentiel.contract.js'
import { LINA } from '../contracts/scenarios.contract.js'

const dossier = mkdtempSync(path.join(tmpdir(), 'alasource-replique-'))
after(() => rmSync(dossier, { recursive: true, force: true }))

function fichier(mois: string) {
  const individus = [{ nir: LINA, versements: [paie(`${mois}-27`)] }]
  const octets = envoi({ mois, constitution: `${mois}-28`, individus })
  return { octets, recuLe: '2026-05-01T00:00:00.000Z' as Instant }
}

async function moisLus(base: BasePostgres): Promise<string[]> {
  const fenetre = { de: '2026-01' as Mois, a: '2026-12' as Mois }
  const { lignes } = await referentielDe(base).lireRessources({ nir: LINA, ...fenetre }, ACCES)
  return lignes.map((l) => l.mois)
}

async function connecter(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, options: '-c search_path=alasource' })
  client.on('error', () => {})
  await client.connect()
  return client
}

/**
 * A streaming replica without pg_basebackup, which npm's binaries lack: the folder is copied
 * between the two calls by which PostgreSQL lets it be copied while it lives.
 */
async function copier(principal: pg.Client, de: string, vers: string): Promise<void> {
  await principal.query("SELECT pg_backup_start('replique', true)")
  const source = path.join(de, 'postgres', 'donnees')
  const cible = path.join(vers, 'postgres', 'donnees')
  cpSync(source, cible, {
    recursive: true,
    filter: (nom) => !/postmaster\.(pid|opts)$/.test(nom),
  })
  const { rows } = await principal.query('SELECT labelfile FROM pg_backup_stop()')
  writeFileSync(path.join(cible, 'backup_label'), rows[0].labelfile)
  writeFileSync(path.join(cible, 'standby.signal'), '')
  const prise = path.join(de, 'postgres')
  const conninfo = `host=${prise} user=alasource dbname=alasource`
  const reglages = `primary_conninfo = '${conninfo}'\nwal_retrieve_retry_interval = '200ms'\n`
  writeFileSync(path.join(cible, 'postgresql.auto.conf'), reglages)
}

test('une réplique sert les lectures ; écritures et journal restent sur la base', async () => {
  const [a, b] = [path.join(dossier, 'a'), path.join(dossier, 'b')]
  const principal = await joindre(a)
  const surA = await connecter(principal.url)
  const seule = await openPostgres({ url: principal.url, cleNir: CLE_ESSAI, parts: 2 })
  await recevoir(referentielDe(seule), fichier('2026-01'))
  await assert.rejects(
    openPostgres({ url: principal.url, cleNir: CLE_ESSAI, lectureUrl: principal.url }),
    (e: unknown) => e instanceof Panne && /pas à une réplique/.test(e.message),
  )
  await copier(surA, a, b)
  const replique = await joindre(b)
  const surB = await connecter(replique.url)
  try {
    const adresses = { url: principal.url, lectureUrl: replique.url }
    const base = await openPostgres({ ...adresses, cleNir: CLE_ESSAI, retardMax: 2 })
    try {
      assert.deepEqual(await moisLus(base), ['2026-01'])
      // What the replica has not replayed yet is not read; the report of a file sees it.
      await surB.query('SELECT pg_wal_replay_pause()')
      const rapport = await recevoir(referentielDe(base), fichier('2026-02'))
      assert.equal(rapport.gardes, 1)
      assert.equal((await recevoir(referentielDe(base), fichier('2026-02'))).dejaRecu, true)
      assert.deepEqual(await moisLus(base), ['2026-01'])
      assert.deepEqual(await moisLus(seule), ['2026-01', '2026-02'])
      // Each of the three reads is in the journal of the base, whoever served it.
      assert.deepEqual(await base.journal.verifier(), { entrees: 3, valide: true })
      await assert.rejects(surB.query('CREATE TABLE t (n int)'), { code: '25006' })
      await attendreRefus(base)
      assert.deepEqual(await moisLus(seule), ['2026-01', '2026-02'])
      await surB.query('SELECT pg_wal_replay_resume()')
      assert.deepEqual(await attendreLecture(base), ['2026-01', '2026-02'])
    } finally {
      await base.fermer()
    }
  } finally {
    await seule.fermer()
    await Promise.all([surA.end(), surB.end()])
    await replique.quitter()
    await principal.quitter()
  }
})

/** Reads until the replica is refused; nothing else than its lag may be told. */
async function attendreRefus(base: BasePostgres): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const erreur = await moisLus(base).then(
      () => undefined,
      (e: unknown) => e,
    )
    if (erreur !== undefined) {
      assert.ok(erreur instanceof Panne && /plus de 2 secondes/.test(erreur.message))
      return
    }
    await new Promise((suite) => setTimeout(suite, 50))
  }
  assert.fail('la réplique en retard est toujours lue')
}

/** Reads until the replica is read again and gives both months. */
async function attendreLecture(base: BasePostgres): Promise<string[]> {
  let lus: string[] = []
  for (let i = 0; i < 600 && lus.length < 2; i++) {
    lus = await moisLus(base).catch(() => [])
    await new Promise((suite) => setTimeout(suite, 50))
  }
  return lus
}
