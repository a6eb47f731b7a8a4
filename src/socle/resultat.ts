/** A value or the reason why there is none. Refusals are values, never exceptions. */
export type Resultat<T, E> =
  | { readonly ok: true; readonly valeur: T }
  | { readonly ok: false; readonly erreur: E }

export function succes<T>(valeur: T): { readonly ok: true; readonly valeur: T } {
  return { ok: true, valeur }
}

export function echec<E>(erreur: E): { readonly ok: false; readonly erreur: E } {
  return { ok: false, erreur }
}
