import type { Jour } from '#socle'

/** Who a hostel is for (CCH, R. 832-20 and D. 842-16). */
export type TypeFoyer =
  | 'personnes-agees-ou-handicapees'
  | 'residence-sociale'
  | 'jeunes-travailleurs'
  | 'etudiant-chambre'
  | 'etudiant-chambre-rehabilitee'
  | 'autre'

/** What a loan paid for (CCH, R. 832-5, R. 842-5). */
export type ObjetPret = 'neuf' | 'ancien' | 'agrandissement' | 'amelioration'

export interface Pret {
  readonly signeLe: Jour
  readonly objet: ObjetPret
}

/** Optional facts of a home: absent, an ordinary rent. */
export interface FaitsLogement {
  /** One room let in a home, not a whole one. */
  readonly chambre: boolean
  /** Under agreement with the State, or an aided loan: APL; otherwise allocation de logement. */
  readonly conventionne: boolean | null
  readonly foyer: TypeFoyer | null
  readonly pret: Pret | null
}
