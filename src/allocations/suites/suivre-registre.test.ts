import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCurseursMemoire, createFaitsMemoire } from '#adapters/memory'
import { type MoyensRegistre, suivreRegistre } from '#allocations'
import type { FaitNouveau, TypeFait } from '#referentiel'
import { type Instant, type Mois, mois } from '#socle'

const QUAND = '2026-11-12T09:00:00.000Z' as Instant
const [LINA, AUTRE] = ['a'.repeat(32), 'b'.repeat(32)] as const

const fait = (type: TypeFait, m: Mois | null, personne: string = LINA): FaitNouveau => ({
  ...{ quand: QUAND, type, personne, declaration: 'c'.repeat(32), ligne: null, mois: m },
})

/** D1, of Lina, whose only declaration sent counted May to July. */
function monde() {
  const [faits, curseurs] = [createFaitsMemoire(), createCurseursMemoire()]
  const revus: string[] = []
  const dossiers = {
    listDossiersDe: async (personnes: readonly string[]) =>
      personnes.includes(LINA) ? [{ personne: LINA, numero: 'D1' }] : [],
    listEnvoyees: async () => [
      { moisReference: [mois('2026-05'), mois('2026-06'), mois('2026-07')] },
    ],
    findByNumero: async (numero: string) => ({ numero, moisDemande: mois('2026-03') }),
    revoirDes: async ({ numero }: { numero: string }) => void revus.push(numero),
  } as unknown as MoyensRegistre['dossiers']
  const suivre = (limite = 9) =>
    suivreRegistre({ faits, curseurs, dossiers }, { quand: QUAND, limite })
  return { faits, curseurs, revus, suivre }
}

const CAS: readonly { titre: string; faits: readonly FaitNouveau[]; revus: readonly string[] }[] = [
  { titre: 'aucun fait', faits: [], revus: [] },
  { titre: 'un mois jamais déclaré', faits: [fait('nouvelle', mois('2026-08'))], revus: [] },
  { titre: 'une autre personne', faits: [fait('corrigee', mois('2026-06'), AUTRE)], revus: [] },
  { titre: 'une contestation', faits: [fait('contestee', mois('2026-06'))], revus: [] },
  { titre: 'une correction', faits: [fait('corrigee', mois('2026-06'))], revus: ['D1'] },
  { titre: 'un rattachement sans mois', faits: [fait('rattachee', null)], revus: ['D1'] },
  {
    titre: 'deux corrections : une fois',
    faits: [fait('corrigee', mois('2026-06')), fait('annulee', mois('2026-07'))],
    revus: ['D1'],
  },
]
for (const { titre, faits: publies, revus } of CAS) {
  test(`suivre le registre, ${titre}`, async () => {
    const m = monde()
    await m.faits.publier(publies)
    assert.equal(await m.suivre(), publies.length)
    assert.deepEqual(m.revus, revus)
    assert.equal(await m.suivre(), 0)
    assert.deepEqual(m.revus, revus)
  })
}

test('suivre le registre par morceaux, sans rien sauter', async () => {
  const m = monde()
  await m.faits.publier([fait('corrigee', mois('2026-06')), fait('annulee', mois('2026-07'))])
  assert.deepEqual([await m.suivre(1), await m.suivre(1), await m.suivre(1)], [1, 1, 0])
  assert.deepEqual(m.revus, ['D1', 'D1'])
  assert.equal(await m.curseurs.lire('reexamen'), 2)
})
