import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AttenteStore } from '#acces'
import type { Instant } from '#socle'

const a = (heure: string): Instant => `2026-06-01T${heure}:00.000Z` as Instant
const attente = (contenu: string, expire: string, quand = '08:00') => ({
  ...{ contenu, expireLe: a(expire), quand: a(quand) },
})

export function contratAttente(
  nom: string,
  ouvrir: () => Promise<{ attente: AttenteStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : ce qui attend`, async (t) => {
    const { attente: store, fermer } = await ouvrir()
    await t.test('jamais une autre, jamais après son heure, remplacée, oubliée', async () => {
      assert.equal(await store.lire('un', a('08:00')), undefined)
      await store.garder('un', attente('é1', '10:00'))
      await store.garder('deux', attente('2', '09:00'))
      assert.equal(await store.lire('un', a('08:30')), 'é1')
      assert.equal(await store.lire('trois', a('08:30')), undefined)
      assert.equal(await store.lire('deux', a('09:00')), undefined)
      await store.garder('un', attente('1 bis', '11:00', '09:30'))
      assert.equal(await store.lire('un', a('10:30')), '1 bis')
      // Gone for good, even for who would come with the clock of before.
      assert.equal(await store.lire('deux', a('08:30')), undefined)
      await store.oublier('un')
      await store.oublier('un')
      assert.equal(await store.lire('un', a('08:30')), undefined)
    })
    await t.test('prise une seule fois, même par deux lecteurs ensemble', async () => {
      await store.garder('prise', attente('p', '10:00'))
      const lus = await Promise.all([
        store.prendre('prise', a('08:30')),
        store.prendre('prise', a('08:30')),
      ])
      assert.deepEqual(
        lus.filter((lu) => lu !== undefined),
        ['p'],
      )
      await store.garder('tard', attente('t', '10:00'))
      assert.equal(await store.prendre('tard', a('10:00')), undefined)
    })
    await t.test('le premier garde, jusqu’à son heure', async () => {
      assert.equal(await store.garderPremier('cle', attente('c1', '10:00')), 'c1')
      assert.equal(await store.garderPremier('cle', attente('c2', '10:00')), 'c1')
      assert.equal(await store.garderPremier('cle', attente('c3', '12:00', '10:00')), 'c3')
      assert.equal(await store.lire('cle', a('11:00')), 'c3')
    })
    await t.test('compté sans en perdre, jusqu’à l’heure du premier', async () => {
      const duree = { expireLe: a('10:00'), quand: a('08:00') }
      assert.equal(await store.lireCompte('c', a('08:00')), 0)
      const comptes = await Promise.all([1, 2, 3].map(() => store.compter('c', duree)))
      assert.deepEqual(new Set(comptes), new Set([1, 2, 3]))
      assert.equal(await store.compter('c', { expireLe: a('23:00'), quand: a('09:00') }), 4)
      assert.equal(await store.lireCompte('c', a('09:59')), 4)
      assert.equal(await store.lire('c', a('09:59')), undefined)
      assert.equal(await store.lireCompte('c', a('10:00')), 0)
      assert.equal(await store.compter('c', { expireLe: a('23:00'), quand: a('10:00') }), 1)
      await store.oublier('c')
      assert.equal(await store.lireCompte('c', a('10:00')), 0)
    })
    await fermer()
  })
}
