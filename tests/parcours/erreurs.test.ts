import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { lireFeuille } from '#apps/web'
import { nirFictif, Panne } from '#socle'
import { fautesDEcran } from './accessibilite.js'
import { ouvrirFenetre, ouvrirNavigateur, photographier, suivre } from './navigateur.js'
import { ouvrirPortail, type PortailInjecte } from './portail-injecte.js'

const ORIGINE = 'http://127.0.0.1:3000'
const NIR = nirFictif({
  ...{ sexe: 2, annee: 1990, moisNaissance: 5 },
  ...{ departement: '69', commune: 950, ordre: 1 },
})

/** What the next page fails with. */
let faute: Error | undefined
let portail: PortailInjecte
let navigateur: Browser

before(async () => {
  portail = await ouvrirPortail()
  portail.app.addHook('preHandler', async () => {
    if (faute !== undefined) throw faute
  })
  navigateur = await ouvrirNavigateur()
})
after(() => navigateur.close())

const statut = (statusCode: number): Error => Object.assign(new Error('essai'), { statusCode })
const panne = (): Error => new Panne('base-injoignable', 'essai')

/** A browser over the portal in the process: no port, no wait. */
async function ouvrirPage(script: boolean): Promise<Page> {
  const page = await (await ouvrirFenetre(navigateur, { script })).newPage()
  const feuille = lireFeuille('neutre')
  await page.route('**/*', async (route) => {
    const requete = route.request()
    const { pathname, search } = new URL(requete.url())
    if (pathname === '/feuille.css') {
      return route.fulfill({ contentType: 'text/css', body: feuille.contenu })
    }
    const reponse = await portail.app.inject({
      ...{ method: requete.method() as 'GET' | 'POST', url: `${pathname}${search}` },
      headers: {
        ...{ ...(await requete.allHeaders()), host: new URL(ORIGINE).host },
        'sec-fetch-site': 'same-origin',
      },
      payload: requete.postData() ?? '',
    })
    const headers = { 'content-type': String(reponse.headers['content-type'] ?? 'text/plain') }
    return route.fulfill({ status: reponse.statusCode, headers, body: reponse.body })
  })
  return page
}

const ETATS = [
  { nom: 'introuvable', faute: () => statut(404), code: 404, encore: false },
  { nom: 'envoi-refuse', faute: () => statut(400), code: 403, encore: false },
  { nom: 'trop-long', faute: () => statut(413), code: 413, encore: false },
  { nom: 'trop-de-demandes', faute: () => statut(429), code: 429, encore: true },
  { nom: 'probleme', faute: () => new Error('essai'), code: 500, encore: true },
  { nom: 'indisponible', faute: panne, code: 503, encore: true },
]

test('chaque erreur a sa page : lisible partout, un code, le chemin de l’accueil', async () => {
  const page = await ouvrirPage(true)
  const titres: string[] = []
  for (const etat of ETATS) {
    faute = etat.faute()
    const reponse = await page.goto(`${ORIGINE}/aide?de=ici`)
    assert.equal(reponse?.status(), etat.code, etat.nom)
    assert.deepEqual(await fautesDEcran(page, etat.nom), [])
    const texte = await page.locator('main').innerText()
    assert.match(texte, /Code à donner si vous appelez\s:\s[A-Z]\d[A-Z]-\d{3}/)
    assert.match(texte, /Revenir à l’accueil/)
    const encore = page.getByRole('link', { name: 'Réessayer' })
    assert.equal(await encore.count(), etat.encore ? 1 : 0, etat.nom)
    titres.push(await page.title())
    await photographier(page, `erreur-${etat.nom}`)
  }
  assert.equal(new Set(titres).size, ETATS.length, 'un titre à chacune')
  faute = undefined
  await suivre(page.getByRole('link', { name: 'Réessayer' }))
  assert.equal(page.url(), `${ORIGINE}/aide?de=ici`)
  assert.equal(await page.locator('h1').innerText(), 'Se faire aider')
})

test('un envoi qui échoue n’est pas perdu, sans script : il repart tel quel', async () => {
  const page = await ouvrirPage(false)
  await page.goto(`${ORIGINE}/verifier`)
  const typed = '<script>alert(1)</script>'
  await page.locator('input[name="code"]').fill(typed)
  faute = panne()
  await suivre(page.locator('main form button'))
  assert.match(await page.locator('main').innerText(), /Ce que vous venez d’écrire est gardé/)
  assert.equal(await page.locator('main script').count(), 0)
  faute = undefined
  await suivre(page.getByRole('button', { name: 'Réessayer' }))
  assert.equal(await page.locator('input[name="code"]').inputValue(), typed)
})

test('un numéro de sécurité sociale ne revient jamais dans la page', async () => {
  faute = panne()
  const reponse = await portail.retrouver('', `${NIR.slice(0, 5)} ${NIR.slice(5)}00`)
  faute = undefined
  assert.equal(reponse.statusCode, 503)
  assert.match(reponse.body, /href="\/retrouver-mon-dossier"[^>]*>Réessayer/)
  assert.doesNotMatch(reponse.body, /name="numero"/)
})
