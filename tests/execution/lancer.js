// Runs files through node:test and counts what they say.
import { relative, resolve } from 'node:path'
import { run } from 'node:test'
import { RACINE } from '../../bin/etat.js'
import { sourceDe } from './fichiers.js'

/** A file that hangs is a failure, not a wait. */
const DELAI_FICHIER_MS = 420_000

/** { reussis, echecs: [{ ou, message }], ignores: [texte], secondes, durees: Map(file, ms) } */
export async function lancerGroupe(fichiers, { concurrency, long }) {
  const bilan = { reussis: 0, echecs: [], ignores: [], secondes: 0, durees: new Map() }
  const debut = process.hrtime.bigint()
  const absolus = fichiers.map((f) => resolve(RACINE, f))
  // A test that waits for the terminal must see its end.
  const timeout = long ? Number.POSITIVE_INFINITY : DELAI_FICHIER_MS
  const flux = run({ files: absolus, concurrency, timeout })
  const chemins = new Map()
  for await (const { type, data } of flux) {
    if (type === 'test:start') suivre(chemins, data)
    else if (type === 'test:pass') compterReussi(bilan, chemins, data)
    else if (type === 'test:fail') compterEchec(bilan, chemins, data)
    if (type === 'test:pass' || type === 'test:fail') compterDuree(bilan, data)
  }
  bilan.secondes = Number(process.hrtime.bigint() - debut) / 1e9
  return bilan
}

/** Titles of the suites above a test, by file and nesting. */
function suivre(chemins, { file = '', nesting, name }) {
  const pile = chemins.get(file) ?? []
  chemins.set(file, [...pile.slice(0, nesting), name])
}

function ouDe(chemins, { file = '', nesting, name }) {
  const source = file === '' ? '' : `${sourceDe(relative(RACINE, file))}: `
  const dessus = (chemins.get(file) ?? []).slice(0, nesting)
  return `${source}${[...dessus, estFichier(name) ? '(file)' : name].join(' > ')}`
}

/** node:test tells a file as a test of its own when it held none, or when it fell. */
function estFichier(name) {
  return name.startsWith(RACINE) || /\.test\.m?js$/.test(name)
}

function compterReussi(bilan, chemins, data) {
  if (data.details?.type === 'suite') return
  const ou = ouDe(chemins, data)
  if (data.skip !== undefined || data.todo !== undefined) {
    bilan.ignores.push(`${ou} (${data.skip === true ? 'no reason given' : data.skip})`)
  } else if (estFichier(data.name)) {
    bilan.echecs.push({ ou: data.name, message: 'the file holds no test' })
  } else bilan.reussis += 1
}

/** Tests of a file are added up: its own set-up is not in it. */
function compterDuree({ durees }, { file, nesting, details }) {
  if (nesting !== 0 || file === undefined) return
  const source = sourceDe(relative(RACINE, file))
  durees.set(source, (durees.get(source) ?? 0) + (details?.duration_ms ?? 0))
}

function compterEchec(bilan, chemins, data) {
  const { error } = data.details
  // A suite or a file fails with its tests: those are told already.
  if (error?.failureType === 'subtestsFailed') return
  const cause = error?.cause
  const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? error)
  bilan.echecs.push({ ou: ouDe(chemins, data), message })
}
