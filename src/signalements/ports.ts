import type { Acces } from '#acces'
import type { Declarant } from '#referentiel'
import type { Centimes, Instant, Jour, Mois, Nir, Resultat } from '#socle'
import type { RefusConclusion } from './conclusion/conclusion.js'
import type { Etat, RefusCycle } from './cycle.js'
import type { RefusDepot } from './depot.js'
import type { FaitSignalement } from './faits.js'
import type { Motif } from './motifs.js'
import type { RefusPiece, TypePiece } from './pieces/controle.js'
import type {
  ActeAFaire,
  ActeSignalement,
  Depot,
  OrganismePayeur,
  Signalement,
  SignatureActe,
} from './signalement.js'

/**
 * Port: the acts of signalements, append-only. What they say may name someone: an adapter that
 * writes on a disk encrypts it. Throws a Panne when the world is down.
 */
export interface SignalementStore {
  /** Durable when it resolves. False, and nothing kept, when that rank is taken. */
  ajouter(acte: ActeSignalement): Promise<boolean>
  /** Acts of one signalement of that person, in order; empty when it is not hers. */
  list(personne: string, reference: string): Promise<readonly ActeSignalement[]>
  /** The same for those who do not know the person; empty when there is none. */
  listParReference(reference: string): Promise<readonly ActeSignalement[]>
  /** Acts of all her signalements, each in order. */
  listPourPersonne(personne: string): Promise<readonly ActeSignalement[]>
  /** References whose last state is one of these, oldest deposit first. */
  listReferences(etats: readonly Etat[], limite: number): Promise<readonly string[]>
}

/** A signalement that is not sent: what was typed, as it was typed. */
export interface Brouillon {
  /** The reference that it will have. */
  readonly reference: string
  readonly quand: Instant
  /** Line and month it was opened from; null when a payment is missing. */
  readonly ligne: string | null
  readonly mois: Mois | null
  /** Raw values of the fields, by name. */
  readonly saisie: Readonly<Record<string, string>>
  /** From 1; each saving adds one. */
  readonly version: number
}

export interface BrouillonStore {
  /** False, and nothing changed, when another version than the one before is there. */
  enregistrer(personne: string, brouillon: Brouillon): Promise<boolean>
  find(personne: string, reference: string): Promise<Brouillon | undefined>
  /** Newest first. */
  list(personne: string): Promise<readonly Brouillon[]>
  supprimer(personne: string, reference: string): Promise<void>
}

/** A document that a person joined. `nom` is fit to be shown. */
export interface Piece {
  readonly id: string
  readonly reference: string
  readonly nom: string
  readonly type: TypePiece
  readonly octets: number
  readonly recueLe: Instant
  /** Looked at by an antivirus, or by the checks of the product alone. */
  readonly examen: 'antivirus' | 'controle-simple'
}

/** A document on its way in: nothing of it is seen before `finir`. */
export interface EcriturePiece {
  ajouter(morceau: Uint8Array): Promise<void>
  finir(piece: Piece): Promise<void>
  abandonner(): Promise<void>
}

/** Port: documents, kept in parts so that none is held in memory. */
export interface PieceStore {
  ecrire(personne: string, id: string): EcriturePiece
  list(personne: string, reference: string): Promise<readonly Piece[]>
  /** Undefined when it is not that person's. */
  lire(
    personne: string,
    id: string,
  ): Promise<{ readonly piece: Piece; readonly morceaux: AsyncIterable<Uint8Array> } | undefined>
  supprimer(personne: string, id: string): Promise<void>
}

/** Port: an antivirus that reads a document while it passes. */
export interface Antivirus {
  /** Throws a Panne `reseau` when it does not answer. */
  commencer(): Promise<ExamenAntivirus>
}

export interface ExamenAntivirus {
  ajouter(morceau: Uint8Array): Promise<void>
  finir(): Promise<'sain' | 'infecte'>
  abandonner(): void
}

/** Why an act on a signalement is refused. */
export type RefusActe =
  | 'signalement-inconnu'
  | RefusCycle
  | RefusConclusion
  | 'texte-absent'
  | 'texte-trop-long'
  | 'piece-inconnue'
  | 'second-avis-exige'
  | 'delai-passe'
  | 'echeance-a-venir'
  /** Somebody acted at the same time: read it again. */
  | 'modifie-entre-temps'

/** Payments of a quarterly declaration that the person corrected, or does not know. */
export interface OuvertureDepuisDeclaration {
  readonly nir: Nir
  readonly organisme: OrganismePayeur
  readonly dossier: string
  readonly corrections: readonly {
    /** `RessourceSourcee.id`, and its month. */
    readonly ligne: string
    readonly mois: Mois
    readonly motif: Motif
    /** What she retains, in centimes; ignored when she does not know the declarant. */
    readonly montant: number
    /** The reason, in the words shown to her. */
    readonly raison: string
  }[]
}

/** A payment chosen by the person: declared (`ligne`), or missing (`declarant` in her words). */
export interface ChoixLigne {
  readonly ligne: string | null
  readonly mois: Mois
  readonly declarant: Declarant | null
  readonly montantRecu: Centimes | null
  readonly dateRecue: Jour | null
}

