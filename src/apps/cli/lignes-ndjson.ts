/** Longer than any question: beyond, the line is given as unreadable. */
const LONGUEUR_MAX = 1 << 20

/** One line of NDJSON; `json` is undefined when it cannot be read. Empty lines only count. */
export interface LigneNdjson {
  readonly numero: number
  readonly json: unknown
}

/** The lines of a text that comes by chunks, in order, with memory bounded by one line. */
export async function* lignesDe(entree: AsyncIterable<Uint8Array>): AsyncGenerator<LigneNdjson> {
  const decodeur = new TextDecoder()
  let reste = ''
  let numero = 0
  for await (const morceau of entree) {
    reste += decodeur.decode(morceau, { stream: true })
    const lignes = reste.split('\n')
    reste = (lignes.pop() ?? '').slice(0, LONGUEUR_MAX + 1)
    for (const ligne of lignes) {
      numero += 1
      if (ligne.trim() !== '') yield { numero, json: lire(ligne) }
    }
  }
  reste += decodeur.decode()
  if (reste.trim() !== '') yield { numero: numero + 1, json: lire(reste) }
}

function lire(ligne: string): unknown {
  if (ligne.length > LONGUEUR_MAX) return undefined
  try {
    return JSON.parse(ligne)
  } catch {
    return undefined
  }
}
