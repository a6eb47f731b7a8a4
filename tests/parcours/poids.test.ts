import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { lireFeuille, lireScripts } from '#apps/web'
import { ouvrirSite, type Site } from './site.js'

/** What a first visit may weigh, headers and documents together (issue of the portal). */
const MAXIMUM = 150_000

let site: Site

before(async () => {
  site = await ouvrirSite()
})

after(() => site?.serveur.fermer())

async function peser(chemin: string, entetes: Record<string, string> = {}): Promise<number> {
  const reponse = await fetch(`${site.origine}${chemin}`, { headers: entetes })
  assert.equal(reponse.status, 200, chemin)
  return (await reponse.arrayBuffer()).byteLength
}

/** Every address that a document fetches by itself. */
function adressesDe(html: string): string[] {
  const balises = html.matchAll(/<(?:link|script|img|source|iframe)\b[^>]*/g)
  return [...balises].flatMap(([b]) => /(?:href|src)="([^"]+)"/.exec(b)?.[1] ?? [])
}

test('une première visite pèse moins de 150 Ko, et rien ne vient d’ailleurs', async () => {
  const pages = ['/', '/aide', '/glossaire', '/accessibilite', '/simulation', '/verifier']
  const lourdes: string[] = []
  for (const chemin of pages) {
    const html = await (await fetch(`${site.origine}${chemin}`)).text()
    const adresses = adressesDe(html)
    assert.deepEqual(
      adresses.filter((a) => !a.startsWith('/')),
      [],
    )
    let total = Buffer.byteLength(html)
    for (const adresse of adresses) total += await peser(adresse, { 'accept-encoding': 'identity' })
    if (total > MAXIMUM) lourdes.push(`${chemin} : ${total}`)
  }
  assert.deepEqual(lourdes, [])
})

const CODAGES = [
  { titre: 'brotli d’abord', demande: 'gzip, deflate, br', attendu: 'br' },
  { titre: 'gzip quand brotli est refusé', demande: 'gzip, br;q=0', attendu: 'gzip' },
  { titre: 'gzip pondéré', demande: 'gzip;q=0.5', attendu: 'gzip' },
  { titre: 'rien de connu', demande: 'identity', attendu: null },
]

for (const { titre, demande, attendu } of CODAGES) {
  test(`la feuille de style est compressée une fois pour toutes : ${titre}`, async () => {
    const { adresse, contenu } = lireFeuille('neutre')
    const reponse = await fetch(`${site.origine}${adresse}`, {
      headers: { 'accept-encoding': demande },
    })
    assert.equal(reponse.headers.get('content-encoding'), attendu)
    assert.equal(reponse.headers.get('vary'), 'accept-encoding')
    assert.equal(await reponse.text(), contenu)
  })
}

test('une page n’est jamais compressée : sa taille ne dit rien de son jeton', async () => {
  const reponse = await fetch(`${site.origine}/`, { headers: { 'accept-encoding': 'gzip, br' } })
  assert.equal(reponse.headers.get('content-encoding'), null)
  const [adresse = ''] = [...lireScripts().modules.keys()]
  assert.ok((await peser(adresse)) > 0)
})
