import type { Organisme } from '#legislation'
import type { Jour } from '#socle'

/**
 * What a caisse chooses, from a day on: no text fixes it (D16, D20 of the notes kept with the law).
 * Facts that an operator may have to change, in one place.
 */
export interface ReglesCaisse {
  readonly organisme: Organisme
  readonly depuis: Jour
  /** The declaration opens on the first day of the month that stands so many months before. */
  readonly ouvertureMoisAvant: number
  /** It is due by the last day of the month that stands so many months before. */
  readonly echeanceMoisAvant: number
  /** It can still be sent, late, until the end of the month that stands so many months after. */
  readonly fermetureMoisApres: number
  /** Days before the due date when the person is reminded, the farthest first. */
  readonly rappels: readonly number[]
  /** Day of the month after the month of right when it is paid. */
  readonly jourPaiement: number
  /** What is paid while an amount given by the person is verified. */
  readonly enAttendant: 'montant-de-la-personne' | 'montant-declare'
  /** The other adult's lines are shown as monthly totals until she lets them be seen. */
  readonly masquerAutreAdulte: boolean
}

/**
 * Rules in force, oldest first for each body.
 * @interpretation opening, due date and closing: chosen here, no text (a date of declaration that
 *   each caisse gives). Reminders at seven and two days: chosen here. Payment « à terme échu » on
 *   the 5th: Cnaf, lettre-réseau and department notices. While an amount is verified: the Caf's
 *   rule was not found and the person's amount is taken; the MSA verifies before it computes, so
 *   the declared one stays. Masking: no text
 *   says what an adult sees of the other's lines; personal data are shown only as far as needed
 *   (RGPD, art. 5, 1, c).
 */
export const REGLES_CAISSES: readonly ReglesCaisse[] = [
  {
    organisme: 'caf',
    depuis: '2025-03-01' as Jour,
    ouvertureMoisAvant: 1,
    echeanceMoisAvant: 1,
    fermetureMoisApres: 1,
    rappels: [7, 2],
    jourPaiement: 5,
    enAttendant: 'montant-de-la-personne',
    masquerAutreAdulte: true,
  },
  {
    organisme: 'msa',
    depuis: '2025-07-01' as Jour,
    ouvertureMoisAvant: 1,
    echeanceMoisAvant: 1,
    fermetureMoisApres: 1,
    rappels: [7, 2],
    jourPaiement: 5,
    enAttendant: 'montant-declare',
    masquerAutreAdulte: true,
  },
]

/** The rules of a body on a day; before the first ones, the first ones. */
export function reglesCaisse(organisme: Organisme, jour: Jour): ReglesCaisse {
  const siennes = REGLES_CAISSES.filter((r) => r.organisme === organisme)
  return siennes.filter((r) => r.depuis <= jour).at(-1) ?? siennes[0]!
}
