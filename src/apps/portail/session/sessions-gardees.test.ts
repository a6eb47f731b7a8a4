import assert from 'node:assert/strict'
import { test } from 'node:test'
import cookie from '@fastify/cookie'
import fastify from 'fastify'
import type { SessionStore } from '#acces'
import { createSessionsMemoire } from '#adapters/memory'
import { type Instant, instantDepuis, type Jour, type Nir, nirFictif, Panne } from '#socle'
import { findSession, type Portail } from '../demande.js'
import { Sessions, type Usager } from '../sessions.js'
import { garderSessions } from './sessions-gardees.js'

const NIR: Nir = nirFictif({
  ...{ sexe: 2, annee: 1990, moisNaissance: 5 },
  ...{ departement: '69', commune: 950, ordre: 1 },
})
const USAGER: Usager = {
  identite: {
    ...{ sub: 'sub-1', nomNaissance: 'FICTIVE', nomUsage: null, prenoms: 'Aline' },
    ...{ dateNaissance: '1990-05-04' as Jour, lieuNaissance: null, paysNaissance: '99100' },
    sexe: 'feminin',
  },
  ...{ jetonIdentite: 'j', nir: NIR, personne: undefined },
}
const MINUTE = 60_000
const TENTATIVE = {
  ...{ adresse: 'https://fc.exemple', state: 'etat-de-l-essai', nonce: 'n', verificateur: 'v' },
  retour: undefined,
}

/** Servers over one store, one after the other; each page tells who is there. */
function monde(store: SessionStore = createSessionsMemoire()) {
  let ms = Date.parse('2026-11-12T09:00:00Z')
  const ecritures: string[] = []
  const suivi: SessionStore = {
    ...store,
    ouvrir: (id, s) => {
      ecritures.push(id)
      return store.ouvrir(id, s)
    },
    voir: (id, vue) => {
      ecritures.push(id)
      return store.voir(id, vue)
    },
  }
  const demarrer = async () => {
    const sessions = new Sessions(() => ms)
    const deps = { origine: 'http://127.0.0.1', horloge: (): Instant => instantDepuis(ms) }
    const p = { deps, sessions } as unknown as Portail
    const app = fastify()
    await app.register(cookie)
    garderSessions(app, p, suivi)
    app.get('/entrer', (_requete, reponse) => {
      const session = sessions.renouveler(sessions.ouvrir(), USAGER, 'jeton-de-l-essai')
      return reponse.setCookie('alasource', session.id).send('entré')
    })
    app.get('/anonyme', (_requete, reponse) =>
      reponse.setCookie('alasource', sessions.ouvrir().id).send('anonyme'),
    )
    app.get('/qui', (requete) => {
      const { usager, jeton } = findSession(p, requete) ?? {}
      return { nom: usager?.identite.nomNaissance ?? null, nir: usager?.nir === NIR, jeton }
    })
    app.get('/sortir', (requete) => {
      const session = findSession(p, requete)
      if (session !== undefined) sessions.fermer(session.id)
      return 'sorti'
    })
    const demander = async (url: string, id = '') => {
      const reponse = await app.inject({ url, cookies: { alasource: id } })
      return { id: reponse.cookies[0]?.value ?? id, statut: reponse.statusCode, reponse }
    }
    app.get('/pas', (requete) => {
      const session = findSession(p, requete)
      if (session !== undefined) session.retour = '/ou-elle-allait'
      return 'pas'
    })
    app.get('/ou', (requete) => findSession(p, requete)?.retour ?? 'nulle part')
    app.get('/tenter', (_requete, reponse) => {
      const session = sessions.ouvrir()
      sessions.tenter(session, TENTATIVE)
      return reponse.setCookie('alasource', session.id).send('tenté')
    })
    app.get('/conclure', (requete) => {
      const session = findSession(p, requete)
      const prise = session && sessions.prendreTentative(session, TENTATIVE.state)
      return prise !== undefined ? 'connue' : 'inconnue'
    })
    const qui = async (id: string) => (await demander('/qui', id)).reponse.json()
    return { demander, qui }
  }
  const avancer = (n: number): void => {
    ms += n
  }
  return { demarrer, ecritures, avancer }
}

