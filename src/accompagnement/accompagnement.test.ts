import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantDepuis, type Jour, jour } from '#socle'
import type { Accompagnement } from './accompagnement.js'
import type { ActeAccompagnement, ContenuActe, Mesure } from './acte.js'
import { lireAccompagnement } from './lire.js'
import { refusActe } from './refus.js'

const QUI = { dossier: 'D1', personne: 'p1' }
const PERSONNE = new Set([
  ...['confirmer-rendez-vous', 'demander-autre-date', 'expliquer-absence', 'signer-contrat'],
  ...['demander-modification', 'presenter-observations', 'former-recours'],
])

type Dit = readonly [le: string, contenu: ContenuActe]

/** Acts of the person and of the Département, each by who may do it. */
function actes(...dits: readonly Dit[]): readonly ActeAccompagnement[] {
  return dits.map(([le, contenu], rang) => ({
    ...{ ...QUI, rang, contenu, jour: jour(le), quand: instantDepuis(Date.parse(le)) },
    role: PERSONNE.has(contenu.genre) ? 'personne' : 'departement',
    auteur: PERSONNE.has(contenu.genre) ? 'personne' : 'agent-12',
  }))
}

function au(le: string, ...dits: readonly Dit[]): Accompagnement {
  return lireAccompagnement(QUI, actes(...dits), jour(le))
}

const RENDEZ_VOUS = {
  ...{ jour: jour('2026-10-15'), heure: '14:30', lieu: '3 rue du Port', objet: 'Diagnostic' },
  obligatoire: true,
}
const CONTRAT = {
  ...{ debut: jour('2026-10-01'), fin: jour('2027-03-31'), heuresParSemaine: 15 },
  ...{ motifHeures: null, engagementsPersonne: ['Suivre un atelier'] },
  engagementsDepartement: ['Un rendez-vous par mois'],
}
const SUSPENSION: Mesure = { genre: 'suspension', partPourCent: 30, mois: 1 }
const PROPOSE: Dit = ['2026-10-01', { genre: 'proposer-rendez-vous', rendezVous: RENDEZ_VOUS }]
const SIGNE: readonly Dit[] = [
  ['2026-09-20', { genre: 'proposer-contrat', contrat: CONTRAT }],
  ['2026-09-25', { genre: 'signer-contrat', cible: 0 }],
]
const OUVERTE: Dit = [
  '2026-10-05',
  {
    ...{ genre: 'ouvrir-procedure', manquement: 'contrat-non-respecte' },
    ...{ faits: 'Absence à l’atelier du 2 octobre.', envisagee: SUSPENSION },
  },
]
const decider = (mesure: Mesure | null, plus: object = {}): ContenuActe => ({
  ...{ genre: 'decider-procedure', cible: 2, mesure, texte: 'Parce que.', avisEquipe: null },
  ...{ depuis: mesure === null ? null : jour('2026-12-01'), ...plus },
})

for (const { titre, jusque, le, attendu } of [
  { titre: 'proposé', jusque: [], le: '2026-10-10', attendu: 'a-confirmer' },
  {
    titre: 'confirmé',
    jusque: [['2026-10-02', { genre: 'confirmer-rendez-vous', cible: 0 }]],
    ...{ le: '2026-10-15', attendu: 'confirme' },
  },
  {
    titre: 'confirmé, puis changé : à confirmer de nouveau',
    jusque: [
      ['2026-10-02', { genre: 'confirmer-rendez-vous', cible: 0 }],
      ['2026-10-03', { genre: 'changer-rendez-vous', cible: 0, rendezVous: RENDEZ_VOUS }],
    ],
    ...{ le: '2026-10-10', attendu: 'a-confirmer' },
  },
  {
    titre: 'autre date demandée',
    jusque: [['2026-10-02', { genre: 'demander-autre-date', cible: 0, texte: 'Je travaille.' }]],
    ...{ le: '2026-10-10', attendu: 'autre-date-demandee' },
  },
  { titre: 'le jour même', jusque: [], le: '2026-10-15', attendu: 'a-confirmer' },
  { titre: 'le lendemain', jusque: [], le: '2026-10-16', attendu: 'passe' },
  {
    titre: 'absence constatée',
    jusque: [['2026-10-16', { genre: 'constater-rendez-vous', cible: 0, presence: 'absence' }]],
    ...{ le: '2026-10-20', attendu: 'absence' },
  },
] as readonly { titre: string; jusque: readonly Dit[]; le: string; attendu: string }[]) {
  test(`rendez-vous ${titre} : ${attendu}`, () => {
    assert.equal(au(le, PROPOSE, ...jusque).rendezVous[0]?.etat, attendu)
  })
}

for (const { le, etat } of [
  { le: '2026-09-24', etat: 'a-venir' },
  { le: '2026-09-30', etat: 'a-venir' },
  { le: '2026-10-01', etat: 'en-vigueur' },
  { le: '2027-03-31', etat: 'en-vigueur' },
  { le: '2027-04-01', etat: 'termine' },
]) {
  test(`contrat signé, le ${le} : ${etat}`, () => {
    assert.equal(au(le, ...SIGNE).contrats[0]?.etat, etat)
  })
}

