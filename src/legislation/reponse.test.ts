import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PRESTATIONS, PRESTATIONS_SUR_DEMANDE, type Prestation } from './droits.js'
import { essai } from './faits/foyers-essai.js'
import { calculerDroits } from './index.js'
import { gabaritDe, NON_CALCULE, nouvelleReponse, poser } from './reponse.js'

const TOUTES: readonly Prestation[] = [...PRESTATIONS, ...PRESTATIONS_SUR_DEMANDE]
const dire = (valeur: number | boolean | null, refus: string | null = null, ...manques: string[]) =>
  ({ valeur, refus, manques }) as never

/** Writes one conclusion for each right, in order. */
function ecrire(demandees: readonly Prestation[], conclusions: readonly never[]) {
  const gabarit = gabaritDe(demandees)
  const reponse = nouvelleReponse(gabarit)
  for (const [rang, conclusion] of conclusions.entries())
    poser(reponse, gabarit, { rang, conclusion })
  const { droits, manques } = reponse
  return { droits, refus: reponse.refus.refus, manques }
}

test('chaque droit demandé a sa place, dans l’ordre demandé', () => {
  assert.ok(TOUTES.length >= 15)
  const valeurs = TOUTES.map((_, i) => dire(i + 1))
  const { droits, refus, manques } = ecrire(TOUTES, valeurs)
  assert.deepEqual(
    Object.entries(droits),
    TOUTES.map((p, i) => [p, i + 1]),
  )
  assert.deepEqual([refus, manques], [{}, {}])
  const aRebours = [...TOUTES].reverse()
  assert.deepEqual(Object.keys(ecrire(aRebours, []).droits), aRebours)
})

test('ce qui n’est pas encore écrit est inconnu', () => {
  assert.deepEqual(ecrire(['rsa', 'primeActivite'], [dire(5)]), {
    ...{ droits: { rsa: 5, primeActivite: null }, refus: {}, manques: {} },
  })
})

test('les refus de l’un ne passent pas à l’autre', () => {
  const deux: Prestation[] = ['rsa', 'primeActivite']
  const refus = (a: string | null, b: string | null) => ecrire(deux, [dire(0, a), dire(0, b)]).refus
  assert.deepEqual(refus('etudiant', 'sejour'), { rsa: 'etudiant', primeActivite: 'sejour' })
  assert.deepEqual(refus('etudiant', null), { rsa: 'etudiant' })
  assert.deepEqual(refus(null, 'etudiant'), { primeActivite: 'etudiant' })
  assert.deepEqual(refus('sejour', 'sejour'), { rsa: 'sejour', primeActivite: 'sejour' })
  assert.deepEqual(refus(null, null), {})
  assert.equal(refus('etudiant', 'sejour'), refus('etudiant', 'sejour'), 'un objet pour tous')
  assert.ok(Object.isFrozen(refus('etudiant', null)))
})

test('les manques sont ceux du droit ; qui n’en a pas partage le même objet', () => {
  const { droits, manques } = ecrire(['rsa', 'pajeBase'], [dire(null, null, 'x', 'y'), dire(7)])
  assert.deepEqual([droits, manques], [{ rsa: null, pajeBase: 7 }, { rsa: ['x', 'y'] }])
  assert.deepEqual(ecrire(['rsa'], [NON_CALCULE as never]).manques, { rsa: ['non-calcule'] })
  const sans = () => ecrire(['rsa'], [dire(1)]).manques
  assert.equal(sans(), sans())
  assert.ok(Object.isFrozen(sans()))
  const avec = () => ecrire(['rsa'], [dire(null, null, 'x')]).manques
  assert.notEqual(avec(), avec())
})

test('la même question a les mêmes formes, même posée dans une liste que l’on change', () => {
  const liste: Prestation[] = ['rsa', 'pajeBase']
  const premiere = gabaritDe(liste)
  assert.equal(gabaritDe(['rsa', 'pajeBase']), premiere)
  liste[1] = 'aideLogement'
  const seconde = gabaritDe(liste)
  assert.deepEqual(seconde.demandees, ['rsa', 'aideLogement'])
  assert.deepEqual(premiere.demandees, ['rsa', 'pajeBase'])
  assert.deepEqual(gabaritDe(['rsa']).demandees, ['rsa'])
  assert.deepEqual(gabaritDe(['rsa', 'aideLogement', 'pajeBase']).demandees.length, 3)
  assert.equal(gabaritDe(['rsa', 'pajeBase']), premiere)
  assert.equal(gabaritDe(['rsa', 'aideLogement']), seconde)
})

test('ce que l’on ne demande pas n’est pas donné', () => {
  const usuelles = ['id', 'droits', 'refus', 'manques']
  const cles = (options: object) => Object.keys(calculerDroits(essai({}), options))
  assert.deepEqual(cles({}), usuelles)
  assert.deepEqual(cles({ explication: false, intermediaires: false }), usuelles)
  assert.deepEqual(cles({ intermediaires: true }), [...usuelles, 'intermediaires'])
  assert.deepEqual(cles({ explication: true }), [...usuelles, 'explication'])
  const tout = calculerDroits(essai({}), { explication: true, intermediaires: true })
  assert.deepEqual(Object.keys(tout), [...usuelles, 'intermediaires', 'explication'])
  assert.deepEqual(tout.intermediaires?.trimestreReference, ['2025-05', '2025-06', '2025-07'])
})
