import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, type Etape, indexMois, mois } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import { donneesTraitees } from './donnees-traitees.js'
import { raconterEtape, raconterEtapes } from './raconter.js'
import { refuseSansCompter } from './refus.js'
import { cleEnMots, donneeEnMots, valeurEnMots } from './valeur-en-mots.js'
import {
  baremeEnEuros,
  chiffresDuMois,
  chiffresParMois,
  direParMois,
  enUnite,
  moyenne,
  pourCent,
  valeursParMois,
} from './valeurs.js'

const MAI = indexMois(mois('2026-05'))
const clair = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ')
const trois = <T>(...valeurs: T[]) => ({ reference: MAI, mois: valeurs })

test('un montant du mois : au centime, et exact si l’arrondi a perdu quelque chose', () => {
  const exacts = trois(12_000_000, 12_500_000, 12_499_999)
  assert.deepEqual(
    valeursParMois(exacts, (m) => m),
    {
      ...{ '2026-05': 12, '2026-06': 13, 'exact.2026-06': 12_500_000 },
      ...{ '2026-07': 12, 'exact.2026-07': 12_499_999 },
    },
  )
  const deja = { autre: 1 }
  assert.equal(
    valeursParMois(trois(1_000_000), (m) => m, deja),
    deja,
  )
  assert.deepEqual(deja, { autre: 1, '2026-05': 1 })
})

test('la moyenne de trois mois s’arrondit une fois, au plus proche', () => {
  const de = (...m: number[]) => moyenne(trois(...m), (x) => x)
  assert.equal(de(1_000_000, 1_000_000, 2_000_000), 1)
  assert.equal(de(1_000_000, 2_000_000, 2_000_000), 2)
  // 1.4 + 1.4 + 1.7 = 4.5, a mean of 1.5: rounded each, they would give 1.33
  assert.equal(de(1_400_000, 1_400_000, 1_700_000), 2)
})

test('un taux de la loi se lit en pour cent, deux fois de même', () => {
  for (const [taux, texte] of [
    [598_500, '59,85 %'],
    [120_000, '12 %'],
    [5_000, '0,5 %'],
    [1_000_000, '100 %'],
    [416_503, '41,6503 %'],
    [0, '0 %'],
    [20, '0,002 %'],
  ] as const) {
    assert.equal(clair(pourCent(taux)), texte)
    assert.equal(clair(pourCent(taux)), texte)
  }
})

test('un montant du barème se lit en euros, deux fois de même', () => {
  for (const fois of [1, 2]) assert.equal(clair(baremeEnEuros(1_202)), '12,02 €', String(fois))
  assert.equal(clair(baremeEnEuros(1_188)), '11,88 €')
})

test('une valeur de barème se lit dans son unité', () => {
  for (const [valeur, unite, texte] of [
    [1_202, 'centimes', '12,02 €'],
    [598_500, 'millioniemes', '59,85 %'],
    [59, 'heures', '59 h'],
    [25, 'annees', '25 ans'],
    [3, 'mois', '3'],
  ] as const) {
    assert.equal(clair(enUnite(valeur, unite)), texte)
  }
})

test('les chiffres de chaque mois ont leur nom et leur mois', () => {
  const chiffres = chiffresDuMois<{ smic: number; base: number }>({
    smicHoraire: (m) => m.smic,
    base: (m) => m.base,
  })
  const lus = trois({ smic: 1, base: 10 }, { smic: 2, base: 20 }, { smic: 3, base: 30 })
  const attendu = {
    ...{ 'smicHoraire.2026-05': 1, 'smicHoraire.2026-06': 2, 'smicHoraire.2026-07': 3 },
    ...{ 'base.2026-05': 10, 'base.2026-06': 20, 'base.2026-07': 30 },
  }
  assert.deepEqual(chiffresParMois(lus, chiffres), attendu)
  const deja = {}
  assert.equal(chiffresParMois(lus, chiffres, deja), deja)
  assert.deepEqual(deja, attendu, 'lus une seconde fois')
})

