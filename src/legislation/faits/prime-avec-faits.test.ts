import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits } from '../index.js'
import { type Essai, essai, paye } from './foyers-essai.js'

type Attendu = number | string | readonly string[]

function prime(e: Essai): Attendu {
  const options = { prestations: ['primeActivite'] } as const
  const { droits, refus, manques } = calculerDroits(essai(e), options)
  return (
    refus.primeActivite ??
    (droits.primeActivite === null ? manques.primeActivite! : Number(droits.primeActivite))
  )
}

const GAGNE = { ressources: [paye(1000)] }
const SANS_PF = { prestationsFamilialesComptees: 0 }

/**
 * April 2025, SMIC 11.88: bonification of 1,000 € = 184.27044 × (1,000 − 700.92) ÷ 724.68 =
 * 76.0496. Alone: 633.21 + 76.0496 + 598.50 − 1,000 = 307.76. Two: 949.815 + 76.0496 + 598.50 −
 * 1,000 = 624.3646. Alone with 600 €: 359.10, below the montant forfaitaire.
 */
const SEULE = 30776
const A_DEUX = 62436

const CAS: readonly (readonly [titre: string, essai: Essai, attendu: Attendu])[] = [
  ['seule, 1 000 €', { allocataire: GAGNE }, SEULE],
  ['à deux', { allocataire: GAGNE, conjoint: {} }, A_DEUX],
  // Frozen effect (R. 843-1 II, R. 843-2)
  [
    'une séparation dans le trimestre attend le réexamen',
    { allocataire: GAGNE, conjoint: { presence: { a: '2025-09-15' } } },
    A_DEUX,
  ],
  [
    'et compte au réexamen',
    { moisDroit: '2025-12', allocataire: GAGNE, conjoint: { presence: { a: '2025-09-15' } } },
    SEULE,
  ],
  [
    'un nouveau couple dans le trimestre attend le réexamen',
    {
      moisDroit: '2025-10',
      moisExamen: '2025-09',
      allocataire: GAGNE,
      conjoint: { ...GAGNE, presence: { de: '2025-10-01' } },
    },
    SEULE,
  ],
  // The majoration for isolation is read from the first day of its month:
  // 1.71216 × 633.21 = 1,084.15683 + 76.0496 + 598.50 − 1,084.15683
  [
    'sauf si elle ouvre la majoration pour isolement',
    {
      allocataire: GAGNE,
      conjoint: { presence: { a: '2025-09-15' } },
      enfants: [{}],
      faits: SANS_PF,
    },
    67455,
  ],
  // Counted in another file
  [
    'le conjoint compté ailleurs jusqu’en septembre',
    { allocataire: GAGNE, conjoint: { ...GAGNE, primeAilleursJusqua: '2025-09' } },
    SEULE,
  ],
  [
    'et compté ici en octobre',
    {
      moisDroit: '2025-10',
      allocataire: GAGNE,
      conjoint: { primeAilleursJusqua: '2025-09' },
    },
    A_DEUX,
  ],
  [
    'l’ancien conjoint attend la fin du trimestre de son premier dossier',
    { allocataire: { ...GAGNE, primeAilleursJusqua: '2025-11' } },
    'compte-dans-un-autre-dossier',
  ],
  // Children present on the last day of each month: (624.37 × 2 + 307.76) ÷ 3
  [
    'un enfant parti en juillet compte fin mai et fin juin',
    {
      allocataire: GAGNE,
      enfants: [{ presence: { a: '2025-07-15' } }],
      faits: SANS_PF,
    },
    51883,
  ],
  // Leave (letter 2015-165, June 2016): 307.76 ÷ 3 for July alone
  [
    'en congé, seuls les mois de revenu ont une prime',
    {
      allocataire: {
        ressources: [paye(1000, '2025-07', '2025-12')],
        conge: { type: 'parental', de: '2025-01-01', a: '2025-12-31' },
      },
    },
    10259,
  ],
  [
    'un congé d’une partie du mois ne retire rien',
    {
      allocataire: { ...GAGNE, conge: { type: 'parental', de: '2025-05-02', a: '2025-07-30' } },
    },
    SEULE,
  ],
  // Stay: five years of titles; nothing asked of a European
  [
    'pas encore cinq ans de titre',
    { allocataire: { ...GAGNE, sejour: { nationalite: 'autre', depuis: '2020-10-01' } } },
    'sejour',
  ],
  [
    'un Européen arrivé le mois dernier',
    { allocataire: { ...GAGNE, sejour: { nationalite: 'europeenne' } } },
    SEULE,
  ],
  [
    'un conjoint sans titre assez ancien : non calculé',
    {
      allocataire: GAGNE,
      conjoint: { sejour: { nationalite: 'autre', depuis: '2023-10-01' } },
    },
    ['non-calcule'],
  ],
  // Independents: 500 a month, no bonification: 633.21 + 299.25 − 633.21
  ['bénéfice de 6 000 €', { allocataire: { independant: { benefices: { 2024: 600000 } } } }, 29925],
  [
    'l’évaluation du Département n’est pas celle de la prime',
    { allocataire: { independant: { benefices: { 2024: 600000 }, evaluation: 20000 } } },
    29925,
  ],
  [
    'sauf de janvier à mars 2016 : 62 % de 200 €',
    {
      moisDroit: '2016-02',
      allocataire: { independant: { benefices: { 2014: 600000 }, evaluation: 20000 } },
    },
    12400,
  ],
  // Savings not taxed and help from relatives are not read
  [
    'épargne et aide d’un proche ne comptent pas',
    {
      allocataire: {
        ressources: [paye(1000), paye(500, '2025-01', '2025-12', 'aide-proche')],
        patrimoine: { capitaux: 5000000 },
      },
    },
    SEULE,
  ],
  // Hospital, alone: half; prison
  [
    'à l’hôpital depuis mai',
    { allocataire: { ...GAGNE, hospitalisation: { de: '2025-05-31' } } },
    15388,
  ],
  [
    'en prison depuis mai',
    { allocataire: { ...GAGNE, detention: { de: '2025-05-31' } } },
    'detention',
  ],
  [
    'libérée en août : reprise au réexamen qui suit',
    {
      allocataire: { ...GAGNE, detention: { de: '2025-02-01', a: '2025-08-10' } },
    },
    SEULE,
  ],
  // Claims of the first quarter of 2016: October to December 2015, whatever the day
  [
    'demande du 20 mars 2016 : ouverte en janvier',
    {
      moisDroit: '2016-01',
      allocataire: { ressources: [paye(1000, '2015-10', '2015-12')] },
      faits: { dateDemande: '2016-03-20' },
    },
    21116,
  ],
  [
    'et en mars, sur les mêmes mois',
    {
      moisDroit: '2016-03',
      allocataire: { ressources: [paye(1000, '2015-10', '2015-12')] },
      faits: { dateDemande: '2016-03-20' },
    },
    21116,
  ],
  [
    'demande du 1er avril 2016 : rien avant avril',
    { moisDroit: '2016-03', allocataire: GAGNE, faits: { dateDemande: '2016-04-01' } },
    'avant-la-demande',
  ],
  // Before 2016 it is no claim of the first quarter: November to January. Two months out of three
  // have 211.15998, the third nothing: 140.77332
  [
    'demande de décembre 2015 : le trimestre ordinaire',
    {
      moisDroit: '2016-02',
      allocataire: { ressources: [paye(1000, '2015-10', '2015-12')] },
      faits: { dateDemande: '2015-12-20' },
    },
    14077,
  ],
  // The whole quarter on leave, beside a spouse who works: no prime, and that is why.
  [
    'en congé tout le trimestre, le conjoint travaille',
    {
      allocataire: { conge: { type: 'parental', de: '2025-01-01', a: '2025-12-31' } },
      conjoint: GAGNE,
    },
    'conge-sans-activite',
  ],
  // Minors
  ['seize ans', { allocataire: { ...GAGNE, naissance: '2009-01-01' } }, 'moins-de-18-ans'],
  [
    'seize ans, RSA activité en décembre 2015 : la situation dit non',
    {
      moisDroit: '2016-02',
      allocataire: { ...GAGNE, naissance: '2000-01-01' },
      faits: { rsaActivite2015: false },
    },
    'moins-de-18-ans',
  ],
  [
    'seize ans, RSA activité en décembre 2015',
    {
      moisDroit: '2016-02',
      allocataire: { ...GAGNE, naissance: '2000-01-01' },
      faits: { rsaActivite2015: true },
    },
    21116,
  ],
  [
    'Mayotte : non calculée',
    { allocataire: GAGNE, faits: { territoire: 'mayotte' } },
    ['non-calcule'],
  ],
  [
    'le patrimoine inconnu ne retient pas la prime',
    { allocataire: { ...GAGNE, patrimoine: null } },
    SEULE,
  ],
]

for (const [titre, e, attendu] of CAS) {
  test(`prime, faits : ${titre}`, () => assert.deepEqual(prime(e), attendu))
}

/** 2016, SMIC 9.67: 55 % of 169 hours is 898.83; a child adds 30 % of 524.68 or less. */
test('prime : enfant qui travaille, versions de janvier et de juin 2016', () => {
  const foyer = (moisDroit: string): Essai => ({
    moisDroit,
    allocataire: GAGNE,
    conjoint: {},
    enfants: [{ naissance: '1997-01-01', ressources: [paye(400)] }],
    faits: SANS_PF,
  })
  // January: the child leaves with his 400 €. 787.02 + 67.0646 + 620 − 1,000
  assert.equal(prime(foyer('2016-05')), 47408)
  // June: he stays. 944.424 + 67.0646 + 868 − 1,400
  assert.equal(prime(foyer('2016-06')), 47949)
})
