import type { Page } from 'playwright-core'
import { fautesDEcran } from './accessibilite.js'
import type { Regard } from './ecrans.js'
import { difficultes } from './lisibilite.js'
import { CAPTURES, photographier } from './navigateur.js'

/** Screens that the README may show: without the marks of JPEG. */
const A_MONTRER = new Set(['accueil', 'mes-ressources', 'une-ressource', 'comprendre-mon-calcul'])

export interface Revue {
  /** To give to the walk. */
  readonly regarder: Regard
  /** Each fault in one line. */
  readonly trouvees: readonly string[]
  ecrans(): number
}

/** Looks at each screen of a walk: its faults, its words, a title that no other has. */
export function createRevue(page: Page): Revue {
  const trouvees: string[] = []
  const titres = new Map<string, string>()
  let ecrans = 0
  return {
    trouvees,
    ecrans: () => ecrans,
    async regarder(nom) {
      ecrans++
      const titre = await page.title()
      const meme = titres.get(titre)
      if (meme !== undefined && meme !== `${nom}-erreur`) {
        trouvees.push(`${nom} : même titre que ${meme}`)
      }
      titres.set(titre, nom)
      trouvees.push(...(await fautesDEcran(page, nom)), ...(await difficultes(page, nom)))
      await photographier(page, nom)
      if (A_MONTRER.has(nom)) {
        await page.screenshot({ path: `${CAPTURES}/${nom}-1280.png`, fullPage: true })
      }
    },
  }
}
