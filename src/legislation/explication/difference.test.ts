import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Jour } from '#socle'
import { calculerDroits, parseSituation } from '../index.js'
import { connueDes } from '../regles/connues.js'
import { comparerCalculs } from './difference.js'
import { parseComparaison } from './lire-comparaison.js'

const ANA = { role: 'allocataire', naissance: '1990-03-02', activite: 'actif' }
const BASE = {
  id: 'ana',
  moisDroit: '2025-05',
  personnes: [
    {
      ...ANA,
      ressources: [{ nature: 'salaire', de: '2024-01', a: '2026-09', montantNetSocial: 60_000 }],
    },
  ],
  logement: { statut: 'locataire-vide', loyer: 55_000, zone: 2 },
}

function lire(json: object) {
  const lu = parseSituation(json)
  assert.ok(lu.ok, lu.ok ? '' : lu.erreur.message)
  return lu.valeur
}

/** Breaking spaces, so that the test can be read. */
const enClair = (phrase: string): string => phrase.replace(/[\u00a0\u202f]/g, ' ')

const le = (jour: string): Jour => jour as Jour

test('une comparaison fausse est refusée, avec son chemin', () => {
  const table: readonly (readonly [unknown, string, string])[] = [
    [null, 'type-inattendu', ''],
    [{ x: 1 }, 'champ-inconnu', 'x'],
    [{ avant: { situation: BASE } }, 'champ-absent', 'apres'],
    [{ avant: {} }, 'champ-absent', 'avant.situation'],
    [{ avant: { situation: {} } }, 'champ-absent', 'avant.situation.id'],
    [
      { avant: { situation: BASE, reglesConnuesLe: '2025-02-30' } },
      'date-impossible',
      'avant.reglesConnuesLe',
    ],
    [
      { avant: { situation: BASE, reglesConnuesLe: '2015-12-31' } },
      'date-impossible',
      'avant.reglesConnuesLe',
    ],
  ]
  for (const [json, code, chemin] of table) {
    const lu = parseComparaison(json)
    assert.ok(!lu.ok)
    assert.deepEqual([lu.erreur.code, lu.erreur.chemin], [code, chemin])
  }
})

test('une valeur est connue à sa publication, à sa signature, ou à son effet', () => {
  const table: readonly (readonly [string, Parameters<typeof connueDes>[0], string])[] = [
    ['publiée', { depuis: '2025-04', texte: 'x', publieLe: '2025-03-30' }, '2025-03-30'],
    ['signée avant', { depuis: '2025-04', texte: 'Décret du 29 mars 2025' }, '2025-03-29'],
    ['signée après', { depuis: '2022-07', texte: 'Loi du 16/08/2022, art. 9' }, '2022-08-16'],
    ['premier du mois', { depuis: '2024-05', texte: 'Décret du 1er mai 2024' }, '2024-05-01'],
    ['deux textes', { depuis: '2026-01', texte: 'Du 01/02/2025 ; du 18/12/2025' }, '2025-12-18'],
    ['texte de base', { depuis: '2021-10', texte: 'Arrêté du 27/09/2019' }, '2021-10-01'],
    ['sans date', { depuis: '2018-04', texte: 'CSS, art. D. 531-3' }, '2018-04-01'],
  ]
  for (const [titre, datee, attendu] of table) assert.equal(connueDes(datee), attendu, titre)
})

test('les règles d’un jour passé ignorent ce qui a été publié depuis, et le disent', () => {
  const prestations = ['rsa', 'aideLogement'] as const
  const seul = lire({
    ...BASE,
    moisExamen: '2025-04',
    personnes: [ANA],
    logement: { statut: 'sans-domicile' },
  })
  const avec = (jour?: string) =>
    calculerDroits(seul, {
      prestations,
      ...(jour === undefined ? null : { reglesConnuesLe: le(jour) }),
    })
  const aujourdhui = avec()
  // Reference months December to February, and December to February still: 635.71 both times.
  assert.equal(aujourdhui.droits.rsa, avec('2025-02-01').droits.rsa)
  assert.deepEqual(aujourdhui.manques, {})
  const juin = lire({ ...BASE, moisDroit: '2026-09', logement: { statut: 'sans-domicile' } })
  const rsa = (jour?: string) =>
    calculerDroits(juin, {
      prestations: ['rsa'],
      ...(jour === undefined ? null : { reglesConnuesLe: le(jour) }),
    })
  // 651.69 − 600 ; 646.52 − 600 before the décret of 30 March 2026
  assert.equal(rsa().droits.rsa, 5_169)
  assert.equal(rsa('2026-03-30').droits.rsa, 5_169)
  assert.equal(rsa('2026-03-29').droits.rsa, 4_652)
  assert.deepEqual(rsa('2026-03-29').manques.rsa, ['bareme-a-confirmer'])
  // Nothing stays behind.
  assert.equal(rsa().droits.rsa, 5_169)
})