test('le contrat se signe dans le mois ; un autre proposé le remplace', () => {
  const propose: Dit = ['2026-01-31', { genre: 'proposer-contrat', contrat: CONTRAT }]
  const seul = au('2026-02-10', propose)
  assert.equal(seul.contrats[0]?.aSignerAvant, '2026-02-28')
  assert.equal(seul.contrats[0]?.etat, 'a-signer')
  const deux = au('2026-02-10', propose, propose)
  assert.deepEqual(
    deux.contrats.map((c) => c.etat),
    ['a-signer', 'remplace'],
  )
})

const OBSERVATIONS: Dit = [
  '2026-10-20',
  { genre: 'presenter-observations', cible: 2, texte: 'J’étais malade.', entendue: true },
]

for (const { titre, le, dits, etat } of [
  { titre: 'dernier jour des observations', le: '2026-11-04', dits: [], etat: 'observations' },
  { titre: 'le lendemain', le: '2026-11-05', dits: [], etat: 'a-decider' },
  {
    titre: 'décidée sans sanction',
    ...{ le: '2026-11-10', dits: [['2026-11-10', decider(null)]], etat: 'sans-suite' },
  },
  {
    titre: 'avant son premier jour',
    ...{ le: '2026-11-30', dits: [['2026-11-10', decider(SUSPENSION)]], etat: 'sanction-a-venir' },
  },
  {
    titre: 'son dernier jour',
    ...{ le: '2026-12-31', dits: [['2026-11-10', decider(SUSPENSION)]], etat: 'sanction' },
  },
  {
    titre: 'après',
    ...{ le: '2027-01-01', dits: [['2026-11-10', decider(SUSPENSION)]], etat: 'terminee' },
  },
  {
    titre: 'levée',
    le: '2026-12-20',
    dits: [
      ['2026-11-10', decider(SUSPENSION)],
      ['2026-12-15', { genre: 'lever-sanction', cible: 2, texte: 'L’atelier est suivi.' }],
    ],
    etat: 'levee',
  },
] as readonly { titre: string; le: string; dits: readonly Dit[]; etat: string }[]) {
  test(`procédure, ${titre} : ${etat}`, () => {
    assert.equal(au(le, ...SIGNE, OUVERTE, ...dits).procedures[0]?.etat, etat)
  })
}

interface CasRefus {
  readonly titre: string
  readonly dits: readonly Dit[]
  readonly le: string
  readonly contenu: ContenuActe
  readonly protege?: boolean
  readonly attendu: string | undefined
}
const AVANT: readonly Dit[] = [...SIGNE, OUVERTE]
const SANCTIONNEE: readonly Dit[] = [...AVANT, ['2026-11-10', decider(SUSPENSION)]]
const ENCORE: readonly Dit[] = [...SANCTIONNEE, ['2027-01-05', OUVERTE[1]]]
const redecider = (mesure: Mesure, plus: object = {}): ContenuActe =>
  ({
    ...(decider(mesure, { depuis: jour('2027-03-01'), ...plus }) as object),
    ...({ cible: 4 } as object),
  }) as ContenuActe
const part = (partPourCent: number): Mesure => ({ ...SUSPENSION, partPourCent })

