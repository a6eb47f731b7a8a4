import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Instant, Jour, Nir } from '#socle'
import { fautesDEcran } from './accessibilite.js'
import { difficultes } from './lisibilite.js'
import {
  CAPTURES,
  ouvrirFenetre,
  ouvrirNavigateur,
  photographier,
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

test('mes données : durées, copie après confirmation, demande reçue, suivie et répondue', {
  timeout: 90_000,
}, async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await entrer(page, 1)
  const fautes: string[] = []
  const voir = async (nom: string): Promise<void> => {
    fautes.push(...(await fautesDEcran(page, nom)), ...(await difficultes(page, nom)))
    await photographier(page, nom)
  }
  await page.goto(`${site.origine}/mes-donnees`)
  const texte = await page.locator('main').innerText()
  for (const attendu of [/3.ans après/, /article 21/, /Pas ouvert ici/, /aide au logement/]) {
    assert.match(texte, attendu)
  }
  await voir('mes-donnees')
  await suivre(page.getByRole('link', { name: 'Faire une demande' }))
  await suivre(page.getByRole('button', { name: 'Envoyer ma demande' }))
  assert.equal(await page.locator('#erreurs a').count(), 2)
  await voir('mes-donnees-demande-erreur')
  const piege = '<script>alert(1)</script> Gelez mon mois de mai.'
  await page.getByLabel('Geler une donnée pendant une vérification').check()
  await page.getByLabel('Quelle donnée, et pourquoi ?').fill(piege)
  const cache = (nom: string): Promise<string> => page.locator(`main [name="${nom}"]`).inputValue()
  const champs = { genre: 'limitation', texte: piege }
  const envoi = { ...champs, jeton: await cache('jeton'), recu: await cache('recu') }
  await suivre(page.getByRole('button', { name: 'Envoyer ma demande' }))
  const recue = page.url()
  assert.match(await page.locator('main').innerText(), /au plus tard le samedi 12.décembre.2026/)
  assert.ok((await page.locator('main').innerText()).includes(piege))
  await voir('mes-donnees-demande-recue')
  // The same form again makes no second demand.
  const double = await page.request.post(`${site.origine}/mes-donnees/demande`, {
    ...{ headers: { origin: site.origine }, form: envoi, maxRedirects: 0 },
  })
  assert.equal(`${site.origine}${double.headers().location}`, recue)
  const [ouverte, ...autres] = await site.demandesDonnees.listOuvertes(9)
  assert.equal(autres.length, 0)
  const quand = '2026-11-13T08:00:00.000Z' as Instant
  await site.demandesDonnees.repondre(ouverte?.recu ?? '', 'C’est fait.', quand)
  await page.reload()
  assert.match(await page.locator('main').innerText(), /Notre réponse[\s\S]*C’est fait\./)
  await lireCopie(page, fenetre)
  await fenetre.close()
  assert.deepEqual(fautes, [])
})

/** Eleven minutes later the identity is asked again, then the two files come. */
async function lireCopie(page: Page, fenetre: BrowserContext): Promise<void> {
  const personne = site.personnes[1]
  assert.ok(personne)
  await garnir(personne.nir)
  site.avancer(11 * 60_000)
  const direct = await fenetre.request.get(`${site.origine}/mes-donnees/copie/json`, {
    maxRedirects: 0,
  })
  assert.match(direct.headers().location ?? '', /^\/connexion\?confirmer=oui/)
  await page.goto(`${site.origine}/mes-donnees`)
  await suivre(page.getByRole('link', { name: 'Recevoir une copie' }))
  await suivre(page.locator(`form:has(input[value="${personne.cle}"])`).getByRole('button'))
  await page.waitForURL('**/mes-donnees/copie')
  assert.deepEqual(await fautesDEcran(page, 'mes-donnees-copie'), [])
  const json = await (await fenetre.request.get(`${site.origine}/mes-donnees/copie/json`)).text()
  const { rubriques } = JSON.parse(json) as {
    rubriques: { titre: string; lignes: Record<string, unknown>[] }[]
  }
  const lignes = (titre: string) => rubriques.find((r) => r.titre === titre)?.lignes ?? []
  assert.ok(lignes('Vos ressources').length > 10)
  assert.equal(lignes('Vos demandes sur vos données')[0]?.reponse, 'C’est fait.')
  assert.ok(lignes('Qui a consulté vos données').length > 0)
  assert.equal(lignes('Vos contacts')[0]?.valeur, 'a.moi@example.org')
  assert.match(JSON.stringify(lignes('Vos messages')), /Habitez-vous toujours là/)
  assert.match(JSON.stringify(lignes('Vos choix pour les messages')), /Heures calmes.*21 h à 8 h/)
  assert.ok(lignes('Vos connexions').length > 0 && lignes('Votre dossier').length > 5)
  const vides = ['Vos démarches', 'Vos rappels et vos indus', 'Vos attestations']
  for (const titre of vides)
    assert.ok(
      rubriques.some((r) => r.titre === titre),
      titre,
    )
  for (const p of site.personnes) assert.equal(json.includes(p.nir), false)
  const pdf = await fenetre.request.get(`${site.origine}/mes-donnees/copie/pdf`)
  assert.equal((await pdf.body()).subarray(0, 5).toString('latin1'), '%PDF-')
  writeFileSync(`${CAPTURES}/mes-donnees.pdf`, await pdf.body())
}

/** A verified address, and a letter of a body. */
async function garnir(nir: Nir): Promise<void> {
  const quand = '2026-11-12T08:00:00.000Z' as Instant
  const contact = { canal: 'courriel', saisi: 'a.moi@example.org' } as const
  const demande = await site.messages.demanderCode(nir, contact, quand)
  const code = (demande.ok && demande.valeur.verification?.code) || ''
  const moment = { quand, jour: '2026-11-12' as Jour }
  assert.ok((await site.messages.confirmerCode(nir, code, moment)).ok)
  const lettre = { organisme: 'caf', nom: 'Caf', titre: 'Une question', reponse: true, cle: 'c1' }
  const texte = 'Habitez-vous toujours là ?'
  await site.messages.poster({ ...lettre, texte, personne: site.cleDe(nir) }, moment)
}

test('la demande d’une autre personne est introuvable', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  const faiteLe = '2026-11-12T08:00:00.000Z' as Instant
  const demande = { recu: 'D-AAAA-BBBB', genre: 'autre', faiteLe, texte: 'Rien.' } as const
  await site.demandesDonnees.deposer('f'.repeat(32), demande)
  await entrer(page, 2)
  const reponse = await page.goto(`${site.origine}/mes-donnees/demandes/D-AAAA-BBBB`)
  assert.equal(reponse?.status(), 404)
  await fenetre.close()
})

test('un retour vers un autre site ne mène nulle part', async () => {
  for (const retour of ['//example.org', 'https://example.org', '/a\\b', '/a?b=c']) {
    const reponse = await fetch(`${site.origine}/affichage`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ version: 'simple', retour }),
    })
    assert.equal(reponse.headers.get('location'), '/affichage', retour)
  }
})
