import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import {
  cleDuNir,
  createGardees,
  createReferentiel,
  createSuivi,
  type ReferentielStore,
  type ReperesRegistre,
  storeDeSeance,
} from '#referentiel'
import type { Instant, Jour, Mois, Nir } from '#socle'
import { envoi, paie, SIRET_A, SIRET_B } from './envoi.contract.js'
import { type BaseIdentites, hugo, LINA, Monde, mois, SIGNATURE } from './identites.contract.js'
import { ACCES, recevoir } from './referentiel.contract.js'
import {
  createHasard,
  declarationTiree,
  evenementTire,
  PERSONNES,
  type Tirer,
} from './tirage.contract.js'

/** A base of its own, whose register tells where it stands. */
export interface BaseReperes extends BaseIdentites {
  readonly store: ReferentielStore & { readonly reperes?: ReperesRegistre }
  readonly reperes?: ReperesRegistre
}

const JOUR = '2026-06-10' as Jour
const LARGE = { de: '2025-11' as Mois, a: '2026-06' as Mois, completudeAu: JOUR }
const ETROITE = { de: '2026-01' as Mois, a: '2026-02' as Mois, completudeAu: JOUR }
const ESSAIS = 200
const PAUSE_MS = 50
const MAINTENANT = '2026-06-10T08:00:00.000Z' as Instant

/** Pages that share what they read, and the same reads without anything kept. */
export class Pages {
  /** Readings that the register confirmed. */
  confirmees = 0
  readonly #base: BaseReperes
  readonly #gardees: ReturnType<typeof createGardees>

  constructor(base: BaseReperes, maintenantMs = () => 0) {
    this.#base = base
    const nus = (base.reperes ?? base.store.reperes)!
    const reperes: ReperesRegistre = {
      ...nus,
      confirmer: async (repere, etendue) => {
        const lu = await nus.confirmer(repere, etendue)
        if (lu !== undefined) this.confirmees += 1
        return lu
      },
    }
    this.#gardees = createGardees({ reperes, maintenantMs, maximum: 4 })
  }

  /** What one page shows of a person, as text. */
  montrer(nir: Nir): Promise<string> {
    return this.#lire(storeDeSeance(this.#base.store, this.#gardees), nir)
  }

  /**
   * Shows a person until her reading is confirmed: a transaction older than it, of anybody on the
   * same server, makes it be made again for as long as it lasts.
   */
  async garder(nir: Nir): Promise<void> {
    const avant = this.confirmees
    for (let essai = 0; essai < ESSAIS; essai += 1) {
      await this.montrer(nir)
      if (this.confirmees > avant) return
      await setTimeout(PAUSE_MS)
    }
    assert.fail('jamais confirmée')
  }

  async verifier(nir: Nir, titre: string): Promise<void> {
    assert.equal(await this.montrer(nir), await this.#lire(this.#base.store, nir), titre)
  }

  async #lire(store: ReferentielStore, nir: Nir): Promise<string> {
    const contestations = { list: async () => [], ajouter: async () => true } as never
    const { journal } = this.#base
    const moyens = { store, journal, contestations, maintenant: () => MAINTENANT }
    const [referentiel, suivi] = [createReferentiel(moyens), createSuivi(moyens)]
    return JSON.stringify([
      await referentiel.lireRessources({ nir, ...LARGE }, ACCES),
      await referentiel.lireRessources({ nir, ...ETROITE }, ACCES),
      await suivi.lireHistoire({ nir, mois: ETROITE.de, jour: JOUR }, ACCES),
      await suivi.listCles(nir),
    ])
  }
}

