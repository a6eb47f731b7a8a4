import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Trace } from '#acces'
import type { Instant, Jour, Mois } from '#socle'
import { fautesDEcran } from './accessibilite.js'
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
let fenetre: BrowserContext
let page: Page

const COMMUN = {
  organisme: 'caf',
  agent: 'gestionnaire-7',
  finalite: 'rsa',
  dossier: 'D-4521',
  objet: 'ressources-mensuelles',
  de: '2026-07' as Mois,
  a: '2026-09' as Mois,
  champs: ['montantNetSocial'],
} as const

/** Accesses of others to the first person, and one to another person. */
async function consulter(): Promise<void> {
  const [elle, autre] = site.personnes.map((p) => site.cleDe(p.nir))
  assert.ok(elle !== undefined && autre !== undefined)
  const trace = (jour: string, personne: string, suite: Partial<Trace> = {}): Trace => ({
    ...{ ...COMMUN, quand: `${jour}T09:30:00.000Z` as Instant, personne },
    ...suite,
  })
  await site.journal.ecrire([
    trace('2026-10-02', elle),
    trace('2026-10-03', elle, { organisme: 'msa', agent: '=1+2', finalite: 'prime-activite' }),
    trace('2026-10-04', elle, { dossier: 'ENQUETE', visibleLe: '2027-05-01' as Jour }),
    trace('2026-10-05', elle, {
      ...{ objet: 'bris-de-glace', dossier: 'BG-88', de: null, a: null, champs: null },
      fondement: 'accès exceptionnel, accord de l’agent responsable-2',
    }),
    trace('2026-10-06', autre, { dossier: 'AUTRE' }),
  ])
}

before(async () => {
  site = await ouvrirSite()
  await consulter()
  navigateur = await ouvrirNavigateur()
  fenetre = await ouvrirFenetre(navigateur, { script: false, largeur: 320 })
  page = await fenetre.newPage()
  const personne = site.personnes[0]
  assert.ok(personne)
  await seConnecter(page, site, personne)
  await retrouver(page, personne)
})

after(async () => {
  await navigateur?.close()
  await site?.serveur.fermer()
})

const texte = async (suite = ''): Promise<string> => {
  await page.goto(`${site.origine}/consultations${suite}`)
  return (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ')
}

/** axe needs scripts: the same page is opened with them, by the same session. */
async function verifierEcran(chemin: string, nom: string): Promise<void> {
  const avecScript = await ouvrirFenetre(navigateur)
  await avecScript.addCookies(await fenetre.cookies())
  const vue = await avecScript.newPage()
  await vue.goto(`${site.origine}${chemin}`)
  assert.deepEqual(await fautesDEcran(vue, nom), [])
  await photographier(vue, nom)
  await avecScript.close()
}

test('la liste dit qui, quoi, pourquoi ; ni l’accès différé, ni ceux des autres', async () => {
  const dit = await texte()
  assert.match(dit, /Votre Caf[\s\S]*agent « gestionnaire-7 »/)
  assert.match(dit, /vos ressources \(montant net social\), de juillet 2026 à septembre 2026/)
  assert.match(dit, /pour votre RSA[\s\S]*dossier D-4521/)
  assert.match(dit, /Accès exceptionnel à vos données[\s\S]*BG-88/)
  assert.doesNotMatch(dit, /ENQUETE|AUTRE|montantNetSocial/)
  // Her own pages are one row a day, on demand: they would hide the others.
  assert.doesNotMatch(dit, /C’était vous/)
  assert.equal((await texte('?organisme=personne')).match(/C’était vous/g)?.length, 1)
  const tout = await texte('?organisme=tous')
  for (const qui of [/gestionnaire-7/, /C’était vous/]) assert.match(tout, qui)
})

test('filtres : organisme, raison, jours ; sans réponse, tout montrer est proposé', async () => {
  const lignes = (dit: string): string[] => dit.match(/gestionnaire-7|=1\+2/g) ?? []
  assert.deepEqual(lignes(await texte('?organisme=msa')), ['=1+2'])
  assert.deepEqual(lignes(await texte('?finalite=prime-activite')), ['=1+2'])
  assert.deepEqual(lignes(await texte('?de=2026-10-03&a=2026-10-03')), ['=1+2'])
  assert.match(await texte('?de=2025-01-01&a=2025-01-02'), /Aucune ne correspond/)
  assert.match(await texte('?organisme=%3Cscript%3E&de=hier'), /gestionnaire-7/)
})

test('le fichier pour tableur : les mêmes lignes, sans formule', async () => {
  const cookie = (await fenetre.cookies()).map((c) => `${c.name}=${c.value}`).join('; ')
  const url = `${site.origine}/consultations.csv?organisme=msa`
  const reponse = await fetch(url, { headers: { cookie } })
  assert.match(reponse.headers.get('content-type') ?? '', /^text\/csv/)
  const lignes = Buffer.from(await reponse.arrayBuffer())
    .toString()
    .trimEnd()
    .split('\r\n')
  assert.equal(lignes.length, 2)
  assert.match(lignes[1]!, /^"2026-10-03T09:30:00.000Z";"Votre MSA";/)
  assert.doesNotMatch(lignes[1]!, /"[=+@-]/)
  const ailleurs = await fetch(url, { redirect: 'manual' })
  assert.equal(ailleurs.status, 303)
})

test('poser une question : faute dite, reçu, réponse montrée ; une seule par accès', async () => {
  await texte('?organisme=caf&de=2026-10-02&a=2026-10-02')
  await suivre(page.getByRole('link', { name: /Je ne comprends pas cet accès/ }))
  const chemin = new URL(page.url()).pathname
  await verifierEcran(chemin, 'consultations-question')
  await suivre(page.getByRole('button', { name: 'Envoyer ma question' }))
  assert.match(await page.locator('main').innerText(), /Écrivez votre question/)
  await page.getByLabel('Votre question').fill('Je n’ai plus de dossier : pourquoi ?')
  await suivre(page.getByRole('button', { name: 'Envoyer ma question' }))
  const recu = /Q-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await page.locator('main').innerText())?.[0]
  assert.ok(recu)
  await page.goto(`${site.origine}${chemin}`)
  await page.getByLabel('Votre question').fill('Encore ?')
  await suivre(page.getByRole('button', { name: 'Envoyer ma question' }))
  assert.match(page.url(), new RegExp(recu))
  const [question, ...autres] = await site.questions.listOuvertes(9)
  assert.deepEqual([question?.recu, question?.rang, autres.length], [recu, 1, 0])
  await site.questions.repondre(
    recu,
    'Une erreur de saisie.',
    '2026-11-12T10:00:00.000Z' as Instant,
  )
  assert.match(await texte(), /Vos questions[\s\S]*Réponse : Une erreur de saisie\./)
})

test('aucune question sur un accès qui n’est pas le sien, ou qu’on ne lui montre pas', async () => {
  const [elle, autre] = site.personnes.map((p) => site.cleDe(p.nir))
  const [differee] = (await site.journal.listForPersonne(elle!, 999)).filter((e) => e.visibleLe)
  const [etrangere] = await site.journal.listForPersonne(autre!, 1)
  for (const e of [differee, etrangere]) {
    const reponse = await page.goto(
      `${site.origine}/consultations/${e!.chaine}-${e!.rang}/question`,
    )
    assert.equal(reponse?.status(), 404)
  }
})

test('la liste, à 320 et 1 280 points : 0 faute, rien ne déborde', () =>
  verifierEcran('/consultations', 'consultations'))
