import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits } from '../index.js'
import { type Essai, essai, paye } from './foyers-essai.js'

function rsa(e: Essai): number | string {
  const { droits, refus } = calculerDroits(essai(e), {
    prestations: ['rsa'],
    moisCourantConnu: false,
  })
  return refus.rsa ?? Number(droits.rsa)
}

const ARRET = (depuis: string, revenus = 'activite') => ({
  ressources: [paye(300)],
  interruptions: [{ revenus, depuis }],
})

/** September 2025: 646.52 € for one person; 346.52 € with 300 € a month. */
const CAS: readonly (readonly [titre: string, essai: Essai, attendu: number | string])[] = [
  ['un salaire qui continue compte', { allocataire: { ressources: [paye(300)] } }, 34652],
  ['arrêté avant l’examen, il ne compte plus', { allocataire: ARRET('2025-08-12') }, 64652],
  [
    'arrêté dans le trimestre regardé, il ne compte plus',
    { allocataire: ARRET('2025-07-31') },
    64652,
  ],
  [
    'arrêté dans le mois de droit, il ne compte plus dès ce mois',
    { allocataire: ARRET('2025-09-30') },
    64652,
  ],
  ['arrêté le mois suivant, il compte encore', { allocataire: ARRET('2025-10-01') }, 34652],
  [
    'le chômage arrêté laisse compter le salaire',
    { allocataire: ARRET('2025-08-12', 'chomage') },
    34652,
  ],
  [
    'le chômage arrêté ne compte plus',
    {
      allocataire: {
        ressources: [paye(300, '2015-01', '2027-12', 'chomage')],
        interruptions: [{ revenus: 'chomage', depuis: '2025-08-12' }],
      },
    },
    64652,
  ],
  [
    'ce qui n’est ni salaire ni chômage compte encore',
    {
      allocataire: {
        ressources: [paye(300, '2015-01', '2027-12', 'pension-alimentaire')],
        interruptions: [{ revenus: 'activite', depuis: '2025-08-12' }],
      },
    },
    34652,
  ],
  [
    'l’arrêt de l’un laisse compter le salaire de l’autre : 969,78 − 300',
    { allocataire: ARRET('2025-08-12'), conjoint: { ressources: [paye(300)] } },
    66978,
  ],
]

for (const [titre, e, attendu] of CAS) test(titre, () => assert.equal(rsa(e), attendu))

test('la prime d’activité ne neutralise rien : aucun texte ne le dit', () => {
  const prime = (allocataire: object): unknown =>
    calculerDroits(essai({ allocataire }), { prestations: ['primeActivite'] }).droits.primeActivite
  assert.equal(prime(ARRET('2025-08-12')), prime({ ressources: [paye(300)] }))
})

test('l’explication dit le revenu laissé de côté, sa date et son article', () => {
  const { explication = [] } = calculerDroits(essai({ allocataire: ARRET('2025-08-12') }), {
    prestations: ['rsa'],
    explication: true,
  })
  const etape = explication.find((x) => x.article === 'CASF, art. R. 262-13')
  assert.equal(
    etape?.libelle.replaceAll('\u00a0', ' '),
    'Revenus de travail : arrêt le 12 août 2025',
  )
})
