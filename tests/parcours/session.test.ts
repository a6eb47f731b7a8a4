import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fautesDEcran } from './accessibilite.js'
import { entrer, ouvrirFenetre, ouvrirNavigateur, photographier, suivre } from './navigateur.js'
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

async function entree(page: Page, rang: number): Promise<void> {
  const personne = site.personnes[rang]
  assert.ok(personne)
  await entrer(page, site, personne)
}

/** Chooses again who to be, where the browser stands on the stand-in's page. */
async function choisir(page: Page, rang: number): Promise<void> {
  const cle = site.personnes[rang]?.cle
  await suivre(page.locator(`form:has(input[value="${cle}"])`).getByRole('button'))
}

test('une session fermée pendant un formulaire : la saisie est rendue, à elle seule', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await entree(page, 0)
  const adresse = `${site.origine}/ma-declaration/autres-revenus`
  await page.goto(adresse)
  await page.locator('input[name="rep-pension-alimentaire"][value="oui"]').check()
  await page.locator('input[name^="m-pension-alimentaire-"]').first().fill('81,<b>')
  site.avancer(31 * 60_000)
  await suivre(page.getByRole('button', { name: 'Continuer' }))
  assert.match(await page.title(), /Votre session est fermée/)
  assert.match(await page.locator('main').innerText(), /gardé pendant 2.heures/)
  assert.deepEqual(await fautesDEcran(page, 'session-fermee'), [])
  await photographier(page, 'session-fermee')
  // Another person on the same browser does not see it.
  const ailleurs = await fenetre.newPage()
  await entree(ailleurs, 2)
  await ailleurs.waitForURL('**/mon-point')
  await ailleurs.goto(`${site.origine}/reprise`)
  await ailleurs.waitForURL('**/mon-point')
  await suivre(ailleurs.getByRole('button', { name: 'Se déconnecter' }).first())
  await ailleurs.waitForURL(/session\/end/)
  await page.goto(`${site.origine}/connexion`)
  await choisir(page, 0)
  await page.waitForURL('**/reprise')
  assert.deepEqual(await fautesDEcran(page, 'reprise'), [])
  await photographier(page, 'reprise')
  await suivre(page.getByRole('button', { name: 'Envoyer ma saisie' }))
  // What was typed came back, fault included, and its message is beside the field.
  assert.equal(
    await page.locator('input[name^="m-pension-alimentaire-"]').first().inputValue(),
    '81,<b>',
  )
  assert.match(await page.locator('#erreurs').innerText(), /montant/)
  await fenetre.close()
})

test('abandonner une saisie gardée : elle ne revient pas', async () => {
  const fenetre = await ouvrirFenetre(navigateur, { script: false })
  const page = await fenetre.newPage()
  await entree(page, 4)
  await page.goto(`${site.origine}/ma-declaration/autres-revenus`)
  await page.locator('input[name="rep-pension-alimentaire"][value="non"]').check()
  site.avancer(31 * 60_000)
  await suivre(page.getByRole('button', { name: 'Continuer' }))
  await page.goto(`${site.origine}/connexion`)
  await choisir(page, 4)
  await page.waitForURL('**/reprise')
  await suivre(page.getByRole('button', { name: 'Abandonner' }))
  await page.waitForURL('**/mon-point')
  await page.goto(`${site.origine}/reprise`)
  await page.waitForURL('**/mon-point')
  await fenetre.close()
})

test('un formulaire d’ailleurs, session fermée : refusé, rien n’est gardé', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await entree(page, 5)
  const cookie = (await fenetre.cookies()).map((c) => `${c.name}=${c.value}`).join('; ')
  site.avancer(31 * 60_000)
  const reponse = await fetch(`${site.origine}/ma-declaration/envoyer`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'cross-site',
      origin: 'https://ailleurs.example',
      cookie,
    },
    body: 'certifie=oui',
  })
  assert.equal(reponse.status, 403)
  assert.equal(reponse.headers.get('set-cookie'), null)
  await fenetre.close()
})

test('prête à se fermer, la session le dit ; un bouton la garde ouverte', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await page.clock.install()
  await entree(page, 0)
  const avis = page.getByRole('alertdialog')
  assert.equal(await avis.isVisible(), false)
  await page.clock.fastForward('28:30')
  assert.match(await avis.innerText(), /Votre session va se fermer/)
  assert.equal(await page.locator(':focus').innerText(), 'Rester sur le site')
  await photographier(page, 'session-bientot-fermee')
  const reponse = page.waitForResponse('**/session/prolonger')
  await page.keyboard.press('Enter')
  assert.equal((await reponse).status(), 204)
  assert.equal(await avis.isVisible(), false)
  await fenetre.close()
})

test('un formulaire part une seule fois', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await entree(page, 0)
  await page.goto(`${site.origine}/affichage`)
  const envois: string[] = []
  page.on('request', (r) => {
    if (r.method() === 'POST') envois.push(r.url())
  })
  await page.evaluate(() => {
    const f = document.querySelector<HTMLFormElement>('main form')
    f?.setAttribute('data-une-fois', '')
    f?.requestSubmit()
    f?.requestSubmit()
  })
  await page.waitForLoadState('networkidle')
  assert.equal(envois.length, 1)
  await fenetre.close()
})
