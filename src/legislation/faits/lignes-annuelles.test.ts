import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits, type Prestation } from '../index.js'
import { type Essai, essai, paye } from './foyers-essai.js'

const LOUE = {
  logement: { statut: 'locataire-vide', loyer: 60_000, zone: 2 },
  connus: { aideLogement: null },
}

function droit(prestation: Prestation, e: Essai): unknown {
  const foyer = { moisDroit: '2026-05', ...e, faits: { ...LOUE, ...e.faits } }
  return calculerDroits(essai(foyer)).droits[prestation]
}

/** Profits of an independent, euros a year. */
function benefices(parAnnee: Readonly<Record<string, number>>): object {
  const enCentimes = Object.entries(parAnnee).map(([annee, euros]) => [annee, euros * 100])
  return { independant: { benefices: Object.fromEntries(enCentimes) } }
}

function recettes(de: string, a: string, euros: number): object {
  return { independant: { recettes: [{ de, a, secteur: 'services', montant: euros * 100 }] } }
}

const micro = (euros: number, de: string, a: string): object => ({
  ressources: [paye(euros, de, a, 'benefice-micro-entrepreneur')],
})

test('aide au logement : le bénéfice de l’année N-2 compte (CCH, art. R. 822-5)', () => {
  // R = 7 200 €, R0 = 5 235 €, Tp = 3,135 % : 350,93 − (39,56 + 61,60) − 5 = 244,77, moins la CRDS.
  assert.equal(droit('aideLogement', { allocataire: benefices({ 2024: 7_200 }) }), 24_354)
  assert.equal(droit('aideLogement', { allocataire: {} }), 30_484)
  const dEuros = { 2023: 1_000, 2024: 7_200, 2025: 30_000 }
  assert.equal(droit('aideLogement', { allocataire: benefices(dEuros) }), 24_354)
})

test('aide au logement : un bénéfice se lit au centime, quel qu’il soit', () => {
  const juste = { 2023: 0, 2024: 7_200 }
  const passe = { 2023: 0, 2024: 7_200.01 }
  assert.equal(droit('aideLogement', { allocataire: benefices(juste) }), 24_354)
  // 7 200,01 € s’arrondissent à 7 300 € : 3,135 % de 100 € de moins, moins la CRDS.
  assert.equal(droit('aideLogement', { allocataire: benefices(passe) }), 24_042)
})

test('aide au logement : sans bénéfice connu, les recettes après abattement', () => {
  const periode = ['2025-04', '2026-03'] as const
  assert.equal(
    droit('aideLogement', { allocataire: recettes(...periode, 1_500) }),
    droit('aideLogement', { allocataire: micro(750, ...periode) }),
  )
  assert.notEqual(droit('aideLogement', { allocataire: recettes(...periode, 1_500) }), 30_484)
})

test('complémentaire santé : le dernier bénéfice connu est celui de l’année', () => {
  assert.equal(droit('cssGratuite', { allocataire: benefices({ 2024: 7_200 }) }), true)
  assert.equal(droit('cssGratuite', { allocataire: benefices({ 2024: 20_000 }) }), false)
})

test('RSA : un revenu interrompu compte encore dans l’aide au logement des mois regardés', () => {
  const interruptions = [{ revenus: 'activite', depuis: '2026-05-01' }]
  const allocataire = { ressources: [paye(2_500, '2025-01', '2026-04')], interruptions }
  // Aide nulle en janvier, février et mars 2026 : pas de forfait logement.
  assert.equal(droit('rsa', { allocataire }), 64_652)
})
