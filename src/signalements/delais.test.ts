import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Instant, type Jour, jour, jourPlus } from '#socle'
import {
  horlogeDe,
  joursEntre,
  limiteDeclarant,
  limitePiece,
  limiteReouverture,
  prochainPaiement,
} from './delais.js'
import type { ActeAFaire, ActeSignalement } from './signalement.js'

const LIMITES = [
  // 9 November + 30 = 9 December: the DSN due on the 15th of December.
  { titre: 'notifié le 9 novembre', depuis: '2026-11-09', dsn: '2026-12-15', pasrau: '2026-12-10' },
  // 15 November + 30 = 15 December: that very day still gives the 30 days.
  { titre: 'juste 30 jours', depuis: '2026-11-15', dsn: '2026-12-15', pasrau: '2027-01-10' },
  { titre: 'un jour de trop', depuis: '2026-11-16', dsn: '2027-01-15', pasrau: '2027-01-10' },
  { titre: 'fin février', depuis: '2026-01-31', dsn: '2026-03-15', pasrau: '2026-03-10' },
]

for (const { titre, depuis, dsn, pasrau } of LIMITES) {
  test(`délai du déclarant, ${titre} : la déclaration exigible 30 jours après au moins`, () => {
    assert.equal(limiteDeclarant(jour(depuis), 'dsn'), dsn)
    assert.equal(limiteDeclarant(jour(depuis), 'pasrau'), pasrau)
  })
}

test('délai du déclarant : de 30 à 61 jours, toute l’année', () => {
  for (let j = jour('2026-01-01'); j < '2027-01-01'; j = jourPlus(j, 1)) {
    const attente = joursEntre(j, limiteDeclarant(j, 'dsn'))
    assert.ok(attente >= 30 && attente <= 61, `${j} : ${attente}`)
  }
})

function acte(a: ActeAFaire, j: string, etat: ActeSignalement['etat']): ActeSignalement {
  const signature = { quand: `${j}T08:00:00.000Z` as Instant, jour: jour(j) }
  const qui = { role: 'expert', auteur: 'e' } as const
  return { ...a, ...signature, ...qui, personne: 'p', reference: 'S', rang: 0, etat }
}

const interroger = (j: string, avant: string) =>
  acte(
    { genre: 'interroger-declarant', contenu: { question: 'q', avant: avant as Jour } },
    j,
    'declarant-interroge',
  )
const demander = (j: string, avant: string) =>
  acte(
    { genre: 'demander-piece', contenu: { quoi: 'q', avant: avant as Jour } },
    j,
    'piece-demandee',
  )
const ecrire = (j: string, etat: ActeSignalement['etat']) =>
  acte({ genre: 'ecrire', contenu: { texte: 't' } }, j, etat)
const repondre = (j: string) =>
  acte({ genre: 'recevoir-reponse', contenu: { reponse: 'maintient', texte: '' } }, j, 'en-analyse')
const constater = (j: string) =>
  acte({ genre: 'constater-echeance', contenu: null }, j, 'en-analyse')
const rouvrir = (j: string) => acte({ genre: 'rouvrir', contenu: { raison: 'r' } }, j, 'rouvert')

const HORLOGES = [
  { titre: 'sans arrêt : 12 jours', actes: [], arrets: 0, le: '2026-11-16' },
  // 4 November + 12 days of work + 36 days of wait (9 November to 15 December).
  {
    titre: 'employeur interrogé, l’attente comptée jusqu’au bout',
    actes: [interroger('2026-11-09', '2026-12-15')],
    arrets: 36,
    le: '2026-12-22',
  },
  {
    titre: 'un message n’arrête ni ne relance l’horloge',
    actes: [interroger('2026-11-09', '2026-12-15'), ecrire('2026-11-20', 'declarant-interroge')],
    arrets: 36,
    le: '2026-12-22',
  },
  {
    titre: 'réponse avant la fin : l’attente vraie',
    actes: [interroger('2026-11-09', '2026-12-15'), repondre('2026-11-19')],
    arrets: 10,
    le: '2026-11-26',
  },
  {
    titre: 'réponse après la fin : l’attente s’arrête au dernier jour',
    actes: [interroger('2026-11-09', '2026-12-15'), constater('2026-12-20')],
    arrets: 36,
    le: '2026-12-22',
  },
  {
    titre: 'deux attentes s’ajoutent',
    actes: [
      demander('2026-11-06', '2026-11-21'),
      constater('2026-11-22'),
      interroger('2026-11-23', '2026-12-23'),
    ],
    arrets: 45,
    le: '2026-12-31',
  },
  {
    titre: 'jamais au-delà de trois mois',
    actes: [interroger('2026-11-09', '2027-06-15')],
    arrets: 218,
    le: '2027-02-04',
  },
  { titre: 'rouvert : elle repart', actes: [rouvrir('2027-01-10')], arrets: 0, le: '2027-01-22' },
]

for (const { titre, actes, arrets, le } of HORLOGES) {
  test(`horloge, ${titre}`, () => {
    const h = horlogeDe({ actes, deposeJour: jour('2026-11-04') })
    assert.deepEqual([h.arrets, h.attenduLe], [arrets, le])
  })
}

test('pièce : 15 jours ; réouverture : deux mois, fin de mois comprise', () => {
  assert.equal(limitePiece(jour('2026-11-20')), '2026-12-05')
  assert.equal(limiteReouverture(jour('2026-12-31')), '2027-02-28')
})

test('prochain paiement : le 5 du mois, ce jour compris', () => {
  assert.equal(prochainPaiement(jour('2026-11-05')), '2026-11-05')
  assert.equal(prochainPaiement(jour('2026-11-06')), '2026-12-05')
  assert.equal(prochainPaiement(jour('2026-12-31')), '2027-01-05')
})
