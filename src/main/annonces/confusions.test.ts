import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FaitAnnonce } from '#messages'
import type { Acte, Fait, TypeFait } from '#referentiel'
import { type Instant, jourDeParis } from '#socle'
import { surConfusions } from './confusions.js'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const le = (j: string): Instant => `${j}T09:00:00.000Z` as Instant
const fait = (type: TypeFait, personne: string, j: string): Fait =>
  ({ type, personne, quand: le(j), rang: 1, mois: null }) as unknown as Fait
const acte = (genre: string, j: string): Acte => ({ genre, quand: le(j) }) as unknown as Acte

const CAS = [
  {
    titre: 'des lignes détachées d’une personne : dit une fois à elle seule',
    faits: [
      fait('detachee', A, '2026-11-10'),
      fait('detachee', A, '2026-11-10'),
      fait('rattachee', B, '2026-11-10'),
    ],
    ...{ actes: [acte('rattacher', '2026-11-10')], dits: [A] },
  },
  {
    titre: 'deux numéros d’une même personne : rien',
    faits: [fait('detachee', A, '2026-11-10')],
    ...{ actes: [acte('fusionner', '2026-11-10')], dits: [] },
  },
  {
    titre: 'une décision d’il y a longtemps, lue par une base qui démarre : rien',
    faits: [fait('detachee', A, '2026-01-10')],
    ...{ actes: [acte('detacher', '2026-01-10')], dits: [] },
  },
  {
    titre: 'un déclarant qui corrige : rien',
    faits: [fait('corrigee', A, '2026-11-10'), fait('annulee', A, '2026-11-10')],
    ...{ actes: [], dits: [] },
  },
] as const

for (const { titre, faits, actes, dits } of CAS) {
  test(`confusion d’identité traitée, ${titre}`, async () => {
    const annonces: FaitAnnonce[] = []
    const dire = surConfusions({
      annonceur: { annoncer: (f) => void annonces.push(...f), jourDe: jourDeParis },
      identites: { listActes: async () => actes },
      maintenant: () => le('2026-11-12'),
    })
    await dire(faits)
    assert.deepEqual(
      annonces.map((f) => [f.code, f.personne]),
      dits.map((p) => ['N23', p]),
    )
  })
}
