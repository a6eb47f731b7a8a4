/**
 * A record being written. The computation of a right writes its figures in records that serve again
 * for the next household: nothing is allocated when nobody asks for the explanation, and the
 * explanation, when asked, is written from those same figures before they are used again.
 */
export type Brouillon<T> = { -readonly [K in keyof T]: T[K] }
