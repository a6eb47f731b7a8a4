import type { DocumentImprime } from '#socle'
import { dessiner, type Element, INTERLIGNE, MARGES, NOIR } from './page.js'
import type { Plume } from './texte.js'

const MM = 72 / 25.4
/** Place of the address, for a sheet folded in three in an envelope with a window (110 × 220). */
const ADRESSE = { x: 110 * MM, y: 50 * MM, largeur: 82 * MM }
/** Under the first fold begins what is read. */
const CORPS_Y = 103 * MM
const LARGEUR_EXPEDITEUR = 80 * MM
const PETIT = 11

type Blocs = NonNullable<DocumentImprime['courrier']>

/** Who writes, on the left under the mark; to whom, on the right, where the envelope is open. */
export function ecrireBlocs(plume: Plume, racine: Element, blocs: Blocs): void {
  const { pdf } = plume
  bloc(plume, racine, {
    ...{ lignes: blocs.expediteur, x: MARGES.left, y: pdf.y - 8, largeur: LARGEUR_EXPEDITEUR },
  })
  bloc(plume, racine, { lignes: blocs.destinataire, ...ADRESSE })
  // Where to fold, on the edge of the sheet.
  dessiner(pdf, () => {
    pdf.lineWidth(0.5).strokeColor(NOIR)
    pdf
      .moveTo(14, 99 * MM)
      .lineTo(24, 99 * MM)
      .stroke()
  })
  pdf.x = MARGES.left
  pdf.y = CORPS_Y
}

interface Bloc {
  readonly lignes: readonly string[]
  readonly x: number
  readonly y: number
  readonly largeur: number
}

/** One paragraph of several lines: an address is read as one thing. */
function bloc({ pdf, ecrire }: Plume, racine: Element, b: Bloc): void {
  racine.add(
    pdf.struct('P', {}, () => {
      pdf.font('normale', PETIT).fillColor(NOIR)
      pdf.text(b.lignes.map(ecrire).join('\n'), b.x, b.y, {
        ...{ width: b.largeur, lineGap: INTERLIGNE },
      })
    }),
  )
}
