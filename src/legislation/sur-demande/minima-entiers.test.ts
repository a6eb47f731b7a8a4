import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes } from '#socle'
import { enClair } from '../explication/etapes-essai.js'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import { parseSituation } from '../index.js'
import type { LigneRessource, PersonneFoyer } from '../situation.js'
import { foyerDe } from '../transversal/preparation.js'
import { surDemande } from './sur-demande.js'

type Nom = Parameters<typeof surDemande>[0]

function calcul(nom: Nom, mois: string, ...personnes: readonly PersonneFoyer[]) {
  const situation = foyer(mois, personnes)
  return enLu(surDemande(nom, foyerDe(situation), situation))
}

function enLu(demande: ReturnType<typeof surDemande>) {
  return { ...demande, etapes: enClair(demande.etapes) }
}

const NON_CALCULE = { montant: null, refus: null, manques: ['non-calcule'], etapes: [] }
const adulte = (naissance: string, ...ressources: readonly LigneRessource[]) =>
  personne('allocataire', naissance, { ressources })

test('ASPA : la réponse entière, d’avril 2018 à aujourd’hui', () => {
  const aspa = (mois: string, ...personnes: readonly PersonneFoyer[]) =>
    calcul('allocationSolidaritePersonnesAgees', mois, ...personnes)
  // Wage 3 × 1,000 less 0.9 × 12.02 × 1,820 ÷ 12 = 1,640.73: 1,359.27 ; alimony 3 × 100
  // 4 × 1,659.27 = 6,637.08 ; (12,523.14 − 6,637.08) ÷ 12 = 490.505
  const salarie = adulte(
    '1950-01-01',
    ligne('salaire', ['2025-01', '2026-12'], 1_000),
    ligne('pension-alimentaire', ['2025-01', '2026-12'], 100),
  )
  assert.deepEqual(aspa('2026-05', salarie), {
    montant: 49_051,
    refus: null,
    manques: [],
    etapes: [
      {
        libelle: 'Votre allocation de solidarité aux personnes âgées, chaque mois',
        valeurs: {
          personnes: 1,
          ressourcesAnnuelles: 663_708,
          plafondAnnuel: 1_252_314,
          maximumAnnuel: 1_252_314,
          travailNonCompteSurTroisMois: 164_073,
        },
        regle:
          '(plafond de 12 523,14 € − ressources de 6 637,08 €, quatre fois celles de trois mois) ' +
          '÷ 12, au plus 12 523,14 € par an ; le patrimoine et la durée de résidence ne sont ' +
          'pas vérifiés ici',
        article: 'CSS, art. L. 815-9, R. 815-28, R. 815-29 et D. 815-1',
        resultat: 49_051,
      },
    ],
  })
  assert.deepEqual(aspa('2018-03', adulte('1950-01-01')), NON_CALCULE)
  // 9,998.40 ÷ 12
  assert.equal(aspa('2018-04', adulte('1950-01-01')).montant, 83_320)
  assert.deepEqual(aspa('2026-05', adulte('1961-05-02')), {
    montant: 0,
    refus: 'moins-de-65-ans',
    manques: [],
    etapes: [],
  })
  // The three months before May: 4 × 1,000 ; (12,523.14 − 4,000) ÷ 12 = 710.262
  for (const [m, attendu] of [
    ['2026-01', 104_360],
    ['2026-02', 71_026],
    ['2026-04', 71_026],
    ['2026-05', 104_360],
  ] as const) {
    const recu = aspa('2026-05', adulte('1950-01-01', ligne('retraite', [m, m], 1_000)))
    assert.equal(recu.montant, attendu, m)
  }
  const trop = aspa(
    '2026-05',
    adulte('1950-01-01', ligne('retraite', ['2026-02', '2026-02'], 9_000)),
  )
  assert.deepEqual([trop.montant, trop.refus], [0, 'ressources-superieures-au-plafond'])
  assert.deepEqual(aspa('2027-01', adulte('1950-01-01')).manques, ['bareme-a-confirmer'])
})