test('avant le décret du 26 février 2025, le trimestre est celui des trois mois précédents', () => {
  const situation = lire({ ...BASE, moisDroit: '2025-03' })
  const trimestre = (jour: string) =>
    calculerDroits(situation, { reglesConnuesLe: le(jour), intermediaires: true }).intermediaires
      ?.trimestreReference
  assert.deepEqual(trimestre('2025-02-26'), ['2024-11', '2024-12', '2025-01'])
  assert.deepEqual(trimestre('2025-02-25'), ['2024-12', '2025-01', '2025-02'])
})

test('rien ne change : rien n’est dit', () => {
  const situation = lire(BASE)
  const c = comparerCalculs({ situation }, { situation })
  assert.deepEqual(c.faits, [])
  for (const p of c.prestations) {
    assert.deepEqual([p.baremes, p.etapes], [[], []], p.prestation)
  }
  assert.equal(c.phrases.at(-1), 'Aucun montant n’a changé.')
})

test('même foyer, deux mois : les barèmes lus autrement, et eux seuls', () => {
  const c = comparerCalculs(
    { situation: lire({ ...BASE, moisDroit: '2026-03' }) },
    { situation: lire({ ...BASE, moisDroit: '2026-09' }) },
    ['primeActivite', 'rsa'],
  )
  const [prime, rsa] = c.prestations
  const base = prime?.baremes.find(({ nom }) => nom.startsWith('montant forfaitaire'))
  assert.deepEqual(
    [base?.avant.map((l) => l.valeur), base?.apres.map((l) => l.valeur)],
    [[63_321], [63_828]],
  )
  assert.ok(prime?.baremes.every(({ nom }) => !nom.includes('RSA')))
  assert.ok(rsa?.baremes.every(({ nom }) => !nom.includes('SMIC')))
  assert.equal(prime?.ecart, Number(prime?.apres) - Number(prime?.avant))
})

test('deux foyers : le fait, l’étape et le montant', () => {
  const c = comparerCalculs(
    { situation: lire({ ...BASE, connus: { aideLogement: 30_000 } }) },
    { situation: lire({ ...BASE, connus: { aideLogement: 0 } }) },
    ['rsa', 'aideLogement'],
  )
  assert.deepEqual(c.faits, [{ chemin: 'connus.aideLogement', avant: 30_000, apres: 0 }])
  const [rsa, aide] = c.prestations
  // The forfait logement goes: December to February at 635.71 × 12 % = 76.285
  const etape = rsa?.etapes.find(({ article }) => article.includes('R. 262-10'))
  assert.ok(Number(etape?.avant) > 7_600 && etape?.apres === 0)
  assert.equal(aide?.refus.apres, 'aide-connue-nulle')
  assert.ok(c.phrases.some((p) => p.startsWith('Aide au logement')))
})

test('le SMIC des mois regardés, sans celui du mois de droit ni des enfants', () => {
  const seul = { ...BASE, logement: { statut: 'sans-domicile' } }
  const c = comparerCalculs(
    { situation: lire({ ...seul, moisDroit: '2026-02' }) },
    { situation: lire({ ...seul, moisDroit: '2026-05' }) },
    ['primeActiviteNette'],
  )
  assert.deepEqual(
    c.prestations[0]?.baremes.map(({ nom, avant, apres }) => [
      nom,
      avant.map((lu) => lu.valeur),
      apres.map((lu) => lu.valeur),
    ]),
    [['SMIC horaire brut', [1_188], [1_202]]],
  )
})

test('les faits, en phrases : le salaire, la personne en plus, le logement', () => {
  const [ana] = BASE.personnes
  const enfant = { role: 'enfant', id: 'e', naissance: '2024-11-03', activite: 'inactif' }
  const ligne = { ...ana!.ressources[0], montantNetSocial: 72_000 }
  const rappel = { nature: 'chomage', de: '2025-01', a: '2025-01', montantNetSocial: 5_000 }
  const c = comparerCalculs(
    { situation: lire(BASE) },
    {
      situation: lire({
        ...BASE,
        personnes: [{ ...ana, ressources: [ligne, rappel] }, enfant],
        logement: { ...BASE.logement, loyer: 60_000 },
      }),
    },
    ['rsa'],
  )
  assert.deepEqual(c.phrasesFaits.map(enClair), [
    'Donnée, enfant « e », naissance le 3 novembre 2024 : est en plus dans le foyer.',
    'Donnée, salaire de « p1 », de janvier 2024 à septembre 2026 : 600,00 € devient 720,00 €.',
    'Donnée, allocation de chômage de « p1 », janvier 2025 : 50,00 € par mois, en plus.',
    'Donnée, « logement.loyer » : 550,00 € devient 600,00 €.',
  ])
})

