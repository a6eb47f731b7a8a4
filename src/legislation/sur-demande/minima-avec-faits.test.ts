import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits, parseSituation, type ReponseDroits } from '../index.js'

/** Households of the JSON form, with the facts that no flow carries. */
interface Cas {
  readonly mois?: string
  readonly allocataire: object
  readonly conjoint?: object
  readonly enfants?: number
}
type Nom = 'allocationAdultesHandicapes' | 'allocationSolidariteSpecifique'

function reponse(nom: Nom, { mois = '2025-09', allocataire, conjoint, enfants = 0 }: Cas) {
  const adulte = { naissance: '1985-03-02', activite: 'inactif' }
  const lu = parseSituation({
    id: 'm',
    moisDroit: mois,
    personnes: [
      { id: 'a', role: 'allocataire', ...adulte, ...allocataire },
      ...(conjoint === undefined ? [] : [{ id: 'c', role: 'conjoint', ...adulte, ...conjoint }]),
      ...Array.from({ length: enfants }, (_, i) => ({
        id: `e${i}`,
        role: 'enfant',
        naissance: '2016-05-05',
        activite: 'inactif',
      })),
    ],
    logement: { statut: 'sans-domicile' },
  })
  assert.ok(lu.ok, JSON.stringify(lu))
  return calculerDroits(lu.valeur, { prestations: [nom], explication: true })
}

function issue({ droits, refus, manques }: ReponseDroits, nom: Nom) {
  return droits[nom] ?? refus[nom] ?? manques[nom]
}

const TAUX_80 = { incapacite: { taux: 80 } }
const paye = (euros: number, de: string, a: string, nature = 'salaire') => ({
  nature,
  de,
  a,
  montantNetSocial: euros * 100,
})

test('AAH : le taux reconnu, l’âge, ce qui manque', () => {
  const table: readonly (readonly [string, Cas, unknown])[] = [
    ['rien n’est dit', { allocataire: {} }, ['personnes[0].incapacite']],
    ['demandé, pas su', { allocataire: { incapacite: null } }, ['personnes[0].incapacite']],
    ['80 %', { allocataire: TAUX_80 }, 103_332],
    ['79 %, sans restriction', { allocataire: { incapacite: { taux: 79 } } }, 0],
    [
      '79 %, avec restriction',
      { allocataire: { incapacite: { taux: 79, restrictionEmploi: true } } },
      103_332,
    ],
    ['49 %', { allocataire: { incapacite: { taux: 49, restrictionEmploi: true } } }, 0],
    [
      '50 %, 62 ans',
      {
        allocataire: { naissance: '1963-09-01', incapacite: { taux: 50, restrictionEmploi: true } },
      },
      0,
    ],
    ['80 %, 62 ans', { allocataire: { naissance: '1963-09-01', ...TAUX_80 } }, 103_332],
    ['le conjoint seul', { allocataire: {}, conjoint: TAUX_80 }, 103_332],
    ['les deux', { allocataire: TAUX_80, conjoint: TAUX_80 }, 206_664],
    ['avril 2026', { mois: '2026-04', allocataire: TAUX_80 }, 104_159],
  ]
  for (const [titre, cas, attendu] of table) {
    const recu = reponse('allocationAdultesHandicapes', cas)
    assert.deepEqual(issue(recu, 'allocationAdultesHandicapes'), attendu, titre)
  }
  const refus = (cas: Cas) => reponse('allocationAdultesHandicapes', cas).refus
  assert.equal(
    refus({ allocataire: { incapacite: { taux: 79 } } }).allocationAdultesHandicapes,
    'incapacite-insuffisante',
  )
})

