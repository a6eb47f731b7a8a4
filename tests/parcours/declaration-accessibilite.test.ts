import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { parcourirDeclaration } from './ecrans.js'
import { entrer, ouvrirFenetre, ouvrirNavigateur } from './navigateur.js'
import { createRevue } from './regard.js'
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

test('chaque écran de la déclaration à la décision : 0 faute, rien ne déborde ni n’est coupé', {
  timeout: 300_000,
}, async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  const personne = site.personnes[0]
  assert.ok(personne)
  await entrer(page, site, personne)
  const { regarder, trouvees, ecrans } = createRevue(page)
  await parcourirDeclaration(page, { site, personne }, regarder)
  await fenetre.close()
  assert.deepEqual(trouvees, [])
  assert.ok(ecrans() >= 12, `${ecrans()} écrans vus`)
})