/** Equal months are one object, and are told as one. */
const UN = { regle: 'un' }
const DEUX = { regle: 'deux' }
const REGLES = [
  ['la même', [UN, UN, UN], 'un'],
  ['la même, dite par trois objets', [UN, { ...UN }, { ...UN }], 'un'],
  [
    'une autre à la fin',
    [UN, UN, DEUX],
    'selon le mois. Mai et juin 2026 : un. Juillet 2026 : deux',
  ],
  [
    'une autre au milieu',
    [UN, DEUX, UN],
    'selon le mois. Mai et juillet 2026 : un. Juin 2026 : deux',
  ],
  [
    'une autre au début',
    [DEUX, UN, UN],
    'selon le mois. Mai 2026 : deux. Juin et juillet 2026 : un',
  ],
  [
    'trois',
    [UN, DEUX, { regle: 'trois' }],
    'selon le mois. Mai 2026 : un. Juin 2026 : deux. Juillet 2026 : trois',
  ],
] as const
for (const [titre, lus, texte] of REGLES) {
  test(`la règle de trois mois : ${titre}`, () => {
    assert.equal(clair(direParMois(trois(...lus), (m) => m.regle)), texte)
  })
}

const MOTS: readonly (readonly [string, Etape['resultat'], string])[] = [
  ['x', true, 'oui'],
  ['x', false, 'non'],
  ['x', null, 'aucun'],
  ['x', 'actif', 'actif'],
  ['x', 1_202, '12,02 €'],
  ['compte.2026-05', 1_202, '12,02 €'],
  ['base.tauxMillioniemes', 598_500, '59,85 %'],
  ['tauxEnCentMilliemes', 2_830, '2,83 %'],
  ['heures.2026-05', 59, '59 h'],
  ['coefficientEnCentiemes', 90, '90 %'],
  ['partsEnDixiemes', 25, '2,5'],
  ['personnes', 3, '3'],
  ['enfants.2026-05', 2, '2'],
  ['moinsDeTroisAns', 1, '1'],
  ['deVingtAns', 1, '1'],
  ['deTroisAVingtAns', 2, '2'],
  ['avecMajorationAge', 2, '2'],
  ['montant.personnes', 300, '3,00 €'],
]
for (const [cle, valeur, texte] of MOTS) {
  test(`un chiffre d’étape en mots : ${cle} ${valeur}`, () => {
    assert.equal(clair(valeurEnMots(cle, valeur)), texte)
  })
}

test('une clé en mots : son nom, et le mois s’il y en a un', () => {
  assert.equal(clair(cleEnMots('smicHoraire.2026-05')), 'SMIC horaire, mai 2026')
  assert.equal(cleEnMots('unNomInconnu'), 'un nom inconnu')
  assert.equal(cleEnMots('constructor'), 'constructor', 'un mot du langage n’est pas un nom')
})

test('une donnée en mots : un montant en euros, le reste tel quel', () => {
  const dire = (chemin: string, valeur: string | number | boolean) =>
    clair(donneeEnMots({ chemin, valeur, source: '' }))
  for (const [chemin, valeur, texte] of [
    ['personnes[0].ressources[0].montantNetSocial', 60_000, '600,00 €'],
    ['personnes[0].ressources[0].montantNetFiscal', 60_000, '600,00 €'],
    ['logement.loyer', 55_000, '550,00 €'],
    ['connus.aideLogement', 100, '1,00 €'],
    ['connus.rsaMoisPrecedents', 100, '1,00 €'],
    ['personnes[0].revenusFiscaux.2024.netCategoriel', 100, '1,00 €'],
    ['personnes[0].revenusFiscaux.2024.dontActivite', 100, '1,00 €'],
    ['personnes[0].patrimoine.capitaux', 100, '1,00 €'],
    ['personnes[0].independant.benefices.2024', 100, '1,00 €'],
    ['prestationsFamilialesComptees', 100, '1,00 €'],
    ['logement.zone', 2, '2'],
    ['personnes[0].activite', 'actif', 'actif'],
    ['logement.colocation', true, 'oui'],
  ] as const) {
    assert.equal(dire(chemin, valeur), texte, chemin)
  }
})

