import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnnexeEnAttente, DeclarationAnnexe } from '#referentiel'
import { centimes, type Instant, jour, mois } from '#socle'
import { creerVueAnnexes } from './annexes-vue.js'

const TRIMESTRE: DeclarationAnnexe = {
  ...{ nature: 'chiffre-affaires-micro', periode: '2026-T1', siret: '73282932000074' },
  ...{ de: mois('2026-01'), a: mois('2026-03'), regime: 'micro-social', revision: 0 },
  emetteur: { siret: '73282932000074', raisonSociale: 'URSSAF (FICTIVE)' },
  montants: { 'prestations-bic': centimes(120_000), ventes: centimes(0) },
  recuLe: '2026-05-02T10:00:00.000Z' as Instant,
  constitueLe: jour('2026-04-30'),
}

test('annexes : en mots, la plus récente d’abord, ce qui attend compté sans être montré', () => {
  const annee: DeclarationAnnexe = {
    ...TRIMESTRE,
    ...{ nature: 'revenus-fiscaux', periode: '2024', siret: null, revision: 1 },
    ...{ de: mois('2024-01'), a: mois('2024-12'), regime: null },
    montants: { 'pension-alimentaire-recue': centimes(240_000) },
  }
  const attente: AnnexeEnAttente = {
    ...{ nature: 'revenus-fiscaux', periode: '2023', motif: 'identite-discordante' },
    recuLe: TRIMESTRE.recuLe,
  }
  const vue = creerVueAnnexes({ annexes: [annee, TRIMESTRE], attentes: [attente] })
  assert.equal(vue.enAttente, 1)
  assert.deepEqual(
    vue.lignes.map((l) => [l.periode, l.quoi, l.emetteur, l.corrigee, l.montants]),
    [
      [
        ...['1er trimestre 2026', 'chiffre d’affaires de micro-entrepreneur', 'URSSAF (FICTIVE)'],
        false,
        [
          { libelle: 'prestations de services', montant: 120_000 },
          { libelle: 'ventes', montant: 0 },
        ],
      ],
      [
        ...['année 2024', 'chiffres annuels des impôts', 'URSSAF (FICTIVE)'],
        true,
        [{ libelle: 'pension alimentaire reçue', montant: 240_000 }],
      ],
    ],
  )
})
