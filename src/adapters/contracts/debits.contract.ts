import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DebitStore } from '#acces'

interface BaseDebits {
  readonly debits: DebitStore
  fermer(): Promise<void>
}

/** What any store of the requests of partners promises. */
export function contratDebits(nom: string, ouvrir: () => Promise<BaseDebits>): void {
  test(`${nom} : jamais plus que la limite ; une horloge en retard n’ouvre rien`, async () => {
    const { debits, fermer } = await ouvrir()
    const prendre = async (minute: number, voulu: number, application = 'caf') =>
      Object.values(await debits.prendre({ application, minute, voulu, limite: 10 }))
    try {
      assert.deepEqual(await prendre(100, 4), [4, 6])
      assert.deepEqual(await prendre(99, 4), [4, 2], 'l’autre horloge retarde')
      assert.deepEqual(await prendre(100, 4), [2, 0])
      assert.deepEqual(await prendre(100, 4), [0, 0])
      assert.deepEqual(await prendre(95, 1), [0, 0])
      assert.deepEqual(await prendre(100, 1, 'msa'), [1, 9], 'chacune a les siennes')
      assert.deepEqual(await prendre(101, 1), [1, 9], 'une autre minute')
      // A clock that was far ahead, and was put right, closes nothing for long.
      assert.deepEqual(await prendre(95, 1), [1, 9])
      const tous = await Promise.all(Array.from({ length: 40 }, () => prendre(200, 1)))
      assert.equal(tous.filter(([accorde]) => accorde === 1).length, 10)
    } finally {
      await fermer()
    }
  })
}