const ETAPE: Etape = {
  ...{ libelle: 'On retire le loyer.', regle: 'tout', article: 'art. 1' },
  ...{ valeurs: {}, resultat: centimes(7_758) },
}

test('une étape est une phrase ; les étapes sont numérotées depuis 1', () => {
  const phrase = 'On retire le loyer : 77,58 €. Règle : tout (art. 1).'
  assert.equal(clair(raconterEtape(ETAPE)), phrase)
  const muette = { ...ETAPE, resultat: 'oui' }
  const sans = 'On retire le loyer. Règle : tout (art. 1).'
  assert.equal(raconterEtape(muette), sans)
  assert.deepEqual(raconterEtapes([ETAPE, muette]).map(clair), [`1. ${phrase}`, `2. ${sans}`])
})

test('un refus par condition, un refus par montant', () => {
  const conditions = ['sejour', 'moins-de-25-ans', 'sans-revenu-activite', 'etudiant']
  for (const code of conditions) assert.ok(refuseSansCompter(code), code)
  const montants = ['ressources-elevees', 'sous-seuil-versement', 'autre']
  for (const code of montants) assert.equal(refuseSansCompter(code), false, code)
})

const SITUATION = foyer('2026-05', [
  personne('allocataire', '1990-03-02', {
    ...{ id: 'ana', activite: 'actif' },
    ressources: [ligne('salaire', ['2026-01', '2026-05'], 100)],
    revenusFiscaux: { '2024': { netCategoriel: centimes(5), dontActivite: centimes(5) } },
  }),
])

test('les données dites, chacune avec sa source ; ce qui est faux ou absent se tait', () => {
  assert.deepEqual(
    donneesTraitees(SITUATION, {}).map((d) => [d.chemin, d.valeur, d.source]),
    [
      ['id', 'essai', 'dossier'],
      ['moisDroit', '2026-05', 'dossier'],
      ['moisExamen', '2026-05', 'dossier'],
      ['organisme', 'caf', 'dossier'],
      ['personnes[0].id', 'ana', 'déclaré par la personne'],
      ['personnes[0].role', 'allocataire', 'déclaré par la personne'],
      ['personnes[0].naissance', '1990-03-02', 'déclaré par la personne'],
      ['personnes[0].activite', 'actif', 'déclaré par la personne'],
      ...[
        ['nature', 'salaire'],
        ['de', '2026-01'],
        ['a', '2026-05'],
        ['montantNetSocial', 10_000],
        ['montantNetFiscal', 10_000],
      ].map(([cle, valeur]) => [
        ...[`personnes[0].ressources[0].${cle}`, valeur],
        'déclarants (DSN, PASRAU) ou personne',
      ]),
      ['personnes[0].revenusFiscaux.2024.netCategoriel', 5, 'administration fiscale'],
      ['personnes[0].revenusFiscaux.2024.dontActivite', 5, 'administration fiscale'],
      ['logement.statut', 'proprietaire', 'déclaré par la personne'],
      ['connus.rsaMoisPrecedents', 0, 'calculé par la caisse'],
    ],
  )
})

test('la source la plus précise que l’on donne l’emporte', () => {
  const sources = { 'personnes[0]': 'elle', 'personnes[0].ressources[0]': 'DSN', logement: 'bail' }
  const lues = donneesTraitees(SITUATION, sources)
  const source = (chemin: string) => lues.find((d) => d.chemin === chemin)?.source
  assert.equal(source('personnes[0].activite'), 'elle')
  assert.equal(source('personnes[0].ressources[0].montantNetSocial'), 'DSN')
  assert.equal(source('logement.statut'), 'bail')
  assert.equal(source('id'), 'dossier')
})