test('perdre la complémentaire santé n’est pas gagner sa participation', () => {
  const paye = (montantNetSocial: number) =>
    lire({
      ...BASE,
      personnes: [
        { ...ANA, ressources: [{ ...BASE.personnes[0]!.ressources[0], montantNetSocial }] },
      ],
      logement: { statut: 'sans-domicile' },
    })
  const c = comparerCalculs({ situation: paye(95_000) }, { situation: paye(250_000) }, [
    'cssGratuite',
    'cssParticipationAnnuelle',
  ])
  assert.deepEqual(c.phrases.slice(1, 3).map(enClair), [
    'Complémentaire santé solidaire : ouverte avec une participation, 168,00 € par an ; ' +
      'maintenant, pas ouverte.',
    'Raison : Les ressources du foyer dépassent le plafond.',
  ])
})

test('une comparaison juste est lue des deux côtés, avec le jour des règles de chacun', () => {
  const lue = parseComparaison({
    avant: { situation: BASE, reglesConnuesLe: '2016-01-01' },
    apres: { situation: { ...BASE, moisDroit: '2025-06' }, reglesConnuesLe: null },
  })
  assert.ok(lue.ok)
  const { avant, apres } = lue.valeur
  assert.deepEqual([avant.reglesConnuesLe, avant.situation.moisDroit], ['2016-01-01', '2025-05'])
  assert.deepEqual([Object.keys(apres), apres.situation.moisDroit], [['situation'], '2025-06'])
})

test('une comparaison fausse dit pourquoi', () => {
  const situation = BASE
  for (const [json, chemin, message] of [
    ['x', '', 'Une comparaison doit être un objet JSON.'],
    [{ avant: 3 }, 'avant', '« avant » doit être un objet.'],
    [{ avant: { situation }, apres: [] }, 'apres', '« apres » doit être un objet.'],
    [{ avant: { situation, x: 1 } }, 'avant.x', undefined],
    [
      { avant: { situation, reglesConnuesLe: 'hier' } },
      'avant.reglesConnuesLe',
      'Le jour des règles doit être un jour du calendrier, AAAA-MM-JJ.',
    ],
    [
      { avant: { situation }, apres: { situation, reglesConnuesLe: '2015-12-31' } },
      'apres.reglesConnuesLe',
      'Aucune règle n’est connue avant le 1er janvier 2016.',
    ],
  ] as const) {
    const lu = parseComparaison(json)
    assert.ok(!lu.ok)
    assert.equal(lu.erreur.chemin, chemin)
    if (message !== undefined) assert.equal(lu.erreur.message, message)
  }
})

test('deux jours des règles : chaque côté lit les siennes, et ce qui manque se dit', () => {
  const situation = lire({ ...BASE, moisDroit: '2026-09', logement: { statut: 'sans-domicile' } })
  const c = comparerCalculs({ situation, reglesConnuesLe: le('2026-03-29') }, { situation }, [
    'rsa',
  ])
  const [rsa] = c.prestations
  // 646.52 − 600, then 651.69 − 600 (décret of 30 March 2026)
  assert.deepEqual([rsa?.avant, rsa?.apres, rsa?.ecart], [4_652, 5_169, 517])
  assert.deepEqual(rsa?.manques, { avant: ['bareme-a-confirmer'], apres: [] })
  assert.deepEqual(rsa?.refus, { avant: null, apres: null })
  assert.equal(c.avant.reglesConnuesLe, '2026-03-29')
  assert.deepEqual(c.apres, { id: 'ana', moisDroit: '2026-09', reglesConnuesLe: null })
})

test('un montant inconnu d’un côté n’a pas d’écart', () => {
  const connu = lire(BASE)
  const sansLoyer = lire({ ...BASE, logement: { statut: 'locataire-vide', zone: 2 } })
  for (const [avant, apres] of [
    [connu, sansLoyer],
    [sansLoyer, connu],
  ] as const) {
    const c = comparerCalculs({ situation: avant }, { situation: apres }, ['aideLogement'])
    const [aide] = c.prestations
    assert.equal(aide?.ecart, null)
    assert.equal(aide?.[avant === connu ? 'apres' : 'avant'], null)
    assert.equal(typeof aide?.[avant === connu ? 'avant' : 'apres'], 'number')
  }
})
