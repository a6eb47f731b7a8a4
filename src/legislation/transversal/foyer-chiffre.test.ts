import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, mois } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import type { PersonneFoyer } from '../situation.js'
import {
  ageEnDebutDeMois,
  ageEnFinDeMois,
  chiffrerFoyer,
  enfantsDuMois,
  memeFoyer,
  memesLignes,
  revenuFiscal,
} from './foyer-chiffre.js'
import { ACTIVITE, AUTRES, placeDuMois, RESSOURCES } from './releve-foyer.js'

const m = (nom: string): number => indexMois(mois(nom))
const parent = (plus: Partial<PersonneFoyer> = {}) => personne('allocataire', '1990-03-02', plus)
const chiffre = (...personnes: readonly PersonneFoyer[]) =>
  chiffrerFoyer(foyer('2025-09', personnes))

test('les parents ont les premiers rangs, où qu’ils soient dits', () => {
  const lu = chiffre(
    personne('enfant', '2012-05-01'),
    parent(),
    personne('enfant', '2009-02-01'),
    personne('conjoint', '1985-07-09'),
  )
  assert.deepEqual(
    lu.personnes.map((p) => p.rang),
    [2, 0, 3, 1],
  )
  assert.deepEqual(
    lu.parents.map((p) => p.personne.role),
    ['allocataire', 'conjoint'],
  )
  assert.deepEqual(
    lu.enfants.map((p) => p.personne.naissance),
    ['2012-05-01', '2009-02-01'],
  )
  assert.deepEqual([lu.naissanceAine, lu.naissanceCadet], [m('2009-02'), m('2012-05')])
  assert.deepEqual([lu.naissanceParent, lu.comptes, lu.isole], [m('1985-07'), 2, false])
})

test('un parent dit après ses deux enfants a le rang 0', () => {
  const lu = chiffre(personne('enfant', '2012-05-01'), personne('enfant', '2014-05-01'), parent())
  assert.deepEqual(
    lu.personnes.map((p) => p.rang),
    [1, 2, 0],
  )
  assert.deepEqual([lu.parents.length, lu.enfants.length, lu.isole], [1, 2, true])
})

test('une personne seule : aucun enfant, isolée', () => {
  const lu = chiffre(parent())
  assert.deepEqual([lu.enfants, lu.naissanceAine, lu.naissanceCadet], [[], 0, 0])
  assert.deepEqual(
    [lu.isole, lu.enceinte, lu.aah, lu.pensionAlimentaire],
    [...[true, false, false, false]],
  )
  assert.equal(lu.enfantsSansRevenu, true)
})

test('une grossesse d’un parent, une AAH, une pension alimentaire de l’un d’eux se voient', () => {
  const conjoint = (plus: Partial<PersonneFoyer>) => personne('conjoint', '1990-01-01', plus)
  const recoit = (nature: string) => ({ ressources: [ligne(nature, ['2025-05', '2025-07'], 10)] })
  assert.equal(chiffre(parent(), conjoint({ enceinte: true })).enceinte, true)
  assert.equal(
    chiffre(parent(), personne('enfant', '2007-01-01', { enceinte: true })).enceinte,
    false,
  )
  assert.equal(chiffre(parent(), conjoint(recoit('aah'))).aah, true)
  assert.equal(chiffre(parent(), conjoint(recoit('salaire'))).aah, false)
  assert.equal(chiffre(parent(), conjoint(recoit('pension-alimentaire'))).pensionAlimentaire, true)
  assert.equal(chiffre(parent(), conjoint(recoit('salaire'))).pensionAlimentaire, false)
})

/** Born on the first, an age is completed that day; born on the second, on the next first. */
test('l’âge au début et à la fin du mois', () => {
  const ages = (naissance: string, nom: string) => {
    const [p] = chiffre(parent({ naissance: naissance as never })).parents
    return [ageEnDebutDeMois(p!, m(nom)), ageEnFinDeMois(p!, m(nom))]
  }
  assert.deepEqual(ages('2000-09-01', '2025-08'), [24, 24])
  assert.deepEqual(ages('2000-09-01', '2025-09'), [25, 25])
  assert.deepEqual(ages('2000-09-02', '2025-09'), [24, 25])
  assert.deepEqual(ages('2000-09-30', '2025-10'), [25, 25])
  assert.deepEqual(ages('2000-09-11', '2025-09'), [24, 25])
  assert.equal(ages('2025-10-01', '2025-09')[1], -1)
})

