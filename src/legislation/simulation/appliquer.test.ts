import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, jour, mois } from '#socle'
import { FOYER_SANS_FAIT, SANS_FAIT } from '../faits/faits.js'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'
import { appliquer, moisExamenDe, prolonger } from './appliquer.js'
import type { Evenement } from './evenement.js'

const MARS = mois('2026-03')
/** Sixty months after the month of right, January 2026. */
const FIN = '2031-01'
const revenu = (euros: number) => ({
  ...{ netCategoriel: centimes(euros * 100), dontActivite: centimes(euros * 100) },
})

function seule(faits: Partial<PersonneFoyer>, autres: readonly PersonneFoyer[] = []) {
  return foyer('2026-01', [personne('allocataire', '1990-03-02', faits), ...autres])
}
const ID = 'allocataire-1990-03-02'
const periodes = (lignes: readonly LigneRessource[] = []) =>
  lignes.map((l) => `${l.nature} ${l.de} ${l.a} ${l.montantNetSocial}`)
const apres = (s: SituationFoyer, e: Evenement, jusqua = '2026-03') =>
  appliquer(s, [e], mois(jusqua))

test('ce qui atteint le premier mois va jusqu’au dernier ; le reste ne bouge pas', () => {
  const avant = [
    ligne('salaire', ['2025-06', '2026-01'], 10),
    ligne('chomage', ['2025-01', '2025-12'], 20),
    ligne('retraite', ['2025-01', '2026-12'], 30),
    ligne('revenus-etranger', ['2025-01', '2027-06'], 40),
  ]
  const { personnes } = prolonger(seule({ ressources: avant }), mois('2026-12'))
  assert.deepEqual(periodes(personnes[0]?.ressources), [
    'salaire 2025-06 2026-12 1000',
    'chomage 2025-01 2025-12 2000',
    'retraite 2025-01 2026-12 3000',
    'revenus-etranger 2025-01 2027-06 4000',
  ])
})

const IMPOTS = [
  {
    titre: 'le dernier revenu connu vaut pour les années suivantes, jusqu’à N-2',
    connus: { '2023': revenu(300), '2022': revenu(200) },
    dernier: '2027-03',
    attendu: { '2022': 200, '2023': 300, '2024': 300, '2025': 300 },
  },
  { titre: 'rien de connu : rien', connus: {}, dernier: '2027-03', attendu: {} },
  {
    titre: 'une année plus récente que N-2 ne recule pas',
    connus: { '2025': revenu(500) },
    ...{ dernier: '2026-12', attendu: { '2025': 500 } },
  },
]
for (const { titre, connus, dernier, attendu } of IMPOTS) {
  test(`revenus imposables : ${titre}`, () => {
    const { personnes } = prolonger(seule({ revenusFiscaux: connus }), mois(dernier))
    const lus = Object.entries(personnes[0]!.revenusFiscaux)
    assert.deepEqual(
      Object.fromEntries(lus.map(([annee, r]) => [annee, r.netCategoriel / 100])),
      attendu,
    )
  })
}

const EMPLOI: Evenement = {
  ...{ type: 'emploi-trouve', mois: MARS, personne: ID },
  ...{ montantNetSocial: centimes(140_000), montantNetFiscal: centimes(150_000) },
}

test('rien n’arrive avant son mois ; tout est arrivé dès ce mois', () => {
  const s = seule({})
  assert.equal(apres(s, EMPLOI, '2026-02'), s)
  assert.equal(apres(s, EMPLOI, '2026-03').personnes[0]?.ressources.length, 1)
})

test('un emploi arrête le chômage la veille, et rien d’autre', () => {
  const ressources = [
    ligne('chomage', ['2025-06', '2026-12'], 1),
    ligne('chomage', ['2026-02', '2026-03'], 2),
    ligne('chomage', ['2026-03', '2026-12'], 3),
    ligne('ass', ['2025-06', '2026-02'], 4),
    ligne('ass', ['2026-01', '2026-03'], 5),
    ligne('salaire', ['2025-06', '2026-12'], 6),
    ligne('retraite', ['2025-06', '2026-12'], 7),
  ]
  const autre = personne('conjoint', '1991-01-01', { activite: 'chomeur', ressources })
  const s = apres(seule({ activite: 'chomeur', ressources }, [autre]), EMPLOI)
  assert.deepEqual(periodes(s.personnes[0]?.ressources), [
    'chomage 2025-06 2026-02 100',
    'chomage 2026-02 2026-02 200',
    'ass 2025-06 2026-02 400',
    'ass 2026-01 2026-02 500',
    'salaire 2025-06 2026-12 600',
    'retraite 2025-06 2026-12 700',
    `salaire 2026-03 ${FIN} 140000`,
  ])
  assert.deepEqual(s.personnes[0]?.ressources.at(-1), {
    ...{ nature: 'salaire', de: '2026-03', a: FIN },
    ...{ montantNetSocial: 140_000, montantNetFiscal: 150_000 },
  })
  assert.equal(s.personnes[0]?.activite, 'actif')
  assert.equal(s.personnes[1], autre, 'l’autre adulte ne bouge pas')
  assert.equal(s.faits, undefined)
})

