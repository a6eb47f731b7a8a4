import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hash,
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
    indexer: indexeur(index),
    temoin: createHmac('sha256', sousCle(cleNir, 'temoin')).update('alasource').digest(),
    chiffrer: (clair, contexte) => chiffrer(octets, clair, contexte),
    dechiffrer: (chiffre, contexte) => dechiffrer(octets, chiffre, contexte),
  }
}

/** The digests of the register, keyed or not. */
export function empreintesDe({ indexer }: Pick<Chiffre, 'indexer'>): Empreintes {
  return {
    indexer,
    hacher: (texte) => hash('sha256', texte, 'hex').slice(0, 32),
    commencer() {
      const sha256 = createHash('sha256')
      return { ajouter: (octets) => void sha256.update(octets), fin: () => sha256.digest('hex') }
    },
  }
}

/** Bytes of a block of SHA-256, and of its digest. */
const BLOC = 64
const CONDENSAT = 32
/** Texts longer than this are rare: a name, a birth, a number are all short. */
const TEXTE_COURT = 512

/**
 * HMAC-SHA-256 as RFC 2104 writes it, hash(outer key, hash(inner key, text)), by two calls of
 * `hash`: a third of the time of an Hmac object, and every individual is indexed twice.
 */
function indexeur(cle: Buffer): (texte: string) => string {
  const interieur = Buffer.alloc(BLOC + TEXTE_COURT * 3)
  const exterieur = Buffer.alloc(BLOC + CONDENSAT)
  for (let i = 0; i < BLOC; i++) {
    const octet = cle[i] ?? 0
    interieur[i] = octet ^ 0x36
    exterieur[i] = octet ^ 0x5c
  }
  return (texte) => {
    if (texte.length > TEXTE_COURT) {
      return createHmac('sha256', cle).update(texte).digest('hex').slice(0, 32)
    }
    const fin = BLOC + interieur.write(texte, BLOC)
    exterieur.write(hash('sha256', interieur.subarray(0, fin), 'binary'), BLOC, 'binary')
    return hash('sha256', exterieur, 'hex').slice(0, 32)
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
  machine.final()
  return Buffer.concat([vecteur, machine.getAuthTag(), corps])
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
  return reserve.subarray(position - TAILLE_VECTEUR, position)
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
