import type { Jour, Mois } from '#socle'
import type { FinalitePartenaire, MotifLecture } from './profil.js'

/** Why a person is among those that a body may read. */
export type LienOuvert = 'portefeuille' | 'demande'

/**
 * One person of one dossier of a body. Without such an entry, open on the day, the body reads
 * nothing of that person: not even whether she exists.
 */
export interface EntreePortefeuille {
  readonly organisme: string
  readonly dossier: string
  /** Internal key of the person; never a NIR. */
  readonly personne: string
  /** How the body itself calls that person: given back in the events. */
  readonly reference: string
  readonly lien: LienOuvert
  readonly finalites: readonly FinalitePartenaire[]
  /** Month of the claim or of the re-examination: windows of months are counted from it. */
  readonly moisExamen: Mois
  /** Wider windows that the dossier has opened; the ordinary one needs none. */
  readonly motifs: readonly MotifLecture[]
  readonly du: Jour
  readonly au: Jour | null
}

/** A person in a dossier, as a body names her. */
export interface PersonneDemandee {
  readonly dossier: string
  readonly personne: string
}

/** Port: the caseloads. An entry takes the place of that of the same body, dossier and person. */
export interface PortefeuilleStore {
  enregistrer(entrees: readonly EntreePortefeuille[]): Promise<void>
  /** Entries of that body for these couples, open or not, in no order. */
  find(
    organisme: string,
    demandees: readonly PersonneDemandee[],
  ): Promise<readonly EntreePortefeuille[]>
  /** Persons open for a finalité; may be a minute old. */
  compter(organisme: string, finalite: FinalitePartenaire, jour: Jour): Promise<number>
}

/** Open for that finalité, on that day. */
export function estOuverte(
  entree: EntreePortefeuille,
  finalite: FinalitePartenaire,
  jour: Jour,
): boolean {
  return (
    entree.finalites.includes(finalite) &&
    entree.du <= jour &&
    (entree.au === null || jour <= entree.au)
  )
}
