import {
  CORPS,
  type Element,
  INTERLIGNE,
  largeurUtile,
  MARGES,
  NOIR,
  type Pdf,
  reserver,
} from './page.js'
import type { Ecriture } from './typographie.js'

export interface Plume {
  readonly pdf: Pdf
  readonly ecrire: Ecriture
}

interface Paragraphe {
  readonly texte: string
  readonly type: 'P' | 'H1' | 'H2'
  readonly taille?: number
  readonly gras?: boolean
  readonly couleur?: string
  readonly apres?: number
}

/** « 3. On retire… »: the rank, then what is at that rank. */
const RANG = /^(\d{1,2}\.) (.+)$/s
/** « Prime d’activité : », alone on its line. */
const ANNONCE = /^[^.]{1,40}\s:$/
const RETRAIT = 20
const ENTRE_PARAGRAPHES = 3.5

export function paragraphe({ pdf, ecrire }: Plume, parent: Element, p: Paragraphe): void {
  const { texte, type, taille = CORPS, gras = false, couleur = NOIR } = p
  const police = gras ? 'grasse' : 'normale'
  pdf.font(police, taille)
  garderEnsemble(pdf, ecrire(texte), largeurUtile(pdf))
  parent.add(
    pdf.struct(type, {}, () => {
      pdf.font(police, taille).fillColor(couleur)
      pdf.text(ecrire(texte), MARGES.left, pdf.y, {
        width: largeurUtile(pdf),
        lineGap: INTERLIGNE,
      })
    }),
  )
  pdf.y += p.apres ?? ENTRE_PARAGRAPHES
}

/** The sentences of a section; those that bear a rank make a list. */
export function paragraphes(plume: Plume, parent: Element, textes: readonly string[]): void {
  let liste: Element | undefined
  for (const texte of textes) {
    const [, rang, suite] = RANG.exec(texte) ?? []
    if (rang === undefined || suite === undefined) {
      liste?.end()
      liste = undefined
      paragraphe(plume, parent, { texte, type: 'P', gras: ANNONCE.test(texte) })
      continue
    }
    if (liste === undefined || rang === '1.') {
      liste?.end()
      liste = plume.pdf.struct('L')
      parent.add(liste)
    }
    point(plume, liste, { rang, suite })
  }
  liste?.end()
}

function point(
  { pdf, ecrire }: Plume,
  liste: Element,
  { rang, suite }: { readonly rang: string; readonly suite: string },
): void {
  const texte = ecrire(suite)
  const options = { width: largeurUtile(pdf) - RETRAIT, lineGap: INTERLIGNE }
  pdf.font('normale', CORPS).fillColor(NOIR)
  garderEnsemble(pdf, texte, options.width)
  const y = pdf.y
  const ligne = pdf.struct('LI')
  liste.add(ligne)
  ligne.add(
    pdf.struct('Lbl', {}, () =>
      pdf.text(rang, MARGES.left, y, { lineBreak: false, width: RETRAIT }),
    ),
  )
  ligne.add(pdf.struct('LBody', {}, () => pdf.text(texte, MARGES.left + RETRAIT, y, options)))
  ligne.end()
  pdf.x = MARGES.left
  pdf.y += ENTRE_PARAGRAPHES
}

/** A text of four lines or less is on one page; a longer one begins with three. */
function garderEnsemble(pdf: Pdf, texte: string, width: number): void {
  const hauteur = pdf.heightOfString(texte, { width, lineGap: INTERLIGNE })
  const ligne = pdf.currentLineHeight(true) + INTERLIGNE
  reserver(pdf, hauteur <= 4 * ligne + 1 ? hauteur - INTERLIGNE : 3 * ligne)
}

/** Height that a paragraph will take. */
export function hauteurDe({ pdf, ecrire }: Plume, texte: string, taille = CORPS): number {
  pdf.font('normale', taille)
  const options = { width: largeurUtile(pdf), lineGap: INTERLIGNE }
  return pdf.heightOfString(ecrire(texte), options) + ENTRE_PARAGRAPHES
}
