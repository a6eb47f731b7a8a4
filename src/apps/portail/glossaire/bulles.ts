import { assert } from '#socle'
import { lireTextes } from './phrases.js'
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

/** What a word goes on with: letters of French, for `\p{L}` takes twice the time on each page. */
const MOT = '[a-zà-öø-ÿœ\\d-]'
/** One group for each term: a page is looked through once for all of them. */
const TERME = new RegExp(
  `(?<!${MOT})(?:${CLES.map((cle) => `(${FORMES[cle]})`).join('|')})(?!${MOT})`,
  'gi',
)

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

/** The first place of each term, in the order of the page: what is found never overlaps. */
function placer(main: string): readonly Place[] {
  const trouvees = new Map<CleTerme, Place>()
  const posees = main.includes('id="terme-')
  lireTextes(main, (debut, fin, replie) => {
    const texte = main.slice(debut, fin)
    TERME.lastIndex = 0
    for (let m = TERME.exec(texte); m !== null; m = TERME.exec(texte)) {
      const cle = cleDe(m)
      if (posees && main.includes(`id="terme-${cle}"`)) continue
      // One met in an open part has its place.
      const connue = trouvees.get(cle)
      if (connue !== undefined && (replie || !connue.replie)) continue
      const place = debut + m.index
      trouvees.set(cle, { cle, replie, debut: place, fin: place + m[0].length })
    }
  })
  return [...trouvees.values()].sort((a, b) => a.debut - b.debut)
}

function cleDe(trouve: RegExpExecArray): CleTerme {
  const cle = CLES.find((_, i) => trouve[i + 1] !== undefined)
  assert(cle !== undefined, 'un groupe par terme')
  return cle
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
