import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AccordConjoint, AccordStore, ActeAccord } from '#allocations'
import type { Instant } from '#socle'
import { jour } from '#socle'

const A = 'a'.repeat(32)
const B = 'b'.repeat(32)
const C = 'c'.repeat(32)
const a = (heure: string): Instant => `2026-11-12T${heure}.000Z` as Instant

const neuf = (numero: string, heure: string, conjoint = B): AccordConjoint => ({
  ...{ numero, demandeur: A, conjoint, ouvertLe: a(heure), rang: 0, etat: 'attendu' },
  ...{ identite: 'certaine', ecarts: [{ code: 'nom-graphie', poids: 'tolere' }], actes: [] },
})

export function contratAccords(
  nom: string,
  ouvrir: () => Promise<{ accords: AccordStore; fermer(): Promise<void> }>,
): void {
  const essai = (titre: string, f: (store: AccordStore) => Promise<void>): void => {
    test(`${nom} : ${titre}`, async () => {
      const { accords, fermer } = await ouvrir()
      try {
        await f(accords)
      } finally {
        await fermer()
      }
    })
  }

  essai('rien de gardé : rien à lire, aucun état à suivre', async (store) => {
    assert.equal(await store.find('Q-1'), undefined)
    assert.deepEqual(await store.listForConjoint(B), [])
    assert.deepEqual(await store.listDonnes(9), [])
    assert.equal(await store.garder({ ...neuf('Q-1', '08:00:00'), rang: 3 }), false)
  })

  essai('un état suit celui dont il vient ; un double est refusé', async (store) => {
    const premier = neuf('Q-1', '08:00:00')
    assert.equal(await store.garder(premier), true)
    assert.equal(await store.garder(premier), false)
    assert.deepEqual(await store.find('Q-1'), { ...premier, rang: 1 })
    const acte: ActeAccord = {
      ...({ genre: 'donne', quand: a('09:00:00'), jour: jour('2026-11-12') } as const),
      ...{ auteur: 'conjoint', complet: true },
    }
    const donne: AccordConjoint = { ...premier, rang: 1, etat: 'donne', actes: [acte] }
    assert.equal(await store.garder(donne), true)
    assert.equal(await store.garder({ ...donne, etat: 'refuse' }), false)
    assert.deepEqual(await store.find('Q-1'), { ...donne, rang: 2 })
  })

  essai('ceux d’une personne, le plus récent d’abord ; ceux à conclure, à l’inverse', async (s) => {
    for (const x of [neuf('Q-1', '08:00:00'), neuf('Q-2', '08:10:00'), neuf('Q-3', '09:00:00', C)])
      await s.garder(x)
    const numeros = (liste: readonly AccordConjoint[]) => liste.map((x) => x.numero)
    assert.deepEqual(numeros(await s.listForConjoint(B)), ['Q-2', 'Q-1'])
    assert.deepEqual(numeros(await s.listForConjoint(A)), [])
    for (const numero of ['Q-3', 'Q-1']) {
      const connu = await s.find(numero)
      await s.garder({ ...connu!, etat: 'donne' })
    }
    assert.deepEqual(numeros(await s.listDonnes(9)), ['Q-1', 'Q-3'])
    assert.deepEqual(numeros(await s.listDonnes(1)), ['Q-1'])
  })
}
