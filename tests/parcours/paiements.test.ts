import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { PersonneDemo } from '#apps/demo'
import { semerPaiements } from '#main/serveur'
import { jour } from '#socle'
import { fautesDEcran } from './accessibilite.js'
import { entrer, ouvrirFenetre, ouvrirNavigateur, photographier, suivre } from './navigateur.js'
import { ouvrirSite, type Site } from './site.js'

let site: Site
let navigateur: Browser
let indu: string
let rappel: string

before(async () => {
  site = await ouvrirSite()
  await semerPaiements(site, site.personnes, jour('2026-11-12'))
  ;[indu, rappel] = await Promise.all([premiere('joaquim-dos-santos'), premiere('julie-haddad')])
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

async function premiere(cle: string): Promise<string> {
  const dossier = await site.allocations.findDossier(personne(cle).nir)
  assert.ok(dossier)
  const { suites } = await site.suites.lire(dossier, jour('2026-11-12'))
  assert.equal(suites.length, 1)
  return suites[0]!.reference
}

async function ouvrir(
  cle: string,
  script: boolean,
): Promise<{ readonly fenetre: BrowserContext; readonly page: Page }> {
  const fenetre = await ouvrirFenetre(navigateur, { script })
  const page = await fenetre.newPage()
  await entrer(page, site, personne(cle))
  return { fenetre, page }
}

/** Looks at a screen: its faults, and its pictures. */
async function regarder(page: Page, nom: string): Promise<void> {
  assert.deepEqual(await fautesDEcran(page, nom), [])
  await photographier(page, `paiements-${nom}`)
}

const texte = (page: Page): Promise<string> => page.locator('main').innerText()

test('un indu : pourquoi, combien, et chaque demande avec son reçu', async () => {
  const { fenetre, page } = await ouvrir('joaquim-dos-santos', true)
  await page.goto(`${site.origine}/mes-paiements`)
  await regarder(page, 'liste-indu')
  await suivre(page.getByRole('link', { name: /Voir et répondre/ }))
  await regarder(page, 'indu')
  assert.match(await texte(page), /Vous avez le droit de vous tromper/)
  await page.goto(`${site.origine}/mes-paiements/${indu}/courrier`)
  await photographier(page, 'paiements-courrier-indu')
  await page.goto(`${site.origine}/mes-paiements/${indu}/remise`)
  await suivre(page.getByRole('button', { name: 'Demander la remise' }))
  await regarder(page, 'remise-erreur')
  await page.getByLabel('Pourquoi vous ne pouvez pas payer').fill('<script>alert(1)</script> Loyer')
  await suivre(page.getByRole('button', { name: 'Demander la remise' }))
  await regarder(page, 'recu-remise')
  assert.match(await texte(page), /<script>alert\(1\)<\/script> Loyer/)
  const recu = page.url()
  // The same form from another tab: the receipt already given.
  await page.goto(`${site.origine}/mes-paiements/${indu}/remise`)
  await page.getByLabel('Pourquoi vous ne pouvez pas payer').fill('encore')
  await suivre(page.getByRole('button', { name: 'Demander la remise' }))
  assert.equal(page.url(), recu)
  await page.goto(`${site.origine}/mes-paiements/${indu}`)
  await regarder(page, 'indu-suspendu')
  assert.match(await texte(page), /Rien n’est pris avant la réponse/)
  await fenetre.close()
})

test('sans script : un plan, un recours ; la référence d’un autre est introuvable', async () => {
  const { fenetre, page } = await ouvrir('joaquim-dos-santos', false)
  await page.goto(`${site.origine}/mes-paiements/${indu}/plan`)
  await page.getByLabel('Somme par mois').fill('beaucoup')
  await suivre(page.getByRole('button', { name: 'Proposer ce plan' }))
  assert.match(await page.locator('#erreurs').innerText(), /somme par mois/)
  await page.getByLabel('Somme par mois').fill('20,50')
  await suivre(page.getByRole('button', { name: 'Proposer ce plan' }))
  assert.match(await texte(page), /20,50/)
  await page.goto(`${site.origine}/mes-paiements/${indu}/contester`)
  await page.getByLabel('Vos raisons').fill('Ce salaire est celui de juillet.')
  await suivre(page.getByRole('button', { name: 'Envoyer mon recours' }))
  assert.match(await page.title(), /Votre recours est envoyé/)
  const pdf = await page.request.get(`${page.url()}/pdf`)
  assert.equal(pdf.headers()['content-type'], 'application/pdf')
  for (const chemin of [rappel, `${rappel}/courrier.pdf`, `${indu}/recu/99`]) {
    const reponse = await page.goto(`${site.origine}/mes-paiements/${chemin}`)
    assert.equal(reponse?.status(), 404)
  }
  await fenetre.close()
})

test('un rappel : vu des deux adultes, le détail de l’autre reste caché', async () => {
  const { fenetre, page } = await ouvrir('julie-haddad', true)
  await page.goto(`${site.origine}/mes-paiements`)
  await regarder(page, 'liste-rappel')
  await page.goto(`${site.origine}/mes-paiements/${rappel}`)
  await regarder(page, 'rappel')
  const sien = await texte(page)
  await fenetre.close()
  const autre = await ouvrir('karim-haddad', false)
  await autre.page.goto(`${site.origine}/mes-paiements/${rappel}`)
  const leSien = await texte(autre.page)
  const employeur = /CRECHE LES PETITS PAS|MESSAGERIES DE LORME/
  assert.match(sien, employeur)
  assert.doesNotMatch(leSien, employeur)
  await autre.fenetre.close()
})

test('sans paiement, sans dossier : la page le dit', async () => {
  const { fenetre, page } = await ouvrir('thomas-le-goff', true)
  await page.goto(`${site.origine}/mes-paiements`)
  await regarder(page, 'vide')
  assert.match(await texte(page), /Aucun paiement connu ici/)
  await fenetre.close()
})
