import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, mois } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import type { LigneRessource, PersonneFoyer } from '../situation.js'
import { parametresLogement } from './parametres.js'
import { ressourcesLogement } from './ressources-logement.js'

/**
 * September 2025: M-13 to M-2 are August 2024 to July 2025, N-2 is 2023. Of wages 10 % less, at
 * least 504 (year 2024); of pensions 450 at least.
 */
const DROIT = '2025-09'

/** R in euros. */
function retenues(...personnes: readonly PersonneFoyer[]): number {
  const m = indexMois(mois(DROIT))
  const situation = foyer(DROIT, personnes)
  return (
    ressourcesLogement(situation, { mois: m, examen: m }, parametresLogement(m).ressources) / 100
  )
}

type Faits = Partial<PersonneFoyer>
const adulte = (ressources: readonly LigneRessource[] = [], faits: Faits = {}) =>
  personne('allocataire', '1985-04-01', { ressources, ...faits })
const conjoint = (ressources: readonly LigneRessource[] = [], faits: Faits = {}) =>
  personne('conjoint', '1986-04-01', { ressources, ...faits })
const enfant = (ressources: readonly LigneRessource[], faits: Faits = {}) =>
  personne('enfant', '2006-04-01', { ressources, ...faits })
const une = (nature: string, euros: number, m = '2025-01') => ligne(nature, [m, m], euros)
const chomeur = { activite: 'chomeur' } as const

test('R : ce que gagne un enfant, au-delà d’une franchise', () => {
  // 1.25 × 11,533.02, the ceiling of the ASPA in December 2023: 14,416.27
  const paye = (euros: number, faits: Faits = {}) => enfant([une('salaire', euros)], faits)
  const table: readonly (readonly [string, readonly PersonneFoyer[], number])[] = [
    // 16,018 − 1,602 = 14,416
    ['sous la franchise', [adulte(), paye(16_018)], 0],
    // 16,020 − 1,602 = 14,418: 1.73, so 100
    ['au-dessus', [adulte(), paye(16_020)], 100],
    // 15,300 − 14,416.27 = 883.73
    ['nettement au-dessus', [adulte(), paye(17_000)], 900],
    ['chacun la sienne', [adulte(), paye(17_000), paye(17_000)], 1_800],
    ['rien ne se retire aux parents', [adulte([une('salaire', 10_000)]), paye(10_000)], 9_000],
    // Nothing of the measures for the unemployed: they name the claimant and the spouse.
    ['un enfant au chômage', [adulte(), paye(17_000, chomeur)], 900],
    ['un adulte au chômage', [adulte([une('salaire', 17_000)], chomeur)], 0],
  ]
  for (const [titre, personnes, attendu] of table) {
    assert.equal(retenues(...personnes), attendu, titre)
  }
})

test('R : la période de chaque nature', () => {
  const annee = (nature: string, euros: number, n: string) =>
    ligne(nature, [`${n}-01`, `${n}-12`], euros)
  const depuis = (nature: string, de: string, euros: number, a = '2025-12') =>
    ligne(nature, [de, a], euros)
  const table: readonly (readonly [string, readonly LigneRessource[], number])[] = [
    // Property and capital: 2023
    ['loyers de 2023', [annee('revenus-fonciers', 300, '2023')], 3_600],
    ['loyers de 2022', [annee('revenus-fonciers', 300, '2022')], 0],
    ['loyers de 2024', [annee('revenus-fonciers', 300, '2024')], 0],
    ['capitaux de 2023', [annee('revenus-capital', 300, '2023')], 3_600],
    // From abroad: M-13 to M-2, nothing off
    ['de l’étranger', [depuis('revenus-etranger', '2024-01', 300)], 3_600],
    ['de l’étranger, avant', [une('revenus-etranger', 9_000, '2024-07')], 0],
    ['de l’étranger, après', [une('revenus-etranger', 9_000, '2025-08')], 0],
    // Alimony: 2024 ; 3,600 − 450
    ['pension alimentaire de 2024', [annee('pension-alimentaire', 300, '2024')], 3_200],
    ['pension alimentaire de 2023', [annee('pension-alimentaire', 300, '2023')], 0],
    ['pension alimentaire de 2025', [annee('pension-alimentaire', 300, '2025')], 0],
    // Invalidity: 2023
    ['invalidité de 2023', [annee('pension-invalidite', 300, '2023')], 3_200],
    ['invalidité de 2022', [annee('pension-invalidite', 300, '2022')], 0],
    ['invalidité de 2024', [annee('pension-invalidite', 300, '2024')], 0],
    ['retraite', [depuis('retraite', '2024-01', 300)], 3_200],
    ['réversion', [depuis('pension-reversion', '2024-01', 300)], 3_200],
    // Not taxed, or not known
    ['rien d’imposable', [depuis('aah', '2020-01', 900), depuis('autre', '2020-01', 900)], 0],
    // A loss does not reduce the rest.
    ['loyers négatifs', [annee('revenus-fonciers', -300, '2023'), une('salaire', 10_000)], 9_000],
    ['retraite et loyers', [une('retraite', 5_000), annee('revenus-fonciers', 300, '2023')], 8_100],
  ]
  for (const [titre, lignes, attendu] of table) {
    assert.equal(retenues(adulte(lignes)), attendu, titre)
  }
})

