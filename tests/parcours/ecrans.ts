import type { Page } from 'playwright-core'
import type { PersonneDemo } from '#apps/demo'
import { retrouver, seConnecter, suivre } from './navigateur.js'
import type { Site } from './site.js'

/** Called on each screen and state of the portal, in the order of a person's journey. */
export type Regard = (nom: string) => Promise<void>

const PUBLIQUES = [
  ['accueil', '/'],
  ['aide', '/aide'],
  ['glossaire', '/glossaire'],
  ['franceconnect', '/franceconnect'],
  ['plan-du-site', '/plan-du-site'],
  ['accessibilite', '/accessibilite'],
  ['mentions-legales', '/mentions-legales'],
  ['donnees-personnelles', '/donnees-personnelles'],
  ['affichage', '/affichage'],
  ['statistiques', '/statistiques'],
  ['introuvable', '/une-page-qui-n-existe-pas'],
] as const

interface Marche {
  readonly site: Site
  readonly personne: PersonneDemo
}

/** Every screen and state, from the home to the letter. */
export async function parcourir(page: Page, o: Marche, regarder: Regard): Promise<void> {
  await parcourirEntree(page, o, regarder)
  await parcourirDeclaration(page, o, regarder)
}

/** The public pages, the log-in, what is known. */
export async function parcourirEntree(page: Page, o: Marche, regarder: Regard): Promise<void> {
  for (const [nom, chemin] of PUBLIQUES) {
    await page.goto(`${o.site.origine}${chemin}`)
    await regarder(nom)
  }
  await entrer(page, o, regarder)
  await regarder('mon-point')
  await page.goto(`${o.site.origine}/mon-compte`)
  await regarder('mon-compte')
  await page.goto(`${o.site.origine}/mes-ressources`)
  await voirRessources(page, regarder)
}

/** Of a person who is in: the declaration, what it gives, who looked. */
export async function parcourirDeclaration(
  page: Page,
  { site }: Marche,
  regarder: Regard,
): Promise<void> {
  await declarer(page, site, regarder)
  await comprendre(page, site, regarder)
}

async function entrer(page: Page, { site, personne }: Marche, regarder: Regard): Promise<void> {
  await page.goto(`${site.origine}/connexion`)
  await regarder('doublure-franceconnect')
  await suivre(page.getByRole('button', { name: 'Annuler et revenir au site' }))
  await regarder('connexion-annulee')
  await seConnecter(page, site, personne)
  await regarder('retrouver')
  await page.getByLabel('Votre numéro de sécurité sociale').fill('2 95 03')
  await suivre(page.getByRole('button', { name: 'Retrouver mon dossier' }))
  await regarder('retrouver-erreur')
  await retrouver(page, personne)
}

async function voirRessources(page: Page, regarder: Regard): Promise<void> {
  await regarder('mes-ressources')
  await suivre(page.getByRole('link', { name: 'Net versé' }))
  await regarder('mes-ressources-verse')
  await suivre(page.locator('main tbody a').first())
  await regarder('un-mois')
  await suivre(page.locator('main tbody a').first())
  await page.locator('main details summary').last().click()
  await regarder('une-ressource')
}

/** Answers all the declarants of the step: all right, but for those told. */
export async function repondreJuste(page: Page): Promise<void> {
  for (const question of await page.locator('.question').all()) {
    const juste = question.locator('input[value="juste"]')
    const non = question.locator('input[value="non"]')
    if ((await juste.count()) > 0) await juste.check()
    else if ((await non.count()) > 0) await non.first().check()
  }
}

/** From the entry of the declaration to its second step: nothing changed. */
export async function direSituation(page: Page, adresse: string): Promise<void> {
  await page.goto(adresse)
  await page.locator('input[name="change"][value="non"]').check()
  await suivre(page.getByRole('button', { name: 'Continuer' }))
}

export async function repondreNon(page: Page): Promise<void> {
  for (const question of await page.locator('.question').all()) {
    await question.locator('input[value="non"]').check()
  }
}

async function declarer(page: Page, site: Site, regarder: Regard): Promise<void> {
  const continuer = page.getByRole('button', { name: 'Continuer' })
  await page.goto(`${site.origine}/ma-declaration`)
  await regarder('declaration-accueil')
  await suivre(page.getByRole('link', { name: 'Commencer ma déclaration' }))
  await suivre(continuer)
  await regarder('declaration-situation-erreur')
  await page.locator('input[name="change"][value="non"]').check()
  await regarder('declaration-situation')
  await suivre(continuer)
  await suivre(continuer)
  await regarder('declaration-ressources-erreur')
  await repondreJuste(page)
  await page.locator('input[value="montant-faux"]').first().check()
  await page.locator('input[name^="montant-"]').first().fill('321,50')
  await page.locator('input[name^="motif-"]').first().check()
  await regarder('declaration-ressources')
  await suivre(continuer)
  if (page.url().endsWith('/foyer')) {
    await repondreJuste(page)
    await regarder('declaration-foyer')
    await suivre(continuer)
  }
  await regarder('declaration-autres-revenus')
  await suivre(continuer)
  await regarder('declaration-autres-revenus-erreur')
  await repondreNon(page)
  await page.locator('input[name="rep-pension-alimentaire"][value="oui"]').check()
  await page.locator('input[name^="m-pension-alimentaire-"]').first().fill('80')
  await suivre(continuer)
  await regarder('declaration-envoyer')
  await suivre(page.getByRole('button', { name: 'Envoyer ma déclaration' }))
  await regarder('declaration-envoyer-erreur')
  await page.getByRole('checkbox').check()
  await suivre(page.getByRole('button', { name: 'Envoyer ma déclaration' }))
  await regarder('declaration-recue')
}

async function comprendre(page: Page, site: Site, regarder: Regard): Promise<void> {
  await suivre(page.getByRole('link', { name: 'Lire la décision' }))
  await regarder('courrier')
  await page.goto(`${site.origine}/mes-droits`)
  await regarder('mes-droits')
  await suivre(page.locator('main tbody tr').last().locator('a').last())
  await regarder('comprendre-mon-calcul')
  await page.goto(`${site.origine}/mes-droits`)
  await suivre(page.locator('main tbody tr').last().locator('a').first())
  await regarder('comprendre-mon-calcul-rsa')
  await page.goto(`${site.origine}/consultations`)
  await regarder('consultations')
}
