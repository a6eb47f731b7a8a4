import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Acces } from '#acces'
import { liquider } from '#allocations'
import { enEuros, type Instant, type Jour, type Mois, mois } from '#socle'
import { fautesDEcran } from './accessibilite.js'
import { entrer, ouvrirFenetre, ouvrirNavigateur, photographier, suivre } from './navigateur.js'
import { ouvrirSite, type Site } from './site.js'

const ACCES_PERSONNE: Acces = {
  ...{ organisme: 'personne', agent: 'personne', dossier: null },
  finalite: 'information-de-la-personne',
}

let site: Site
let navigateur: Browser
const trouvees: string[] = []

before(async () => {
  site = await ouvrirSite()
  navigateur = await ouvrirNavigateur()
})

after(async () => {
  await navigateur?.close()
  await site?.serveur.fermer()
})

async function entree(page: Page, rang: number): Promise<void> {
  const p = site.personnes[rang]
  assert.ok(p)
  await entrer(page, site, p)
}

/** Faults of the screen, and its pictures at two widths. */
async function regarder(page: Page, nom: string): Promise<void> {
  trouvees.push(...(await fautesDEcran(page, nom)))
  await photographier(page, nom)
}

async function faireReleve(page: Page): Promise<string> {
  await page.goto(`${site.origine}/mes-ressources/releve`)
  await page.locator('select[name="de"]').selectOption('2026-08')
  await page.locator('input[value="net-verse"]').check()
  await suivre(page.getByRole('button', { name: 'Faire le relevé' }))
  return (await page.locator('.code-verification').innerText()).trim()
}

test('un relevé : choisi, donné, téléchargé, vérifié ; celui d’une autre est introuvable', {
  timeout: 120_000,
}, async () => {
  const fenetre = await ouvrirFenetre(navigateur, { script: true })
  const page = await fenetre.newPage()
  await entree(page, 0)
  await page.goto(`${site.origine}/mes-ressources/releve`)
  await regarder(page, 'releve-choix')
  await page.locator('input[value="net-social"]').uncheck()
  await suivre(page.getByRole('button', { name: 'Faire le relevé' }))
  await regarder(page, 'releve-choix-erreur')
  const code = await faireReleve(page)
  assert.equal(await faireReleve(page), code, 'le double envoi ne fait pas deux relevés')
  await regarder(page, 'releve-pret')
  const adresse = page.url()
  for (const [suite, debut] of [
    ['pdf', '%PDF-1.7'],
    ['csv', '\ufeff"Mois";"Employeur'],
  ] as const) {
    const reponse = await page.request.get(`${adresse}/${suite}`)
    assert.equal(reponse.status(), 200)
    assert.ok((await reponse.body()).toString('utf8').startsWith(debut), suite)
  }
  await fenetre.close()
  await verifier(code)
  const autre = await ouvrirFenetre(navigateur, { script: false })
  const page2 = await autre.newPage()
  await entree(page2, 1)
  assert.equal((await page2.goto(adresse))?.status(), 404)
  await autre.close()
})

async function verifier(code: string): Promise<void> {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await page.goto(`${site.origine}/verifier`)
  await regarder(page, 'verifier')
  const essayer = async (texte: string): Promise<string> => {
    await page.getByLabel('Code de vérification').fill(texte)
    await suivre(page.getByRole('button', { name: 'Vérifier' }))
    return page.locator('main').innerText()
  }
  assert.match(await essayer('<script>alert(1)</script>'), /12 lettres et chiffres/)
  await regarder(page, 'verifier-erreur')
  assert.match(await essayer('ZZZZ-ZZZZ-ZZZZ'), /Nous n’avons donné aucun document/)
  await regarder(page, 'verifier-inconnu')
  const trouve = await essayer(code.toLowerCase())
  assert.match(trouve, /Ce relevé vient de nous/)
  assert.equal(/Moreau|Fournil/i.test(trouve), false)
  await regarder(page, 'verifier-trouve')
  let statut = 200
  for (let i = 0; i < 25 && statut !== 429; i++) {
    const origine = { origin: site.origine }
    const essai = { form: { code: 'ZZZZ-ZZZZ-ZZZZ' }, headers: origine }
    statut = (await page.request.post(`${site.origine}/verifier`, essai)).status()
  }
  assert.equal(statut, 429, 'les essais sont limités')
  await fenetre.close()
}

type Regard = (page: Page, nom: string) => Promise<void>
const sansRegarder: Regard = async () => {}

