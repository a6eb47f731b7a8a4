import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, mois, moisDepuisIndex } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'
import type { Cause } from './articles.js'
import { causesTrimestrielles, estFenetreStable } from './causes-trimestrielles.js'

/** Right of September 2025, examined that month: May, June and July are its quarter. */
const DROIT = '2025-09'

const adulte = (lignes: readonly LigneRessource[] = [], faits: Partial<PersonneFoyer> = {}) =>
  personne('allocataire', '1985-03-01', { ressources: lignes, ...faits })
const conjoint = (naissance = '1986-03-01', lignes: readonly LigneRessource[] = []) =>
  personne('conjoint', naissance, { ressources: lignes })
const enfant = (naissance: string, lignes: readonly LigneRessource[] = []) =>
  personne('enfant', naissance, { ressources: lignes })

function rsa(...personnes: readonly PersonneFoyer[]): readonly Cause[] {
  return causesTrimestrielles(foyer(DROIT, personnes), 'rsa')
}

function prime(...personnes: readonly PersonneFoyer[]): readonly Cause[] {
  return causesTrimestrielles(foyer(DROIT, personnes), 'primeActivite')
}

test('aucune propriété, aucune cause', () => {
  const revenu = [ligne('salaire', ['2024-01', '2025-12'], 1_500)]
  for (const personnes of [
    [adulte()],
    [adulte(revenu), conjoint(), enfant('2015-01-15')],
    [adulte([], { activite: 'etudiant' })],
  ]) {
    assert.deepEqual(rsa(...personnes), [])
    assert.deepEqual(prime(...personnes), [])
  }
})

test('le barème change du premier mois de référence au mois de droit', () => {
  const table: readonly (readonly [string, SituationFoyer, boolean])[] = [
    ['mars à juillet 2025 : avril', foyer('2025-07', [adulte()]), true],
    ['avril à août', foyer('2025-08', [adulte()]), false],
    ['décembre 2025 à avril 2026 : le dernier mois', foyer('2026-04', [adulte()]), true],
    ['novembre 2025 à mars 2026', foyer('2026-03', [adulte()]), false],
    [
      'avril à juillet, trimestre d’avant la réforme',
      { ...foyer('2025-07', [adulte()]), trimestreReference: 'M-3..M-1' },
      false,
    ],
    [
      'examen de juillet, droit de septembre',
      foyer('2025-09', [adulte()], { moisExamen: '2025-07' }),
      true,
    ],
    // The RSA of the MSA reads M-3 to M-1 until August 2025, its prime until June.
    ['MSA, juillet 2025', { ...foyer('2025-07', [adulte()]), organisme: 'msa' }, false],
  ]
  for (const [titre, situation, change] of table) {
    const attendu = change ? ['bareme-dans-la-fenetre'] : []
    assert.deepEqual(causesTrimestrielles(situation, 'rsa'), attendu, titre)
    assert.deepEqual(causesTrimestrielles(situation, 'primeActivite'), [], titre)
    assert.equal(estFenetreStable(situation), !change, titre)
  }
})

test('un âge qui compte autrement, du mois d’avant le trimestre au mois de droit', () => {
  const annees = [3, 14, 18, 20, 21, 25]
  for (const annee of annees) {
    const ne = (anniversaire: string): string =>
      `${moisDepuisIndex(indexMois(mois(anniversaire)) - annee * 12)}-15`
    const vus = ['2025-03', '2025-04', '2025-09', '2025-10'].map((m) =>
      prime(adulte(), conjoint(), enfant(ne(m))),
    )
    const composition = ['composition-du-mois']
    assert.deepEqual(vus, [[], composition, composition, []], `${annee} ans`)
  }
  const naissances: readonly (readonly [string, boolean])[] = [
    ['2024-12-15', false],
    // three months in April
    ['2025-01-15', true],
    ['2025-07-15', true],
    ['2025-09-15', true],
    ['2025-10-15', false],
  ]
  for (const [naissance, change] of naissances) {
    const attendu = change ? ['composition-du-mois'] : []
    assert.deepEqual(prime(adulte(), conjoint(), enfant(naissance)), attendu, naissance)
    // One of two children is enough.
    const deux = prime(adulte(), conjoint(), enfant('2015-01-15'), enfant(naissance))
    assert.deepEqual(deux, attendu, naissance)
  }
  assert.ok(rsa(adulte(), conjoint(), enfant('2022-06-15')).includes('composition-du-mois'))
})

