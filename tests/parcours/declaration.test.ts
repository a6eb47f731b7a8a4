import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { fautesDEcran } from './accessibilite.js'
import { direSituation, repondreJuste, repondreNon } from './ecrans.js'
import {
  entrer,
  ouvrirFenetre,
  ouvrirNavigateur,
  photographier,
  seConnecter,
  suivre,
} from './navigateur.js'
import { ouvrirSite, type Site } from './site.js'

/** Ranks of the named persons: two adults, one mother, one pensioner, one who works alone. */
const [JULIE, KARIM, AMINATA, MONIQUE, HUGO] = [1, 2, 3, 6, 7]
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

async function ouvrir(rang: number, script = false): Promise<[BrowserContext, Page]> {
  const fenetre = await ouvrirFenetre(navigateur, { script })
  const page = await fenetre.newPage()
  const personne = site.personnes[rang]
  assert.ok(personne)
  await entrer(page, site, personne)
  return [fenetre, page]
}

const adresse = (suite = ''): string => `${site.origine}/ma-declaration${suite}`
const continuer = (page: Page): Promise<void> => bouton(page, 'Continuer')
const texte = (page: Page): Promise<string> => page.locator('main').innerText()

async function bouton(page: Page, name: string): Promise<void> {
  await suivre(page.getByRole('button', { name }))
}

/** Pictures at both widths, and every fault of the screen. */
async function regarder(page: Page, nom: string): Promise<void> {
  assert.deepEqual(await fautesDEcran(page, nom), [])
  await photographier(page, nom)
}

