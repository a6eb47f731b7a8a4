import type { Declarant, NatureRessource, OrigineRessource } from '#referentiel'
import type { Centimes, Instant, Jour, Mois, Nir } from '#socle'
import type { Conclusion } from './conclusion/conclusion.js'
import type { Etat, GenreActe, Role } from './cycle.js'
import type { Motif } from './motifs.js'

/** A payment that the person says is wrong, or that is missing (`ligne` null). */
export interface LigneSignalee {
  /** `RessourceSourcee.id`; null for a payment that nobody declared. */
  readonly ligne: string | null
  readonly mois: Mois
  /** Declared day of payment; null when nobody declared it. */
  readonly dateVersement: Jour | null
  readonly declarant: Declarant
  readonly origine: OrigineRessource
  readonly nature: NatureRessource
  readonly montantDeclare: Centimes | null
  /** Montant net social that the person read or received; null when she cannot say. */
  readonly montantRecu: Centimes | null
  /** Day on which the money came, as she says it. */
  readonly dateRecue: Jour | null
}

/** Body that pays the rights of the person; null when she has no dossier. */
export type OrganismePayeur = 'caf' | 'msa'

/** Everything that a signalement says on the day when it is sent. Never changed afterwards. */
export interface Depot {
  readonly motif: Motif
  readonly lignes: readonly LigneSignalee[]
  /** In the person's own words; empty when she added none. */
  readonly explication: string
  /** She says that she does not have the document that this motive asks. */
  readonly pieceAbsente: boolean
  readonly organisme: OrganismePayeur | null
  /** Matricule, for the priority and the recours; null without a dossier. */
  readonly dossier: string | null
  /** Where it was opened: the five steps, or the quarterly declaration. */
  readonly source: 'portail' | 'declaration'
}

/** What the declarant answers to the cell. */
export type ReponseDeclarant = 'a-corrige' | 'corrigera' | 'maintient' | 'ne-connait-pas'

/** What the caisse did with an answer: what it changes to each quarter already decided. */
export interface PriseEnCompte {
  readonly effets: readonly {
    readonly moisDroits: readonly Mois[]
    /** Owed to the person, and received in excess; 0 when nothing was paid yet. */
    readonly rappel: Centimes
    readonly indu: Centimes
    /** When the rappel is paid; null without one. */
    readonly verseLe: Jour | null
  }[]
}

/** What each act carries besides who and when. Texts are the author's own words. */
export interface ContenusActe {
  readonly deposer: { readonly nir: Nir; readonly depot: Depot }
  readonly enregistrer: null
  readonly qualifier: null
  readonly 'declarer-irrecevable': { readonly raison: string }
  readonly 'confirmer-irrecevable': null
  readonly 'demander-piece': { readonly quoi: string; readonly avant: Jour }
  readonly 'fournir-piece': { readonly pieces: readonly string[]; readonly texte: string }
  readonly 'interroger-declarant': { readonly question: string; readonly avant: Jour }
  readonly 'recevoir-reponse': { readonly reponse: ReponseDeclarant; readonly texte: string }
  readonly 'constater-echeance': null
  readonly 'proposer-conclusion': { readonly conclusion: Conclusion }
  readonly 'renvoyer-conclusion': { readonly raison: string }
  readonly 'valider-conclusion': null
  readonly transmettre: null
  readonly 'rejeter-transmission': { readonly raison: string }
  /** Null when the caisse only says that it received the answer. */
  readonly accuser: PriseEnCompte | null
  readonly clore: null
  readonly rouvrir: { readonly raison: string }
  readonly retirer: null
  readonly ecrire: { readonly texte: string }
  readonly 'ajouter-piece': { readonly pieces: readonly string[]; readonly texte: string }
  readonly 'dire-urgence': { readonly raison: string }
}

/** One act with its content, before it is signed. */
export type ActeAFaire = {
  [G in GenreActe]: { readonly genre: G; readonly contenu: ContenusActe[G] }
}[GenreActe]

/** Who acts, and when. `jour` is the civil day of the act, in Paris. */
export interface SignatureActe {
  readonly quand: Instant
  readonly jour: Jour
  readonly role: Role
  /** Pseudonym; `personne` for the person herself. */
  readonly auteur: string
}

/** One act as it is kept: append-only, in the order of its ranks. */
export type ActeSignalement = ActeAFaire &
  SignatureActe & {
    /** Internal key of the person. */
    readonly personne: string
    readonly reference: string
    readonly rang: number
    /** State that it leaves. */
    readonly etat: Etat
  }

export interface MessageSignalement {
  readonly quand: Instant
  readonly jour: Jour
  readonly role: Role
  readonly texte: string
  readonly pieces: readonly string[]
}

/** A wait that stops the clock, and its last day. */
export interface Attente {
  readonly depuis: Jour
  readonly avant: Jour
  readonly texte: string
}

/** A signalement as its acts make it. */
export interface Signalement {
  readonly reference: string
  readonly personne: string
  readonly nir: Nir
  readonly etat: Etat
  readonly depot: Depot
  readonly deposeLe: Instant
  readonly deposeJour: Jour
  readonly actes: readonly ActeSignalement[]
  readonly messages: readonly MessageSignalement[]
  /** The last document asked, while it is awaited. */
  readonly pieceDemandee: Attente | null
  /** The question put to the declarant, while its answer is awaited. */
  readonly interrogation: Attente | null
  readonly reponseDeclarant: ContenusActe['recevoir-reponse'] | null
  readonly irrecevable: string | null
  readonly conclusion: Conclusion | null
  /** In the person's own words; null when she did not say that it is urgent. */
  readonly urgence: string | null
  /** Day of the act that ended it, or of the last reopening before. */
  readonly closLe: Jour | null
}
