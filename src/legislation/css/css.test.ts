import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, type Mois } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import type { LigneRessource, Logement, PersonneFoyer } from '../situation.js'
import { expliquerCss } from './explication-css.js'
import { type ComplementaireSante, complementaireSante } from './index.js'

interface Cas {
  readonly mois?: string
  readonly personnes?: readonly PersonneFoyer[]
  readonly logement?: Partial<Logement>
  readonly rsa?: number | null
  readonly aide?: number | null
}

const SANS_DOMICILE: Partial<Logement> = { statut: 'sans-domicile' }

function seul(lignes: readonly LigneRessource[], faits: Partial<PersonneFoyer> = {}) {
  return personne('allocataire', '1985-04-01', { ressources: lignes, ...faits })
}

function calcul(cas: Cas): ComplementaireSante {
  const mois = cas.mois ?? '2025-06'
  const situation = foyer(mois, cas.personnes ?? [seul([])], {
    logement: cas.logement ?? SANS_DOMICILE,
  })
  const montant = (n: number | null | undefined) => (n === null ? null : centimes(n ?? 0))
  return complementaireSante(situation, indexMois(mois as Mois), {
    rsa: montant(cas.rsa),
    aideLogement: montant(cas.aide),
    manques: ['logement.loyer'],
  })
}

/** A yearly resource in euros, received in one month of the period. */
function annuel(euros: number, faits: Partial<PersonneFoyer> = {}): PersonneFoyer {
  return seul([ligne('retraite', ['2024-08', '2024-08'], euros)], faits)
}

test('refus et manques', () => {
  assert.equal(calcul({ personnes: [annuel(20_000)] }).refus, 'ressources-superieures-au-plafond')
  assert.equal(calcul({ personnes: [annuel(12_000)] }).refus, 'avec-participation')
  assert.deepEqual(calcul({ rsa: null }).manques, ['logement.loyer'])
  assert.equal(calcul({ rsa: null }).gratuite, null)
  const locataire: Partial<Logement> = { statut: 'locataire-vide' }
  assert.equal(calcul({ aide: null, logement: locataire }).gratuite, null)
  assert.equal(calcul({ aide: null }).gratuite, true)
  assert.deepEqual(calcul({ mois: '2019-10' }).manques, ['non-calcule'])
  const aah = [seul([ligne('aah', ['2019-01', '2021-06'], 900)])]
  assert.deepEqual(calcul({ mois: '2021-03', personnes: aah }).manques, ['non-calcule'])
  assert.deepEqual(calcul({ mois: '2021-04', personnes: aah }).manques, [])
  // Its reduction is last known in 2021: told for those who receive it, and for them only.
  assert.equal(calcul({ mois: '2022-03', personnes: aah }).confirme, true)
  assert.equal(calcul({ mois: '2022-04', personnes: aah }).confirme, false)
  assert.equal(calcul({ mois: '2022-04' }).confirme, true)
})

test('une aide ponctuelle ou à la dépendance ne compte pas, un secours régulier oui', () => {
  const avec = (nature: string) =>
    calcul({ personnes: [seul([ligne(nature, ['2024-01', '2025-06'], 2_000)])] }).gratuite
  for (const nature of ['apa', 'majoration-tierce-personne', 'aide-ponctuelle-organisme']) {
    assert.equal(avec(nature), true, nature)
  }
  assert.equal(avec('aide-proche'), false)
})

test('un plafond par nombre de personnes, au centime', () => {
  const conjoint = personne('conjoint', '1985-01-01')
  const enfant = personne('enfant', '2024-09-30')
  const table: readonly (readonly [string, readonly PersonneFoyer[], number, number])[] = [
    ['une personne', [], 10_339, 13_957],
    ['deux personnes', [conjoint], 15_508, 20_936],
    // one child born in September 2024: no allocation before a second child; couple: no ASF
    ['trois personnes', [conjoint, enfant], 18_609, 25_123],
  ]
  for (const [titre, autres, gratuite, participation] of table) {
    const avec = (euros: number) => calcul({ personnes: [annuel(euros), ...autres] })
    assert.equal(avec(gratuite).gratuite, true, titre)
    assert.equal(avec(gratuite + 0.01).gratuite, false, titre)
    assert.notEqual(avec(participation).participationAnnuelle, 0, titre)
    assert.equal(avec(participation + 0.01).participationAnnuelle, 0, titre)
  }
})

test('un plafond par période', () => {
  const avec = (mois: string, euros: number) =>
    calcul({ mois, personnes: [seul([ligne('retraite', ['2024-01', '2026-12'], euros)])] })
  // 847 × 12 = 10,164 ; 848 × 12 = 10,176
  assert.equal(avec('2025-03', 847).gratuite, true)
  assert.equal(avec('2025-03', 848).gratuite, false)
  assert.equal(avec('2025-04', 848).gratuite, true)
  assert.equal(avec('2026-03', 848).confirme, true)
  assert.equal(avec('2026-04', 848).confirme, false)
})

