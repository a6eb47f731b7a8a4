import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limiteConservation, type RapportPurge } from '#acces'
import { dernierJour, type Instant, type Jour, listMois, type Mois, moisPlus } from '#socle'
import { type BasePostgresEssai, ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { envoi, nir, paie, source } from '../contracts/envoi.contract.js'
import { trace } from '../contracts/journal.contract.js'
import { referentielDe } from '../contracts/referentiel.contract.js'
import { LINA } from '../contracts/scenarios.contract.js'
import { REGLES, TABLES_SANS_RETRAIT } from './purge-regles.js'

/** Months of data, then of purges; `npm run prouver:conservation` asks for ten years. */
const MOIS = Number(process.env.ALASOURCE_MOIS_CONSERVES || 24)
const DE = '2020-01' as Mois
const A = moisPlus(DE, MOIS - 1)
const PREMIERE_PURGE = '2023-01' as Mois
const DERNIERE_PURGE = moisPlus(A, 38)
/** The contested month, and those between which it is. */
const CONTESTE = { mois: '2020-06' as Mois, jusqua: '2024-03' as Mois }

async function avecBase(essai: (base: BasePostgresEssai) => Promise<void>): Promise<void> {
  const base = await ouvrirBaseEssai()
  try {
    await essai(base)
  } finally {
    await base.fermer()
  }
}

/** Two persons' pay, one file a month, and a trace a month. */
async function dixAns(base: BasePostgresEssai): Promise<void> {
  const entrees = listMois(DE, A).map((m) => {
    const versements = [paie(`${m}-28`)]
    const individus = [
      { nir: LINA, versements },
      { nir: nir(7), nom: 'FICTIVE', versements },
    ]
    const octets = envoi({ mois: m, constitution: dernierJour(m), individus })
    const recuLe = `${moisPlus(m, 1)}-05T08:00:00.000Z` as Instant
    const options = { profil: 'reception', recuLe, jour: recuLe.slice(0, 10) as Jour } as const
    return { source: source(octets, `${m}.dsn`), options }
  })
  for (let i = 0; i < entrees.length; i += 40) {
    await referentielDe(base).ingererLot(entrees.slice(i, i + 40))
  }
  const traces = listMois(DE, A).flatMap((m) => [
    { ...trace(1), quand: `${m}-15T08:00:00.000Z` as Instant },
    { ...trace(2, 'f'.repeat(32)), quand: `${m}-20T08:00:00.000Z` as Instant },
  ])
  await base.journal.ecrire(traces)
}

/** An act as the contestations write it. */
async function contester(base: BasePostgresEssai, genre: string, rang: number): Promise<void> {
  await base.sql(
    `INSERT INTO contestation (sujet, ligne, rang, genre, mois, quand, auteur)
     SELECT DISTINCT sujet, '00000000-0000-0000-0000-000000000001'::uuid, $2::integer, $1, mois,
            '2020-09-01T00:00:00Z'::timestamptz, 'personne'
       FROM temoignage JOIN ligne_ressource USING (sujet, declaration)
      WHERE mois = '${CONTESTE.mois}' AND sujet = (SELECT min(sujet::text)::uuid FROM temoignage)`,
    [genre, rang],
  )
}

/** Rows beyond the limit, held ones aside: there must be none, in any table. */
const AU_DELA = `
  SELECT (SELECT count(*) FROM ligne_ressource l WHERE mois < $1
            AND NOT EXISTS (SELECT FROM retenue r WHERE r.sujet = l.sujet AND r.mois = l.mois))
       + (SELECT count(*) FROM declaration d WHERE mois_principal < $1 AND mois_principal <> $2)
       + (SELECT count(*) FROM temoignage t JOIN declaration d
             ON d.cle = t.cle_declaration AND d.id = t.declaration
           WHERE d.mois_principal < $1 AND d.mois_principal <> $2)
       + (SELECT count(*) FROM fichier f
           WHERE f.recu_le < ($1 || '-01')::date AND f.nom <> $2 || '.dsn'
             AND NOT EXISTS (SELECT FROM variante v WHERE v.fichier = f.id))
       + (SELECT count(*) FROM natif n JOIN fichier f ON f.id = n.fichier
           WHERE f.recu_le < ($1 || '-01')::date AND f.nom <> $2 || '.dsn')
       + (SELECT count(*) FROM variante v JOIN fichier f ON f.id = v.fichier
           WHERE f.recu_le < ($1 || '-01')::date
             AND NOT EXISTS (SELECT FROM temoignage t WHERE t.sujet = v.sujet))
       + (SELECT count(*) FROM journal WHERE quand < ($1 || '-01')::date) AS n`

const RETENUES = `
  SELECT (SELECT count(*) FROM ligne_ressource WHERE mois = $1)::integer AS lignes,
         (SELECT count(*) FROM temoignage t JOIN declaration d ON d.id = t.declaration
           WHERE d.mois_principal = $1)::integer AS temoignages,
         (SELECT count(*) FROM natif n JOIN fichier f ON f.id = n.fichier
           WHERE f.nom = $1 || '.dsn')::integer AS natifs`

async function verifierLeMois(base: BasePostgresEssai, au: Jour): Promise<void> {
  const limite = limiteConservation('ressources', au)
  const [ligne] = await base.sql<{ n: string }>(AU_DELA, [limite.slice(0, 7), CONTESTE.mois])
  assert.equal(Number(ligne!.n), 0, `au-delà de la limite le ${au}`)
  const [retenue] = await base.sql<Record<string, number>>(RETENUES, [CONTESTE.mois])
  const mois = au.slice(0, 7)
  if (limite.slice(0, 7) <= CONTESTE.mois) assert.equal(retenue!.lignes, 2)
  else if (mois <= CONTESTE.jusqua) {
    assert.deepEqual(retenue, { lignes: 1, temoignages: 1, natifs: 1 }, `retenu le ${au}`)
  } else assert.deepEqual(retenue, { lignes: 0, temoignages: 0, natifs: 0 }, `libéré le ${au}`)
}

test(`${MOIS} mois, un par un : rien au-delà de la limite, rien de retenu ne part`, () =>
  avecBase(async (base) => {
    await dixAns(base)
    await contester(base, 'contester', 0)
    const partis = new Map<string, number>()
    for (const m of listMois(PREMIERE_PURGE, DERNIERE_PURGE)) {
      const au = `${m}-01` as Jour
      if (m === moisPlus(CONTESTE.jusqua, 1)) await contester(base, 'conclure', 1)
      const rapport = await base.purge.purger({
        au,
        aBlanc: false,
        quand: `${au}T03:00:00.000Z` as Instant,
      })
      for (const { table, lignes } of rapport.retraits) {
        partis.set(table, (partis.get(table) ?? 0) + lignes)
      }
      await verifierLeMois(base, au)
      if (m.endsWith('-01')) {
        const limite = limiteConservation('traces-acces', au)
        assert.equal((await base.journal.verifier({ limite })).valide, true, `journal le ${au}`)
      }
    }
    const mois = listMois(DE, A).length
    assert.deepEqual(
      ['ligne_ressource', 'temoignage', 'declaration', 'fichier', 'contestation'].map((t) =>
        partis.get(t),
      ),
      [2 * mois, 2 * mois, mois, mois, 2],
    )
    // All the traces, and those of the purges that have lived their time.
    const purges = listMois(PREMIERE_PURGE, moisPlus(DERNIERE_PURGE, -37)).length
    assert.equal(partis.get('journal'), 2 * mois + purges)
    const [reste] = await base.sql<{ n: string }>(
      'SELECT (SELECT count(*) FROM variante) + (SELECT count(*) FROM natif) AS n',
    )
    assert.equal(Number(reste!.n), 0)
  }))

async function quelquesMois(base: BasePostgresEssai): Promise<void> {
  const octets = envoi({
    mois: '2020-01',
    individus: [{ nir: LINA, versements: [paie('2020-01-28')] }],
  })
  const recuLe = '2020-02-05T08:00:00.000Z' as Instant
  const options = { profil: 'reception', recuLe, jour: '2020-02-05' as Jour } as const
  await referentielDe(base).ingerer(source(octets), options)
  await base.journal.ecrire([{ ...trace(1), quand: recuLe }, trace(2), trace(3, 'f'.repeat(32))])
}

const OPTIONS = { au: '2026-06-01' as Jour, quand: '2026-06-01T03:00:00.000Z' as Instant }
const parTable = ({ retraits }: RapportPurge) => retraits.map((r) => [r.table, r.mois, r.lignes])

test('à blanc compte et hache la même chose, et ne retire rien', () =>
  avecBase(async (base) => {
    await quelquesMois(base)
    const prevu = await base.purge.purger({ ...OPTIONS, aBlanc: true })
    assert.deepEqual(parTable(prevu), [
      ['ligne_ressource', '2020-01', 1],
      ['temoignage', '2020-01', 1],
      ['variante', '2020-02', 1],
      ['natif', '2020-02', 1],
      ['declaration', '2020-01', 1],
      ['fichier', '2020-02', 1],
      ['journal', '2020-02', 1],
    ])
    assert.equal((await base.journal.verifier()).entrees, 3)
    const fait = await base.purge.purger({ ...OPTIONS, aBlanc: false })
    assert.deepEqual(fait, { ...prevu, aBlanc: false })
    assert.equal((await base.purge.purger({ ...OPTIONS, aBlanc: false })).lignes, 0)
  }))

test('la purge est tracée, la chaîne reste vérifiable, un retrait avant l’heure se voit', () =>
  avecBase(async (base) => {
    await quelquesMois(base)
    const { empreinte } = await base.purge.purger({ ...OPTIONS, aBlanc: false })
    const [entree] = await base.journal.listForPersonne('0'.repeat(32), 1)
    assert.deepEqual(
      [entree?.objet, entree?.champs],
      ['purge', ['lignes 7', `empreinte ${empreinte}`]],
    )
    const limite = limiteConservation('traces-acces', OPTIONS.au)
    assert.deepEqual(await base.journal.verifier({ limite }), {
      entrees: 3,
      valide: true,
      retirees: 1,
    })
    const trop = await base.journal.verifier({ limite: '2020-01-01' as Jour })
    assert.equal(trop.ruptures?.[0]?.motif, 'retrait-faux')
    await base.sql('UPDATE journal_retrait SET apres = avant')
    assert.equal((await base.journal.verifier({ limite })).valide, false)
  }))

test('une purge qui échoue ne retire rien', () =>
  avecBase(async (base) => {
    await quelquesMois(base)
    await base.sql('ALTER TABLE garde_compte RENAME TO ailleurs')
    await assert.rejects(base.purge.purger({ ...OPTIONS, aBlanc: false }))
    await base.sql('ALTER TABLE ailleurs RENAME TO garde_compte')
    const [reste] = await base.sql<{ n: string }>('SELECT count(*) AS n FROM ligne_ressource')
    assert.equal(Number(reste!.n), 1)
    assert.equal((await base.journal.verifier()).entrees, 3)
  }))

test('les documents d’une démarche restent avec elle, et partent avec elle', () =>
  avecBase(async (base) => {
    const sujet = 'a'.repeat(32)
    for (const [id, reference] of [
      ['DOC1', 'Q-1'],
      ['SEUL', 'Q-9'],
    ]) {
      await base.sql(
        `INSERT INTO piece (sujet, id, reference, recue_le, contenu)
         VALUES ($1, $2, $3, '2020-03-02', '\\x00')`,
        [sujet, id, reference],
      )
      await base.sql(
        `INSERT INTO piece_morceau (sujet, id, rang, ecrit_le, octets)
         VALUES ($1, $2, 0, '2020-03-02', '\\x00')`,
        [sujet, id],
      )
    }
    await base.sql(
      `INSERT INTO demarche (sujet, numero, genre, quand, contenu)
       VALUES ($1, 'Q-1', 'demande', '2020-03-02', '\\x00')`,
      [sujet],
    )
    const restent = async (au: string) => {
      await base.purge.purger({ ...OPTIONS, au: au as Jour, aBlanc: false })
      const lues = await base.sql<{ id: string }>(
        'SELECT id FROM piece UNION ALL SELECT id FROM piece_morceau ORDER BY 1',
      )
      return lues.map(({ id }) => id)
    }
    assert.deepEqual(await restent('2020-05-01'), ['DOC1', 'DOC1'])
    assert.deepEqual(await restent('2025-03-01'), ['DOC1', 'DOC1'])
    assert.deepEqual(await restent('2025-04-01'), [])
  }))

test('chaque table de la base a sa règle de conservation, ou la raison de n’en pas avoir', () =>
  avecBase(async (base) => {
    const tables = await base.sql<{ nom: string }>(
      `SELECT c.relname AS nom FROM pg_class c
        WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        ORDER BY 1`,
      [base.schema],
    )
    const connues = new Set([...REGLES.map((r) => r.table), ...Object.keys(TABLES_SANS_RETRAIT)])
    assert.deepEqual(
      tables.map((t) => t.nom).filter((nom) => !connues.has(nom)),
      [],
    )
    const existantes = new Set(tables.map((t) => t.nom))
    assert.deepEqual(
      [...connues].filter((nom) => !existantes.has(nom)),
      [],
    )
  }))
