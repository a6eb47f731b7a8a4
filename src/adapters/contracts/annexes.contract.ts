import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AnnexeAEcrire, type EnteteAnnexe, ecrireAnnexes } from '#declarations'
import {
  type AnnexeStore,
  createReferentiel,
  createSuivi,
  type Referentiel,
  type SuiviRessources,
} from '#referentiel'
import { centimes, type Instant, type Jour, type Mois, type Siret } from '#socle'
import { envoi, nir, paie, SIRET_A, SIRET_B, source } from './envoi.contract.js'
import { ACCES, MAINTENANT } from './referentiel.contract.js'
import { LINA } from './scenarios.contract.js'
import type { BaseSuivi } from './suivi.contract.js'

export type BaseAnnexes = BaseSuivi & { readonly annexes: AnnexeStore }

const ENTETE: EnteteAnnexe = {
  nature: 'chiffre-affaires-micro',
  emetteur: { siret: SIRET_B, raisonSociale: 'URSSAF (FICTIVE)' },
  constitueLe: '2026-04-30' as Jour,
  ordre: 0,
}
const LINA_T1: AnnexeAEcrire = {
  ...{ nir: LINA, nom: 'MOREAU', prenoms: 'LINA', dateNaissance: '12051990' },
  ...{ siret: SIRET_A as Siret, periode: '2026-T1', regime: null, annule: false },
  montants: { 'prestations-bnc': centimes(350_000) },
}
const LE_2 = '2026-05-02T10:00:00.000Z'
const LE_9 = '2026-05-09T10:00:00.000Z'

interface Essai {
  readonly referentiel: Referentiel
  readonly suivi: SuiviRessources
  readonly base: BaseAnnexes
  recevoir(annexes: readonly Partial<AnnexeAEcrire>[], plus?: Plus): Promise<RapportCourt>
  lire(vuLe?: string): Promise<{ annexes: readonly unknown[]; attentes: number }>
}

interface Plus {
  readonly recuLe?: string
  readonly entete?: Partial<EnteteAnnexe>
  readonly fautive?: string
}

type RapportCourt = readonly [string, number, number, number, boolean]

