import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nirFictif } from '#socle'
import type { Portail } from '../demande.js'
import { rubriquesDemarches } from './copie-demarches.js'

const NIR = nirFictif({
  ...{ sexe: 2, annee: 95, moisNaissance: 3, departement: '69', commune: 950, ordre: 1 },
})
const PIECE = { reference: 'Q-1', nom: 'acte.pdf', octets: 1_200, recueLe: '2026-11-12T09:00:00Z' }
const IBAN = 'FR7630006000011234567890189'

/** Stores of a person who began one claim, with one document and her account. */
const PORTAIL = {
  deps: {
    demandes: {
      list: async () => [],
      listBrouillons: async () => [{ numero: 'Q-1', saisie: { iban: IBAN, loyer: '550' } }],
    },
    attestations: { list: async () => [] },
    releves: undefined,
    signalements: {
      documents: { list: async (_: string, numero: string) => (numero === 'Q-1' ? [PIECE] : []) },
    },
    horloge: () => '2026-11-12T09:00:00Z',
    aujourdhui: () => '2026-11-12',
  },
} as unknown as Portail

test('copie : les documents d’une demande commencée y sont, son compte n’y est pas', async () => {
  const rubriques = await rubriquesDemarches(PORTAIL, NIR, ['k'])
  const lignes = (titre: string) => rubriques.find((r) => r.titre === titre)?.lignes
  assert.deepEqual(lignes('Les documents de vos démarches'), [
    ['Q-1', 'acte.pdf', '1200 octets', '2026-11-12T09:00:00Z'],
  ])
  assert.deepEqual(lignes('Ce que vous y avez répondu'), [['Q-1', 'loyer', '550']])
  assert.equal(JSON.stringify(rubriques).includes(IBAN), false)
})
