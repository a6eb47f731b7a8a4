import { decouperEnLots, texteDuLot } from '../droits/lots.js'

/** The lines of standard input that hold something, with their number from 1. */
export async function* lignesDe(entree: AsyncIterable<Uint8Array>) {
  for await (const lot of decouperEnLots(entree)) {
    let ligne = lot.premiereLigne - 1
    for (const texte of texteDuLot(lot).split('\n')) {
      ligne++
      if (texte.trim() !== '') yield { texte, ligne }
    }
  }
}
