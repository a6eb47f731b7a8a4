// npm run prouver:enumeration: 2,000 probes of each kind, on the API and on the portal's page.

import { sonderApi, sonderPortail } from './sonder.js'
import { comparer } from './statistique.js'

const SONDES = Number(process.env.ALASOURCE_SONDES ?? 2_000)
/** One series in a hundred differs that much by chance: it is then made a second time. */
const P_MIN = 0.01
const ECART_MAX = 0.05

let tient = true
for (const [nom, sonder] of [
  ['api', sonderApi],
  ['portail', sonderPortail],
] as const) {
  let juste = false
  for (let essai = 1; essai <= 2 && !juste; essai += 1) {
    const { connus, inconnus, reponses } = await sonder(SONDES)
    const { p, ecartMedian, medianes } = comparer(connus, inconnus)
    const memes = JSON.stringify(reponses[0]) === JSON.stringify(reponses[1])
    juste = memes && p > P_MIN && ecartMedian <= ECART_MAX
    const [connu, inconnu] = medianes.map((m) => Number(m.toFixed(3)))
    console.log(
      JSON.stringify({
        ...{ nom, essai, sondes: SONDES, memesReponses: memes, p: Number(p.toFixed(4)) },
        ...{ ecartMedian: Number(ecartMedian.toFixed(4)), medianeMs: { connu, inconnu }, juste },
      }),
    )
  }
  tient &&= juste
}
process.exitCode = tient ? 0 : 1
