import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Jour } from '#socle'
import { maya } from '../personnages.js'
import { avecReglesConnuesLe } from '../regles/connues.js'
import type { SituationFoyer } from '../situation.js'
import { premierMoisReference } from '../transversal/trimestre-reference.js'
import { revenusInconnus, type VerdictFaits, verdictDesFaits } from './conditions.js'
import { type Essai, essai } from './foyers-essai.js'
import type { Lecture } from './lecture.js'
import type { Droit } from './presence.js'

function lecture(situation: SituationFoyer, droit: Droit): Lecture {
  const nom = droit === 'rsa' ? 'rsa' : 'prime-activite'
  return { situation, droit, reference: premierMoisReference(situation, nom) }
}

/** What the facts say of a household that is not majored; the rules are those of today. */
function verdict(e: Essai, droit: Droit, majore = false): VerdictFaits {
  return verdictDesFaits(lecture(essai(e), droit), majore)
}

const RIEN: VerdictFaits = { refus: null, manques: [], conjointHorsForfait: false }
const HORS: VerdictFaits = { ...RIEN, conjointHorsForfait: true }

function refuse(refus: string): VerdictFaits {
  return { ...RIEN, refus }
}
function manque(...manques: readonly string[]): VerdictFaits {
  return { ...RIEN, manques }
}

/** Five years of titles, complete this month. */
function titre(mois: string): object {
  return {
    sejour: { nationalite: 'autre', depuis: `${Number(mois.slice(0, 4)) - 5}${mois.slice(4)}` },
  }
}
function conge(de: string, a: string): object {
  return { conge: { type: 'parental', de, a } }
}
const DEPUIS_QUAND = { sejour: { nationalite: 'autre' } }
const ADULTE = { naissance: '1985-03-02', activite: 'actif' }
const EN_PRISON = { detention: { de: '2025-01-10' } }

/** Right of September 2025: the quarter looked at is May to July. */
const CAS: readonly (readonly [string, Essai, VerdictFaits, VerdictFaits])[] = [
  ['aucun fait', {}, RIEN, RIEN],
  [
    'le séjour de l’allocataire, écrit après son conjoint',
    {
      faits: {
        personnes: [
          { id: 'c', role: 'conjoint', ...ADULTE },
          { id: 'a', role: 'allocataire', ...ADULTE, ...DEPUIS_QUAND },
        ],
      },
    },
    manque('personnes[1].sejour.depuis'),
    manque('personnes[1].sejour.depuis'),
  ],
  [
    'le séjour de l’un et de l’autre',
    { allocataire: DEPUIS_QUAND, conjoint: DEPUIS_QUAND },
    manque('personnes[0].sejour.depuis', 'personnes[1].sejour.depuis'),
    manque('personnes[0].sejour.depuis', 'personnes[1].sejour.depuis'),
  ],
  ['cinq ans en septembre', { allocataire: titre('2025-09-30') }, RIEN, RIEN],
  ['cinq ans en octobre', { allocataire: titre('2025-10-01') }, refuse('sejour'), refuse('sejour')],
  ['le conjoint, cinq ans en mai', { conjoint: titre('2025-05-31') }, RIEN, RIEN],
  ['le conjoint, cinq ans en juin', { conjoint: titre('2025-06-01') }, RIEN, manque('non-calcule')],
  ['le conjoint, en septembre', { conjoint: titre('2025-09-30') }, RIEN, manque('non-calcule')],
  ['le conjoint, en octobre', { conjoint: titre('2025-10-01') }, HORS, manque('non-calcule')],
  [
    'compté ailleurs pour la prime',
    { allocataire: { primeAilleursJusqua: '2025-09' } },
    RIEN,
    refuse('compte-dans-un-autre-dossier'),
  ],
  [
    'en prison, l’autre demande : son titre ne se regarde plus',
    { allocataire: { ...EN_PRISON, ...titre('2025-10-01') }, conjoint: {} },
    RIEN,
    RIEN,
  ],
  [
    'en prison, seul : c’est ce qu’il lit, avant son titre',
    { allocataire: { ...EN_PRISON, ...titre('2025-10-01') } },
    refuse('detention'),
    refuse('detention'),
  ],
  [
    'hors de France avant d’être en congé',
    { allocataire: { absences: [{ de: '2025-05-01' }], ...conge('2025-09-01', '2025-09-30') } },
    refuse('hors-de-france'),
    refuse('hors-de-france'),
  ],
  [
    'un titre trop jeune, hors de France',
    { allocataire: { absences: [{ de: '2025-05-01' }], ...titre('2025-10-01') } },
    refuse('sejour'),
    refuse('sejour'),
  ],
  // The letter of June 2016 refuses no whole quarter of prime
  [
    'en congé tout septembre',
    { allocataire: conge('2025-09-01', '2025-09-30') },
    refuse('conge-sans-activite'),
    RIEN,
  ],
  ['en congé le 2', { allocataire: conge('2025-09-02', '2025-10-31') }, RIEN, RIEN],
  ['en congé jusqu’au 29', { allocataire: conge('2025-07-01', '2025-09-29') }, RIEN, RIEN],
  ['le conjoint en congé', { conjoint: conge('2025-09-01', '2025-09-30') }, HORS, RIEN],
  ['Mayotte', { faits: { territoire: 'mayotte' } }, RIEN, manque('non-calcule')],
  ['la Réunion', { faits: { territoire: 'dom' } }, RIEN, RIEN],
  [
    'ce que chaque droit lit de ce qui n’est pas su',
    {
      allocataire: {
        patrimoine: null,
        primeAilleursJusqua: null,
        incapacite: null,
        absences: null,
      },
      faits: { premierRenouvellement: null, rsaActivite2015: null },
    },
    manque('premierRenouvellement', 'personnes[0].absences', 'personnes[0].patrimoine'),
    manque('rsaActivite2015', 'personnes[0].absences', 'personnes[0].primeAilleursJusqua'),
  ],
  [
    'un indépendant dont rien n’est dit, après ce qui n’est pas su',
    {
      allocataire: { independant: {} },
      conjoint: { independant: {} },
      faits: { territoire: null },
    },
    manque(
      'territoire',
      'personnes[0].independant.benefices',
      'personnes[1].independant.benefices',
    ),
    manque(
      'territoire',
      'personnes[0].independant.benefices',
      'personnes[1].independant.benefices',
    ),
  ],
]

