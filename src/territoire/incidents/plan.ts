import type { Mois } from '#socle'
import type { Correction, Presentation } from '../versements.js'

/** What befalls the declaration of one employer for one month of work. */
export type IncidentDeclaration =
  | { readonly genre: 'declaration-manquante' }
  | { readonly genre: 'retard'; readonly jours: number }
  | {
      readonly genre: 'annule-et-remplace'
      readonly maniere: Maniere
      readonly graine: number
      /** What the first declaration gives too much, to everyone; null where it is drawn. */
      readonly ecart: number | null
    }
  | { readonly genre: 'declaration-videe' }
  | { readonly genre: 'siret-errone' }
  | { readonly genre: 'envoi-essai' }
  | { readonly genre: 'essai-puis-reel'; readonly graine: number }
  | { readonly genre: 'fraction' }
  | { readonly genre: 'champ-partiel' }

/**
 * Why the replacing declaration wins: a higher ordre; a later month of constitution where the ordre
 * restarts; the same ordre and a later day; or two replacements in a row.
 */
export type Maniere = 'ordre' | 'mois-suivant' | 'egalite' | 'deux-fois'

/** What befalls one payment of wages. */
export type IncidentPaie =
  | { readonly genre: 'correction'; readonly corrections: readonly Correction[] }
  | { readonly genre: 'montant-negatif'; readonly netSocial: number }

/** Everything that goes wrong in a bassin, drawn once, read month after month. */
export interface PlanIncidents {
  readonly declarations: ReadonlyMap<string, IncidentDeclaration>
  readonly paies: ReadonlyMap<string, IncidentPaie>
  readonly presentations: ReadonlyMap<string, Presentation>
}

/** Two plans that touch different persons and employers. */
export function joindre(a: PlanIncidents, b: PlanIncidents): PlanIncidents {
  return {
    declarations: new Map([...a.declarations, ...b.declarations]),
    paies: new Map([...a.paies, ...b.paies]),
    presentations: new Map([...a.presentations, ...b.presentations]),
  }
}

export const AUCUN_INCIDENT: PlanIncidents = {
  declarations: new Map(),
  paies: new Map(),
  presentations: new Map(),
}

/** `rang` is the employer's in its bassin. */
export function cleDeclaration(rang: number, mois: Mois): string {
  return `${rang}|${mois}`
}

export function clePaie(numero: string, mois: Mois): string {
  return `${numero}|${mois}`
}

/** A person as one employer names her in one month. */
export function clePresentation(habitant: number, employeur: number, mois: Mois): string {
  return `${habitant}|${employeur}|${mois}`
}
