// npm run prouver:second-avis -- situations.ndjson [--liste]
// Compares every right with the answers of another engine, household by household, from its
// situation as it is: lines {"situation","attendu":{…}}. One JSON line a right:
// {"droit","foyers","egaux","part","fenetreStable":{…},"causes":{cause:{nombre,article}},"inexpliques"}.
// --liste: one line a difference instead, with its causes and articles. Exits with 1 when a
// difference has no cause known (docs/parcours/droit.md).
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { RACINE } from '../../../bin/etat.js'

const livre = `${RACINE}/dist/legislation`
const { parseSituation } = await import(`${livre}/index.js`)
const { ARTICLES } = await import(`${livre}/ecarts/articles.js`)
const { estFenetreStable } = await import(`${livre}/ecarts/causes-trimestrielles.js`)
const { DROITS_JUGES, juger } = await import(`${livre}/ecarts/juger.js`)

const { values, positionals } = parseArgs({
  options: { liste: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const fichier = positionals[0] ?? `${RACINE}/tests/situations/openfisca-400.ndjson`
const bilans = new Map(DROITS_JUGES.map((droit) => [droit, nouveau(droit)]))

for (const ligne of readFileSync(fichier, 'utf8').trim().split('\n')) {
  const { situation, attendu } = JSON.parse(ligne)
  const lu = parseSituation(situation)
  if (!lu.ok) throw new Error(`${situation.id} : ${lu.erreur.chemin} ${lu.erreur.message}`)
  const stable = estFenetreStable(lu.valeur)
  for (const jugement of juger(lu.valeur, attendu)) noter(situation.id, jugement, stable)
}

let inexpliques = 0
for (const bilan of bilans.values()) {
  inexpliques += bilan.inexpliques.length
  const { fenetreStable, ...tout } = bilan
  const ecrit = { ...tout, part: part(tout), fenetreStable: avecPart(fenetreStable) }
  if (!values.liste) process.stdout.write(`${JSON.stringify(ecrit)}\n`)
}
process.exitCode = inexpliques === 0 ? 0 : 1

function nouveau(droit) {
  const fenetreStable = { foyers: 0, egaux: 0 }
  return { droit, foyers: 0, egaux: 0, fenetreStable, causes: {}, inexpliques: [] }
}

function noter(id, { droit, recu, attendu, egal, causes }, stable) {
  const bilan = bilans.get(droit)
  for (const compte of stable ? [bilan, bilan.fenetreStable] : [bilan]) {
    compte.foyers++
    if (egal) compte.egaux++
  }
  if (egal) return
  if (causes.length === 0) bilan.inexpliques.push(id)
  for (const cause of causes) {
    bilan.causes[cause] ??= { nombre: 0, article: ARTICLES[cause] }
    bilan.causes[cause].nombre++
  }
  if (!values.liste) return
  const articles = causes.map((cause) => ARTICLES[cause])
  process.stdout.write(`${JSON.stringify({ id, droit, recu, attendu, causes, articles })}\n`)
}

function part({ foyers, egaux }) {
  return Math.round((10_000 * egaux) / Math.max(1, foyers)) / 10_000
}

function avecPart(compte) {
  return { ...compte, part: part(compte) }
}
