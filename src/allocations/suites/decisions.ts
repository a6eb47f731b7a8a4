import type { Jour, Mois } from '#socle'
import type { DeclarationTrimestrielle, Liquidation, Notification } from '../dossier.js'
import { premierPaiement } from '../echeances/calendrier-declaration.js'
import type { reglesCaisse } from '../echeances/regles-caisse.js'
import { referenceCourrier } from '../notification/ecrire-notification.js'
import type { DecisionGardee } from './suite.js'

/** What a dossier keeps of its decisions. */
export interface GardeDuDossier {
  readonly envoyees: readonly DeclarationTrimestrielle[]
  readonly liquidations: readonly Liquidation[]
  readonly notifications: readonly Pick<Notification, 'reference' | 'date'>[]
}

/** The decisions of a dossier, by month of examination then version. */
export function listDecisions(garde: GardeDuDossier): readonly DecisionGardee[] {
  return garde.envoyees.flatMap((declaration) => {
    const { version = 1, moisDroits } = declaration
    const courrier = referenceCourrier(declaration)
    const jour = garde.notifications.find((n) => n.reference === courrier)?.date
    const liquidations = moisDroits.flatMap(
      (m) =>
        garde.liquidations
          .filter((l) => l.moisDroit === m && (l.version ?? 1) === version)
          .at(-1) ?? [],
    )
    if (jour === undefined || liquidations.length === 0) return []
    return [{ declaration, version, liquidations, jour, courrier }]
  })
}

/** The decisions about a month of right, oldest version first. */
export function decisionsDuMois(
  decisions: readonly DecisionGardee[],
  moisDroit: Mois,
): readonly DecisionGardee[] {
  return decisions
    .filter((d) => d.declaration.moisDroits.includes(moisDroit))
    .sort((a, b) => a.version - b.version)
}

export function liquidationDe(d: DecisionGardee, moisDroit: Mois): Liquidation | undefined {
  return d.liquidations.find((l) => l.moisDroit === moisDroit)
}

/** When a month of right is paid: by its first decision, late or not. */
export function jourDuVersement(
  organisme: Parameters<typeof reglesCaisse>[0],
  decisions: readonly DecisionGardee[],
  moisDroit: Mois,
): Jour | undefined {
  const [premiere] = decisionsDuMois(decisions, moisDroit)
  return premiere && premierPaiement(organisme, moisDroit, premiere.jour)
}
