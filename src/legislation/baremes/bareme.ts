import { assert, indexMois, type Mois } from '#socle'
import { estConnue, noter } from '../regles/connues.js'

/**
 * Which month reads a value: the month of the resources (`mois-reference`), or the month for which
 * the right is due (`mois-droit`). The texts say it, and not all the same way: older decrees speak of
 * « allocations dues au titre du mois d'avril », newer ones of the amount « pris en compte pour
 * calculer le montant dû » of each reference month.
 */
export type Lecture = 'mois-reference' | 'mois-droit'

export type UniteBareme = 'centimes' | 'millioniemes' | 'heures' | 'annees' | 'mois' | 'nombre'

/** One value of the law, from one month on. */
export interface ValeurBareme<T = number> {
  /** First month of effect, « AAAA-MM ». */
  readonly depuis: string
  readonly valeur: T
  /** Text that fixes the value. */
  readonly texte: string
  readonly lecture: Lecture
  /** Day of the Journal officiel, « AAAA-MM-JJ », when it was checked. */
  readonly publieLe?: string
  /** First month of right that reads it, when the text adds one to the month of the resources. */
  readonly droitDepuis?: string
  /** Set where the text was not read: what was chosen, and why. */
  readonly interpretation?: string
}

/** A dated series of the law: literals only, oldest first. */
export interface Bareme<T = number> {
  /** In French, as a person reads it: « montant forfaitaire du RSA pour une personne ». */
  readonly nom: string
  readonly unite: UniteBareme
  /** Last month, « AAAA-MM », for which the last value is known to hold (next revision excluded). */
  readonly connuJusqua: string
  readonly valeurs: readonly ValeurBareme<T>[]
}

/** The two months, as `indexMois` integers, that a reading depends on. */
export interface MoisLus {
  readonly moisReference: number
  readonly moisDroit: number
}

/**
 * The value in force for that reading, with its text: the latest whose month of effect is reached by
 * the month that reads it. Undefined before the first value.
 * @texte the clause of entry into force of each decree, kept in `lecture`
 */
export function findValeur<T>(bareme: Bareme<T>, lus: MoisLus): ValeurBareme<T> | undefined {
  for (let i = bareme.valeurs.length - 1; i >= 0; i--) {
    const valeur = bareme.valeurs[i]!
    const lu = valeur.lecture === 'mois-reference' ? lus.moisReference : lus.moisDroit
    if (indexMois(valeur.depuis as Mois) > lu || !estOuverte(valeur, lus)) continue
    if (!estConnue(valeur)) continue
    noter(bareme, valeur)
    return valeur
  }
  return estConnue(bareme.valeurs[0]!) ? undefined : plusAncienne(bareme, lus)
}

/** The book holds nothing that was known earlier: the first value stands, said unconfirmed. */
function plusAncienne<T>(bareme: Bareme<T>, lus: MoisLus): ValeurBareme<T> | undefined {
  const valeur = bareme.valeurs[0]!
  const lu = valeur.lecture === 'mois-reference' ? lus.moisReference : lus.moisDroit
  return indexMois(valeur.depuis as Mois) <= lu ? valeur : undefined
}

function estOuverte({ droitDepuis }: ValeurBareme<unknown>, lus: MoisLus): boolean {
  return droitDepuis === undefined || indexMois(droitDepuis as Mois) <= lus.moisDroit
}

/**
 * The figure in force; a Faute before the first value (the caller checks the first month covered).
 * @texte see `findValeur`
 */
export function getValeur<T>(bareme: Bareme<T>, lus: MoisLus): T {
  const valeur = findValeur(bareme, lus)
  assert(valeur !== undefined, `barème sans valeur à ce mois : ${bareme.nom}`)
  return valeur.valeur
}

/**
 * False when a month read lies after the next known revision, or when the rules of a past day do not
 * know the value in force: the right is computed with the last value known and says
 * `bareme-a-confirmer`.
 * @texte docs/contrat.md §3, « Answers »
 */
export function estConfirme<T>(bareme: Bareme<T>, lus: MoisLus): boolean {
  const derniere = bareme.valeurs.at(-1)
  const lu = derniere?.lecture === 'mois-reference' ? lus.moisReference : lus.moisDroit
  return lu <= indexMois(bareme.connuJusqua as Mois) && !estDepassee(bareme, lus)
}

/** Whether the value in force was not known yet under the rules of this computation. */
function estDepassee<T>(bareme: Bareme<T>, lus: MoisLus): boolean {
  return bareme.valeurs.some((valeur) => {
    const lu = valeur.lecture === 'mois-reference' ? lus.moisReference : lus.moisDroit
    return indexMois(valeur.depuis as Mois) <= lu && !estConnue(valeur)
  })
}
