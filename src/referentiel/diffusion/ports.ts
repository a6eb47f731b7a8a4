import type { FinalitePartenaire } from '#acces'
import type { Instant, Jour, Mois } from '#socle'
import type { FaitNouveau, TypeFait } from '../faits.js'
import type { CleSujet, DeclarationEnregistree, Identifiant128 } from '../registre.js'
import type { LectureRegistre } from '../store.js'

/** What is read to tell what files changed, on one instant of the base. */
export interface LectureDiffusion extends LectureRegistre {
  /** Declarations of the files of this step, in their order of arrival. */
  readonly nouvelles: readonly DeclarationEnregistree[]
  /** Files already told, among those of the same keys. */
  readonly dites: { has(fichier: Identifiant128): boolean }
  /** Subjects named by these declarations. */
  listSujets(declarations: readonly Identifiant128[]): Promise<readonly CleSujet[]>
}

/** Port: the files received that nobody told yet. */
export interface FileDiffusion {
  /**
   * Takes at most `limite` files in their order of arrival, asks what they changed, publishes it
   * and marks them told: all or nothing, one process at a time. Gives the number of files, 0 when
   * there is none or when another process is at it.
   */
  diffuser(
    limite: number,
    raconter: (lecture: LectureDiffusion) => Promise<readonly FaitNouveau[]>,
  ): Promise<number>
}

/** A fact about a person of a caseload, as its body sees it. */
export interface Evenement {
  readonly rang: number
  readonly type: TypeFait
  readonly quand: Instant
  readonly dossier: string
  /** How the body itself calls the person. */
  readonly reference: string
  readonly mois: Mois | null
  /** Internal key, for the trace; never sent. */
  readonly personne: CleSujet
}

export interface PageEvenements {
  readonly evenements: readonly Evenement[]
  /** Rank up to which all was looked at: the next page begins after. */
  readonly jusqua: number
  /** True when nothing more was published. */
  readonly fin: boolean
}

/** Who reads the events: the caseload and the habilitation are checked by the base itself. */
export interface LecteurEvenements {
  readonly organisme: string
  readonly finalite: FinalitePartenaire
  readonly jour: Jour
}

/** Port: facts about the persons of a caseload, in the order of their ranks. */
export interface EvenementStore {
  list(
    lecteur: LecteurEvenements,
    page: { readonly apres: number; readonly limite: number },
  ): Promise<PageEvenements>
}
