import type { Acces } from '#acces'
import type { Instant, Jour, Mois, Nir, Resultat } from '#socle'
import type { ChangementDeclare } from './changements/changement.js'
import type { MontantsContestes } from './declaration-trimestrielle/montants-contestes.js'
import type {
  AvisDeclarant,
  AvisTotaux,
  CategorieNonPreremplie,
  DeclarationTrimestrielle,
  DossierAllocataire,
  LigneSaisie,
  Liquidation,
  Notification,
} from './dossier.js'
import type { EnvoisASuivre } from './suites/suivre-envoi.js'

/** A decision as it is kept: the validated declaration, its computations, its letter. */
export interface Decision {
  readonly declaration: DeclarationTrimestrielle
  readonly liquidations: readonly Liquidation[]
  readonly notification: Notification
}

/**
 * Port: dossiers, and the declarations and decisions made on them. Dossiers take the place of those
 * of the same number; states of a declaration and decisions are only added.
 */
export interface DossierStore extends EnvoisASuivre {
  /** With `revoirDes`, that their quarters are to be looked at again is kept in the same step. */
  enregistrer(dossiers: readonly DossierAllocataire[], revoirDes?: Instant): Promise<void>
  findByNumero(numero: string): Promise<DossierAllocataire | undefined>
  /** The dossier where the person is an adult, else the one where she is a child. */
  findByNir(nir: Nir): Promise<DossierAllocataire | undefined>
  /** Dossiers of these persons, by internal key, adults and children alike. */
  listDossiersDe(
    personnes: readonly string[],
  ): Promise<readonly { readonly personne: string; readonly numero: string }[]>
  /** Keeps that the quarters of a dossier are to be looked at again from that instant on. */
  revoirDes(
    dossier: Pick<DossierAllocataire, 'numero' | 'moisDemande'>,
    quand: Instant,
  ): Promise<void>
  /**
   * Keeps the state that follows the one of `rang`. False, and nothing kept, when another state
   * was kept since, or when that version was already sent.
   */
  enregistrerDeclaration(declaration: DeclarationTrimestrielle): Promise<boolean>
  /** The last state kept for that month of examination, with its `rang`. */
  findDeclaration(numero: string, moisExamen: Mois): Promise<DeclarationTrimestrielle | undefined>
  /** Every version sent of a dossier, oldest month of examination first, then by version. */
  listEnvoyees(numero: string): Promise<readonly DeclarationTrimestrielle[]>
  /**
   * All or nothing. False, and nothing kept, when that version was already decided, or when another
   * state was kept since the one of `rang`. With `suivreDes`, what it brings is kept as still to be
   * told from that instant on, in the same step.
   */
  enregistrerDecision(decision: Decision, suivreDes?: Instant): Promise<boolean>
  listLiquidations(numero: string): Promise<readonly Liquidation[]>
  findNotification(numero: string, reference: string): Promise<Notification | undefined>
  /** Letters of a dossier, newest first. */
  listNotifications(numero: string): Promise<readonly Notification[]>
}

/** A change asked by the person on a declaration that is not validated yet. */
export interface ModificationDeclaration {
  readonly corrections?: readonly {
    readonly ligne: string
    readonly montantRetenu: number
    readonly motif: string
  }[]
  /** Lines whose correction is withdrawn: the declared amount is retained again. */
  readonly retraits?: readonly string[]
  readonly saisies?: readonly LigneSaisie[]
  readonly reponses?: Readonly<Partial<Record<CategorieNonPreremplie, boolean>>>
  /** Merged into those already given, by declarant. */
  readonly avis?: Readonly<Record<string, AvisDeclarant>>
  /** Had this person an income? By person of whom no flow speaks; takes the place of her answer. */
  readonly revenusATaper?: Readonly<Record<string, boolean>>
  /** Amounts of the persons of `revenusATaper` who had one. */
  readonly saisiesTapees?: readonly LigneSaisie[]
  readonly avisTotaux?: Readonly<Record<string, AvisTotaux>>
  /** All of them: what is not told again is withdrawn. */
  readonly changements?: readonly ChangementDeclare[]
  /** An adult lets the other one see her lines, or not any more. */
  readonly detail?: { readonly personne: string; readonly permis: boolean }
}

