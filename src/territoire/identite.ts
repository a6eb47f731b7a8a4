import { type Jour, jour, joursDuMois, type Nir, nirFictif } from '#socle'
import type { Alea } from './alea.js'
import { COMMUNES, NOMS, PRENOMS_FEMININS, PRENOMS_MASCULINS, VOIES } from './noms-table.js'

export interface Adresse {
  readonly voie: string
  readonly codePostal: string
  /** Capital letters without accent. */
  readonly localite: string
}

/** Civil status of a fictional person; capital letters with accents, as registers print it. */
export interface Identite {
  readonly nir: Nir
  readonly sexe: 1 | 2
  readonly nom: string
  readonly nomUsage: string | null
  /** All first names, separated by spaces. */
  readonly prenoms: string
  readonly naissance: Jour
  readonly departementNaissance: string
  /** Fictional commune. */
  readonly lieuNaissance: string
}

/** « 01 » to « 95 » and the two halves of Corsica, 48 places apart (see `nirUnique`). */
const DEPARTEMENTS: readonly string[] = listDepartements()

function listDepartements(): string[] {
  const liste: string[] = []
  for (let d = 1; d <= 95; d++) if (d !== 20) liste.push(String(d).padStart(2, '0'))
  liste.splice(20, 0, '2A')
  liste.splice(68, 0, '2B')
  return liste
}

const COMMUNES_NIR = 38
const ORDRES = 998
const PAR_DEPARTEMENT = COMMUNES_NIR * ORDRES
const PREMIERE_COMMUNE = 950
/** Kept for twins; 989 is kept for the named persons of the demonstration. */
const COMMUNE_JUMEAUX = 988

/**
 * A NIR that no other rank of the territory can bear: the rank gives commune and order, and two
 * ranks that share them (37,924 apart) are born in different departments. Before 1976 Corsica is
 * « 20 »; its two halves stand 48 apart in the list, more turns than a territory makes.
 */
export function nirUnique(rang: number, sexe: 1 | 2, naissance: Jour): Nir {
  const tour = Math.floor(rang / PAR_DEPARTEMENT)
  const place = rang % PAR_DEPARTEMENT
  const departement = DEPARTEMENTS[(place * 31 + tour) % DEPARTEMENTS.length] ?? '01'
  const annee = Number(naissance.slice(0, 4))
  const corse = departement === '2A' || departement === '2B'
  return nirFictif({
    sexe,
    annee,
    moisNaissance: Number(naissance.slice(5, 7)),
    departement: corse && annee < 1976 ? '20' : departement,
    commune: PREMIERE_COMMUNE + (place % COMMUNES_NIR),
    ordre: 1 + Math.floor(place / COMMUNES_NIR),
  })
}

/** `rang` is the person's number in the whole territory; `nom` is given inside a family. */
export function creerIdentite(
  alea: Alea,
  rang: number,
  traits: { sexe: 1 | 2; naissance: Jour; nom?: string; nomUsage?: string },
): Identite {
  const { sexe, naissance } = traits
  const nir = nirUnique(rang, sexe, naissance)
  const prenoms = sexe === 1 ? PRENOMS_MASCULINS : PRENOMS_FEMININS
  const premier = alea.choisir(prenoms)
  const second = alea.choisir(prenoms)
  const code = nir.slice(5, 7)
  return {
    nir,
    sexe,
    nom: traits.nom ?? alea.choisir(NOMS),
    nomUsage: traits.nomUsage ?? null,
    prenoms: second === premier || alea.chance(400) ? premier : `${premier} ${second}`,
    naissance,
    departementNaissance: code === '20' ? alea.choisir(['2A', '2B']) : code,
    lieuNaissance: alea.choisir(COMMUNES),
  }
}

/**
 * Someone very much like another. A twin: same name, same day and place, a NIR that differs by its
 * last digits only. A homonym: first names too.
 */
export function jumelle(alea: Alea, autre: Identite, numero: number): Identite {
  const prenoms = autre.sexe === 1 ? PRENOMS_MASCULINS : PRENOMS_FEMININS
  const nir = nirFictif({
    sexe: autre.sexe,
    annee: Number(autre.naissance.slice(0, 4)),
    moisNaissance: Number(autre.naissance.slice(5, 7)),
    departement: autre.nir.slice(5, 7),
    commune: COMMUNE_JUMEAUX,
    ordre: numero,
  })
  const homonyme = numero % 3 === 0
  return {
    ...autre,
    nir,
    nomUsage: null,
    prenoms: homonyme ? autre.prenoms : alea.choisir(prenoms),
  }
}

/** A day of birth that makes the person `age` years old some time in `annee`. */
export function naissanceVers(alea: Alea, annee: number, age: number): Jour {
  const a = annee - age
  const m = alea.entre(1, 12)
  const j = alea.entre(1, joursDuMois(a, m))
  return jour(`${a}-${String(m).padStart(2, '0')}-${String(j).padStart(2, '0')}`)
}

export function creerAdresse(alea: Alea): Adresse {
  const rang = alea.entier(COMMUNES.length)
  return {
    voie: `${alea.entre(1, 98)} ${alea.choisir(VOIES)}`,
    codePostal: String(1900 + rang * 3000 + 10).padStart(5, '0'),
    localite: COMMUNES[rang] ?? 'PORT LORME',
  }
}
