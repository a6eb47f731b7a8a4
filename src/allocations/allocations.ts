import type { Referentiel, SuiviRessources } from '#referentiel'
import {
  echec,
  type Instant,
  type Jour,
  jourDeParis,
  type Mois,
  type Resultat,
  succes,
} from '#socle'
import { moisDeclares } from './calendrier.js'
import { refusValidation } from './declaration-trimestrielle/completude.js'
import { appliquerModification } from './declaration-trimestrielle/modifier.js'
import { enAttendant } from './declaration-trimestrielle/montants-contestes.js'
import { declarationNeuve, reprendre } from './declaration-trimestrielle/preremplir.js'
import { nouvelleVersion } from './declaration-trimestrielle/rectifier.js'
import { dossierALExamen } from './demande/appliquer-changement.js'
import { lireConnusDuFoyer } from './depuis-annexes.js'
import { lireRessourcesDuFoyer } from './depuis-referentiel.js'
import type { DeclarationTrimestrielle, DossierAllocataire, Liquidation } from './dossier.js'
import { reglesCaisse } from './echeances/regles-caisse.js'
import { liquider } from './liquidation/liquider.js'
import { ecrireNotification } from './notification/ecrire-notification.js'
import type { Allocations, Decision, DossierStore, RefusValidation } from './ports.js'
import { jourDuVersement, listDecisions } from './suites/decisions.js'
import {
  aSuivreDes,
  type MoyensEnvoi,
  rattraperEnvois,
  suivreEnvoi,
} from './suites/suivre-envoi.js'

/** What the caisse needs: the référentiel, where dossiers are kept, and the annexes if any. */
export interface MoyensAllocations extends MoyensEnvoi {
  readonly referentiel: Referentiel
  readonly annexes?: Pick<SuiviRessources, 'lireAnnexes'>
}

/** The caisse: reads by its ports, decides by pure functions, writes by its ports. */
export function createAllocations(moyens: MoyensAllocations): Allocations {
  const { referentiel, dossiers, annexes } = moyens
  return {
    findDossier: (nir) => dossiers.findByNir(nir),
    async preremplir(entier, moisExamen, { maintenant, acces }) {
      const dossier = dossierALExamen(entier, moisExamen)
      const connue = await dossiers.findDeclaration(dossier.numero, moisExamen)
      if (connue?.etat === 'validee') return connue
      const mois = connue?.moisReference ?? moisDeclares(moisExamen, dossier.organisme)
      const jour = jourDeParis(maintenant)
      const [lues, connus] = await Promise.all([
        lireRessourcesDuFoyer(referentiel, { dossier, mois, jour }, acces),
        annexes && lireConnusDuFoyer(annexes, { dossier, mois, moisExamen }, acces),
      ])
      const datees = { ...lues, ...(connus && { connus }), prerempliLe: maintenant }
      return connue === undefined
        ? declarationNeuve(dossier, moisExamen, datees)
        : reprendre(connue, datees)
    },
    async modifier(declaration, modification) {
      const modifiee = appliquerModification(declaration, modification)
      return modifiee.ok ? garder(dossiers, modifiee.valeur) : modifiee
    },
    async valider(declaration, maintenant, aujourdhui) {
      const dossier = await lireDossier(dossiers, declaration)
      if (dossier === undefined) return echec({ code: 'dossier-inconnu' })
      const avant = await dossiers.listLiquidations(dossier.numero)
      const payeLe = await lirePaiements(dossiers, dossier)
      const decidee = decider({ dossier, declaration, maintenant, aujourdhui, avant, payeLe })
      if (!decidee.ok) return decidee
      const suivreDes = aSuivreDes(decidee.valeur.declaration)
      if (!(await dossiers.enregistrerDecision(decidee.valeur, suivreDes))) {
        return echec({ code: await pourquoiPasGardee(dossiers, declaration) })
      }
      if (suivreDes !== undefined) await suivreEnvoi(moyens, decidee.valeur.declaration)
      return decidee
    },
    rattraper: (maintenant) => rattraperEnvois(moyens, maintenant),
    listEnvoyees: (dossier) => dossiers.listEnvoyees(dossier),
    async rectifier(declaration, demande) {
      const nouvelle = nouvelleVersion(declaration, demande)
      return nouvelle.ok ? garder(dossiers, nouvelle.valeur) : nouvelle
    },
    async simuler(declaration, maintenant) {
      const dossier = await lireDossier(dossiers, declaration)
      return dossier === undefined ? [] : liquider({ dossier, declaration, calculeeLe: maintenant })
    },
    listLiquidations: (dossier) => dossiers.listLiquidations(dossier),
    findNotification: (dossier, reference) => dossiers.findNotification(dossier, reference),
    listNotifications: (dossier) => dossiers.listNotifications(dossier),
  }
}

