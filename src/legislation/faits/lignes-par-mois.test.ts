import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Centimes, Mois } from '#socle'
import type { LigneRessource, PersonneFoyer } from '../situation.js'
import { premierMoisReference } from '../transversal/trimestre-reference.js'
import { lignesDuMois } from './exceptionnels.js'
import { SANS_FAIT } from './faits.js'
import { essai } from './foyers-essai.js'
import { lignesAnnuelles } from './lignes-annuelles.js'
import { recettesRetenues } from './recettes-retenues.js'

type Ligne = readonly [nature: string, de: string, a: string, montant: number]

function ligne([nature, de, a, montant]: Ligne): LigneRessource {
  const mois = { de: de as Mois, a: a as Mois }
  const centimes = montant as Centimes
  return { nature, ...mois, montantNetSocial: centimes, montantNetFiscal: centimes }
}

function dire(lignes: readonly LigneRessource[]): readonly Ligne[] {
  return lignes.map((l) => {
    assert.equal(l.montantNetFiscal, l.montantNetSocial)
    return [l.nature, l.de, l.a, l.montantNetSocial]
  })
}

const RAPPEL = 'salaire-exceptionnel'
const DONNEES: readonly Ligne[] = [
  ['salaire', '2024-09', '2025-12', 10],
  [RAPPEL, '2024-10', '2025-02', 90],
]

/** February 2025 looks at November to January. */
function duMois(
  mois: string,
  quand: object = {},
  droit: 'rsa' | 'prime' = 'rsa',
): readonly Ligne[] {
  const situation = essai({ moisDroit: '2025-02', ...quand })
  const reference = premierMoisReference(situation, 'rsa')
  return dire(lignesDuMois(DONNEES.map(ligne), mois as Mois, { situation, droit, reference }))
}

test('revenu exceptionnel : trois fois dans le montant de son mois, nul dans les autres', () => {
  const hors: readonly Ligne[] = [
    ['salaire', '2024-09', '2025-12', 10],
    [RAPPEL, '2024-10', '2024-10', 90],
  ]
  const apres: Ligne = [RAPPEL, '2025-02', '2025-02', 90]
  for (const mois of ['2024-11', '2024-12', '2025-01']) {
    const sien: Ligne = [RAPPEL, mois, mois, 90]
    assert.deepEqual(duMois(mois), [...hors, sien, sien, sien, apres], mois)
  }
})

/** From the RSA of 2017 (décret 2017-122) to February 2025 (décret 2025-185), MSA: August 2025. */
const LUS: readonly (readonly [string, object, boolean])[] = [
  ['2016-11', { moisDroit: '2016-12' }, false],
  ['2016-12', { moisDroit: '2017-01' }, true],
  ['2024-12', { moisDroit: '2025-02' }, true],
  ['2024-12', { moisDroit: '2025-03' }, false],
  ['2024-12', { moisDroit: '2025-03', faits: { organisme: 'msa' } }, true],
  ['2025-06', { moisDroit: '2025-08', faits: { organisme: 'msa' } }, true],
  ['2025-06', { moisDroit: '2025-09', faits: { organisme: 'msa' } }, false],
]

for (const [mois, quand, aPart] of LUS) {
  const dit = aPart ? 'lu dans son mois' : 'lu comme un salaire'
  test(`revenu exceptionnel, ${JSON.stringify(quand)} : ${dit} (R. 262-7, R. 262-12)`, () => {
    const lues = duMois(mois, quand)
    if (aPart)
      assert.equal(
        lues.filter(([nature, de, a]) => nature === RAPPEL && de === a).length,
        lues.length - 1,
      )
    else assert.deepEqual(lues, DONNEES)
  })
}

test('revenu exceptionnel : la prime le lit toujours comme un salaire', () => {
  assert.deepEqual(duMois('2024-12', {}, 'prime'), DONNEES)
})

/** Lines of a person as the rights that look at years read them. */
function annuelles(
  moisDroit: string,
  personne: { readonly lignes?: readonly Ligne[] } & Omit<Partial<PersonneFoyer>, 'ressources'>,
): readonly Ligne[] {
  const [allocataire] = essai({}).personnes
  const { lignes = [], ...faits } = personne
  const ressources = lignes.map(ligne)
  return dire(
    lignesAnnuelles({ ...allocataire!, ressources, ...faits }, { moisDroit: moisDroit as Mois }),
  )
}

function avis(patrimoine: number | undefined): PersonneFoyer['revenusFiscaux'][string] {
  const montants = { netCategoriel: 0 as Centimes, dontActivite: 0 as Centimes }
  return patrimoine === undefined
    ? montants
    : { ...montants, dontPatrimoine: patrimoine as Centimes }
}