test('AAH, ASS : avant le premier montant connu', () => {
  const chomeur = personne('allocataire', '1985-01-01', { activite: 'chomeur' })
  assert.deepEqual(calcul('allocationAdultesHandicapes', '2015-08', chomeur), NON_CALCULE)
  assert.deepEqual(calcul('allocationSolidariteSpecifique', '2019-03', chomeur), NON_CALCULE)
})

test('ASI : la réponse entière, la pension du mois du droit', () => {
  const asi = (mois: string, ...personnes: readonly PersonneFoyer[]) =>
    calcul('allocationSupplementaireInvalidite', mois, ...personnes)
  const pension = (de: string, a: string, euros = 500) =>
    ligne('pension-invalidite', [de, a], euros)
  const toujours = pension('2019-01', '2026-12')
  // 4 × 1,500 = 6,000 ; (10,978.30 − 6,000) ÷ 12 = 414.858
  assert.deepEqual(asi('2025-09', adulte('1980-01-01', toujours)), {
    montant: 41_486,
    refus: null,
    manques: [],
    etapes: [
      {
        libelle: 'Votre allocation supplémentaire d’invalidité, chaque mois',
        valeurs: { ressourcesAnnuelles: 600_000, plafondAnnuel: 1_097_830 },
        regle:
          '(plafond de 10 978,30 € − ressources de 6 000,00 €, quatre fois celles de trois mois) ' +
          '÷ 12',
        article: 'CSS, art. L. 815-24, L. 815-24-1 et D. 815-19',
        resultat: 41_486,
      },
    ],
  })
  assert.deepEqual(asi('2020-03', adulte('1980-01-01', toujours)), NON_CALCULE)
  // (9,000 − 6,000) ÷ 12
  assert.equal(asi('2020-04', adulte('1980-01-01', toujours)).montant, 25_000)
  const sans = { montant: 0, refus: 'sans-pension-invalidite', manques: [], etapes: [] }
  const table: readonly (readonly [string, LigneRessource, number | typeof sans])[] = [
    // 10,978.30 ÷ 12 = 914.858
    ['commencée ce mois-ci', pension('2025-09', '2025-12'), 91_486],
    ['commencée le mois prochain', pension('2025-10', '2025-12'), sans],
    ['finie ce mois-ci', pension('2025-01', '2025-09'), 41_486],
    ['finie le mois dernier', pension('2025-01', '2025-08'), sans],
    ['une autre ressource', ligne('retraite', ['2025-01', '2025-12'], 500), sans],
  ]
  for (const [titre, une, attendu] of table) {
    const recu = asi('2025-09', adulte('1980-01-01', une))
    if (typeof attendu === 'number') assert.equal(recu.montant, attendu, titre)
    else assert.deepEqual(recu, attendu, titre)
  }
  const couple = [adulte('1980-01-01', toujours), personne('conjoint', '1980-01-01')]
  assert.deepEqual(asi('2025-09', ...couple), NON_CALCULE)
  assert.equal(asi('2025-09', adulte('1963-09-02', toujours)).montant, 41_486)
  assert.equal(asi('2025-09', adulte('1963-09-01', toujours)).refus, 'age-de-la-retraite')
  const trop = asi('2025-09', adulte('1980-01-01', pension('2019-01', '2026-12', 1_000)))
  assert.deepEqual([trop.montant, trop.refus], [0, 'ressources-superieures-au-plafond'])
})

