import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createJournalMemoire, createReferentielMemoire } from '#adapters/memory'
import {
  createReferentiel,
  createSuivi,
  type Referentiel,
  type ReferentielStore,
  type SuiviRessources,
  storeDeSeance,
} from '#referentiel'
import type { Instant, Jour, Mois } from '#socle'
import { envoi, nir, paie, SIRET_A, SIRET_B } from '../adapters/contracts/envoi.contract.js'
import { ACCES, recevoir } from '../adapters/contracts/referentiel.contract.js'

const RECU = '2026-06-02T09:00:00.000Z' as Instant
const LARGE = { de: '2025-01' as Mois, a: '2026-05' as Mois, completudeAu: '2026-06-10' as Jour }
const ETROITE = { ...LARGE, de: '2026-01' as Mois, a: '2026-03' as Mois }

async function ouvrir() {
  const nu = createReferentielMemoire()
  let lues = 0
  const store: ReferentielStore = {
    ...nu,
    lire(lire) {
      lues += 1
      return nu.lire(lire)
    },
  }
  const journal = createJournalMemoire()
  const moyens = { store, journal, maintenant: () => RECU }
  const direct = createReferentiel(moyens)
  const arriver = async (n: number, jour: string, siret = SIRET_A): Promise<void> => {
    const individus = [{ nir: nir(n), versements: [paie(jour)] }]
    const octets = envoi({ siret, mois: jour.slice(0, 7), individus })
    await recevoir(direct, { octets, recuLe: RECU })
  }
  await arriver(1, '2026-01-28')
  await arriver(2, '2026-02-27')
  const contestations = { list: async () => [], ajouter: async () => true } as never
  const enSeance = (): { referentiel: Referentiel; suivi: SuiviRessources } => {
    const siens = { ...moyens, contestations, store: storeDeSeance(store) }
    return { referentiel: createReferentiel(siens), suivi: createSuivi(siens) }
  }
  return { direct, enSeance, arriver, journal, compter: () => lues }
}

test('une séance répond comme le registre, chaque personne lue une fois', async () => {
  const { direct, enSeance, compter } = await ouvrir()
  const lectures = [1, 2].flatMap((n) => [LARGE, ETROITE].map((f) => ({ ...f, nir: nir(n) })))
  const attendues = []
  for (const lecture of lectures) attendues.push(await direct.lireRessources(lecture, ACCES))
  const avant = compter()
  const { referentiel, suivi } = enSeance()
  const ensemble = lectures.map((lecture) => referentiel.lireRessources(lecture, ACCES))
  const cles = suivi.listCles(nir(1))
  assert.deepEqual(await Promise.all(ensemble), attendues)
  assert.deepEqual(await cles, [attendues[0]!.personne!.cle])
  assert.equal(compter() - avant, 2)
})

test('une séance garde l’instant de sa lecture ; la suivante voit ce qui est arrivé', async () => {
  const { direct, enSeance, arriver } = await ouvrir()
  const lecture = { ...LARGE, nir: nir(1) }
  const { referentiel } = enSeance()
  const avant = await referentiel.lireRessources(lecture, ACCES)
  await arriver(1, '2026-03-27', SIRET_B)
  assert.deepEqual(await referentiel.lireRessources(lecture, ACCES), avant)
  const apres = await enSeance().referentiel.lireRessources(lecture, ACCES)
  assert.deepEqual(apres, await direct.lireRessources(lecture, ACCES))
  assert.notDeepEqual(apres, avant)
})

test('une question que l’instant ne couvre pas relit tout, sans rien mêler', async () => {
  const { direct, enSeance, arriver } = await ouvrir()
  const { referentiel } = enSeance()
  await referentiel.lireRessources({ ...ETROITE, nir: nir(1) }, ACCES)
  await arriver(1, '2026-03-27', SIRET_B)
  // Another month is awaited of her: a key that was not asked for.
  const plus = { ...LARGE, nir: nir(1) }
  const lue = await referentiel.lireRessources(plus, ACCES)
  assert.deepEqual(lue, await direct.lireRessources(plus, ACCES))
})

test('en séance, chaque lecture a sa trace', async () => {
  const { enSeance, journal } = await ouvrir()
  const { referentiel } = enSeance()
  const { personne } = await referentiel.lireRessources({ ...LARGE, nir: nir(1) }, ACCES)
  await referentiel.lireRessources({ ...ETROITE, nir: nir(1) }, ACCES)
  const traces = await journal.listForPersonne(personne!.cle, 10)
  assert.deepEqual(traces.map((t) => t.de).sort(), ['2025-01', '2026-01'])
})
