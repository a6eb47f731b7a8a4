import type { MontantLisible } from '#acces'
import type { Jour } from '#socle'
import type { LigneCondensee } from './condense.js'

/** A line as it is kept: no name of field, and the declarant by its place in the list. */
export type LigneGardee = readonly [
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

/** The lines of a statement as texts: declarants once each, then one text for each line. */
export interface LignesGardees {
  readonly declarants: string
  readonly lignes: readonly string[]
}

export function garderLignes(lignes: readonly LigneCondensee[]): LignesGardees {
  const declarants = new Map<string, number>()
  const placeDe = ({ declarant: { siret, raisonSociale } }: LigneCondensee): number => {
    const texte = JSON.stringify([siret, raisonSociale])
    const place = declarants.get(texte) ?? declarants.size
    declarants.set(texte, place)
    return place
  }
  const textes = lignes.map((l) => JSON.stringify(ligneDe(l, placeDe(l))))
  return { declarants: `[${[...declarants.keys()].join(',')}]`, lignes: textes }
}

function ligneDe(l: LigneCondensee, declarant: number): LigneGardee {
  const { mois, dateVersement, nature, revision, recuLe, origine, periode, doublon } = l
  const montants = [l.montantNetSocial, l.montantNetFiscal, l.montantNetVerse] as const
  const commun = [mois, dateVersement, declarant, nature, ...montants] as const
  const ordinaire = [...commun, revision, recuLe, origine] as const
  if (doublon) return [...ordinaire, periode, doublon]
  return periode ? [...ordinaire, periode] : ordinaire
}

/** Texts of lines, separated by commas; null for none. */
interface LignesLues {
  readonly declarants: string
  readonly lignes: string | null
}

export function lireLignesGardees({ declarants, lignes }: LignesLues): LigneCondensee[] {
  if (lignes === null) return []
  const connus = (JSON.parse(declarants) as Declarants).map(([siret, raisonSociale]) => ({
    ...{ siret, raisonSociale },
  }))
  return (JSON.parse(`[${lignes}]`) as LigneGardee[]).map((l) => {
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

/** Where each amount stands in a line that is kept. */
const PLACES: Readonly<Record<MontantLisible, 4 | 5 | 6>> = {
  montantNetSocial: 4,
  montantNetFiscal: 5,
  montantNetVerse: 6,
}

/**
 * The lines of an answer as JSON, cut to the amounts of a profile: the same bytes as `couperLigne`
 * on each of `lireLignesGardees` gives, without an object for any of them.
 */
export function texteDesLignes(
  { declarants, lignes }: LignesLues,
  montants: readonly MontantLisible[],
): string {
  if (lignes === null) return '[]'
  const connus = (JSON.parse(declarants) as Declarants).map(([siret, raisonSociale]) =>
    JSON.stringify({ siret, raisonSociale }),
  )
  const avecDoublon = montants.includes('montantNetSocial')
  let texte = ''
  for (const l of JSON.parse(`[${lignes}]`) as LigneGardee[]) {
    const [, , declarant, , , , , revision, recuLe, origine, periode, doublon] = l
    texte += texte === '' ? '[' : ','
    texte += `{"mois":"${l[0]}","dateVersement":"${l[1]}","declarant":${connus[declarant]}`
    texte += `,"nature":${JSON.stringify(l[3])}`
    for (const montant of montants) texte += `,"${montant}":${l[PLACES[montant]]}`
    texte += `,"periode":${periode ? JSON.stringify(periode) : 'null'},"revision":${revision}`
    texte += `,"recuLe":"${recuLe}","origine":${JSON.stringify(origine)},"contestee":false`
    texte += doublon && avecDoublon ? `,"doublon":${JSON.stringify(doublon)}}` : '}'
  }
  return `${texte}]`
}
