import type { Jour } from '#socle'

/** Where a message goes; the portal always, the others by choice and by order. */
export const CANAUX_POUSSES = ['courriel', 'sms', 'courrier'] as const
export type CanalPousse = (typeof CANAUX_POUSSES)[number]
export type Canal = 'portail' | CanalPousse

/** What a person may choose to be told of, apart from what she must be told. */
export const FAMILLES = [
  'declaration',
  'signalement',
  'droits',
  'accompagnement',
  'ressources',
  'aides',
  'organismes',
  'securite',
] as const
export type Famille = (typeof FAMILLES)[number]

/**
 * How far a message is pushed out of the portal: not at all; on the first open channel, the next
 * one only when it fails; on every digital channel at once, a letter only when none reached.
 */
export type Poussee = 'aucune' | 'premier' | 'tous'

/** One version of one template. Words may hold `{values}`, which the fact gives in words. */
export interface Modele {
  /** N01… as the screens name them; P01… for those that this product adds. */
  readonly code: string
  readonly version: number
  /** First civil day on which facts are told with this version. */
  readonly depuis: Jour
  readonly famille: Famille
  /** The fact, as the rooms call it. */
  readonly fait: string
  /** Title in the portal, subject of the e-mail, first line of the letter. Never an amount. */
  readonly titre: string
  /** In the portal and in the letter: one sentence after another. */
  readonly corps: readonly string[]
  /** In the e-mail, which others may read over a shoulder: says what to do, not what is known. */
  readonly courriel: string
  /** One text message, 160 signs at most; null: never by SMS. */
  readonly sms: string | null
  readonly poussee: Poussee
  /** A letter, when no other channel reaches. */
  readonly courrier: boolean
  /** Why it cannot be switched off; null when it can. */
  readonly obligatoire: string | null
  /** It bears on a declaration or a debt: the droit à l’erreur is named. */
  readonly droitErreur: boolean
  /** Page where one acts; may hold values. */
  readonly lien: string
  readonly libelleLien: string
  /** Names of the values. */
  readonly valeurs: readonly string[]
}

/** First day of the first versions. */
export const DEPUIS = '2026-01-01' as Jour

type Usuel = Pick<
  Modele,
  'version' | 'depuis' | 'poussee' | 'courrier' | 'obligatoire' | 'droitErreur' | 'valeurs' | 'sms'
>

const USUEL: Usuel = {
  ...{ version: 1, depuis: DEPUIS, poussee: 'premier', courrier: false },
  ...{ obligatoire: null, droitErreur: false, valeurs: [], sms: null },
}

/** A template whose usual parts go without saying. */
export function modele(m: Omit<Modele, keyof Usuel> & Partial<Usuel>): Modele {
  return { ...USUEL, ...m }
}

/** Words of the droit à l’erreur, added after the body. @texte CRPA, art. L. 123-1 */
export const DROIT_A_L_ERREUR =
  'Vous avez le droit de vous tromper. Une erreur de bonne foi se corrige sans pénalité.'

/** @texte CRPA, art. L. 221-8 */
export const DECISION = 'une décision vous est opposable quand elle vous est notifiée'

/** @texte CRPA, art. L. 112-3 */
export const ACCUSE_DE_RECOURS = 'un recours donne droit à un accusé de réception'