const AVIS: readonly (readonly [string, Ligne, readonly Ligne[]])[] = [
  [
    'une ligne qui déborde des deux côtés',
    ['revenus-fonciers', '2023-06', '2025-03', 50],
    [
      ['revenus-fonciers', '2023-06', '2023-12', 50],
      ['revenus-fonciers', '2025-01', '2025-03', 50],
    ],
  ],
  ['une ligne de l’année', ['revenus-capital', '2024-01', '2024-12', 50], []],
  [
    'une ligne finie la veille',
    ['revenus-capital', '2023-11', '2023-12', 50],
    [['revenus-capital', '2023-11', '2023-12', 50]],
  ],
  [
    'une ligne finie bien avant',
    ['revenus-capital', '2022-01', '2023-10', 50],
    [['revenus-capital', '2022-01', '2023-10', 50]],
  ],
  [
    'une ligne commencée bien après',
    ['revenus-capital', '2025-04', '2025-05', 50],
    [['revenus-capital', '2025-04', '2025-05', 50]],
  ],
  [
    'le dernier mois d’avant et le premier de l’année',
    ['revenus-capital', '2023-12', '2024-01', 50],
    [['revenus-capital', '2023-12', '2023-12', 50]],
  ],
  [
    'le dernier mois de l’année et le premier d’après',
    ['revenus-capital', '2024-12', '2025-01', 50],
    [['revenus-capital', '2025-01', '2025-01', 50]],
  ],
  ['un salaire', ['salaire', '2023-06', '2025-03', 50], [['salaire', '2023-06', '2025-03', 50]]],
]

for (const [titre, donnee, gardees] of AVIS) {
  test(`l’avis d’impôt de 2024 prend la place de ses lignes : ${titre} (CCH, R. 822-3)`, () => {
    const revenusFiscaux = { 2023: avis(undefined), 2024: avis(1200) }
    assert.deepEqual(annuelles('2025-09', { lignes: [donnee], revenusFiscaux }), [
      ...gardees,
      ['revenus-capital', '2024-01', '2024-12', 100],
    ])
  })
}

function benefices(
  moisDroit: string,
  parAnnee: Readonly<Record<string, number>>,
): readonly Ligne[] {
  const independant = {
    benefices: parAnnee as Record<string, Centimes>,
    recettes: [],
    evaluation: null,
  }
  return annuelles(moisDroit, { faits: { ...SANS_FAIT, independant } })
}

const B = 'revenus-independant'

test('bénéfices : chaque année au centime, et le dernier jusqu’au mois de droit', () => {
  // 1 000 = 12 × 83 + 4; 1 205 = 12 × 100 + 5, of which a twelfth is 100,4
  assert.deepEqual(benefices('2025-03', { 2023: 1000, 2024: 1205 }), [
    [B, '2023-01', '2023-04', 84],
    [B, '2023-05', '2023-12', 83],
    [B, '2024-01', '2024-05', 101],
    [B, '2024-06', '2024-12', 100],
    [B, '2025-01', '2025-03', 100],
  ])
})

test('bénéfices : le mois de droit est janvier qui suit, ou l’année même', () => {
  const annee: Ligne = [B, '2024-01', '2024-12', 100]
  assert.deepEqual(benefices('2025-01', { 2024: 1200 }), [annee, [B, '2025-01', '2025-01', 100]])
  assert.deepEqual(benefices('2024-12', { 2024: 1200 }), [annee])
})

test('bénéfices : sans aucun, les recettes après abattement, chaque ligne au centime', () => {
  const recettes = (['vente', 'services', 'liberal'] as const).map((secteur) => ({
    de: '2025-02' as Mois,
    a: '2025-04' as Mois,
    secteur,
    montant: 101 as Centimes,
  }))
  const independant = { benefices: {}, recettes, evaluation: null }
  // 29,29; 50,50; 66,66
  assert.deepEqual(annuelles('2025-09', { faits: { ...SANS_FAIT, independant } }), [
    [B, '2025-02', '2025-04', 29],
    [B, '2025-02', '2025-04', 51],
    [B, '2025-02', '2025-04', 67],
  ])
})

/** 29 % of sales, 50 % of services, 66 % of liberal receipts, rounded once. */
const RETENUES: readonly (readonly [Parameters<typeof recettesRetenues>[0], number])[] = [
  [{}, 0],
  [{ vente: 1000 as Centimes }, 290],
  [{ services: 1000 as Centimes }, 500],
  [{ liberal: 1000 as Centimes }, 660],
  [{ vente: 1000 as Centimes, services: 1000 as Centimes, liberal: 1000 as Centimes }, 1450],
  // 1,45 + 1,32 = 2,77 and not 1 + 1
  [{ vente: 5 as Centimes, liberal: 2 as Centimes }, 3],
]

for (const [recettes, attendu] of RETENUES) {
  test(`recettes ${JSON.stringify(recettes)} : ${attendu} retenus (CGI, art. 50-0)`, () => {
    const mois = { moisReference: '2025-05' as Mois, moisDroit: '2025-09' as Mois }
    assert.equal(recettesRetenues(recettes, mois), attendu)
  })
}
