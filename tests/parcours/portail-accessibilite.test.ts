import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { jour } from '#socle'
import { debordement, fautes } from './accessibilite.js'
import { parcourirEntree } from './ecrans.js'
import { fautesDeLecture } from './lecture.js'
import { ouvrirFenetre, ouvrirNavigateur, retrouver, seConnecter } from './navigateur.js'
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

test('chaque écran avant la déclaration : 0 faute, rien ne déborde, rien n’est coupé', {
  timeout: 300_000,
}, async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  const personne = site.personnes[0]
  assert.ok(personne)
  const { regarder, trouvees, ecrans } = createRevue(page)
  await parcourirEntree(page, { site, personne }, regarder)
  await fenetre.close()
  assert.deepEqual(trouvees, [])
  assert.ok(ecrans() >= 18, `${ecrans()} écrans vus`)
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

const DEFAUTS = [
  {
    titre: 'un mot plus large que sa boîte',
    html: '<p style="width: 9rem">Anticonstitutionnel</p>',
  },
  { titre: 'une hauteur figée', html: '<p style="height: 24px; overflow: hidden">Un<br>deux</p>' },
  {
    titre: 'deux textes l’un sur l’autre',
    html: '<p>Un</p><p style="position: absolute; top: 0; margin: 8px 0">Deux</p>',
  },
  { titre: 'une erreur muette', html: '<div class="fr-alert--error">Non</div>' },
  { titre: 'un succès muet', html: '<div class="fr-alert--success">Oui</div>' },
  { titre: 'un résumé sans focus', html: '<div id="erreurs">Non</div>' },
]

test('le contrôle de lecture voit chaque défaut, et rien sur une page saine', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  for (const { titre, html } of DEFAUTS) {
    await page.setContent(html)
    assert.notDeepEqual(await fautesDeLecture(page, titre), [], titre)
  }
  await page.setContent('<main><h1>Bonjour</h1><p>Une phrase.</p></main>')
  assert.deepEqual(await fautesDeLecture(page, 'saine'), [])
  await fenetre.close()
})

test('mouvement réduit : rien ne bouge', async () => {
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  await page.goto(`${site.origine}/aide`)
  const mouvements = (): Promise<number> =>
    page.locator('*').evaluateAll(
      (tous) =>
        tous.filter((e) => {
          const { transitionDuration, animationDuration } = getComputedStyle(e)
          return [transitionDuration, animationDuration].some((d) => Number.parseFloat(d) > 0)
        }).length,
    )
  assert.ok((await mouvements()) > 0, 'les chevrons tournent')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  assert.equal(await mouvements(), 0)
  await fenetre.close()
})
