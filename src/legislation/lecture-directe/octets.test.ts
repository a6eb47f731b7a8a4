import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  champs,
  commencer,
  finir,
  lireAnnees,
  lireBooleen,
  lireEntier,
  lireJourCivil,
  lireListe,
  lireMoisCivil,
  lireMot,
  lireObjet,
  mots,
  passerNul,
  passerTexte,
  RATE,
} from './octets.js'

/** What is read at the beginning of a text, then the place reached: how far `finir` is from it. */
function lire<T>(texte: string, lecteur: () => T): T {
  commencer(Buffer.from(texte, 'latin1'), 0)
  return lecteur()
}

/** The value, and what is left of the line once it is read. */
function lireTout(texte: string, lecteur: () => unknown): readonly [unknown, boolean] {
  const lu = lire(texte, lecteur)
  return [lu, finir() === texte.length]
}

const ENTIERS: readonly (readonly [string, number])[] = [
  ['0', 0],
  ['7', 7],
  ['10', 10],
  ['-7', -7],
  [' \t\r42', 42],
  ['999999999', 999_999_999],
  ['-999999999', -999_999_999],
  ['1234567890', RATE],
  ['01', RATE],
  ['-0', RATE],
  ['-01', RATE],
  ['-', RATE],
  ['', RATE],
  ['"1"', RATE],
  ['+1', RATE],
  [':', RATE],
  ['/', RATE],
  ['null', RATE],
]
for (const [texte, attendu] of ENTIERS) {
  test(`entier « ${texte} »`, () => {
    assert.equal(lire(texte, lireEntier), attendu)
    if (attendu !== RATE) assert.equal(finir(), texte.length)
  })
}

test('un entier s’arrête où finissent ses chiffres', () => {
  for (const suite of ['.5', 'e3', ',', '}', ' x']) {
    assert.equal(lire(`12${suite}`, lireEntier), 12)
    assert.equal(finir(), RATE, suite)
  }
})

test('vrai, faux, nul, et rien qui leur ressemble', () => {
  for (const [texte, attendu] of [
    ['true', 1],
    ['false', 0],
    [' \ttrue', 1],
    ['tru', RATE],
    ['fals', RATE],
    ['True', RATE],
    ['1', RATE],
    ['"true"', RATE],
    ['null', RATE],
  ] as const) {
    assert.equal(lire(texte, lireBooleen), attendu, texte)
  }
  assert.deepEqual(lireTout('true', lireBooleen), [1, true])
  assert.deepEqual(lireTout('false', lireBooleen), [0, true])
  assert.deepEqual(lireTout(' null', passerNul), [true, true])
  for (const texte of ['nul', 'NULL', '0', '"null"']) assert.equal(lire(texte, passerNul), false)
  assert.equal(lire('nulle', passerNul), true)
  assert.equal(finir(), RATE, 'la lettre de trop reste')
})

const MOIS: readonly (readonly [string, number])[] = [
  ['"2026-01"', 2026 * 12],
  [' "2026-12"', 2026 * 12 + 11],
  ['"0000-01"', 0],
  ['"2026-00"', RATE],
  ['"2026-13"', RATE],
  ['"2026-1"', RATE],
  ['"2026-011"', RATE],
  ['"2026/01"', RATE],
  ['"202x-01"', RATE],
  ['"20x6-01"', RATE],
  ['"2x26-01"', RATE],
  ['"x026-01"', RATE],
  ['"2026-x1"', RATE],
  ['"2026-1x"', RATE],
  ['"2026-/1"', RATE],
  ['"2026-1:"', RATE],
  ['"2026-:1"', RATE],
  ['"2026-1/"', RATE],
  ['2026-01', RATE],
  ['"2026-01', RATE],
]
for (const [texte, attendu] of MOIS) {
  test(`mois ${texte}`, () => {
    assert.equal(lire(texte, lireMoisCivil), attendu)
    if (attendu !== RATE) assert.equal(finir(), texte.length)
  })
}

const jour = (annee: number, mois: number, j: number): number => (annee * 12 + mois - 1) * 32 + j
const JOURS: readonly (readonly [string, number])[] = [
  ['"2026-01-01"', jour(2026, 1, 1)],
  [' "2026-12-31"', jour(2026, 12, 31)],
  ['"2024-02-29"', jour(2024, 2, 29)],
  ['"2026-02-29"', RATE],
  ['"2026-04-31"', RATE],
  ['"2026-01-00"', RATE],
  ['"2026-00-01"', RATE],
  ['"2026-13-01"', RATE],
  ['"2026/01-01"', RATE],
  ['"2026-01/01"', RATE],
  ['"2026-01-1"', RATE],
  ['"2026-01-011"', RATE],
  ['"20-6-01-01"', RATE],
  ['"2026-x1-01"', RATE],
  ['"2026-01-x1"', RATE],
  ['2026-01-01', RATE],
  ['"2026-01"', RATE],
]
for (const [texte, attendu] of JOURS) {
  test(`jour ${texte}`, () => {
    assert.equal(lire(texte, lireJourCivil), attendu)
    if (attendu !== RATE) assert.equal(finir(), texte.length)
  })
}

test('la fin d’une ligne : ses blancs, puis la ligne suivante ou la fin', () => {
  const fin = (texte: string) => {
    commencer(Buffer.from(texte), 0)
    return finir()
  }
  assert.deepEqual([fin(''), fin(' \t\r'), fin(' \n'), fin('\nsuite')], [0, 3, 2, 1])
  assert.deepEqual([fin('x'), fin(' ,'), fin('\u000b')], [RATE, RATE, RATE])
  commencer(Buffer.from('avant\n'), 5)
  assert.equal(finir(), 6)
})