test('depuis novembre 2019 : un plafond par période, une personne', () => {
  const avec = (mois: string, euros: number) =>
    calcul({ mois, personnes: [seul([ligne('retraite', ['2018-01', '2024-12'], euros / 12)])] })
  const table: readonly (readonly [string, number, number])[] = [
    ['2019-11', 8_951, 12_084],
    ['2020-03', 8_951, 12_084],
    ['2020-04', 9_032, 12_193],
    ['2021-04', 9_041, 12_205],
    ['2022-04', 9_203, 12_424],
    ['2022-07', 9_571, 12_921],
    ['2023-04', 9_719, 13_120],
    ['2024-04', 10_166, 13_724],
  ]
  for (const [mois, gratuite, participation] of table) {
    // Twelve equal months: to the twelfth of a centime, so a few centimes on each side.
    assert.equal(avec(mois, gratuite - 0.12).gratuite, true, mois)
    assert.equal(avec(mois, gratuite + 0.12).gratuite, false, mois)
    assert.equal(avec(mois, participation - 0.12).refus, 'avec-participation', mois)
    assert.equal(avec(mois, participation + 0.12).refus, 'ressources-superieures-au-plafond', mois)
  }
})

test('avant 2022, les douze mois qui précèdent la demande', () => {
  const avec = (mois: string, m: string) =>
    calcul({ mois, personnes: [seul([ligne('retraite', [m, m], 12_000)])] }).gratuite
  assert.equal(avec('2021-12', '2020-11'), true)
  assert.equal(avec('2021-12', '2020-12'), false)
  assert.equal(avec('2021-12', '2021-11'), false)
  assert.equal(avec('2022-01', '2020-12'), false)
  assert.equal(avec('2022-01', '2021-11'), false)
  assert.equal(avec('2022-01', '2021-12'), true)
})

test('du treizième au deuxième mois', () => {
  const avec = (m: string) =>
    calcul({ personnes: [seul([ligne('retraite', [m, m], 12_000)])] }).gratuite
  assert.equal(avec('2024-04'), true)
  assert.equal(avec('2024-05'), false)
  assert.equal(avec('2025-04'), false)
  assert.equal(avec('2025-05'), true)
})

test('biens et capitaux : le dernier avis d’imposition connu, sinon les lignes', () => {
  const avis = (mois: string, annees: Record<string, number>, lignes: LigneRessource[] = []) => {
    const revenusFiscaux = Object.fromEntries(
      Object.entries(annees).map(([annee, euros]) => {
        const montant = centimes(euros * 100)
        const revenu = { netCategoriel: montant, dontActivite: centimes(0) }
        return [annee, { ...revenu, dontPatrimoine: montant }]
      }),
    )
    return calcul({ mois, personnes: [seul(lignes, { revenusFiscaux })] }).gratuite
  }
  const loyers = [ligne('revenus-fonciers', ['2024-05', '2025-04'], 1_000)]
  assert.equal(avis('2025-06', {}, loyers), false)
  // the notice on 2023 is the last known until August 2025, then that on 2024
  assert.equal(avis('2025-06', { 2023: 20_000, 2024: 0 }), false)
  assert.equal(avis('2025-08', { 2023: 0, 2024: 20_000 }), true)
  assert.equal(avis('2025-09', { 2023: 0, 2024: 20_000 }), false)
  // it takes the place of the lines, even of another year
  assert.equal(avis('2025-06', { 2023: 0 }, loyers), true)
  assert.equal(avis('2025-06', { 2022: 0 }, loyers), false)
})

test('stagiaire sans emploi : 30 % de moins sur les salaires, pas s’il travaille', () => {
  // 14,000 × 70 % = 9,800 + 200 of May, under 10,339 ; 14,000 is above
  const avec = (autre: LigneRessource[]) =>
    calcul({
      personnes: [
        seul([
          ligne('salaire', ['2024-08', '2024-08'], 14_000),
          ligne('remuneration-stagiaire-formation', ['2025-05', '2025-06'], 200),
          ...autre,
        ]),
      ],
    }).gratuite
  assert.equal(avec([]), true)
  assert.equal(avec([ligne('salaire', ['2025-06', '2025-06'], 1)]), false)
})

