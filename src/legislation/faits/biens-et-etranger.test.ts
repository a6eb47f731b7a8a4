import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits } from '../index.js'
import { essai, paye } from './foyers-essai.js'

const LOUE = {
  logement: { statut: 'locataire-vide', loyer: 60_000, zone: 2 },
  connus: { aideLogement: null },
}

/** Housing benefit of May 2026, centimes; 304.84 € without resources. */
function aide(allocataire: object): unknown {
  const foyer = essai({ moisDroit: '2026-05', allocataire, faits: LOUE })
  return calculerDroits(foyer, { prestations: ['aideLogement'] }).droits.aideLogement
}

const FONCIER = 'revenus-fonciers'
const CAPITAL = 'revenus-capital'
const BENEFICE = 'revenus-independant'
const LOIN = 'revenus-etranger'

/** Year N-2 is 2024; the months M-13 to M-2 are April 2025 to March 2026. */
const CAS: readonly (readonly [string, object, number])[] = [
  ['sans revenu', {}, 30_484],
  // R = 7 200 €, as for a profit of that year: 243,54 €
  ['loyers reçus en N-2', { ressources: [paye(600, '2024-01', '2024-12', FONCIER)] }, 24_354],
  ['intérêts reçus en N-2', { ressources: [paye(600, '2024-01', '2024-12', CAPITAL)] }, 24_354],
  ['loyers reçus depuis', { ressources: [paye(600, '2025-01', '2026-05', FONCIER)] }, 30_484],
  ['avis d’impôt de N-2', { revenusFiscaux: dit({ 2024: 720_000 }) }, 24_354],
  ['avis d’une autre année', { revenusFiscaux: dit({ 2023: 720_000 }) }, 30_484],
  [
    'l’avis, et non les lignes de son année',
    {
      ressources: [paye(5_000, '2023-06', '2024-12', FONCIER)],
      revenusFiscaux: dit({ 2024: 720_000 }),
    },
    24_354,
  ],
  // R. 822-5: an activity begun after N-2 is read in the months; one of N-2, in that year
  [
    'bénéfice, activité commencée après N-2',
    { ressources: [paye(600, '2025-04', '2026-03', BENEFICE)] },
    24_354,
  ],
  [
    'bénéfice, activité de N-2, finie',
    { ressources: [paye(600, '2023-06', '2024-12', BENEFICE)] },
    24_354,
  ],
  ['étranger, M-13 à M-2', { ressources: [paye(600, '2025-04', '2026-03', LOIN)] }, 24_354],
  ['étranger, en N-2 seulement', { ressources: [paye(600, '2024-01', '2024-12', LOIN)] }, 30_484],
]

function dit(parAnnee: Readonly<Record<number, number>>): object {
  const annees = Object.entries(parAnnee).map(([annee, dontPatrimoine]) => [
    annee,
    { netCategoriel: dontPatrimoine, dontActivite: 0, dontPatrimoine },
  ])
  return Object.fromEntries(annees)
}

for (const [titre, allocataire, attendu] of CAS) {
  test(`aide au logement : ${titre} (CCH, art. R. 822-3 et R. 822-4)`, () => {
    assert.equal(aide(allocataire), attendu)
  })
}
