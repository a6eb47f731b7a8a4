import type { Instant, Mois } from '#socle'
import type { RessourceSourcee } from '../ressource.js'
import { type ActeContestation, contestationDe } from './contestation.js'

function parLigne(actes: readonly ActeContestation[]): Map<string, ActeContestation[]> {
  const groupes = new Map<string, ActeContestation[]>()
  for (const acte of actes) {
    const groupe = groupes.get(acte.ligne)
    if (groupe) groupe.push(acte)
    else groupes.set(acte.ligne, [acte])
  }
  return groupes
}

/** The lines with their flag, as it stood at `vuLe`. The declared amounts are untouched. */
export function marquerContestees(
  lignes: readonly RessourceSourcee[],
  actes: readonly ActeContestation[],
  vuLe: Instant | undefined,
): readonly RessourceSourcee[] {
  if (actes.length === 0) return lignes
  const groupes = parLigne(actes)
  return lignes.map((ligne) => {
    const contestation = contestationDe(groupes.get(ligne.id) ?? [], vuLe)
    if (contestation === undefined) return ligne
    return { ...ligne, contestee: contestation.etat === 'contestee', contestation }
  })
}

/** Months where a line is contested at `vuLe`. */
export function moisContestes(
  actes: readonly ActeContestation[],
  vuLe: Instant | undefined,
): ReadonlySet<Mois> {
  const mois = new Set<Mois>()
  for (const groupe of parLigne(actes).values()) {
    if (contestationDe(groupe, vuLe)?.etat === 'contestee') mois.add(groupe[0]!.mois)
  }
  return mois
}
