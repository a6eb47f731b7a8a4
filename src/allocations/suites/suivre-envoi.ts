import { type Instant, instantDepuis, type Jour, type Mois } from '#socle'
import { faitMontantsContestes } from '../declaration-trimestrielle/montants-contestes.js'
import type { DeclarationTrimestrielle, DossierAllocataire } from '../dossier.js'
import { referenceCourrier } from '../notification/ecrire-notification.js'
import type { DossierStore, EcouteDeclarations } from '../ports.js'
import { calculerSuites } from './calculer-suites.js'
import { listDecisions } from './decisions.js'
import { faitsDeLaDecision } from './faits.js'
import type { EcouteSuites, SuiteStore } from './ports.js'

/** A declaration sent, or a household that moved, whose consequences are still to come. */
export interface EnvoiASuivre {
  readonly dossier: string
  readonly moisExamen: Mois
  /** 0: no declaration, every quarter decided of the dossier is to be looked at again. */
  readonly version: number
}

/** What waits for a dossier whose household moved. */
export function aRevoir({ numero }: Pick<DossierAllocataire, 'numero'>): EnvoiASuivre {
  return { dossier: numero, moisExamen: TOUS_LES_EXAMENS, version: 0 }
}

/** No age takes it away before it is done. */
const TOUS_LES_EXAMENS = '9999-12' as Mois

/** Port: the outbox of declarations sent, written with their decision. */
export interface EnvoisASuivre {
  /**
   * Takes those whose time has come and keeps them until `jusqua`: two processes never hold the
   * same one, and one left by a process that died is taken again.
   */
  prendreEnvois(q: {
    readonly maintenant: Instant
    readonly jusqua: Instant
    readonly limite: number
  }): Promise<readonly EnvoiASuivre[]>
  /** With `tenu`, only if it is still kept until that very instant: nobody asked again since. */
  oublierEnvoi(envoi: EnvoiASuivre, tenu?: Instant): Promise<void>
}

export interface MoyensEnvoi {
  readonly dossiers: DossierStore
  /** Who opens the signalements of contested amounts; absent, nobody. */
  readonly ecoute?: EcouteDeclarations
  /** Who is told of the rappel or indu that a correction makes; absent, nobody. */
  readonly suites?: { readonly store: Pick<SuiteStore, 'list'>; readonly ecoute: EcouteSuites }
  /** Who looks again at the quarters of a dossier whose household moved; absent, nobody. */
  readonly revoir?: (dossier: string, quand: Instant, jour?: Jour) => Promise<void>
}

/** Whoever sent it tells it at once: the others leave it alone meanwhile. */
const BAIL_MS = 60_000
const PAR_PASSAGE = 200

/** From when a declaration may be taken up by the catch-up; undefined when it brings nothing. */
export function aSuivreDes(d: DeclarationTrimestrielle): Instant | undefined {
  const suite = (d.version ?? 1) > 1 || faitMontantsContestes(d) !== undefined
  return suite && d.valideeLe !== null ? finDuBail(d.valideeLe) : undefined
}

export function finDuBail(quand: Instant): Instant {
  return instantDepuis(Date.parse(quand) + BAIL_MS)
}

/**
 * Tells what a declaration sent brings, once its decision is kept. False when a listener failed:
 * the person's act stands all the same, and this is told again later.
 */
export async function suivreEnvoi(
  moyens: MoyensEnvoi,
  declaration: DeclarationTrimestrielle,
): Promise<boolean> {
  const { dossier, moisExamen, version = 1 } = declaration
  try {
    const fait = faitMontantsContestes(declaration)
    if (fait !== undefined) await moyens.ecoute?.montantsContestes(fait)
    if (version > 1) await direSuites(moyens, declaration)
    await moyens.dossiers.oublierEnvoi({ dossier, moisExamen, version })
    return true
  } catch {
    return false
  }
}

/** Tells again what an outage left untold; how many declarations were. */
export async function rattraperEnvois(moyens: MoyensEnvoi, maintenant: Instant): Promise<number> {
  const bail = { maintenant, jusqua: finDuBail(maintenant), limite: PAR_PASSAGE }
  let dites = 0
  for (const envoi of await moyens.dossiers.prendreEnvois(bail)) {
    if (envoi.version === 0) {
      if (await revoirDossier(moyens, envoi, bail)) dites++
      continue
    }
    const envoyees = await moyens.dossiers.listEnvoyees(envoi.dossier)
    const sienne = envoyees.find(
      (d) => d.moisExamen === envoi.moisExamen && (d.version ?? 1) === envoi.version,
    )
    // Its declaration went with its age: nothing is left to tell.
    if (sienne === undefined) await moyens.dossiers.oublierEnvoi(envoi)
    else if (await suivreEnvoi(moyens, sienne)) dites++
  }
  return dites
}

async function revoirDossier(
  { dossiers, revoir }: MoyensEnvoi,
  envoi: EnvoiASuivre,
  { maintenant, jusqua }: { readonly maintenant: Instant; readonly jusqua: Instant },
): Promise<boolean> {
  try {
    await revoir?.(envoi.dossier, maintenant)
    await dossiers.oublierEnvoi(envoi, jusqua)
    return revoir !== undefined
  } catch {
    return false
  }
}

/** The rappel or indu of a correction; the right itself is told by the letter of the decision. */
async function direSuites(
  { dossiers, suites }: MoyensEnvoi,
  declaration: DeclarationTrimestrielle,
): Promise<void> {
  const { dossier: numero, valideeLe } = declaration
  const dossier = await dossiers.findByNumero(numero)
  if (suites === undefined || dossier === undefined || valideeLe === null) return
  const [envoyees, liquidations, notifications, actes] = await Promise.all([
    dossiers.listEnvoyees(numero),
    dossiers.listLiquidations(numero),
    dossiers.listNotifications(numero),
    suites.store.list(numero),
  ])
  const decisions = listDecisions({ envoyees, liquidations, notifications })
  const courrier = referenceCourrier(declaration)
  const jour = decisions.find((d) => d.courrier === courrier)?.jour
  if (jour === undefined) return
  const calculees = calculerSuites({ dossier, decisions, actes })
  for (const fait of faitsDeLaDecision({ dossier: numero, courrier, jour }, calculees, valideeLe)) {
    if (fait.type !== 'droit-change') suites.ecoute(fait)
  }
}
