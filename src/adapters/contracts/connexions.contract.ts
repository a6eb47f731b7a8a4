import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConnexionStore } from '#acces'
import type { Instant } from '#socle'

const a = (heure: string): Instant => `2026-11-12T${heure}:00.000Z` as Instant

/** What any store of log-ins promises, whatever keeps it. */
export function contratConnexions(
  nom: string,
  ouvrir: () => Promise<{ connexions: ConnexionStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : connexions d’une personne, d’elle seule, les dernières d’abord`, async () => {
    const { connexions, fermer } = await ouvrir()
    try {
      assert.deepEqual(await connexions.lister('sujet-a', 10), [])
      await connexions.noter('sujet-a', { quand: a('09:42'), confirmation: false })
      await connexions.noter('sujet-a', { quand: a('10:05'), confirmation: true })
      await connexions.noter('sujet-b', { quand: a('11:00'), confirmation: false })
      assert.deepEqual(await connexions.lister('sujet-a', 10), [
        { quand: a('10:05'), confirmation: true },
        { quand: a('09:42'), confirmation: false },
      ])
      assert.deepEqual(await connexions.lister('sujet-a', 1), [
        { quand: a('10:05'), confirmation: true },
      ])
    } finally {
      await fermer()
    }
  })
}
