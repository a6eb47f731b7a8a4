// npm run prouver:mutations [-- --sur N --par-dossier N --secondes T --graine S --coeurs C
//   --dans MOT --avec MOT[,MOT] --reprendre FILE]
// Changes the book of the law in one place at a time and asks whether a test sees it. One JSON line:
// {"mutants","joues","tues","delais","survivants","tauxTues","seuil","graine","dossiers"}, the last by
// folder of the book; survivors go to standard error as they are met. `--avec` plays only the test
// files whose path holds one of the words; `--reprendre` only the survivors that FILE, an earlier
// standard error, tells: two aids to write tests with, never a figure to publish.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { RACINE } from '../../../bin/etat.js'
import { preparerMutants } from './instrumenter.js'

/** Share of the mutants that the tests must see. */
const SEUIL = 0.85
/** Of a mutant, beyond three times what all the tests took: the machine may be busy elsewhere. */
const DELAI_MS = 20_000
/** A loop that no longer ends is cut after that many passages on the mutant. */
const PASSAGES = 2_000_000

const { values } = parseArgs({
  options: {
    sur: { type: 'string' },
    'par-dossier': { type: 'string' },
    secondes: { type: 'string' },
    graine: { type: 'string', default: '1' },
    coeurs: { type: 'string', default: String(cpus().length) },
    dans: { type: 'string', default: '' },
    avec: { type: 'string', default: '' },
    reprendre: { type: 'string' },
  },
})

/** Survivors of an earlier run, as they were told. */
const anciens = values.reprendre && new Set(readFileSync(values.reprendre, 'utf8').split('\n'))

const dossier = mkdtempSync(join(tmpdir(), 'alasource-mutations-'))
const livre = join(dossier, 'dist/legislation')
try {
  await prouver()
} finally {
  rmSync(dossier, { recursive: true, force: true })
}

async function prouver() {
  const { mutants, modules, essais } = await preparerMutants(RACINE, dossier)
  const depart = performance.now()
  const temoins = []
  const retenus = essais.filter((nom) => values.avec.split(',').some((mot) => nom.includes(mot)))
  for (const fichier of retenus) temoins.push(await temoigner(fichier, modules))
  const attente = DELAI_MS + 3 * (performance.now() - depart)
  const file = choisir(mutants.filter((m) => m.fileName.includes(values.dans) && repris(m)))
  const bilan = { joues: 0, tues: 0, delais: 0, dossiers: {} }
  const fin = performance.now() + Number(values.secondes ?? Number.POSITIVE_INFINITY) * 1000
  const travailler = async () => {
    while (file.length > 0 && performance.now() < fin) {
      const mutant = file.shift()
      compter(bilan, mutant, await essayer(mutant, temoins, attente))
    }
  }
  await Promise.all(Array.from({ length: Number(values.coeurs) }, travailler))
  const { joues, tues, delais, dossiers } = bilan
  const tauxTues = joues === 0 ? 0 : Number((tues / joues).toFixed(4))
  const survivants = joues - tues
  const { graine } = values
  const ligne = { mutants: mutants.length, joues, tues, delais, survivants, tauxTues }
  process.stdout.write(`${JSON.stringify({ ...ligne, seuil: SEUIL, graine, dossiers })}\n`)
  process.exitCode = tauxTues >= SEUIL ? 0 : 1
}

function compter(bilan, mutant, { passe, delai = false }) {
  const nom = partie(mutant)
  bilan.dossiers[nom] ??= { joues: 0, tues: 0 }
  const comptes = [bilan, bilan.dossiers[nom]]
  for (const compte of comptes) compte.joues += 1
  if (delai) bilan.delais += 1
  if (passe) raconter(mutant)
  else for (const compte of comptes) compte.tues += 1
}

/** The folder of the book that a mutant is in; « . » for the book itself. */
function partie({ fileName }) {
  const [premier, suite] = relative(livre, fileName).split('/')
  return suite === undefined ? '.' : premier
}

