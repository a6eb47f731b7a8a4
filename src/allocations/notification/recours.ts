import type { Organisme } from '#legislation'

/** How a decision is contested. Facts that a caisse may have to change, with their text. */
export interface VoieRecours {
  readonly droit: 'rsa' | 'prime-activite'
  /** To whom the first, compulsory appeal is sent. */
  readonly autorite: Readonly<Record<Organisme, string>>
  readonly delaiMois: number
  readonly articles: string
  /** False when the text itself was not read: the letter then says so. */
  readonly texteLu: boolean
}

/**
 * Recours préalable obligatoire of each right, then the tribunal administratif.
 * @texte CASF, art. L. 262-47 and R. 262-88; CSS, art. L. 845-2
 */
export const VOIES_RECOURS: readonly VoieRecours[] = [
  {
    droit: 'rsa',
    autorite: {
      caf: 'au président du conseil départemental',
      msa: 'au président du conseil départemental',
    },
    delaiMois: 2,
    articles: 'code de l’action sociale et des familles, articles L. 262-47 et R. 262-88',
    texteLu: true,
  },
  {
    droit: 'prime-activite',
    autorite: {
      caf: 'à la commission de recours amiable de la Caf',
      msa: 'à la commission de recours amiable de la MSA',
    },
    delaiMois: 2,
    articles: 'code de la sécurité sociale, article L. 845-2',
    texteLu: false,
  },
]

/** Silence of the administration that means no. */
export const SILENCE_REJET = {
  mois: 2,
  articles: 'code des relations entre le public et l’administration, article L. 231-4',
} as const

export const NOMS_ORGANISME: Readonly<Record<Organisme, { court: string; long: string }>> = {
  caf: { court: 'Caf', long: 'caisse d’allocations familiales (Caf)' },
  msa: { court: 'MSA', long: 'Mutualité sociale agricole (MSA)' },
}
