import type { Acces } from '#acces'
import type { Instant, Jour, Mois, Nir } from '#socle'
import type {
  AvisDeclarant,
  CategorieNonPreremplie,
  DeclarationTrimestrielle,
  DossierAllocataire,
  LigneSaisie,
  Liquidation,
  Notification,
} from './dossier.js'

/** Port: dossiers and the declarations validated on them. Append-only for declarations. */
export interface DossierStore {
  enregistrer(dossiers: readonly DossierAllocataire[]): Promise<void>
  findByNumero(numero: string): Promise<DossierAllocataire | undefined>
  findByNir(nir: Nir): Promise<DossierAllocataire | undefined>
  enregistrerDeclaration(declaration: DeclarationTrimestrielle): Promise<void>
  /** The last state kept for that month of examination. */
  findDeclaration(numero: string, moisExamen: Mois): Promise<DeclarationTrimestrielle | undefined>
  enregistrerLiquidation(liquidation: Liquidation, notification: Notification): Promise<void>
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
}

/** The caisse as the faces see it. `maintenant` and `aujourdhui` come from the caller's clock. */
export interface Allocations {
  findDossier(nir: Nir): Promise<DossierAllocataire | undefined>
  /** The declaration in course at that day, prefilled from the référentiel if not begun. */
  preremplir(
    dossier: DossierAllocataire,
    moisExamen: Mois,
    maintenant: Instant,
    acces: Acces,
  ): Promise<DeclarationTrimestrielle>
  modifier(
    declaration: DeclarationTrimestrielle,
    modification: ModificationDeclaration,
  ): Promise<DeclarationTrimestrielle>
  /** Validates, computes the three months of right and writes the notification. */
  valider(
    declaration: DeclarationTrimestrielle,
    maintenant: Instant,
    aujourdhui: Jour,
  ): Promise<{ liquidations: readonly Liquidation[]; notification: Notification }>
  /** What the declaration would give if validated now; nothing is kept. */
  simuler(declaration: DeclarationTrimestrielle, maintenant: Instant): readonly Liquidation[]
  listLiquidations(dossier: string): Promise<readonly Liquidation[]>
  findNotification(dossier: string, reference: string): Promise<Notification | undefined>
  /** Letters of a dossier, newest first. */
  listNotifications(dossier: string): Promise<readonly Notification[]>
}
