// npm test: makes everything ready, runs every test, ends with « N passed, N failed ».
// `--seulement <word>`: only the test files whose path holds the word. `--long`: no limit of time, for
// the long forms of the proofs (npm run prouver:…).
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { RACINE } from '../bin/etat.js'
import { EchecPreparation, preparer } from '../bin/preparer.js'
import { AIDE_CHROMIUM, trouverChromium } from './execution/chromium.js'
import { rassembler } from './execution/ensemble.js'
import {
  BUDGETS,
  demande,
  listGroupes,
  litVariable,
  plusLongsDabord,
} from './execution/fichiers.js'
import { lancerGroupe } from './execution/lancer.js'
import { avecPostgres15, contratsSur15 } from './execution/postgresql-15.js'

/** What the caller's environment must not change in the tests. */
const ECARTEES = [
  'DATABASE_URL',
  'PORT',
  'ALASOURCE_DONNEES',
  'ALASOURCE_CLE_NIR',
  'ALASOURCE_THEME',
  'ALASOURCE_AUJOURDHUI',
  'ALASOURCE_LECTURE_URL',
  'ALASOURCE_LECTEURS',
  'ALASOURCE_RUPTURE',
  'ALASOURCE_DSFR',
  'ALASOURCE_DSFR_INTITULE',
  'ALASOURCE_PROCESSUS',
  'ALASOURCE_SMTP_HOTE',
  'ALASOURCE_SMTP_EXPEDITEUR',
  'NODE_TEST_CONTEXT',
  'NODE_OPTIONS',
]

/** Files named at the end, to know where the time goes. */
const LENTS = 8

const { values } = parseArgs({
  options: { seulement: { type: 'string' }, long: { type: 'boolean', default: false } },
})
process.chdir(RACINE)
for (const nom of ECARTEES) delete process.env[nom]

const temporaire = mkdtempSync(join(tmpdir(), 'alasource-tests-'))
const total = { reussis: 0, echecs: [], ignores: [], durees: [], longs: [] }
let serveur
let fini = false

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (fini) process.exit(130)
    fini = true
    ranger().finally(() => process.exit(130))
  })
}

try {
  preparer({ tout: true })
  // Pages are tested in the form in which they are served.
  process.env.NODE_ENV = 'production'
  await tester(listGroupes(values.seulement))
} catch (cause) {
  const message = cause instanceof EchecPreparation ? cause.message : (cause.stack ?? String(cause))
  total.echecs.push({ ou: 'set-up', message })
} finally {
  await ranger()
}
conclure()

async function tester(groupes) {
  await preparerMonde(groupes)
  const sur15 = contratsSur15(groupes)
  const { long } = values
  const concurrency = Math.max(1, Math.min(4, cpus().length))
  for (const { groupe, fichiers } of groupes) {
    const permis = fichiers.filter(estPossible)
    if (groupe !== 'tests/parcours') {
      compter(groupe, await lancerGroupe(permis, { concurrency, long }))
      continue
    }
    // Whole commands measure times and take ports: one at a time. Browsers wait more than they work.
    const commandes = permis.filter((f) => litVariable(f, 'child_process'))
    const autres = plusLongsDabord(permis.filter((f) => !commandes.includes(f)))
    const deux = await lancerGroupe(autres, { concurrency: Math.min(2, concurrency), long })
    compter(groupe, reunir(deux, await lancerGroupe(commandes, { concurrency: 1, long })))
  }
  if (sur15.length === 0) return
  // The same files passed already, each in a process of its own.
  const ensembles = rassembler(sur15, { dossier: temporaire, parts: concurrency })
  const lancer = () => lancerGroupe(ensembles, { concurrency, long })
  compter('PostgreSQL 15', await avecPostgres15(join(temporaire, 'base-15'), lancer))
}

function reunir(a, b) {
  return {
    reussis: a.reussis + b.reussis,
    echecs: [...a.echecs, ...b.echecs],
    ignores: [...a.ignores, ...b.ignores],
    secondes: a.secondes + b.secondes,
    durees: new Map([...a.durees, ...b.durees]),
  }
}

function compter(groupe, { reussis, echecs, ignores, secondes, durees }) {
  const budget = BUDGETS[groupe]
  // A slow hour of the machine is no fault of the code: told at the end, a reader decides.
  if (secondes > budget && !values.long) total.longs.push(groupe)
  const duree = `${secondes.toFixed(1)} s of ${budget}`
  console.log(`${groupe}: ${reussis} passed, ${echecs.length} failed (${duree})`)
  for (const echec of echecs) raconter(echec)
  total.reussis += reussis
  total.echecs.push(...echecs)
  total.ignores.push(...ignores)
  total.durees.push(...durees)
}

/** PostgreSQL of our own and a browser, when the chosen tests ask for them. */
async function preparerMonde(groupes) {
  if (demande(groupes, 'ALASOURCE_TEST_DATABASE_URL') && !process.env.ALASOURCE_TEST_DATABASE_URL) {
    const { joindre } = await import('#adapters/embedded-postgres')
    serveur = await joindre(join(temporaire, 'base'), { jetable: true })
    process.env.ALASOURCE_TEST_DATABASE_URL = serveur.url
  }
  if (!demande(groupes, 'CHROMIUM')) return
  const chromium = trouverChromium((texte) => console.log(texte))
  if (chromium !== undefined) process.env.CHROMIUM = chromium
}

/** A test that lacks its browser is a failure that says what to do, never a silent skip. */
function estPossible(fichier) {
  if (process.env.CHROMIUM || !litVariable(fichier, 'CHROMIUM')) return true
  const echec = { ou: fichier, message: AIDE_CHROMIUM }
  total.echecs.push(echec)
  raconter(echec)
  return false
}

function raconter({ ou, message }) {
  console.log(`  FAILED ${ou}\n    ${message.split('\n').join('\n    ')}`)
}

async function ranger() {
  await serveur?.quitter().catch(() => {})
  serveur = undefined
  rmSync(temporaire, { recursive: true, force: true })
}

function conclure() {
  if (total.ignores.length > 0) console.log(`\nSkipped (${total.ignores.length}):`)
  for (const texte of total.ignores) console.log(`- ${texte}`)
  if (total.echecs.length > 0) {
    console.log('\nFailures:')
    for (const { ou } of total.echecs) console.log(`- ${ou}`)
  }
  const lents = total.durees.sort((a, b) => b[1] - a[1]).slice(0, LENTS)
  console.log(
    `\nSlowest files: ${lents.map(([f, ms]) => `${f} ${(ms / 1000).toFixed(0)} s`).join(', ')}`,
  )
  if (total.longs.length > 0) console.log(`Over their time budget: ${total.longs.join(', ')}`)
  const vide = total.reussis === 0 && total.echecs.length === 0
  if (vide) console.log('no test was run')
  console.log(`${total.reussis} passed, ${total.echecs.length} failed`)
  process.exit(vide || total.echecs.length > 0 ? 1 : 0)
}
