import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JournalStore, Trace } from '#acces'
import type { Instant } from '#socle'

export function trace(n: number, personne = 'a'.repeat(32)): Trace {
  return {
    quand: `2026-06-01T08:00:00.${String(n % 1000).padStart(3, '0')}Z` as Instant,
    organisme: 'caf',
    agent: `agent-${n}`,
    finalite: 'rsa',
    dossier: n % 2 === 0 ? null : `D${n}`,
    personne,
    objet: 'ressources-mensuelles',
    de: null,
    a: null,
  }
}

/** What any journal promises, whatever keeps it. */
export function contratJournal(
  nom: string,
  ouvrir: () => Promise<{ journal: JournalStore; fermer(): Promise<void> }>,
): void {
  const avec = async (essai: (journal: JournalStore) => Promise<void>): Promise<void> => {
    const { journal, fermer } = await ouvrir()
    try {
      await essai(journal)
    } finally {
      await fermer()
    }
  }

  test(`${nom} : un journal vide est valide`, () =>
    avec(async (j) => assert.deepEqual(await j.verifier(), { entrees: 0, valide: true })))

  test(`${nom} : les entrées se suivent, la plus récente d’abord pour une personne`, () =>
    avec(async (j) => {
      await j.ecrire([trace(1), trace(2, 'b'.repeat(32))])
      await j.ecrire([trace(3)])
      const siennes = await j.listForPersonne('a'.repeat(32), 10)
      assert.deepEqual(
        siennes.map((e) => [e.rang, e.agent, e.dossier]),
        [
          [3, 'agent-3', 'D3'],
          [1, 'agent-1', 'D1'],
        ],
      )
      assert.deepEqual(
        { ...siennes[1], rang: 0, empreinte: '' },
        { ...trace(1), rang: 0, empreinte: '' },
      )
      assert.equal((await j.listForPersonne('a'.repeat(32), 1)).length, 1)
      assert.deepEqual(await j.verifier(), { entrees: 3, valide: true })
    }))

  test(`${nom} : cent écritures à la fois font une seule chaîne`, () =>
    avec(async (j) => {
      await Promise.all(Array.from({ length: 100 }, (_, n) => j.ecrire([trace(n)])))
      assert.deepEqual(await j.verifier(), { entrees: 100, valide: true })
      const rangs = (await j.listForPersonne('a'.repeat(32), 200)).map((e) => e.rang)
      assert.deepEqual(
        rangs,
        Array.from({ length: 100 }, (_, i) => 100 - i),
      )
    }))
}
