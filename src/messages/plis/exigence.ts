import { assert } from '#socle'
import type { Message } from '../message.js'
import type { CanalPousse, Famille, Poussee } from '../modeles/modele.js'
import { findModele } from '../modeles/tous.js'
import type { ProfilMessages } from '../profil/profil.js'

/** What a message asks of its channels. */
export interface Exigence {
  readonly famille: Famille
  readonly poussee: Poussee
  readonly courrier: boolean
  readonly obligatoire: boolean
  /** It has words for a text message. */
  readonly sms: boolean
}

const EXIGENCE_ORGANISME: Exigence = {
  ...{ famille: 'organismes', poussee: 'premier', courrier: false, obligatoire: false, sms: true },
}

export function exigenceDe({ origine }: Pick<Message, 'origine'>): Exigence {
  if (origine.genre === 'organisme') return EXIGENCE_ORGANISME
  const m = findModele(origine.code, origine.version)
  assert(m !== undefined, `le modèle ${origine.code} version ${origine.version} existe`)
  const { famille, poussee, courrier, obligatoire, sms } = m
  return { famille, poussee, courrier, obligatoire: obligatoire !== null, sms: sms !== null }
}

/**
 * Whether the choices of the person let that channel be used. What the law wants told ignores a
 * family switched off, and is worth a letter whatever was chosen.
 */
export function estChoisi(
  canal: CanalPousse,
  { famille, obligatoire }: Pick<Exigence, 'famille' | 'obligatoire'>,
  profil: Pick<ProfilMessages, 'preferences'> | undefined,
): boolean {
  const choisis = profil?.preferences.choix[famille] ?? []
  if (choisis.includes(canal)) return true
  return obligatoire && (canal === 'courrier' || choisis.length === 0)
}
