import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { fautesDEcran } from './accessibilite.js'
import {
  numeroComplet,
  ouvrirFenetre,
  ouvrirNavigateur,
  photographier,
  retrouver,
  seConnecter,
  suivre,
} from './navigateur.js'
import { ouvrirSite, type Site } from './site.js'

const PIEGE = '<script>alert(1)</script>'
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

const personneDe = (cle: string) => {
  const personne = site.personnes.find((p) => p.cle === cle)
  assert.ok(personne)
  return personne
}

async function entrer(cle: string, script: boolean): Promise<[BrowserContext, Page]> {
  const fenetre = await ouvrirFenetre(navigateur, { script })
  const page = await fenetre.newPage()
  await seConnecter(page, site, personneDe(cle))
  if (page.url().endsWith('/retrouver-mon-dossier')) await retrouver(page, personneDe(cle))
  return [fenetre, page]
}

const texte = (page: Page): Promise<string> => page.locator('main').innerText()
const bouton = (page: Page, name: string): Promise<void> =>
  suivre(page.getByRole('button', { name, exact: true }))

async function choisir(page: Page, champs: Readonly<Record<string, string>>): Promise<void> {
  for (const [nom, valeur] of Object.entries(champs)) {
    await page.locator(`input[name="${nom}"][value="${valeur}"]`).check()
  }
}

async function regarder(page: Page, nom: string): Promise<void> {
  assert.deepEqual(await fautesDEcran(page, nom), [])
  await photographier(page, nom)
}

/** Samir says that Claire is the other adult; her number never comes back on a page. */
async function nommer(page: Page): Promise<void> {
  const claire = personneDe('claire-vasseur')
  const numero = numeroComplet(claire)
  const { nom, prenoms, dateNaissance } = claire
  await page.locator('#a-activite').selectOption('actif')
  await choisir(page, { couple: 'oui' })
  await page.locator('#c-naissance').fill(dateNaissance.split('-').reverse().join('/'))
  await page.locator('#c-activite').selectOption('actif')
  await page.locator('#c-nom').fill(PIEGE)
  await page.locator('#c-nir').fill(`${numero.slice(0, 13)}00`)
  await bouton(page, 'Continuer')
  const fautes = await page.locator('#erreurs').innerText()
  for (const dit of [/ses prénoms/, /département de naissance/, /la clé ne va pas/]) {
    assert.match(fautes, dit)
  }
  assert.equal(await page.locator('#c-nom').inputValue(), PIEGE)
  await regarder(page, 'couple-foyer-erreurs')
  await page.locator('#c-nom').fill(nom)
  await page.locator('#c-prenoms').fill(prenoms)
  await page.locator('#c-departement').fill(numero.slice(5, 7))
  await page.locator('#c-nir').fill(numero)
  await bouton(page, 'Continuer')
  await page.goto(page.url().replace('/logement', '/foyer'))
  assert.equal((await page.content()).includes(numero.slice(0, 13)), false)
  assert.match(await texte(page), /Numéro gardé, il n’est plus montré/)
  await bouton(page, 'Continuer')
}

async function remplirLeReste(page: Page): Promise<void> {
  await choisir(page, { territoire: 'metropole', statut: 'loge-gratuitement' })
  await page.locator('#voie').fill('8 rue des Tilleuls')
  await page.locator('#code-postal').fill('69989')
  await page.locator('#ville').fill('Ville-Fictive')
  await bouton(page, 'Continuer')
  await choisir(page, { organisme: 'caf', nationalite: 'francaise', residence: 'oui' })
  await choisir(page, { independant: 'non', conge: 'non', change: 'non' })
  await bouton(page, 'Continuer')
  for (const non of await page.locator('input[name^="re"][value="non"]').all()) await non.check()
  await bouton(page, 'Continuer')
  await page.locator('#iban').fill('FR14 2004 1010 0505 0001 3M02 606')
  await page.locator('#titulaire').fill('Samir Benali')
  await bouton(page, 'Continuer')
}

test('une demande à deux : elle est nommée, donne son accord, la décision suit', {
  timeout: 180_000,
}, async () => {
  const [sienne, samir] = await entrer('samir-benali', true)
  await samir.goto(`${site.origine}/mes-demarches/demander/rsa`)
  await bouton(samir, 'Commencer ma demande')
  await nommer(samir)
  await remplirLeReste(samir)
  assert.match(await texte(samir), /peut donner son accord depuis son compte/)
  await samir.locator('#certifie').check()
  await bouton(samir, 'Envoyer ma demande')
  const envoyee = samir.url()
  const numero = envoyee.split('/').at(-1)
  assert.match(await texte(samir), /à l’étude/)
  const accord = `${site.origine}/mes-demarches/accords/${numero}`
  assert.equal((await samir.goto(accord))?.status(), 404, 'ce n’est pas à lui de répondre')

  const [autre, claire] = await entrer('claire-vasseur', false)
  await claire.goto(`${site.origine}/mes-demarches`)
  assert.match(await texte(claire), /Votre réponse est attendue/)
  await suivre(claire.getByRole('link', { name: 'Demande de Samir Benali' }))
  assert.match(await texte(claire), /BATIR EN VALLEE/)
  await bouton(claire, 'Envoyer ma réponse')
  assert.match(await claire.locator('#erreurs').innerText(), /si vous êtes d’accord/)
  await choisir(claire, { accord: 'donne', complet: 'oui' })
  const [second, onglet] = await entrer('claire-vasseur', true)
  await onglet.goto(accord)
  await regarder(onglet, 'couple-accord')
  await choisir(onglet, { accord: 'refuse' })
  await bouton(claire, 'Envoyer ma réponse')
  assert.match(await texte(claire), /Votre réponse est gardée/)
  await bouton(onglet, 'Envoyer ma réponse')
  assert.match(await texte(onglet), /Vous êtes d’accord/, 'la première réponse reste')
  await regarder(onglet, 'couple-accord-donne')
  await onglet.goto(`${site.origine}/consultations`)
  assert.match(await texte(onglet), /Caf/)

  await samir.goto(envoyee)
  const lue = await texte(samir)
  assert.doesNotMatch(lue, /BATIR EN VALLEE/)
  assert.match(lue, /L’autre adulte a donné son accord/)
  await regarder(samir, 'couple-decision')
  for (const fenetre of [sienne, autre, second]) await fenetre.close()
})
