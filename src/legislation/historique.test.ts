import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, type Mois, moisDepuisIndex } from '#socle'
import { calculerDroits } from './index.js'
import { situation } from './personnages.js'
import type { SituationFoyer } from './situation.js'

const OPTIONS = { prestations: ['rsa', 'primeActivite'], explication: true } as const

/** Alone, owner, the same wage for years. */
function seule(moisDroit: string, salaire: number, moisExamen = moisDroit): SituationFoyer {
  const ligne = { nature: 'salaire', de: '2015-01', a: '2027-12', montantNetSocial: salaire }
  return situation({
    id: 'seule',
    moisDroit,
    moisExamen,
    personnes: [
      { role: 'allocataire', naissance: '1980-03-02', activite: 'actif', ressources: [ligne] },
    ],
    logement: { statut: 'sans-domicile' },
    connus: { aideLogement: 0 },
  })
}

function primeDe(moisDroit: string, salaire: number, moisExamen = moisDroit): unknown {
  return calculerDroits(seule(moisDroit, salaire, moisExamen), OPTIONS).droits.primeActivite
}

test('chaque mois de droit depuis janvier 2016 a sa prime, et s’explique', () => {
  const fin = indexMois('2026-12' as Mois)
  for (let m = indexMois('2016-01' as Mois); m <= fin; m++) {
    const mois = moisDepuisIndex(m)
    const { droits, explication } = calculerDroits(seule(mois, 100000), OPTIONS)
    assert.ok(Number(droits.primeActivite) > 15000, mois)
    assert.ok(
      explication!.some((e) => e.article.includes('D. 843-2')),
      mois,
    )
  }
})

test('avant janvier 2016, la prime n’existe pas : le livre refuse ce mois', () => {
  assert.throws(() => seule('2015-12', 100000), /moisDroit : Le droit de ce mois n’est pas connu/)
})

test('janvier 2016 : le trimestre du dossier, août à octobre 2015 au plus tôt', () => {
  // 524.16 + 12.782 % × 524.16 + 62 % × 1,000 − 1,000, SMIC 9.61 €: whole from 912.95 €
  for (const examen of ['2015-11', '2015-12', '2016-01']) {
    assert.equal(primeDe('2016-01', 100000, examen), 21116)
  }
})

/** Alone, 1,000 € a month, by hand from the barème of the months read. */
const HISTOIRE = [
  // 524.68 + 67.06460 + 620 − 1,000; SMIC 9.67: whole at 918.65
  { droit: '2016-05', attendu: 21174, texte: 'décret 2016-536' },
  // 526.25 + 67.26528 + 620 − 1,000; SMIC 9.76
  { droit: '2017-05', attendu: 21352, texte: 'décret 2017-740' },
  // 551.51 + 70.49401 + 610 − 1,000; SMIC 9.88
  { droit: '2018-08', attendu: 23200, texte: 'décret 2018-836' },
  { droit: '2018-12', attendu: 23200, texte: 'décret 2018-836 : la bonification attend janvier' },
  // October to December 2018, SMIC 9.88, 120 h: 160.49493 × (1,000 − 582.92) ÷ 602.68 = 111.06936
  { droit: '2019-01', attendu: 27258, texte: 'décret 2018-1197' },
  // SMIC 10.15: 160.97509 × (1,000 − 598.85) ÷ 619.15 = 104.29638; 553.16 + 610 − 1,000
  { droit: '2020-12', attendu: 26746, texte: 'décret 2020-491' },
]

for (const { droit, attendu, texte } of HISTOIRE) {
  test(`prime de ${droit} (${texte})`, () => assert.equal(primeDe(droit, 100000), attendu))
}

/** 524.68 alone; before 2017 the month of right gives everything but the wages. */
const RSA_2016 = [
  { titre: 'seule, 300 € en février seulement', naissance: null, attendu: 42468 },
  // 1.8 × 524.68 − 100, no family benefit in the month of birth
  { titre: 'un enfant né dans le mois compte déjà', naissance: '2016-05-20', attendu: 84442 },
]

for (const { titre, naissance, attendu } of RSA_2016) {
  test(`RSA de mai 2016 : ${titre}`, () => {
    const ligne = { nature: 'salaire', de: '2016-02', a: '2016-02', montantNetSocial: 30000 }
    const adulte = { naissance: '1980-03-02', activite: 'actif' }
    const enfant = { role: 'enfant', naissance, activite: 'inactif' }
    const foyer = situation({
      id: 'rsa-2016',
      moisDroit: '2016-05',
      personnes: [
        { role: 'allocataire', ...adulte, ressources: [ligne] },
        ...(naissance === null ? [] : [{ role: 'conjoint', ...adulte }, enfant]),
      ],
      logement: { statut: 'sans-domicile' },
      connus: { aideLogement: 0 },
    })
    assert.equal(calculerDroits(foyer, OPTIONS).droits.rsa, attendu)
  })
}
