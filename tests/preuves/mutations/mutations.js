// npm run prouver:mutations [-- --sur N --graine S --coeurs C --dans MOT]
// Changes the book of the law in one place at a time and asks whether a test sees it. One JSON line:
// {"mutants","joues","tues","survivants","tauxTues","seuil","graine"}; survivors go to standard error.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { RACINE } from '../../../bin/etat.js'
import { preparerMutants } from './instrumenter.js'

/** Share of the mutants that the tests must see. */
const SEUIL = 0.85
const DELAI = 20_000
/** A loop that no longer ends is cut after that many passages on the mutant. */
const PASSAGES = 2_000_000

const { values } = parseArgs({
  options: {
    sur: { type: 'string' },
    graine: { type: 'string', default: '1' },
    coeurs: { type: 'string', default: String(cpus().length) },
    dans: { type: 'string', default: '' },
  },
})

const dossier = mkdtempSync(join(tmpdir(), 'alasource-mutations-'))
try {
  await prouver()
} finally {
  rmSync(dossier, { recursive: true, force: true })
}

async function prouver() {
  const { mutants, essais } = await preparerMutants(RACINE, dossier)
  const temoin = await jouer({ fichiers: essais })
  if (!temoin.passe) throw new Error(`the tests fail before any change: ${temoin.cause}`)
  const choisis = choisir(mutants.filter((m) => m.fileName.includes(values.dans)))
  const bilan = { tues: 0, survivants: [] }
  const file = [...choisis]
  const travailler = async () => {
    for (let mutant = file.pop(); mutant !== undefined; mutant = file.pop()) {
      const vu = await estVu(mutant, temoin)
      if (vu) bilan.tues += 1
      else bilan.survivants.push(mutant)
    }
  }
  await Promise.all(Array.from({ length: Number(values.coeurs) }, travailler))
  raconter(bilan.survivants)
  const tauxTues = choisis.length === 0 ? 0 : bilan.tues / choisis.length
  const ligne = {
    mutants: mutants.length,
    joues: choisis.length,
    tues: bilan.tues,
    survivants: bilan.survivants.length,
    tauxTues: Number(tauxTues.toFixed(4)),
    seuil: SEUIL,
    graine: values.graine,
  }
  process.stdout.write(`${JSON.stringify(ligne)}\n`)
  process.exitCode = tauxTues >= SEUIL ? 0 : 1
}

/** Tests that reach the mutant, the quickest first; what is reached at loading concerns them all. */
async function estVu({ id }, { couverture, joues }) {
  const tous = couverture.static[id] > 0
  const essais = joues
    .filter(({ cle }) => tous || couverture.perTest[cle]?.[id] > 0)
    .sort((a, b) => a.duree - b.duree)
  if (essais.length === 0) return false
  const cles = essais.map(({ cle }) => cle)
  const fichiers = [...new Set(essais.map(({ fichier }) => fichier))]
  return !(await jouer({ fichiers, cles, mutant: id, limite: PASSAGES })).passe
}

/** A thread that says nothing in time is a loop that no longer ends: seen. */
function jouer(workerData) {
  return new Promise((resolve) => {
    const fil = new Worker(new URL('./essayer.js', import.meta.url), { workerData })
    const attente = workerData.mutant === undefined ? 300_000 : DELAI
    const arret = setTimeout(() => conclure({ passe: false, cause: 'délai' }), attente)
    const conclure = (resultat) => {
      clearTimeout(arret)
      fil.terminate()
      resolve(resultat)
    }
    fil.once('message', conclure)
    fil.once('error', (cause) => conclure({ passe: false, cause: cause.message }))
  })
}

/** All of them, or `--sur N` drawn from the seed. */
function choisir(mutants) {
  if (values.sur === undefined) return mutants
  let etat = Number(values.graine) >>> 0
  const tirer = () => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
    return etat
  }
  return mutants
    .map((mutant) => ({ mutant, rang: tirer() }))
    .sort((a, b) => a.rang - b.rang)
    .slice(0, Number(values.sur))
    .map(({ mutant }) => mutant)
}

function raconter(survivants) {
  const lignes = survivants.map((m) => {
    const lieu = `${relative(dossier, m.fileName)}:${m.location.start.line + 1}`
    return `${lieu} ${m.mutatorName} → ${m.replacement.replace(/\s+/g, ' ').slice(0, 90)}`
  })
  if (lignes.length > 0) process.stderr.write(`${lignes.sort().join('\n')}\n`)
}
