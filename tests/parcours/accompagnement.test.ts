import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { PersonneDemo } from '#apps/demo'
import { semerAccompagnements } from '#main/serveur'
import { jour } from '#socle'
import { entrer, ouvrirFenetre, ouvrirNavigateur, suivre } from './navigateur.js'
import { createRevue } from './regard.js'
import { ouvrirSite, type Site } from './site.js'

const LE_12 = jour('2026-11-12')

let site: Site
let navigateur: Browser

before(async () => {
  site = await ouvrirSite()
  await semerAccompagnements(site, site.personnes, LE_12)
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

async function ouvrir(
  cle: string,
  script: boolean,
): Promise<{ readonly fenetre: BrowserContext; readonly page: Page }> {
  const fenetre = await ouvrirFenetre(navigateur, { script })
  const page = await fenetre.newPage()
  await entrer(page, site, personne(cle))
  return { fenetre, page }
}

async function lire(cle: string) {
  const dossier = await site.allocations.findDossier(personne(cle).nir)
  const membre = dossier?.personnes.find((p) => p.nir === personne(cle).nir)
  assert.ok(dossier && membre)
  const qui = { dossier: dossier.numero, personne: membre.id }
  return site.accompagnements.lire(qui, LE_12)
}

/** Looks at screens that were reached without script: what looks at them needs it. */
async function voir(cle: string, ecrans: Readonly<Record<string, string>>): Promise<void> {
  const { fenetre, page } = await ouvrir(cle, true)
  const { regarder, trouvees } = createRevue(page)
  for (const [nom, adresse] of Object.entries(ecrans)) {
    await page.goto(adresse)
    await regarder(nom)
  }
  assert.deepEqual(trouvees, [])
  await fenetre.close()
}

/** « A-D0000004-p1-8 », as the receipt writes it. */
function numeroDeRecu(recu: string): string {
  return /A-\S+/.exec(recu.replaceAll('\u2011', '-'))?.[0] ?? ''
}

const texte = (page: Page): Promise<string> => page.locator('main').innerText()

test('un rendez-vous confirmé, une autre date, un contrat signé, chacun son reçu', async () => {
  const { fenetre, page } = await ouvrir('aminata-keita', true)
  const { regarder, trouvees } = createRevue(page)
  await page.goto(`${site.origine}/mon-point`)
  await suivre(page.getByRole('link', { name: 'Lire le contrat' }))
  await regarder('accompagnement-contrat')
  await suivre(page.getByRole('button', { name: 'Signer le contrat' }))
  await regarder('accompagnement-contrat-erreur')
  assert.match(await page.locator('#erreurs').innerText(), /Cochez la case/)
  await page.getByLabel('J’ai lu ce contrat').check()
  await suivre(page.getByRole('button', { name: 'Signer le contrat' }))
  await regarder('accompagnement-recu-contrat')
  assert.match(await texte(page), /Votre contrat d’engagement est signé/)
  const pdf = await page.request.get(`${page.url()}/pdf`)
  assert.equal(pdf.headers()['content-type'], 'application/pdf')
  const { dossier, contrats: signes } = await lire('aminata-keita')
  const contrat = `${site.origine}/mon-accompagnement/contrat/${signes[0]!.rang}/pdf`
  const imprime = await page.request.get(contrat)
  assert.equal(imprime.headers()['content-type'], 'application/pdf')
  assert.match(numeroDeRecu(await texte(page)), new RegExp(dossier))
  await suivre(page.getByRole('link', { name: 'Revenir à mon accompagnement' }))
  await regarder('accompagnement')
  await suivre(page.getByRole('link', { name: 'Voir le rendez-vous' }))
  await regarder('accompagnement-rendez-vous')
  const rendezVous = page.url()
  await suivre(page.getByRole('button', { name: 'Confirmer que je viens' }))
  await regarder('accompagnement-recu-rendez-vous')
  await page.goto(rendezVous)
  await suivre(page.getByRole('link', { name: 'Demander une autre date' }))
  await regarder('accompagnement-autre-date')
  await suivre(page.getByRole('button', { name: 'Demander une autre date' }))
  await regarder('accompagnement-autre-date-erreur')
  await page.getByLabel('Pourquoi, et quand').fill('<script>alert(1)</script> Je travaille.')
  await suivre(page.getByRole('button', { name: 'Demander une autre date' }))
  assert.match(await texte(page), /<script>alert\(1\)<\/script> Je travaille/)
  assert.deepEqual(trouvees, [])
  const { contrats, rendezVous: tous } = await lire('aminata-keita')
  assert.deepEqual([contrats[0]?.etat, tous[0]?.etat], ['a-venir', 'autre-date-demandee'])
  await fenetre.close()
})

test('sans script : répondre avant une sanction, puis la contester', async () => {
  const { fenetre, page } = await ouvrir('nadia-el-amrani', false)
  await page.goto(`${site.origine}/mon-accompagnement`)
  await suivre(page.getByRole('link', { name: 'Lire et répondre' }))
  await voir('nadia-el-amrani', { 'accompagnement-procedure': page.url() })
  await suivre(page.getByRole('link', { name: 'Donner mes observations' }))
  await page.getByLabel('Ce que vous voulez dire').fill('J’étais à l’hôpital.')
  await page.getByLabel('Je veux aussi être entendu').check()
  await suivre(page.getByRole('button', { name: 'Envoyer mes observations' }))
  const avant = await lire('nadia-el-amrani')
  const [procedure] = avant.procedures
  assert.equal(procedure?.observations[0]?.contenu.entendue, true)
  const fait = await site.accompagnements.agir(
    { qui: avant, foyer: { protege: false } },
    {
      ...{ genre: 'decider-procedure', cible: procedure!.rang, avisEquipe: null },
      ...{ mesure: procedure!.envisagee, depuis: jour('2026-12-01'), texte: 'Aucun justificatif.' },
    },
    { quand: '2026-11-12T10:00:00.000Z' as never, jour: LE_12, role: 'departement', auteur: 'a' },
  )
  assert.equal(fait.ok, true)
  await page.goto(`${site.origine}/mon-accompagnement/procedure/${procedure!.rang}`)
  assert.match(await texte(page), /Suspension de 30\s% de votre RSA pendant 1\s+mois/)
  await suivre(page.getByRole('link', { name: 'Contester cette décision' }))
  await page.getByLabel('Vos raisons').fill('J’ai un certificat.')
  await suivre(page.getByRole('button', { name: 'Envoyer mon recours' }))
  const recu = page.url()
  await page.goto(`${site.origine}/mon-accompagnement`)
  assert.match(await texte(page), /Recours du 12\snovembre\s2026/)
  await fenetre.close()
  const base = `${site.origine}/mon-accompagnement`
  await voir('nadia-el-amrani', {
    'accompagnement-apres': base,
    'paiements-sanction': `${site.origine}/mes-paiements`,
    'accompagnement-sanction': `${base}/procedure/${procedure!.rang}`,
    'accompagnement-recours': `${base}/recours/0`,
    'accompagnement-recours-recu': recu,
  })
})

test('rien pour le moment ; ce qui est à une autre personne est introuvable', async () => {
  const { fenetre, page } = await ouvrir('thomas-le-goff', true)
  const { regarder, trouvees } = createRevue(page)
  await page.goto(`${site.origine}/mon-accompagnement`)
  await regarder('accompagnement-vide')
  assert.match(await texte(page), /Rien n’est prévu pour le moment/)
  for (const chemin of ['contrat/5', 'procedure/4', 'rendez-vous/6', 'recu/3', 'recours/0']) {
    const reponse = await page.goto(`${site.origine}/mon-accompagnement/${chemin}`)
    assert.equal(reponse?.status(), 404, chemin)
  }
  assert.deepEqual(trouvees, [])
  await fenetre.close()
})
