import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, mois, moisDepuisIndex } from '#socle'
import { type Essai, essai, paye } from '../faits/foyers-essai.js'
import { calculerDroits } from '../index.js'

function rsa(e: Essai): readonly [unknown, string | undefined] {
  const { droits, refus } = calculerDroits(essai(e), { prestations: ['rsa'] })
  return [droits.rsa, refus.rsa]
}
const PF = { faits: { prestationsFamilialesComptees: 0 } }
const ne = (naissance: string, plus: object = {}) => ({ naissance, ...plus })

/** September 2025: one person 646.52, two 969.78, three 1,163.736, four 1,357.692. */
const OUVERTURES: readonly (readonly [string, Essai, number, string | undefined])[] = [
  ['25 ans ce mois-ci', { allocataire: ne('2000-09-30') }, 64_652, undefined],
  ['25 ans le mois prochain', { allocataire: ne('2000-10-01') }, 0, 'moins-de-25-ans'],
  [
    '18 ans et deux ans de travail',
    { allocataire: ne('2007-09-30', { conditionHeuresRsaJeune: true }) },
    ...([64_652, undefined] as const),
  ],
  [
    '17 ans et deux ans de travail',
    { allocataire: ne('2007-10-01', { conditionHeuresRsaJeune: true }) },
    ...([0, 'moins-de-25-ans'] as const),
  ],
  [
    'couple de 20 ans',
    { allocataire: ne('2005-01-01'), conjoint: ne('2005-01-01') },
    0,
    'moins-de-25-ans',
  ],
  [
    'couple de 20 ans, un enfant',
    { allocataire: ne('2005-01-01'), conjoint: ne('2005-01-01'), enfants: [{}], ...PF },
    ...([116_374, undefined] as const),
  ],
  [
    'couple de 20 ans, une grossesse',
    { allocataire: ne('2005-01-01'), conjoint: ne('2005-01-01', { enceinte: true }) },
    ...([96_978, undefined] as const),
  ],
  [
    'couple d’un étudiant et de son conjoint de 25 ans',
    { allocataire: { activite: 'etudiant' }, conjoint: {} },
    ...([96_978, undefined] as const),
  ],
  [
    'couple d’étudiants',
    { allocataire: { activite: 'etudiant' }, conjoint: { activite: 'etudiant' } },
    ...([0, 'etudiant'] as const),
  ],
  [
    'couple d’un étudiant et de son conjoint de 20 ans',
    { allocataire: { activite: 'etudiant' }, conjoint: ne('2005-01-01') },
    ...([0, 'moins-de-25-ans'] as const),
  ],
]
for (const [titre, e, montant, refus] of OUVERTURES) {
  test(`qui ouvre le RSA : ${titre}`, () => assert.deepEqual(rsa(e), [montant, refus]))
}

const gagne = (naissance: string, euros: number) => ({ naissance, ressources: [paye(euros)] })
/** What a child adds: 50 % then 30 % of 646.52, that is 323.26 and 193.956; his wage counts. */
const ENFANTS: readonly (readonly [string, readonly object[], number])[] = [
  ['rien', [{}], 96_978],
  ['ce qu’il ajoute', [gagne('2010-01-01', 323.26)], 64_652],
  ['un centime de plus : ni lui, ni son salaire', [gagne('2010-01-01', 323.27)], 64_652],
  ['moins qu’il n’ajoute', [gagne('2010-01-01', 300)], 66_978],
  ['du second, dit le premier', [gagne('2010-01-01', 193), {}], 116_374 - 19_300],
  ['du second, un centime de trop', [gagne('2010-01-01', 193.96), {}], 96_978],
  ['du second, dit le second', [{}, gagne('2010-01-01', 193)], 116_374 - 19_300],
  [
    'de deux, le moindre d’abord',
    [gagne('2010-01-01', 300), gagne('2012-01-01', 100)],
    96_978 - 10_000,
  ],
]
for (const [titre, enfants, montant] of ENFANTS) {
  test(`ressources d’un enfant : ${titre}`, () => {
    assert.deepEqual(rsa({ allocataire: {}, enfants, ...PF }), [montant, undefined])
  })
}

const fini = (euros: number, nature: string) => ({
  allocataire: { ressources: [paye(euros, '2025-01', '2025-08', nature)] },
})
/** Paid until August, nothing in September, which is re-examined (R. 262-13). */
const INTERRUPTIONS: readonly (readonly [string, Essai, number])[] = [
  ['un salaire', fini(900, 'salaire'), 64_652],
  ['un chômage', fini(900, 'chomage'), 64_652],
  ['une pension, dans la limite de 646,52 €', fini(700, 'pension-alimentaire'), 64_652 - 5_348],
  ['une petite pension', fini(100, 'pension-alimentaire'), 64_652],
  [
    'un salaire et un chômage',
    {
      allocataire: {
        ressources: [
          paye(500, '2025-01', '2025-08', 'salaire'),
          paye(400, '2025-01', '2025-08', 'chomage'),
        ],
      },
    },
    64_652,
  ],
  [
    'un salaire, un chômage à la place',
    {
      allocataire: {
        ressources: [
          paye(500, '2025-01', '2025-08', 'salaire'),
          paye(200, '2025-09', '2025-12', 'chomage'),
        ],
      },
    },
    64_652 - 50_000,
  ],
  [
    'une pension, qu’un salaire ne remplace pas',
    {
      allocataire: {
        ressources: [paye(200), paye(100, '2025-01', '2025-08', 'pension-alimentaire')],
      },
    },
    64_652 - 20_000,
  ],
]
for (const [titre, e, montant] of INTERRUPTIONS) {
  test(`un revenu qui s’arrête au mois d’examen : ${titre}`, () => {
    assert.deepEqual(rsa(e), [montant, undefined])
  })
}

/** Housing benefits of the three months before the right, and of its own, euros. */
function selonLesAides(moisDroit: string, aides: readonly number[]): number {
  const s = essai({
    moisDroit,
    faits: { logement: { statut: 'locataire-vide', loyer: 50_000, zone: 2 } },
  })
  const droit = indexMois(mois(moisDroit))
  const aideLogementParMois = Object.fromEntries(
    aides.map((euros, k) => [moisDepuisIndex(droit - 3 + k), centimes(euros * 100)]),
  )
  const connus = { ...s.connus, aideLogement: null, aideLogementParMois }
  return Number(calculerDroits({ ...s, connus }, { prestations: ['rsa'] }).droits.rsa)
}

test('aide au logement : celle de chacun des trois mois, et d’eux seuls', () => {
  const retire = (moisDroit: string, ...aides: readonly number[]) =>
    selonLesAides(moisDroit, [0, 0, 0, 0]) - selonLesAides(moisDroit, aides)
  assert.equal(retire('2017-01', 0, 0, 0, 60), 0)
  assert.equal(retire('2017-01', 60, 30, 0, 0), 3_000)
  assert.equal(retire('2017-05', 60, 0, 0, 0), 2_000)
})
