import type { ErreurSituation } from '../droits.js'
import { faute, montrer } from './champs.js'

/** A text read as JSON: what it holds, and the fault of the text itself. */
export interface TexteLu {
  /** Undefined when the text is not JSON. */
  readonly json: unknown
  readonly erreur: ErreurSituation | null
}

/**
 * Reads a line of JSON, strictly: a key written twice in one object is refused, with its path.
 * `JSON.parse` would keep the last one without a word, and a right would be computed from a figure
 * that who wrote the first never meant.
 * @texte docs/contrat.md §3: never a guess
 */
export function lireTexteJson(texte: string): TexteLu {
  let json: unknown
  try {
    json = JSON.parse(texte)
  } catch {
    const erreur = faute('json-invalide', '', 'Cette ligne n’est pas du JSON.')
    return { json: undefined, erreur }
  }
  return { json, erreur: refuserDoublon(texte) }
}

/** An object or a list that is open. */
interface Ouvert {
  /** Keys seen; null for a list. */
  readonly cles: Set<string> | null
  /** Last key of an object. */
  cle: string
  /** Rank in a list. */
  rang: number
}

const SIGNES = /["{}[\],:]/g

/** `texte` is JSON: only its marks are looked at. */
function refuserDoublon(texte: string): ErreurSituation | null {
  const ouverts: Ouvert[] = []
  let attendUneCle = false
  SIGNES.lastIndex = 0
  for (let trouve = SIGNES.exec(texte); trouve !== null; trouve = SIGNES.exec(texte)) {
    const signe = trouve[0]
    const dernier = ouverts.at(-1)
    if (signe === '"') {
      const fin = finDuTexte(texte, trouve.index)
      SIGNES.lastIndex = fin
      if (!attendUneCle || dernier === undefined) continue
      dernier.cle = JSON.parse(texte.slice(trouve.index, fin)) as string
      if (dernier.cles?.has(dernier.cle)) return enDouble(ouverts, dernier.cle)
      dernier.cles?.add(dernier.cle)
      attendUneCle = false
    } else if (signe === '{' || signe === '[') {
      attendUneCle = signe === '{'
      ouverts.push({ cles: attendUneCle ? new Set() : null, cle: '', rang: 0 })
    } else if (signe === '}' || signe === ']') ouverts.pop()
    else if (signe === ',' && dernier !== undefined) {
      dernier.rang++
      attendUneCle = dernier.cles !== null
    }
  }
  return null
}

/** The place after the mark that closes the text opened there. */
function finDuTexte(texte: string, debut: number): number {
  let place = debut + 1
  while (texte[place] !== '"') place += texte[place] === '\\' ? 2 : 1
  return place + 1
}

function enDouble(ouverts: readonly Ouvert[], cle: string): ErreurSituation {
  const chemin = ouverts
    .map((ouvert) => (ouvert.cles === null ? `[${ouvert.rang}]` : `.${ouvert.cle}`))
    .join('')
  const message = `Le champ « ${montrer(cle)} » est écrit deux fois.`
  return faute('champ-en-double', chemin.replace(/^\./, ''), message)
}
