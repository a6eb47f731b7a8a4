import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPostgres } from '#adapters/postgres'
import { type Instant, type Jour, type Mois, type Nir, nirFictif } from '#socle'
import {
  type BasePostgresEssai,
  CLE_ESSAI,
  ouvrirBaseEssai,
} from '../contracts/base-postgres.contract.js'
import { envoi, paie, source } from '../contracts/envoi.contract.js'
import { trace } from '../contracts/journal.contract.js'
import { ACCES, recevoir, referentielDe } from '../contracts/referentiel.contract.js'
import { LINA } from '../contracts/scenarios.contract.js'

const LE_3 = '2026-02-03T10:00:00.000Z' as Instant
const TOUJOURS = { de: '2020-01' as Mois, a: '2030-12' as Mois }
const PAYE = envoi({ individus: [{ nir: LINA, versements: [paie('2026-01-30')] }] })
const TABLES = [
  'fichier',
  'declaration',
  'temoignage',
  'ligne_ressource',
  'variante',
  'lien',
  'natif',
]

async function avecBase(essai: (base: BasePostgresEssai) => Promise<void>): Promise<void> {
  const base = await ouvrirBaseEssai()
  try {
    await essai(base)
  } finally {
    await base.fermer()
  }
}

async function lignesGardees(base: BasePostgresEssai): Promise<number> {
  const comptes = TABLES.map((t) => `(SELECT count(*) FROM ${t})`).join(' + ')
  const [ligne] = await base.sql<{ n: string }>(`SELECT ${comptes} AS n`)
  return Number(ligne!.n)
}

test('ni NIR, ni nom, ni octet natif en clair dans la base', () =>
  avecBase(async (base) => {
    await recevoir(referentielDe(base), { octets: PAYE, recuLe: LE_3 })
    for (const table of [...TABLES, 'journal', 'cle_temoin']) {
      const lignes = await base.sql<{ tout: string }>(`SELECT t::text AS tout FROM ${table} t`)
      const hexadecimal = Buffer.from(LINA).toString('hex')
      for (const { tout } of lignes) {
        for (const secret of [LINA, hexadecimal, 'MOREAU', Buffer.from('MOREAU').toString('hex')]) {
          assert.ok(!tout.includes(secret), `clair dans ${table}`)
        }
      }
    }
  }))

test('une autre clé est refusée à l’ouverture, la bonne ouvre encore', () =>
  avecBase(async ({ url, schema }) => {
    const autre = openPostgres({ url, schema, cleNir: 'une tout autre clé, longue aussi' })
    await assert.rejects(autre, { name: 'Panne', code: 'cle-invalide' })
    const courte = openPostgres({ url, schema, cleNir: 'court' })
    await assert.rejects(courte, { name: 'Panne', code: 'cle-invalide' })
    await (await openPostgres({ url, schema, cleNir: CLE_ESSAI })).fermer()
  }))

test('une base injoignable est une panne qui dit quoi faire', async () => {
  const ouverture = openPostgres({ url: 'postgresql://127.0.0.1:9/rien', cleNir: CLE_ESSAI })
  await assert.rejects(ouverture, { name: 'Panne', code: 'base-injoignable' })
})

test('la base part au milieu d’un fichier : une panne, et rien à moitié', () =>
  avecBase(async (base) => {
    // More than two blocks: the cut comes while they are written.
    const individus = Array.from({ length: 4500 }, (_, i) => ({
      nir: nirDe(i),
      nom: lettres(i),
      versements: [paie('2026-01-30')],
    }))
    const octets = envoi({ individus })
    let coupee: Promise<number> | undefined
    const fichier = {
      nom: 'coupe.dsn',
      *lire() {
        yield* source(octets, 'coupe.dsn', 1 << 16).lire()
        coupee ??= couperDesQueLignes(base)
      },
    }
    const ingestion = referentielDe(base).ingerer(fichier, {
      profil: 'reception',
      recuLe: LE_3,
      jour: '2026-06-01' as Jour,
    })
    await assert.rejects(ingestion, { name: 'Panne', code: 'base-injoignable' })
    assert.equal(await coupee, 1)
    assert.equal(await lignesGardees(base), 0)
    const rapport = await recevoir(referentielDe(base), { octets, recuLe: LE_3 })
    assert.equal(rapport.dejaRecu, false)
    assert.equal(rapport.lignesRessource, 4500)
  }))

/** A number for each rank, 999 for each town and sex. */
function nirDe(i: number): Nir {
  const ordre = 1 + (i % 999)
  const rang = Math.floor(i / 999)
  const traits = { annee: 90, moisNaissance: 5, departement: '31', ordre }
  return nirFictif({ ...traits, sexe: rang % 2 === 0 ? 1 : 2, commune: 955 + (rang >> 1) })
}

/** A name for each number: names hold letters only. */
function lettres(n: number): string {
  return [...String(n)].map((c) => 'BCDFGHJKLM'[Number(c)]).join('A')
}

/** Looks at the locks before giving up: the file takes some hundreds. */
const REGARDS = 5_000

