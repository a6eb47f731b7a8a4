import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Etape } from '#socle'
import { etapesLues } from '../explication/etapes-essai.js'
import { essai, paye } from '../faits/foyers-essai.js'

const FAMILLE = { conjoint: {}, enfants: [{}, {}] }

/** The steps after that of the resources: 800.00 € of wages, 8 640.00 a year, hence 8 700.00. */
function etapes(logement: object, autres: object = {}): readonly Etape[] {
  const lieu = { loyer: 65_000, zone: 2, ...logement }
  const e = { allocataire: { ressources: [paye(800)] }, ...autres }
  const [ressources, ...suite] = etapesLues(
    essai({ ...e, faits: { logement: lieu, connus: {} } }),
    'aideLogement',
  )
  assert.deepEqual(
    [ressources?.libelle, ressources?.resultat],
    ['Vos ressources d’une année', 870_000],
  )
  return suite
}

const CHARGE = { libelle: 'Ce qui reste à votre charge dans tous les cas' } as const
const MINORATION = {
  libelle: 'Après la minoration forfaitaire, et ce qui laisserait trop peu à payer',
} as const
const VERSEE = {
  libelle: 'Votre aide au logement, chaque mois',
  regle: 'montant − CRDS de 0,5 % ; rien sous 10,00 € ; la caisse verse l’euro inférieur',
} as const

test('un foyer de personnes âgées sous convention : son aide se rejoue par ses étapes', () => {
  const article = 'CCH, art. D. 832-24 à D. 832-27'
  const age = {
    statut: 'locataire-foyer',
    conventionne: true,
    foyer: 'personnes-agees-ou-handicapees',
    loyer: 40_000,
  }
  assert.deepEqual(etapes(age), [
    {
      libelle: 'La redevance de votre foyer, telle qu’elle est retenue',
      valeurs: { declaree: 40_000, retenue: 40_000, charges: 0 },
      regle:
        '400,00 €, dans la limite d’un plafond ou fixés selon le résident, + 0,00 € de ' +
        'forfait de charges',
      article,
      resultat: 40_000,
    },
    {
      // 109.09 + 106.38 + 368.16 + 540.08 + 1 199.58 × 32 % + 63.80 = 1 571.38 a year
      ...CHARGE,
      valeurs: { ressources: 870_000, partsEnDixiemes: 14 },
      regle:
        'ressources d’une année : 4 % de 0,00 € à 2 727,34 €, 10,4 % de 2 727,34 € à ' +
        '3 750,19 €, 21,6 % de 3 750,19 € à 5 454,65 €, 26,4 % de 5 454,65 € à 7 500,42 €, ' +
        '32 % de 7 500,42 € à 8 863,81 €, 48 % au-delà de 8 863,81 € ; + 63,80 €, ÷ 12',
      article,
      resultat: 13_095,
    },
    {
      // (8 700.00 − 1 704.16) ÷ 18 750.76 = 37.31 %; (400.00 − 130.95) × 57 %
      libelle: 'On prend en charge 57 % du reste',
      valeurs: {
        coefficientEnCentiemes: 57,
        deduitParPart: 121_726,
        multiplicateur: 1_339_340,
        partsEnDixiemes: 14,
      },
      regle:
        '95 % − (8 700,00 € de ressources − 1 217,26 € × 1,4 part) ÷ (13 393,40 € × 1,4 part), ' +
        'coupé au centième',
      article,
      resultat: 15_336,
    },
    {
      ...MINORATION,
      valeurs: { minoration: 500, depenseMinimale: 2_668, abattement: 0 },
      regle: 'on retire 5,00 € ; il doit rester au moins 26,68 € à payer',
      article,
      resultat: 14_836,
    },
    {
      ...VERSEE,
      valeurs: { brut: 14_836, seuil: 1_000, refus: null, arrondiEuroInferieur: 14_700 },
      article,
      resultat: 14_762,
    },
  ])
})

test('une famille en foyer sans convention : un loyer fixé, et pas plus que la redevance', () => {
  const article = 'CCH, art. D. 842-15 à D. 842-17'
  const foyer = { statut: 'locataire-foyer', foyer: 'autre', loyer: 20_000 }
  assert.deepEqual(etapes(foyer, FAMILLE), [
    {
      libelle: 'La redevance de votre foyer, telle qu’elle est retenue',
      valeurs: { declaree: 20_000, retenue: 29_246, charges: 8_717 },
      regle:
        '292,46 €, dans la limite d’un plafond ou fixés selon le résident, + 87,17 € de ' +
        'forfait de charges',
      article,
      resultat: 37_963,
    },
    {
      // 44.97 + 363.32 + 810.45 × 23.2 % + 76.32 = 672.63 a year
      ...CHARGE,
      valeurs: { ressources: 870_000, partsEnDixiemes: 30 },
      regle:
        'ressources d’une année : 2,4 % de 4 269,09 € à 6 142,83 €, 20,8 % de 6 142,83 € à ' +
        '7 889,55 €, 23,2 % de 7 889,55 € à 12 285,15 €, 32,8 % au-delà de 12 285,15 € ; ' +
        '+ 76,32 €, ÷ 12',
      article,
      resultat: 5_605,
    },
    {
      // 8 700.00 ÷ 64 262.73 = 13.54 %; (379.63 − 56.05) × 76 %
      libelle: 'On prend en charge 76 % du reste',
      valeurs: { coefficientEnCentiemes: 76, multiplicateur: 2_142_091, partsEnDixiemes: 30 },
      regle: '90 % − 8 700,00 € de ressources ÷ (21 420,91 € × 3 parts), coupé au centième',
      article,
      resultat: 24_592,
    },
    {
      // 245.92 − 5.00 is above the fee.
      ...MINORATION,
      valeurs: { minoration: 500, depenseMinimale: 1_500, abattement: 0, redevance: 20_000 },
      regle: 'on retire 5,00 € ; il doit rester au moins 15,00 € à payer',
      article,
      resultat: 20_000,
    },
    {
      ...VERSEE,
      valeurs: { brut: 20_000, seuil: 1_000, refus: null, arrondiEuroInferieur: 19_900 },
      article,
      resultat: 19_900,
    },
  ])
})

