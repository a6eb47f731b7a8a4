import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { createAncrage, type Rupture, type VerificationJournal } from '#acces'
import { createAncresMemoire } from '#adapters/memory'
import type { Instant, Jour } from '#socle'
import {
  ALTERATIONS,
  ALTERATIONS_ANCRES,
  type Cible,
  type Lieu,
} from '../contracts/alterations-journal.contract.js'
import { type BasePostgresEssai, ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { trace } from '../contracts/journal.contract.js'

/** `npm run prouver:journal` asks for more. */
const NOMBRE = Number(process.env.ALASOURCE_ALTERATIONS || 100)
const PERSONNES = 30
const PAR_ANCRE = 60
const ANCRES = 4
const LIMITE = '2026-01-01' as Jour
const sha256 = (texte: string): string => hash('sha256', texte)

/** Mulberry32: the same alterations at each run. */
function createTirage(graine: number): (n: number) => number {
  let etat = graine
  return (n) => {
    etat = (etat + 0x6d2b79f5) | 0
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
}

async function preparer(base: BasePostgresEssai) {
  const lignes: string[] = []
  let jour = 1
  const ancrage = createAncrage({
    journal: base.journal,
    lieux: [createAncresMemoire(lignes)],
    ouvrirLieu: () => createAncresMemoire(lignes),
    sha256,
    maintenant: () => `2026-06-0${jour}T00:00:00.000Z` as Instant,
  })
  for (; jour <= ANCRES; jour += 1) {
    const personne = (n: number): string => sha256(`${n % PERSONNES}`).slice(0, 32)
    const traces = Array.from({ length: PAR_ANCRE }, (_, n) => trace(n, personne(n)))
    await base.journal.ecrire(traces)
    assert.ok((await ancrage.ancrer()).ok)
  }
  await base.sql('ALTER TABLE journal DISABLE TRIGGER journal_en_ajout_seul')
  await base.sql('CREATE TABLE copie AS TABLE journal')
  await base.sql('CREATE TABLE copie_bout AS TABLE journal_bout')
  return { lignes, ancrage }
}

const REMETTRE = `DELETE FROM journal; INSERT INTO journal SELECT * FROM copie;
  DELETE FROM journal_bout; INSERT INTO journal_bout SELECT * FROM copie_bout;
  DELETE FROM journal_retrait`

function touche({ chaine, rang, jusqua }: Rupture, lieu: Lieu): boolean {
  return chaine === lieu.chaine && rang <= lieu.a && jusqua >= lieu.de
}

function trouvee(verdict: VerificationJournal, lieu: Lieu): boolean {
  return !verdict.valide && (verdict.ruptures ?? []).some((r) => touche(r, lieu))
}

test(`${NOMBRE} altérations du journal, toutes trouvées et situées`, async () => {
  const base = await ouvrirBaseEssai()
  try {
    const { ancrage } = await preparer(base)
    const entier = { entrees: ANCRES * PAR_ANCRE, valide: true, ancres: ANCRES }
    assert.deepEqual(await ancrage.verifier({ limite: LIMITE }), entier)
    const bouts = await base.sql<{ chaine: number; rang: number }>(
      'SELECT chaine, rang::integer FROM journal_bout WHERE rang >= 4 ORDER BY chaine',
    )
    const cible: Cible = { base, bouts, tirer: createTirage(7) }
    for (let n = 0; n < NOMBRE; n += 1) {
      const { titre, alterer } = ALTERATIONS[n % ALTERATIONS.length]!
      const lieu = await alterer(cible)
      const verdict = await ancrage.verifier({ limite: LIMITE })
      assert.ok(
        trouvee(verdict, lieu),
        `${n}. ${titre} ${JSON.stringify(lieu)} : ${JSON.stringify(verdict)}`,
      )
      await base.sql(REMETTRE)
    }
    assert.deepEqual(await ancrage.verifier({ limite: LIMITE }), entier)
  } finally {
    await base.fermer()
  }
})

test('un fichier d’ancres changé, coupé en son milieu ou mis en désordre est dénoncé', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const { lignes, ancrage } = await preparer(base)
    const justes = [...lignes]
    for (const alterer of ALTERATIONS_ANCRES) {
      for (let i = 0; i < justes.length; i += 1) {
        lignes.splice(0, lignes.length, ...alterer(justes, i))
        const verdict = await ancrage.verifier()
        assert.equal(verdict.valide, false, lignes.join('\n'))
        assert.equal(verdict.ruptures?.at(-1)?.motif, 'ancre-fausse')
        assert.deepEqual(await ancrage.ancrer(), { ok: false, erreur: 'ancres-fausses' })
      }
    }
    lignes.splice(0, lignes.length, ...justes)
    assert.equal((await ancrage.verifier()).valide, true)
  } finally {
    await base.fermer()
  }
})
