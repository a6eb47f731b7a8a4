import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Mois, moisDepuisIndex } from '#socle'
import type { SituationFoyer } from '../situation.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { premierMoisReference } from '../transversal/trimestre-reference.js'
import { type Essai, essai, paye } from './foyers-essai.js'
import type { Droit } from './presence.js'
import { foyerPresent, listAdultes, prendreVue, situationDesAides, troisMois } from './vue.js'

/** September 2025, which looks at May, June and July 2025. */
function prise(situation: SituationFoyer, conjointHorsForfait = false) {
  const reference = premierMoisReference(situation, 'rsa')
  return {
    situation,
    droit: 'rsa' as Droit,
    reference,
    conjointHorsForfait,
    lire: (l: SituationFoyer['personnes'][number]['ressources']) => l,
  }
}

function vue(e: Essai, ...mois: readonly string[]): FoyerChiffre {
  return prendreVue(prise(essai(e)), (mois.length === 0 ? ['2025-05'] : mois) as readonly Mois[])
}

const ids = (personnes: readonly { readonly id: string }[]): readonly string[] =>
  personnes.map(({ id }) => id)

const TRIMESTRE = ['2025-05', '2025-06', '2025-07'] as const

test('vue : les enfants présents le dernier jour d’un des mois (R. 262-4)', () => {
  const enfants = [
    { presence: { a: '2025-06-29' } },
    { presence: { de: '2025-07-31' } },
    { presence: { de: '2025-08-01' } },
    {},
  ]
  const vus = (...mois: readonly string[]) => ids(vue({ enfants }, ...mois).situation.personnes)
  assert.deepEqual(
    TRIMESTRE.map((mois) => vus(mois)),
    [
      ['a', 'e0', 'e3'],
      ['a', 'e3'],
      ['a', 'e1', 'e3'],
    ],
  )
  assert.deepEqual(vus(...TRIMESTRE), ['a', 'e0', 'e1', 'e3'])
})

const MAYOTTE = { territoire: 'mayotte' }
const DOM = { territoire: 'dom' }

/** At Mayotte nobody is read as alone, and no young person's RSA is open (L. 542-6, R. 542-6). */
const TRAITS: readonly (readonly [
  string,
  Essai,
  { readonly isole: boolean; readonly jeune: boolean; readonly mineurAdmis: boolean },
])[] = [
  ['seule, sans aucun fait', {}, { isole: true, jeune: false, mineurAdmis: false }],
  ['seule, outre-mer', { faits: DOM }, { isole: true, jeune: false, mineurAdmis: false }],
  ['seule, à Mayotte', { faits: MAYOTTE }, { isole: false, jeune: false, mineurAdmis: false }],
  ['en couple', { conjoint: {} }, { isole: false, jeune: false, mineurAdmis: false }],
  [
    'en couple, outre-mer',
    { conjoint: {}, faits: DOM },
    { isole: false, jeune: false, mineurAdmis: false },
  ],
  [
    'jeune qui a travaillé, sans aucun fait',
    { allocataire: { conditionHeuresRsaJeune: true } },
    { isole: true, jeune: true, mineurAdmis: false },
  ],
  [
    'jeune qui a travaillé, outre-mer',
    { allocataire: { conditionHeuresRsaJeune: true }, faits: DOM },
    { isole: true, jeune: true, mineurAdmis: false },
  ],
  [
    'jeune qui a travaillé, à Mayotte',
    { allocataire: { conditionHeuresRsaJeune: true }, faits: MAYOTTE },
    { isole: false, jeune: false, mineurAdmis: false },
  ],
  [
    'mineure qui avait le RSA activité en décembre 2015',
    { faits: { rsaActivite2015: true } },
    { isole: true, jeune: false, mineurAdmis: true },
  ],
]

for (const [titre, e, attendu] of TRAITS) {
  test(`vue : ${titre}`, () => {
    const { isole, parents, mineurAdmis } = vue(e)
    assert.deepEqual({ isole, jeune: parents[0]!.heuresJeune, mineurAdmis }, attendu)
  })
}

test('vue : un conjoint hors du forfait n’y compte pas, ses ressources restent', () => {
  const situation = essai({ conjoint: { ressources: [paye(300)] }, faits: DOM })
  const mois = ['2025-05' as Mois]
  const dedans = prendreVue(prise(situation), mois)
  const hors = prendreVue(prise(situation, true), mois)
  assert.deepEqual([dedans.comptes, hors.comptes], [2, 1])
  assert.deepEqual(ids(hors.situation.personnes), ['a', 'c'])
  assert.equal(hors.situation.personnes[1]!.ressources[0]!.montantNetSocial, 30_000)
})

test('vue : les enfants en résidence alternée, ou nul s’il n’y en a pas', () => {
  const deux = [{ gardeAlternee: true }, {}, { gardeAlternee: true }]
  assert.deepEqual(vue({ enfants: deux }).alternes, new Set(['e0', 'e2']))
  assert.equal(vue({ enfants: [{ gardeAlternee: false }, {}], faits: DOM }).alternes, null)
})

