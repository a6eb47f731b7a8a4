import { assert } from '#socle'
import { FORME, parseForme } from './formes.js'
import { RUBRIQUES } from './rubriques-table.js'

/** Ranks above this one (60.600, extensions of the concentrator) are off the fast table. */
export const RANGS = 128
/** « * » of a cardinality. */
export const SANS_LIMITE = 255

/** Norm versions whose closed lists are known. */
export const VERSIONS = ['P24V01', 'P25V01', 'P26V01'] as const
export type Version = (typeof VERSIONS)[number]

export function estVersion(norme: string): norme is Version {
  return (VERSIONS as readonly string[]).includes(norme)
}

/**
 * The norm as arrays. A block is its rank in the order of the message; a rubrique is its rank in
 * that order too, so that « later in the message » is « greater ».
 */
export interface Norme {
  readonly blocs: readonly string[]
  /** Rank of the parent block, -1 for the envoi. */
  readonly parent: Int8Array
  readonly minBloc: Uint8Array
  readonly maxBloc: Uint8Array
  /** Full codes, « S21.G00.30.001 ». */
  readonly codes: readonly string[]
  readonly bloc: Uint8Array
  readonly forme: Uint8Array
  readonly traits: Uint8Array
  readonly min: Uint8Array
  readonly max: Uint8Array
  /** « * », digits of the versions, or « P » (PASRAU alone). */
  readonly versions: readonly string[]
  /** Six letters, one per nature 01 04 05 07 08 09. */
  readonly usages: readonly string[]
  /** Codes of a closed list as the table writes them, else an empty text. */
  readonly listes: readonly string[]
  /** bloc * RANGS + rank → rubrique, -1 when unknown. */
  readonly index: Int16Array
  /** bloc * 256 + the last two digits of the rank, four bits each → rubrique, -1 when unknown. */
  readonly indexBinaire: Int16Array
  /** S * 100 + block → bloc, -1 when unknown: « S21.G00.30 » is 2130. */
  readonly indexBloc: Int8Array
}

interface Lignes {
  readonly blocs: string[][]
  readonly rubriques: { readonly bloc: number; readonly champs: string[] }[]
}

function parseLignes(table: string): Lignes {
  const lignes: Lignes = { blocs: [], rubriques: [] }
  for (const ligne of table.replace(/\n +/g, ' ').split('\n')) {
    if (ligne === '') continue
    const champs = ligne.split(' ')
    if (ligne.startsWith('S')) lignes.blocs.push(champs)
    else lignes.rubriques.push({ bloc: lignes.blocs.length - 1, champs })
  }
  return lignes
}

function numeroBloc(code: string): number {
  return Number(code.slice(1, 3)) * 100 + Number(code.slice(8, 10))
}

/** Only lists of codes of two or three digits are read on the fast path. */
function formeListe(min: number, codes: string): number {
  const chiffres = /^(?:(?:[+-]\d)?\d+ ?)*$/.test(codes)
  return chiffres && (min === 2 || min === 3) ? FORME.liste : FORME.mots
}

function parseNorme(table: string): Norme {
  const { blocs, rubriques } = parseLignes(table)
  const noms = blocs.map((b) => b[0]!)
  const n = rubriques.length
  const norme: Norme = {
    blocs: noms,
    parent: Int8Array.from(blocs, (b) => noms.indexOf(b[1]!)),
    minBloc: Uint8Array.from(blocs, (b) => Number(b[2])),
    maxBloc: Uint8Array.from(blocs, (b) => (b[3] === '*' ? SANS_LIMITE : Number(b[3]))),
    codes: rubriques.map((r) => `${noms[r.bloc]}.${r.champs[0]}`),
    bloc: Uint8Array.from(rubriques, (r) => r.bloc),
    forme: new Uint8Array(n),
    traits: new Uint8Array(n),
    min: Uint8Array.from(rubriques, (r) => Number(r.champs[2])),
    max: Uint8Array.from(rubriques, (r) => Number(r.champs[3])),
    versions: rubriques.map((r) => r.champs[4]!),
    usages: rubriques.map((r) => r.champs[5]!),
    listes: rubriques.map((r) => r.champs.slice(6).join(' ')),
    index: new Int16Array(blocs.length * RANGS).fill(-1),
    indexBinaire: new Int16Array(blocs.length * 256).fill(-1),
    indexBloc: new Int8Array(10000).fill(-1),
  }
  noms.forEach((nom, b) => {
    norme.indexBloc[numeroBloc(nom)] = b
  })
  rubriques.forEach((r, i) => {
    const forme = parseForme(r.champs[1]!)
    assert(forme !== undefined, `forme inconnue dans la table : ${r.champs[1]}`)
    const lente = forme[0] === FORME.liste
    norme.forme[i] = lente ? formeListe(norme.min[i]!, norme.listes[i]!) : forme[0]
    norme.traits[i] = forme[1]
    const rang = Number(r.champs[0])
    if (rang < RANGS) norme.index[r.bloc * RANGS + rang] = i
    if (rang < 100) norme.indexBinaire[r.bloc * 256 + Math.floor(rang / 10) * 16 + (rang % 10)] = i
  })
  return norme
}

export const NORME: Norme = parseNorme(RUBRIQUES)

const PAR_CODE = new Map(NORME.codes.map((code, i) => [code, i]))

/** Rubrique of a full code, -1 when the norm does not hold it. */
export function findRubrique(code: string): number {
  return PAR_CODE.get(code) ?? -1
}

/** Rubrique named by our own code: its absence is our bug. */
export function rubrique(code: string): number {
  const r = findRubrique(code)
  assert(r >= 0, `rubrique absente de la table : ${code}`)
  return r
}

/** Block named by our own code. */
export function bloc(code: string): number {
  const b = NORME.blocs.indexOf(code)
  assert(b >= 0, `bloc absent de la table : ${code}`)
  return b
}
