import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeclarationAnnexe } from '#referentiel'
import { centimes, type Instant, jour, mois } from '#socle'
import { listPropositions, montantsConnus } from './proposer.js'

const QUAND = {
  personne: 'lina',
  mois: [mois('2026-05'), mois('2026-06'), mois('2026-07')],
  moisExamen: mois('2026-09'),
} as const

type Montants = Readonly<Record<string, number>>

function annexe(nature: DeclarationAnnexe['nature'], periode: string, montants: Montants) {
  const annee = periode.slice(0, 4)
  const trimestre = periode.slice(5).startsWith('T') ? Number(periode.slice(6)) : undefined
  const m = (n: number) => mois(`${annee}-${String(n).padStart(2, '0')}`)
  const [de, a] =
    trimestre !== undefined
      ? [m(3 * trimestre - 2), m(3 * trimestre)]
      : periode.length === 7
        ? [mois(periode), mois(periode)]
        : [m(1), m(12)]
  const dits = Object.entries(montants).map(([cle, n]) => [cle, centimes(n)])
  return {
    ...{ nature, periode, de, a, siret: null, regime: null, revision: 0 },
    emetteur: { siret: '73282932000074', raisonSociale: 'URSSAF (FICTIVE)' },
    montants: Object.fromEntries(dits),
    recuLe: '2026-08-01T08:00:00.000Z' as Instant,
    constitueLe: jour('2026-08-01'),
  } satisfies DeclarationAnnexe
}

const CAS = [
  { titre: 'rien de connu : rien de proposé', annexes: [], attendu: [] },
  {
    titre: 'un mois de recettes libérales, abattement de 34 %',
    annexes: [annexe('chiffre-affaires-micro', '2026-06', { 'prestations-bnc': 100_000 })],
    // 1 000,00 × 66 %
    attendu: [['2026-06', 66_000]],
  },
  {
    titre: 'un trimestre déclaré, dont deux mois sont demandés',
    annexes: [annexe('chiffre-affaires-micro', '2026-T2', { ventes: 100_001 })],
    // 1 000,01 × 29 % = 290,0029 → 290,00 ; tiers : avril 96,66, mai 96,67, juin 96,67
    attendu: [
      ['2026-05', 9_667],
      ['2026-06', 9_667],
    ],
  },
  {
    titre: 'deux secteurs et deux trimestres : chaque mois a le sien',
    annexes: [
      annexe('chiffre-affaires-micro', '2026-T2', { ventes: 30_000, 'prestations-bic': 60_000 }),
      annexe('chiffre-affaires-micro', '2026-T3', { 'prestations-bnc': 0 }),
    ],
    // 300 × 29 % + 600 × 50 % = 387,00, soit 129,00 par mois ; 0 est un montant
    attendu: [
      ['2026-05', 12_900],
      ['2026-06', 12_900],
      ['2026-07', 0],
    ],
  },
  {
    titre: 'des recettes l’emportent sur un bénéfice annuel',
    annexes: [
      annexe('chiffre-affaires-micro', '2026-07', { 'prestations-bic': 40_000 }),
      annexe('revenus-independant', '2025', { 'revenu-professionnel': 1_200_000 }),
    ],
    attendu: [['2026-07', 20_000]],
  },
  {
    titre: 'le bénéfice de l’année d’avant : un quart de l’année sur trois mois',
    annexes: [
      annexe('revenus-independant', '2024', { 'revenu-professionnel': 2_400_000 }),
      annexe('revenus-independant', '2025', { 'revenu-professionnel': 1_000_000 }),
    ],
    // 10 000 / 4 = 2 500,00 ; 833,33, 833,33, 833,34
    attendu: [
      ['2026-05', 83_333],
      ['2026-06', 83_333],
      ['2026-07', 83_334],
    ],
  },
  {
    titre: 'celui d’il y a deux ans à défaut, même donné par les impôts',
    annexes: [annexe('revenus-fiscaux', '2024', { 'revenus-independant': 360_000 })],
    attendu: [
      ['2026-05', 30_000],
      ['2026-06', 30_000],
      ['2026-07', 30_000],
    ],
  },
  {
    titre: 'celui d’il y a trois ans est trop vieux',
    annexes: [annexe('revenus-independant', '2023', { 'revenu-professionnel': 360_000 })],
    attendu: [],
  },
  {
    titre: 'un déficit compte pour 0',
    annexes: [annexe('revenus-independant', '2025', { 'revenu-professionnel': -360_000 })],
    attendu: [
      ['2026-05', 0],
      ['2026-06', 0],
      ['2026-07', 0],
    ],
  },
  {
    titre: 'loyers, placements et pensions d’il y a deux ans : montrés, jamais proposés',
    annexes: [
      annexe('revenus-fiscaux', '2024', {
        'revenus-fonciers': 120_000,
        'pension-alimentaire-recue': 240_000,
      }),
    ],
    attendu: [],
    questions: ['loyers-et-capital', 'pension-alimentaire'],
  },
]

for (const { titre, annexes, attendu, questions } of CAS) {
  test(`ce que les annexes proposent : ${titre}`, () => {
    const connus = montantsConnus(annexes, QUAND)
    const lignes = listPropositions({ connus })
    assert.deepEqual(
      lignes.map((l) => [l.mois, l.montant]),
      attendu,
    )
    assert.ok(lignes.every((l) => l.categorie === 'revenus-independant' && l.personne === 'lina'))
    if (questions) {
      assert.deepEqual(
        connus.map((c) => c.categorie),
        questions,
      )
    }
  })
}
