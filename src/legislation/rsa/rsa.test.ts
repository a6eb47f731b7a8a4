import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Centimes, centimes, type Mois } from '#socle'
import { calculerDroits, parseSituation } from '../index.js'
import {
  avec,
  avecNaissance,
  avecPersonne,
  avecRessources,
  lina,
  maya,
  samEtNoor,
} from '../personnages.js'
import type { Logement, SituationFoyer } from '../situation.js'

function rsa(foyer: SituationFoyer): { montant: unknown; refus: string | undefined } {
  const { droits, refus } = calculerDroits(foyer, { prestations: ['rsa'] })
  return { montant: droits.rsa, refus: refus.rsa }
}

const logee = (statut: Logement['statut'], aide = 0): SituationFoyer =>
  avec(lina(), {
    logement: { ...lina().logement, statut },
    connus: { aideLogement: centimes(aide), rsaMoisPrecedents: centimes(0) },
  })
const salaire = (montant: number, foyer = lina()): SituationFoyer =>
  avecRessources(foyer, 'lina', [{ nature: 'salaire', montant }])

interface Cas {
  readonly titre: string
  readonly foyer: SituationFoyer
  readonly attendu: number
  readonly refus?: string
}

/** Barème of April 2025: 646.52 € for one person, BMAF 474.37 €. */
const CAS: readonly Cas[] = [
  { titre: 'une personne sans domicile : le montant forfaitaire', foyer: lina(), attendu: 64652 },
  // 646.52 − 12 % × 646.52 = 646.52 − 77.5824 = 568.9376
  { titre: 'une personne logée gratuitement', foyer: logee('loge-gratuitement'), attendu: 56894 },
  // Two persons' share of the costs: no advantage in kind.
  {
    titre: 'une personne logée qui participe aux frais',
    foyer: avec(logee('loge-gratuitement'), {
      logement: { ...logee('loge-gratuitement').logement, participationFrais: true },
    }),
    attendu: 64652,
  },
  // The benefit counts up to the forfait: 50 €, then 77.5824 €.
  {
    titre: 'aide au logement sous le forfait',
    foyer: logee('locataire-vide', 5000),
    attendu: 59652,
  },
  {
    titre: 'aide au logement au-delà du forfait',
    foyer: logee('locataire-vide', 30000),
    attendu: 56894,
  },
  // 646.52 × 2.1 = 1,357.692; forfait 646.52 × 0.297 = 192.01644; AF 32 % × 474.37 = 151.80
  // 1,357.692 − 192.01644 − 151.80 = 1,013.87556
  { titre: 'un couple propriétaire, deux enfants', foyer: samEtNoor(), attendu: 101388 },
  // 646.52 × 1.71216 = 1,106.94568; PAJE 41.65 % × 474.37 = 197.58; ASF 22.5 % × 474.37 = 106.73
  // 1,106.94568 − 197.58 − 106.73 = 802.63568
  { titre: 'une parente seule, un enfant d’un an', foyer: maya(), attendu: 80264 },
  // 646.52 × 1.28412 = 830.20926
  {
    titre: 'une femme enceinte et seule, sans enfant',
    foyer: avecPersonne(lina(), 'lina', { enceinte: true }),
    attendu: 83021,
  },
  // The threshold of 6 €: 646.52 − 640.51, 640.52, 640.53
  { titre: 'un centime au-dessus du seuil', foyer: salaire(64051), attendu: 601 },
  { titre: 'au seuil de 6 €', foyer: salaire(64052), attendu: 600 },
  {
    titre: 'un centime sous le seuil',
    foyer: salaire(64053),
    attendu: 0,
    refus: 'sous-seuil-versement',
  },
  {
    titre: 'des ressources égales',
    foyer: salaire(64652),
    attendu: 0,
    refus: 'ressources-elevees',
  },
  // Mean of the quarter May to July: 300 € in July only is 100 € a month.
  {
    titre: 'un salaire d’un seul mois est étalé sur trois',
    foyer: avecRessources(lina(), 'lina', [
      { nature: 'salaire', montant: 30000, de: '2025-07', a: '2025-07' },
    ]),
    attendu: 54652,
  },
  // AAH is a benefit of the Caf: month by month. 900 € in July: 646.52 + 646.52 + 0, over 3.
  {
    titre: 'une AAH d’un seul mois n’efface que ce mois',
    foyer: avecRessources(lina(), 'lina', [
      { nature: 'aah', montant: 90000, de: '2025-07', a: '2025-07' },
    ]),
    attendu: 43101,
  },
]

