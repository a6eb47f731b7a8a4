import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, type Etape, type Jour, mois } from '#socle'
import type { ValeurDroit } from '../droits.js'
import type { Lu } from '../regles/connues.js'
import type { BaremeChange, DifferencePrestation } from './comparaison.js'
import type { EtapeChangee } from './etapes-changees.js'
import { raconterComparaison } from './raconter-comparaison.js'

type Valeur = Etape['resultat']

function etape(sort: EtapeChangee['sort'], avant: Valeur, apres: Valeur): EtapeChangee {
  return { libelle: 'On retire le loyer.', article: 'art. 1', sort, avant, apres, valeurs: [] }
}

function difference(
  prestation: DifferencePrestation['prestation'],
  valeurs: readonly [ValeurDroit, ValeurDroit],
  plus: Partial<DifferencePrestation> = {},
): DifferencePrestation {
  const [avant, apres] = valeurs
  const deux = typeof avant === 'number' && typeof apres === 'number'
  return {
    ...{ prestation, avant, apres, ecart: deux ? centimes(apres - avant) : null },
    ...{ refus: { avant: null, apres: null }, manques: { avant: [], apres: [] } },
    ...{ baremes: [], etapes: [] },
    ...plus,
  }
}

const c = centimes
const REPERES = { id: 'ana', moisDroit: mois('2026-03'), reglesConnuesLe: null }

/** The sentences after the first, with plain spaces. */
function raconter(
  prestations: readonly DifferencePrestation[],
  reperes: { readonly avant?: object; readonly apres?: object } = {},
): readonly string[] {
  const avant = { ...REPERES, ...reperes.avant }
  const apres = { ...REPERES, moisDroit: mois('2026-04'), ...reperes.apres }
  const phrases = raconterComparaison({ avant, apres, faits: [], prestations })
  return phrases.map((p) => p.replace(/[\u00a0\u202f]/g, ' '))
}
const suite = (prestations: readonly DifferencePrestation[]) => raconter(prestations).slice(1)

test('ce qui est comparé se dit d’abord : les deux mois, et le jour des règles', () => {
  assert.deepEqual(raconter([]), [
    'Avant : droit pour mars 2026. Après : droit pour avril 2026.',
    'Aucun montant n’a changé.',
  ])
  const apres = { reglesConnuesLe: '2026-03-30' as Jour }
  assert.equal(
    raconter([], { apres })[0],
    'Avant : droit pour mars 2026. Après : droit pour avril 2026, règles connues le 30 mars 2026.',
  )
})

const MONTANTS: readonly (readonly [string, DifferencePrestation, readonly string[]])[] = [
  ['plus', difference('rsa', [c(100), c(350)]), ['RSA : 1,00 € devient 3,50 € (2,50 € de plus).']],
  [
    'moins',
    difference('rsa', [c(350), c(100)]),
    ['RSA : 3,50 € devient 1,00 € (2,50 € de moins).'],
  ],
  ['pareil', difference('rsa', [c(100), c(100)]), ['Aucun montant n’a changé.']],
  ['inconnu après', difference('rsa', [c(100), null]), ['RSA : 1,00 € devient inconnu.']],
  ['inconnu avant', difference('rsa', [null, c(100)]), ['RSA : inconnu devient 1,00 €.']],
  [
    'la prime brute ne se dit pas deux fois',
    difference('primeActivite', [c(100), c(200)]),
    ['Aucun montant n’a changé.'],
  ],
  [
    'un refus dit sa raison',
    difference('rsa', [c(100), c(0)], { refus: { avant: null, apres: 'sous-seuil-versement' } }),
    [
      'RSA : 1,00 € devient 0,00 € (1,00 € de moins).',
      'Raison : Le montant est trop faible pour être versé.',
    ],
  ],
  [
    'un refus d’avant ne se dit plus',
    difference('rsa', [c(0), c(100)], { refus: { avant: 'sejour', apres: null } }),
    ['RSA : 0,00 € devient 1,00 € (1,00 € de plus).'],
  ],
  [
    'un refus que personne n’a écrit',
    difference('rsa', [c(100), c(0)], { refus: { avant: null, apres: 'autre' } }),
    ['RSA : 1,00 € devient 0,00 € (1,00 € de moins).'],
  ],
]
for (const [titre, d, phrases] of MONTANTS) {
  test(`un montant qui change : ${titre}`, () => assert.deepEqual(suite([d]), phrases))
}

