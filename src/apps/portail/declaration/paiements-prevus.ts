import {
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  type Liquidation,
  type PaiementPrevu,
  paiementPrevu,
} from '#allocations'
import { jourAParis } from '#apps/web'
import type { Jour, Mois } from '#socle'

/** A payment as it is told beside a version of a declaration. */
export interface PaiementDit extends PaiementPrevu {
  /** Paid before this version: only the difference is still to come, or to give back. */
  readonly dejaPaye: boolean
}

/** The day when a declaration was first sent: it says when its months are paid. */
export function premierEnvoi(
  envoyees: readonly DeclarationTrimestrielle[],
  moisExamen: Mois,
): Jour | undefined {
  const [premier] = envoyees
    .filter((d) => d.moisExamen === moisExamen)
    .flatMap((d) => d.valideeLe ?? [])
    .sort()
  return premier === undefined ? undefined : jourAParis(premier)
}

/** The payments of a quarter, for a version made on that day: the first one, or a correction. */
export function paiementsDits(
  { dossier, envoyees }: DossierEnvoye,
  liquidations: readonly Liquidation[],
  { moisExamen, jour }: { readonly moisExamen: Mois; readonly jour: Jour },
): readonly (PaiementDit | null)[] {
  const premier = premierEnvoi(envoyees, moisExamen) ?? jour
  return liquidations.map((l) => {
    const prevu = paiementPrevu(dossier, l, premier)
    return prevu && { ...prevu, dejaPaye: premier < jour && prevu.jour <= jour }
  })
}

interface DossierEnvoye {
  readonly dossier: DossierAllocataire
  readonly envoyees: readonly DeclarationTrimestrielle[]
}
