import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TraitsIdentite } from '../registre.js'
import { type CodeEcart, comparer, type Verdict } from './comparaison.js'
import { concordent, preparerTraits } from './concordance.js'

const LINA: TraitsIdentite = {
  nom: 'MOREAU',
  nomUsage: null,
  prenoms: 'LINA MARIE',
  sexe: null,
  dateNaissance: '12051990',
  departementNaissance: '31',
}

const CAS: readonly {
  titre: string
  a?: Partial<TraitsIdentite>
  b: Partial<TraitsIdentite>
  attendu: boolean
}[] = [
  { titre: 'les mêmes traits', b: {}, attendu: true },
  { titre: 'la casse', b: { nom: 'Moreau', prenoms: 'Lina Marie' }, attendu: true },
  { titre: 'les accents', a: { nom: 'LEFÈVRE' }, b: { nom: 'LEFEVRE' }, attendu: true },
  { titre: 'la ligature', a: { nom: 'LEBŒUF' }, b: { nom: 'LEBOEUF' }, attendu: true },
  { titre: 'le trait d’union', a: { nom: 'PETIT-JEAN' }, b: { nom: 'PETIT JEAN' }, attendu: true },
  { titre: 'l’apostrophe', a: { nom: "N'GUYEN" }, b: { nom: 'NGUYEN' }, attendu: true },
  { titre: 'la particule', a: { nom: 'DE VILLIERS' }, b: { nom: 'VILLIERS' }, attendu: true },
  {
    titre: 'la particule et l’article',
    a: { nom: 'DE LA TOUR' },
    b: { nom: 'TOUR' },
    attendu: true,
  },
  { titre: 'l’article seul est un nom', a: { nom: 'LE GALL' }, b: { nom: 'GALL' }, attendu: false },
  { titre: 'd’ collé', a: { nom: "D'ARTAGNAN" }, b: { nom: 'DARTAGNAN' }, attendu: true },
  {
    titre: 'nom d’usage écrit en nom de naissance',
    a: { nomUsage: 'GARNIER' },
    b: { nom: 'GARNIER' },
    attendu: true,
  },
  {
    titre: 'même nom d’usage, autres noms de naissance',
    a: { nomUsage: 'GARNIER' },
    b: { nom: 'PETIT', nomUsage: 'GARNIER' },
    attendu: false,
  },
  { titre: 'un autre nom', b: { nom: 'MOREL' }, attendu: false },
  { titre: 'une lettre de moins, tout le reste égal', b: { nom: 'MOREA' }, attendu: true },
  { titre: 'deux lettres échangées', b: { nom: 'MOERAU' }, attendu: true },
  {
    titre: 'une lettre de moins et un prénom de moins',
    b: { nom: 'MOREA', prenoms: 'LINA' },
    attendu: true,
  },
  {
    titre: 'une lettre de moins, le jour de naissance inconnu',
    b: { nom: 'MOREA', dateNaissance: '99051990' },
    attendu: false,
  },
  {
    titre: 'une lettre de moins, un 1er janvier',
    a: { dateNaissance: '01011990' },
    b: { nom: 'MOREA', dateNaissance: '01011990' },
    attendu: false,
  },
  {
    titre: 'une lettre de moins, un autre département',
    b: { nom: 'MOREA', departementNaissance: '59' },
    attendu: false,
  },
  {
    titre: 'une lettre d’un nom court en fait un autre',
    a: { nom: 'ROUX' },
    b: { nom: 'ROUE' },
    attendu: false,
  },
  { titre: 'deux lettres du nom', b: { nom: 'MORVAN' }, attendu: false },
  {
    titre: 'un nom long, coupé par le logiciel',
    a: { nom: 'VANDENBROUCKE-DELACROIX' },
    b: { nom: 'VANDENBROUCKE-DELACR' },
    attendu: true,
  },
  { titre: 'un nom court, coupé', a: { nom: 'DELACROIX' }, b: { nom: 'DELAC' }, attendu: false },
  { titre: 'saint en abrégé', a: { nom: 'ST-MARTIN' }, b: { nom: 'SAINT MARTIN' }, attendu: true },
  { titre: 'le tréma écrit e', a: { nom: 'MÜLLER' }, b: { nom: 'MUELLER' }, attendu: true },
  {
    titre: 'la moitié d’un nom double',
    a: { nom: 'GARCIA LOPEZ' },
    b: { nom: 'GARCIA' },
    attendu: false,
  },
  {
    titre: 'nom et prénom inversés',
    b: { nom: 'LINA MARIE', prenoms: 'MOREAU' },
    attendu: false,
  },
  { titre: 'premier prénom seul', b: { prenoms: 'LINA' }, attendu: true },
  { titre: 'un prénom de plus', b: { prenoms: 'LINA MARIE ROSE' }, attendu: true },
  { titre: 'second prénom seul', b: { prenoms: 'MARIE' }, attendu: false },
  { titre: 'un autre prénom', b: { prenoms: 'LINE' }, attendu: false },
  {
    titre: 'prénom composé, sans son trait d’union',
    a: { prenoms: 'JEAN-PIERRE LUC' },
    b: { prenoms: 'JEAN PIERRE' },
    attendu: true,
  },
  {
    titre: 'la moitié d’un prénom composé',
    a: { prenoms: 'MARIE-CLAIRE' },
    b: { prenoms: 'MARIE' },
    attendu: false,
  },
  { titre: 'les prénoms dans un autre ordre', b: { prenoms: 'MARIE LINA' }, attendu: false },
  { titre: 'un prénom à une lettre près (jumelles)', b: { prenoms: 'LISA' }, attendu: false },
  { titre: 'sans prénom d’un côté', b: { prenoms: '' }, attendu: false },
  { titre: 'jour inconnu', b: { dateNaissance: '99051990' }, attendu: true },
  { titre: 'jour et mois inconnus', b: { dateNaissance: '99991990' }, attendu: true },
  { titre: 'un autre jour', b: { dateNaissance: '13051990' }, attendu: false },
  { titre: 'jour et mois échangés', b: { dateNaissance: '05121990' }, attendu: false },
  { titre: 'une autre année', b: { dateNaissance: '12051991' }, attendu: false },
  { titre: 'un autre siècle', b: { dateNaissance: '12051890' }, attendu: false },
  { titre: 'le 1er janvier faute de mieux', b: { dateNaissance: '01011990' }, attendu: false },
  { titre: 'un autre département, le jour sûr', b: { departementNaissance: '59' }, attendu: true },
  {
    titre: 'un autre département, un 1er janvier',
    a: { dateNaissance: '01011990' },
    b: { dateNaissance: '01011990', departementNaissance: '59' },
    attendu: false,
  },
  {
    titre: 'la Corse avant et après 1976, le jour inconnu',
    a: { departementNaissance: '20', dateNaissance: '99991990' },
    b: { departementNaissance: '2B' },
    attendu: true,
  },
  {
    titre: 'né à l’étranger, le département absent, le jour inconnu',
    a: { departementNaissance: '99', dateNaissance: '99991990' },
    b: { departementNaissance: null },
    attendu: true,
  },
  { titre: 'sexes dits et contraires', a: { sexe: '01' }, b: { sexe: '02' }, attendu: false },
  { titre: 'sexe dit d’un seul côté', a: { sexe: '01' }, b: {}, attendu: true },
]

