import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits, type OptionsDroits } from '../index.js'
import { type Essai, essai, paye } from './foyers-essai.js'

type Prestation = 'rsa' | 'primeActivite'
interface Attendu {
  readonly droit: number | null
  readonly refus?: string
  readonly manques?: readonly string[]
}

/** All that is answered of one right. */
function reponse(prestation: Prestation, e: Essai, options: OptionsDroits = {}): Attendu {
  const lue = calculerDroits(essai(e), { ...options, prestations: [prestation] })
  const refus = lue.refus[prestation]
  const manques = lue.manques[prestation]
  return {
    droit: lue.droits[prestation] as number | null,
    ...(refus === undefined ? null : { refus }),
    ...(manques === undefined ? null : { manques }),
  }
}

const DOM = { territoire: 'dom' }
const GAGNE = { ressources: [paye(1000)] }
const TROP = { ressources: [paye(3000)] }
const HOPITAL = { hospitalisation: { de: '2025-05-31' } }
const SANS_PF = { prestationsFamilialesComptees: 0 }
const JUILLET = { conge: { type: 'parental', de: '2025-07-01', a: '2025-07-31' } }
const TRIMESTRE = { conge: { type: 'parental', de: '2025-05-01', a: '2025-07-31' } }
const FIN_2015 = { ressources: [paye(1000, '2015-10', '2015-12')] }

function demande(dateDemande: string, moisDroit: string): Essai {
  return { moisDroit, allocataire: FIN_2015, faits: { dateDemande } }
}

/** The first month that can be looked at is August 2015. */
function debut(moisExamen: string, allocataire: object): Essai {
  const faits = { ...DOM, trimestreReference: 'M-4..M-2' }
  return { moisDroit: '2016-01', moisExamen, allocataire, faits }
}

/** 646.52 alone, 969.78 for two, 1.28412 × 646.52 = 830.21 alone and pregnant. */
const RSA: readonly (readonly [string, Essai, Attendu])[] = [
  [
    'un refus certain ne demande rien de ce qu’on ne sait pas',
    { faits: { dateDemande: '2025-10-01', territoire: null } },
    { droit: 0, refus: 'avant-la-demande' },
  ],
  ['à l’hôpital, seule', { allocataire: HOPITAL }, { droit: 32_326 }],
  ['à l’hôpital, en couple', { allocataire: HOPITAL, conjoint: {} }, { droit: 96_978 }],
  [
    'à l’hôpital, avec un enfant',
    { allocataire: HOPITAL, enfants: [{}], faits: SANS_PF },
    { droit: 96_978 },
  ],
  ['à l’hôpital, enceinte', { allocataire: { ...HOPITAL, enceinte: true } }, { droit: 83_021 }],
  [
    'un conjoint parti, à l’hôpital',
    { conjoint: { ...HOPITAL, presence: { a: '2025-08-20' } } },
    { droit: 64_652 },
  ],
  [
    'à l’hôpital, un conjoint parti',
    { allocataire: HOPITAL, conjoint: { presence: { a: '2025-08-20' } } },
    { droit: 32_326 },
  ],
  // 524.16 € of September 2015
  ['examen de décembre 2015 : août à octobre', debut('2015-12', {}), { droit: 52_416 }],
  [
    'examen de novembre 2015 : juillet 2015 n’est pas connu',
    debut('2015-11', {}),
    { droit: null, manques: ['non-calcule'] },
  ],
]

for (const [titre, e, attendu] of RSA) {
  test(`RSA, faits : ${titre}`, () => assert.deepEqual(reponse('rsa', e), attendu))
}

/**
 * Alone with 1,000 €: 307.76 €. Two: 949.815 + 76.0496 + 598.50 − 1,000 = 624.3646, two months of
 * three 416.24.
 */
const PRIME: readonly (readonly [string, Essai, Attendu])[] = [
  [
    'un revenu trop élevé, sans congé',
    { allocataire: TROP, faits: DOM },
    { droit: 0, refus: 'ressources-elevees' },
  ],
  [
    'un mois de congé, l’autre travaille',
    { allocataire: JUILLET, conjoint: GAGNE },
    { droit: 41_624 },
  ],
  ['un mois de congé du conjoint', { allocataire: GAGNE, conjoint: JUILLET }, { droit: 41_624 }],
  [
    'en congé, elle travaille encore',
    { allocataire: {}, conjoint: { ...GAGNE, ...TRIMESTRE } },
    { droit: 62_436 },
  ],
  [
    'un refus certain ne demande rien de ce qu’on ne sait pas',
    { allocataire: { ...GAGNE, sejour: null }, faits: { dateDemande: '2025-10-01' } },
    { droit: 0, refus: 'avant-la-demande' },
  ],
  [
    'sans revenu, un titre de séjour inconnu ne peut que refuser',
    { allocataire: { sejour: null } },
    { droit: 0, refus: 'sans-revenu-activite' },
  ],
  [
    'à seize ans, le revenu d’une activité indépendante n’y change rien',
    { allocataire: { naissance: '2009-01-01', independant: null } },
    { droit: 0, refus: 'moins-de-18-ans' },
  ],
  [
    'un conjoint qui gagne beaucoup, présent peut-être',
    { allocataire: GAGNE, conjoint: { ...TROP, presence: null } },
    { droit: null, manques: ['personnes[1].presence'] },
  ],
  [
    'sans revenu, que le conjoint soit là ou non',
    { conjoint: { presence: null } },
    { droit: 0, refus: 'sans-revenu-activite' },
  ],
  // Claims of January to March 2016 (letter 2015-165): October to December, until March.
  ['demande du 1er janvier 2016, mars', demande('2016-01-01', '2016-03'), { droit: 21_116 }],
  ['demande du 31 mars 2016, mars', demande('2016-03-31', '2016-03'), { droit: 21_116 }],
  [
    'demande du 10 février 2016, avril : janvier à mars, sans revenu',
    demande('2016-02-10', '2016-04'),
    { droit: 0, refus: 'sans-revenu-activite' },
  ],
  // 524.16 + 67.00 + 620.00 − 1,000
  ['examen de décembre 2015 : août à octobre', debut('2015-12', GAGNE), { droit: 21_116 }],
  [
    'examen de novembre 2015 : juillet 2015 n’est pas connu',
    debut('2015-11', GAGNE),
    { droit: null, manques: ['non-calcule'] },
  ],
]

for (const [titre, e, attendu] of PRIME) {
  test(`prime, faits : ${titre}`, () => assert.deepEqual(reponse('primeActivite', e), attendu))
}

test('RSA, faits : un salaire arrêté en août ne compte plus, si septembre est connu', () => {
  const foyer = { allocataire: { ressources: [paye(500, '2025-01', '2025-08')] }, faits: DOM }
  assert.deepEqual(reponse('rsa', foyer), { droit: 64_652 })
  assert.deepEqual(reponse('rsa', foyer, { moisCourantConnu: true }), { droit: 64_652 })
  assert.deepEqual(reponse('rsa', foyer, { moisCourantConnu: false }), { droit: 14_652 })
})