const TABLE = mots(['actif', 'chomeur', 'a'])
test('un mot connu, entier, sans échappement', () => {
  for (const [texte, rang] of [
    ['"actif"', 0],
    [' "chomeur"', 1],
    ['"a"', 2],
    ['"acti"', RATE],
    ['"actiff"', RATE],
    ['"Actif"', RATE],
    ['""', RATE],
    ['"act\\u0069f"', RATE],
    ['"actif', RATE],
    ['actif"', RATE],
    ['"actif\n"', RATE],
    ['"act\u0001if"', RATE],
    ['"actïf"', RATE],
    ['"actif\u007f"', RATE],
  ] as const) {
    assert.equal(
      lire(texte, () => lireMot(TABLE)),
      rang,
      texte,
    )
    if (rang !== RATE) assert.equal(finir(), texte.length)
  }
})

test('deux mots de même empreinte ne se confondent pas', () => {
  // 31 × « B » + « B » = 31 × « A » + « a »: the letters are compared too.
  const seul = mots(['Aa'])
  assert.equal(
    lire('"Aa"', () => lireMot(seul)),
    0,
  )
  assert.equal(
    lire('"BB"', () => lireMot(seul)),
    RATE,
  )
})

test('un texte de lettres ordinaires, et ses bornes', () => {
  const borne = (texte: string) => {
    const b = lire(texte, passerTexte)
    return b === null ? null : texte.slice(b.debut, b.fin)
  }
  assert.equal(borne('"abc"'), 'abc')
  assert.equal(borne(' "a b~!"'), 'a b~!')
  assert.equal(finir(), ' "a b~!"'.length)
  for (const texte of ['""', '"é"', '"a\\n"', '"a\n"', '"a', 'a"', '"\u007f"', '"\u001f"']) {
    assert.equal(borne(texte), null, texte)
  }
})

let lus: string[] = []
const noter = (nom: string) => () => {
  const n = lireEntier()
  lus.push(`${nom}=${n}`)
  return n !== RATE
}
const OBJET = champs({ un: noter('un'), deux: noter('deux'), trois: noter('trois') })
const objet = (texte: string): string => {
  lus = []
  const ok = lire(texte, () => lireObjet(OBJET)) && finir() === texte.length
  return ok ? lus.join(' ') : 'non'
}

test('un objet : ses clés une fois chacune, dans n’importe quel ordre', () => {
  for (const [texte, attendu] of [
    ['{}', ''],
    [' { } ', ''],
    ['{"un":1}', 'un=1'],
    ['{"un":1,"deux":2,"trois":3}', 'un=1 deux=2 trois=3'],
    ['{ "trois" : 3 ,\t"un" : 1 }', 'trois=3 un=1'],
    ['{"trois":3,"deux":2,"un":1}', 'trois=3 deux=2 un=1'],
    ['{"un":1,"deux":2,"trois":3}', 'un=1 deux=2 trois=3'],
    ['{"un":1,"un":1}', 'non'],
    ['{"trois":1,"un":2,"trois":1}', 'non'],
    ['{"quatre":1}', 'non'],
    ['{"un":x}', 'non'],
    ['{"un" 1}', 'non'],
    ['{"un":1,}', 'non'],
    ['{"un":1', 'non'],
    ['{,}', 'non'],
    ['{"un":1 "deux":2}', 'non'],
    ['"un":1}', 'non'],
    ['{un:1}', 'non'],
    ['[]', 'non'],
    ['', 'non'],
  ] as const) {
    assert.equal(objet(texte), attendu, texte)
  }
})

test('une liste : des éléments entre virgules', () => {
  const liste = (texte: string): string => {
    lus = []
    return lire(texte, () => lireListe(noter('n'))) && finir() === texte.length
      ? lus.join(' ')
      : 'non'
  }
  for (const [texte, attendu] of [
    ['[]', ''],
    [' [ ] ', ''],
    ['[1]', 'n=1'],
    ['[1, 2 ,3]', 'n=1 n=2 n=3'],
    ['[1,]', 'non'],
    ['[1 2]', 'non'],
    ['[1', 'non'],
    ['1]', 'non'],
    ['{}', 'non'],
    ['[,1]', 'non'],
  ] as const) {
    assert.equal(liste(texte), attendu, texte)
  }
})

test('des années : quatre chiffres pour clé', () => {
  const annees = (texte: string): string => {
    lus = []
    const lecteur = (annee: number) => noter(String(annee))()
    return lire(texte, () => lireAnnees(lecteur)) && finir() === texte.length
      ? lus.join(' ')
      : 'non'
  }
  for (const [texte, attendu] of [
    ['{}', ''],
    ['{"2024":1}', '2024=1'],
    [' { "2024" : 1 , "2023":2}', '2024=1 2023=2'],
    ['{"0000":1}', '0=1'],
    ['{"20240":1}', 'non'],
    ['{"202":1}', 'non'],
    ['{"20x4":1}', 'non'],
    ['{"x024":1}', 'non'],
    ['{2024:1}', 'non'],
    ['{"2024" 1}', 'non'],
    ['{"2024":x}', 'non'],
    ['{"2024":1,}', 'non'],
    ['{"2024":1', 'non'],
    ['["2024"]', 'non'],
  ] as const) {
    assert.equal(annees(texte), attendu, texte)
  }
})
