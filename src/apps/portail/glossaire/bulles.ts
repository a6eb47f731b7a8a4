import { type CleTerme, TERMES, type Terme } from './termes.js'

/**
 * How each term is met in a sentence. « Rappel » is left to the pages: it is also a reminder.
 * The longest form comes first.
 */
const FORMES: Readonly<Partial<Record<CleTerme, string>>> = {
  'montant-net-social': 'montants? nets? sociau?x?|montant net social|net social',
  'net-imposable': 'net imposable',
  'net-verse': 'net versé',
  declaration: 'déclarations? trimestrielles?',
  'mois-de-reference': 'mois de référence',
  rsa: 'RSA',
  'prime-activite': 'prime d’activité',
  'montant-forfaitaire': 'montant forfaitaire',
  'forfait-logement': 'forfait logement',
  bonification: 'bonifications?',
  crds: 'CRDS',
  siret: 'SIRET',
  revision: 'révisions?',
  indu: 'trop-perçus?|indus?',
  recours: 'recours',
  'droit-a-l-erreur': 'droit à l’erreur',
}

const CLES = Object.keys(FORMES) as CleTerme[]
const MOTIFS = new Map(
  CLES.map((cle) => [cle, new RegExp(`(?<![\\p{L}\\d-])(?:${FORMES[cle]})(?![\\p{L}\\d-])`, 'iu')]),
)

/** Elements whose sentences may hold a bubble. */
const PHRASES = new Set(['p', 'li', 'dd'])
/** Elements in which none may be: a bubble is a button, and a title or a form has its own words. */
const FERMES = new Set([
  ...['a', 'button', 'label', 'legend', 'summary', 'h1', 'h2', 'h3', 'h4', 'th', 'caption'],
  ...['form', 'nav', 'svg', 'textarea', 'option', 'script', 'style', 'dl.glossaire', 'table'],
])
const VIDES = new Set(['input', 'br', 'hr', 'img', 'meta', 'link', 'wbr'])

interface Place {
  readonly cle: CleTerme
  readonly debut: number
  readonly fin: number
  /** In a part that is folded: taken only when the term is nowhere else. */
  readonly replie: boolean
}

/**
 * Gives its bubble to each term of art of a page, where it is first read, once a page; the pages
 * that place one by themselves keep it. The document is one of ours: well formed, entities escaped.
 */
export function expliquerTermes(html: string): string {
  const debut = html.indexOf('<main')
  if (debut < 0) return html
  const fin = html.indexOf('</main>', debut)
  const places = placer(html.slice(debut, fin))
  if (places.length === 0) return html
  let ecrit = html.slice(0, debut)
  let rendu = debut
  for (const p of places) {
    ecrit += html.slice(rendu, debut + p.debut)
    ecrit += bulle(p.cle, html.slice(debut + p.debut, debut + p.fin))
    rendu = debut + p.fin
  }
  return ecrit + html.slice(rendu)
}

/** The first place of each term, in the order of the page; bubbles never nest nor overlap. */
function placer(main: string): readonly Place[] {
  const trouvees = new Map<CleTerme, Place>()
  const cherchees = CLES.filter((cle) => !main.includes(`id="terme-${cle}"`))
  for (const { texte, debut, replie } of textesDe(main)) {
    for (const cle of cherchees) {
      const deja = trouvees.get(cle)
      if (deja !== undefined && (!deja.replie || replie)) continue
      const m = MOTIFS.get(cle)?.exec(texte)
      if (m === null || m === undefined) continue
      const place = { cle, replie, debut: debut + m.index, fin: debut + m.index + m[0].length }
      trouvees.set(cle, place)
    }
  }
  const enOrdre = [...trouvees.values()].sort((a, b) => a.debut - b.debut)
  return enOrdre.filter((p, i) => i === 0 || p.debut >= (enOrdre[i - 1]?.fin ?? 0))
}

interface Texte {
  readonly texte: string
  readonly debut: number
  readonly replie: boolean
}

const BALISE = /<(\/?)([a-z0-9]+)([^>]*)>/g

/** Runs of text that are sentences of the page, with where they stand. */
function* textesDe(main: string): Generator<Texte> {
  const pile: string[] = []
  let apres = 0
  for (const m of main.matchAll(BALISE)) {
    const texte = main.slice(apres, m.index)
    if (texte.trim() !== '' && estPhrase(pile)) {
      yield { texte, debut: apres, replie: pile.includes('details') }
    }
    apres = m.index + m[0].length
    const [, ferme, nom = '', reste = ''] = m
    if (ferme === '/') pile.pop()
    else if (!VIDES.has(nom) && !reste.endsWith('/')) pile.push(nomDe(nom, reste))
  }
}

/** An element that must stay as it is goes by a closed name, whatever it is. */
function nomDe(nom: string, attributs: string): string {
  const garde =
    /popover=|role="img"|class="[^"]*\b(?:glossaire|natif|courrier|fr-(?:hint|error)-text)\b/
  return garde.test(attributs) ? 'form' : nom
}

function estPhrase(pile: readonly string[]): boolean {
  return pile.some((nom) => PHRASES.has(nom)) && !pile.some((nom) => FERMES.has(nom))
}

/** The same bubble as `TermeExplique`, around the words as the page writes them. */
function bulle(cle: CleTerme, mots: string): string {
  const { nom, sens, ou }: Terme = TERMES[cle]
  const suite = ou === undefined ? '' : `<span>${echapper(ou)}</span>`
  return (
    `<span class="terme"><button type="button" popovertarget="terme-${cle}" ` +
    `aria-label="${mots} : que veut dire ce mot ?">${mots}</button>` +
    `<span popover="auto" id="terme-${cle}" class="bulle"><b>${echapper(nom)}</b>` +
    `<span>${echapper(sens)}</span>${suite}<a href="/glossaire">Tous les mots</a></span></span>`
  )
}

function echapper(texte: string): string {
  return texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