for (const { titre, a, b, attendu } of CAS) {
  test(`concordance : ${titre} → ${attendu ? 'la même' : 'une autre'}`, () => {
    const [x, y] = [preparerTraits({ ...LINA, ...a }), preparerTraits({ ...LINA, ...b })]
    assert.equal(concordent(x, y), attendu)
    assert.equal(concordent(y, x), attendu, 'dans les deux sens')
    assert.equal(comparer(x, y).verdict === 'concordant', attendu, 'la comparaison dit de même')
  })
}

const RAISONS: readonly {
  titre: string
  a?: Partial<TraitsIdentite>
  b: Partial<TraitsIdentite>
  verdict: Verdict
  ecarts: readonly CodeEcart[]
}[] = [
  { titre: 'rien ne diffère', b: {}, verdict: 'concordant', ecarts: [] },
  {
    titre: 'accent et prénom en moins',
    b: { nom: 'MÔREAU', prenoms: 'LINA' },
    verdict: 'concordant',
    ecarts: ['prenoms-abreges'],
  },
  { titre: 'particule', b: { nom: 'DE MOREAU' }, verdict: 'concordant', ecarts: ['nom-graphie'] },
  {
    titre: 'nom d’usage en nom de naissance',
    a: { nomUsage: 'GARNIER' },
    b: { nom: 'GARNIER' },
    verdict: 'concordant',
    ecarts: ['nom-usage'],
  },
  { titre: 'faute de frappe', b: { nom: 'MORAU' }, verdict: 'concordant', ecarts: ['nom-frappe'] },
  {
    titre: 'champs échangés',
    b: { nom: 'LINA', prenoms: 'MOREAU' },
    verdict: 'proche',
    ecarts: ['nom-prenom-inverses'],
  },
  {
    titre: 'jour et mois échangés',
    b: { dateNaissance: '05121990' },
    verdict: 'proche',
    ecarts: ['naissance-jour-mois-inverses'],
  },
  {
    titre: 'siècle',
    b: { dateNaissance: '12051890' },
    verdict: 'proche',
    ecarts: ['naissance-siecle'],
  },
  {
    titre: 'prénoms échangés',
    b: { prenoms: 'MARIE LINA' },
    verdict: 'proche',
    ecarts: ['prenoms-ordre'],
  },
  {
    titre: 'jumelles, à une lettre du prénom',
    b: { prenoms: 'LISA MARIE' },
    verdict: 'proche',
    ecarts: ['prenom-frappe'],
  },
  {
    titre: 'nom double, à moitié',
    a: { nom: 'GARCIA LOPEZ' },
    b: { nom: 'GARCIA' },
    verdict: 'proche',
    ecarts: ['nom-partiel'],
  },
  {
    titre: 'trois doutes n’en font plus un',
    b: { nom: 'MORAU', prenoms: 'LISA', dateNaissance: '05121990' },
    verdict: 'discordant',
    ecarts: ['nom-frappe', 'prenom-frappe', 'naissance-jour-mois-inverses'],
  },
  {
    titre: 'une autre personne',
    b: { nom: 'PETIT', prenoms: 'HUGO', dateNaissance: '23111990', departementNaissance: '59' },
    verdict: 'discordant',
    ecarts: [
      'nom-different',
      'prenoms-differents',
      'naissance-differente',
      'departement-different',
    ],
  },
]

for (const { titre, a, b, verdict, ecarts } of RAISONS) {
  test(`comparaison : ${titre} → ${verdict}`, () => {
    const [x, y] = [preparerTraits({ ...LINA, ...a }), preparerTraits({ ...LINA, ...b })]
    const comparaison = comparer(x, y)
    assert.deepEqual(
      [comparaison.verdict, comparaison.ecarts.map((e) => e.code)],
      [verdict, ecarts],
    )
    assert.deepEqual(comparer(y, x), comparaison, 'dans les deux sens')
  })
}
