import type { RevenusInterrompus } from '#legislation'
import type { Jour } from '#socle'

/** What shows that an income stopped. */
export type PreuveArret =
  /** The employer declared the end of the contract: nothing more is asked. */
  | { readonly genre: 'fin-de-contrat-declaree' }
  /** A document kept with the dossier: its reference. */
  | { readonly genre: 'document'; readonly reference: string }

/** An income that stopped since the reference months. */
export interface RevenuArrete {
  readonly type: 'revenu-arrete'
  readonly personne: string
  readonly revenus: RevenusInterrompus
  /** First day without it. */
  readonly depuis: Jour
  /** Something comes in its place: unemployment benefit, daily allowances, another wage. */
  readonly remplace: boolean
  /** Null while nothing shows it. */
  readonly preuve: PreuveArret | null
}

/** A job found since the reference months: it will count when these months are looked at. */
export interface EmploiTrouve {
  readonly type: 'emploi-trouve'
  readonly personne: string
  readonly depuis: Jour
}

export const EVENEMENTS_DE_VIE = [
  'separation',
  'vie-commune',
  'naissance',
  'demenagement',
  'autre',
] as const
export type EvenementDeVie = (typeof EVENEMENTS_DE_VIE)[number]

/** An event that has its own démarche: told here, declared there. */
export interface VieChangee {
  readonly type: EvenementDeVie
}

/** What the person says that changed since the months looked at. */
export type ChangementDeclare = RevenuArrete | EmploiTrouve | VieChangee
