import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EntreePortefeuille, GARDE_OUVERTE } from '#acces'
import { openPostgres } from '#adapters/postgres'
import {
  comparerCondenses,
  createEtablissement,
  createReferentiel,
  createRestitution,
  type DemandePartenaire,
  type LectureCondenses,
  type MoyensRestitution,
} from '#referentiel'
import { type Instant, type Jour, jour, mois, type Ntt } from '#socle'
import {
  type BasePostgresEssai,
  CLE_ESSAI,
  ouvrirBaseEssai,
} from '../contracts/base-postgres.contract.js'
import {
  type DeclarationEssai,
  envoi,
  type IndividuEssai,
  nir,
  paie,
  SIRET_A,
  SIRET_B,
} from '../contracts/envoi.contract.js'
import { recevoir } from '../contracts/referentiel.contract.js'
import { contratRestitution, REGISTRE } from '../contracts/restitution.contract.js'

const INSTANT = '2026-06-02T09:00:00.000Z' as Instant

/** Statements of everybody made before each read, and how many reads they served. */
function avecCondenses(base: BasePostgresEssai, compte = { servies: 0 }): BasePostgresEssai {
  const condenses: LectureCondenses = {
    async lireCondenses(verrou, fenetres) {
      await toutCondenser(base)
      const lus = await base.condenses.lireCondenses(verrou, fenetres)
      compte.servies += lus.filter((l) => l !== undefined).length
      return lus
    },
  }
  return { ...base, condenses }
}

async function toutCondenser(base: BasePostgresEssai): Promise<void> {
  const etablir = createEtablissement(base.store)
  while (!(await base.condenseStore.avancer(50, etablir)).complet);
}

contratRestitution('postgres, condensés faits', async () => avecCondenses(await ouvrirBaseEssai()))

const MOIS = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04']
const PERSONNES = [11, 12, 13, 14].map((n) => nir(n))
const NOMS = ['MOREAU', 'Moreau', 'MOREAU-LEGRAND', 'PETIT']
const NTT = '2443061841MOREAU1990' as Ntt

/** Drawn by a seed: the same runs each time. */
function createHasard(graine: number): <T>(liste: readonly T[]) => T {
  let etat = graine
  return (liste) => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
    return liste[Math.floor((etat / 2 ** 32) * liste.length)]!
  }
}

type Tirer = ReturnType<typeof createHasard>

/** A declaration of any kind: monthly, replaced, withdrawn, without somebody, allowances. */
function declarationTiree(tirer: Tirer): DeclarationEssai {
  const m = tirer(MOIS)
  const pasrau = tirer([false, false, false, true])
  const individus = PERSONNES.filter(() => tirer([true, true, true, false])).map((n) =>
    individuTire(tirer, { n, m, pasrau }),
  )
  const type = tirer(['01', '01', '01', '03', '05'] as const)
  return {
    siret: tirer([SIRET_A, SIRET_A, SIRET_B]),
    mois: m,
    ...(pasrau ? { nature: '14' as const } : {}),
    type: individus.length === 0 ? '02' : type,
    ordre: tirer([1, 2, 3]),
    constitution: `${tirer(MOIS)}-1${tirer([0, 5, 9])}`,
    individus: type === '05' ? [] : individus,
  }
}

function individuTire(
  tirer: Tirer,
  { n, m, pasrau }: { n: (typeof PERSONNES)[number]; m: string; pasrau: boolean },
): IndividuEssai {
  const arret = { de: `${m}-02`, a: `${m}-20`, subroge: true }
  return {
    nir: n,
    nom: n === PERSONNES[0] ? tirer(NOMS) : 'MOREAU',
    ...(n === PERSONNES[1] && tirer([true, false, false]) ? { ntt: NTT } : {}),
    ...(pasrau ? { classe: '06' } : {}),
    ...(!pasrau && n === PERSONNES[2] ? { contrats: [tirer([{}, { arret }])] } : {}),
    versements: [paie(`${m}-2${tirer([1, 7])}`, tirer([90_000, 150_000, -2_000]))],
  }
}

function demandes(): DemandePartenaire[] {
  return PERSONNES.flatMap((n, i) =>
    (
      [
        ['2025-11', '2026-06'],
        ['2026-01', '2026-02'],
      ] as const
    ).map(([de, a]) => ({
      ...{ dossier: `D${i}`, nir: n, motif: 'indu' as const, de: mois(de), a: mois(a) },
      traits: { nom: 'Moreau', dateNaissance: jour('1990-05-12') },
    })),
  )
}

