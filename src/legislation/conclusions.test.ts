import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes } from '#socle'
import type { Calculs } from './calcul.js'
import { conclure, droitsVusCss } from './conclusions.js'
import { PRESTATIONS, type Prestation } from './droits.js'
import { essai } from './faits/foyers-essai.js'
import { calculerDroits } from './index.js'
import { foyerDe } from './transversal/preparation.js'

const RIEN: Calculs = {
  ...{ foyer: foyerDe(essai({})), donnee: null, horsMetropole: false },
  ...{ aide: null, familiales: null, rsa: null, prime: null, css: null },
}
const avec = (plus: object): Calculs => ({ ...RIEN, ...plus }) as Calculs
const c = centimes

function trimestriel(calcul: object, manquesAide: readonly string[] = []): object {
  const usuel = { montant: c(500), net: c(497), refus: null, manques: [] }
  return { calcul: { ...usuel, ...calcul }, trimestre: { manquesAide } }
}
const familiales = (plus: object): object => ({
  ...{ af: c(1), cf: c(2), asf: c(3), paje: c(4), manque: null, confirme: true },
  refus: { af: null, cf: null, asf: null, paje: null },
  ...plus,
})
const aide = (plus: object): object => ({
  ...{ montant: c(900), refus: null, manques: [], confirme: true },
  ...plus,
})
const css = (plus: object): object => ({
  ...{ gratuite: true, participationAnnuelle: c(0), refus: null, manques: [], confirme: true },
  ...plus,
})

test('ce qui n’a pas été calculé se dit comme tel', () => {
  for (const prestation of PRESTATIONS) {
    const { valeur, refus, manques } = conclure(prestation, RIEN)
    assert.deepEqual([valeur, refus, manques], [null, null, ['non-calcule']], prestation)
  }
})

test('hors de métropole, ce qui se demande à part n’est pas calculé', () => {
  const loin = avec({ horsMetropole: true })
  for (const p of ['allocationAdultesHandicapes', 'allocationRentreeScolaire'] as const) {
    assert.deepEqual(conclure(p, loin).manques, ['non-calcule'], p)
    assert.notDeepEqual(conclure(p, RIEN).manques, ['non-calcule'], p)
  }
})

