import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnnexesLues } from '#referentiel'
import { centimes, type Instant, jour, mois } from '#socle'
import { annexesEnJson, annexesEnMots } from './ressources-annexes.js'

const LUES: AnnexesLues = {
  annexes: [
    {
      ...{ nature: 'revenus-independant', periode: '2025', siret: '73282932000074' },
      ...{ de: mois('2025-01'), a: mois('2025-12'), regime: 'reel', revision: 0 },
      emetteur: { siret: '73282932000074', raisonSociale: 'URSSAF (FICTIVE)' },
      montants: { 'revenu-professionnel': centimes(-120_000) },
      recuLe: '2026-05-02T10:00:00.000Z' as Instant,
      constitueLe: jour('2026-04-30'),
    },
  ],
  attentes: [
    {
      ...{ nature: 'revenus-fiscaux', periode: '2024', motif: 'identite-discordante' },
      recuLe: '2026-05-02T10:00:00.000Z' as Instant,
    },
  ],
}

test('ressources --annexes : en mots, à part, ce qui attend compté', () => {
  assert.equal(
    annexesEnMots(LUES).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' '),
    '\nConnu autrement, et jamais ajouté aux montants ci-dessus\n' +
      '  année 2025, revenu annuel d’indépendant : revenu professionnel −1 200,00 € ' +
      '(dit par URSSAF (FICTIVE) le 30 avril 2026)\n' +
      '  1 en attente : l’identité déclarée n’est pas celle de ce numéro\n',
  )
  assert.match(annexesEnMots({ annexes: [], attentes: [] }), /rien pour ces mois/)
})

test('ressources --annexes : en JSON, deux clés de plus, sans trait ni numéro', () => {
  const json = annexesEnJson(LUES)
  assert.deepEqual(Object.keys(json), ['annexes', 'annexesNonRattachees'])
  assert.deepEqual(json.annexesNonRattachees, [
    {
      ...{ nature: 'revenus-fiscaux', periode: '2024', motif: 'identite-discordante' },
      recuLe: '2026-05-02T10:00:00.000Z',
    },
  ])
})
