import PDFDocument from 'pdfkit'
import type { DocumentImprime, Imprimeur, SectionImprimee } from '#socle'
import { type Element, MARGES, type Pdf, reserver } from './page.js'
import { lirePolices, type Polices } from './polices.js'
import { dessinerTableau, hauteurDeTete } from './tableau.js'
import { ecrirePieds, ecrireTete } from './tete.js'
import { hauteurDe, type Plume, paragraphe, paragraphes } from './texte.js'
import { createEcriture } from './typographie.js'

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
  const plume: Plume = { pdf, ecrire: createEcriture(pdf) }
  const racine = pdf.struct('Document')
  pdf.addStructure(racine)
  ecrireTete(plume, racine, document)
  for (const section of document.sections) ecrireSection(plume, racine, section)
  racine.end()
  ecrirePieds(plume, document)
  pdf.end()
  return fin
}

export function ouvrir(document: DocumentImprime, { normale, grasse }: Polices): Pdf {
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
    // No font of its own: the same one, opened under no name, would hide that of `normale`, which
    // the library would then open again at each change of font.
    font: null as unknown as string,
    info: {
      Title: document.titre,
      Author: document.emetteur,
      CreationDate: new Date(`${document.date}T12:00:00Z`),
    },
  })
  pdf.registerFont('normale', normale)
  pdf.registerFont('grasse', grasse)
  pdf.font('normale')
  return pdf
}

const AVANT_TITRE = 13
const TITRE = 13.5

function ecrireSection(plume: Plume, racine: Element, section: SectionImprimee): void {
  const { pdf } = plume
  const { titre, paragraphes: textes, tableau } = section
  const element = pdf.struct('Sect')
  racine.add(element)
  // A title never stays alone at the foot of a page: what it announces begins under it.
  const premiers = textes.slice(0, 2).map((t) => Math.min(62, hauteurDe(plume, t)))
  const table = tableau !== undefined && textes.length < 2 ? hauteurDeTete(plume, tableau) : 0
  const debut = table + (table > 0 ? premiers : premiers.slice(0, 1)).reduce((a, b) => a + b, 0)
  pdf.y += AVANT_TITRE
  reserver(pdf, TITRE + 12 + debut)
  pdf.outline.addItem(plume.ecrire(titre))
  paragraphe(plume, element, { texte: titre, type: 'H2', taille: TITRE, gras: true })
  paragraphes(plume, element, textes)
  if (tableau !== undefined) dessinerTableau(plume, element, { tableau, titre })
  element.end()
}
