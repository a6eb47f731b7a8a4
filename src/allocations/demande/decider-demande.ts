import type { Instant, Jour } from '#socle'
import type { DeclarationTrimestrielle, DossierAllocataire, Liquidation } from '../dossier.js'
import { liquider } from '../liquidation/liquider.js'
import type { Decision } from '../ports.js'
import type { BrouillonDemande, ContenuDemande, DemandeDeposee } from './demande.js'
import { ecrireLettreDemande } from './lettre-demande.js'
import { issueDe, totalDemande, verificationsDe } from './verifications.js'

export interface ADecider {
  readonly brouillon: BrouillonDemande
  readonly contenu: ContenuDemande
  readonly dossier: DossierAllocataire
  /** With every answer; the caller checked that it is complete. */
  readonly declaration: DeclarationTrimestrielle
  /** A dossier of prime alone is already open (S3-14). */
  readonly existant: boolean
}

export type Prevision = Pick<DemandeDeposee, 'issue' | 'verifications' | 'liquidations'>

/** What the book gives for a claim, and what has to be checked before it counts. Pure. */
export function prevoirDemande(a: ADecider, calculeeLe: Instant): Prevision {
  const { brouillon, contenu, dossier, declaration } = a
  const liquidations: readonly Liquidation[] = liquider({ dossier, declaration, calculeeLe })
  const total = totalDemande(brouillon.type, liquidations)
  const dites = [
    ...verificationsDe(contenu, declaration),
    ...(a.existant ? (['dossier-existant'] as const) : []),
  ]
  const verifications = total === null ? [...dites, 'calcul' as const] : dites
  return { issue: issueDe(total, verifications), verifications, liquidations }
}

/** The claim as it is kept, and the decision that opens a dossier when there is a right. */
export function deciderDemande(
  a: ADecider,
  m: { readonly quand: Instant; readonly jour: Jour },
): { readonly demande: DemandeDeposee; readonly decision: Decision | null } {
  const { brouillon, contenu, dossier } = a
  const declaration: DeclarationTrimestrielle = {
    ...a.declaration,
    etat: 'validee',
    valideeLe: m.quand,
  }
  const prevue = prevoirDemande({ ...a, declaration }, m.quand)
  const { issue, verifications, liquidations } = prevue
  const { numero, type, jour } = brouillon
  const lettre = ecrireLettreDemande({
    courrier: { dossier, declaration, liquidations, date: m.jour },
    ...{ numero, type, jour, issue, verifications },
  })
  const ouvert = issue === 'droit-ouvert'
  return {
    demande: {
      ...{ genre: 'demande', numero, type, jour, quand: m.quand, issue, verifications },
      moisDemande: declaration.moisExamen,
      dossier: ouvert ? dossier.numero : null,
      ...{ contenu, declaration, liquidations, lettre },
    },
    decision: ouvert ? { declaration, liquidations, notification: lettre } : null,
  }
}
