import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois } from '#socle'
import { calculerDroits, parseSituation } from '../index.js'
import { parseSimulation, type Simulation, simuler, tauxMarginal } from './index.js'

const ANA = { id: 'ana', role: 'allocataire', naissance: '1990-03-02', activite: 'actif' }
const salaire = (montantNetSocial: number) => [
  { nature: 'salaire', de: '2024-06', a: '2026-01', montantNetSocial },
]
const SEULE = {
  id: 'ana',
  moisDroit: '2026-01',
  personnes: [{ ...ANA, ressources: salaire(140_000) }],
  logement: { statut: 'locataire-vide', loyer: 55_000, zone: 2 },
}
const SANS_EMPLOI = {
  ...SEULE,
  personnes: [{ ...ANA, activite: 'chomeur' }],
  connus: { rsaMoisPrecedents: 56_894 },
}
const BO = { id: 'bo', role: 'conjoint', naissance: '1989-01-01', activite: 'actif' }
const COUPLE = {
  ...SEULE,
  personnes: [
    { ...ANA, ressources: salaire(150_000) },
    { ...BO, ressources: salaire(120_000) },
    { id: 'cleo', role: 'enfant', naissance: '2024-05-02', activite: 'inactif' },
  ],
}

function simulation(situation: object, evenements: readonly object[], mois = 12): Simulation {
  const lue = parseSimulation({ situation, evenements, mois })
  assert.ok(lue.ok, lue.ok ? '' : `${lue.erreur.chemin} : ${lue.erreur.message}`)
  return simuler(lue.valeur.situation, lue.valeur)
}

function suite(s: Simulation, prestation: 'rsa' | 'primeActivite' | 'aideLogement') {
  return Object.fromEntries(s.avec.map((m) => [m.mois, m.droits[prestation]]))
}

test('une demande fausse est refusée, avec son chemin', () => {
  const emploi = { type: 'emploi-trouve', mois: '2026-03', personne: 'ana', montantNetSocial: 1 }
  const table: readonly (readonly [string, unknown, string, string])[] = [
    ['pas un objet', [], 'type-inattendu', ''],
    ['sans situation', {}, 'champ-absent', 'situation'],
    ['clé inconnue', { situation: SEULE, x: 1 }, 'champ-inconnu', 'x'],
    ['situation fausse', { situation: {} }, 'champ-absent', 'situation.id'],
    ['durée', { situation: SEULE, mois: 25 }, 'valeur-inconnue', 'mois'],
    ['liste', { situation: SEULE, evenements: {} }, 'type-inattendu', 'evenements'],
    ...(
      [
        ['type inconnu', { type: 'loterie' }, 'valeur-inconnue', '.type'],
        ['clé de trop', { ...emploi, x: 1 }, 'champ-inconnu', '.x'],
        ['mois absent', { ...emploi, mois: undefined }, 'champ-absent', '.mois'],
        ['mois avant', { ...emploi, mois: '2025-12' }, 'periode-impossible', '.mois'],
        ['mois après', { ...emploi, mois: '2027-01' }, 'periode-impossible', '.mois'],
        ['personne', { ...emploi, personne: 'zoe' }, 'valeur-inconnue', '.personne'],
        ['montant', { ...emploi, montantNetSocial: -1 }, 'montant-negatif', '.montantNetSocial'],
        ['jour', { type: 'naissance', jour: '2026-02-30' }, 'date-impossible', '.jour'],
        ['seule', { type: 'separation', mois: '2026-03' }, 'foyer-impossible', ''],
        [
          'conjoint',
          { type: 'mise-en-couple', mois: '2026-03', conjoint: { naissance: '1990-01-01' } },
          'champ-absent',
          '.conjoint.activite',
        ],
        [
          'enfant inconnu',
          { type: 'separation', mois: '2026-03', enfantsPartis: ['zoe'] },
          'valeur-inconnue',
          '.enfantsPartis',
        ],
        [
          'logement',
          { type: 'demenagement', mois: '2026-03', logement: { statut: 'palais' } },
          'valeur-inconnue',
          '.logement.statut',
        ],
      ] as const
    ).map(
      ([titre, evenement, code, chemin]) =>
        [
          titre,
          { situation: SEULE, evenements: [evenement] },
          code,
          `evenements[0]${chemin}`,
        ] as const,
    ),
  ]
  for (const [titre, json, code, chemin] of table) {
    const lue = parseSimulation(json)
    assert.ok(!lue.ok, titre)
    assert.deepEqual([lue.erreur.code, lue.erreur.chemin], [code, chemin], titre)
  }
})

