import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSimulation } from './index.js'

const ANA = { id: 'ana', role: 'allocataire', naissance: '1990-03-02', activite: 'actif' }
const BO = { id: 'bo', role: 'conjoint', naissance: '1989-01-01', activite: 'actif' }
const CLEO = { id: 'cleo', role: 'enfant', naissance: '2015-05-02', activite: 'inactif' }
const LOGEMENT = { statut: 'locataire-vide', loyer: 55_000, zone: 2 }
const SEULE = { id: 'f', moisDroit: '2026-01', personnes: [ANA, CLEO], logement: LOGEMENT }
const COUPLE = { ...SEULE, personnes: [ANA, BO, CLEO] }

function lire(evenements: readonly unknown[], situation: object = SEULE, mois: unknown = 12) {
  return parseSimulation({ situation, evenements, mois })
}

/** The one event, as it is read. */
function lu(evenement: object, situation: object = SEULE): unknown {
  const r = lire([evenement], situation)
  return r.ok ? r.valeur.evenements[0] : r.erreur
}

function refus(evenement: unknown, situation: object = SEULE) {
  const r = lire([evenement], situation)
  assert.ok(!r.ok)
  return [r.erreur.chemin.replace('evenements[0]', ''), r.erreur.message]
}

const EMPLOI = { type: 'emploi-trouve', mois: '2026-03', personne: 'ana', montantNetSocial: 100 }
const PERDU = { type: 'emploi-perdu', mois: '2026-03', personne: 'ana' }
const SEPARATION = { type: 'separation', mois: '2026-03' }
const ARRIVEE = { naissance: '1991-01-01', activite: 'actif' }
const EN_COUPLE = { type: 'mise-en-couple', mois: '2026-04', conjoint: ARRIVEE }

test('ce qui ne se dit pas a sa valeur usuelle', () => {
  const r = parseSimulation({ situation: SEULE })
  assert.ok(r.ok)
  assert.deepEqual([r.valeur.duree, r.valeur.evenements], [12, []])
  assert.equal(r.valeur.situation.id, 'f')
  assert.deepEqual(lu(EMPLOI), { ...EMPLOI, montantNetFiscal: 100 })
  assert.deepEqual(lu(PERDU), { ...PERDU, allocationChomage: 0 })
  assert.deepEqual(lu(SEPARATION, COUPLE), { ...SEPARATION, enfantsPartis: [] })
})

test('ce qui se dit se lit tel quel', () => {
  for (const e of [
    { ...EMPLOI, montantNetFiscal: 120 },
    { ...EMPLOI, type: 'salaire-change', montantNetFiscal: 0 },
    { ...PERDU, allocationChomage: 90_000 },
    { type: 'naissance', jour: '2026-02-28' },
  ]) {
    assert.deepEqual(lu(e), e)
  }
  const partie = { ...SEPARATION, enfantsPartis: ['cleo'] }
  assert.deepEqual(lu(partie, COUPLE), partie)
  const ailleurs = { type: 'demenagement', mois: '2026-03', logement: { statut: 'proprietaire' } }
  assert.deepEqual(lu(ailleurs), {
    ...{ type: 'demenagement', mois: '2026-03' },
    logement: {
      ...{ statut: 'proprietaire', loyer: null, zone: null },
      ...{ colocation: false, participationFrais: false },
    },
  })
})

test('le conjoint qui arrive est une personne lue comme les autres', () => {
  const commun = {
    ...{ role: 'conjoint', naissance: '1991-01-01', activite: 'actif', apprenti: false },
    ...{ boursier: false, enceinte: false, conditionHeuresRsaJeune: false },
    ...{ dateArretTravail: null, ressources: [], revenusFiscaux: {} },
  }
  assert.deepEqual(lu(EN_COUPLE), {
    ...EN_COUPLE,
    conjoint: { id: 'nouveau-conjoint', ...commun },
  })
  const nomme = { ...EN_COUPLE, conjoint: { ...ARRIVEE, id: 'dan', role: 'enfant' } }
  assert.deepEqual(lu(nomme), { ...EN_COUPLE, conjoint: { id: 'dan', ...commun } })
})

