import { situation } from '../personnages.js'
import type { SituationFoyer } from '../situation.js'

/** Whole households for the tests of optional facts: window of September 2025 unless said. */
export interface Essai {
  readonly moisDroit?: string
  readonly moisExamen?: string
  readonly faits?: object
  readonly allocataire?: object
  readonly conjoint?: object
  readonly enfants?: readonly object[]
}

/**
 * A wage of so many euros each month.
 * @texte fictional
 */
export function paye(euros: number, ...[de, a, nature]: readonly string[]): object {
  return {
    nature: nature ?? 'salaire',
    de: de ?? '2015-01',
    a: a ?? '2027-12',
    montantNetSocial: euros * 100,
  }
}

/**
 * A household without home: nothing but what the test says.
 * @texte fictional
 */
export function essai(e: Essai): SituationFoyer {
  const adulte = { naissance: '1985-03-02', activite: 'actif' }
  return situation({
    id: 'essai',
    moisDroit: e.moisDroit ?? '2025-09',
    moisExamen: e.moisExamen ?? e.moisDroit ?? '2025-09',
    personnes: [
      { id: 'a', role: 'allocataire', ...adulte, ...e.allocataire },
      ...(e.conjoint === undefined
        ? []
        : [{ id: 'c', role: 'conjoint', ...adulte, ...e.conjoint }]),
      ...(e.enfants ?? []).map((enfant, k) => ({
        id: `e${k}`,
        role: 'enfant',
        naissance: '2017-05-05',
        activite: 'inactif',
        ...enfant,
      })),
    ],
    logement: { statut: 'sans-domicile' },
    connus: { aideLogement: 0 },
    ...e.faits,
  })
}
