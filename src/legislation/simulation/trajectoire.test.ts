import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, mois, moisDepuisIndex } from '#socle'
import { calculerDroits, parseSituation } from '../index.js'
import { type MoisSimule, parseSimulation, type Simulation, simuler } from './index.js'
import { tauxMarginal } from './taux-marginal.js'

const ANA = { id: 'ana', role: 'allocataire', naissance: '1990-03-02', activite: 'actif' }
const BO = { id: 'bo', role: 'conjoint', naissance: '1989-01-01', activite: 'actif' }
const enfant = (id: string, naissance: string) => ({
  ...{ id, role: 'enfant', naissance, activite: 'inactif' },
})
const salaire = (montantNetSocial: number, de = '2024-06', a = '2026-12') => ({
  ...{ nature: 'salaire', de, a, montantNetSocial },
})
const LOCATION = { statut: 'locataire-vide', loyer: 55_000, zone: 2 }
const SEULE = {
  ...{ id: 'ana', moisDroit: '2026-01', logement: LOCATION },
  personnes: [{ ...ANA, ressources: [salaire(90_000)] }],
}
const SANS_RIEN = { ...SEULE, personnes: [{ ...ANA, activite: 'chomeur' }] }
const FAMILLE = {
  ...SEULE,
  personnes: [
    { ...ANA, ressources: [salaire(150_000)] },
    { ...BO, activite: 'chomeur' },
    ...[enfant('cleo', '2024-05-02'), enfant('dan', '2015-02-11')],
  ],
}
const SANS_LOYER = { ...SEULE, logement: { statut: 'locataire-vide', zone: 2 } }

function simulation(situation: object, evenements: readonly object[] = [], duree = 12): Simulation {
  const lue = parseSimulation({ situation, evenements, mois: duree })
  assert.ok(lue.ok, lue.ok ? '' : `${lue.erreur.chemin} : ${lue.erreur.message}`)
  return simuler(lue.valeur.situation, lue.valeur)
}

const FOYERS = [
  { titre: 'un salaire seul', situation: SEULE },
  { titre: 'sans revenu', situation: SANS_RIEN },
  { titre: 'une famille', situation: FAMILLE },
  { titre: 'un loyer que personne n’a dit', situation: SANS_LOYER },
  { titre: 'un étudiant', situation: { ...SEULE, personnes: [{ ...ANA, activite: 'etudiant' }] } },
]

/** The month, asked of the book alone with what the months before gave. */
function selonLeLivre(situation: object, s: Simulation, k: number) {
  const lue = parseSituation(situation)
  assert.ok(lue.ok)
  const debut = indexMois(lue.valeur.moisDroit)
  const moisDroit = moisDepuisIndex(debut + k)
  const aides = s.sans
    .slice(0, k)
    .flatMap(({ mois: m, droits: { aideLogement } }) =>
      typeof aideLogement === 'number' ? [[m, aideLogement] as const] : [],
    )
  const avant = k === 0 ? lue.valeur.connus.rsaMoisPrecedents : s.sans[k - 1]!.droits.rsa
  const rsa = typeof avant === 'number' ? avant : centimes(0)
  return calculerDroits({
    ...{ ...lue.valeur, moisDroit, moisExamen: moisDepuisIndex(debut + 3 * Math.floor(k / 3)) },
    connus: {
      ...{ ...lue.valeur.connus, rsaMoisPrecedents: rsa },
      ...(k === 0 ? {} : { aideLogementParMois: Object.fromEntries(aides) }),
    },
  })
}

test('une aide donnée avant 2021 : le RSA et la prime de chaque mois la comptent', () => {
  const connus = { aideLogement: 20_000 }
  for (const moisDroit of ['2016-05', '2020-12']) {
    const situation = { ...SANS_RIEN, moisDroit, connus }
    for (const [k, { droits, total }] of simulation(situation, [], 4).sans.entries()) {
      const { rsa } = selonLeLivre(situation, simulation(situation, [], 4), k).droits
      assert.ok(typeof rsa === 'number' && rsa > 40_000)
      assert.deepEqual([droits.rsa, total], [rsa, rsa + connus.aideLogement], moisDroit)
    }
  }
})

for (const { titre, situation } of FOYERS) {
  test(`rien n’arrive, ${titre} : le premier mois est en entier celui du livre`, () => {
    const [premier] = simulation(situation, [], 1).sans
    const { droits, refus, manques } = selonLeLivre(situation, simulation(situation), 0)
    assert.deepEqual(premier?.droits, droits)
    assert.deepEqual(premier?.refus, refus)
    assert.deepEqual(premier?.manques, manques)
  })
}

