import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReferentiel } from '#referentiel'
import type { Instant } from '#socle'
import { type BasePostgresEssai, ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { envoi, nir, paie } from '../contracts/envoi.contract.js'
import { contratJetons } from '../contracts/jetons.contract.js'
import { recevoir } from '../contracts/referentiel.contract.js'
import { contratRestitution } from '../contracts/restitution.contract.js'

contratRestitution('postgres', ouvrirBaseEssai)
contratJetons('postgres', ouvrirBaseEssai)

const QUAND = '2026-06-02T09:00:00.000Z' as Instant
const DE_PERSONNES = ['temoignage', 'ligne_ressource', 'variante']
const INTERDITES = [
  ...['natif', 'journal', 'dossier', 'dossier_personne', 'portefeuille', 'habilitation'],
  ...['lien_identite', 'verrou_secret', 'jeton', 'temoignage_p00'],
]

async function peupler(base: BasePostgresEssai): Promise<string> {
  const referentiel = createReferentiel({ ...base, maintenant: () => QUAND })
  const octets = envoi({ individus: [{ nir: nir(1), versements: [paie('2026-01-28')] }] })
  await recevoir(referentiel, { octets, recuLe: QUAND })
  // Makes the role.
  const verrou = { organisme: 'x', finalite: 'rsa', jour: '2026-06-02', demandees: [] } as const
  await base.lectureVerrouillee.lireSousVerrou(verrou as never, async () => {})
  return base.store.indexer(`nir ${nir(1)}`)
}

test('postgres : le rôle des partenaires ne voit rien qui ne soit ouvert', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const sujet = await peupler(base)
    const compter = async (table: string): Promise<number> =>
      (await base.sql<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`))[0]!.n
    for (const t of DE_PERSONNES) assert.equal(await compter(t), 1, `${t}, par son propriétaire`)
    await base.sql('SET ROLE alasource_partenaire')
    for (const t of DE_PERSONNES) assert.equal(await compter(t), 0, t)
    // Settings can be written by anybody: without the seal they open nothing.
    const contenu = `2000-01|2099-12|{${sujet}}`
    await base.sql(`SELECT set_config('alasource.acces', $1, false)`, [contenu])
    for (const sceau of ['', '0'.repeat(64)]) {
      await base.sql(`SELECT set_config('alasource.sceau', $1, false)`, [sceau])
      for (const t of DE_PERSONNES) assert.equal(await compter(t), 0, `${t}, sceau faux`)
    }
    await assert.rejects(base.sql(`SELECT verrou_sceau('x')`), { code: '42501' })
    for (const t of INTERDITES) await assert.rejects(compter(t), { code: '42501' }, t)
    for (const t of DE_PERSONNES) {
      await assert.rejects(base.sql(`DELETE FROM ${t}`), { code: '42501' }, t)
    }
  } finally {
    await base.fermer()
  }
})