test('qui est parti peut être remplacé, même par lui ; un couple se fait et se défait', () => {
  assert.ok(lire([SEPARATION, EN_COUPLE], COUPLE).ok)
  const bo = { ...EN_COUPLE, conjoint: { ...ARRIVEE, id: 'bo' } }
  assert.ok(lire([SEPARATION, bo], COUPLE).ok)
  assert.ok(lire([EN_COUPLE, { ...SEPARATION, mois: '2026-06' }, EN_COUPLE]).ok)
})

const A_LA_FOIS: readonly (readonly [string, object, readonly object[], number, string])[] = [
  ['se séparer seule', SEULE, [SEPARATION], 0, 'Il n’y a pas de conjoint à ce moment.'],
  [
    'se séparer deux fois',
    COUPLE,
    [SEPARATION, SEPARATION],
    1,
    'Il n’y a pas de conjoint à ce moment.',
  ],
  ['deux conjoints', COUPLE, [EN_COUPLE], 0, 'Il y a déjà un conjoint à ce moment.'],
  ['deux arrivées', SEULE, [EN_COUPLE, EN_COUPLE], 1, 'Il y a déjà un conjoint à ce moment.'],
]
for (const [titre, situation, evenements, rang, message] of A_LA_FOIS) {
  test(`une suite impossible est refusée : ${titre}`, () => {
    const r = lire(evenements, situation)
    assert.ok(!r.ok)
    assert.deepEqual(
      [r.erreur.code, r.erreur.chemin, r.erreur.message],
      ['foyer-impossible', `evenements[${rang}]`, message],
    )
  })
}

const HORS = 'Le mois est hors des mois simulés.'
const ADULTE = '« personne » est l’« id » d’un adulte du foyer.'
const ENFANTS = '« enfantsPartis » est une liste d’« id » d’enfants du foyer.'
const JOUR = 'Le jour doit être un jour du calendrier, AAAA-MM-JJ.'
const NAISSANCE = { type: 'naissance' }
const FAUTES: readonly (readonly [string, unknown, string, string])[] = [
  ['pas un objet', 'emploi', '', 'Un événement doit être un objet.'],
  ['une liste', [], '', 'Un événement doit être un objet.'],
  ['mois illisible', { ...EMPLOI, mois: 'mars' }, '.mois', 'Le mois doit être AAAA-MM.'],
  ['veille du premier mois', { ...EMPLOI, mois: '2025-12' }, '.mois', HORS],
  ['lendemain du dernier', { ...EMPLOI, mois: '2027-01' }, '.mois', HORS],
  ['un enfant', { ...EMPLOI, personne: 'cleo' }, '.personne', ADULTE],
  ['personne', { ...EMPLOI, personne: 'zoe' }, '.personne', ADULTE],
  ['jour illisible', { ...NAISSANCE, jour: '2026-02-30' }, '.jour', JOUR],
  ['jour avant', { ...NAISSANCE, jour: '2025-12-31' }, '.jour', HORS],
  ['jour après', { ...NAISSANCE, jour: '2027-01-01' }, '.jour', HORS],
]
for (const [titre, evenement, chemin, message] of FAUTES) {
  test(`un événement faux est refusé : ${titre}`, () => {
    assert.deepEqual(refus(evenement), [chemin, message])
  })
}

test('ce qui manque est nommé', () => {
  for (const [evenement, cle] of [
    [{ ...EMPLOI, mois: undefined }, 'mois'],
    [{ ...EMPLOI, personne: undefined }, 'personne'],
    [{ ...EMPLOI, montantNetSocial: undefined }, 'montantNetSocial'],
    [{ type: 'naissance' }, 'jour'],
    [{ type: 'mise-en-couple', mois: '2026-03' }, 'conjoint'],
    [{ type: 'mise-en-couple', mois: '2026-03', conjoint: 'dan' }, 'conjoint'],
    [{ type: 'demenagement', mois: '2026-03' }, 'logement'],
  ] as const) {
    const r = lire([evenement])
    assert.ok(!r.ok)
    assert.deepEqual([r.erreur.code, r.erreur.chemin], ['champ-absent', `evenements[0].${cle}`])
  }
})

