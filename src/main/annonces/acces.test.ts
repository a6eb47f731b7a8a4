import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMessagesMemoire, createProfilsMessagesMemoire } from '#adapters/memory'
import { createMessages, direMessage } from '#messages'
import { type Instant, type Jour, nirFictif } from '#socle'
import { createAnnonceur } from './annonceur.js'

const NIR = nirFictif({
  ...{ sexe: 2, annee: 1990, moisNaissance: 5 },
  ...{ departement: '69', commune: 950, ordre: 1 },
})
const CLE = 'a'.repeat(32)

test('accès exceptionnel, dit une fois à la personne : qui, quel jour, rien d’autre', async () => {
  let tires = 0
  const messages = createMessages({
    ...{ ...createMessagesMemoire(), profils: createProfilsMessagesMemoire(), facteurs: {} },
    ...{ cleDe: () => CLE, tirer: () => `T${tires++}`, tirerCode: () => '123456' },
    origine: () => 'https://example.org',
  })
  const annonceur = createAnnonceur({
    ...{ messages, cleDe: () => CLE, dire: () => assert.fail('rien à redire') },
    aujourdhui: () => '2026-06-01' as Jour,
  })
  const ecouter = annonceur.surAccesExceptionnel(async (code) => `Caf de l’Isère (${code})`)
  const fait = {
    ...{ reference: 'BG-1', organisme: 'caf', personne: CLE },
    ...{ quand: '2026-06-01T08:10:00.000Z' as Instant, jour: '2026-06-01' as Jour },
  }
  ecouter(fait)
  ecouter(fait)
  await annonceur.finir()
  const [message, ...autres] = await messages.list(NIR, false)
  assert.ok(message !== undefined)
  assert.deepEqual(autres, [])
  const dit = direMessage(message)
  assert.equal(dit.titre, 'Un accès inhabituel à vos données')
  assert.match(dit.paragraphes.join(' '), /Caf de l’Isère \(caf\) a consulté .* 1er\sjuin\s2026/)
  assert.equal(dit.lien?.adresse, '/consultations')
})
