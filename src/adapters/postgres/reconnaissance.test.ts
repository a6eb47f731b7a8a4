import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPostgres } from '#adapters/postgres'
import type { EntreeIngestion } from '#referentiel'
import type { Instant, Jour } from '#socle'
import {
  type BasePostgresEssai,
  CLE_ESSAI,
  ouvrirBaseEssai,
} from '../contracts/base-postgres.contract.js'
import { envoi, nir, paie } from '../contracts/envoi.contract.js'
import { referentielDe } from '../contracts/referentiel.contract.js'
import { octetsTableau, reunirUuid, verserUuid } from './tableau-uuid.js'

const MOIS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']

/** A small file of one month: `noms` are the names by which its persons are called. */
function entree(mois: string, noms: readonly string[]): EntreeIngestion {
  const individus = noms.map((nom, i) => ({
    ...{ nir: nir(i + 1), nom },
    versements: [paie(`${mois}-20`)],
  }))
  const octets = envoi({ mois, constitution: `${mois}-28`, individus })
  const options = {
    profil: 'reception',
    recuLe: '2026-06-01T00:00:00.000Z' as Instant,
    jour: '2026-06-01' as Jour,
  } as const
  return { source: { nom: mois, octets: octets.length, lire: () => [octets] }, options }
}

async function avecBase(essai: (base: BasePostgresEssai) => Promise<void>): Promise<void> {
  const base = await ouvrirBaseEssai()
  try {
    await essai(base)
  } finally {
    await base.fermer()
  }
}

async function compter(base: BasePostgresEssai): Promise<Record<string, number>> {
  const [lu] = await base.sql<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM fichier) AS fichiers,
            (SELECT count(*)::int FROM natif) AS natifs,
            (SELECT count(*)::int FROM temoignage) AS temoignages,
            (SELECT count(*)::int FROM ligne_ressource) AS lignes,
            (SELECT count(*)::int FROM (SELECT DISTINCT sujet, empreinte FROM variante) v) AS noms`,
  )
  return lu!
}

test('les mêmes petits fichiers par deux processus à la fois : chacun est gardé une fois', () =>
  avecBase(async (base) => {
    const autre = await openPostgres({ url: base.url, schema: base.schema, cleNir: CLE_ESSAI })
    try {
      const entrees = MOIS.map((mois) => entree(mois, ['MOREAU', 'PETIT']))
      const deux = await Promise.all([base, autre].map((b) => referentielDe(b).ingererLot(entrees)))
      for (const [i, mois] of MOIS.entries()) {
        const recus = deux.map((rapports) => rapports[i]!.dejaRecu).sort()
        assert.deepEqual(recus, [false, true], mois)
      }
      const attendu = { fichiers: 5, natifs: 5, temoignages: 10, lignes: 10, noms: 2 }
      assert.deepEqual(await compter(base), attendu)
    } finally {
      await autre.fermer()
    }
  }))

test('un lot où certains sont déjà reçus : à chacun ce que la base sait de lui', () =>
  avecBase(async (base) => {
    const r = referentielDe(base)
    await r.ingererLot([entree('2026-02', ['MOREAU'])])
    const rapports = await r.ingererLot([
      entree('2026-01', ['MOREAU', 'SEUL', 'NEUF']),
      entree('2026-02', ['MOREAU']),
      entree('2026-03', []),
      entree('2026-04', ['AUTRE', 'SEUL']),
    ])
    assert.deepEqual(
      rapports.map((x) => [x.dejaRecu, x.gardes, x.lignesRessource, x.nonRattachees]),
      [
        [false, 3, 3, 0],
        [true, 0, 0, 0],
        [false, 0, 0, 0],
        [false, 2, 2, 1],
      ],
    )
    // Known names are not written again, but by files of one lot that do not see one another.
    const lignes = await base.sql(`SELECT FROM variante GROUP BY sujet, empreinte`)
    assert.equal(lignes.length, 4)
  }))

const UUIDS = ['00', '11', 'ab'].map((octet) => octet.repeat(16))

for (const coupe of [0, 1, 3]) {
  test(`des tableaux réunis sont celui du tout (${coupe} puis ${UUIDS.length - coupe})`, () => {
    const tableau = (uuids: readonly string[]): Uint8Array =>
      verserUuid(uuids, new Uint8Array(octetsTableau(uuids.length)), 0)
    const deux = [tableau(UUIDS.slice(0, coupe)), tableau(UUIDS.slice(coupe))]
    assert.deepEqual(Buffer.from(reunirUuid(deux)), Buffer.from(tableau(UUIDS)))
  })
}