test('rien n’arrive : le premier mois est celui du livre, et rien ne change', () => {
  const s = simulation(SEULE, [])
  const lu = parseSituation(SEULE)
  assert.ok(lu.ok)
  assert.deepEqual(s.avec[0]?.droits, calculerDroits(lu.valeur).droits)
  assert.equal(s.bilan.ecart, 0)
  assert.deepEqual(s.sans, s.avec)
})

test('emploi trouvé en mars : RSA et prime changent au réexamen qui regarde mars', () => {
  const s = simulation(SANS_EMPLOI, [
    { type: 'emploi-trouve', mois: '2026-03', personne: 'ana', montantNetSocial: 140_000 },
  ])
  const rsa = suite(s, 'rsa')
  // 646.52 − 77.58 = 568.94 ; April re-examines December to February, July looks at March to May
  for (const mois of ['2026-01', '2026-03', '2026-06']) assert.equal(rsa[mois], 56_894, mois)
  assert.equal(rsa['2026-07'], 0)
  const prime = suite(s, 'primeActivite')
  assert.equal(prime['2026-06'], 0)
  // The same wage all along, housing benefit above the forfait: what the book says of that month.
  const stable = { ...SEULE, moisDroit: '2026-07', connus: { aideLogement: 30_484 } }
  const lu = parseSituation({
    ...stable,
    personnes: [{ ...ANA, ressources: [{ ...salaire(140_000)[0], a: '2026-07' }] }],
  })
  assert.ok(lu.ok)
  assert.equal(prime['2026-07'], calculerDroits(lu.valeur).droits.primeActivite)
  assert.ok(s.phrases.some((p) => p.includes('réexamen de juillet\u00a02026')))
})

test('emploi perdu dans le trimestre : le RSA est révisé ce mois-là, la prime attend', () => {
  const s = simulation(SEULE, [{ type: 'emploi-perdu', mois: '2026-02', personne: 'ana' }])
  const rsa = suite(s, 'rsa')
  assert.equal(rsa['2026-01'], 0)
  // Wages interrupted with nothing in their place are out: 646.52 − 77.58 (R. 262-13)
  assert.ok(Number(rsa['2026-02']) > 0)
  const prime = suite(s, 'primeActivite')
  assert.equal(prime['2026-02'], prime['2026-01'])
  assert.equal(prime['2026-03'], prime['2026-01'])
})

test('emploi perdu sans remplacement : le salaire d’avant reste de côté au réexamen', () => {
  const perdu = { type: 'emploi-perdu', mois: '2026-04', personne: 'ana' }
  const juillet = (evenements: readonly object[], situation: object = SEULE) =>
    suite(simulation(situation, evenements), 'rsa')['2026-07']
  // 646.52 in March, 651.69 in April, 651.69 − 12 % of it for the home in May; March's wage is out
  assert.equal(juillet([perdu]), Math.floor((64_652 + 65_169 + 65_169 - 7_820) / 3))
  assert.equal(juillet([{ ...perdu, allocationChomage: 90_000 }]), 0)
  const malade = {
    ...SEULE,
    personnes: [
      {
        ...ANA,
        ressources: [
          ...salaire(140_000),
          { nature: 'ij-maladie', de: '2026-01', a: '2026-01', montantNetSocial: 90_000 },
        ],
      },
    ],
  }
  assert.equal(juillet([perdu], malade), 0)
  const reprise = {
    type: 'emploi-trouve',
    mois: '2026-06',
    personne: 'ana',
    montantNetSocial: 60_000,
  }
  // Working again, nothing is interrupted: the wage of March counts, and leaves no RSA
  assert.ok(Number(juillet([perdu, reprise])) < Number(juillet([perdu])))
})

test('séparation : isolement ce mois-là, logement et soutien familial le suivant', () => {
  const s = simulation(COUPLE, [{ type: 'separation', mois: '2026-02' }])
  const mois = (m: string) => s.avec.find((x) => x.mois === m)!.droits
  assert.ok(Number(mois('2026-02').primeActivite) > Number(mois('2026-01').primeActivite))
  assert.equal(mois('2026-02').allocationSoutienFamilial, 0)
  // BMAF 474.37 × 42.2 % = 200.184 until March
  assert.equal(mois('2026-03').allocationSoutienFamilial, 20_018)
  assert.equal(mois('2026-02').aideLogement, mois('2026-01').aideLogement)
  assert.ok(Number(mois('2026-03').aideLogement) > Number(mois('2026-02').aideLogement))
})

