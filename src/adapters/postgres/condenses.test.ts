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
  type ReponsePartenaire,
  type TexteReponse,
} from '#referentiel'
import { type Instant, type Jour, jour, mois } from '#socle'
import {
  type BasePostgresEssai,
  CLE_ESSAI,
  ouvrirBaseEssai,
} from '../contracts/base-postgres.contract.js'
import { envoi } from '../contracts/envoi.contract.js'
import { recevoir } from '../contracts/referentiel.contract.js'
import { contratRestitution, REGISTRE } from '../contracts/restitution.contract.js'
import { createHasard, declarationTiree, PERSONNES } from '../contracts/tirage.contract.js'

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

function enTexte(reponse: ReponsePartenaire): TexteReponse {
  if (reponse.etat === 'refusee') return reponse
  const { lignes, completude } = reponse
  return { etat: 'lue', texte: JSON.stringify({ lignes, completude }) }
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
  const restitution = createRestitution({ ...commun, condenses })
  assert.deepEqual(await restitution.lire(appel, demandes()), nu)
  // Byte for byte, whether or not a statement was at hand.
  const textes = await restitution.lireTextes(appel, demandes())
  assert.ok(nu.ok && textes.ok)
  assert.deepEqual(textes.valeur, nu.valeur.map(enTexte))
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
    await base.sql(`UPDATE condense SET lignes = '', places = '{1}', mois = '{}'`)
    const faux = await base.condenseStore.comparer(page, (lecture, condenses) =>
      comparerCondenses(lecture, condenses, base.store),
    )
    assert.ok(faux.length > 0, 'un condensé changé est trouvé')
  } finally {
    await base.fermer()
  }
})
