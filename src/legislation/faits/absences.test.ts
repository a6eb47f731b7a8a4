import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Jour, mois } from '#socle'
import { foyer, personne } from '../foyer-essai.test.js'
import { aAtteintSaRevision, estHorsDeFrance } from './absences.js'
import { type Periode, SANS_FAIT } from './faits.js'

function periode(dite: string): Periode {
  const [de = '', a = ''] = dite.split('/')
  return { de: de === '' ? null : (de as Jour), a: a === '' ? null : (a as Jour) }
}

/** Stays out of France « from/to », the month of right, whether it is lost. */
const SEJOURS: readonly (readonly [string, readonly string[], string, boolean])[] = [
  ['aucun', [], '2026-06', false],
  ['trois mois, date à date', ['2026-03-10/2026-06-10'], '2026-06', true],
  ['un jour de moins', ['2026-03-10/2026-06-09'], '2026-06', false],
  ['le mois d’après le retour', ['2026-03-10/2026-06-30'], '2026-07', false],
  ['le mois d’avant le départ', ['2026-03-10/2026-06-30'], '2026-02', false],
  ['sans retour, au troisième mois', ['2026-03-10/'], '2026-06', true],
  ['sans retour, trop tôt', ['2026-03-10/'], '2026-05', false],
  ['depuis toujours', ['/2026-06-01'], '2026-06', true],
  [
    '92 jours de l’année, en deux fois',
    ['2026-01-01/2026-03-02', '2026-06-01/2026-07-01'],
    '2026-07',
    false,
  ],
  ['93 jours', ['2026-01-01/2026-03-02', '2026-06-01/2026-07-02'], '2026-07', true],
  [
    '93 jours, un mois sur place',
    ['2026-01-01/2026-03-02', '2026-06-01/2026-07-02'],
    '2026-05',
    false,
  ],
  [
    'un jour dit deux fois ne compte qu’une',
    ['2026-01-01/2026-03-02', '2026-03-02/2026-03-02', '2026-06-01/2026-07-01'],
    '2026-07',
    false,
  ],
  [
    'un séjour dans un autre non plus',
    ['2026-01-01/2026-03-02', '2026-01-10/2026-01-20', '2026-06-01/2026-07-01'],
    '2026-07',
    false,
  ],
  ['dits dans le désordre', ['2026-06-01/2026-07-02', '2026-01-01/2026-03-02'], '2026-07', true],
  [
    'les jours d’une autre année ne comptent pas',
    ['2025-10-20/2025-12-31', '2026-06-01/2026-07-10'],
    '2026-07',
    false,
  ],
  [
    'de l’année, seulement ceux de l’année',
    ['2025-12-01/2026-02-15', '2026-06-01/2026-07-16'],
    '2026-07',
    false,
  ],
  [
    'janvier entier et soixante-deux jours d’été',
    ['2025-12-01/2026-01-31', '2026-06-01/2026-08-01'],
    '2026-08',
    true,
  ],
  [
    'jusqu’à la fin de l’année',
    ['2026-01-01/2026-03-02', '2026-11-30/2027-01-10'],
    '2026-12',
    true,
  ],
]
for (const [titre, dits, moisDroit, perdu] of SEJOURS) {
  test(`hors de France : ${titre}`, () => {
    const faits = { ...SANS_FAIT, absences: dits.map(periode) }
    const p = personne('allocataire', '1990-01-01', { faits })
    assert.equal(estHorsDeFrance(p, mois(moisDroit)), perdu)
  })
}

test('hors de France : qui ne dit rien est là', () => {
  assert.equal(estHorsDeFrance(personne('allocataire', '1990-01-01'), mois('2026-06')), false)
})

type Cas = readonly [string, string | null, string, string, boolean, boolean]
/** The stay, the month of examination, of right; then whether the RSA and the prime stop. */
const REVISIONS: readonly Cas[] = [
  ['aucun séjour', null, '2026-07', '2026-07', false, false],
  ['depuis toujours', '/', '2026-07', '2026-07', true, true],
  ['depuis toujours, sorti au mois du droit', '/2026-08-03', '2026-07', '2026-08', false, true],
  ['à la première révision', '2026-04-10/', '2026-07', '2026-09', false, false],
  ['à la seconde', '2026-03-10/', '2026-07', '2026-07', true, true],
  [
    'entré au mois d’un examen, trois mois plus tard',
    '2026-04-01/',
    '2026-07',
    '2026-07',
    false,
    false,
  ],
  ['soixante jours', '2026-01-01/2026-03-01', '2026-07', '2026-07', false, false],
  ['sorti au mois du droit', '2026-01-10/2026-08-03', '2026-07', '2026-08', false, true],
  ['sorti le mois d’après', '2026-01-10/2026-09-03', '2026-07', '2026-08', true, true],
  ['sorti avant l’examen', '2026-01-10/2026-06-30', '2026-07', '2026-08', false, false],
  ['sorti au mois de l’examen', '2026-01-10/2026-07-02', '2026-07', '2026-08', false, true],
]
for (const [titre, sejour, moisExamen, moisDroit, rsa, prime] of REVISIONS) {
  test(`hôpital ou prison : ${titre}`, () => {
    const s = foyer(moisDroit, [personne('allocataire', '1990-01-01')], { moisExamen })
    const lu = sejour === null ? null : periode(sejour)
    assert.deepEqual(
      [aAtteintSaRevision(lu, s, 'rsa'), aAtteintSaRevision(lu, s, 'prime')],
      [rsa, prime],
    )
  })
}

test('hôpital ou prison, jours : soixante ne suffisent pas, soixante et un si', () => {
  const s = foyer('2026-07', [personne('allocataire', '1990-01-01')])
  // 10 January to 10 March is 60 days; the right of February looks no further.
  const fevrier = { ...s, moisDroit: mois('2026-02'), moisExamen: mois('2026-01') }
  const depuis = (de: string, a: string) =>
    aAtteintSaRevision(periode(`${de}/${a}`), fevrier, 'rsa')
  assert.equal(depuis('2025-09-10', '2025-11-08'), false)
  assert.equal(depuis('2025-09-10', '2026-03-10'), true)
})

test('avant 2017, le RSA suivait le premier mois après deux mois ; la prime attendait', () => {
  const dire = (moisDroit: string, droit: 'rsa' | 'prime') =>
    aAtteintSaRevision(
      periode('2016-09-10/'),
      foyer(moisDroit, [personne('allocataire', '1990-01-01')], { moisExamen: '2016-10' }),
      droit,
    )
  assert.deepEqual([dire('2016-11', 'rsa'), dire('2016-12', 'rsa')], [false, true])
  assert.equal(dire('2016-12', 'prime'), false)
  assert.equal(dire('2017-01', 'rsa'), false, 'le décret de 2017 regarde l’examen')
})
