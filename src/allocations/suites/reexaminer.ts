import type { Referentiel } from '#referentiel'
import { jourPlusMoisFinDeMois, type Mois } from '#socle'
import { enAttendant } from '../declaration-trimestrielle/montants-contestes.js'
import { reprendre } from '../declaration-trimestrielle/preremplir.js'
import { lireRessourcesDuFoyer, type RessourcesDuFoyer } from '../depuis-referentiel.js'
import type {
  DeclarationTrimestrielle,
  DossierAllocataire,
  Liquidation,
  RevisionCaisse,
} from '../dossier.js'
import { reglesCaisse } from '../echeances/regles-caisse.js'
import { liquiderMois } from '../liquidation/liquider.js'
import { ecrireNotification } from '../notification/ecrire-notification.js'
import type { Decision, DossierStore } from '../ports.js'
import { calculerSuites } from './calculer-suites.js'
import { jourDuVersement, listDecisions } from './decisions.js'
import { faitsDeLaDecision } from './faits.js'
import type { DemandeReexamen, EcouteSuites, Reexamen, SuiteStore } from './ports.js'
import {
  changementsInconnus,
  dossierDuTemps,
  memesDroits,
  perdUnDroit,
  type Reexamine,
  reexaminerDeclaration,
  situationsDites,
} from './reexamen.js'
import { reglesSuites } from './regles-suites.js'
import type { DecisionGardee } from './suite.js'

export interface MoyensReexamen {
  readonly referentiel: Pick<Referentiel, 'lireRessources'>
  readonly dossiers: DossierStore
  readonly suites: SuiteStore
  readonly ecoute?: EcouteSuites | undefined
}

/** Another state was kept meanwhile: read it again, this many times at most. */
const ESSAIS = 3

/** Looks again at each quarter that may have changed, oldest first. */
export async function reexaminer(
  moyens: MoyensReexamen,
  demande: DemandeReexamen,
): Promise<readonly Reexamen[]> {
  const { dossier, mois } = demande
  const decisions = await lireDecisions(moyens, dossier)
  const faits: Reexamen[] = []
  for (const d of dernieres(decisions)) {
    const { moisReference, moisExamen } = d.declaration
    const concerne = mois === undefined || moisReference.some((m) => mois.includes(m))
    if (concerne && !estPrescrit(demande, decisions, d)) {
      faits.push(await reexaminerTrimestre(moyens, demande, { moisExamen, essais: ESSAIS }))
    }
  }
  return faits
}

async function lireDecisions(
  { dossiers }: MoyensReexamen,
  { numero }: DossierAllocataire,
): Promise<readonly DecisionGardee[]> {
  const [envoyees, liquidations, notifications] = await Promise.all([
    dossiers.listEnvoyees(numero),
    dossiers.listLiquidations(numero),
    dossiers.listNotifications(numero),
  ])
  return listDecisions({ envoyees, liquidations, notifications })
}

/** The last version of each quarter. */
function dernieres(decisions: readonly DecisionGardee[]): readonly DecisionGardee[] {
  return [...new Map(decisions.map((d) => [d.declaration.moisExamen, d])).values()]
}

function estPrescrit(
  { dossier, jour }: DemandeReexamen,
  decisions: readonly DecisionGardee[],
  { declaration }: DecisionGardee,
): boolean {
  const payeLe = jourDuVersement(dossier.organisme, decisions, declaration.moisDroits[2])
  const { prescriptionMois } = reglesSuites(jour)
  return payeLe !== undefined && jourPlusMoisFinDeMois(payeLe, prescriptionMois) < jour
}

async function reexaminerTrimestre(
  moyens: MoyensReexamen,
  demande: DemandeReexamen,
  { moisExamen, essais }: { readonly moisExamen: Mois; readonly essais: number },
): Promise<Reexamen> {
  const { dossier } = demande
  const decisions = await lireDecisions(moyens, dossier)
  const derniere = dernieres(decisions).find((d) => d.declaration.moisExamen === moisExamen)!
  const { moisReference, moisDroits } = derniere.declaration
  const acces = { ...demande.acces, dossier: dossier.numero }
  const lecture = { dossier, mois: moisReference, jour: demande.jour }
  const lues = await lireRessourcesDuFoyer(moyens.referentiel, lecture, acces)
  const lisibles = new Set(dossier.personnes.filter((p) => p.nir !== null).map((p) => p.id))
  const regles = reglesCaisse(dossier.organisme, demande.jour)
  const vu = reexaminerDeclaration(derniere.declaration, { lues, lisibles, regles })
  const rien = { moisExamen, moisDroits, courrier: null, suites: [] }
  const revisee = reviser(dossier, derniere.declaration, vu)
  if (typeof revisee === 'string') return { ...rien, etat: revisee }
  const etat = await moyens.dossiers.findDeclaration(dossier.numero, moisExamen)
  const decision = decider({ demande, decisions, derniere, declaration: revisee, etat })
  if (memesDroits(derniere.liquidations, decision.liquidations))
    return { ...rien, etat: 'inchange' }
  const changee = revisee.revision.changements !== undefined
  if (changee && perdUnDroit(derniere.liquidations, decision.liquidations)) {
    return { ...rien, etat: 'a-verifier' }
  }
  if (!(await moyens.dossiers.enregistrerDecision(decision))) {
    if (essais <= 1) return { ...rien, etat: 'inchange' }
    return reexaminerTrimestre(moyens, demande, { moisExamen, essais: essais - 1 })
  }
  await garderBrouillon(moyens, { etat, lues, decision })
  return raconter(moyens, demande, decision)
}

