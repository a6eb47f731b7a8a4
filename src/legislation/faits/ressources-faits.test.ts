import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, type Mois } from '#socle'
import type { Bareme } from '../baremes/bareme.js'
import type { LigneRessource } from '../situation.js'
import { premierMoisReference } from '../transversal/trimestre-reference.js'
import { SANS_FAIT } from './faits.js'
import { type Essai, essai, paye } from './foyers-essai.js'
import type { Lecture } from './lecture.js'
import type { Droit } from './presence.js'
import {
  lignesLues,
  part,
  recettesLues,
  revenuIndependant,
  revenuRepute,
  sourceIndependant,
} from './ressources-faits.js'

/** September 2025 looks at May, June and July 2025. */
function lecture(droit: Droit, e: Essai): Lecture {
  const situation = essai(e)
  return { situation, droit, reference: premierMoisReference(situation, 'rsa') }
}

function lues(droit: Droit, e: Essai): readonly string[] {
  const lu = lecture(droit, e)
  return lignesLues(lu.situation.personnes[0]!, lu).map(dire)
}

/** « nature first..last amount », both amounts when they differ. */
function dire({ nature, de, a, montantNetSocial: un, montantNetFiscal: deux }: LigneRessource) {
  return `${nature} ${de}..${a} ${un === deux ? un : `${un} ou ${deux}`}`
}

const BENEFICE = { benefices: { 2024: 1001 } }
/** A quarter of 10,01 € is 2,5025 €: 2,50 €, in three. */
const TROIS_MOIS = [
  'revenus-independant 2025-05..2025-05 83',
  'revenus-independant 2025-06..2025-06 83',
  'revenus-independant 2025-07..2025-09 84',
]

const LIGNES: readonly (readonly [string, Droit, Essai, readonly string[]])[] = [
  ['un bénéfice, en trois mois', 'rsa', { allocataire: { independant: BENEFICE } }, TROIS_MOIS],
  ['le même pour la prime', 'prime', { allocataire: { independant: BENEFICE } }, TROIS_MOIS],
  [
    'la dernière ligne va jusqu’au mois de droit',
    'rsa',
    { moisDroit: '2025-11', moisExamen: '2025-09', allocataire: { independant: BENEFICE } },
    [...TROIS_MOIS.slice(0, 2), 'revenus-independant 2025-07..2025-11 84'],
  ],
  ['un revenu que rien ne dit', 'rsa', { allocataire: { independant: {} } }, []],
  [
    'un revenu arrêté, pour le RSA',
    'rsa',
    { allocataire: { independant: BENEFICE, ...arret('2025-09-30') } },
    [],
  ],
  [
    'un revenu arrêté, pour la prime',
    'prime',
    { allocataire: { independant: BENEFICE, ...arret('2025-09-30') } },
    TROIS_MOIS,
  ],
  // (3 % of 100 € + 50 % of 10 € + 80 % of 10 €) ÷ 4 = 4,00 €
  [
    'les biens qui ne rapportent rien, pour le RSA',
    'rsa',
    { allocataire: { patrimoine: { capitaux: 10_000, logements: 1000, terrains: 1000 } } },
    [
      'revenus-capital 2025-05..2025-05 133',
      'revenus-capital 2025-06..2025-06 133',
      'revenus-capital 2025-07..2025-09 134',
    ],
  ],
  [
    'et non pour la prime',
    'prime',
    { allocataire: { patrimoine: { capitaux: 10_000, logements: 1000, terrains: 1000 } } },
    [],
  ],
  // 2023 had 7 months of 1,00 €: 1,75 € a quarter, 0,58 € or 0,59 € a month; wages stay
  [
    'les loyers d’il y a deux ans, pour la prime',
    'prime',
    {
      allocataire: {
        ressources: [paye(1, '2023-06', '2025-06', 'revenus-fonciers'), paye(9)],
      },
      faits: { territoire: 'dom' },
    },
    [
      'salaire 2015-01..2027-12 900',
      'revenus-fonciers 2025-05..2025-05 58',
      'revenus-fonciers 2025-06..2025-06 58',
      'revenus-fonciers 2025-07..2025-09 59',
    ],
  ],
]

function arret(depuis: string): object {
  return { interruptions: [{ revenus: 'activite', depuis }] }
}

for (const [titre, droit, e, attendues] of LIGNES) {
  test(`lignes lues : ${titre}`, () => assert.deepEqual(lues(droit, e), attendues))
}

const R = [{ de: '2025-01', a: '2025-12', secteur: 'services', montant: 10_000 }]

/**
 * What tells the income: the Département evaluates it for the RSA (R. 262-23), and for the prime of
 * the first three months of 2016 (letter 2015-165); then receipts; then a profit, of at most two
 * years back.
 */