test('mise en couple : le conjoint compte au réexamen, pas avant', () => {
  const conjoint = { ...BO, ressources: salaire(300_000) }
  const arrivee = { type: 'mise-en-couple', mois: '2026-02', conjoint }
  const s = simulation(SEULE, [arrivee])
  const prime = suite(s, 'primeActivite')
  assert.ok(Number(prime['2026-03']) > 0)
  assert.equal(prime['2026-03'], prime['2026-01'])
  assert.equal(prime['2026-04'], 0)
})

test('naissance : allocation de base le mois suivant', () => {
  const enceinte = { ...SEULE, personnes: [{ ...SEULE.personnes[0], enceinte: true }] }
  const s = simulation(enceinte, [{ type: 'naissance', jour: '2026-02-10' }])
  const paje = Object.fromEntries(s.avec.map((m) => [m.mois, m.droits.pajeBase]))
  assert.equal(paje['2026-02'], 0)
  // 474.37 × 41.65 % = 197.575
  assert.equal(paje['2026-03'], 19_758)
})

test('déménagement : rien ce mois-là, le nouveau logement le mois suivant', () => {
  const logement = { statut: 'locataire-vide', loyer: 30_000, zone: 3 }
  const s = simulation(SANS_EMPLOI, [{ type: 'demenagement', mois: '2026-03', logement }])
  const aide = suite(s, 'aideLogement')
  assert.equal(aide['2026-02'], 30_484)
  assert.equal(aide['2026-03'], 0)
  assert.equal(s.avec[2]?.refus.aideLogement, 'mois-du-demenagement')
  // zone 3: 272.12 + 60.59 − 39.56 − 5 = 288.15 ; × 0.995
  assert.equal(aide['2026-04'], 28_671)
})

test('aucun montant négatif, les parts font le tout, le trimestre ne bouge pas de lui-même', () => {
  for (const [situation, evenements] of [
    [COUPLE, [{ type: 'separation', mois: '2026-05' }]],
    [SEULE, [{ type: 'salaire-change', mois: '2026-04', personne: 'ana', montantNetSocial: 1 }]],
    [SANS_EMPLOI, []],
  ] as const) {
    const s = simulation(situation, evenements)
    let total = 0
    for (const { droits, ressources, total: dit } of s.avec) {
      const { rsa, primeActiviteNette: prime, aideLogement: aide } = droits
      const { allocationsFamiliales: af, complementFamilial: cf } = droits
      const { allocationSoutienFamilial: asf, pajeBase: paje } = droits
      const parts = [rsa, prime, aide, af, cf, asf, paje].map(Number)
      assert.ok(parts.every((part) => part >= 0))
      assert.equal(
        dit,
        parts.reduce((a, b) => a + b, ressources),
      )
      total += Number(dit)
    }
    assert.equal(s.bilan.avec, total)
    for (const m of s.sans) {
      assert.ok(indexMois(m.mois) - indexMois(m.moisExamen) < 3)
    }
  }
})

test('les ressources d’un mois sont celles de tous, ajoutées (CASF, art. R. 262-7)', () => {
  const s = simulation(COUPLE, [])
  assert.equal(s.sans[0]?.ressources, 150_000 + 120_000)
})

test('ce qui court au premier mois continue, ce qui a fini avant ne revient pas', () => {
  const jusqua = (a: string): number => {
    const personnes = [{ ...ANA, ressources: [{ ...salaire(140_000)[0], a }] }]
    return Number(simulation({ ...SEULE, personnes }, []).sans[11]?.ressources)
  }
  assert.equal(jusqua(SEULE.moisDroit), 140_000)
  assert.equal(jusqua('2025-06'), 0)
})

test('taux marginal : au RSA, la prime rend une part de ce que le RSA reprend', () => {
  const lu = parseSituation(SANS_EMPLOI)
  assert.ok(lu.ok)
  // RSA − 100.00 ; prime 59.85 − CRDS 0.5 % = 59.55
  const taux = tauxMarginal(lu.valeur, 'ana', centimes(10_000))
  assert.equal(taux?.variations.rsa, -10_000)
  assert.equal(taux?.variations.primeActiviteNette, 5_955)
  assert.equal(taux?.reste, 5_955)
  assert.equal(taux?.taux, 404_500)
})
