import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type BrisDeGlaceStore,
  confirmerBris,
  demanderBris,
  type EntreePortefeuille,
  type JournalStore,
  type MoyensBris,
  type SurveillanceStore,
} from '#acces'
import type { Instant, Mois } from '#socle'

const PERSONNE = 'b'.repeat(32)
const a = (heure: string): Instant => `2026-06-01T${heure}.000Z` as Instant
const DEMANDE = {
  reference: 'BG-1',
  organisme: 'caf',
  agent: 'gestionnaire-7',
  finalite: 'rsa',
  personne: PERSONNE,
  motif: 'Personne hébergée en urgence, dossier d’une autre Caf.',
  demandeLe: a('08:00:00'),
} as const
const ACCORD = {
  reference: 'BG-1',
  organisme: 'caf',
  secondAgent: 'responsable-2',
  quand: a('08:10:00'),
  moisExamen: '2026-06' as Mois,
}

export interface MondeBris {
  readonly bris: BrisDeGlaceStore
  readonly journal: JournalStore
  readonly surveillance: SurveillanceStore
  fermer(): Promise<void>
}

/** The rights first: who may not open. */
const REFUS = [
  { titre: 'un motif trop court', demande: { motif: 'urgent' }, attendu: 'motif-trop-court' },
  { titre: 'une référence inconnue', accord: { reference: 'BG-2' }, attendu: 'inconnu' },
  { titre: 'un autre organisme', accord: { organisme: 'msa' }, attendu: 'autre-organisme' },
  { titre: 'le même agent', accord: { secondAgent: 'gestionnaire-7' }, attendu: 'meme-agent' },
  { titre: 'plus d’un quart d’heure', accord: { quand: a('08:15:01') }, attendu: 'expire' },
]

export function contratBrisDeGlace(nom: string, ouvrir: () => Promise<MondeBris>): void {
  const avec = async (
    essai: (m: MondeBris & { ouvertes: EntreePortefeuille[]; moyens: MoyensBris }) => Promise<void>,
  ): Promise<void> => {
    const monde = await ouvrir()
    const ouvertes: EntreePortefeuille[] = []
    const portefeuille = {
      enregistrer: async (e: readonly EntreePortefeuille[]) => void ouvertes.push(...e),
    }
    try {
      await essai({ ...monde, ouvertes, moyens: { ...monde, portefeuille } })
    } finally {
      await monde.fermer()
    }
  }

  for (const { titre, demande, accord, attendu } of REFUS) {
    test(`${nom} : ${titre} n’ouvre rien`, () =>
      avec(async ({ moyens, ouvertes, journal, surveillance }) => {
        const demandee = await demanderBris(moyens, { ...DEMANDE, ...demande })
        const rendu = demandee.ok ? await confirmerBris(moyens, { ...ACCORD, ...accord }) : demandee
        assert.deepEqual(rendu, { ok: false, erreur: attendu })
        assert.deepEqual(ouvertes, [])
        assert.equal((await journal.verifier()).entrees, 0)
        assert.deepEqual(await surveillance.listAlertes(9), [])
      }))
  }

  test(`${nom} : l’accord d’un second agent trace, alerte, puis ouvre pour la journée`, () =>
    avec(async ({ moyens, ouvertes, journal, surveillance, bris }) => {
      assert.ok((await demanderBris(moyens, DEMANDE)).ok)
      assert.deepEqual(await bris.find('BG-1'), { ...DEMANDE, secondAgent: null })
      assert.ok((await confirmerBris(moyens, ACCORD)).ok)
      const [trace] = await journal.listForPersonne(PERSONNE, 9)
      assert.deepEqual(
        [trace?.objet, trace?.agent, trace?.dossier, trace?.fondement],
        [
          'bris-de-glace',
          'gestionnaire-7',
          'BG-1',
          'accès exceptionnel, accord de l’agent responsable-2',
        ],
      )
      assert.deepEqual(
        (await surveillance.listAlertes(9)).map((x) => x.motif),
        ['bris-de-glace'],
      )
      assert.deepEqual(
        ouvertes.map((e) => [e.dossier, e.personne, e.du, e.au]),
        [['BG-1', PERSONNE, '2026-06-01', '2026-06-01']],
      )
      const encore = await confirmerBris(moyens, { ...ACCORD, secondAgent: 'responsable-3' })
      assert.deepEqual(encore, { ok: false, erreur: 'deja-confirme' })
      assert.equal(ouvertes.length, 1)
    }))

  test(`${nom} : journal en panne, rien ne s’ouvre`, () =>
    avec(async ({ moyens, ouvertes }) => {
      await demanderBris(moyens, DEMANDE)
      const journal = { ecrire: () => Promise.reject(new Error('panne')) }
      await assert.rejects(confirmerBris({ ...moyens, journal }, ACCORD))
      assert.deepEqual(ouvertes, [])
    }))
}
