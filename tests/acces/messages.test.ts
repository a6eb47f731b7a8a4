import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jour } from '#socle'
import { LINA } from '../personnages/lina-moreau.js'
import { entree, type Monde, ouvrirMonde } from './monde-partenaires.js'

const ENTETES = {
  ...{ 'x-finalite': 'rsa', 'x-agent': 'gestionnaire-7', 'x-dossier': '0001234' },
  'idempotency-key': 'message-0001',
}
const MESSAGE = { nir: LINA, titre: 'Une question', texte: 'Bonjour.\n\nOù habitez-vous ?' }

type Entetes = Readonly<Record<string, string>>

async function poster(monde: Monde, payload: object, headers: Entetes = {}) {
  const jeton = await monde.jeton()
  const url = '/api/v1/messages'
  return monde.demander({
    method: 'POST',
    url,
    jeton,
    payload,
    headers: { ...ENTETES, ...headers },
  })
}

const REFUS: readonly {
  readonly titre: string
  readonly corps?: object
  readonly entetes?: Entetes
  readonly attendu: readonly [number, string]
  readonly chemin?: string
}[] = [
  {
    titre: 'finalité non accordée à l’organisme',
    entetes: { 'x-finalite': 'c2s' },
    attendu: [403, 'non-habilite'],
  },
  {
    titre: 'dossier d’une autre personne',
    entetes: { 'x-dossier': '0009999' },
    attendu: [403, 'hors-portefeuille'],
  },
  {
    titre: 'numéro inconnu : le même mot',
    corps: { ...MESSAGE, nir: '2950369989002' },
    attendu: [403, 'hors-portefeuille'],
  },
  {
    titre: 'sans clé d’idempotence',
    entetes: { 'idempotency-key': '' },
    attendu: [422, 'demande-invalide'],
    chemin: 'Idempotency-Key',
  },
  {
    titre: 'balise dans le texte',
    corps: { ...MESSAGE, texte: 'Bonjour <script>alert(1)</script>' },
    attendu: [422, 'demande-invalide'],
    chemin: 'texte',
  },
  {
    titre: 'NIR dans le texte, espacé',
    corps: { ...MESSAGE, texte: `Votre numéro ${LINA.replace(/(.)(..)/, '$1 $2 ')} est` },
    attendu: [422, 'demande-invalide'],
    chemin: 'texte',
  },
  {
    titre: 'montant dans le titre',
    corps: { ...MESSAGE, titre: 'Vous devez 1 200,50 €' },
    attendu: [422, 'demande-invalide'],
    chemin: 'titre',
  },
  {
    titre: 'texte trop long',
    corps: { ...MESSAGE, texte: 'a'.repeat(4_001) },
    attendu: [422, 'demande-invalide'],
    chemin: 'texte',
  },
  {
    titre: 'titre sur deux lignes',
    corps: { ...MESSAGE, titre: 'Une\nquestion' },
    attendu: [422, 'demande-invalide'],
    chemin: 'titre',
  },
  {
    titre: 'clé inconnue',
    corps: { ...MESSAGE, html: true },
    attendu: [422, 'demande-invalide'],
    chemin: '',
  },
]

test('api, messages : chaque refus a son code, et rien n’est écrit', async () => {
  const monde = await ouvrirMonde()
  for (const { titre, corps = MESSAGE, entetes = {}, attendu, chemin } of REFUS) {
    const reponse = await poster(monde, corps, entetes)
    assert.deepEqual([reponse.statusCode, reponse.json().code], attendu, titre)
    if (chemin !== undefined) {
      const chemins = reponse.json().errors.map((e: { chemin: string }) => e.chemin)
      assert.ok(chemins.includes(chemin), `${titre} : ${chemins}`)
    }
    assert.ok(!reponse.body.includes(LINA), titre)
  }
  const url = '/api/v1/messages'
  const sans = await monde.demander({ method: 'POST', url, payload: MESSAGE })
  assert.equal(sans.statusCode, 401)
  assert.deepEqual(await monde.messages.list(LINA, false), [])
})

