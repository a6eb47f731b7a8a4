import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
const LARGEURS = [320, 360, 700, 1280]

/**
 * Faults of one screen at one width and one theme, each in one line. The theme changes colours
 * alone, so that only the rules on colours are played again in dark.
 */
export async function fautes(page: Page, etiquette: string, sombre = false): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (sombre
    ? axe.withRules(['color-contrast', 'link-in-text-block'])
    : axe.withTags(REGLES)
  ).analyze()
  return violations.flatMap((v) =>
    v.nodes.map((n) => `${etiquette} ${v.id} : ${n.target.join(' ')} ${n.failureSummary ?? ''}`),
  )
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
 * horizontal scroll at four widths, no fault of axe at 320 and 1 280 points, light and dark. Each
 * fault in one line; an empty list is a screen without a known fault.
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
    if (largeur !== 320 && largeur !== 1280) continue
    trouvees.push(...(await fautes(page, `${nom} ${largeur}`)))
    await page.emulateMedia({ colorScheme: 'dark' })
    trouvees.push(...(await fautes(page, `${nom} ${largeur} sombre`, true)))
    await page.emulateMedia({ colorScheme: 'light' })
  }
  return trouvees
}
