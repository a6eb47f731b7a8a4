import type { Acces } from '#acces'
import type { Instant, Mois, Nir, Resultat } from '#socle'
import type { GenreSujet, TraitsIdentite } from '../registre.js'
import type { Declarant, MotifNonRattache } from '../ressource.js'
import type { Acte, Cible, EtatInscription, Signature } from './actes.js'
import type { Comparaison } from './comparaison.js'
import type { EtatIdentite } from './rattachement.js'
import type { EcarteListe, EtatVoisinage } from './store.js'

/** One individual whose lines nobody receives: an item of the work list. No trait, no number. */
export interface Attente {
  /** Opaque, stable as long as the declaration is in force. */
  readonly id: string
  readonly motif: MotifNonRattache
  readonly genre: GenreSujet
  /** Against the bearer of the number that the message gives; null when nobody is known by it. */
  readonly comparaison: Comparaison | null
  readonly declarant: Declarant
  /** Month declared. */
  readonly mois: Mois | null
  /** Resource lines that wait. */
  readonly lignes: number
  readonly recuLe: Instant
}

/** A person whom the traits of a waiting individual recall. Likeness is shown, never followed. */
export interface Candidat {
  readonly cle: string
  readonly nirMasque: string
  readonly etat: EtatIdentite
  readonly traits: TraitsIdentite
  readonly comparaison: Comparaison
  /** The message itself gives this person's number, or one that leads to her. */
  readonly duNumero: boolean
}

/** All that is needed to decide: what was declared, and who it may be. Traced before it leaves. */
export interface FicheAttente {
  readonly attente: Attente
  /** NIR masked, or company of the NTT; null when the message has none. */
  readonly numeroMasque: string | null
  readonly traits: TraitsIdentite
  readonly candidats: readonly Candidat[]
}

/** Lines of a person, chosen for a decision: one line, or all those of a declarant for a month. */
export type Choix =
  | { readonly ligne: string }
  | { readonly siret: string | null; readonly mois: Mois }

export interface DemandeRattacher extends Signature {
  readonly attente: string
  readonly vers: Nir
  readonly etendue: Cible['etendue']
}

export interface DemandeDetacher extends Signature {
  readonly nir: Nir
  readonly choix: Choix
  readonly etendue: Cible['etendue']
}

/** Two numbers of one person, or no longer of one. */
export interface DemandeFusion extends Signature {
  readonly de: Nir
  readonly vers: Nir
}

export interface DemandeScinder extends Signature {
  readonly nir: Nir
  /** Who leaves the number: a waiting individual, or one that the person receives today. */
  readonly partie: { readonly attente: string } | Choix
  /** The number of whoever leaves, null when it is not known yet. */
  readonly vers: Nir | null
}

export interface Inscription {
  readonly nir: Nir
  readonly etat: EtatInscription
  readonly traits: TraitsIdentite
}

export interface DemandeAnnuler extends Signature {
  readonly acte: number
}

/** Why a decision is not taken; nothing is written. Words for people are in the faces. */
export type RefusActe =
  | 'signature-incomplete'
  | 'attente-inconnue'
  | 'personne-inconnue'
  | 'ligne-inconnue'
  | 'deja-rattachee'
  | 'meme-personne'
  | 'pas-fusionnes'
  | 'acte-inconnu'
  | 'acte-deja-annule'
  | 'acte-non-annulable'
  | 'naissance-impossible'

/** What a decision did. */
export interface ActeFait {
  /** Rank of the first act written: the number that `annuler` takes. */
  readonly acte: number
  readonly rattachees: number
  readonly detachees: number
  /** Persons whose resources changed. */
  readonly personnes: number
}

export type ResultatActe = Promise<Resultat<ActeFait, RefusActe>>

/** An act as the list of decisions shows it: no number, no trait. */
export interface ActeListe {
  readonly rang: number
  readonly genre: Acte['genre']
  readonly quand: Instant
  readonly auteur: string
  readonly motif: string
  /** Rank of the act that this one cancels. */
  readonly annule: number | null
}

/** The identities as the faces see them: who waits and why, and the acts that settle it. */
export interface Identites {
  /** At most `limite` after `apres`; `suite` is null when there is nothing more. */
  lister(page: {
    readonly limite: number
    readonly apres: string | null
  }): Promise<{ readonly attentes: readonly Attente[]; readonly suite: string | null }>
  /** Individuals that a blocking fault set aside, by file; no trait, no number. */
  listEcartes(limite: number, apres: string | null): Promise<readonly EcarteListe[]>
  voir(attente: string, acces: Acces): Promise<FicheAttente | undefined>
  etat(nir: Nir, acces: Acces): Promise<EtatIdentite>
  rattacher(demande: DemandeRattacher): ResultatActe
  detacher(demande: DemandeDetacher): ResultatActe
  fusionner(demande: DemandeFusion): ResultatActe
  defusionner(demande: DemandeFusion): ResultatActe
  scinder(demande: DemandeScinder): ResultatActe
  annuler(demande: DemandeAnnuler): ResultatActe
  /** All or none; an identity born another year than its number says is refused. */
  inscrire(inscriptions: readonly Inscription[], signature: Signature): ResultatActe
  /** Makes at most `limite` new identities findable by those who resemble them. */
  indexer(limite: number): Promise<EtatVoisinage>
  /** Latest first. */
  listActes(limite: number, avant: number | null): Promise<readonly ActeListe[]>
}
