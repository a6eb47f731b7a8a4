import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits } from '../index.js'
import { type Essai, essai, paye } from './foyers-essai.js'

/** Amount, or the code of a refusal, or the missing answers. */
type Attendu = number | string | readonly string[]

function rsa(e: Essai): Attendu {
  const { droits, refus, manques } = calculerDroits(essai(e), { prestations: ['rsa'] })
  return refus.rsa ?? (droits.rsa === null ? manques.rsa! : Number(droits.rsa))
}

const GAGNE = { ressources: [paye(300)] }
const ENFANT = {}
const PF = { prestationsFamilialesComptees: 0 }

/**
 * April 2025: 646.52 alone, 969.78 for two, 1.71216 × 646.52 = 1,106.94568 majored with a child;
 * ASF counted: 22.5 % × 474.37 = 106.73.
 */
const CAS: readonly (readonly [titre: string, essai: Essai, attendu: Attendu])[] = [
  // The couple (R. 262-4, 1° and 2°; R. 262-4-1)
  ['un couple dont un salaire de 300 €', { conjoint: GAGNE }, 66978],
  [
    'le conjoint arrivé le jour de l’examen est réputé là trois mois',
    { conjoint: { ...GAGNE, presence: { de: '2025-09-01' } } },
    66978,
  ],
  [
    'arrivé le lendemain, il attend',
    { conjoint: { ...GAGNE, presence: { de: '2025-09-02' } } },
    64652,
  ],
  [
    'une demande ce jour-là regarde le couple ce jour-là',
    {
      conjoint: { ...GAGNE, presence: { de: '2025-09-02' } },
      faits: { dateDemande: '2025-09-02' },
    },
    66978,
  ],
  [
    'un conjoint parti avant est oublié, avec son revenu',
    { conjoint: { ...GAGNE, presence: { a: '2025-08-20' } } },
    64652,
  ],
  [
    'une séparation dans le trimestre compte dès son mois',
    { conjoint: { ...GAGNE, presence: { a: '2025-09-15' } } },
    64652,
  ],
  [
    'présent jusqu’au dernier jour du mois, il compte encore',
    { conjoint: { ...GAGNE, presence: { a: '2025-09-30' } } },
    66978,
  ],
  // Children on the last day of each month: (969.78 − 106.73 + 2 × 646.52) ÷ 3
  [
    'un enfant parti en juin ne compte que fin mai',
    { enfants: [{ presence: { a: '2025-06-15' } }] },
    71870,
  ],
  // Half of what the child adds: 646.52 × 1.25
  [
    'un enfant en résidence alternée compte pour moitié',
    { enfants: [{ gardeAlternee: true }], faits: PF },
    80815,
  ],
  // (1.71216 + 1) ÷ 2 × 646.52
  [
    'et ouvre la moitié de la majoration',
    {
      enfants: [{ gardeAlternee: true }],
      faits: { ...PF, dateIsolement: '2025-02-10' },
    },
    87673,
  ],
  [
    'seul enfant, il n’ouvre ni allocations familiales ni soutien familial',
    { enfants: [{ gardeAlternee: true }] },
    80815,
  ],
  [
    'sans savoir à quel parent la PAJE est versée, on ne sait pas',
    { enfants: [{ naissance: '2024-05-05', gardeAlternee: true }] },
    ['prestationsFamilialesComptees'],
  ],
  // A child's death (L. 262-21): 646.52 × 1.5 until the fourth re-examination
  [
    'décédé en mai, il compte encore au deuxième réexamen',
    { enfants: [{ deces: '2025-05-20' }], faits: PF },
    96978,
  ],
  ['au troisième réexamen aussi', { enfants: [{ deces: '2024-12-20' }], faits: PF }, 96978],
  ['plus au quatrième', { enfants: [{ deces: '2024-11-30' }], faits: PF }, 64652],
  [
    'un majeur ne compte plus',
    { enfants: [{ naissance: '2007-05-20', deces: '2025-05-20' }], faits: PF },
    64652,
  ],
  [
    'sans les prestations versées après ce décès, on ne sait pas',
    { enfants: [{ deces: '2025-05-20' }] },
    ['prestationsFamilialesComptees'],
  ],
  // Pregnancy: 1.28412 × 646.52 = 830.20926
  [
    'une naissance prévue ouvre le RSA à 22 ans, majoré',
    { allocataire: { naissance: '2003-01-01', naissancePrevue: '2026-01-15' } },
    83021,
  ],
  [
    'une grossesse commencée en juin ne majore pas mai',
    { allocataire: { naissancePrevue: '2026-03-10' } },
    76898,
  ],
  // Isolation: twelve months of right (R. 262-2); 1,106.94568 − 106.73
  [
    'isolement de février : majoré en septembre',
    { enfants: [ENFANT], faits: { dateIsolement: '2025-02-10' } },
    100022,
  ],
  ['douzième mois', { enfants: [ENFANT], faits: { dateIsolement: '2024-10-31' } }, 100022],
  [
    'treizième mois : plus de majoration',
    { enfants: [ENFANT], faits: { dateIsolement: '2024-09-01' } },
    86305,
  ],
  [
    'demandée neuf mois après : neuf mois de majoration, depuis la demande',
    {
      enfants: [ENFANT],
      faits: { dateIsolement: '2024-04-10', dateDemande: '2025-01-05' },
    },
    100022,
  ],
  [
    'et rien le dixième',
    {
      enfants: [ENFANT],
      faits: { dateIsolement: '2024-03-10', dateDemande: '2024-12-05' },
    },
    86305,
  ],
  [
    'le départ du conjoint est l’événement',
    { conjoint: { presence: { a: '2025-09-15' } }, enfants: [ENFANT] },
    100022,
  ],
  // Stay (L. 262-4, 2°; L. 262-6)
  ['cinq ans de titre ce mois-ci', { allocataire: sejour('autre', '2020-09-30') }, 64652],
  ['pas encore cinq ans', { allocataire: sejour('autre', '2020-10-01') }, 'sejour'],
  ['réfugié', { allocataire: { sejour: { nationalite: 'autre', dispense: true } } }, 64652],
  ['un Européen de deux mois', { allocataire: sejour('europeenne', '2025-07-01') }, 'sejour'],
  ['un Européen de trois mois', { allocataire: sejour('europeenne', '2025-06-15') }, 64652],
  [
    'depuis quand ? la réponse manque',
    { allocataire: { sejour: { nationalite: 'autre' } } },
    ['personnes[0].sejour.depuis'],
  ],
  [
    'un séjour régulier suffit à la parente isolée',
    {
      allocataire: sejour('autre', '2024-01-01'),
      enfants: [ENFANT],
      faits: { dateIsolement: '2025-02-10' },
    },
    100022,
  ],
  // 646.52 − 300: the person is not counted, her resources are
  [
    'un conjoint sans titre assez ancien',
    { conjoint: { ...GAGNE, ...sejour('autre', '2023-01-01') } },
    34652,
  ],
  // Leave (L. 262-4, 4°)
  [
    'en congé sans solde tout le mois',
    { allocataire: { conge: { type: 'sans-solde', de: '2025-01-01' } } },
    'conge-sans-activite',
  ],
  [
    'revenu de congé dans le mois',
    { allocataire: { conge: { type: 'sabbatique', de: '2025-01-01', a: '2025-09-29' } } },
    64652,
  ],
  [
    'un conjoint en congé parental : ses revenus comptent, pas lui',
    { conjoint: { ...GAGNE, conge: { type: 'parental', de: '2025-01-01' } } },
    34652,
  ],
  // Hospital and prison: second quarterly revision (R. 262-43, R. 262-45)
  ['à l’hôpital depuis mai', { allocataire: { hospitalisation: { de: '2025-05-31' } } }, 32326],
  ['à l’hôpital depuis juin', { allocataire: { hospitalisation: { de: '2025-06-01' } } }, 64652],
  [
    'sorti ce mois-ci',
    { allocataire: { hospitalisation: { de: '2025-03-01', a: '2025-09-03' } } },
    64652,
  ],
  ['en prison depuis mai, seul', { allocataire: { detention: { de: '2025-05-31' } } }, 'detention'],
  [
    'en prison depuis mai : les droits de l’autre',
    { allocataire: { ...GAGNE, detention: { de: '2025-05-31' } }, conjoint: {} },
    64652,
  ],
  [
    'cinquante-neuf jours ne comptent pas',
    { allocataire: { detention: { de: '2025-05-01', a: '2025-06-28' } } },
    64652,
  ],
  // Out of France (R. 262-5)
  [
    'plus de trois mois : pas de mois entamé',
    { allocataire: { absences: [{ de: '2025-05-15', a: '2025-09-10' }] } },
    'hors-de-france',
  ],
  [
    'mais les mois entiers de présence',
    { allocataire: { absences: [{ de: '2025-05-15', a: '2025-08-31' }] } },
    64652,
  ],
  [
    'trois mois juste ne retirent rien',
    { allocataire: { absences: [{ de: '2025-07-01', a: '2025-09-30' }] } },
    64652,
  ],
  [
    'plusieurs séjours de l’année s’ajoutent',
    {
      allocataire: {
        absences: [
          { de: '2025-01-01', a: '2025-03-31' },
          { de: '2025-09-29', a: '2025-10-01' },
        ],
      },
    },
    'hors-de-france',
  ],
  [
    'un séjour dit deux fois n’est compté qu’une : 52 jours, et non 104',
    {
      moisDroit: '2025-02',
      allocataire: {
        absences: [
          { de: '2025-01-05', a: '2025-02-25' },
          { de: '2025-01-05', a: '2025-02-25' },
        ],
      },
    },
    63571,
  ],
  // Independents (R. 262-19 s.): 500 a month
  ['bénéfice de 6 000 €', { allocataire: { independant: { benefices: { 2024: 600000 } } } }, 14652],
  [
    'ou de l’avant-dernière année',
    { allocataire: { independant: { benefices: { 2023: 600000 } } } },
    14652,
  ],
  [
    'pas plus ancien',
    { allocataire: { independant: { benefices: { 2022: 600000 } } } },
    ['personnes[0].independant.benefices'],
  ],
  ['services, 50 %', { allocataire: { independant: recettes('services', 100000) } }, 14652],
  // 646.52 − 1,000 × 29 % and 34 % less than 500
  ['ventes, 71 %', { allocataire: { independant: recettes('vente', 100000) } }, 35652],
  ['libéral, 34 %', { allocataire: { independant: recettes('liberal', 50000) } }, 31652],
  [
    'l’évaluation du Département d’abord',
    { allocataire: { independant: { benefices: { 2024: 600000 }, evaluation: 20000 } } },
    44652,
  ],
  // Property (R. 132-1): 50, 50 and 100 a month
  ['capitaux, 3 % par an', { allocataire: { patrimoine: { capitaux: 2000000 } } }, 59652],
  ['logement vide, 50 %', { allocataire: { patrimoine: { logements: 120000 } } }, 59652],
  ['terrain, 80 %', { allocataire: { patrimoine: { terrains: 150000 } } }, 54652],
  // Excluded resources by date (R. 262-11)
  [
    'aide d’un proche, examen de septembre 2025',
    { allocataire: { ressources: [paye(200, '2025-01', '2025-12', 'aide-proche')] } },
    64652,
  ],
  [
    'aide d’un proche, examen de juin 2025',
    {
      moisDroit: '2025-08',
      moisExamen: '2025-06',
      allocataire: { ressources: [paye(200, '2025-01', '2025-12', 'aide-proche')] },
    },
    // February to April 2025: (635.71 + 635.71 + 646.52) ÷ 3 − 200
    43931,
  ],
  [
    'une allocation après un décès',
    { allocataire: { ressources: [paye(900, '2025-01', '2025-12', 'allocation-deces')] } },
    64652,
  ],
  // First renewal (décret 2024-693, art. 8): 900 in November only
  [
    'premier renouvellement : la moyenne de deux mois est plus basse',
    {
      moisDroit: '2025-03',
      allocataire: { ressources: [paye(900, '2024-11', '2024-11')] },
      faits: { premierRenouvellement: true },
    },
    63571,
  ],
  [
    'premier renouvellement : la moyenne de trois mois est plus basse',
    {
      moisDroit: '2025-03',
      allocataire: { ressources: [paye(900, '2025-01', '2025-03')] },
      faits: { premierRenouvellement: true },
    },
    33571,
  ],
  // R. 262-7, III: (0 + 500) ÷ 2 = 250.00, and not (−200 + 500) ÷ 2
  [
    'premier renouvellement : un total négatif compte pour 0 avant la moyenne de deux mois',
    {
      moisDroit: '2025-03',
      allocataire: {
        ressources: [
          paye(900, '2024-11', '2024-11'),
          paye(-200, '2024-12', '2024-12'),
          paye(500, '2025-01', '2025-03'),
        ],
      },
      faits: { premierRenouvellement: true },
    },
    38571,
  ],
  // Territories
  ['outre-mer : le même montant', { faits: { territoire: 'dom' } }, 64652],
  [
    'outre-mer, avec un enfant : les prestations sont à dire',
    { faits: { territoire: 'dom' }, enfants: [ENFANT] },
    ['prestationsFamilialesComptees'],
  ],
  ['Mayotte, avril 2024', { moisDroit: '2024-05', faits: { territoire: 'mayotte' } }, 31786],
  // 317.86 × (1 + 0.5 + 3 × 0.3 + 0.1)
  [
    'Mayotte, quatre enfants : 10 % au quatrième',
    {
      moisDroit: '2024-05',
      faits: { ...PF, territoire: 'mayotte' },
      conjoint: {},
      enfants: [ENFANT, ENFANT, ENFANT, ENFANT],
    },
    79465,
  ],
  [
    'Mayotte : quinze ans de titre',
    { faits: { territoire: 'mayotte' }, allocataire: sejour('autre', '2011-01-01') },
    'sejour',
  ],
  ['où ? la réponse manque', { faits: { territoire: null } }, ['territoire']],
  [
    'un droit nul de toute façon ne demande rien',
    { faits: { territoire: null }, allocataire: { ressources: [paye(900)] } },
    'ressources-elevees',
  ],
  // Claim
  ['avant le mois de la demande', { faits: { dateDemande: '2025-10-01' } }, 'avant-la-demande'],
  ['dès le mois de la demande', { faits: { dateDemande: '2025-09-30' } }, 64652],
]

