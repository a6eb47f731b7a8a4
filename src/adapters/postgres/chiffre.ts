import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomFillSync,
} from 'node:crypto'
import type { Empreintes } from '#referentiel'
import { Panne } from '#socle'

const ALGORITHME = 'aes-256-gcm'
const TAILLE_CLE = 32
const TAILLE_VECTEUR = 12
const TAILLE_SCEAU = 16
/** Shorter than this, a key could be tried out against the index. */
const LONGUEUR_MIN = 16

/** What the key of the base gives: indexes that nobody can try, and bytes that nobody can read. */
export interface Chiffre {
  /** HMAC-SHA-256 cut to 128 bits, 32 hexadecimal characters. */
  indexer(texte: string): string
  /** Digest by which a base knows its key. */
  readonly temoin: Buffer
  /** AES-256-GCM, bound to `contexte` (where the bytes stand): moved elsewhere, they fail. */
  chiffrer(clair: Uint8Array, contexte: string): Buffer
  /** Throws a Panne `base-corrompue` when the bytes are not those that were written there. */
  dechiffrer(chiffre: Uint8Array, contexte: string): Buffer
}

/** Sub-keys by HKDF-SHA-256 from ALASOURCE_CLE_NIR: for the index, the bytes, the witness. */
export function createChiffre(cleNir: string): Chiffre {
  if (cleNir.trim().length < LONGUEUR_MIN) {
    const faute = `compte moins de ${LONGUEUR_MIN} caractères. Donnez la clé entière.`
    const message = `La clé des NIR (ALASOURCE_CLE_NIR) ${faute}`
    throw new Panne('cle-invalide', message)
  }
  const index = sousCle(cleNir, 'index')
  const octets = sousCle(cleNir, 'octets')
  return {
    indexer: (texte) => createHmac('sha256', index).update(texte).digest('hex').slice(0, 32),
    temoin: createHmac('sha256', sousCle(cleNir, 'temoin')).update('alasource').digest(),
    chiffrer: (clair, contexte) => chiffrer(octets, clair, contexte),
    dechiffrer: (chiffre, contexte) => dechiffrer(octets, chiffre, contexte),
  }
}

/** The digests of the register, keyed or not. */
export function empreintesDe({ indexer }: Pick<Chiffre, 'indexer'>): Empreintes {
  return {
    indexer,
    hacher: (texte) => createHash('sha256').update(texte).digest('hex').slice(0, 32),
    commencer() {
      const sha256 = createHash('sha256')
      return { ajouter: (octets) => void sha256.update(octets), fin: () => sha256.digest('hex') }
    },
  }
}

function sousCle(cleNir: string, usage: string): Buffer {
  return Buffer.from(hkdfSync('sha256', cleNir.trim(), 'alasource', usage, TAILLE_CLE))
}

function chiffrer(cle: Buffer, clair: Uint8Array, contexte: string): Buffer {
  const vecteur = hasard()
  const machine = createCipheriv(ALGORITHME, cle, vecteur)
  machine.setAAD(Buffer.from(contexte))
  const corps = machine.update(clair)
  const fin = machine.final()
  return Buffer.concat([vecteur, machine.getAuthTag(), corps, fin])
}

/** Random bytes are drawn by blocks: one call to the system serves many vectors. */
const reserve = Buffer.alloc(TAILLE_VECTEUR * 1024)
let position = reserve.length

function hasard(): Buffer {
  if (position === reserve.length) {
    randomFillSync(reserve)
    position = 0
  }
  position += TAILLE_VECTEUR
  return Buffer.from(reserve.subarray(position - TAILLE_VECTEUR, position))
}

function dechiffrer(cle: Buffer, chiffre: Uint8Array, contexte: string): Buffer {
  try {
    const vecteur = chiffre.subarray(0, TAILLE_VECTEUR)
    const machine = createDecipheriv(ALGORITHME, cle, vecteur)
    machine.setAAD(Buffer.from(contexte))
    machine.setAuthTag(chiffre.subarray(TAILLE_VECTEUR, TAILLE_VECTEUR + TAILLE_SCEAU))
    const corps = machine.update(chiffre.subarray(TAILLE_VECTEUR + TAILLE_SCEAU))
    return Buffer.concat([corps, machine.final()])
  } catch (cause) {
    const message =
      'Des octets chiffrés de la base ne se lisent pas avec sa clé : ils ont été altérés. ' +
      'Restaurez une sauvegarde.'
    throw new Panne('base-corrompue', message, cause)
  }
}
