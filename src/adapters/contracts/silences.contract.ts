import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActeDemarche, DemarcheStore, ReponseDemarche, SilenceStore } from '#allocations'
import { type Instant, jour } from '#socle'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const le = (j: string): Instant => `${j}T09:00:00.000Z` as Instant

/** Only what the stores read of an act. */
const demande = (numero: string, j: string, issue = 'a-l-etude'): ActeDemarche =>
  ({ genre: 'demande', numero, quand: le(j), issue }) as unknown as ActeDemarche
const changement = (numero: string, j: string): ActeDemarche =>
  ({ genre: 'changement', numero, quand: le(j), effet: { etude: true } }) as unknown as ActeDemarche

export function contratSilences(
  nom: string,
  ouvrir: () => Promise<{
    readonly demarches: DemarcheStore
    readonly silences: SilenceStore
    fermer(): Promise<void>
  }>,
): void {
  test(`${nom} : une demande sans réponse est notée une fois, elle seule`, async () => {
    const { demarches, silences, fermer } = await ouvrir()
    try {
      for (const acte of [
        demande('Q-2', '2026-11-13'),
        demande('Q-1', '2026-11-12'),
        demande('Q-3', '2026-11-12', 'refus'),
        demande('Q-4', '2026-11-12'),
        changement('C-1', '2026-11-12'),
      ]) {
        await demarches.deposer(A, acte)
      }
      const reponse = { numero: 'Q-4', issue: 'refusee', quand: le('2026-12-01') }
      await demarches.repondre(A, reponse as ReponseDemarche)
      const numeros = async (avant: string, limite = 9) =>
        (await silences.listAttendues(jour(avant), limite)).map((x) => [
          x.personne,
          x.demande.numero,
        ])
      assert.deepEqual(await numeros('2026-11-12'), [])
      assert.deepEqual(await numeros('2026-11-13'), [[A, 'Q-1']])
      assert.deepEqual(await numeros('2026-11-14', 1), [[A, 'Q-1']])
      const silence = { numero: 'Q-1', jour: jour('2027-01-12') }
      assert.equal(await silences.noter(A, silence), true)
      assert.equal(await silences.noter(A, silence), false)
      assert.deepEqual(await numeros('2026-11-14'), [[A, 'Q-2']])
      assert.deepEqual(await silences.list(A), [silence])
      assert.deepEqual(await silences.list(B), [])
    } finally {
      await fermer()
    }
  })
}
