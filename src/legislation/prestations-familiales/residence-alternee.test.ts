import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits } from '../index.js'
import { situation } from '../personnages.js'

type Enfant = readonly [naissance: string, alterne: boolean, salaire?: number]

/** Refusals, then amounts in centimes, of May 2026: BMAF 478.16. */
const CAS: readonly {
  readonly titre: string
  readonly enfants: readonly Enfant[]
  readonly af: number | string
  readonly asf: number | string
}[] = [
  {
    titre: 'un seul enfant, partagé : ni allocations familiales, ni soutien familial',
    enfants: [['2015-01-01', true]],
    af: 'moins-de-deux-enfants',
    asf: 'residence-alternee',
  },
  { titre: 'aucun partage', enfants: deux(false, false), af: 15_301, asf: 40_357 },
  // 153.0112 × 1.5 ÷ 2
  { titre: 'un enfant sur deux', enfants: deux(true, false), af: 11_476, asf: 20_178 },
  // 153.0112 ÷ 2
  { titre: 'les deux', enfants: deux(true, true), af: 7_651, asf: 'residence-alternee' },
  {
    // 73 % × 2 ÷ 3 + 16 % ÷ 2 for the child of sixteen
    titre: 'deux sur trois, dont un de seize ans',
    enfants: [
      ['2010-01-01', true],
      ['2017-01-01', true],
      ['2018-01-01', false],
    ],
    af: 27_096,
    asf: 20_178,
  },
  {
    // Of two children the eldest opens no majoration, whoever is shared.
    titre: 'l’aîné de deux n’a pas de majoration à partager',
    enfants: [
      ['2009-01-01', true],
      ['2018-01-01', false],
    ],
    af: 11_476,
    asf: 20_178,
  },
  {
    // 32 % × 1.5 ÷ 2, and 16 % whole: the younger one is not shared
    titre: 'deux de plus de quatorze ans, l’aîné partagé',
    enfants: [
      ['2009-01-01', true],
      ['2010-01-01', false],
    ],
    af: 19_126,
    asf: 20_178,
  },
  {
    // 32 % × 1.5 ÷ 2, and half of 16 %
    titre: 'deux de plus de quatorze ans, le cadet partagé',
    enfants: [
      ['2009-01-01', false],
      ['2010-01-01', true],
    ],
    af: 15_301,
    asf: 20_178,
  },
  {
    // 32 % for the two under twenty, and half of 20.234 % for the one of twenty
    titre: 'un enfant de vingt ans, partagé lui aussi',
    enfants: [
      ['2005-09-01', true],
      ['2016-01-01', false],
      ['2018-01-01', false],
    ],
    af: 20_139,
    asf: 40_357,
  },
  {
    // The same on the very month of his twenty years
    titre: 'vingt ans ce mois-ci, partagé',
    enfants: [['2006-05-01', true], ...deux(false, false)],
    af: 20_139,
    asf: 40_357,
  },
  {
    // 32 % × 1.5 ÷ 2, and half of 20.234 %
    titre: 'deux partagés, dont un de vingt ans',
    enfants: [['2005-09-01', true], ...deux(true, false)],
    af: 16_313,
    asf: 20_178,
  },
  {
    // 32 %, and 20.234 % whole: at twenty-one, the shared one no longer counts
    titre: 'vingt et un ans, partagé, auprès d’un de vingt ans qui ne l’est pas',
    enfants: [['2005-05-01', true], ['2005-06-01', false], ...deux(false, false)],
    af: 24_976,
    asf: 40_357,
  },
  {
    // 32 % × 1.5 ÷ 2, 20.234 % and 16 %: the eldest of the two under twenty opens none to share
    titre: 'deux de plus de quatorze ans, l’aîné partagé, et un de vingt ans',
    enfants: [
      ['2006-05-01', false],
      ['2009-01-01', true],
      ['2010-01-01', false],
    ],
    af: 28_801,
    asf: 20_178,
  },
  {
    // 73 % × 2.5 ÷ 3
    titre: 'né le mois dernier, partagé',
    enfants: [['2026-04-30', true], ...deux(false, false)],
    af: 29_088,
    asf: 40_357,
  },
  {
    titre: 'né ce mois-ci, partagé : ne compte pas encore',
    enfants: [['2026-05-01', true], ...deux(false, false)],
    af: 15_301,
    asf: 40_357,
  },
  {
    titre: 'dix-sept ans, partagé, gagne sa vie : ne compte plus',
    enfants: [['2009-01-01', true, 1_500], ...deux(false, false)],
    af: 15_301,
    asf: 40_357,
  },
]

function deux(un: boolean, autre: boolean): readonly Enfant[] {
  return [
    ['2015-01-01', un],
    ['2017-01-01', autre],
  ]
}

for (const { titre, enfants, af, asf } of CAS) {
  test(`résidence alternée : ${titre}`, () => {
    const { droits, refus } = calculerDroits(
      situation({
        id: 'alternee',
        moisDroit: '2026-05',
        personnes: [
          { id: 'a', role: 'allocataire', naissance: '1985-03-02', activite: 'actif' },
          ...enfants.map(([naissance, alterne, salaire = 0], k) => {
            const ligne = { nature: 'salaire', de: '2025-11', a: '2026-04' }
            const ressources = salaire > 0 ? [{ ...ligne, montantNetSocial: salaire * 100 }] : []
            const scolarite = { activite: 'etudiant', ressources }
            const enfant = { id: `e${k}`, role: 'enfant', naissance, ...scolarite }
            return alterne ? { ...enfant, gardeAlternee: true } : enfant
          }),
        ],
        logement: { statut: 'sans-domicile' },
      }),
      { prestations: ['allocationsFamiliales', 'allocationSoutienFamilial'] },
    )
    assert.deepEqual(
      [
        refus.allocationsFamiliales ?? droits.allocationsFamiliales,
        refus.allocationSoutienFamilial ?? droits.allocationSoutienFamilial,
      ],
      [af, asf],
    )
  })
}
