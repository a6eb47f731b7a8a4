import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type AnnexeAEcrire,
  type AnnexeLue,
  createLectureAnnexes,
  type EnteteAnnexe,
  ecrireAnnexes,
  type Profil,
} from '#declarations'
import { centimes, type Jour, nirFictif, type Siret } from '#socle'

const NIR = nirFictif({
  sexe: 2,
  annee: 90,
  moisNaissance: 5,
  departement: '31',
  commune: 955,
  ordre: 1,
})
const SIRET = '44306184100047' as Siret
const ENTETE: EnteteAnnexe = {
  nature: 'chiffre-affaires-micro',
  emetteur: { siret: SIRET, raisonSociale: 'URSSAF (FICTIVE)' },
  constitueLe: '2026-04-30' as Jour,
  ordre: 0,
}
const ANNEXE: AnnexeAEcrire = {
  nir: NIR,
  nom: 'LÉGER',
  prenoms: 'ZOÉ',
  dateNaissance: '12051990',
  siret: SIRET,
  periode: '2026-T1',
  regime: null,
  montants: { 'prestations-bnc': centimes(350_000) },
  annule: false,
}

function lire(texte: string, profil: Profil = 'reception', pas = 7) {
  const lues: AnnexeLue[] = []
  const cotees: [number, string][] = []
  const lecture = createLectureAnnexes(profil, {
    entete() {},
    annexe: (lue) => lues.push(lue),
    ecartee: (ligne, brut) => cotees.push([ligne, brut]),
  })
  const octets = Buffer.from(texte, 'latin1')
  for (let i = 0; i < octets.length; i += pas) lecture.write(octets.subarray(i, i + pas))
  return { lues, cotees, ...lecture.end() }
}

function fichier(annexes: readonly AnnexeAEcrire[], entete = ENTETE): string {
  return [...ecrireAnnexes(entete, annexes)].join('')
}

const EN_TETE = fichier([]).split('\n')[0]!
const ligneDe = (change: object): string => {
  const { nir, dateNaissance, siret, periode, montants } = ANNEXE
  const traits = { nom: 'LEGER', prenoms: 'ZOE', dateNaissance }
  const objet = { nir, ...traits, siret, periode, montants, ...change }
  return JSON.stringify(objet)
}
const avec = (...lignes: string[]): string =>
  `${[EN_TETE, ...lignes, `{"total":${lignes.length}}`].join('\n')}\n`

const FAUTES = [
  { titre: 'pas du JSON', ligne: 'ceci', code: 'annexe-illisible' },
  { titre: 'une liste', ligne: '[1]', code: 'annexe-illisible' },
  { titre: 'clé inconnue', ligne: ligneDe({ revenu: 1 }), code: 'annexe-cle-inconnue' },
  { titre: 'NIR trop court', ligne: ligneDe({ nir: '290' }), code: 'annexe-nir' },
  { titre: 'clé du NIR fausse', ligne: ligneDe({ nir: `${NIR}00` }), code: 'annexe-nir' },
  { titre: 'sans nom', ligne: ligneDe({ nom: ' ' }), code: 'annexe-identite' },
  {
    titre: 'naissance en tirets',
    ligne: ligneDe({ dateNaissance: '1990-05-12' }),
    code: 'annexe-identite',
  },
  { titre: 'SIRET faux', ligne: ligneDe({ siret: '44306184100048' }), code: 'annexe-siret' },
  { titre: 'sans SIRET', ligne: ligneDe({ siret: null }), code: 'annexe-siret' },
  { titre: 'une année pour un mois', ligne: ligneDe({ periode: '2026' }), code: 'annexe-periode' },
  { titre: 'cinquième trimestre', ligne: ligneDe({ periode: '2026-T5' }), code: 'annexe-periode' },
  { titre: 'régime d’une autre nature', ligne: ligneDe({ regime: 'reel' }), code: 'annexe-regime' },
  {
    titre: 'montant négatif',
    ligne: ligneDe({ montants: { ventes: -1 } }),
    code: 'annexe-montant',
  },
  {
    titre: 'montant en euros',
    ligne: ligneDe({ montants: { ventes: 1.5 } }),
    code: 'annexe-montant',
  },
  { titre: 'montant inconnu', ligne: ligneDe({ montants: { loyers: 1 } }), code: 'annexe-montant' },
  { titre: 'aucun montant', ligne: ligneDe({ montants: {} }), code: 'annexe-montant' },
  {
    titre: 'annulation avec un montant',
    ligne: ligneDe({ annule: true }),
    code: 'annexe-montant',
  },
  {
    titre: 'octets qui ne sont pas de l’UTF-8',
    ligne: ligneDe({ nom: 'LÉGER' }),
    code: 'annexe-encodage',
  },
]

