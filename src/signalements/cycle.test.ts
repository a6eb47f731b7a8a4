import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ACTEURS,
  CYCLE,
  ETATS,
  ETATS_FINIS,
  type Etat,
  estRefus,
  GENRES,
  type GenreActe,
  type Role,
  suiteDe,
} from './cycle.js'

const ROLES: readonly Role[] = ['personne', 'expert', 'declarant', 'caisse', 'systeme']

/** Every passage that exists: état, acte, état. Whatever is not here is refused. */
const PASSAGES: readonly (readonly [Etat, GenreActe, Etat])[] = [
  ['brouillon', 'deposer', 'depose'],
  ['depose', 'enregistrer', 'a-qualifier'],
  ['a-qualifier', 'qualifier', 'en-analyse'],
  ['a-qualifier', 'demander-piece', 'piece-demandee'],
  ['a-qualifier', 'declarer-irrecevable', 'irrecevable'],
  ['irrecevable', 'qualifier', 'en-analyse'],
  ['irrecevable', 'confirmer-irrecevable', 'clos'],
  ['en-analyse', 'demander-piece', 'piece-demandee'],
  ['en-analyse', 'interroger-declarant', 'declarant-interroge'],
  ['en-analyse', 'proposer-conclusion', 'conclusion-proposee'],
  ['piece-demandee', 'fournir-piece', 'en-analyse'],
  ['piece-demandee', 'constater-echeance', 'en-analyse'],
  ['declarant-interroge', 'recevoir-reponse', 'en-analyse'],
  ['declarant-interroge', 'constater-echeance', 'en-analyse'],
  ['conclusion-proposee', 'renvoyer-conclusion', 'en-analyse'],
  ['conclusion-proposee', 'valider-conclusion', 'conclusion-validee'],
  ['conclusion-validee', 'transmettre', 'transmise'],
  ['transmise', 'accuser', 'accusee'],
  ['transmise', 'rejeter-transmission', 'conclusion-validee'],
  ['accusee', 'clore', 'clos'],
  ['clos', 'rouvrir', 'rouvert'],
  ['rouvert', 'qualifier', 'en-analyse'],
  ['rouvert', 'demander-piece', 'piece-demandee'],
  ['rouvert', 'declarer-irrecevable', 'irrecevable'],
]

/** States in which the person may still withdraw, write, join a document, say that it is urgent. */
const EN_COURS: readonly Etat[] = [
  ...(['depose', 'a-qualifier', 'irrecevable', 'en-analyse', 'piece-demandee'] as const),
  ...(['declarant-interroge', 'conclusion-proposee', 'rouvert'] as const),
]
/** States in which one writes, and nothing else. */
const REPONDUS: readonly Etat[] = ['conclusion-validee', 'transmise', 'accusee']

function attendu(etat: Etat, genre: GenreActe): Etat | undefined {
  if (EN_COURS.includes(etat)) {
    if (genre === 'retirer') return 'retire'
    if (['ecrire', 'ajouter-piece', 'dire-urgence'].includes(genre)) return etat
  }
  if (REPONDUS.includes(etat) && genre === 'ecrire') return etat
  return PASSAGES.find(([de, acte]) => de === etat && acte === genre)?.[2]
}

for (const etat of ETATS) {
  test(`cycle, ${etat} : ce qui est permis, et rien d’autre`, () => {
    for (const genre of GENRES) {
      assert.equal(CYCLE[etat][genre], attendu(etat, genre), `${etat} × ${genre}`)
    }
  })
}

test('cycle : le rôle passe avant l’état, pour chaque acte et chaque rôle', () => {
  for (const genre of GENRES) {
    assert.ok(ACTEURS[genre].length > 0, genre)
    for (const role of ROLES.filter((r) => !ACTEURS[genre].includes(r))) {
      for (const etat of ETATS) assert.equal(suiteDe(etat, genre, role), 'role-interdit')
    }
  }
})

test('cycle : la personne ne décide de rien, la cellule ne parle pas à sa place', () => {
  const permis = (role: Role) => GENRES.filter((g) => ACTEURS[g].includes(role)).sort()
  assert.deepEqual(permis('personne'), [
    ...['ajouter-piece', 'deposer', 'dire-urgence', 'ecrire', 'fournir-piece', 'retirer'],
    'rouvrir',
  ])
  assert.deepEqual(permis('declarant'), ['recevoir-reponse'])
  assert.deepEqual(permis('caisse'), ['accuser', 'rejeter-transmission'])
})

test('cycle : de chaque état non fini, un chemin mène à la fin', () => {
  for (const depart of ETATS) {
    const vus = new Set<Etat>([depart])
    for (const etat of vus) {
      for (const genre of GENRES) {
        const suite = CYCLE[etat][genre]
        if (suite !== undefined) vus.add(suite)
      }
    }
    assert.ok(
      [...vus].some((e) => ETATS_FINIS.includes(e)),
      depart,
    )
  }
})

test('cycle : un acte impossible se dit, quand le rôle est juste', () => {
  assert.equal(suiteDe('clos', 'retirer', 'personne'), 'acte-impossible')
  assert.equal(suiteDe('retire', 'rouvrir', 'personne'), 'acte-impossible')
  assert.ok(!estRefus(suiteDe('clos', 'rouvrir', 'personne')))
})
