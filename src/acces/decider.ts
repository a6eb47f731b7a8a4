import { echec, type Jour, type Resultat, succes } from '#socle'
import type { Habilitation } from './habilitation.js'
import { type EntreePortefeuille, estOuverte } from './portefeuille.js'
import { type Fenetre, type MontantLisible, type MotifLecture, moisLisibles } from './profil.js'

/** Why a partner is told no before anything is read; words for people are in the faces. */
export type RefusLecture =
  | 'non-habilite'
  | 'hors-portefeuille'
  | 'motif-non-ouvert'
  | 'hors-fenetre'

/** What a partner may read of one person: these months, these amounts, no more. */
export interface LectureAccordee {
  readonly fenetre: Fenetre
  readonly montants: readonly MontantLisible[]
}

export interface LectureDemandee extends Fenetre {
  readonly motif: MotifLecture
}

/**
 * The one place where a partner's read is allowed: a habilitation in force, a person open in the
 * caseload for that finalité, a window opened by the dossier, months inside it. In that order, so
 * that a body learns nothing of a person who is not its own.
 */
export function decider(
  droits: {
    readonly habilitation: Habilitation | undefined
    readonly entree: EntreePortefeuille | undefined
  },
  demande: LectureDemandee,
  jour: Jour,
): Resultat<LectureAccordee, RefusLecture> {
  const { habilitation, entree } = droits
  if (habilitation === undefined) return echec('non-habilite')
  if (entree === undefined || !estOuverte(entree, habilitation.finalite, jour)) {
    return echec('hors-portefeuille')
  }
  const relative = habilitation.fenetres[demande.motif]
  const ouvert = demande.motif === 'examen' || entree.motifs.includes(demande.motif)
  if (relative === undefined || !ouvert) return echec('motif-non-ouvert')
  const fenetre = moisLisibles(relative, entree.moisExamen, demande)
  if (fenetre === undefined) return echec('hors-fenetre')
  return succes({ fenetre, montants: habilitation.montants })
}
