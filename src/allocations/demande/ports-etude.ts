import type { Instant, Jour, Resultat } from '#socle'
import type { ActeDemarche } from './actes.js'
import type { IssueEtude, ReponseDemarche } from './reponse.js'

/** An act and the key of who sent it. */
export interface ActeDe {
  readonly personne: string
  readonly acte: ActeDemarche
}

/** Port: answers of the caisse, one for an act, and the acts that wait for one. */
export interface ReponsesDemarches {
  /** Keeps the answer; false when the act already has one. */
  repondre(personne: string, reponse: ReponseDemarche): Promise<boolean>
  /** Newest first. */
  listReponses(personne: string): Promise<readonly ReponseDemarche[]>
  /** Acts to look at that have no answer, oldest first. */
  listSansReponse(limite: number): Promise<readonly ActeDe[]>
  /** Every act, newest first. */
  listRecents(limite: number): Promise<readonly ActeDe[]>
  findParNumero(numero: string): Promise<ActeDe | undefined>
}

export type RefusEtude =
  | 'inconnue'
  /** It counted at once: nobody has to look at it. */
  | 'pas-a-l-etude'
  | 'deja-decidee'
  /** A refusal says why. */
  | 'texte-absent'
  /** No answer may hold a NIR. */
  | 'texte-avec-nir'
  /** The book cannot tell an amount with what is kept: it is asked again, or refused. */
  | 'calcul-impossible'
  /** The book gives nothing for these answers. */
  | 'aucun-droit'
  /** An adult of a dossier that already has a right: the quarters are to be joined (S3-14). */
  | 'dossier-existant'
  /** The dossier of a change is no more there. */
  | 'sans-dossier'

/** Who decides, and when. */
export interface SignatureEtude {
  readonly quand: Instant
  readonly jour: Jour
  /** Pseudonym, never a name. */
  readonly auteur: string
}

/** What the caisse does with claims and changes « à l'étude ». */
export interface Etude {
  /** Those that wait for an answer, oldest first. */
  list(limite: number): Promise<readonly ActeDemarche[]>
  /** Everything sent, with its answer when it has one, newest first. */
  listRecentes(limite: number): Promise<readonly ActeDemarche[]>
  /** With its answer when it has one. */
  find(numero: string): Promise<ActeDemarche | undefined>
  /** The key of who sent it, under which her documents are kept. */
  findPersonne(numero: string): Promise<string | undefined>
  /** Done again on a decision that was cut short, it ends it, and says `deja-decidee`. */
  decider(
    q: { readonly numero: string; readonly issue: IssueEtude; readonly texte: string },
    signature: SignatureEtude,
  ): Promise<Resultat<ActeDemarche, RefusEtude>>
}
