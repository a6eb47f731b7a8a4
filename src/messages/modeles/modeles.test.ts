import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Jour } from '#socle'
import type { Origine } from '../message.js'
import { DROIT_A_L_ERREUR, FAMILLES } from './modele.js'
import { direMessage, direPourCanal } from './rendre.js'
import { longueurSms } from './sms.js'
import { findModele, MODELES, modeleEnVigueur } from './tous.js'

/** Longest words that each value may be. */
const VALEURS: Readonly<Record<string, string>> = {
  jour: '12 novembre 2026',
  heure: '14 h 30',
  echeance: '30 novembre 2026',
  avant: '15 décembre 2026',
  fin: '31 décembre 2026',
  mois: 'décembre, janvier et février',
  reference: 'S-2026-004117',
  organisme: 'Caf de la démonstration',
  contact: 'numéro de téléphone',
  droit: 'complémentaire santé solidaire',
}
const ORIGINE = 'https://example.org'
const MONTANT = /\d[\d\s ]*(?:,\d\d)?\s*(?:€|euros?)/i
const NIR = /\d{13}/
const MOTS_MAX = 15

const phrases = (texte: string): string[] =>
  texte.split(/(?<=[.!?])\s+|\n+/).filter((p) => p.trim() !== '')
const mots = (phrase: string): number =>
  phrase.split(/[\s\u00a0]+/).filter((m) => /[\p{L}\d]/u.test(m)).length

for (const m of MODELES) {
  const origine = { genre: 'modele', code: m.code, version: m.version, valeurs: VALEURS } as const
  const nom = `${m.code} version ${m.version}`

  test(`${nom} : phrases de ${MOTS_MAX} mots au plus`, () => {
    const dits = direMessage({ origine })
    const textes = [dits.titre, ...dits.paragraphes, m.courriel, m.sms ?? '']
    const longues = textes.flatMap(phrases).filter((p) => mots(p) > MOTS_MAX)
    assert.deepEqual(longues, [])
  })

  test(`${nom} : ni montant ni NIR ni déclarant dehors, SMS de 160 signes au plus`, () => {
    const courriel = direPourCanal({ origine }, 'courriel', ORIGINE)!
    const sms = direPourCanal({ origine }, 'sms', ORIGINE)
    const dehors = [m.titre, courriel.objet, courriel.texte, sms?.texte ?? '']
    for (const t of dehors) assert.doesNotMatch(t, new RegExp(`${MONTANT.source}|${NIR.source}`))
    assert.equal(sms === undefined, m.sms === null)
    if (sms !== undefined) {
      assert.ok((longueurSms(sms.texte) ?? Number.NaN) <= 160, sms.texte)
      assert.match(sms.texte, /A la source/)
    }
    assert.ok(courriel.objet.length <= 78, courriel.objet)
  })

  test(`${nom} : les valeurs nommées sont celles des mots, et seulement elles`, () => {
    const ecrits = [m.titre, ...m.corps, m.courriel, m.sms ?? '', m.lien].join(' ')
    const dites = new Set([...ecrits.matchAll(/\{([a-z]+)\}/g)].map(([, v]) => v))
    assert.deepEqual(
      [...dites].filter((v) => !m.valeurs.includes(v!)),
      [],
    )
    assert.deepEqual(
      m.valeurs.filter((v) => !(v in VALEURS)),
      [],
    )
  })

  test(`${nom} : le droit à l’erreur, sur chaque canal qui a la place`, () => {
    const attendu = m.droitErreur
    const lettre = direPourCanal({ origine }, 'courrier', ORIGINE)!.texte
    const courriel = direPourCanal({ origine }, 'courriel', ORIGINE)!.texte
    assert.equal(lettre.includes(DROIT_A_L_ERREUR), attendu)
    assert.equal(courriel.includes(DROIT_A_L_ERREUR), attendu)
    assert.equal(direMessage({ origine }).droitErreur !== null, attendu)
  })
}

test('ce qui porte sur une déclaration ou une dette nomme le droit à l’erreur', () => {
  const concernes = MODELES.filter(
    (m) =>
      m.famille === 'declaration' ||
      ['N11', 'N12', 'N15', 'N18', 'N19', 'N21', 'N22', 'N37', 'N38'].includes(m.code),
  )
  assert.ok(concernes.length >= 13)
  assert.deepEqual(
    concernes.filter((m) => !m.droitErreur).map((m) => m.code),
    [],
  )
})

test('chaque code a ses mots, de N01 à N38', () => {
  const codes = Array.from({ length: 38 }, (_, i) => `N${String(i + 1).padStart(2, '0')}`)
  const manquants = codes.filter((c) => !MODELES.some((m) => m.code === c))
  assert.deepEqual(manquants, [])
})

test('codes et versions : uniques, en ordre, chaque famille connue', () => {
  const cles = MODELES.map((m) => `${m.code} ${m.version}`)
  assert.equal(new Set(cles).size, cles.length)
  for (const m of MODELES) {
    assert.ok(FAMILLES.includes(m.famille))
    if (m.version === 1) continue
    const avant = findModele(m.code, m.version - 1)
    assert.ok(avant !== undefined && avant.depuis <= m.depuis)
  }
})

const V1 = findModele('N06', 1)!
const DEUX = [V1, { ...V1, version: 2, depuis: '2026-12-01' as Jour }]
const VERSIONS = [
  { titre: 'avant la première', jour: '2025-12-31', attendu: undefined },
  { titre: 'la veille de la seconde', jour: '2026-11-30', attendu: 1 },
  { titre: 'le jour de la seconde', jour: '2026-12-01', attendu: 2 },
]
for (const { titre, jour, attendu } of VERSIONS) {
  test(`version en vigueur ${titre}`, () => {
    assert.equal(modeleEnVigueur('N06', jour as Jour, DEUX)?.version, attendu)
  })
}

test('le titre d’un organisme ne sort pas du portail', () => {
  const origine: Origine = {
    ...({ genre: 'organisme', organisme: 'caf', nom: 'Caf' } as const),
    ...{ titre: 'Vous devez 120 €', texte: 'Un paragraphe.\n\nUn autre.', reponse: false },
  }
  const courriel = direPourCanal({ origine }, 'courriel', ORIGINE)!
  const sms = direPourCanal({ origine }, 'sms', ORIGINE)!
  assert.equal(courriel.objet, 'Un organisme vous a écrit')
  const attendu = 'Caf vous a écrit. Lisez le message dans votre compte A la source.'
  assert.equal(sms.texte, attendu)
  assert.doesNotMatch(courriel.texte + sms.texte, /120|paragraphe/)
  assert.deepEqual(direMessage({ origine }).paragraphes, ['Un paragraphe.', 'Un autre.'])
})
