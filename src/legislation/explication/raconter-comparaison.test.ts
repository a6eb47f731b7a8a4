import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, type Jour, mois } from '#socle'
import type { Prestation, ValeurDroit } from '../droits.js'
import type { Lu } from '../regles/connues.js'
import type { BaremeChange, DifferencePrestation, Reperes } from './comparaison.js'
import type { EtapeChangee } from './etapes-changees.js'
import { raconterComparaison } from './raconter-comparaison.js'

type Cotes<T> = readonly [avant: T, apres: T]

/** What one right becomes; amounts in centimes. */
function devient(
  prestation: Prestation,
  [avant, apres]: Cotes<number | boolean | null>,
  plus: Partial<DifferencePrestation> = {},
): DifferencePrestation {
  const deux = typeof avant === 'number' && typeof apres === 'number'
  return {
    prestation,
    avant: avant as ValeurDroit,
    apres: apres as ValeurDroit,
    ecart: deux ? centimes(apres - avant) : null,
    refus: { avant: null, apres: null },
    manques: { avant: [], apres: [] },
    baremes: [],
    etapes: [],
    ...plus,
  }
}

const MAI: Reperes = { id: 'ana', moisDroit: mois('2026-05'), reglesConnuesLe: null }
const AVANT_APRES = 'Avant : droit pour mai 2026. Après : droit pour mai 2026.'

/** The sentences after the first one, with ordinary spaces. */
function dites(prestations: readonly DifferencePrestation[], reperes: Cotes<Reperes> = [MAI, MAI]) {
  const [avant, apres] = reperes
  return raconterComparaison({ avant, apres, faits: [], prestations }).map((phrase) =>
    phrase.replace(/[\u00a0\u202f]/g, ' '),
  )
}

const refuse = (code: string) => ({ refus: { avant: null, apres: code } })

test('ce qui est comparé est dit d’abord : le mois, et le jour des règles s’il est donné', () => {
  const juin = { ...MAI, moisDroit: mois('2026-06'), reglesConnuesLe: '2026-04-01' as Jour }
  assert.deepEqual(dites([], [MAI, juin]), [
    'Avant : droit pour mai 2026. Après : droit pour juin 2026, règles connues le 1er avril 2026.',
    'Aucun montant n’a changé.',
  ])
})

test('un montant qui change est dit en euros, avec son sens', () => {
  const table: readonly (readonly [string, DifferencePrestation, readonly string[]])[] = [
    [
      'de plus',
      devient('rsa', [10_000, 105_169]),
      ['RSA : 100,00 € devient 1 051,69 € (951,69 € de plus).'],
    ],
    [
      'de moins',
      devient('allocationsFamiliales', [15_100, 0]),
      ['Allocations familiales : 151,00 € devient 0,00 € (151,00 € de moins).'],
    ],
    [
      'inconnu avant',
      devient('aideLogement', [null, 20_000]),
      ['Aide au logement : inconnu devient 200,00 €.'],
    ],
    [
      'inconnu après',
      devient('aideLogement', [20_000, null]),
      ['Aide au logement : 200,00 € devient inconnu.'],
    ],
    [
      'la raison de maintenant',
      devient('rsa', [5_000, 0], {
        refus: { avant: 'detention', apres: 'ressources-elevees' },
      }),
      [
        'RSA : 50,00 € devient 0,00 € (50,00 € de moins).',
        'Raison : Les ressources du foyer dépassent le montant auquel il pourrait prétendre.',
      ],
    ],
    [
      'pas celle d’avant',
      devient('rsa', [0, 5_000], { refus: { avant: 'detention', apres: null } }),
      ['RSA : 0,00 € devient 50,00 € (50,00 € de plus).'],
    ],
    [
      'un code sans phrase',
      devient('rsa', [5_000, 0], refuse('code-inconnu')),
      ['RSA : 50,00 € devient 0,00 € (50,00 € de moins).'],
    ],
  ]
  for (const [titre, difference, attendu] of table) {
    assert.deepEqual(dites([difference]), [AVANT_APRES, ...attendu], titre)
  }
})

test('la prime versée est dite, non celle d’avant CRDS ; un montant égal ne l’est pas', () => {
  assert.deepEqual(
    dites([
      devient('rsa', [5_000, 5_000]),
      devient('primeActivite', [20_000, 10_000]),
      devient('primeActiviteNette', [19_900, 9_950]),
    ]),
    [AVANT_APRES, 'Prime d’activité : 199,00 € devient 99,50 € (99,50 € de moins).'],
  )
})

const lu = (valeur: number, texte: string): Lu => ({
  nom: 'SMIC horaire brut',
  unite: 'centimes',
  valeur,
  depuis: '2026-01',
  texte,
})

