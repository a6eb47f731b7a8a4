// Two published figures: the whole pipe of `alasource droits` on 100,000 lines, beside JSON.parse over
// the same lines (whole processes, interleaved, median), and RSA with prime d'activité computed from
// situations already validated, in memory, on one core.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { calculerDroits, parseSituation } from '#legislation'

const LIGNES = 100_000
const REPETITIONS = 5
const PRESTATIONS = ['rsa', 'primeActivite']

const racine = (chemin) => fileURLToPath(new URL(`../${chemin}`, import.meta.url))

/** The 400 households of the tests, the housing benefit given. */
const situations = readFileSync(racine('tests/situations/openfisca-400.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((ligne) => {
    const { situation, attendu } = JSON.parse(ligne)
    const connus = { ...situation.connus, aideLogement: attendu.aideLogement }
    return { ...situation, connus }
  })

const dossier = mkdtempSync(join(tmpdir(), 'alasource-banc-'))
try {
  publier(mesurerTuyau(ecrireEntree()))
  publier(mesurerMemoire())
} finally {
  rmSync(dossier, { recursive: true })
}

function publier(mesure) {
  const charge = Number(loadavg()[0].toFixed(2))
  process.stdout.write(`${JSON.stringify({ ...mesure, charge })}\n`)
}

function ecrireEntree() {
  const textes = situations.map((situation) => JSON.stringify(situation))
  const entree = join(dossier, 'situations.ndjson')
  const lignes = Array.from({ length: LIGNES }, (_, i) => textes[i % textes.length])
  writeFileSync(entree, `${lignes.join('\n')}\n`)
  return entree
}

function mesurerTuyau(entree) {
  const droits = [racine('bin/alasource.js'), 'droits', '--prestations', PRESTATIONS.join(',')]
  const secondes = { droits: [], json: [] }
  for (let i = 0; i < REPETITIONS; i++) {
    secondes.json.push(chronometrer([racine('bench/boucle-json.js')], entree))
    secondes.droits.push(chronometrer(droits, entree))
  }
  const mediane = (liste) => liste.toSorted((a, b) => a - b)[Math.floor(liste.length / 2)]
  return {
    nom: 'droits',
    valeur: Math.round(LIGNES / mediane(secondes.droits)),
    unite: 'lignes/s',
    rapport: Number((mediane(secondes.json) / mediane(secondes.droits)).toFixed(3)),
    reference: 'JSON.parse des mêmes lignes, processus entier',
    repetitions: REPETITIONS,
  }
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

/** The best of the repetitions: what the core does when nothing else takes it. */
function mesurerMemoire() {
  const textes = situations.map((situation) => JSON.stringify(situation))
  const valides = situations.map((situation) => parseSituation(situation).valeur)
  const options = { prestations: PRESTATIONS }
  const calcul = () => {
    for (const situation of valides) calculerDroits(situation, options)
  }
  const lecture = () => {
    for (const texte of textes) JSON.parse(texte)
  }
  const repetitions = 500
  let meilleurCalcul = Number.POSITIVE_INFINITY
  let meilleureLecture = Number.POSITIVE_INFINITY
  for (let i = 0; i < repetitions; i++) {
    meilleurCalcul = Math.min(meilleurCalcul, duree(calcul))
    meilleureLecture = Math.min(meilleureLecture, duree(lecture))
  }
  return {
    nom: 'droits-memoire',
    valeur: Math.round(valides.length / meilleurCalcul),
    unite: 'foyers/s',
    rapport: Number((meilleureLecture / meilleurCalcul).toFixed(3)),
    reference: 'JSON.parse des mêmes situations, en mémoire',
    repetitions,
  }
}

function duree(f) {
  const debut = process.hrtime.bigint()
  f()
  return Number(process.hrtime.bigint() - debut) / 1e9
}
