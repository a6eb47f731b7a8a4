import { estJour, jourEnMots } from '#socle'

export {
  composer,
  de,
  jourEnMots,
  liste,
  majuscule,
  moisEnListe,
  moisEnMots,
  nomMois,
} from '#socle'

/** « du 30/03/2026 » becomes « du 30 mars 2026 »: days inside a text are read as words. */
export function datesEnMots(texte: string): string {
  return texte.replace(/\b\d{2}\/\d{2}\/\d{4}\b/g, (ecrit) => {
    const lu = ecrit.split('/').reverse().join('-')
    return estJour(lu) ? jourEnMots(lu) : ecrit
  })
}
