import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fautesDEcran } from './accessibilite.js'
import { CAPTURES, ouvrirFenetre, ouvrirNavigateur, retrouver, seConnecter } from './navigateur.js'
import { ouvrirSite, type Site } from './site.js'

let site: Site
let navigateur: Browser
const trouvees: string[] = []

before(async () => {
  site = await ouvrirSite()
  navigateur = await ouvrirNavigateur()
})

after(async () => {
  await navigateur?.close()
  await site?.serveur.fermer()
})

async function entrer(page: Page, rang: number): Promise<void> {
  const p = site.personnes[rang]
  assert.ok(p)
  await seConnecter(page, site, p)
  if (page.url().endsWith('/retrouver-mon-dossier')) await retrouver(page, p)
}

/** Faults of the screen, and its pictures at two widths. */
async function regarder(page: Page, nom: string): Promise<void> {
  trouvees.push(...(await fautesDEcran(page, nom)))
  for (const largeur of [320, 1280]) {
    await page.setViewportSize({ width: largeur, height: 900 })
    await page.screenshot({ path: `${CAPTURES}/${nom}-${largeur}.png`, fullPage: true })
  }
}

async function faireReleve(page: Page): Promise<string> {
  await page.goto(`${site.origine}/mes-ressources/releve`)
  await page.locator('select[name="de"]').selectOption('2026-08')
  await page.locator('input[value="net-verse"]').check()
  await page.getByRole('button', { name: 'Faire le relevé' }).click()
  return (await page.locator('.code-verification').innerText()).trim()
}

test('un relevé : choisi, donné, téléchargé, vérifié ; celui d’une autre est introuvable', {
  timeout: 120_000,
}, async () => {
  const fenetre = await ouvrirFenetre(navigateur, { script: true })
  const page = await fenetre.newPage()
  await entrer(page, 0)
  await page.goto(`${site.origine}/mes-ressources/releve`)
  await regarder(page, 'releve-choix')
  await page.locator('input[value="net-social"]').uncheck()
  await page.getByRole('button', { name: 'Faire le relevé' }).click()
  await regarder(page, 'releve-choix-erreur')
  const code = await faireReleve(page)
  assert.equal(await faireReleve(page), code, 'le double envoi ne fait pas deux relevés')
  await regarder(page, 'releve-pret')
  const adresse = page.url()
  for (const [suite, debut] of [
    ['pdf', '%PDF-1.7'],
    ['csv', '\ufeff"Mois";"Employeur'],
  ] as const) {
    const reponse = await page.request.get(`${adresse}/${suite}`)
    assert.equal(reponse.status(), 200)
    assert.ok((await reponse.body()).toString('utf8').startsWith(debut), suite)
  }
  await fenetre.close()
  await verifier(code)
  const autre = await ouvrirFenetre(navigateur, { script: false })
  const page2 = await autre.newPage()
  await entrer(page2, 1)
  assert.equal((await page2.goto(adresse))?.status(), 404)
  await autre.close()
})

async function verifier(code: string): Promise<void> {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await page.goto(`${site.origine}/verifier`)
  await regarder(page, 'verifier')
  const essayer = async (texte: string): Promise<string> => {
    await page.getByLabel('Code de vérification').fill(texte)
    await page.getByRole('button', { name: 'Vérifier' }).click()
    return page.locator('main').innerText()
  }
  assert.match(await essayer('<script>alert(1)</script>'), /12 lettres et chiffres/)
  await regarder(page, 'verifier-erreur')
  assert.match(await essayer('ZZZZ-ZZZZ-ZZZZ'), /Nous n’avons donné aucun relevé/)
  await regarder(page, 'verifier-inconnu')
  const trouve = await essayer(code.toLowerCase())
  assert.match(trouve, /Ce relevé vient de nous/)
  assert.equal(/Moreau|Fournil/i.test(trouve), false)
  await regarder(page, 'verifier-trouve')
  let statut = 200
  for (let i = 0; i < 25 && statut !== 429; i++) {
    const origine = { origin: site.origine }
    const essai = { form: { code: 'ZZZZ-ZZZZ-ZZZZ' }, headers: origine }
    statut = (await page.request.post(`${site.origine}/verifier`, essai)).status()
  }
  assert.equal(statut, 429, 'les essais sont limités')
  await fenetre.close()
}

test('aucune faute sur ces écrans', () => assert.deepEqual(trouvees, []))