test('les prestations d’un mois du trimestre ne sont pas celles du mois de droit', () => {
  // 300 € of alimony leave nothing of the soutien familial of that month.
  const en = (m: string): readonly Cause[] =>
    rsa(adulte([ligne('pension-alimentaire', [m, m], 300)]), enfant('2015-01-15'))
  const prestations = ['prestations-du-mois']
  const arret = ['neutralisation-du-trimestre']
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['2025-03', []],
    ['2025-04', arret],
    ['2025-05', prestations],
    ['2025-06', prestations],
    ['2025-07', prestations],
    ['2025-08', arret],
    ['2025-09', prestations],
  ]
  for (const [m, attendu] of table) assert.deepEqual(en(m), attendu, m)
})

test('dix-huit ans, vingt-cinq ans', () => {
  const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['2007-10-01', [], []],
    ['2007-09-30', ['dix-huit-ans'], ['dix-huit-ans']],
    ['2006-10-01', ['dix-huit-ans'], ['dix-huit-ans']],
    ['2006-09-30', [], []],
    ['2000-10-01', [], []],
    ['2000-09-30', ['vingt-cinq-ans'], []],
    ['2000-09-01', ['vingt-cinq-ans'], []],
    ['2000-08-31', [], []],
  ]
  for (const [naissance, duRsa, deLaPrime] of table) {
    const seul = personne('allocataire', naissance)
    assert.deepEqual([rsa(seul), prime(seul)], [duRsa, deLaPrime], naissance)
    // One of a couple is enough.
    const couple = [adulte(), conjoint(naissance)]
    assert.deepEqual([rsa(...couple), prime(...couple)], [duRsa, deLaPrime], naissance)
  }
})

test('une ligne au-dessous de zéro, de qui que ce soit', () => {
  const autre = (euros: number) => ligne('autre', ['2024-01', '2025-12'], euros)
  const table: readonly (readonly [string, readonly PersonneFoyer[], boolean])[] = [
    ['zéro', [adulte([autre(0)])], false],
    ['un centime', [adulte([autre(-0.01)])], true],
    ['la seconde ligne', [adulte([autre(500), autre(-100)])], true],
    ['le conjoint', [adulte(), conjoint('1986-03-01', [autre(-1)])], true],
    ['un enfant', [adulte(), conjoint(), enfant('2015-01-15', [autre(-1)])], true],
    ['un enfant, zéro', [adulte(), conjoint(), enfant('2015-01-15', [autre(0)])], false],
  ]
  for (const [titre, personnes, negatif] of table) {
    const attendu = negatif ? ['total-negatif'] : []
    assert.deepEqual([rsa(...personnes), prime(...personnes)], [attendu, attendu], titre)
  }
})

test('un revenu qui cesse du mois d’avant le trimestre au mois d’avant le droit', () => {
  const jusqua = (m: string) => [ligne('salaire', ['2024-01', m], 1_500)]
  const table: readonly (readonly [string, boolean])[] = [
    ['2025-03', false],
    ['2025-04', true],
    ['2025-08', true],
    ['2025-09', false],
  ]
  for (const [m, cesse] of table) {
    const attendu = cesse ? ['neutralisation-du-trimestre'] : []
    assert.deepEqual(rsa(adulte(jusqua(m))), attendu, m)
    const second = conjoint('1986-03-01', jusqua(m))
    assert.deepEqual(rsa(adulte(jusqua('2025-12')), second), attendu, m)
    assert.deepEqual(rsa(adulte(), conjoint(), enfant('2015-01-15', jusqua(m))), attendu, m)
  }
  // So wide a property is told only when no other holds.
  const deux = personne('allocataire', '2000-09-15', { ressources: jusqua('2025-06') })
  assert.deepEqual(rsa(deux), ['vingt-cinq-ans'])
  const trois = foyer('2025-07', [personne('allocataire', '2000-07-15')])
  assert.deepEqual(causesTrimestrielles(trois, 'rsa'), ['bareme-dans-la-fenetre', 'vingt-cinq-ans'])
})

