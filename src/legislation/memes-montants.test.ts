import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foyers400 } from './foyers-400.test.js'
import {
  calculerDroits,
  type OptionsDroits,
  PRESTATIONS,
  type Prestation,
  type SituationFoyer,
} from './index.js'

/** The records of a computation serve again for the next one: nothing may pass from it. */
const foyers = foyers400()
const ensemble = foyers.map((foyer) => calculerDroits(foyer))

/** The part of an answer about some prestations, in their order. */
function extrait(rang: number, prestations: readonly Prestation[]): object {
  const { id, droits, refus, manques } = ensemble[rang]!
  const choisir = (valeurs: object): object =>
    Object.fromEntries(Object.entries(valeurs).filter(([p]) => prestations.includes(p as never)))
  return { id, droits: choisir(droits), refus: choisir(refus), manques: choisir(manques) }
}

function reponse(foyer: SituationFoyer, options: OptionsDroits): object {
  const { id, droits, refus, manques } = calculerDroits(foyer, options)
  return { id, droits, refus, manques }
}

const DEMANDES: readonly {
  readonly titre: string
  readonly prestations: readonly Prestation[]
}[] = [
  ...PRESTATIONS.map((prestation) => ({ titre: prestation, prestations: [prestation] })),
  { titre: 'RSA et prime', prestations: ['rsa', 'primeActivite'] },
  { titre: 'tout, à l’envers', prestations: [...PRESTATIONS].reverse() },
]

for (const { titre, prestations } of DEMANDES) {
  test(`mêmes montants, demandés à part ou ensemble : ${titre}`, () => {
    foyers.forEach((foyer, rang) => {
      assert.deepEqual(reponse(foyer, { prestations }), extrait(rang, prestations), foyer.id)
    })
  })
}

test('mêmes montants, avec ou sans explication, quel que soit le foyer calculé avant', () => {
  for (let rang = foyers.length - 1; rang >= 0; rang--) {
    const foyer = foyers[(rang * 7) % foyers.length]!
    const options = { explication: rang % 2 === 0, intermediaires: rang % 3 === 0 }
    assert.deepEqual(reponse(foyer, options), extrait((rang * 7) % foyers.length, PRESTATIONS))
  }
})

test('une explication donnée ne change plus quand un autre foyer est calculé', () => {
  const options = { explication: true, intermediaires: true }
  const premieres = foyers.map((foyer) => calculerDroits(foyer, options))
  const textes = premieres.map((r) => JSON.stringify(r))
  for (const foyer of [...foyers].reverse()) calculerDroits(foyer)
  assert.deepEqual(
    premieres.map((r) => JSON.stringify(r)),
    textes,
  )
})

test('une situation préparée, sa copie changée, une jamais lue : à chacune ses montants', () => {
  for (const foyer of foyers) {
    const copie: SituationFoyer = structuredClone(foyer)
    assert.deepEqual(calculerDroits(copie), calculerDroits(foyer), foyer.id)
    const personnes = foyer.personnes.map((p) => ({ ...p, ressources: [] }))
    const sansRessources: SituationFoyer = { ...foyer, personnes }
    const neuve = structuredClone(sansRessources)
    assert.deepEqual(calculerDroits(sansRessources), calculerDroits(neuve), foyer.id)
  }
})
