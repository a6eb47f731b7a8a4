import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ActeDemarche, adresseDe, lignesAdresse } from '#allocations'
import type { Jour } from '#socle'
import { lireAdresse } from './adresse-saisie.js'

const DITE = {
  voie: ' 12  rue des Lilas',
  'code-postal': '69 989',
  ville: 'Villeneuve',
  territoire: 'metropole',
  statut: 'locataire-vide',
}

const REFUS = [
  { titre: 'rien', dit: { voie: '', ville: '', 'code-postal': '' } },
  { titre: 'quatre chiffres', dit: { 'code-postal': '6998' }, attendu: ['code-postal'] },
  { titre: 'des lettres', dit: { 'code-postal': '<b>99' }, attendu: ['code-postal'] },
  { titre: 'aucun département', dit: { 'code-postal': '00100' }, attendu: ['code-postal'] },
  { titre: 'outre-mer, en métropole', dit: { 'code-postal': '97410' }, attendu: ['code-postal'] },
  { titre: 'métropole, à Mayotte', dit: { territoire: 'mayotte' }, attendu: ['code-postal'] },
  {
    titre: 'Mayotte, dans un autre département d’outre-mer',
    dit: { territoire: 'dom', 'code-postal': '97600' },
    attendu: ['code-postal'],
  },
  { titre: 'une ligne trop longue', dit: { complement: 'x'.repeat(61) }, attendu: ['complement'] },
  { titre: 'sans logement, à moitié', dit: { statut: 'sans-domicile', ville: '' } },
] as const

for (const { titre, dit, ...reste } of REFUS) {
  test(`adresse refusée : ${titre}`, () => {
    const champs: string[] = []
    lireAdresse({ ...DITE, ...dit }, (champ) => void champs.push(champ))
    const tous = titre === 'rien' ? ['voie', 'code-postal', 'ville'] : ['ville']
    assert.deepEqual(champs, 'attendu' in reste ? reste.attendu : tous)
  })
}

const refuser = (champ: string): never => assert.fail(champ)

test('une adresse est rangée comme sur une enveloppe', () => {
  const adresse = lireAdresse({ ...DITE, complement: 'Bâtiment B' }, refuser)
  assert.ok(adresse)
  assert.deepEqual(lignesAdresse(adresse), ['Bâtiment B', '12 rue des Lilas', '69989 Villeneuve'])
})

test('sans logement, aucune adresse n’est exigée', () =>
  assert.equal(lireAdresse({ statut: 'sans-domicile' }, refuser), undefined))

test('la dernière adresse dite compte ; partir sans logement y met fin', () => {
  const adresse = lireAdresse(DITE, refuser)
  const acte = (type: string, dit: object): ActeDemarche =>
    ({ genre: 'changement', contenu: { type, ...dit } }) as unknown as ActeDemarche
  const demenage = acte('demenagement', { adresse })
  assert.equal(adresseDe([]), undefined)
  assert.deepEqual(adresseDe([acte('naissance', {}), demenage]), adresse)
  assert.equal(adresseDe([acte('demenagement', {}), demenage]), undefined)
})

const LETTRES = [
  { titre: 'd’avant toute adresse', date: '2026-03-01', attendu: undefined },
  { titre: 'du jour où elle est dite', date: '2026-03-02', attendu: '12 rue des Lilas' },
  { titre: 'de la veille du déménagement', date: '2026-09-30', attendu: '12 rue des Lilas' },
  { titre: 'd’après', date: '2026-10-01', attendu: '3 place du Marché' },
] as const

for (const { titre, date, attendu } of LETTRES) {
  test(`une lettre réimprimée garde l’adresse de son jour : ${titre}`, () => {
    const dite = (voie: string, jour: string): ActeDemarche => {
      const adresse = lireAdresse({ ...DITE, voie }, refuser)
      const contenu = { type: 'demenagement', adresse }
      return { genre: 'changement', jour, contenu } as unknown as ActeDemarche
    }
    // Newest first, as they are kept.
    const actes = [dite('3 place du Marché', '2026-10-01'), dite('12 rue des Lilas', '2026-03-02')]
    assert.equal(adresseDe(actes, date as Jour)?.voie, attendu)
  })
}
