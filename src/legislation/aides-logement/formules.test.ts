import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, jour, mois } from '#socle'
import type { FaitsLogement, Pret, TypeFoyer } from '../faits/logement.js'
import { foyer, personne } from '../foyer-essai.test.js'
import type { Logement } from '../situation.js'
import { priseEnChargeAccession, refusPret } from './accession.js'
import { aideLocative, type Location, reductionLoyer } from './formule-locative.js'
import { aidePriseEnCharge, type PriseEnCharge } from './formule-prise-en-charge.js'
import { priseEnChargeFoyer } from './foyer.js'
import { parametresLogement } from './parametres.js'
import { baremeAccession, premierBareme, secondBareme } from './parametres-prise-en-charge.js'

/** September 2025. */
const MOIS = indexMois(mois('2025-09'))
const P = parametresLogement(MOIS)

/** Alone in zone 2, 400 € a month. */
const SEUL: Location = {
  loyer: 40_000,
  zone: 2,
  meuble: false,
  conventionne: false,
  social: false,
  colocation: false,
  chambre: false,
  couple: false,
  enfants: 0,
  ressources: 0,
  sansDegressivite: false,
}

test('formule locative : chaque figure, sans ressources puis avec 10 800 €', () => {
  // L 287.35 + C 59.97 − P0 39.15 = 308.17, less 5: 303.17 ; × 0.995 = 301.654
  const commun = {
    loyerPlafond: 28_735,
    loyerRetenu: 3 * 28_735,
    charges: 5_997,
    // 2.83 % + 0.305 %
    tauxParticipation: 3_135,
    r0: 523_500,
    rls: 0,
    refus: null,
  }
  assert.deepEqual(aideLocative(SEUL, P), {
    ...commun,
    participation: 3_915 * 3_000,
    aideFormule: 30_817 * 3_000,
    brut: 30_317,
    net: 30_165,
  })
  // 39.15 + 5,565 × 3.135 % = 213.61275 ; 347.32 − 213.61275 = 133.70725, less 5: 128.70725.
  // Three thousandths of a centime each.
  assert.deepEqual(aideLocative({ ...SEUL, ressources: 1_080_000 }, P), {
    ...commun,
    participation: 64_083_825,
    aideFormule: 40_112_175,
    brut: 12_871,
    net: 12_806,
  })
})

test('formule locative : pourquoi rien n’est versé, au seuil même', () => {
  const sansCharges = { ...P, charges: 0 }
  const table: readonly (readonly [string, Location, typeof P, number, string | null])[] = [
    // 9,565 × 3.135 % = 299.863: 8.307 less 5 ; 9,765: 2.037 less 5 ; 9,865: nothing
    ['sous le seuil', { ...SEUL, ressources: 1_480_000 }, P, 0, 'sous-seuil-versement'],
    ['sans seuil', { ...SEUL, ressources: 1_480_000, conventionne: true }, P, 329, null],
    ['5 € et plus', { ...SEUL, ressources: 1_500_000 }, P, 0, 'aide-absorbee-par-les-minorations'],
    ['trop riche', { ...SEUL, ressources: 1_510_000 }, P, 0, 'ressources-superieures-au-plafond'],
    // Without charges, L less 39.15: 5 € are taken off, and 10 € left are paid.
    [
      'rien au-delà de 5 €',
      { ...SEUL, loyer: 4_415 },
      sansCharges,
      0,
      'aide-absorbee-par-les-minorations',
    ],
    ['un centime au-delà', { ...SEUL, loyer: 4_416 }, sansCharges, 0, 'sous-seuil-versement'],
    ['dix euros', { ...SEUL, loyer: 5_415 }, sansCharges, 995, null],
    ['un centime de moins', { ...SEUL, loyer: 5_414 }, sansCharges, 0, 'sous-seuil-versement'],
  ]
  for (const [titre, location, p, net, refus] of table) {
    const detail = aideLocative(location, p)
    assert.deepEqual([detail.net, detail.refus], [net, refus], titre)
    assert.equal(detail.brut === 0, refus !== null, titre)
  }
})