test('R : le bénéfice de l’année N-2, ou des douze mois pour une activité plus récente', () => {
  const deux = (nature: string, debut: string) => [
    ligne(nature, [debut, '2023-12'], 500),
    ligne(nature, ['2024-01', '2025-12'], 900),
  ]
  for (const nature of ['benefice-micro-entrepreneur', 'revenus-independant']) {
    // Begun before 2023: twelve times 500
    assert.equal(retenues(adulte(deux(nature, '2022-12'))), 6_000, nature)
    // Begun in 2023: twelve times 900, from August 2024
    assert.equal(retenues(adulte(deux(nature, '2023-01'))), 10_800, nature)
  }
  // An older wage is no older business.
  const recent = [
    ligne('salaire', ['2020-01', '2023-12'], 500),
    ligne('revenus-independant', ['2024-01', '2025-12'], 900),
  ]
  assert.equal(retenues(adulte(recent)), 10_800)
  // Beside wages: 9,000 + 10,800 ; a loss takes nothing off them.
  const benefice = (euros: number) => ligne('revenus-independant', ['2024-01', '2025-12'], euros)
  assert.equal(retenues(adulte([une('salaire', 10_000), benefice(900)])), 19_800)
  assert.equal(retenues(adulte([une('salaire', 10_000), benefice(-900)])), 9_000)
})

test('R : les bornes des déductions, les 95 € de deux revenus', () => {
  const table: readonly (readonly [string, readonly PersonneFoyer[], number])[] = [
    // 4,105 − 504 = 3,601 ; in 2026 the minimum is 509
    ['minimum du travail', [adulte([une('salaire', 4_105)])], 3_700],
    ['pas plus que le revenu', [adulte([une('salaire', 300)])], 0],
    ['maximum du travail', [adulte([une('salaire', 150_026.01)])], 135_700],
    // Of an apprentice's 24,000, what is above 1,820 hours at 11.88: 2,378.40
    ['apprenti', [adulte([une('remuneration-apprenti', 24_000)])], 1_900],
    // 4,000 + 2,378.40 − 638
    [
      'apprenti et salaire',
      [adulte([une('remuneration-apprenti', 24_000), une('salaire', 4_000)])],
      5_800,
    ],
    // 4,399 at most, for the household
    ['maximum des pensions', [adulte([une('retraite', 50_000)])], 45_700],
    [
      'maximum des pensions, à deux',
      [adulte([une('retraite', 50_000)]), conjoint([une('retraite', 50_000)])],
      95_700,
    ],
    // 6,325.44 − 633 = 5,692.44, twelve times 474.37: 11,384.88 − 95
    [
      'deux revenus, à la base même',
      [adulte([une('salaire', 6_325.44)]), conjoint([une('salaire', 6_325.44)])],
      11_300,
    ],
    [
      'un centime de moins',
      [adulte([une('salaire', 6_325.44)]), conjoint([une('salaire', 6_325.43)])],
      11_400,
    ],
    // A profit is one of the two: 5,760 + 6,000 − 95
    [
      'un salaire et un bénéfice',
      [adulte([une('salaire', 6_400)]), conjoint([une('revenus-independant', 6_000)])],
      11_700,
    ],
  ]
  for (const [titre, personnes, attendu] of table) {
    assert.equal(retenues(...personnes), attendu, titre)
  }
})

