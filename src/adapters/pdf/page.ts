/** The sheet, in points. */
export const MARGES = { top: 48, bottom: 62, left: 52, right: 52 }
export const NOIR = '#161616'
export const GRIS = '#4a4a4a'
const FILET = '#767676'
/** Paragraphs and list items. */
export const CORPS = 11
/** Between two lines of text. */
export const INTERLIGNE = 2

export type Pdf = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement

export function largeurUtile({ page }: Pdf): number {
  return page.width - MARGES.left - MARGES.right
}

/** What is left of the page, from where the pen is. */
export function resteDePage(pdf: Pdf): number {
  return pdf.page.height - MARGES.bottom - pdf.y
}

/** Opens a page unless that much room is left on this one; true when it did. */
export function reserver(pdf: Pdf, hauteur: number): boolean {
  if (resteDePage(pdf) >= hauteur) return false
  pdf.addPage()
  return true
}

/** Draws what says nothing: rules, the mark, what a page repeats. */
export function dessiner(pdf: Pdf, trace: () => void, type: 'Layout' | 'Pagination' = 'Layout') {
  pdf.markContent('Artifact', { type })
  trace()
  pdf.endMarkedContent()
}

/** A rule across the sheet; black when it counts. */
export function trait(
  pdf: Pdf,
  { y, epaisseur }: { readonly y: number; readonly epaisseur: number },
): void {
  pdf.lineWidth(epaisseur).strokeColor(epaisseur >= 1 ? NOIR : FILET)
  pdf
    .moveTo(MARGES.left, y)
    .lineTo(MARGES.left + largeurUtile(pdf), y)
    .stroke()
}
