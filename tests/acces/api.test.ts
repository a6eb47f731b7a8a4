import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Garde, JournalStore } from '#acces'
import { createJournalMemoire } from '#adapters/memory'
import { type Nir, nirFictif, Panne } from '#socle'
import { LINA } from '../personnages/lina-moreau.js'
import { ENTETES, entree, type Monde, ouvrirMonde, RECHERCHE } from './monde-partenaires.js'

const RECHERCHER = { method: 'POST', url: '/api/v1/ressources-mensuelles/recherche' } as const
const LOT = { method: 'POST', url: '/api/v1/ressources-mensuelles/lot' } as const
const ABSENTE = nirFictif({
  ...{ sexe: 1, annee: 80, moisNaissance: 2, departement: '13', commune: 951, ordre: 9 },
})

async function schemas(monde: Monde): Promise<(nom: string, corps: unknown) => void> {
  const document = (await monde.app.inject({ url: '/api/openapi.json' })).json()
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'api', ...document })
  return (nom, corps) => {
    const juste = ajv.validate({ $ref: `api#/components/schemas/${nom}` }, corps)
    assert.ok(juste, `${nom} : ${ajv.errorsText()}`)
  }
}

test('api : la description est un OpenAPI 3.1 valide, et couvre chaque adresse', async () => {
  const monde = await ouvrirMonde()
  const reponse = await monde.app.inject({ url: '/api/openapi.json' })
  const verdict = await new Validator().validate(reponse.json())
  assert.deepEqual([verdict.valid, verdict.errors], [true, undefined])
  for (const [chemin, methodes] of Object.entries(reponse.json().paths as object)) {
    for (const method of Object.keys(methodes as object)) {
      const essai = await monde.app.inject({
        method: method as 'POST',
        url: `/api${chemin}`,
        ...(method === 'post' && { payload: {} }),
      })
      assert.ok([400, 401].includes(essai.statusCode), `${method} ${chemin}`)
    }
  }
})

interface Cas {
  readonly titre: string
  readonly entetes?: Readonly<Record<string, string>>
  readonly corps?: Readonly<Record<string, unknown>>
  readonly attendu: readonly [number, string]
  /** Paths told in `errors`. */
  readonly chemins?: readonly string[]
}

const CAS: readonly Cas[] = [
  {
    titre: 'en-têtes absents',
    entetes: { 'x-finalite': '', 'x-agent': '', 'x-dossier': '' },
    attendu: [422, 'demande-invalide'],
    chemins: ['X-Finalite', 'X-Agent', 'X-Dossier'],
  },
  {
    titre: 'finalité inconnue',
    entetes: { 'x-finalite': 'curiosite' },
    attendu: [422, 'demande-invalide'],
    chemins: ['X-Finalite'],
  },
  {
    titre: 'un NIR pour dossier et pour agent',
    entetes: { 'x-dossier': LINA, 'x-agent': LINA },
    attendu: [422, 'demande-invalide'],
    chemins: ['X-Agent', 'X-Dossier'],
  },
  {
    titre: 'corps vide',
    corps: { nir: undefined, traits: undefined, de: undefined, a: undefined },
    attendu: [422, 'demande-invalide'],
    chemins: ['de', 'a', 'nir', 'traits', 'traits.nom', 'traits.dateNaissance'],
  },
  {
    titre: 'clé inconnue, mois à l’envers, motif inconnu, instant sans fuseau',
    corps: { de: '2026-09', a: '2026-08', motif: 'x', vuLe: '2026-09-01', secret: 1 },
    attendu: [422, 'demande-invalide'],
    chemins: ['', 'a', 'motif', 'vuLe'],
  },
  {
    titre: 'clé du NIR fausse',
    corps: { nir: `${LINA}99` },
    attendu: [422, 'demande-invalide'],
    chemins: ['nir'],
  },
  {
    titre: 'un nom avec un signe de contrôle',
    corps: { traits: { nom: 'Mo\u0000reau', dateNaissance: '1990-05-12' } },
    attendu: [422, 'demande-invalide'],
    chemins: ['traits.nom'],
  },
  {
    titre: 'finalité non habilitée',
    entetes: { 'x-finalite': 'c2s' },
    attendu: [403, 'non-habilite'],
  },
  { titre: 'dossier inconnu', entetes: { 'x-dossier': '9' }, attendu: [403, 'hors-portefeuille'] },
  { titre: 'personne d’ailleurs', corps: { nir: ABSENTE }, attendu: [403, 'hors-portefeuille'] },
  { titre: 'motif non ouvert', corps: { motif: 'indu' }, attendu: [403, 'motif-non-ouvert'] },
  { titre: 'mois à venir', corps: { de: '2026-10', a: '2026-12' }, attendu: [403, 'hors-fenetre'] },
  {
    titre: 'autre date de naissance',
    corps: { traits: { nom: 'Moreau', dateNaissance: '1990-05-13' } },
    attendu: [404, 'introuvable'],
  },
]

