import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FaitNouveau, FaitStore, TypeFait } from '#referentiel'
import type { Instant, Mois } from '#socle'

const cle = (n: number): string => n.toString(16).padStart(32, '0')

function fait(n: number, type: TypeFait, personne = 1): FaitNouveau {
  return {
    quand: '2026-03-04T10:00:00.000Z' as Instant,
    type,
    personne: cle(personne),
    declaration: cle(1000 + n),
    ligne: n % 2 === 0 ? cle(2000 + n) : null,
    mois: n % 3 === 0 ? null : ('2026-01' as Mois),
  }
}

/** What any store of facts promises, whatever keeps it. */
export function contratFaits(
  nom: string,
  ouvrir: () => Promise<{ faits: FaitStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : les faits se lisent dans l’ordre, sans trou, et se relisent`, async () => {
    const { faits, fermer } = await ouvrir()
    try {
      assert.deepEqual(await faits.list(0, 10), [])
      await faits.publier([])
      const nouveaux = [fait(1, 'nouvelle'), fait(2, 'rattachee'), fait(3, 'detachee', 2)]
      await faits.publier(nouveaux.slice(0, 2))
      await faits.publier(nouveaux.slice(2))
      const attendus = nouveaux.map((f, i) => ({ ...f, rang: i + 1 }))
      assert.deepEqual(await faits.list(0, 10), attendus)
      assert.deepEqual(await faits.list(1, 1), [attendus[1]])
      assert.deepEqual(await faits.list(3, 10), [])
      assert.deepEqual(await faits.listForPersonne(cle(1), 10), [attendus[1], attendus[0]])
      assert.deepEqual(await faits.listForPersonne(cle(3), 10), [])
    } finally {
      await fermer()
    }
  })

  test(`${nom} : publiés à plusieurs, les rangs se suivent et nul ne manque`, async () => {
    const { faits, fermer } = await ouvrir()
    try {
      const lots = Array.from({ length: 8 }, (_, i) => [fait(i, 'nouvelle'), fait(i, 'annulee')])
      await Promise.all(lots.map((lot) => faits.publier(lot)))
      const lus = await faits.list(0, 100)
      assert.deepEqual(
        lus.map((f) => f.rang),
        Array.from({ length: 16 }, (_, i) => i + 1),
      )
      for (let i = 0; i < 16; i += 2) {
        assert.equal(lus[i]!.declaration, lus[i + 1]!.declaration, 'un lot reste ensemble')
      }
    } finally {
      await fermer()
    }
  })
}
