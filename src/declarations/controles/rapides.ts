import { joursDuMois } from '#socle'
import { TRAIT } from '../norme/formes.js'
import { NORME } from '../norme/norme.js'
import { ARRET, CLASSE, CLASSES, DOUTEUSES } from './classes.js'

const { min: MIN, max: MAX, traits: TRAITS } = NORME
const ZERO = 48
const POINT = 46
const TIRET = 45
const ESPACE = 32
const APOSTROPHE = 39
const SAUT = 10
const RETOUR = 13

/** Four digits at once: true when every byte of the word is « 0 » to « 9 ». */
function quatreChiffres(mot: number): boolean {
  return ((mot & -252645136) | (((mot + 101058054) & -252645136) >>> 4)) === 858993459
}

const JOURS = Uint8Array.from({ length: 13 }, (_, m) => (m === 0 ? 0 : joursDuMois(2001, m)))

function estBissextile(annee: number): boolean {
  return annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0)
}

/**
 * Readers of one value, on bytes and without any string. Each gives the index of the closing quote
 * it expects, or -1 when the value must be looked at by the careful reader; the number read, if
 * any, goes to `valeurs[r]`.
 */
export class LecteurValeurs {
  octets: Uint8Array = new Uint8Array(0)
  vue: DataView = new DataView(new ArrayBuffer(0))
  readonly valeurs: Float64Array

  /** Civil day of the check, AAAAMMJJ: nobody is born later. */
  private readonly jour: number

  constructor(valeurs: Float64Array, jour: number) {
    this.valeurs = valeurs
    this.jour = jour
  }

  /** Points at the bytes that hold the next lines. */
  viser(octets: Uint8Array): void {
    if (octets === this.octets) return
    this.octets = octets
    this.vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
  }

  lireDate(debut: number, r: number): number {
    const { vue, valeurs } = this
    const bas = vue.getInt32(debut, true)
    const haut = vue.getInt32(debut + 4, true)
    if (!quatreChiffres(bas) || !quatreChiffres(haut)) return -1
    const jour = (bas & 15) * 10 + ((bas >> 8) & 15)
    const mois = ((bas >> 16) & 15) * 10 + ((bas >> 24) & 15)
    const siecle = (haut & 15) * 10 + ((haut >> 8) & 15)
    const annee = siecle * 100 + ((haut >> 16) & 15) * 10 + ((haut >> 24) & 15)
    const traits = TRAITS[r]!
    if (siecle !== 20 && (siecle !== 19 || (traits & TRAIT.siecle20) !== 0)) return -1
    if (mois > 12 || jour === 0) return -1
    if (jour > JOURS[mois]! && !(jour === 29 && mois === 2 && estBissextile(annee))) return -1
    if ((traits & TRAIT.premier) !== 0 && jour !== 1) return -1
    valeurs[r] = annee * 10000 + mois * 100 + jour
    return debut + 8
  }

  /** A known day of the last two centuries; the rest, 99 included, is for the careful reader. */
  lireNaissance(debut: number, r: number): number {
    const fin = this.lireDate(debut, r)
    return fin > 0 && this.valeurs[r]! <= this.jour ? fin : -1
  }

  /** « 01 » to « 99 »; Corsica is for the careful reader. */
  lireDepartement(debut: number, r: number): number {
    const d = this.octets[debut]! - ZERO
    const u = this.octets[debut + 1]! - ZERO
    if (d < 0 || d > 9 || u < 0 || u > 9 || d + u === 0) return -1
    this.valeurs[r] = d * 10 + u
    return debut + 2
  }

  /** Digits without a leading zero; « -1 » and « 0 » are for the careful reader. */
  lireIdentifiantTaux(debut: number, r: number): number {
    const { octets } = this
    let i = debut
    let c = octets[i]! - ZERO
    if (c === 0) return -1
    while (c >= 0 && c <= 9) c = octets[++i]! - ZERO
    this.valeurs[r] = Number.NaN
    return i > debut && i - debut <= MAX[r]! ? i : -1
  }

