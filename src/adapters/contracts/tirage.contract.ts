import type { Ntt } from '#socle'
import {
  type DeclarationEssai,
  type IndividuEssai,
  nir,
  paie,
  SIRET_A,
  SIRET_B,
} from './envoi.contract.js'

/** Declarations drawn by a seed, about a few persons whom they name in several ways. */
export const MOIS = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04']
export const PERSONNES = [11, 12, 13, 14].map((n) => nir(n))
const NOMS = ['MOREAU', 'Moreau', 'MOREAU-LEGRAND', 'PETIT']
const NTT = '2443061841MOREAU1990' as Ntt

/** Drawn by a seed: the same runs each time. */
export function createHasard(graine: number): <T>(liste: readonly T[]) => T {
  let etat = graine
  return (liste) => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
    return liste[Math.floor((etat / 2 ** 32) * liste.length)]!
  }
}

export type Tirer = ReturnType<typeof createHasard>

/** A declaration of any kind: monthly, replaced, withdrawn, without somebody, allowances. */
export function declarationTiree(tirer: Tirer): DeclarationEssai {
  const m = tirer(MOIS)
  const pasrau = tirer([false, false, false, true])
  const individus = PERSONNES.filter(() => tirer([true, true, true, false])).map((n) =>
    individuTire(tirer, { n, m, pasrau }),
  )
  const type = tirer(['01', '01', '01', '03', '05'] as const)
  return {
    siret: tirer([SIRET_A, SIRET_A, SIRET_B]),
    mois: m,
    ...(pasrau ? { nature: '14' as const } : {}),
    type: individus.length === 0 ? '02' : type,
    ordre: tirer([1, 2, 3]),
    constitution: `${tirer(MOIS)}-1${tirer([0, 5, 9])}`,
    individus: type === '05' ? [] : individus,
  }
}

function individuTire(
  tirer: Tirer,
  { n, m, pasrau }: { n: (typeof PERSONNES)[number]; m: string; pasrau: boolean },
): IndividuEssai {
  const arret = { de: `${m}-02`, a: `${m}-20`, subroge: true }
  return {
    nir: n,
    nom: n === PERSONNES[0] ? tirer(NOMS) : 'MOREAU',
    ...(n === PERSONNES[1] && tirer([true, false, false]) ? { ntt: NTT } : {}),
    ...(pasrau ? { classe: '06' } : {}),
    ...(!pasrau && n === PERSONNES[2] ? { contrats: [tirer([{}, { arret }])] } : {}),
    versements: [paie(`${m}-2${tirer([1, 7])}`, tirer([90_000, 150_000, -2_000]))],
  }
}

/** A message without a month: a stop of work, or an end of contract, kept or cancelled. */
export function evenementTire(tirer: Tirer): DeclarationEssai {
  const m = tirer(MOIS)
  const date = `${m}-1${tirer([0, 5, 9])}`
  const arret = tirer([true, false])
  const contrat = arret
    ? { arret: { de: `${m}-05`, a: `${m}-09`, subroge: false } }
    : { fin: date, numero: tirer(['00001', '00002']) }
  return {
    ...{ siret: tirer([SIRET_A, SIRET_B]), mois: null, nature: arret ? '04' : '07' },
    ...{ type: arret ? '01' : tirer(['01', '01', '04'] as const), ordre: tirer([1, 2]) },
    constitution: date,
    individus: [
      {
        ...{ nir: tirer(PERSONNES), contrats: [contrat] },
        versements: arret ? [] : [paie(date, 40_000)],
      },
    ],
  }
}