test('enfants partis : une liste d’enfants du foyer', () => {
  for (const partis of ['cleo', ['bo'], ['cleo', 'zoe'], [3], {}]) {
    assert.deepEqual(refus({ ...SEPARATION, enfantsPartis: partis }, COUPLE), [
      ...['.enfantsPartis', ENFANTS],
    ])
  }
})

test('montants facultatifs : positifs, et de leur événement seulement', () => {
  for (const [evenement, chemin, code] of [
    [{ ...EMPLOI, montantNetFiscal: -1 }, '.montantNetFiscal', 'montant-negatif'],
    [{ ...PERDU, allocationChomage: -1 }, '.allocationChomage', 'montant-negatif'],
    [{ ...PERDU, montantNetSocial: 1 }, '.montantNetSocial', 'champ-inconnu'],
    [{ ...EMPLOI, allocationChomage: 1 }, '.allocationChomage', 'champ-inconnu'],
    [{ ...EMPLOI, jour: '2026-03-01' }, '.jour', 'champ-inconnu'],
    [{ type: 'naissance', jour: '2026-03-01', mois: '2026-03' }, '.mois', 'champ-inconnu'],
    [{ ...SEPARATION, personne: 'ana' }, '.personne', 'champ-inconnu'],
  ] as const) {
    const r = lire([evenement], COUPLE)
    assert.ok(!r.ok)
    assert.deepEqual([r.erreur.chemin, r.erreur.code], [`evenements[0]${chemin}`, code])
  }
})

test('un conjoint faux est refusé à sa place, et ne prend pas le nom d’un autre', () => {
  const arrive = (conjoint: object) => {
    const r = lire([{ ...EN_COUPLE, conjoint }])
    return r.ok ? [] : [r.erreur.chemin, r.erreur.message]
  }
  assert.equal(arrive({ ...ARRIVEE, naissance: 'hier' })[0], 'evenements[0].conjoint.naissance')
  assert.equal(arrive({ ...ARRIVEE, chien: 1 })[0], 'evenements[0].conjoint.chien')
  const pris = lire([SEPARATION, { ...EN_COUPLE, conjoint: { ...ARRIVEE, id: 'cleo' } }], COUPLE)
  assert.ok(!pris.ok)
  assert.deepEqual(
    [pris.erreur.code, pris.erreur.chemin],
    ['foyer-impossible', 'evenements[1].conjoint.id'],
  )
})

test('durée : un nombre entier de 1 à 24', () => {
  const message = '« mois » est un nombre entier de 1 à 24.'
  for (const mois of [1, 24]) assert.ok(lire([], SEULE, mois).ok, String(mois))
  for (const mois of [0, -1, 25, 1.5, '12', null]) {
    const r = lire([], SEULE, mois)
    if (mois === null) assert.ok(r.ok && r.valeur.duree === 12)
    else assert.deepEqual(r.ok ? null : [r.erreur.chemin, r.erreur.message], ['mois', message])
  }
})

test('les mois de la durée choisie, ni plus ni moins', () => {
  const emploi = (mois: string) => lire([{ ...EMPLOI, mois }], SEULE, 3).ok
  assert.deepEqual(['2026-01', '2026-03', '2026-04'].map(emploi), [true, true, false])
})

test('vingt événements au plus, dans une liste', () => {
  const fois = (n: number) => lire(Array.from({ length: n }, () => EMPLOI))
  const vingt = fois(20)
  assert.ok(vingt.ok && vingt.valeur.evenements.length === 20)
  const trop = fois(21)
  assert.ok(!trop.ok)
  assert.deepEqual(
    [trop.erreur.chemin, trop.erreur.message],
    ['evenements', 'Il y a plus de 20 événements.'],
  )
  const dit = parseSimulation({ situation: SEULE, evenements: 'rien' })
  assert.equal(dit.ok ? '' : dit.erreur.message, '« evenements » doit être une liste.')
  const liste = parseSimulation([])
  assert.equal(liste.ok ? '' : liste.erreur.message, 'Une simulation doit être un objet JSON.')
})