  lireDecimal(debut: number, r: number): number {
    const { octets, valeurs } = this
    const traits = TRAITS[r]!
    let i = debut
    if (octets[i] === TIRET) {
      if ((traits & TRAIT.signe) === 0) return -1
      i++
    }
    const entiers = i
    let v = 0
    let c = octets[i]! - ZERO
    while (c >= 0 && c <= 9) {
      v = v * 10 + c
      c = octets[++i]! - ZERO
    }
    const d = octets[i + 1]! - ZERO
    const u = octets[i + 2]! - ZERO
    if (i === entiers || octets[i] !== POINT || d < 0 || d > 9 || u < 0 || u > 9) return -1
    v = v * 100 + d * 10 + u
    i += 3
    if ((traits & TRAIT.troisDecimales) !== 0) {
      const m = octets[i]! - ZERO
      if (m >= 0 && m <= 9) i++
    }
    const n = i - debut
    if (n < MIN[r]! || n > MAX[r]! || (traits > 1 && horsBornes(v, traits))) return -1
    valeurs[r] = entiers === debut ? v : -v
    return i
  }

  lireEntier(debut: number, r: number): number {
    const { octets, valeurs } = this
    const traits = TRAITS[r]!
    let i = debut
    if (octets[i] === TIRET && (traits & TRAIT.signe) !== 0) i++
    const chiffres = i
    let v = 0
    let c = octets[i]! - ZERO
    while (c >= 0 && c <= 9) {
      v = v * 10 + c
      c = octets[++i]! - ZERO
    }
    const n = i - debut
    if (i === chiffres || n < MIN[r]! || n > MAX[r]!) return -1
    if ((traits & TRAIT.nonNul) !== 0 && v === 0) return -1
    if ((traits & TRAIT.sansZero) !== 0 && octets[chiffres] === ZERO && i > chiffres + 1) return -1
    valeurs[r] = chiffres === debut ? v : -v
    return i
  }

  /** Free or constrained text: its classes of bytes must all be among the plain ones. */
  lireTexte(debut: number, r: number): number {
    const { octets } = this
    let i = debut
    let vues = 0
    for (;;) {
      let classe = CLASSES[octets[i]!]!
      while (classe < ARRET) {
        vues |= classe
        classe = CLASSES[octets[++i]!]!
      }
      if (octets[i] !== APOSTROPHE) return -1
      const suivant = octets[i + 1]!
      if (suivant === SAUT || (suivant === RETOUR && octets[i + 2] === SAUT)) break
      vues |= CLASSE.apostrophe
      i++
    }
    const n = i - debut
    if (n < MIN[r]! || n > MAX[r]! || (vues & DOUTEUSES[r]!) !== 0) return -1
    if ((vues & CLASSE.espace) !== 0 && (octets[debut] === ESPACE || octets[i - 1] === ESPACE)) {
      return -1
    }
    this.valeurs[r] = Number.NaN
    return i
  }
}

function horsBornes(v: number, traits: number): boolean {
  if ((traits & TRAIT.nonNul) !== 0 && v === 0) return true
  if ((traits & TRAIT.cent) !== 0 && v > 10000) return true
  return (traits & TRAIT.dix) !== 0 && v > 1000
}

/** 52 bits of a value: two different ones meet by chance once in four thousand million millions. */
export function empreinte(octets: Uint8Array, de: number, a: number): number {
  let x = 0x811c9dc5
  let y = a - de
  for (let i = de; i < a; i++) {
    const c = octets[i]!
    x = Math.imul(x ^ c, 0x01000193)
    y = Math.imul(y ^ c, 0x5bd1e995) ^ (y >>> 15)
  }
  return (x >>> 0) * 1048576 + (y & 0xfffff)
}