test('vue : la grossesse d’une naissance prévue est celle du mois vu (L. 262-9)', () => {
  // Expected in March 2026: from June 2025.
  const foyer = { allocataire: { naissancePrevue: '2026-03-10' } }
  assert.deepEqual(
    TRIMESTRE.map((mois) => vue(foyer, mois).enceinte),
    [false, true, true],
  )
  assert.equal(vue({ allocataire: { enceinte: true }, faits: DOM }).enceinte, true)
})

test('vue : un revenu arrêté ne compte plus, et reste celui de l’aide au logement', () => {
  const allocataire = {
    ressources: [paye(300)],
    interruptions: [{ revenus: 'activite', depuis: '2025-08-12' }],
  }
  const situation = essai({ allocataire })
  assert.deepEqual(vue({ allocataire }).situation.personnes[0]!.ressources, [])
  const aides = situationDesAides(prise(situation), ['2025-05' as Mois])
  assert.deepEqual(aides.personnes[0]!.ressources, situation.personnes[0]!.ressources)
})

test('vue : les trois mois suivent le premier, d’une année à l’autre', () => {
  assert.deepEqual(troisMois(2024 * 12 + 10), ['2024-11', '2024-12', '2025-01'])
  assert.deepEqual(troisMois(premierMoisReference(essai({}), 'rsa')), TRIMESTRE)
  assert.equal(moisDepuisIndex(2024 * 12 + 10), '2024-11')
})

const EN_PRISON = { detention: { de: '2025-01-10' } }
const BEBE = { naissance: '2024-05-05' }

/** R. 262-45, R. 846-8: who is in prison is left out, unless alone with a child under three. */
const ADULTES: readonly (readonly [string, Essai, readonly string[]])[] = [
  ['seule', {}, ['a']],
  ['en couple', { conjoint: {} }, ['a', 'c']],
  ['en prison, seule', { allocataire: EN_PRISON }, []],
  ['en prison, seule avec un enfant de huit ans', { allocataire: EN_PRISON, enfants: [{}] }, []],
  ['en prison, seule avec son bébé', { allocataire: EN_PRISON, enfants: [BEBE] }, ['a']],
  [
    'en prison, le bébé est avec l’autre parent',
    { allocataire: EN_PRISON, conjoint: {}, enfants: [BEBE] },
    ['c'],
  ],
  ['le conjoint en prison', { conjoint: EN_PRISON }, ['a']],
  ['un conjoint déjà parti', { conjoint: { presence: { a: '2025-08-31' } } }, ['a']],
]

for (const [titre, e, attendus] of ADULTES) {
  test(`adultes comptés : ${titre} (R. 262-45)`, () => {
    const foyer = essai(e)
    const renverse = { ...foyer, personnes: [...foyer.personnes].reverse() }
    for (const droit of ['rsa', 'prime'] as const) {
      assert.deepEqual(ids(listAdultes(foyer, droit)), attendus)
      assert.deepEqual(ids(listAdultes(renverse, droit)), attendus)
    }
  })
}

/** Persons present on 30 September 2025. */
const PRESENTS: readonly (readonly [string, Essai, readonly string[]])[] = [
  ['sans aucun fait', { conjoint: {}, enfants: [{}] }, ['a', 'c', 'e0']],
  ['parti la veille', { conjoint: { presence: { a: '2025-09-29' } } }, ['a']],
  ['parti le dernier soir', { conjoint: { presence: { a: '2025-09-30' } } }, ['a', 'c']],
  ['arrivé ce jour-là', { enfants: [{ presence: { de: '2025-09-30' } }] }, ['a', 'e0']],
  ['arrivé le lendemain', { enfants: [{ presence: { de: '2025-10-01' } }] }, ['a']],
  ['décédé ce jour-là', { enfants: [{ deces: '2025-09-30' }, {}] }, ['a', 'e1']],
  ['décédé en mai', { enfants: [{ deces: '2025-05-20' }, {}] }, ['a', 'e1']],
]

for (const [titre, e, attendus] of PRESENTS) {
  test(`personnes présentes à la fin du mois de droit : ${titre}`, () => {
    assert.deepEqual(ids(foyerPresent(essai(e)).situation.personnes), attendus)
  })
}

test('personnes présentes : sans leurs faits, avec le bénéfice de l’année et la garde', () => {
  const enfants = [{ gardeAlternee: true }, { gardeAlternee: true, presence: { a: '2025-08-31' } }]
  const independant = { benefices: { 2025: 120_000 } }
  const { situation, alternes } = foyerPresent(essai({ allocataire: { independant }, enfants }))
  assert.deepEqual(alternes, new Set(['e0']))
  assert.equal(situation.faits, undefined)
  assert.ok(situation.personnes.every((p) => !('faits' in p)))
  assert.deepEqual(situation.personnes[0]!.ressources, [
    {
      nature: 'revenus-independant',
      de: '2025-01',
      a: '2025-12',
      montantNetSocial: 10_000,
      montantNetFiscal: 10_000,
    },
  ])
})