test('api, messages : posté, tracé, jamais doublé, répondu, lu par son organisme', async () => {
  const monde = await ouvrirMonde()
  const poste = await poster(monde, { ...MESSAGE, reponse: true })
  assert.equal(poste.statusCode, 201)
  const { reference } = poste.json()
  const encore = await poster(monde, { ...MESSAGE, reponse: true })
  assert.deepEqual([encore.statusCode, encore.json().reference], [200, reference])
  const autre = await poster(monde, { ...MESSAGE, texte: 'Autre chose.' })
  assert.deepEqual([autre.statusCode, autre.json().code], [409, 'cle-deja-utilisee'])
  const [recu, ...reste] = await monde.messages.list(LINA, false)
  assert.deepEqual(reste, [])
  assert.ok(recu?.origine.genre === 'organisme')
  assert.deepEqual([recu.origine.nom, recu.origine.titre], ['Caf d’essai', MESSAGE.titre])
  const traces = await monde.journal.listForPersonne(monde.partenaires.cleDe(LINA), 20)
  assert.ok(traces.some((t) => t.objet === 'message' && t.agent === 'gestionnaire-7'))
  const dite = { quand: monde.maintenant(), texte: 'Au même endroit.' }
  assert.ok((await monde.messages.repondre(LINA, reference, dite)).ok)
  const jeton = await monde.jeton()
  const url = `/api/v1/messages/${reference}`
  const lue = await monde.demander({ url, jeton, headers: ENTETES })
  assert.deepEqual(lue.json().reponses, [dite])
  const inconnue = await monde.demander({ url: `${url}X`, jeton, headers: ENTETES })
  assert.deepEqual([inconnue.statusCode, inconnue.json().code], [404, 'message-inconnu'])
})

test('api, messages : une fin de droit est dite une fois, dans l’année', async () => {
  const monde = await ouvrirMonde()
  const jeton = await monde.jeton()
  const url = '/api/v1/fins-de-droit'
  const dire = (finLe: string) =>
    monde.demander({
      ...{ method: 'POST', url, jeton, headers: ENTETES },
      payload: { nir: LINA, droit: 'css', finLe },
    })
  assert.equal((await dire('2026-11-11')).statusCode, 422)
  assert.equal((await dire('2028-01-01')).statusCode, 422)
  assert.equal((await dire('2027-01-31')).statusCode, 201)
  assert.equal((await dire('2027-01-31')).statusCode, 200)
  const siens = await monde.messages.list(LINA, false)
  assert.equal(siens.length, 1)
  await monde.partenaires.portefeuille.enregistrer([
    entree(monde.partenaires, { au: jour('2026-11-11') }),
  ])
  assert.equal((await dire('2027-02-28')).json().code, 'hors-portefeuille')
})

test('api, messages : une suspension est dite une fois par droit et par jour', async () => {
  const monde = await ouvrirMonde()
  const jeton = await monde.jeton()
  const dire = (droit: string, depuisLe: string, plus: object = {}) =>
    monde.demander({
      ...{ method: 'POST', url: '/api/v1/suspensions', jeton, headers: ENTETES },
      payload: { nir: LINA, droit, depuisLe, ...plus },
    })
  assert.equal((await dire('rsa', '2026-11-13')).statusCode, 422, 'à venir')
  assert.equal((await dire('rsa', '2025-01-01')).statusCode, 422, 'trop ancienne')
  assert.equal((await dire('css', '2026-11-01')).statusCode, 422, 'un autre droit')
  assert.equal((await dire('rsa', '2026-11-01', { motif: 'x' })).statusCode, 422)
  assert.equal((await dire('rsa', '2026-11-01', { nir: '2950369989002' })).statusCode, 403)
  assert.equal((await dire('rsa', '2026-11-01')).statusCode, 201)
  assert.equal((await dire('rsa', '2026-11-01')).statusCode, 200)
  assert.equal((await dire('prime-activite', '2026-11-01')).statusCode, 201)
  const siens = await monde.messages.list(LINA, false)
  assert.deepEqual(
    siens.map((m) => m.origine.genre === 'modele' && [m.origine.code, m.origine.version]),
    [
      ['N19', 2],
      ['N19', 2],
    ],
  )
})
