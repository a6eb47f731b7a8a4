import { assert } from '#socle'

/** 32-bit hash of a text (FNV-1a, then mixed): how a seed of any length starts a generator. */
export function graineDepuis(texte: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < texte.length; i++) {
    h = Math.imul(h ^ texte.charCodeAt(i), 0x01000193)
  }
  return melanger(h)
}

/** Derives a new seed from a seed and a number: independent generators for independent things. */
export function graineFille(graine: number, cle: number): number {
  return melanger(Math.imul(graine ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(cle + 1, 0xc2b2ae35))
}

function melanger(x: number): number {
  let h = x | 0
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  return (h ^ (h >>> 15)) >>> 0
}

/** Small deterministic generator (splitmix32): same seed, same draws, on every machine. */
export class Alea {
  private etat: number

  constructor(graine: number) {
    this.etat = graine | 0
  }

  /** An integer from 0 to n − 1. */
  entier(n: number): number {
    this.etat = (this.etat + 0x9e3779b9) | 0
    return Math.floor((melanger(this.etat) / 0x100000000) * n)
  }

  /** An integer from `min` to `max`, both included. */
  entre(min: number, max: number): number {
    return min + this.entier(max - min + 1)
  }

  /** True `pourMille` times out of 1,000. */
  chance(pourMille: number): boolean {
    return this.entier(1000) < pourMille
  }

  choisir<T>(table: readonly T[]): T {
    const choix = table[this.entier(table.length)]
    assert(choix !== undefined, 'choix dans une table vide')
    return choix
  }

  /** One key of `[key, weight]` pairs. */
  pondere<T>(table: readonly (readonly [T, number])[]): T {
    const total = table.reduce((somme, [, poids]) => somme + poids, 0)
    let tirage = this.entier(total)
    for (const [valeur, poids] of table) {
      tirage -= poids
      if (tirage < 0) return valeur
    }
    assert(false, 'tirage dans des poids nuls')
  }

  /** An independent generator for a sub-thing. */
  fille(cle: number): Alea {
    return new Alea(graineFille(this.etat, cle))
  }
}
