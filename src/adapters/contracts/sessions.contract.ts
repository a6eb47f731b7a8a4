import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SessionStore } from '#acces'
import type { Instant } from '#socle'

const a = (heure: string): Instant => `2026-06-01T${heure}:00.000Z` as Instant
const session = (contenu: string, expire: string, vue = '08:00') => ({
  ...{ contenu, expireLe: a(expire), vueLe: a(vue), quand: a(vue) },
})

export function contratSessions(
  nom: string,
  ouvrir: () => Promise<{ sessions: SessionStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : jamais une autre, jamais après son heure, changée, fermée`, async () => {
    const { sessions, fermer } = await ouvrir()
    try {
      const contenuDe = async (id: string, heure: string) =>
        (await sessions.lire(id, a(heure)))?.contenu
      assert.equal(await contenuDe('un', '08:00'), undefined)
      await sessions.ouvrir('un', session('é1', '10:00'))
      await sessions.ouvrir('deux', session('2', '09:00'))
      assert.deepEqual(await sessions.lire('un', a('08:30')), { contenu: 'é1', vueLe: a('08:00') })
      assert.equal(await contenuDe('trois', '08:30'), undefined)
      assert.equal(await contenuDe('deux', '09:00'), undefined)
      await sessions.ouvrir('trois', session('3', '11:00', '09:30'))
      // Gone for good, even for who would come with the clock of before.
      assert.equal(await contenuDe('deux', '08:30'), undefined)
      await sessions.changer('un', session('1 bis', '11:00', '09:30'))
      // Seen by a server that had read it before it changed: the change stays.
      await sessions.voir('un', { vueLe: a('09:40'), expireLe: a('11:10') })
      await sessions.voir('un', { vueLe: a('09:35'), expireLe: a('11:05') })
      const lue = await sessions.lire('un', a('11:07'))
      assert.deepEqual(lue, { contenu: '1 bis', vueLe: a('09:40') })
      await sessions.oublier('un')
      await sessions.oublier('un')
      // A page that was being written when the person left does not open it again.
      await sessions.changer('un', session('1 ter', '12:00', '09:45'))
      await sessions.voir('un', { vueLe: a('09:50'), expireLe: a('12:00') })
      assert.equal(await contenuDe('un', '08:30'), undefined)
    } finally {
      await fermer()
    }
  })
}
