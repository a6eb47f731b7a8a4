// npm run prouver:mutations [-- --sur N --secondes T --graine S --coeurs C --dans MOT]
// Changes the book of the law in one place at a time and asks whether a test sees it. One JSON line:
// {"mutants","joues","tues","delais","survivants","tauxTues","seuil","graine"}; survivors go to standard error.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
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
    secondes: { type: 'string' },
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
  const depart = performance.now()
  const temoin = await jouer({ fichiers: essais })
  const attente = DELAI_MS + 3 * (performance.now() - depart)
  if (!temoin.passe) throw new Error(`the tests fail before any change: ${temoin.cause}`)
  const choisis = choisir(mutants.filter((m) => m.fileName.includes(values.dans)))
  const bilan = { tues: 0, delais: 0, survivants: [] }
  const file = [...choisis]
  const fin = performance.now() + Number(values.secondes ?? Number.POSITIVE_INFINITY) * 1000
  const travailler = async () => {
    while (file.length > 0 && performance.now() < fin) {
      const mutant = file.pop()
      const { passe, delai = false } = await essayer(mutant, temoin, attente)
      if (delai) bilan.delais += 1
      if (!passe) bilan.tues += 1
      else bilan.survivants.push(mutant)
    }
  }
  await Promise.all(Array.from({ length: Number(values.coeurs) }, travailler))
  raconter(bilan.survivants)
  const joues = bilan.tues + bilan.survivants.length
  const tauxTues = joues === 0 ? 0 : bilan.tues / joues
  const ligne = {
    mutants: mutants.length,
    joues,
    tues: bilan.tues,
    delais: bilan.delais,
    survivants: bilan.survivants.length,
    tauxTues: Number(tauxTues.toFixed(4)),
    seuil: SEUIL,
    graine: values.graine,
  }
  process.stdout.write(`${JSON.stringify(ligne)}\n`)
  process.exitCode = tauxTues >= SEUIL ? 0 : 1
}

/** Tests that reach the mutant, the quickest first; what is reached at loading concerns them all. */
async function essayer({ id }, { couverture, joues }, attente) {
  const tous = couverture.static[id] > 0
  const essais = joues
    .filter(({ cle }) => tous || couverture.perTest[cle]?.[id] > 0)
    .sort((a, b) => a.duree - b.duree)
  if (essais.length === 0) return { passe: true }
  const cles = essais.map(({ cle }) => cle)
  const fichiers = [...new Set(essais.map(({ fichier }) => fichier))]
  return jouer({ fichiers, cles, mutant: id, limite: PASSAGES }, attente)
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

/** All of them, or `--sur N` drawn from the seed; in that order too when time may cut the run. */
function choisir(mutants) {
  if (values.sur === undefined && values.secondes === undefined) return mutants
  let etat = Number(values.graine) >>> 0
  const tirer = () => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
    return etat
  }
  return mutants
    .map((mutant) => ({ mutant, rang: tirer() }))
    .sort((a, b) => a.rang - b.rang)
    .slice(0, Number(values.sur ?? mutants.length))
    .map(({ mutant }) => mutant)
}

function raconter(survivants) {
  const lignes = survivants.map((m) => {
    const lieu = `${relative(dossier, m.fileName)}:${m.location.start.line + 1}`
    return `${lieu} ${m.mutatorName} → ${m.replacement.replace(/\s+/g, ' ').slice(0, 90)}`
  })
  if (lignes.length > 0) process.stderr.write(`${lignes.sort().join('\n')}\n`)
}