test('un redémarrage ne déconnecte personne : même jeton de formulaire', async () => {
  const m = monde()
  const avant = await m.demarrer()
  const { id } = await avant.demander('/entrer')
  const connue = await avant.qui(id)
  assert.deepEqual([connue.nom, connue.nir], ['FICTIVE', true])
  const apres = await m.demarrer()
  assert.deepEqual(await apres.qui(id), connue)
  assert.equal((await apres.qui('inventé')).nom, null)
})

test('fermée, ou restée sans rien faire, elle ne revient pas', async () => {
  const m = monde()
  const avant = await m.demarrer()
  const [fermee, oisive] = [await avant.demander('/entrer'), await avant.demander('/entrer')]
  await avant.demander('/sortir', fermee.id)
  const apres = await m.demarrer()
  assert.equal((await apres.qui(fermee.id)).nom, null)
  m.avancer(31 * MINUTE)
  assert.equal((await apres.qui(oisive.id)).nom, null)
  assert.equal((await (await m.demarrer()).qui(oisive.id)).nom, null)
})

test('peu d’écritures : une à la connexion, une par minute, rien pour un visiteur', async () => {
  const m = monde()
  const { demander, qui } = await m.demarrer()
  const visiteur = await demander('/anonyme')
  await qui(visiteur.id)
  assert.deepEqual(m.ecritures, [])
  const { id } = await demander('/entrer')
  for (let i = 0; i < 5; i += 1) await qui(id)
  assert.deepEqual(m.ecritures, [id])
  m.avancer(MINUTE)
  await qui(id)
  await qui(id)
  assert.deepEqual(m.ecritures, [id, id])
  // The idle life counts from there, after a restart too.
  m.avancer(29 * MINUTE)
  assert.equal((await (await m.demarrer()).qui(id)).nom, 'FICTIVE')
})

test('le magasin en panne : une session en mémoire continue, une inconnue le dit', async () => {
  const enPanne = async () => {
    throw new Panne('base-injoignable', 'essai')
  }
  const m = monde({
    ...{ lire: enPanne, ouvrir: enPanne, changer: enPanne, voir: enPanne, oublier: enPanne },
  })
  const { demander, qui } = await m.demarrer()
  const { id, statut } = await demander('/entrer')
  assert.equal(statut, 200)
  assert.equal((await qui(id)).nom, 'FICTIVE')
  assert.equal((await demander('/qui', 'inconnue')).statut, 500)
})

test('deux serveurs : chacun prend la page suivante, un départ vaut pour les deux', async () => {
  const m = monde()
  const [un, deux] = [await m.demarrer(), await m.demarrer()]
  const { id } = await un.demander('/entrer')
  assert.deepEqual(await deux.qui(id), await un.qui(id))
  await deux.demander('/pas', id)
  assert.equal((await un.demander('/ou', id)).reponse.body, '/ou-elle-allait')
  // Seen here for long, never there: alive on both.
  for (let i = 0; i < 3; i += 1) {
    m.avancer(20 * MINUTE)
    assert.equal((await un.qui(id)).nom, 'FICTIVE')
  }
  assert.equal((await deux.qui(id)).nom, 'FICTIVE')
  await un.demander('/sortir', id)
  assert.equal((await deux.qui(id)).nom, null)
  assert.equal((await un.qui(id)).nom, null)
})

test('deux serveurs : une connexion commencée sur l’un finit sur l’autre, une fois', async () => {
  const m = monde()
  const [un, deux] = [await m.demarrer(), await m.demarrer()]
  const { id } = await un.demander('/tenter')
  assert.equal((await deux.demander('/conclure', id)).reponse.body, 'connue')
  assert.equal((await un.demander('/conclure', id)).reponse.body, 'inconnue')
})
