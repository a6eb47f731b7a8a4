import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as tour } from 'node:timers/promises'
import { createJournalMemoire, createReferentielMemoire } from '#adapters/memory'
import {
  createReferentiel,
  type EntreeIngestion,
  type LectureRegistre,
  type RapportIngestion,
  type ReferentielStore,
} from '#referentiel'
import type { Instant, Jour } from '#socle'
import { envoi, source } from '../adapters/contracts/envoi.contract.js'
import { createHasard, declarationTiree } from '../adapters/contracts/tirage.contract.js'

const TIRAGES = 12
const FICHIERS = 24

/** Reads answer late: the lot that follows is written meanwhile. */
function lent(lecture: LectureRegistre): LectureRegistre {
  const tarder =
    <T>(lire: (cles: readonly string[]) => Promise<T>) =>
    async (cles: readonly string[]): Promise<T> => {
      for (let i = 0; i < 4; i++) await tour()
      return lire(cles)
    }
  return {
    listLiens: tarder(lecture.listLiens),
    listTemoignages: tarder(lecture.listTemoignages),
    listVariantes: tarder(lecture.listVariantes),
    listDeclarations: tarder(lecture.listDeclarations),
    listActes: tarder(lecture.listActes),
  }
}

function registre() {
  const nu = createReferentielMemoire()
  const store: ReferentielStore = { ...nu, relire: (lire) => nu.relire((l) => lire(lent(l))) }
  return createReferentiel({
    store,
    journal: createJournalMemoire(),
    maintenant: () => '2026-06-01T08:00:00.000Z' as Instant,
  })
}

/** Files about the same few persons; `octets` says how many go together. */
function entrees(graine: number, octets: number): EntreeIngestion[] {
  const tirer = createHasard(graine)
  return Array.from({ length: FICHIERS }, () => ({
    source: { ...source(envoi(declarationTiree(tirer))), octets },
    options: {
      profil: 'reception',
      recuLe: '2026-06-01T08:00:00.000Z' as Instant,
      jour: '2026-06-01' as Jour,
    },
  }))
}

async function unParUn(fichiers: readonly EntreeIngestion[]): Promise<RapportIngestion[]> {
  const seul = registre()
  const rapports: RapportIngestion[] = []
  for (const { source: s, options } of fichiers) rapports.push(await seul.ingerer(s, options))
  return rapports
}

test('les rapports de fichiers reçus ensemble sont ceux de fichiers reçus un par un', async () => {
  let remplacees = 0
  let enAttente = 0
  for (let graine = 1; graine <= TIRAGES; graine++) {
    // Lots of one file, of three, and one for all.
    for (const octets of [4 << 20, 1_400_000, 1]) {
      const fichiers = entrees(graine, octets)
      const attendus = await unParUn(fichiers)
      const rendus = await registre().ingererLot(fichiers)
      assert.deepEqual(rendus, attendus, `graine ${graine}, ${octets} octets`)
      remplacees += rendus.reduce((n, r) => n + r.remplacees, 0)
      enAttente += rendus.reduce((n, r) => n + r.nonRattachees, 0)
    }
  }
  assert.ok(remplacees > TIRAGES && enAttente > TIRAGES, `${remplacees}, ${enAttente}`)
})
