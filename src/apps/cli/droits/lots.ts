/** Lines read together: whole lines, the number of the first one counted from 1. */
export interface Lot {
  readonly texte: string
  readonly premiereLigne: number
}

/** A longer line is refused: no household takes two million characters. */
export const LONGUEUR_LIGNE_MAX = 2_000_000
const TAILLE_LOT = 1 << 16

/**
 * Cuts a stream of UTF-8 bytes into lots of whole lines, in order, in constant memory: the end of a
 * line that is too long is dropped while it is read. A byte order mark is dropped.
 */
export async function* decouperEnLots(entree: AsyncIterable<Uint8Array>): AsyncGenerator<Lot> {
  const decodeur = new TextDecoder('utf-8')
  let reste = ''
  let premiereLigne = 1
  for await (const octets of entree) {
    reste = borner(reste + decodeur.decode(octets, { stream: true }))
    const fin = reste.lastIndexOf('\n')
    if (fin === -1 || reste.length < TAILLE_LOT) continue
    const texte = reste.slice(0, fin + 1)
    reste = reste.slice(fin + 1)
    yield { texte, premiereLigne }
    premiereLigne += compterLignes(texte)
  }
  reste += decodeur.decode()
  if (reste !== '') yield { texte: reste, premiereLigne }
}

/** Keeps of an unfinished line what is needed to see that it is too long. */
function borner(texte: string): string {
  const debut = texte.lastIndexOf('\n') + 1
  const trop = texte.length - debut > LONGUEUR_LIGNE_MAX + 1
  return trop ? texte.slice(0, debut + LONGUEUR_LIGNE_MAX + 1) : texte
}

function compterLignes(texte: string): number {
  let nombre = 0
  for (let i = texte.indexOf('\n'); i !== -1; i = texte.indexOf('\n', i + 1)) nombre++
  return nombre
}
