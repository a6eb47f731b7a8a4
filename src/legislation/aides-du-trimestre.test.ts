import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, mois } from '#socle'
import { aideLogementDuDroit, aidesDuTrimestre } from './aides-du-trimestre.js'
import { foyer, personne } from './foyer-essai.test.js'
import type { SituationFoyer } from './situation.js'

const LOUE = { statut: 'locataire-vide', loyer: 55_000 as never, zone: 2 } as const
function locataire(plus: object = {}, connus: object = {}, moisDroit = '2026-09'): SituationFoyer {
  const s = foyer(moisDroit, [personne('allocataire', '1990-03-02')], { logement: LOUE })
  return { ...s, logement: { ...s.logement, ...plus }, connus: { ...s.connus, ...connus } }
}
const lire = (s: SituationFoyer, reference = '2026-05') => {
  const { aides, manques } = aidesDuTrimestre(s, indexMois(mois(reference)))
  return [...aides, ...manques]
}
const suivies = (aides: object) => ({ aideLogementParMois: aides })
const GRATUIT = { statut: 'loge-gratuitement', loyer: null, zone: null }
const MAI_A_JUILLET = { '2026-05': 100, '2026-06': 200, '2026-07': 300 }

/** No resources, zone 2, above the ceiling of rent: 304.84 a month from October 2025. */
const CAS: readonly (readonly [string, SituationFoyer, readonly unknown[], string?])[] = [
  ['donnée : la même les trois mois', locataire({}, { aideLogement: 100 }), [100, 100, 100]],
  ['donnée nulle', locataire({}, { aideLogement: 0 }), [0, 0, 0]],
  ['calculée', locataire(), [30_484, 30_484, 30_484]],
  ['logé gratuitement : aucune', locataire(GRATUIT), [0, 0, 0]],
  ['suivie mois par mois', locataire({}, suivies(MAI_A_JUILLET)), [100, 200, 300]],
  [
    'suivie, même si une autre est donnée',
    locataire({}, { aideLogement: 5, ...suivies(MAI_A_JUILLET) }),
    [100, 200, 300],
  ],
  [
    'suivie, un mois manque',
    locataire({}, suivies({ '2026-05': 100, '2026-07': 300 })),
    [0, 0, 0, 'connus.aideLogement'],
  ],
  [
    'suivie, un mois manque et une aide est donnée : elle',
    locataire({}, { aideLogement: 5, ...suivies({ '2026-05': 100, '2026-07': 300 }) }),
    [100, 5, 300],
  ],
  [
    'suivie, aucun mois, un loyer qu’on ignore',
    locataire({ loyer: null }, suivies({})),
    [0, 0, 0, 'logement.loyer'],
  ],
  [
    'suivie, aucun mois, avant 2021 : rien ne se calcule',
    locataire({ loyer: null }, suivies({}), '2021-03'),
    [0, 0, 0, 'connus.aideLogement'],
    '2020-12',
  ],
  ['suivie, logé gratuitement', locataire(GRATUIT, suivies({})), [0, 0, 0]],
  ['un loyer qu’on ignore', locataire({ loyer: null }), [0, 0, 0, 'logement.loyer']],
  [
    'avant 2021, rien ne se calcule',
    locataire({}, {}, '2021-03'),
    [0, 0, 0, 'connus.aideLogement'],
    '2020-12',
  ],
  ['avant 2021, logé gratuitement', locataire(GRATUIT, {}, '2020-03'), [0, 0, 0], '2019-12'],
  ['avant 2021, donnée', locataire({}, { aideLogement: 7 }, '2020-03'), [7, 7, 7], '2019-12'],
]
for (const [titre, s, attendu, reference] of CAS) {
  test(`aide au logement des trois mois : ${titre}`, () => {
    assert.deepEqual(lire(s, reference), attendu)
  })
}

test('aide au logement des trois mois : de janvier 2021 à mars, chacune', () => {
  const lues = lire(locataire({}, {}, '2021-04'), '2021-01')
  assert.equal(lues.length, 3)
  assert.ok(lues.every((aide) => Number(aide) > 20_000))
})

test('aide au logement du mois de droit : calculée depuis 2021, donnée avant', () => {
  const montant = (s: SituationFoyer) => aideLogementDuDroit(s)?.montant
  assert.equal(aideLogementDuDroit(locataire({}, {}, '2020-12')), null)
  assert.ok(Number(montant(locataire({}, {}, '2021-01'))) > 20_000)
  assert.equal(montant(locataire({}, { aideLogement: 700 }, '2020-12')), 700)
  assert.equal(montant(locataire({}, { aideLogement: 700 }, '2026-09')), 700)
})
