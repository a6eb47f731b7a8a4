import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AideCalculee } from '../simulation/calculer.js'
import { connuDuVisiteur } from '../simulation/connu.js'
import type { Donnees } from '../simulation/situation.js'
import { createEstimees } from './estimees.js'

const connu = connuDuVisiteur('2026-11' as never)
const situation = (loyer: string): Donnees => ({ saisie: { statut: 'locataire', loyer }, connu })

test('estimées : une fois par situation, et une autre dès qu’un chiffre change', () => {
  const demandees: string[] = []
  const estimees = createEstimees(({ saisie }) => {
    demandees.push(String(saisie.loyer))
    return [] as readonly AideCalculee[]
  })
  const premiere = estimees(situation('500'))
  assert.equal(estimees(situation('500')), premiere)
  assert.notEqual(estimees(situation('501')), premiere)
  estimees({ ...situation('500'), connu: { ...connu, organisme: 'msa' } })
  assert.deepEqual(demandees, ['500', '501', '500'])
})

test('estimées : cent situations gardées, la plus ancienne part', () => {
  let faites = 0
  const estimees = createEstimees(() => {
    faites += 1
    return []
  })
  for (let n = 0; n < 100; n += 1) estimees(situation(String(n)))
  estimees(situation('0'))
  estimees(situation('100'))
  assert.equal(faites, 101)
  estimees(situation('0'))
  assert.equal(faites, 101)
  estimees(situation('1'))
  assert.equal(faites, 102)
})
