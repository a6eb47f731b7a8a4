import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
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

const PIEGE = '<script>alert(1)</script>'
/** The test account of the French banking norm: nobody's. */
const IBAN = 'FR14 2004 1010 0505 0001 3M02 606'

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

async function entrer(cle: string, script: boolean): Promise<[BrowserContext, Page]> {
  const fenetre = await ouvrirFenetre(navigateur, { script })
  const page = await fenetre.newPage()
  const personne = site.personnes.find((p) => p.cle === cle)
  assert.ok(personne)
  await seConnecter(page, site, personne)
  if (page.url().endsWith('/retrouver-mon-dossier')) await retrouver(page, personne)
  return [fenetre, page]
}

const adresse = (suite = ''): string => `${site.origine}/mes-demarches${suite}`
const texte = (page: Page): Promise<string> => page.locator('main').innerText()
const bouton = (page: Page, name: string): Promise<void> =>
  suivre(page.getByRole('button', { name, exact: true }))

async function choisir(page: Page, champs: Readonly<Record<string, string>>): Promise<void> {
  for (const [nom, valeur] of Object.entries(champs)) {
    await page.locator(`input[name="${nom}"][value="${valeur}"]`).check()
  }
}

/** Pictures at both widths, and every fault of the screen. */
async function regarder(page: Page, nom: string): Promise<void> {
  assert.deepEqual(await fautesDEcran(page, nom), [])
  await photographier(page, nom)
}

async function estPdf(page: Page, suite: string): Promise<void> {
  const pdf = await page.request.get(`${page.url()}${suite}`)
  assert.equal((await pdf.body()).subarray(0, 5).toString('latin1'), '%PDF-')
}

const SITUATION = { organisme: 'caf', nationalite: 'francaise', residence: 'oui' }
const TRAVAIL = { independant: 'non', conge: 'non', change: 'non' }

async function repondreNonPartout(page: Page): Promise<void> {
  for (const non of await page.locator('input[name^="rep-"][value="non"]').all()) await non.check()
}

type Voir = (page: Page, nom: string) => Promise<void>

for (const script of [false, true]) {
  const comment = script ? 'avec' : 'sans'
  test(`une demande refusée, ${comment} JavaScript : rien ne se perd, la décision dit pourquoi`, {
    timeout: 180_000,
  }, async () => {
    const [fenetre, page] = await entrer('claire-vasseur', script)
    // Axe needs scripts: screens are looked at once, where they run.
    const voir: Voir = script ? regarder : async () => {}
    await remplir(page, voir)
    await envoyerEtLire(page, voir)
    await fenetre.close()
  })
}

/** From the list to the last step, with every slip that a person may make. */
async function remplir(page: Page, voir: Voir): Promise<void> {
  await page.goto(adresse())
  await voir(page, 'demarches-liste')
  await suivre(page.getByRole('link', { name: 'Demander le RSA et la prime d’activité' }))
  await voir(page, 'demarches-debut')
  await bouton(page, 'Commencer ma demande')
  assert.match(await texte(page), /Donné par FranceConnect/)
  await bouton(page, 'Continuer')
  assert.match(await page.locator('#erreurs').innerText(), /si vous vivez en couple/)
  await voir(page, 'demarches-foyer-erreurs')
  await page.locator('#a-activite').selectOption('actif')
  await choisir(page, { couple: 'non' })
  const autre = await page.context().newPage()
  await autre.goto(page.url())
  await bouton(page, 'Continuer')
  await autre.locator('#a-activite').selectOption('etudiant')
  await bouton(autre, 'Continuer')
  assert.match(await texte(autre), /ouverte ailleurs/, 'le second onglet est prévenu')
  assert.equal(await autre.locator('#a-activite').inputValue(), 'etudiant', 'et garde sa réponse')
  await autre.close()
  await choisir(page, { territoire: 'metropole', statut: 'locataire-vide', zone: '2' })
  await page.locator('#loyer').fill(PIEGE)
  await bouton(page, 'Continuer')
  assert.equal(await page.locator('#loyer').inputValue(), PIEGE)
  await page.locator('#loyer').fill('710')
  await direOuOnEcrit(page, voir)
  await choisir(page, { ...SITUATION, ...TRAVAIL })
  await voir(page, 'demarches-conditions')
  await bouton(page, 'Enregistrer et reprendre plus tard')
  assert.match(await texte(page), /Gardée jusqu’au 12\sfévrier\s2027/)
  for (const offre of ['/mon-point', '/mes-droits', '/mes-demarches/demander/rsa']) {
    await page.goto(`${site.origine}${offre}`)
    const reprise = page.getByRole('link', { name: /^Reprendre ma demande/, includeHidden: true })
    assert.match((await reprise.first().getAttribute('href')) ?? '', /\/en-cours\/Q-/, offre)
  }
  await page.goto(adresse())
  await suivre(page.getByRole('link', { name: 'Reprendre : demande de RSA' }))
  assert.match(page.url(), /\/revenus$/, 'on revient à ce qui manque')
  await page.locator('input[name="rep-autres"][value="non"]').check()
  await bouton(page, 'Enregistrer et reprendre plus tard')
  await suivre(page.locator('main a[href*="/en-cours/"]'))
  assert.match(page.url(), /\/revenus$/, 'une étape à moitié faite est gardée, et reprise')
  assert.ok(await page.locator('input[name="rep-autres"][value="non"]').isChecked())
  assert.match(await texte(page), /BATIR EN VALLEE/)
  await repondreNonPartout(page)
  await voir(page, 'demarches-revenus')
  await bouton(page, 'Continuer')
  await page.locator('#iban').fill('FR14 2004 1010 0505 0001 3M02 607')
  await page.locator('#titulaire').fill(PIEGE)
  await bouton(page, 'Continuer')
  assert.match(await page.locator('#erreurs').innerText(), /Un signe est faux/)
  await voir(page, 'demarches-compte')
  await page.locator('#iban').fill(IBAN)
  await page.locator('#titulaire').fill('Claire Vasseur')
  await bouton(page, 'Continuer')
  assert.match(await texte(page), /le droit n’est pas ouvert/)
  assert.doesNotMatch(await page.content(), /20041010|2004 1010/, 'le compte est masqué')
}

