import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { JournalStore } from '#acces'
import { joindre } from '#adapters/embedded-postgres'
import { createJournalMemoire, createReferentielMemoire } from '#adapters/memory'
import { openPostgres } from '#adapters/postgres'
import { enLatin1 } from '#declarations'
import { createReferentiel, type Referentiel, type ReferentielStore } from '#referentiel'
import type { Instant, Jour, Mois, Nir } from '#socle'
import {
  confronter,
  engendrerTerritoire,
  type LigneRepondue,
  type LigneVerite,
  type OptionsTerritoire,
} from '#territoire'

const MAINTENANT = '2026-11-12T09:00:00.000Z' as Instant
const AUJOURDHUI = '2026-11-12' as Jour
const ACCES = {
  organisme: 'operateur',
  agent: 'batch',
  finalite: 'exploitation',
  dossier: null,
} as const

interface Fichier {
  readonly nom: string
  readonly octets: Uint8Array
}

interface Territoire {
  readonly fichiers: Fichier[]
  readonly verite: LigneVerite[]
}

function faire(graine: string, change: Partial<OptionsTerritoire>): Territoire {
  const options: OptionsTerritoire = {
    personnes: 200,
    de: '2025-08' as Mois,
    a: '2026-07' as Mois,
    graine,
    incidents: true,
    demonstration: true,
    ...change,
  }
  const territoire: Territoire = { fichiers: [], verite: [] }
  for (const morceau of engendrerTerritoire(options)) {
    if (morceau.genre === 'verite') territoire.verite.push(...morceau.lignes)
    if (morceau.genre !== 'fichier') continue
    const { nom, contenu } = morceau.fichier
    territoire.fichiers.push({ nom, octets: enLatin1([...contenu].join('')) })
  }
  return territoire
}

/** The same order for the same seed, unlike that of the names or of the months. */
function melanger(fichiers: readonly Fichier[], graine: number): Fichier[] {
  const melanges = [...fichiers]
  let etat = graine
  for (let i = melanges.length - 1; i > 0; i--) {
    etat = (Math.imul(etat, 1_103_515_245) + 12_345) & 0x7fffffff
    const j = etat % (i + 1)
    const garde = melanges[i]!
    melanges[i] = melanges[j]!
    melanges[j] = garde
  }
  return melanges
}

async function ingerer(referentiel: Referentiel, fichiers: readonly Fichier[]): Promise<void> {
  for (const { nom, octets } of fichiers) {
    const source = { nom, lire: () => [octets] }
    const options = { profil: 'depot', recuLe: MAINTENANT, jour: AUJOURDHUI } as const
    const rapport = await referentiel.ingerer(source, options)
    assert.equal(rapport.statut, 'accepte', nom)
  }
}

async function repondre(referentiel: Referentiel, nirs: Iterable<Nir>): Promise<LigneRepondue[]> {
  const reponses: LigneRepondue[] = []
  for (const nir of nirs) {
    const lecture = { nir, de: '2020-01' as Mois, a: '2029-12' as Mois }
    const { lignes } = await referentiel.lireRessources(lecture, ACCES)
    for (const l of lignes) reponses.push({ ...l, nir, siret: l.declarant.siret })
  }
  return reponses
}

interface Base {
  readonly store: ReferentielStore
  readonly journal: JournalStore
}

async function verifier(base: Base, territoire: Territoire, graine: number): Promise<void> {
  const referentiel = createReferentiel({ ...base, maintenant: () => MAINTENANT })
  await ingerer(referentiel, melanger(territoire.fichiers, graine))
  const nirs = new Set(territoire.verite.map((l) => l.nir))
  assert.deepEqual(confronter(territoire.verite, await repondre(referentiel, nirs)), [])
}

const ORDRES = [1, 20_260_712, 999_331]

for (const graine of ORDRES) {
  test(`mémoire : toute la vérité, rien d’autre, fichiers mêlés (${graine})`, async () => {
    const base = { store: createReferentielMemoire(), journal: createJournalMemoire() }
    await verifier(base, faire(`parcours ${graine}`, {}), graine)
  })
}

test('mémoire : sans incident, un territoire de deux bassins', async () => {
  const base = { store: createReferentielMemoire(), journal: createJournalMemoire() }
  const change = { personnes: 1_700, de: '2026-01' as Mois, a: '2026-02' as Mois }
  await verifier(base, faire('sans', { ...change, incidents: false, demonstration: false }), 7)
})

let quitter = async (): Promise<void> => {}
after(() => quitter())

async function urlEssai(): Promise<string> {
  const donnee = process.env.ALASOURCE_TEST_DATABASE_URL
  if (donnee) return donnee
  const dossier = mkdtempSync(path.join(tmpdir(), 'alasource-territoire-'))
  const serveur = await joindre(dossier)
  quitter = async () => {
    await serveur.quitter()
    rmSync(dossier, { recursive: true, force: true })
  }
  return serveur.url
}

test('PostgreSQL : toute la vérité, rien d’autre, fichiers mêlés', async () => {
  const schema = `territoire_${randomBytes(6).toString('hex')}`
  const url = await urlEssai()
  const base = await openPostgres({ url, cleNir: 'clé d’essai, sans secret', schema })
  try {
    await verifier(base, faire('postgres', { personnes: 150 }), 42)
  } finally {
    await base.fermer()
  }
})
