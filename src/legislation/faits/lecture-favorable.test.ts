import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits } from '../index.js'
import type { FaitsFoyer } from './faits.js'
import { type Essai, essai, paye } from './foyers-essai.js'
import { lectureFavorable } from './lecture-favorable.js'

/** What a favourable reading changes, in one object. */
function lue(e: Essai) {
  const foyer = essai(e)
  const favorable = lectureFavorable(foyer)
  if (favorable === null) return null
  const { situation, lus } = favorable
  const faits: FaitsFoyer = situation.faits!
  return {
    lus,
    inconnus: faits.inconnus,
    isolementRecent: situation.isolementRecent,
    premierRenouvellement: faits.premierRenouvellement,
    rsaActivite2015: faits.rsaActivite2015,
    prestations: faits.prestationsFamiliales,
    personnes: situation.personnes.map(({ id, enceinte, faits: siens }) => ({
      id,
      enceinte,
      arrets: siens?.interruptions ?? [],
    })),
  }
}

const PERSONNE = (id: string) => ({ id, enceinte: false, arrets: [] })
const RIEN = {
  inconnus: [],
  isolementRecent: false,
  premierRenouvellement: false,
  rsaActivite2015: false,
  prestations: null,
  personnes: [PERSONNE('a'), PERSONNE('c'), PERSONNE('e0')],
}
const ARRETS = [
  { revenus: 'activite', depuis: '2025-09-01' },
  { revenus: 'chomage', depuis: '2025-09-01' },
]
const COUPLE = { conjoint: {}, enfants: [{}] }

const OUVRANTS: readonly (readonly [string, Essai, object | null])[] = [
  ['aucun fait', COUPLE, null],
  ['des faits, tous connus', { ...COUPLE, faits: { territoire: 'dom' } }, null],
  ['un inconnu qui ne peut que refuser', { ...COUPLE, allocataire: { sejour: null } }, null],
  ['où vit-elle ?', { ...COUPLE, faits: { territoire: null } }, null],
  ['la présence d’un enfant n’ouvre rien', { conjoint: {}, enfants: [{ presence: null }] }, null],
  [
    'la présence du conjoint : il n’est pas là',
    { conjoint: { presence: null }, enfants: [{}] },
    {
      ...RIEN,
      lus: ['personnes[1].presence'],
      personnes: [PERSONNE('a'), PERSONNE('e0')],
    },
  ],
  [
    'une naissance, pour elle seule',
    { conjoint: { naissancePrevue: null }, enfants: [{}] },
    {
      ...RIEN,
      lus: ['personnes[1].naissancePrevue'],
      personnes: [PERSONNE('a'), { ...PERSONNE('c'), enceinte: true }, PERSONNE('e0')],
    },
  ],
  [
    'des revenus arrêtés, dès le mois de droit',
    { ...COUPLE, allocataire: { interruptions: null } },
    {
      ...RIEN,
      lus: ['personnes[0].interruptions'],
      personnes: [{ ...PERSONNE('a'), arrets: ARRETS }, PERSONNE('c'), PERSONNE('e0')],
    },
  ],
  [
    'une naissance et des revenus arrêtés, ensemble',
    { ...COUPLE, allocataire: { interruptions: null, naissancePrevue: null } },
    {
      ...RIEN,
      lus: ['personnes[0].naissancePrevue', 'personnes[0].interruptions'],
      personnes: [{ id: 'a', enceinte: true, arrets: ARRETS }, PERSONNE('c'), PERSONNE('e0')],
    },
  ],
  [
    'l’isolement est récent',
    { ...COUPLE, faits: { dateIsolement: null } },
    { ...RIEN, lus: ['dateIsolement'], isolementRecent: true },
  ],
  [
    'un premier renouvellement',
    { ...COUPLE, faits: { premierRenouvellement: null } },
    { ...RIEN, lus: ['premierRenouvellement'], premierRenouvellement: true },
  ],
  [
    'le RSA activité de 2015',
    { ...COUPLE, faits: { rsaActivite2015: null } },
    { ...RIEN, lus: ['rsaActivite2015'], rsaActivite2015: true },
  ],
  [
    'des prestations familiales de zéro',
    { ...COUPLE, faits: { prestationsFamilialesComptees: null } },
    { ...RIEN, lus: ['prestationsFamilialesComptees'], prestations: 0 },
  ],
  [
    'ce qui ne peut que refuser reste inconnu',
    { ...COUPLE, allocataire: { sejour: null }, faits: { premierRenouvellement: null } },
    {
      ...RIEN,
      lus: ['premierRenouvellement'],
      inconnus: ['personnes[0].sejour'],
      premierRenouvellement: true,
    },
  ],
]

for (const [titre, e, attendu] of OUVRANTS) {
  test(`réponse inconnue, lue au mieux : ${titre}`, () => assert.deepEqual(lue(e), attendu))
}

test('réponse inconnue, lue au mieux : ce qui est dit ne change pas', () => {
  const dit = lue({
    conjoint: { enceinte: true },
    enfants: [{}],
    allocataire: { interruptions: [{ revenus: 'chomage', depuis: '2025-08-12' }] },
    faits: {
      isolementRecent: true,
      premierRenouvellement: true,
      prestationsFamilialesComptees: 5000,
      rsaActivite2015: null,
    },
  })
  assert.deepEqual(dit, {
    ...RIEN,
    lus: ['rsaActivite2015'],
    isolementRecent: true,
    premierRenouvellement: true,
    rsaActivite2015: true,
    prestations: 5000,
    personnes: [
      { ...PERSONNE('a'), arrets: [{ revenus: 'chomage', depuis: '2025-08-12' }] },
      { ...PERSONNE('c'), enceinte: true },
      PERSONNE('e0'),
    ],
  })
})

test('réponse inconnue, lue au mieux : les autres faits de la personne restent', () => {
  const allocataire = { interruptions: null, hospitalisation: { de: '2025-05-31' } }
  const foyer = essai({ allocataire })
  const { situation } = lectureFavorable(foyer)!
  assert.deepEqual(situation.personnes[0]!.faits, {
    ...foyer.personnes[0]!.faits,
    interruptions: ARRETS,
  })
})

test('des ressources trop élevées le restent, sans le conjoint ni l’enfant que l’on ignore', () => {
  const riche = essai({
    allocataire: { ressources: [paye(5_000)] },
    ...{ conjoint: { presence: null }, enfants: [{ presence: null }] },
    faits: { prestationsFamilialesComptees: 0 },
  })
  const { droits, refus } = calculerDroits(riche, { prestations: ['rsa', 'primeActivite'] })
  assert.deepEqual(
    [droits, refus],
    [
      { rsa: 0, primeActivite: 0 },
      { rsa: 'ressources-elevees', primeActivite: 'ressources-elevees' },
    ],
  )
})
