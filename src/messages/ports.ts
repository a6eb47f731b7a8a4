import type { Instant, Jour, Nir, Resultat } from '#socle'
import type { IssueRebond } from './actes/rebondir.js'
import type { FaitAnnonce, Message, Reponse } from './message.js'
import type { Canal, CanalPousse } from './modeles/modele.js'
import type { Pli, Statut } from './plis/pli.js'
import type { CanalContact, Preferences, ProfilMessages } from './profil/profil.js'
import type { RebondLu } from './rebonds/lire-rebond.js'

/**
 * Port: the messages of persons. What they say is personal: an adapter that writes on a disk
 * encrypts it. Throws a Panne when the world is down.
 */
export interface MessageStore {
  /** The message and its sendings, all or nothing. False when that fact was told to her. */
  ajouter(message: Message, plis: readonly Pli[]): Promise<boolean>
  /** Newest first; those put away, or the others. */
  list(
    personne: string,
    q: { readonly archives: boolean; readonly limite: number },
  ): Promise<readonly Message[]>
  /** Undefined when it is not hers. */
  find(personne: string, reference: string): Promise<Message | undefined>
  findParFait(personne: string, fait: string): Promise<Message | undefined>
  /** Of one body only, whoever the person is. */
  findPourOrganisme(organisme: string, reference: string): Promise<Message | undefined>
  /** Unread and not put away. */
  compterNonLus(personne: string): Promise<number>
  /** Sets the days; what is not given stays. Nothing when it is not hers. */
  marquer(
    personne: string,
    reference: string,
    marques: { readonly luLe?: Instant | null; readonly archiveLe?: Instant | null },
  ): Promise<void>
  repondre(personne: string, reference: string, reponse: Reponse): Promise<void>
}

/** Port: the outbox. */
export interface PliStore {
  /**
   * Takes the sendings whose time has come, marked as being sent until `jusqua`: two processes
   * never hold the same one. One left by a process that died is taken again.
   */
  prendre(q: {
    readonly maintenant: Instant
    readonly jusqua: Instant
    readonly limite: number
  }): Promise<readonly Pli[]>
  /** The new state of one, and those that follow it: all or nothing. */
  conclure(pli: Pli, suivants: readonly Pli[]): Promise<void>
  listPourMessage(personne: string, reference: string): Promise<readonly Pli[]>
  /** Newest change first, for the operator. */
  lister(q: {
    readonly statut: Statut | null
    readonly limite: number
    /** Those of one message. */
    readonly reference?: string | undefined
  }): Promise<readonly Pli[]>
  /** All of them, by channel and status. */
  compter(): Promise<readonly ComptePlis[]>
  /** Makes those that failed due at once, as if they were new; how many. */
  relancer(choix: RelancePlis): Promise<number>
}

/** How many sendings of one channel have one status. */
export interface ComptePlis {
  readonly canal: Canal
  readonly statut: Statut
  readonly nombre: number
  /** When the first of them is due: what is late is before now. */
  readonly premierAFaireLe: Instant
}

/** Which of the failed ones are sent again; what is not given does not choose. */
export interface RelancePlis {
  readonly reference?: string | undefined
  readonly canal?: Canal | undefined
  readonly motif?: string | undefined
  readonly maintenant: Instant
}

/** Port: how to write to each person. */
export interface ProfilMessagesStore {
  find(personne: string): Promise<ProfilMessages | undefined>
  /** False, and nothing changed, when another version than the one before is there. */
  enregistrer(personne: string, profil: ProfilMessages): Promise<boolean>
  /** Keys of the persons who have a profile, in order, after that one. */
  listPersonnes(apres: string, limite: number): Promise<readonly string[]>
}

/** What is handed over to a facteur. `cle` is the same at each try. */
export interface Remise {
  readonly cle: string
  /** Address or number; null for a letter, which goes where the caisse writes to the person. */
  readonly adresse: string | null
  readonly personne: string
  readonly objet: string
  readonly texte: string
  readonly grosCaracteres: boolean
}

export type IssueRemise =
  | { readonly etat: 'remis' }
  | { readonly etat: 'echec-temporaire' | 'echec-definitif'; readonly motif: string }

/** Port: carries on one channel. An outage is an issue, never a throw. */
export type Facteur = (remise: Remise) => Promise<IssueRemise>

