import type { DocumentImprime } from '#socle'
import { ecrireBlocs } from './lettre.js'
import { dessiner, type Element, GRIS, largeurUtile, MARGES, NOIR, trait } from './page.js'
import { type Plume, paragraphe } from './texte.js'

/** The mark of the site, two streams that become one, on a sheet of 40 by 40. */
const MARQUE = 'M6 5c1 10 7 13 14 15v17M34 5c-1 10-7 13-14 15M20 9v11'
const TAILLE_MARQUE = 24

/** Who writes, what it is, the number to give; a demonstration says so before all else. */
export function ecrireTete(plume: Plume, racine: Element, document: DocumentImprime): void {
  const { pdf } = plume
  enTete(plume, racine, document.emetteur)
  if (document.courrier !== undefined) ecrireBlocs(plume, racine, document.courrier)
  if (document.avertissement !== null) avertir(plume, racine, document.avertissement)
  const titre = { texte: document.titre, type: 'H1', taille: 18, gras: true, apres: 3 } as const
  paragraphe(plume, racine, titre)
  paragraphe(plume, racine, { texte: document.sousTitre, type: 'P', couleur: GRIS })
  pdf.outline.addItem(plume.ecrire(document.titre))
}

function enTete({ pdf, ecrire }: Plume, racine: Element, emetteur: string): void {
  const y = pdf.y
  dessiner(pdf, () => {
    pdf.save().translate(MARGES.left - 3, y - 4)
    pdf
      .scale(TAILLE_MARQUE / 40)
      .lineWidth(4)
      .lineCap('round')
      .strokeColor(NOIR)
    pdf.path(MARQUE).stroke().restore()
  })
  racine.add(
    pdf.struct('P', {}, () => {
      pdf.font('grasse', 13).fillColor(NOIR)
      pdf.text(ecrire(emetteur), MARGES.left + TAILLE_MARQUE + 2, y, { lineBreak: false })
    }),
  )
  const bas = y + TAILLE_MARQUE
  dessiner(pdf, () => trait(pdf, { y: bas, epaisseur: 0.75 }))
  pdf.x = MARGES.left
  pdf.y = bas + 16
}

/** In a frame: this paper must not be taken for what it is not. */
function avertir({ pdf, ecrire }: Plume, racine: Element, texte: string): void {
  const dedans = { width: largeurUtile(pdf) - 20, lineGap: 2 }
  pdf.font('grasse', 10).fillColor(NOIR)
  const dit = ecrire(texte)
  const y = pdf.y
  const hauteur = pdf.heightOfString(dit, dedans) + 12
  dessiner(pdf, () => {
    pdf.lineWidth(1).strokeColor(NOIR)
    pdf.roundedRect(MARGES.left, y, largeurUtile(pdf), hauteur, 4).stroke()
  })
  racine.add(pdf.struct('P', {}, () => pdf.text(dit, MARGES.left + 10, y + 7, dedans)))
  pdf.x = MARGES.left
  pdf.y = y + hauteur + 16
}

const PIED = 9
const INTERLIGNE_PIED = 12

/** Feet of pages, once their number is known: which paper, which page, and that it is fictional. */
export function ecrirePieds({ pdf, ecrire }: Plume, document: DocumentImprime): void {
  const { emetteur, sousTitre, avertissement } = document
  const { start, count } = pdf.bufferedPageRange()
  const utile = largeurUtile(pdf)
  const lignes = [`${emetteur}. ${sousTitre}`, ...(avertissement === null ? [] : [avertissement])]
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page)
    // Below the margin, where text would open a new page.
    pdf.page.margins.bottom = 0
    const haut = pdf.page.height - MARGES.bottom + 18
    const options = { width: utile - 90, height: INTERLIGNE_PIED, ellipsis: true }
    dessiner(
      pdf,
      () => {
        trait(pdf, { y: haut - 7, epaisseur: 0.5 })
        pdf.font('normale', PIED).fillColor(GRIS)
        lignes.forEach((ligne, i) => {
          pdf.text(ecrire(ligne), MARGES.left, haut + i * INTERLIGNE_PIED, options)
        })
        const numero = `page ${page - start + 1} sur ${count}`
        pdf.text(ecrire(numero), MARGES.left, haut, {
          ...{ width: utile, align: 'right', lineBreak: false },
        })
      },
      'Pagination',
    )
    pdf.page.margins.bottom = MARGES.bottom
  }
}