test('l’explication dit ce que chacun a reçu : la somme se refait à la main', () => {
  const personnes = [
    seul([
      ligne('salaire', ['2024-08', '2024-08'], 14_000),
      ligne('chomage', ['2025-04', '2025-06'], 300),
      ligne('pension-alimentaire', ['2024-06', '2025-06'], 100),
    ]),
    personne('conjoint', '1985-01-01', { ressources: [ligne('aah', ['2025-01', '2025-06'], 900)] }),
  ]
  const situation = foyer('2025-06', personnes, { logement: { statut: 'proprietaire' } })
  const droits = { rsa: null, aideLogement: null, manques: [] }
  const [annee] = expliquerCss(situation, indexMois('2025-06' as Mois), {
    ...droits,
    rsa: centimes(0),
  })
  const [p1, p2] = personnes.map(({ id }) => id)
  // 14,000 × 70 % + 300 + 11 × 100 + 4 × (900 − 68) = 14,528 ; forfait 14 % of 12 × 646.52 × 1.5
  assert.deepEqual(annee!.valeurs, {
    personnes: 2,
    [`remunerations.${p1}`]: 1_400_000,
    [`abattement.${p1}`]: '30 %',
    [`autresRessources.${p1}`]: 140_000,
    [`autresRessources.${p2}`]: 332_800,
    ressources: 1_452_800,
    forfaitLogement: 162_923,
  })
  assert.equal(annee!.resultat, 1_615_723)
  assert.match(annee!.regle, /salaires réduits de 30 %/)
})

test('le RSA ouvre la gratuité', () => {
  assert.equal(calcul({ personnes: [annuel(50_000)], rsa: 600 }).gratuite, true)
})

test('ce qui compte', () => {
  const salaire = ligne('salaire', ['2024-05', '2025-04'], 1_000)
  const table: readonly (readonly [string, PersonneFoyer, boolean])[] = [
    // 12,000 > 10,339
    ['salaire', seul([salaire]), false],
    // 12,000 × 70 % + 1,000 in April = 9,400
    [
      'salaire, puis chômage',
      seul([salaire, ligne('chomage', ['2025-04', '2025-06'], 1000)]),
      true,
    ],
    ['arrêt de six mois', seul([salaire, ligne('ij-maladie', ['2025-01', '2025-06'], 1)]), false],
    ['arrêt de sept mois', seul([salaire, ligne('ij-maladie', ['2024-12', '2025-06'], 1)]), true],
    // (929 − 68) × 12 = 10,332 ; (930 − 68) × 12 = 10,344
    ['AAH', seul([ligne('aah', ['2024-01', '2025-06'], 929)]), true],
    ['AAH, un euro de plus', seul([ligne('aah', ['2024-01', '2025-06'], 930)]), false],
    ['apprenti', seul([ligne('remuneration-apprenti', ['2024-05', '2025-04'], 900)]), false],
    [
      'stage achevé',
      seul([ligne('remuneration-stagiaire-formation', ['2024-05', '2025-04'], 900)]),
      true,
    ],
  ]
  for (const [titre, p, attendu] of table) {
    assert.equal(calcul({ personnes: [p] }).gratuite, attendu, titre)
  }
})

test('forfait logement', () => {
  // RSA 646.52: 12 % × 12 = 930.9888 ; 10,339 − 930.9888 = 9,408.0112
  const proprietaire: Partial<Logement> = { statut: 'proprietaire' }
  const avec = (euros: number, logement: Partial<Logement>, aide: number) =>
    calcul({ personnes: [annuel(euros)], logement, aide }).gratuite
  assert.equal(avec(9_408.01, proprietaire, 0), true)
  assert.equal(avec(9_408.02, proprietaire, 0), false)
  // a benefit of 20 € a month: 240 a year, under the forfait
  const locataire: Partial<Logement> = { statut: 'locataire-vide' }
  assert.equal(avec(10_099, locataire, 2_000), true)
  assert.equal(avec(10_099.01, locataire, 2_000), false)
  assert.equal(avec(9_408.01, locataire, 30_000), true)
  assert.equal(avec(9_408.02, locataire, 30_000), false)
})

test('participation annuelle par âge au 1er janvier', () => {
  const avec = (naissance: string) =>
    calcul({
      personnes: [
        personne('allocataire', naissance, {
          ressources: [ligne('retraite', ['2024-08', '2024-08'], 12_000)],
        }),
      ],
    }).participationAnnuelle
  const table: readonly (readonly [string, number])[] = [
    ['1995-01-02', 9_600],
    ['1995-01-01', 16_800],
    ['1975-01-02', 16_800],
    ['1975-01-01', 25_200],
    ['1965-01-01', 30_000],
    ['1955-01-02', 30_000],
    ['1955-01-01', 36_000],
  ]
  for (const [naissance, attendu] of table) assert.equal(avec(naissance), attendu, naissance)
})

test('moins de vingt-cinq ans, aidé par ses parents', () => {
  const jeune = (naissance: string) =>
    calcul({
      personnes: [
        personne('allocataire', naissance, {
          ressources: [ligne('pension-alimentaire', ['2024-05', '2025-04'], 200)],
        }),
      ],
    }).refus
  assert.equal(jeune('2000-06-02'), 'moins-de-vingt-cinq-ans-rattache')
  assert.equal(jeune('2000-06-01'), null)
})