/** Why a change is not taken; words for people are in the faces. */
export type RefusModification =
  | { readonly code: 'deja-validee' }
  /** Another state was kept since the one that was read: another tab, device or adult. */
  | { readonly code: 'perimee' }
  | {
      readonly code: 'ligne-inconnue' | 'motif-absent' | 'montant-negatif'
      readonly ligne: string
    }
  | { readonly code: 'saisie-hors-declaration'; readonly categorie: CategorieNonPreremplie }

/** Why a declaration cannot be validated yet. */
export type RefusValidation =
  | { readonly code: 'deja-validee' | 'perimee' }
  | { readonly code: 'dossier-inconnu' }
  | {
      readonly code: 'reponse-absente' | 'montant-absent'
      readonly categories: readonly CategorieNonPreremplie[]
    }
  /** A payment came without its montant net social: the person must give it, it is not 0. */
  | { readonly code: 'ligne-sans-montant'; readonly lignes: readonly string[] }
  /** Of whom no flow speaks, and who did not say what she received. */
  | { readonly code: 'revenus-non-dits'; readonly personnes: readonly string[] }

/** Why a declaration cannot be corrected. */
export type RefusRectification =
  | { readonly code: 'pas-envoyee' | 'motif-absent' | 'perimee' }
  /** Older than what may still be paid or claimed back. */
  | { readonly code: 'trop-ancienne' }

export interface DemandeRectification {
  readonly motif: string
  readonly aujourdhui: Jour
}

/** Port: who is told what a declaration brings, besides the decision. */
export interface EcouteDeclarations {
  montantsContestes(fait: MontantsContestes): Promise<void>
}

/** The caisse as the faces see it. `maintenant` and `aujourdhui` come from the caller's clock. */
export interface Allocations {
  findDossier(nir: Nir): Promise<DossierAllocataire | undefined>
  /**
   * The declaration of that month of examination, prefilled by the référentiel. Kept once the
   * person changes something; until it is validated each call brings in what was declared since.
   */
  preremplir(
    dossier: DossierAllocataire,
    moisExamen: Mois,
    lecture: { readonly maintenant: Instant; readonly acces: Acces },
  ): Promise<DeclarationTrimestrielle>
  modifier(
    declaration: DeclarationTrimestrielle,
    modification: ModificationDeclaration,
  ): Promise<Resultat<DeclarationTrimestrielle, RefusModification>>
  /** Validates, computes the three months of right and writes the notification. */
  valider(
    declaration: DeclarationTrimestrielle,
    maintenant: Instant,
    aujourdhui: Jour,
  ): Promise<Resultat<Decision, RefusValidation>>
  /** Tells again what a listener could not hear when a declaration was sent; how many were told. */
  rattraper(maintenant: Instant): Promise<number>
  /** What was received still waits after the last passage; absent: nothing is received here. */
  resteARattraper?(): boolean
  /** What the declaration would give if validated now; nothing is kept. */
  simuler(
    declaration: DeclarationTrimestrielle,
    maintenant: Instant,
  ): Promise<readonly Liquidation[]>
  /** Every version sent, oldest first: what was sent stays readable. */
  listEnvoyees(dossier: string): Promise<readonly DeclarationTrimestrielle[]>
  /** Begins a new version of a declaration sent; the one sent does not move. */
  rectifier(
    declaration: DeclarationTrimestrielle,
    demande: DemandeRectification,
  ): Promise<Resultat<DeclarationTrimestrielle, RefusRectification>>
  /** Every computation kept, oldest month of right first. */
  listLiquidations(dossier: string): Promise<readonly Liquidation[]>
  findNotification(dossier: string, reference: string): Promise<Notification | undefined>
  /** Letters of a dossier, newest first. */
  listNotifications(dossier: string): Promise<readonly Notification[]>
}
