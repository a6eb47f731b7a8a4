import {
  arrondir,
  type Centimes,
  centimes,
  dernierJour,
  exhaustive,
  type Jour,
  jour,
  jourPlus,
  type Mois,
  moisDuJour,
  moisPlus,
  numeroJour,
  premierJour,
} from '#socle'
import type { Prestation } from './habitant.js'
import { joursCommuns } from './paie.js'

/** One payment of a replacement income. */
export interface VersementPrestation {
  readonly date: Jour
  /** Days or month that it covers. */
  readonly de: Jour
  readonly a: Jour
  readonly brut: Centimes
  readonly netSocial: Centimes
}

/** Payments of a right dated in that month, oldest first. */
export function versementsDuMois(p: Prestation, mois: Mois): VersementPrestation[] {
  switch (p.rythme) {
    case 'mensuel':
      return mensuel(p, mois)
    case 'mois-echu':
      return echu(p, mois)
    case 'quatorzaine':
      return quatorzaines(p, mois)
    default:
      return exhaustive(p.rythme)
  }
}

/** A pension: paid on the 9th for the month before. */
function mensuel(p: Prestation, mois: Mois): VersementPrestation[] {
  const du = moisPlus(mois, -1)
  if (joursCommuns(du, p.de, p.a) === 0) return []
  return [
    verser(p, {
      date: jour(`${mois}-09`),
      de: premierJour(du),
      a: dernierJour(du),
      brut: p.brut,
    }),
  ]
}

/** Unemployment: the days of a month, paid at the beginning of the next one. */
function echu(p: Prestation, mois: Mois): VersementPrestation[] {
  const du = moisPlus(mois, -1)
  const jours = joursCommuns(du, p.de, p.a)
  if (jours === 0) return []
  const de = p.de > premierJour(du) ? p.de : premierJour(du)
  const a = p.a < dernierJour(du) ? p.a : dernierJour(du)
  return [verser(p, { date: jour(`${mois}-03`), de, a, brut: p.brut * jours })]
}

/** Daily allowances: every fourteen days of the stop, paid two days after. */
function quatorzaines(p: Prestation, mois: Mois): VersementPrestation[] {
  const versements: VersementPrestation[] = []
  for (let de = p.de; de <= p.a; de = jourPlus(de, 14)) {
    const plein = jourPlus(de, 13)
    const a = plein < p.a ? plein : p.a
    const date = jourPlus(a, 2)
    if (moisDuJour(date) !== mois) continue
    const jours = numeroJour(a) - numeroJour(de) + 1
    versements.push(verser(p, { date, de, a, brut: p.brut * jours }))
  }
  return versements
}

function verser(
  p: Prestation,
  { date, de, a, brut }: Omit<VersementPrestation, 'netSocial' | 'brut'> & { brut: number },
): VersementPrestation {
  const retenue = arrondir(brut * p.retenue, 1_000_000, 'plus-proche')
  return { date, de, a, brut: centimes(brut), netSocial: centimes(brut - retenue) }
}
