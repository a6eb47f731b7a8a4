import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { instantDepuis } from '#socle'
import { fautesDEcran } from './accessibilite.js'
import { direSituation, parcourir, repondreJuste, repondreNon } from './ecrans.js'
import {
  entrer,
  numeroComplet,
  ouvrirFenetre,
  ouvrirNavigateur,
  photographier,
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

function personne(rang: number) {
  const p = site.personnes[rang]
  assert.ok(p)
  return p
}

async function entree(page: Page, rang: number): Promise<void> {
  await entrer(page, site, personne(rang))
}

test('sans script, de l’accueil au courrier ; aucun numéro dans une adresse', {
  timeout: 120_000,
}, async () => {
  const fenetre = await ouvrirFenetre(navigateur, { script: false })
  const page = await fenetre.newPage()
  const adresses: string[] = []
  page.on('request', (r) => adresses.push(r.url(), r.headers().referer ?? ''))
  const vus: string[] = []
  await parcourir(page, { site, personne: personne(0) }, async (nom) => {
    vus.push(nom)
  })
  const { nir } = personne(0)
  assert.equal(adresses.filter((a) => a.includes(nir)).length, 0)
  assert.equal(adresses.filter((a) => !a.startsWith(site.origine) && a !== '').length, 0)
  assert.ok(vus.includes('courrier'))
  const pages = ['/mes-ressources', '/mes-droits', '/consultations', '/ma-declaration']
  for (const chemin of pages) {
    await page.goto(`${site.origine}${chemin}`)
    assert.equal((await page.content()).replace(/\s|&nbsp;/g, '').includes(nir), false, chemin)
  }
  await fenetre.close()
})

test('la seconde connexion ne redemande pas le numéro', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await seConnecter(page, site, personne(0))
  await page.waitForURL('**/mon-point')
  await fenetre.close()
})

test('le numéro d’une autre : même réponse qu’un numéro inconnu, puis une aide', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await seConnecter(page, site, personne(1))
  const reponses: string[] = []
  const inconnu = `${personne(2).nir.slice(0, 10)}998`
  for (const nir of [personne(2).nir, inconnu]) {
    await page.getByLabel('Votre numéro de sécurité sociale').fill(nir)
    await suivre(page.getByRole('button', { name: 'Retrouver mon dossier' }))
    reponses.push(await page.locator('#erreurs').innerText())
    assert.equal(await page.getByLabel('Votre numéro de sécurité sociale').inputValue(), '')
  }
  assert.equal(reponses[0], reponses[1])
  assert.match(await page.locator('main').innerText(), /reste 1.essai/)
  await page.getByLabel('Votre numéro de sécurité sociale').fill(numeroComplet(personne(2)))
  await suivre(page.getByRole('button', { name: 'Retrouver mon dossier' }))
  assert.match(await page.title(), /Une personne va vous aider/)
  assert.deepEqual(await fautesDEcran(page, 'retrouver-aide'), [])
  await photographier(page, 'retrouver-aide')
  const [aide] = await site.assistance.listOuvertes(9)
  const reference = aide?.reference ?? 'aucune'
  assert.match(await page.locator('main').innerText(), new RegExp(reference))
  // A new session gives no new try.
  await fenetre.clearCookies()
  await seConnecter(page, site, personne(1))
  assert.match(await page.title(), /Une personne va vous aider/)
  assert.equal((await site.assistance.listOuvertes(9)).length, 1)
  // Somebody helped: three tries again.
  const cloture = { par: 'agent-1', quand: aide?.ouverteLe ?? instantDepuis(0), texte: 'Aidée.' }
  assert.ok(await site.assistance.clore(reference, cloture))
  await page.goto(`${site.origine}/retrouver-mon-dossier`)
  assert.match(await page.locator('main').innerText(), /reste 3.essais/)
  await fenetre.close()
})

test('une clé fausse est dite, et ne coûte pas d’essai', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await seConnecter(page, site, personne(3))
  const complet = numeroComplet(personne(3))
  const cle = Number(complet.slice(13))
  const fausse = String(cle === 97 ? 1 : cle + 1).padStart(2, '0')
  await page.getByLabel('Votre numéro de sécurité sociale').fill(complet.slice(0, 13) + fausse)
  await suivre(page.getByRole('button', { name: 'Retrouver mon dossier' }))
  assert.match(await page.locator('#numero-erreur').innerText(), /deux derniers chiffres/)
  assert.match(await page.locator('main').innerText(), /reste 3.essais/)
  await fenetre.close()
})

