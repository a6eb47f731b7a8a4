// Published figures of `droits`: the whole pipe on 100,000 lines, on one core and on all, beside
// JSON.parse over the same lines (whole processes, interleaved, median), then the book in memory
// (bench/droits-memoire.js), and the time of a country extrapolated from both.
import { spawnSync } from 'node:child_process'
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
  for (const mesure of mesurerTuyau(ecrireEntree())) publier(mesure)
} finally {
  rmSync(dossier, { recursive: true })
}

function publier(mesure) {
  const charge = Number(loadavg()[0].toFixed(2))
  process.stdout.write(`${JSON.stringify({ ...mesure, charge })}\n`)
}

function ecrireEntree() {
  const entree = join(dossier, 'situations.ndjson')
  const lignes = Array.from({ length: LIGNES }, (_, i) => textes[i % textes.length])
  writeFileSync(entree, `${lignes.join('\n')}\n`)
  return entree
}

function* mesurerTuyau(entree) {
  const coeurs = availableParallelism()
  const droits = [racine('bin/alasource.js'), 'droits', '--prestations', PRESTATIONS.join(',')]
  const aTous = [...droits, '--coeurs', String(coeurs)]
  const secondes = { json: [], droits: [], aTous: [] }
  for (let i = 0; i < REPETITIONS; i++) {
    secondes.json.push(chronometrer([racine('bench/boucle-json.js')], entree))
    secondes.droits.push(chronometrer(droits, entree))
    if (coeurs > 1) secondes.aTous.push(chronometrer(aTous, entree))
  }
  yield tuyau('droits', secondes.droits, secondes.json)
  if (coeurs > 1) yield { ...tuyau('droits-coeurs', secondes.aTous, secondes.json), coeurs }
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

function chronometrer(args, entree) {
  const stdin = openSync(entree, 'r')
  const stdout = openSync(join(dossier, 'sortie.ndjson'), 'w')
  const debut = process.hrtime.bigint()
  const { status } = spawnSync(process.execPath, args, { stdio: [stdin, stdout, 'inherit'] })
  const fin = process.hrtime.bigint()
  closeSync(stdin)
  closeSync(stdout)
  if (status !== 0) throw new Error(`${args[0]} : code ${status}`)
  return Number(fin - debut) / 1e9
}
