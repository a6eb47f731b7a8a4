import { listFormesConnues, listFormesDonnees } from '#acces'
import {
  type Condense,
  type CondenseLu,
  garderLignes,
  lireLignesGardees,
  type Personne,
} from '#referentiel'
import { indexMois, type Jour, moisDepuisIndex } from '#socle'
import type { Chiffre } from './chiffre.js'

/** A statement in the form of the base. */
export interface LigneCondense {
  readonly sujet: string
  readonly personne: Buffer
  /** Keyed digests of the traits that agree, separated by spaces. */
  readonly traits: string
  readonly mois: readonly number[]
  /** Separated by commas, in UTF-8. */
  readonly lignes: Buffer
  /** Where each begins, and where another would, counted from 1. */
  readonly places: readonly number[]
  readonly attenteMois: readonly number[]
  readonly attenteEcheances: readonly string[]
  readonly attenteCles: readonly string[]
  readonly premierMois: Condense['premierMois']
}

/** Of that person alone: the same name gives another digest for another person. */
function traitDe(sujet: string, forme: string): string {
  return `traits ${sujet} ${forme}`
}

function contexte(sujet: string): string {
  return `condense ${sujet}`
}

export function ecrireCondense(condense: Condense, chiffre: Chiffre): LigneCondense {
  const { sujet, personne, lignes, attentes, premierMois } = condense
  const { nirMasque, nom, nomUsage, prenoms, dateNaissance } = personne
  const clair = JSON.stringify([nirMasque, nom, nomUsage, prenoms, dateNaissance])
  const empreintes = listFormesConnues(personne).map((f) => chiffre.indexer(traitDe(sujet, f)))
  return {
    ...{ sujet, premierMois },
    personne: chiffre.chiffrer(Buffer.from(clair), contexte(sujet)),
    traits: empreintes.join(' '),
    mois: lignes.map((l) => indexMois(l.mois)),
    ...enOctets(garderLignes(lignes)),
    attenteMois: attentes.map((a) => indexMois(a.mois)),
    attenteEcheances: attentes.map((a) => a.echeance),
    attenteCles: attentes.map((a) => a.cle),
  }
}

function enOctets(lignes: readonly string[]): Pick<LigneCondense, 'lignes' | 'places'> {
  const places = [1]
  for (const ligne of lignes) places.push(places.at(-1)! + Buffer.byteLength(ligne) + 1)
  return { lignes: Buffer.from(lignes.join(',')), places }
}

export function relireCondense(l: LigneCondense, chiffre: Chiffre): Condense {
  return {
    sujet: l.sujet,
    personne: lirePersonne(l.sujet, l.personne, chiffre),
    lignes: lireLignesGardees(l.lignes.length === 0 ? null : l.lignes.toString()),
    attentes: l.attenteMois.map((mois, i) => ({
      mois: moisDepuisIndex(mois),
      echeance: l.attenteEcheances[i] as Jour,
      cle: l.attenteCles[i]!.replaceAll('-', ''),
    })),
    premierMois: l.premierMois,
  }
}

/** What the second lock lets out of a statement. */
export interface CondenseSql {
  readonly traits: string
  /** Texts of the lines, separated by commas; null for none. */
  readonly lignes: string | null
  /** « index of month, space, day », separated by commas; null for none. */
  readonly attentes: string | null
}

export function lireCondense(sujet: string, lu: CondenseSql, chiffre: Chiffre): CondenseLu {
  return {
    concorde: (traits) =>
      listFormesDonnees(traits).some((f) => lu.traits.includes(chiffre.indexer(traitDe(sujet, f)))),
    lignes: lu.lignes,
    attendus: lu.attentes === null ? [] : lu.attentes.split(',').map(lireAttente),
  }
}

function lireAttente(texte: string): CondenseLu['attendus'][number] {
  const [mois, echeance] = texte.split(' ')
  return { mois: moisDepuisIndex(Number(mois)), echeance: echeance as Jour }
}

function lirePersonne(sujet: string, octets: Buffer, chiffre: Chiffre): Personne {
  const clair = chiffre.dechiffrer(octets, contexte(sujet)).toString()
  const [nirMasque, nom, nomUsage, prenoms, dateNaissance] = JSON.parse(clair)
  return { cle: sujet, nirMasque, nom, nomUsage, prenoms, dateNaissance }
}
