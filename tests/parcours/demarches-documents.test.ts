import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { PersonneDemo } from '#apps/demo'
import { semerPaiements } from '#main/serveur'
import { type Instant, jour } from '#socle'
import { fautesDEcran } from './accessibilite.js'
import { entrer, ouvrirFenetre, ouvrirNavigateur, photographier, suivre } from './navigateur.js'
import { ouvrirSite, type Site } from './site.js'

const LE_12 = jour('2026-11-12')
const PDF = Buffer.from('%PDF-1.7 acte de naissance')

let site: Site
let navigateur: Browser

before(async () => {
  site = await ouvrirSite()
  await semerPaiements(site, site.personnes, LE_12)
  navigateur = await ouvrirNavigateur()
})

after(async () => {
  await navigateur?.close()
  await site?.serveur.fermer()
})

function personne(cle: string): PersonneDemo {
  const trouvee = site.personnes.find((p) => p.cle === cle)
  assert.ok(trouvee)
  return trouvee
}

async function ouvrir(cle: string, script: boolean): Promise<[BrowserContext, Page]> {
  const fenetre = await ouvrirFenetre(navigateur, { script })
  const page = await fenetre.newPage()
  await entrer(page, site, personne(cle))
  return [fenetre, page]
}

const adresse = (suite: string): string => `${site.origine}/mes-demarches${suite}`
const texte = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replace(/\s+/g, ' ')
const bouton = (page: Page, name: string): Promise<void> =>
  suivre(page.getByRole('button', { name, exact: true }))

/** Pictures at both widths, and every fault of the screen. */
async function regarder(page: Page, nom: string): Promise<void> {
  assert.deepEqual(await fautesDEcran(page, nom), [])
  await photographier(page, nom)
}

async function joindre(page: Page, name: string, buffer: Buffer): Promise<void> {
  const fichier = { name, mimeType: 'application/pdf', buffer }
  await page.getByLabel('Votre document').setInputFiles(fichier)
  await bouton(page, 'Ajouter ce document')
}

test('une naissance dite tard : un document, la réponse, les mois calculés de nouveau', {
  timeout: 120_000,
}, async () => {
  const [fenetre, page] = await ouvrir('julie-haddad', true)
  await page.goto(adresse('/changement/naissance'))
  await page.locator('#depuis').fill('15/06/2026')
  await bouton(page, 'Envoyer ce changement')
  assert.match(await texte(page), /besoin d’un document : l’acte de naissance/)
  const recu = page.url()
  await suivre(page.getByRole('link', { name: 'Ajouter un document' }))
  await joindre(page, 'acte.pdf', Buffer.from('<html>pas un PDF</html>'))
  assert.match(await page.locator('#erreurs').innerText(), /ni une photo ni un PDF/)
  await regarder(page, 'demarches-document-erreur')
  await joindre(page, 'acte <script>.pdf', PDF)
  assert.match(await texte(page), /Document ajouté Votre caisse peut le lire/)
  await regarder(page, 'demarches-document')
  assert.equal(await page.getByRole('button', { name: /^Retirer/ }).count(), 0, 'il est envoyé')
  const lien = await page.getByRole('link', { name: /^acte/ }).getAttribute('href')
  const lue = await page.request.get(`${site.origine}${lien}`)
  assert.deepEqual(await lue.body(), PDF)
  assert.match(lue.headers()['content-disposition'] ?? '', /^attachment/)
  await decider(recu.split('/').at(-1) ?? '')
  await page.goto(recu)
  assert.match(await texte(page), /Les mois déjà décidés.*Nouveau calcul/)
  await regarder(page, 'demarches-mois-revus')
  const pdf = await page.request.get(`${recu}/recu`)
  assert.equal((await pdf.body()).subarray(0, 5).toString('latin1'), '%PDF-')
  await suivre(page.getByRole('link', { name: /Voir ce calcul/ }))
  assert.match(await texte(page), /Un enfant est né : 15 juin 2026/)
  await page.goto(adresse(`/documents/${recu.split('/').at(-1)}`))
  assert.match(await texte(page), /a sa réponse.*acte script\.pdf/)
  assert.equal(await page.getByLabel('Votre document').count(), 0)
  await fenetre.close()
})

async function decider(numero: string): Promise<void> {
  const quand = '2026-11-12T15:00:00.000Z' as Instant
  const decision = { numero, issue: 'acceptee', texte: 'Acte reçu.' } as const
  const issue = await site.etude.decider(decision, { quand, jour: LE_12, auteur: 'agent-4' })
  assert.ok(issue.ok)
}

test('sans script : un document d’une demande commencée se retire ; il reste à sa personne', {
  timeout: 120_000,
}, async () => {
  const [fenetre, page] = await ouvrir('claire-vasseur', false)
  await page.goto(adresse('/demander/rsa'))
  await bouton(page, 'Commencer ma demande')
  const numero = /Q-[^/]+/.exec(page.url())?.[0] ?? ''
  await page.goto(adresse(`/documents/${numero}`))
  assert.match(await texte(page), /Aucun document n’est demandé/)
  await bouton(page, 'Ajouter ce document')
  assert.match(await page.locator('#erreurs').innerText(), /Choisissez d’abord un fichier/)
  await joindre(page, 'livret.pdf', PDF)
  assert.match(await texte(page), /livret\.pdf 1 Ko/)
  const lien = (await page.getByRole('link', { name: 'livret.pdf' }).getAttribute('href')) ?? ''
  await bouton(page, 'Retirer livret.pdf')
  assert.doesNotMatch(await texte(page), /livret/)
  const parti = await page.request.get(`${site.origine}${lien}`)
  assert.equal(parti.status(), 404)
  await joindre(page, 'livret.pdf', PDF)
  await fenetre.close()
  const [autre, sienne] = await ouvrir('julie-haddad', false)
  const refus = await sienne.goto(adresse(`/documents/${numero}`))
  assert.equal(refus?.status(), 404, 'le numéro d’une autre personne')
  await autre.close()
})
