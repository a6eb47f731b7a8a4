/** What an element is for those who look for sentences in it. */
type Genre = 'phrase' | 'ferme' | 'repli' | 'autre'

/** Elements whose sentences may hold a bubble. */
const PHRASES = ['p', 'li', 'dd']
/** Elements in which none may be: a bubble is a button, and a title or a form has its own words. */
const FERMES = [
  ...['a', 'button', 'label', 'legend', 'summary', 'h1', 'h2', 'h3', 'h4', 'th', 'caption'],
  ...['form', 'nav', 'svg', 'textarea', 'option', 'script', 'style', 'table'],
]
const GENRES: ReadonlyMap<string, Genre> = new Map<string, Genre>([
  ...PHRASES.map((nom) => [nom, 'phrase'] as const),
  ...FERMES.map((nom) => [nom, 'ferme'] as const),
  ['details', 'repli'],
])
const VIDES = new Set(['input', 'br', 'hr', 'img', 'meta', 'link', 'wbr'])
/** An element that must stay as it is, whatever it is. */
const GARDE =
  /popover=|role="img"|class="[^"]*\b(?:glossaire|natif|courrier|fr-(?:hint|error)-text)\b/

/** Gives one run of text, from `debut` to `fin`. */
export type SuiteTextes = (debut: number, fin: number, replie: boolean) => void

/**
 * Runs of text that are sentences of the page, in order; `replie` in a part that is folded. One
 * pass without a pattern: a page has a thousand tags.
 */
export function lireTextes(main: string, suite: SuiteTextes): void {
  const pile: Genre[] = []
  const ouverts = { phrase: 0, ferme: 0, repli: 0, autre: 0 }
  let apres = 0
  for (let i = main.indexOf('<'); i >= 0; i = main.indexOf('<', apres)) {
    const lu = ouverts.phrase > 0 && ouverts.ferme === 0
    if (lu && i > apres) suite(apres, i, ouverts.repli > 0)
    const fin = main.indexOf('>', i)
    apres = fin + 1
    if (main[i + 1] === '/') {
      ouverts[pile.pop() ?? 'autre'] -= 1
      continue
    }
    const bout = finDuNom(main, i + 1)
    const nom = main.slice(i + 1, bout)
    if (VIDES.has(nom) || main[fin - 1] === '/') continue
    // Under one that is closed, nothing more is to be known of an element.
    const garde = bout < fin && ouverts.ferme === 0 && GARDE.test(main.slice(bout, fin))
    const genre = garde ? 'ferme' : (GENRES.get(nom) ?? 'autre')
    pile.push(genre)
    ouverts[genre] += 1
  }
}

const [CHIFFRE_0, CHIFFRE_9, LETTRE_A, LETTRE_Z] = [48, 57, 97, 122]

function finDuNom(main: string, debut: number): number {
  let i = debut
  for (; i < main.length; i += 1) {
    const c = main.charCodeAt(i)
    const chiffre = c >= CHIFFRE_0 && c <= CHIFFRE_9
    if (!chiffre && (c < LETTRE_A || c > LETTRE_Z)) return i
  }
  return i
}
