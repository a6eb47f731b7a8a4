import type { Page } from 'playwright-core'

/**
 * What may break a screen in another theme or at another width, looked for in the page in a
 * twentieth of the time that axe takes: a text too pale, a link that only its colour tells, a box
 * that scrolls and that no keyboard reaches, something hidden that takes the focus, a skip link to
 * nowhere. Each in one line. It doubts too much rather than too little: axe then judges.
 */
export function doutes(page: Page): Promise<string[]> {
  return page.evaluate(`(() => { ${OUTILS}; return figer(chercherDoutes) })()`)
}

export interface TexteMesure {
  /** Selector of its element. */
  readonly choix: string
  /** Undefined where what lies behind the text is not known. */
  readonly rapport?: number
}

/** The contrast of these elements as it is measured here, to be held against another measure. */
export function contrastes(page: Page, choix: readonly string[]): Promise<TexteMesure[]> {
  const liste = JSON.stringify(choix)
  return page.evaluate(
    `(() => { ${OUTILS}; return figer(() => ${liste}.map((choix) =>
      ({ choix, rapport: rapportDe(document.querySelector(choix)) }))) })()`,
  )
}

/** Red, green, blue, opacity: from 0 to 1. */
type Couleur = readonly number[]

/** What follows runs in the page, with nothing from outside. */
const OUTILS = [
  figer,
  couleurDe,
  poser,
  fondDe,
  clarteDe,
  rapportDe,
  estTropPale,
  estLienSansTrait,
  textesVus,
  estReduit,
  chercherDoutes,
].join('\n')

/** A colour on its way to another is neither: nothing moves while it is read. */
function figer<T>(lire: () => T): T {
  const feuille = new CSSStyleSheet()
  feuille.replaceSync('*, ::before, ::after { transition: none !important }')
  const avant = document.adoptedStyleSheets
  document.adoptedStyleSheets = [...avant, feuille]
  const lu = lire()
  document.adoptedStyleSheets = avant
  return lu
}

function couleurDe(texte: string): Couleur | undefined {
  const dedans = /^(?:rgba?|color)\((?:srgb )?([\d., /e-]+)\)$/.exec(texte)?.[1]
  if (dedans === undefined) return undefined
  const echelle = texte.startsWith('rgb') ? 255 : 1
  const [r = 0, v = 0, b = 0, opacite = 1] = dedans.split(/[ ,/]+/).map(Number)
  return [r / echelle, v / echelle, b / echelle, opacite]
}

function poser(dessus: Couleur, fond: Couleur): Couleur {
  const part = dessus[3] ?? 1
  return [0, 1, 2].map((i) => (dessus[i] ?? 0) * part + (fond[i] ?? 0) * (1 - part)).concat(1)
}

/** The colour behind what an element holds; undefined where its ancestors do not tell it. */
function fondDe(element: Element): Couleur | undefined {
  const couches: Couleur[] = []
  let fond: Couleur | undefined
  for (let e: Element | null = element; e !== null; e = e.parentElement) {
    const s = getComputedStyle(e)
    if (s.opacity !== '1' || s.filter !== 'none' || s.mixBlendMode !== 'normal') return undefined
    if (fond !== undefined) continue
    const couche = couleurDe(s.backgroundColor)
    if (couche === undefined || s.backgroundImage !== 'none') return undefined
    if (couche[3] === 1) fond = couches.reduceRight((dessous, c) => poser(c, dessous), couche)
    couches.push(couche)
    // Out of its place, a box without a ground of its own lies over others than those around it.
    const aSaPlace = s.position === 'static' || s.position === 'relative'
    if (fond === undefined && (!aSaPlace || s.transform !== 'none')) return undefined
  }
  return fond
}

