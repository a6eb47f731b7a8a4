// npm run prouver:identites: ten thousand families and a million altered lines, in figures.

import { mesurerBruit, mesurerFamilles } from './mesurer.js'
import { type Bilan, total } from './monde.js'

const LIGNES = Number(process.env.ALASOURCE_LIGNES ?? 1_000_000)
const FAMILLES = Number(process.env.ALASOURCE_FAMILLES ?? 10_000)
const GRAINE = Number(process.env.ALASOURCE_GRAINE ?? 20261122)

function dire(nom: string, bilan: Bilan): number {
  const tout = total(bilan)
  const pourMille = (n: number): string => `${((n / tout.dites) * 1000).toFixed(3)} ‰`
  console.log(JSON.stringify({ nom, ...tout, retenuesPourMille: pourMille(tout.retenues) }))
  for (const [genre, c] of bilan) console.log(`  ${genre} : ${JSON.stringify(c)}`)
  return tout.erronees
}

let erronees = 0
for (const maniere of ['majorite', 'repertoire'] as const) {
  erronees += dire(`familles, ${maniere}`, await mesurerFamilles(FAMILLES, maniere, GRAINE))
}
const bruit = await mesurerBruit(LIGNES, GRAINE)
erronees += dire('lignes altérées', bruit)
const { retenues, dites } = total(bruit)
process.exitCode = erronees > 0 || retenues / dites > 0.005 ? 1 : 0
