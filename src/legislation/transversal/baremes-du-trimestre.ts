import { type ParametresPf, parametresPf } from '../prestations-familiales/parametres.js'
import { sansMemoire } from '../regles/connues.js'
import { type BaremeDuMois, baremeDuMois, PREMIER_MOIS_SERVI } from './bareme-du-mois.js'

/** Every barème of one reference month. */
export interface BaremesDeReference {
  /** `indexMois` integer. */
  readonly mois: number
  readonly bareme: BaremeDuMois
  readonly pf: ParametresPf
  /** Every figure is that of the month before in the quarter. */
  readonly commeAvant: boolean
}

/** Those of the three reference months. */
export type BaremesDuTrimestre = readonly [
  BaremesDeReference,
  BaremesDeReference,
  BaremesDeReference,
]

/** First reference months that a month of right can have: twelve months before, at most. */
const DEPARTS = 16
const RESOLUS: (BaremesDuTrimestre | undefined)[] = []

/**
 * The barèmes of a quarter for a month of right (`indexMois` integers), found together: each
 * household asks for them.
 * @texte see `baremeDuMois`, `parametresPf`
 */
export function baremesDuTrimestre(reference: number, droit: number): BaremesDuTrimestre {
  if (sansMemoire()) return resoudre(reference, droit)
  const rang = (reference - PREMIER_MOIS_SERVI) * DEPARTS + droit - reference
  const connus = RESOLUS[rang]
  if (connus !== undefined) return connus
  const resolus = resoudre(reference, droit)
  while (RESOLUS.length <= rang) RESOLUS.push(undefined)
  RESOLUS[rang] = resolus
  return resolus
}

function resoudre(reference: number, droit: number): BaremesDuTrimestre {
  const premier = baremesDeReference(reference, droit)
  const deuxieme = suivre(premier, droit)
  return [premier, deuxieme, suivre(deuxieme, droit)]
}

function suivre(avant: BaremesDeReference, droit: number): BaremesDeReference {
  const mois = avant.mois + 1
  const bareme = baremeDuMois(mois, droit)
  const pf = parametresPf(mois)
  return { mois, bareme, pf, commeAvant: pf.commeAvant && bareme === avant.bareme }
}

/**
 * The barèmes of one reference month for a month of right.
 * @texte see `baremeDuMois`, `parametresPf`
 */
export function baremesDeReference(mois: number, droit: number): BaremesDeReference {
  const bareme = baremeDuMois(mois, droit)
  return { mois, bareme, pf: parametresPf(mois), commeAvant: false }
}
