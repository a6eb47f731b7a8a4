import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { nirFictif } from '#socle'
import { LINA } from '../personnages/lina-moreau.js'
import { type Monde, ouvrirMonde, RECHERCHE } from './monde-partenaires.js'

const ABSENTE = nirFictif({
  ...{ sexe: 1, annee: 80, moisNaissance: 2, departement: '13', commune: 951, ordre: 9 },
})
const MOTIF = 'Personne reçue en urgence, dossier d’une autre Caf pas encore arrivé.'
const CORPS = { nir: LINA as string, motif: MOTIF }
const ADRESSE = '/api/v1/acces-exceptionnels'

function demander(monde: Monde, jeton: string, o: { agent?: string; corps?: object } = {}) {
  return monde.demander({
    ...{ method: 'POST', url: ADRESSE, jeton, payload: o.corps ?? CORPS },
    headers: { 'x-finalite': 'rsa', 'x-agent': o.agent ?? 'gestionnaire-7' },
  })
}

function accorder(monde: Monde, jeton: string, reference: string, agent = 'responsable-2') {
  return monde.demander({
    ...{ method: 'POST', url: `${ADRESSE}/${reference}/accord`, jeton },
    headers: { 'x-finalite': 'rsa', 'x-agent': agent },
  })
}

function lire(monde: Monde, jeton: string, dossier: string) {
  return monde.demander({
    ...{ method: 'POST', url: '/api/v1/ressources-mensuelles/recherche', jeton },
    headers: { 'x-finalite': 'rsa', 'x-agent': 'gestionnaire-7', 'x-dossier': dossier },
    payload: RECHERCHE,
  })
}

const REFUS = [
  { titre: 'sans agent', agent: '', attendu: [422, 'demande-invalide', 'X-Agent'] },
  { titre: 'un programme', agent: 'batch', attendu: [422, 'demande-invalide', 'X-Agent'] },
  { titre: 'un NIR pour agent', agent: LINA, attendu: [422, 'demande-invalide', 'X-Agent'] },
  {
    titre: 'une raison de trois mots',
    corps: { ...CORPS, motif: 'c’est très urgent' },
    attendu: [422, 'demande-invalide', 'motif'],
  },
  {
    titre: 'un NIR impossible, une clé de trop',
    corps: { ...CORPS, nir: '12', secret: 1 },
    attendu: [422, 'demande-invalide', ',nir'],
  },
  {
    titre: 'un mois écrit autrement',
    corps: { ...CORPS, moisExamen: '11/2026' },
    attendu: [422, 'demande-invalide', 'moisExamen'],
  },
]

for (const { titre, attendu, ...demande } of REFUS) {
  test(`accès exceptionnel : ${titre}, rien n’est demandé`, async () => {
    const monde = await ouvrirMonde()
    const reponse = await demander(monde, await monde.jeton(), demande as never)
    const { code, errors } = reponse.json()
    const chemins = errors.map((e: { chemin: string }) => e.chemin).join()
    assert.deepEqual([reponse.statusCode, code, chemins], attendu)
    assert.ok(!reponse.body.includes(LINA))
    assert.deepEqual(await monde.bris.bris.list(9), [])
  })
}

