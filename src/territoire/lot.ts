import { centimes, type Mois } from '#socle'
import { type Bassin, moisPrincipaux, type Poste } from './bassin.js'
import type { Employeur } from './employeurs.js'
import type { Habitant } from './habitant.js'
import {
  clePaie,
  clePresentation,
  type IncidentPaie,
  type PlanIncidents,
} from './incidents/plan.js'
import type { Paie } from './paie.js'
import { estActif } from './parcours.js'
import { type IndividuPaye, payer, presentationJuste, type VersementPaie } from './versements.js'

/** What one employer truly paid for one month of work, and how it names the persons paid. */
export interface Lot {
  readonly employeur: Employeur
  readonly mois: Mois
  readonly graine: number
  readonly individus: readonly IndividuPaye[]
}

export function composer(
  bassin: Bassin,
  place: { readonly employeur: Employeur; readonly mois: Mois },
  plan: PlanIncidents,
): Lot {
  const { employeur, mois } = place
  const { de, a } = moisPrincipaux(employeur, bassin.de, bassin.a)
  const lot = { employeur, mois, graine: bassin.graine }
  if (mois < de || mois > a) return { ...lot, individus: [] }
  const parHabitant = new Map<Habitant, Poste[]>()
  for (const poste of bassin.emploisPar.get(employeur) ?? []) {
    if (!estActif(poste.emploi, mois)) continue
    const postes = parHabitant.get(poste.habitant)
    if (postes) postes.push(poste)
    else parHabitant.set(poste.habitant, [poste])
  }
  const individus = [...parHabitant].map(([habitant, postes]) => ({
    habitant,
    presentation:
      plan.presentations.get(clePresentation(habitant.rang, employeur.rang, mois)) ??
      presentationJuste(habitant),
    versements: postes.map((p) => {
      const versement = payer(p.emploi, mois)
      const incident = plan.paies.get(clePaie(p.emploi.numero, mois))
      return incident ? troubler(versement, incident) : versement
    }),
  }))
  return { ...lot, individus }
}

function troubler(versement: VersementPaie, incident: IncidentPaie): VersementPaie {
  if (incident.genre === 'correction') {
    return { ...versement, corrections: incident.corrections }
  }
  const { paie } = versement
  return { ...versement, paie: paieNegative(paie, incident.netSocial), incident: incident.genre }
}

/** A month where more is taken back than earned: every part below zero, nothing paid. */
function paieNegative(paie: Paie, netSocial: number): Paie {
  const nul = centimes(0)
  return {
    heures: 0,
    heuresAbsence: paie.heuresAbsence,
    heuresSup: 0,
    brut: centimes(netSocial),
    brutSup: nul,
    prime: nul,
    netFiscal: centimes(netSocial),
    netSocial: centimes(netSocial),
    netVerse: nul,
    netSup: nul,
    ijSubrogees: nul,
  }
}