/** Whatever comes, in whatever order, a page shows what a page without memory would. */
export function contratReperes(
  nom: string,
  ouvrir: () => Promise<BaseReperes>,
  graines = [8],
): void {
  const essai = (titre: string, faire: (base: BaseReperes) => Promise<void>): void => {
    test(`${nom} : ${titre}`, async () => {
      const base = await ouvrir()
      try {
        await faire(base)
      } finally {
        await base.fermer()
      }
    })
  }

  essai('ce qui n’a pas bougé n’est lu qu’une fois, chaque fois confirmé', async (base) => {
    let lues = 0
    const nus = (base.reperes ?? base.store.reperes)!
    const reperes: ReperesRegistre = {
      ...nus,
      lireSitue: (lire) => {
        lues += 1
        return nus.lireSitue(lire)
      },
    }
    const m = new Monde(base)
    await m.recevoir(mois('2026-01', 1_00))
    const pages = new Pages({ ...base, reperes })
    const cle = cleDuNir(LINA, base.store)
    const tracees = async () => (await base.journal.listForPersonne(cle, 1_000)).length
    const premiere = await pages.montrer(LINA)
    const traces = await tracees()
    assert.ok(traces >= 3)
    await pages.garder(LINA)
    const [apres, confirmees, ecrites] = [lues, pages.confirmees, await tracees()]
    assert.equal(await pages.montrer(LINA), premiere)
    assert.deepEqual([lues - apres, pages.confirmees - confirmees], [0, 1])
    // Kept or read, each page writes the same traces.
    assert.equal((await tracees()) - ecrites, traces)
    await m.recevoir(mois('2026-02', 2_00))
    assert.notEqual(await pages.montrer(LINA), premiere)
  })

  essai('après cinq minutes, tout est relu', async (base) => {
    await new Monde(base).recevoir(mois('2026-01', 1_00))
    let ms = 0
    const pages = new Pages(base, () => ms)
    await pages.garder(LINA)
    const avant = pages.confirmees
    ms = 5 * 60_000 + 1
    await pages.verifier(LINA, 'relue')
    assert.equal(pages.confirmees, avant)
  })

  essai('une déclaration attendue qui ne parle pas d’elle se voit aussi', async (base) => {
    const m = new Monde(base)
    const pages = new Pages(base)
    for (const mm of ['2026-01', '2026-02', '2026-03']) await m.recevoir(mois(mm, 1_00))
    await pages.verifier(LINA, 'avant')
    const avant = await pages.montrer(LINA)
    const autre = { siret: SIRET_A, mois: '2026-04', constitution: '2026-04-28' }
    await m.recevoir({
      ...autre,
      individus: [{ nir: PERSONNES[0]!, ...hugo, versements: [paie('2026-04-28')] }],
    })
    await pages.verifier(LINA, 'après')
    assert.notEqual(await pages.montrer(LINA), avant)
  })

  for (const graine of graines) {
    essai(
      `tirage ${graine} : après chaque acte, la page d’après dit l’état d’après`,
      async (base) => {
        const tirer = createHasard(graine)
        const pages = new Pages(base)
        for (let n = 0; n < 20; n += 1) {
          if (n % 5 === 4) await pages.garder(LINA)
          const titre = `${n} ${await agir(base, tirer, n)}`
          for (const nir of PERSONNES)
            if (tirer([true, true, false])) await pages.verifier(nir, titre)
        }
        assert.ok(pages.confirmees >= 4, `${pages.confirmees} confirmées`)
      },
    )
  }
}

/** One act of any kind; those refused change nothing, which is shown too. */
async function agir(base: BaseReperes, tirer: Tirer, n: number): Promise<string> {
  const m = new Monde(base)
  const acte = n < 4 ? 'recevoir' : tirer(['recevoir', 'evenement', 'ailleurs', ...ACTES, 'rien'])
  const [nir, vers] = [tirer(PERSONNES), tirer(PERSONNES)]
  const choix = { siret: tirer([SIRET_A, SIRET_B]), mois: tirer(['2026-01', '2026-02']) as Mois }
  const recuLe = `2026-05-10T10:${10 + n}:00.000Z` as Instant
  const arriver = (d: Parameters<typeof envoi>[0]) =>
    recevoir(m.referentiel, { octets: envoi(d), recuLe })
  if (acte === 'recevoir') await arriver(declarationTiree(tirer))
  if (acte === 'evenement') await arriver(evenementTire(tirer))
  if (acte === 'ailleurs') await arriver(mois(choix.mois, 100 * n))
  if (acte === 'fusionner') await m.identites.fusionner({ de: nir, vers, ...SIGNATURE })
  if (acte === 'defusionner') await m.identites.defusionner({ de: nir, vers, ...SIGNATURE })
  if (acte === 'detacher') {
    await m.identites.detacher({ nir, etendue: 'declaration', choix, ...SIGNATURE })
  }
  if (acte === 'annuler') {
    const [dernier] = await m.identites.listActes(1, null)
    if (dernier) await m.identites.annuler({ acte: dernier.rang, ...SIGNATURE })
  }
  return acte
}

const ACTES = ['fusionner', 'fusionner', 'defusionner', 'detacher', 'annuler'] as const