test('formule locative : en zone 1, de 3,4 à 4 fois le plafond', () => {
  // 329.71 + 59.97 − 39.15 = 350.53 ; from 1,121.014 to 1,318.84
  const zone1 = (loyer: number, faits: Partial<Location> = {}) => {
    const { net, aideFormule, refus } = aideLocative({ ...SEUL, zone: 1, loyer, ...faits }, P)
    return [net, aideFormule > 0, refus]
  }
  assert.deepEqual(zone1(90_000), [34_380, true, null])
  assert.deepEqual(zone1(112_101), [34_380, true, null])
  // 350.53 × 197.82 ÷ 197.826 = 350.519
  assert.deepEqual(zone1(112_102), [34_379, true, null])
  const rien = [0, false, 'loyer-superieur-au-plafond']
  assert.deepEqual(zone1(131_884), rien)
  assert.deepEqual(zone1(140_000), rien)
  assert.equal(aideLocative({ ...SEUL, zone: 1, loyer: 140_000 }, P).aideFormule, 0)
  assert.deepEqual(zone1(140_000, { sansDegressivite: true }), [34_380, true, null])
})

test('réduction de loyer : sous le plafond de ressources, chez un bailleur social', () => {
  // 895 a month: 10,740 a year
  const rls = (ressources: number, social = true) =>
    reductionLoyer({ ...SEUL, social, ressources }, P)
  assert.deepEqual([rls(1_073_999), rls(1_074_000), rls(0, false)], [3_483, 0, 0])
})

test('prise en charge : chaque figure', () => {
  // R 0: K 0.90, L0 76.32 ÷ 12 = 6.36
  const cas: PriseEnCharge = {
    depenseRetenue: 10_636,
    charges: 0,
    couple: false,
    enfants: 0,
    ressources: 0,
    bareme: secondBareme(MOIS),
    depenseDeclaree: 10_636,
    depenseMinimale: 1_500,
    redevance: null,
    minoration: 500,
    seuil: 1_000,
    crds: 5_000,
  }
  const commun = { parts: 12, coefficient: 90, chargeMinimale: 636, abattement: 0, refus: null }
  // 0.90 × 100 = 90, less 5 ; × 0.995 = 84.575
  const entier = { ...commun, formule: 9_000, brut: 8_500, net: 8_458 }
  const nul = { ...entier, brut: 0, net: 0 }
  const table: readonly (readonly [string, Partial<PriseEnCharge>, object])[] = [
    ['entière', {}, entier],
    ['charges comprises', { depenseRetenue: 10_000, charges: 636 }, entier],
    // 106.36 − 85 = 21.36 would be left to pay of 30: 8.64 less ; 76.36 × 0.995 = 75.978
    [
      'dépense minimale',
      { depenseMinimale: 3_000 },
      { ...entier, abattement: 864, brut: 7_636, net: 7_598 },
    ],
    ['tout juste', { depenseMinimale: 2_136 }, entier],
    [
      'tout est à garder',
      { depenseMinimale: 20_000 },
      { ...nul, abattement: 8_500, refus: 'aide-absorbee-par-les-minorations' },
    ],
    ['redevance pour limite', { redevance: 5_000 }, { ...entier, brut: 5_000, net: 4_975 }],
    ['redevance plus haute', { redevance: 9_000 }, entier],
    ['au seuil', { seuil: 8_500 }, entier],
    ['sous le seuil', { seuil: 8_501 }, { ...nul, refus: 'sous-seuil-versement' }],
    // 0.90 × 5 = 4.50, all of it taken off
    [
      'moins de 5 €',
      { depenseRetenue: 1_136, depenseDeclaree: 1_136, depenseMinimale: 0 },
      { ...nul, formule: 450, refus: 'aide-absorbee-par-les-minorations' },
    ],
    [
      'pas plus que L0',
      { depenseRetenue: 636, depenseDeclaree: 636, depenseMinimale: 0 },
      { ...nul, formule: 0, refus: 'ressources-superieures-au-plafond' },
    ],
    // R 3,000, N 1.2: K 0.90 − 0.12 ; L0 (2.4 % of 749.50 + 20.8 % of 542.87 + 76.32) ÷ 12 = 17.269
    // 0.78 × (106.36 − 17.269) = 69.491 ; less 5: 64.491 ; × 0.995 = 64.169
    [
      'des ressources',
      { ressources: 300_000 },
      {
        ...entier,
        coefficient: 78,
        chargeMinimale: 1_727,
        formule: 6_949,
        brut: 6_449,
        net: 6_417,
      },
    ],
  ]
  for (const [titre, faits, attendu] of table) {
    assert.deepEqual(aidePriseEnCharge({ ...cas, ...faits }), attendu, titre)
  }
})