test('un enfant qui travaille, compté autrement un des trois mois', () => {
  // 55 % of 169 hours at 11.88: 1,104.246 ; three times 40 % of 646.52: 775.824
  const table: readonly (readonly [string, readonly LigneRessource[], boolean])[] = [
    [
      'au-dessous du plancher, en juillet',
      [ligne('salaire', ['2025-07', '2025-07'], 1_104.24)],
      false,
    ],
    ['au-dessus, en juillet', [ligne('salaire', ['2025-07', '2025-07'], 1_104.25)], true],
    ['au-dessus, en août', [ligne('salaire', ['2025-08', '2025-08'], 1_500)], false],
    ['sa part atteinte en avril', [ligne('salaire', ['2025-04', '2025-04'], 775.83)], true],
    ['pas tout à fait', [ligne('salaire', ['2025-04', '2025-04'], 775.82)], false],
    ['en février', [ligne('salaire', ['2025-02', '2025-02'], 775.83)], true],
    ['en janvier, trop tôt', [ligne('salaire', ['2025-01', '2025-01'], 775.83)], false],
    ['en juin', [ligne('salaire', ['2025-06', '2025-06'], 775.83)], true],
    ['en juillet, trop tard', [ligne('salaire', ['2025-07', '2025-07'], 775.83)], false],
    ['une autre ressource', [ligne('autre', ['2025-04', '2025-04'], 775.83)], true],
    ['un arrêt de travail', [ligne('ij-maladie', ['2025-04', '2025-04'], 775.83)], true],
    [
      'les trois ensemble',
      [
        ligne('salaire', ['2025-04', '2025-04'], 300),
        ligne('autre', ['2025-03', '2025-03'], 300),
        ligne('ij-maladie', ['2025-02', '2025-02'], 300),
      ],
      true,
    ],
  ]
  for (const [titre, lignes, autrement] of table) {
    const attendu = autrement ? ['enfant-qui-travaille'] : []
    const famille = [adulte(), conjoint(), enfant('2008-03-15', lignes)]
    assert.deepEqual(prime(...famille), attendu, titre)
    assert.deepEqual(prime(...famille, enfant('2015-01-15')), attendu, titre)
  }
  // October 2023: three times 40 % of 607.75 are 729.30, which is no longer under the share.
  const en2023 = (euros: number): readonly Cause[] => {
    const paye = [ligne('salaire', ['2023-09', '2023-09'], euros)]
    const personnes = [adulte(), conjoint(), enfant('2006-06-15', paye)]
    return causesTrimestrielles(foyer('2024-01', personnes), 'primeActivite')
  }
  assert.deepEqual(en2023(729.29), [])
  assert.deepEqual(en2023(729.3), ['enfant-qui-travaille'])
})

test('une activité dans le trimestre et pas dans les trois mois d’avant, ou l’inverse', () => {
  const paye = (de: string, a: string, euros = 500) => [ligne('salaire', [de, a], euros)]
  const arret = (de: string) => [ligne('ij-maladie', [de, '2025-12'], 500)]
  const etudiant = { activite: 'etudiant' } as const
  const apprenti = { apprenti: true } as const
  const assez = 1_104.25
  const table: readonly (readonly [string, PersonneFoyer, boolean])[] = [
    ['payé en mai', adulte(paye('2025-05', '2025-05')), true],
    ['payé en juin', adulte(paye('2025-06', '2025-06')), false],
    ['payé en juillet', adulte(paye('2025-07', '2025-07')), false],
    ['payé en août', adulte(paye('2025-08', '2025-08')), true],
    ['payé en avril', adulte(paye('2025-04', '2025-04')), false],
    ['payé en septembre', adulte(paye('2025-09', '2025-09')), false],
    // Sick leave counts in its first three months.
    ['arrêté depuis février', adulte(arret('2025-02')), false],
    ['arrêté depuis mars', adulte(arret('2025-03')), true],
    ['arrêté depuis avril', adulte(arret('2025-04')), false],
    ['arrêté depuis août', adulte(arret('2025-08')), true],
    // Each month above 55 % of the SMIC, 1,104.246
    ['étudiant, mai à juillet', adulte(paye('2025-05', '2025-07', assez), etudiant), true],
    ['étudiant, mai à août', adulte(paye('2025-05', '2025-08', assez), etudiant), false],
    ['étudiant, juin à août', adulte(paye('2025-06', '2025-08', assez), etudiant), true],
    ['étudiant, juin et juillet', adulte(paye('2025-06', '2025-07', assez), etudiant), false],
    ['étudiant, au-dessous', adulte(paye('2025-05', '2025-07', 1_104.24), etudiant), false],
    ['apprenti, mai à juillet', adulte(paye('2025-05', '2025-07', assez), apprenti), true],
    ['apprenti, au-dessous', adulte(paye('2025-05', '2025-07', 1_104.24), apprenti), false],
  ]
  for (const [titre, parent, decalee] of table) {
    const attendu = decalee ? ['activite-du-trimestre'] : []
    assert.deepEqual(prime(parent), attendu, titre)
    assert.deepEqual(prime(parent, conjoint()), attendu, titre)
    // Beside somebody who works all along, nothing differs.
    const stable = conjoint('1986-03-01', paye('2025-01', '2025-12'))
    assert.deepEqual(prime(parent, stable), [], titre)
  }
  // MSA: the prime reads M-4 to M-2 from July 2025, the RSA not yet.
  const msa = foyer('2025-07', [adulte(paye('2025-03', '2025-03'))])
  const causes = causesTrimestrielles({ ...msa, organisme: 'msa' }, 'primeActivite')
  assert.deepEqual(causes, ['activite-du-trimestre'])
})
