import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IdentitePivot } from '#acces'
import { createLiensIdentiteMemoire } from '#adapters/memory'
import { instantDepuis, jour, nirFictif } from '#socle'
import { cookieDe, ouvrirPortail } from '../parcours/portail-injecte.js'
import { LINA } from '../personnages/lina-moreau.js'

/**
 * Every page that the portal registers, for whoever is nobody, holds a partner's token, is logged
 * in without a file, or is somebody else. The list is the router's own: a page added is refused
 * to them all, or must be named here.
 */
const PUBLIQUES = [
  'GET /',
  'GET /accessibilite',
  'GET /aide',
  'GET /connexion',
  'GET /connexion/retour',
  'GET /deconnexion/retour',
  'GET /donnees-personnelles',
  'GET /mentions-legales',
  'GET /plan-du-site',
]

const ELLE: IdentitePivot = {
  ...{ sub: 'elle', nomNaissance: 'Moreau', nomUsage: null, prenoms: 'Lina' },
  ...{ dateNaissance: jour('1990-05-12'), sexe: 'feminin', lieuNaissance: '31555' },
  paysNaissance: '99100',
}
const AUTRE: IdentitePivot = { ...ELLE, sub: 'autre', nomNaissance: 'Petit', prenoms: 'Zoé' }
const INCONNUE = nirFictif({
  ...{ sexe: 2, annee: 90, moisNaissance: 5, departement: '31', commune: 955, ordre: 77 },
})

/** Nothing of a person, whatever the status: no name, no number, no amount of hers. */
const SECRETS = [/moreau/i, /2\s?90\s?05\s?31/, /940,10/, new RegExp(LINA)]

const adresseDe = (chemin: string): string =>
  chemin.replace(':mois', '2026-08').replaceAll(/:[a-zA-Z]+/g, 'a'.repeat(32))

test('matrice du portail : chaque page, à qui n’est pas elle', async () => {
  const p = await ouvrirPortail()
  const autre = await p.connecter(AUTRE)
  assert.notEqual(autre, '')
  const vus = new Set<string>()
  for (const adresse of p.adresses) {
    const [methode, chemin = ''] = adresse.split(' ')
    if (chemin.includes('*') || !['GET', 'POST'].includes(methode ?? '')) continue
    for (const [role, session] of [
      ['personne', undefined],
      ['jeton de partenaire', undefined],
      ['session inventée', `alasource=${'a'.repeat(43)}`],
      ['connectée, sans dossier', autre],
    ] as const) {
      const reponse = await p.app.inject({
        ...{ method: methode as 'GET', url: adresseDe(chemin) },
        headers: {
          ...(session && { cookie: session }),
          ...(role === 'jeton de partenaire' && { authorization: `Bearer ${'a'.repeat(43)}` }),
        },
      })
      const cellule = `${adresse} / ${role} : ${reponse.statusCode}`
      for (const secret of SECRETS) assert.doesNotMatch(reponse.body, secret, cellule)
      assert.ok(reponse.statusCode < 500 || chemin === '/connexion', cellule)
      if (PUBLIQUES.includes(adresse)) continue
      vus.add(`${role} ${reponse.statusCode}`)
      if (methode === 'POST') assert.notEqual(reponse.statusCode, 200, cellule)
    }
  }
  assert.ok([...vus].some((v) => v.startsWith('personne 303')))
})

test('matrice du portail : ses pages à elle, jamais à l’autre', async () => {
  const p = await ouvrirPortail()
  const session = await p.connecter(ELLE)
  const trouvee = await p.retrouver(session, LINA)
  assert.equal(trouvee.statusCode, 303, trouvee.body.slice(0, 200))
  const elle = cookieDe(trouvee)
  const page = await p.demander('GET', '/mes-ressources', elle)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /940,10/)
  const mois = await p.demander('GET', '/mes-ressources/2026-08', elle)
  const ligne = /href="(\/mes-ressources\/2026-\d\d\/[^"]+)"/.exec(mois.body)?.[1]
  assert.ok(ligne, 'une ligne à elle')
  const autre = await p.connecter(AUTRE)
  for (const numero of [LINA, INCONNUE]) {
    const refus = await p.retrouver(autre, numero)
    assert.equal(refus.statusCode, 422)
    assert.doesNotMatch(refus.body, /Lina/)
  }
  for (const url of ['/mes-ressources', '/mes-ressources/2026-08', ligne, '/consultations.csv']) {
    const reponse = await p.demander('GET', url, autre)
    assert.equal(reponse.statusCode, 303, url)
    for (const secret of SECRETS) assert.doesNotMatch(reponse.body, secret, url)
  }
})

test('reliée par l’assistance, jamais déclarée : pages vides, aucune n’échoue', async () => {
  const liens = createLiensIdentiteMemoire()
  await liens.lier(ELLE.sub, INCONNUE, instantDepuis(0))
  const p = await ouvrirPortail({ liens })
  const session = await p.connecter(ELLE)
  for (const page of [
    'mon-point',
    'mes-ressources',
    'mes-droits',
    'mes-demarches',
    'mes-paiements',
  ]) {
    const { statusCode, body } = await p.demander('GET', `/${page}`, session)
    assert.equal(statusCode, 200, page)
    assert.doesNotMatch(body, /940,10/)
  }
  const demande = await p.demander('GET', '/mes-demarches/demander/rsa', session)
  assert.match(demande.body, /Demander le/)
  await p.app.close()
})

test('une adresse de formulaire relue ramène à sa page, sans un pas de plus', async () => {
  const p = await ouvrirPortail()
  const lues = new Set(p.adresses.filter((a) => a.startsWith('GET ')).map((a) => a.slice(4)))
  const seules: string[] = []
  for (const adresse of p.adresses) {
    const [methode, chemin = ''] = adresse.split(' ')
    if (methode !== 'POST') continue
    assert.ok(lues.has(chemin), `${chemin} ne se relit pas`)
    const reponse = await p.demander('GET', `${adresseDe(chemin)}?retour=//ailleurs.exemple`)
    assert.ok(reponse.statusCode < 400 || chemin.includes(':'), `${chemin} ${reponse.statusCode}`)
    const vers = reponse.headers.location
    if (vers === undefined) continue
    assert.match(vers, /^\/(?!\/)/, chemin)
    assert.ok(!vers.startsWith('/connexion') || vers.includes('retour=%2F'), chemin)
    seules.push(`${chemin} ${vers}`)
  }
  for (const attendue of [
    '/deconnexion /',
    `/mes-signalements/:reference/sans-document /mes-signalements/${'a'.repeat(32)}`,
    `/signaler/:reference/pieces /signaler/${'a'.repeat(32)}`,
    '/simulation/pdf /simulation',
  ]) {
    assert.ok(seules.includes(attendue), seules.join('\n'))
  }
  assert.ok(seules.every((s) => !s.includes('ailleurs')))
  await p.app.close()
})
