import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { jour } from '#socle'
import { debordement, fautes, fautesDEcran } from './accessibilite.js'
import { parcourir } from './ecrans.js'
import { difficultes } from './lisibilite.js'
import { CAPTURES, ouvrirFenetre, ouvrirNavigateur, retrouver, seConnecter } from './navigateur.js'
import { ouvrirSite, type Site } from './site.js'

/** Screens whose picture the run leaves in tests/captures. */
const A_MONTRER = new Set(['accueil', 'mes-ressources', 'une-ressource', 'comprendre-mon-calcul'])

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

test('chaque écran, à 320 et 1 280 points, clair et sombre : 0 faute, rien ne déborde', {
  timeout: 300_000,
}, async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  const trouvees: string[] = []
  const titres = new Map<string, string>()
  let ecrans = 0
  const personne = site.personnes[0]
  assert.ok(personne)
  await parcourir(page, { site, personne }, async (nom) => {
    ecrans++
    const titre = await page.title()
    const meme = titres.get(titre)
    if (meme !== undefined && meme !== `${nom}-erreur` && nom !== `${meme}-verse`) {
      trouvees.push(`${nom} : même titre que ${meme}`)
    }
    titres.set(titre, nom)
    trouvees.push(...(await fautesDEcran(page, nom)), ...(await difficultes(page, nom)))
    if (A_MONTRER.has(nom)) {
      await page.screenshot({ path: `${CAPTURES}/${nom}-1280.png`, fullPage: true })
    }
  })
  await fenetre.close()
  assert.deepEqual(trouvees, [])
  assert.ok(ecrans >= 28, `${ecrans} écrans vus`)
})

test('des mois sans aucun revenu déclaré : la page dit pourquoi elle est vide', async () => {
  const fenetre = await ouvrirFenetre(navigateur, { largeur: 320 })
  const page = await fenetre.newPage()
  const personne = site.personnes.at(-1)
  assert.ok(personne)
  await seConnecter(page, site, personne)
  await retrouver(page, personne)
  site.changerJour(jour('2030-06-12'))
  const trouvees: string[] = []
  for (const chemin of ['/mes-ressources', '/ma-declaration/ressources', '/mes-droits']) {
    await page.goto(`${site.origine}${chemin}`)
    trouvees.push(...(await fautes(page, chemin)))
    if ((await debordement(page)) > 0) trouvees.push(`${chemin} déborde`)
  }
  await page.goto(`${site.origine}/mes-ressources`)
  assert.match(await page.locator('main').innerText(), /Aucune ressource pour ces mois/)
  await fenetre.close()
  assert.deepEqual(trouvees, [])
})
