import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMessagesMemoire, createProfilsMessagesMemoire } from '#adapters/memory'
import type { Decision, DossierAllocataire, FaitDemarche, TypeFaitSuite } from '#allocations'
import { createMessages, direMessage, type FaitAnnonce } from '#messages'
import type { TypeFaitSignalement } from '#signalements'
import { type Instant, type Jour, jour, mois, nirFictif } from '#socle'
import { annoncesDeDecision } from './faits-declarations.js'
import { annonceDeSignalement } from './faits-signalements.js'
import { annonceDeDemarche, annoncesDeSuite } from './faits-suites.js'
import { faireLaRonde, type MoyensRonde } from './ronde.js'

const NIR = nirFictif({
  ...{ sexe: 2, annee: 1990, moisNaissance: 5 },
  ...{ departement: '69', commune: 950, ordre: 1 },
})
const CLE = 'a'.repeat(32)
const QUAND = '2026-11-12T09:00:00.000Z' as Instant
const JOUR = jour('2026-11-12')
const MOMENT = { quand: QUAND, jour: JOUR, cleDe: () => CLE }
const DOSSIER = {
  personnes: [{ id: 'a', role: 'allocataire', nir: NIR }],
} as unknown as DossierAllocataire

function ouvrir() {
  let tires = 0
  return createMessages({
    ...{ ...createMessagesMemoire(), profils: createProfilsMessagesMemoire(), facteurs: {} },
    ...{ cleDe: () => CLE, tirer: () => `T${tires++}`, tirerCode: () => '123456' },
    origine: () => 'https://example.org',
  })
}

/** The codes of what a person finds in her box; every word of each is given its value. */
async function dits(faits: readonly FaitAnnonce[]): Promise<string[]> {
  const messages = ouvrir()
  for (const fait of faits) await messages.annoncer(fait)
  const siens = await messages.list(NIR, false)
  assert.ok(siens.every((m) => !direMessage(m).paragraphes.some((p) => p.includes('{'))))
  return siens.map((m) => (m.origine.genre === 'modele' ? m.origine.code : '')).sort()
}

const SIGNALEMENTS: Readonly<Record<TypeFaitSignalement, readonly string[]>> = {
  SignalementDepose: ['N11'],
  PieceDemandee: ['N12'],
  DeclarantInterroge: ['N13'],
  AttentePassee: ['N14'],
  SignalementConclu: ['N15'],
  ConclusionAccusee: ['N16'],
  SignalementRouvert: ['N17'],
  MessageEcrit: ['P03'],
  ConclusionTransmise: [],
  ConclusionRejetee: [],
  SignalementClos: [],
  SignalementRetire: [],
}
for (const [type, attendu] of Object.entries(SIGNALEMENTS)) {
  test(`signalement, ${type} : ${attendu[0] ?? 'rien à lire'}`, async () => {
    const fait = {
      ...{ type: type as TypeFaitSignalement, quand: QUAND, personne: CLE, reference: 'S-1' },
      ...{ rang: 0, avant: jour('2026-11-25'), issue: null },
    }
    assert.deepEqual(await dits(annonceDeSignalement(fait, JOUR)), attendu)
  })
}

const SUITES: Readonly<Record<TypeFaitSuite, string>> = {
  'droit-change': 'P06',
  'rappel-calcule': 'N20',
  'indu-notifie': 'N21',
  'plan-accepte': 'N22',
  'recours-recu': 'N37',
  'recours-decide': 'N38',
  'remise-decidee': 'P08',
  'demande-recue': 'P07',
  'demande-repondue': 'P08',
}
for (const [type, attendu] of Object.entries(SUITES)) {
  test(`paiements, ${type} : ${attendu}`, async () => {
    const fait = {
      ...{ type: type as TypeFaitSuite, quand: QUAND, jour: JOUR, dossier: 'D1' },
      ...{ reference: 'D1-2026-10-2-PA', rang: 0 },
    }
    assert.deepEqual(await dits(annoncesDeSuite(DOSSIER, fait, () => CLE)), [attendu])
  })
}

const DEMARCHES: Readonly<Record<Exclude<FaitDemarche['type'], 'deces-connu'>, string>> = {
  'demande-deposee': 'P04',
  'demande-decidee': 'P05',
  'demande-sans-reponse': 'P12',
  'accord-demande': 'P10',
  'accord-conclu': 'P11',
  'changement-declare': 'P04',
  'changement-decide': 'P05',
  'coordonnees-bancaires-changees': 'P09',
}
for (const [type, attendu] of Object.entries(DEMARCHES)) {
  test(`démarches, ${type} : ${attendu}`, async () => {
    const numero = { numero: 'Q-20261112-XFQFFS' }
    const fait = { type, nir: NIR, acte: numero } as unknown as FaitDemarche
    assert.deepEqual(await dits([annonceDeDemarche(fait, MOMENT)]), [attendu])
  })
}

test('une déclaration envoyée : son récépissé, et la notification des droits', async () => {
  const decision = {
    declaration: {
      ...{ dossier: 'D1', moisExamen: mois('2026-12') },
      moisDroits: [mois('2026-12'), mois('2027-01'), mois('2027-02')],
    },
    notification: { reference: 'D1-2026-12' },
  } as unknown as Decision
  assert.deepEqual(await dits(annoncesDeDecision(DOSSIER, decision, MOMENT)), ['N10', 'N18'])
})

const LIGNES = [
  { recuLe: '2026-11-06T06:00:00.000Z', mois: mois('2026-10'), revision: 0 },
  { recuLe: '2026-11-11T06:00:00.000Z', mois: mois('2026-09'), revision: 1 },
  { recuLe: '2026-11-05T06:00:00.000Z', mois: mois('2026-08'), revision: 1 },
]

test('les ressources de la semaine : nouvelles, corrigées, en retard, une fois', async () => {
  const messages = ouvrir()
  await messages.ouvrirProfil(NIR, QUAND)
  const moyens = {
    ...{ messages, cleDe: () => CLE },
    allocations: { findDossier: async () => undefined, listEnvoyees: async () => [] },
    referentiel: { lireRessources: async () => ({ lignes: LIGNES }) },
    suivi: { lireCompletude: async () => [{ mois: mois('2026-09'), etat: 'en-retard' }] },
  } as unknown as MoyensRonde
  const moment = { quand: QUAND, jour: JOUR as Jour, semaine: true }
  assert.equal(await faireLaRonde(moyens, moment), 3)
  assert.equal(await faireLaRonde(moyens, moment), 0)
  const siens = await messages.list(NIR, false)
  const textes = siens.map((m) => direMessage(m).paragraphes[0]?.replaceAll('\u00a0', ' ')).sort()
  assert.deepEqual(textes, [
    'Cette semaine, des ressources ont été corrigées pour septembre 2026.',
    'Cette semaine, des ressources sont arrivées pour octobre 2026.',
    'Un déclarant n’a encore rien envoyé pour septembre 2026. Il est en retard.',
  ])
})