/** What does not depend on the home. */
const COMMUN = { minoration: 500, seuil: 1_000, crds: 5_000 }

test('accession : le plafond, le barème et le plancher de chaque prêt', () => {
  // A couple, two children, 600 € a month, loan of June 2016, zone 2: C 59.97 + 27.20 = 87.17.
  // Floor: 16.25 × 600 = 9,750, so 9,800 ; 2.34 % of it 229.32 ; 1.72 % 168.56
  const location: Location = {
    ...SEUL,
    loyer: 60_000,
    couple: true,
    enfants: 2,
    ressources: 900_000,
  }
  const prise = (
    objet: Pret['objet'],
    conventionne: boolean | null,
    faits: { readonly location?: Partial<Location>; readonly abattu?: boolean } = {},
  ) => {
    const pret: Pret = { signeLe: jour('2016-06-15'), objet }
    const dits: FaitsLogement = { chambre: false, conventionne, foyer: null, pret }
    const situation = foyer('2025-09', [personne('allocataire', '1985-04-01')], {
      logement: { statut: 'primo-accedant', zone: 2, faits: dits },
    })
    const sien = { ...location, ...faits.location }
    const lu = { location: sien, pret, abattu: faits.abattu ?? false }
    return priseEnChargeAccession(situation, lu, P)
  }
  const commun = {
    ...COMMUN,
    couple: true,
    enfants: 2,
    charges: 8_717,
    depenseDeclaree: 68_717,
    redevance: null,
  }
  const apl = { ...commun, ressources: 900_000, depenseMinimale: 22_932 }
  const al = { ...commun, bareme: secondBareme(MOIS), depenseRetenue: 37_520 }
  assert.deepEqual(prise('neuf', true), {
    ...apl,
    bareme: baremeAccession(MOIS, false),
    depenseRetenue: 46_296 + 6_698,
  })
  assert.deepEqual(prise('ancien', true), {
    ...apl,
    bareme: baremeAccession(MOIS, false),
    depenseRetenue: 37_264 + 5_406,
  })
  assert.deepEqual(prise('amelioration', true), {
    ...apl,
    bareme: baremeAccession(MOIS, true),
    depenseRetenue: 37_264 + 5_406,
    depenseMinimale: 16_856,
  })
  for (const conventionne of [false, null]) {
    assert.deepEqual(prise('ancien', conventionne), {
      ...al,
      ressources: 980_000,
      depenseMinimale: 22_932,
    })
  }
  // Works: a floor of 3,900 and an expense of 15, whatever the resources.
  const travaux = { ...al, depenseMinimale: 1_500 }
  assert.deepEqual(prise('amelioration', false), { ...travaux, ressources: 900_000 })
  const pauvre = { location: { ressources: 300_000 } }
  assert.deepEqual(prise('amelioration', false, pauvre), { ...travaux, ressources: 390_000 })
  // A measure on the income: no floor. 2.34 % of 3,000
  const abattu = prise('ancien', false, { ...pauvre, abattu: true })
  assert.deepEqual(abattu, { ...al, ressources: 300_000, depenseMinimale: 7_020 })
  // 16.25 × 603.07 = 9,799.89 ; × 603.08 = 9,800.05
  const plancher = (loyer: number) => prise('ancien', false, { location: { loyer } })?.ressources
  assert.deepEqual([plancher(60_307), plancher(60_308)], [980_000, 990_000])
})

