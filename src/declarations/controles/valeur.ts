import { luhnJuste } from '#socle'
import { encodageDe, texteDe } from '../neodes/texte.js'
import { FORME, TRAIT } from '../norme/formes.js'
import { estVersion, NORME, rubrique } from '../norme/norme.js'
import { CLASSE, CLASSES, DOUTEUSES } from './classes.js'
import type { CodeAnomalie } from './codes-table.js'
import type { Etat } from './etat.js'
import { fauteIdentite, marqueSansNom } from './identite.js'
import { motifDe } from './motifs.js'
import { fauteDuNir, lireNir } from './nir.js'
import { empreinte } from './rapides.js'
import { listCodes } from './regles.js'

/** One value under the careful reader's eye: `octets` from `de` to `a`, quotes left out. */
export interface ValeurLue {
  readonly octets: Uint8Array
  readonly de: number
  readonly a: number
}

const ESPACE = 32
const R_NTT = rubrique('S21.G00.30.020')
const R_SIREN = rubrique('S21.G00.06.001')

/**
 * What is wrong with a value, null when nothing is. Also leaves in `valeurs[r]` what the coherence
 * rules will ask for.
 */
export function fauteDeValeur(e: Etat, x: ValeurLue, r: number): CodeAnomalie | null {
  e.valeurs[r] = Number.NaN
  if (estBlanche(x)) return 'rubrique-vide'
  const longueur = compterCaracteres(e, x)
  if (longueur < 0) return 'caractere-interdit'
  const forme = NORME.forme[r]!
  if (forme === FORME.nir) {
    return lireNir(e, x.de, r) === x.a ? null : fauteDuNir(x.octets, x.de, x.a)
  }
  if (longueur < NORME.min[r]! || longueur > NORME.max[r]!) return 'longueur'
  return fauteDeForme(e, x, r)
}

function estBlanche(x: ValeurLue): boolean {
  for (let i = x.de; i < x.a; i++) if (x.octets[i] !== ESPACE) return false
  return true
}

/** Characters of the value in its own encoding, -1 for a control character; counts encodings. */
function compterCaracteres(e: Etat, x: ValeurLue): number {
  let suites = 0
  for (let i = x.de; i < x.a; i++) {
    const c = x.octets[i]!
    if (c < ESPACE || c === 127) return -1
    if (c >= 0x80 && c < 0xc0) suites++
  }
  if (suites === 0) return x.a - x.de
  const encodage = encodageDe(x.octets, x.de, x.a)
  if (encodage === 'cp1252' && e.cp1252++ === 0) e.cp1252Ligne = e.ligne
  if (encodage !== 'utf8') return x.a - x.de
  if (e.utf8++ === 0) e.utf8Ligne = e.ligne
  return x.a - x.de - suites
}

function fauteDeForme(e: Etat, x: ValeurLue, r: number): CodeAnomalie | null {
  switch (NORME.forme[r]) {
    case FORME.texte:
      return fauteDeBords(x)
    case FORME.liste:
    case FORME.mots:
      return fauteDeListe(e, x, r)
    case FORME.date:
      if (e.lecteur.lireDate(x.de, r) === x.a) return null
      return (NORME.traits[r]! & TRAIT.premier) !== 0 ? 'mois-mal-ecrit' : 'date-impossible'
    case FORME.decimal:
      return e.lecteur.lireDecimal(x.de, r) === x.a ? null : fauteDecimale(x, r)
    case FORME.entier:
      return e.lecteur.lireEntier(x.de, r) === x.a ? null : fauteEntiere(x, r)
    case FORME.contrat:
      return fauteContrat(e, x, r)
    case FORME.identite:
      e.valeurs[r] = marqueSansNom(x.octets, x.de, x.a)
      return fauteIdentite(x.octets, x, r)
    case FORME.ntt:
      return fauteNtt(e, x, r)
    case FORME.siren:
    case FORME.nic:
    case FORME.siret:
      return fauteSiret(e, x, r)
    default:
      return fauteRare(e, x, r)
  }
}

function fauteDeBords(x: ValeurLue): CodeAnomalie | null {
  return x.octets[x.de] === ESPACE || x.octets[x.a - 1] === ESPACE ? 'espace-en-bord' : null
}

function fauteDeListe(e: Etat, x: ValeurLue, r: number): CodeAnomalie | null {
  const code = texteDe(x.octets, x.de, x.a)
  e.valeurs[r] = /^\d+$/.test(code) ? Number(code) : Number.NaN
  if (!estVersion(e.norme) || e.estPasrau()) return null
  return listCodes(r, e.norme).has(code) ? null : 'code-hors-liste'
}

function fauteDecimale(x: ValeurLue, r: number): CodeAnomalie {
  const texte = texteDe(x.octets, x.de, x.a)
  const traits = NORME.traits[r]!
  if (!/^-?\d+\.\d{2,3}$/.test(texte)) return 'montant-mal-ecrit'
  if (texte.startsWith('-') && (traits & TRAIT.signe) === 0) return 'montant-negatif'
  if (Number(texte) === 0 && (traits & TRAIT.nonNul) !== 0) return 'valeur-nulle'
  return /\.\d{2}$/.test(texte) ? 'valeur-trop-grande' : 'montant-mal-ecrit'
}

