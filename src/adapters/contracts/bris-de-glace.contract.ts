import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type AccesExceptionnelOuvert,
  type BrisDeGlaceStore,
  confirmerBris,
  demanderBris,
  type EntreePortefeuille,
  fermerBris,
  type JournalStore,
  type MoyensBris,
  POLITIQUE,
  refuserBris,
  type SurveillanceStore,
} from '#acces'
import type { Instant, Jour, Mois } from '#socle'

const PERSONNE = 'b'.repeat(32)
const a = (heure: string): Instant => `2026-06-01T${heure}.000Z` as Instant
const DEMANDE = {
  reference: 'BG-1',
  organisme: 'caf',
  application: 'caf-nuit',
  agent: 'gestionnaire-7',
  finalite: 'rsa',
  personne: PERSONNE,
  motif: 'Personne hébergée en urgence, dossier d’une autre Caf.',
  moisExamen: '2026-06' as Mois,
  demandeLe: a('08:00:00'),
} as const
const ACCORD = {
  reference: 'BG-1',
  organisme: 'caf',
  secondAgent: 'responsable-2',
  quand: a('08:10:00'),
  jour: '2026-06-01' as Jour,
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
      find: async () => ouvertes.slice(-1),
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
        const dits: AccesExceptionnelOuvert[] = []
        const ecoute = (fait: AccesExceptionnelOuvert) => void dits.push(fait)
        const accorder = () => confirmerBris({ ...moyens, ecoute }, { ...ACCORD, ...accord })
        const rendu = demandee.ok ? await accorder() : demandee
        assert.deepEqual(dits, [])
        assert.deepEqual(rendu, { ok: false, erreur: attendu })
        assert.deepEqual(ouvertes, [])
        // A request that nobody agreed to is seen by the person too.
        const vues = (await journal.listForPersonne(PERSONNE, 9)).map((t) => t.objet)
        assert.deepEqual(vues, demandee.ok ? ['demande-bris-de-glace'] : [])
        assert.deepEqual(await surveillance.listAlertes(9), [])
      }))
  }

  test(`${nom} : l’accord d’un second agent trace, alerte, puis ouvre pour la journée`, () =>
    avec(async ({ moyens, ouvertes, journal, surveillance, bris }) => {
      assert.ok((await demanderBris(moyens, DEMANDE)).ok)
      assert.deepEqual(await bris.find('BG-1'), { ...DEMANDE, secondAgent: null, refusePar: null })
      const dits: AccesExceptionnelOuvert[] = []
      const ecoute = (fait: AccesExceptionnelOuvert) => void dits.push(fait)
      assert.ok((await confirmerBris({ ...moyens, ecoute }, ACCORD)).ok)
      const { reference, organisme, quand, jour } = ACCORD
      assert.deepEqual(dits, [{ reference, organisme, personne: PERSONNE, quand, jour }])
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

  test(`${nom} : refusé par un autre agent, plus rien ne s’ouvre, et la personne le voit`, () =>
    avec(async ({ moyens, ouvertes, journal, bris }) => {
      await demanderBris(moyens, DEMANDE)
      const { jour: _jour, ...refus } = ACCORD
      const seul = await refuserBris(moyens, { ...refus, secondAgent: DEMANDE.agent })
      assert.deepEqual(seul, { ok: false, erreur: 'meme-agent' })
      assert.ok((await refuserBris(moyens, refus)).ok)
      for (const agent of [ACCORD.secondAgent, 'responsable-3']) {
        const apres = await confirmerBris(moyens, { ...ACCORD, secondAgent: agent })
        assert.deepEqual(apres, { ok: false, erreur: 'refuse' })
        assert.equal(await bris.confirmer('BG-1', agent, ACCORD.quand), false)
      }
      assert.deepEqual(await refuserBris(moyens, refus), { ok: false, erreur: 'refuse' })
      assert.deepEqual(ouvertes, [])
      const [vu] = await bris.list(9)
      assert.deepEqual(
        [vu?.refusePar, vu?.refuseLe, vu?.secondAgent],
        [...['responsable-2', ACCORD.quand, null]],
      )
      const [trace] = await journal.listForPersonne(PERSONNE, 9)
      assert.deepEqual(
        [trace?.objet, trace?.fondement],
        ['refus-bris-de-glace', 'accès exceptionnel, refus de l’agent responsable-2'],
      )
    }))

  test(`${nom} : accordé et refusé au même moment, un seul vaut`, () =>
    avec(async ({ moyens, bris }) => {
      await demanderBris(moyens, DEMANDE)
      const faits = await Promise.all([
        bris.confirmer('BG-1', 'responsable-2', ACCORD.quand),
        bris.refuser('BG-1', 'responsable-3', ACCORD.quand),
      ])
      assert.equal(faits.filter(Boolean).length, 1)
    }))

  test(`${nom} : peu en un jour, par agent puis par application ; au-delà, on est prévenu`, () =>
    avec(async ({ moyens, surveillance }) => {
      const politique = { ...POLITIQUE, brisAgent: 2, brisApplication: 3 }
      const demander = async (rang: number, agent: string) =>
        (
          await demanderBris(
            { ...moyens, politique },
            { ...DEMANDE, reference: `BG-${rang}`, agent, demandeLe: a(`08:00:0${rang}`) },
          )
        ).ok
      assert.deepEqual([await demander(1, 'x'), await demander(2, 'x')], [true, true])
      assert.equal(await demander(3, 'x'), false)
      assert.deepEqual([await demander(4, 'y'), await demander(5, 'y')], [true, false])
      const cibles = (await surveillance.listAlertes(9)).map((x) => [x.motif, x.cible])
      assert.deepEqual(cibles.sort(), [
        ['quota-depasse', 'bris:agent:caf/x'],
        ['quota-depasse', 'bris:application:caf-nuit'],
      ])
    }))

  test(`${nom} : un agent suspendu, ou qui demande un leurre, n’ouvre rien`, () =>
    avec(async ({ moyens, surveillance, ouvertes }) => {
      assert.ok((await demanderBris(moyens, DEMANDE)).ok)
      const cible = 'agent:caf/responsable-2'
      await surveillance.suspendre({ cible, depuis: a('08:01:00'), motif: 'leurre-lu' })
      assert.deepEqual(await confirmerBris(moyens, ACCORD), { ok: false, erreur: 'suspendu' })
      await surveillance.ajouterLeurres([PERSONNE], a('08:02:00'))
      const autre = { ...DEMANDE, reference: 'BG-9', agent: 'z', demandeLe: a('08:03:00') }
      assert.deepEqual(await demanderBris(moyens, autre), { ok: false, erreur: 'suspendu' })
      assert.deepEqual((await surveillance.listAlertes(9)).map((x) => x.cible).sort(), [
        'agent:caf/z',
        'application:caf-nuit',
      ])
      assert.deepEqual(ouvertes, [])
    }))

  test(`${nom} : la liste dit qui, pourquoi, qui a accordé ; fermé, l’accès est d’hier`, () =>
    avec(async ({ moyens, bris, ouvertes }) => {
      await demanderBris(moyens, DEMANDE)
      await demanderBris(moyens, { ...DEMANDE, reference: 'BG-2', demandeLe: a('08:30:00') })
      const clore = { reference: 'BG-1', quand: a('09:00:00'), hier: '2026-05-31' as Jour }
      assert.equal(await fermerBris(moyens, clore), false, 'rien n’est ouvert')
      await confirmerBris(moyens, ACCORD)
      assert.deepEqual(await bris.list(9, { organisme: 'msa' }), [])
      assert.deepEqual(
        (await bris.list(9, { organisme: 'caf', depuis: a('07:00:00') })).map((b) => [
          ...[b.reference, b.agent, b.secondAgent, b.motif, b.confirmeLe, b.fermeLe],
        ]),
        [
          ['BG-2', 'gestionnaire-7', null, DEMANDE.motif, null, null],
          ['BG-1', 'gestionnaire-7', 'responsable-2', DEMANDE.motif, a('08:10:00'), null],
        ],
      )
      assert.equal((await bris.list(9, { depuis: a('08:15:00') })).length, 1)
      assert.equal(await fermerBris(moyens, clore), true)
      assert.equal(ouvertes.at(-1)?.au, '2026-05-31')
      assert.equal(await fermerBris(moyens, clore), false, 'fermé une fois')
    }))

  test(`${nom} : journal en panne, rien ne s’ouvre`, () =>
    avec(async ({ moyens, ouvertes }) => {
      await demanderBris(moyens, DEMANDE)
      const journal = { ecrire: () => Promise.reject(new Error('panne')) }
      await assert.rejects(confirmerBris({ ...moyens, journal }, ACCORD))
      assert.deepEqual(ouvertes, [])
    }))
}
