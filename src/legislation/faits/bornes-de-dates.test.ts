import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Jour, Mois } from '#socle'
import { avec, lina } from '../personnages.js'
import { estExclue, findTexteExclusion } from './exclusions.js'
import { essai, paye } from './foyers-essai.js'
import { majorationOuverte } from './isolement.js'
import { estDuPatrimoine, patrimoineTaxe } from './patrimoine-taxe.js'
import type { Droit } from './presence.js'

/** Isolation, claim, and the first and last months of right that have the majoration. */
const MAJORATIONS: readonly (readonly [string, string | null, string, string])[] = [
  ['2025-02-28', null, '2025-02', '2026-01'],
  ['2025-02-01', '2025-01-15', '2025-02', '2026-01'],
  ['2025-02-10', '2025-03-01', '2025-03', '2026-02'],
  // Six months after the event: twelve months still; seven: eleven; seventeen: one; eighteen: none
  ['2025-01-31', '2025-07-31', '2025-07', '2026-06'],
  ['2025-01-31', '2025-08-01', '2025-08', '2026-06'],
  ['2025-01-31', '2026-06-01', '2026-06', '2026-06'],
  // Twelve months within eighteen, before and across February 2017: the same
  ['2016-01-10', '2016-07-10', '2016-07', '2017-06'],
  ['2016-01-10', '2016-09-10', '2016-09', '2017-06'],
  ['2015-07-10', '2016-06-10', '2016-06', '2016-12'],
]

/** The month next to another one. */
function voisin(mois: string, ecart: number): Mois {
  const rang = Number(mois.slice(0, 4)) * 12 + Number(mois.slice(5)) - 1 + ecart
  const m = String((rang % 12) + 1).padStart(2, '0')
  return `${Math.floor(rang / 12)}-${m}` as Mois
}

for (const [evenement, dateDemande, premier, dernier] of MAJORATIONS) {
  test(`isolement du ${evenement}, demande : ${dateDemande} (CASF, art. R. 262-2)`, () => {
    const ouverte = (moisDroit: Mois): boolean =>
      majorationOuverte(essai({ moisDroit, faits: { dateDemande } }), evenement as Jour)
    const lus = [voisin(premier, -1), premier, dernier, voisin(dernier, 1)] as Mois[]
    assert.deepEqual(lus.map(ouverte), [false, true, true, false])
  })
}

test('dix-huit mois après l’isolement, une demande n’ouvre aucune majoration', () => {
  const e = { moisDroit: '2026-07', faits: { dateDemande: '2026-07-01' } }
  assert.equal(majorationOuverte(essai(e), '2025-01-31' as Jour), false)
})

test('un foyer sans fait : la majoration part de l’événement', () => {
  const foyer = (mois: string) => avec(lina(), { moisDroit: mois as Mois })
  const ouverte = (mois: string): boolean => majorationOuverte(foyer(mois), '2025-02-10' as Jour)
  assert.deepEqual(['2025-01', '2025-02', '2026-01', '2026-02'].map(ouverte), [
    false,
    true,
    true,
    false,
  ])
})

const EN_2024 = 'CASF, art. R. 262-11 (décret 2023-1378)'
const DECRET_2025 =
  'CASF, art. R. 262-11, 14° bis (décret 2025-185, art. 6 : examens de juillet 2025)'
const AIDES = 'CASF, art. R. 262-11, 14° (aides sans caractère régulier ou affectées à l’insertion)'

/** First month of examination whose RSA leaves the nature out, at a Caf and at a MSA; its text. */
const EXCLUES: readonly (readonly [string, string, string, string])[] = [
  ['aide-proche', '2025-07', '2025-09', DECRET_2025],
  ['allocation-deces', '2024-02', '2024-02', EN_2024],
  ['indemnite-entretien-enfant', '2024-02', '2024-02', EN_2024],
  ['apa', '2024-02', '2024-02', EN_2024],
  ['majoration-tierce-personne', '2024-02', '2024-02', EN_2024],
  ['allocation-fin-de-vie', '2024-02', '2024-02', EN_2024],
  ['aide-urgence-violences', '2024-02', '2024-02', EN_2024],
]

