import type { EntreeJournal } from '#acces'
import { instantEnMots, jourAParis } from '#apps/web'
import { type Mois, moisDuJour } from '#socle'
import {
  agentEnMots,
  type NomsOrganismes,
  organismeEnMots,
  quoiEnMots,
} from './consultations-mots.js'

/** The same access, made several times. */
export interface Regroupee {
  readonly entree: EntreeJournal
  readonly fois: number
}

/** One row of the list: an access of a body, or all that she read of her own in one visit. */
export interface RangeeJournal {
  /** The newest of the row. */
  readonly entree: EntreeJournal
  /** The oldest. */
  readonly premiere: EntreeJournal
  readonly lectures: readonly Regroupee[]
}

export interface MoisJournal {
  readonly mois: Mois
  readonly rangees: readonly RangeeJournal[]
}

/**
 * Accesses by month, newest first. What a body did again within the same minute is said once, with
 * its count; what the person read of her own on one day, with nobody else between, is one row that
 * opens: her own pages must not hide the others.
 */
export function grouperParMois(
  entrees: readonly EntreeJournal[],
  noms: NomsOrganismes,
): readonly MoisJournal[] {
  const mois: { mois: Mois; rangees: RangeeJournal[] }[] = []
  for (const rangee of grouperVisites(regrouper(entrees, noms))) {
    const m = moisDuJour(jourAParis(rangee.entree.quand))
    const dernier = mois.at(-1)
    if (dernier?.mois === m) dernier.rangees.push(rangee)
    else mois.push({ mois: m, rangees: [rangee] })
  }
  return mois
}

/** The same access repeated within the same minute is said once, with its count. */
function regrouper(entrees: readonly EntreeJournal[], noms: NomsOrganismes): Regroupee[] {
  const dire = (e: EntreeJournal): string =>
    [
      instantEnMots(e.quand),
      organismeEnMots(e.organisme, noms),
      agentEnMots(e),
      quoiEnMots(e),
      e.finalite,
      e.dossier,
      e.personne,
    ].join('|')
  const regroupees: Regroupee[] = []
  let avant = ''
  for (const entree of entrees) {
    const derniere = regroupees.at(-1)
    const dite = dire(entree)
    if (derniere !== undefined && avant === dite) {
      regroupees[regroupees.length - 1] = { entree: derniere.entree, fois: derniere.fois + 1 }
    } else regroupees.push({ entree, fois: 1 })
    avant = dite
  }
  return regroupees
}

function grouperVisites(regroupees: readonly Regroupee[]): RangeeJournal[] {
  const rangees: RangeeJournal[] = []
  for (const lecture of regroupees) {
    const { entree } = lecture
    const derniere = rangees.at(-1)
    if (derniere !== undefined && memeVisite(derniere.entree, entree)) {
      const lectures = [...derniere.lectures, lecture]
      rangees[rangees.length - 1] = { entree: derniere.entree, premiere: entree, lectures }
    } else rangees.push({ entree, premiere: entree, lectures: [lecture] })
  }
  return rangees
}

function memeVisite(a: EntreeJournal, b: EntreeJournal): boolean {
  const meme = a.finalite === b.finalite && a.personne === b.personne
  return estSaLecture(a) && estSaLecture(b) && meme && jourAParis(a.quand) === jourAParis(b.quand)
}

/** What her pages read; what she said or sent stands alone. */
function estSaLecture({ organisme, objet }: EntreeJournal): boolean {
  return organisme === 'personne' && !['contestation', 'signalement', 'document'].includes(objet)
}
