import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, type Jour, jour, mois } from '#socle'
import { foyer, personne } from '../foyer-essai.test.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { compteUnEnfantDecede, enfantCompte } from './deces.js'
import { type FaitsFoyer, type FaitsPersonne, FOYER_SANS_FAIT, SANS_FAIT } from './faits.js'
import { estNeutralisee, tientLieuDeRevenu } from './interruption.js'
import {
  aUnEnfantDeMoinsDeTroisAns,
  conjointCompte,
  estCompteAilleurs,
  estGrosse,
  estPresent,
  evenementIsolement,
  jourExamen,
} from './presence.js'

type Faits = Partial<FaitsPersonne>
const avec = (role: PersonneFoyer['role'], naissance: string, faits: Faits = {}) =>
  personne(role, naissance, { faits: { ...SANS_FAIT, ...faits } })
const periode = (de: string | null, a: string | null) => ({ de: de as Jour, a: a as Jour })

/** Month of right August, re-examined in July 2026. */
function famille(
  autres: readonly PersonneFoyer[],
  moi: Faits = {},
  faits: Partial<FaitsFoyer> = {},
): SituationFoyer {
  const s = foyer('2026-08', [avec('allocataire', '1990-01-01', moi), ...autres], {
    moisExamen: '2026-07',
  })
  return { ...s, faits: { ...FOYER_SANS_FAIT, ...faits } }
}

test('présence : toujours si rien n’est dit, sinon les jours dits', () => {
  const le = jour('2026-07-01')
  assert.equal(estPresent(personne('conjoint', '1990-01-01'), le), true)
  assert.equal(estPresent(avec('conjoint', '1990-01-01'), le), true)
  const presence = (de: string | null, a: string | null) =>
    estPresent(avec('conjoint', '1990-01-01', { presence: periode(de, a) }), le)
  assert.deepEqual(
    [presence('2026-07-01', null), presence('2026-07-02', null), presence(null, '2026-06-30')],
    [true, false, false],
  )
})

test('jour de l’examen : celui de la demande dans son mois, sinon le premier', () => {
  const dire = (dateDemande: string | null) =>
    jourExamen(famille([], {}, { dateDemande: dateDemande as Jour }))
  assert.equal(dire(null), '2026-07-01')
  assert.equal(dire('2026-07-14'), '2026-07-14')
  assert.equal(dire('2026-06-14'), '2026-07-01')
  assert.equal(jourExamen(foyer('2026-08', [])), '2026-08-01')
})

const PETIT = personne('enfant', '2024-01-01')
const GRAND = personne('enfant', '2015-01-01')
/** The spouse's stay, the rest of the household; who counts him, the RSA, the prime. */
const COUPLES: readonly (readonly [
  string,
  Faits,
  readonly PersonneFoyer[],
  Faits,
  boolean,
  boolean,
])[] = [
  ['toujours là', {}, [], {}, true, true],
  ['là depuis l’examen', { presence: periode('2026-07-01', null) }, [], {}, true, true],
  ['arrivé le lendemain', { presence: periode('2026-07-02', null) }, [], {}, false, false],
  ['parti la veille', { presence: periode(null, '2026-06-30') }, [], {}, false, false],
  [
    'parti dans le trimestre, sans enfant',
    { presence: periode(null, '2026-08-10') },
    [],
    {},
    false,
    true,
  ],
  ['parti le dernier jour du mois', { presence: periode(null, '2026-08-31') }, [], {}, true, true],
  [
    'parti, un enfant de moins de trois ans',
    { presence: periode(null, '2026-08-10') },
    [PETIT],
    {},
    false,
    false,
  ],
  [
    'parti depuis peu, un grand enfant',
    { presence: periode(null, '2026-08-10') },
    [GRAND],
    {},
    false,
    false,
  ],
  [
    'parti, un enfant attendu',
    { presence: periode(null, '2026-08-10') },
    [],
    { naissancePrevue: jour('2027-01-10') },
    false,
    false,
  ],
  ['compté dans un autre dossier', { primeAilleursJusqua: mois('2026-08') }, [], {}, true, false],
  ['il ne l’est plus', { primeAilleursJusqua: mois('2026-07') }, [], {}, true, true],
]
for (const [titre, lui, enfants, moi, rsa, prime] of COUPLES) {
  test(`le conjoint compte : ${titre}`, () => {
    const conjoint = avec('conjoint', '1991-01-01', lui)
    const s = famille([conjoint, ...enfants], moi)
    assert.equal(conjointCompte(s, 'rsa'), rsa ? conjoint : null)
    assert.equal(conjointCompte(s, 'prime'), prime ? conjoint : null)
  })
}