function exclue(nature: string, droit: Droit, faits: object, moisDroit = '2025-09'): boolean {
  return estExclue(nature, { situation: essai({ moisDroit, faits }), droit })
}

for (const [nature, caf, msa, texte] of EXCLUES) {
  test(`${nature} : laissée de côté depuis ${caf}, ${msa} à la MSA`, () => {
    for (const [organisme, depuis] of Object.entries({ caf, msa })) {
      const faits = { organisme }
      assert.equal(exclue(nature, 'rsa', faits, voisin(depuis, -1)), false)
      assert.equal(exclue(nature, 'rsa', faits, depuis), true)
      assert.equal(exclue(nature, 'prime', faits, '2016-01'), true)
    }
    assert.equal(findTexteExclusion(nature), texte)
  })
}

test('c’est le mois d’examen qui compte, et non celui du droit', () => {
  const e = { moisDroit: '2025-08', moisExamen: '2025-06' }
  assert.equal(estExclue('aide-proche', { situation: essai(e), droit: 'rsa' }), false)
})

test('une aide ponctuelle n’a jamais compté, un salaire compte toujours', () => {
  for (const organisme of ['caf', 'msa']) {
    assert.equal(exclue('aide-ponctuelle-organisme', 'rsa', { organisme }, '2016-01'), true)
    for (const droit of ['rsa', 'prime'] as const) {
      assert.equal(exclue('salaire', droit, { organisme }), false)
    }
  }
  assert.equal(findTexteExclusion('aide-ponctuelle-organisme'), AIDES)
  assert.equal(findTexteExclusion('salaire'), undefined)
})

const FONCIER = 'revenus-fonciers'
const CAPITAL = 'revenus-capital'

/** Examination of September 2025: what is read is the year 2023, in centimes. */
const PATRIMOINE: readonly (readonly [string, readonly object[], number | null])[] = [
  ['aucune ligne', [], null],
  ['un salaire de 2023', [paye(600, '2023-01', '2023-12')], null],
  ['un loyer commencé en janvier 2024', [paye(600, '2024-01', '2025-08', FONCIER)], null],
  ['un seul mois, décembre', [paye(600, '2023-12', '2023-12', FONCIER)], 60_000],
  ['un seul mois, janvier', [paye(600, '2023-01', '2023-01', CAPITAL)], 60_000],
  ['fini en décembre 2022', [paye(600, '2022-06', '2022-12', FONCIER)], 0],
  // 2 × 600 €: one month of the line of 2022 and one of that of 2024 are in 2023, and no more
  [
    'de 2022 à janvier 2023, et depuis décembre 2023',
    [paye(600, '2022-03', '2023-01', FONCIER), paye(600, '2023-12', '2025-08', FONCIER)],
    120_000,
  ],
  [
    'fini en 2021, un autre en 2023, un autre depuis 2025 : douze mois de 100 €',
    [
      paye(900, '2020-01', '2021-06', FONCIER),
      paye(100, '2023-01', '2023-12', CAPITAL),
      paye(900, '2025-01', '2025-08', FONCIER),
    ],
    120_000,
  ],
]

for (const [titre, ressources, attendu] of PATRIMOINE) {
  test(`revenus de biens de l’année N-2 : ${titre} (CSS, art. R. 843-1)`, () => {
    const foyer = essai({ allocataire: { ressources } })
    assert.equal(patrimoineTaxe(foyer.personnes[0]!, foyer), attendu)
  })
}

test('sont des revenus de biens les loyers et les intérêts, et rien d’autre', () => {
  const natures = [FONCIER, CAPITAL, 'salaire', 'pension-alimentaire']
  assert.deepEqual(
    natures.map((nature) => estDuPatrimoine({ nature })),
    [true, true, false, false],
  )
})
