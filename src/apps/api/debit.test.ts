import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyReply } from 'fastify'
import type { AccordDebit, ApplicationPartenaire, DebitStore, PriseDebit } from '#acces'
import { Debit } from './debit.js'
import { Probleme } from './probleme.js'

/** A store that also tells how often it was asked. */
function magasin(): DebitStore & { demandes: number } {
  const pris = new Map<number, number>()
  return {
    demandes: 0,
    async prendre({ minute, voulu, limite }: PriseDebit): Promise<AccordDebit> {
      this.demandes += 1
      const deja = pris.get(minute) ?? 0
      const accorde = Math.max(0, Math.min(voulu, limite - deja))
      pris.set(minute, deja + accorde)
      return { accorde, reste: limite - deja - accorde }
    },
  }
}

function application(demandesParMinute: number): ApplicationPartenaire {
  const siens = { id: 'caf', organisme: 'caf', cles: [], certificatExige: false, active: true }
  return { ...siens, demandesParMinute }
}

/** True when it was let through; what was left, as the header says it. */
async function passer(debit: Debit, limite: number): Promise<{ passe: boolean; reste: number }> {
  let reste = -1
  const header = (nom: string, valeur: number): void => {
    if (nom === 'ratelimit-remaining') reste = valeur
  }
  try {
    await debit.compter({ header } as unknown as FastifyReply, application(limite))
    return { passe: true, reste }
  } catch (erreur) {
    if (!(erreur instanceof Probleme)) throw erreur
    assert.equal(erreur.code, 'trop-de-demandes')
    return { passe: false, reste }
  }
}

test('débit : un processus seul compte juste, en peu d’échanges', async () => {
  const store = magasin()
  let maintenant = 60_000_000
  const debit = new Debit(store, () => maintenant)
  for (let n = 1; n <= 600; n += 1) {
    assert.deepEqual(await passer(debit, 600), { passe: true, reste: 600 - n })
  }
  for (let n = 0; n < 50; n += 1)
    assert.deepEqual(await passer(debit, 600), { passe: false, reste: 0 })
  assert.ok(store.demandes < 100, `${store.demandes} échanges pour 650 demandes`)
  maintenant += 60_000
  assert.equal((await passer(debit, 600)).passe, true, 'une autre minute')
})

test('débit : trois processus ensemble ne passent jamais la limite, ni n’en perdent', async () => {
  const store = magasin()
  const processus = [1, 2, 3].map(() => new Debit(store, () => 60_000_000))
  const rendus = await Promise.all(
    Array.from({ length: 900 }, (_, n) => passer(processus[n % 3]!, 600)),
  )
  assert.equal(rendus.filter(({ passe }) => passe).length, 600)
})

test('débit : la base en panne ne laisse rien passer, puis tout reprend', async () => {
  const store = magasin()
  const panne = new Error('base injoignable')
  let tombee = true
  const debit = new Debit(
    { prendre: (p) => (tombee ? Promise.reject(panne) : store.prendre(p)) },
    () => 60_000_000,
  )
  await assert.rejects(passer(debit, 60), panne)
  tombee = false
  assert.equal((await passer(debit, 60)).passe, true)
})
