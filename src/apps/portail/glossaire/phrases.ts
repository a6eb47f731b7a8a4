/** Elements whose sentences may hold a bubble. */
const PHRASES = new Set(['p', 'li', 'dd'])
/** Elements in which none may be: a bubble is a button, and a title or a form has its own words. */
const FERMES = new Set([
  ...['a', 'button', 'label', 'legend', 'summary', 'h1', 'h2', 'h3', 'h4', 'th', 'caption'],
  ...['form', 'nav', 'svg', 'textarea', 'option', 'script', 'style', 'table'],
])
const VIDES = new Set(['input', 'br', 'hr', 'img', 'meta', 'link', 'wbr'])
/** An element that must stay as it is, whatever it is. */
const GARDE =
  /popover=|role="img"|class="[^"]*\b(?:glossaire|natif|courrier|fr-(?:hint|error)-text)\b/

/** Gives one run of text, from `debut` to `fin`; false when no more is wanted. */
export type SuiteTextes = (debut: number, fin: number, replie: boolean) => boolean

/**
 * Runs of text that are sentences of the page, in order; `replie` in a part that is folded. One
 * pass without a pattern: a page has a thousand tags.
 */
export function lireTextes(main: string, suite: SuiteTextes): void {
  const pile: string[] = []
  let [phrases, fermes, replis, apres] = [0, 0, 0, 0]
  const compter = (nom: string, pas: number): void => {
    if (PHRASES.has(nom)) phrases += pas
    else if (FERMES.has(nom)) fermes += pas
    else if (nom === 'details') replis += pas
  }
  for (let i = main.indexOf('<'); i >= 0; i = main.indexOf('<', apres)) {
    if (i > apres && phrases > 0 && fermes === 0 && !suite(apres, i, replis > 0)) return
    const fin = main.indexOf('>', i)
    apres = fin + 1
    if (main[i + 1] === '/') {
      compter(pile.pop() ?? '', -1)
      continue
    }
    const bout = finDuNom(main, i + 1)
    const nom = main.slice(i + 1, bout)
    if (VIDES.has(nom) || main[fin - 1] === '/') continue
    // Under one that is closed, nothing more is to be known of an element.
    const garde = bout < fin && fermes === 0 && GARDE.test(main.slice(bout, fin))
    const rang = garde ? 'form' : nom
    pile.push(rang)
    compter(rang, 1)
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