type Revisee = DeclarationTrimestrielle & { readonly revision: RevisionCaisse }

/** The declaration with what changed since, amounts and dated facts; else why it stays. */
function reviser(
  dossier: DossierAllocataire,
  d: DeclarationTrimestrielle,
  vu: Reexamine,
): Revisee | 'inchange' | 'a-verifier' {
  if (vu.etat === 'a-verifier') return vu.etat
  const inconnus = changementsInconnus(dossier, d)
  const changements = inconnus.length === 0 ? {} : { changements: inconnus }
  if (vu.etat === 'change') {
    const { lignes, saisies, montants } = vu
    return { ...d, lignes, saisies, revision: { montants, ...changements } }
  }
  return inconnus.length === 0 ? 'inchange' : { ...d, revision: { montants: [], ...changements } }
}

interface ADecider {
  readonly demande: DemandeReexamen
  readonly decisions: readonly DecisionGardee[]
  readonly derniere: DecisionGardee
  readonly declaration: DeclarationTrimestrielle
  /** Last state kept: the version sent, or a correction that the person began. */
  readonly etat: DeclarationTrimestrielle | undefined
}

/** The new decision: each month computed over the household that it had. Pure. */
function decider(a: ADecider): Decision {
  const { dossier, quand, jour } = a.demande
  const version = a.derniere.version + 1
  const { motifRectification: _sienne, ...reste } = a.declaration
  const declaration: DeclarationTrimestrielle = {
    ...{ ...reste, etat: 'validee', version, valideeLe: quand, prerempliLe: quand },
    rang: a.etat?.rang ?? 0,
  }
  const calculee = enAttendant(declaration, reglesCaisse(dossier.organisme, jour))
  const avant = a.derniere.liquidations
  const liquidations = avant.map((l): Liquidation => {
    const duTemps = situationsDites(dossierDuTemps(dossier, l), a.derniere.declaration)
    return liquiderMois({ dossier: duTemps, declaration: calculee, moisDroit: l.moisDroit }, quand)
  })
  // Its words name the members of then: who left is still named by what he was.
  const duTemps = avant[0] === undefined ? dossier : dossierDuTemps(dossier, avant[0])
  const notification = ecrireNotification({
    ...{ dossier: duTemps, declaration, liquidations, date: jour, avant },
    payeLe: (m) => jourDuVersement(dossier.organisme, a.decisions, m),
  })
  return { declaration, liquidations, notification }
}

/** A correction that the person had begun goes on, as the version that follows. */
async function garderBrouillon(
  { dossiers }: MoyensReexamen,
  q: {
    readonly etat: DeclarationTrimestrielle | undefined
    readonly lues: RessourcesDuFoyer
    readonly decision: Decision
  },
): Promise<void> {
  const { etat, lues, decision } = q
  if (etat === undefined || etat.etat === 'validee') return
  const { version = 1, prerempliLe } = decision.declaration
  await dossiers.enregistrerDeclaration({
    ...reprendre(etat, { ...lues, prerempliLe }),
    version: version + 1,
    rang: (etat.rang ?? 0) + 1,
  })
}

/** Tells what the decision brings, from what is kept. */
async function raconter(
  moyens: MoyensReexamen,
  { dossier, quand, jour }: DemandeReexamen,
  { declaration, notification }: Decision,
): Promise<Reexamen> {
  const decisions = await lireDecisions(moyens, dossier)
  const actes = await moyens.suites.list(dossier.numero)
  const courrier = notification.reference
  const suites = calculerSuites({ dossier, decisions, actes })
  const siennes = suites.filter((s) => s.courrier === courrier)
  const decidee = { dossier: dossier.numero, courrier, jour }
  for (const fait of faitsDeLaDecision(decidee, siennes, quand)) moyens.ecoute?.(fait)
  const { moisExamen, moisDroits } = declaration
  return { moisExamen, moisDroits, etat: 'change', courrier, suites: siennes }
}
