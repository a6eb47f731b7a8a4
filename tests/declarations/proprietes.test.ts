import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createControle, createLecture, listRubriques, type Profil } from '#declarations'
import {
  bloc,
  controler,
  declaration,
  envoi,
  identite,
  individu,
  JOUR,
  ligne,
  nirEssai,
  octets,
} from './fabrique.js'

const INDIVIDUS = [1, 2, 3].map((n) => individu({ identite: identite({ '001': nirEssai(n) }) }))
const BON = octets(
  [
    ...envoi(declaration({ individus: INDIVIDUS }), declaration({ tete: { '004': '2' } })),
    ...envoi(declaration()),
  ],
  '\n',
)
/** The same, hurt in several places: the cuts must not change what is said of them. */
const MAUVAIS = Buffer.concat([
  Buffer.from([0xef, 0xbb, 0xbf]),
  octets(envoi([...declaration({ individus: INDIVIDUS }), 'x'.repeat(9000), ''])),
  Buffer.from(`S21.G00.30.002,'FRANÇOISE'\r\n${'é'.repeat(700)}`, 'utf8'),
])

/** Pieces of the bytes, cut at the given places. */
function morceaux(entree: Uint8Array, coupes: readonly number[]): Uint8Array[] {
  const bornes = [0, ...[...coupes].map((c) => c % (entree.length + 1)).sort((a, b) => a - b)]
  return bornes.map((de, i) => entree.slice(de, bornes[i + 1] ?? entree.length))
}

function controlerParMorceaux(parts: readonly Uint8Array[], profil: Profil): unknown {
  const controle = createControle({ profil, jour: JOUR })
  for (const part of parts) controle.write(part)
  return controle.end()
}

function lireParMorceaux(parts: readonly Uint8Array[]): unknown[] {
  const emis: unknown[] = []
  const lecture = createLecture(
    {
      declaration: (d) => emis.push(d),
      individu: (i) => emis.push(i),
      finDeclaration: (_, fin) => emis.push(fin),
    },
    { fichier: false, declarations: new Set(), individus: new Set() },
  )
  for (const part of parts) lecture.write(part)
  emis.push(lecture.end())
  return emis
}

const coupes = fc.array(fc.nat(20_000), { maxLength: 40 })

test('un bon fichier : rien de bloquant', () => {
  assert.equal(controler(BON).rapport.statut, 'accepte')
  assert.equal(controler(BON).bloquantes, 0)
})

for (const [nom, entree] of [
  ['bon', BON],
  ['mauvais', MAUVAIS],
] as const) {
  for (const profil of ['depot', 'reception'] as const) {
    test(`${profil} : couper le fichier ${nom} n’importe où donne le même rapport`, () => {
      const entier = controlerParMorceaux([entree], profil)
      fc.assert(
        fc.property(coupes, (places) => {
          assert.deepEqual(controlerParMorceaux(morceaux(entree, places), profil), entier)
        }),
        { numRuns: 60 },
      )
    })
  }

  test(`lecture : couper le fichier ${nom} n’importe où donne les mêmes individus`, () => {
    const entier = lireParMorceaux([entree])
    fc.assert(
      fc.property(coupes, (places) => {
        assert.deepEqual(lireParMorceaux(morceaux(entree, places)), entier)
      }),
      { numRuns: 60 },
    )
  })
}

test('octet par octet, comme d’un bloc', () => {
  const parts = Array.from(BON, (c) => Uint8Array.of(c))
  assert.deepEqual(controlerParMorceaux(parts, 'depot'), controlerParMorceaux([BON], 'depot'))
  assert.deepEqual(lireParMorceaux(parts), lireParMorceaux([BON]))
})

test('des octets au hasard ne font jamais tomber le lecteur', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (hasard) => {
      const { rapport } = controler(hasard)
      assert.equal(rapport.statut, 'rejete')
      lireParMorceaux([hasard])
      listRubriques(hasard, 'P26V01')
    }),
    { numRuns: 200 },
  )
})

const ABIMER = fc.record({
  place: fc.nat(BON.length - 1),
  octet: fc.integer({ min: 0, max: 255 }),
})

test('un octet changé : jamais d’exception, et les deux passes comptent pareil', () => {
  fc.assert(
    fc.property(fc.array(ABIMER, { minLength: 1, maxLength: 4 }), (coups) => {
      const abime = Uint8Array.from(BON)
      for (const { place, octet } of coups) abime[place] = octet
      for (const profil of ['depot', 'reception'] as const) {
        const { rapport } = controler(abime, profil)
        const bilan = lireParMorceaux([abime]).at(-1)
        assert.deepEqual(bilan, {
          declarations: rapport.declarations,
          individus: rapport.individus,
          octets: rapport.octets,
        })
      }
    }),
    { numRuns: 300 },
  )
})

test('couper la fin d’un bon fichier est toujours vu', () => {
  const dernier = octets(envoi(declaration()), '\n')
  fc.assert(
    fc.property(fc.integer({ min: 3, max: dernier.length }), (n) => {
      assert.equal(controler(dernier.subarray(0, dernier.length - n)).rapport.statut, 'rejete')
    }),
    { numRuns: 200 },
  )
})

test('les bornes d’un individu en octets redonnent ses lignes', () => {
  const emis = lireParMorceaux([BON]) as { debut: number; fin: number; nir?: string }[]
  const lus = emis.filter((x) => x.nir !== undefined)
  assert.equal(lus.length, 5)
  for (const [i, lu] of lus.slice(0, 3).entries()) {
    const natif = listRubriques(BON.subarray(lu.debut, lu.fin), 'P26V01')
    assert.equal(natif.length, INDIVIDUS[i]!.length)
    assert.deepEqual(
      natif.map((r) => ligne(r.code, r.valeur)),
      INDIVIDUS[i],
    )
  }
})

test('une ligne native se dit en mots, celle d’une norme à venir aussi', () => {
  const lignes = [
    ...bloc('S21.G00.58', { '003': '03', '004': '12.00' }),
    ligne('S21.G00.99.001', 'X'),
  ]
  assert.deepEqual(listRubriques(octets(lignes), 'P26V01'), [
    {
      ligne: 1,
      code: 'S21.G00.58.003',
      libelle: 'Type',
      valeur: '03',
      libelleValeur: 'Montant net social',
    },
    { ligne: 2, code: 'S21.G00.58.004', libelle: 'Montant', valeur: '12.00' },
    { ligne: 3, code: 'S21.G00.99.001', libelle: 'S21.G00.99.001', valeur: 'X' },
  ])
})