test('le conjoint compte : enceinte sans date prévue, la prime est aussi revue', () => {
  const conjoint = avec('conjoint', '1991-01-01', { presence: periode(null, '2026-08-10') })
  const s = famille([conjoint])
  const enceinte = { ...s.personnes[0]!, enceinte: true }
  assert.equal(conjointCompte({ ...s, personnes: [enceinte, conjoint] }, 'prime'), null)
})

test('le conjoint compte : de deux, celui qui est là', () => {
  const avant = avec('conjoint', '1991-01-01', { presence: periode(null, '2026-05-01') })
  const apres = avec('conjoint', '1992-01-01', { presence: periode('2026-06-01', null) })
  assert.equal(conjointCompte(famille([avant, apres]), 'rsa'), apres)
  assert.equal(conjointCompte(famille([GRAND]), 'rsa'), null)
})

test('compté ailleurs : jusqu’au mois dit, compris', () => {
  const ailleurs = (jusqua: string | null) =>
    estCompteAilleurs(
      avec('conjoint', '1991-01-01', { primeAilleursJusqua: jusqua as never }),
      famille([]),
    )
  assert.deepEqual([ailleurs(null), ailleurs('2026-07'), ailleurs('2026-08')], [false, false, true])
  assert.equal(estCompteAilleurs(personne('conjoint', '1991-01-01'), famille([])), false)
})

test('moins de trois ans : jusqu’au dernier jour du mois de droit', () => {
  const enfant = (naissance: string, faits: Faits = {}) =>
    aUnEnfantDeMoinsDeTroisAns(famille([GRAND, avec('enfant', naissance, faits)]))
  assert.equal(enfant('2023-09-01'), true)
  assert.equal(enfant('2023-08-31'), false)
  assert.equal(enfant('2024-01-01', { presence: periode(null, '2026-08-30') }), false)
  assert.equal(aUnEnfantDeMoinsDeTroisAns(famille([personne('conjoint', '2024-01-01')])), false)
})

test('seul depuis : le jour dit, sinon le dernier départ connu', () => {
  const parti = (a: string | null) => avec('conjoint', '1991-01-01', { presence: periode(null, a) })
  assert.equal(evenementIsolement(famille([])), null)
  assert.equal(evenementIsolement(famille([personne('conjoint', '1991-01-01')])), null)
  assert.equal(evenementIsolement(famille([parti(null)])), null)
  assert.equal(
    evenementIsolement(famille([parti('2026-05-02'), parti('2026-03-01')])),
    '2026-05-02',
  )
  assert.equal(evenementIsolement(famille([parti('2026-08-31')])), '2026-08-31')
  assert.equal(evenementIsolement(famille([parti('2026-09-01')])), null)
  const dit = { dateIsolement: jour('2026-01-05') }
  assert.equal(evenementIsolement(famille([parti('2026-05-02')], {}, dit)), '2026-01-05')
  const enfant = avec('enfant', '2015-01-01', { presence: periode(null, '2026-05-02') })
  assert.equal(evenementIsolement(famille([enfant])), null)
})

test('un enfant attendu : du neuvième mois d’avant à la veille du jour prévu', () => {
  const grosse = (prevue: string | null, m: string) =>
    estGrosse(avec('allocataire', '1990-01-01', { naissancePrevue: prevue as Jour }), m)
  assert.deepEqual(
    ['2025-12', '2026-01', '2026-09', '2026-10'].map((m) => grosse('2026-10-15', m)),
    [false, true, true, false],
  )
  assert.equal(grosse('2026-10-31', '2026-10'), false)
  assert.equal(grosse(null, '2026-09'), false)
  assert.equal(estGrosse(undefined, '2026-09'), false)
  assert.equal(estGrosse(personne('allocataire', '1990-01-01'), '2026-09'), false)
})

