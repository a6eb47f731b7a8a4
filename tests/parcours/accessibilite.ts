import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { doutes, type TexteMesure } from './doutes.js'
import { fautesDeLecture } from './lecture.js'

/** Read, not imported: it serves in pages, and takes long to start here. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
const LARGEURS = [320, 360, 700, 1280]
/** What another theme or a narrow width can break: colours, what scrolls, what is hidden. */
const REGLES_CHANGEANTES = [
  ...['color-contrast', 'link-in-text-block'],
  ...['scrollable-region-focusable', 'aria-hidden-focus', 'skip-link'],
]

/** Faults of one screen at one width and one theme, each in one line; every rule unless told. */
export async function fautes(
  page: Page,
  etiquette: string,
  regles?: readonly string[],
): Promise<string[]> {
  const runOnly: RunOptions['runOnly'] =
    regles === undefined
      ? { type: 'tag', values: [...REGLES] }
      : { type: 'rule', values: [...regles] }
  const { violations } = await juger(page, { runOnly, resultTypes: ['violations'] })
  return violations.flatMap((v) =>
    v.nodes.map((n) => `${etiquette} ${v.id} : ${n.target.join(' ')} ${n.failureSummary ?? ''}`),
  )
}

async function juger(page: Page, options: RunOptions): Promise<AxeResults> {
  // One page keeps axe for all its looks: reading the library again costs more than a look.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(
    (o) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, o),
    options,
  )
}

/** What axe measures of each text whose contrast it finds right. */
export async function contrastesDAxe(page: Page): Promise<Required<TexteMesure>[]> {
  const runOnly = ['color-contrast']
  const { passes } = await juger(page, { runOnly, resultTypes: ['passes'] })
  return passes.flatMap(({ nodes }) =>
    nodes.flatMap(({ target, any }) => {
      const rapport: unknown = any[0]?.data?.contrastRatio
      return typeof rapport === 'number' ? [{ choix: target.join(' '), rapport }] : []
    }),
  )
}

/** Of a screen already looked at, in another theme or at another width: axe judges any doubt. */
export async function fautesAutrement(page: Page, etiquette: string): Promise<string[]> {
  return (await doutes(page)).length === 0 ? [] : fautes(page, etiquette, REGLES_CHANGEANTES)
}

export async function debordement(page: Page): Promise<number> {
  return page.evaluate(() => {
    const racine = document.documentElement
    return racine.scrollWidth - racine.clientWidth
  })
}

async function niveauxDeTitres(page: Page): Promise<number[]> {
  const titres = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((liste) =>
      liste.filter((t) => t.checkVisibility()).map((t) => Number(t.tagName.slice(1))),
    )
  return titres
}

/**
 * Everything that a screen must hold, whatever it shows: one h1, no level of heading skipped, no
 * horizontal scroll at four widths, no fault of axe (every rule at 1 280 points; what a width or a
 * theme can break, at 320 points and in dark, wherever there is a doubt). Each fault in one line;
 * an empty list is a screen without a known fault.
 */
export async function fautesDEcran(page: Page, nom: string): Promise<string[]> {
  const trouvees: string[] = []
  const niveaux = await niveauxDeTitres(page)
  if (niveaux.filter((n) => n === 1).length !== 1) trouvees.push(`${nom} : pas un seul h1`)
  niveaux.forEach((n, i) => {
    if (n > (niveaux[i - 1] ?? 1) + 1) trouvees.push(`${nom} : titre de niveau ${n} sauté`)
  })
  for (const largeur of LARGEURS) {
    await page.setViewportSize({ width: largeur, height: 900 })
    const trop = await debordement(page)
    if (trop > 0) trouvees.push(`${nom} déborde de ${trop} points à ${largeur}`)
    if (largeur === 320) trouvees.push(...(await fautesAutrement(page, `${nom} 320`)))
  }
  trouvees.push(...(await fautesDeLecture(page, nom)))
  trouvees.push(...(await fautes(page, nom)))
  await page.emulateMedia({ colorScheme: 'dark' })
  trouvees.push(...(await fautesAutrement(page, `${nom} sombre`)))
  await page.emulateMedia({ colorScheme: 'light' })
  return trouvees
}