test('accès exceptionnel : demandé, accordé par un autre, lu, vu de la personne', async () => {
  const monde = await ouvrirMonde()
  const document = (await monde.app.inject({ url: '/api/openapi.json' })).json()
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'api', ...document })
  const conforme = (nom: string, corps: unknown) =>
    assert.ok(ajv.validate({ $ref: `api#/components/schemas/${nom}` }, corps), nom)
  const jeton = await monde.jeton()
  const demandee = await demander(monde, jeton)
  assert.equal(demandee.statusCode, 201)
  conforme('AccesDemande', demandee.json())
  const { reference } = demandee.json() as { reference: string }
  assert.match(reference, /^BG-[A-Z2-9]{8}$/)
  assert.equal((await lire(monde, jeton, reference)).json().code, 'hors-portefeuille')
  const seul = await accorder(monde, jeton, reference, 'gestionnaire-7')
  assert.deepEqual([seul.statusCode, seul.json().code], [403, 'second-agent-attendu'])
  const ailleurs = await accorder(monde, jeton, 'BG-22222222')
  assert.deepEqual([ailleurs.statusCode, ailleurs.json().code], [404, 'acces-exceptionnel-inconnu'])
  assert.equal((await lire(monde, jeton, reference)).json().code, 'hors-portefeuille')
  const ouvert = await accorder(monde, jeton, reference)
  assert.equal(ouvert.statusCode, 200)
  conforme('AccesOuvert', ouvert.json())
  assert.equal(ouvert.json().jusquAu, '2026-11-12')
  const lues = (await lire(monde, jeton, reference)).json().lignes as { mois: string }[]
  assert.deepEqual(
    lues.map((l) => l.mois),
    ['2026-07', '2026-08', '2026-09'],
  )
  const encore = await accorder(monde, jeton, reference, 'responsable-3')
  assert.deepEqual([encore.statusCode, encore.json().code], [409, 'acces-exceptionnel-clos'])
  const entrees = await monde.journal.listForPersonne(monde.partenaires.cleDe(LINA), 20)
  assert.deepEqual(
    entrees.filter((e) => e.dossier === reference).map((e) => [e.objet, e.agent]),
    [
      ['ressources-mensuelles', 'gestionnaire-7'],
      ['bris-de-glace', 'gestionnaire-7'],
      ['refus', 'gestionnaire-7'],
      ['refus', 'gestionnaire-7'],
      ['demande-bris-de-glace', 'gestionnaire-7'],
    ],
  )
  const [alerte] = await monde.bris.surveillance.listAlertes(9)
  assert.equal(alerte?.motif, 'bris-de-glace')
  const liste = await monde.demander({
    ...{ url: ADRESSE, jeton },
    headers: { 'x-finalite': 'rsa', 'x-agent': 'responsable-2' },
  })
  conforme('AccesExceptionnels', liste.json())
  assert.deepEqual(
    liste.json().acces.map((a: Record<string, unknown>) => [a.etat, a.secondAgent, a.motif]),
    [['ouvert', 'responsable-2', MOTIF]],
  )
  assert.ok(!liste.body.includes(LINA))
})

test('accès exceptionnel : un numéro inconnu reçoit les mêmes réponses qu’un connu', async () => {
  const monde = await ouvrirMonde()
  const jeton = await monde.jeton()
  monde.lectures()
  const reponses = []
  for (const nir of [LINA, ABSENTE]) {
    const demandee = await demander(monde, jeton, { corps: { ...CORPS, nir } })
    const { reference, ...reste } = demandee.json() as { reference: string }
    const accord = await accorder(monde, jeton, reference)
    const { reference: _r, dossier: _d, ...ouverte } = accord.json()
    reponses.push([demandee.statusCode, reste, accord.statusCode, ouverte])
  }
  assert.deepEqual(reponses[0], reponses[1])
  assert.deepEqual(monde.lectures(), [], 'le référentiel n’est pas regardé')
})

test('accès exceptionnel : un quart d’heure pour l’accord, trois par agent et jour', async () => {
  const monde = await ouvrirMonde()
  const { reference } = (await demander(monde, await monde.jeton())).json() as { reference: string }
  monde.avancer(15 * 60_000 + 1_000)
  const jeton = await monde.jeton()
  const tard = await accorder(monde, jeton, reference)
  assert.deepEqual([tard.statusCode, tard.json().code], [409, 'acces-exceptionnel-clos'])
  for (const _ of [1, 2]) assert.equal((await demander(monde, jeton)).statusCode, 201)
  const trop = await demander(monde, jeton)
  assert.deepEqual([trop.statusCode, trop.json().code], [429, 'trop-de-demandes'])
  assert.ok(Number(trop.headers['retry-after']) > 0)
  assert.equal((await demander(monde, jeton, { agent: 'gestionnaire-8' })).statusCode, 201)
})

test('accès exceptionnel : une finalité non habilitée n’en ouvre pas', async () => {
  const monde = await ouvrirMonde()
  const reponse = await monde.demander({
    ...{ method: 'POST', url: ADRESSE, jeton: await monde.jeton(), payload: CORPS },
    headers: { 'x-finalite': 'c2s', 'x-agent': 'gestionnaire-7' },
  })
  assert.deepEqual([reponse.statusCode, reponse.json().code], [403, 'non-habilite'])
})
