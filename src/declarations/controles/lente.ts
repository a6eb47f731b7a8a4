import {
  DEBUT_VALEUR,
  finLigne,
  finValeur,
  numeroBloc,
  rang,
  rubriqueEn,
} from '../neodes/entete.js'
import { texteDe } from '../neodes/texte.js'
import { estVersion, NORME, rubrique } from '../norme/norme.js'
import type { Etat } from './etat.js'
import { estLot, lireLot } from './lot.js'
import { NATURES_PASRAU } from './regles.js'
import { ouvrirBloc, signalerUsage } from './structure.js'
import { fauteDeValeur, type ValeurLue } from './valeur.js'

const S = 83
const RETOUR = 13
const ESPACE = 32
const FIN_DOS = 0x1a
const LIGNE_MAX = 256

const R_NORME = rubrique('S10.G00.00.006')
const R_NATURE = rubrique('S20.G00.05.001')
const R_TOTAL = rubrique('S90.G00.90.001')
const R_TOTAL_DECLARATIONS = rubrique('S90.G00.90.002')

/** What the concentrator of the DSN is known to add to a redistributed envoi. */
const CONCENTRATEUR = /^S10\.G00\.95\.|^S20\.G00\.96\.902$|^S21\.G00\.(06\.903|11\.904|80\.003)$/

/** A line as the careful reader takes it. */
interface Ligne {
  readonly octets: Uint8Array
  readonly p: number
  readonly saut: number
}

/** Reads one whole line, whatever it holds; gives the index of the next. */
export function lireLigneLente(e: Etat, octets: Uint8Array, debut: number): number {
  const saut = finLigne(octets, debut)
  const p = debut + marqueUtf8(e, octets, debut)
  if (e.ligne === 1 && estUtf16(octets, debut)) {
    e.utf16 = true
    e.signaler('encodage-utf16', 1, null)
  }
  if (e.utf16) {
    e.horsRubriques++
    return saut + 1
  }
  if (estVide(octets, p, saut)) {
    e.horsRubriques++
    if (e.videLigne === 0) e.videLigne = e.ligne
    return saut + 1
  }
  const numero = numeroBloc(octets, p)
  if (numero < 0) {
    e.horsRubriques++
    e.signaler('ligne-illisible', e.ligne, null)
  } else if (estLot(numero)) lireEnveloppe(e, numero, { octets, p, saut })
  else lireRubrique(e, { octets, p, saut })
  return saut + 1
}

function marqueUtf8(e: Etat, octets: Uint8Array, p: number): number {
  const marque = octets[p] === 0xef && octets[p + 1] === 0xbb && octets[p + 2] === 0xbf
  if (e.ligne !== 1 || !marque) return 0
  e.signaler('marque-utf8', 1, null)
  return 3
}

function estUtf16(octets: Uint8Array, p: number): boolean {
  const [a, b] = [octets[p], octets[p + 1]]
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === S && b === 0)
}

function estVide(octets: Uint8Array, p: number, saut: number): boolean {
  for (let i = p; i < saut; i++) {
    const c = octets[i]
    if (c !== ESPACE && c !== RETOUR && c !== FIN_DOS) return false
  }
  return true
}

function lireEnveloppe(e: Etat, numero: number, x: Ligne): void {
  const fin = finValeur(x.octets, x.p, x.saut)
  const valeur = fin < 0 ? '' : texteDe(x.octets, x.p + DEBUT_VALEUR, fin)
  lireLot(e, { numero, rang: rang(x.octets, x.p), valeur })
}

function lireRubrique(e: Etat, x: Ligne): void {
  const r = rubriqueEn(x.octets, x.p)
  if (r < 0) {
    signalerInconnue(e, x)
    return
  }
  const b = NORME.bloc[r]!
  if (b !== e.bloc || r <= e.rubrique) ouvrirBloc(e, b, r)
  else if (e.suivante[e.rubrique]! < r) e.signalerAbsentes(e.suivante[e.rubrique]!, r)
  e.rubrique = r
  lireValeurLente(e, x, r)
  if (e.usage[r] !== 0) signalerUsage(e, r)
}

/** Kept raw by a recipient, who tells each unknown code once; a norm to come explains them all. */
function signalerInconnue(e: Etat, x: Ligne): void {
  const code = texteDe(x.octets, x.p, x.p + 14)
  if (e.profil === 'depot' && e.normeConnue && !e.estPasrau()) {
    e.signaler('rubrique-inconnue', e.ligne, code)
    return
  }
  if (CONCENTRATEUR.test(code) || e.inconnues.has(code) || e.inconnues.size > 500) return
  e.inconnues.add(code)
  e.signaler('rubrique-conservee', e.ligne, code)
}

/** The value part of a line whose rubrique has taken its place. */
export function lireValeurLente(e: Etat, x: Ligne, r: number): void {
  e.valeurs[r] = Number.NaN
  e.lignes[r] = e.ligne
  const fin = finValeur(x.octets, x.p, x.saut)
  const longueur = x.saut - x.p - (x.octets[x.saut - 1] === RETOUR ? 1 : 0)
  if (longueur > LIGNE_MAX) e.signaler('ligne-trop-longue', e.ligne, NORME.codes[r]!)
  else if (fin < 0) e.signaler('guillemet-manquant', e.ligne, NORME.codes[r]!)
  else examiner(e, { octets: x.octets, de: x.p + DEBUT_VALEUR, a: fin }, r)
}

function examiner(e: Etat, valeur: ValeurLue, r: number): void {
  if (r === R_NORME) lireNorme(e, texteDe(valeur.octets, valeur.de, valeur.a))
  else if (r === R_NATURE) lireNature(e, texteDe(valeur.octets, valeur.de, valeur.a))
  else if (r === R_TOTAL || r === R_TOTAL_DECLARATIONS) {
    e.rubriquesTotal = e.ligne - e.horsRubriques
  }
  const faute = r === R_NORME ? null : fauteDeValeur(e, valeur, r)
  if (faute !== null) e.signaler(faute, e.ligne, NORME.codes[r]!)
}

function lireNorme(e: Etat, norme: string): void {
  e.normeConnue = estVersion(norme)
  e.normeLigne = e.ligne
  e.changerRegles(norme, '')
}

/** A PASRAU names norms of its own: only a DSN of an unknown version is told, once per envoi. */
function lireNature(e: Etat, nature: string): void {
  e.changerRegles(e.norme, nature)
  if (e.normeConnue || NATURES_PASRAU.includes(nature) || e.normeLigne === 0) return
  e.signaler('norme-inconnue', e.normeLigne, 'S10.G00.00.006')
  e.normeLigne = 0
}