const SOURCES: readonly (readonly [Droit, string, object, ReturnType<typeof sourceIndependant>])[] =
  [
    ['rsa', '2025-09', { evaluation: 100, recettes: R }, 'evaluation'],
    ['rsa', '2025-09', { evaluation: 0, recettes: R }, 'evaluation'],
    ['rsa', '2025-09', { recettes: R, benefices: { 2024: 1 } }, 'recettes'],
    ['rsa', '2025-09', { benefices: { 2023: 1, 2024: 1, 2025: 1 } }, 2024],
    ['rsa', '2025-09', { benefices: { 2022: 1, 2023: 0 } }, 2023],
    ['rsa', '2025-09', { benefices: { 2022: 1, 2025: 1 } }, null],
    ['prime', '2025-09', { evaluation: 100, recettes: R }, 'recettes'],
    ['prime', '2016-01', { evaluation: 100, recettes: R }, 'evaluation'],
    ['prime', '2016-03', { evaluation: 100, recettes: R }, 'evaluation'],
    ['prime', '2016-03', { evaluation: 0, recettes: R }, 'recettes'],
    ['prime', '2016-04', { evaluation: 100, recettes: R }, 'recettes'],
  ]

for (const [droit, moisDroit, independant, attendue] of SOURCES) {
  test(`indépendant : ${droit} de ${moisDroit}, ${attendue} (R. 262-19, R. 845-2)`, () => {
    const lu = lecture(droit, { moisDroit, allocataire: { independant } })
    const lus = lu.situation.personnes[0]!.faits!.independant!
    assert.equal(sourceIndependant(lus, lu), attendue)
  })
}

/** Three months: 3 × 2 €; 3 × 0,71 € × 29 % = 0,6177; 0,05 € × 29 % + 0,02 € × 66 % = 0,0277. */
const REVENUS: readonly (readonly [object, number | null])[] = [
  [{ evaluation: 200 }, 600],
  [{ recettes: [{ ...R[0], secteur: 'vente', montant: 71 }] }, 62],
  [
    {
      recettes: [
        { ...R[0], a: '2025-05', secteur: 'vente', montant: 5 },
        { ...R[0], de: '2025-07', secteur: 'liberal', montant: 2 },
      ],
    },
    3,
  ],
  [{ recettes: [{ ...R[0], a: '2025-04' }] }, 0],
  [{ benefices: { 2024: 1002 } }, 251],
  [{}, null],
]

for (const [independant, attendu] of REVENUS) {
  test(`indépendant : ${JSON.stringify(independant)}, ${attendu} en trois mois`, () => {
    const lu = lecture('rsa', { allocataire: { independant } })
    assert.equal(revenuIndependant(lu.situation.personnes[0]!.faits!.independant!, lu), attendu)
  })
}

test('recettes : une ligne par mois de référence, le premier et le dernier mois compris', () => {
  const ligne = (de: string, a: string) => ({
    de: de as Mois,
    a: a as Mois,
    secteur: 'vente' as const,
    montant: 100 as LigneRessource['montantNetSocial'],
  })
  const avant = ligne('2025-01', '2025-04')
  const premier = ligne('2025-04', '2025-05')
  const deux = ligne('2025-06', '2025-07')
  const dernier = ligne('2025-07', '2025-09')
  const apres = ligne('2025-08', '2025-12')
  const lu = lecture('rsa', {})
  assert.deepEqual(recettesLues([apres, dernier, deux, premier, avant], lu), [
    premier,
    deux,
    dernier,
    deux,
  ])
})

test('biens : le quart de chaque part, arrondi une fois au centime (R. 132-1)', () => {
  const repute = (faits: object) => {
    const lu = lecture('rsa', { allocataire: { patrimoine: faits } })
    return revenuRepute(lu.situation.personnes[0]!.faits!.patrimoine!, lu)
  }
  // 0,30 € a year; 5 €; 8 €; together 13,30 € ÷ 4 = 3,325 €
  assert.deepEqual(
    [{ capitaux: 1000 }, { logements: 1000 }, { terrains: 1000 }].map(repute),
    [8, 125, 200],
  )
  assert.equal(repute({ capitaux: 1000, logements: 1000, terrains: 1000 }), 333)
})

test('une part se lit au mois des ressources, ou au mois de droit, comme son texte le dit', () => {
  const bareme = (lu: 'mois-droit' | 'mois-reference'): Bareme => ({
    nom: 'part d’essai',
    unite: 'millioniemes',
    connuJusqua: '2099-12',
    valeurs: ['2009-06', '2025-05', '2025-06', '2025-09', '2025-10'].map((depuis, valeur) => ({
      depuis,
      valeur,
      texte: 'essai',
      lecture: lu,
    })),
  })
  const lu = lecture('rsa', {})
  assert.equal(lu.reference, indexMois('2025-05' as Mois))
  assert.equal(part(bareme('mois-reference'), lu), 1)
  assert.equal(part(bareme('mois-droit'), lu), 3)
})

test('sans aucun fait, une personne garde ses lignes', () => {
  const { situation, ...reste } = lecture('rsa', { allocataire: { ressources: [paye(5)] } })
  const [personne] = situation.personnes
  assert.equal(personne!.faits, undefined)
  const dites = ['salaire 2015-01..2027-12 500']
  assert.deepEqual(lignesLues(personne!, { situation, ...reste }).map(dire), dites)
  const sans = { ...personne!, faits: SANS_FAIT }
  assert.deepEqual(lignesLues(sans, { situation, ...reste }).map(dire), dites)
})
