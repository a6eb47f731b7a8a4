import type { Instant, Nir } from '#socle'
import type { CanalPousse, Famille } from '../modeles/modele.js'
import type { HeuresCalmes } from '../plis/heures-calmes.js'

/** A channel that a person can give: a letter goes where her caisse writes. */
export type CanalContact = 'courriel' | 'sms'

export interface Contact {
  /** « lina@example.org », « +33612345678 ». */
  readonly valeur: string
  readonly verifieLe: Instant
  /** Mails to it come back: nothing is sent there until it is verified anew. */
  readonly refuseLe?: Instant
}

/** A contact that waits for its code. The whole profile is encrypted where it is kept. */
export interface Verification {
  readonly canal: CanalContact
  readonly valeur: string
  readonly code: string
  readonly expireLe: Instant
  /** Wrong codes typed. */
  readonly essais: number
}

/** On which channels each family of messages is pushed; the portal always has them. */
export type Choix = Readonly<Record<Famille, readonly CanalPousse[]>>

export interface Preferences {
  readonly choix: Choix
  readonly calme: HeuresCalmes | null
  /** Letters in large print. */
  readonly grosCaracteres: boolean
}

/** What this room keeps of a person: how to write to her. */
export interface ProfilMessages {
  readonly nir: Nir
  readonly depuis: Instant
  /** From 1; each saving adds one. */
  readonly version: number
  readonly preferences: Preferences
  readonly contacts: Readonly<Record<CanalContact, Contact | null>>
  readonly verification: Verification | null
  /** Known to be dead: nothing is written to this person any more. */
  readonly decede?: true
  /** When codes were sent, in the last hour: stops who would flood somebody. */
  readonly codesEnvoyes: readonly Instant[]
}

const COURRIEL: readonly CanalPousse[] = ['courriel']
const COURRIEL_ET_SMS: readonly CanalPousse[] = ['courriel', 'sms']

/**
 * What holds until she chooses. Nights are quiet. @interpretation no text fixes these choices:
 * what has a term is pushed on both channels, the rest by e-mail, resources stay in the portal.
 */
export const PREFERENCES_USUELLES: Preferences = {
  choix: {
    declaration: COURRIEL_ET_SMS,
    signalement: COURRIEL_ET_SMS,
    droits: COURRIEL_ET_SMS,
    accompagnement: COURRIEL_ET_SMS,
    securite: COURRIEL_ET_SMS,
    ressources: COURRIEL,
    aides: COURRIEL,
    organismes: COURRIEL,
  },
  calme: { de: 21, a: 8 },
  grosCaracteres: false,
}

/** A profile kept before that family was here: for it, what she chose for her rights. */
export function completer(profil: ProfilMessages): ProfilMessages {
  const { preferences } = profil
  const garde: Partial<Choix> = preferences.choix
  if (garde.accompagnement !== undefined) return profil
  const choix = { ...preferences.choix, accompagnement: preferences.choix.droits }
  return { ...profil, preferences: { ...preferences, choix } }
}

export function profilNeuf(nir: Nir, depuis: Instant): ProfilMessages {
  return {
    ...{ nir, depuis, version: 0, preferences: PREFERENCES_USUELLES },
    contacts: { courriel: null, sms: null },
    ...{ verification: null, codesEnvoyes: [] },
  }
}
