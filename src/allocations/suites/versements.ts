import { type Centimes, centimes, type Jour, type Mois, ZERO } from '#socle'
import type { DossierAllocataire } from '../dossier.js'
import type { DroitRegularise } from '../liquidation/regularisation.js'
import { montantDe, versementDuRappel } from './calculer-suites.js'
import { estRecouvrable, resteDe } from './cycle.js'
import { decisionsDuMois, jourDuVersement, liquidationDe } from './decisions.js'
import { retenueMensuelle, revenuPondere } from './retenue.js'
import type { DecisionGardee, Suite } from './suite.js'

/** One part of a payment. Retentions are negative amounts. */
export interface PartVersee {
  readonly genre: 'droit' | 'rappel' | 'retenue' | 'reversement'
  /** Month of right of a `droit`; null for the others. */
  readonly moisDroit: Mois | null
  readonly droit: DroitRegularise | null
  /** The suite that it pays or takes; null for a right or a retention known elsewhere. */
  readonly suite: string | null
  readonly montant: Centimes
  /** CRDS kept back on that right, already left out of the amount. */
  readonly crds: Centimes
}

/** What reaches the account on one day. */
export interface Versement {
  readonly jour: Jour
  /** The caisse knows no bank here: « versé » says that the day is past, nothing more. */
  readonly etat: 'verse' | 'prevu'
  readonly parts: readonly PartVersee[]
  /** Null when an amount of that day is not known yet. */
  readonly net: Centimes | null
  /** Identifier of the member who is paid. */
  readonly beneficiaire: string
}

export interface Versements {
  /** Oldest first. */
  readonly versements: readonly Versement[]
  /** Taken so far, and to be taken on the payments known, by suite. */
  readonly retenus: ReadonlyMap<string, { readonly passe: Centimes; readonly prevu: Centimes }>
}

interface Autour {
  readonly dossier: DossierAllocataire
  readonly decisions: readonly DecisionGardee[]
  readonly suites: readonly Suite[]
  readonly jour: Jour
}

const DROITS: readonly DroitRegularise[] = ['rsa', 'primeActiviteNette']

/**
 * Payments day by day: rights as they were decided on that day, then rappels, less retentions. A
 * retention is taken on the rights of the day, never on a rappel, and never more than they are.
 * @texte CASF, art. L. 262-46; CSS, art. L. 845-3 and D. 553-1
 */
export function calculerVersements(a: Autour): Versements {
  const jours = new Map<Jour, PartVersee[]>()
  const inconnus = new Set<Jour>()
  const poser = (jour: Jour, ...parts: readonly PartVersee[]): void => {
    jours.set(jour, [...(jours.get(jour) ?? []), ...parts])
  }
  for (const moisDroit of moisDecides(a.decisions)) {
    const jour = jourDuVersement(a.dossier.organisme, a.decisions, moisDroit)
    if (jour === undefined) continue
    const parts = partsDuMois(a.decisions, moisDroit, jour)
    if (parts === null) inconnus.add(jour)
    poser(jour, ...(parts ?? []))
  }
  for (const s of a.suites) {
    const montant = s.genre === 'rappel' ? resteDe(s, ZERO, versementDuRappel(a.dossier, s)) : 0
    if (montant > 0) poser(versementDuRappel(a.dossier, s), part('rappel', s, montant))
  }
  return retenir(a, { jours, inconnus })
}

function moisDecides(decisions: readonly DecisionGardee[]): readonly Mois[] {
  return [...new Set(decisions.flatMap((d) => d.liquidations.map((l) => l.moisDroit)))].sort()
}

/** The rights of a month as decided before its day of payment; null when one is not known. */
function partsDuMois(
  decisions: readonly DecisionGardee[],
  moisDroit: Mois,
  jour: Jour,
): PartVersee[] | null {
  const siennes = decisionsDuMois(decisions, moisDroit)
  const decision = siennes.filter((d) => d.jour < jour).at(-1) ?? siennes[0]
  if (decision === undefined) return null
  const parts: PartVersee[] = []
  for (const droit of DROITS) {
    const montant = montantDe(decision, moisDroit, droit)
    if (montant === null) return null
    if (montant === 0) continue
    const brute = liquidationDe(decision, moisDroit)?.reponse.droits.primeActivite
    const crds =
      droit === 'primeActiviteNette' && typeof brute === 'number' ? centimes(brute - montant) : ZERO
    parts.push({ genre: 'droit', moisDroit, droit, suite: null, montant, crds })
  }
  return parts
}

