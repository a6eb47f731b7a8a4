import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jour } from '#socle'
import { calculerDroits, parseSituation } from '../index.js'
import type { SituationFoyer } from '../situation.js'
import { essai, paye } from './foyers-essai.js'

function montant(foyer: SituationFoyer, droit: 'rsa' | 'primeActivite') {
  return calculerDroits(foyer, { prestations: [droit] }).droits[droit]
}

test('prime : les revenus de biens d’il y a deux ans, par douzièmes', () => {
  const loyers = (euros: number, de: string, a: string) =>
    essai({
      allocataire: {
        ressources: [paye(1_000), paye(euros, de, a, 'revenus-fonciers')],
      },
    })
  const sans = montant(essai({ allocataire: { ressources: [paye(1_000)] } }), 'primeActivite')
  // Let in 2023 at 600 a month, no longer: 600 a month still, of 2023; September 2025 reads 2023.
  assert.equal(
    montant(loyers(600, '2023-01', '2023-12'), 'primeActivite'),
    montant(loyers(600, '2020-01', '2026-12'), 'primeActivite'),
  )
  // Half of 2023 at 600 is 300 a month.
  assert.equal(
    montant(loyers(600, '2023-07', '2023-12'), 'primeActivite'),
    montant(loyers(300, '2020-01', '2026-12'), 'primeActivite'),
  )
  // Of 2022 only: 2023 had none.
  assert.equal(montant(loyers(600, '2022-01', '2022-12'), 'primeActivite'), sans)
  // Begun since: nothing else is known, it counts as it is.
  assert.equal(
    montant(loyers(600, '2025-01', '2025-12'), 'primeActivite'),
    montant(loyers(600, '2020-01', '2026-12'), 'primeActivite'),
  )
  // RSA: month by month, as before.
  assert.equal(
    montant(loyers(600, '2023-01', '2023-12'), 'rsa'),
    montant(essai({ allocataire: { ressources: [paye(1_000)] } }), 'rsa'),
  )
})

test('prime : le revenu de biens que dit l’avis d’impôt prime sur les lignes', () => {
  const foyer = (dontPatrimoine: number | undefined) =>
    essai({
      allocataire: {
        ressources: [paye(1_000), paye(10, '2020-01', '2026-12', 'revenus-capital')],
        revenusFiscaux: {
          '2023': {
            netCategoriel: 1_200_000,
            dontActivite: 1_000_000,
            ...(dontPatrimoine === undefined ? null : { dontPatrimoine }),
          },
        },
      },
    })
  const lignes = (euros: number) =>
    essai({
      allocataire: {
        ressources: [paye(1_000), paye(euros, '2020-01', '2026-12', 'revenus-capital')],
      },
    })
  // 120 a month told, whatever the lines say; 0 told is 0.
  assert.equal(montant(foyer(144_000), 'primeActivite'), montant(lignes(120), 'primeActivite'))
  assert.equal(
    montant(foyer(0), 'primeActivite'),
    montant(essai({ allocataire: { ressources: [paye(1_000)] } }), 'primeActivite'),
  )
  assert.equal(montant(foyer(undefined), 'primeActivite'), montant(lignes(10), 'primeActivite'))
  const refuse = parseSituation({
    id: 'x',
    moisDroit: '2025-09',
    personnes: [
      {
        role: 'allocataire',
        naissance: '1985-03-02',
        activite: 'actif',
        revenusFiscaux: { '2023': { netCategoriel: 1, dontActivite: 0, dontPatrimoine: -1 } },
      },
    ],
    logement: { statut: 'sans-domicile' },
  })
  assert.ok(!refuse.ok)
  assert.equal(refuse.erreur.chemin, 'personnes[0].revenusFiscaux.2023.dontPatrimoine')
})

test('RSA : un revenu de travail exceptionnel reste à son mois jusqu’en février 2025', () => {
  const avec = (moisDroit: string, nature: string, mois: string) =>
    essai({
      moisDroit,
      allocataire: {
        ressources: [paye(100), paye(900, mois, mois, nature)],
      },
    })
  // February 2025 reads November to January: 635.71 less 100, 900 more in December. Spread:
  // 635.71 − 400; kept in its month: (535.71 + 0 + 535.71) ÷ 3 = 357.14
  assert.equal(montant(avec('2025-02', 'salaire', '2024-12'), 'rsa'), 23_571)
  assert.equal(montant(avec('2025-02', 'salaire-exceptionnel', '2024-12'), 'rsa'), 35_714)
  // March 2025 on: spread like the rest.
  assert.equal(
    montant(avec('2025-03', 'salaire-exceptionnel', '2024-12'), 'rsa'),
    montant(avec('2025-03', 'salaire', '2024-12'), 'rsa'),
  )
  // Out of the quarter it does not count.
  assert.equal(montant(avec('2025-02', 'salaire-exceptionnel', '2024-10'), 'rsa'), 53_571)
  // The prime always reads it in its month.
  assert.equal(
    montant(avec('2025-02', 'salaire-exceptionnel', '2024-12'), 'primeActivite'),
    montant(avec('2025-02', 'salaire', '2024-12'), 'primeActivite'),
  )
})

test('prime : les congés, selon la lettre de janvier 2016 puis selon celle de juin', () => {
  const foyer = essai({
    moisDroit: '2016-04',
    allocataire: {
      ressources: [paye(1_000)],
      conge: { type: 'parental', de: '2016-02-10', a: '2016-02-20' },
    },
  })
  const avec = (le?: string) => {
    const regles = le === undefined ? {} : { reglesConnuesLe: jour(le) }
    return calculerDroits(foyer, { prestations: ['primeActivite'], ...regles })
  }
  assert.ok(Number(avec().droits.primeActivite) > 0)
  const avant = avec('2016-05-31')
  assert.equal(avant.refus.primeActivite, 'conge-sans-activite')
  assert.ok(Number(avec('2016-06-01').droits.primeActivite) > 0)
})
