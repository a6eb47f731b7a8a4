import { assert, type Mois } from '#socle'
import { graineDepuis } from './alea.js'
import { PERSONNES_PAR_BASSIN, peupler } from './bassin.js'
import type { Morceau } from './fichier.js'
import { fluxBassin } from './flux.js'
import { fluxAnnexes } from './flux-annexes.js'
import { fluxAnnuels } from './flux-annuels.js'
import { fluxParticuliers } from './flux-particuliers.js'
import { joindre } from './incidents/plan.js'
import { tirerIncidents } from './incidents/tirer.js'

export interface OptionsTerritoire {
  /** Distinct persons paid, exactly. */
  readonly personnes: number
  /** Months of payment, both included; not before 2024-01. */
  readonly de: Mois
  readonly a: Mois
  /** Any text: the same one gives the same bytes. */
  readonly graine: string
  readonly incidents: boolean
  /** Begins with the named persons of the demonstration and their told stories. */
  readonly demonstration: boolean
  /** Adds the files that are neither DSN nor PASRAU. */
  readonly annexes?: boolean
  /** Adds private employers (Cesu, Pajemploi), independents, fiscal figures, with their truth. */
  readonly autresFlux?: boolean
}

/** First month whose declarations hold the montant net social (arrêté du 31 janvier 2023). */
export const PREMIER_MOIS: Mois = '2024-01' as Mois
export const PERSONNES_MAX = 450_000

/**
 * A fictional territory, made bassin after bassin so that no more than a bassin is ever held:
 * files, truth and households come as they are made.
 */
export function* engendrerTerritoire(
  options: OptionsTerritoire,
): Generator<Morceau, void, undefined> {
  const { personnes, de, a } = options
  assert(personnes >= 1 && personnes <= PERSONNES_MAX, 'nombre de personnes hors des bornes')
  assert(de <= a && de >= PREMIER_MOIS, 'fenêtre de mois impossible')
  const graine = graineDepuis(options.graine)
  for (let numero = 0; numero * PERSONNES_PAR_BASSIN < personnes; numero++) {
    const bassin = peupler({
      numero,
      graine,
      personnes: Math.min(PERSONNES_PAR_BASSIN, personnes - numero * PERSONNES_PAR_BASSIN),
      de,
      a,
      rang: numero * 2 * PERSONNES_PAR_BASSIN,
      incidents: options.incidents,
      demonstration: options.demonstration && numero === 0,
    })
    yield { genre: 'foyers', foyers: bassin.foyers }
    const plan = options.incidents ? joindre(tirerIncidents(bassin), bassin.contes) : bassin.contes
    yield* fluxBassin(bassin, plan)
    const autres = options.autresFlux === true
    if (autres) yield* fluxParticuliers(bassin)
    if (options.annexes === true || autres) yield* fluxAnnexes(bassin, autres)
    if (autres) yield* fluxAnnuels(bassin)
  }
}