/** When each month already decided is paid. */
async function lirePaiements(
  dossiers: DossierStore,
  { numero, organisme }: DossierAllocataire,
): Promise<(moisDroit: Mois) => Jour | undefined> {
  const [envoyees, liquidations, notifications] = await Promise.all([
    dossiers.listEnvoyees(numero),
    dossiers.listLiquidations(numero),
    dossiers.listNotifications(numero),
  ])
  const decisions = listDecisions({ envoyees, liquidations, notifications })
  return (moisDroit) => jourDuVersement(organisme, decisions, moisDroit)
}

/** The dossier with the household of that examination. */
async function lireDossier(
  dossiers: DossierStore,
  { dossier, moisExamen }: DeclarationTrimestrielle,
): Promise<DossierAllocataire | undefined> {
  const lu = await dossiers.findByNumero(dossier)
  return lu && dossierALExamen(lu, moisExamen)
}

/** Keeps a state; refused when another one was kept since it was read. */
async function garder(
  dossiers: DossierStore,
  declaration: DeclarationTrimestrielle,
): Promise<Resultat<DeclarationTrimestrielle, { readonly code: 'perimee' }>> {
  if (!(await dossiers.enregistrerDeclaration(declaration))) return echec({ code: 'perimee' })
  return succes({ ...declaration, rang: (declaration.rang ?? 0) + 1 })
}

async function pourquoiPasGardee(
  dossiers: DossierStore,
  { dossier, moisExamen, version = 1 }: DeclarationTrimestrielle,
): Promise<'deja-validee' | 'perimee'> {
  const envoyees = await dossiers.listEnvoyees(dossier)
  const sienne = envoyees.some((d) => d.moisExamen === moisExamen && (d.version ?? 1) >= version)
  return sienne ? 'deja-validee' : 'perimee'
}

interface ADecider {
  readonly dossier: DossierAllocataire
  readonly declaration: DeclarationTrimestrielle
  readonly maintenant: Instant
  readonly aujourdhui: Parameters<Allocations['valider']>[2]
  /** Computations kept before this one: a correction is compared with them. */
  readonly avant: readonly Liquidation[]
  readonly payeLe: (moisDroit: Mois) => Jour | undefined
}

/** The decision that a complete declaration gives; the refusal of an incomplete one. Pure. */
function decider(a: ADecider): Resultat<Decision, RefusValidation> {
  const refus = refusValidation(a.declaration, a.dossier)
  if (refus !== undefined) return echec(refus)
  const { dossier, maintenant, aujourdhui } = a
  const declaration: DeclarationTrimestrielle = {
    ...a.declaration,
    etat: 'validee',
    valideeLe: maintenant,
  }
  const calculee = enAttendant(declaration, reglesCaisse(dossier.organisme, aujourdhui))
  const liquidations = liquider({ dossier, declaration: calculee, calculeeLe: maintenant })
  const corrigee = (declaration.version ?? 1) > 1
  const notification = ecrireNotification({
    ...{ dossier, declaration, liquidations, date: aujourdhui },
    ...(corrigee && { avant: dernieresDe(a.avant), payeLe: a.payeLe }),
  })
  return succes({ declaration, liquidations, notification })
}

/** The last computation of each month of right. */
function dernieresDe(liquidations: readonly Liquidation[]): readonly Liquidation[] {
  const parMois = new Map<string, Liquidation>()
  for (const l of liquidations) {
    const avant = parMois.get(l.moisDroit)
    if (avant === undefined || avant.calculeeLe <= l.calculeeLe) parMois.set(l.moisDroit, l)
  }
  return [...parMois.values()]
}
