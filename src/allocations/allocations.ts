import type { Referentiel, SuiviRessources } from '#referentiel'
import { echec, type Instant, jourDeParis, type Resultat, succes } from '#socle'
import { moisDeclares } from './calendrier.js'
import { refusValidation } from './declaration-trimestrielle/completude.js'
import { appliquerModification } from './declaration-trimestrielle/modifier.js'
import { declarationNeuve, reprendre } from './declaration-trimestrielle/preremplir.js'
import { lireConnusDuFoyer } from './depuis-annexes.js'
import { lireRessourcesDuFoyer } from './depuis-referentiel.js'
import type { DeclarationTrimestrielle, DossierAllocataire } from './dossier.js'
import { liquider } from './liquidation/liquider.js'
import { ecrireNotification } from './notification/ecrire-notification.js'
import type { Allocations, Decision, DossierStore, RefusValidation } from './ports.js'

/** What the caisse needs: the référentiel, where dossiers are kept, and the annexes if any. */
export interface MoyensAllocations {
  readonly referentiel: Referentiel
  readonly dossiers: DossierStore
  readonly annexes?: Pick<SuiviRessources, 'lireAnnexes'>
}

/** The caisse: reads by its ports, decides by pure functions, writes by its ports. */
export function createAllocations(moyens: MoyensAllocations): Allocations {
  const { referentiel, dossiers, annexes } = moyens
  return {
    findDossier: (nir) => dossiers.findByNir(nir),
    async preremplir(dossier, moisExamen, { maintenant, acces }) {
      const connue = await dossiers.findDeclaration(dossier.numero, moisExamen)
      if (connue?.etat === 'validee') return connue
      const mois = connue?.moisReference ?? moisDeclares(moisExamen, dossier.organisme)
      const lues = await lireRessourcesDuFoyer(
        referentiel,
        { dossier, mois, jour: jourDeParis(maintenant) },
        acces,
      )
      const demande = { dossier, mois, moisExamen }
      const connus = annexes && (await lireConnusDuFoyer(annexes, demande, acces))
      const datees = { ...lues, ...(connus && { connus }), prerempliLe: maintenant }
      return connue === undefined
        ? declarationNeuve(dossier, moisExamen, datees)
        : reprendre(connue, datees)
    },
    async modifier(declaration, modification) {
      const modifiee = appliquerModification(declaration, modification)
      if (modifiee.ok) await dossiers.enregistrerDeclaration(modifiee.valeur)
      return modifiee
    },
    async valider(declaration, maintenant, aujourdhui) {
      const dossier = await dossiers.findByNumero(declaration.dossier)
      if (dossier === undefined) return echec({ code: 'dossier-inconnu' })
      const decidee = decider({ dossier, declaration, maintenant, aujourdhui })
      if (!decidee.ok) return decidee
      const gardee = await dossiers.enregistrerDecision(decidee.valeur)
      return gardee ? decidee : echec({ code: 'deja-validee' })
    },
    async simuler(declaration, maintenant) {
      const dossier = await dossiers.findByNumero(declaration.dossier)
      return dossier === undefined ? [] : liquider({ dossier, declaration, calculeeLe: maintenant })
    },
    listLiquidations: (dossier) => dossiers.listLiquidations(dossier),
    findNotification: (dossier, reference) => dossiers.findNotification(dossier, reference),
    listNotifications: (dossier) => dossiers.listNotifications(dossier),
  }
}

interface ADecider {
  readonly dossier: DossierAllocataire
  readonly declaration: DeclarationTrimestrielle
  readonly maintenant: Instant
  readonly aujourdhui: Parameters<Allocations['valider']>[2]
}

/** The decision that a complete declaration gives; the refusal of an incomplete one. Pure. */
function decider(a: ADecider): Resultat<Decision, RefusValidation> {
  const refus = refusValidation(a.declaration)
  if (refus !== undefined) return echec(refus)
  const { dossier, maintenant, aujourdhui } = a
  const declaration: DeclarationTrimestrielle = {
    ...a.declaration,
    etat: 'validee',
    valideeLe: maintenant,
  }
  const liquidations = liquider({ dossier, declaration, calculeeLe: maintenant })
  const notification = ecrireNotification({ dossier, declaration, liquidations, date: aujourdhui })
  return succes({ declaration, liquidations, notification })
}
