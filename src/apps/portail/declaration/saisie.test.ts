import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, mois } from '#socle'
import { champAvis, lireAutresRevenus, lireAvis, lireMontant, MOTIFS } from './saisie.js'
import type { Groupe } from './vue.js'

const CAS: readonly (readonly [string, number | undefined])[] = [
  ['', undefined],
  ['abc', undefined],
  ['-12', undefined],
  ['12,345', undefined],
  ['1.2.3', undefined],
  ['100 000,01', undefined],
  ['100 000', 10_000_000],
  ['0', 0],
  ['412', 41_200],
  ['412,4', 41_240],
  ['412.40 €', 41_240],
  ['1 234,56', 123_456],
  ['1\u202f234,56\u00a0€', 123_456],
]

for (const [texte, attendu] of CAS) {
  test(`montant tapé « ${texte} »`, () => assert.equal(lireMontant(texte), attendu))
}

test('le résumé dit où : trois montants illisibles ne sont pas trois fois la même phrase', () => {
  const lu = lireAutresRevenus(
    {
      categories: ['pension-alimentaire'],
      mois: [mois('2026-08'), mois('2026-09')],
      personnes: ['p1'],
    },
    (nom) => (nom === 'rep-pension-alimentaire' ? 'oui' : nom.startsWith('m-') ? 'mille' : ''),
  )
  assert.deepEqual(
    lu.erreurs.map((e) => e.ou),
    ['Une pension alimentaire, août\u00a02026', 'Une pension alimentaire, septembre\u00a02026'],
  )
})

test('un montant changé sans raison cochée : la raison est demandée, jamais supposée', () => {
  const ligne = { mois: mois('2026-08'), ressource: { id: 'l1' }, montantDeclare: centimes(1) }
  const lignes = [ligne] as unknown as Groupe['lignes']
  const groupe = { cle: 'g', nom: 'LE FOURNIL', organisme: false, lignes, avis: undefined }
  const champMotifLu = (motif: string) =>
    lireAvis([groupe], (nom) =>
      nom === champAvis(groupe) ? 'montant-faux' : nom === 'montant-l1' ? '12' : motif,
    )
  assert.match(champMotifLu('').erreurs[0]?.message ?? '', /dites pourquoi/)
  assert.deepEqual(champMotifLu('0').modification.corrections?.[0]?.motif, MOTIFS[0])
})