/** From the first question to the result, without an account; looks at each screen. */
async function simuler(page: Page, voirEcran: Regard): Promise<void> {
  const suite = page.getByRole('button', { name: 'Continuer' }).last()
  await page.locator('input[name="couple"][value="non"]').check()
  await page.locator('#a-naissance').fill('14/03/1990')
  await page.locator('#a-activite').selectOption('actif')
  await suivre(page.getByRole('button', { name: 'Ajouter un enfant' }))
  await page.locator('#e1-naissance').fill('02/09/2023')
  await voirEcran(page, 'simulation-foyer')
  await suivre(suite)
  await page.locator('input[name="statut"][value="locataire-vide"]').check()
  await suivre(suite)
  assert.match(await page.locator('#erreurs').innerText(), /où vous habitez[\s\S]*Loyer/)
  await page.locator('#territoire').check()
  await page.locator('#loyer').fill('620')
  await page.locator('input[name="zone"][value="2"]').check()
  await voirEcran(page, 'simulation-logement')
  await suivre(suite)
  await page.locator('#a-salaire').fill('<script>1</script>')
  await page.locator('#a-fiscal').fill('13 500')
  const voir = page.getByRole('button', { name: 'Voir mes aides possibles' })
  await suivre(voir)
  assert.equal(await page.locator('#a-salaire').inputValue(), '<script>1</script>')
  await voirEcran(page, 'simulation-ressources-erreur')
  await page.locator('#a-salaire').fill('1 150')
  await suivre(voir)
}

async function essayer(page: Page, voirEcran: Regard): Promise<void> {
  await suivre(page.getByRole('button', { name: 'Et si votre situation changeait' }))
  await page.locator('input[name="v-type"][value="emploi-perdu"]').check()
  await voirEcran(page, 'simulation-et-si')
  await suivre(page.getByRole('button', { name: 'Continuer' }).last())
  const voir = page.getByRole('button', { name: 'Voir ce que ça change' }).last()
  await suivre(voir)
  assert.match(await page.locator('#erreurs').innerText(), /douze mois/)
  await page.locator('#v-mois').selectOption({ index: 3 })
  await page.locator('#v-montant').fill('780')
  await voirEcran(page, 'simulation-et-si-details')
  await suivre(voir)
  await page.locator('h1', { hasText: 'mois par mois' }).waitFor()
}

for (const script of [true, false]) {
  test(`sans compte, ${script ? 'avec' : 'sans'} script : le résultat, puis « et si »`, {
    timeout: 180_000,
  }, async () => {
    const fenetre = await ouvrirFenetre(navigateur, { script })
    const page = await fenetre.newPage()
    const voirEcran = script ? regarder : sansRegarder
    await page.goto(`${site.origine}/simulation`)
    await simuler(page, voirEcran)
    assert.match(await page.locator('main').innerText(), /Prime d’activité/)
    await page.locator('main details summary').first().click()
    await voirEcran(page, 'simulation-resultat')
    const attendu = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Télécharger la synthèse' }).click()
    const fichier = await (await attendu).path()
    assert.ok(readFileSync(fichier).subarray(0, 8).toString() === '%PDF-1.7')
    await essayer(page, voirEcran)
    await voirEcran(page, 'simulation-comparer')
    await page.goBack()
    assert.equal(await page.locator('input[name="a-salaire"]').inputValue(), '1 150')
    assert.equal((await fenetre.cookies()).length, 0)
    await fenetre.close()
  })
}

test('avec un compte : les cartes préremplies, changées, gardées malgré la session fermée', {
  timeout: 180_000,
}, async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await entree(page, 0)
  await page.goto(`${site.origine}/simuler`)
  await regarder(page, 'simuler-foyer')
  const suite = page.getByRole('button', { name: 'Continuer' }).last()
  await suivre(suite)
  await suivre(suite)
  assert.match(await page.locator('main').innerText(), /Déclaré par/)
  await page.locator('#k0').fill('812,30')
  for (const champ of await page.locator('input[name$="-fiscal"]').all()) await champ.fill('9 000')
  await regarder(page, 'simuler-ressources')
  await suivre(page.getByRole('button', { name: 'Voir mes aides possibles' }))
  await page.waitForURL('**/simuler/resultat')
  await regarder(page, 'simuler-resultat')
  assert.equal((await page.request.get(`${site.origine}/simuler/synthese`)).status(), 200)
  await fenetre.clearCookies()
  await entree(page, 0)
  await page.goto(`${site.origine}/simuler/ressources`)
  assert.equal(await page.locator('#k0').inputValue(), '812,30')
  await fenetre.close()
})

