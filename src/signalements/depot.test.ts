import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, jour, mois } from '#socle'
import { type Conclusion, exigeSecondAvis, refusConclusion } from './conclusion/conclusion.js'
import { montantEnAttente, refusDepot } from './depot.js'
import { FICHES_MOTIF, MOTIFS } from './motifs.js'
import type { Depot, LigneSignalee } from './signalement.js'

const LIGNE: LigneSignalee = {
  ...{ ligne: 'l1', mois: mois('2026-09'), dateVersement: jour('2026-09-28') },
  declarant: { siret: '44306184100047', raisonSociale: 'CLAIR ET NET' },
  ...{ origine: 'dsn', nature: 'salaire' },
  ...{ montantDeclare: centimes(82_480), montantRecu: centimes(41_240), dateRecue: null },
}
const DEPOT: Depot = {
  ...{ motif: 'erreur-salaire', lignes: [LIGNE], explication: '', pieceAbsente: true },
  ...{ organisme: 'caf', dossier: 'D1', source: 'portail' },
}
const LE_12 = jour('2026-11-12')

const avecLigne = (l: Partial<LigneSignalee>, d: Partial<Depot> = {}): Depot => ({
  ...DEPOT,
  ...d,
  lignes: [{ ...LIGNE, ...l }],
})

const DEPOTS = [
  { titre: 'sans paiement', depot: { ...DEPOT, lignes: [] }, attendu: 'lignes-absentes' },
  { titre: 'sans montant', depot: avecLigne({ montantRecu: null }), attendu: 'montant-absent' },
  {
    titre: 'avec le montant déclaré',
    depot: avecLigne({ montantRecu: centimes(82_480) }),
    attendu: 'montant-identique',
  },
  {
    titre: 'une date à venir',
    depot: avecLigne({ dateRecue: jour('2026-11-13') }),
    attendu: 'date-future',
  },
  {
    titre: 'un autre mois sans date',
    depot: avecLigne({}, { motif: 'autre-mois' }),
    attendu: 'date-absente',
  },
  {
    titre: 'un texte de 1 001 caractères',
    depot: { ...DEPOT, explication: 'x'.repeat(1_001) },
    attendu: 'texte-trop-long',
  },
  {
    titre: 'sans le document attendu, ni le dire',
    depot: { ...DEPOT, pieceAbsente: false },
    attendu: 'piece-absente',
  },
  { titre: 'sans document, en le disant', depot: DEPOT, attendu: undefined },
  {
    titre: 'une date d’aujourd’hui',
    depot: avecLigne({ dateRecue: LE_12 }),
    attendu: undefined,
  },
  {
    titre: 'un employeur inconnu, sans rien d’autre',
    depot: avecLigne({ montantRecu: null }, { motif: 'employeur-inconnu', pieceAbsente: false }),
    attendu: undefined,
  },
] as const

for (const { titre, depot, attendu } of DEPOTS) {
  test(`dépôt, ${titre} : ${attendu ?? 'pris'}`, () =>
    assert.equal(refusDepot(depot, { pieces: 0, aujourdhui: LE_12 })?.code, attendu))
}

test('dépôt : le document joint suffit', () =>
  assert.equal(
    refusDepot({ ...DEPOT, pieceAbsente: false }, { pieces: 1, aujourdhui: LE_12 }),
    undefined,
  ))

const ATTENTES = [
  { titre: 'Caf, montant faux : celui de la personne', depot: DEPOT, attendu: 41_240 },
  { titre: 'MSA : le montant déclaré', depot: { ...DEPOT, organisme: 'msa' }, attendu: null },
  {
    titre: 'sans dossier : le montant déclaré',
    depot: { ...DEPOT, organisme: null },
    attendu: null,
  },
  {
    titre: 'Caf, employeur inconnu : rien',
    depot: { ...DEPOT, motif: 'employeur-inconnu' },
    attendu: 0,
  },
  {
    titre: 'Caf, autre mois : la somme n’est pas discutée',
    depot: { ...DEPOT, motif: 'autre-mois' },
    attendu: null,
  },
] as const

for (const { titre, depot, attendu } of ATTENTES) {
  test(`en attendant, ${titre}`, () => assert.equal(montantEnAttente(depot, LIGNE), attendu))
}

test('motifs : chacun se dit au déclarant sous un des trois officiels', () => {
  const officiels = ['employeur-inconnu', 'employeur-manquant', 'erreur-salaire']
  for (const m of MOTIFS) assert.ok(officiels.includes(FICHES_MOTIF[m].officiel), m)
  for (const m of MOTIFS.filter((x) => officiels.includes(x))) {
    assert.equal(FICHES_MOTIF[m].officiel, m)
  }
})

const MONTANT = {
  ...{ ligne: 'l1', mois: mois('2026-09') },
  ...{ montantDeclare: centimes(82_480), montantRetenu: centimes(41_240) },
}
const FONDE: Conclusion = {
  ...{ issue: 'fonde', cause: 'declarant-a-corriger', montants: [MONTANT], constat: 'Vu.' },
}

const CONCLUSIONS = [
  { titre: 'fondée, avec son montant', c: FONDE, attendu: undefined },
  { titre: 'sans constat', c: { ...FONDE, constat: ' ' }, attendu: 'constat-absent' },
  { titre: 'fondée sans cause', c: { ...FONDE, cause: 'aucune' }, attendu: 'cause-absente' },
  { titre: 'fondée sans montant', c: { ...FONDE, montants: [] }, attendu: 'montant-absent' },
  {
    titre: 'non fondée avec un montant',
    c: { ...FONDE, issue: 'non-fonde' },
    attendu: 'montant-en-trop',
  },
  {
    titre: 'la ligne d’un autre signalement',
    c: { ...FONDE, montants: [{ ...MONTANT, ligne: 'l9' }] },
    attendu: 'ligne-etrangere',
  },
] as const

for (const { titre, c, attendu } of CONCLUSIONS) {
  test(`conclusion, ${titre} : ${attendu ?? 'juste'}`, () =>
    assert.equal(refusConclusion(c, DEPOT), attendu))
}

test('second avis : une identité, ou plus de 1 000 € d’écart', () => {
  const ecart = (retenu: number): Conclusion => ({
    ...FONDE,
    montants: [{ ...MONTANT, montantRetenu: centimes(retenu) }],
  })
  assert.equal(exigeSecondAvis(ecart(82_480 + 99_999), DEPOT, LE_12), false)
  assert.equal(exigeSecondAvis(ecart(82_480 + 100_000), DEPOT, LE_12), false)
  assert.equal(exigeSecondAvis(ecart(82_480 + 100_001), DEPOT, LE_12), true)
  const identite: Conclusion = { ...FONDE, cause: 'confusion-identite' }
  assert.equal(exigeSecondAvis(identite, DEPOT, LE_12), true)
})