/** The address is asked once in a life: the second claim says where letters go already. */
async function direOuOnEcrit(page: Page, voir: Voir): Promise<void> {
  if ((await page.locator('#voie').count()) > 0) {
    assert.match(await page.locator('#erreurs').innerText(), /le numéro et la rue/)
    await page.locator('#voie').fill('3 impasse du Four')
    await page.locator('#code-postal').fill('97410')
    await page.locator('#ville').fill(PIEGE)
    await bouton(page, 'Continuer')
    assert.match(await page.locator('#erreurs').innerText(), /ne va pas avec le lieu/)
    await page.locator('#code-postal').fill('69 989')
    await bouton(page, 'Continuer')
    return
  }
  assert.ok((await texte(page)).includes(`3 impasse du Four, 69989 ${PIEGE}`))
  await voir(page, 'demarches-logement')
  await bouton(page, 'Continuer')
}

async function envoyerEtLire(page: Page, voir: Voir): Promise<void> {
  await voir(page, 'demarches-envoyer')
  const envoi = page.url()
  await bouton(page, 'Envoyer ma demande')
  assert.match(await page.locator('#erreurs').innerText(), /Cochez la case/)
  await page.locator('#certifie').check()
  await bouton(page, 'Envoyer ma demande')
  assert.match(page.url(), /\/envoyees\/Q-/)
  const refus = await texte(page)
  for (const dit of [/dépassent/, /au président du conseil départemental/, /12\sjanvier\s2027/]) {
    assert.match(refus, dit)
  }
  await voir(page, 'demarches-refus')
  await estPdf(page, '/courrier')
  await estPdf(page, '/recu')
  await page.goto(envoi)
  assert.match(page.url(), /\/envoyees\/Q-/, 'revenir en arrière mène à la décision')
  await page.goto(`${site.origine}/ma-declaration`)
  assert.doesNotMatch(await texte(page), /Commencer ma déclaration/, 'aucun dossier n’est ouvert')
}

test('une demande acceptée ouvre un dossier', { timeout: 180_000 }, async () => {
  const [fenetre, page] = await entrer('samir-benali', true)
  await page.goto(adresse('/demander/prime-activite'))
  await bouton(page, 'Commencer ma demande')
  await page.locator('#a-activite').selectOption('actif')
  await choisir(page, { couple: 'non' })
  await bouton(page, 'Continuer')
  await choisir(page, { territoire: 'metropole', statut: 'loge-gratuitement' })
  await regarder(page, 'demarches-logement-adresse')
  await page.locator('#voie').fill('8 rue des Tilleuls')
  await page.locator('#code-postal').fill('69989')
  await page.locator('#ville').fill('Ville-Fictive')
  await bouton(page, 'Continuer')
  await choisir(page, { ...SITUATION, ...TRAVAIL })
  await bouton(page, 'Continuer')
  await repondreNonPartout(page)
  await bouton(page, 'Continuer')
  await page.locator('#iban').fill(IBAN)
  await bouton(page, 'Continuer')
  await page.locator('#certifie').check()
  await bouton(page, 'Envoyer ma demande')
  assert.match(await texte(page), /Votre droit est ouvert/)
  await regarder(page, 'demarches-ouvert')
  await estPdf(page, '/courrier')
  await page.goto(`${site.origine}/mes-droits`)
  assert.match(await texte(page), /Prime d’activité/)
  await page.goto(`${site.origine}/ma-declaration`)
  assert.match(await texte(page), /novembre/)
  await page.goto(adresse('/demander/prime-activite'))
  assert.match(await texte(page), /Vous avez déjà un dossier/)
  await fenetre.close()
})

