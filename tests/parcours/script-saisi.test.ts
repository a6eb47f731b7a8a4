import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { semerAccompagnements, semerPaiements } from '#main/serveur'
import { jour } from '#socle'
import { entrer, ouvrirFenetre, ouvrirNavigateur } from './navigateur.js'
import { ouvrirSite, type Site } from './site.js'

const LE_12 = jour('2026-11-12')
/** Runs if it is ever read as markup, in a text or in an attribute. */
const PIEGE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
/** Fields where words are typed; dates, amounts and codes are such fields too. */
const CHAMPS = 'textarea, input[type="text"], input:not([type])'
const PAGES_MAX = 90

let site: Site
let navigateur: Browser

before(async () => {
  site = await ouvrirSite()
  await semerPaiements(site, site.personnes, LE_12)
  await semerAccompagnements(site, site.personnes, LE_12)
  navigateur = await ouvrirNavigateur()
})

after(async () => {
  await navigateur?.close()
  await site?.serveur.fermer()
})

async function liensDe(page: Page): Promise<readonly string[]> {
  const adresses = await page
    .locator('main a[href^="/"]')
    .evaluateAll((l) => l.map((a) => a.getAttribute('href') ?? ''))
  return adresses
    .map((a) => a.split(/[?#]/)[0] ?? '')
    .filter((a) => a !== '' && !/pdf|csv|json|courrier|connexion|deconnexion|\/demo/.test(a))
}

/** « /mes-ressources/2026-08/… » and its like are one page. */
function genreDe(adresse: string): string {
  return adresse.replaceAll(/\/[^/]*\d[^/]*/g, '/:')
}

/** Fills every field of the form with the trap and sends it; how many fields there were. */
async function pieger(page: Page): Promise<number> {
  const formulaire = page.locator('main form', { has: page.locator(CHAMPS) }).first()
  if ((await formulaire.count()) === 0) return 0
  const champs = formulaire.locator(CHAMPS)
  const nombre = await champs.count()
  for (const champ of await champs.all()) if (await champ.isVisible()) await champ.fill(PIEGE)
  const bouton = formulaire.locator('button[type="submit"]').last()
  await Promise.all([page.waitForLoadState('load'), bouton.click()])
  await page.waitForLoadState('load')
  return nombre
}

for (const cle of ['aminata-keita', 'joaquim-dos-santos']) {
  test(`${cle} : un script tapé dans chaque champ de texte reste du texte`, async () => {
    const fenetre = await ouvrirFenetre(navigateur, {})
    const page = await fenetre.newPage()
    let executes = 0
    page.on('dialog', async (d) => {
      if (d.type() === 'alert') executes++
      await d.dismiss()
    })
    const personne = site.personnes.find((p) => p.cle === cle)
    assert.ok(personne)
    await entrer(page, site, personne)
    await page.goto(`${site.origine}/plan-du-site`)
    const file = [...(await liensDe(page))]
    const vues = new Set<string>()
    let champs = 0
    while (file.length > 0 && vues.size < PAGES_MAX) {
      const adresse = file.shift()!
      if (vues.has(genreDe(adresse))) continue
      vues.add(genreDe(adresse))
      const reponse = await page.goto(`${site.origine}${adresse}`)
      assert.ok((reponse?.status() ?? 500) < 500, adresse)
      file.push(...(await liensDe(page)))
      const pieges = await pieger(page)
      champs += pieges
      if (pieges === 0) continue
      const ici = `${adresse} puis ${page.url()}`
      assert.equal(await page.locator('img[src="x"], main script').count(), 0, ici)
      assert.doesNotMatch(await page.title(), /problème/i, ici)
    }
    assert.equal(executes, 0)
    assert.ok(champs >= 40, `${champs} champs sur ${vues.size} pages`)
    await fenetre.close()
  })
}
