import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fautesDEcran } from './accessibilite.js'
import {
  CAPTURES,
  ouvrirFenetre,
  ouvrirNavigateur,
  retrouver,
  seConnecter,
  suivre,
} from './navigateur.js'
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

async function entrer(page: Page, rang: number): Promise<void> {
  const personne = site.personnes[rang]
  assert.ok(personne)
  await seConnecter(page, site, personne)
  if (page.url().endsWith('/retrouver-mon-dossier')) await retrouver(page, personne)
}

async function photographier(page: Page, nom: string): Promise<void> {
  for (const largeur of [1280, 320]) {
    await page.setViewportSize({ width: largeur, height: 900 })
    await page.screenshot({ path: `${CAPTURES}/${nom}-${largeur}.png`, fullPage: true })
  }
}

test('version simple, sans script : des mots courts sur chaque page, et retour', {
  timeout: 60_000,
}, async () => {
  const fenetre = await ouvrirFenetre(navigateur, { script: false })
  const page = await fenetre.newPage()
  await page.goto(`${site.origine}/aide`)
  assert.equal(await page.locator('.en-clair').count(), 0)
  await suivre(page.locator('header').getByRole('button', { name: 'Version simple' }))
  assert.ok(page.url().endsWith('/aide'), 'la même page revient')
  const cookies = await fenetre.cookies()
  assert.equal(cookies.find((c) => c.name === 'version')?.value, 'simple')
  await entrer(page, 0)
  const fautes: string[] = []
  const dites = new Set<string>()
  const chemins = ['/mon-point', '/mes-ressources', '/ma-declaration', '/mes-droits', '/signaler']
  for (const chemin of chemins) {
    await page.goto(`${site.origine}${chemin}`)
    dites.add(await page.locator('.en-clair').innerText())
    if (chemin === '/ma-declaration') {
      assert.match(await page.locator('.en-simple').innerText(), /nous regardons août, septembre/)
    }
  }
  assert.equal(dites.size, chemins.length, 'chaque page a ses mots')
  // The tool that looks for faults is a script: it looks in a window of the same person.
  const autre = await ouvrirFenetre(navigateur)
  await autre.addCookies(await fenetre.cookies())
  const regardee = await autre.newPage()
  for (const [nom, chemin] of [
    ['mon-point-simple', '/mon-point'],
    ['affichage', '/affichage'],
  ] as const) {
    await regardee.goto(`${site.origine}${chemin}`)
    fautes.push(...(await fautesDEcran(regardee, nom)))
    await photographier(regardee, nom)
  }
  await autre.close()
  await suivre(page.locator('header').getByRole('button', { name: 'Version complète' }))
  assert.equal(await page.locator('.en-clair').count(), 0)
  await fenetre.close()
  assert.deepEqual(fautes, [])
})

test('un retour vers un autre site ne mène nulle part', async () => {
  for (const retour of ['//exemple.fr', 'https://exemple.fr', '/a\\b', '/a?b=c']) {
    const reponse = await fetch(`${site.origine}/affichage`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ version: 'simple', retour }),
    })
    assert.equal(reponse.headers.get('location'), '/affichage', retour)
  }
})
