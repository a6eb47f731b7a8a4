import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, mois } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import { chiffrerLignes } from '../ressources/lignes.js'
import type { LigneRessource } from '../situation.js'
import { foyerDe } from '../transversal/preparation.js'
import {
  type EnfantsPf,
  egaux,
  enfantsPf,
  estAutonome,
  moinsDeVingtEtUnAns,
  ouvreMajorationAge,
} from './enfants.js'
import { PREMIER_MOIS_PF, parametresPf } from './parametres.js'

const MOIS = '2025-06'
const P = parametresPf(indexMois(mois(MOIS)))

function lire(naissances: readonly string[], lignesAine: readonly LigneRessource[] = []) {
  const enfants = naissances.map((naissance, i) =>
    personne('enfant', naissance, { id: `e${i}`, ressources: i === 0 ? lignesAine : [] }),
  )
  return foyerDe(foyer(MOIS, [personne('allocataire', '1985-01-01'), ...enfants]))
}

test('aide au logement : les enfants du mois suivant la naissance au mois des 21 ans', () => {
  const salaire = (euros: number) => [ligne('salaire', ['2024-12', '2025-05'], euros)]
  const table: readonly (readonly [
    string,
    readonly string[],
    readonly LigneRessource[],
    number,
  ])[] = [
    ['sans enfant', [], [], 0],
    ['né ce mois-ci', ['2025-06-01'], [], 0],
    ['né le mois dernier', ['2025-05-31'], [], 1],
    ['21 ans le mois prochain', ['2004-07-01'], [], 1],
    ['21 ans ce mois-ci', ['2004-06-30'], [], 0],
    ['trois, de tous âges', ['2004-07-01', '2010-01-01', '2025-05-31'], [], 3],
    ['17 ans, gagne sa vie', ['2008-01-01', '2010-01-01'], salaire(1_105), 1],
    ['17 ans, gagne moins', ['2008-01-01', '2010-01-01'], salaire(1_104), 2],
  ]
  for (const [titre, naissances, lignes, attendu] of table) {
    assert.equal(moinsDeVingtEtUnAns(lire(naissances, lignes), P), attendu, titre)
  }
})

test('enfant qui gagne sa vie : la moyenne des six mois d’avant, dès le mois après 16 ans', () => {
  // 55 % of 169 hours at 11.88: 1,104.246 a month, 6,625.476 for December to May
  const dixSeptAns = 17 * 12
  const table: readonly (readonly [string, LigneRessource, number, boolean])[] = [
    ['juste sous le seuil', ligne('salaire', ['2024-12', '2025-05'], 1_104.24), dixSeptAns, false],
    ['au-dessus', ligne('salaire', ['2024-12', '2025-05'], 1_104.25), dixSeptAns, true],
    ['depuis longtemps, sous', ligne('salaire', ['2023-01', '2025-12'], 1_104.24), 204, false],
    ['depuis longtemps, au-dessus', ligne('salaire', ['2023-01', '2025-12'], 1_104.25), 204, true],
    ['un seul mois, le dernier', ligne('salaire', ['2025-05', '2025-05'], 6_625.48), 204, true],
    ['un seul mois, sous', ligne('salaire', ['2025-05', '2025-05'], 6_625.47), 204, false],
    ['un seul mois, le premier', ligne('salaire', ['2024-12', '2024-12'], 6_625.48), 204, true],
    ['sept mois avant', ligne('salaire', ['2024-11', '2024-11'], 9_000), 204, false],
    ['le mois même', ligne('salaire', ['2025-06', '2025-08'], 9_000), 204, false],
    ['un apprenti', ligne('remuneration-apprenti', ['2024-12', '2025-05'], 1_200), 204, true],
    [
      'une autre ressource',
      ligne('pension-alimentaire', ['2024-12', '2025-05'], 9_000),
      204,
      false,
    ],
    ['16 ans ce mois-ci', ligne('salaire', ['2024-12', '2025-05'], 1_200), 16 * 12, false],
    ['16 ans le mois dernier', ligne('salaire', ['2024-12', '2025-05'], 1_200), 193, true],
  ]
  for (const [titre, une, age, attendu] of table) {
    assert.equal(estAutonome(chiffrerLignes([une]), age, P), attendu, titre)
  }
  assert.equal(estAutonome([], dixSeptAns, P), false)
  // Two jobs add up, what is not a pay beside them does not.
  const deux = [
    ligne('autre', ['2024-12', '2025-05'], 500),
    ligne('salaire', ['2025-01', '2025-05'], 1_000),
    ligne('remuneration-stagiaire-formation', ['2024-12', '2025-02'], 541.83),
  ]
  // 5 × 1,000 + 3 × 541.83 = 6,625.49
  assert.equal(estAutonome(chiffrerLignes(deux), dixSeptAns, P), true)
  assert.equal(estAutonome(chiffrerLignes(deux.slice(0, 2)), dixSeptAns, P), false)
  // What was paid long before takes nothing off either.
  const ancien = [
    ligne('salaire', ['2024-01', '2024-03'], 2_000),
    ligne('salaire', ['2024-12', '2025-05'], 1_105),
  ]
  assert.equal(estAutonome(chiffrerLignes(ancien), dixSeptAns, P), true)
  // At twelve euros an hour, 55 % of 169 hours is 1,115.40: that amount is not above it.
  const douze = { ...P, smicHoraire: 1_200 }
  const paye = (euros: number) => chiffrerLignes([ligne('salaire', ['2024-12', '2025-05'], euros)])
  assert.equal(estAutonome(paye(1_115.4), dixSeptAns, douze), false)
  assert.equal(estAutonome(paye(1_115.41), dixSeptAns, douze), true)
})

