import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Instant, nirFictif } from '#socle'
import type { CanalPousse } from '../modeles/modele.js'
import { PREFERENCES_USUELLES, type ProfilMessages, profilNeuf } from '../profil/profil.js'
import type { Exigence } from './exigence.js'
import { planifier } from './planifier.js'

const QUAND = '2026-11-12T09:00:00.000Z' as Instant
const NIR = nirFictif({
  ...{ sexe: 2, annee: 1990, moisNaissance: 5 },
  ...{ departement: '69', commune: 950, ordre: 1 },
})
const MESSAGE = { personne: 'a'.repeat(32), reference: 'M-1', quand: QUAND }

function profil(
  contacts: readonly ('courriel' | 'sms')[],
  choisis: readonly CanalPousse[] = ['courriel', 'sms'],
): ProfilMessages {
  const contact = { valeur: 'x', verifieLe: QUAND }
  const choix = { ...PREFERENCES_USUELLES.choix, droits: choisis }
  return {
    ...profilNeuf(NIR, QUAND),
    preferences: { ...PREFERENCES_USUELLES, choix },
    contacts: {
      courriel: contacts.includes('courriel') ? contact : null,
      sms: contacts.includes('sms') ? contact : null,
    },
  }
}

const SIMPLE: Exigence = {
  ...{ famille: 'droits', poussee: 'premier', courrier: false, obligatoire: false, sms: true },
}
const DECISION: Exigence = { ...SIMPLE, courrier: true, obligatoire: true }
const LES_DEUX = ['courriel', 'sms'] as const

/** Channels told at once, each with those that would take its place. */
const CAS: readonly {
  readonly titre: string
  readonly exigence: Exigence
  readonly profil: ProfilMessages | undefined
  readonly attendu: readonly string[]
}[] = [
  { titre: 'sans profil', exigence: SIMPLE, profil: undefined, attendu: [] },
  { titre: 'sans contact vérifié', exigence: SIMPLE, profil: profil([]), attendu: [] },
  {
    ...{ titre: 'e-mail d’abord, SMS à défaut', exigence: SIMPLE, profil: profil(LES_DEUX) },
    attendu: ['courriel > sms'],
  },
  {
    ...{ titre: 'sans mots pour un SMS', exigence: { ...SIMPLE, sms: false } },
    ...{ profil: profil(LES_DEUX), attendu: ['courriel'] },
  },
  {
    ...{ titre: 'famille éteinte', exigence: SIMPLE, profil: profil(LES_DEUX, []) },
    attendu: [],
  },
  {
    ...{ titre: 'famille éteinte, mais obligatoire', exigence: DECISION },
    ...{ profil: profil(LES_DEUX, []), attendu: ['courriel > sms courrier'] },
  },
  {
    ...{ titre: 'obligatoire, SMS seul choisi', exigence: DECISION },
    ...{ profil: profil(LES_DEUX, ['sms']), attendu: ['sms > courrier'] },
  },
  {
    ...{ titre: 'obligatoire, aucun contact : une lettre', exigence: DECISION },
    ...{ profil: undefined, attendu: ['courrier'] },
  },
  {
    ...{ titre: 'jamais poussé', exigence: { ...SIMPLE, poussee: 'aucune' } },
    ...{ profil: profil(LES_DEUX), attendu: [] },
  },
  {
    ...{ titre: 'tous à la fois, lettre en dernier', exigence: { ...DECISION, poussee: 'tous' } },
    ...{ profil: profil(LES_DEUX), attendu: ['courriel', 'sms > courrier'] },
  },
]

for (const { titre, exigence, profil: p, attendu } of CAS) {
  test(`plis : ${titre}`, () => {
    const [portail, ...autres] = planifier(MESSAGE, exigence, p)
    assert.deepEqual([portail?.canal, portail?.statut], ['portail', 'remis'])
    const dits = autres.map((x) => [x.canal, ...(x.suite.length > 0 ? ['>', ...x.suite] : [])])
    assert.deepEqual(
      dits.map((d) => d.join(' ')),
      attendu,
    )
    assert.ok(autres.every((x) => x.statut === 'cree'))
  })
}

test('plis : la nuit, le portail tout de suite, le reste à 8 heures', () => {
  const nuit = { ...MESSAGE, quand: '2026-11-12T22:00:00.000Z' as Instant }
  const [portail, courriel] = planifier(nuit, SIMPLE, profil(LES_DEUX))
  assert.equal(portail?.aFaireLe, nuit.quand)
  assert.equal(courriel?.aFaireLe, '2026-11-13T07:00:00.000Z')
})