async function ouvrirPortefeuille(base: BasePostgresEssai): Promise<void> {
  await base.habilitations.enregistrer(REGISTRE)
  const entrees = PERSONNES.map((n, i): EntreePortefeuille => {
    const personne = base.store.indexer(`nir ${n}`)
    return {
      ...{ organisme: 'caf', dossier: `D${i}`, personne, reference: 'P', lien: 'portefeuille' },
      ...{ finalites: ['rsa'], moisExamen: mois('2026-05'), motifs: ['indu'] },
      ...{ du: jour('2026-01-01'), au: null },
    }
  })
  await base.portefeuille.enregistrer(entrees)
}

/** The same questions through statements as they are, and through the register alone. */
async function comparer(base: BasePostgresEssai, aujourdhui: Jour): Promise<number> {
  let servies = 0
  const condenses: LectureCondenses = {
    async lireCondenses(verrou, fenetres) {
      const lus = await base.condenses.lireCondenses(verrou, fenetres)
      servies += lus.filter((l) => l !== undefined).length
      return lus
    },
  }
  const { condenses: _, ...sans } = base
  const commun: MoyensRestitution = {
    ...{ ...sans, lecture: base.lectureVerrouillee, garde: GARDE_OUVERTE },
    ...{ maintenant: () => INSTANT, aujourdhui: () => aujourdhui },
  }
  const appel = {
    ...{ organisme: 'caf', application: 'essai', agent: 'batch', finalite: 'rsa' as const },
  }
  const nu = await createRestitution(commun).lire(appel, demandes())
  const condense = await createRestitution({ ...commun, condenses }).lire(appel, demandes())
  assert.deepEqual(condense, nu)
  return servies
}

/** Those of an older program are neither read nor kept; another opening makes them again. */
async function perimerTout(base: BasePostgresEssai): Promise<void> {
  const compter = async (): Promise<unknown> =>
    (await base.sql('SELECT count(*)::integer AS n FROM condense'))[0]
  const avant = await compter()
  await base.sql('UPDATE condense SET version = version - 1')
  assert.equal(await comparer(base, '2026-06-02' as Jour), 0)
  const { url, schema } = base
  const autre = await openPostgres({ url, schema, cleNir: CLE_ESSAI })
  try {
    await toutCondenser({ ...base, condenseStore: autre.condenseStore })
  } finally {
    await autre.fermer()
  }
  assert.deepEqual(await compter(), avant)
  assert.ok((await comparer(base, '2026-06-02' as Jour)) > 0)
}

test('condensés : quoi qu’il arrive, la réponse est celle du registre', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const tirer = createHasard(20)
    const referentiel = createReferentiel({ ...base, maintenant: () => INSTANT })
    const etablir = createEtablissement(base.store)
    await ouvrirPortefeuille(base)
    let servies = 0
    for (let n = 0; n < 40; n++) {
      const octets = envoi(declarationTiree(tirer))
      await recevoir(referentiel, {
        octets,
        recuLe: `2026-05-0${tirer([1, 5, 9])}T08:00:00.000Z` as Instant,
      })
      // Before anybody dealt with the file, after some of it, after all of it.
      const aujourdhui = jour(tirer(['2026-02-10', '2026-03-12', '2026-06-02']))
      servies += await comparer(base, aujourdhui)
      if (tirer([true, false])) await base.condenseStore.avancer(tirer([1, 2, 50]), etablir)
      servies += await comparer(base, aujourdhui)
    }
    assert.ok(servies > 60, `${servies} réponses venues des condensés`)
    await toutCondenser(base)
    const page = { apres: null, limite: 100 }
    const verifies = await base.condenseStore.comparer(page, async (lecture, condenses) => {
      assert.ok(condenses.length > 0)
      return comparerCondenses(lecture, condenses, base.store)
    })
    assert.deepEqual(verifies, [])
    await perimerTout(base)
    await base.sql(`UPDATE condense SET lignes = '{}', mois = '{}'`)
    const faux = await base.condenseStore.comparer(page, (lecture, condenses) =>
      comparerCondenses(lecture, condenses, base.store),
    )
    assert.ok(faux.length > 0, 'un condensé changé est trouvé')
  } finally {
    await base.fermer()
  }
})
