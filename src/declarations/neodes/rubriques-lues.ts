import { LIBELLES } from '../norme/libelles-table.js'
import { DEBUT_VALEUR, finLigne, finValeur, numeroBloc } from './entete.js'
import { texteDe } from './texte.js'

/** One native line, put in words for a screen. */
export interface RubriqueLue {
  /** From 1 in the bytes given. */
  readonly ligne: number
  /** « S21.G00.58.004 ». */
  readonly code: string
  /** French name of the rubrique, the code itself when the norm does not know it. */
  readonly libelle: string
  readonly valeur: string
  /** Label of the value in a closed list. */
  readonly libelleValeur?: string
}

interface Libelle {
  readonly nom: string
  readonly valeurs: Map<string, string>
}

function parseLibelles(table: string): Map<string, Libelle> {
  const libelles = new Map<string, Libelle>()
  let bloc = ''
  let courant: Libelle | undefined
  for (const ligne of table.replace(/\n +/g, ' ').split('\n')) {
    const coupe = ligne.indexOf(' ')
    const cle = ligne.slice(0, coupe)
    const texte = ligne.slice(coupe + 1)
    if (cle.startsWith('=')) courant?.valeurs.set(cle.slice(1), texte)
    else {
      if (cle.startsWith('S')) bloc = cle
      courant = { nom: texte, valeurs: new Map() }
      libelles.set(cle.startsWith('S') ? cle : `${bloc}.${cle}`, courant)
    }
  }
  return libelles
}

let table: Map<string, Libelle> | undefined

/** French name of a block or a rubrique; undefined when the norm does not hold it. */
export function libelleRubrique(code: string): string | undefined {
  table ??= parseLibelles(LIBELLES)
  return table.get(code)?.nom
}

/** French label of a value in the closed list of a rubrique. */
export function libelleValeur(code: string, valeur: string): string | undefined {
  table ??= parseLibelles(LIBELLES)
  return table.get(code)?.valeurs.get(valeur)
}

const SAUT = 10

/**
 * Puts native bytes (a whole file or an individual's range) in words. Lines that are not rubriques
 * are left out. Labels are those of the last known norm: codes are never reused, so that the
 * version of the file only bounds what may be met.
 */
export function listRubriques(octets: Uint8Array, _norme: string): RubriqueLue[] {
  const lues: RubriqueLue[] = []
  const entier = octets[octets.length - 1] === SAUT ? octets : avecSaut(octets)
  let ligne = 0
  for (let p = 0; p < entier.length; ) {
    const saut = finLigne(entier, p)
    ligne++
    if (numeroBloc(entier, p) >= 0) lues.push({ ligne, ...enMots(entier, p, saut) })
    p = saut + 1
  }
  return lues
}

function avecSaut(octets: Uint8Array): Uint8Array {
  const entier = new Uint8Array(octets.length + 1)
  entier.set(octets)
  entier[octets.length] = SAUT
  return entier
}

function enMots(octets: Uint8Array, p: number, saut: number): Omit<RubriqueLue, 'ligne'> {
  const code = texteDe(octets, p, p + 14)
  const fin = finValeur(octets, p, saut)
  const valeur = fin < 0 ? '' : texteDe(octets, p + DEBUT_VALEUR, fin)
  const lue = { code, libelle: libelleRubrique(code) ?? code, valeur }
  const motsValeur = libelleValeur(code, valeur)
  return motsValeur === undefined ? lue : { ...lue, libelleValeur: motsValeur }
}
