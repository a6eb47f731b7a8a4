import assert from 'node:assert/strict'
import { test } from 'node:test'
import { etapesLues } from '../explication/etapes-essai.js'
import { type Essai, essai, paye } from '../faits/foyers-essai.js'

const LIBELLE = 'On retire vos ressources et le forfait logement'

test('ce que chacun gagne est dit, chaque mois le même une fois', () => {
  const e = { allocataire: { ressources: [paye(900)] }, conjoint: { ressources: [paye(700)] } }
  assert.equal(
    etapesLues(essai(e), 'primeActivite')[0]?.regle,
    'somme des trois mois ÷ 3, chaque revenu au mois de son paiement : 900,00 € + 700,00 € ' +
      'chaque mois',
  )
})

test('ce qu’on retire est nommé, chaque mois, même quand il n’y a rien', () => {
  const lue = (e: Essai) =>
    etapesLues(essai(e), 'primeActivite').find((x) => x.libelle === LIBELLE)?.regle
  const paye1 = { allocataire: { ressources: [paye(900, '2025-05', '2025-06')] } }
  assert.equal(
    lue(paye1),
    'selon le mois. Mai et juin 2025 : revenus d’activité, 900,00 € ; et au moins le montant ' +
      'de base, 633,21 €. Juillet 2025 : aucune ressource ; et au moins le montant de base, ' +
      '633,21 €',
  )
  // 633.21 × 12 %
  assert.equal(
    lue({
      allocataire: { ressources: [paye(900)] },
      faits: { logement: { statut: 'proprietaire' } },
    }),
    'revenus d’activité, 900,00 € + forfait logement, 75,99 € (logement sans loyer) ; et au ' +
      'moins le montant de base, 633,21 €',
  )
})
