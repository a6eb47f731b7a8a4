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

/** « Ligne 3 refusée, « situation.moisDroit » : … », for who reads and not for a program. */
export function ligneRefusee(
  ligne: number,
  { chemin, message }: { readonly chemin: string; readonly message: string },
): string {
  return `Ligne ${ligne} refusée${chemin === '' ? '' : `, « ${chemin} »`} : ${message}`
}
