import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActeDemarche, BrouillonDemande, DemarcheStore, ReponseDemarche } from '#allocations'
import { type Instant, jour } from '#socle'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const a = (heure: string): Instant => `2026-11-12T${heure}.000Z` as Instant

const brouillon = (numero: string, rang: number, ville = 'Lorme'): BrouillonDemande => ({
  ...{ numero, type: 'rsa', commenceeLe: a('08:00:00'), rang, saisie: { ville } },
  ...{ jour: jour('2026-11-12'), jusquAu: jour('2027-02-12') },
})

/** Only what the store reads of an act; the rest travels with it. */
const acte = (numero: string, heure: string): ActeDemarche =>
  ({ genre: 'demande', numero, quand: a(heure), issue: 'refus' }) as unknown as ActeDemarche

export function contratDemarches(
  nom: string,
  ouvrir: () => Promise<{ demarches: DemarcheStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : un brouillon suit celui d’où il vient, et reste à sa personne`, async () => {
    const { demarches: d, fermer } = await ouvrir()
    try {
      assert.equal(await d.garderBrouillon(A, brouillon('Q-1', 3)), false, 'rien avant')
      assert.equal(await d.garderBrouillon(A, brouillon('Q-1', 0)), true)
      assert.equal(await d.garderBrouillon(A, brouillon('Q-1', 0, 'autre onglet')), false)
      assert.equal(await d.garderBrouillon(A, brouillon('Q-1', 1, 'Villeneuve')), true)
      assert.deepEqual(await d.findBrouillon(A, 'Q-1'), brouillon('Q-1', 2, 'Villeneuve'))
      assert.equal(await d.findBrouillon(B, 'Q-1'), undefined)
      assert.deepEqual(await d.listBrouillons(B), [])
      await d.oublierBrouillon(B, 'Q-1')
      assert.equal((await d.listBrouillons(A)).length, 1)
      await d.oublierBrouillon(A, 'Q-1')
      assert.deepEqual(await d.listBrouillons(A), [])
    } finally {
      await fermer()
    }
  })

  test(`${nom} : un acte est gardé une fois, son brouillon part avec lui`, async () => {
    const { demarches: d, fermer } = await ouvrir()
    try {
      await d.garderBrouillon(A, brouillon('Q-1', 0))
      assert.equal(await d.deposer(A, acte('Q-1', '09:00:00')), true)
      assert.equal(await d.deposer(A, acte('Q-1', '10:00:00')), false)
      assert.equal(await d.findBrouillon(A, 'Q-1'), undefined)
      assert.equal(await d.deposer(A, acte('Q-2', '11:00:00')), true)
      assert.deepEqual(await d.find(A, 'Q-1'), acte('Q-1', '09:00:00'))
      assert.equal(await d.find(B, 'Q-1'), undefined)
      assert.deepEqual(await d.list(A), [acte('Q-2', '11:00:00'), acte('Q-1', '09:00:00')])
      assert.deepEqual(await d.list(B), [])
    } finally {
      await fermer()
    }
  })

  test(`${nom} : un acte à l’étude attend une réponse, et une seule`, async () => {
    const { demarches: d, fermer } = await ouvrir()
    try {
      const attend = { ...acte('Q-1', '09:00:00'), issue: 'a-l-etude' } as ActeDemarche
      const autre = { ...acte('Q-3', '11:00:00'), issue: 'a-l-etude' } as ActeDemarche
      for (const x of [autre, acte('Q-2', '10:00:00'), attend]) await d.deposer(A, x)
      assert.deepEqual(
        (await d.listSansReponse(10)).map((x) => [x.personne, x.acte.numero]),
        [
          [A, 'Q-1'],
          [A, 'Q-3'],
        ],
      )
      assert.equal((await d.listSansReponse(1)).length, 1)
      const reponse = { numero: 'Q-1', issue: 'acceptee', quand: a('12:00:00') } as ReponseDemarche
      assert.equal(await d.repondre(A, reponse), true)
      assert.equal(await d.repondre(A, { ...reponse, issue: 'refusee' }), false)
      assert.deepEqual(await d.listReponses(A), [reponse])
      assert.deepEqual(await d.listReponses(B), [])
      assert.deepEqual(
        (await d.listSansReponse(10)).map((x) => x.acte.numero),
        ['Q-3'],
      )
      assert.deepEqual(
        (await d.listRecents(2)).map((x) => x.acte.numero),
        ['Q-3', 'Q-2'],
      )
      assert.deepEqual(await d.findParNumero('Q-1'), { personne: A, acte: attend })
      assert.equal(await d.findParNumero('Q-9'), undefined)
    } finally {
      await fermer()
    }
  })
}
