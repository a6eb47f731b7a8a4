// Speed of the access journal: `verifier` against the bare hashing of the same texts, and traces
// written, durable, by many reads at once against one durable transaction of one row at a time.
// One JSON line per figure (contract, `banc`). ALASOURCE_BANC_COURT=1 verifies 40,000 entries.
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { chaineDe, texteCanonique } from '#acces'
import { joindre } from '#adapters/embedded-postgres'
import { openPostgres } from '#adapters/postgres'

const ENTREES = process.env.ALASOURCE_BANC_COURT ? 40_000 : 200_000
const PERSONNES = 5_000
const LOT = 10_000
const LECTEURS = 64
const SECONDES = 5

const dossier = mkdtempSync(path.join(tmpdir(), 'banc-journal-'))
const serveur = await joindre(dossier)
const schema = 'banc'
const base = await openPostgres({ url: serveur.url, cleNir: 'clé de banc, sans secret', schema })
const client = new pg.Client({ connectionString: serveur.url, options: `-c search_path=${schema}` })
await client.connect()

function trace(n) {
  return {
    quand: new Date(Date.UTC(2026, 5, 1) + n).toISOString(),
    organisme: 'caf-330',
    agent: `gestionnaire-${n % 400}`,
    finalite: 'prime-activite',
    dossier: `D-${n % PERSONNES}`,
    personne: hash('sha256', `p${n % PERSONNES}`).slice(0, 32),
    objet: 'ressources-mensuelles',
    de: '2026-02',
    a: '2026-04',
    champs: ['mois', 'montantNetSocial'],
  }
}

const secondesDe = async (travail) => {
  const debut = process.hrtime.bigint()
  await travail()
  return Number(process.hrtime.bigint() - debut) / 1e9
}

const mediane = (liste) => [...liste].sort((a, b) => a - b)[liste.length >> 1]

function imprimer(figure) {
  console.log(JSON.stringify({ ...figure, charge: Number(loadavg()[0].toFixed(2)) }))
}

/** The same texts in memory, each hashed after the previous hash: what no verification can beat. */
function hacherNu(textes) {
  let precedente = '0'.repeat(64)
  for (const texte of textes) precedente = hash('sha256', `${precedente}\n${texte}`)
  return precedente
}

async function ecrireEnRafale() {
  let ecrites = 0
  const fin = performance.now() + SECONDES * 1000
  const lecteur = async (k) => {
    for (let n = k; performance.now() < fin; n += LECTEURS) {
      await base.journal.ecrire([trace(n)])
      ecrites += 1
    }
  }
  await Promise.all(Array.from({ length: LECTEURS }, (_, k) => lecteur(k)))
  return ecrites / SECONDES
}

async function uneALaFois() {
  await client.query('CREATE TABLE temoin (n bigint PRIMARY KEY, texte text)')
  const fin = performance.now() + 2000
  let n = 0
  for (; performance.now() < fin; n += 1) {
    await client.query('INSERT INTO temoin VALUES ($1, $2)', [n, texteCanonique(1, n, trace(n))])
  }
  return n / 2
}

try {
  for (let debut = 0; debut < ENTREES; debut += LOT) {
    await base.journal.ecrire(Array.from({ length: LOT }, (_, n) => trace(debut + n)))
  }
  await client.query('VACUUM ANALYZE journal')
  const textes = Array.from({ length: ENTREES }, (_, n) =>
    texteCanonique(chaineDe(trace(n).personne), n, trace(n)),
  )
  const passes = []
  for (let i = 0; i < 5; i += 1) {
    const nu = await secondesDe(async () => hacherNu(textes))
    const verifie = await secondesDe(async () => {
      const { entrees, valide } = await base.journal.verifier()
      if (entrees !== ENTREES || !valide) throw new Error('journal not verified')
    })
    passes.push({ nu, verifie })
  }
  imprimer({
    nom: 'journal-verifier',
    valeur: Math.round(ENTREES / mediane(passes.map((p) => p.verifie))),
    unite: 'entrées/s',
    rapport: Number(mediane(passes.map((p) => p.nu / p.verifie)).toFixed(2)),
    reference: 'hachage nu des mêmes textes, en mémoire',
    repetitions: passes.length,
  })
  const seule = await uneALaFois()
  const rafale = await ecrireEnRafale()
  imprimer({
    nom: 'journal-ecrire',
    valeur: Math.round(rafale),
    unite: 'traces/s',
    rapport: Number((rafale / seule).toFixed(2)),
    reference: `transactions durables d’une ligne, l’une après l’autre ; ${LECTEURS} lecteurs`,
    repetitions: 1,
  })
} finally {
  await client.end()
  await base.fermer()
  await serveur.quitter()
  rmSync(dossier, { recursive: true, force: true })
}
