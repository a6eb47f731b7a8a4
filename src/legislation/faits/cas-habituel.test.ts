import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lina } from '../personnages.js'
import { essai } from './foyers-essai.js'

test('un seul fait dit : tout le reste est le cas habituel (décision 0010)', () => {
  const { faits, personnes } = essai({ allocataire: { detention: { de: '2025-05-31' } } })
  assert.deepEqual(faits, {
    territoire: 'metropole',
    dateDemande: null,
    dateIsolement: null,
    premierRenouvellement: false,
    rsaActivite2015: false,
    prestationsFamiliales: null,
    inconnus: [],
  })
  assert.deepEqual(personnes[0]!.faits, {
    presence: null,
    gardeAlternee: false,
    deces: null,
    naissancePrevue: null,
    conge: null,
    sejour: null,
    absences: [],
    hospitalisation: null,
    detention: { de: '2025-05-31', a: null },
    independant: null,
    patrimoine: null,
    primeAilleursJusqua: null,
    incapacite: null,
    cinqAnsDeTravail: null,
    interruptions: [],
  })
})

test('aucun fait dit : rien n’est lu', () => {
  assert.equal('faits' in lina(), false)
  assert.equal('faits' in lina().personnes[0]!, false)
})