for (const { titre, foyer, attendu, refus } of CAS) {
  test(`RSA : ${titre}`, () => assert.deepEqual(rsa(foyer), { montant: attendu, refus }))
}

const A_24_ANS = avecNaissance(lina(), 'lina', '2000-10-01')
const CONDITIONS: readonly Cas[] = [
  {
    titre: '24 ans en fin de mois',
    foyer: A_24_ANS,
    attendu: 0,
    refus: 'moins-de-25-ans',
  },
  {
    titre: '25 ans le dernier jour du mois : dû dès ce mois (R. 262-35)',
    foyer: avecNaissance(lina(), 'lina', '2000-09-30'),
    attendu: 64652,
  },
  {
    titre: '24 ans, deux ans de travail (L. 262-7-1)',
    foyer: avecPersonne(A_24_ANS, 'lina', { conditionHeuresRsaJeune: true }),
    attendu: 64652,
  },
  {
    titre: '24 ans, enceinte et seule',
    foyer: avecPersonne(A_24_ANS, 'lina', { enceinte: true }),
    attendu: 83021,
  },
  {
    titre: 'une étudiante',
    foyer: avecPersonne(lina(), 'lina', { activite: 'etudiant' }),
    attendu: 0,
    refus: 'etudiant',
  },
  {
    titre: 'une étudiante avec la majoration pour isolement',
    foyer: avecPersonne(maya(), 'maya', { activite: 'etudiant' }),
    attendu: 80264,
  },
]

for (const { titre, foyer, attendu, refus } of CONDITIONS) {
  test(`RSA, conditions : ${titre}`, () =>
    assert.deepEqual(rsa(foyer), { montant: attendu, refus }))
}

/** A child of 16 who earns: counted up to what he adds, 50 % × 646.52 = 323.26 €. ASF 106.73 €. */
const parentEtAine = (gains: number): SituationFoyer =>
  avecRessources(avecNaissance(maya(), 'lou', '2009-06-12'), 'lou', [
    { nature: 'salaire', montant: gains },
  ])
const ENFANTS: readonly Cas[] = [
  // 969.78 − 106.73 − 323.26 = 539.79
  { titre: 'ses gains valent son apport', foyer: parentEtAine(32326), attendu: 53979 },
  // Left out with his gains; the ASF is still paid for him: 646.52 − 106.73
  { titre: 'ses gains le dépassent d’un centime', foyer: parentEtAine(32327), attendu: 53979 },
  { titre: 'il gagne bien plus', foyer: parentEtAine(60000), attendu: 53979 },
]

for (const { titre, foyer, attendu } of ENFANTS) {
  test(`RSA, enfant qui travaille : ${titre}`, () => assert.equal(rsa(foyer).montant, attendu))
}

const jusqua = (a: string, suite: readonly { nature: string; montant: number }[] = []) =>
  avecRessources(lina(), 'lina', [
    { nature: 'salaire', montant: 50000, a },
    ...suite.map((ligne) => ({ ...ligne, de: '2025-09', a: '2025-09' })),
  ])
const NEUTRALISATION: readonly Cas[] = [
  { titre: 'le salaire continue', foyer: jusqua('2025-09'), attendu: 14652 },
  { titre: 'le salaire s’arrête sans rien à la place', foyer: jusqua('2025-08'), attendu: 64652 },
  {
    titre: 'le chômage prend sa place',
    foyer: jusqua('2025-08', [{ nature: 'chomage', montant: 30000 }]),
    attendu: 14652,
  },
  {
    titre: 'un autre revenu d’activité prend sa place',
    foyer: jusqua('2025-08', [{ nature: 'benefice-micro-entrepreneur', montant: 100 }]),
    attendu: 14652,
  },
  // Other resources: up to 646.52 € a month. 700 € ended: 700 − 646.52 = 53.48 remain.
  {
    titre: 'une pension de 700 € s’arrête',
    foyer: avecRessources(lina(), 'lina', [
      { nature: 'pension-invalidite', montant: 70000, a: '2025-08' },
    ]),
    attendu: 59304,
  },
]

