import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { importJWK, type JWK, SignJWT } from 'jose'
import { echec, type Resultat, succes } from '#socle'
import { type CodeSortie, type Contexte, UsageFautif } from './commande.js'

/** Seconds: a proof is made to be used at once. */
const DUREE = 120

/** Who signs, about what, for whom: `iss`, `sub` and `aud` of the proof. */
export interface Preuve {
  readonly de: string
  readonly sujet: string
  readonly pour: string
  /** File of the private key, a JWK. */
  readonly cle: string | undefined
}

/** Writes a signed proof, alone on its line. */
export async function ecrirePreuve(contexte: Contexte, preuve: Preuve): Promise<CodeSortie> {
  if (preuve.cle === undefined) throw new UsageFautif('Donnez la clé privée : --cle FICHIER.')
  const lu = await lireJson(preuve.cle)
  const jwk = (lu.ok ? lu.valeur : null) as JWK | null
  const alg = jwk?.kty === 'RSA' ? 'PS256' : jwk?.kty === 'OKP' ? 'EdDSA' : 'ES256'
  const cle = jwk?.d === undefined ? undefined : await importJWK(jwk, alg).catch(() => undefined)
  if (cle === undefined) {
    contexte.dire(lu.ok ? 'Ce fichier ne porte pas de clé privée JWK.' : lu.erreur)
    return 1
  }
  const secondes = Math.floor(Date.parse(contexte.maintenant()) / 1000)
  const claims = {
    ...{ iss: preuve.de, sub: preuve.sujet, aud: preuve.pour },
    ...{ jti: randomUUID(), iat: secondes, exp: secondes + DUREE },
  }
  const jeton = new SignJWT(claims).setProtectedHeader({ alg })
  await contexte.ecrire(`${await jeton.sign(cle)}\n`)
  return 0
}

/** The content of a file, or why it is refused, in French. */
export async function lireJson(chemin: string): Promise<Resultat<unknown, string>> {
  let texte: string
  try {
    texte = await readFile(chemin, 'utf8')
  } catch {
    return echec('Ce fichier ne se lit pas.')
  }
  try {
    return succes(JSON.parse(texte))
  } catch {
    return echec('Ce fichier n’est pas du JSON.')
  }
}
