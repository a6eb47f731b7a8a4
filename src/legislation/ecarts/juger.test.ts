import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'
import type { Cause } from './articles.js'
import { type AutreAvis, type DroitJuge, juger } from './juger.js'

const DROIT = '2025-09'
/** A person alone, without home and without income: the RSA, and the C2S for free. */
const AVIS: AutreAvis = {
  rsa: 64_652,
  primeActivite: 0,
  aideLogement: 0,
  allocationsFamiliales: 0,
  complementFamilial: 0,
  allocationSoutienFamilial: 0,
  pajeBase: 0,
  cssGratuite: true,
  cssParticipationAnnuelle: 0,
}

const seul = (naissance = '1985-03-01', ressources: readonly LigneRessource[] = []) =>
  personne('allocataire', naissance, { ressources })
const sansAbri = (...personnes: readonly PersonneFoyer[]) =>
  foyer(DROIT, personnes, { logement: { statut: 'sans-domicile' } })

/** Null when the two agree, else the causes. */
function causes(
  situation: SituationFoyer,
  droit: DroitJuge,
  avis: Partial<AutreAvis>,
): readonly Cause[] | null {
  const jugement = juger(situation, { ...AVIS, ...avis }).find((j) => j.droit === droit)!
  assert.ok(!jugement.egal || jugement.causes.length === 0)
  return jugement.egal ? null : jugement.causes
}

test('un foyer jugé : chaque droit, dans l’ordre, égal', () => {
  const egal = { egal: true, causes: [] }
  assert.deepEqual(juger(sansAbri(seul()), AVIS), [
    { droit: 'rsa', recu: 64_652, attendu: 64_652, ...egal },
    { droit: 'primeActivite', recu: 0, attendu: 0, ...egal },
    { droit: 'aideLogement', recu: 0, attendu: 0, ...egal },
    { droit: 'allocationsFamiliales', recu: 0, attendu: 0, ...egal },
    { droit: 'complementFamilial', recu: 0, attendu: 0, ...egal },
    { droit: 'allocationSoutienFamilial', recu: 0, attendu: 0, ...egal },
    { droit: 'pajeBase', recu: 0, attendu: 0, ...egal },
    { droit: 'cssGratuite', recu: true, attendu: true, ...egal },
    { droit: 'cssParticipationAnnuelle', recu: 0, attendu: 0, ...egal },
  ])
})

test('égal à deux centimes près, oui ou non sans près', () => {
  const table: readonly (readonly [DroitJuge, Partial<AutreAvis>, readonly Cause[] | null])[] = [
    ['rsa', { rsa: 64_654 }, null],
    ['rsa', { rsa: 64_650 }, null],
    ['rsa', { rsa: 64_655 }, []],
    ['rsa', { rsa: 64_649 }, []],
    ['primeActivite', { primeActivite: 3 }, []],
    ['pajeBase', { pajeBase: 3 }, []],
    ['cssGratuite', { cssGratuite: false }, []],
    // 12 × 1 centime
    ['cssParticipationAnnuelle', { cssParticipationAnnuelle: 1 }, []],
  ]
  for (const [droit, avis, attendu] of table) {
    assert.deepEqual(causes(sansAbri(seul()), droit, avis), attendu, JSON.stringify(avis))
  }
  // The aid cannot be told without the rent: that is not the zero of the other engine.
  const sansLoyer = foyer(DROIT, [seul()], { logement: { statut: 'locataire-vide', zone: 2 } })
  const aide = juger(sansLoyer, AVIS)[2]
  assert.deepEqual(aide, {
    droit: 'aideLogement',
    recu: null,
    attendu: 0,
    egal: false,
    causes: [],
  })
})

test('prestations familiales : le mois de la naissance, et lui seul', () => {
  const parents = [seul(), personne('conjoint', '1986-03-01')]
  const ne = (naissance: string) => personne('enfant', naissance)
  const naissance: readonly Cause[] = ['mois-de-naissance']
  const table: readonly (readonly [
    string,
    readonly PersonneFoyer[],
    DroitJuge,
    number,
    readonly Cause[] | null,
  ])[] = [
    ['PAJE', [...parents, ne('2025-09-10')], 'pajeBase', 19_758, naissance],
    ['PAJE le mois suivant', [...parents, ne('2025-08-10')], 'pajeBase', 19_758, null],
    ['refusée le mois suivant', [...parents, ne('2025-08-10')], 'pajeBase', 0, []],
    [
      'le second',
      [...parents, ne('2015-01-01'), ne('2025-09-01')],
      'allocationsFamiliales',
      15_180,
      naissance,
    ],
    ['soutien', [seul(), ne('2025-09-30')], 'allocationSoutienFamilial', 20_018, naissance],
    ['complément', [...parents, ne('2025-09-30')], 'complementFamilial', 19_758, naissance],
    // Another right has its own causes.
    ['aide au logement', [...parents, ne('2025-09-30')], 'aideLogement', 100, []],
  ]
  for (const [titre, personnes, droit, montant, attendu] of table) {
    assert.deepEqual(causes(sansAbri(...personnes), droit, { [droit]: montant }), attendu, titre)
  }
})