/** A decision of the caisse on what was declared, as if the person had nothing to change. */
async function decider(moisExamen: Mois): Promise<void> {
  const nir = site.personnes[0]?.nir
  const dossier = nir && (await site.dossiers.findByNir(nir))
  assert.ok(dossier)
  const maintenant = `${moisExamen}-02T08:00:00.000Z` as Instant
  const acces = { ...ACCES_PERSONNE, dossier: dossier.numero }
  const neuve = await site.allocations.preremplir(dossier, moisExamen, { maintenant, acces })
  const declaration = { ...neuve, etat: 'validee' as const, valideeLe: maintenant }
  const liquidations = liquider({ dossier, declaration, calculeeLe: maintenant })
  const notification = {
    ...{ dossier: dossier.numero, reference: `${dossier.numero}-${moisExamen}`, sections: [] },
    ...{ date: maintenant.slice(0, 10) as Jour, objet: `Vos droits, ${moisExamen}` },
  }
  assert.ok(await site.dossiers.enregistrerDecision({ declaration, liquidations, notification }))
}

test('mes droits à 360 degrés, mes ressources, où un montant a servi, le calcul déplié', {
  timeout: 180_000,
}, async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await entree(page, 0)
  await decider(mois('2026-09'))
  await decider(mois('2026-06'))
  await page.goto(`${site.origine}/mes-droits`)
  const texte = await page.locator('main').innerText()
  for (const domaine of ['Santé', 'Famille', 'Logement', 'Solidarité', 'Retraite', 'Emploi']) {
    assert.ok(texte.includes(domaine), domaine)
  }
  await page.locator('main details summary').first().click()
  await regarder(page, 'mes-droits')
  await page.goto(`${site.origine}/mes-droits?etat=possibles`)
  assert.equal(await page.getByText('Pas calculé ici').count(), 0)
  await page.goto(`${site.origine}/mes-droits`)
  await suivre(page.locator('main tbody tr').last().locator('a').last())
  await suivre(page.getByRole('link', { name: 'Tout déplier' }))
  assert.equal(await page.locator('main .recu details:not([open])').count(), 0)
  await regarder(page, 'calcul-deplie')
  const pdf = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger ce calcul' }).click()
  const fichier = await (await pdf).path()
  assert.equal(readFileSync(fichier).subarray(0, 8).toString(), '%PDF-1.7')
  await page.goto(`${site.origine}/mes-ressources`)
  assert.match(await page.locator('main').innerText(), /Complet/)
  // A quarter that is not whole is told by what came, not by a third of it.
  const dernier = page.locator('main details:has(tbody)').first()
  const totaux = await dernier.locator('tbody strong').allInnerTexts()
  const centimesDe = (m: string): number => Number(m.replace(/\D/g, ''))
  const recus = enEuros(totaux.reduce((t, m) => t + centimesDe(m), 0))
  const dit = recus.replace(/\s/g, '\\s')
  assert.match(await dernier.innerText(), new RegExp(`${dit}\\sreçus à ce jour`))
  await regarder(page, 'mes-ressources-24-mois')
  await page.goto(`${site.origine}/mes-ressources/2026-06`)
  await suivre(page.locator('main tbody a').first())
  assert.match(await page.locator('main').innerText(), /Voir le calcul/)
  await regarder(page, 'une-ressource-usages')
  await fenetre.close()
})

test('un enfant d’un dossier voit ses ressources, et ne lit rien de ce que le foyer demande', {
  timeout: 60_000,
}, async () => {
  const enfant = site.personnes[7]
  const dossier = enfant && (await site.dossiers.findByNir(enfant.nir))
  assert.ok(enfant && dossier)
  const fenetre = await ouvrirFenetre(navigateur, { script: false })
  const page = await fenetre.newPage()
  await entrer(page, site, enfant)
  const lire = async (chemin: string): Promise<string> => {
    await page.goto(`${site.origine}${chemin}`)
    return page.locator('main').innerText()
  }
  assert.match(await lire('/mes-ressources'), /pour vos droits/)
  const personnes = dossier.personnes.map((x) =>
    x.nir === enfant.nir ? { ...x, role: 'enfant' as const } : x,
  )
  await site.dossiers.enregistrer([{ ...dossier, personnes }])
  const siennes = await lire('/mes-ressources')
  assert.match(siennes, /net social[\s\S]*€/i)
  assert.doesNotMatch(siennes, /vos droits de/)
  assert.match(await lire('/mon-point'), /pas de dossier/)
  await fenetre.close()
})

test('aucune faute sur ces écrans', () => assert.deepEqual(trouvees, []))
