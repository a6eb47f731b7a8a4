import { ecrireFiches } from './fiches.js'
import {
  CORPS_TABLEAU,
  type Grille,
  hauteur,
  optionsDeCellule,
  parts,
  placeDe,
  preparer,
  type Rangee,
  type Tableau,
} from './grille.js'
import {
  dessiner,
  type Element,
  largeurUtile,
  MARGES,
  NOIR,
  type Pdf,
  reserver,
  trait,
} from './page.js'
import type { Plume } from './texte.js'

/**
 * A table, what it is about and its header said again on each page; a column of figures is set to
 * the right.
 */
export function dessinerTableau(
  plume: Plume,
  parent: Element,
  { tableau, titre }: { readonly tableau: Tableau; readonly titre: string },
): void {
  const { pdf } = plume
  const suite = plume.ecrire(`${titre} (suite)`)
  const { entete, rangees, grille } = preparer(plume, tableau)
  if (grille === undefined) {
    ecrireFiches(plume, parent, tableau)
    return
  }
  const table = pdf.struct('Table')
  parent.add(table)
  pdf.y += 4
  // The header never stays alone at the foot of a page.
  reserver(pdf, hauteur(pdf, entete, grille) + Math.min(80, hauteur(pdf, rangees[0], grille)))
  rangeeBalisee(pdf, table, { rangee: entete, grille, scope: 'Column' })
  for (const [i, rangee] of rangees.entries()) {
    // The last row, often what the others come to, never stands alone on a page.
    const derniere = i === rangees.length - 2 ? hauteur(pdf, rangees.at(-1), grille) : 0
    for (const part of parts(pdf, rangee, grille)) {
      if (reserver(pdf, hauteur(pdf, part, grille) + Math.min(80, derniere))) {
        redireEntete(pdf, suite, { rangee: entete, grille })
      }
      rangeeBalisee(pdf, table, { rangee: part, grille, scope: 'Row' })
    }
  }
  table.end()
  pdf.x = MARGES.left
  pdf.y += 2
}

/** Height of the header and of the first row, which no page separates. */
export function hauteurDeTete(plume: Plume, tableau: Tableau): number {
  const { entete, rangees, grille } = preparer(plume, tableau)
  if (grille === undefined) return 60
  return hauteur(plume.pdf, entete, grille) + hauteur(plume.pdf, rangees[0], grille) + 4
}

interface ADessiner {
  readonly rangee: Rangee
  readonly grille: Grille
}

/** A row and its tags: the first cell is the header of its row. */
function rangeeBalisee(
  pdf: Pdf,
  table: Element,
  { scope, ...r }: ADessiner & { readonly scope: 'Row' | 'Column' },
): void {
  const ligne = pdf.struct('TR')
  table.add(ligne)
  dessinerRangee(pdf, r, (texte, i, ecrire) => {
    const entete = scope === 'Column' || i === 0
    const options = entete ? { scope } : {}
    // An empty cell keeps its place in the row, and holds nothing.
    const contenu = texte === '' ? [] : ecrire
    ligne.add(pdf.struct(entete ? 'TH' : 'TD', options as never, contenu as never))
  })
  ligne.end()
  dessiner(pdf, () => trait(pdf, { y: pdf.y, epaisseur: scope === 'Column' ? 1 : 0.5 }))
}

type EcrireCellule = (texte: string, i: number, ecrire: () => void) => void

function dessinerRangee(
  pdf: Pdf,
  { rangee, grille }: ADessiner,
  cellule: EcrireCellule = (_texte, _i, ecrire) => ecrire(),
): void {
  const y = pdf.y
  const bas = y + hauteur(pdf, rangee, grille)
  rangee.cellules.forEach((texte, i) => {
    const { x, width, marge } = placeDe(grille, i)
    const figure = grille.figures[i] === true
    cellule(texte, i, () => {
      pdf.font(rangee.gras ? 'grasse' : 'normale', CORPS_TABLEAU).fillColor(NOIR)
      pdf.text(texte, x, y + marge, {
        ...optionsDeCellule(figure),
        ...{ width, align: figure ? 'right' : 'left', lineGap: 1 },
      })
    })
  })
  pdf.y = bas
}

/** Said again at the top of a page, for the eye alone. */
function redireEntete(pdf: Pdf, suite: string, entete: ADessiner): void {
  dessiner(
    pdf,
    () => {
      pdf.font('grasse', CORPS_TABLEAU).fillColor(NOIR)
      pdf.text(suite, MARGES.left, pdf.y, { width: largeurUtile(pdf) })
      pdf.y += 4
      dessinerRangee(pdf, entete)
      trait(pdf, { y: pdf.y, epaisseur: 1 })
    },
    'Pagination',
  )
}
