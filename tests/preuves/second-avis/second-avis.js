// npm run prouver:second-avis -- situations.ndjson
// Compares RSA and prime d'activité with the answers of another engine, household by household:
// lines {"situation","attendu":{"rsa","primeActivite","aideLogement"}}. One JSON line a right:
// {"droit","foyers","egaux","part","sansBaremeChange":{…},"causes":{…},"inexpliques":[…]}. Exits with
// 1 when a difference has no cause known (docs/parcours/droit.md).
import { readFileSync } from 'node:fs'
import { RACINE } from '../../../bin/etat.js'

const { calculerDroits, parseSituation } = await import(`${RACINE}/dist/legislation/index.js`)
const { causesPossibles } = await import(`${RACINE}/dist/legislation/causes-ecarts.js`)

/** The other engine computes in float32. */
const ECART = 2
const fichier = process.argv[2] ?? `${RACINE}/tests/situations/openfisca-400.ndjson`
const lignes = readFileSync(fichier, 'utf8')
  .trim()
  .split('\n')
  .map((ligne) => JSON.parse(ligne))
let inexpliques = 0
for (const droit of ['rsa', 'primeActivite']) {
  const bilan = comparer(droit)
  inexpliques += bilan.inexpliques.length
  process.stdout.write(`${JSON.stringify(bilan)}\n`)
}
process.exitCode = inexpliques === 0 ? 0 : 1

/** The housing benefit is that of the other engine: this proof looks at the two rights alone. */
function comparer(droit) {
  const bilan = { droit, foyers: 0, egaux: 0, causes: {}, inexpliques: [] }
  const stable = { foyers: 0, egaux: 0 }
  for (const { situation, attendu } of lignes) {
    const connus = { ...situation.connus, aideLogement: attendu.aideLogement }
    const lu = parseSituation({ ...situation, connus })
    if (!lu.ok) throw new Error(`${situation.id} : ${lu.erreur.chemin}`)
    const montant = calculerDroits(lu.valeur, { prestations: [droit] }).droits[droit]
    const egal = montant !== null && Math.abs(montant - attendu[droit]) <= ECART
    const donnee = situation.connus?.aideLogement != null
    const causes = causesPossibles(lu.valeur, droit, donnee)
    bilan.foyers++
    if (egal) bilan.egaux++
    if (!causesPossibles(lu.valeur, 'rsa', donnee).includes('bareme-dans-la-fenetre')) {
      stable.foyers++
      if (egal) stable.egaux++
    }
    if (egal) continue
    const cause = causes[0]
    if (cause === undefined) bilan.inexpliques.push(situation.id)
    else bilan.causes[cause] = (bilan.causes[cause] ?? 0) + 1
  }
  const part = ({ foyers, egaux }) => Math.round((10_000 * egaux) / foyers) / 10_000
  return { ...bilan, part: part(bilan), sansBaremeChange: { ...stable, part: part(stable) } }
}
