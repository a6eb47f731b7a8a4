import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import {
  ancreSuivante,
  chaineDe,
  empreinteSuivante,
  type JournalStore,
  type Trace,
  texteCanonique,
} from '#acces'
import type { Instant, Jour, Mois } from '#socle'

export function trace(n: number, personne = 'a'.repeat(32)): Trace {
  return {
    quand: `2026-06-01T08:00:00.${String(n % 1000).padStart(3, '0')}Z` as Instant,
    organisme: 'caf',
    agent: `agent-${n}`,
    finalite: 'rsa',
    dossier: n % 2 === 0 ? null : `D${n}`,
    personne,
    objet: 'ressources-mensuelles',
    de: null,
    a: null,
  }
}

const A = 'a'.repeat(32)
const sha256 = (texte: string): string => hash('sha256', texte)

/** Every field filled, with what a text in JSON must escape. */
const COMPLETE: Trace = {
  quand: '2026-06-03T23:59:59.999Z' as Instant,
  organisme: 'caf',
  agent: 'agent "7" \\ é\u2028\t',
  finalite: 'prime-activite',
  dossier: 'D-12',
  personne: A,
  objet: 'ressources-mensuelles',
  de: '2026-01' as Mois,
  a: '2026-03' as Mois,
  champs: ['montantNetSocial', 'mois'],
  visibleLe: '2027-01-15' as Jour,
  fondement: 'secret de l’enquête',
}

