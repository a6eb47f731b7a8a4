import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Alerte, Campagne, SurveillanceStore } from '#acces'
import type { Instant } from '#socle'

const a = (heure: string): Instant => `2026-06-01T${heure}.000Z` as Instant
const SEUILS = { minute: 10, heure: 20, jour: 30 }
const demande = (requis: number, voulu = requis) => ({
  cible: 'application:caf',
  requis,
  voulu,
  seuils: SEUILS,
})

const ALERTE: Alerte = {
  id: '2026-06-01 leurre-lu agent:caf/7',
  quand: a('08:00:00'),
  motif: 'leurre-lu',
  cible: 'agent:caf/7',
  organisme: 'caf',
  agent: '7',
  detail: 'Une identité leurre a été demandée.',
}

const CAMPAGNE: Campagne = {
  id: 'nuit-de-juin',
  application: 'caf',
  finalite: 'rsa',
  de: a('00:00:00'),
  a: a('06:00:00'),
  personnesParJour: 1_000,
  annonceePar: 'responsable-1',
  confirmeePar: 'responsable-2',
}

/** What any store of the guard promises. */
export function contratSurveillance(
  nom: string,
  ouvrir: () => Promise<{ surveillance: SurveillanceStore; fermer(): Promise<void> }>,
): void {
  const avec = async (essai: (store: SurveillanceStore) => Promise<void>): Promise<void> => {
    const { surveillance, fermer } = await ouvrir()
    try {
      await essai(surveillance)
    } finally {
      await fermer()
    }
  }

  test(`${nom} : une minute, une heure, un jour ; rien n’est donné quand tout ne tient pas`, () =>
    avec(async (store) => {
      const prendre = async (d: ReturnType<typeof demande>, heure: string) => {
        const [accord] = await store.reserver([d], a(heure))
        return [accord?.accorde, accord?.depasse]
      }
      assert.deepEqual(await prendre(demande(11), '08:00:00'), [0, 'minute'])
      assert.deepEqual(await prendre(demande(6, 8), '08:00:00'), [8, null])
      assert.deepEqual(await prendre(demande(3), '08:00:59'), [0, 'minute'])
      assert.deepEqual(await prendre(demande(1, 9), '08:00:59'), [2, null])
      assert.deepEqual(await prendre(demande(10), '08:03:00'), [10, null])
      assert.deepEqual(await prendre(demande(1), '08:30:00'), [0, 'heure'])
      assert.deepEqual(await prendre(demande(10), '10:30:00'), [10, null])
      assert.deepEqual(await prendre(demande(1), '12:30:00'), [0, 'jour'])
    }))

  test(`${nom} : plusieurs cibles, toutes ou aucune`, () =>
    avec(async (store) => {
      const autre = { ...demande(4), cible: 'agent:caf/7' }
      const refus = await store.reserver([autre, demande(11)], a('08:00:00'))
      assert.deepEqual(
        refus.map((x) => x.depasse),
        [null, 'minute'],
      )
      const plein = await store.reserver([{ ...autre, requis: 10, voulu: 10 }], a('08:00:00'))
      assert.deepEqual(plein, [{ cible: 'agent:caf/7', accorde: 10, depasse: null }])
    }))

  test(`${nom} : cent réservations à la fois ne passent jamais le seuil`, () =>
    avec(async (store) => {
      const accords = await Promise.all(
        Array.from({ length: 100 }, () => store.reserver([demande(1)], a('08:00:00'))),
      )
      assert.equal(accords.flat().filter((x) => x.accorde === 1).length, SEUILS.minute)
    }))

  test(`${nom} : suspensions, leurres et campagnes`, () =>
    avec(async (store) => {
      const vide = { suspensions: [], leurres: [], campagnes: [] }
      assert.deepEqual(await store.lireEtat(a('08:00:00')), vide)
      const suspension = { cible: 'x', depuis: a('08:00:00'), motif: 'leurre-lu' } as const
      assert.equal(await store.suspendre(suspension), true)
      assert.equal(await store.suspendre({ ...suspension, depuis: a('09:00:00') }), false)
      await store.ajouterLeurres(['c'.repeat(32), 'c'.repeat(32)], a('07:00:00'))
      await store.annoncer(CAMPAGNE)
      assert.deepEqual(await store.lireEtat(a('05:59:59')), {
        suspensions: [suspension],
        leurres: ['c'.repeat(32)],
        campagnes: [CAMPAGNE],
      })
      assert.deepEqual((await store.lireEtat(a('06:00:00'))).campagnes, [])
      assert.equal(await store.lever('x', ['a', 'b'], a('10:00:00')), true)
      assert.equal(await store.lever('x', ['a', 'b'], a('10:00:00')), false)
      assert.deepEqual((await store.lireEtat(a('10:00:00'))).suspensions, [])
    }))

  test(`${nom} : une alerte n’est levée qu’une fois, et s’acquitte une fois`, () =>
    avec(async (store) => {
      const autre = { ...ALERTE, id: 'autre', quand: a('09:00:00') }
      await store.alerter(ALERTE)
      await store.alerter({ ...ALERTE, quand: a('10:00:00') })
      await store.alerter(autre)
      const attendues = [
        { ...autre, acquitteePar: null },
        { ...ALERTE, acquitteePar: null },
      ]
      assert.deepEqual(await store.listAlertes(10), attendues)
      assert.deepEqual(await store.listAlertes(10, a('08:30:00')), attendues.slice(0, 1))
      assert.deepEqual(await store.listAlertes(1), attendues.slice(0, 1))
      assert.equal(await store.acquitter(ALERTE.id, 'responsable-1', a('11:00:00')), true)
      assert.equal(await store.acquitter(ALERTE.id, 'responsable-2', a('11:00:00')), false)
      assert.equal(await store.acquitter('inconnue', 'responsable-2', a('11:00:00')), false)
      assert.equal((await store.listAlertes(10))[1]?.acquitteePar, 'responsable-1')
    }))
}
