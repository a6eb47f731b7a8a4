import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TraitsIdentite } from '../registre.js'
import { concordent, preparerTraits } from './concordance.js'

const LINA: TraitsIdentite = {
  nom: 'MOREAU',
  nomUsage: null,
  prenoms: 'LINA MARIE',
  sexe: null,
  dateNaissance: '12051990',
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
  { titre: 'une lettre de moins', b: { nom: 'MOREA' }, attendu: false },
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
  { titre: 'sans prénom d’un côté', b: { prenoms: '' }, attendu: false },
  { titre: 'jour inconnu', b: { dateNaissance: '99051990' }, attendu: true },
  { titre: 'jour et mois inconnus', b: { dateNaissance: '99991990' }, attendu: true },
  { titre: 'un autre jour', b: { dateNaissance: '13051990' }, attendu: false },
  { titre: 'jour et mois échangés', b: { dateNaissance: '05121990' }, attendu: false },
  { titre: 'une autre année', b: { dateNaissance: '12051991' }, attendu: false },
  { titre: 'sexes dits et contraires', a: { sexe: '01' }, b: { sexe: '02' }, attendu: false },
  { titre: 'sexe dit d’un seul côté', a: { sexe: '01' }, b: {}, attendu: true },
]

for (const { titre, a, b, attendu } of CAS) {
  test(`concordance : ${titre} → ${attendu ? 'la même' : 'une autre'}`, () => {
    const [x, y] = [preparerTraits({ ...LINA, ...a }), preparerTraits({ ...LINA, ...b })]
    assert.equal(concordent(x, y), attendu)
    assert.equal(concordent(y, x), attendu, 'dans les deux sens')
  })
}