test('AAH : plafonds publiés, enfants, revenus de l’année N-2', () => {
  const annee = (euros: number, travail = 0, annees = '2023') => ({
    revenusFiscaux: { [annees]: { netCategoriel: euros * 100, dontActivite: travail * 100 } },
  })
  const montant = (cas: Cas) =>
    reponse('allocationAdultesHandicapes', cas).droits.allocationAdultesHandicapes
  // 12 × 1,033.32 = 12,399.84 (published: 12,400 €), 6,199.92 more for a child.
  assert.equal(montant({ allocataire: { ...TAUX_80, ...annee(12_399) } }), 7)
  assert.equal(montant({ allocataire: { ...TAUX_80, ...annee(12_400) } }), 0)
  assert.equal(montant({ allocataire: { ...TAUX_80, ...annee(6_199) }, enfants: 1 }), 103_332)
  // 18,599.76 − 12,400 = 6,199.76 ÷ 12 = 516.647
  assert.equal(montant({ allocataire: { ...TAUX_80, ...annee(12_400) }, enfants: 1 }), 51_665)
  // Work of 2023 has ceased: nothing stands in its place, it does not count.
  assert.equal(montant({ allocataire: { ...TAUX_80, ...annee(9_000, 9_000) } }), 103_332)
  // With a replacement income, 70 % of it: (12,399.84 − 6,300) ÷ 12 = 508.32
  const remplace = { ressources: [paye(400, '2025-01', '2025-12', 'chomage')] }
  assert.equal(
    montant({ allocataire: { ...TAUX_80, ...remplace, ...annee(9_000, 9_000) } }),
    50_832,
  )
  // A pension of 400: at most what is missing, 633.32
  const pension = { ressources: [paye(400, '2025-01', '2025-12', 'pension-invalidite')] }
  assert.equal(montant({ allocataire: { ...TAUX_80, ...pension } }), 63_332)
  const autreAnnee = reponse('allocationAdultesHandicapes', {
    allocataire: { ...TAUX_80, ...annee(1, 0, '2022') },
  })
  assert.deepEqual(autreAnnee.manques.allocationAdultesHandicapes, [
    'personnes[0].revenusFiscaux.2023',
  ])
})

test('AAH : un travail, une reprise', () => {
  const montant = (lignes: readonly object[]) =>
    reponse('allocationAdultesHandicapes', { allocataire: { ...TAUX_80, ressources: lignes } })
      .droits.allocationAdultesHandicapes
  // 30 % of 1,801.80 (11.88 × 151.67) = 540.55; 500 × 20 % = 100 a month: 1,033.32 − 100
  assert.equal(montant([paye(500, '2020-01', '2025-12')]), 93_332)
  // 1,000: 108.11 + 459.45 × 60 % = 275.67; 383.78 taken off
  assert.equal(montant([paye(1_000, '2020-01', '2025-12')]), 64_954)
  const aah = paye(1_000, '2024-01', '2025-12', 'aah')
  // Begun in March with the AAH: March to August left aside; in February, August alone counts.
  assert.equal(montant([aah, paye(1_000, '2025-03', '2025-12')]), 103_332)
  // Begun in February: July is the sixth month; August alone counts, 20 % of 1,000 in the quarter.
  assert.equal(montant([aah, paye(1_000, '2025-02', '2025-12')]), 96_665)
  // without the AAH the month before, nothing is left aside
  assert.equal(montant([paye(1_000, '2025-03', '2025-12')]), 64_954)
})

test('AAH : le conjoint compte jusqu’en septembre 2023', () => {
  const revenus = {
    revenusFiscaux: { '2021': { netCategoriel: 2_000_000, dontActivite: 2_000_000 } },
  }
  const montant = (mois: string, conjoint?: object) =>
    reponse('allocationAdultesHandicapes', {
      mois,
      allocataire: TAUX_80,
      ...(conjoint === undefined ? null : { conjoint }),
    }).droits.allocationAdultesHandicapes
  // 12 × 971.37 × 1.81 = 21,098.16 ; 20,000 − 5,000 = 15,000 ; 6,098.16 ÷ 12 = 508.18
  assert.equal(montant('2023-09', revenus), 50_818)
  assert.equal(montant('2023-10', revenus), 97_137)
})

