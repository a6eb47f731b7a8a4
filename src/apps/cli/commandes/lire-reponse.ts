import { LONGUEUR_REPONSE } from '#acces'
import { parseNir } from '#socle'
import { type Contexte, UsageFautif } from '../commande.js'

/** An answer to a person, read on standard input: it may be long, and she reads it as it is. */
export async function lireReponse(contexte: Contexte): Promise<string> {
  const reponse = (await lireEntree(contexte)).trim()
  if (reponse === '') throw new UsageFautif('La réponse est attendue sur l’entrée standard.')
  if (reponse.length > LONGUEUR_REPONSE) {
    throw new UsageFautif(`La réponse compte au plus ${LONGUEUR_REPONSE} caractères.`)
  }
  if (reponse.split(/\s+/).some((mot) => parseNir(mot) !== undefined)) {
    throw new UsageFautif('La réponse ne doit pas contenir de numéro de sécurité sociale.')
  }
  return reponse
}

async function lireEntree(contexte: Contexte): Promise<string> {
  const octets: Uint8Array[] = []
  let taille = 0
  for await (const morceau of contexte.lireEntree()) {
    octets.push(morceau)
    taille += morceau.length
    if (taille > 4 * LONGUEUR_REPONSE) break
  }
  return Buffer.concat(octets).toString('utf8')
}