test('prêt signé depuis 2018 : conventionné, ancien et en zone 3 seulement', () => {
  const refus = (logement: Partial<Logement>, signeLe: string) =>
    refusPret(foyer('2025-09', [], { logement: { statut: 'primo-accedant', ...logement } }), {
      signeLe: jour(signeLe),
      objet: 'ancien',
    })
  const faits: FaitsLogement = { chambre: false, conventionne: true, foyer: null, pret: null }
  assert.equal(refus({ zone: 3, faits }, '2019-06-01'), null)
  assert.equal(refus({ zone: 2, faits }, '2019-06-01'), 'pret-signe-apres-2017')
  assert.equal(refus({ zone: 3 }, '2019-06-01'), 'pret-signe-apres-2017')
  assert.equal(refus({ zone: 2 }, '2017-12-31'), null)
})

test('foyers : ce que chacun apporte à la formule', () => {
  const prise = (
    type: TypeFoyer | null,
    conventionne: boolean,
    faits: Partial<Location> = {},
    naissances: readonly string[] = ['1985-04-01'],
  ) => {
    const dits: FaitsLogement = { chambre: false, conventionne, foyer: type, pret: null }
    const personnes = naissances.map((n, i) => personne(i === 0 ? 'allocataire' : 'conjoint', n))
    const situation = foyer('2025-09', personnes, {
      logement: { statut: 'locataire-foyer', ...(type === null ? null : { faits: dits }) },
    })
    return priseEnChargeFoyer(situation, { ...SEUL, ressources: 500_000, ...faits }, P)
  }
  const seul = { ...COMMUN, couple: false, enfants: 0, ressources: 500_000 }
  // Under an agreement: the fee up to its ceiling, 526.87 for a couple in zone 2.
  const couple = { couple: true, loyer: 60_000 }
  assert.deepEqual(prise('personnes-agees-ou-handicapees', true, couple), {
    ...seul,
    couple: true,
    bareme: premierBareme(MOIS),
    depenseRetenue: 52_687,
    charges: 0,
    depenseDeclaree: 52_687,
    depenseMinimale: 2_668,
    redevance: null,
  })
  for (const type of ['residence-sociale', 'jeunes-travailleurs'] as const) {
    assert.deepEqual(prise(type, true), {
      ...seul,
      bareme: secondBareme(MOIS),
      depenseRetenue: 40_000,
      charges: 0,
      depenseDeclaree: 40_000,
      depenseMinimale: 1_500,
      redevance: null,
    })
  }
  // Without one, an equivalence and charges: 59.97 + 2 × 13.60
  assert.deepEqual(prise('autre', false, { couple: true, enfants: 2 }), {
    ...seul,
    couple: true,
    enfants: 2,
    bareme: secondBareme(MOIS),
    depenseRetenue: 29_246,
    charges: 8_717,
    depenseDeclaree: 37_963,
    depenseMinimale: 1_500,
    redevance: 40_000,
  })
  const a67 = ['1958-09-01']
  const a66 = ['1958-09-02']
  const table: readonly (readonly [TypeFoyer | null, boolean, readonly string[], number])[] = [
    ['etudiant-chambre', false, a66, 9_307],
    ['etudiant-chambre', true, a67, 9_307],
    ['etudiant-chambre-rehabilitee', false, a67, 18_817],
    ['personnes-agees-ou-handicapees', false, a66, 22_831],
    ['autre', false, a66, 18_817],
    ['autre', false, a67, 22_831],
    [null, false, a66, 18_817],
    ['residence-sociale', false, [...a66, ...a67], 22_831],
  ]
  for (const [type, conventionne, naissances, attendu] of table) {
    const { depenseRetenue } = prise(type, conventionne, {}, naissances)
    assert.equal(depenseRetenue, attendu, `${type} ${naissances.join(' ')}`)
  }
})