/** Those that are open; a channel without one gives way to the next. */
export type Facteurs = Readonly<Partial<Record<CanalPousse, Facteur>>>

export interface MoyensMessages {
  readonly messages: MessageStore
  readonly plis: PliStore
  readonly profils: ProfilMessagesStore
  readonly facteurs: Facteurs
  readonly cleDe: (nir: Nir) => string
  /** Eight signs that nobody can guess. */
  readonly tirer: () => string
  /** Six digits that nobody can guess. */
  readonly tirerCode: () => string
  /** « https://… »: where links lead. */
  readonly origine: () => string
}

export type RefusContact =
  | 'contact-illisible'
  | 'trop-de-codes'
  | 'envoi-impossible'
  | 'modifie-entre-temps'

export type RefusCode = 'aucun-code' | 'code-faux' | 'code-expire' | 'trop-d-essais'

/** A message that a body posts. */
export interface MessageOrganisme {
  readonly personne: string
  readonly organisme: string
  readonly nom: string
  readonly titre: string
  readonly texte: string
  readonly reponse: boolean
  /** Chosen by the body: the same one again gives the same message. */
  readonly cle: string
}

export type RefusReponse = 'message-inconnu' | 'reponse-impossible' | 'texte-absent' | 'texte-long'

/** Messages as the faces and `main` see them. Another person's reference is never found. */
export interface Messages {
  /** Tells a fact once; undefined when it was told. */
  annoncer(fait: FaitAnnonce): Promise<Message | undefined>
  /** The message, and whether it is new. */
  poster(
    message: MessageOrganisme,
    quand: Pick<FaitAnnonce, 'quand' | 'jour'>,
  ): Promise<{ readonly message: Message; readonly nouveau: boolean }>
  /** Newest first; `limite` only when all of them are wanted. */
  list(nir: Nir, archives: boolean, limite?: number): Promise<readonly Message[]>
  find(nir: Nir, reference: string): Promise<Message | undefined>
  findPourOrganisme(organisme: string, reference: string): Promise<Message | undefined>
  listPlis(nir: Nir, reference: string): Promise<readonly Pli[]>
  compterNonLus(nir: Nir): Promise<number>
  marquerLu(nir: Nir, reference: string, quand: Instant | null): Promise<void>
  archiver(nir: Nir, reference: string, quand: Instant | null): Promise<void>
  repondre(nir: Nir, reference: string, reponse: Reponse): Promise<Resultat<Message, RefusReponse>>
  /** Her profile, the usual one when she has none yet. */
  lireProfil(nir: Nir, quand: Instant): Promise<ProfilMessages>
  /** Makes it when there is none; true when it is new. */
  ouvrirProfil(nir: Nir, quand: Instant): Promise<boolean>
  /** This person died: no fact is told to her any more, nothing leaves. */
  marquerDeces(nir: Nir, quand: Instant): Promise<void>
  /** False when it was changed elsewhere since that version. */
  choisir(
    nir: Nir,
    preferences: Preferences,
    lu: { readonly version: number; readonly quand: Instant },
  ): Promise<boolean>
  demanderCode(
    nir: Nir,
    contact: { readonly canal: CanalContact; readonly saisi: string },
    quand: Instant,
  ): Promise<Resultat<ProfilMessages, RefusContact>>
  confirmerCode(
    nir: Nir,
    code: string,
    quand: Pick<FaitAnnonce, 'quand' | 'jour'>,
  ): Promise<Resultat<ProfilMessages, RefusCode>>
  abandonnerCode(nir: Nir): Promise<void>
  retirerContact(
    nir: Nir,
    canal: CanalContact,
    quand: Pick<FaitAnnonce, 'quand' | 'jour'>,
  ): Promise<boolean>
  /** Persons who have a profile, after that key: those whom reminders concern. */
  listProfils(apres: string, limite: number): Promise<readonly ProfilMessages[]>
  /** Sends what is due; how many were taken. */
  distribuer(maintenant: Instant, limite: number): Promise<number>
  /** A mail that the server had taken came back. */
  rebondir(
    rebond: RebondLu,
    moment: { readonly quand: Instant; readonly jour: Jour },
  ): Promise<IssueRebond>
  listPlisRecents: PliStore['lister']
  compterPlis: PliStore['compter']
  relancerPlis: PliStore['relancer']
  /** Channels that somebody carries on; the others are closed. */
  canauxOuverts(): readonly CanalPousse[]
}