test('api : chaque refus a son code, sa phrase, son numéro, et ne répète rien', async () => {
  const monde = await ouvrirMonde()
  const valider = await schemas(monde)
  const jeton = await monde.jeton()
  for (const { titre, entetes, corps, attendu, chemins = [] } of CAS) {
    const headers = { ...ENTETES, ...entetes, 'x-correlation-id': 'essai-0001' }
    const payload = { ...RECHERCHE, ...corps }
    const r = await monde.demander({ ...RECHERCHER, jeton, headers, payload })
    const lu = r.json()
    assert.deepEqual([r.statusCode, lu.code], attendu, titre)
    assert.match(String(r.headers['content-type']), /^application\/problem\+json/, titre)
    assert.deepEqual([r.headers['x-correlation-id'], lu.correlationId], Array(2).fill('essai-0001'))
    assert.equal(lu.type, `urn:alasource:probleme:${lu.code}`)
    const dits = ((lu.errors ?? []) as { chemin: string }[]).map((e) => e.chemin)
    assert.deepEqual(dits.sort(), [...chemins].sort(), titre)
    valider('Probleme', lu)
    for (const mot of [LINA, ABSENTE, 'oreau', '94010']) assert.equal(r.body.includes(mot), false)
  }
})

test('api : une personne, ses mois, ses montants, pas plus', async () => {
  const monde = await ouvrirMonde()
  const valider = await schemas(monde)
  const jeton = await monde.jeton()
  const r = await monde.demander({ ...RECHERCHER, jeton, headers: ENTETES, payload: RECHERCHE })
  assert.equal(r.statusCode, 200)
  valider('Ressources', r.json())
  const { lignes, completude } = r.json()
  const declarant = { siret: '73282932000074', raisonSociale: 'LE FOURNIL DU PORT' }
  const fixe = { declarant, nature: 'salaire', montantNetSocial: 94_010, periode: null }
  const recu = { revision: 0, recuLe: '2026-11-10T06:00:00.000Z', origine: 'dsn', contestee: false }
  const ligne = (m: string) => ({ mois: m, dateVersement: `${m}-28`, ...fixe, ...recu })
  assert.deepEqual(lignes, ['2026-07', '2026-08', '2026-09'].map(ligne))
  assert.deepEqual(
    completude,
    ['2026-07', '2026-08', '2026-09'].map((m) => ({ mois: m, etat: 'complet' })),
  )
  assert.equal(r.headers['ratelimit-limit'], '100000')
  assert.equal(r.headers['ratelimit-remaining'], '99999')
  const [trace] = await monde.journal.listForPersonne(monde.partenaires.cleDe(LINA), 1)
  assert.deepEqual(
    [trace?.organisme, trace?.agent, trace?.finalite, trace?.dossier, trace?.de, trace?.a],
    ['caf', 'batch', 'rsa', '0001234', '2026-07', '2026-09'],
  )
  assert.deepEqual(trace?.champs, ['montantNetSocial'])
})

test('api : un lot répond à chacun, dans l’ordre', async () => {
  const monde = await ouvrirMonde()
  const valider = await schemas(monde)
  const jeton = await monde.jeton()
  const { nir, traits, de, a } = RECHERCHE
  const personnes = [
    { nir: ABSENTE, traits },
    { nir, traits },
    { nir, traits, dossier: 'autre' },
  ]
  const payload = { personnes, de, a }
  const r = await monde.demander({ ...LOT, jeton, headers: ENTETES, payload })
  assert.equal(r.statusCode, 200)
  valider('Resultats', r.json())
  const vus = r
    .json()
    .resultats.map((x: { lignes?: object[]; erreur?: { code: string } }) =>
      x.erreur ? x.erreur.code : x.lignes?.length,
    )
  assert.deepEqual(vus, ['hors-portefeuille', 3, 'hors-portefeuille'])
  for (const n of [0, 101]) {
    const trop = { ...payload, personnes: Array(n).fill(personnes[0]) }
    const refus = await monde.demander({ ...LOT, jeton, headers: ENTETES, payload: trop })
    assert.equal(refus.statusCode, 422, `${n} personnes`)
  }
  for (const dossier of ['a\u0000b', '\n', 'x'.repeat(65), LINA, '']) {
    const mauvais = { ...payload, personnes: [{ nir, traits, dossier }] }
    const refus = await monde.demander({ ...LOT, jeton, headers: ENTETES, payload: mauvais })
    assert.equal(refus.json().errors?.[0]?.chemin, 'personnes[0].dossier')
  }
})

