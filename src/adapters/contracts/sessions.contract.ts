import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SessionStore } from '#acces'
import type { Instant } from '#socle'

const a = (heure: string): Instant => `2026-06-01T${heure}:00.000Z` as Instant
const session = (contenu: string, expire: string, quand = '08:00') => ({
  ...{ contenu, expireLe: a(expire), quand: a(quand) },
})

export function contratSessions(
  nom: string,
  ouvrir: () => Promise<{ sessions: SessionStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : jamais une autre, jamais après son heure, remplacée, oubliée`, async () => {
    const { sessions, fermer } = await ouvrir()
    try {
      assert.equal(await sessions.lire('un', a('08:00')), undefined)
      await sessions.garder('un', session('é1', '10:00'))
      await sessions.garder('deux', session('2', '09:00'))
      assert.equal(await sessions.lire('un', a('08:30')), 'é1')
      assert.equal(await sessions.lire('trois', a('08:30')), undefined)
      assert.equal(await sessions.lire('deux', a('09:00')), undefined)
      await sessions.garder('un', session('1 bis', '11:00', '09:30'))
      assert.equal(await sessions.lire('un', a('10:30')), '1 bis')
      // Gone for good, even for who would come with the clock of before.
      assert.equal(await sessions.lire('deux', a('08:30')), undefined)
      await sessions.oublier('un')
      await sessions.oublier('un')
      assert.equal(await sessions.lire('un', a('08:30')), undefined)
    } finally {
      await fermer()
    }
  })
}
