import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, mois } from '#socle'
import type { FaitsLogement } from '../faits/logement.js'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import { calculerDroits } from '../index.js'
import type { LigneRessource, Logement, PersonneFoyer, SituationFoyer } from '../situation.js'
import type { Cause } from './articles.js'
import { causesAideLogement, causesParAideLogement } from './relectures.js'

/**
 * September 2025, zone 2, resources of August 2024 to July 2025. Alone: L 287.35 + C 59.97 =
 * 347.32, P0 39.15, R0 5,235, Tp 2.83 + 0.305 = 3.135 %: 308.17 − (R − R0) × Tp − 5, less 0.5 %. A
 * couple: 351.72 + 59.97 = 411.69, R0 7,501, Tp 3.15 + 0.305 = 3.455 %.
 */
const DROIT = '2025-09'
const MOIS = indexMois(mois(DROIT))
/** Alone without resources: (308.17 − 5) × 0.995 = 301.654. */
const ENTIERE = 30_165
/** R 10,800: 39.15 + 5,565 × 3.135 % = 213.613 ; (347.32 − 213.613 − 5) × 0.995 = 128.064. */
const A_10_800 = 12_806

interface Cas {
  readonly personnes: readonly PersonneFoyer[]
  readonly logement?: Partial<Logement>
  readonly connus?: Partial<SituationFoyer['connus']>
}

function situation({ personnes, logement, connus }: Cas): SituationFoyer {
  const loyer = centimes(personnes.length > 1 ? 60_000 : 40_000)
  return foyer(DROIT, personnes, {
    logement: { statut: 'locataire-vide', zone: 2, loyer, ...logement },
    ...(connus === undefined ? null : { connus }),
  })
}

function causes(cas: Cas, attendu: number): readonly Cause[] | null {
  return causesAideLogement(situation(cas), MOIS, attendu)
}

type Faits = Partial<PersonneFoyer>
const seul = (ressources: readonly LigneRessource[] = [], faits: Faits = {}) =>
  personne('allocataire', '1985-04-01', { ressources, ...faits })
const conjoint = (ressources: readonly LigneRessource[] = [], faits: Faits = {}) =>
  personne('conjoint', '1986-04-01', { ressources, ...faits })
const chomeur = { activite: 'chomeur' } as const
const actif = { activite: 'actif' } as const

/** Of each of the twelve months read, or of one of them. */
const annee = (nature: string, euros: number) => ligne(nature, ['2024-08', '2025-07'], euros)
const une = (nature: string, euros: number) => ligne(nature, ['2025-01', '2025-01'], euros)
const dixMois = (euros: number) => ligne('salaire', ['2024-08', '2025-05'], euros)
const indemnise = ligne('chomage', ['2025-06', '2025-09'], 1_000)

test('aide relue : indemnités journalières, bénéfice, comptés ou non', () => {
  const table: readonly (readonly [string, readonly Cause[] | null])[] = [
    ['ij-maternite', ['indemnites-journalieres']],
    ['ij-paternite', ['indemnites-journalieres']],
    ['salaire', null],
  ]
  for (const [nature, attendu] of table) {
    const personnes = [seul([annee(nature, 1_000)], actif)]
    assert.deepEqual(causes({ personnes }, A_10_800), [], nature)
    assert.deepEqual(causes({ personnes }, ENTIERE), attendu, nature)
  }
  // 12 × 900, without the deduction of wages
  const benefice = { personnes: [seul([annee('benefice-micro-entrepreneur', 900)])] }
  assert.deepEqual(causes(benefice, A_10_800), [])
  assert.deepEqual(causes(benefice, ENTIERE), ['travailleur-independant'])
  const autre = { personnes: [seul([annee('revenus-independant', 900)])] }
  assert.deepEqual(causes(autre, ENTIERE), null)
})

