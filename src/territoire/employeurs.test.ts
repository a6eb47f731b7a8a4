import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Alea } from './alea.js'
import { creerEmployeurs } from './employeurs.js'

/** As many as the largest bassin holds. */
const NOMBRE = 75
/** S10.G00.01.003 holds sixty characters. */
const LONGUEUR_MAX = 60

test('les employeurs d’un bassin : un nom chacun, sans numéro, qui tient dans la DSN', () => {
  for (const graine of [1, 20_260_712, 999_331]) {
    const employeurs = creerEmployeurs(new Alea(graine), NOMBRE, 1)
    const comptables = new Set(employeurs.map((e) => e.comptable).filter((c) => c !== null))
    const noms = [...employeurs, ...comptables].map((e) => e.raisonSociale)
    assert.equal(new Set(noms).size, noms.length)
    assert.deepEqual(
      noms.filter((nom) => /\d/.test(nom) || nom.length > LONGUEUR_MAX),
      [],
    )
  }
})

test('une même graine donne les mêmes noms', () => {
  const noms = (graine: number): string[] =>
    creerEmployeurs(new Alea(graine), NOMBRE, 1).map((e) => e.raisonSociale)
  assert.deepEqual(noms(7), noms(7))
  assert.notDeepEqual(noms(7), noms(8))
})
