import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createJournalMemoire, createRegistreMemoire } from '#adapters/memory'
import type { Mois } from '#socle'
import { SIRET_A } from '../contracts/envoi.contract.js'
import { HUGO, hugo, LINA, Monde, mois, SIGNATURE } from '../contracts/identites.contract.js'

/** One thing that happens: a declaration comes, or somebody decides. */
type Geste =
  | { readonly genre: 'recevoir'; readonly m: number; readonly deHugo: boolean }
  | { readonly genre: 'detacher'; readonly m: number; readonly deHugo: boolean }
  | { readonly genre: 'fusionner' | 'defusionner' }
  | { readonly genre: 'annuler'; readonly acte: number }

const m = fc.integer({ min: 1, max: 4 })
const deHugo = fc.boolean()
const GESTE: fc.Arbitrary<Geste> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ genre: fc.constant('recevoir' as const), m, deHugo }) },
  { weight: 2, arbitrary: fc.record({ genre: fc.constant('detacher' as const), m, deHugo }) },
  fc.record({ genre: fc.constantFrom('fusionner' as const, 'defusionner' as const) }),
  fc.record({ genre: fc.constant('annuler' as const), acte: fc.integer({ min: 1, max: 6 }) }),
)

const PARTIES = Number(process.env.ALASOURCE_ORDRES ?? 2_000) / 20
const mois2 = (n: number): Mois => `2026-0${n}` as Mois

/** One key for all the registers, so that what they show can be compared, keys included. */
const { indexer } = createRegistreMemoire().store

function ouvrir(): Monde {
  const registre = createRegistreMemoire()
  return new Monde({
    ...{ ...registre, store: { ...registre.store, indexer } },
    journal: createJournalMemoire(),
    fermer: async () => {},
  })
}

async function recevoir(monde: Monde, { m: n, deHugo: sien }: { m: number; deHugo: boolean }) {
  await monde.recevoir(mois(mois2(n), n * 100, sien ? { nir: HUGO, ...hugo } : {}))
}

/** Does what the rules allow; says whether an act was written. */
async function agir(monde: Monde, g: Exclude<Geste, { genre: 'recevoir' }>): Promise<boolean> {
  const { identites } = monde
  const fusion = { de: HUGO, vers: LINA, ...SIGNATURE }
  const rendu = await (g.genre === 'detacher'
    ? identites.detacher({
        ...{ nir: g.deHugo ? HUGO : LINA, etendue: 'declaration', ...SIGNATURE },
        choix: { siret: SIRET_A, mois: mois2(g.m) },
      })
    : g.genre === 'annuler'
      ? identites.annuler({ acte: g.acte, ...SIGNATURE })
      : identites[g.genre](fusion))
  if (!rendu.ok) return false
  await monde.fait(Promise.resolve(rendu))
  return true
}

async function jouer(gestes: readonly Geste[]) {
  const monde = ouvrir()
  const faits: Exclude<Geste, { genre: 'recevoir' }>[] = []
  for (const g of gestes) {
    if (g.genre === 'recevoir') await recevoir(monde, g)
    else if (await agir(monde, g)) faits.push(g)
  }
  return { monde, faits, recues: gestes.filter((g) => g.genre === 'recevoir') }
}

test('actes mêlés aux déclarations : le même état que les déclarations puis les actes', () =>
  fc.assert(
    fc.asyncProperty(fc.array(GESTE, { maxLength: 14 }), async (gestes) => {
      const { monde, faits, recues } = await jouer(gestes)
      const rejeu = ouvrir()
      for (const g of [...recues].reverse()) await recevoir(rejeu, g as never)
      for (const g of faits) assert.ok(await agir(rejeu, g), `${g.genre} permis au rejeu`)
      assert.equal(await rejeu.etat(LINA, HUGO), await monde.etat(LINA, HUGO))
    }),
    { numRuns: PARTIES, seed: 20_261_122 },
  ))

test('actes tous annulés, du dernier au premier : l’état des déclarations seules', () =>
  fc.assert(
    fc.asyncProperty(fc.array(GESTE, { maxLength: 14 }), async (gestes) => {
      const { monde, recues } = await jouer(gestes)
      const actes = await monde.identites.listActes(100, null)
      const annules = new Set(actes.map((a) => a.annule))
      for (const { rang, genre } of actes) {
        if (genre === 'annuler' || annules.has(rang)) continue
        await monde.fait(monde.identites.annuler({ acte: rang, ...SIGNATURE }))
      }
      const seules = ouvrir()
      for (const g of recues) await recevoir(seules, g as never)
      assert.equal(await monde.etat(LINA, HUGO), await seules.etat(LINA, HUGO))
    }),
    { numRuns: PARTIES, seed: 20_261_122 },
  ))
