/**
 * Forms of a value. The first ones are read on the fast path; from IDENTITE on, a value is handed to
 * the careful reader.
 */
export const FORME = {
  texte: 0,
  liste: 1,
  date: 2,
  decimal: 3,
  contrat: 4,
  entier: 5,
  code: 6,
  identite: 7,
  nir: 8,
  ntt: 9,
  siren: 10,
  nic: 11,
  siret: 12,
  naissance: 13,
  localite: 14,
  majuscules: 15,
  departement: 16,
  'taux-id': 17,
  fraction: 18,
  mois6: 19,
  motif: 20,
  /** A closed list whose codes are not two or three digits. */
  mots: 21,
} as const

export type Forme = (typeof FORME)[keyof typeof FORME]

/** Traits of a form, added together in `Norme.traits`. */
export const TRAIT = {
  /** A leading minus is allowed. */
  signe: 1,
  /** Zero is refused. */
  nonNul: 2,
  /** Two or three decimals. */
  troisDecimales: 4,
  /** No more than 100.00. */
  cent: 8,
  /** No more than 10.00. */
  dix: 16,
  /** Date of the 21st century only. */
  siecle20: 32,
  /** First day of a month. */
  premier: 64,
  /** No leading zero. */
  sansZero: 128,
} as const

const COMPOSEES: Readonly<Record<string, readonly [Forme, number]>> = {
  date20: [FORME.date, TRAIT.siecle20],
  mois01: [FORME.date, TRAIT.siecle20 + TRAIT.premier],
  dec: [FORME.decimal, 0],
  'dec-': [FORME.decimal, TRAIT.signe],
  'dec!': [FORME.decimal, TRAIT.nonNul],
  'dec-!': [FORME.decimal, TRAIT.signe + TRAIT.nonNul],
  'dec<100': [FORME.decimal, TRAIT.cent],
  'dec<10': [FORME.decimal, TRAIT.dix],
  'dec3<100': [FORME.decimal, TRAIT.cent + TRAIT.troisDecimales],
  'entier!': [FORME.entier, TRAIT.nonNul],
  'entier-': [FORME.entier, TRAIT.signe],
  naturel: [FORME.entier, TRAIT.sansZero],
  'naturel!': [FORME.entier, TRAIT.sansZero + TRAIT.nonNul],
}

/** Form and traits named in rubriques-table.ts; undefined for a word it should not hold. */
export function parseForme(mot: string): readonly [Forme, number] | undefined {
  const composee = COMPOSEES[mot]
  if (composee !== undefined) return composee
  return mot in FORME ? [FORME[mot as keyof typeof FORME], 0] : undefined
}