test('api : inconnue ou traits différents, le même mot et les mêmes lectures', async () => {
  const monde = await ouvrirMonde()
  const personne = monde.partenaires.cleDe(ABSENTE as Nir)
  await monde.partenaires.portefeuille.enregistrer([entree(monde.partenaires, { personne })])
  const jeton = await monde.jeton()
  const traits = { nom: 'Autre', dateNaissance: '1980-02-01' }
  const lectures: Record<string, readonly string[]> = {}
  const corps = new Set<string>()
  monde.lectures()
  for (const nir of [LINA, ABSENTE]) {
    const payload = { ...RECHERCHE, nir, traits }
    const headers = { ...ENTETES, 'x-correlation-id': 'essai-0001' }
    const r = await monde.demander({ ...RECHERCHER, jeton, headers, payload })
    assert.equal(r.statusCode, 404)
    corps.add(r.body)
    lectures[nir] = monde.lectures()
  }
  assert.equal(corps.size, 1)
  assert.notEqual(lectures[LINA]!.length, 0)
  assert.deepEqual(lectures[LINA], lectures[ABSENTE])
})

test('api : débit, garde, journal en panne', async () => {
  const lent = await ouvrirMonde({ demandesParMinute: 1 })
  const jeton = await lent.jeton()
  const demande = { ...RECHERCHER, jeton, headers: ENTETES, payload: RECHERCHE }
  assert.equal((await lent.demander(demande)).statusCode, 200)
  const trop = await lent.demander(demande)
  assert.equal(trop.statusCode, 429)
  assert.equal(trop.headers['retry-after'], '60')
  assert.equal(trop.headers['ratelimit-remaining'], '0')
  lent.avancer(60_000)
  assert.equal((await lent.demander(demande)).statusCode, 200)

  for (const [reessayerDans, attendu] of [
    [30, [429, 'trop-de-demandes', '30']],
    [null, [403, 'acces-suspendu', undefined]],
  ] as const) {
    const garde: Garde = {
      garder: async () => ({ etat: 'arrete', motif: 'quota', reessayerDans }),
      horsPortefeuille: async () => {},
    }
    const garde1 = await ouvrirMonde({ garde })
    const r = await garde1.demander({ ...demande, jeton: await garde1.jeton() })
    assert.deepEqual([r.statusCode, r.json().code, r.headers['retry-after']], attendu)
  }

  const panne = new Panne('base-injoignable', 'journal fermé')
  const journal: JournalStore = {
    ...createJournalMemoire(),
    ecrire: () => Promise.reject(panne),
  }
  const sourd = await ouvrirMonde({ journal })
  const r = await sourd.demander({ ...demande, jeton: await sourd.jeton() })
  assert.deepEqual([r.statusCode, r.json().code], [503, 'indisponible'])
})

test('api : simulation d’une situation', async () => {
  const monde = await ouvrirMonde()
  const valider = await schemas(monde)
  const jeton = await monde.jeton()
  const personne = { id: 'p1', role: 'allocataire', naissance: '1990-03-02', activite: 'actif' }
  const situation = {
    ...{ id: 'a1', moisDroit: '2026-05', personnes: [personne] },
    logement: { statut: 'sans-domicile' },
  }
  const url = '/api/v1/droits/simulation'
  const r = await monde.demander({ method: 'POST', url, jeton, payload: situation })
  assert.equal(r.statusCode, 200)
  valider('Droits', r.json())
  assert.ok(r.json().droits.rsa > 60_000)
  assert.ok(r.json().explication.length > 3)
  const faux = { ...situation, moisDroit: '2026-13' }
  const refus = await monde.demander({ method: 'POST', url, jeton, payload: faux })
  assert.deepEqual([refus.statusCode, refus.json().errors[0].chemin], [422, 'moisDroit'])
})

test('api : corps illisible, trop grand, adresse inconnue', async () => {
  const monde = await ouvrirMonde()
  const jeton = await monde.jeton()
  const headers = { ...ENTETES, 'content-type': 'application/json' }
  for (const [payload, attendu] of [
    [`{"nir":"${LINA}`, [422, 'corps-illisible']],
    [`"${'x'.repeat(1 << 21)}"`, [413, 'corps-trop-grand']],
  ] as const) {
    const r = await monde.demander({ ...RECHERCHER, jeton, headers, payload })
    assert.deepEqual([r.statusCode, r.json().code], attendu)
    assert.equal(r.body.includes(LINA), false)
  }
  const r = await monde.demander({ method: 'GET', url: '/api/v1/rien', jeton })
  assert.deepEqual([r.statusCode, r.json().code], [404, 'adresse-inconnue'])
})
