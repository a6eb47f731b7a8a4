import type { RefusEtude } from '#allocations'

/** Why the caisse's act is refused, in her words. */
export const REFUS: Readonly<Record<RefusEtude, string>> = {
  inconnue: 'aucune démarche ne porte ce numéro',
  'pas-a-l-etude': 'elle compte déjà, rien n’est à étudier',
  'deja-decidee': 'elle a déjà sa réponse',
  'texte-absent': 'dites les raisons, avec --texte',
  'texte-avec-nir': 'ce texte contient un numéro de sécurité sociale',
  'calcul-impossible': 'un élément du calcul manque ; demandez-le à la personne',
  'aucun-droit': 'ces réponses ne donnent aucun droit ; refusez avec les raisons',
  'dossier-existant': 'la personne a déjà un dossier ; joignez d’abord les deux droits',
  'sans-dossier': 'le dossier de ce changement n’existe plus',
}