test('un changement se dit tout de suite ; le compte est masqué, avant et après', {
  timeout: 120_000,
}, async () => {
  const [fenetre, page] = await entrer('aminata-keita', true)
  await page.goto(adresse('/changement/separation'))
  assert.match(await texte(page), /ne compte personne/, 'une séparation demande un couple')
  await page.goto(adresse('/changement/compte-bancaire'))
  await page.locator('#depuis').fill('31/02/2026')
  await page.locator('#iban').fill(PIEGE)
  await bouton(page, 'Envoyer ce changement')
  assert.match(await page.locator('#erreurs').innerText(), /Écrivez une date/)
  assert.equal(await page.locator('#iban').inputValue(), PIEGE)
  await regarder(page, 'demarches-compte-erreurs')
  await page.locator('#depuis').fill('12/11/2026')
  await page.locator('#iban').fill(IBAN)
  await page.locator('#titulaire').fill('Aminata Keita')
  await bouton(page, 'Envoyer ce changement')
  assert.match(await texte(page), /FR14 •••• •••• 2606/)
  assert.doesNotMatch(await page.content(), /20041010|2004 1010/)
  await estPdf(page, '/recu')
  await page.goto(adresse('/changement/demenagement'))
  await page.locator('#depuis').fill('02/10/2026')
  await choisir(page, { statut: 'loge-gratuitement' })
  await bouton(page, 'Envoyer ce changement')
  assert.match(await page.locator('#erreurs').innerText(), /le numéro et la rue/)
  await page.locator('#voie').fill('12 rue des Lilas')
  await page.locator('#code-postal').fill('69 989')
  await page.locator('#ville').fill(PIEGE)
  await regarder(page, 'demarches-changement')
  await bouton(page, 'Envoyer ce changement')
  assert.match(await texte(page), /C’est pris en compte/)
  await regarder(page, 'demarches-changement-dit')
  await page.goto(`${site.origine}/ma-declaration/situation`)
  assert.match(await texte(page), /Logement sans loyer/, 'la déclaration le sait déjà')
  await fenetre.close()
})

test('une adresse se donne et se corrige sans dossier ni déménagement', {
  timeout: 120_000,
}, async () => {
  const [fenetre, page] = await entrer('julie-haddad', true)
  await page.goto(`${site.origine}/mon-compte`)
  await suivre(page.getByRole('link', { name: 'Donner mon adresse' }))
  await bouton(page, 'Enregistrer mon adresse')
  assert.match(await page.locator('#erreurs').innerText(), /les cinq chiffres/)
  await page.locator('#voie').fill('4 rue des Tilleuls')
  await page.locator('#code-postal').fill('97410')
  await page.locator('#ville').fill(PIEGE)
  await regarder(page, 'adresse-postale')
  const envoi = page.url()
  await bouton(page, 'Enregistrer mon adresse')
  assert.match(page.url(), /\/envoyees\/C-/)
  assert.ok((await texte(page)).includes(`4 rue des Tilleuls, 97410 ${PIEGE}`))
  await regarder(page, 'adresse-dite')
  await estPdf(page, '/recu')
  await page.goto(adresse())
  assert.match(await texte(page), /Mon adresse postale/)
  await page.goto(envoi)
  assert.equal(await page.locator('#voie').inputValue(), '4 rue des Tilleuls')
  await page.locator('#voie').fill('6 rue des Tilleuls')
  await bouton(page, 'Enregistrer mon adresse')
  await page.goto(`${site.origine}/mon-compte`)
  assert.match(await texte(page), /6 rue des Tilleuls[\s\S]*Modifier mon adresse/)
  await fenetre.close()
})

test('une attestation se vérifie par son code, sans donner de nom', {
  timeout: 120_000,
}, async () => {
  const [fenetre, page] = await entrer('samir-benali', true)
  await page.goto(adresse('/attestations'))
  await choisir(page, { type: 'banque' })
  await bouton(page, 'Faire l’attestation')
  assert.match(await page.locator('#erreurs').innerText(), /aucun montant/, 'il n’a pas de RSA')
  await regarder(page, 'demarches-attestations')
  await choisir(page, { type: 'droits' })
  await bouton(page, 'Faire l’attestation')
  assert.match(await texte(page), /Prime d’activité/)
  await regarder(page, 'demarches-attestation')
  await estPdf(page, '/pdf')
  const code = /Code\s+([A-Z2-9-]{14})/.exec(await texte(page))?.[1] ?? ''
  await page.goto(`${site.origine}/verifier`)
  await page.locator('#code').fill(code.toLowerCase())
  await bouton(page, 'Vérifier')
  const verifiee = await texte(page)
  assert.match(verifiee, /Cette attestation vient de nous/)
  assert.doesNotMatch(verifiee, /Samir|Benali/i)
  await fenetre.close()
})
