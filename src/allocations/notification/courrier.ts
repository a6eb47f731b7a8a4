import type { Mois } from '#socle'
import type {
  DeclarationTrimestrielle,
  DossierAllocataire,
  Liquidation,
  Notification,
} from '../dossier.js'

/** What a letter is written from. */
export interface Courrier {
  readonly dossier: DossierAllocataire
  readonly declaration: DeclarationTrimestrielle
  readonly liquidations: readonly Liquidation[]
  readonly date: Notification['date']
  /** True for a letter shown before any validation: it decides nothing, and says so. */
  readonly projet?: boolean
  /** For a corrected declaration: the computations that it takes the place of. */
  readonly avant?: readonly Liquidation[]
  /** When each month of right is paid, where it is known. */
  readonly payeLe?: (moisDroit: Mois) => Notification['date'] | undefined
  /** Members whose lines the reader may not see: shown as monthly totals. */
  readonly masquees?: readonly string[]
}

export type Section = Notification['sections'][number]

/** The two rights that the declaration opens, as the person receives them. */
export const DROITS = [
  { cle: 'rsa', refus: 'rsa', nom: 'RSA', long: 'revenu de solidarité active (RSA)' },
  {
    cle: 'primeActiviteNette',
    refus: 'primeActivite',
    nom: 'prime d’activité',
    long: 'prime d’activité',
  },
] as const

export type Droit = (typeof DROITS)[number]

/** Centimes; null when the right could not be computed. */
export function montantDu(l: Liquidation, droit: Droit): number | null {
  const valeur = l.reponse.droits[droit.cle]
  return typeof valeur === 'number' ? valeur : null
}

export function refusDu(l: Liquidation, droit: Droit): string | undefined {
  return l.reponse.refus[droit.cle] ?? l.reponse.refus[droit.refus]
}

/** A member whose lines the reader may not see: « vous » is somebody else. */
export function nomMasque(dossier: DossierAllocataire, id: string): string {
  const role = membresConnus(dossier).find((p) => p.id === id)?.role
  return role === 'allocataire' ? 'L’allocataire' : nomDuMembre(dossier, id)
}

/** The members of today, then those of former households, each once. */
function membresConnus({
  personnes,
  foyersAnciens = [],
}: DossierAllocataire): DossierAllocataire['personnes'] {
  const ids = new Set(personnes.map((p) => p.id))
  const anciens = new Map(foyersAnciens.flatMap((f) => f.personnes).map((p) => [p.id, p]))
  return [...personnes, ...[...anciens.values()].filter((p) => !ids.has(p.id))]
}

/** « Vous », « L’autre adulte », « Enfant 2 »: a dossier keeps no name. */
export function nomDuMembre(dossier: DossierAllocataire, id: string): string {
  let enfants = 0
  for (const p of membresConnus(dossier)) {
    if (p.role === 'enfant') enfants++
    if (p.id !== id) continue
    if (p.role === 'allocataire') return 'Vous'
    return p.role === 'conjoint' ? 'L’autre adulte' : `Enfant ${enfants}`
  }
  return id
}