const REFUS: readonly CasRefus[] = [
  {
    titre: 'une sanction avant la fin du délai, sans observations',
    ...{ dits: AVANT, le: '2026-11-04', contenu: decider(SUSPENSION) },
    attendu: 'observations-attendues',
  },
  {
    titre: 'le délai passé',
    ...{ dits: AVANT, le: '2026-11-05', contenu: decider(SUSPENSION), attendu: undefined },
  },
  {
    titre: 'observations reçues, avant la fin du délai',
    ...{ dits: [...AVANT, OBSERVATIONS], le: '2026-10-25', contenu: decider(SUSPENSION) },
    attendu: undefined,
  },
  {
    titre: 'sans sanction, tout de suite',
    ...{ dits: AVANT, le: '2026-10-06', contenu: decider(null), attendu: undefined },
  },
  ...[
    { n: 29, protege: false, attendu: 'part-hors-limites' },
    { n: 30, protege: false, attendu: undefined },
    { n: 100, protege: false, attendu: undefined },
    { n: 50, protege: true, attendu: undefined },
    { n: 51, protege: true, attendu: 'part-hors-limites' },
  ].map(({ n, protege, attendu }) => ({
    titre: `${n} % du RSA${protege ? ', d’autres au foyer' : ''}`,
    ...{ dits: AVANT, le: '2026-11-10', contenu: decider(part(n)), protege, attendu },
  })),
  {
    titre: 'trois mois pour une première fois',
    ...{ dits: AVANT, le: '2026-11-10', contenu: decider({ ...SUSPENSION, mois: 3 }) },
    attendu: 'duree-hors-limites',
  },
  {
    titre: 'quatre mois la fois suivante',
    ...{ dits: ENCORE, le: '2027-02-10', contenu: redecider({ ...SUSPENSION, mois: 4 }) },
    attendu: undefined,
  },
  {
    titre: 'cinq mois la fois suivante',
    ...{ dits: ENCORE, le: '2027-02-10', contenu: redecider({ ...SUSPENSION, mois: 5 }) },
    attendu: 'duree-hors-limites',
  },
  {
    titre: 'une suppression pour une première fois',
    ...{ dits: AVANT, le: '2026-11-10' },
    contenu: decider({ ...SUSPENSION, genre: 'suppression' }, { avisEquipe: jour('2026-11-08') }),
    attendu: 'suppression-trop-tot',
  },
  {
    titre: 'une suppression sans avis de l’équipe',
    ...{ dits: ENCORE, le: '2027-02-10' },
    contenu: redecider({ ...SUSPENSION, genre: 'suppression' }),
    attendu: 'avis-equipe-absent',
  },
  {
    titre: 'une suppression avec cet avis',
    ...{ dits: ENCORE, le: '2027-02-10' },
    contenu: redecider({ ...SUSPENSION, genre: 'suppression' }, { avisEquipe: jour('2027-02-01') }),
    attendu: undefined,
  },
  {
    titre: 'une sanction sur le passé',
    ...{ dits: AVANT, le: '2026-12-05', contenu: decider(SUSPENSION), attendu: 'debut-sanction' },
  },
  {
    titre: 'un contrat non respecté sans contrat',
    ...{ dits: [], le: '2026-10-05', contenu: OUVERTE[1], attendu: 'contrat-absent' },
  },
  {
    titre: 'un contrat de dix heures sans dire pourquoi',
    ...{ dits: [], le: '2026-10-05' },
    contenu: { genre: 'proposer-contrat', contrat: { ...CONTRAT, heuresParSemaine: 10 } },
    attendu: 'heures-sans-motif',
  },
  {
    titre: 'une signature deux fois',
    ...{ dits: SIGNE, le: '2026-09-26', contenu: { genre: 'signer-contrat', cible: 0 } },
    attendu: 'deja-fait',
  },
  {
    titre: 'un recours le dernier jour',
    ...{ dits: SANCTIONNEE, le: '2027-01-10' },
    ...{ contenu: { genre: 'former-recours', cible: 3, texte: 'Non.' }, attendu: undefined },
  },
  {
    titre: 'un recours le lendemain',
    ...{ dits: SANCTIONNEE, le: '2027-01-11' },
    ...{ contenu: { genre: 'former-recours', cible: 3, texte: 'Non.' }, attendu: 'delai-passe' },
  },
  {
    titre: 'un recours contre un rendez-vous',
    ...{ dits: [PROPOSE], le: '2026-10-02' },
    contenu: { genre: 'former-recours', cible: 0, texte: 'Non.' },
    attendu: 'cible-inconnue',
  },
  {
    titre: 'un acte avant les règles connues',
    ...{ dits: [], le: '2025-05-31' },
    contenu: { genre: 'orienter', voie: 'sociale', organisme: 'Département' },
    attendu: 'regles-inconnues',
  },
]
for (const { titre, dits, le, contenu, protege = false, attendu } of REFUS) {
  test(`${titre} : ${attendu ?? 'accepté'}`, () => {
    const [acte] = actes([le, contenu])
    const refus = refusActe(au(le, ...dits), {
      ...{ contenu, signature: acte!, foyer: { protege } },
    })
    assert.equal(refus, attendu)
  })
}

test('chacun ses actes : le Département ne signe pas pour la personne', () => {
  const [acte] = actes(['2026-09-25', SIGNE[1]![1]])
  const avant = au('2026-09-25', SIGNE[0]!)
  const q = { contenu: acte!.contenu, foyer: { protege: false } }
  const signature = { ...acte!, role: 'departement' } as const
  assert.equal(refusActe(avant, { ...q, signature }), 'role-interdit')
  assert.equal(refusActe(avant, { ...q, signature: acte! }), undefined)
})

test('le contrat qui manquait est signé : la suspension est à lever', () => {
  const ouverte: Dit = [
    '2026-10-05',
    { ...(OUVERTE[1] as object), manquement: 'contrat-non-etabli' } as ContenuActe,
  ]
  const dits: readonly Dit[] = [
    ['2026-09-20', { genre: 'proposer-contrat', contrat: CONTRAT }],
    ouverte,
    ['2026-11-10', { ...decider(SUSPENSION), cible: 1 } as ContenuActe],
  ]
  assert.equal(au('2026-12-02', ...dits).procedures[0]?.aLever, false)
  const signe: Dit = ['2026-12-02', { genre: 'signer-contrat', cible: 0 }]
  assert.equal(au('2026-12-02', ...dits, signe).procedures[0]?.aLever, true)
})

const FORME: Dit = ['2026-11-20', { genre: 'former-recours', cible: 3, texte: 'J’ai un mot.' }]
for (const { le, etat } of [
  { le: '2027-01-20', etat: 'en-cours' },
  { le: '2027-01-21', etat: 'rejet-implicite' },
] as readonly { le: string; etat: string }[]) {
  test(`recours sans réponse, le ${le} : ${etat}`, () => {
    assert.equal(au(le as Jour, ...SANCTIONNEE, FORME).recours[0]?.etat, etat)
  })
}
