import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, type Jour, jour, mois } from '#socle'
import type { Versement } from '../suites/versements.js'
import { lignesPayees, totalAtteste } from './attestation.js'

const versement = (jourVerse: Jour, net: number | null, etat: Versement['etat']): Versement => ({
  ...{ jour: jourVerse, etat, net: net === null ? null : centimes(net), beneficiaire: 'p1' },
  parts: [
    {
      ...{ genre: 'droit', moisDroit: mois('2026-09'), droit: 'rsa', suite: null },
      ...{ montant: centimes(net ?? 0), crds: centimes(0) },
    },
  ],
})

const VERSEMENTS = [
  versement(jour('2026-09-05'), 10_000, 'verse'),
  versement(jour('2026-10-05'), 20_000, 'verse'),
  versement(jour('2026-11-05'), null, 'verse'),
  versement(jour('2026-12-05'), 40_000, 'prevu'),
]

const PERIODES = [
  { titre: 'avant tout paiement', de: '2026-01', a: '2026-08', total: 0, lignes: 0 },
  { titre: 'un mois', de: '2026-10', a: '2026-10', total: 20_000, lignes: 1 },
  { titre: 'ni inconnu ni prévu', de: '2026-09', a: '2026-12', total: 30_000, lignes: 2 },
] as const

for (const { titre, de, a, total, lignes } of PERIODES) {
  test(`attestation de paiement, ${titre} : ${total} centimes`, () => {
    const lues = lignesPayees(VERSEMENTS, { de: mois(de), a: mois(a) })
    assert.deepEqual([lues.length, totalAtteste(lues)], [lignes, total])
  })
}
