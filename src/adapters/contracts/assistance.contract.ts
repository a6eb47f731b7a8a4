import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AssistanceStore, DemandeAssistanceNeuve, IdentitePivot } from '#acces'
import type { Instant, Jour } from '#socle'

const a = (heure: string): Instant => `2026-06-01T${heure}.000Z` as Instant

const identite = {
  ...{ nomNaissance: 'FICTIVE', prenoms: 'Aline Rose' },
  dateNaissance: '1990-05-04' as Jour,
}
const neuve = (reference: string, heure: string): DemandeAssistanceNeuve => ({
  ...{ reference, ouverteLe: a(heure), identite },
})
const ouverte = (reference: string, heure: string) => ({
  ...{ reference, ouverteLe: a(heure), closeLe: null },
})

export function contratAssistance(
  nom: string,
  ouvrir: () => Promise<{ assistance: AssistanceStore; fermer(): Promise<void> }>,
): void {
  const essai = (titre: string, f: (store: AssistanceStore) => Promise<void>): void => {
    test(`${nom} : ${titre}`, async () => {
      const { assistance, fermer } = await ouvrir()
      try {
        await f(assistance)
      } finally {
        await fermer()
      }
    })
  }

  essai('rien d’ouvert : rien à lire, rien à clore', async (store) => {
    const qui = { par: 'agent-1', quand: a('09:00:00') }
    assert.deepEqual(await store.listForSub('sub-1'), [])
    assert.equal(await store.lire('A-1', qui), undefined)
    assert.equal(await store.clore('A-1', { ...qui, texte: 'Rien.' }), false)
    assert.deepEqual(await store.listOuvertes(9), [])
  })

  essai('une seule ouverte par personne, la plus ancienne d’abord', async (store) => {
    assert.deepEqual(await store.ouvrir('sub-1', neuve('A-1', '08:00:00')), {
      ...ouverte('A-1', '08:00:00'),
    })
    const encore = await store.ouvrir('sub-1', neuve('A-2', '08:10:00'))
    assert.equal(encore.reference, 'A-1')
    await store.ouvrir('sub-2', neuve('A-3', '08:20:00'))
    const attendues = [ouverte('A-1', '08:00:00'), ouverte('A-3', '08:20:00')]
    assert.deepEqual(await store.listOuvertes(9), attendues)
    assert.deepEqual(await store.listOuvertes(1), attendues.slice(0, 1))
    assert.deepEqual(await store.listForSub('sub-1'), attendues.slice(0, 1))
  })

  essai('qui attend est rendu pour être relié, jusqu’à la clôture', async (store) => {
    const sujet: IdentitePivot = {
      ...{ ...identite, sub: 'sub-1', nomUsage: null, sexe: 'feminin' },
      ...{ lieuNaissance: '59999', paysNaissance: '99100' },
    }
    await store.ouvrir('sub-1', { ...neuve('A-1', '08:00:00'), sujet })
    await store.ouvrir('sub-2', neuve('A-2', '08:00:00'))
    const qui = { par: 'agent-1', quand: a('09:00:00') }
    assert.deepEqual(await store.findSujet('A-1'), sujet)
    assert.equal('sujet' in (await store.lire('A-1', qui))!.identite, false)
    assert.equal(await store.findSujet('A-2'), undefined)
    await store.clore('A-1', { ...qui, texte: 'Vue.' })
    assert.equal(await store.findSujet('A-1'), undefined)
  })

  essai('lue et close : par qui, quand ; puis une autre peut s’ouvrir', async (store) => {
    await store.ouvrir('sub-1', neuve('A-1', '08:00:00'))
    const lecture = { par: 'agent-1', quand: a('09:00:00') }
    assert.deepEqual(await store.lire('A-1', lecture), {
      ...{ ...ouverte('A-1', '08:00:00'), identite },
      actes: [{ ...lecture, genre: 'lecture', texte: null }],
    })
    const cloture = { par: 'agent-2', quand: a('10:00:00'), texte: 'Nom corrigé par la personne.' }
    assert.equal(await store.clore('A-1', cloture), true)
    assert.equal(await store.clore('A-1', cloture), false)
    assert.deepEqual(await store.listOuvertes(9), [])
    const close = { ...ouverte('A-1', '08:00:00'), closeLe: a('10:00:00') }
    assert.deepEqual(await store.listForSub('sub-1'), [close])
    const relue = await store.lire('A-1', { par: 'agent-3', quand: a('11:00:00') })
    assert.deepEqual(
      relue?.actes.map((x) => [x.genre, x.par, x.texte]),
      [
        ['lecture', 'agent-1', null],
        ['cloture', 'agent-2', cloture.texte],
        ['lecture', 'agent-3', null],
      ],
    )
    const suivante = await store.ouvrir('sub-1', neuve('A-4', '12:00:00'))
    assert.deepEqual(suivante, ouverte('A-4', '12:00:00'))
    assert.deepEqual(await store.listForSub('sub-1'), [suivante, close])
  })
}
