import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MontantLisible } from '#acces'
import { centimes, type Instant, jour, mois } from '#socle'
import { couperLigne } from '../restitution/couper.js'
import type { LigneCondensee } from './condense.js'
import { garderLignes, lireLignesGardees, texteDesLignes } from './lignes.js'

const ORDINAIRE: LigneCondensee = {
  mois: mois('2026-01'),
  dateVersement: jour('2026-01-30'),
  declarant: { siret: '00000000100012', raisonSociale: 'EMPLOYEUR FICTIF' },
  nature: 'salaire',
  montantNetSocial: centimes(150_000),
  montantNetFiscal: centimes(-12),
  montantNetVerse: null,
  periode: null,
  revision: 0,
  recuLe: '2026-02-05T09:00:00.000Z' as Instant,
  origine: 'dsn',
  contestee: false,
}

/** A name that looks like what is cut. */
const PIEGE = '","montantNetFiscal":1,"montantNetVerse":null,"doublon":{},'
const LIGNES: readonly LigneCondensee[] = [
  ORDINAIRE,
  { ...ORDINAIRE, montantNetSocial: null, montantNetVerse: centimes(3), revision: 2 },
  { ...ORDINAIRE, declarant: { siret: null, raisonSociale: PIEGE }, nature: PIEGE },
  { ...ORDINAIRE, periode: { de: jour('2026-01-01'), a: jour('2026-01-15') }, origine: 'pasrau' },
]
const DOUBLON: LigneCondensee = {
  ...ORDINAIRE,
  doublon: {
    ...{ regle: 'ij-subrogees', employeur: null, jours: 9, joursCommuns: 4 },
    montantEcarte: centimes(100),
  },
}

const [S, F, V] = ['montantNetSocial', 'montantNetFiscal', 'montantNetVerse'] as const
const PROFILS: readonly (readonly MontantLisible[])[] = [
  ...[[S], [F], [V], [S, V], [S, F, V], [F, S], [V, F], []],
]

test('lignes gardées : coupées, elles sont à l’octet près celles que le registre coupe', () => {
  for (const lignes of [LIGNES, [...LIGNES, DOUBLON], [DOUBLON], []]) {
    const gardees = garderLignes(lignes)
    const texte = gardees.length === 0 ? null : gardees.join(',')
    assert.deepEqual(lireLignesGardees(texte), lignes)
    for (const montants of PROFILS) {
      const attendu = JSON.stringify(lignes.map((l) => couperLigne(l, montants)))
      assert.equal(texteDesLignes(texte, montants), attendu, montants.join())
    }
  }
})