for (const { titre, ligne, code } of FAUTES) {
  test(`annexe fautive : ${titre} ; la ligne est mise de côté, les autres restent`, () => {
    const bonne = ligneDe({ periode: '2026-T2' })
    const { rapport, lues, cotees, refuse } = lire(avec(ligne, bonne))
    assert.deepEqual(
      rapport.anomalies.map((a) => [a.code, a.ligne]),
      [[code, 2]],
    )
    assert.deepEqual([refuse, lues.length, cotees.length], [false, 1, 1])
    assert.equal(rapport.declarations, 2)
    assert.equal(lire(avec(ligne, bonne), 'depot').rapport.statut, 'rejete')
    assert.ok(!rapport.anomalies.some((a) => a.message.includes(NIR)))
  })
}

const REFUS = [
  { titre: 'vide', texte: '', code: 'annexe-entete' },
  { titre: 'sans en-tête', texte: `${ligneDe({})}\n`, code: 'annexe-entete' },
  { titre: 'nature inconnue', texte: EN_TETE.replace('chiffre', 'x'), code: 'annexe-nature' },
  { titre: 'sans total', texte: `${EN_TETE}\n${ligneDe({})}\n`, code: 'annexe-total' },
  { titre: 'total faux', texte: `${EN_TETE}\n${ligneDe({})}\n{"total":2}\n`, code: 'annexe-total' },
  {
    titre: 'une ligne après le total',
    texte: `${EN_TETE}\n{"total":0}\n${ligneDe({})}\n`,
    code: 'annexe-total',
  },
  {
    titre: 'une ligne sans fin',
    texte: `${EN_TETE}\n${'x'.repeat(20_000)}`,
    code: 'annexe-illisible',
  },
]

for (const { titre, texte, code } of REFUS) {
  test(`fichier d’annexes ${titre} : refusé dans les deux profils`, () => {
    for (const profil of ['reception', 'depot'] as const) {
      const { rapport, refuse } = lire(texte, profil)
      assert.equal(refuse, true)
      assert.equal(rapport.statut, 'rejete')
      assert.deepEqual(
        rapport.anomalies.map((a) => a.code),
        [code],
      )
    }
  })
}

test('deux déclarations d’une personne pour une période : la seconde est mise de côté', () => {
  const { lues, rapport } = lire(avec(ligneDe({}), ligneDe({ montants: { ventes: 2 } })))
  assert.equal(lues.length, 1)
  assert.deepEqual(
    rapport.anomalies.map((a) => [a.code, a.ligne]),
    [['annexe-en-double', 3]],
  )
})

const NATURES: readonly [EnteteAnnexe['nature'], Partial<AnnexeAEcrire>, string, string][] = [
  ['chiffre-affaires-micro', {}, '2026-01', '2026-03'],
  ['chiffre-affaires-micro', { periode: '2026-02', regime: 'micro-social' }, '2026-02', '2026-02'],
  [
    'revenus-independant',
    { periode: '2025', regime: 'reel', montants: { 'revenu-professionnel': centimes(-120_000) } },
    '2025-01',
    '2025-12',
  ],
  [
    'revenus-fiscaux',
    { periode: '2024', siret: null, montants: { 'revenus-capital': centimes(0) } },
    '2024-01',
    '2024-12',
  ],
  ['chiffre-affaires-micro', { annule: true, montants: {} }, '2026-01', '2026-03'],
]

for (const [nature, change, de, a] of NATURES) {
  test(`écrire puis lire rend ce qui fut écrit : ${nature} ${change.periode ?? ''}`, () => {
    const ecrite = { ...ANNEXE, ...change }
    for (const pas of [1, 13, 100_000]) {
      const texte = fichier([ecrite], { ...ENTETE, nature })
      const { lues, rapport } = lire(texte, 'depot', pas)
      assert.deepEqual(rapport.anomalies, [])
      const [{ ligne, texte: natif, ...lue }] = lues as [AnnexeLue]
      assert.deepEqual(lue, { ...ecrite, de, a })
      assert.equal(ligne, 2)
      assert.equal(natif, texte.split('\n')[1])
    }
  })
}
