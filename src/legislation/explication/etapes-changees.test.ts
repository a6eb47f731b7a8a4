import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Etape } from '#socle'
import { type EtapeChangee, etapesChangees } from './etapes-changees.js'

/** A step known by its article; its sentence is the article itself. */
function etape(article: string, dit: Partial<Etape> = {}): Etape {
  return { libelle: `Étape ${article}`, valeurs: {}, regle: 'règle', article, resultat: 1, ...dit }
}

/** « A B C »: three steps. */
const etapes = (articles: string): readonly Etape[] =>
  articles.split(' ').flatMap((article) => (article === '' ? [] : [etape(article)]))

const bref = ({ sort, article }: EtapeChangee): string => `${sort} ${article}`

test('les étapes sont rapprochées par leur article, la plus longue suite commune d’abord', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['', '', []],
    ['A B C', 'A B C', []],
    ['', 'A B', ['ajoutee A', 'ajoutee B']],
    ['A B', '', ['retiree A', 'retiree B']],
    // What is on one side only keeps its place: B before the end, D after it.
    ['A B C', 'A C D', ['retiree B', 'ajoutee D']],
    ['A C', 'A B C', ['ajoutee B']],
    // Nothing in common: what is gone, then what came.
    ['A', 'B', ['retiree A', 'ajoutee B']],
    ['A B', 'C D', ['retiree A', 'retiree B', 'ajoutee C', 'ajoutee D']],
    // C and D stay together: pairing A would lose both.
    ['A B C D', 'C D A', ['retiree A', 'retiree B', 'ajoutee A']],
    ['C D A', 'A B C D', ['ajoutee A', 'ajoutee B', 'retiree A']],
    // The same article twice: one of the two is gone.
    ['A A B', 'A B', ['retiree A']],
    // B D E against one A: three are kept, whatever comes between.
    ['A B C D E', 'B X D E A', ['retiree A', 'retiree C', 'ajoutee X', 'ajoutee A']],
    ['B X D E A', 'A B C D E', ['ajoutee A', 'retiree X', 'ajoutee C', 'retiree A']],
  ]
  for (const [avant, apres, attendu] of table) {
    const dites = etapesChangees(etapes(avant), etapes(apres)).map(bref)
    assert.deepEqual(dites, attendu, `${avant} → ${apres}`)
  }
})

test('une étape seule garde son montant de son côté, et rien de l’autre', () => {
  const seule = [etape('A', { resultat: 7_758, valeurs: { loyer: 1 } })]
  const dite = { libelle: 'Étape A', article: 'A', valeurs: [] }
  assert.deepEqual(etapesChangees([], seule), [
    { ...dite, sort: 'ajoutee', avant: null, apres: 7_758 },
  ])
  assert.deepEqual(etapesChangees(seule, []), [
    { ...dite, sort: 'retiree', avant: 7_758, apres: null },
  ])
})

test('une étape a changé par son résultat, par sa règle ou par un de ses chiffres', () => {
  const base = { resultat: 100, regle: 'a − b', valeurs: { a: 300, b: 200 } }
  const table: readonly (readonly [string, Partial<Etape>, EtapeChangee['valeurs'] | null])[] = [
    ['la même', {}, null],
    ['la phrase seule', { libelle: 'Autrement dit' }, null],
    ['le résultat', { resultat: 99 }, []],
    ['la règle', { regle: 'a + b' }, []],
    ['un chiffre', { valeurs: { a: 301, b: 200 } }, [{ cle: 'a', avant: 300, apres: 301 }]],
    [
      'des chiffres en moins et en plus',
      { valeurs: { b: 200, c: true } },
      [
        { cle: 'a', avant: 300, apres: null },
        { cle: 'c', avant: null, apres: true },
      ],
    ],
  ]
  for (const [titre, change, valeurs] of table) {
    const apres = etape('A', { ...base, ...change })
    const { libelle, resultat } = apres
    const dite = { libelle, article: 'A', sort: 'changee', avant: 100, apres: resultat, valeurs }
    const attendu = valeurs === null ? [] : [dite]
    assert.deepEqual(etapesChangees([etape('A', base)], [apres]), attendu, titre)
  }
})

test('les chiffres des mois se comparent par leur rang dans le trimestre', () => {
  type Valeurs = Etape['valeurs']
  const table: readonly (readonly [string, Valeurs, Valeurs, readonly (readonly unknown[])[]])[] = [
    [
      'les mêmes montants un mois plus tard',
      { '2026-04': 1, '2026-05': 2, '2026-06': 3 },
      { '2026-05': 1, '2026-06': 2, '2026-07': 3 },
      [],
    ],
    [
      'le deuxième mois seul',
      { '2025-12': 1, '2026-01': 2, '2026-02': 3 },
      { '2026-03': 1, '2026-04': 9, '2026-05': 3 },
      [['mois2', 2, 9]],
    ],
    [
      'le premier mois est le plus ancien, où qu’il soit dit',
      { '2026-02': 2, '2026-01': 1 },
      { '2026-01': 1, '2026-02': 5 },
      [['mois2', 2, 5]],
    ],
    [
      'un chiffre nommé garde son nom',
      { 'smic.2026-05': 1_188, 'smic.2026-06': 1_202 },
      { 'smic.2026-06': 1_202, 'smic.2026-07': 1_202 },
      [['smic.mois1', 1_188, 1_202]],
    ],
    ['le montant exact double son arrondi', { a: 1, 'exact.a': 1_400_000 }, { a: 1 }, []],
  ]
  for (const [titre, avant, apres, attendu] of table) {
    const changees = etapesChangees(
      [etape('A', { valeurs: avant })],
      [etape('A', { valeurs: apres })],
    )
    const dites = changees.flatMap(({ valeurs }) => valeurs.map((v) => Object.values(v)))
    assert.deepEqual(dites, attendu, titre)
  }
})
