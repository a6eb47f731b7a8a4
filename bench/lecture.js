// Reads of the register on a large base: one person over 13 months, authorised and journalled, at a
// constant rate (open loop: a late answer delays nobody else's start), a lot of 100 persons, and
// the cost of a read from a small base to the large one. Rows are made in SQL, by the store's own
// tables, cardinality asserted. ALASOURCE_BANC_PERSONNES: persons of the large base, 24 months each
// (default 50,000 = 1.2 million lines; the published figure is 500000 = 12 million).
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { joindre } from '#adapters/embedded-postgres'
import { openPostgres } from '#adapters/postgres'
import { createReferentiel } from '#referentiel'
import { remplir } from './base-remplie.js'

const PERSONNES = Number(process.env.ALASOURCE_BANC_PERSONNES || 50_000)
const PETITE = Math.min(4_200, PERSONNES)
const CADENCE = Number(process.env.ALASOURCE_BANC_CADENCE || 1_000)
const SECONDES = Number(process.env.ALASOURCE_BANC_SECONDES || 10)
const FENETRE = { de: '2025-01', a: '2026-01' }
const ACCES = { organisme: 'caf', agent: 'banc', finalite: 'exploitation', dossier: null }
const CLE = 'clé de banc, sans secret'

const dossier = mkdtempSync(path.join(tmpdir(), 'banc-lecture-'))
const serveur = await joindre(dossier)

const mediane = (liste) => [...liste].sort((a, b) => a - b)[liste.length >> 1]
const centile = (liste, c) => [...liste].sort((a, b) => a - b)[Math.floor((liste.length - 1) * c)]

function imprimer(figure) {
  console.log(JSON.stringify({ ...figure, charge: Number(loadavg()[0].toFixed(2)) }))
}

async function ouvrir(schema, personnes) {
  const base = await openPostgres({ url: serveur.url, cleNir: CLE, schema })
  const client = new pg.Client({
    connectionString: serveur.url,
    options: `-c search_path=${schema}`,
  })
  await client.connect()
  const nirs = await remplir({ client, store: base.store, personnes, cleNir: CLE })
  const referentiel = createReferentiel({ ...base, maintenant: () => '2026-02-05T00:00:00.000Z' })
  const { rows } = await client.query('SELECT count(*)::int AS n FROM ligne_ressource')
  if (rows[0].n !== personnes * 24)
    throw new Error(`${rows[0].n} lines, ${personnes * 24} expected`)
  return { base, client, nirs, referentiel, lignes: rows[0].n }
}

async function lireUne({ referentiel, nirs }, rang) {
  const nir = nirs[(rang * 7919) % nirs.length]
  const { lignes } = await referentiel.lireRessources({ nir, ...FENETRE }, ACCES)
  if (lignes.length !== 13) throw new Error(`${lignes.length} lines for 13 months`)
}

/** Milliseconds of processor of this process and wall time of one read, one after the other. */
async function cout(ouverte, nombre) {
  for (let i = 0; i < 50; i++) await lireUne(ouverte, i)
  const mesures = []
  for (let i = 0; i < nombre; i++) {
    const debut = performance.now()
    await lireUne(ouverte, i + 50)
    mesures.push(performance.now() - debut)
  }
  return mediane(mesures)
}

/** Starts one read every 1/CADENCE second whatever the others do; latency from the due instant. */
async function bouclerOuvert(ouverte) {
  const latences = []
  const enCours = []
  const depart = performance.now()
  const total = CADENCE * SECONDES
  for (let i = 0; i < total; ) {
    const dues = Math.min(total, Math.floor(((performance.now() - depart) * CADENCE) / 1000) + 1)
    for (; i < dues; i++) {
      const du = depart + (i * 1000) / CADENCE
      enCours.push(lireUne(ouverte, i).then(() => latences.push(performance.now() - du)))
    }
    await new Promise((suite) => setTimeout(suite, 1))
  }
  await Promise.all(enCours)
  return { latences, debit: (total * 1000) / (performance.now() - depart) }
}

async function lots(ouverte, nombre) {
  const mesures = []
  for (let i = 0; i < nombre; i++) {
    const demandes = Array.from({ length: 100 }, (_, k) => ({
      lecture: { nir: ouverte.nirs[(i * 100 + k * 31) % ouverte.nirs.length], ...FENETRE },
      acces: ACCES,
    }))
    const debut = performance.now()
    const lues = await ouverte.referentiel.lireRessourcesLot(demandes)
    mesures.push(performance.now() - debut)
    if (lues.some((l) => l.lignes.length !== 13)) throw new Error('a lot without its 13 months')
  }
  return mediane(mesures)
}

try {
  const petite = await ouvrir('banc_petite', PETITE)
  const grande = await ouvrir('banc_grande', PERSONNES)
  const coutPetite = await cout(petite, 300)
  const coutGrande = await cout(grande, 300)
  const encore = await cout(petite, 300)
  imprimer({
    nom: `lecture-${grande.lignes}-lignes`,
    valeur: Number((coutGrande * 1000).toFixed(0)),
    unite: 'µs/personne',
    rapport: Number((coutGrande / Math.min(coutPetite, encore)).toFixed(2)),
    reference: `la même lecture avec ${petite.lignes} lignes`,
    repetitions: 300,
  })
  const { latences, debit } = await bouclerOuvert(grande)
  imprimer({
    nom: 'lecture-boucle-ouverte',
    valeur: Math.round(debit),
    unite: 'personnes/s',
    rapport: Number((debit / CADENCE).toFixed(2)),
    reference: `cadence demandée ${CADENCE}/s ; p50 ${centile(latences, 0.5).toFixed(1)} ms, p99 ${centile(latences, 0.99).toFixed(1)} ms`,
    repetitions: latences.length,
  })
  await lots(grande, 3)
  const lot = await lots(grande, 15)
  imprimer({
    nom: 'lecture-lot-100',
    valeur: Math.round(100_000 / lot),
    unite: 'personnes/s',
    rapport: Number(((coutGrande * 100) / lot).toFixed(2)),
    reference: 'cent lectures une à une',
    repetitions: 15,
  })
  const vues = []
  for (let i = 0; i < 200; i++) {
    const debut = performance.now()
    const nir = grande.nirs[(i * 104_729) % grande.nirs.length]
    const lecture = { nir, ...FENETRE, vuLe: '2025-06-20T00:00:00.000Z' }
    const { lignes } = await grande.referentiel.lireRessources(lecture, ACCES)
    vues.push(performance.now() - debut)
    if (lignes.length === 0 || lignes.length === 13) throw new Error('an as-of read sees the past')
  }
  imprimer({
    nom: 'lecture-vu-le-p99',
    valeur: Number(centile(vues, 0.99).toFixed(1)),
    unite: 'ms',
    rapport: Number((mediane(vues) / coutGrande).toFixed(2)),
    reference: 'une lecture d’aujourd’hui (médianes)',
    repetitions: vues.length,
  })
  for (const { base, client } of [petite, grande]) {
    await client.end()
    await base.fermer()
  }
} finally {
  await serveur.quitter()
  rmSync(dossier, { recursive: true, force: true })
}
