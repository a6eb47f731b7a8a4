import { type Nir, parseNir } from '#socle'
import { type Contexte, UsageFautif } from './commande.js'

/** More than any way of typing a NIR: the rest of standard input is not read. */
const ENTREE_MAX = 1024

/** The value of `--nir`, « - » being standard input. */
export async function lireNirDemande(valeur: string | undefined, contexte: Contexte): Promise<Nir> {
  return lireNir(valeur === '-' ? await lireEntree(contexte) : valeur)
}

/** The message never repeats what was typed: it may be somebody's number. */
function lireNir(texte: string | undefined): Nir {
  if (texte === undefined) {
    throw new UsageFautif('--nir : donnez un NIR, ou « - » pour l’entrée standard.')
  }
  const lu = parseNir(texte.trim())
  if (lu === undefined) {
    throw new UsageFautif('--nir : un NIR compte 13 caractères, ou 15 avec sa clé.')
  }
  if (lu.cleJuste) return lu.nir
  throw new UsageFautif('--nir : la clé (les deux derniers chiffres) ne va pas avec ce NIR.')
}

async function lireEntree(contexte: Contexte): Promise<string> {
  let texte = ''
  for await (const octets of contexte.lireEntree()) {
    texte += Buffer.from(octets).toString('latin1')
    if (texte.length > ENTREE_MAX) break
  }
  return texte
}
