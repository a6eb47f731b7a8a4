import { dernierJour, type Instant, type Mois, moisDuJour, moisEntre } from '#socle'
import {
  type FinDeContrat,
  NATURE_ARRET,
  NATURE_FIN_DE_CONTRAT,
  NATURE_REPRISE,
} from '../evenements.js'
import type { Rattachements } from '../identites/rattachement.js'
import type { DeclarationEnregistree, Temoignage } from '../registre.js'

/** A declarant spoke of the person for a month, in a declaration in force. */
export interface Presence {
  readonly declaration: DeclarationEnregistree
  readonly mois: Mois
  /** When the first declaration of that month came, replaced since or not. */
  readonly recuLe: Instant
  /** Months from the month declared to that of the payment: 1 with décalage de paie. */
  readonly decalage: number
  /** Contracts that go on after that month; 0 when nothing more is to come. */
  readonly ouverts: number
  readonly fins: readonly FinDeContrat[]
}

/** What the messages of one declarant say of one person. */
export interface SuiviDeclarant {
  readonly cle: string
  /** One per month declared, oldest first. */
  readonly presences: readonly Presence[]
  /** Months announced by an event: the monthly declaration has to follow. */
  readonly annonces: readonly Presence[]
}

/** 20.05.001 of the messages that bring lines. */
const NATURES_MENSUELLES: ReadonlySet<string> = new Set(['01', '11', '14'])
/** 20.05.002 of an event that cancels another. */
const TYPE_ANNULE = '04'

/**
 * Natures paid for some days and not every month: nobody is late because none comes.
 * @interpretation of this project; other replacement incomes are paid month after month
 */
function estPonctuelle(nature: string): boolean {
  return nature.startsWith('ij-') || nature === 'conges-payes-caisse'
}

export function cleDeclarant(d: DeclarationEnregistree): string {
  return d.siret ?? JSON.stringify([d.raisonSociale, d.codePostal, d.commune])
}

interface Ouvert {
  readonly presences: Map<Mois, Presence[]>
  readonly annonces: Presence[]
}

/**
 * What each declarant said of the person, from the declarations in force: in one order, whatever
 * that of the testimonies.
 */
export function suivreDeclarants(
  rattachements: Rattachements,
  temoignages: readonly Temoignage[],
): SuiviDeclarant[] {
  const suivis = new Map<string, Ouvert>()
  for (const t of temoignages) {
    if (!rattachements.revisions.estEnVigueur(t.declaration)) continue
    const declaration = rattachements.revisions.find(t.declaration)!
    const cle = cleDeclarant(declaration)
    const suivi: Ouvert = suivis.get(cle) ?? { presences: new Map(), annonces: [] }
    suivis.set(cle, suivi)
    if (!NATURES_MENSUELLES.has(declaration.nature)) {
      const annonce = annonceDe(declaration, t)
      if (annonce !== undefined) suivi.annonces.push(annonce)
    } else if (declaration.moisPrincipal !== null) {
      const recuLe = premiereReception(rattachements, declaration)
      const presence = { ...presenceDe(declaration, t, declaration.moisPrincipal), recuLe }
      const duMois = suivi.presences.get(presence.mois)
      if (duMois) duMois.push(presence)
      else suivi.presences.set(presence.mois, [presence])
    }
  }
  return [...suivis]
    .map(([cle, { presences, annonces }]) => ({
      cle,
      presences: [...presences.values()].map(reunir).sort(parMois),
      annonces: annonces.sort(parMois),
    }))
    .sort((a, b) => comparer(a.cle, b.cle))
}

function comparer(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Oldest month first; of one month, the one whose word is the last comes last. */
function parMois(a: Presence, b: Presence): number {
  return (
    comparer(a.mois, b.mois) ||
    comparer(a.declaration.constitution, b.declaration.constitution) ||
    a.ouverts - b.ouverts ||
    comparer(a.declaration.id, b.declaration.id)
  )
}

function premiereReception({ revisions }: Rattachements, d: DeclarationEnregistree): Instant {
  return revisions.list(d.cle).reduce((x, y) => (y.recuLe < x ? y.recuLe : x), d.recuLe)
}

function presenceDe(
  d: DeclarationEnregistree,
  t: Temoignage,
  mois: Mois,
): Omit<Presence, 'recuLe'> {
  const payes = t.lignes.filter((l) => l.periode === null).map((l) => moisEntre(mois, l.mois))
  const decalage = Math.min(1, Math.max(0, ...payes))
  return { declaration: d, mois, decalage, ouverts: ouverts(d, t), fins: t.evenements?.fins ?? [] }
}

/** A PASRAU names no contract: it goes on unless it pays days only. */
function ouverts(d: DeclarationEnregistree, t: Temoignage): number {
  if (d.origine === 'pasrau') return t.lignes.every((l) => estPonctuelle(l.nature)) ? 0 : 1
  const declares = t.evenements?.ouverts ?? 1
  const bout = d.moisPrincipal === null ? null : dernierJour(d.moisPrincipal)
  const prevues = (t.evenements?.fins ?? []).filter(
    (f) => f.genre === 'prevue' && bout !== null && f.date <= bout,
  )
  return Math.max(0, declares - prevues.length)
}

/**
 * Fractions, fields or kinds of messages of one month: the person goes on if she does in one of
 * them, and the next message awaited is like one in which she goes on, a DSN before a PASRAU.
 */
function reunir(presences: readonly Presence[]): Presence {
  const [modele, ...autres] = presences.length > 1 ? [...presences].sort(parModele) : presences
  let { recuLe, decalage, ouverts } = modele!
  const fins = [...modele!.fins]
  for (const autre of autres) {
    if (autre.recuLe < recuLe) recuLe = autre.recuLe
    decalage = Math.max(decalage, autre.decalage)
    ouverts += autre.ouverts
    fins.push(...autre.fins)
  }
  return { ...modele!, recuLe, decalage, ouverts, fins }
}

/** A function of what the messages say: neither their arrival nor the order of rows counts. */
function parModele(a: Presence, b: Presence): number {
  const [x, y] = [a.declaration, b.declaration]
  return (
    Number(b.ouverts > 0) - Number(a.ouverts > 0) ||
    comparer(x.origine, y.origine) ||
    comparer(x.fraction, y.fraction) ||
    comparer(x.champ ?? '', y.champ ?? '') ||
    comparer(x.id, y.id)
  )
}

/** An event says that there is a contract in its month: an end, a stop or a return to work. */
function annonceDe(d: DeclarationEnregistree, t: Temoignage): Presence | undefined {
  const recues = t.evenements?.fins ?? []
  const commun = { declaration: d, recuLe: d.recuLe, decalage: 0 }
  if (NATURE_FIN_DE_CONTRAT.has(d.nature)) {
    const fins = recues.map((f) =>
      d.type === TYPE_ANNULE ? { ...f, genre: 'annulee' as const } : f,
    )
    const fin = fins[0]
    if (fin === undefined) return undefined
    return { ...commun, mois: moisDuJour(fin.date), ouverts: 0, fins }
  }
  const vivant = d.nature === NATURE_ARRET || d.nature === NATURE_REPRISE
  if (!vivant || d.type === TYPE_ANNULE) return undefined
  return { ...commun, mois: moisDuJour(d.constitution), ouverts: 1, fins: [] }
}
