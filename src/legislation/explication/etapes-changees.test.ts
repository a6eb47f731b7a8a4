import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Etape } from '#socle'
import { type EtapeChangee, etapesChangees } from './etapes-changees.js'

/** « A=5 »: the step of article A, whose result is 5. */
function etape(dite: string, plus: Partial<Etape> = {}): Etape {
  const [article = '', resultat] = dite.split('=')
  return {
    ...{ libelle: `On lit ${article}`, regle: 'une règle', article, valeurs: {} },
    resultat: resultat === undefined ? null : Number(resultat),
    ...plus,
  }
}
const liste = (dites: string): Etape[] =>
  dites === '' ? [] : dites.split(' ').map((dite) => etape(dite))

/** « +A 5 » added, « −A 5 » taken away, « A 5>6 » changed. */
function enBref({ sort, article, avant, apres }: EtapeChangee): string {
  if (sort === 'ajoutee') return `+${article} ${avant ?? ''}${apres}`
  if (sort === 'retiree') return `−${article} ${avant}${apres ?? ''}`
  return `${article} ${avant}>${apres}`
}

const SUITES: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['rien', '', '', []],
  ['pareilles', 'A=1 B=2', 'A=1 B=2', []],
  ['une autre valeur', 'A=1 B=2', 'A=1 B=3', ['B 2>3']],
  ['une en plus, au début', 'B=2', 'A=1 B=2', ['+A 1']],
  ['une en plus, à la fin', 'A=1', 'A=1 B=2', ['+B 2']],
  ['une en plus, au milieu', 'A=1 C=3', 'A=1 B=2 C=3', ['+B 2']],
  ['une en moins, au début', 'A=1 B=2', 'B=2', ['−A 1']],
  ['une en moins, à la fin', 'A=1 B=2', 'A=1', ['−B 2']],
  ['toutes en plus', '', 'A=1 B=2', ['+A 1', '+B 2']],
  ['toutes en moins', 'A=1 B=2', '', ['−A 1', '−B 2']],
  ['l’une pour l’autre', 'A=1', 'B=2', ['−A 1', '+B 2']],
  ['deux échangées : la première reste à sa place', 'A=1 B=2', 'B=2 A=1', ['−A 1', '+A 1']],
  ['la plus longue suite commune reste', 'X=9 A=1 B=2 C=3', 'A=1 B=2 C=3 X=9', ['−X 9', '+X 9']],
  ['de l’autre côté', 'A=1 B=2 C=3 X=9', 'X=9 A=1 B=2 C=3', ['+X 9', '−X 9']],
  ['le même article deux fois', 'A=1 A=2 B=3', 'A=1 B=3', ['−A 2']],
  ['deux trous', 'A=1 B=2 C=3 D=4 E=5', 'A=1 C=3 E=6', ['−B 2', '−D 4', 'E 5>6']],
  ['un trou de chaque côté', 'A=1 B=2 D=4', 'A=1 C=3 D=4', ['−B 2', '+C 3']],
]
for (const [titre, avant, apres, attendu] of SUITES) {
  test(`étapes de deux calculs : ${titre}`, () => {
    assert.deepEqual(etapesChangees(liste(avant), liste(apres)).map(enBref), attendu)
  })
}

const changee = (avant: Partial<Etape>, apres: Partial<Etape>) =>
  etapesChangees([etape('A=1', avant)], [etape('A=1', apres)])

test('une étape changée a les mots d’après, et les deux résultats', () => {
  const [lue, ...reste] = changee({ libelle: 'Avant' }, { libelle: 'Après', regle: 'une autre' })
  assert.deepEqual(reste, [])
  assert.deepEqual(lue, {
    ...{ libelle: 'Après', article: 'A', sort: 'changee', avant: 1, apres: 1, valeurs: [] },
  })
})

test('un libellé seul ne fait pas un changement', () => {
  assert.deepEqual(changee({ libelle: 'Avant' }, { libelle: 'Après' }), [])
})

test('une étape d’un seul côté n’a qu’un résultat', () => {
  const [seule] = etapesChangees([], [etape('A=1', { valeurs: { x: 1 } })])
  assert.deepEqual(seule, {
    ...{ libelle: 'On lit A', article: 'A', sort: 'ajoutee', avant: null, apres: 1, valeurs: [] },
  })
})

const VALEURS: readonly (readonly [string, Etape['valeurs'], Etape['valeurs'], object[]])[] = [
  ['pareilles', { x: 1, y: 2 }, { y: 2, x: 1 }, []],
  ['une autre', { x: 1, y: 2 }, { x: 1, y: 3 }, [{ cle: 'y', avant: 2, apres: 3 }]],
  ['une en plus', {}, { x: 1 }, [{ cle: 'x', avant: null, apres: 1 }]],
  ['une en moins', { x: 1 }, {}, [{ cle: 'x', avant: 1, apres: null }]],
  ['nulle ou absente, c’est pareil', { x: null }, {}, []],
  [
    'les mois se comparent par leur rang',
    { 'compte.2026-01': 1, 'compte.2026-02': 2, 'compte.2026-03': 3 },
    { 'compte.2026-04': 1, 'compte.2026-05': 5, 'compte.2026-06': 3 },
    [{ cle: 'compte.mois2', avant: 2, apres: 5 }],
  ],
  [
    'dans l’ordre des mois, pas dans celui où ils sont dits',
    { '2026-02': 2, '2026-01': 1 },
    { '2026-04': 1, '2026-05': 2 },
    [],
  ],
  ['l’exact ne se compare pas', { 'exact.2026-01': 1, x: 1 }, { 'exact.2026-01': 2, x: 1 }, []],
  [
    'ni son mois',
    { 'exact.2025-12': 1, '2026-01': 1 },
    { '2026-01': 2 },
    [{ cle: 'mois1', avant: 1, apres: 2 }],
  ],
]
for (const [titre, avant, apres, attendu] of VALEURS) {
  test(`chiffres d’une étape : ${titre}`, () => {
    const [lue] = changee({ valeurs: avant }, { valeurs: apres })
    assert.deepEqual(lue?.valeurs ?? [], attendu)
  })
}
