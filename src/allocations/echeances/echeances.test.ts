import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  calendrierDeclaration,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  etatEcheance,
  listManques,
  listTrimestres,
  logementUsuel,
  membreUsuel,
  premierPaiement,
  rappelsDeclaration,
} from '#allocations'
import { type Instant, jour, mois } from '#socle'

const DECEMBRE = calendrierDeclaration(mois('2026-12'), 'caf')

test('décembre : ouverte en novembre, due le 30, payée le 5 du mois suivant', () => {
  assert.equal(DECEMBRE.ouverture, '2026-11-01')
  assert.equal(DECEMBRE.echeance, '2026-11-30')
  assert.equal(DECEMBRE.fermeture, '2027-01-31')
  assert.deepEqual(DECEMBRE.paiements, ['2027-01-05', '2027-02-05', '2027-03-05'])
})

test('envoyée tard, octobre est payé le premier 5 qui suit, avec novembre', () => {
  const paye = (le: string) => premierPaiement('caf', mois('2026-10'), jour(le))
  assert.equal(paye('2026-09-30'), '2026-11-05')
  assert.equal(paye('2026-11-05'), '2026-11-05')
  assert.equal(paye('2026-11-06'), '2026-12-05')
})

test('un mois court : février garde son dernier jour, les années bissextiles aussi', () => {
  assert.equal(calendrierDeclaration(mois('2027-03'), 'caf').echeance, '2027-02-28')
  assert.equal(calendrierDeclaration(mois('2028-03'), 'msa').echeance, '2028-02-29')
})

const ETATS = [
  ['2026-10-31', false, 'a-venir'],
  ['2026-11-01', false, 'ouverte'],
  ['2026-11-30', false, 'ouverte'],
  ['2026-12-01', false, 'en-retard'],
  ['2027-01-31', false, 'en-retard'],
  ['2027-02-01', false, 'manquee'],
  ['2027-02-01', true, 'envoyee'],
] as const

for (const [quand, envoyee, attendu] of ETATS) {
  test(`le ${quand}, ${envoyee ? 'envoyée' : 'pas envoyée'} : ${attendu}`, () => {
    assert.equal(etatEcheance(DECEMBRE, jour(quand), envoyee), attendu)
  })
}

test('quatre rappels, à leur jour : ouverture, J-7, J-2, manquée ; ni montant ni NIR', () => {
  const rappels = rappelsDeclaration('D1', DECEMBRE)
  assert.deepEqual(
    rappels.map((r) => [r.type, r.jour]),
    [
      ['DeclarationOuverte', '2026-11-01'],
      ['DeclarationARendre', '2026-11-23'],
      ['DeclarationBientotDue', '2026-11-28'],
      ['DeclarationManquee', '2026-12-01'],
    ],
  )
  const [premier] = rappels
  assert.deepEqual(Object.keys(premier ?? {}).sort(), [
    'dossier',
    'echeance',
    'jour',
    'moisExamen',
    'type',
  ])
})

const DOSSIER: DossierAllocataire = {
  numero: 'D1',
  organisme: 'caf',
  moisDemande: mois('2025-12'),
  personnes: [
    membreUsuel({ id: 'a', role: 'allocataire', nir: null, naissance: jour('1990-05-12') }),
  ],
  isolementRecent: false,
  logement: logementUsuel('sans-domicile'),
  aideLogement: null,
}

function envoyee(moisExamen: string, version: number): DeclarationTrimestrielle {
  return {
    dossier: 'D1',
    moisExamen: mois(moisExamen),
    moisReference: [mois('2026-05'), mois('2026-06'), mois('2026-07')],
    moisDroits: [mois('2026-09'), mois('2026-10'), mois('2026-11')],
    etat: 'validee',
    version,
    lignes: [],
    saisies: [],
    reponses: {},
    prerempliLe: '2026-09-02T08:00:00.000Z' as Instant,
    valideeLe: '2026-09-02T08:00:00.000Z' as Instant,
  }
}

const LE_12 = jour('2026-11-12')

test('rien n’est dit manquer avant le premier trimestre suivi ici', () => {
  const seul = listTrimestres(DOSSIER, [], LE_12)
  assert.deepEqual(
    seul.map((t) => [t.moisExamen, t.etat]),
    [['2026-12', 'ouverte']],
  )
})

test('trimestres manqués : du plus ancien au plus récent, chacun avec ses mois', () => {
  const suivi = { ...DOSSIER, suiviDepuis: mois('2026-02') }
  const trimestres = listTrimestres(suivi, [envoyee('2026-06', 1), envoyee('2026-06', 2)], LE_12)
  assert.deepEqual(
    trimestres.map((t) => [t.moisExamen, t.etat, t.envoyee?.version]),
    [
      ['2026-03', 'manquee', undefined],
      ['2026-06', 'envoyee', 2],
      ['2026-09', 'manquee', undefined],
      ['2026-12', 'ouverte', undefined],
    ],
  )
  assert.deepEqual(
    listManques(trimestres).map((t) => [t.moisReference, t.moisDroits[0]]),
    [
      [['2025-11', '2025-12', '2026-01'], '2026-03'],
      [['2026-05', '2026-06', '2026-07'], '2026-09'],
    ],
  )
})
