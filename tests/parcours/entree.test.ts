import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createFranceConnect } from '#adapters/franceconnect'
import { fautesDEcran } from './accessibilite.js'
import { ouvrirFournisseur } from './fournisseur-essai.js'
import { entrer, ouvrirFenetre, ouvrirNavigateur, photographier, suivre } from './navigateur.js'
import { cookieDe, ORIGINE, ouvrirPortail } from './portail-injecte.js'
import { ouvrirSite, type Site } from './site.js'

let site: Site
let navigateur: Browser

before(async () => {
  site = await ouvrirSite()
  navigateur = await ouvrirNavigateur()
})

after(async () => {
  await navigateur?.close()
  await site?.serveur.fermer()
})

function personne(rang: number) {
  const p = site.personnes[rang]
  assert.ok(p)
  return p
}

/** Chooses who to be, where the browser stands on the stand-in's page. */
async function choisir(page: Page, rang: number): Promise<void> {
  const forme = page.locator(`form:has(input[value="${personne(rang).cle}"])`)
  await suivre(forme.getByRole('button'))
}

/** A browser, without script unless told; the person has found her file already, and is out. */
async function dehors(rang: number, script = false): Promise<BrowserContext> {
  const fenetre = await ouvrirFenetre(navigateur, { script })
  await entrer(await fenetre.newPage(), site, personne(rang))
  await fenetre.clearCookies()
  return fenetre
}

const aller = (page: Page, chemin: string) => page.goto(`${site.origine}${chemin}`)
const ou = (page: Page): string => new URL(page.url()).pathname
const titre = (page: Page): Promise<string> => page.locator('h1').innerText()

test('deux onglets sur la connexion : chacun aboutit, le premier où il allait', async () => {
  const fenetre = await dehors(0)
  const [un, deux] = [await fenetre.newPage(), await fenetre.newPage()]
  await aller(un, '/mes-ressources')
  await aller(deux, '/mes-droits')
  const retours: string[] = []
  un.on('request', (r) => {
    if (r.url().includes('/connexion/retour')) retours.push(r.url())
  })
  await choisir(un, 0)
  assert.equal(ou(un), '/mes-ressources')
  await choisir(deux, 0)
  assert.equal(ou(deux), '/mon-point')
  // Gone back to, or read again: she is in, and nothing is asked of the provider.
  const [retour = ''] = retours
  assert.match(retour, /code=/)
  const relu = await un.goto(retour)
  assert.deepEqual([relu?.status(), ou(un)], [200, '/mon-point'])
  await fenetre.close()
})

test('une page demandée mène où elle allait ; annuler ne l’oublie pas', async () => {
  const fenetre = await dehors(0)
  const page = await fenetre.newPage()
  await aller(page, '/mes-droits/courriers/Inconnu_2026-A')
  await suivre(page.getByRole('button', { name: 'Annuler et revenir au site' }))
  assert.equal(await titre(page), 'Connexion annulée')
  await suivre(page.getByRole('link', { name: 'Recommencer avec FranceConnect' }))
  await choisir(page, 0)
  assert.equal(ou(page), '/mes-droits/courriers/Inconnu_2026-A')
  await fenetre.close()
})

test('cookies refusés : la page le dit, avec ce qu’il faut faire', async () => {
  const fenetre = await dehors(0, true)
  const page = await fenetre.newPage()
  await aller(page, '/connexion')
  await fenetre.clearCookies({ name: 'alasource' })
  await choisir(page, 0)
  assert.equal(await titre(page), 'Votre navigateur ne nous a pas reconnu')
  assert.match(await page.locator('main').innerText(), /Acceptez les cookies de ce site/)
  assert.match(await page.locator('main').innerText(), /Code à donner si vous appelez/)
  assert.deepEqual(await fautesDEcran(page, 'sans-temoin'), [])
  await photographier(page, 'connexion-sans-temoin')
  await fenetre.close()
})

test('session fermée sur une page lue : rien n’est dit gardé, on y revient', async () => {
  const fenetre = await dehors(0)
  const page = await fenetre.newPage()
  await entrer(page, site, personne(0))
  site.avancer(31 * 60_000)
  const reponse = await aller(page, '/mes-droits')
  assert.equal(reponse?.status(), 401)
  assert.doesNotMatch(await page.locator('main').innerText(), /veniez d’écrire/)
  await suivre(page.getByRole('link', { name: 'Reprendre où j’en étais' }))
  await choisir(page, 0)
  assert.equal(ou(page), '/mes-droits')
  await fenetre.close()
})

