import type pg from 'pg'
import type { JournalStore, LienIdentiteStore } from '#acces'
import type { DossierStore } from '#allocations'
import type { ReferentielStore } from '#referentiel'
import { assert, Panne } from '#socle'
import { type Chiffre, createChiffre } from './chiffre.js'
import { createPool, type OptionsPostgres } from './connexion.js'
import { createDossiersPostgres } from './dossiers.js'
import { createJournalPostgres } from './journal.js'
import { createLiensIdentitePostgres } from './liens-identite.js'
import { migrer } from './migrations.js'
import { avecPanne } from './panne.js'
import { createReferentielPostgres } from './referentiel.js'

/** The ports of the rooms over one PostgreSQL base. */
export interface BasePostgres {
  readonly store: ReferentielStore
  readonly journal: JournalStore
  readonly dossiers: DossierStore
  readonly liens: LienIdentiteStore
  fermer(): Promise<void>
}

/**
 * Opens a base: schema brought up to date, key checked against the one that made it. Throws a
 * Panne: `base-injoignable`, `base-corrompue`, `cle-invalide`.
 */
export async function openPostgres(options: OptionsPostgres): Promise<BasePostgres> {
  const schema = options.schema ?? 'alasource'
  assert(/^[a-z_][a-z0-9_]*$/.test(schema), 'nom de schéma simple')
  const chiffre = createChiffre(options.cleNir)
  const pool = createPool({ ...options, schema })
  try {
    await avecPanne(async () => {
      await migrer(pool, schema)
      await verifierCle(pool, chiffre)
    })
  } catch (erreur) {
    await pool.end().catch(() => {})
    throw erreur
  }
  return {
    store: createReferentielPostgres(pool, chiffre),
    journal: createJournalPostgres(pool),
    dossiers: createDossiersPostgres(pool, chiffre),
    liens: createLiensIdentitePostgres(pool, chiffre),
    fermer: () => pool.end(),
  }
}

/** The first opening leaves a witness of the key; the others must bring the same one. */
async function verifierCle(pool: pg.Pool, chiffre: Chiffre): Promise<void> {
  await pool.query('INSERT INTO cle_temoin (temoin) VALUES ($1) ON CONFLICT DO NOTHING', [
    chiffre.temoin,
  ])
  const { rows } = await pool.query<{ temoin: Buffer }>('SELECT temoin FROM cle_temoin')
  if (rows[0]?.temoin.equals(chiffre.temoin)) return
  throw new Panne(
    'cle-invalide',
    'La clé des NIR (ALASOURCE_CLE_NIR) n’est pas celle de cette base. ' +
      'Donnez la clé avec laquelle la base a été faite : sans elle, la base est perdue.',
  )
}
