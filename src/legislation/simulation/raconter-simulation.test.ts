import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, jour, type Mois, mois } from '#socle'
import type { Bilan, EcartMois } from './bilan.js'
import type { Evenement } from './evenement.js'
import { raconterSimulation } from './raconter-simulation.js'
import type { MoisSimule } from './trajectoire.js'

const LISTE = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'].map(mois)
/** January and April are re-examined; the last month looked at is the second one before. */
const EXAMENS = [LISTE[0]!, LISTE[0]!, LISTE[0]!, LISTE[3]!, LISTE[3]!, LISTE[3]!]
const REGARDES = ['2025-11', '2025-11', '2025-11', '2026-02', '2026-02', '2026-02'].map(mois)

interface Essai {
  readonly evenements?: readonly Evenement[]
  /** By month, what is gained or lost of one benefit. */
  readonly ecarts?: EcartMois['droits'][]
  readonly sante?: readonly (boolean | null)[]
  readonly bilan?: Bilan
  readonly duree?: number
}

const NUL: Bilan = { sans: centimes(0), avec: centimes(0), ecart: centimes(0) }

/** The sentences, with plain spaces. */
function raconter(e: Essai): readonly string[] {
  const duree = e.duree ?? 6
  const suivre = (sante: readonly (boolean | null)[]): MoisSimule[] =>
    LISTE.slice(0, duree).map((m, k) => ({
      ...{ mois: m, moisExamen: EXAMENS[k]!, dernierMoisRegarde: REGARDES[k]! },
      ...{ droits: { cssGratuite: sante[k] ?? false }, refus: {}, manques: {} },
      ...{ ressources: centimes(0), total: centimes(0) },
    }))
  const ecarts = LISTE.slice(0, duree).map((m, k) => ({
    ...{ mois: m, ressources: centimes(0), total: centimes(0), droits: e.ecarts?.[k] ?? {} },
  }))
  const comparaison = { sans: suivre([]), avec: suivre(e.sante ?? []), ecarts }
  const phrases = raconterSimulation({ ...comparaison, bilan: e.bilan ?? NUL }, e.evenements ?? [])
  return phrases.map((p) => p.replace(/[\u00a0\u202f]/g, ' '))
}

const RIEN = 'Sur 6 mois, ressources et droits ensemble ne changent pas.'
const emploi = (m: Mois): Evenement => ({
  ...{ type: 'emploi-trouve', mois: m, personne: 'ana' },
  ...{ montantNetSocial: centimes(140_050), montantNetFiscal: centimes(150_000) },
})
const perdu = (allocation: number): Evenement => ({
  ...{ type: 'emploi-perdu', mois: mois('2026-02'), personne: 'ana' },
  allocationChomage: centimes(allocation),
})

const DITS: readonly (readonly [string, Evenement, string])[] = [
  ['emploi', emploi(LISTE[0]!), 'À partir de janvier 2026, un emploi apporte 1 400,50 € par mois.'],
  [
    'salaire',
    { ...(emploi(mois('2026-04')) as object), type: 'salaire-change' } as Evenement,
    'À partir d’avril 2026, le salaire est de 1 400,50 € par mois.',
  ],
  [
    'sans chômage',
    perdu(0),
    'À partir de février 2026, l’emploi est perdu, sans allocation chômage.',
  ],
  [
    'chômage',
    perdu(90_000),
    'À partir de février 2026, l’emploi est perdu ; l’allocation chômage est de 900,00 € par mois.',
  ],
  [
    'naissance',
    { type: 'naissance', jour: jour('2026-02-10') },
    'Un enfant naît le 10 février 2026.',
  ],
  [
    'séparation',
    { type: 'separation', mois: mois('2026-02'), enfantsPartis: [] },
    'En février 2026, le couple se sépare.',
  ],
  [
    'couple',
    { type: 'mise-en-couple', mois: mois('2026-02'), conjoint: {} as never },
    'En février 2026, une vie de couple commence.',
  ],
  [
    'déménagement',
    { type: 'demenagement', mois: mois('2026-02'), logement: {} as never },
    'En février 2026, le foyer déménage.',
  ],
]
for (const [titre, evenement, phrase] of DITS) {
  test(`ce qui arrive se dit d’abord : ${titre}`, () => {
    assert.equal(raconter({ evenements: [evenement] })[0], phrase)
  })
}

const c = centimes
const CLAUSES: readonly (readonly [string, EcartMois['droits'][], readonly string[]])[] = [
  ['rien ne change', [{ rsa: c(0) }, { rsa: c(0) }], []],
  [
    'des mois qui se suivent ne font qu’une clause',
    [{ rsa: c(0) }, { rsa: c(-100) }, { rsa: c(-100) }, { rsa: c(50) }, { rsa: c(0) }],
    [
      'Chaque mois, RSA : 1,00 € de moins à partir de février 2026, jusqu’en mars 2026 ; ' +
        '0,50 € de plus en avril 2026.',
    ],
  ],
  [
    'jusqu’au dernier mois, même seul',
    [{}, {}, {}, {}, {}, { rsa: c(20) }],
    ['Chaque mois, RSA : 0,20 € de plus à partir de juin 2026.'],
  ],
  [
    'dès le premier mois, jusqu’au dernier',
    Array.from({ length: 6 }, () => ({ aideLogement: c(-5) })),
    ['Chaque mois, aide au logement : 0,05 € de moins à partir de janvier 2026.'],
  ],
  [
    'un mois inconnu ne se dit pas, et coupe la suite',
    [{ rsa: c(10) }, { rsa: null }, { rsa: c(10) }, { rsa: c(0) }],
    ['Chaque mois, RSA : 0,10 € de plus en janvier 2026 ; 0,10 € de plus en mars 2026.'],
  ],
  [
    'une phrase par prestation',
    [{ rsa: c(10), pajeBase: c(-10) }],
    [
      'Chaque mois, RSA : 0,10 € de plus en janvier 2026.',
      'Chaque mois, allocation de base de la PAJE : 0,10 € de moins en janvier 2026.',
    ],
  ],
]
for (const [titre, ecarts, phrases] of CLAUSES) {
  test(`ce que change chaque prestation : ${titre}`, () => {
    const pleins = ecarts.map((e) => ({ rsa: c(0), ...e }))
    assert.deepEqual(raconter({ ecarts: pleins }), [...phrases, RIEN])
  })
}

