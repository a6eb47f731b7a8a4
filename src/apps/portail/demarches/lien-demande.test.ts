import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrouillonDemande, TypeDemande } from '#allocations'
import { lienDemande } from './lien-demande.js'

const brouillon = (type: TypeDemande): BrouillonDemande =>
  ({ numero: 'Q-20261112-7F3K2M', type }) as unknown as BrouillonDemande

const REPRISE = '/mes-demarches/en-cours/Q-20261112-7F3K2M/envoyer'
const neuve = (type: TypeDemande) => ({
  ...{ adresse: `/mes-demarches/demander/${type}`, commencee: false },
})
const commencee = { adresse: REPRISE, commencee: true }

interface Cas {
  readonly titre: string
  readonly droit: string
  readonly gardees: readonly TypeDemande[]
  readonly attendu: ReturnType<typeof lienDemande>
}

const CAS: readonly Cas[] = [
  { titre: 'rien n’est commencé', droit: 'rsa', gardees: [], attendu: neuve('rsa') },
  { titre: 'la demande de RSA se reprend', droit: 'rsa', gardees: ['rsa'], attendu: commencee },
  {
    ...{ titre: 'celle de RSA demande aussi la prime', droit: 'primeActiviteNette' },
    ...{ gardees: ['rsa'], attendu: commencee },
  },
  {
    ...{ titre: 'celle de prime ne demande pas le RSA', droit: 'rsa' },
    ...{ gardees: ['prime-activite'], attendu: neuve('rsa') },
  },
  { titre: 'un autre droit ne se demande pas ici', droit: 'aah', gardees: [], attendu: undefined },
]

for (const { titre, droit, gardees, attendu } of CAS) {
  test(`faire ou reprendre une demande : ${titre}`, () =>
    assert.deepEqual(lienDemande(droit, gardees.map(brouillon)), attendu))
}