for (const [titreDuCas, e, rsa, prime] of CAS) {
  test(`conditions, RSA puis prime : ${titreDuCas}`, () => {
    assert.deepEqual(verdict(e, 'rsa'), rsa)
    assert.deepEqual(verdict(e, 'prime'), prime)
  })
}

test('la majoration efface le congé et l’ancienneté du titre (CASF, L. 262-5 et L. 262-9)', () => {
  const allocataire = { ...conge('2025-09-01', '2025-09-30'), ...titre('2030-01-01') }
  assert.deepEqual(verdict({ allocataire }, 'rsa'), refuse('sejour'))
  assert.deepEqual(verdict({ allocataire }, 'rsa', true), RIEN)
})

test('un foyer sans fait ne remplit que des conditions, et ne manque de rien', () => {
  for (const droit of ['rsa', 'prime'] as const) {
    assert.deepEqual(verdictDesFaits(lecture(maya(), droit), true), RIEN)
    assert.deepEqual(revenusInconnus(lecture(maya(), droit)), [])
  }
})

test('revenus inconnus : l’indépendant demandé et non su, puis celui dont rien n’est dit', () => {
  const foyer = essai({
    allocataire: { independant: {}, patrimoine: null },
    conjoint: { independant: null },
  })
  const attendu = ['personnes[1].independant', 'personnes[0].independant.benefices']
  for (const droit of ['rsa', 'prime'] as const) {
    assert.deepEqual(revenusInconnus(lecture(foyer, droit)), attendu)
  }
})

/** Claims of 2016: the prime goes back to January, the RSA to the month of the claim. */
const DEMANDES: readonly (readonly [string, string, string | null, string | null])[] = [
  ['2016-03-31', '2016-01', 'avant-la-demande', null],
  ['2016-03-31', '2016-03', null, null],
  ['2016-04-01', '2016-03', 'avant-la-demande', 'avant-la-demande'],
  ['2016-04-30', '2016-04', null, null],
]

for (const [dateDemande, moisDroit, rsa, prime] of DEMANDES) {
  test(`demande du ${dateDemande}, droit de ${moisDroit}`, () => {
    const e = { moisDroit, faits: { dateDemande } }
    assert.equal(verdict(e, 'rsa').refus, rsa)
    assert.equal(verdict(e, 'prime').refus, prime)
  })
}

/** Right and examination of April 2016: January to March are looked at, the right goes to June. */
const CONGES_2016: readonly (readonly [string, string, boolean])[] = [
  ['2015-10-01', '2015-12-31', false],
  ['2015-10-01', '2016-01-01', true],
  ['2016-02-10', '2016-02-11', true],
  ['2016-03-31', '2016-03-31', true],
  ['2016-04-30', '2016-04-30', true],
  ['2016-05-31', '2016-05-31', true],
  ['2016-06-30', '2016-12-31', true],
  ['2016-07-01', '2016-12-31', false],
]

for (const [de, a, atteint] of CONGES_2016) {
  test(`congé du ${de} au ${a}, lettre de janvier 2016 : prime, examen d’avril`, () => {
    const selon = (jour: string, e: Essai, droit: Droit): VerdictFaits =>
      avecReglesConnuesLe(jour as Jour, () => verdict({ moisDroit: '2016-04', ...e }, droit))
    const sien = { allocataire: conge(de, a) }
    const duConjoint = { conjoint: conge(de, a) }
    const refus = atteint ? refuse('conge-sans-activite') : RIEN
    assert.deepEqual(selon('2016-05-31', sien, 'prime'), refus)
    assert.deepEqual(selon('2016-06-01', sien, 'prime'), RIEN)
    assert.deepEqual(selon('2016-05-31', sien, 'rsa'), RIEN)
    assert.deepEqual(
      selon('2016-05-31', duConjoint, 'prime'),
      atteint ? manque('non-calcule') : RIEN,
    )
    assert.deepEqual(selon('2016-05-31', { conjoint: {} }, 'prime'), RIEN)
  })
}