const A = ['logement.loyer']
type Cas = readonly [
  ...[titre: string, prestation: Prestation, calculs: object],
  ...[valeur: unknown, refus: string | null, manques: readonly string[]],
]
const CAS: readonly Cas[] = [
  ['un RSA', 'rsa', { rsa: trimestriel({}) }, 500, null, []],
  [
    'sans l’aide, il manque',
    'rsa',
    { rsa: trimestriel({ manques: ['x'] }, A) },
    null,
    null,
    [...A, 'x'],
  ],
  [
    'un refus tient sans l’aide',
    'rsa',
    { rsa: trimestriel({ montant: c(0), refus: 'etudiant' }, A) },
    ...([0, 'etudiant', []] as const),
  ],
  ['à confirmer', 'rsa', { rsa: trimestriel({ manques: ['b'] }) }, 500, null, ['b']],
  ['une prime', 'primeActivite', { prime: trimestriel({}) }, 500, null, []],
  ['la nette', 'primeActiviteNette', { prime: trimestriel({}) }, 497, null, []],
  [
    'la nette n’a pas de refus à elle',
    'primeActiviteNette',
    { prime: trimestriel({ montant: c(0), net: c(0), refus: 'sejour' }) },
    ...([0, null, []] as const),
  ],
  ['la nette, sans l’aide', 'primeActiviteNette', { prime: trimestriel({}, A) }, null, null, A],
  ['une aide', 'aideLogement', { aide: aide({}) }, 900, null, []],
  [
    'une aide à confirmer, refusée',
    'aideLogement',
    { aide: aide({ montant: c(0), refus: 'sans-loyer', manques: ['x'], confirme: false }) },
    ...([0, 'sans-loyer', ['x', 'bareme-a-confirmer']] as const),
  ],
  ['AF', 'allocationsFamiliales', { familiales: familiales({}) }, 1, null, []],
  ['CF', 'complementFamilial', { familiales: familiales({}) }, 2, null, []],
  ['ASF', 'allocationSoutienFamilial', { familiales: familiales({}) }, 3, null, []],
  ['PAJE', 'pajeBase', { familiales: familiales({}) }, 4, null, []],
  [
    'PAJE à confirmer',
    'pajeBase',
    { familiales: familiales({ confirme: false }) },
    4,
    null,
    ['bareme-a-confirmer'],
  ],
  [
    'PAJE nulle faute d’une réponse',
    'pajeBase',
    { familiales: familiales({ paje: c(0), manque: 'revenu' }) },
    ...([null, null, ['revenu']] as const),
  ],
  [
    'PAJE due, une autre réponse manquant',
    'pajeBase',
    { familiales: familiales({ manque: 'revenu' }) },
    ...([4, null, []] as const),
  ],
  [
    'AF refusées, une réponse manquant',
    'allocationsFamiliales',
    {
      familiales: familiales({
        ...{ af: c(0), manque: 'revenu' },
        refus: { af: 'moins-de-deux-enfants', cf: null, asf: null, paje: null },
      }),
    },
    ...([0, 'moins-de-deux-enfants', []] as const),
  ],
  ['C2S gratuite', 'cssGratuite', { css: css({ refus: 'autre' }) }, true, null, []],
  [
    'C2S payante',
    'cssGratuite',
    { css: css({ gratuite: false, refus: 'avec-participation' }) },
    ...([false, 'avec-participation', []] as const),
  ],
  [
    'C2S inconnue',
    'cssGratuite',
    { css: css({ gratuite: null, refus: 'autre', manques: ['x'] }) },
    ...([null, null, ['x']] as const),
  ],
  [
    'C2S, participation à confirmer',
    'cssParticipationAnnuelle',
    { css: css({ participationAnnuelle: c(9_600), confirme: false, refus: 'autre' }) },
    ...([9_600, null, ['bareme-a-confirmer']] as const),
  ],
]
for (const [titre, prestation, calculs, valeur, refus, manques] of CAS) {
  test(`ce qui se dit d’un droit : ${titre}`, () => {
    const dit = conclure(prestation, avec(calculs))
    assert.deepEqual([dit.valeur, dit.refus, dit.manques], [valeur, refus, manques])
  })
}

test('la complémentaire santé voit le RSA et l’aide, et ce qui leur manque', () => {
  const vus = (rsa: object | null, vue: object | null) => droitsVusCss({ rsa, aide: vue } as never)
  assert.deepEqual(vus(trimestriel({}), aide({})), { rsa: 500, aideLogement: 900, manques: [] })
  assert.deepEqual(vus(trimestriel({}, A), aide({})), { rsa: null, aideLogement: 900, manques: A })
  assert.deepEqual(vus(trimestriel({}), aide({ montant: null, manques: ['y'] })), {
    ...{ rsa: 500, aideLogement: null, manques: ['y'] },
  })
  assert.deepEqual(vus(trimestriel({}, A), aide({ montant: null, manques: ['y'] })).manques, [
    ...['logement.loyer', 'y'],
  ])
  assert.deepEqual(vus(null, null), {
    ...{ rsa: null, aideLogement: null, manques: ['non-calcule', 'non-calcule'] },
  })
})

test('un droit ne change pas selon les autres que l’on demande, ni la question d’avant', () => {
  const salarie = essai({
    allocataire: {
      ressources: [{ nature: 'salaire', de: '2025-01', a: '2027-12', montantNetSocial: 70_000 }],
    },
  })
  const seul = (p: Prestation) => calculerDroits(salarie, { prestations: [p] }).droits[p]
  const tous = calculerDroits(salarie).droits
  for (const p of [...PRESTATIONS, ...[...PRESTATIONS].reverse()]) {
    assert.equal(seul(p), tous[p], p)
  }
})