test('une durée de trois mois en donne trois, qui se suivent', () => {
  const { sans } = simulation(SEULE, [], 3)
  assert.deepEqual(
    sans.map((m) => [m.mois, m.moisExamen, m.dernierMoisRegarde]),
    [
      ['2026-01', '2026-01', '2025-11'],
      ['2026-02', '2026-01', '2025-11'],
      ['2026-03', '2026-01', '2025-11'],
    ],
  )
})

/** The first quarter looks at September to November: the benefits of those months count. */
test('aides des mois d’avant : dans le RSA, celles que le logement ouvrait, au forfait', () => {
  const s = simulation(SANS_RIEN)
  for (const k of [1, 2]) {
    assert.equal(s.sans[k]?.droits.rsa, s.sans[0]?.droits.rsa, 'un trimestre, un montant')
  }
  // January to March are looked at by April's quarter: 304.84 a month, above 12 % of 646.52
  assert.equal(s.sans[0]?.droits.rsa, 64_652 - 7_758)
  assert.equal(s.sans[3]?.droits.rsa, 64_652 - 7_758)
})

test('les ressources d’un mois : les lignes qui le couvrent, bornes comprises', () => {
  const ressources = [
    salaire(1, '2026-02', '2026-03'),
    salaire(10, '2026-03', '2026-03'),
    salaire(100, '2025-01', '2025-12'),
    salaire(1_000, '2026-04', '2026-12'),
  ]
  const { sans } = simulation({ ...SEULE, personnes: [{ ...ANA, ressources }] }, [], 5)
  const lues = sans.map((m) => m.ressources)
  // Lines that reach January go on; the others begin and end when they say.
  assert.deepEqual(lues.slice(0, 3), [0, 1 + 0, 1 + 10].map(Number))
  assert.equal(lues[3], lues[4])
})

const JANVIER = (s: Simulation) => s.avec[0]!.droits
const mois2 = (s: Simulation, m: string): MoisSimule => s.avec.find((x) => x.mois === m)!

test('une vie de couple : logement et famille le mois suivant, RSA et prime au réexamen', () => {
  const conjoint = { naissance: '1989-01-01', activite: 'actif', ressources: [salaire(300_000)] }
  const avec = (parent: object) => {
    const personnes = [parent, enfant('dan', '2015-02-11')]
    const situation = { ...SEULE, personnes }
    return simulation(situation, [{ type: 'mise-en-couple', mois: '2026-02', conjoint }])
  }
  const paye = avec(SEULE.personnes[0]!)
  const lire = (m: string) => mois2(paye, m).droits
  const { allocationSoutienFamilial: asf, aideLogement, primeActivite } = JANVIER(paye)
  assert.ok(Number(asf) > 0 && Number(aideLogement) > 0 && Number(primeActivite) > 0)
  assert.equal(lire('2026-02').allocationSoutienFamilial, asf)
  assert.equal(lire('2026-03').allocationSoutienFamilial, 0)
  assert.equal(lire('2026-02').aideLogement, aideLogement)
  assert.ok(Number(lire('2026-03').aideLogement) < Number(aideLogement))
  for (const m of ['2026-02', '2026-03']) assert.equal(lire(m).primeActivite, primeActivite, m)
  assert.notEqual(lire('2026-04').primeActivite, primeActivite)
  const sansRien = avec(SANS_RIEN.personnes[0]!)
  assert.ok(Number(JANVIER(sansRien).rsa) > 0)
  for (const m of ['2026-02', '2026-03']) {
    assert.equal(mois2(sansRien, m).droits.rsa, JANVIER(sansRien).rsa, m)
  }
  assert.equal(mois2(sansRien, '2026-04').droits.rsa, 0)
})

test('un emploi perdu au mois du réexamen y est déjà : le couple de mai attend juillet', () => {
  const conjoint = { naissance: '1989-01-01', activite: 'actif', ressources: [salaire(300_000)] }
  const s = simulation(SEULE, [
    { type: 'emploi-perdu', mois: '2026-04', personne: 'ana' },
    { type: 'mise-en-couple', mois: '2026-05', conjoint },
  ])
  const rsa = (m: string) => mois2(s, m).droits.rsa
  assert.ok(Number(rsa('2026-04')) > 0)
  assert.equal(rsa('2026-05'), rsa('2026-04'))
  assert.equal(rsa('2026-06'), rsa('2026-04'))
  assert.equal(rsa('2026-07'), 0)
})