function part(genre: PartVersee['genre'], s: Suite, montant: number): PartVersee {
  const { droit, reference: suite } = s
  return { genre, moisDroit: null, droit, suite, montant: centimes(montant), crds: ZERO }
}

/** Walks the days of payment in order: what is taken on one is no longer owed on the next. */
function retenir(
  a: Autour,
  { jours, inconnus }: { jours: Map<Jour, PartVersee[]>; inconnus: Set<Jour> },
): Versements {
  const pris = new Map<string, { passe: Centimes; prevu: Centimes }>()
  const versements: Versement[] = []
  for (const jour of [...jours.keys()].sort()) {
    const parts = [...(jours.get(jour) ?? [])]
    const passe = jour <= a.jour
    for (const p of retenuesDuJour(a, { jour, pris, droits: parts })) {
      parts.push(p)
      if (p.suite === null) continue
      const avant = pris.get(p.suite) ?? { passe: ZERO, prevu: ZERO }
      const cle = passe ? 'passe' : 'prevu'
      pris.set(p.suite, { ...avant, [cle]: centimes(avant[cle] - p.montant) })
    }
    const net = centimes(parts.reduce((t, p) => t + p.montant, 0))
    versements.push({
      ...{ jour, etat: passe ? 'verse' : 'prevu', parts },
      net: inconnus.has(jour) ? null : net,
      beneficiaire: a.dossier.personnes.find((p) => p.role === 'allocataire')?.id ?? '',
    })
  }
  return { versements, retenus: pris }
}

interface Journee {
  readonly jour: Jour
  readonly pris: ReadonlyMap<string, { readonly passe: Centimes; readonly prevu: Centimes }>
  /** What is due that day, before retentions. */
  readonly droits: readonly PartVersee[]
}

function retenuesDuJour(a: Autour, { jour, pris, droits }: Journee): PartVersee[] {
  let reste = droits.reduce((t, p) => t + (p.genre === 'droit' ? p.montant : 0), 0)
  const parts: PartVersee[] = []
  const { retenue } = a.dossier
  if (retenue !== undefined && droits.some((p) => (p.moisDroit ?? '') >= retenue.depuis)) {
    const prise = Math.min(retenue.montant, reste)
    reste -= prise
    if (prise > 0) parts.push({ ...SANS_SUITE, montant: centimes(-prise) })
  }
  for (const s of a.suites) {
    const deja = pris.get(s.reference)
    const du = resteDe(s, centimes((deja?.passe ?? 0) + (deja?.prevu ?? 0)), jour)
    if (s.genre === 'indu' && du < 0) parts.push(part('reversement', s, -du))
    if (du <= 0 || s.jour >= jour || !estRecouvrable(s, jour)) continue
    const prise = Math.min(mensualite(s, a.decisions, jour), du, reste)
    if (prise <= 0) continue
    reste -= prise
    parts.push(part('retenue', s, -prise))
  }
  return parts
}

const SANS_SUITE: Omit<PartVersee, 'montant'> = {
  ...{ genre: 'retenue', moisDroit: null, droit: null, suite: null, crds: ZERO },
}

/** The instalment of a plan, else the scale over the last decision known on that day. */
export function mensualite(s: Suite, decisions: readonly DecisionGardee[], jour: Jour): Centimes {
  if (s.plan !== null && s.plan.depuis <= jour) return s.plan.mensualite
  const connues = decisions.filter((d) => d.jour <= jour)
  const liquidation = connues.at(-1)?.liquidations.at(-1)
  return retenueMensuelle(liquidation === undefined ? null : revenuPondere(liquidation), jour)
}
