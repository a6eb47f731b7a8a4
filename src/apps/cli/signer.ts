import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { importJWK, type JWK, SignJWT } from 'jose'
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
  const jwk = (await lireJson(preuve.cle)) as JWK
  const alg = jwk.kty === 'RSA' ? 'PS256' : jwk.kty === 'OKP' ? 'EdDSA' : 'ES256'
  const secondes = Math.floor(Date.parse(contexte.maintenant()) / 1000)
  const claims = {
    ...{ iss: preuve.de, sub: preuve.sujet, aud: preuve.pour },
    ...{ jti: randomUUID(), iat: secondes, exp: secondes + DUREE },
  }
  const jeton = new SignJWT(claims).setProtectedHeader({ alg })
  await contexte.ecrire(`${await jeton.sign(await importJWK(jwk, alg))}\n`)
  return 0
}

export async function lireJson(chemin: string): Promise<unknown> {
  let texte: string
  try {
    texte = await readFile(chemin, 'utf8')
  } catch {
    throw new UsageFautif('Ce fichier ne se lit pas.')
  }
  try {
    return JSON.parse(texte)
  } catch {
    throw new UsageFautif('Ce fichier n’est pas du JSON.')
  }
}
