import {
  type Centimes,
  centimes,
  type Jour,
  jourPlus,
  jourPlusMoisFinDeMois,
  type Mois,
  moisDuJour,
  moisPlus,
  ZERO,
} from '#socle'
import type { DossierAllocataire } from '../dossier.js'
import { premierPaiement } from '../echeances/calendrier-declaration.js'
import type { DroitRegularise } from '../liquidation/regularisation.js'
import { decisionsDuMois, jourDuVersement, liquidationDe } from './decisions.js'
import { reglesSuites } from './regles-suites.js'
import type { ActeSuite, CauseSuite, DecisionGardee, MoisCorrige, SuiteCalculee } from './suite.js'

const DROITS: readonly DroitRegularise[] = ['rsa', 'primeActiviteNette']
const SUFFIXES: Readonly<Record<DroitRegularise, string>> = { rsa: 'RSA', primeActiviteNette: 'PA' }

interface Autour {
  readonly dossier: DossierAllocataire
  readonly decisions: readonly DecisionGardee[]
  /** What was given up, taken back or paid of an indu counts before a later decision. */
  readonly actes: readonly ActeSuite[]
}

/**
 * What each decision after the first changes to months already paid: one suite for each right, a
 * rappel or an indu, never both. A month not paid yet is simply paid with its new amount. A later
 * decision on the same quarter first takes back what the earlier one claimed, or did not pay yet.
 * @texte CASF, art. L. 262-45 and L. 262-46; CSS, art. L. 845-3 and L. 845-4
 */
export function calculerSuites(a: Autour): readonly SuiteCalculee[] {
  const suites: SuiteCalculee[] = []
  const ordre = [...a.decisions].sort((x, y) =>
    x.jour === y.jour ? x.version - y.version : x.jour < y.jour ? -1 : 1,
  )
  for (const decision of ordre) {
    if (decision.version === 1) continue
    for (const droit of DROITS) {
      const brute = suiteBrute(a, decision, droit)
      if (brute !== undefined) imputer(a, suites, brute)
    }
  }
  return suites
}

function suiteBrute(
  { dossier, decisions }: Autour,
  decision: DecisionGardee,
  droit: DroitRegularise,
): SuiteCalculee | undefined {
  const mois = decision.declaration.moisDroits.flatMap((m) => {
    const payeLe = jourDuVersement(dossier.organisme, decisions, m)
    if (payeLe === undefined || payeLe > decision.jour) return []
    return moisCorrige({ decisions, decision, droit, moisDroit: m, payeLe }) ?? []
  })
  const total = mois.reduce((t, m) => t + (m.prescrit ? 0 : m.ecart), 0)
  if (total === 0) return undefined
  const { courrier, jour, version, declaration } = decision
  return {
    ...{ reference: `${courrier}-${SUFFIXES[droit]}`, dossier: dossier.numero, courrier },
    ...{ genre: total > 0 ? 'rappel' : 'indu', droit, jour, version },
    ...{ moisExamen: declaration.moisExamen, mois, montant: centimes(Math.abs(total)) },
    ...{ imputations: [], cause: causeDe(decision) },
  }
}

/** A month and right that changed; undefined when it did not, or cannot be compared. */
function moisCorrige(q: {
  readonly decisions: readonly DecisionGardee[]
  readonly decision: DecisionGardee
  readonly droit: DroitRegularise
  readonly moisDroit: Mois
  readonly payeLe: Jour
}): MoisCorrige | undefined {
  const { decision, droit, moisDroit, payeLe } = q
  const precedente = decisionsDuMois(q.decisions, moisDroit)
    .filter((d) => d.version < decision.version)
    .at(-1)
  const avant = precedente && montantDe(precedente, moisDroit, droit)
  const apres = montantDe(decision, moisDroit, droit)
  if (typeof avant !== 'number' || apres === null || avant === apres) return undefined
  const { prescriptionMois } = reglesSuites(decision.jour)
  const prescrit = jourPlusMoisFinDeMois(payeLe, prescriptionMois) < decision.jour
  return { moisDroit, payeLe, avant, apres, ecart: centimes(apres - avant), prescrit }
}

export function montantDe(
  d: DecisionGardee,
  moisDroit: Mois,
  droit: DroitRegularise,
): Centimes | null {
  const valeur = liquidationDe(d, moisDroit)?.reponse.droits[droit]
  return typeof valeur === 'number' ? valeur : null
}

function causeDe({ declaration }: DecisionGardee): CauseSuite {
  const { revision, motifRectification } = declaration
  if (revision !== undefined) return { genre: 'revision', revision }
  return { genre: 'correction', motif: motifRectification ?? null }
}

/** Sets a new suite against those, opposite, of the same quarter and right that are still open. */
function imputer({ dossier, actes }: Autour, suites: SuiteCalculee[], neuve: SuiteCalculee): void {
  let reste: number = neuve.montant
  suites.forEach((s, i) => {
    const opposee =
      s.genre !== neuve.genre && s.droit === neuve.droit && s.moisExamen === neuve.moisExamen
    if (!opposee || reste === 0) return
    // A rappel that was paid is money received: the new indu claims it.
    if (s.genre === 'rappel' && versementDuRappel(dossier, s) <= neuve.jour) return
    const prise = Math.min(reste, ouvert(s, actes, neuve.jour))
    if (prise <= 0) return
    reste -= prise
    const imputation = { par: neuve.reference, jour: neuve.jour, montant: centimes(prise) }
    suites[i] = { ...s, imputations: [...s.imputations, imputation] }
  })
  if (reste > 0) suites.push({ ...neuve, montant: centimes(reste) })
}

/** What may still be taken back of a suite on a day. */
function ouvert(s: SuiteCalculee, actes: readonly ActeSuite[], jour: Jour): number {
  const imputes = s.imputations.reduce((t, i) => t + i.montant, 0)
  const rendus = actes.filter((a) => a.reference === s.reference && a.jour <= jour && eteint(a))
  return s.montant - imputes - rendus.reduce((t, a) => t + (a.montant ?? ZERO), 0)
}

/** Acts whose amount is given up: neither owed nor received any more. */
export function eteint({ genre, issue }: ActeSuite): boolean {
  const decide = genre === 'decider-remise' || estAnnulation(genre)
  return decide && issue !== 'rejetee'
}

export function estAnnulation(genre: ActeSuite['genre']): boolean {
  return (
    genre === 'decider-recours' ||
    genre === 'decider-tribunal' ||
    genre === 'repondre-rectification'
  )
}

/** A rappel goes with the first payment after its decision. */
export function versementDuRappel(
  { organisme }: DossierAllocataire,
  s: Pick<SuiteCalculee, 'jour'>,
): Jour {
  return premierPaiement(organisme, moisPlus(moisDuJour(s.jour), -1), jourPlus(s.jour, 1))
}
