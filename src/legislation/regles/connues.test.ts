import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Jour } from '#socle'
import {
  avecReglesConnuesLe,
  avecReleve,
  connueDes,
  estConnue,
  noter,
  sansMemoire,
  sansReleve,
} from './connues.js'
import { listProvenances } from './provenance.js'

const le = (jour: string): Jour => jour as Jour
const SERIE = { nom: 'SMIC', unite: 'centimes' }
const lue = (valeur: unknown, plus: object = {}) =>
  ({ depuis: '2026-01', texte: 'Décret', valeur, ...plus }) as never

test('les règles d’un jour valent pour un calcul, puis celles d’avant reviennent', () => {
  const mars = { depuis: '2026-04', texte: 'x', publieLe: '2026-03-30' }
  assert.deepEqual([estConnue(mars), sansMemoire()], [true, false])
  const lus = avecReglesConnuesLe(le('2026-03-29'), () => [
    estConnue(mars),
    sansMemoire(),
    avecReglesConnuesLe(le('2026-03-30'), () => estConnue(mars)),
    estConnue(mars),
    avecReglesConnuesLe(null, () => [estConnue(mars), sansMemoire()]),
  ])
  assert.deepEqual(lus, [false, true, true, false, [true, false]])
  assert.deepEqual([estConnue(mars), sansMemoire()], [true, false])
})

test('un calcul qui échoue rend les règles et le relevé d’avant', () => {
  const echouer = () => {
    throw new Error('essai')
  }
  assert.throws(() => avecReglesConnuesLe(le('2020-01-01'), echouer))
  assert.throws(() => avecReleve(echouer))
  assert.equal(sansMemoire(), false)
  const { lus } = avecReleve(() => {
    assert.throws(() => sansReleve(echouer))
    noter(SERIE, lue(1))
  })
  assert.equal(lus.length, 1, 'le relevé continue')
})

test('un relevé garde chaque valeur lue une fois, dans l’ordre', () => {
  const { resultat, lus } = avecReleve(() => {
    noter(SERIE, lue(1))
    noter(SERIE, lue(1))
    noter(SERIE, lue(1, { depuis: '2026-02' }))
    noter(SERIE, lue(2))
    noter({ nom: 'BMAF', unite: 'centimes' }, lue(1, { interpretation: 'choix' }))
    noter(SERIE, lue([3]))
    return sansMemoire()
  })
  assert.equal(resultat, true)
  const smic = { nom: 'SMIC', unite: 'centimes', depuis: '2026-01', texte: 'Décret' }
  assert.deepEqual(lus, [
    { ...smic, valeur: 1 },
    { ...smic, valeur: 1, depuis: '2026-02' },
    { ...smic, valeur: 2 },
    { ...smic, nom: 'BMAF', valeur: 1, interpretation: 'choix' },
  ])
})

test('un relevé dans un autre garde les siennes ; une lecture à part n’est pas relevée', () => {
  const { resultat, lus } = avecReleve(() => {
    noter(SERIE, lue(1))
    const dedans = avecReleve(() => noter(SERIE, lue(2))).lus
    assert.equal(
      sansReleve(() => {
        noter(SERIE, lue(3))
        return 'rendu'
      }),
      'rendu',
    )
    noter(SERIE, lue(4))
    return dedans.map(({ valeur }) => valeur)
  })
  assert.deepEqual(resultat, [2])
  assert.deepEqual(
    lus.map(({ valeur }) => valeur),
    [1, 4],
  )
})

test('hors d’un relevé, rien ne se note', () => {
  noter(SERIE, lue(1))
  assert.deepEqual(avecReleve(() => 1).lus, [])
})

test('le jour d’un texte compte s’il est près de l’effet, à six mois', () => {
  const connue = (texte: string) => connueDes({ depuis: '2026-07', texte })
  assert.equal(connue('Décret du 1er janvier 2026'), '2026-01-01')
  assert.equal(connue('Décret du 31 janvier 2026'), '2026-01-31')
  assert.equal(connue('Décret du 31 décembre 2025'), '2026-07-01')
  assert.equal(connue('Décrets du 02/03/2026 et du 1er février 2026'), '2026-03-02')
  assert.equal(connue('Décrets du 1er février 2026 et du 02/03/2026'), '2026-03-02')
  assert.equal(connue('Décrets du 5 août 2026, du 4 août 2026'), '2026-08-05')
})

test('une provenance dit si la publication fut vérifiée, et l’interprétation s’il y en a', () => {
  const toutes = listProvenances()
  const verifiees = toutes.filter((p) => p.publicationVerifiee)
  assert.ok(verifiees.length > 0 && verifiees.length < toutes.length)
  const interpretees = toutes.filter((p) => p.interpretation !== null)
  assert.ok(interpretees.length > 0 && interpretees.length < toutes.length)
  for (const { interpretation } of interpretees) assert.equal(typeof interpretation, 'string')
  const avril = toutes.find(
    (p) => p.nom === 'montant forfaitaire du RSA pour une personne' && p.depuis === '2026-04',
  )
  assert.deepEqual([avril?.valeur, avril?.unite], [65_169, 'centimes'])
})
