import type PDFDocument from 'pdfkit'
import type { SectionImprimee } from '#socle'

type Tableau = NonNullable<SectionImprimee['tableau']>

const CORPS = 10
const GRIS = '#767676'
/** Share of the width kept for the first column, which holds words. */
const PREMIERE_MIN = 0.34
const MARGE_CELLULE = 12

/** Draws a table with its header row; a column where an amount stands is set to the right. */
export function dessinerTableau(
  pdf: PDFKit.PDFDocument,
  tableau: Tableau,
  parent: PDFKit.PDFStructureElement,
): void {
  const montants = tableau.entetes.map((_, i) => i > 0 && estColonneDeMontants(tableau, i))
  const entetes = tableau.entetes.map((texte) => ({ texte, type: 'TH' as const }))
  const rangees = [
    entetes,
    ...tableau.lignes.map((ligne) =>
      ligne.map((texte, i) => ({ texte, type: i === 0 ? ('TH' as const) : ('TD' as const) })),
    ),
  ]
  const options = {
    columnStyles: largeurs(pdf, tableau),
    defaultStyle: { border: { top: 0, left: 0, right: 0, bottom: 0.5 }, borderColor: GRIS },
    structParent: parent,
    data: rangees.map((rangee, rang) =>
      rangee.map(({ texte, type }, i) => ({
        text: texte,
        type,
        scope: rang === 0 ? 'Column' : 'Row',
        align: { x: montants[i] ? ('right' as const) : ('left' as const), y: 'center' as const },
        padding: { top: 3, bottom: 3, left: i === 0 ? 0 : 4, right: 2 },
        font: { src: rang === 0 ? 'grasse' : 'normale', size: CORPS },
      })),
    ),
  }
  pdf.table(options as unknown as Parameters<typeof pdf.table>[0] & { data: never })
}

/** The first column takes what the others, set on one line, leave it. */
function largeurs(pdf: InstanceType<typeof PDFDocument>, tableau: Tableau): number[] {
  const { width, margins } = pdf.page
  const utile = width - margins.left - margins.right
  pdf.font('grasse', CORPS)
  const voulues = tableau.entetes.map((entete, i) =>
    Math.max(
      ...[entete, ...tableau.lignes.map((l) => l[i] ?? '')].map((t) => pdf.widthOfString(t)),
    ),
  )
  const autres = voulues.slice(1).map((largeur) => largeur + MARGE_CELLULE)
  const somme = autres.reduce((a, b) => a + b, 0)
  const place = utile * (1 - PREMIERE_MIN)
  const serrees = somme > place ? autres.map((l) => (l * place) / somme) : autres
  const reste = utile - serrees.reduce((a, b) => a + b, 0)
  return [reste, ...serrees]
}

function estColonneDeMontants(tableau: Tableau, colonne: number): boolean {
  return tableau.lignes.some((l) => l[colonne]?.endsWith('€'))
}
