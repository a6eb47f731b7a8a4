import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { fautesDEcran } from './accessibilite.js'
import { difficultes } from './lisibilite.js'
import { entrer, ouvrirFenetre, ouvrirNavigateur, photographier } from './navigateur.js'
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

/** Each page of the plan, opened by a person who is in: its address and its heading. */
async function parcourir(
  script: boolean,
  voir: (page: Awaited<ReturnType<typeof ouvrir>>, nom: string) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const page = await ouvrir(script)
  await page.goto(`${site.origine}/plan-du-site`)
  const liens = await page.locator('main a').all()
  const adresses = await Promise.all(liens.map((a) => a.getAttribute('href')))
  const lus = new Map<string, string>()
  for (const adresse of new Set(adresses)) {
    const reponse = await page.goto(`${site.origine}${adresse}`)
    assert.equal(reponse?.status(), 200, `${adresse}`)
    lus.set(`${adresse}`, await page.locator('h1').innerText())
    await voir(page, `plan-${adresse === '/' ? 'accueil' : adresse?.slice(1).replaceAll('/', '-')}`)
  }
  await page.context().close()
  return lus
}

async function ouvrir(script: boolean) {
  const page = await (await ouvrirFenetre(navigateur, { script })).newPage()
  const [personne] = site.personnes
  assert.ok(personne)
  await entrer(page, site, personne)
  return page
}

test('le plan du site : chaque page se lit avec et sans script, et se laisse photographier', {
  timeout: 240_000,
}, async () => {
  const fautes: string[] = []
  const avec = await parcourir(true, async (page, nom) => {
    fautes.push(...(await fautesDEcran(page, nom)), ...(await difficultes(page, nom)))
    await photographier(page, nom)
  })
  const sans = await parcourir(false, async () => {})
  assert.ok(avec.size >= 25, `${avec.size} pages`)
  assert.deepEqual([...sans], [...avec])
  assert.deepEqual(fautes, [])
})
