import type { Instant, Jour } from '#socle'
import type { ActeDemarche } from './actes.js'

/** Where letters go, as the person told it when she claimed, moved or corrected it. */
export interface AdressePostale {
  /** Number and street. */
  readonly voie: string
  /** Flat, building, « chez… ». */
  readonly complement?: string
  /** Five digits. */
  readonly codePostal: string
  readonly ville: string
}

/** An address told by itself, by who corrects it or never moved here. */
export interface AdresseDite {
  readonly genre: 'adresse'
  readonly numero: string
  readonly quand: Instant
  readonly jour: Jour
  readonly adresse: AdressePostale
  /** Nobody answers it. */
  readonly reponse?: undefined
  readonly lettre?: undefined
}

/**
 * The address last told; acts come newest first. It stays with who told it: the other adult of a
 * dossier, who may be the one she left, never reads it. A move without a home ends the one before.
 * A letter is printed again with the address that was known at the end of its day: acts do not
 * move, so that it needs no copy of its own.
 */
export function adresseDe(
  actes: readonly ActeDemarche[],
  leJour?: Jour,
): AdressePostale | undefined {
  const dernier = actes.filter((a) => leJour === undefined || a.jour <= leJour).find(ditOuOnEcrit)
  return dernier?.genre === 'adresse' ? dernier.adresse : dernier?.contenu.adresse
}

/** A claim without an address leaves the one before; a move without one ends it. */
function ditOuOnEcrit(a: ActeDemarche): boolean {
  if (a.genre === 'demande') return a.contenu.adresse !== undefined
  return a.genre === 'adresse' || a.contenu.type === 'demenagement'
}

/** As an envelope shows it, from top to bottom. */
export function lignesAdresse(a: AdressePostale): readonly string[] {
  const haut = a.complement === undefined ? [] : [a.complement]
  return [...haut, a.voie, `${a.codePostal} ${a.ville}`]
}