test('la personne ne voit ni la ligne ni le courrier d’une autre', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await entree(page, 0)
  await page.goto(`${site.origine}/mes-ressources`)
  await suivre(page.locator('main tbody a').first())
  const ligne = await page.locator('main tbody a').first().getAttribute('href')
  await page.goto(`${site.origine}/mes-droits`)
  const courrier = await page.locator('main a[href*="/courriers/"]').first().getAttribute('href')
  const pdf = `${courrier}/pdf`
  const imprime = await page.request.get(`${site.origine}${pdf}`)
  assert.equal(imprime.headers()['content-type'], 'application/pdf')
  assert.equal((await imprime.body()).subarray(0, 5).toString('latin1'), '%PDF-')
  await fenetre.close()
  const autre = await ouvrirFenetre(navigateur)
  const page2 = await autre.newPage()
  await entree(page2, 2)
  for (const chemin of [ligne, courrier, pdf]) {
    const reponse = await page2.goto(`${site.origine}${chemin}`)
    assert.equal(reponse?.status(), 404)
  }
  await autre.close()
})

test('corriger un montant : les deux valeurs sont gardées, un mois voisin est demandé deux fois', {
  timeout: 60_000,
}, async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await entree(page, 4)
  await direSituation(page, `${site.origine}/ma-declaration/situation`)
  const continuer = page.getByRole('button', { name: 'Continuer' })
  await repondreJuste(page)
  const question = page.locator('.question').first()
  await question.locator('input[value="montant-faux"]').check()
  await suivre(continuer)
  assert.match(await page.locator('#erreurs').innerText(), /écrivez le montant de votre bulletin/)
  await page.locator('input[name^="montant-"]').first().fill('abc')
  await page.locator('input[name^="motif-"]').first().check()
  await suivre(continuer)
  assert.match(await page.locator('#erreurs').innerText(), /montant en euros/)
  await page.locator('input[name^="montant-"]').first().fill('612,30')
  await suivre(continuer)
  if (page.url().endsWith('/foyer')) {
    await repondreJuste(page)
    await suivre(continuer)
  }
  await repondreNon(page)
  await suivre(continuer)
  assert.match(await page.locator('.vs').innerText(), /Avec les montants préremplis/)
  await page.goto(`${site.origine}/ma-declaration/ressources`)
  assert.match(await page.locator('.question').first().innerText(), /Vous dites 612,30/)
  await fenetre.close()
})

test('au clavier : on entre, on passe au contenu, on répond', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await page.goto(site.origine)
  await page.keyboard.press('Tab')
  assert.equal(await page.locator(':focus').innerText(), 'Aller au contenu')
  await page.keyboard.press('Enter')
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(':focus').innerText()).includes('FranceConnect')) break
  }
  await page.keyboard.press('Enter')
  await page.waitForURL('**/choisir/**')
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab')
    const ici = page.locator(':focus')
    const compte = page.locator('form:focus-within input[name="compte"]')
    if ((await compte.count()) === 0) continue
    assert.match(await ici.innerText(), /^Continuer avec/)
    if ((await compte.getAttribute('value')) === personne(5).cle) break
  }
  await page.keyboard.press('Enter')
  await page.waitForURL('**/retrouver-mon-dossier')
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(':focus').getAttribute('id')) === 'numero') break
  }
  const contour = await page.locator(':focus').evaluate((e) => getComputedStyle(e).outlineWidth)
  assert.equal(contour, '3px')
  await page.keyboard.type(numeroComplet(personne(5)))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/mon-point')
  await fenetre.close()
})

test('se déconnecter ferme la session, chez nous puis chez FranceConnect', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await entree(page, 0)
  await suivre(page.getByRole('button', { name: 'Se déconnecter' }).first())
  assert.match(page.url(), /session\/end/)
  await suivre(page.getByRole('button', { name: 'Quitter FranceConnect' }))
  await page.waitForURL('**/deconnexion/retour**')
  await page.goto(`${site.origine}/mes-ressources`)
  assert.match(page.url(), /\/demo\/franceconnect\//)
  await fenetre.close()
})

test('après 30 minutes sans rien faire, la session est fermée et le dit', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await entree(page, 0)
  site.avancer(31 * 60_000)
  const reponse = await page.goto(`${site.origine}/mes-ressources`)
  assert.equal(reponse?.status(), 401)
  assert.match(await page.title(), /Votre session est fermée/)
  await fenetre.close()
})

test('imprimée, une page de calcul tient sur des feuilles A4, plis ouverts', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await entree(page, 0)
  await page.goto(`${site.origine}/mes-droits`)
  await suivre(page.locator('main tbody tr').last().locator('a').last())
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.fr-header__tools').isVisible(), false)
  assert.equal(await page.locator('.fr-notice').isVisible(), true)
  const pli = page.locator('details:not([open]) .fr-accordion__corps').first()
  assert.equal(await pli.isVisible(), true)
  await page.pdf({ path: 'tests/captures/comprendre-mon-calcul.pdf', format: 'A4' })
  await fenetre.close()
})
