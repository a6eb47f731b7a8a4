import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeclarationTrimestrielle, Versement } from '#allocations'
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
  assert.deepEqual(faire, {
    ...{ genre: 'envoyee', quand: valideeLe, pour: DECLARATION.moisDroits, revue: false },
  })
})

const part = (moisDroit: string, montant: number) =>
  ({ genre: 'droit', moisDroit, droit: 'primeActiviteNette', suite: null, montant }) as const
const verse = (le: string, ...parts: readonly { readonly montant: number }[]): Versement =>
  ({ jour: le, parts, net: parts.reduce((t, p) => t + p.montant, 0) }) as unknown as Versement

test('prochain paiement : le mois d’avant est payé le 5, le même montant est dit', () => {
  const deux = [
    verse('2026-11-05', part('2026-10', 17_509)),
    verse('2026-12-05', part('2026-11', 17_509)),
  ]
  const paiement = prochainPaiement(deux, jour('2026-11-12'))
  assert.deepEqual(paiement, {
    ...{ montant: 17_509, noms: ['Prime d’activité'], pour: ['2026-11'], le: '2026-12-05' },
    ...{ ajuste: false, calcul: '/mes-droits/2026-11/prime-activite', inchange: true },
  })
  const jourMeme = prochainPaiement(deux, jour('2026-11-05'))
  assert.deepEqual([jourMeme?.le, jourMeme?.inchange], ['2026-11-05', false])
})

test('prochain paiement : deux mois payés le même jour sont dits ensemble', () => {
  const tard = [
    verse('2026-12-05', part('2026-10', 29_227), part('2026-11', 29_227)),
    verse('2027-01-05', part('2026-12', 29_227)),
  ]
  const paiement = prochainPaiement(tard, jour('2026-11-12'))
  assert.deepEqual([paiement?.montant, paiement?.pour], [58_454, ['2026-10', '2026-11']])
  const retenu = { genre: 'retenue', moisDroit: null, droit: null, suite: null, montant: -4_800 }
  const moins = verse('2026-12-05', part('2026-11', 29_227), retenu)
  const apres = prochainPaiement([moins], jour('2026-12-01'))
  assert.deepEqual([apres?.montant, apres?.ajuste], [24_427, true])
})

test('prochain paiement : rien de décidé pour la suite, rien n’est inventé', () => {
  assert.equal(prochainPaiement([], jour('2026-11-12')), undefined)
  const passe = [verse('2026-09-05', part('2026-08', 17_509))]
  assert.equal(prochainPaiement(passe, jour('2026-11-12')), undefined)
})
