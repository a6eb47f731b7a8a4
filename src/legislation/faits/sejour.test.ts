import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Jour, Mois } from '#socle'
import type { Sejour } from './faits.js'
import { type ContexteSejour, conditionSejour, type Verdict } from './sejour.js'

const METROPOLE: ContexteSejour = { majore: false, territoire: 'metropole', prime: false }
const PRIME: ContexteSejour = { ...METROPOLE, prime: true }
const MAJOREE: ContexteSejour = { ...METROPOLE, majore: true }
const DOM: ContexteSejour = { ...METROPOLE, territoire: 'dom' }
const MAYOTTE: ContexteSejour = { ...METROPOLE, territoire: 'mayotte' }

function sejour(nationalite: Sejour['nationalite'], depuis: string | null): Sejour {
  return { nationalite, depuis: depuis as Jour | null, regulier: true, dispense: false }
}

const AUTRE = sejour('autre', null)
const EUROPEEN = sejour('europeenne', null)

/** Month of September 2025; no article asks anything of a French person. */
const CAS: readonly (readonly [string, Sejour | null, ContexteSejour, Verdict])[] = [
  ['rien n’est dit', null, METROPOLE, 'remplie'],
  ['français', sejour('francaise', null), METROPOLE, 'remplie'],
  ['français, sans titre', { ...sejour('francaise', null), regulier: false }, MAYOTTE, 'remplie'],
  ['français depuis peu', sejour('francaise', '2025-09-01'), METROPOLE, 'remplie'],
  // L. 262-4, 2°: regular first, whatever the rest
  ['irrégulier', { ...sejour('autre', '2000-01-01'), regulier: false }, METROPOLE, 'refusee'],
  ['irrégulier, majoré', { ...AUTRE, regulier: false }, MAJOREE, 'refusee'],
  ['irrégulier, réfugié', { ...AUTRE, regulier: false, dispense: true }, METROPOLE, 'refusee'],
  ['européen irrégulier, prime', { ...EUROPEEN, regulier: false }, PRIME, 'refusee'],
  // L. 262-9 and the cases of L. 262-4, 2°, a and b
  ['réfugié', { ...AUTRE, dispense: true }, METROPOLE, 'remplie'],
  ['majoré', AUTRE, MAJOREE, 'remplie'],
  ['majoré, arrivé ce mois-ci', sejour('autre', '2025-09-30'), MAJOREE, 'remplie'],
  // L. 262-6: three months; the prime asks nothing of a European (L. 842-2, 2°)
  ['européen, prime', EUROPEEN, PRIME, 'remplie'],
  ['européen arrivé ce mois-ci, prime', sejour('europeenne', '2025-09-30'), PRIME, 'remplie'],
  ['européen, depuis quand ?', EUROPEEN, METROPOLE, 'inconnue'],
  ['européen, trois mois le 30', sejour('europeenne', '2025-06-30'), METROPOLE, 'remplie'],
  ['européen, trois mois le 1er octobre', sejour('europeenne', '2025-07-01'), METROPOLE, 'refusee'],
  ['européen à Mayotte : trois mois', sejour('europeenne', '2025-06-30'), MAYOTTE, 'remplie'],
  // Five years of titles, fifteen at Mayotte for the RSA (L. 542-6)
  ['titre, depuis quand ?', AUTRE, METROPOLE, 'inconnue'],
  ['titre, depuis quand ? prime', AUTRE, PRIME, 'inconnue'],
  ['cinq ans le 30', sejour('autre', '2020-09-30'), METROPOLE, 'remplie'],
  ['cinq ans le 1er octobre', sejour('autre', '2020-10-01'), METROPOLE, 'refusee'],
  ['cinq ans le 30, prime', sejour('autre', '2020-09-30'), PRIME, 'remplie'],
  ['cinq ans le 1er octobre, prime', sejour('autre', '2020-10-01'), PRIME, 'refusee'],
  ['cinq ans le 30, outre-mer', sejour('autre', '2020-09-30'), DOM, 'remplie'],
  ['cinq ans, Mayotte', sejour('autre', '2020-09-30'), MAYOTTE, 'refusee'],
  ['quinze ans le 30, Mayotte', sejour('autre', '2010-09-30'), MAYOTTE, 'remplie'],
  ['quinze ans le 1er octobre, Mayotte', sejour('autre', '2010-10-01'), MAYOTTE, 'refusee'],
  [
    'cinq ans, prime de Mayotte',
    sejour('autre', '2020-09-30'),
    { ...MAYOTTE, prime: true },
    'remplie',
  ],
]

for (const [titre, sien, contexte, attendu] of CAS) {
  test(`condition de séjour : ${titre}`, () => {
    assert.equal(conditionSejour(sien, '2025-09' as Mois, contexte), attendu)
  })
}