test('les enfants d’un mois : nés, et pas encore de 25 ans, à la fin du mois', () => {
  const presents = (nom: string, ...naissances: readonly string[]) => {
    const lu = chiffre(parent(), ...naissances.map((n) => personne('enfant', n)))
    return enfantsDuMois(lu, m(nom), 25).map((p) => p.personne.naissance)
  }
  assert.deepEqual(presents('2025-06', '2025-06-30'), ['2025-06-30'])
  assert.deepEqual(presents('2025-06', '2025-07-01'), [])
  assert.deepEqual(presents('2025-06', '2000-07-01'), ['2000-07-01'])
  assert.deepEqual(presents('2025-06', '2000-06-30'), [])
  const fratrie = ['2000-06-30', '2000-07-01', '2010-01-01', '2025-06-30', '2025-07-01']
  assert.deepEqual(presents('2025-06', ...fratrie), fratrie.slice(1, 4))
  assert.deepEqual(presents('2025-06'), [])
})

test('ce qui commence ou finit se voit ; un enfant, une AAH, une pension : aussi au foyer', () => {
  const changes = (qui: 'parent' | 'enfant', nature: string) => {
    const ressources = [ligne(nature, ['2025-06', '2025-06'], 10)]
    const lu = chiffre(
      parent(qui === 'parent' ? { ressources } : {}),
      personne('enfant', '2008-01-01', qui === 'enfant' ? { ressources } : {}),
    )
    const noms = ['2025-05', '2025-06', '2025-07', '2025-08']
    return noms.map((nom) => [memesLignes(lu, m(nom)), memeFoyer(lu, m(nom))])
  }
  const [rien, ligneSeule, tout] = [
    [true, true],
    [false, true],
    [false, false],
  ]
  assert.deepEqual(changes('parent', 'salaire'), [rien, ligneSeule, ligneSeule, rien])
  assert.deepEqual(changes('parent', 'aah'), [rien, tout, tout, rien])
  assert.deepEqual(changes('parent', 'pension-alimentaire'), [rien, tout, tout, rien])
  assert.deepEqual(changes('enfant', 'salaire'), [rien, tout, tout, rien])
})

test('hors des mois du relevé, rien ne dit que les lignes sont les mêmes', () => {
  const lu = chiffre(parent())
  const { premierMois, droit } = lu
  const memes = [premierMois, premierMois + 1, droit, droit + 1].map((k) => memesLignes(lu, k))
  assert.deepEqual(memes, [false, true, true, false])
})

test('le relevé du foyer additionne les parents, mois par mois', () => {
  const { releve, examen } = chiffre(
    parent({
      ressources: [
        ligne('salaire', ['2025-05', '2025-06'], 100),
        ligne('retraite', ['2025-06', '2025-08'], 30),
      ],
    }),
    personne('conjoint', '1990-01-01', {
      ressources: [ligne('salaire', ['2025-06', '2025-06'], 7)],
    }),
  )
  const lus = ['2025-05', '2025-06', '2025-07', '2025-08'].map((nom) => {
    const debut = placeDuMois(m(nom), examen)
    return [RESSOURCES, AUTRES, ACTIVITE, ACTIVITE + 1].map((place) => releve?.[debut + place])
  })
  assert.deepEqual(lus, [
    [10_000, 0, 10_000, 0],
    [13_700, 3_000, 10_000, 700],
    [3_000, 3_000, 0, 0],
    [3_000, 3_000, 0, 0],
  ])
})

test('personnes lues une à une : étudiant, apprenti, AAH, arrêt, enfant payé', () => {
  const recoit = (nature: string) => ({ ressources: [ligne(nature, ['2025-05', '2025-07'], 10)] })
  const unAUn = (plus: Partial<PersonneFoyer>, ...autres: readonly PersonneFoyer[]) =>
    chiffre(parent(plus), ...autres).releve === null
  assert.equal(unAUn({}), false)
  assert.equal(unAUn(recoit('salaire')), false)
  assert.equal(unAUn({ activite: 'etudiant' }), true)
  assert.equal(unAUn({ apprenti: true }), true)
  assert.equal(unAUn(recoit('aah')), true)
  assert.equal(unAUn(recoit('ij-maladie')), true)
  assert.equal(unAUn({}, personne('enfant', '2008-01-01')), false)
  assert.equal(unAUn({}, personne('enfant', '2008-01-01', recoit('salaire'))), true)
})

test('un revenu imposé se lit de toute année dite', () => {
  const revenu = (euros: number) => ({ netCategoriel: euros, dontActivite: euros }) as never
  const revenusFiscaux = Object.fromEntries(
    [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((annee) => [annee, revenu(annee)]),
  )
  const annees = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]
  for (const enfants of [[], [personne('enfant', '2010-01-01')]]) {
    const lu = chiffre(parent({ revenusFiscaux }), ...enfants)
    const lus = annees.map((annee) => revenuFiscal(lu, lu.parents[0]!, annee)?.netCategoriel)
    assert.deepEqual(lus, [undefined, ...annees.slice(1)])
  }
})
