import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeclarationTrimestrielle } from '#allocations'
import { type Instant, jour, mois } from '#socle'
import { jourTape, lireJour, lireSituation } from './situation-saisie.js'

const JOURS: readonly (readonly [string, string | undefined])[] = [
  ['', undefined],
  ['hier', undefined],
  ['31/02/2026', undefined],
  ['12/13/2026', undefined],
  ['12/10/26', undefined],
  ['2026-10-12', undefined],
  ['12/10/2026', '2026-10-12'],
  ['1/2/2026', '2026-02-01'],
  [' 12 10 2026 ', '2026-10-12'],
]

for (const [texte, attendu] of JOURS) {
  test(`jour tapé « ${texte} »`, () => assert.equal(lireJour(texte), attendu))
}

test('un jour gardé se relit comme il est écrit', () => {
  assert.equal(lireJour(jourTape(jour('2026-02-01'))), '2026-02-01')
})

const DECLARATION: DeclarationTrimestrielle = {
  dossier: 'D1',
  moisExamen: mois('2026-12'),
  moisReference: [mois('2026-08'), mois('2026-09'), mois('2026-10')],
  moisDroits: [mois('2026-12'), mois('2027-01'), mois('2027-02')],
  etat: 'a-valider',
  lignes: [],
  saisies: [],
  reponses: {},
  prerempliLe: '2026-11-12T08:00:00.000Z' as Instant,
  valideeLe: null,
}

function lire(champs: Readonly<Record<string, string>>) {
  const { changements, erreurs } = lireSituation(
    {
      declaration: DECLARATION,
      adultes: ['a', 'b'],
      aujourdhui: jour('2026-11-12'),
      preuve: () => null,
    },
    (nom) => champs[nom] ?? '',
  )
  return { changements, fautes: erreurs.map((e) => e.champ) }
}

const ARRET = { change: 'oui', 'c-arret': 'oui', 'arret-remplace': 'non' }

const SAISIES = [
  ['sans réponse', {}, ['change']],
  ['rien n’a changé', { change: 'non', 'c-arret': 'oui' }, []],
  ['oui, sans dire quoi', { change: 'oui' }, ['c-arret']],
  ['un arrêt sans date', ARRET, ['arret-le']],
  ['un arrêt à venir', { ...ARRET, 'arret-le': '13/11/2026' }, ['arret-le']],
  ['un arrêt trop ancien', { ...ARRET, 'arret-le': '30/09/2026' }, ['arret-le']],
  [
    'un arrêt, sans dire s’il est remplacé',
    { ...ARRET, 'arret-remplace': '' },
    ['arret-le', 'arret-remplace'],
  ],
  ['un emploi sans date', { change: 'oui', 'c-emploi': 'oui' }, ['emploi-le']],
] as const

for (const [titre, champs, fautes] of SAISIES) {
  test(`situation, ${titre}`, () => assert.deepEqual(lire(champs).fautes, fautes))
}

test('situation : l’arrêt de l’un, l’emploi de l’autre, une naissance', () => {
  const { changements, fautes } = lire({
    ...ARRET,
    'arret-le': '01/11/2026',
    'arret-qui': 'b',
    'c-emploi': 'oui',
    'emploi-le': '02/11/2026',
    'emploi-qui': 'inconnu',
    'c-naissance': 'oui',
  })
  assert.deepEqual(fautes, [])
  assert.deepEqual(changements, [
    {
      type: 'revenu-arrete',
      personne: 'b',
      revenus: 'activite',
      depuis: '2026-11-01',
      remplace: false,
      preuve: null,
    },
    { type: 'emploi-trouve', personne: 'a', depuis: '2026-11-02' },
    { type: 'naissance' },
  ])
})
