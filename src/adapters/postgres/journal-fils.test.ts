import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import type { Instant, Mois } from '#socle'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { trace } from '../contracts/journal.contract.js'
import { verifierJournal } from './journal-verification.js'

const PIEGES = ['a"b', 'a\\b', 'a\tb', 'a\nb', 'a\u0001b', '\\N', 'é\u2028', ',","', '']

test('journal : plusieurs fils disent ce qu’un seul dit', async () => {
  const base = await ouvrirBaseEssai()
  const options = `-c search_path=${base.schema} -c TimeZone=UTC -c DateStyle=ISO`
  const pool = new pg.Pool({ connectionString: base.url, options })
  // One thread, then several.
  const verdicts = async () => {
    const verifies = [
      await verifierJournal(pool, {}, { fils: 1, entreesPourFils: 1 }),
      await verifierJournal(pool, {}, { fils: 3, entreesPourFils: 1 }),
    ]
    assert.deepEqual(verifies[1], verifies[0])
    return verifies[0]!
  }
  try {
    const traces = Array.from({ length: 120 }, (_, n) => ({
      ...trace(n, `${n % 40}`.padStart(32, 'b')),
      quand: `2026-0${1 + (n % 3)}-01T08:00:00.${String(n).padStart(3, '0')}Z` as Instant,
      dossier: n % 4 === 0 ? null : PIEGES[n % PIEGES.length]!,
      agent: PIEGES[(n + 3) % PIEGES.length]!,
      de: n % 5 === 0 ? ('2026-01' as Mois) : null,
      champs: n % 2 === 0 ? null : ['mois', PIEGES[n % PIEGES.length]!],
      fondement: n % 7 === 0 ? (PIEGES[(n + 1) % PIEGES.length] ?? null) : null,
    }))
    await base.journal.ecrire(traces)
    assert.deepEqual(await verdicts(), { entrees: 120, valide: true })
    await base.sql('ALTER TABLE journal DISABLE TRIGGER journal_en_ajout_seul')
    for (const { relname } of await base.sql<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relname LIKE 'journal_2026%' AND relkind = 'r'
        AND relnamespace = current_schema()::regnamespace`,
    )) {
      await base.sql(`ALTER TABLE ${relname} DISABLE TRIGGER journal_en_ajout_seul`)
    }
    await base.sql(`UPDATE journal SET agent = 'x' WHERE rang = 3`)
    const altere = await verdicts()
    assert.equal(altere.valide, false)
    assert.ok((altere.ruptures ?? []).every((r) => r.motif === 'alteree' && r.rang === 3))
    await base.sql('UPDATE journal SET chaine = 99 WHERE chaine = 4')
    const etrangere = await verdicts()
    assert.ok((etrangere.ruptures ?? []).some((r) => r.chaine === 99))
    assert.ok((etrangere.ruptures ?? []).some((r) => r.chaine === 4 && r.motif === 'tronquee'))
  } finally {
    await pool.end()
    await base.fermer()
  }
})