test('un étudiant qui trouve un emploi reste étudiant', () => {
  assert.equal(apres(seule({ activite: 'etudiant' }), EMPLOI).personnes[0]?.activite, 'etudiant')
})

test('un autre salaire remplace ceux d’avant, et laisse le chômage', () => {
  const ressources = [
    ligne('salaire', ['2025-06', '2026-12'], 1),
    ligne('chomage-partiel', ['2025-06', '2026-12'], 2),
    ligne('remuneration-apprenti', ['2025-06', '2026-12'], 3),
    ligne('chomage', ['2025-06', '2026-12'], 4),
  ]
  const s = apres(seule({ ressources }), { ...EMPLOI, type: 'salaire-change' })
  assert.deepEqual(periodes(s.personnes[0]?.ressources), [
    'salaire 2025-06 2026-02 100',
    'chomage-partiel 2025-06 2026-02 200',
    'remuneration-apprenti 2025-06 2026-02 300',
    'chomage 2025-06 2026-12 400',
    `salaire 2026-03 ${FIN} 140000`,
  ])
})

const perdu = (euros: number): Evenement => ({
  ...{ type: 'emploi-perdu', mois: MARS, personne: ID },
  allocationChomage: centimes(euros * 100),
})
const SALAIRE = ligne('salaire', ['2025-06', '2026-12'], 1)
const DEPUIS_MARS = [{ revenus: 'activite', depuis: '2026-03-01' }]

test('un emploi perdu sans allocation : le salaire s’arrête, son interruption est certaine', () => {
  const [p] = apres(seule({ activite: 'actif', ressources: [SALAIRE] }), perdu(0)).personnes
  assert.deepEqual(periodes(p?.ressources), ['salaire 2025-06 2026-02 100'])
  assert.equal(p?.activite, 'chomeur')
  assert.deepEqual(p?.faits, { ...SANS_FAIT, interruptions: DEPUIS_MARS })
})

test('un emploi perdu, indemnisé : le chômage commence, rien n’est interrompu', () => {
  const s = apres(seule({ ressources: [SALAIRE] }), perdu(900))
  const [p] = s.personnes
  assert.deepEqual(p?.ressources[1], {
    ...{ nature: 'chomage', de: '2026-03', a: FIN },
    ...{ montantNetSocial: 90_000, montantNetFiscal: 90_000 },
  })
  assert.deepEqual([p?.faits, s.faits], [undefined, undefined])
})

const INDEPENDANT = { ...SANS_FAIT, independant: {} as never }
const REMPLACEMENTS = [
  { titre: 'une retraite jusqu’à ce mois', autre: ligne('retraite', ['2025-01', '2026-03'], 5) },
  { titre: 'des indemnités journalières', autre: ligne('ij-maladie', ['2026-01', '2026-12'], 5) },
]
for (const { titre, autre } of REMPLACEMENTS) {
  test(`un emploi perdu, remplacé par ${titre} : rien n’est interrompu`, () => {
    const s = apres(seule({ ressources: [SALAIRE, autre] }), perdu(0))
    assert.equal(s.personnes[0]?.faits, undefined)
  })
}

test('un emploi perdu : retraite finie la veille ou pension alimentaire ne remplacent rien', () => {
  for (const autre of [
    ligne('retraite', ['2025-01', '2026-02'], 5),
    ligne('pension-alimentaire-recue', ['2025-01', '2026-12'], 5),
  ]) {
    const s = apres(seule({ ressources: [SALAIRE, autre] }), perdu(0))
    assert.deepEqual(s.personnes[0]?.faits?.interruptions, DEPUIS_MARS, autre.nature)
  }
})