const GAGNE = [c(100), c(200)] as const
const DIT = 'RSA : 1,00 € devient 2,00 € (1,00 € de plus).'
const ETAPES: readonly (readonly [string, EtapeChangee, readonly string[]])[] = [
  [
    'changée',
    etape('changee', 500, 700),
    ['Étape « On retire le loyer » : 5,00 € devient 7,00 € (art. 1).'],
  ],
  ['celle qui redit le montant', etape('changee', 100, 200), []],
  [
    'celle qui part du même montant',
    etape('changee', 100, 700),
    ['Étape « On retire le loyer » : 1,00 € devient 7,00 € (art. 1).'],
  ],
  [
    'celle qui arrive au même montant',
    etape('changee', 500, 200),
    ['Étape « On retire le loyer » : 5,00 € devient 2,00 € (art. 1).'],
  ],
  ['sans chiffre', etape('changee', 'oui', 'non'), []],
  ['un chiffre devenu mot', etape('changee', 500, 'non'), []],
  ['un mot devenu chiffre', etape('changee', 'non', 500), []],
  ['le même chiffre, autre règle', etape('changee', 500, 500), []],
  [
    'nouvelle',
    etape('ajoutee', null, 500),
    ['Étape « On retire le loyer », nouvelle : 5,00 € (art. 1).'],
  ],
  [
    'nouvelle, sans chiffre',
    etape('ajoutee', null, true),
    ['Étape « On retire le loyer », nouvelle (art. 1).'],
  ],
  [
    'retirée',
    etape('retiree', 500, null),
    ['Étape « On retire le loyer » : elle n’est plus dans le calcul (art. 1).'],
  ],
]
for (const [titre, une, phrases] of ETAPES) {
  test(`une étape qui change : ${titre}`, () => {
    assert.deepEqual(suite([difference('rsa', GAGNE, { etapes: [une] })]), [DIT, ...phrases])
  })
}

test('un refus enlève des étapes sans les dire, et garde celles qui changent', () => {
  const refus = { avant: null, apres: 'autre' }
  const etapes = [etape('ajoutee', null, 500), etape('retiree', 5, null), etape('changee', 5, 6)]
  assert.deepEqual(suite([difference('rsa', GAGNE, { refus, etapes })]), [
    DIT,
    'Étape « On retire le loyer » : 0,05 € devient 0,06 € (art. 1).',
  ])
})

const lu = (valeur: number, texte: string): Lu => ({
  ...{ nom: 'x', unite: 'centimes', valeur, depuis: '2026-01', texte },
})
function bareme(avant: readonly Lu[], apres: readonly Lu[], unite = 'centimes'): BaremeChange {
  return { nom: 'SMIC horaire brut', unite, avant, apres }
}
const BAREMES: readonly (readonly [string, BaremeChange, string])[] = [
  [
    'une valeur pour une autre',
    bareme([lu(1_188, 'D1')], [lu(1_202, 'D2')]),
    'Barème, SMIC horaire brut : 11,88 € devient 12,02 € (D2).',
  ],
  [
    'plusieurs, de plusieurs textes, dits une fois',
    bareme([lu(1, 'D1'), lu(2, 'D1')], [lu(3, 'D2'), lu(4, 'D3'), lu(5, 'D2')]),
    'Barème, SMIC horaire brut : 0,01 €, 0,02 € devient 0,03 €, 0,04 €, 0,05 € (D2 ; D3).',
  ],
  [
    'plus lu',
    bareme([lu(1_188, 'D1')], []),
    'Barème, SMIC horaire brut : 11,88 € n’est plus lu (D1).',
  ],
  [
    'lu aussi',
    bareme([], [lu(1_202, 'D2')]),
    'Barème, SMIC horaire brut : 12,02 € est lu aussi (D2).',
  ],
  [
    'un taux',
    bareme([lu(598_500, 'D1')], [lu(610_000, 'D2')], 'millioniemes'),
    'Barème, SMIC horaire brut : 59,85 % devient 61 % (D2).',
  ],
]
for (const [titre, b, phrase] of BAREMES) {
  test(`un barème lu autrement : ${titre}`, () => {
    assert.deepEqual(suite([difference('rsa', GAGNE, { baremes: [b] })]), [DIT, phrase])
  })
}

