// Speed of `ingerer`, durable, base included; its ratio to a raw COPY of the same rows, and its
// flatness: the cost of an individual when 10^3, then 10^5 and 10^6 lines are already stored.
// One JSON line per figure (contract, `banc`). ALASOURCE_BANC_COURT=1 stops at 10^5 lines.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { joindre } from '#adapters/embedded-postgres'
import { openPostgres } from '#adapters/postgres'
import { createReferentiel } from '#referentiel'
import { remplir } from './base-remplie.js'
import { declarationMensuelle } from './individus.js'

const INDIVIDUS = 20_000
const PALIERS = process.env.ALASOURCE_BANC_COURT ? [1e3, 1e5] : [1e3, 1e5, 1e6]
const CLE = 'clé de banc, sans secret'
let depuis = 0
const TABLES = ['declaration', 'temoignage', 'ligne_ressource', 'variante', 'natif']

const dossier = mkdtempSync(path.join(tmpdir(), 'banc-ingerer-'))
const serveur = await joindre(dossier)
const schema = 'banc'
const base = await openPostgres({ url: serveur.url, cleNir: CLE, schema })
const client = new pg.Client({ connectionString: serveur.url, options: `-c search_path=${schema}` })
await client.connect()
const referentiel = createReferentiel({ ...base, maintenant: () => '2026-02-05T00:00:00.000Z' })
let numero = 0

/** Ingests a new file of `n` individuals; gives the seconds taken and what was reported. */
async function ingerer(n, personnes) {
  const octets = declarationMensuelle({ numero: numero++, individus: n, personnes })
  const debut = process.hrtime.bigint()
  const rapport = await referentiel.ingerer(
    { nom: 'banc.dsn', lire: () => morceaux(octets) },
    { profil: 'reception', recuLe: '2026-02-05T00:00:00.000Z', jour: '2026-02-05' },
  )
  const secondes = Number(process.hrtime.bigint() - debut) / 1e9
  if (rapport.individus !== n || rapport.lignesRessource !== n) {
    throw new Error(`file not ingested: ${JSON.stringify(rapport).slice(0, 300)}`)
  }
  return { secondes, octets: octets.length }
}

function* morceaux(octets) {
  for (let i = 0; i < octets.length; i += 1 << 20) yield octets.subarray(i, i + (1 << 20))
}

async function lignesStockees() {
  const { rows } = await client.query('SELECT count(*)::int AS n FROM ligne_ressource')
  return rows[0].n
}

/** Time to COPY the rows of the last file into empty tables of the same shape, keys included. */
async function copieBrute() {
  const { rows } = await client.query('SELECT id FROM fichier ORDER BY enregistre_le DESC LIMIT 1')
  const fichier = `'${rows[0].id}'`
  const dansFichier = `declaration IN (SELECT id FROM declaration WHERE fichier = ${fichier})`
  let secondes = 0
  for (const table of TABLES) {
    const parDeclaration = table === 'temoignage' || table === 'ligne_ressource'
    const condition = parDeclaration ? dansFichier : `fichier = ${fichier}`
    const lu = client.query(
      copyTo(`COPY (SELECT * FROM ${table} WHERE ${condition}) TO STDOUT (FORMAT binary)`),
    )
    const morceaux = []
    for await (const morceau of lu) morceaux.push(morceau)
    await client.query(`CREATE TABLE reference (LIKE ${table} INCLUDING ALL)`)
    const debut = process.hrtime.bigint()
    const flux = client.query(copyFrom('COPY reference FROM STDIN (FORMAT binary)'))
    await new Promise((fini, rate) => {
      flux.on('finish', fini)
      flux.on('error', rate)
      flux.end(Buffer.concat(morceaux))
    })
    secondes += Number(process.hrtime.bigint() - debut) / 1e9
    await client.query('DROP TABLE reference')
  }
  return secondes
}

const mediane = (liste) => [...liste].sort((a, b) => a - b)[liste.length >> 1]

function imprimer(figure) {
  console.log(JSON.stringify({ ...figure, charge: Number(loadavg()[0].toFixed(2)) }))
}

try {
  await ingerer(1_000)
  const couts = new Map()
  for (const palier of PALIERS) {
    const manque = palier - (await lignesStockees())
    if (manque > 0) {
      const personnes = Math.ceil(manque / 480) * 20
      await remplir({ client, store: base.store, personnes, depuis, cleNir: CLE })
      depuis += personnes
    }
    const mesures = []
    for (let i = 0; i < 5; i++) mesures.push((await ingerer(1_000)).secondes / 1_000)
    couts.set(palier, mediane(mesures))
  }
  const passes = []
  for (let i = 0; i < 5; i++) {
    const { secondes, octets } = await ingerer(INDIVIDUS)
    passes.push({ secondes, octets, copie: await copieBrute() })
  }
  const secondes = mediane(passes.map((p) => p.secondes))
  const rapport = mediane(passes.map((p) => p.secondes / p.copie))
  imprimer({
    nom: 'ingerer',
    valeur: Math.round(INDIVIDUS / secondes),
    unite: 'individus/s',
    rapport: Number(rapport.toFixed(2)),
    reference: 'temps rapporté au COPY des mêmes lignes dans les mêmes tables',
    repetitions: passes.length,
  })
  for (const palier of PALIERS.slice(1)) {
    imprimer({
      nom: `ingerer-${palier}-lignes`,
      valeur: Number((couts.get(palier) * 1e6).toFixed(1)),
      unite: 'µs/individu',
      rapport: Number((couts.get(palier) / couts.get(PALIERS[0])).toFixed(2)),
      reference: `coût par individu avec ${PALIERS[0]} lignes déjà gardées`,
      repetitions: 5,
    })
  }
} finally {
  await client.end()
  await base.fermer()
  await serveur.quitter()
  rmSync(dossier, { recursive: true, force: true })
}