/**
 * What a file of tests reaches, alone in its thread: the book keeps what it resolved once, so that
 * among files the first one would hide what the others reach.
 */
async function temoigner(fichier, modules) {
  const temoin = await jouer({ modules, plan: [{ fichier }] })
  if (!temoin.passe) throw new Error(`${fichier} fails before any change: ${temoin.cause}`)
  const { couverture, joues, duree } = temoin
  return { fichier, couverture, joues, duree }
}

/**
 * Plays the files that reach the mutant: those of its own folder first, which are the likeliest to
 * see it, then the quickest. In a file, the tests that reach it, then the others, since the first
 * may have kept for them what it resolved.
 */
async function essayer({ id, fileName }, temoins, attente) {
  const fichiers = temoins.flatMap(({ fichier, couverture, joues, duree }) => {
    const atteint = (cle) => couverture.perTest[cle]?.[id] > 0
    const reach = couverture.static[id] > 0 || Object.keys(couverture.perTest).some(atteint)
    if (!reach) return []
    const rangDe = (e) => (atteint(e.cle) ? e.duree : Number.MAX_VALUE)
    const essais = joues.toSorted((a, b) => rangDe(a) - rangDe(b))
    const proche = dirname(fichier) === dirname(fileName)
    return [{ fichier, cles: essais.map(({ cle }) => cle), rang: proche ? -1 : duree }]
  })
  if (fichiers.length === 0) return { passe: true }
  const plan = fichiers.sort((a, b) => a.rang - b.rang)
  return jouer({ modules: [], plan, mutant: id, limite: PASSAGES }, attente)
}

/** A thread that says nothing in time is a loop that no longer ends: seen. */
function jouer(workerData, attente = 900_000) {
  return new Promise((resolve) => {
    const fil = new Worker(new URL('./essayer.js', import.meta.url), { workerData })
    const delai = { passe: false, delai: true, cause: 'délai' }
    const arret = setTimeout(() => conclure(delai), attente)
    const conclure = (resultat) => {
      clearTimeout(arret)
      fil.terminate()
      resolve(resultat)
    }
    fil.once('message', conclure)
    fil.once('error', (cause) => conclure({ passe: false, cause: cause.message }))
  })
}

/**
 * All of them, `--sur N` drawn from the seed, or `--par-dossier N` of each folder, in turn; in the
 * order of the draw too when time may cut the run.
 */
function choisir(mutants) {
  const parDossier = values['par-dossier']
  if ([values.sur, parDossier, values.secondes].every((v) => v === undefined)) return mutants
  let etat = Number(values.graine) >>> 0
  const tirer = () => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
    return etat
  }
  const tires = mutants
    .map((mutant) => ({ mutant, rang: tirer() }))
    .sort((a, b) => a.rang - b.rang)
    .map(({ mutant }) => mutant)
  const choisis = parDossier === undefined ? tires : aTourDeRole(tires, Number(parDossier))
  return choisis.slice(0, Number(values.sur ?? choisis.length))
}

function aTourDeRole(mutants, nombre) {
  const places = new Map()
  const rangs = mutants.map((mutant) => {
    const rang = places.get(partie(mutant)) ?? 0
    places.set(partie(mutant), rang + 1)
    return { mutant, rang }
  })
  const gardes = rangs.filter(({ rang }) => rang < nombre)
  return gardes.sort((a, b) => a.rang - b.rang).map(({ mutant }) => mutant)
}

function decrire(m) {
  const lieu = `${relative(livre, m.fileName)}:${m.location.start.line + 1}`
  return `${lieu} ${m.mutatorName} → ${m.replacement.replace(/\s+/g, ' ').slice(0, 90)}`
}

function raconter(mutant) {
  process.stderr.write(`${decrire(mutant)}\n`)
}

function repris(mutant) {
  return anciens === undefined || anciens.has(decrire(mutant))
}
