import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits, type Prestation } from '../index.js'
import { type Essai, essai } from './foyers-essai.js'

function reponse(prestation: Prestation, e: Essai): readonly unknown[] {
  const { droits, refus, manques } = calculerDroits(essai(e), { prestations: [prestation] })
  return [droits[prestation], refus[prestation], manques[prestation]]
}

const MAYOTTE = { territoire: 'mayotte' }
const A_CONFIRMER = ['bareme-a-confirmer']

/**
 * RSA of Mayotte of one person without resources: half of the mainland amount of the month, sure
 * when a text was read.
 */
const MONTANTS: readonly (readonly [string, number, readonly string[] | undefined])[] = [
  // 536.78 ÷ 2, 545.48 ÷ 2, 550.93 ÷ 2 = 275.465, 559.74 ÷ 2
  ['2017-04', 26_839, undefined],
  ['2017-09', 27_274, undefined],
  ['2018-04', 27_547, A_CONFIRMER],
  ['2019-04', 27_987, undefined],
  // 564.78 ÷ 2, 575.52 ÷ 2, 607.75 ÷ 2 = 303.875, 635.71 ÷ 2 = 317.855
  ['2020-04', 28_239, A_CONFIRMER],
  ['2022-04', 28_776, undefined],
  ['2023-04', 30_388, A_CONFIRMER],
  ['2024-04', 31_786, undefined],
]

for (const [mois, attendu, manques] of MONTANTS) {
  test(`RSA de Mayotte, ${mois} (CASF, art. L. 542-6)`, () => {
    const e = { moisDroit: mois, faits: MAYOTTE }
    assert.deepEqual(reponse('rsa', e), [attendu, undefined, manques])
  })
}

const SANS_AIDE = { connus: { aideLogement: null } }
const LOUE = { ...SANS_AIDE, logement: { statut: 'locataire-vide', loyer: 60_000, zone: 2 } }
const POSSEDE = { ...SANS_AIDE, logement: { statut: 'proprietaire' } }
const GRATUIT = { ...SANS_AIDE, logement: { statut: 'loge-gratuitement' } }
const PARTAGE = {
  ...SANS_AIDE,
  logement: { statut: 'loge-gratuitement', participationFrais: true },
}
const INCONNUE = [null, undefined, ['connus.aideLogement']]
/** 646.52 × 88 %: a home of one's own, or for free, is 12 % of the amount of one person. */
const CHEZ_SOI = [56_894, undefined, undefined]

/** RSA of September 2025, overseas. */
const AIDES: readonly (readonly [string, object, readonly unknown[]])[] = [
  ['locataire, l’aide n’est pas connue', LOUE, INCONNUE],
  ['locataire, aide de 50 € connue', { ...LOUE, connus: { aideLogement: 5_000 } }, [59_652]],
  ['propriétaire, sans charge', POSSEDE, CHEZ_SOI],
  ['logé gratuitement', GRATUIT, CHEZ_SOI],
  ['hébergé, avec sa part des frais', PARTAGE, INCONNUE],
]

for (const [titre, foyer, [montant, refus, manques]] of AIDES) {
  test(`outre-mer : ${titre} (CASF, art. R. 262-10 ; décision 0010)`, () => {
    const e = { faits: { ...foyer, territoire: 'dom' } }
    assert.deepEqual(reponse('rsa', e), [montant, refus, manques])
  })
}

const PRESENT = { presence: { de: '2015-01-01' } }
const A_DIRE = [null, undefined, ['prestationsFamilialesComptees']]
const JEUNE = { naissance: '2024-05-05' }

/**
 * RSA of September 2025 of a couple without income. Child born in 2024: PAJE of 41.65 % × 474.37 =
 * 197.575, counted at 197.58. 646.52 × 1.8 = 1,163.736.
 */
const PRESTATIONS: readonly (readonly [string, Essai, readonly unknown[]])[] = [
  [
    'en métropole, la PAJE d’un enfant se calcule',
    { conjoint: PRESENT, enfants: [JEUNE] },
    [96_616],
  ],
  ['outre-mer, elle est à dire', { enfants: [JEUNE], faits: { territoire: 'dom' } }, A_DIRE],
  ['outre-mer, sans enfant, rien à dire', { faits: { territoire: 'dom' } }, [64_652]],
  ['enfant de deux parents séparés : la PAJE est à dire', garde([{}]), A_DIRE],
  // 1,066.758 − 100
  ['dite par la caisse : 100 €', garde([{}], { prestationsFamilialesComptees: 10_000 }), [96_676]],
]

/** A couple with a child in shared custody: half of its share, 646.52 × 1.65 = 1,066.758. */
function garde(enfants: readonly object[], faits: object = {}): Essai {
  return {
    conjoint: {},
    enfants: enfants.map((e) => ({ ...JEUNE, gardeAlternee: true, ...e })),
    faits,
  }
}

for (const [titre, e, [montant, refus, manques]] of PRESTATIONS) {
  test(`prestations familiales comptées : ${titre}`, () => {
    assert.deepEqual(reponse('rsa', e), [montant, refus, manques])
  })
}