test('un salaire qui change ne touche ni le RSA ni la prime du trimestre', () => {
  const change = { type: 'salaire-change', mois: '2026-02', personne: 'ana', montantNetSocial: 0 }
  const s = simulation(SEULE, [change])
  for (const m of ['2026-02', '2026-03']) {
    const { rsa, primeActivite } = mois2(s, m).droits
    assert.deepEqual([rsa, primeActivite], [JANVIER(s).rsa, JANVIER(s).primeActivite], m)
  }
})

const separe = (m: string) => ({ type: 'separation', mois: m })
const COUPLE_SEUL = { ...FAMILLE, personnes: FAMILLE.personnes.slice(0, 2) }
const [ANA_PAYEE, ...SES_AUTRES] = COUPLE_SEUL.personnes
const ENCEINTE = { ...COUPLE_SEUL, personnes: [{ ...ANA_PAYEE, enceinte: true }, ...SES_AUTRES] }

for (const { titre, situation, revisee } of [
  { titre: 'sans enfant, elle attend', situation: COUPLE_SEUL, revisee: false },
  { titre: 'avec des enfants, elle est revue', situation: FAMILLE, revisee: true },
  { titre: 'enceinte, elle est revue', situation: ENCEINTE, revisee: true },
]) {
  test(`prime d’activité et séparation dans le trimestre : ${titre}`, () => {
    const s = simulation(situation, [separe('2026-02')])
    const prime = (m: string) => mois2(s, m).droits.primeActivite
    assert.ok(Number(prime('2026-01')) > 0)
    assert.equal(prime('2026-02') !== prime('2026-01'), revisee)
    assert.equal(prime('2026-03'), prime('2026-02'))
  })
}

test('un déménagement ne coupe l’aide qu’en son mois, quel qu’il soit', () => {
  const demenage = { type: 'demenagement', mois: '2026-03', logement: LOCATION }
  const s = simulation(SEULE, [demenage, paie1('2026-05')])
  const coupes = s.avec.filter((m) => m.refus.aideLogement === 'mois-du-demenagement')
  assert.deepEqual(
    coupes.map((m) => [m.mois, m.droits.aideLogement, m.manques.aideLogement]),
    [['2026-03', 0, undefined]],
  )
})
const paie1 = (m: string) => ({
  ...{ type: 'salaire-change', mois: m },
  ...{ personne: 'ana', montantNetSocial: 1 },
})

test('les événements se suivent dans l’ordre des mois, puis dans celui où ils sont dits', () => {
  const paie = (m: string, montantNetSocial: number) => ({
    ...{ type: 'salaire-change', mois: m, personne: 'ana', montantNetSocial },
  })
  const lire = (evenements: readonly object[]) =>
    simulation(SEULE, evenements).avec.map((m) => m.ressources)
  const attendu = [
    ...Array.from({ length: 2 }, () => 90_000),
    ...Array.from({ length: 3 }, () => 200),
    ...Array.from({ length: 7 }, () => 400),
  ]
  assert.deepEqual(lire([paie('2026-03', 200), paie('2026-06', 400)]), attendu)
  assert.deepEqual(lire([paie('2026-06', 400), paie('2026-03', 200)]), attendu)
  const memeMois = [paie('2026-03', 100), paie('2026-06', 300), paie('2026-06', 400)]
  assert.deepEqual(lire([...memeMois, paie('2026-03', 200)]), attendu)
})

test('ce qui ne se calcule pas ne se compare pas : ni écart, ni total, ni bilan', () => {
  const s = simulation(SANS_LOYER, [paie1('2026-06')], 6)
  assert.deepEqual(s.bilan, { sans: null, avec: null, ecart: null })
  const [premier] = s.ecarts
  assert.deepEqual([premier?.total, premier?.droits.aideLogement], [null, null])
  assert.deepEqual([premier?.droits.rsa, premier?.droits.pajeBase], [0, 0])
  assert.equal(s.ecarts[5]?.ressources, 1 - 90_000)
  assert.match(s.phrases.at(-1) ?? '', /il manque une réponse/)
})

test('un mois connu d’un côté seulement n’a pas d’écart', () => {
  const logement = { statut: 'locataire-vide', zone: 2 }
  const s = simulation(SEULE, [{ type: 'demenagement', mois: '2026-03', logement }], 4)
  assert.deepEqual(
    s.ecarts.map((e) => typeof e.droits.aideLogement),
    ['number', 'number', 'number', 'object'],
  )
  assert.equal(s.bilan.avec, null)
  assert.equal(typeof s.bilan.sans, 'number')
  assert.equal(s.bilan.ecart, null)
})