test('aide relue : le chômage, indemnisé ou non', () => {
  // Insured: 10,000 of wages and 2,000 less 10 %, wages less 30 %: 8,100; the other has 10,800.
  // (347.32 − 39.15 − 2,865 × 3.135 % − 5) × 0.995 = 212.285
  const assure = [dixMois(1_000), indemnise]
  assert.deepEqual(causes({ personnes: [seul(assure, chomeur)] }, 21_229), [])
  assert.deepEqual(causes({ personnes: [seul(assure, chomeur)] }, A_10_800), ['chomage-indemnise'])
  assert.deepEqual(causes({ personnes: [seul(assure, actif)] }, A_10_800), [])
  assert.deepEqual(causes({ personnes: [seul(assure, actif)] }, 21_229), null)
  // Without insurance, or with the ASS: nothing counts, where the other has 9,000.
  // (347.32 − 39.15 − 3,765 × 3.135 % − 5) × 0.995 = 184.212
  const non = { personnes: [seul([dixMois(1_000)], chomeur)] }
  assert.deepEqual(causes(non, ENTIERE), [])
  assert.deepEqual(causes(non, 18_421), ['chomage-non-indemnise'])
  const ass = [dixMois(1_000), ligne('ass', ['2025-08', '2025-09'], 500)]
  assert.deepEqual(causes({ personnes: [seul(ass, chomeur)] }, 18_421), ['chomage-non-indemnise'])
  // With the RSA nothing counts, whoever is out of work.
  const rsa = { personnes: [seul(assure, chomeur)], connus: { rsaMoisPrecedents: centimes(100) } }
  assert.deepEqual(causes(rsa, ENTIERE), [])
  assert.deepEqual(causes(rsa, A_10_800), null)
  // One of each: 8,100, where the other has 10,800 + 5,000 − 504 = 15,296.
  // (411.69 − 39.15 − 599 × 3.455 % − 5) × 0.995 = 345.110 ; 7,799 × 3.455 %: 97.594
  const deux = { personnes: [seul(assure, chomeur), conjoint([dixMois(500)], chomeur)] }
  assert.deepEqual(causes(deux, 34_511), [])
  assert.deepEqual(causes(deux, 9_759), ['chomage-indemnise', 'chomage-non-indemnise'])
})

test('aide relue : les deux tiers du loyer d’un meublé, à l’euro', () => {
  const meuble = (loyer: number | null): Cas => ({
    personnes: [seul()],
    logement: { statut: 'locataire-meuble', loyer: loyer === null ? null : centimes(loyer) },
  })
  // 266.67 or 267 ; (266.667 + 59.97 − 44.15) × 0.995 = 281.074 ; 281.406
  assert.deepEqual(causes(meuble(40_000), 28_107), [])
  assert.deepEqual(causes(meuble(40_000), 28_141), ['loyer-meuble'])
  // 233.33 or 233: 247.908 ; 247.576
  assert.deepEqual(causes(meuble(35_000), 24_791), [])
  assert.deepEqual(causes(meuble(35_000), 24_758), ['loyer-meuble'])
  // A rent of 266.66 of an empty home gives 281.068.
  const vide = { personnes: [seul()], logement: { loyer: centimes(26_666) } }
  assert.deepEqual(causes(vide, 28_107), [])
  assert.deepEqual(causes(vide, 28_141), null)
  assert.deepEqual(causes(meuble(null), 28_141), null)
  // (59.97 − 44.15) × 0.995 = 15.741 would be the aid of the charges alone.
  assert.deepEqual(causes(meuble(0), 1_574), null)
})

test('aide relue : les 95 € de deux revenus, les bornes de la déduction', () => {
  const deux = (nature: string, un: number, autre = un): Cas => ({
    personnes: [seul([une(nature, un)], actif), conjoint([une(nature, autre)], actif)],
  })
  // 2 × 5,760 − 95 = 11,425: 11,500, or 11,600 without the 95. Twelve times 474.37 are 5,692.44.
  // (411.69 − 39.15 − 3,999 × 3.455 % − 5) × 0.995 = 228.228 ; 4,099 × 3.455 %: 224.790
  assert.deepEqual(causes(deux('salaire', 6_400), 22_823), [])
  assert.deepEqual(causes(deux('salaire', 6_400), 22_479), ['double-activite'])
  assert.deepEqual(causes(deux('salaire', 6_400, 6_300), 22_823), [])
  assert.deepEqual(causes(deux('salaire', 6_400, 6_300), 22_479), null)
  // 504 off each pay of 5,005 (year 2024): 9,002, so 9,100; 509 (year 2025): 8,992, so 9,000.
  // 1,599 × 3.455 %: 310.733 ; 1,499 × 3.455 %: 314.171
  assert.deepEqual(causes(deux('salaire', 5_005), 31_073), [])
  assert.deepEqual(causes(deux('salaire', 5_005), 31_417), ['deduction-bornee'])
  // 450 off each pension of 4,403: 7,906, so 8,000; 454: 7,898, so 7,900.
  // 499 × 3.455 %: 348.548 ; 399 × 3.455 %: 351.986
  assert.deepEqual(causes(deux('retraite', 4_403), 34_855), [])
  assert.deepEqual(causes(deux('retraite', 4_403), 35_199), ['deduction-bornee'])
  // A tenth of 5,100 is above both: 9,180, so 9,200, and 1,699 × 3.455 %: 307.295
  assert.deepEqual(causes(deux('salaire', 5_100), 30_730), [])
  assert.deepEqual(causes(deux('salaire', 5_100), 31_073), null)
})