test('majoration pour âge : 14 ans avant mars 2026, 18 ans pour les autres', () => {
  const ouvre = (naissance: string, age: number): boolean =>
    ouvreMajorationAge(age, indexMois(mois(naissance)))
  const table: readonly (readonly [string, number, boolean])[] = [
    ['2012-02', 14 * 12, false],
    ['2012-02', 14 * 12 + 1, true],
    ['2012-03', 14 * 12 + 1, false],
    ['2012-03', 18 * 12, false],
    ['2012-03', 18 * 12 + 1, true],
    ['2005-01', 14 * 12 + 1, true],
  ]
  for (const [naissance, age, attendu] of table) {
    assert.equal(ouvre(naissance, age), attendu, `${naissance} ${age}`)
  }
})

test('deux mois comptent les mêmes enfants : les âges, et la PAJE de chacun', () => {
  const comptes = (moisLu: string, ...naissances: readonly string[]): EnfantsPf => {
    const lus = enfantsPf(lire(naissances), parametresPf(indexMois(mois(moisLu))))
    assert.ok(lus !== null)
    return lus
  }
  const unEtDix = comptes('2025-06', '2024-06-10', '2015-06-10')
  assert.equal(egaux(unEtDix, comptes('2025-06', '2023-06-10', '2014-06-10')), true)
  assert.equal(egaux(unEtDix, comptes('2025-06', '2015-06-10')), false)
  // Both under three, one born before April 2018
  const ancienne = comptes('2019-06', '2018-03-31')
  assert.deepEqual([ancienne.anciennePaje, ancienne.premierePaje], [true, false])
  assert.equal(egaux(ancienne, comptes('2019-06', '2018-04-01')), false)
  assert.equal(egaux(ancienne, comptes('2019-06', '2018-02-01')), true)
  // Both under three and of the former PAJE, one born before April 2014
  const premiere = comptes('2016-06', '2014-03-31')
  assert.deepEqual([premiere.anciennePaje, premiere.premierePaje], [true, true])
  assert.equal(egaux(premiere, comptes('2016-06', '2014-04-01')), false)
})

test('les chiffres d’un mois : ceux du mois d’avant, et sûrs ou non', () => {
  const lus = (m: string) => parametresPf(indexMois(mois(m)))
  const table: readonly (readonly [string, boolean])[] = [
    // Base in April, ceilings in January, SMIC of November 2024
    ['2025-04', false],
    ['2025-05', true],
    ['2025-01', false],
    ['2025-02', true],
    ['2024-11', false],
    ['2024-12', true],
  ]
  for (const [m, comme] of table) assert.equal(lus(m).commeAvant, comme, m)
  assert.equal(parametresPf(PREMIER_MOIS_PF).commeAvant, false)
  // Ceilings are known until December 2026, the base until March 2027.
  const sur = ['2026-12', '2027-01', '2027-04'].map((m) => lus(m).confirme)
  assert.deepEqual(sur, [true, false, false])
})
