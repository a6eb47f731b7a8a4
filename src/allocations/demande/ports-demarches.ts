import type { Acces } from '#acces'
import type { Instant, Jour, Nir, Resultat } from '#socle'
import type { DeclarationTrimestrielle, DossierAllocataire } from '../dossier.js'
import type { ActeDemarche } from './actes.js'
import type { AdresseDite } from './adresse.js'
import type { ChangementSituation } from './changement-situation.js'
import type { BrouillonDemande, ContenuDemande, DemandeDeposee, TypeDemande } from './demande.js'
import type { ReponsesDemarches } from './ports-etude.js'

/**
 * Port: claims begun and acts sent, by key of the person. A draft follows the one it was made
 * from; an act is only added.
 */
export interface DemarcheStore extends ReponsesDemarches {
  /** Keeps the state that follows the one of `rang`; false when another was kept since. */
  garderBrouillon(personne: string, brouillon: BrouillonDemande): Promise<boolean>
  findBrouillon(personne: string, numero: string): Promise<BrouillonDemande | undefined>
  /** Newest first. */
  listBrouillons(personne: string): Promise<readonly BrouillonDemande[]>
  oublierBrouillon(personne: string, numero: string): Promise<void>
  /** Keeps an act once, and drops the draft of its number; false when it is already kept. */
  deposer(personne: string, acte: ActeDemarche): Promise<boolean>
  find(personne: string, numero: string): Promise<ActeDemarche | undefined>
  /** Newest first. */
  list(personne: string): Promise<readonly ActeDemarche[]>
}

/** What a claim would give today: nothing is kept. */
export interface DemandePreparee {
  readonly dossier: DossierAllocataire
  readonly declaration: DeclarationTrimestrielle
  /** A dossier of prime alone is already open: the two quarters have to be joined (S3-14). */
  readonly existant: boolean
}

export type RefusDemande =
  /** Not hers, or never begun. */
  | 'inconnue'
  /** Another tab or device kept another state. */
  | 'perimee'
  | 'deja-deposee'
  /** Put on hold more than three months ago. */
  | 'expiree'
  /** An answer is missing: the faces ask it. */
  | 'incomplete'
  /** An adult of a dossier that already has the right. */
  | 'deja-allocataire'

/** Facts told to whom notifies; no amount, no NIR in their names. */
export type FaitDemarche =
  | {
      /** `accord-…`: told to the other adult of the claim. */
      readonly type:
        | 'demande-deposee'
        | 'demande-decidee'
        | 'demande-sans-reponse'
        | 'accord-demande'
        | 'accord-conclu'
      readonly nir: Nir
      readonly demande: DemandeDeposee
    }
  | {
      readonly type: 'changement-declare' | 'coordonnees-bancaires-changees'
      readonly nir: Nir
      readonly acte: ActeDemarche
      /** Of a change of account: the one before, masked; null when none was known. */
      readonly ancien?: string | null
    }
  | {
      /** `deces-connu`: who died, who is told nothing any more. */
      readonly type: 'changement-decide' | 'deces-connu'
      readonly nir: Nir
      readonly acte: ChangementSituation
    }

/** Port: who is told of what the démarches do. */
export interface EcouteDemarches {
  recevoir(fait: FaitDemarche): Promise<void>
}

export interface Maintenant {
  readonly quand: Instant
  readonly jour: Jour
}

/** One claim of a person. */
export interface CibleDemande {
  readonly nir: Nir
  readonly numero: string
}

/** Claims as the faces see them. */
export interface Demandes {
  /** The draft of that type, begun now when there is none. */
  commencer(
    q: {
      readonly nir: Nir
      readonly type: TypeDemande
      readonly numero: string
      readonly saisie: Readonly<Record<string, string>>
    },
    m: Maintenant,
  ): Promise<Resultat<BrouillonDemande, 'deja-allocataire'>>
  findBrouillon(cible: CibleDemande, m: Maintenant): Promise<BrouillonDemande | undefined>
  listBrouillons(nir: Nir, m: Maintenant): Promise<readonly BrouillonDemande[]>
  garder(
    nir: Nir,
    brouillon: BrouillonDemande,
    m: Maintenant,
  ): Promise<Resultat<BrouillonDemande, RefusDemande>>
  abandonner(cible: CibleDemande): Promise<void>
  /** The household and its prefilled months, with what is answered so far. */
  preparer(
    brouillon: BrouillonDemande,
    contenu: ContenuDemande,
    lecture: { readonly maintenant: Instant; readonly acces: Acces },
  ): Promise<DemandePreparee>
  /** What the claim would give, months by months, and what would be checked. */
  prevoir(
    brouillon: BrouillonDemande,
    preparee: DemandePreparee,
    contenu: ContenuDemande,
  ): Pick<DemandeDeposee, 'issue' | 'verifications' | 'liquidations'>
  deposer(
    cible: CibleDemande & { readonly rang: number; readonly contenu: ContenuDemande },
    m: Maintenant & { readonly acces: Acces },
  ): Promise<Resultat<DemandeDeposee, RefusDemande>>
  /** Keeps an address told by itself; sent twice under one number, it is kept once. */
  direAdresse(q: CibleDemande & Pick<AdresseDite, 'adresse'>, m: Maintenant): Promise<void>
  find(cible: CibleDemande): Promise<ActeDemarche | undefined>
  list(nir: Nir): Promise<readonly ActeDemarche[]>
}
