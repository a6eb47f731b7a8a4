import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { createReferentiel, type LectureRegistre } from '#referentiel'
import type { Instant } from '#socle'
import { type BasePostgresEssai, ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { envoi, nir, paie } from '../contracts/envoi.contract.js'
import { recevoir } from '../contracts/referentiel.contract.js'

const QUAND = '2026-06-02T09:00:00.000Z' as Instant

async function peupler(base: BasePostgresEssai): Promise<readonly string[]> {
  const referentiel = createReferentiel({ ...base, maintenant: () => QUAND })
  const individus = [1, 2].map((n) => ({ nir: nir(n), versements: [paie('2026-01-28')] }))
  await recevoir(referentiel, { octets: envoi({ individus }), recuLe: QUAND })
  return [1, 2].map((n) => base.store.indexer(`nir ${nir(n)}`))
}

/** All that the port gives of some subjects, in one order. */
async function toutLire(lecture: LectureRegistre, sujets: readonly string[]) {
  const [liens, actes, temoignages, variantes] = await Promise.all([
    lecture.listLiens(sujets),
    lecture.listActes(sujets),
    lecture.listTemoignages(sujets),
    lecture.listVariantes(sujets),
  ])
  const declarations = await lecture.listDeclarations(temoignages.map((t) => t.cleDeclaration))
  const parSujet = [...temoignages].sort((a, b) => (a.sujet < b.sujet ? -1 : 1))
  return { liens, actes, temoignages: parSujet, variantes, declarations }
}

test('une lecture enchaînée rend ce que rend une lecture requête par requête', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const sujets = await peupler(base)
    for (const choix of [...sujets.map((s) => [s]), sujets]) {
      const enchainee = await base.store.lire((l) => toutLire(l, choix))
      const unAUn = await base.store.relire((l) => toutLire(l, choix))
      assert.equal(enchainee.temoignages.length, choix.length)
      assert.equal(enchainee.declarations.length, 1)
      assert.deepEqual(enchainee, unAUn)
    }
  } finally {
    await base.fermer()
  }
})

test('une personne se lit en un échange : aucune requête n’attend une réponse', async () => {
  const base = await ouvrirBaseEssai()
  const { query } = pg.Client.prototype
  try {
    const [sujet] = await peupler(base)
    await base.store.lire((l) => toutLire(l, [sujet!]))
    let echanges = 0
    pg.Client.prototype.query = function compter(this: pg.Client, ...args: unknown[]) {
      if (args[0] !== 'COMMIT') echanges += 1
      return Reflect.apply(query, this, args)
    } as typeof query
    const lue = await base.store.lire((l) => toutLire(l, [sujet!]))
    assert.equal(lue.declarations.length, 1)
    assert.equal(echanges, 1)
  } finally {
    pg.Client.prototype.query = query
    await base.fermer()
  }
})
