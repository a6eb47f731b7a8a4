import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, type Jour, mois } from '#socle'
import { parametresLogement } from '../aides-logement/parametres.js'
import { parametresCss } from '../css/parametres.js'
import { parametresPf } from '../prestations-familiales/parametres.js'
import { avecReglesConnuesLe, avecReleve } from './connues.js'

/** The figures of a month are kept once built, as the rules of today give them. */
const GARDES: readonly {
  readonly titre: string
  readonly mois: string
  readonly lire: (mois: number) => number
  readonly attendu: number
  /** A day when that amount was not known yet, and the one of that day. */
  readonly connuesLe: string
  readonly avant: number
  readonly serie: RegExp
}[] = [
  {
    titre: 'base mensuelle d’avril 2026',
    mois: '2026-05',
    lire: (m) => parametresPf(m).bmaf,
    attendu: 47_816,
    connuesLe: '2026-03-01',
    avant: 47_437,
    serie: /base mensuelle/,
  },
  {
    titre: 'charges d’octobre 2025, arrêté du 5 septembre',
    mois: '2025-11',
    lire: (m) => parametresLogement(m).charges,
    attendu: 6_059,
    connuesLe: '2025-09-01',
    avant: 5_997,
    serie: /charges/,
  },
  {
    titre: 'plafond de la C2S d’avril 2025, Journal officiel du 29 mars',
    mois: '2025-04',
    lire: (m) => parametresCss(m).gratuite.personnes[0]!,
    attendu: 1_033_900,
    connuesLe: '2025-03-01',
    avant: 1_016_600,
    serie: /plafond/,
  },
]

test('les chiffres gardés d’un mois ne passent pas d’un état des règles à l’autre', () => {
  for (const { titre, mois: m, lire, attendu, connuesLe, avant } of GARDES) {
    const lu = () => lire(indexMois(mois(m)))
    const vus = [lu(), avecReglesConnuesLe(connuesLe as Jour, lu), lu()]
    assert.deepEqual(vus, [attendu, avant, attendu], titre)
  }
})

test('la liste de ce qui est lu est la même, que les chiffres soient gardés ou non', () => {
  for (const { titre, mois: m, lire, attendu, serie } of GARDES) {
    const lu = () => lire(indexMois(mois(m)))
    lu()
    const { resultat, lus } = avecReleve(lu)
    assert.equal(resultat, attendu, titre)
    const sienne = lus.filter(({ nom, valeur }) => serie.test(nom) && valeur === attendu)
    assert.equal(sienne.length, 1, titre)
  }
})
