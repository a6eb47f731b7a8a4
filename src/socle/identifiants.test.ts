import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  cleNir,
  estNir,
  estNirFictif,
  estNtt,
  estSiren,
  estSiret,
  masquerNir,
  nirFictif,
  parseNir,
} from './index.js'

const nir = nirFictif({
  sexe: 2,
  annee: 1985,
  moisNaissance: 5,
  departement: '78',
  commune: 960,
  ordre: 84,
})

test('un NIR fictif a la forme d’un NIR et une commune qui n’existe pas', () => {
  assert.ok(estNir(nir))
  assert.ok(estNirFictif(nir))
})

test('la clé de la Corse remplace 2A par 19 et 2B par 18', () => {
  const traits = { sexe: 1, annee: 1980, moisNaissance: 1, commune: 950, ordre: 1 } as const
  const a = nirFictif({ ...traits, departement: '2A' })
  const b = nirFictif({ ...traits, departement: '2B' })
  assert.equal(cleNir(a), 97 - (Number(a.replace('2A', '19')) % 97))
  assert.equal(cleNir(b), 97 - (Number(b.replace('2B', '18')) % 97))
})

test('parseNir accepte espaces et clé, et dit si la clé est fausse', () => {
  const cle = String(cleNir(nir)).padStart(2, '0')
  assert.deepEqual(parseNir(`${nir.slice(0, 1)} ${nir.slice(1)} ${cle}`), { nir, cleJuste: true })
  const fausse = String((cleNir(nir) % 97) + 1).padStart(2, '0')
  assert.equal(parseNir(`${nir}${fausse}`)?.cleJuste, false)
  assert.equal(parseNir('123'), undefined)
})

test('le NIR masqué ne montre que le sexe et l’année', () => {
  assert.equal(masquerNir(nir), '2 85 ** ** *** ***')
})

test('formes de NTT, SIREN et SIRET', () => {
  assert.ok(estNtt('1732829320AB12'))
  assert.ok(!estNtt('3732829320AB12'))
  assert.ok(estSiren('732829320'))
  assert.ok(!estSiren('732829321'))
  assert.ok(estSiret('73282932000074'))
  assert.ok(!estSiret('73282932000075'))
})

test('La Poste : un SIRET dont la somme est multiple de 5 est juste', () => {
  assert.ok(estSiret('35600000000048'))
})
