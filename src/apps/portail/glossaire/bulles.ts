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
const MOTIFS = new Map(
  CLES.map((cle) => [cle, new RegExp(`(?<![\\p{L}\\d-])(?:${FORMES[cle]})(?![\\p{L}\\d-])`, 'iu')]),
)

/** Most sentences hold no term: one look for all. */
const UN_TERME = new RegExp(
  `(?<![\\p{L}\\d-])(?:${CLES.map((cle) => FORMES[cle]).join('|')})(?![\\p{L}\\d-])`,
  'iu',
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

/** The first place of each term, in the order of the page; bubbles never nest nor overlap. */
function placer(main: string): readonly Place[] {
  const trouvees = new Map<CleTerme, Place>()
  const posees = main.includes('id="terme-')
  let restent = CLES.filter((cle) => !posees || !main.includes(`id="terme-${cle}"`))
  lireTextes(main, (debut, fin, replie) => {
    const texte = main.slice(debut, fin)
    if (!UN_TERME.test(texte)) return true
    for (const cle of restent) {
      if (replie && trouvees.has(cle)) continue
      const m = MOTIFS.get(cle)?.exec(texte)
      if (m === null || m === undefined) continue
      const place = { cle, replie, debut: debut + m.index, fin: debut + m.index + m[0].length }
      trouvees.set(cle, place)
    }
    // One met in an open part has its place.
    restent = restent.filter((cle) => trouvees.get(cle)?.replie !== false)
    return restent.length > 0
  })
  const enOrdre = [...trouvees.values()].sort((a, b) => a.debut - b.debut)
  return enOrdre.filter((p, i) => i === 0 || p.debut >= (enOrdre[i - 1]?.fin ?? 0))
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
