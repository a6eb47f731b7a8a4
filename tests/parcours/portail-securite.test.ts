import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { ouvrirFenetre, ouvrirNavigateur, retrouver, seConnecter } from './navigateur.js'
import { ouvrirSite, type Site } from './site.js'

let site: Site
let navigateur: Browser
/** Our own script is a file: anything else that runs, or styles, inside a page is a fault. */
const SCRIPT = /<script type="module" src="\/script\/[0-9a-f]{16}\/index\.js"><\/script>/g
const EN_LIGNE = /<script|<style|\sstyle=|\son[a-z]+=|javascript:/i

/** Cookie and form token of a person logged in. */
let cookie = ''
let jeton = ''

before(async () => {
  site = await ouvrirSite()
  navigateur = await ouvrirNavigateur()
  const fenetre = await ouvrirFenetre(navigateur)
  const page = await fenetre.newPage()
  const personne = site.personnes[0]
  assert.ok(personne)
  await page.goto(`${site.origine}/connexion`)
  const avant = (await fenetre.cookies()).find((c) => c.name === 'alasource')
  await seConnecter(page, site, personne)
  const apres = (await fenetre.cookies()).find((c) => c.name === 'alasource')
  // A new identifier at log-in: the one known before is dead.
  assert.notEqual(avant?.value, apres?.value)
  assert.deepEqual([apres?.httpOnly, apres?.sameSite], [true, 'Lax'])
  await retrouver(page, personne)
  cookie = `alasource=${(await fenetre.cookies()).find((c) => c.name === 'alasource')?.value}`
  jeton = (await page.locator('input[name="jeton"]').first().getAttribute('value')) ?? ''
  await fenetre.close()
})

after(async () => {
  await navigateur?.close()
  await site?.serveur.fermer()
})

function poster(chemin: string, entetes: Record<string, string>, corps: Record<string, string>) {
  return fetch(`${site.origine}${chemin}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...entetes },
    body: new URLSearchParams(corps),
  })
}

const FORMULAIRES = [
  '/retrouver-mon-dossier',
  '/ma-declaration/ressources',
  '/ma-declaration/foyer',
  '/ma-declaration/autres-revenus',
  '/ma-declaration/envoyer',
  '/deconnexion',
  '/affichage',
]

for (const chemin of FORMULAIRES) {
  test(`formulaire ${chemin} : refusé d’ailleurs, sans jeton, avec un faux jeton`, async () => {
    const ailleurs = await poster(
      chemin,
      { cookie, origin: 'https://ailleurs.example', 'sec-fetch-site': 'cross-site' },
      { jeton },
    )
    assert.equal(ailleurs.status, 403)
    const sansOrigine = await poster(chemin, { cookie }, { jeton })
    assert.equal(sansOrigine.status, 403)
    const ici = { cookie, origin: site.origine, 'sec-fetch-site': 'same-origin' }
    assert.equal((await poster(chemin, ici, {})).status, 403)
    assert.equal((await poster(chemin, ici, { jeton: `${jeton.slice(1)}x` })).status, 403)
  })
}

test('une page personnelle : aucun cache, rien en ligne dans la page', async () => {
  for (const chemin of ['/mes-ressources', '/ma-declaration', '/mes-droits', '/consultations']) {
    const reponse = await fetch(`${site.origine}${chemin}`, { headers: { cookie } })
    assert.equal(reponse.status, 200, chemin)
    assert.equal(reponse.headers.get('cache-control'), 'no-store')
    const csp = reponse.headers.get('content-security-policy') ?? ''
    assert.match(csp, /default-src 'none'/)
    assert.doesNotMatch(csp, /unsafe/)
    assert.equal(reponse.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(reponse.headers.get('referrer-policy'), 'same-origin')
    const html = await reponse.text()
    assert.doesNotMatch(html.replace(SCRIPT, ''), EN_LIGNE)
  }
})

test('refusé par défaut : sans session, une page personnelle renvoie à la connexion', async () => {
  for (const chemin of [
    '/mes-ressources',
    '/mes-ressources/2026-10',
    '/ma-declaration',
    '/mes-droits',
  ]) {
    const reponse = await fetch(`${site.origine}${chemin}`, { redirect: 'manual' })
    assert.equal(reponse.status, 303)
    assert.match(reponse.headers.get('location') ?? '', /^\/connexion\?retour=%2F/)
  }
})

test('retour de FranceConnect : sans tentative, état étranger ou rejoué : refus', async () => {
  const debut = await fetch(`${site.origine}/connexion`, { redirect: 'manual' })
  const session = debut.headers.get('set-cookie')?.split(';')[0] ?? ''
  const etat = new URL(debut.headers.get('location') ?? '').searchParams.get('state') ?? ''
  const retour = (suite: string, avec: string) =>
    fetch(`${site.origine}/connexion/retour?${suite}`, { headers: { cookie: avec } })
  assert.equal((await retour(`code=x&state=${etat}`, '')).status, 400)
  // A stranger's state opens nothing, and does not spend the attempt of the person.
  assert.equal((await retour('code=x&state=autre', session)).status, 400)
  assert.equal((await retour(`code=x&state=${etat}`, session)).status, 403)
  // Refused, the attempt is spent, even with the right state.
  assert.equal((await retour(`code=x&state=${etat}`, session)).status, 400)
})

test('la doublure exige un nonce long, le niveau eidas1 et PKCE', async () => {
  const debut = await fetch(`${site.origine}/connexion`, { redirect: 'manual' })
  const bonne = new URL(debut.headers.get('location') ?? '')
  for (const [nom, valeur] of [
    ['nonce', 'court'],
    ['acr_values', 'eidas3'],
  ] as const) {
    const fausse = new URL(bonne)
    fausse.searchParams.set(nom, valeur)
    const reponse = await fetch(fausse)
    assert.equal(reponse.status, 400, nom)
  }
  const sansPkce = new URL(bonne)
  sansPkce.searchParams.delete('code_challenge')
  sansPkce.searchParams.delete('code_challenge_method')
  const reponse = await fetch(sansPkce, { redirect: 'manual' })
  assert.match(reponse.headers.get('location') ?? '', /error=invalid_request/)
})

test('le retour demandé ne mène qu’à ce site', async () => {
  for (const retour of ['//ailleurs.example', 'https://ailleurs.example', '/\\ailleurs.example']) {
    const adresse = `${site.origine}/connexion?retour=${encodeURIComponent(retour)}`
    const reponse = await fetch(adresse, { redirect: 'manual', headers: { cookie } })
    assert.equal(reponse.headers.get('location'), '/mon-point')
  }
})