test('les barèmes lus autrement sont dits avec leur unité et leurs textes, une fois chacun', () => {
  const smic = { nom: 'SMIC horaire brut', unite: 'centimes' }
  const taux = { nom: 'taux', unite: 'millioniemes' }
  const ancien = lu(1_188, 'Décret 1')
  const nouveaux = [lu(1_202, 'Décret 2'), lu(1_210, 'Décret 3'), lu(1_215, 'Décret 2')]
  const table: readonly (readonly [BaremeChange, string])[] = [
    [
      { ...smic, avant: [ancien], apres: [lu(1_202, 'Décret 2')] },
      'Barème, SMIC horaire brut : 11,88 € devient 12,02 € (Décret 2).',
    ],
    [
      { ...smic, avant: [ancien], apres: nouveaux },
      'Barème, SMIC horaire brut : 11,88 € devient 12,02 €, 12,10 €, 12,15 € ' +
        '(Décret 2 ; Décret 3).',
    ],
    [
      { ...smic, avant: [ancien], apres: [] },
      'Barème, SMIC horaire brut : 11,88 € ne compte plus (Décret 1).',
    ],
    [
      { ...taux, avant: [], apres: [lu(598_500, 'Décret 4')] },
      'Barème, taux : 59,85 % compte aussi (Décret 4).',
    ],
    [
      { ...smic, avant: nouveaux.slice(1), apres: [] },
      'Barème, SMIC horaire brut : 12,10 €, 12,15 € ne comptent plus (Décret 3 ; Décret 2).',
    ],
  ]
  for (const [bareme, attendu] of table) {
    const difference = devient('primeActiviteNette', [10_000, 10_100], { baremes: [bareme] })
    assert.deepEqual(dites([difference]).slice(2), [attendu])
  }
})

const changee = (
  avant: EtapeChangee['avant'],
  apres: EtapeChangee['apres'],
  plus: Partial<EtapeChangee> = {},
): EtapeChangee => ({
  libelle: 'On retire le forfait logement.',
  article: 'CASF, art. R. 262-10',
  sort: 'changee',
  avant,
  apres,
  valeurs: [],
  ...plus,
})
const ajoutee = (apres: EtapeChangee['apres']) => changee(null, apres, { sort: 'ajoutee' })
const retiree = (avant: EtapeChangee['avant']) => changee(avant, null, { sort: 'retiree' })

test('les étapes qui ont fait le changement sont dites, avec leur article', () => {
  const etape = 'Étape « On retire le forfait logement »'
  const article = '(CASF, art. R. 262-10).'
  const table: readonly (readonly [string, EtapeChangee, string | null])[] = [
    ['deux montants', changee(7_758, 0), `${etape} : 77,58 € devient 0,00 € ${article}`],
    // The right goes from 50.00 to 127.58: the last step would say it again.
    ['le montant du droit', changee(5_000, 12_758), null],
    ['le même avant', changee(5_000, 0), `${etape} : 50,00 € devient 0,00 € ${article}`],
    ['le même après', changee(0, 12_758), `${etape} : 0,00 € devient 127,58 € ${article}`],
    ['une règle, pas le montant', changee(7_758, 7_758), null],
    ['inconnu avant', changee(null, 7_758), null],
    ['inconnu après', changee(7_758, null), null],
    ['une réponse, non un montant', changee(true, false), null],
    ['en plus', ajoutee(7_758), `${etape}, nouvelle : 77,58 € ${article}`],
    ['en plus, sans montant', ajoutee(null), `${etape}, nouvelle ${article}`],
    ['en moins', retiree(7_758), `${etape} : elle n’est plus dans le calcul ${article}`],
  ]
  for (const [titre, dite, attendu] of table) {
    const difference = devient('rsa', [5_000, 12_758], { etapes: [dite] })
    const suite = dites([difference]).slice(2)
    assert.deepEqual(suite, attendu === null ? [] : [attendu], titre)
  }
})

test('un refus dit sa raison, non les étapes qu’il enlève ; celles qui changent restent', () => {
  const etapes = [changee(60_000, 70_000), retiree(7_758), ajoutee(0)]
  const difference = devient('rsa', [5_000, 0], { ...refuse('ressources-elevees'), etapes })
  assert.deepEqual(dites([difference]).slice(2), [
    'Raison : Les ressources du foyer dépassent le montant auquel il pourrait prétendre.',
    'Étape « On retire le forfait logement » : 600,00 € devient 700,00 € (CASF, art. R. 262-10).',
  ])
})