test('un emploi perdu par qui est aussi à son compte n’interrompt pas tout', () => {
  const s = apres(seule({ faits: INDEPENDANT, ressources: [SALAIRE] }), perdu(0))
  assert.equal(s.personnes[0]?.faits, INDEPENDANT)
})

test('des faits sur une personne en demandent au foyer ; les siens restent', () => {
  assert.equal(apres(seule({}), perdu(0)).faits, FOYER_SANS_FAIT)
  const outreMer = { ...FOYER_SANS_FAIT, territoire: 'dom' as const }
  const s = { ...seule({}), faits: outreMer }
  assert.equal(apres(s, perdu(0)).faits, outreMer)
  assert.equal(apres(s, EMPLOI).faits, outreMer)
})

test('retravailler finit l’interruption, et garde les autres faits', () => {
  const faits = { ...SANS_FAIT, gardeAlternee: true, interruptions: DEPUIS_MARS as never }
  const [p] = apres(seule({ faits }), EMPLOI).personnes
  assert.deepEqual(p?.faits, { ...SANS_FAIT, gardeAlternee: true, interruptions: [] })
  const sans = { ...SANS_FAIT, gardeAlternee: true }
  assert.equal(apres(seule({ faits: sans }), EMPLOI).personnes[0]?.faits, sans)
})

test('une naissance : un enfant sans rien ; la grossesse se lit encore ce mois-là', () => {
  const mere = seule({ enceinte: true })
  const naissance: Evenement = { type: 'naissance', jour: jour('2026-03-10') }
  assert.deepEqual(apres(mere, naissance, '2026-03').personnes, [
    mere.personnes[0],
    personne('enfant', '2026-03-10', { id: 'ne-le-2026-03-10-1' }),
  ])
  assert.equal(apres(mere, naissance, '2026-04').personnes[0]?.enceinte, false)
  assert.equal(apres(mere, naissance, '2026-04').personnes[1]?.id, 'ne-le-2026-03-10-1')
})

const CONJOINT = personne('conjoint', '1989-01-01')
const RESTE = personne('enfant', '2015-01-01')
const PART = personne('enfant', '2017-01-01')

test('une séparation : le conjoint part avec les enfants nommés ; un an d’isolement récent', () => {
  const s = seule({}, [CONJOINT, RESTE, PART])
  const e: Evenement = { type: 'separation', mois: MARS, enfantsPartis: [PART.id] }
  assert.deepEqual(
    apres(s, e).personnes.map((p) => p.id),
    [ID, RESTE.id],
  )
  const recents = ['2026-03', '2027-02', '2027-03'].map((m) => apres(s, e, m).isolementRecent)
  assert.deepEqual(recents, [true, true, false])
  const dejaSeule = { ...s, isolementRecent: true }
  assert.equal(apres(dejaSeule, e, '2027-03').isolementRecent, true)
})

test('une vie de couple finit l’isolement ; le conjoint vient en dernier', () => {
  const s = { ...seule({}, [RESTE]), isolementRecent: true }
  const couple = apres(s, { type: 'mise-en-couple', mois: MARS, conjoint: CONJOINT })
  assert.deepEqual([couple.isolementRecent, couple.personnes.at(-1)], [false, CONJOINT])
  assert.equal(couple.personnes.length, 3)
})

test('un déménagement change le logement et oublie l’aide connue, elle seule', () => {
  const connus = { aideLogement: centimes(200), rsaMoisPrecedents: centimes(300) }
  const s = foyer('2026-01', [personne('allocataire', '1990-01-01')], { connus })
  const logement = { ...s.logement, statut: 'loge-gratuitement' as const }
  const ailleurs = apres(s, { type: 'demenagement', mois: MARS, logement })
  assert.equal(ailleurs.logement, logement)
  assert.deepEqual(ailleurs.connus, { ...connus, aideLogement: null })
})

test('un trimestre de droit : trois mois depuis l’examen, avant comme après lui', () => {
  const s = foyer('2026-02', [personne('allocataire', '1990-01-01')], { moisExamen: '2026-01' })
  const examens = ['2025-12', '2026-01', '2026-03', '2026-04', '2026-12'].map((m) =>
    moisExamenDe(s, indexMois(mois(m))),
  )
  assert.deepEqual(examens, ['2025-10', '2026-01', '2026-01', '2026-04', '2026-10'])
})
