import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createJournalMemoire, createReferentielMemoire } from '#adapters/memory'
import {
  createReferentiel,
  type EntreeIngestion,
  type EtapeEnvoi,
  lireEnvoi,
  type Referentiel,
} from '#referentiel'
import type { Instant, Jour, Mois } from '#socle'
import { nir, source } from '../contracts/envoi.contract.js'
import { ACCES } from '../contracts/referentiel.contract.js'
import { type Arrivee, SCENARIOS } from '../contracts/scenarios.contract.js'
import { type Hasard, hasardDe, nombreDe } from './graine.contract.js'

const TIRAGES = nombreDe('ALASOURCE_ORDRES', 2000)
const FICHIERS_MAX = 6
const TOUJOURS = { de: '2020-01' as Mois, a: '2030-12' as Mois }
const PERSONNES = [1, 2, 3, 7, 9].map((n) => nir(n))
const VUS = [undefined, '2026-02-04T10:00:00.000Z' as Instant]

/** One key for all the registers, so that what they show can be compared key included. */
const commun = createReferentielMemoire()

interface Lu {
  readonly entree: EntreeIngestion
  readonly etapes: readonly EtapeEnvoi[]
}

/**
 * Each file of the scenarios, read once: the proof is about what follows. One arrival for each
 * content: the first reception of the same bytes is the one that counts, by contract.
 */
const FICHIERS: readonly Lu[] = [
  ...new Map(
    SCENARIOS.flatMap((s) => s.arrivees).map((a) => [Buffer.from(a.octets).toString('latin1'), a]),
  ).values(),
].map(lire)

function lire({ octets, recuLe }: Arrivee): Lu {
  const options = { profil: 'reception', recuLe, jour: '2026-06-01' as Jour } as const
  const entree = { source: source(octets), options }
  const moyens = { empreintes: commun, preparation: commun.preparation }
  return { entree, etapes: [...lireEnvoi(entree, moyens)] }
}

function registreNeuf(): Referentiel {
  const { indexer } = commun
  return createReferentiel({
    store: { ...createReferentielMemoire(), indexer },
    journal: createJournalMemoire(),
    maintenant: () => '2026-06-01T08:00:00.000Z' as Instant,
    lecteur: { lire: (entree) => rejouer(FICHIERS.find((f) => f.entree === entree)!.etapes) },
  })
}

async function* rejouer(etapes: readonly EtapeEnvoi[]): AsyncGenerator<EtapeEnvoi> {
  yield* etapes
}

/** All that a register shows: lines and revisions at two instants, and who waits. */
async function etatApres(fichiers: readonly Lu[]): Promise<string> {
  const registre = registreNeuf()
  await registre.ingererLot(fichiers.map((f) => f.entree))
  const demandes = VUS.flatMap((vuLe) =>
    PERSONNES.map((qui) => ({
      lecture: { nir: qui, ...TOUJOURS, ...(vuLe ? { vuLe } : {}) },
      acces: ACCES,
    })),
  )
  const attentes = await registre.listNonRattaches(1000)
  const attendues = attentes.map((a) => JSON.stringify(a)).sort()
  return JSON.stringify([await registre.lireRessourcesLot(demandes), attendues])
}

function tirer(hasard: Hasard): Lu[] {
  return Array.from({ length: 2 + hasard.entier(FICHIERS_MAX - 1) }, () => hasard.choisir(FICHIERS))
}

test(`l’ordre et les redites n’y font rien : ${TIRAGES} tirages`, async () => {
  assert.ok(FICHIERS.length > 30)
  const etats = new Set<string>()
  for (let graine = 1; graine <= TIRAGES; graine++) {
    const hasard = hasardDe(graine)
    const fichiers = tirer(hasard)
    const attendu = await etatApres([...new Set(fichiers)])
    const redits = hasard.melanger([...fichiers, hasard.choisir(fichiers)])
    assert.equal(await etatApres(redits), attendu, `graine ${graine}`)
    etats.add(attendu)
  }
  assert.ok(etats.size > TIRAGES / 4, 'les tirages diffèrent entre eux')
})

test('le compte d’un fichier est juste : reçus = gardés + mis de côté + refusés', async () => {
  for (const { entree, etapes } of FICHIERS) {
    const [rapport] = await registreNeuf().ingererLot([entree])
    const { individus, gardes, ecartes, refuses } = rapport!
    const blocs = etapes.flatMap((e) => (e.etape === 'bloc' ? e.bloc.sujets : []))
    assert.equal(gardes, blocs.length)
    assert.equal(individus, gardes + ecartes + refuses)
  }
})