/** Ends the connection that writes lines, as soon as there is one; how many were ended. */
async function couperDesQueLignes(base: BasePostgresEssai): Promise<number> {
  for (let n = 0; n < REGARDS; n++) {
    const coupes = await base.sql(
      `SELECT pg_terminate_backend(l.pid)
         FROM (SELECT DISTINCT pid FROM pg_locks
                WHERE relation = 'ligne_ressource'::regclass AND mode = 'RowExclusiveLock') AS l`,
    )
    if (coupes.length > 0) return coupes.length
  }
  return 0
}

test('deux bases ouvertes au même instant sur un schéma neuf : migrées une fois', () =>
  avecBase(async ({ url }) => {
    const options = { url, schema: 'essai_deux', cleNir: CLE_ESSAI }
    const [a, b] = await Promise.all([openPostgres(options), openPostgres(options)])
    await a.fermer()
    await b.fermer()
  }))

test('une étape de migration changée après coup est refusée', () =>
  avecBase(async (base) => {
    await base.sql(`UPDATE migration SET empreinte = 'autre' WHERE numero = 1`)
    const { url, schema } = base
    const ouverture = openPostgres({ url, schema, cleNir: CLE_ESSAI })
    await assert.rejects(ouverture, { name: 'Panne', code: 'base-corrompue' })
  }))

test('deux processus écrivent au journal : les chaînes se suivent', () =>
  avecBase(async (base) => {
    const autre = await openPostgres({ url: base.url, schema: base.schema, cleNir: CLE_ESSAI })
    const ecritures = Array.from({ length: 60 }, (_, n) =>
      (n % 2 ? base : autre).journal.ecrire([trace(n), trace(n, String(n % 20).repeat(16))]),
    )
    await Promise.all(ecritures)
    await autre.fermer()
    assert.deepEqual(await base.journal.verifier(), { entrees: 120, valide: true })
  }))

const ALTERATIONS: readonly { titre: string; sql: string; rupture: number }[] = [
  { titre: 'un agent changé', sql: `UPDATE journal SET agent = 'x' WHERE rang = 7`, rupture: 7 },
  {
    titre: 'une date avancée d’une milliseconde',
    sql: `UPDATE journal SET quand = quand + interval '1 ms' WHERE rang = 1`,
    rupture: 1,
  },
  {
    titre: 'un dossier effacé',
    sql: `UPDATE journal SET dossier = NULL WHERE rang = 8`,
    rupture: 8,
  },
  { titre: 'une entrée retirée', sql: 'DELETE FROM journal WHERE rang = 5', rupture: 5 },
  { titre: 'la première retirée', sql: 'DELETE FROM journal WHERE rang = 1', rupture: 1 },
  {
    titre: 'deux entrées échangées',
    sql: `UPDATE journal SET rang = -1 WHERE rang = 3; UPDATE journal SET rang = 3 WHERE rang = 4;
          UPDATE journal SET rang = 4 WHERE rang = -1`,
    rupture: 3,
  },
  {
    titre: 'une entrée ajoutée avant toutes',
    sql: `INSERT INTO journal SELECT chaine, 0, quand, organisme, agent, finalite, dossier,
          personne, objet, de, a, champs, visible_le, fondement, empreinte FROM journal
          WHERE rang = 1`,
    rupture: 1,
  },
]

for (const { titre, sql, rupture } of ALTERATIONS) {
  test(`journal altéré (${titre}) : la première rupture est trouvée`, () =>
    avecBase(async (base) => {
      await base.journal.ecrire(Array.from({ length: 12 }, (_, n) => trace(n)))
      await base.sql('ALTER TABLE journal DISABLE TRIGGER journal_en_ajout_seul')
      await base.sql(sql)
      const { valide, premiereRupture } = await base.journal.verifier()
      assert.deepEqual([valide, premiereRupture], [false, rupture])
    }))
}

test('le journal refuse UPDATE, DELETE et TRUNCATE', () =>
  avecBase(async (base) => {
    await base.journal.ecrire([trace(1)])
    for (const sql of [
      `UPDATE journal SET agent = 'x'`,
      'DELETE FROM journal',
      'TRUNCATE journal',
      `UPDATE journal_2026_06 SET agent = 'x'`,
      'DELETE FROM journal_2026_06',
      'TRUNCATE journal_2026_06',
    ]) {
      await assert.rejects(base.sql(sql), /ne se modifie pas/)
    }
    assert.deepEqual(await base.journal.verifier(), { entrees: 1, valide: true })
  }))

test('des octets natifs altérés ou déplacés ne se montrent pas', () =>
  avecBase(async (base) => {
    const r = referentielDe(base)
    await recevoir(r, { octets: PAYE, recuLe: LE_3 })
    const [ligne] = (await r.lireRessources({ nir: LINA, ...TOUJOURS }, ACCES)).lignes
    assert.ok(await r.findNatif(LINA, ligne!.id, ACCES))
    await base.sql('UPDATE natif SET octets = set_byte(octets, 40, get_byte(octets, 40) # 1)')
    await assert.rejects(r.findNatif(LINA, ligne!.id, ACCES), { code: 'base-corrompue' })
  }))