const CONNU = { '2024': { netCategoriel: 1, dontActivite: 1 } }
const avecImpots = (a: object, b: object) => ({
  ...FAMILLE,
  personnes: [
    { ...FAMILLE.personnes[0], revenusFiscaux: a },
    { ...FAMILLE.personnes[1], revenusFiscaux: b },
  ],
})
const TOUJOURS = ['ressources-prolongees', 'baremes-connus-a-ce-jour']
const emploi = { type: 'emploi-trouve', mois: '2026-03', personne: 'ana', montantNetSocial: 1 }
const ailleurs = { type: 'demenagement', mois: '2026-03', logement: LOCATION }
const HYPOTHESES: readonly (readonly [string, object, readonly object[], number, string[]])[] = [
  ['rien', SEULE, [], 12, []],
  ['revenus de N-2 connus', avecImpots(CONNU, CONNU), [], 12, []],
  ['revenus de N-2 à venir', avecImpots(CONNU, CONNU), [], 13, ['revenus-fiscaux-reconduits']],
  ['d’un seul', avecImpots({}, CONNU), [], 13, ['revenus-fiscaux-reconduits']],
  ['aucun revenu connu', avecImpots({}, {}), [], 13, []],
  [
    'un emploi',
    SEULE,
    [ailleurs, emploi],
    12,
    ['chomage-interrompu', 'mois-du-demenagement-sans-aide'],
  ],
  ['un déménagement', SEULE, [ailleurs], 12, ['mois-du-demenagement-sans-aide']],
  ['un emploi seul', SEULE, [emploi, paie1('2026-05')], 12, ['chomage-interrompu']],
]
for (const [titre, situation, evenements, duree, attendu] of HYPOTHESES) {
  test(`ce qui est supposé se dit : ${titre}`, () => {
    const s = simulation(situation, evenements, duree)
    assert.deepEqual(s.hypotheses, [...TOUJOURS, ...attendu])
  })
}

const PRESTATIONS = [
  ...['rsa', 'primeActiviteNette', 'aideLogement', 'allocationsFamiliales'],
  ...['complementFamilial', 'allocationSoutienFamilial', 'pajeBase'],
] as const

test('taux marginal : ce que le livre donne avec le même salaire en plus, tous les mois', () => {
  const pas = 10_000
  const droits = (plus: readonly object[], bo = false) => {
    const personnes = FAMILLE.personnes.map((p) =>
      p.id === (bo ? 'bo' : 'ana')
        ? { ...p, ressources: [...(('ressources' in p && p.ressources) || []), ...plus] }
        : p,
    )
    const lue = parseSituation({ ...FAMILLE, personnes })
    assert.ok(lue.ok)
    return calculerDroits(lue.valeur).droits
  }
  for (const [id, bo] of [
    ['ana', false],
    ['bo', true],
  ] as const) {
    const [avant, apres] = [droits([], bo), droits([salaire(pas, '2023-01', '2026-01')], bo)]
    const variations = Object.fromEntries(
      PRESTATIONS.map((p) => [p, Number(apres[p]) - Number(avant[p])]),
    )
    const lue = parseSituation(FAMILLE)
    assert.ok(lue.ok)
    const taux = tauxMarginal(lue.valeur, id, centimes(pas))
    assert.deepEqual(taux?.variations, variations, id)
    const total = Object.values(variations).reduce((a, b) => a + b, 0)
    assert.notEqual(total, 0)
    assert.deepEqual([taux?.pas, taux?.reste, taux?.taux], [pas, pas + total, -total * 100])
  }
})

test('taux marginal : rien si une prestation ne se calcule pas', () => {
  const lue = parseSituation(SANS_LOYER)
  assert.ok(lue.ok)
  assert.equal(tauxMarginal(lue.valeur, 'ana', centimes(100)), null)
})

test('les mois d’une simulation lisent l’aide des mois d’avant, et rien d’après', () => {
  const s = simulation(SEULE)
  for (const k of [1, 2, 4, 7, 11]) {
    const { droits } = selonLeLivre(SEULE, s, k)
    assert.equal(s.sans[k]?.droits.aideLogement, droits.aideLogement, `aide, mois ${k}`)
    if (k >= 7) {
      assert.equal(s.sans[k]?.droits.primeActivite, droits.primeActivite, `prime, mois ${k}`)
      assert.equal(s.sans[k]?.droits.rsa, droits.rsa, `RSA, mois ${k}`)
    }
  }
  assert.equal(mois('2026-12'), s.sans[11]?.mois)
})