test('R : la mesure selon ce qui est perçu les derniers mois', () => {
  // Ten months of 1,000 until May: 9,000, or 6,300 less 30 %
  const dixMois = ligne('salaire', ['2024-08', '2025-05'], 1_000)
  /** A line of nothing, which says the situation of its months. */
  const signe = (nature: string, de: string, a = de) => ligne(nature, [de, a], 0)
  const inactif = {}
  const retraite = { activite: 'retraite' } as const
  const table: readonly (readonly [string, Faits, readonly LigneRessource[], number])[] = [
    ['indemnisé le mois dernier', chomeur, [signe('chomage', '2025-08')], 6_300],
    ['indemnisé ce mois-ci seulement', chomeur, [signe('chomage', '2025-09')], 0],
    ['indemnisé en juillet seulement', chomeur, [signe('chomage', '2025-07')], 0],
    ['indemnisé le mois prochain', chomeur, [signe('chomage', '2025-10')], 0],
    ['indemnisé il y a un an', chomeur, [signe('chomage', '2024-09')], 0],
    ['indemnisé depuis un an', chomeur, [signe('chomage', '2024-09', '2025-12')], 6_300],
    ['ASS et assurance', chomeur, [signe('chomage', '2025-08'), signe('ass', '2025-08')], 0],
    [
      'ASS ce mois-ci seulement',
      chomeur,
      [signe('chomage', '2025-08'), signe('ass', '2025-09')],
      6_300,
    ],
    ['un travail ce mois-ci', chomeur, [signe('salaire', '2025-09')], 9_000],
    ['un travail en juillet', chomeur, [signe('revenus-independant', '2025-07')], 9_000],
    ['un travail en juin', chomeur, [signe('salaire', '2025-06')], 0],
    ['un travail le mois prochain', chomeur, [signe('salaire', '2025-10')], 0],
    ['sans rien', inactif, [], 9_000],
    ['pension le mois dernier', inactif, [signe('pension-invalidite', '2025-08')], 6_300],
    ['pension ce mois-ci seulement', inactif, [signe('pension-invalidite', '2025-09')], 9_000],
    ['pension en juillet seulement', inactif, [signe('pension-invalidite', '2025-07')], 9_000],
    ['AAH', inactif, [signe('aah', '2025-08')], 6_300],
    ['une autre ressource', inactif, [signe('autre', '2025-08')], 9_000],
    ['maternité', inactif, [signe('ij-maternite', '2025-08')], 9_000],
    ['dit à la retraite', retraite, [], 6_300],
    ['et travaille en juillet', retraite, [signe('salaire', '2025-07')], 6_300],
    ['et travaille en août', retraite, [signe('salaire', '2025-08')], 9_000],
    ['et travaille en septembre', retraite, [signe('salaire', '2025-09')], 9_000],
  ]
  for (const [titre, faits, lignes, attendu] of table) {
    assert.equal(retenues(adulte([dixMois, ...lignes], faits)), attendu, titre)
  }
  // Sick from February to September: six months of 1,000, 5,400 less 30 %
  const sixMois = ligne('salaire', ['2024-08', '2025-01'], 1_000)
  const malades: readonly (readonly [string, readonly LigneRessource[], number])[] = [
    ['huit mois', [signe('ij-maladie', '2025-02', '2025-09')], 3_800],
    ['depuis plus longtemps', [signe('ij-maladie', '2024-12', '2025-12')], 3_800],
    [
      'en deux fois',
      [signe('ij-maladie', '2025-02', '2025-05'), signe('ij-maladie', '2025-06', '2025-09')],
      3_800,
    ],
    ['sept mois', [signe('ij-maladie', '2025-03', '2025-09')], 5_400],
    ['guéri ce mois-ci', [signe('ij-maladie', '2025-01', '2025-08')], 5_400],
    ['un accident du travail', [signe('ij-accident-travail', '2025-02', '2025-09')], 5_400],
    [
      'au travail aussi',
      [signe('ij-maladie', '2025-02', '2025-09'), signe('salaire', '2025-09')],
      5_400,
    ],
  ]
  for (const [titre, lignes, attendu] of malades) {
    assert.equal(retenues(adulte([sixMois, ...lignes])), attendu, titre)
  }
})

test('R : le forfait est celui de l’allocataire étudiant, avant 28 ans', () => {
  const etudiant = { activite: 'etudiant' } as const
  const jeune = (role: 'allocataire' | 'conjoint', faits: Faits = etudiant) =>
    personne(role, '2003-01-01', faits)
  assert.equal(retenues(jeune('allocataire')), 8_600)
  assert.equal(retenues(jeune('allocataire', { ...etudiant, boursier: true })), 6_900)
  assert.equal(retenues(jeune('allocataire', {})), 0)
  assert.equal(retenues(jeune('conjoint'), adulte()), 0)
  assert.equal(retenues(adulte(), jeune('conjoint')), 0)
  assert.equal(retenues(jeune('conjoint', {}), jeune('allocataire')), 8_600)
  const le = (naissance: string) => retenues(personne('allocataire', naissance, etudiant))
  assert.deepEqual([le('1997-09-02'), le('1997-09-01')], [8_600, 0])
})

test('R : avec le RSA, ni salaire ni chômage ; le reste compte', () => {
  const m = indexMois(mois(DROIT))
  const lignes = [une('salaire', 10_000), une('chomage', 1_000), une('retraite', 5_000)]
  const situation = foyer(DROIT, [adulte(lignes)], {
    connus: { rsaMoisPrecedents: centimes(1) },
  })
  const p = parametresLogement(m).ressources
  // 5,000 − 500
  assert.equal(ressourcesLogement(situation, { mois: m, examen: m }, p), 450_000)
})
