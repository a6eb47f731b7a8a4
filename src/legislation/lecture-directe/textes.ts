import { type Jour, type Mois, moisDepuisIndex } from '#socle'
import type { Bornes } from './octets.js'

/** The letters of a text, from its bytes: the room knows no decoder, who reads a file has one. */
export type Decoder = (octets: Uint8Array, debut: number, fin: number) => string

/** 1900 and 2100, the years of a situation. */
const PREMIER = 1900 * 12
const DERNIER = 2100 * 12

const MOIS: (Mois | undefined)[] = new Array<undefined>(DERNIER - PREMIER).fill(undefined)
const JOURS: (Jour | undefined)[] = new Array<undefined>((DERNIER - PREMIER) * 32).fill(undefined)

/**
 * The text of a month (an `indexMois` integer), made once; null outside 1900 to 2099.
 * @texte docs/contrat.md §3
 */
export function texteMois(index: number): Mois | null {
  if (index < PREMIER || index >= DERNIER) return null
  const connu = MOIS[index - PREMIER]
  if (connu !== undefined) return connu
  const texte = moisDepuisIndex(index)
  MOIS[index - PREMIER] = texte
  return texte
}

/**
 * The text of a day (`indexMois` × 32 + day), made once; null outside 1900 to 2099.
 * @texte docs/contrat.md §3
 */
export function texteJour(jour: number): Jour | null {
  const rang = jour - PREMIER * 32
  if (rang < 0 || rang >= JOURS.length) return null
  const connu = JOURS[rang]
  if (connu !== undefined) return connu
  const texte = `${moisDepuisIndex(jour >> 5)}-${String(jour & 31).padStart(2, '0')}` as Jour
  JOURS[rang] = texte
  return texte
}

/** « p1 », « e2 »: the same few names come again in every household. */
const COURTS = new Map<number, string>()
const LONGUEUR_COURTE = 3

/**
 * The text between two places: a short one is made once.
 * @texte docs/contrat.md §3, « id »
 */
export function texteEntre({ octets, debut, fin }: Bornes, decoder: Decoder): string {
  if (fin - debut > LONGUEUR_COURTE) return decoder(octets, debut, fin)
  let cle = 0
  for (let i = debut; i < fin; i++) cle = cle * 128 + octets[i]!
  const connu = COURTS.get(cle)
  if (connu !== undefined) return connu
  const texte = decoder(octets, debut, fin)
  COURTS.set(cle, texte)
  return texte
}