/** One side of the C2S: its answer, its reason, its participation in centimes. */
interface Sante {
  readonly gratuite: boolean | null
  readonly refus?: string
  readonly participation?: number | null
}

function sante([avant, apres]: Cotes<Sante>, plus: Partial<DifferencePrestation> = {}) {
  const refus = { avant: avant.refus ?? null, apres: apres.refus ?? null }
  const participations = [avant.participation ?? null, apres.participation ?? null] as const
  const gratuite = devient('cssGratuite', [avant.gratuite, apres.gratuite], { refus, ...plus })
  return [gratuite, devient('cssParticipationAnnuelle', participations)]
}

const GRATUITE: Sante = { gratuite: true, participation: 0 }
const FERMEE: Sante = { gratuite: false, refus: 'ressources-superieures-au-plafond' }
const PAYANTE: Sante = { gratuite: false, refus: 'avec-participation', participation: 16_800 }
const INCONNUE: Sante = { gratuite: null }

test('la complémentaire santé est dite en une phrase, gratuite et participation ensemble', () => {
  const avecParticipation = 'ouverte avec une participation, 168,00 € par an'
  const raison = 'Raison : Les ressources du foyer dépassent le plafond.'
  const table: readonly (readonly [Cotes<Sante>, readonly string[]])[] = [
    [[GRATUITE, PAYANTE], [`gratuite ; maintenant, ${avecParticipation}.`]],
    [[PAYANTE, GRATUITE], [`${avecParticipation} ; maintenant, gratuite.`]],
    [
      [GRATUITE, FERMEE],
      ['gratuite ; maintenant, pas ouverte.', raison],
    ],
    [[FERMEE, PAYANTE], [`pas ouverte ; maintenant, ${avecParticipation}.`]],
    [[FERMEE, INCONNUE], ['pas ouverte ; maintenant, inconnue.']],
    [[INCONNUE, GRATUITE], ['inconnue ; maintenant, gratuite.']],
    [
      [PAYANTE, { ...PAYANTE, participation: 30_000 }],
      [`${avecParticipation} ; maintenant, ouverte avec une participation, 300,00 € par an.`],
    ],
    [
      [PAYANTE, { ...PAYANTE, participation: null }],
      [`${avecParticipation} ; maintenant, ouverte avec une participation.`],
    ],
  ]
  for (const [cotes, [phrase, ...suite]] of table) {
    const attendu = [AVANT_APRES, `Complémentaire santé solidaire : ${phrase}`, ...suite]
    assert.deepEqual(dites(sante(cotes)), attendu)
  }
  for (const cote of [GRATUITE, FERMEE, PAYANTE, INCONNUE]) {
    const rien = [AVANT_APRES, 'Aucun montant n’a changé.']
    assert.deepEqual(dites(sante([cote, cote])), rien)
  }
})

test('la complémentaire santé, demandée sans sa participation, puis sa participation seule', () => {
  const [gratuite, participation] = sante([GRATUITE, PAYANTE])
  assert.deepEqual(dites([gratuite!]).slice(1), [
    'Complémentaire santé solidaire : gratuite ; maintenant, ouverte avec une participation.',
  ])
  assert.deepEqual(dites([participation!]).slice(1), ['Aucun montant n’a changé.'])
})

test('la complémentaire santé dit ses barèmes et ses étapes, après les autres droits', () => {
  const bareme = { nom: 'plafond', unite: 'centimes', avant: [lu(1, 'a')], apres: [lu(2, 'b')] }
  const etapes = [changee(900_000, 1_200_000), ajoutee(930)]
  const barement = 'Barème, plafond : 0,01 € devient 0,02 € (b).'
  const etape =
    'Étape « On retire le forfait logement » : 9 000,00 € devient 12 000,00 € ' +
    '(CASF, art. R. 262-10).'
  const rsa = devient('rsa', [5_000, 6_000])
  const phraseRsa = 'RSA : 50,00 € devient 60,00 € (10,00 € de plus).'
  const ferme = sante([GRATUITE, FERMEE], { baremes: [bareme], etapes })
  assert.deepEqual(dites([...ferme, rsa]).slice(1), [
    phraseRsa,
    'Complémentaire santé solidaire : gratuite ; maintenant, pas ouverte.',
    'Raison : Les ressources du foyer dépassent le plafond.',
    barement,
    etape,
  ])
  const ouvre = sante([FERMEE, GRATUITE], { baremes: [bareme], etapes })
  assert.deepEqual(dites(ouvre).slice(1), [
    'Complémentaire santé solidaire : pas ouverte ; maintenant, gratuite.',
    barement,
    etape,
    'Étape « On retire le forfait logement », nouvelle : 9,30 € (CASF, art. R. 262-10).',
  ])
})
