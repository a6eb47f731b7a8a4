import {
  calculerDroits,
  type ErreurSituation,
  lireSituation,
  lireTexteJson,
  type OptionsDroits,
  parseSituation,
} from '#legislation'
import { ecrireReponse } from './ecrire-reponse.js'
import { LONGUEUR_LIGNE_MAX, type Lot, texteDuLot } from './lots.js'

/** The answers to a lot: NDJSON in the order of its lines, and how many were refused. */
export interface LotTraite {
  readonly sortie: string
  readonly refusees: number
}

/** The same as bytes, from a thread. */
export interface LotEcrit {
  readonly sortie: Uint8Array
  readonly refusees: number
}

/** Answers each line of a lot. Empty lines give nothing, but count in the numbering. */
export function traiterLot(lot: Lot, options: OptionsDroits): LotTraite {
  const { buffer, byteOffset, length } = lot.octets
  const octets = Buffer.from(buffer, byteOffset, length)
  let sortie = ''
  let refusees = 0
  let ligne = lot.premiereLigne
  for (let debut = 0; debut < length; ligne++) {
    // Nearly every line is read from its bytes; the others as any text, to say what is wrong.
    const lue = lireSituation(octets, debut, enLettres)
    if (lue !== null && lue.suite - debut <= LONGUEUR_LIGNE_MAX) {
      debut = lue.suite
      sortie += `${ecrireReponse(calculerDroits(lue.situation, options))}\n`
      continue
    }
    const saut = octets.indexOf(SAUT, debut)
    const fin = saut === -1 ? length : saut
    const reponse = repondre(texteDuLot(lot, debut, fin), options)
    debut = fin + 1
    if (reponse === undefined) continue
    if ('erreur' in reponse) {
      refusees++
      sortie += `${JSON.stringify({ id: reponse.id, ligne, erreur: reponse.erreur })}\n`
    } else sortie += `${reponse.texte}\n`
  }
  return { sortie, refusees }
}

const SAUT = 10

/** Letters of ASCII only: see `Decoder`. */
function enLettres(octets: Uint8Array, debut: number, fin: number): string {
  return (octets as Buffer).toString('latin1', debut, fin)
}

type Reponse =
  | { readonly texte: string }
  | { readonly id: string | null; readonly erreur: ErreurSituation }

function repondre(texte: string, options: OptionsDroits): Reponse | undefined {
  if (texte.length > LONGUEUR_LIGNE_MAX) {
    const message = `La ligne dépasse ${LONGUEUR_LIGNE_MAX} caractères.`
    return { id: null, erreur: { code: 'ligne-trop-longue', chemin: '', message } }
  }
  if (texte.trim() === '') return undefined
  const { json, erreur } = lireTexteJson(texte)
  if (erreur !== null) return { id: idDe(json), erreur }
  const lu = parseSituation(json)
  if (lu.ok) return { texte: ecrireReponse(calculerDroits(lu.valeur, options)) }
  return { id: idDe(json), erreur: lu.erreur }
}

function idDe(json: unknown): string | null {
  const { id } = (json ?? {}) as { readonly id?: unknown }
  return typeof id === 'string' ? id : null
}
