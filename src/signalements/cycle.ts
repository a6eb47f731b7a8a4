/** Where a signalement stands (brouillon: not sent, kept apart). */
export const ETATS = [
  'brouillon',
  'depose',
  'a-qualifier',
  'irrecevable',
  'en-analyse',
  'piece-demandee',
  'declarant-interroge',
  'conclusion-proposee',
  'conclusion-validee',
  'transmise',
  'accusee',
  'clos',
  'rouvert',
  'retire',
] as const
export type Etat = (typeof ETATS)[number]

/** Who acts: the person, an expert of the cell, the declarant, the caisse, the machine. */
export type Role = 'personne' | 'expert' | 'declarant' | 'caisse' | 'systeme'

export const GENRES = [
  'deposer',
  'enregistrer',
  'qualifier',
  'declarer-irrecevable',
  'confirmer-irrecevable',
  'demander-piece',
  'fournir-piece',
  'interroger-declarant',
  'recevoir-reponse',
  'constater-echeance',
  'proposer-conclusion',
  'renvoyer-conclusion',
  'valider-conclusion',
  'transmettre',
  'rejeter-transmission',
  'accuser',
  'clore',
  'rouvrir',
  'retirer',
  'ecrire',
  'ajouter-piece',
  'dire-urgence',
] as const
export type GenreActe = (typeof GENRES)[number]

type Suites = Readonly<Partial<Record<GenreActe, Etat>>>

const SUITES_EN_COURS = (etat: Etat): Suites => ({
  retirer: 'retire',
  ecrire: etat,
  'ajouter-piece': etat,
  'dire-urgence': etat,
})

/**
 * état × acte → état; an absence is a refusal. Asking for a document says that the request is
 * admissible: its arrival leads to the analysis. A message or a document never moves a state by
 * itself, but the document that was asked for. An answer that is ready can no longer be withdrawn.
 */
export const CYCLE: Readonly<Record<Etat, Suites>> = {
  brouillon: { deposer: 'depose' },
  depose: { ...SUITES_EN_COURS('depose'), enregistrer: 'a-qualifier' },
  'a-qualifier': {
    ...SUITES_EN_COURS('a-qualifier'),
    qualifier: 'en-analyse',
    'demander-piece': 'piece-demandee',
    'declarer-irrecevable': 'irrecevable',
  },
  irrecevable: {
    ...SUITES_EN_COURS('irrecevable'),
    qualifier: 'en-analyse',
    'confirmer-irrecevable': 'clos',
  },
  'en-analyse': {
    ...SUITES_EN_COURS('en-analyse'),
    'demander-piece': 'piece-demandee',
    'interroger-declarant': 'declarant-interroge',
    'proposer-conclusion': 'conclusion-proposee',
  },
  'piece-demandee': {
    ...SUITES_EN_COURS('piece-demandee'),
    'fournir-piece': 'en-analyse',
    'constater-echeance': 'en-analyse',
  },
  'declarant-interroge': {
    ...SUITES_EN_COURS('declarant-interroge'),
    'recevoir-reponse': 'en-analyse',
    'constater-echeance': 'en-analyse',
  },
  'conclusion-proposee': {
    ...SUITES_EN_COURS('conclusion-proposee'),
    'renvoyer-conclusion': 'en-analyse',
    'valider-conclusion': 'conclusion-validee',
  },
  'conclusion-validee': { ecrire: 'conclusion-validee', transmettre: 'transmise' },
  transmise: {
    ecrire: 'transmise',
    accuser: 'accusee',
    'rejeter-transmission': 'conclusion-validee',
  },
  accusee: { ecrire: 'accusee', clore: 'clos' },
  clos: { rouvrir: 'rouvert' },
  rouvert: {
    ...SUITES_EN_COURS('rouvert'),
    qualifier: 'en-analyse',
    'demander-piece': 'piece-demandee',
    'declarer-irrecevable': 'irrecevable',
  },
  retire: {},
}

/** Who may do each act. */
export const ACTEURS: Readonly<Record<GenreActe, readonly Role[]>> = {
  deposer: ['personne'],
  enregistrer: ['systeme', 'expert'],
  qualifier: ['expert'],
  'declarer-irrecevable': ['expert'],
  'confirmer-irrecevable': ['expert'],
  'demander-piece': ['expert'],
  'fournir-piece': ['personne'],
  'interroger-declarant': ['expert'],
  'recevoir-reponse': ['declarant'],
  'constater-echeance': ['systeme'],
  'proposer-conclusion': ['expert'],
  'renvoyer-conclusion': ['expert'],
  'valider-conclusion': ['expert'],
  transmettre: ['systeme', 'expert'],
  'rejeter-transmission': ['caisse'],
  accuser: ['caisse'],
  clore: ['systeme', 'expert'],
  rouvrir: ['personne'],
  retirer: ['personne'],
  ecrire: ['personne', 'expert'],
  'ajouter-piece': ['personne'],
  'dire-urgence': ['personne'],
}

/** Nothing more is awaited of anybody; `clos` may still be reopened. */
export const ETATS_FINIS: readonly Etat[] = ['clos', 'retire']

/** The clock stops in these two states alone, each for a time that has an end. */
export const ETATS_ARRETES: readonly Etat[] = ['piece-demandee', 'declarant-interroge']

export type RefusCycle = 'acte-impossible' | 'role-interdit'

/** The state that an act leads to, or why it cannot be done there or by that role. */
export function suiteDe(etat: Etat, genre: GenreActe, role: Role): Etat | RefusCycle {
  if (!ACTEURS[genre].includes(role)) return 'role-interdit'
  return CYCLE[etat][genre] ?? 'acte-impossible'
}

export function estRefus(suite: Etat | RefusCycle): suite is RefusCycle {
  return suite === 'acte-impossible' || suite === 'role-interdit'
}

/** What the person may still do in that state, apart from writing. */
export function peut(etat: Etat, genre: GenreActe, role: Role): boolean {
  return !estRefus(suiteDe(etat, genre, role))
}
