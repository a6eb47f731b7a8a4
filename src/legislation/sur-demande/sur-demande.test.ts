import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrondir } from '#socle'
import { foyer, ligne, personne, revenusDe } from '../foyer-essai.test.js'
import {
  calculerDroits,
  PRESTATIONS,
  PRESTATIONS_SUR_DEMANDE,
  type ReponseDroits,
} from '../index.js'
import type { PersonneFoyer } from '../situation.js'

type Nom = (typeof PRESTATIONS_SUR_DEMANDE)[number]

function reponse(nom: Nom, mois: string, personnes: readonly PersonneFoyer[]): ReponseDroits {
  return calculerDroits(foyer(mois, personnes), { prestations: [nom], explication: true })
}

const parent = (annee: string, euros: number, faits: Partial<PersonneFoyer> = {}) =>
  personne('allocataire', '1985-01-01', { revenusFiscaux: revenusDe(annee, euros), ...faits })

test('rien de ce qui n’est pas demandé ne change', () => {
  const { droits } = calculerDroits(foyer('2025-08', [parent('2025-08', 0)]))
  assert.deepEqual(Object.keys(droits), [...PRESTATIONS])
})

test('rentrée scolaire : les montants publiés, nets de CRDS', () => {
  // BMAF 474.37 × 89.72 % = 425.605, × 94.67 % = 449.086, × 97.95 % = 464.645 ; less 0.5 % before
  // rounding. Published, to a centime: 423.48, 446.85, 462.33 ; 416.40, 439.38, 454.60 in 2024.
  const taux = [897_200, 946_700, 979_500] as const
  const table: readonly (readonly [
    string,
    number,
    readonly (readonly [string, number, number])[],
  ])[] = [
    [
      '2025-08',
      47_437,
      [
        ['2017-06-01', 42_560, 42_348],
        ['2013-06-01', 44_909, 44_684],
        ['2009-06-01', 46_465, 46_232],
      ],
    ],
    [
      '2024-08',
      46_644,
      [
        ['2016-06-01', 41_849, 41_640],
        ['2012-06-01', 44_158, 43_937],
        ['2008-12-01', 45_688, 45_459],
      ],
    ],
  ]
  for (const [mois, bmaf, enfants] of table) {
    enfants.forEach(([naissance, attendu, net], i) => {
      const eleve = personne('enfant', naissance, { activite: 'etudiant' })
      const recu = reponse('allocationRentreeScolaire', mois, [parent(mois, 0), eleve])
      assert.equal(recu.droits.allocationRentreeScolaire, attendu, naissance)
      assert.equal(arrondir(bmaf * taux[i]! * 995, 1_000_000_000, 'plus-proche'), net, naissance)
    })
  }
})

test('rentrée scolaire : âges et plafonds', () => {
  const avec = (naissance: string, euros = 0, activite: PersonneFoyer['activite'] = 'etudiant') =>
    reponse('allocationRentreeScolaire', '2025-08', [
      parent('2025-08', euros),
      personne('enfant', naissance, { activite }),
    ])
  // Born from 16 September 2007 to 31 December 2019.
  const ages: readonly (readonly [string, boolean])[] = [
    ['2007-09-15', false],
    ['2007-09-16', true],
    ['2019-12-31', true],
    ['2020-01-01', false],
  ]
  for (const [naissance, ouvert] of ages) {
    const { droits, refus } = avec(naissance)
    assert.equal(Number(droits.allocationRentreeScolaire) > 0, ouvert, naissance)
    assert.equal(refus.allocationRentreeScolaire === undefined, ouvert, naissance)
  }
  assert.equal(avec('2008-06-01', 0, 'inactif').droits.allocationRentreeScolaire, 0)
  // 21,880 × 1.3 = 28,444 ; 425.60 − the excess, nothing up to 15 €
  assert.equal(avec('2017-06-01', 28_444).droits.allocationRentreeScolaire, 42_560)
  assert.equal(avec('2017-06-01', 28_544).droits.allocationRentreeScolaire, 32_560)
  assert.equal(avec('2017-06-01', 28_854).droits.allocationRentreeScolaire, 1_560)
  const nulle = avec('2017-06-01', 28_855)
  assert.equal(nulle.droits.allocationRentreeScolaire, 0)
  assert.equal(nulle.refus.allocationRentreeScolaire, 'ressources-superieures-au-plafond')
})

test('rentrée scolaire de 2020 : la hausse exceptionnelle, montants publiés nets de CRDS', () => {
  // 414.40 × (89.72 + 24.26) % = 472.333, net 469.97 ; × (97.95 + 24.26) % = 506.438, net 503.91
  const table: readonly (readonly [string, number, number])[] = [
    ['2012-01-01', 47_233, 46_997],
    ['2003-12-01', 50_644, 50_391],
  ]
  for (const [naissance, attendu, net] of table) {
    const eleve = personne('enfant', naissance, { activite: 'etudiant' })
    const { droits } = reponse('allocationRentreeScolaire', '2020-08', [
      parent('2020-08', 0),
      eleve,
    ])
    assert.equal(droits.allocationRentreeScolaire, attendu, naissance)
    assert.ok(Math.abs(Math.round(attendu * 0.995) - net) <= 1, naissance)
  }
  // 2021: 414.81 × 89.72 % = 372.168
  const apres = reponse('allocationRentreeScolaire', '2021-08', [
    parent('2021-08', 0),
    personne('enfant', '2012-01-01'),
  ])
  assert.equal(apres.droits.allocationRentreeScolaire, 37_217)
})