test('session fermée, rouverte dans un autre onglet : le formulaire part', async () => {
  const fenetre = await dehors(0)
  const page = await fenetre.newPage()
  await entrer(page, site, personne(0))
  await aller(page, '/ma-declaration/autres-revenus')
  await page.locator('input[name="rep-pension-alimentaire"][value="oui"]').check()
  await page.locator('input[name^="m-pension-alimentaire-"]').first().fill('81,<b>')
  site.avancer(31 * 60_000)
  const autre = await fenetre.newPage()
  await aller(autre, '/connexion')
  await choisir(autre, 0)
  assert.equal(ou(autre), '/mon-point')
  await suivre(page.getByRole('button', { name: 'Continuer' }))
  const montant = page.locator('input[name^="m-pension-alimentaire-"]').first()
  assert.equal(await montant.inputValue(), '81,<b>')
  await fenetre.close()
})

test('sortie, puis une autre personne : le formulaire resté ouvert n’est pas à elle', async () => {
  const fenetre = await dehors(2)
  const page = await fenetre.newPage()
  await entrer(page, site, personne(2))
  await aller(page, '/ma-declaration/situation')
  const autre = await fenetre.newPage()
  await aller(autre, '/mon-point')
  await suivre(autre.getByRole('button', { name: 'Se déconnecter' }).first())
  await entrer(autre, site, personne(0))
  await page.locator('input[name="change"][value="non"]').check()
  await suivre(page.getByRole('button', { name: 'Continuer' }))
  assert.equal(await titre(page), 'Nous n’avons pas reçu votre envoi')
  await fenetre.close()
})

test('partir quand la session s’est déjà fermée : c’est fait, et dit', async () => {
  const fenetre = await dehors(0)
  const page = await fenetre.newPage()
  await entrer(page, site, personne(0))
  site.avancer(31 * 60_000)
  await suivre(page.getByRole('button', { name: 'Se déconnecter' }).first())
  assert.equal(await titre(page), 'Vous avez quitté le site')
  assert.equal((await fenetre.cookies()).filter((c) => c.name === 'alasource').length, 0)
  await fenetre.close()
})

test('déjà entré, la page de FranceConnect et l’accueil n’offrent pas d’entrer', async () => {
  const fenetre = await dehors(0)
  const page = await fenetre.newPage()
  await entrer(page, site, personne(0))
  for (const chemin of ['/franceconnect', '/']) {
    await aller(page, chemin)
    assert.equal(await page.locator('a[href="/connexion"]').count(), 0, chemin)
  }
  await fenetre.close()
})

test('fournisseur éteint : c’est dit à l’entrée ; on sort de ce site', async () => {
  const essai = await ouvrirFournisseur()
  const fournisseur = createFranceConnect({
    ...{ emetteur: essai.emetteur, clientId: 'client', clientSecret: 'secret', http: true },
    ...{ adresseRetour: `${ORIGINE}/connexion/retour`, attenteSecondes: 1 },
    adresseApresDeconnexion: `${ORIGINE}/deconnexion/retour`,
  })
  const { app, demander } = await ouvrirPortail({ fournisseur })
  const debut = await demander('GET', '/connexion')
  const adresse = String(debut.headers.location)
  essai.recevoir(adresse)
  const state = new URL(adresse).searchParams.get('state')
  const suite = `code=c&state=${state}&iss=${encodeURIComponent(essai.emetteur)}`
  const retour = await demander('GET', `/connexion/retour?${suite}`, cookieDe(debut))
  assert.equal(retour.headers.location, '/retrouver-mon-dossier')
  const session = cookieDe(retour)
  // Another log-in is begun before it stops, and comes back after.
  const second = await demander('GET', '/connexion')
  await essai.fermer()
  const seconde = new URL(String(second.headers.location)).searchParams.get('state')
  const rompu = `code=c&state=${seconde}&iss=${encodeURIComponent(essai.emetteur)}`
  const manquee = await demander('GET', `/connexion/retour?${rompu}`, cookieDe(second))
  assert.equal(manquee.statusCode, 503)
  assert.match(manquee.body, /FranceConnect ne répond pas/)
  const entree = await demander('GET', '/connexion')
  assert.equal(entree.statusCode, 503)
  assert.match(entree.body, /Se faire aider autrement/)
  const page = await demander('GET', '/retrouver-mon-dossier', session)
  const jeton = /name="jeton" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const sortie = await app.inject({
    ...{ method: 'POST', url: '/deconnexion', payload: new URLSearchParams({ jeton }).toString() },
    headers: {
      ...{ cookie: session, 'sec-fetch-site': 'same-origin' },
      'content-type': 'application/x-www-form-urlencoded',
    },
  })
  assert.equal(sortie.headers.location, '/deconnexion/retour?seul=oui')
  const dit = await demander('GET', '/deconnexion/retour?seul=oui')
  assert.match(dit.body, /fermez aussi le navigateur/)
  const apres = await demander('GET', '/retrouver-mon-dossier', session)
  assert.equal(apres.statusCode, 401)
})