const EXAMEN = (moisExamen: string) => ({ moisExamen: mois(moisExamen) })
/** Death, month of examination, whether the child still counts on 31 August 2026. */
const DECES: readonly (readonly [string, Faits, string, string, boolean])[] = [
  ['vivant', {}, '2015-01-01', '2026-07', true],
  ['mort plus tard', { deces: jour('2026-09-01') }, '2015-01-01', '2026-07', true],
  ['mort ce jour', { deces: jour('2026-08-31') }, '2015-01-01', '2026-07', true],
  ['au troisième réexamen', { deces: jour('2025-10-02') }, '2015-01-01', '2026-07', true],
  ['au quatrième', { deces: jour('2025-09-30') }, '2015-01-01', '2026-07', false],
  ['majeur', { deces: jour('2026-08-01') }, '2008-08-01', '2026-07', false],
  ['majeur le lendemain', { deces: jour('2026-08-01') }, '2008-08-02', '2026-07', true],
  [
    'parti avant sa mort',
    { deces: jour('2026-08-01'), presence: periode(null, '2026-07-31') },
    ...(['2015-01-01', '2026-07', false] as const),
  ],
  [
    'présent à sa mort',
    { deces: jour('2026-08-01'), presence: periode(null, '2026-08-01') },
    ...(['2015-01-01', '2026-07', true] as const),
  ],
  ['parti', { presence: periode(null, '2026-08-30') }, '2015-01-01', '2026-07', false],
]
for (const [titre, faits, naissance, examen, compte] of DECES) {
  test(`un enfant compte : ${titre}`, () => {
    const enfant = avec('enfant', naissance, faits)
    assert.equal(enfantCompte(enfant, jour('2026-08-31'), EXAMEN(examen)), compte)
  })
}

test('un enfant mort avant 2017 ne compte plus ; depuis, oui', () => {
  const compte = (deces: string) =>
    enfantCompte(avec('enfant', '2010-01-01', { deces: jour(deces) }), jour('2017-02-28'), {
      moisExamen: mois('2017-01'),
    })
  assert.deepEqual([compte('2016-12-31'), compte('2017-01-01')], [false, true])
})

test('un enfant décédé compté dans un mois se sait dès le mois de sa mort', () => {
  const situation = famille([PETIT, avec('enfant', '2015-01-01', { deces: jour('2026-07-20') })])
  const sait = (m: string) => compteUnEnfantDecede(situation, indexMois(mois(m)))
  assert.deepEqual([sait('2026-06'), sait('2026-07'), sait('2026-09')], [false, true, true])
  assert.equal(compteUnEnfantDecede(famille([PETIT]), indexMois(mois('2026-08'))), false)
})

test('ce qui tient lieu de revenu : le travail, ce qui le remplace, et rien d’autre', () => {
  for (const nature of ['salaire', 'chomage', 'retraite', 'ass', 'ij-maladie', 'ij-maternite']) {
    assert.equal(tientLieuDeRevenu(nature), true, nature)
  }
  for (const nature of ['pension-alimentaire-recue', 'revenus-fonciers', 'inconnue']) {
    assert.equal(tientLieuDeRevenu(nature), false, nature)
  }
})

test('un revenu interrompu : au RSA seul, dès son mois, de sa sorte', () => {
  const situation = famille([])
  const faits = (revenus: 'activite' | 'chomage', depuis: string) => ({
    ...SANS_FAIT,
    interruptions: [{ revenus, depuis: jour(depuis) }],
  })
  const lit = (nature: string, f: FaitsPersonne, droit: 'rsa' | 'prime' = 'rsa') =>
    estNeutralisee(nature, f, { situation, droit, reference: 0 })
  assert.equal(lit('salaire', faits('activite', '2026-08-31')), true)
  assert.equal(lit('salaire', faits('activite', '2026-09-01')), false)
  assert.equal(lit('salaire', faits('activite', '2026-08-01'), 'prime'), false)
  assert.equal(lit('salaire', faits('chomage', '2026-08-01')), false)
  assert.equal(lit('chomage', faits('chomage', '2026-08-01')), true)
  assert.equal(lit('chomage', faits('activite', '2026-08-01')), false)
  assert.equal(lit('retraite', faits('activite', '2026-08-01')), false)
  assert.equal(lit('inconnue', faits('activite', '2026-08-01')), false)
  assert.equal(lit('salaire', SANS_FAIT), false)
})
