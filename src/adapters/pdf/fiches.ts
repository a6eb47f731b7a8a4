import type { Tableau } from './grille.js'
import { dessiner, type Element, largeurUtile, MARGES, NOIR, reserver, trait } from './page.js'
import type { Plume } from './texte.js'

const CORPS = 10
const INTERLIGNE = 1.5

/**
 * A table with too many columns for the sheet, row by row: what the row is about, then each other
 * column with its title. A list, for assistive tools.
 */
export function ecrireFiches(plume: Plume, parent: Element, { entetes, lignes }: Tableau): void {
  const { pdf, ecrire } = plume
  const liste = pdf.struct('L')
  parent.add(liste)
  const options = { width: largeurUtile(pdf), lineGap: INTERLIGNE }
  for (const [premiere = '', ...autres] of lignes) {
    const titre = ecrire(`${entetes[0]} : ${premiere}`)
    const suite = autres.flatMap((texte, i) =>
      texte === '' ? [] : [`${entetes[i + 1]} : ${texte.replace(/\.$/, '')}.`],
    )
    const corps = ecrire(suite.join(' '))
    pdf.font('normale', CORPS)
    reserver(pdf, Math.min(120, pdf.heightOfString(corps, options) + 2 * CORPS))
    const fiche = pdf.struct('LI')
    liste.add(fiche)
    fiche.add(
      pdf.struct('LBody', {}, () => {
        pdf.font('grasse', CORPS).fillColor(NOIR).text(titre, MARGES.left, pdf.y, options)
        pdf.font('normale', CORPS).text(corps, MARGES.left, pdf.y, options)
      }),
    )
    fiche.end()
    pdf.y += 3
    dessiner(pdf, () => trait(pdf, { y: pdf.y, epaisseur: 0.5 }))
    pdf.y += 4
  }
  liste.end()
  pdf.x = MARGES.left
}
