import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foyer, ligne, personne, revenusDe } from '../foyer-essai.test.js'
import { calculerDroits } from '../index.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'

/** Figures of one reference month of the prime, centimes. */
function mois(s: SituationFoyer, nom: string): Readonly<Record<string, number>> {
  const options = { prestations: ['primeActivite'], intermediaires: true } as const
  return calculerDroits(s, options).intermediaires?.primeActiviteMois?.[nom] ?? {}
}
const prime = (s: SituationFoyer) => {
  const { droits, refus, manques } = calculerDroits(s, { prestations: ['primeActivite'] })
  return { montant: droits.primeActivite, refus: refus.primeActivite, manques }
}

/** Right of September 2026: May, June and July are looked at. */
const seule = (ressources: readonly LigneRessource[], plus: Partial<PersonneFoyer> = {}) =>
  foyer('2026-09', [
    personne('allocataire', '1990-03-02', { activite: 'actif', ressources, ...plus }),
  ])
const ij = (de: string, euros = 500) => ligne('ij-maladie', [de, '2026-07'], euros)

const MAI: readonly (readonly [string, SituationFoyer, number, number])[] = [
  ['arrêt sans date, déjà payé trois mois avant', seule([ij('2026-02')]), 0, 50_000],
  ['arrêt sans date, pas encore', seule([ij('2026-03')]), 50_000, 0],
  [
    'arrêt ancien, mais un salaire du même mois',
    seule([ij('2026-01'), ligne('salaire', ['2026-05', '2026-05'], 100)]),
    ...([60_000, 0] as const),
  ],
  [
    'arrêt du premier jour du troisième mois d’avant',
    seule([ij('2026-02')], { dateArretTravail: '2026-02-01' as never }),
    ...([0, 50_000] as const),
  ],
  [
    'arrêt du lendemain',
    seule([ij('2026-02')], { dateArretTravail: '2026-02-02' as never }),
    ...([50_000, 0] as const),
  ],
  [
    'arrêt du premier jour du deuxième mois d’avant',
    seule([ij('2026-02')], { dateArretTravail: '2026-03-01' as never }),
    ...([50_000, 0] as const),
  ],
  [
    'arrêt de la veille',
    seule([ij('2026-01')], { dateArretTravail: '2026-01-31' as never }),
    ...([0, 50_000] as const),
  ],
  [
    'arrêt d’un autre siècle que le mois',
    seule([ij('2026-01')], { dateArretTravail: '2025-12-02' as never }),
    ...([0, 50_000] as const),
  ],
  // 29 hours of the SMIC of May 2026, 12.02: 348.58
  [
    'AAH et 29 heures de SMIC',
    seule([
      ligne('aah', ['2026-05', '2026-07'], 800),
      ligne('salaire', ['2026-05', '2026-07'], 348.58),
    ]),
    ...([114_858, 0] as const),
  ],
  [
    'AAH et un centime de moins',
    seule([
      ligne('aah', ['2026-05', '2026-07'], 800),
      ligne('salaire', ['2026-05', '2026-07'], 348.57),
    ]),
    ...([34_857, 80_000] as const),
  ],
  [
    'AAH, salaire et retraite',
    seule([
      ligne('aah', ['2026-05', '2026-07'], 800),
      ligne('salaire', ['2026-05', '2026-07'], 100),
      ligne('retraite', ['2026-05', '2026-07'], 50),
    ]),
    ...([10_000, 85_000] as const),
  ],
]
for (const [titre, s, activite, autres] of MAI) {
  test(`revenus d’activité de mai, ${titre}`, () => {
    const lu = mois(s, '2026-05')
    assert.deepEqual([lu.revenuActivite, lu.autresRessources], [activite, autres])
  })
}

const SANS = 'sans-revenu-activite'
for (const { titre, ressources, refus } of [
  ...['2026-05', '2026-06', '2026-07'].map((m) => ({
    ...{ titre: `un salaire de ${m}`, ressources: [ligne('salaire', [m, m], 100)] },
    refus: undefined,
  })),
  ...['2026-05', '2026-06', '2026-07'].map((m) => ({
    ...{ titre: `un arrêt de ${m}`, ressources: [ligne('ij-maladie', [m, m], 100)] },
    refus: undefined,
  })),
  ...['2026-04', '2026-08'].map((m) => ({
    ...{ titre: `un salaire de ${m}`, ressources: [ligne('salaire', [m, m], 100)], refus: SANS },
  })),
]) {
  test(`une activité dans l’un des trois mois suffit : ${titre}`, () => {
    assert.equal(prime(seule(ressources)).refus, refus)
  })
}

