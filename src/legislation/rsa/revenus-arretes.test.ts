import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Essai, essai, paye } from '../faits/foyers-essai.js'
import { calculerDroits, type OptionsDroits } from '../index.js'

function dits(e: Essai, options: OptionsDroits = {}): number {
  const demande = { ...options, prestations: ['rsa'], explication: true } as const
  const { explication } = calculerDroits(essai(e), demande)
  return (explication ?? []).filter((etape) => etape.libelle.startsWith('À dire à')).length
}

/** September 2025: the quarter is May to July, the months after it August and September. */
const jusqua = (a: string, ...autres: readonly object[]): Essai => ({
  allocataire: { ressources: [paye(1_500, '2025-01', a), ...autres] },
})
const etudiant = { activite: 'etudiant', ressources: [paye(1_500, '2025-01', '2025-07')] }

const CAS: readonly (readonly [titre: string, essai: Essai, attendu: number])[] = [
  ['le salaire continue', jusqua('2025-12'), 0],
  ['il s’arrête après le trimestre, rien depuis', jusqua('2025-07'), 1],
  ['il s’arrête dans le trimestre', jusqua('2025-06'), 1],
  [
    'celui de l’un des deux, l’autre continue',
    { ...jusqua('2025-07'), conjoint: { ressources: [paye(300)] } },
    1,
  ],
  ['il s’arrête avant le trimestre', jusqua('2025-04'), 0],
  ['il s’arrête le mois même : déjà laissé de côté', jusqua('2025-08'), 0],
  [
    'une allocation prend sa place',
    jusqua('2025-07', paye(900, '2025-08', '2025-12', 'chomage')),
    0,
  ],
  [
    'l’allocation de chômage s’arrête aussi',
    jusqua('2025-05', paye(900, '2025-06', '2025-07', 'chomage')),
    1,
  ],
  [
    'sa fin est prouvée : il ne compte déjà plus',
    {
      allocataire: {
        ...jusqua('2025-07').allocataire,
        interruptions: [{ revenus: 'activite', depuis: '2025-08-01' }],
      },
    },
    0,
  ],
  ['un étudiant n’a pas le RSA de toute façon', { allocataire: etudiant }, 0],
]

for (const [titre, e, attendu] of CAS) {
  test(`RSA, un revenu arrêté : ${titre}`, () => assert.equal(dits(e), attendu))
}

test('RSA, un revenu arrêté : rien n’est dit de mois que l’on ne connaît pas', () => {
  assert.equal(dits(jusqua('2025-07'), { moisCourantConnu: false }), 0)
})
