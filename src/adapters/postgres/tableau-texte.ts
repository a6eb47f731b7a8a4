/** Texts that stand in an array as they are. */
const NU = /^[A-Za-z0-9_.:-]+$/
const A_ECHAPPER = /["\\]/g

/**
 * An array of PostgreSQL in its text form. The driver makes the same element by element, with an
 * object and three replacements each: for the thousands of keys of a lot it costs more than asking.
 */
export function tableauTexte(valeurs: readonly (string | number | null)[]): string {
  let texte = '{'
  for (const [i, valeur] of valeurs.entries()) {
    if (i > 0) texte += ','
    texte += typeof valeur === 'string' ? elementTexte(valeur) : valeur === null ? 'NULL' : valeur
  }
  return `${texte}}`
}

function elementTexte(valeur: string): string {
  if (NU.test(valeur) && valeur.toUpperCase() !== 'NULL') return valeur
  return `"${valeur.replace(A_ECHAPPER, '\\$&')}"`
}

/** The same of keys in hexadecimal, or of numbers: they stand as they are. */
export function tableauCles(cles: readonly (string | number)[]): string {
  return `{${cles.join()}}`
}