function sejour(nationalite: string, depuis: string): object {
  return { sejour: { nationalite, depuis } }
}

function recettes(secteur: string, montant: number): object {
  return { recettes: [{ de: '2025-01', a: '2025-12', secteur, montant }] }
}

for (const [titre, e, attendu] of CAS) {
  test(`RSA, faits : ${titre}`, () => assert.deepEqual(rsa(e), attendu))
}

test('RSA : un euro de plus d’une ressource exclue ne change rien', () => {
  for (const nature of ['aide-proche', 'apa', 'majoration-tierce-personne']) {
    const avec = (euros: number): Attendu =>
      rsa({ allocataire: { ressources: [paye(100), paye(euros, '2025-01', '2025-12', nature)] } })
    assert.equal(avec(201), avec(200), nature)
    assert.equal(avec(200), 54652, nature)
  }
})

test('RSA de Mayotte : un montant que le livre n’a pas lu est à confirmer', () => {
  const foyer = essai({ faits: { territoire: 'mayotte' } })
  const { droits, manques } = calculerDroits(foyer, { prestations: ['rsa'] })
  assert.deepEqual([droits.rsa, manques.rsa], [32326, ['bareme-a-confirmer']])
})

test('RSA : des faits qui disent le cas habituel ne changent rien', () => {
  const enfants = [{ gardeAlternee: false }]
  const dits = { territoire: 'metropole', premierRenouvellement: false }
  assert.equal(rsa({ enfants, faits: dits }), rsa({ enfants: [ENFANT] }))
})
