import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { PersonneDemo } from '#apps/demo'
import type { Instant, Jour } from '#socle'
import { fautesDEcran } from './accessibilite.js'
import { difficultes } from './lisibilite.js'
import {
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
let page: Page
const fautes: string[] = []

const QUAND = '2026-11-12T09:00:00.000Z' as Instant
const JOUR = '2026-11-12' as Jour

before(async () => {
  site = await ouvrirSite()
  navigateur = await ouvrirNavigateur()
  page = await (await ouvrirFenetre(navigateur)).newPage()
})

after(async () => {
  await navigateur?.close()
  await site?.serveur.fermer()
})

function lina(): PersonneDemo {
  const trouvee = site.personnes.find((p) => p.cle === 'lina-moreau')
  assert.ok(trouvee)
  return trouvee
}

/** Looks at a screen as it is: its faults are gathered, its pictures left. */
async function regarder(nom: string): Promise<void> {
  fautes.push(...(await fautesDEcran(page, nom)), ...(await difficultes(page, nom)))
  await photographier(page, `messages-${nom}`)
}

async function texte(): Promise<string> {
  return (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ')
}

const entete = (): Promise<string> => page.locator('.fr-header__tools').innerText()

test('compté dans l’en-tête, lu, rangé, répondu, rien de perdu', {
  timeout: 120_000,
}, async () => {
  await seConnecter(page, site, lina())
  await retrouver(page, lina())
  const personne = site.cleDe(lina().nir)
  await site.messages.annoncer({
    ...{ personne, code: 'N06', fait: 'essai', quand: QUAND, jour: JOUR },
    valeurs: { mois: 'de décembre 2026', echeance: '30 novembre 2026' },
  })
  const { message } = await site.messages.poster(
    {
      ...{ personne, organisme: 'caf', nom: 'Caf de la démonstration', cle: 'essai' },
      ...{ titre: 'Votre rendez-vous <b>', texte: 'Bonjour.\n\n<script>alert(1)</script>' },
      reponse: true,
    },
    { quand: QUAND, jour: JOUR },
  )
  await page.goto(`${site.origine}/mes-messages`)
  assert.match(await entete(), /Messages \(3\)/)
  assert.match(await texte(), /3 messages ne sont pas lus/)
  await regarder('liste')
  await suivre(page.getByRole('link', { name: 'Votre déclaration de décembre 2026 est ouverte' }))
  assert.match(await entete(), /Messages \(2\)/)
  assert.match(await texte(), /Envoyez-la au plus tard le 30 novembre 2026/)
  assert.match(await texte(), /droit de vous tromper/)
  await regarder('modele')
  await suivre(page.getByRole('button', { name: 'Ranger' }))
  assert.doesNotMatch(await texte(), /décembre 2026/)
  await page.goto(`${site.origine}/mes-messages/${message.reference}`)
  assert.match(await texte(), /<script>alert\(1\)<\/script>/)
  await suivre(page.getByRole('button', { name: 'Envoyer ma réponse' }))
  assert.match(await texte(), /Erreur : Écrivez votre réponse/)
  await regarder('reponse-erreur')
  await page.getByLabel('Répondre à').fill('Oui <script>, à 10 heures.')
  await suivre(page.getByRole('button', { name: 'Envoyer ma réponse' }))
  assert.match(await texte(), /Votre réponse est envoyée/)
  assert.match(await texte(), /Oui <script>, à 10 heures\./)
  await page.goto(`${site.origine}/mes-messages/ranges`)
  assert.match(await texte(), /décembre 2026/)
})

test('sans script : une réponse envoyée deux fois n’arrive qu’une fois', {
  timeout: 60_000,
}, async () => {
  const sans = await (await ouvrirFenetre(navigateur, { script: false })).newPage()
  await seConnecter(sans, site, lina())
  await sans.goto(`${site.origine}/mes-messages`)
  await suivre(sans.getByRole('link', { name: 'Votre rendez-vous <b>' }))
  const adresse = sans.url()
  await sans.getByLabel('Répondre à').fill('Encore un mot.')
  await suivre(sans.getByRole('button', { name: 'Envoyer ma réponse' }))
  const jeton = await sans.locator('form[action$="repondre"] [name=jeton]').getAttribute('value')
  const { status, url } = await sans.request
    .post(`${adresse}/repondre`, {
      form: { jeton: jeton ?? '', rang: '1', reponse: 'Encore un mot.' },
      headers: { origin: site.origine },
    })
    .then((r) => ({ status: r.status(), url: r.url() }))
  assert.deepEqual([status, url.endsWith('?envoyee=oui')], [200, true])
  const [message] = (await site.messages.list(lina().nir, false)).filter(
    (m) => m.origine.genre === 'organisme',
  )
  assert.deepEqual(
    message?.reponses.map((r) => r.texte),
    ['Oui <script>, à 10 heures.', 'Encore un mot.'],
  )
  await sans.context().close()
})

test('un contact se vérifie par un code ; le message part, et se lit tel qu’il est parti', {
  timeout: 120_000,
}, async () => {
  await page.goto(`${site.origine}/mes-preferences`)
  await regarder('preferences')
  await suivre(page.getByRole('link', { name: 'Donner : Adresse e-mail' }))
  await page.getByLabel('Adresse e-mail').fill('<script>')
  await suivre(page.getByRole('button', { name: 'Envoyer le code' }))
  assert.match(await texte(), /suivez l’exemple/)
  assert.equal(await page.getByLabel('Adresse e-mail').inputValue(), '<script>')
  await page.getByLabel('Adresse e-mail').fill('Lina.Moreau@Example.ORG')
  await suivre(page.getByRole('button', { name: 'Envoyer le code' }))
  assert.match(await texte(), /envoyé un code à Li…@example\.org/)
  await regarder('code')
  const envoi = (await site.boite.lister(1))[0]
  const code = /\b\d{6}\b/.exec(envoi?.texte ?? '')?.[0] ?? ''
  await page.getByLabel('Code de 6 chiffres').fill(code === '000000' ? '111111' : '000000')
  await suivre(page.getByRole('button', { name: 'Vérifier' }))
  assert.match(await texte(), /Ce n’est pas le code envoyé/)
  await page.getByLabel('Code de 6 chiffres').fill(code)
  await suivre(page.getByRole('button', { name: 'Vérifier' }))
  assert.match(await texte(), /Votre contact est vérifié/)
  await page.getByRole('group', { name: 'Ma déclaration' }).getByLabel('SMS').uncheck()
  const accompagnement = page.getByRole('group', { name: 'Mon accompagnement RSA' })
  assert.ok(await accompagnement.getByLabel('SMS').isChecked())
  await accompagnement.getByLabel('SMS').uncheck()
  await suivre(page.getByRole('button', { name: 'Enregistrer mes choix' }))
  assert.match(await texte(), /Vos choix sont enregistrés/)
  assert.equal(await accompagnement.getByLabel('SMS').isChecked(), false)
  const personne = site.cleDe(lina().nir)
  await site.messages.annoncer({
    ...{ personne, code: 'N12', fait: 'piece', quand: QUAND, jour: JOUR },
    valeurs: { reference: 'S-2026-004117', avant: '25 novembre 2026' },
  })
  assert.equal(await site.messages.distribuer('2026-11-12T10:00:00.000Z' as Instant, 9), 1)
  await page.goto(`${site.origine}/demo/envois`)
  assert.match(await texte(), /À Lina\.Moreau@example\.org/)
  assert.match(await texte(), /Envoyez-le au plus tard le 25 novembre 2026/)
  await regarder('envois')
})

test('une sanction envisagée : que faire, jusqu’à quand, pourquoi c’est écrit', async () => {
  const personne = site.cleDe(lina().nir)
  const message = await site.messages.annoncer({
    ...{ personne, code: 'N34', fait: 'procedure', quand: QUAND, jour: JOUR },
    valeurs: { avant: '12 décembre 2026' },
  })
  await page.goto(`${site.origine}/mes-messages/${message!.reference}`)
  assert.match(await texte(), /Mon accompagnement RSA/)
  assert.match(await texte(), /Rien n’est décidé/)
  assert.match(await texte(), /vos observations jusqu’au 12 décembre 2026/)
  assert.match(await texte(), /La personne de votre choix peut vous aider/)
  assert.match(await texte(), /toujours envoyé : .*CASF, art\. L\. 262-37/)
  const lien = page.getByRole('link', { name: 'Voir mon accompagnement' })
  assert.equal(await lien.getAttribute('href'), '/mon-accompagnement')
  await regarder('sanction-envisagee')
})

test('le message d’une autre personne est introuvable', async () => {
  const autre = site.personnes.find((p) => p.cle !== 'lina-moreau')!
  const commun = { personne: site.cleDe(autre.nir), fait: 'x', quand: QUAND, jour: JOUR }
  const message = await site.messages.annoncer({
    ...commun,
    code: 'N16',
    valeurs: { reference: 'S' },
  })
  const reponse = await page.goto(`${site.origine}/mes-messages/${message!.reference}`)
  assert.equal(reponse?.status(), 404)
})

test('aucune faute d’accessibilité ni de lisibilité', () => assert.deepEqual(fautes, []))