/** Turnovers, incomes of independents, fiscal figures: kept, replaced, read apart. */
export function contratAnnexes(nom: string, ouvrir: () => Promise<BaseAnnexes>): void {
  const avec = async (essai: (e: Essai) => Promise<void>): Promise<void> => {
    const base = await ouvrir()
    const moyens = { ...base, maintenant: () => MAINTENANT }
    const referentiel = createReferentiel(moyens)
    const suivi = createSuivi(moyens)
    const fenetre = { nir: LINA, de: '2024-01' as Mois, a: '2026-12' as Mois }
    try {
      await essai({
        referentiel,
        suivi,
        base,
        async recevoir(annexes, { recuLe = LE_2, entete = {}, fautive } = {}) {
          const lignes = annexes.map((a) => ({ ...LINA_T1, ...a }))
          let texte = [...ecrireAnnexes({ ...ENTETE, ...entete }, lignes)].join('')
          if (fautive !== undefined) {
            texte = texte.replace(
              /\{"total":(\d+)\}/,
              (_, n) => `${fautive}\n{"total":${Number(n) + 1}}`,
            )
          }
          const options = {
            profil: 'reception',
            recuLe: recuLe as Instant,
            jour: '2026-06-01' as Jour,
          } as const
          const fichier = source(Buffer.from(texte), 'essai.annexe')
          const r = await referentiel.ingerer(fichier, options)
          return [r.statut, r.declarations, r.ecartes, r.nonRattachees, r.dejaRecu]
        },
        async lire(vuLe) {
          const quand = vuLe === undefined ? {} : { vuLe: vuLe as Instant }
          const { annexes, attentes } = await suivi.lireAnnexes({ ...fenetre, ...quand }, ACCES)
          const vues = annexes.map((a) => [a.nature, a.periode, a.montants, a.revision])
          return { annexes: vues, attentes: attentes.length }
        },
      })
    } finally {
      await base.fermer()
    }
  }

  test(`${nom}, annexes : gardées, jamais mêlées aux ressources, tracées`, () =>
    avec(async ({ recevoir, lire, referentiel, base }) => {
      assert.deepEqual(await recevoir([{}]), ['accepte', 1, 0, 0, false])
      assert.deepEqual(await lire(), {
        annexes: [['chiffre-affaires-micro', '2026-T1', { 'prestations-bnc': 350_000 }, 0]],
        attentes: 0,
      })
      const fenetre = { nir: LINA, de: '2024-01' as Mois, a: '2026-12' as Mois }
      assert.deepEqual((await referentiel.lireRessources(fenetre, ACCES)).lignes, [])
      const traces = await base.journal.verifier()
      assert.equal(traces.entrees, 2)
    }))

  test(`${nom}, annexes : le même fichier deux fois ne change rien`, () =>
    avec(async ({ recevoir, lire }) => {
      await recevoir([{}])
      const avant = await lire()
      assert.deepEqual(await recevoir([{}], { recuLe: LE_9 }), ['accepte', 1, 0, 0, true])
      assert.deepEqual(await lire(), avant)
    }))

  test(`${nom}, annexes : remplacée puis annulée, aux deux temps, quel que soit l’ordre`, () =>
    avec(async ({ recevoir, lire }) => {
      const juste = { montants: { 'prestations-bnc': centimes(100) } }
      const mai = '2026-05-08' as Jour
      await recevoir([{ annule: true, montants: {} }], {
        recuLe: '2026-05-20T10:00:00.000Z',
        entete: { constitueLe: '2026-05-19' as Jour },
      })
      await recevoir([juste], { recuLe: LE_9, entete: { constitueLe: mai } })
      await recevoir([{}])
      const montants = async (vuLe?: string) =>
        (await lire(vuLe)).annexes.map((a) => (a as unknown[])[2])
      assert.deepEqual(await montants(LE_2), [{ 'prestations-bnc': 350_000 }])
      assert.deepEqual(await montants(LE_9), [{ 'prestations-bnc': 100 }])
      assert.deepEqual(await montants(), [])
    }))

  test(`${nom}, annexes : des traits qui ne sont pas les siens attendent, sans rien montrer`, () =>
    avec(async ({ recevoir, lire, referentiel }) => {
      const octets = envoi({ individus: [{ nir: LINA, versements: [paie('2026-01-30')] }] })
      await referentiel.ingerer(source(octets), {
        profil: 'reception',
        recuLe: LE_2 as Instant,
        jour: '2026-06-01' as Jour,
      })
      const autre = { nom: 'PETIT', prenoms: 'PAUL', periode: '2026-T2' }
      assert.deepEqual(await recevoir([{}, autre]), ['accepte', 2, 0, 1, false])
      const lues = await lire()
      assert.deepEqual([lues.annexes.length, lues.attentes], [1, 1])
    }))

  test(`${nom}, annexes : une ligne fautive est gardée comme elle est venue`, () =>
    avec(async ({ recevoir, base, referentiel }) => {
      const fautive = '{"nir":"pas un numéro"}'
      const rapport = await recevoir([{}, { nir: nir(2) }], { fautive })
      assert.deepEqual(rapport, ['accepte-avec-anomalies', 3, 1, 0, false])
      const texte = [...ecrireAnnexes(ENTETE, [LINA_T1, { ...LINA_T1, nir: nir(2) }])].join('')
      const octets = Buffer.from(texte.replace('{"total":2}', `${fautive}\n{"total":3}`))
      const sha256 = base.store.commencer()
      sha256.ajouter(octets)
      const gardees = await base.annexes.listEcartees(sha256.fin().slice(0, 32))
      assert.deepEqual(gardees, [{ ligne: 4, texte: fautive }])
      assert.equal(
        (
          await referentiel.ingerer(source(octets, 'x.annexe'), {
            profil: 'reception',
            recuLe: LE_9 as Instant,
            jour: '2026-06-01' as Jour,
          })
        ).dejaRecu,
        true,
      )
    }))
}
