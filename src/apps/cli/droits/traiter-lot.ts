import {
  calculerDroits,
  type ErreurSituation,
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
  const texte = texteDuLot(lot)
  let sortie = ''
  let refusees = 0
  let ligne = lot.premiereLigne
  for (let debut = 0; debut < texte.length; ligne++) {
    const saut = texte.indexOf('\n', debut)
    const fin = saut === -1 ? texte.length : saut
    const reponse = repondre(texte.slice(debut, fin), options)
    debut = fin + 1
    if (reponse === undefined) continue
    if ('erreur' in reponse) {
      refusees++
      sortie += `${JSON.stringify({ id: reponse.id, ligne, erreur: reponse.erreur })}\n`
    } else sortie += `${reponse.texte}\n`
  }
  return { sortie, refusees }
}

type Reponse =
  | { readonly texte: string }
  | { readonly id: string | null; readonly erreur: ErreurSituation }

function repondre(texte: string, options: OptionsDroits): Reponse | undefined {
  if (texte.length > LONGUEUR_LIGNE_MAX) {
    const message = `La ligne dépasse ${LONGUEUR_LIGNE_MAX} caractères.`
    return { id: null, erreur: { code: 'ligne-trop-longue', chemin: '', message } }
  }
  let json: unknown
  try {
    json = JSON.parse(texte)
  } catch {
    if (texte.trim() === '') return undefined
    const message = 'Cette ligne n’est pas du JSON.'
    return { id: null, erreur: { code: 'json-invalide', chemin: '', message } }
  }
  const lu = parseSituation(json)
  if (lu.ok) return { texte: ecrireReponse(calculerDroits(lu.valeur, options)) }
  return { id: idDe(json), erreur: lu.erreur }
}

function idDe(json: unknown): string | null {
  const { id } = (json ?? {}) as { readonly id?: unknown }
  return typeof id === 'string' ? id : null
}