test('rentrée scolaire : la réponse entière, les âges, les études', () => {
  const ars = (mois: string, euros: number, ...enfants: readonly PersonneFoyer[]) => {
    const revenu = { netCategoriel: centimes(euros * 100), dontActivite: centimes(0) }
    const revenusFiscaux = { [Number(mois.slice(0, 4)) - 2]: revenu }
    const parent = personne('allocataire', '1985-01-01', { revenusFiscaux })
    return calcul('allocationRentreeScolaire', mois, parent, ...enfants)
  }
  const eleve = (naissance: string, faits: Partial<PersonneFoyer> = {}) =>
    personne('enfant', naissance, faits)
  // 425.60 + 449.09 ; two children: 21,880 × 1.6 = 35,008 ; 100 above
  assert.deepEqual(ars('2025-03', 35_108, eleve('2017-06-01'), eleve('2013-06-01')), {
    montant: 77_469,
    refus: null,
    manques: [],
    etapes: [
      {
        libelle: 'L’allocation de chaque enfant scolarisé, à la rentrée 2025',
        valeurs: { enfants: 2, baseMensuelle: 47_437 },
        regle:
          'base mensuelle de 474,37 € × 89,72 % de 6 à 10 ans, 94,67 % de 11 à 14 ans, 97,95 % ' +
          'de 15 à 18 ans, à l’âge du 31 décembre',
        article: 'CSS, art. D. 543-1 et R. 543-2',
        resultat: 87_469,
      },
      {
        libelle: 'Votre allocation de rentrée scolaire, une fois, en août',
        valeurs: { revenus: 3_510_800, plafond: 3_500_800, depassement: 10_000, seuil: 1_500 },
        regle:
          'entière jusqu’à 35 008,00 € de revenus, les vôtres étant de 35 108,00 € ; au-dessus, ' +
          'on retire le dépassement ; avant CRDS',
        article: 'CSS, art. L. 543-1, R. 543-5 et R. 543-6',
        resultat: 77_469,
      },
    ],
  })
  const sans = { montant: 0, refus: 'sans-enfant-scolarise', manques: [], etapes: [] }
  assert.deepEqual(ars('2025-08', 0), sans)
  const table: readonly (readonly [string, PersonneFoyer, number | typeof sans])[] = [
    ['dix ans au 31 décembre', eleve('2015-01-01'), 42_560],
    ['onze ans', eleve('2014-12-31'), 44_909],
    ['quatorze ans', eleve('2011-01-01'), 44_909],
    ['quinze ans', eleve('2010-12-31'), 46_465],
    ['seize ans le 16 septembre, rien de plus n’est demandé', eleve('2009-09-16'), 46_465],
    ['seize ans le 15 septembre', eleve('2009-09-15'), sans],
    ['le même, étudiant', eleve('2009-09-15', { activite: 'etudiant' }), 46_465],
    ['le même, apprenti', eleve('2009-09-15', { apprenti: true }), 46_465],
  ]
  for (const [titre, enfant, attendu] of table) {
    const recu = ars('2025-08', 0, enfant)
    if (typeof attendu === 'number') assert.equal(recu.montant, attendu, titre)
    else assert.deepEqual(recu, attendu, titre)
  }
  assert.deepEqual(ars('2017-08', 0, eleve('2010-01-01')), NON_CALCULE)
  // 411.92 × 89.72 % = 369.575
  assert.equal(ars('2018-08', 0, eleve('2010-01-01')).montant, 36_957)
  // 28,444 + 410.60 leaves 15: nothing is paid up to there.
  const revenu = (c: number) => ({ netCategoriel: centimes(c), dontActivite: centimes(0) })
  const avec = (c: number, annee = '2023') => {
    const revenusFiscaux = { [annee]: revenu(c) }
    const parent = personne('allocataire', '1985-01-01', { revenusFiscaux })
    return calcul('allocationRentreeScolaire', '2025-08', parent, eleve('2017-06-01'))
  }
  assert.deepEqual([avec(2_885_460).montant, avec(2_885_459).montant], [0, 1_501])
  assert.deepEqual(avec(1, '2022').manques, ['personnes[0].revenusFiscaux.2023'])
  assert.deepEqual(ars('2026-08', 0, eleve('2017-06-01')).manques, [])
  assert.deepEqual(ars('2027-08', 0, eleve('2017-06-01')).manques, ['bareme-a-confirmer'])
})