const GRATUITE = 'La complémentaire santé solidaire deviendrait gratuite pour une demande faite en '
const PAYANTE =
  'La complémentaire santé solidaire ne serait plus gratuite pour une demande faite en ' +
  'mars 2026 ; un droit ouvert le reste un an.'

test('complémentaire santé : le premier mois où elle change, s’il est connu', () => {
  const dire = (sante: readonly (boolean | null)[]) => raconter({ sante }).slice(0, -1)
  assert.deepEqual(dire([false, false]), [])
  assert.deepEqual(dire([null, null]), [], 'une réponse manque')
  assert.deepEqual(dire([false, true, true]), [`${GRATUITE}février 2026.`])
  assert.deepEqual(dire([null, true]), [`${GRATUITE}février 2026.`])
})

test('complémentaire santé : gratuite, elle ne le serait plus', () => {
  const mois3: MoisSimule = {
    ...{ mois: mois('2026-03'), moisExamen: LISTE[0]!, dernierMoisRegarde: REGARDES[0]! },
    ...{ refus: {}, manques: {}, ressources: c(0), total: c(0), droits: {} },
  }
  const avec = [{ ...mois3, droits: { cssGratuite: false } }]
  const sans = [{ ...mois3, droits: { cssGratuite: true } }]
  const [phrase] = raconterSimulation({ sans, avec, ecarts: [], bilan: NUL }, [])
  assert.equal(phrase?.replace(/[\u00a0\u202f]/g, ' '), PAYANTE)
})

const attente = (quand: string): string =>
  'Le RSA et la prime d’activité ne tiennent pas compte de ce changement avant leur réexamen ' +
  `${quand} : leur montant est fixé pour trois mois, d’après des mois passés (CASF, art. ` +
  'R. 262-4-1 et R. 262-7 ; CSS, art. R. 843-1 et R. 843-2).'
const APRES = 'Le RSA et la prime d’activité n’en tiendront compte qu’après ces mois.'
const couple = (m: Mois): Evenement => ({
  ...{ type: 'mise-en-couple', mois: m, conjoint: {} as never },
})

/** February is first looked at in April; March, in none of these months. */
const ATTENTES: readonly (readonly [string, readonly Evenement[], readonly string[]])[] = [
  ['un emploi de février', [emploi(mois('2026-02'))], [attente('d’avril 2026')]],
  ['un emploi de mars', [emploi(mois('2026-03'))], [APRES]],
  ['une naissance', [{ type: 'naissance', jour: jour('2026-02-28') }], [attente('d’avril 2026')]],
  ['un couple de février', [couple(mois('2026-02'))], [attente('d’avril 2026')]],
  ['un couple formé au réexamen', [couple(mois('2026-04'))], []],
  ['un couple formé au premier mois', [couple(mois('2026-01'))], []],
  ['un couple formé après', [couple(mois('2026-05'))], [APRES]],
  [
    'deux changements, une attente',
    [emploi(mois('2026-02')), couple(mois('2026-03'))],
    [attente('d’avril 2026')],
  ],
  ['un emploi perdu compte tout de suite', [perdu(0)], []],
  ['une séparation aussi', [{ type: 'separation', mois: mois('2026-03'), enfantsPartis: [] }], []],
  [
    'un déménagement aussi',
    [{ type: 'demenagement', mois: mois('2026-03'), logement: {} as never }],
    [],
  ],
]
for (const [titre, evenements, attendu] of ATTENTES) {
  test(`ce qui attend un réexamen se dit : ${titre}`, () => {
    const phrases = raconter({ evenements })
    assert.deepEqual(phrases.slice(evenements.length, -1), attendu)
  })
}

const somme = (sans: number, avec: number): Bilan => ({
  ...{ sans: c(sans), avec: c(avec), ecart: c(avec - sans) },
})
const BILANS: readonly (readonly [Bilan, number, string])[] = [
  [
    somme(100, 350),
    6,
    'Sur 6 mois, ressources et droits ensemble passent de 1,00 € à 3,50 € : 2,50 € de plus.',
  ],
  [
    somme(350, 100),
    1,
    'Sur un mois, ressources et droits ensemble passent de 3,50 € à 1,00 € : 2,50 € de moins.',
  ],
  [
    { ...somme(0, 0), sans: null, ecart: null },
    2,
    'Sur 2 mois, le total ne peut pas être donné : il manque une réponse.',
  ],
  [
    { ...somme(0, 0), avec: null, ecart: null },
    2,
    'Sur 2 mois, le total ne peut pas être donné : il manque une réponse.',
  ],
]
for (const [bilan, duree, phrase] of BILANS) {
  test(`le bilan finit : ${phrase}`, () => {
    assert.equal(raconter({ bilan, duree }).at(-1), phrase)
  })
}
