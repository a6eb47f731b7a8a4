import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CompletudeMois, RessourceSourcee } from '#referentiel'
import { type Manques, manquesDe, type Recu, regimeDe } from './manques.js'

const RIEN: Recu = { lignes: [], completude: [], annexes: [] }
const VIDE: Manques = { connue: false, regimes: [], sansMontant: [], enRetard: [] }

function ligne(raisonSociale: string, plus: Partial<RessourceSourcee>): RessourceSourcee {
  const declarant = { siret: null, raisonSociale }
  const montants = { montantNetSocial: 100_00, montantNetFiscal: null, montantNetVerse: null }
  const paie = { mois: '2026-09', nature: 'salaire', origine: 'dsn' }
  return { ...montants, ...paie, declarant, ...plus } as RessourceSourcee
}

function retard(mois: string, etat: string): CompletudeMois {
  const declarant = { siret: null, raisonSociale: 'ATELIER' }
  return { mois, etat: 'partiel', declarants: [{ declarant, etat }] } as unknown as CompletudeMois
}

const LIGNES = [
  { titre: 'salaire par DSN', plus: {}, attendu: 'general' },
  { titre: 'Tesa', plus: { titreSimplifie: 'tesa' }, attendu: 'agricole' },
  { titre: 'Guso', plus: { titreSimplifie: 'guso' }, attendu: 'petites-structures' },
  {
    titre: 'Cesu',
    plus: { titreSimplifie: 'cesu', origine: 'pasrau' },
    attendu: 'particuliers-employeurs',
  },
  { titre: 'salaire par PASRAU', plus: { origine: 'pasrau' }, attendu: 'particuliers-employeurs' },
  {
    titre: 'chômage',
    plus: { origine: 'pasrau', nature: 'chomage' },
    attendu: 'revenus-de-remplacement',
  },
] as const

for (const { titre, plus, attendu } of LIGNES) {
  test(`régime d’une ligne : ${titre}`, () => assert.equal(regimeDe(ligne('X', plus)), attendu))
}

test('manques : rien de reçu ne dit rien de manquant', () => {
  assert.deepEqual(manquesDe(RIEN), VIDE)
})

test('manques : un salarié du privé bien déclaré n’a rien qui manque', () => {
  const recu = {
    ...RIEN,
    lignes: [ligne('ATELIER', {})],
    completude: [retard('2026-10', 'attendu')],
  }
  assert.deepEqual(manquesDe(recu), { ...VIDE, connue: true })
})

test('manques : ceux de ses régimes seulement, avec ses payeurs', () => {
  const emetteur = { siret: '', raisonSociale: 'URSSAF (FICTIVE)' }
  const { regimes } = manquesDe({
    ...RIEN,
    lignes: [
      ligne('MME A', { titreSimplifie: 'cesu', origine: 'pasrau' }),
      ligne('MME B', { titreSimplifie: 'cesu', origine: 'pasrau' }),
      ligne('ATELIER', {}),
    ],
    annexes: [{ nature: 'chiffre-affaires-micro', emetteur }],
  })
  assert.deepEqual(
    regimes.map((r) => [r.regime, r.payeurs]),
    [
      ['particuliers-employeurs', ['MME A', 'MME B']],
      ['micro-entrepreneurs', ['URSSAF (FICTIVE)']],
    ],
  )
})

test('manques : montants absents et retards, par payeur, mois en ordre', () => {
  const sans = { montantNetSocial: null }
  const { sansMontant, enRetard } = manquesDe({
    ...RIEN,
    lignes: [
      ligne('ATELIER', { ...sans, mois: '2026-09' as never }),
      ligne('ATELIER', { ...sans, mois: '2026-08' as never }),
    ],
    completude: [retard('2026-09', 'en-retard'), retard('2026-10', 'attendu')],
  })
  assert.deepEqual(sansMontant, [{ payeur: 'ATELIER', mois: ['2026-08', '2026-09'] }])
  assert.deepEqual(enRetard, [{ payeur: 'ATELIER', mois: ['2026-09'] }])
})