/** Households of the JSON form, with the facts that no flow carries. */
function ass(allocataire: object, conjoint?: object) {
  const commun = { naissance: '1985-03-02', activite: 'inactif' }
  const lu = parseSituation({
    id: 'm',
    moisDroit: '2025-09',
    personnes: [
      { id: 'a', role: 'allocataire', ...commun, ...allocataire },
      ...(conjoint === undefined ? [] : [{ id: 'c', role: 'conjoint', ...commun, ...conjoint }]),
    ],
    logement: { statut: 'sans-domicile' },
  })
  assert.ok(lu.ok, JSON.stringify(lu))
  return enLu(surDemande('allocationSolidariteSpecifique', foyerDe(lu.valeur), lu.valeur))
}

const paye = (euros: number, de: string, a: string, nature = 'salaire') => ({
  nature,
  de,
  a,
  montantNetSocial: Math.round(euros * 100),
})

test('ASS : la réponse entière, le titulaire, ce qui a cessé', () => {
  const chomeur = { activite: 'chomeur', cinqAnsDeTravail: true }
  // 110 × 19.33 = 2,126.30 ; less 1,600
  assert.deepEqual(ass(chomeur, { ressources: [paye(1_600, '2024-01', '2026-12')] }), {
    montant: 52_630,
    refus: null,
    manques: [],
    etapes: [
      {
        libelle: 'Votre allocation de solidarité spécifique, pour trente jours',
        valeurs: {
          montantDUnJour: 1_933,
          plafond: 212_630,
          ressourcesParMois: 160_000,
          plafondEnJours: 110,
        },
        regle:
          '30 × 19,33 € ; au plus 2 126,30 € − 1 600,00 € de ressources par mois ; rien ' +
          'sous le montant d’un jour',
        article: 'Code du travail, art. L. 5423-1, R. 5423-1 à R. 5423-5',
        resultat: 52_630,
      },
    ],
  })
  assert.equal(ass({}, chomeur).montant, 57_990)
  assert.deepEqual(ass({}, { activite: 'chomeur' }).manques, ['personnes[1].cinqAnsDeTravail'])
  const jamais = { activite: 'chomeur', cinqAnsDeTravail: false }
  assert.deepEqual(ass(jamais, jamais), {
    montant: 0,
    refus: 'moins-de-cinq-ans-de-travail',
    manques: [],
    etapes: [],
  })
  const encore = paye(2_106.97, '2024-01', '2026-12')
  const cesse = paye(2_800, '2024-01', '2025-08')
  const enSeptembre = (nature: string) => paye(500, '2025-09', '2025-09', nature)
  const table: readonly (readonly [string, readonly object[], number])[] = [
    // 2,126.30 − 2,106.97: one day exactly is paid.
    ['il reste un jour', [encore], 1_933],
    ['rien à la place', [cesse], 57_990],
    // 2,800 less 30 % = 1,960 ; 166.30 left
    ['un chômage à la place', [cesse, enSeptembre('chomage')], 16_630],
    ['une pension à la place', [cesse, enSeptembre('rente-accident-travail')], 16_630],
    [
      'les deux à la place',
      [cesse, enSeptembre('chomage'), enSeptembre('rente-accident-travail')],
      16_630,
    ],
    ['une AAH', [paye(1_600, '2024-01', '2026-12', 'aah')], 52_630],
    ['une autre ressource', [paye(1_600, '2024-01', '2026-12', 'autre')], 52_630],
    // 21,600 ÷ 12 = 1,800 ; 326.30 left
    [
      'douze mois avant',
      [paye(21_600, '2024-09', '2024-09'), paye(1, '2025-09', '2025-09')],
      32_630,
    ],
    [
      'treize mois avant',
      [paye(99_000, '2024-08', '2024-08'), paye(1, '2025-09', '2025-09')],
      57_990,
    ],
  ]
  for (const [titre, ressources, attendu] of table) {
    assert.equal(ass(chomeur, { ressources }).montant, attendu, titre)
  }
})