test('solidarité aux personnes âgées : le plafond moins les ressources', () => {
  const age = (naissance: string, lignes: PersonneFoyer['ressources'] = [], role = 'allocataire') =>
    personne(role as 'allocataire', naissance, { ressources: lignes })
  const pension = (euros: number) => [ligne('retraite', ['2025-01', '2026-12'], euros)]
  const table: readonly (readonly [string, readonly PersonneFoyer[], number])[] = [
    ['moins de 65 ans', [age('1961-05-02')], 0],
    // 12,523.14 ÷ 12 = 1,043.595
    ['sans ressources', [age('1961-05-01')], 104_360],
    // (12,523.14 − 12 × 800) ÷ 12 = 243.595
    ['une pension', [age('1950-01-01', pension(800))], 24_360],
    ['au-dessus du plafond', [age('1950-01-01', pension(1_044))], 0],
    // 19,442.21 ÷ 12 = 1,620.184
    ['un couple', [age('1950-01-01'), age('1955-01-01', [], 'conjoint')], 162_018],
    // maximum of one person
    ['un seul a l’âge', [age('1950-01-01'), age('1970-01-01', [], 'conjoint')], 104_360],
    // wage 1,000: 3,000 − 0.9 × 1,823.03 (12.02 × 1,820 ÷ 12) = 1,359.27 ; × 4 = 5,437.08
    // (12,523.14 − 5,437.08) ÷ 12 = 590.505
    [
      'un salaire, pour part',
      [age('1950-01-01', [ligne('salaire', ['2025-01', '2026-12'], 1_000)])],
      59_051,
    ],
  ]
  for (const [titre, personnes, attendu] of table) {
    const { droits, refus } = reponse('allocationSolidaritePersonnesAgees', '2026-05', personnes)
    assert.equal(droits.allocationSolidaritePersonnesAgees, attendu, titre)
    assert.equal(refus.allocationSolidaritePersonnesAgees === undefined, attendu > 0, titre)
  }
})

test('supplément d’invalidité : une pension, seul, avant la retraite', () => {
  const avec = (euros: number, naissance = '1980-01-01', mois = '2025-09') =>
    reponse('allocationSupplementaireInvalidite', mois, [
      personne('allocataire', naissance, {
        ressources: [ligne('pension-invalidite', ['2025-01', '2026-12'], euros)],
      }),
    ])
  // (10,978.30 − 12 × 500) ÷ 12 = 414.858
  assert.equal(avec(500).droits.allocationSupplementaireInvalidite, 41_486)
  assert.equal(
    avec(915).refus.allocationSupplementaireInvalidite,
    'ressources-superieures-au-plafond',
  )
  assert.equal(
    avec(500, '1963-09-01').refus.allocationSupplementaireInvalidite,
    'age-de-la-retraite',
  )
  assert.deepEqual(avec(500, '1980-01-01', '2026-04').manques.allocationSupplementaireInvalidite, [
    'bareme-a-confirmer',
  ])
  const sans = reponse('allocationSupplementaireInvalidite', '2025-09', [parent('2025-09', 0)])
  assert.equal(sans.refus.allocationSupplementaireInvalidite, 'sans-pension-invalidite')
})

test('chaque étape mène au montant', () => {
  for (const nom of PRESTATIONS_SUR_DEMANDE) {
    const { droits, explication } = reponse(nom, '2025-08', [
      personne('allocataire', '1955-01-01', {
        ressources: [ligne('pension-invalidite', ['2025-01', '2026-12'], 300)],
      }),
      personne('enfant', '2012-01-01', { activite: 'etudiant' }),
    ])
    if (explication?.length === 0 || droits[nom] === null) continue
    assert.equal(explication?.at(-1)?.resultat, droits[nom], nom)
  }
})

test('rentrée scolaire : un apprenti payé plus de 55 % du SMIC n’ouvre rien', () => {
  // 55 % of 169 hours at 11.88: 1,104.246 (CSS, art. L. 543-1, second paragraph, R. 512-2)
  const paye = (euros: number) => {
    const ressources = [ligne('remuneration-apprenti', ['2025-01', '2025-12'], euros)]
    const apprenti = personne('enfant', '2008-06-01', { apprenti: true, ressources })
    const parent = personne('allocataire', '1980-01-01', {
      revenusFiscaux: revenusDe('2025-08', 0),
    })
    return reponse('allocationRentreeScolaire', '2025-08', [parent, apprenti])
  }
  assert.equal(
    paye(1_104.24).droits.allocationRentreeScolaire,
    paye(1).droits.allocationRentreeScolaire,
  )
  assert.ok(Number(paye(1).droits.allocationRentreeScolaire) > 40_000)
  assert.deepEqual(paye(1_104.25).refus, { allocationRentreeScolaire: 'sans-enfant-scolarise' })
})
