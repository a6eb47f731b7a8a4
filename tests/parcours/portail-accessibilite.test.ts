import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { jour } from '#socle'
import { parcourir } from './ecrans.js'
import { CAPTURES, ouvrirFenetre, ouvrirNavigateur, retrouver, seConnecter } from './navigateur.js'
import { ouvrirSite, type Site } from './site.js'

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
const LARGEURS = [320, 360, 700, 1280]
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

/**
 * Faults of one screen at one width and one theme, each in one line. The theme changes colours
 * alone, so that only the rules on colours are played again in dark.
 */
async function fautes(page: Page, etiquette: string, sombre = false): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (sombre
    ? axe.withRules(['color-contrast', 'link-in-text-block'])
    : axe.withTags(REGLES)
  ).analyze()
  return violations.flatMap((v) =>
    v.nodes.map((n) => `${etiquette} ${v.id} : ${n.target.join(' ')} ${n.failureSummary ?? ''}`),
  )
}

async function debordement(page: Page): Promise<number> {
  return page.evaluate(() => {
    const racine = document.documentElement
    return racine.scrollWidth - racine.clientWidth
  })
}

async function niveauxDeTitres(page: Page): Promise<number[]> {
  const titres = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((liste) =>
      liste.filter((t) => t.checkVisibility()).map((t) => Number(t.tagName.slice(1))),
    )
  return titres
}

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
    const niveaux = await niveauxDeTitres(page)
    if (niveaux.filter((n) => n === 1).length !== 1) trouvees.push(`${nom} : pas un seul h1`)
    niveaux.forEach((n, i) => {
      if (n > (niveaux[i - 1] ?? 1) + 1) trouvees.push(`${nom} : titre de niveau ${n} sauté`)
    })
    for (const largeur of LARGEURS) {
      await page.setViewportSize({ width: largeur, height: 900 })
      const trop = await debordement(page)
      if (trop > 0) trouvees.push(`${nom} déborde de ${trop} points à ${largeur}`)
      if (largeur !== 320 && largeur !== 1280) continue
      trouvees.push(...(await fautes(page, `${nom} ${largeur}`)))
      await page.emulateMedia({ colorScheme: 'dark' })
      trouvees.push(...(await fautes(page, `${nom} ${largeur} sombre`, true)))
      await page.emulateMedia({ colorScheme: 'light' })
    }
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
