import type { Condense, CondenseLu, LigneCondensee, Personne } from '#referentiel'
import { indexMois, type Jour, moisDepuisIndex } from '#socle'
import type { Chiffre } from './chiffre.js'

/** A line as it is kept: no name of field, and the declarant by its place in the list. */
type Ligne = readonly [
  mois: LigneCondensee['mois'],
  dateVersement: Jour,
  declarant: number,
  nature: string,
  social: LigneCondensee['montantNetSocial'],
  fiscal: LigneCondensee['montantNetFiscal'],
  verse: LigneCondensee['montantNetVerse'],
  revision: number,
  recuLe: LigneCondensee['recuLe'],
  origine: LigneCondensee['origine'],
  periode?: LigneCondensee['periode'],
  doublon?: LigneCondensee['doublon'],
]

type Declarants = readonly (readonly [siret: string | null, raisonSociale: string | null])[]

/** A statement in the form of the base. */
export interface LigneCondense {
  readonly sujet: string
  readonly personne: Buffer
  readonly declarants: string
  readonly mois: readonly number[]
  readonly lignes: readonly string[]
  readonly attenteMois: readonly number[]
  readonly attenteEcheances: readonly string[]
  readonly attenteCles: readonly string[]
  readonly premierMois: Condense['premierMois']
}

function contexte(sujet: string): string {
  return `condense ${sujet}`
}

export function ecrireCondense(condense: Condense, chiffre: Chiffre): LigneCondense {
  const { sujet, personne, lignes, attentes, premierMois } = condense
  const { nirMasque, nom, nomUsage, prenoms, dateNaissance } = personne
  const clair = JSON.stringify([nirMasque, nom, nomUsage, prenoms, dateNaissance])
  const declarants = new Map<string, number>()
  const placeDe = ({ declarant: { siret, raisonSociale } }: LigneCondensee): number => {
    const texte = JSON.stringify([siret, raisonSociale])
    const place = declarants.get(texte) ?? declarants.size
    declarants.set(texte, place)
    return place
  }
  const textes = lignes.map((l) => JSON.stringify(ligneDe(l, placeDe(l))))
  return {
    ...{ sujet, premierMois },
    personne: chiffre.chiffrer(Buffer.from(clair), contexte(sujet)),
    declarants: `[${[...declarants.keys()].join(',')}]`,
    mois: lignes.map((l) => indexMois(l.mois)),
    lignes: textes,
    attenteMois: attentes.map((a) => indexMois(a.mois)),
    attenteEcheances: attentes.map((a) => a.echeance),
    attenteCles: attentes.map((a) => a.cle),
  }
}

function ligneDe(l: LigneCondensee, declarant: number): Ligne {
  const { mois, dateVersement, nature, revision, recuLe, origine, periode, doublon } = l
  const montants = [l.montantNetSocial, l.montantNetFiscal, l.montantNetVerse] as const
  const commun = [mois, dateVersement, declarant, nature, ...montants] as const
  const ordinaire = [...commun, revision, recuLe, origine] as const
  if (doublon) return [...ordinaire, periode, doublon]
  return periode ? [...ordinaire, periode] : ordinaire
}

export function relireCondense(l: LigneCondense, chiffre: Chiffre): Condense {
  return {
    sujet: l.sujet,
    personne: lirePersonne(l.sujet, l.personne, chiffre),
    lignes: lireLignes(l.declarants, l.lignes.join(',')),
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
  readonly personne: Buffer
  readonly declarants: string
  /** Texts of the lines, separated by commas; null for none. */
  readonly lignes: string | null
  /** « index of month, space, day », separated by commas; null for none. */
  readonly attentes: string | null
}

export function lireCondense(sujet: string, lu: CondenseSql, chiffre: Chiffre): CondenseLu {
  return {
    personne: lirePersonne(sujet, lu.personne, chiffre),
    lignes: lu.lignes === null ? [] : lireLignes(lu.declarants, lu.lignes),
    attendus: (lu.attentes?.split(',') ?? []).map((texte) => {
      const [mois, echeance] = texte.split(' ')
      return { mois: moisDepuisIndex(Number(mois)), echeance: echeance as Jour }
    }),
  }
}

function lirePersonne(sujet: string, octets: Buffer, chiffre: Chiffre): Personne {
  const clair = chiffre.dechiffrer(octets, contexte(sujet)).toString()
  const [nirMasque, nom, nomUsage, prenoms, dateNaissance] = JSON.parse(clair)
  return { cle: sujet, nirMasque, nom, nomUsage, prenoms, dateNaissance }
}

function lireLignes(declarants: string, lignes: string): LigneCondensee[] {
  const connus = (JSON.parse(declarants) as Declarants).map(([siret, raisonSociale]) => ({
    ...{ siret, raisonSociale },
  }))
  return (JSON.parse(`[${lignes}]`) as Ligne[]).map((l) => {
    const [mois, dateVersement, declarant, nature, social, fiscal, verse, ...reste] = l
    const [revision, recuLe, origine, periode = null, doublon] = reste
    const ligne = {
      mois,
      dateVersement,
      declarant: connus[declarant]!,
      nature,
      periode,
      revision,
      recuLe,
      origine,
      montantNetSocial: social,
      montantNetFiscal: fiscal,
      montantNetVerse: verse,
      contestee: false,
    }
    return doublon ? { ...ligne, doublon } : ligne
  })
}