test('une aide au logement de chaque mois : chaque mois la sienne', () => {
  const s = seule([ligne('salaire', ['2026-05', '2026-07'], 1_000)])
  const avec = (...aides: readonly number[]) => {
    const [mai, juin, juillet] = aides.map((euros) => Math.round(euros * 100)) as never[]
    const aideLogementParMois = { '2026-05': mai!, '2026-06': juin!, '2026-07': juillet! }
    const locataire = { statut: 'locataire-vide', loyer: 50_000, zone: 2 } as never
    const logement = { ...s.logement, ...(locataire as object) }
    return Number(prime({ ...s, logement, connus: { ...s.connus, aideLogementParMois } }).montant)
  }
  const rien = avec(0, 0, 0)
  // Above the montant forfaitaire, each euro of housing benefit is one less, up to 76.59.
  assert.equal(rien - avec(0, 30, 60), 3_000)
  assert.equal(rien - avec(60, 30, 0), 3_000)
  assert.equal(rien - avec(60, 0, 60), 4_000)
  assert.equal(rien - avec(30, 30, 60), 4_000)
  assert.equal(rien - avec(76.59, 76.59, 76.59), 7_659)
})

test('une prestation familiale inconnue d’un seul mois manque au trimestre', () => {
  const famille = (naissance: string) => {
    const ressources = [ligne('salaire', ['2026-05', '2026-07'], 1_500)]
    const parents = [
      personne('allocataire', '1990-03-02', {
        ...{ activite: 'actif', ressources, revenusFiscaux: revenusDe('2025-09', 10_000) },
      }),
      personne('conjoint', '1990-03-02'),
    ]
    return prime(foyer('2026-09', [...parents, personne('enfant', naissance)]))
  }
  // The allocation de base reads the income of 2024, told for 2023 only: born in June, July counts
  // it; three years old in June, May alone does.
  for (const naissance of ['2025-01-10', '2026-06-10', '2023-06-10']) {
    const { montant, refus, manques } = famille(naissance)
    assert.deepEqual([montant, refus], [null, undefined], naissance)
    assert.deepEqual(manques.primeActivite, ['personnes[0].revenusFiscaux.2024'], naissance)
  }
  assert.equal(typeof famille('2019-01-10').montant, 'number')
})

/** A parent paid 1,000 € and children, first version of the letter: 524.16 € in 2016. */
function janvier2016(enfants: readonly (readonly [naissance: string, euros: number])[]) {
  const paie = (euros: number) => [ligne('salaire', ['2015-10', '2016-02'], euros)]
  const parent = personne('allocataire', '1975-01-01', {
    activite: 'actif',
    ressources: paie(1_000),
  })
  const autres = enfants.map(([naissance, euros], i) =>
    personne('enfant', naissance, { id: `e${i}`, ressources: euros === 0 ? [] : paie(euros) }),
  )
  return mois(foyer('2016-03', [parent, ...autres]), '2015-12').montantForfaitaire
}

/** One person 524.16, two 786.24, three 943.488. */
const ENFANTS: readonly (readonly [string, readonly (readonly [string, number])[], number])[] = [
  ['aucun', [], 52_416],
  ['sans ressources', [['1999-01-01', 0]], 78_624],
  ['à ce qu’il ajoute, 262,08 €', [['1999-01-01', 262.08]], 78_624],
  ['un centime de plus', [['1999-01-01', 262.09]], 52_416],
  [
    'le second ajoute 157,248 €',
    [
      ['1999-01-01', 157.24],
      ['2001-01-01', 0],
    ],
    94_349,
  ],
  [
    'un centime de plus',
    [
      ['1999-01-01', 157.25],
      ['2001-01-01', 0],
    ],
    78_624,
  ],
  [
    'dits dans l’autre ordre',
    [
      ['2001-01-01', 0],
      ['1999-01-01', 157.25],
    ],
    78_624,
  ],
  [
    'deux qui gagnent : le moindre d’abord',
    [
      ['1999-01-01', 250],
      ['2000-01-01', 150],
    ],
    78_624,
  ],
  [
    'deux qui gagnent trop',
    [
      ['1999-01-01', 300],
      ['2000-01-01', 280],
    ],
    52_416,
  ],
]
for (const [titre, enfants, forfait] of ENFANTS) {
  test(`enfants comptés, première version de 2016 : ${titre}`, () => {
    assert.equal(janvier2016(enfants), forfait)
  })
}
