import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReleveDelivre, RessourceSourcee } from '#referentiel'
import { centimes, type Instant, jour, mois } from '#socle'
import { lireChoix } from './choix.js'
import { ecrireCode, lireCode, nouveauCode } from './codes.js'
import { csvReleve, documentReleve, totauxDe } from './contenu.js'

const DERNIER = mois('2026-10')

const CHOIX_REFUSES = [
  {
    titre: 'aucun montant',
    donnes: { de: '2026-08', a: '2026-10', champs: ['employeur'] },
    attendu: ['champs'],
  },
  {
    titre: 'un mois d’avant les 24',
    donnes: { de: '2024-10', a: '2026-10', champs: ['net-social'] },
    attendu: ['de'],
  },
  {
    titre: 'un mois qui n’est pas fini',
    donnes: { de: '2026-08', a: '2026-11', champs: ['net-social'] },
    attendu: ['a'],
  },
  {
    titre: 'un ordre impossible',
    donnes: { de: '2026-10', a: '2026-08', champs: ['net-social'] },
    attendu: ['a'],
  },
  {
    titre: 'du texte étranger',
    donnes: { de: '<script>', a: '', champs: ['nir'] },
    attendu: ['de', 'a', 'champs'],
  },
]

for (const { titre, donnes, attendu } of CHOIX_REFUSES) {
  test(`un relevé est refusé pour ${titre}`, () => {
    assert.deepEqual(
      lireChoix(donnes, DERNIER).erreurs.map((e) => e.champ),
      attendu,
    )
  })
}

test('un choix juste est gardé, dans l’ordre des colonnes', () => {
  const donnes = { de: '2024-11', a: '2026-10', champs: ['net-verse', 'employeur'] }
  const { choix, erreurs } = lireChoix(donnes, DERNIER)
  assert.deepEqual(erreurs, [])
  assert.deepEqual(choix, { de: '2024-11', a: '2026-10', champs: ['employeur', 'net-verse'] })
})

const CODES = [
  { texte: 'ABCD-EFGH-2345', attendu: 'ABCDEFGH2345' },
  { texte: ' abcd efgh 2345 ', attendu: 'ABCDEFGH2345' },
  { texte: 'ABCDEFGH234', attendu: undefined },
  { texte: 'ABCDEFGH234O', attendu: undefined },
  { texte: '<script>alert', attendu: undefined },
]

for (const { texte, attendu } of CODES) {
  test(`le code « ${texte} »`, () => assert.equal(lireCode(texte), attendu))
}

test('un code neuf se relit comme il s’écrit', () => {
  const code = nouveauCode()
  assert.equal(lireCode(ecrireCode(code)), code)
})

function ligne(o: Partial<RessourceSourcee>): RessourceSourcee {
  return {
    id: 'l1',
    mois: mois('2026-09'),
    dateVersement: jour('2026-09-30'),
    declarant: { siret: null, raisonSociale: '=CMD()' },
    nature: 'salaire',
    montantNetSocial: centimes(82_480),
    montantNetFiscal: null,
    montantNetVerse: centimes(80_000),
    periode: null,
    revision: 0,
    recuLe: '2026-10-05T08:00:00.000Z' as Instant,
    origine: 'dsn',
    contestee: false,
    source: {
      ...{ declaration: 'd', fichier: 'f', debut: 0, fin: 1, norme: 'P26V01' },
      moisPrincipal: mois('2026-09'),
    },
    ...o,
  }
}

const LIGNES = [ligne({}), ligne({ montantNetSocial: centimes(-1_050), contestee: true })]
const DELIVRE: ReleveDelivre = {
  ...{ numero: 'R-20261112-7F3K', code: 'ABCDEFGH2345' },
  delivreLe: '2026-11-12T08:00:00.000Z' as Instant,
  ...{ de: mois('2026-09'), a: mois('2026-09'), lignes: 2 },
  champs: ['employeur', 'net-social'],
  totaux: totauxDe(LIGNES, ['employeur', 'net-social', 'net-imposable']),
}

test('les totaux : la somme de ce qui est connu ; absent partout, nul et pas zéro', () => {
  assert.deepEqual(DELIVRE.totaux, { 'net-social': 81_430, 'net-imposable': null })
})

test('le tableau : ce qui est choisi, aucune formule, un montant négatif reste un nombre', () => {
  const texte = csvReleve({ delivre: DELIVRE, lignes: LIGNES })
  assert.deepEqual(texte.slice(1).split('\r\n'), [
    '"Mois";"Employeur ou organisme";"Net social";"État"',
    `"2026-09";"'=CMD()";"824,80";"reçu"`,
    `"2026-09";"'=CMD()";"-10,50";"contesté"`,
    '',
  ])
})

test('le document porte le code, les totaux et le nom, sans ce qui n’est pas choisi', () => {
  const o = { nom: 'Lina Moreau', verifier: 'http://exemple/verifier', avertissement: null }
  const texte = JSON.stringify(documentReleve({ delivre: DELIVRE, lignes: LIGNES }, o))
  for (const present of ['ABCD-EFGH-2345', 'Lina Moreau', 'R-20261112-7F3K', '814,30']) {
    assert.ok(texte.includes(present), present)
  }
  assert.equal(/SIRET|30 septembre|Net versé/.test(texte), false)
})
