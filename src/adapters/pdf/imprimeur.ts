import PDFDocument from 'pdfkit'
import type { DocumentImprime, Imprimeur, SectionImprimee } from '#socle'
import { lirePolices, type Polices } from './polices.js'
import { dessinerTableau } from './tableau.js'

const MARGES = { top: 56, bottom: 64, left: 56, right: 56 }
const NOIR = '#161616'

/** The printer of the product: tagged PDF 1.7, declared PDF/UA-1, the same bytes each time. */
export function createImprimeur(): Imprimeur {
  return async (document) => imprimer(document, await lirePolices())
}

function imprimer(document: DocumentImprime, polices: Polices): Promise<Uint8Array> {
  const pdf = ouvrir(document, polices)
  const morceaux: Buffer[] = []
  const fin = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (morceau: Buffer) => morceaux.push(morceau))
    pdf.on('end', () => resolve(Buffer.concat(morceaux)))
    pdf.on('error', reject)
  })
  const racine = pdf.struct('Document')
  pdf.addStructure(racine)
  ecrireTete(pdf, document, racine)
  for (const section of document.sections) ecrireSection(pdf, section, racine)
  racine.end()
  ecrirePieds(pdf, document)
  pdf.end()
  return fin
}

function ouvrir(document: DocumentImprime, { normale, grasse }: Polices): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGES,
    pdfVersion: '1.7',
    // Known to the library, not yet to its types.
    subset: 'PDF/UA' as NonNullable<PDFKit.PDFDocumentOptions['subset']>,
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    bufferPages: true,
    font: normale as unknown as string,
    info: {
      Title: document.titre,
      Author: document.emetteur,
      CreationDate: new Date(`${document.date}T12:00:00Z`),
    },
  })
  pdf.registerFont('normale', normale)
  pdf.registerFont('grasse', grasse)
  return pdf
}

function ecrireTete(
  pdf: PDFKit.PDFDocument,
  { titre, sousTitre, avertissement }: DocumentImprime,
  racine: PDFKit.PDFStructureElement,
): void {
  if (avertissement !== null) {
    paragraphe(pdf, racine, { texte: avertissement, type: 'P', taille: 11, gras: true })
  }
  pdf.moveDown(0.5)
  paragraphe(pdf, racine, { texte: titre, type: 'H1', taille: 18, gras: true })
  paragraphe(pdf, racine, { texte: sousTitre, type: 'P', taille: 11 })
}

function ecrireSection(
  pdf: PDFKit.PDFDocument,
  { titre, paragraphes, tableau }: SectionImprimee,
  racine: PDFKit.PDFStructureElement,
): void {
  const section = pdf.struct('Sect')
  racine.add(section)
  pdf.moveDown(0.9)
  // A title never stays alone at the foot of a page.
  if (pdf.y > pdf.page.height - MARGES.bottom - 70) pdf.addPage()
  paragraphe(pdf, section, { texte: titre, type: 'H2', taille: 13, gras: true })
  for (const texte of paragraphes) paragraphe(pdf, section, { texte, type: 'P', taille: 11 })
  if (tableau !== undefined) {
    pdf.moveDown(0.3)
    dessinerTableau(pdf, tableau, section)
    pdf.x = MARGES.left
  }
  section.end()
}

interface Paragraphe {
  readonly texte: string
  readonly type: 'P' | 'H1' | 'H2'
  readonly taille: number
  readonly gras?: boolean
}

function paragraphe(
  pdf: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  { texte, type, taille, gras = false }: Paragraphe,
): void {
  const ecrire = (): void => {
    pdf.font(gras ? 'grasse' : 'normale', taille).fillColor(NOIR)
    pdf.text(texte, MARGES.left, pdf.y, { lineGap: 2, paragraphGap: 3 })
  }
  parent.add(pdf.struct(type, {}, ecrire))
}

/** Feet of pages, once their number is known; told apart from the text as artefacts. */
function ecrirePieds(pdf: PDFKit.PDFDocument, { emetteur, sousTitre }: DocumentImprime): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page)
    const { width, height, margins } = pdf.page
    // Below the margin, where text would open a new page.
    margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font('normale', 9).fillColor(NOIR)
    const y = height - MARGES.bottom + 24
    const utile = width - margins.left - margins.right
    pdf.text(`${emetteur} — ${sousTitre}`, margins.left, y, {
      width: utile * 0.8,
      lineBreak: false,
    })
    const numero = `page ${page - start + 1} sur ${count}`
    pdf.text(numero, margins.left, y, { width: utile, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
    margins.bottom = MARGES.bottom
  }
}
