import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
const LARGEURS = [320, 360, 700, 1280]
/** What another theme can break. */
const REGLES_DE_COULEUR = ['color-contrast', 'link-in-text-block']
/** What another width can break besides: what scrolls, what is hidden. */
const REGLES_DE_LARGEUR = ['scrollable-region-focusable', 'aria-hidden-focus', 'skip-link']

/** Faults of one screen at one width and one theme, each in one line; every rule unless told. */
export async function fautes(
  page: Page,
  etiquette: string,
  regles?: readonly string[],
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (regles === undefined
    ? axe.withTags(REGLES)
    : axe.withRules([...regles])
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
 * horizontal scroll at four widths, no fault of axe (every rule at 1 280 points; what a width or a
 * theme can break again at 320 points and in dark). Each fault in one line; an empty list is a
 * screen without a known fault.
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
    const regles = largeur === 1280 ? undefined : [...REGLES_DE_COULEUR, ...REGLES_DE_LARGEUR]
    trouvees.push(...(await fautes(page, `${nom} ${largeur}`, regles)))
    await page.emulateMedia({ colorScheme: 'dark' })
    trouvees.push(...(await fautes(page, `${nom} ${largeur} sombre`, REGLES_DE_COULEUR)))
    await page.emulateMedia({ colorScheme: 'light' })
  }
  return trouvees
}
