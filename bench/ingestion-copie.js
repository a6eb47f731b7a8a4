// The whole command `ingerer`, durable, on large files and on small ones, against a bare COPY of the
// very same rows, sorted, into tables of the same shape, with the processor time of an individual in
// the command and in the server. ALASOURCE_BANC_FICHIERS: large files of 10,000 individuals (default
// 10: the first 20,000 individuals find a program that is not warm yet).
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { joindre } from '#adapters/embedded-postgres'
import { declarationMensuelle } from './individus.js'
import { secondesDesEnfants, secondesDuServeur } from './processeur.js'

const GROS = Number(process.env.ALASOURCE_BANC_FICHIERS || 10)
// Small files: a short run, of which a cold program takes its part, then a longer one.
const PETITS = [1_500, 6_000]
const COMMANDE = new URL('../bin/alasource.js', import.meta.url).pathname
const TABLES = {
  declaration: 'cle, id',
  temoignage: 'sujet, declaration, rang',
  ligne_ressource: 'sujet, declaration, individu, rang',
  variante: 'sujet, empreinte, fichier',
  natif: 'fichier, debut',
}

const dossier = mkdtempSync(path.join(tmpdir(), 'banc-copie-'))
const base = path.join(dossier, 'base')
let numero = 0

function imprimer(figure) {
  console.log(JSON.stringify({ ...figure, charge: Number(loadavg()[0].toFixed(2)) }))
}

function ecrire(nom, nombre, individus) {
  const cible = path.join(dossier, nom)
  mkdirSync(cible)
  for (let i = 0; i < nombre; i++) {
    const octets = declarationMensuelle({ numero: numero++, individus })
    writeFileSync(path.join(cible, `${String(i).padStart(5, '0')}.dsn`), octets)
  }
  return cible
}

/** The totals of one call of the command. */
function ingerer(cible) {
  const args = [COMMANDE, 'ingerer', '--json', '--base', base, cible]
  const { status, stdout } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`ingerer ended with ${status}`)
  return JSON.parse(stdout.trim().split('\n').at(-1)).total
}

/** The same, with the processor time of an individual, in microseconds. */
function mesurer(cible) {
  const [commande, serveur] = [secondesDesEnfants(), secondesDuServeur(base)]
  const total = ingerer(cible)
  const parIndividu = (secondes) => Math.round((secondes / total.individus) * 1e6)
  return {
    ...total,
    processeur: {
      commande: parIndividu(secondesDesEnfants() - commande),
      serveur: parIndividu(secondesDuServeur(base) - serveur),
    },
  }
}

/** Milliseconds of processor for each file, in the command and in the server. */
function parFichier({ individus, fichiers, processeur }) {
  const un = (parIndividu) => Number(((parIndividu * individus) / fichiers / 1e3).toFixed(2))
  return { commande: un(processeur.commande), serveur: un(processeur.serveur) }
}

/** Seconds to COPY all the rows of the base, sorted, into empty tables of the same shape. */
async function copier(client) {
  let secondes = 0
  for (const [table, ordre] of Object.entries(TABLES)) {
    const lu = client.query(
      copyTo(`COPY (SELECT * FROM ${table} ORDER BY ${ordre}) TO STDOUT (FORMAT binary)`),
    )
    const morceaux = []
    for await (const morceau of lu) morceaux.push(morceau)
    await client.query(`CREATE TABLE reference (LIKE ${table} INCLUDING ALL)`)
    if (ordre.startsWith('sujet')) await client.query(`SELECT repartir_par_sujet('reference')`)
    const debut = process.hrtime.bigint()
    const flux = client.query(copyFrom('COPY reference FROM STDIN (FORMAT binary)'))
    await new Promise((fini, rate) => {
      flux.on('finish', fini)
      flux.on('error', rate)
      for (const morceau of morceaux) flux.write(morceau)
      flux.end()
    })
    secondes += Number(process.hrtime.bigint() - debut) / 1e9
    await client.query('DROP TABLE reference')
  }
  return secondes
}

const mediane = (liste) => [...liste].sort((a, b) => a - b)[liste.length >> 1]

// The command makes the base and its key; the bench joins it afterwards.
ingerer(ecrire('premiers', 10, 12))
const serveur = await joindre(base)
const client = new pg.Client({
  connectionString: serveur.url,
  options: '-c search_path=alasource',
})
await client.connect()
try {
  const gros = mesurer(ecrire('gros', GROS, 10_000))
  const copies = []
  for (let i = 0; i < 3; i++) copies.push(await copier(client))
  imprimer({
    nom: 'ingestion-copie',
    valeur: Math.round(gros.individus / gros.secondes),
    unite: 'individus/s',
    rapport: Number((gros.secondes / mediane(copies)).toFixed(2)),
    reference: 'temps rapporté au COPY des mêmes lignes, triées, dans des tables de même forme',
    repetitions: copies.length,
    microsecondes: gros.processeur,
  })
  const parGros = gros.secondes / gros.individus
  for (const nombre of PETITS) {
    const petits = mesurer(ecrire(`petits-${nombre}`, nombre, 12))
    imprimer({
      nom: 'ingestion-petits-fichiers',
      valeur: Math.round(petits.fichiers / petits.secondes),
      unite: 'fichiers/s',
      rapport: Number((petits.secondes / petits.individus / parGros).toFixed(2)),
      reference: 'coût d’un individu rapporté à celui d’un gros fichier ; 12 individus par fichier',
      repetitions: nombre,
      microsecondes: petits.processeur,
      millisecondesParFichier: parFichier(petits),
    })
  }
} finally {
  await client.end()
  await serveur.quitter()
  rmSync(dossier, { recursive: true, force: true })
}
