import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { jour } from '#socle'
import { contrastesDAxe, debordement, fautes, fautesAutrement } from './accessibilite.js'
import { contrastes, doutes } from './doutes.js'
import { parcourirEntree } from './ecrans.js'
import { fautesDeLecture } from './lecture.js'
import { entrer, ouvrirFenetre, ouvrirNavigateur, retrouver, seConnecter } from './navigateur.js'
import { createRevue } from './regard.js'
import { AUJOURDHUI, ouvrirSite, type Site } from './site.js'

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

const PALE = 'color: #8a8a8a; background: #fff'
const CHANGEANTS = [
  { titre: 'un texte pâle', html: `<p style="${PALE}">Un texte</p>` },
  {
    titre: 'pâle dans un seul thème',
    html: `<p style="${PALE}; color: light-dark(#000, #eee)">Un texte</p>`,
    sombre: true,
  },
  { titre: 'pâle par transparence', html: '<p style="color: rgb(0 0 0 / 40%)">Un texte</p>' },
  { titre: 'pâle dans une boîte qui l’est', html: '<p style="opacity: .4">Un texte</p>' },
  {
    titre: 'pâle sur le fond d’un parent',
    html: '<div style="background: #333"><p style="color: #777">Un texte</p></div>',
  },
  { titre: 'un champ pâle', html: `<label>Nom <input value="x" style="${PALE}"></label>` },
  {
    titre: 'pâle hors de sa place',
    html: '<p style="position: absolute; color: #aaa">Un texte</p>',
  },
  {
    titre: 'un lien que sa couleur seule dit',
    html: '<p>Lisez <a href="/x" style="text-decoration: none; color: #222">la suite</a> ici.</p>',
  },
  {
    titre: 'une boîte qui défile sans le clavier',
    html: '<div style="width: 9px; overflow-x: auto"><p>Anticonstitutionnellement</p></div>',
  },
  { titre: 'un caché qui prend le focus', html: '<p aria-hidden="true"><a href="/x">x</a></p>' },
  {
    titre: 'un lien d’évitement vers rien',
    html: '<a href="#rien" style="position: absolute; left: -999px">Aller au contenu</a>',
  },
] as const

test('ce qu’un thème ou une largeur peut casser est vu ; rien sur une page saine', async () => {
  const fenetre = await ouvrirFenetre(navigateur, { largeur: 320 })
  const page = await fenetre.newPage()
  const enTete = '<!doctype html><html lang="fr"><meta name="color-scheme" content="light dark">'
  for (const defaut of CHANGEANTS) {
    const sombre = 'sombre' in defaut
    await page.emulateMedia({ colorScheme: sombre ? 'dark' : 'light' })
    await page.setContent(`${enTete}<body style="background: Canvas">${defaut.html}`)
    assert.equal((await fautesAutrement(page, defaut.titre)).length, 1, defaut.titre)
    if (!sombre) continue
    await page.emulateMedia({ colorScheme: 'light' })
    assert.deepEqual(await fautesAutrement(page, defaut.titre), [], defaut.titre)
  }
  await page.setContent(`${enTete}<body style="background: #fff; color: #000"><h1>Bonjour</h1>`)
  assert.deepEqual(await doutes(page), [])
  await fenetre.close()
})

test('en sombre, chaque contraste est celui que mesure axe', async () => {
  const fenetre = await ouvrirFenetre(navigateur, { sombre: true })
  const page = await fenetre.newPage()
  const personne = site.personnes[0]
  assert.ok(personne)
  site.changerJour(AUJOURDHUI)
  await entrer(page, site, personne)
  await page.goto(`${site.origine}/mes-ressources`)
  const lus = await contrastesDAxe(page)
  assert.ok(lus.length > 80, `${lus.length} textes`)
  const choix = lus.map((l) => l.choix)
  for (const [i, { rapport }] of (await contrastes(page, choix)).entries()) {
    const lu = lus[i]
    assert.ok(lu && rapport && Math.abs(rapport - lu.rapport) < 0.02, `${lu?.choix} : ${rapport}`)
  }
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