function fauteEntiere(x: ValeurLue, r: number): CodeAnomalie {
  const texte = texteDe(x.octets, x.de, x.a)
  const nonNul = (NORME.traits[r]! & TRAIT.nonNul) !== 0
  return nonNul && /^0+$/.test(texte) ? 'valeur-nulle' : 'nombre-mal-ecrit'
}

function fauteContrat(e: Etat, x: ValeurLue, r: number): CodeAnomalie | null {
  e.valeurs[r] = empreinte(x.octets, x.de, x.a)
  if (e.estPasrau()) return null
  return fauteDeClasse(x, r) ?? fauteDeBords(x)
}

function fauteDeClasse(x: ValeurLue, r: number): CodeAnomalie | null {
  let vues = 0
  for (let i = x.de; i < x.a; i++) {
    const c = x.octets[i]!
    vues |= c === 39 ? CLASSE.apostrophe : CLASSES[c]!
  }
  return (vues & DOUTEUSES[r]!) !== 0 ? 'caracteres-refuses' : null
}

/** Sex digit, SIREN of the declared company, then what the employer likes, without space. */
function fauteNtt(e: Etat, x: ValeurLue, r: number): CodeAnomalie | null {
  const texte = texteDe(x.octets, x.de, x.a)
  if (!/^[12]\d{9}\S+$/.test(texte)) return 'ntt-malforme'
  if (r === R_NTT && e.a(R_SIREN) && Number(texte.slice(1, 10)) !== e.val(R_SIREN)) {
    return 'ntt-siren'
  }
  e.valeurs[r] = empreinte(x.octets, x.de, x.a)
  return null
}

function fauteSiret(e: Etat, x: ValeurLue, r: number): CodeAnomalie | null {
  const texte = texteDe(x.octets, x.de, x.a)
  if (!/^\d+$/.test(texte)) return 'nombre-mal-ecrit'
  if (Number(texte) === 0) return 'valeur-nulle'
  e.valeurs[r] = Number(texte)
  return NORME.forme[r] === FORME.siret && !siretLuhn(texte) ? 'siret-cle' : null
}

/** La Poste's own establishments are checked by the plain sum of their digits. */
function siretLuhn(siret: string): boolean {
  if (luhnJuste(siret)) return true
  return siret.startsWith('356000000') && [...siret].reduce((s, c) => s + Number(c), 0) % 5 === 0
}

function fauteRare(e: Etat, x: ValeurLue, r: number): CodeAnomalie | null {
  const texte = texteDe(x.octets, x.de, x.a)
  switch (NORME.forme[r]) {
    case FORME.code:
      e.valeurs[r] = /^\d+$/.test(texte) ? Number(texte) : Number.NaN
      return fauteDeClasse(x, r)
    case FORME.localite:
      return fauteDeClasse(x, r) ?? fauteDeBords(x)
    case FORME.majuscules:
      return fauteDeClasse(x, r)
    case FORME.naissance:
      return fauteNaissance(e, texte, r)
    case FORME.departement:
      return /^(0[1-9]|[1-9]\d|2A|2B)$/.test(texte) ? null : 'forme-refusee'
    case FORME['taux-id']:
      return /^(-1|0|[1-9]\d{0,17})$/.test(texte) ? null : 'nombre-mal-ecrit'
    case FORME.fraction:
      e.valeurs[r] = Number(texte)
      return /^[1-9]{2}$/.test(texte) ? null : 'fraction-incoherente'
    case FORME.mois6:
      e.valeurs[r] = Number(texte.slice(2)) * 100 + Number(texte.slice(0, 2))
      return /^(0[1-9]|1[0-2])(19|20)\d{2}$/.test(texte) ? null : 'forme-refusee'
    default:
      return motifDe(r)?.test(texte) === false ? 'forme-refusee' : null
  }
}

/** JJMMAAAA, 99 for an unknown day or month; a known day exists and is not to come. */
function fauteNaissance(e: Etat, texte: string, r: number): CodeAnomalie | null {
  if (!/^(0[1-9]|[12]\d|3[01]|99)(0[1-9]|1[0-2]|99)(18|19|20)\d{2}$/.test(texte)) {
    return 'naissance-impossible'
  }
  const date = Number(texte.slice(4) + texte.slice(2, 4) + texte.slice(0, 2))
  const jour = Number(texte.slice(0, 2))
  const mois = Number(texte.slice(2, 4))
  const bornes = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if (jour !== 99 && mois !== 99 && jour > bornes[mois - 1]!) return 'naissance-impossible'
  const annee = Math.floor(date / 10000)
  const bissextile = annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0)
  if (jour === 29 && mois === 2 && !bissextile) return 'naissance-impossible'
  if (jour !== 99 && mois !== 99 && date > e.jour) return 'naissance-impossible'
  e.valeurs[r] = date
  return null
}
