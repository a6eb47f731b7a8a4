import type { Notification } from '../dossier.js'
import { jourEnMots } from './mots.js'

const LARGEUR = 80
const ECART = 2
const PREMIERE_MIN = 18

type Tableau = NonNullable<Notification['sections'][number]['tableau']>

/** The letter as plain text, 80 columns at most, ending with a line break. */
export function rendreTexte(n: Notification): string {
  const lignes = [
    ...plier(n.objet, LARGEUR),
    `Le ${jourEnMots(n.date)}. Dossier ${n.dossier}, courrier ${n.reference}.`,
  ]
  for (const { titre, paragraphes, tableau } of n.sections) {
    lignes.push('', titre, '-'.repeat(titre.length))
    for (const p of paragraphes) lignes.push(...plier(p, LARGEUR))
    if (tableau !== undefined) lignes.push('', ...rendreTableau(tableau))
  }
  return `${lignes.join('\n')}\n`
}

/** Cuts a text in lines of `largeur` at most, between words; a longer word stays whole. */
function plier(texte: string, largeur: number): string[] {
  const lignes: string[] = []
  let ligne = ''
  for (const mot of texte.split(' ')) {
    if (ligne !== '' && ligne.length + 1 + mot.length > largeur) {
      lignes.push(ligne)
      ligne = mot
    } else ligne = ligne === '' ? mot : `${ligne} ${mot}`
  }
  return [...lignes, ligne]
}

/** Columns when they fit, else one small block for each row. */
function rendreTableau(t: Tableau): string[] {
  const largeurs = t.entetes.map((e, i) => Math.max(e.length, ...t.lignes.map((l) => l[i]!.length)))
  const autres = largeurs.slice(1).reduce((a, b) => a + b + ECART, 0)
  const premiere = Math.min(largeurs[0]!, LARGEUR - autres)
  if (premiere < Math.min(PREMIERE_MIN, largeurs[0]!)) return enBlocs(t)
  const colonnes = [premiere, ...largeurs.slice(1)]
  return [t.entetes, ...t.lignes].flatMap((l) => rangee(l, colonnes))
}

function rangee(cellules: readonly string[], largeurs: readonly number[]): string[] {
  const [premiere = '', ...autres] = cellules
  const pliee = plier(premiere, largeurs[0]!)
  const suite = autres.map((c, i) => ' '.repeat(ECART) + c.padStart(largeurs[i + 1]!)).join('')
  return pliee.map((l, i) =>
    i === pliee.length - 1 ? (l.padEnd(largeurs[0]!) + suite).trimEnd() : l,
  )
}

function enBlocs(t: Tableau): string[] {
  return t.lignes.flatMap((cellules, rang) => [
    ...(rang === 0 ? [] : ['']),
    ...cellules.flatMap((c, i) =>
      plier(`${t.entetes[i]} : ${c}`, LARGEUR - ECART).map(
        (l, k) => ' '.repeat(k === 0 ? ECART : 2 * ECART) + l,
      ),
    ),
  ])
}