/** What any journal promises, whatever keeps it. */
export function contratJournal(
  nom: string,
  ouvrir: () => Promise<{ journal: JournalStore; fermer(): Promise<void> }>,
): void {
  const avec = async (essai: (journal: JournalStore) => Promise<void>): Promise<void> => {
    const { journal, fermer } = await ouvrir()
    try {
      await essai(journal)
    } finally {
      await fermer()
    }
  }

  test(`${nom} : un journal vide est valide`, () =>
    avec(async (j) => assert.deepEqual(await j.verifier(), { entrees: 0, valide: true })))

  test(`${nom} : les entrées se suivent, la plus récente d’abord pour une personne`, () =>
    avec(async (j) => {
      await j.ecrire([trace(1), trace(2, 'b'.repeat(32))])
      await j.ecrire([trace(3)])
      const siennes = await j.listForPersonne('a'.repeat(32), 10)
      assert.deepEqual(
        siennes.map((e) => [e.rang, e.agent, e.dossier]),
        [
          [3, 'agent-3', 'D3'],
          [1, 'agent-1', 'D1'],
        ],
      )
      assert.deepEqual(
        { ...siennes[1], chaine: 0, rang: 0, empreinte: '' },
        { ...trace(1), chaine: 0, rang: 0, empreinte: '' },
      )
      assert.equal((await j.listForPersonne('a'.repeat(32), 1)).length, 1)
      assert.deepEqual(await j.verifier(), { entrees: 3, valide: true })
    }))

  test(`${nom} : qui et pourquoi, une fois chacun, sans ce qui ne se montre pas encore`, () =>
    avec(async (j) => {
      const cachee: Trace = { ...trace(4), organisme: 'msa', visibleLe: '2027-01-15' as Jour }
      await j.ecrire([trace(1), trace(2), trace(3, 'b'.repeat(32)), cachee])
      const [aujourdhui, plusTard] = ['2026-06-02' as Jour, '2027-01-15' as Jour]
      assert.deepEqual(await j.resumerPour(A, aujourdhui), [{ organisme: 'caf', finalite: 'rsa' }])
      const tous = (await j.resumerPour(A, plusTard)).map((q) => q.organisme)
      assert.deepEqual([...tous].sort(), ['caf', 'msa'])
      assert.deepEqual(await j.resumerPour('c'.repeat(32), plusTard), [])
    }))

  test(`${nom} : cent écritures à la fois font une seule chaîne`, () =>
    avec(async (j) => {
      await Promise.all(Array.from({ length: 100 }, (_, n) => j.ecrire([trace(n)])))
      assert.deepEqual(await j.verifier(), { entrees: 100, valide: true })
      const rangs = (await j.listForPersonne('a'.repeat(32), 200)).map((e) => e.rang)
      assert.deepEqual(
        rangs,
        Array.from({ length: 100 }, (_, i) => 100 - i),
      )
    }))

  test(`${nom} : chaque entrée suit la précédente par le texte canonique`, () =>
    avec(async (j) => {
      await j.ecrire([trace(1), COMPLETE, { ...COMPLETE, dossier: null, champs: [] }])
      const entrees = [...(await j.listForPersonne(A, 10))].sort((x, y) => x.rang - y.rang)
      assert.equal(entrees.length, 3)
      let precedente = '0'.repeat(64)
      for (const { chaine, rang, empreinte, ...lue } of entrees) {
        assert.equal(chaine, chaineDe(A))
        precedente = empreinteSuivante(precedente, texteCanonique(chaine, rang, lue), sha256)
        assert.equal(empreinte, precedente)
      }
      const { chaine, rang, empreinte, ...lue } = entrees[1]!
      assert.deepEqual(lue, COMPLETE)
      assert.deepEqual(await j.verifier(), { entrees: 3, valide: true })
    }))

  test(`${nom} : les personnes sont réparties entre les chaînes, toutes vérifiées`, () =>
    avec(async (j) => {
      const personnes = Array.from({ length: 60 }, (_, n) => sha256(`p${n}`).slice(0, 32))
      await j.ecrire(personnes.map((p, n) => trace(n, p)))
      const chaines = new Set(personnes.map(chaineDe))
      assert.ok(chaines.size > 10)
      const bouts = await j.ancrer(async (b) => b)
      assert.deepEqual(
        bouts.bouts.map((b) => b.chaine),
        [...chaines].sort((x, y) => x - y),
      )
      assert.equal(
        bouts.bouts.reduce((n, b) => n + b.rang, 0),
        60,
      )
      assert.deepEqual(await j.verifier(), { entrees: 60, valide: true })
    }))

  test(`${nom} : la personne filtre ; un accès à divulgation différée attend son jour`, () =>
    avec(async (j) => {
      await j.ecrire([trace(1), { ...trace(2), organisme: 'msa' }, COMPLETE])
      const lus = async (filtre: Parameters<JournalStore['listForPersonne']>[2]) =>
        (await j.listForPersonne(A, 10, filtre)).map((e) => e.rang)
      assert.deepEqual(await lus({ organisme: 'msa' }), [2])
      assert.deepEqual(await lus({ sauf: 'msa' }), [3, 1])
      assert.deepEqual(await lus({ finalite: 'rsa' }), [2, 1])
      assert.deepEqual(await lus({ de: '2026-06-02' as Jour }), [3])
      assert.deepEqual(await lus({ a: '2026-06-01' as Jour }), [2, 1])
      assert.deepEqual(await lus({ vuLe: '2027-01-14' as Jour }), [2, 1])
      assert.deepEqual(await lus({ vuLe: '2027-01-15' as Jour }), [3, 2, 1])
    }))

  test(`${nom} : les accès des autres, les siens, et tous ensemble`, () =>
    avec(async (j) => {
      const siennes = { organisme: 'personne', finalite: 'information-de-la-personne' } as const
      const elle = (n: number): Trace => ({ ...trace(n), ...siennes })
      await j.ecrire([elle(1), trace(2), elle(3), { ...trace(4), organisme: 'msa' }])
      const lus = async (filtre: Parameters<JournalStore['listForPersonne']>[2]) =>
        (await j.listForPersonne(A, 10, filtre)).map((e) => e.rang)
      assert.deepEqual(await lus({ sauf: 'personne' }), [4, 2])
      assert.deepEqual(await lus({ sauf: 'personne', organisme: 'msa' }), [4])
      assert.deepEqual(await lus({ organisme: 'caf' }), [2])
      assert.deepEqual(await lus({ organisme: 'personne' }), [3, 1])
      assert.deepEqual(await lus({}), [4, 3, 2, 1])
      const qui = (await j.resumerPour(A, '2026-06-02' as Jour)).map((q) => q.organisme)
      assert.deepEqual([...qui].sort(), ['caf', 'msa', 'personne'])
    }))

  test(`${nom} : une ancre juste s’accorde, celle d’un autre passé dénonce`, () =>
    avec(async (j) => {
      await j.ecrire([trace(1), trace(2), trace(3)])
      const quand = '2026-06-02T00:00:00.000Z' as Instant
      const ancre = await j.ancrer(async (bouts) =>
        ancreSuivante(undefined, { bouts, quand }, sha256),
      )
      assert.ok(ancre)
      await j.ecrire([trace(4)])
      assert.deepEqual(await j.verifier({ ancres: [ancre] }), {
        entrees: 4,
        valide: true,
        ancres: 1,
      })
      const [bout] = ancre.bouts
      const autre = { ...ancre, bouts: [{ ...bout!, empreinte: 'f'.repeat(64) }] }
      const chaine = chaineDe(A)
      assert.deepEqual(await j.verifier({ ancres: [autre] }), {
        entrees: 4,
        valide: false,
        premiereRupture: 1,
        ruptures: [{ chaine, rang: 1, jusqua: 3, motif: 'reecrite' }],
        ancres: 1,
      })
      const plusLoin = { ...ancre, bouts: [{ ...bout!, rang: 9 }] }
      assert.deepEqual((await j.verifier({ ancres: [plusLoin] })).ruptures, [
        { chaine, rang: 5, jusqua: 9, motif: 'tronquee' },
      ])
    }))
}
