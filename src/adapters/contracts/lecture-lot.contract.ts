import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DemandeRessources } from '#referentiel'
import type { Instant, Mois, Nir } from '#socle'
import { Panne } from '#socle'
import { envoi, nir, paie } from './envoi.contract.js'
import { ACCES, type BaseEssai, recevoir, referentielDe } from './referentiel.contract.js'
import { LINA, NTT_LINA, SCENARIOS } from './scenarios.contract.js'

const TOUJOURS = { de: '2020-01' as Mois, a: '2030-12' as Mois }
const LE_3 = '2026-02-03T10:00:00.000Z' as Instant

function demande(qui: Nir, vuLe?: Instant): DemandeRessources {
  return { lecture: { nir: qui, ...TOUJOURS, ...(vuLe ? { vuLe } : {}) }, acces: ACCES }
}

/** A lot answers what its persons would get one by one, over one adapter. */
export function contratLectureLot(nom: string, ouvrir: () => Promise<BaseEssai>): void {
  const avec = async (essai: (base: BaseEssai) => Promise<void>): Promise<void> => {
    const base = await ouvrir()
    try {
      await essai(base)
    } finally {
      await base.fermer()
    }
  }

  test(`${nom} : un lot rend ce que chacun aurait seul, à chaque instant`, () =>
    avec(async (base) => {
      const r = referentielDe(base)
      const arrivees = SCENARIOS.flatMap((s) => s.arrivees)
      for (const arrivee of arrivees) await recevoir(r, arrivee)
      const instants = [undefined, ...new Set(arrivees.map((a) => a.recuLe))]
      const personnes = [LINA, nir(2), nir(3), nir(4), nir(9), LINA]
      const demandes = instants.flatMap((vuLe) => personnes.map((qui) => demande(qui, vuLe)))
      const seules = []
      for (const { lecture, acces } of demandes) seules.push(await r.lireRessources(lecture, acces))
      assert.ok(seules.some((s) => s.lignes.length > 3))
      assert.deepEqual(await r.lireRessourcesLot(demandes), seules)
      assert.deepEqual(await r.lireRessourcesLot([]), [])
    }))

  test(`${nom} : un lot où des numéros se rejoignent ne mêle pas les personnes`, () =>
    avec(async (base) => {
      const r = referentielDe(base)
      const octets = envoi({
        individus: [
          { nir: LINA, ntt: NTT_LINA, versements: [paie('2026-01-30')] },
          { nir: nir(3), nom: 'SEUL', versements: [paie('2026-01-30', 90_000)] },
        ],
      })
      const provisoire = envoi({
        mois: '2025-12',
        individus: [{ ntt: NTT_LINA, versements: [paie('2025-12-31', 50_000)] }],
      })
      for (const o of [octets, provisoire]) await recevoir(r, { octets: o, recuLe: LE_3 })
      const lues = await r.lireRessourcesLot([demande(nir(3)), demande(LINA), demande(nir(7))])
      const montants = lues.map((l) => l.lignes.map((x) => x.montantNetSocial))
      assert.deepEqual(montants, [[90_000], [50_000, 150_000], []])
      assert.equal(lues[2]!.personne, null)
    }))

  test(`${nom} : chaque personne d’un lot a sa trace, et sans journal rien ne sort`, () =>
    avec(async (base) => {
      const r = referentielDe(base)
      await r.lireRessourcesLot([demande(LINA), demande(nir(3)), demande(LINA)])
      assert.deepEqual(await base.journal.verifier(), { entrees: 3, valide: true })
      const coupe = {
        ...base.journal,
        ecrire: async () => {
          throw new Panne('base-injoignable', 'Le journal ne répond pas.')
        },
      }
      const sansJournal = referentielDe({ ...base, journal: coupe })
      await assert.rejects(sansJournal.lireRessourcesLot([demande(LINA)]), {
        code: 'base-injoignable',
      })
    }))
}
