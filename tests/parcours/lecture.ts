import type { Page } from 'playwright-core'

/** What a person may ask of her browser, that must cut and cover nothing (WCAG 1.4.4, 1.4.12). */
const REGLAGES = {
  'texte à 200 %': ':root { font-size: 200% !important }',
  'texte espacé':
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; ' +
    'word-spacing: .16em !important } p { margin-bottom: 2em !important }',
} as const

/**
 * Faults of a screen under each of these settings: the page scrolls sideways, a text sticks out of
 * its box or is cut by it, two texts cover each other. And what is announced: errors take the
 * focus, a success is a status. At the width of the window; the settings are taken off.
 */
export async function fautesDeLecture(page: Page, nom: string): Promise<string[]> {
  const trouvees = await page.evaluate(mesurer, REGLAGES)
  return trouvees.map((f) => `${nom}, ${f}`)
}

/** Runs in the page: nothing from outside. */
function mesurer(reglages: Record<string, string>): string[] {
  const trouvees: string[] = []
  const racine = document.documentElement
  const nommer = (e: Element): string =>
    `${e.tagName.toLowerCase()}.${e.className} « ${(e.textContent ?? '').trim().slice(0, 30)} »`
  // Known to assistive tools alone, drawn as one point; skip links wait outside the window.
  const CACHES = '.fr-sr-only, .fr-skiplinks, svg, [popover], dialog, thead, select, option'
  const lireTextes = (): { e: Element; r: DOMRect }[] => {
    const lus: { e: Element; r: DOMRect }[] = []
    const marche = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const plage = document.createRange()
    for (let n = marche.nextNode(); n !== null; n = marche.nextNode()) {
      const e = n.parentElement
      if (e === null || (n.textContent ?? '').trim() === '' || e.closest(CACHES)) continue
      if (!e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue
      plage.selectNodeContents(n)
      for (const r of plage.getClientRects()) if (r.width > 2) lus.push({ e, r })
    }
    return lus
  }
  const seCouvrent = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 4 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.35 * Math.min(a.height, b.height)
  const sortants = (textes: readonly { e: Element }[]): Element[] =>
    [...new Set(textes.map(({ e }) => e))].filter((e) => {
      const { display, overflowY } = getComputedStyle(e)
      if (display.startsWith('inline') && !display.startsWith('inline-')) return false
      const large = e.scrollWidth > e.clientWidth + 1
      return large || (overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1)
    })
  const feuille = new CSSStyleSheet()
  document.adoptedStyleSheets = [feuille]
  for (const [titre, css] of Object.entries(reglages)) {
    feuille.replaceSync(css)
    const trop = racine.scrollWidth - racine.clientWidth
    if (trop > 0) trouvees.push(`${titre} : déborde de ${trop} points`)
    const textes = lireTextes().sort((a, b) => a.r.top - b.r.top)
    for (const e of sortants(textes)) trouvees.push(`${titre} : sort de sa boîte : ${nommer(e)}`)
    textes.forEach(({ e, r }, i) => {
      for (let j = i + 1; j < textes.length; j++) {
        const autre = textes[j]
        if (autre === undefined || autre.r.top >= r.bottom) break
        if (autre.e === e || autre.e.contains(e) || e.contains(autre.e)) continue
        if (seCouvrent(r, autre.r)) {
          trouvees.push(`${titre} : ${nommer(e)} couvert par ${nommer(autre.e)}`)
        }
      }
    })
  }
  document.adoptedStyleSheets = []
  const resume = document.querySelector('#erreurs')
  if (resume !== null && document.activeElement === document.body) {
    trouvees.push('le résumé des erreurs n’a pas le focus')
  }
  if (document.querySelector('.fr-alert--error:not([role="alert"])')) {
    trouvees.push('une erreur n’est pas annoncée')
  }
  if (document.querySelector('.fr-alert--success:not([role="status"])')) {
    trouvees.push('un succès n’est pas annoncé')
  }
  return trouvees
}
