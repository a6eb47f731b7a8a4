import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits, type Prestation } from '../index.js'
import { situation } from '../personnages.js'

const ADULTE = { naissance: '1985-03-02', activite: 'chomeur' }
/** Year 2023 is the one that is read. */
const AUTRE_ANNEE = { revenusFiscaux: { 2020: { netCategoriel: 100, dontActivite: 100 } } }
const ENFANTS = ['2022-12-01', '2016-01-01'].map((naissance, k) => ({
  id: `e${k}`,
  role: 'enfant',
  naissance,
  activite: 'inactif',
}))
const PARTI = { id: 'c', role: 'conjoint', ...ADULTE, presence: { a: '2025-03-01' } }

function manque(prestation: Prestation, allocataire: object): readonly string[] | undefined {
  const foyer = situation({
    id: 'essai',
    moisDroit: '2025-09',
    personnes: [...ENFANTS, PARTI, { id: 'a', role: 'allocataire', ...ADULTE, ...allocataire }],
    logement: { statut: 'sans-domicile' },
    connus: { aideLogement: 0 },
  })
  return calculerDroits(foyer, { prestations: [prestation] }).manques[prestation]
}

/** The spouse who left is before her in the list: a path is that of the list as it was given. */
const CAS: readonly (readonly [Prestation, object, string])[] = [
  ['allocationsFamiliales', AUTRE_ANNEE, 'revenusFiscaux.2023'],
  ['pajeBase', AUTRE_ANNEE, 'revenusFiscaux.2023'],
  ['rsa', AUTRE_ANNEE, 'revenusFiscaux.2023'],
  ['allocationRentreeScolaire', AUTRE_ANNEE, 'revenusFiscaux.2023'],
  [
    'allocationAdultesHandicapes',
    { ...AUTRE_ANNEE, incapacite: { taux: 80 } },
    'revenusFiscaux.2023',
  ],
  ['allocationAdultesHandicapes', {}, 'incapacite'],
  ['allocationSolidariteSpecifique', {}, 'cinqAnsDeTravail'],
]

for (const [prestation, allocataire, champ] of CAS) {
  test(`${prestation} : la réponse manquante est celle de la bonne personne (contrat, §3)`, () => {
    assert.deepEqual(manque(prestation, allocataire), [`personnes[3].${champ}`])
  })
}