function clarteDe(couleur: Couleur): number {
  const lineaire = (c = 0): number => (c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  const [r, v, b] = couleur
  return 0.2126 * lineaire(r) + 0.7152 * lineaire(v) + 0.0722 * lineaire(b)
}

function rapportDe(e: Element): number | undefined {
  const fond = fondDe(e)
  const s = getComputedStyle(e)
  const encre = couleurDe(s.color)
  if (fond === undefined || encre === undefined || s.textShadow !== 'none') return undefined
  const [a, b] = [clarteDe(poser(encre, fond)), clarteDe(fond)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function estTropPale(e: Element): boolean {
  const { fontSize, fontWeight } = getComputedStyle(e)
  const taille = Number.parseFloat(fontSize)
  const grand = taille >= 24 || (taille >= 18.67 && Number(fontWeight) >= 700)
  const rapport = rapportDe(e)
  // A little above what is asked: axe rounds its colours.
  return rapport === undefined || rapport < (grand ? 3 : 4.5) + 0.02
}

/** In the middle of a text, without a line under it. */
function estLienSansTrait(lien: Element): boolean {
  const { display, textDecorationLine } = getComputedStyle(lien)
  if (display !== 'inline' || textDecorationLine.includes('underline')) return false
  let bloc = lien.parentElement
  while (bloc !== null && getComputedStyle(bloc).display.startsWith('inline')) {
    bloc = bloc.parentElement
  }
  return bloc !== null && (bloc.textContent ?? '').trim() !== (lien.textContent ?? '').trim()
}

/** Elements that show a text, and fields. */
function textesVus(): Element[] {
  const vus = new Set<Element>(document.querySelectorAll('input, select, textarea'))
  const marche = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let n = marche.nextNode(); n !== null; n = marche.nextNode()) {
    if (n.parentElement !== null && (n.textContent ?? '').trim() !== '') vus.add(n.parentElement)
  }
  return [...vus].filter(
    (e) =>
      e.tagName !== 'OPTION' &&
      e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
  )
}

/** Known to assistive tools alone: drawn as one point. */
function estReduit(element: Element): boolean {
  for (let e: Element | null = element; e !== null; e = e.parentElement) {
    const { width, height } = e.getBoundingClientRect()
    if (Math.min(width, height) <= 2 && getComputedStyle(e).overflowX !== 'visible') return true
  }
  return false
}

function chercherDoutes(): string[] {
  const trouves: string[] = []
  const noter = (quoi: string, e: Element): void => {
    trouves.push(`${quoi} : ${e.tagName} « ${(e.textContent ?? '').trim().slice(0, 30)} »`)
  }
  const PRENABLES = 'a[href], button, input, select, textarea, summary, [tabindex]'
  const FOYER = `:is(${PRENABLES}):not([tabindex^="-"])`
  const estVu = (e: Element): boolean => e.checkVisibility({ visibilityProperty: true })
  for (const e of textesVus()) if (estTropPale(e) && !estReduit(e)) noter('texte pâle', e)
  for (const e of document.querySelectorAll('a[href]')) {
    if (estVu(e) && estLienSansTrait(e)) noter('lien sans trait', e)
  }
  for (const e of document.querySelectorAll('body *')) {
    const { overflowX, overflowY } = getComputedStyle(e)
    const large = /auto|scroll/.test(overflowX) && e.scrollWidth > e.clientWidth
    const haut = /auto|scroll/.test(overflowY) && e.scrollHeight > e.clientHeight
    const atteint = e.matches(FOYER) || [...e.querySelectorAll(FOYER)].some(estVu)
    if ((large || haut) && !atteint) noter('défile sans le clavier', e)
  }
  for (const e of document.querySelectorAll('[aria-hidden="true"]')) {
    const pris = [e, ...e.querySelectorAll('*')].filter((d) => d.matches(FOYER) && estVu(d))
    if (pris.length > 0) noter('caché et prend le focus', e)
  }
  for (const e of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const cible = document.getElementById(decodeURIComponent(e.hash.slice(1)))
    if (estVu(e) && (cible === null || !estVu(cible))) noter('mène à rien', e)
  }
  return trouves
}