for (const { titre, foyer, attendu } of NEUTRALISATION) {
  test(`RSA, neutralisation (R. 262-13) : ${titre}`, () =>
    assert.equal(rsa(foyer).montant, attendu))
}

test('RSA : sans connaître le mois courant, rien n’est tenu pour interrompu', () => {
  const options = { prestations: ['rsa'], moisCourantConnu: false } as const
  assert.equal(calculerDroits(jusqua('2025-08'), options).droits.rsa, 14652)
})

test('RSA : une interruption dans le trimestre de droit compte dès son mois (R. 262-4-1)', () => {
  const mois = (moisDroit: string): unknown =>
    rsa({ ...jusqua('2025-09'), moisExamen: '2025-09' as Mois, moisDroit: moisDroit as Mois })
      .montant
  assert.deepEqual(['2025-09', '2025-10', '2025-11'].map(mois), [14652, 64652, 64652])
})

test('RSA : un total négatif compte pour 0, catégorie par catégorie (R. 262-7 III)', () => {
  const foyer = avecRessources(lina(), 'lina', [
    { nature: 'salaire', montant: -20000 },
    { nature: 'remuneration-apprenti', montant: 15000 },
    { nature: 'chomage', montant: 10000 },
  ])
  // Professional: −200 + 150 → 0; unemployment: 100. Not 0 + 150, nor 50.
  assert.equal(rsa(foyer).montant, 54652)
})

test('RSA : une réponse manquante se dit, sauf si le droit est nul de toute façon', () => {
  const locataire = avec(lina(), {
    logement: { ...lina().logement, statut: 'locataire-vide' },
    connus: { aideLogement: null, rsaMoisPrecedents: 0 as Centimes },
  })
  const { droits, manques } = calculerDroits(locataire, { prestations: ['rsa'] })
  assert.equal(droits.rsa, null)
  assert.deepEqual(manques.rsa, ['logement.loyer', 'logement.zone'])
  assert.deepEqual(rsa(salaire(100000, locataire)), { montant: 0, refus: 'ressources-elevees' })
})

test('un parent isolé : l’allocation de base compte dès le quatrième mois de l’enfant', () => {
  const lu = parseSituation({
    id: 'nouveau-ne',
    moisDroit: '2025-12',
    personnes: [
      { role: 'allocataire', naissance: '1990-01-01', activite: 'inactif' },
      { role: 'enfant', naissance: '2025-05-10', activite: 'inactif' },
    ],
    logement: { statut: 'sans-domicile' },
    connus: { aideLogement: 0 },
  })
  assert.ok(lu.ok)
  const { droits, intermediaires } = calculerDroits(lu.valeur, {
    prestations: ['rsa'],
    intermediaires: true,
  })
  // August: ASF 106.73 alone; September and October: with the PAJE, 197.58.
  const comptees = Object.values(intermediaires?.rsaMois ?? {}).map((m) => m.prestationsFamiliales)
  assert.deepEqual(comptees, [10_673, 30_431, 30_431])
  // 1,106.94568 − (106.73 + 2 × 304.31) ÷ 3 = 868.49568
  assert.equal(droits.rsa, 86_850)
})

test('un revenu imposable inconnu manque, quel que soit le mois du trimestre qui le lit', () => {
  const manques = (...annees: readonly string[]): unknown => {
    const connue = { netCategoriel: 100_000, dontActivite: 0 }
    const lu = parseSituation({
      id: 'deux-annees',
      moisDroit: '2026-03',
      logement: { statut: 'sans-domicile' },
      personnes: [
        {
          ...{ id: 'a', role: 'allocataire', naissance: '1985-01-01', activite: 'inactif' },
          revenusFiscaux: Object.fromEntries(annees.map((annee) => [annee, connue])),
        },
        { id: 'e', role: 'enfant', naissance: '2013-05-05', activite: 'inactif' },
        { id: 'f', role: 'enfant', naissance: '2015-05-05', activite: 'inactif' },
      ],
    })
    assert.ok(lu.ok)
    return calculerDroits(lu.valeur, { prestations: ['rsa'] }).manques.rsa
  }
  // November and December 2025 read 2023; January 2026 reads 2024.
  assert.deepEqual(manques('2023'), ['personnes[0].revenusFiscaux.2024'])
  assert.deepEqual(manques('2024'), ['personnes[0].revenusFiscaux.2023'])
  assert.equal(manques('2023', '2024'), undefined)
})
