import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BaremeDuMois, baremeDuMois } from '../transversal/bareme-du-mois.js'
import type { Composition } from '../transversal/montant-forfaitaire.js'
import { EtapeSelonComposition, SelonBaremes } from './selon-baremes.js'
import type { TroisMois } from './valeurs.js'

const moisDe = (annee: number, rang: number): number => annee * 12 + rang - 1

/** Three months read from `reference` for a month of right. */
function lus(reference: number, droit: number): TroisMois<{ readonly bareme: BaremeDuMois }> {
  const un = (k: number) => ({ bareme: baremeDuMois(reference + k, droit) })
  return { reference, mois: [un(0), un(1), un(2)] }
}

test('ce que les barèmes décident n’est dit qu’une fois pour les mêmes barèmes', () => {
  const dits: number[] = []
  const selon = new SelonBaremes(({ reference }: ReturnType<typeof lus>) => {
    dits.push(reference)
    return dits.length
  })
  const mai = moisDe(2024, 5)
  const juillet = moisDe(2024, 7)
  assert.equal(selon.pour(lus(mai, moisDe(2024, 8))), 1)
  assert.equal(selon.pour(lus(juillet, moisDe(2024, 10))), 2)
  // October and November read the same figures: one answer.
  assert.equal(selon.pour(lus(juillet, moisDe(2024, 11))), 2)
  assert.equal(selon.pour(lus(mai, moisDe(2024, 8))), 1)
  assert.deepEqual(dits, [mai, juillet])
})

test('le même trimestre lu avec d’autres chiffres est redit, puis retrouvé', () => {
  let dits = 0
  const selon = new SelonBaremes((_: ReturnType<typeof lus>) => ++dits)
  // The RSA of 2024 reads the month of right: April has another amount.
  const janvier = moisDe(2024, 1)
  const mars = lus(janvier, moisDe(2024, 3))
  const avril = lus(janvier, moisDe(2024, 4))
  const vus = [mars, avril, mars, avril].map((trois) => selon.pour(trois))
  assert.deepEqual(vus, [1, 2, 1, 2])
})

test('une étape est la même pour la même composition des trois mois, et celle-là seule', () => {
  const composer = (...enfants: readonly number[]) => {
    const trois = lus(moisDe(2024, 5), moisDe(2024, 8))
    const de = (k: number) => ({
      ...trois.mois[k]!,
      composition: { parents: 1, enfants: enfants[k]!, majore: false, sansAlternes: null },
    })
    const mois = [de(0), de(1), de(2)] as const
    return { reference: trois.reference, mois }
  }
  type Trois = TroisMois<ReturnType<typeof composer>['mois'][number]>
  const etapes = new EtapeSelonComposition(({ mois: lu }: Trois) => ({
    libelle: lu.map(({ composition }) => composition.enfants).join(),
    valeurs: {},
    regle: '',
    article: '',
    resultat: null,
  }))
  assert.equal(etapes.pour(composer(1, 1, 1)), etapes.pour(composer(1, 1, 1)))
  assert.equal(etapes.pour(composer(2, 2, 2)).libelle, '2,2,2')
  assert.equal(etapes.pour(composer(1, 1, 2)).libelle, '1,1,2')
  assert.equal(etapes.pour(composer(40, 40, 40)).libelle, '40,40,40')
  assert.throws(() => Object.assign(etapes.pour(composer(1, 1, 1)), { libelle: '' }), TypeError)
})

test('huit lectures d’un même trimestre sont gardées ; la neuvième les remplace', () => {
  let dits = 0
  const selon = new SelonBaremes((_: ReturnType<typeof lus>) => ++dits)
  const bareme = () => ({ bareme: {} as BaremeDuMois })
  const neuf = Array.from({ length: 9 }, () => ({
    reference: moisDe(2024, 1),
    mois: [bareme(), bareme(), bareme()],
  }))
  const dire = (...rangs: readonly number[]) => rangs.map((k) => selon.pour(neuf[k]!))
  assert.deepEqual(dire(0, 1, 2, 3, 4, 5, 6, 7), [1, 2, 3, 4, 5, 6, 7, 8])
  assert.deepEqual(dire(0, 7), [1, 8])
  assert.deepEqual(dire(8, 8, 0, 8), [9, 9, 10, 9])
})

test('une étape par composition : parents, enfants jusqu’à trente-deux, majoration', () => {
  const { reference, mois } = lus(moisDe(2024, 5), moisDe(2024, 8))
  type Mois = (typeof mois)[number] & { readonly composition: Composition }
  const etapes = new EtapeSelonComposition(({ mois: lu }: TroisMois<Mois>) => ({
    libelle: JSON.stringify(lu.map(({ composition }) => composition)),
    valeurs: { lu: 1 },
    regle: '',
    article: '',
    resultat: null,
  }))
  const SEULE: Composition = { parents: 1, enfants: 0, majore: false, sansAlternes: null }
  const pour = (...c: readonly Partial<Composition>[]) =>
    etapes.pour({
      reference,
      mois: mois.map((m, k) => ({ ...m, composition: { ...SEULE, ...c[k % c.length] } })),
    })
  // Each is told for itself, even after all the others were.
  const toutes = [1, 2].flatMap((parents) =>
    [0, 1, 2, 4, 8, 31, 32].flatMap((enfants) =>
      [true, false].map((majore) => ({ parents, enfants, majore })),
    ),
  )
  for (const c of [...toutes, ...toutes]) {
    const attendu = JSON.stringify([1, 2, 3].map(() => ({ ...SEULE, ...c })))
    assert.equal(pour(c).libelle, attendu)
    assert.equal(pour(c), pour(c))
    assert.throws(() => Object.assign(pour(c).valeurs, { lu: 2 }), TypeError)
  }
  const aPart: readonly (readonly Partial<Composition>[])[] = [
    [{ enfants: 33 }],
    [{ sansAlternes: SEULE }],
    [{}, { sansAlternes: SEULE }, {}],
    [{}, {}, { parents: 2 }],
    [{}, { enfants: 1 }, {}],
    [{}, {}, { majore: true }],
  ]
  for (const c of aPart) {
    const attendu = JSON.stringify([0, 1, 2].map((k) => ({ ...SEULE, ...c[k % c.length] })))
    assert.equal(pour(...c).libelle, attendu)
    assert.notEqual(pour(...c), pour(...c))
  }
})