test('à deux, avec un changement, une erreur et une correction : rien ne se perd', {
  timeout: 240_000,
}, async () => {
  const [fenetre, page] = await ouvrir(JULIE, true)
  await page.goto(adresse())
  await regarder(page, 'declaration-accueil')
  await suivre(page.getByRole('link', { name: 'Commencer ma déclaration' }))
  await page.locator('input[name="change"][value="oui"]').check()
  await page.locator('input[name="c-arret"]').check()
  await page.locator('input[name="arret-le"]').fill('31/02/2026')
  await continuer(page)
  assert.match(await page.locator('#erreurs').innerText(), /écrivez une date/)
  assert.match(await page.locator('#erreurs').innerText(), /un autre revenu le remplace/)
  await regarder(page, 'declaration-changement')
  await page.locator('input[name="arret-le"]').fill('15/10/2026')
  await page.locator('input[name="arret-remplace"][value="non"]').check()
  await page.locator('input[name="c-naissance"]').check()
  await continuer(page)
  await repondreJuste(page)
  await regarder(page, 'declaration-mes-lignes')
  await continuer(page)
  assert.match(page.url(), /\/foyer$/)
  const foyer = await texte(page)
  assert.match(foyer, /Vous voyez seulement un total par mois/)
  assert.doesNotMatch(foyer, /MESSAGERIES/, 'l’employeur de l’autre adulte reste caché')
  await page.locator('input[value="faux"]').check()
  await continuer(page)
  assert.match(await page.locator('#erreurs').innerText(), /au moins un total/)
  await page.locator('input[name^="totaux-"][name$="-2026-07"]').fill('900')
  await page.locator('input[name^="totaux-motif-"]').fill(PIEGE)
  await regarder(page, 'declaration-totaux')
  await continuer(page)
  await repondreNon(page)
  await continuer(page)
  assert.match(page.url(), /\/envoyer$/)
  const envoi = await texte(page)
  for (const dit of [/Il manque la preuve/, /Pendant que nous vérifions/, /Retenue/, /Payé le/]) {
    assert.match(envoi, dit)
  }
  await regarder(page, 'declaration-envoi')
  await page.getByRole('checkbox').check()
  await bouton(page, 'Envoyer ma déclaration')
  assert.match(page.url(), /\/envoyees\/\d{4}-\d{2}\/1$/)
  const recu = await texte(page)
  assert.match(recu, /Numéro D\d+-\d{4}-\d{2}-1/)
  assert.match(recu, /Il vous reste à déclarer ces changements/)
  await regarder(page, 'declaration-accuse')
  const pdf = await page.request.get(`${page.url()}/pdf`)
  assert.equal((await pdf.body()).subarray(0, 5).toString('latin1'), '%PDF-')
  await page.goBack()
  await page.goto(adresse('/envoyer'))
  assert.match(page.url(), /\/envoyees\//, 'revenir en arrière mène à l’accusé')
  await fenetre.close()
})

test('une déclaration envoyée se corrige ; l’autre adulte lit les deux, sans le détail', {
  timeout: 180_000,
}, async () => {
  const [fenetre, page] = await ouvrir(KARIM, true)
  await page.goto(adresse())
  await suivre(page.getByRole('link', { name: 'Corriger une erreur', exact: true }))
  await bouton(page, 'Commencer la correction')
  assert.match(await page.locator('#erreurs').innerText(), /quelques mots/)
  await page.locator('#motif').fill(`Une pension oubliée ${PIEGE}`)
  await regarder(page, 'declaration-corriger')
  await bouton(page, 'Commencer la correction')
  assert.match(await texte(page), /Vous corrigez une déclaration déjà envoyée/)
  await continuer(page)
  await repondreJuste(page)
  await continuer(page)
  await repondreJuste(page)
  await continuer(page)
  await page.locator('input[name="rep-pension-alimentaire"][value="oui"]').check()
  await page.locator('input[name^="m-pension-alimentaire-"]').first().fill('300')
  await continuer(page)
  assert.match(await texte(page), /Ce que votre correction change/)
  await regarder(page, 'declaration-correction-envoi')
  await page.getByRole('checkbox').check()
  await bouton(page, 'Envoyer ma correction')
  assert.match(page.url(), /\/2$/)
  await suivre(page.getByRole('link', { name: 'Lire la décision' }))
  assert.match(await texte(page), /Ce que votre correction change/)
  await page.goto(adresse())
  await suivre(page.getByRole('link', { name: /Lire l’accusé/ }).last())
  assert.match(page.url(), /\/1$/, 'la première reste lisible')
  await fenetre.close()
})

test('deux onglets : le formulaire dépassé le dit, et garde ce qui est tapé', {
  timeout: 60_000,
}, async () => {
  const [fenetre, un] = await ouvrir(HUGO, true)
  await direSituation(un, adresse('/situation'))
  const deux = await fenetre.newPage()
  for (const page of [un, deux]) await page.goto(adresse('/autres-revenus'))
  await repondreNon(deux)
  await continuer(deux)
  await repondreNon(un)
  await un.locator('input[name="rep-autres"][value="oui"]').check()
  await un.locator('input[name^="m-autres-"]').first().fill(PIEGE)
  await continuer(un)
  assert.match(await texte(un), /a changé entre-temps/)
  assert.equal(await un.locator('input[name^="m-autres-"]').first().inputValue(), PIEGE)
  await regarder(un, 'declaration-perimee')
  await un.locator('input[name^="m-autres-"]').first().fill('25')
  await continuer(un)
  assert.doesNotMatch(un.url(), /autres-revenus/)
  await fenetre.close()
})

test('session fermée au milieu d’une étape, étape remise à plus tard : les réponses reviennent', {
  timeout: 60_000,
}, async () => {
  const [fenetre, page] = await ouvrir(HUGO)
  await page.goto(adresse('/autres-revenus'))
  await page.locator('input[name="rep-autres"][value="oui"]').check()
  await page.locator('input[name^="m-autres-"]').first().fill('77,70')
  site.avancer(31 * 60_000)
  await continuer(page)
  assert.match(await page.title(), /Votre session est fermée/)
  await fenetre.clearCookies()
  const hugo = site.personnes[HUGO]
  assert.ok(hugo)
  await seConnecter(page, site, hugo)
  await page.goto(adresse('/autres-revenus'))
  assert.match(await texte(page), /Vos réponses sont encore là/)
  const montant = page.locator('input[name^="m-autres-"]').first()
  assert.equal(await montant.inputValue(), '77,70')
  // The other questions wait: what is answered is kept all the same, and comes back twice.
  await montant.fill(PIEGE)
  await bouton(page, 'Enregistrer et reprendre plus tard')
  assert.match(await texte(page), /C’est gardé[\s\S]*Vous en étiez à l’étape/)
  await page.goto(`${site.origine}/mon-point`)
  await suivre(page.getByRole('link', { name: 'Reprendre ma déclaration' }))
  await suivre(page.getByRole('link', { name: 'Reprendre ma déclaration' }))
  assert.match(page.url(), /\/autres-revenus$/)
  for (const _ of [1, 2]) {
    await page.goto(adresse('/autres-revenus'))
    assert.match(await texte(page), /arrêté au milieu de cette étape/)
    assert.equal(await montant.inputValue(), PIEGE)
  }
  await fenetre.close()
})

test('rien à changer : trois vérifications cochées par la personne, un seul envoi', {
  timeout: 90_000,
}, async () => {
  const [fenetre, page] = await ouvrir(MONIQUE, true)
  await page.goto(adresse())
  await suivre(page.getByRole('link', { name: 'Rien à changer' }))
  await bouton(page, 'Envoyer ma déclaration')
  assert.equal(await page.locator('#erreurs li').count(), 3)
  for (const c of await page.getByRole('checkbox').all()) {
    assert.equal(await c.isChecked(), false, 'jamais coché d’avance')
    await c.check()
  }
  await regarder(page, 'declaration-rien-a-changer')
  await bouton(page, 'Envoyer ma déclaration')
  assert.match(page.url(), /\/envoyees\/2026-12\/1$/)
  await page.goto(adresse('/rien-a-changer'))
  assert.match(page.url(), /\/envoyees\/2026-12\/1$/, 'un second envoi mène au même accusé')
  await fenetre.close()
})

test('une déclaration manquée se rattrape, la plus ancienne d’abord', {
  timeout: 90_000,
}, async () => {
  const [fenetre, page] = await ouvrir(AMINATA, true)
  await page.goto(adresse())
  assert.match(await texte(page), /Déclarations? manquées?/)
  await regarder(page, 'declaration-manquee')
  await page.goto(`${site.origine}/mon-point`)
  assert.match(await texte(page), /rattraper votre déclaration/)
  assert.doesNotMatch(await texte(page), /rien à faire/)
  await regarder(page, 'mon-point-manquee')
  await suivre(page.getByRole('link', { name: /^Rattraper/ }))
  assert.match(page.url(), /\/de\/2026-\d{2}\/situation$/)
  await page.goto(adresse())
  const rattraper = page.getByRole('link', { name: /^Rattraper/ })
  assert.equal(await rattraper.count(), 1)
  await suivre(rattraper)
  assert.match(page.url(), /\/de\/2026-\d{2}\/situation$/)
  await direSituation(page, page.url())
  await repondreJuste(page)
  await continuer(page)
  assert.match(page.url(), /\/de\/2026-\d{2}\//)
  const etranger = await page.goto(adresse('/de/2019-01/situation'))
  assert.equal(etranger?.status(), 404)
  const autre = await page.goto(adresse('/envoyees/2026-12/1'))
  assert.equal(autre?.status(), 404, 'l’accusé d’une autre personne est introuvable')
  await fenetre.close()
})