test('AAH : en séjour à l’hôpital ou détenu, seul, depuis soixante jours', () => {
  const montant = (mois: string, de: string, enfants = 0) =>
    reponse('allocationAdultesHandicapes', {
      mois,
      enfants,
      allocataire: { ...TAUX_80, hospitalisation: { de } },
    }).droits.allocationAdultesHandicapes
  // From 3 July, sixty days end on 31 August; from 4 July, on 1 September.
  assert.equal(montant('2025-09', '2025-07-03'), 31_000)
  assert.equal(montant('2025-09', '2025-07-04'), 103_332)
  assert.equal(montant('2025-10', '2025-07-04'), 31_000)
  assert.equal(montant('2025-09', '2025-07-01', 1), 103_332)
})

test('ASS : les conditions, dans l’ordre, puis le plafond', () => {
  const chomeur = { activite: 'chomeur', cinqAnsDeTravail: true }
  const table: readonly (readonly [string, Cas, unknown, string?])[] = [
    ['avant avril 2019', { mois: '2019-03', allocataire: chomeur }, ['non-calcule']],
    ['sans chômeur', { allocataire: {} }, 0, 'sans-demandeur-d-emploi'],
    [
      'encore indemnisé',
      { allocataire: { ...chomeur, ressources: [paye(900, '2025-01', '2025-12', 'chomage')] } },
      0,
      'allocation-chomage-versee',
    ],
    ['durée non dite', { allocataire: { activite: 'chomeur' } }, ['personnes[0].cinqAnsDeTravail']],
    [
      'durée trop courte',
      { allocataire: { activite: 'chomeur', cinqAnsDeTravail: false } },
      0,
      'moins-de-cinq-ans-de-travail',
    ],
    // 19.33 × 30 = 579.90; 19.01 × 30 = 570.30; 18.17 × 30 = 545.10 (published)
    ['sans ressources', { allocataire: chomeur }, 57_990],
    ['avril 2024', { mois: '2024-04', allocataire: chomeur }, 57_030],
    // Thirty days of the amount of each text
    ['avril 2019', { mois: '2019-04', allocataire: chomeur }, 50_220],
    ['avril 2020', { mois: '2020-04', allocataire: chomeur }, 50_670],
    ['avril 2021', { mois: '2021-04', allocataire: chomeur }, 50_730],
    ['avril 2022', { mois: '2022-04', allocataire: chomeur }, 51_630],
    ['juillet 2022', { mois: '2022-07', allocataire: chomeur }, 53_700],
    ['avril 2023', { mois: '2023-04', allocataire: chomeur }, 54_510],
    // A pension of 800: 70 × 19.33 = 1,353.10; 553.10 left
    [
      'une pension',
      {
        allocataire: {
          ...chomeur,
          ressources: [paye(800, '2024-01', '2026-12', 'rente-accident-travail')],
        },
      },
      55_310,
    ],
    [
      'un conjoint payé 1 600',
      { allocataire: chomeur, conjoint: { ressources: [paye(1_600, '2024-01', '2026-12')] } },
      // 110 × 19.33 = 2,126.30 − 1,600
      52_630,
    ],
    [
      'un conjoint payé 2 107',
      { allocataire: chomeur, conjoint: { ressources: [paye(2_107, '2024-01', '2026-12')] } },
      0,
      'sous-seuil-versement',
    ],
    [
      'un conjoint payé 2 127',
      { allocataire: chomeur, conjoint: { ressources: [paye(2_127, '2024-01', '2026-12')] } },
      0,
      'ressources-superieures-au-plafond',
    ],
    // The wage of the spouse has ceased, nothing stands in its place; with a benefit, 70 % of it.
    [
      'un salaire interrompu',
      { allocataire: chomeur, conjoint: { ressources: [paye(2_127, '2024-01', '2025-08')] } },
      57_990,
    ],
  ]
  for (const [titre, cas, attendu, refus] of table) {
    const recu = reponse('allocationSolidariteSpecifique', cas)
    assert.deepEqual(issue(recu, 'allocationSolidariteSpecifique'), attendu, titre)
    assert.equal(recu.refus.allocationSolidariteSpecifique, refus, titre)
  }
  const apres = reponse('allocationSolidariteSpecifique', { mois: '2026-05', allocataire: chomeur })
  assert.deepEqual(apres.manques.allocationSolidariteSpecifique, ['bareme-a-confirmer'])
})