test('un prêt aidé : le plafond de sa signature, et ce qui doit rester à payer', () => {
  const article = 'CCH, art. D. 832-10 à D. 832-18'
  const pret = { signeLe: '2017-12-15', objet: 'neuf' }
  assert.deepEqual(etapes({ statut: 'primo-accedant', conventionne: true, pret }, FAMILLE), [
    {
      libelle: 'Votre mensualité de prêt et les charges, telles qu’elles sont retenues',
      valeurs: { declaree: 65_000, retenue: 53_391, charges: 8_717 },
      regle:
        '533,91 €, dans la limite du plafond du mois où le prêt a été signé, + 87,17 € de ' +
        'forfait de charges',
      article,
      resultat: 62_108,
    },
    {
      // 8 700.00 × 20.8 % a year
      ...CHARGE,
      valeurs: { ressources: 870_000, partsEnDixiemes: 30 },
      regle:
        'ressources d’une année : 20,8 % de 0,00 € à 16 802,55 €, 41,6 % au-delà de ' +
        '16 802,55 € ; + 0,00 €, ÷ 12',
      article,
      resultat: 15_080,
    },
    {
      // 8 700.00 ÷ 66 333.99 = 13.12 %; (621.08 − 150.80) × 81 %
      libelle: 'On prend en charge 81 % du reste',
      valeurs: { coefficientEnCentiemes: 81, multiplicateur: 2_211_133, partsEnDixiemes: 30 },
      regle: '95 % − 8 700,00 € de ressources ÷ (22 111,33 € × 3 parts), coupé au centième',
      article,
      resultat: 38_093,
    },
    {
      // 16.25 × 650.00 = 10 562.50, hence 10 600.00 × 2.34 %
      ...MINORATION,
      valeurs: { minoration: 500, depenseMinimale: 24_804, abattement: 0 },
      regle: 'on retire 5,00 € ; il doit rester au moins 248,04 € à payer',
      article,
      resultat: 37_593,
    },
    {
      ...VERSEE,
      valeurs: { brut: 37_593, seuil: 1_000, refus: null, arrondiEuroInferieur: 37_400 },
      article,
      resultat: 37_405,
    },
  ])
})

test('un prêt sans convention : l’allocation de logement, ses articles et son plancher', () => {
  const article = 'CCH, art. D. 842-6 à D. 842-12'
  const pret = { signeLe: '2015-12-15', objet: 'ancien' }
  const lues = etapes({ statut: 'primo-accedant', pret })
  assert.deepEqual(lues.slice(1, 3), [
    {
      // 17.99 + 145.33 + 407.91 + 5 685.94 × 32.8 % + 76.32 = 2 512.54 a year
      ...CHARGE,
      valeurs: { ressources: 1_060_000, partsEnDixiemes: 12 },
      regle:
        'ressources d’une année : 2,4 % de 1 707,64 € à 2 457,13 €, 20,8 % de 2 457,13 € à ' +
        '3 155,82 €, 23,2 % de 3 155,82 € à 4 914,06 €, 32,8 % au-delà de 4 914,06 € ; ' +
        '+ 76,32 €, ÷ 12',
      article,
      resultat: 20_938,
    },
    {
      // 10 600.00 ÷ 25 705.09 = 41.24 %; (333.23 − 209.38) × 48 %
      libelle: 'On prend en charge 48 % du reste',
      valeurs: { coefficientEnCentiemes: 48, multiplicateur: 2_142_091, partsEnDixiemes: 12 },
      regle: '90 % − 10 600,00 € de ressources ÷ (21 420,91 € × 1,2 part), coupé au centième',
      article,
      resultat: 5_945,
    },
  ])
  assert.equal(lues.at(-1)?.article, article)
})

test('une mensualité sous la charge minimale n’ouvre rien : la raison est dite', () => {
  const pret = { signeLe: '2015-12-15', objet: 'ancien' }
  const derniere = etapes({ statut: 'primo-accedant', pret, loyer: 2_000 }).at(-1)
  assert.deepEqual(
    [derniere?.libelle, derniere?.valeurs],
    [
      'Les ressources du foyer dépassent le plafond.',
      {
        brut: 0,
        seuil: 1_000,
        refus: 'ressources-superieures-au-plafond',
        arrondiEuroInferieur: 0,
      },
    ],
  )
})
