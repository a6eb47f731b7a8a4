// npm run prouver:relations -- [--foyers N] [--graine S]
// Makes N households that are in no file, and checks what the law implies between each and the same
// with one fact changed: order, symmetry, parts, excluded income, sense and size of a change. One
// JSON line a relation: {"relation","essais","sansObjet","ecarts","premier"}; exits with 1 when one
// is broken. No amount is known beforehand: no other engine is needed.
import { parseArgs } from 'node:util'
import { RACINE } from '../../../bin/etat.js'
import { engendrerFoyers } from './foyers.js'
import { LOIS } from './lois.js'

const { calculerDroits, parseSituation } = await import(`${RACINE}/dist/legislation/index.js`)
const { values } = parseArgs({
  options: {
    foyers: { type: 'string', default: '2000' },
    graine: { type: 'string', default: '1' },
  },
})

const bilans = Object.keys(LOIS).map((relation) => ({
  ...{ relation, essais: 0, sansObjet: 0, ecarts: 0 },
  premier: null,
}))
let refuses = 0
for (const situation of engendrerFoyers(Number(values.foyers), Number(values.graine))) {
  if (parseSituation(structuredClone(situation)).ok) essayer(situation)
  else refuses++
}
for (const bilan of bilans) process.stdout.write(`${JSON.stringify(bilan)}\n`)
process.stdout.write(`${JSON.stringify({ foyers: Number(values.foyers), refuses })}\n`)
process.exitCode = bilans.some(({ ecarts }) => ecarts > 0) ? 1 : 0

function calculer(situation) {
  const lu = parseSituation(structuredClone(situation))
  if (!lu.ok) throw new Error(`${situation.id} : ${lu.erreur.chemin} ${lu.erreur.message}`)
  return calculerDroits(lu.valeur)
}

function essayer(situation) {
  const reponse = calculer(situation)
  for (const bilan of bilans) {
    const ecart = LOIS[bilan.relation](situation, calculer, reponse)
    if (ecart === undefined) {
      bilan.sansObjet++
      continue
    }
    bilan.essais++
    if (ecart === null) continue
    bilan.ecarts++
    bilan.premier ??= { situation, droits: reponse.droits, ecart }
  }
}