export interface DemandeDepot
  extends Pick<Depot, 'motif' | 'explication' | 'pieceAbsente' | 'organisme' | 'dossier'> {
  readonly nir: Nir
  readonly reference: string
  readonly choix: readonly ChoixLigne[]
}

/** A line that is not among those that the person receives. */
export interface RefusLignes {
  readonly code: 'ligne-inconnue'
  readonly ligne: string
}

/** The person signs by her log-in: her role goes without saying. */
export type SignaturePersonne = Pick<SignatureActe, 'quand' | 'jour'>

export interface OuvertureBrouillon {
  readonly nir: Nir
  readonly ligne: string | null
  readonly mois: Mois | null
  readonly saisie: Readonly<Record<string, string>>
  readonly quand: Instant
}

export interface DemandePiece {
  readonly nir: Nir
  readonly reference: string
  /** As the browser gave it: cleaned before it is kept. */
  readonly nom: string
  readonly morceaux: AsyncIterable<Uint8Array>
  readonly quand: Instant
}

/** A signalement in the list of the cell, without what names the person. */
export interface LigneCorbeille {
  readonly signalement: Signalement
  readonly attenduLe: Jour
  readonly enRetard: boolean
  readonly raisonsPriorite: readonly string[]
}

type PieceLue = Awaited<ReturnType<PieceStore['lire']>>

/**
 * Documents for a claim or a change of situation: taken, checked and kept as those of a
 * signalement. `reference`: the number of the démarche. Whether it may still change is decided by
 * who knows it.
 */
export interface Documents {
  recevoir(demande: DemandePiece): Promise<Resultat<Piece, RefusPiece>>
  list(nir: Nir, reference: string): Promise<readonly Piece[]>
  lire(nir: Nir, reference: string, id: string): Promise<PieceLue>
  /** False when it is not hers. */
  retirer(nir: Nir, reference: string, id: string): Promise<boolean>
  /** For the caisse, by the key of the person: each reading is traced for her. */
  readonly caisse: {
    list(
      cible: { readonly personne: string; readonly reference: string },
      acces: Acces,
    ): Promise<readonly Piece[]>
    lire(
      cible: { readonly personne: string; readonly reference: string },
      id: string,
      acces: Acces,
    ): Promise<PieceLue>
  }
}

/** Signalements as the faces see them. Another person's reference is never found. */
export interface Signalements {
  listBrouillons(nir: Nir): Promise<readonly Brouillon[]>
  findBrouillon(nir: Nir, reference: string): Promise<Brouillon | undefined>
  /** The one already open for that line, else a new one. */
  ouvrirBrouillon(ouverture: OuvertureBrouillon): Promise<Brouillon>
  /** False when another tab saved it since. */
  enregistrerBrouillon(nir: Nir, brouillon: Brouillon): Promise<boolean>
  abandonnerBrouillon(nir: Nir, reference: string): Promise<void>
  /** Sends it, flags its lines in the référentiel. Sent twice, the first one is answered. */
  deposer(
    demande: DemandeDepot,
    signature: SignaturePersonne,
  ): Promise<Resultat<Signalement, RefusDepot | RefusLignes>>
  /**
   * One signalement for each declarant and motive of the corrected lines; a line already signalled
   * is left where it is. Made again, it opens nothing more.
   */
  ouvrirDepuisDeclaration(
    ouverture: OuvertureDepuisDeclaration,
    signature: SignaturePersonne,
  ): Promise<readonly Signalement[]>
  /** Newest first. */
  list(nir: Nir): Promise<readonly Signalement[]>
  find(nir: Nir, reference: string): Promise<Signalement | undefined>
  /** An act of the person on her own signalement. */
  agir(
    cible: { readonly nir: Nir; readonly reference: string },
    acte: ActeAFaire,
    signature: SignaturePersonne,
  ): Promise<Resultat<Signalement, RefusActe>>
  recevoirPiece(demande: DemandePiece): Promise<Resultat<Piece, RefusPiece>>
  listPieces(nir: Nir, reference: string): Promise<readonly Piece[]>
  lirePiece(nir: Nir, id: string): ReturnType<PieceStore['lire']>
  /** Of a draft only: what was sent stays. */
  retirerPiece(nir: Nir, reference: string, id: string): Promise<boolean>
  /** Documents of the other démarches of a person. */
  readonly documents: Documents
  /** For the cell, the declarant, the caisse: each reading is traced for the person. */
  instruction: Instruction
}

export interface Instruction {
  lister(
    options: { readonly aujourdhui: Jour; readonly limite: number; readonly finis?: boolean },
    acces: Acces,
  ): Promise<readonly LigneCorbeille[]>
  find(reference: string, acces: Acces): Promise<Signalement | undefined>
  agir(
    cible: { readonly reference: string; readonly acces: Acces },
    acte: ActeAFaire,
    signature: SignatureActe,
  ): Promise<Resultat<Signalement, RefusActe>>
  /** Ends the waits whose last day is over; how many there were. */
  passerEcheances(signature: SignaturePersonne): Promise<number>
}

/** Where facts go; `main` routes them. Called once the act is durable. */
export type Annoncer = (fait: FaitSignalement) => void
