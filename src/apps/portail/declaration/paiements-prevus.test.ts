import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeclarationTrimestrielle, DossierAllocataire, Liquidation } from '#allocations'
import { jour, mois } from '#socle'
import { paiementsDits, premierEnvoi } from './paiements-prevus.js'

const OCTOBRE = mois('2026-10')

const dossier = { organisme: 'caf', personnes: [] } as unknown as DossierAllocataire
const envoyee = (valideeLe: string, version: number): DeclarationTrimestrielle =>
  ({ moisExamen: OCTOBRE, valideeLe, version }) as unknown as DeclarationTrimestrielle
const LIQUIDATIONS = ['2026-10', '2026-11', '2026-12'].map(
  (moisDroit) =>
    ({
      moisDroit,
      reponse: { droits: { rsa: 0, primeActivite: 469_62, primeActiviteNette: 469_62 } },
    }) as unknown as Liquidation,
)

const A_TEMPS = envoyee('2026-09-28T08:00:00.000Z', 1)
const TARD = envoyee('2026-11-12T08:00:00.000Z', 1)
const CORRIGEE = envoyee('2026-11-20T08:00:00.000Z', 2)

const TABLE = [
  {
    titre: 'envoyée à temps : chaque mois le 5 du suivant',
    envoyees: [A_TEMPS],
    le: '2026-09-28',
    attendu: ['2026-11-05 non', '2026-12-05 non', '2027-01-05 non'],
  },
  {
    titre: 'envoyée tard : deux mois ensemble',
    envoyees: [TARD],
    le: '2026-11-12',
    attendu: ['2026-12-05 non', '2026-12-05 non', '2027-01-05 non'],
  },
  {
    titre: 'corrigée après un paiement : il a eu lieu, seule la différence suit',
    envoyees: [A_TEMPS, CORRIGEE],
    le: '2026-11-20',
    attendu: ['2026-11-05 oui', '2026-12-05 non', '2027-01-05 non'],
  },
  {
    titre: 'corrigée avant tout paiement : rien n’est déjà payé',
    envoyees: [TARD, CORRIGEE],
    le: '2026-11-20',
    attendu: ['2026-12-05 non', '2026-12-05 non', '2027-01-05 non'],
  },
] as const

for (const { titre, envoyees, le, attendu } of TABLE) {
  test(`paiements d’une déclaration ${titre}`, () => {
    const quand = { moisExamen: OCTOBRE, jour: jour(le) }
    const dits = paiementsDits({ dossier, envoyees }, LIQUIDATIONS, quand)
    assert.deepEqual(
      dits.map((x) => x && `${x.jour} ${x.dejaPaye ? 'oui' : 'non'}`),
      attendu,
    )
  })
}

test('le premier envoi compte, pas la correction ; rien d’envoyé, aucun jour', () => {
  assert.equal(premierEnvoi([CORRIGEE, A_TEMPS], OCTOBRE), '2026-09-28')
  assert.equal(premierEnvoi([A_TEMPS], mois('2026-07')), undefined)
})
