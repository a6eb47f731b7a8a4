// Published figures of `droits`: the whole pipe on 100,000 lines, on one core and on all, beside
// JSON.parse over the same lines (whole processes, interleaved, median), then the book in memory
// (bench/droits-memoire.js), and the time of a country extrapolated from both. What `--coeurs` can
// gain is what the machine allows: as many processes side by side, each with its share of the
// lines, are measured in the same minutes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mesurerMemoire, PRESTATIONS, pourLaFrance, textes } from './droits-memoire.js'

const LIGNES = 100_000
const REPETITIONS = 3

const racine = (chemin) => fileURLToPath(new URL(`../${chemin}`, import.meta.url))

for (const mesure of mesurerMemoire()) publier(mesure)
const dossier = mkdtempSync(join(tmpdir(), 'alasource-banc-'))
try {
  for await (const mesure of mesurerTuyau()) publier(mesure)
} finally {
  rmSync(dossier, { recursive: true })
}

function publier(mesure) {
  const charge = Number(loadavg()[0].toFixed(2))
  process.stdout.write(`${JSON.stringify({ ...mesure, charge })}\n`)
}

/** A file of as many lines, one of those of the others. */
function ecrireEntree(nom, nombre) {
  const entree = join(dossier, nom)
  const lignes = Array.from({ length: nombre }, (_, i) => textes[i % textes.length])
  writeFileSync(entree, `${lignes.join('\n')}\n`)
  return entree
}

async function* mesurerTuyau() {
  const coeurs = availableParallelism()
  const entree = ecrireEntree('situations.ndjson', LIGNES)
  const parts = Array.from({ length: coeurs }, (_, i) =>
    ecrireEntree(`part-${i}.ndjson`, LIGNES / coeurs),
  )
  const droits = [racine('bin/alasource.js'), 'droits', '--prestations', PRESTATIONS.join(',')]
  const aTous = [...droits, '--coeurs', String(coeurs)]
  const secondes = { json: [], droits: [], aTous: [], cote: [] }
  for (let i = 0; i < REPETITIONS; i++) {
    secondes.json.push(await chronometrer([racine('bench/boucle-json.js')], [entree]))
    secondes.droits.push(await chronometrer(droits, [entree]))
    if (coeurs === 1) continue
    secondes.aTous.push(await chronometrer(aTous, [entree]))
    secondes.cote.push(await chronometrer(droits, parts))
  }
  yield tuyau('droits', secondes.droits, secondes.json)
  if (coeurs > 1) {
    yield { ...tuyau('droits-cote-a-cote', secondes.cote, secondes.json), processus: coeurs }
    const permis = mediane(secondes.cote) / mediane(secondes.aTous)
    const gain = mediane(secondes.droits) / mediane(secondes.aTous)
    yield {
      ...tuyau('droits-coeurs', secondes.aTous, secondes.json),
      coeurs,
      gain: Number(gain.toFixed(3)),
      rapportCoteACote: Number(permis.toFixed(3)),
    }
  }
  yield pourLaFrance('droits-france-tuyau', LIGNES / mediane(secondes.droits))
}

function tuyau(nom, secondes, json) {
  return {
    nom,
    valeur: Math.round(LIGNES / mediane(secondes)),
    unite: 'lignes/s',
    meilleure: Math.round(LIGNES / Math.min(...secondes)),
    rapport: Number((mediane(json) / mediane(secondes)).toFixed(3)),
    meilleurRapport: Number((Math.min(...json) / Math.min(...secondes)).toFixed(3)),
    reference: 'JSON.parse des mêmes lignes, processus entier',
    repetitions: REPETITIONS,
  }
}

function mediane(liste) {
  return liste.toSorted((a, b) => a - b)[Math.floor(liste.length / 2)]
}

/** Seconds until the last of the processes ends, one for each file, all started together. */
async function chronometrer(args, entrees) {
  const debut = process.hrtime.bigint()
  await Promise.all(entrees.map((entree, i) => executer(args, entree, `sortie-${i}.ndjson`)))
  return Number(process.hrtime.bigint() - debut) / 1e9
}

async function executer(args, entree, nom) {
  const stdin = openSync(entree, 'r')
  const stdout = openSync(join(dossier, nom), 'w')
  const enfant = spawn(process.execPath, args, { stdio: [stdin, stdout, 'inherit'] })
  const [code] = await once(enfant, 'exit')
  closeSync(stdin)
  closeSync(stdout)
  if (code !== 0) throw new Error(`${args[0]} : code ${code}`)
}