const PAYANTE = 'avec-participation'
type Refus = DifferencePrestation['refus']
const NUL: Refus = { avant: null, apres: null }
/** What each side says: free or not, with which refusal, for which participation a year. */
const SANTE: readonly (readonly [
  string,
  readonly [ValeurDroit, ValeurDroit],
  Refus,
  readonly [ValeurDroit, ValeurDroit] | null,
  readonly string[],
])[] = [
  ['pas demandée avant', [null, true], NUL, null, ['inconnue ; maintenant, gratuite.']],
  ['gratuite des deux côtés', [true, true], NUL, [c(0), c(0)], []],
  [
    'gratuite, puis payante',
    [true, false],
    { avant: null, apres: PAYANTE },
    [c(0), c(16_800)],
    ['gratuite ; maintenant, ouverte avec une participation, 168,00 € par an.'],
  ],
  [
    'payante, d’un montant qu’on ignore',
    [false, true],
    { avant: PAYANTE, apres: null },
    null,
    ['ouverte avec une participation ; maintenant, gratuite.'],
  ],
  [
    'une autre participation',
    [false, false],
    { avant: PAYANTE, apres: PAYANTE },
    [c(9_600), c(16_800)],
    [
      'ouverte avec une participation, 96,00 € par an ; maintenant, ' +
        'ouverte avec une participation, 168,00 € par an.',
    ],
  ],
  [
    'fermée',
    [true, false],
    { avant: null, apres: 'ressources-superieures-au-plafond' },
    [c(0), c(0)],
    [
      'gratuite ; maintenant, pas ouverte.',
      'Raison : Les ressources du foyer dépassent le plafond.',
    ],
  ],
  [
    'fermée, raison qui n’est pas écrite',
    [true, false],
    { avant: null, apres: 'autre' },
    null,
    ['gratuite ; maintenant, pas ouverte.'],
  ],
]
for (const [titre, valeurs, refus, participation, phrases] of SANTE) {
  test(`complémentaire santé solidaire : ${titre}`, () => {
    const lues = [
      difference('cssGratuite', valeurs, { refus }),
      ...(participation === null ? [] : [difference('cssParticipationAnnuelle', participation)]),
    ]
    const [premiere, ...autres] = phrases
    const attendu =
      premiere === undefined
        ? ['Aucun montant n’a changé.']
        : [`Complémentaire santé solidaire : ${premiere}`, ...autres]
    assert.deepEqual(suite(lues), attendu)
  })
}

test('complémentaire santé solidaire : ses barèmes et ses étapes se disent comme les autres', () => {
  const gratuite = difference('cssGratuite', [false, true], {
    ...{ refus: { avant: 'ressources-superieures-au-plafond', apres: null } },
    baremes: [bareme([lu(1, 'D1')], [lu(2, 'D2')])],
    etapes: [etape('changee', 5, 6), etape('changee', false, true)],
  })
  assert.deepEqual(suite([gratuite]), [
    'Complémentaire santé solidaire : pas ouverte ; maintenant, gratuite.',
    'Barème, SMIC horaire brut : 0,01 € devient 0,02 € (D2).',
    'Étape « On retire le loyer » : 0,05 € devient 0,06 € (art. 1).',
  ])
})

test('la participation seule ne fait pas de phrase ; un autre droit, si', () => {
  const seule = difference('cssParticipationAnnuelle', [c(0), c(9_600)])
  assert.deepEqual(suite([seule]), ['Aucun montant n’a changé.'])
  const deux = [difference('rsa', GAGNE), difference('cssGratuite', [null, true])]
  assert.deepEqual(suite(deux), [
    DIT,
    'Complémentaire santé solidaire : inconnue ; maintenant, gratuite.',
  ])
})