test('C2S : les droits qu’elle lit, puis ses propres lectures', () => {
  const paye = (m: string, euros: number) => [ligne('salaire', [m, m], euros)]
  // 22 years: no RSA. August 2024 is the first month of the book, no month of the other engine.
  const jeune = (m: string) => sansAbri(seul('2003-03-01', paye(m, 12_000)))
  const sansRsa = { rsa: 0 }
  const periode: readonly Cause[] = ['periode-c2s']
  assert.deepEqual(causes(jeune('2024-08'), 'cssGratuite', sansRsa), periode)
  assert.deepEqual(causes(jeune('2024-08'), 'cssParticipationAnnuelle', sansRsa), periode)
  assert.deepEqual(causes(jeune('2024-10'), 'cssGratuite', sansRsa), [])
  const payante = { rsa: 0, cssGratuite: false, cssParticipationAnnuelle: 800 }
  assert.equal(causes(jeune('2024-08'), 'cssGratuite', payante), null)
  assert.equal(causes(jeune('2024-08'), 'cssParticipationAnnuelle', payante), null)
  const autrePrix = { ...payante, cssParticipationAnnuelle: 801 }
  assert.deepEqual(causes(jeune('2024-08'), 'cssParticipationAnnuelle', autrePrix), [])
  // Free with the RSA; without it, 12,000 pay 14 € a month, and 20,000 are too much.
  const lus: readonly Cause[] = ['droits-lus-par-la-c2s']
  const adulte = (euros: number) => sansAbri(seul('1985-03-01', paye('2025-01', euros)))
  const mensuelle = { rsa: 0, cssGratuite: false, cssParticipationAnnuelle: 1_400 }
  assert.deepEqual(causes(adulte(12_000), 'cssGratuite', mensuelle), lus)
  assert.deepEqual(causes(adulte(12_000), 'cssParticipationAnnuelle', mensuelle), lus)
  const refusee = { rsa: 0, cssGratuite: false }
  assert.deepEqual(causes(adulte(20_000), 'cssGratuite', refusee), lus)
  assert.deepEqual(causes(adulte(20_000), 'cssGratuite', { cssGratuite: false }), [])
  // 10,000, and at most 12 % of the RSA a year, 930.99, of a housing benefit: above 10,339.
  const locataire = (aideLogement: number) =>
    causes(
      foyer(DROIT, [seul('2003-03-01', paye('2025-01', 10_000))], {
        logement: { statut: 'locataire-vide', loyer: centimes(40_000), zone: 2 },
      }),
      'cssGratuite',
      { rsa: 0, aideLogement },
    )
  assert.deepEqual([locataire(2_825), locataire(2_826)], [lus, []])
})

test('RSA d’un locataire : l’aide qu’il lit d’abord, puis ce que le foyer montre', () => {
  const chez = (personne: PersonneFoyer, aide: number | null = null) =>
    foyer(DROIT, [personne], {
      logement: { statut: 'locataire-vide', loyer: centimes(40_000), zone: 2 },
      connus: { aideLogement: aide === null ? null : centimes(aide) },
    })
  // An aid of 50 € is taken off whole: 646.52 − 50
  const donnee = { aideLogement: 5_000, rsa: 59_652 }
  assert.deepEqual(causes(chez(seul()), 'rsa', donnee), ['aide-logement'])
  assert.deepEqual(causes(chez(seul()), 'rsa', { ...donnee, rsa: 59_654 }), ['aide-logement'])
  assert.deepEqual(causes(chez(seul()), 'rsa', { ...donnee, rsa: 59_655 }), [])
  assert.deepEqual(causes(chez(seul()), 'rsa', { ...donnee, aideLogement: 6_000 }), [])
  assert.deepEqual(causes(chez(seul(), 30_000), 'rsa', donnee), [])
  // Out of work without benefit: an aid of 301.65, of which 12 % of the RSA, or none when re-read.
  const chomeur = (naissance: string) =>
    chez(
      personne('allocataire', naissance, {
        activite: 'chomeur',
        ressources: [ligne('salaire', ['2024-03', '2025-02'], 3_000)],
      }),
    )
  const entiere = { aideLogement: 30_165, rsa: 64_652 }
  const relue: readonly Cause[] = ['aide-logement', 'chomage-non-indemnise']
  const vingtCinq: readonly Cause[] = ['vingt-cinq-ans']
  const jeune = '2000-09-15'
  const table: readonly (readonly [string, string, Partial<AutreAvis>, readonly Cause[] | null])[] =
    [
      ['l’aide relue, faute d’autre cause', '1985-03-01', entiere, relue],
      ['une autre cause d’abord', jeune, entiere, vingtCinq],
      ['l’aide donnée redonne le montant', jeune, { ...entiere, aideLogement: 0 }, relue],
      ['une relecture de plus', jeune, { ...entiere, rsa: 64_642 }, [...relue, 'taux-arrondi']],
      ['aucune relecture', jeune, { ...entiere, rsa: 12_345 }, vingtCinq],
      ['ni l’une ni l’autre', '1985-03-01', { ...entiere, rsa: 12_345 }, []],
      ['le même', jeune, { ...entiere, rsa: 56_894 }, null],
    ]
  for (const [titre, naissance, avis, attendu] of table) {
    assert.deepEqual(causes(chomeur(naissance), 'rsa', avis), attendu, titre)
  }
})
