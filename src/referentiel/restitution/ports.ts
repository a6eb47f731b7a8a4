import type {
  FinalitePartenaire,
  MotifLecture,
  PersonneDemandee,
  RefusLecture,
  TraitsPartenaire,
  VerdictGarde,
} from '#acces'
import type { Centimes, Instant, Jour, Mois, Nir, Resultat } from '#socle'
import type { EtatCompletude } from '../completude/completude.js'
import type { RessourceMensuelle, RessourceSourcee } from '../ressource.js'
import type { LectureRegistre } from '../store.js'

/** What the second lock is told: who reads, why, whom. It decides by its own tables. */
export interface Verrou {
  readonly organisme: string
  readonly finalite: FinalitePartenaire
  readonly jour: Jour
  readonly demandees: readonly PersonneDemandee[]
}

/**
 * Port: reads of the register for a partner, under the second lock. Whatever the caller asks, rows
 * of persons who are not open in the caseload of that body for that finalité, and months outside
 * every window of its habilitation, are not seen.
 */
export interface LectureVerrouillee {
  lireSousVerrou<T>(verrou: Verrou, lire: (lecture: LectureRegistre) => Promise<T>): Promise<T>
}

/** Who calls: proved by its token; never what the request says of itself. */
export interface AppelPartenaire {
  readonly organisme: string
  readonly application: string
  /** Pseudonym of the agent, or « batch ». */
  readonly agent: string
  readonly finalite: FinalitePartenaire
}

/** One person asked by a partner. */
export interface DemandePartenaire {
  readonly dossier: string
  readonly nir: Nir
  readonly traits: TraitsPartenaire
  readonly de: Mois
  readonly a: Mois
  readonly motif: MotifLecture
  readonly vuLe?: Instant
}

export interface CompletudeRestituee {
  readonly mois: Mois
  readonly etat: EtatCompletude
}

/** A line as a partner gets it: amounts of its profile only, the others are not there at all. */
export type LigneRestituee = Partial<RessourceMensuelle> & {
  readonly mois: Mois
  /**
   * What counts while the line is contested, and since the conclusion; null when the declared
   * amount goes on counting; absent when nobody contested it.
   */
  readonly montantRetenu?: Centimes | null
  /** Part of the line pays days that another declarant declares too, and does not count. */
  readonly doublon?: RessourceSourcee['doublon']
}

export type ReponsePartenaire =
  | {
      readonly etat: 'lue'
      readonly lignes: readonly LigneRestituee[]
      readonly completude: readonly CompletudeRestituee[]
    }
  /** `introuvable`: unknown NIR or traits that differ, never told apart. */
  | { readonly etat: 'refusee'; readonly raison: RefusLecture | 'introuvable' }

/** The same answer as the JSON that a partner gets: `{"lignes":[…],"completude":[…]}`. */
export type TexteReponse =
  | { readonly etat: 'lue'; readonly texte: string }
  | Extract<ReponsePartenaire, { readonly etat: 'refusee' }>

export type ArretGarde = Extract<VerdictGarde, { readonly etat: 'arrete' }>

/** The référentiel as partners see it. Every answer was written in the journal before. */
export interface Restitution {
  /** One answer for each question, in order; or the stop of the guard, for all of them. */
  lire(
    appel: AppelPartenaire,
    demandes: readonly DemandePartenaire[],
  ): Promise<Resultat<readonly ReponsePartenaire[], ArretGarde>>
  /** As `lire`, for a face that sends the answers as they are. */
  lireTextes(
    appel: AppelPartenaire,
    demandes: readonly DemandePartenaire[],
  ): Promise<Resultat<readonly TexteReponse[], ArretGarde>>
}
