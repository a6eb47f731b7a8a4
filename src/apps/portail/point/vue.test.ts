import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeclarationTrimestrielle, Liquidation } from '#allocations'
import { type Instant, jour, mois } from '#socle'
import { aFaire, prochainPaiement } from './vue.js'

const CAF = { organisme: 'caf' } as const

const DECLARATION = {
  moisExamen: mois('2026-12'),
  moisReference: [mois('2026-08'), mois('2026-09'), mois('2026-10')],
  moisDroits: [mois('2026-12'), mois('2027-01'), mois('2027-02')],
  etat: 'a-valider',
  valideeLe: null,
  reponses: {},
} as unknown as DeclarationTrimestrielle

const TABLE = [
  { titre: 'dix-huit jours avant', le: '2026-11-12', reste: 18 },
  { titre: 'le dernier jour', le: '2026-11-30', reste: 0 },
  { titre: 'passée d’un jour', le: '2026-12-01', reste: -1 },
] as const

for (const { titre, le, reste } of TABLE) {
  test(`à faire : ${titre}`, () => {
    const faire = aFaire(DECLARATION, CAF, jour(le))
    assert.ok(faire.genre === 'declarer')
    assert.deepEqual([faire.limite, faire.reste, faire.commencee], ['2026-11-30', reste, false])
  })
}

test('à faire : une déclaration envoyée le dit', () => {
  const valideeLe = '2026-11-12T09:42:00.000Z' as Instant
  const faire = aFaire({ ...DECLARATION, etat: 'validee', valideeLe }, CAF, jour('2026-11-13'))
  assert.deepEqual(faire, { genre: 'envoyee', quand: valideeLe, pour: DECLARATION.moisDroits })
})

function liquidation(moisDroit: string, primeActiviteNette: number | null): Liquidation {
  const droits = { rsa: 0, primeActiviteNette }
  const reponse = { droits }
  return { moisDroit, calculeeLe: '2026-09-01', reponse } as unknown as Liquidation
}

test('prochain paiement : le mois d’avant est payé le 5, le même montant est dit', () => {
  const deux = [liquidation('2026-10', 17_509), liquidation('2026-11', 17_509)]
  const paiement = prochainPaiement(deux, CAF, jour('2026-11-12'))
  assert.deepEqual(paiement, {
    ...{ montant: 17_509, noms: ['Prime d’activité'], le: '2026-12-05', moisDroit: '2026-11' },
    ...{ calcul: '/mes-droits/2026-11/prime-activite', inchange: true },
  })
  const jourMeme = prochainPaiement(deux, CAF, jour('2026-11-05'))
  assert.deepEqual([jourMeme?.le, jourMeme?.inchange], ['2026-11-05', false])
})

test('prochain paiement : rien de calculé pour la suite, rien n’est inventé', () => {
  assert.equal(prochainPaiement([], CAF, jour('2026-11-12')), undefined)
  const passee = [liquidation('2026-08', 17_509)]
  assert.equal(prochainPaiement(passee, CAF, jour('2026-11-12')), undefined)
})