test('aide relue : le seuil de 10 € avant les 5 €, pour qui paie un loyer', () => {
  const cher = (logement: Partial<Logement>, connus?: Cas['connus']): Cas => ({
    personnes: [seul()],
    logement,
    ...(connus === undefined ? null : { connus }),
  })
  // Nothing at 890.785: 308.17 × 6.785 ÷ 172.41 = 12.128 at 884, 7.128 less 5, × 0.995 = 7.092
  const loyer = centimes(88_400)
  assert.deepEqual(causes(cher({ loyer }), 0), [])
  assert.deepEqual(causes(cher({ loyer }), 709), ['seuil-de-versement'])
  // At 886 3.553 is left: under 5 too.
  assert.deepEqual(causes(cher({ loyer: centimes(88_600) }), 354), null)
  const faits: FaitsLogement = { chambre: false, conventionne: null, foyer: 'autre', pret: null }
  assert.deepEqual(causes(cher({ loyer, statut: 'locataire-foyer', faits }), 709), null)
  assert.deepEqual(causes(cher({ loyer, statut: 'proprietaire' }), 709), null)
  assert.deepEqual(causes(cher({ loyer }, { aideLogement: centimes(5_000) }), 709), null)
  assert.deepEqual(causes(cher({ loyer }, { aideLogement: centimes(5_000) }), 5_000), [])
  assert.deepEqual(causes(cher({ loyer, zone: null }), 709), null)
})

test('aide relue : deux centimes près, quinze pour des taux arrondis', () => {
  const table: readonly (readonly [number, readonly Cause[] | null])[] = [
    [-16, null],
    [-15, ['taux-arrondi']],
    [-3, ['taux-arrondi']],
    [-2, []],
    [2, []],
    [3, ['taux-arrondi']],
    [15, ['taux-arrondi']],
    [16, null],
  ]
  for (const [plus, attendu] of table) {
    assert.deepEqual(causes({ personnes: [seul()] }, ENTIERE + plus), attendu, `${plus}`)
  }
  // Those rates are in the formula of a tenant alone.
  const chezSoi: Cas = { personnes: [seul()], logement: { statut: 'proprietaire' } }
  assert.deepEqual([causes(chezSoi, 2), causes(chezSoi, 3)], [[], null])
})

test('aide relue : le plus petit nombre de lectures', () => {
  const meuble: Partial<Logement> = { statut: 'locataire-meuble' }
  const arretee = { personnes: [seul([annee('ij-maternite', 1_000)])], logement: meuble }
  const deux: readonly Cause[] = ['indemnites-journalieres', 'loyer-meuble']
  assert.deepEqual(causes(arretee, 28_141), deux)
  assert.deepEqual(causes(arretee, 28_151), [...deux, 'taux-arrondi'])
  // 3,002 − 504 + 3,153 − 450 + 2 = 5,203: 5,300, above R0. With 509 and 454, or without the two
  // allowances of 2 € together, 5,200. 65 × 3.135 %: 299.627
  const juste = {
    personnes: [
      seul([
        une('salaire', 3_000),
        une('ij-maternite', 2),
        une('benefice-micro-entrepreneur', 2),
        une('retraite', 3_153),
      ]),
    ],
  }
  assert.deepEqual(causes(juste, 29_963), [])
  assert.deepEqual(causes(juste, ENTIERE), ['deduction-bornee'])
})

test('un RSA qui lit une aide relue : les aides du trimestre de référence', () => {
  const rsa = (s: SituationFoyer): number =>
    Number(calculerDroits(s, { prestations: ['rsa'] }).droits.rsa)
  const paye = (de: string, a: string) => [ligne('salaire', [de, a], 3_000)]
  // Out of work since March: the aid is whole, the RSA 646.52 − 12 %. Re-read, there is no aid.
  const sans = situation({ personnes: [seul(paye('2024-03', '2025-02'), chomeur)] })
  assert.equal(rsa(sans), 56_894)
  const table: readonly (readonly [number, readonly Cause[] | null])[] = [
    [56_894 + 10, ['aide-logement', 'taux-arrondi']],
    [64_652, ['aide-logement', 'chomage-non-indemnise']],
    [64_652 + 2, ['aide-logement', 'chomage-non-indemnise']],
    [64_652 + 3, ['aide-logement', 'chomage-non-indemnise', 'taux-arrondi']],
    [64_652 + 15, ['aide-logement', 'chomage-non-indemnise', 'taux-arrondi']],
    [64_652 + 16, null],
  ]
  for (const [attendu, trouvees] of table) {
    assert.deepEqual(causesParAideLogement(sans, attendu, rsa), trouvees, `${attendu}`)
  }
  // Examined in July: March, April and May are read. (635.71 + 2 × 646.52) ÷ 3 = 642.917
  const avant = situation({ personnes: [seul(paye('2023-11', '2024-12'), chomeur)] })
  const deJuillet = { ...avant, moisExamen: mois('2025-07') }
  const trouvees = causesParAideLogement(deJuillet, 64_292, rsa)
  assert.deepEqual(trouvees, ['aide-logement', 'chomage-non-indemnise'])
})
