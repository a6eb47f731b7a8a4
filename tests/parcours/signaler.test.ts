import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { PersonneDemo } from '#apps/demo'
import type { ActeAFaire, Role } from '#signalements'
import { centimes, type Instant, type Jour } from '#socle'
import { debordement, fautesDEcran } from './accessibilite.js'
import { entrer, ouvrirFenetre, ouvrirNavigateur, photographier, suivre } from './navigateur.js'
import { AUJOURDHUI, ouvrirSite, type Site } from './site.js'

let site: Site
let navigateur: Browser
let fenetre: BrowserContext
let page: Page
const fautes: string[] = []

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')
const VIRUS = Buffer.from(
  `%PDF-1.4\nX5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD${'-ANTIVIRUS-TEST-FILE!$H+H*'}`,
)
const CELLULE = {
  ...{ organisme: 'operateur', agent: 'expert-1', dossier: null },
  ...({ finalite: 'exploitation' } as const),
}

before(async () => {
  site = await ouvrirSite()
  navigateur = await ouvrirNavigateur()
  fenetre = await ouvrirFenetre(navigateur)
  page = await fenetre.newPage()
  await entrer(page, site, lina())
})

after(async () => {
  await navigateur?.close()
  await site?.serveur.fermer()
})

function personne(cle: string): PersonneDemo {
  const trouvee = site.personnes.find((p) => p.cle === cle)
  assert.ok(trouvee)
  return trouvee
}

const lina = (): PersonneDemo => personne('lina-moreau')

/** States of a screen that is looked at elsewhere: their width alone is checked. */
const ETATS = ['motif-erreur', 'message-erreur', 'verifions-manquant', 'suivi-document', 'urgence']

/** Looks at a screen as it is: its faults are gathered, its pictures left. */
async function regarder(nom: string): Promise<void> {
  if (ETATS.includes(nom)) await page.setViewportSize({ width: 320, height: 900 })
  const trouvees = ETATS.includes(nom)
    ? [await debordement(page)].filter((n) => n > 0).map((n) => `${nom} déborde de ${n}`)
    : await fautesDEcran(page, nom)
  fautes.push(...trouvees)
  await photographier(page, `signaler-${nom}`)
}

async function texte(vue: Page = page): Promise<string> {
  return (await vue.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ')
}

const continuer = (vue: Page = page) => suivre(vue.getByRole('button', { name: 'Continuer' }))

/** The payment of September by the second employer of Lina. */
async function ouvrirPaiement(vue: Page): Promise<void> {
  await vue.goto(`${site.origine}/mes-ressources/2026-09`)
  await suivre(vue.locator('main a', { hasText: /clair & net/i }).first())
}

async function joindre(vue: Page, nom: string, buffer: Buffer): Promise<void> {
  const fichier = { name: nom, mimeType: 'application/pdf', buffer }
  await vue.getByLabel('Votre document').setInputFiles(fichier)
  await suivre(vue.getByRole('button', { name: 'Ajouter ce document' }))
}

async function agirCellule(reference: string, actes: readonly ActeAFaire[], role: Role = 'expert') {
  for (const [i, acte] of actes.entries()) {
    const quand = `2026-11-12T1${Math.min(i, 8)}:30:00.000Z` as Instant
    const signature = { quand, jour: '2026-11-12' as Jour, role, auteur: 'expert-1' }
    const cible = { reference, acces: CELLULE }
    const issue = await site.signalements.instruction.agir(cible, acte, signature)
    assert.ok(issue.ok, `${acte.genre} : ${issue.ok ? '' : issue.erreur}`)
  }
}

let reference = ''

test('avec script : d’un montant qui semble faux à l’accusé de réception', {
  timeout: 240_000,
}, async () => {
  await page.goto(`${site.origine}/mes-signalements`)
  await regarder('liste-vide')
  await suivre(page.getByRole('main').getByRole('link', { name: 'Signaler une erreur' }))
  await regarder('commencer')
  await ouvrirPaiement(page)
  await suivre(page.getByRole('link', { name: 'Ce montant me semble faux' }))
  await page.getByLabel('Montant net social lu').fill('<script>alert(1)</script>')
  await suivre(page.getByRole('button', { name: 'Comparer' }))
  assert.match(await texte(), /Écrivez un montant en euros/)
  assert.equal(
    await page.getByLabel('Montant net social lu').inputValue(),
    '<script>alert(1)</script>',
  )
  await page.getByLabel('Montant net social lu').fill('412,40')
  await suivre(page.getByRole('button', { name: 'Comparer' }))
  assert.match(await texte(), /C’est exactement le double/)
  await regarder('verifions')
  await continuer()
  await page.getByLabel(/Le montant est faux/).check()
  await regarder('motif')
  await continuer()
  assert.equal(await page.getByLabel(/Montant net social de septembre/).inputValue(), '412,40')
  await page.getByLabel('Argent reçu le').first().fill('31/02/2026')
  await continuer()
  assert.match(await texte(), /Écrivez une date/)
  await regarder('recu-erreur')
  await page.getByLabel('Argent reçu le').first().fill('2/10/2026')
  await continuer()
  await continuer()
  assert.match(await texte(), /dites que vous ne l’avez pas/)
  await regarder('justificatifs-erreur')
  await joindre(page, 'bulletin.pdf', Buffer.from('MZ ceci est un programme'))
  assert.match(await texte(), /ni une photo ni un PDF/)
  await joindre(page, 'bulletin.pdf', VIRUS)
  assert.match(await texte(), /contient un virus/)
  await joindre(page, '../../<script>.pdf', PDF)
  await joindre(page, 'bulletin de septembre.pdf', PDF)
  await suivre(page.getByRole('button', { name: /Retirer.*script/ }))
  await page.getByLabel('Autre chose à nous dire ?').fill('<script>alert("moi")</script>')
  await regarder('justificatifs')
  await continuer()
  await regarder('recapitulatif')
  await suivre(page.getByRole('button', { name: 'Enregistrer et reprendre plus tard' }))
  assert.match(await texte(), /À terminer/)
  await suivre(page.getByRole('link', { name: 'Le montant est faux' }))
  reference = /S-2026-[A-Z0-9-]+/.exec(page.url())?.[0] ?? ''
  await page.goto(`${site.origine}/signaler/${reference}/recapitulatif`)
  assert.match(await texte(), /<script>alert\("moi"\)<\/script>/)
  await suivre(page.getByRole('button', { name: 'Envoyer mon signalement' }))
  assert.match(await texte(), new RegExp(`Numéro ${reference}, le jeudi 12 novembre 2026 à 10 h`))
  assert.match(await texte(), /Votre Caf utilise votre montant : 412,40 €/)
  await regarder('recu')
  assert.deepEqual(
    site.faits.map((f) => f.type),
    ['SignalementDepose'],
  )
})

test('retour en arrière, double envoi : un seul signalement, le même accusé', async () => {
  await page.goBack()
  assert.ok(page.url().includes(`/mes-signalements/${reference}`))
  const cookie = (await fenetre.cookies()).map((c) => `${c.name}=${c.value}`).join('; ')
  const jeton = (await page.locator('input[name="jeton"]').first().getAttribute('value')) ?? ''
  const encore = await fetch(`${site.origine}/signaler/${reference}/recapitulatif`, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams({ jeton, version: '9' }) },
    headers: { cookie, origin: site.origine, 'sec-fetch-site': 'same-origin' },
  })
  assert.equal(encore.headers.get('location'), `/mes-signalements/${reference}/recu`)
  assert.equal((await site.signalements.list(lina().nir)).length, 1)
  await page.goto(`${site.origine}/signaler/${reference}/motif`)
  assert.ok(page.url().endsWith(`/mes-signalements/${reference}`))
  site.changerJour('2027-03-02' as Jour)
  await page.goto(`${site.origine}/mes-signalements`)
  assert.match(await texte(), /Notre réponse est en retard/, 'une date passée n’est plus promise')
  site.changerJour(AUJOURDHUI)
})

test('l’accusé en PDF ; la pièce rendue telle quelle ; rien pour une autre personne', async () => {
  const cookie = (await fenetre.cookies()).map((c) => `${c.name}=${c.value}`).join('; ')
  const lire = (chemin: string) => fetch(`${site.origine}${chemin}`, { headers: { cookie } })
  const pdf = await lire(`/mes-signalements/${reference}/recu.pdf`)
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  assert.match(Buffer.from(await pdf.arrayBuffer()).toString('latin1'), /^%PDF-1\.7/)
  const [piece] = await site.signalements.listPieces(lina().nir, reference)
  assert.equal(piece?.nom, 'bulletin de septembre.pdf')
  const rendue = await lire(`/mes-signalements/${reference}/pieces/${piece.id}`)
  assert.match(rendue.headers.get('content-disposition') ?? '', /^attachment/)
  assert.deepEqual(Buffer.from(await rendue.arrayBuffer()), PDF)
  const autre = await ouvrirFenetre(navigateur)
  const vue = await autre.newPage()
  await entrer(vue, site, personne('julie-haddad'))
  for (const suite of ['', '/recu', '/recu.pdf', `/pieces/${piece.id}`, '/message', '/retirer']) {
    const reponse = await autre.request.get(`${site.origine}/mes-signalements/${reference}${suite}`)
    assert.equal(reponse.status(), 404, suite)
  }
  await autre.close()
})

test('un envoi de 50 Mo : refusé tout de suite, par une page qui dit quoi faire', async () => {
  const lignes = (await site.signalements.list(lina().nir))[0]?.depot.lignes
  assert.equal(lignes?.length, 1)
  const cookie = (await fenetre.cookies()).map((c) => `${c.name}=${c.value}`).join('; ')
  const corps = new FormData()
  corps.set('fichier', new Blob([Buffer.alloc(50 * 1024 * 1024)]), 'gros.pdf')
  const reponse = await fetch(`${site.origine}/mes-signalements/${reference}/document`, {
    ...{ method: 'POST', body: corps },
    headers: { cookie, origin: site.origine, 'sec-fetch-site': 'same-origin' },
  })
  assert.equal(reponse.status, 413)
  assert.match(await reponse.text(), /Ce fichier dépasse 10 Mo/)
  assert.equal((await site.signalements.listPieces(lina().nir, reference)).length, 1)
})

test('un document envoyé d’ailleurs, ou sans jeton : refusé, rien n’est gardé', async () => {
  const cookie = (await fenetre.cookies()).map((c) => `${c.name}=${c.value}`).join('; ')
  const envoyer = async (origine: string, jeton: string) => {
    const corps = new FormData()
    corps.set('jeton', jeton)
    corps.set('fichier', new Blob([PDF]), 'b.pdf')
    const headers = { cookie, origin: origine }
    const adresse = `${site.origine}/mes-signalements/${reference}/document`
    return (await fetch(adresse, { method: 'POST', body: corps, headers })).status
  }
  assert.equal(await envoyer(site.origine, 'faux'), 403)
  assert.equal(await envoyer('https://ailleurs.example', 'faux'), 403)
  assert.equal((await site.signalements.listPieces(lina().nir, reference)).length, 1)
})

test('le suivi : message, urgence, document demandé, employeur interrogé', {
  timeout: 240_000,
}, async () => {
  await page.goto(`${site.origine}/mes-signalements/${reference}`)
  await suivre(page.getByRole('link', { name: 'Écrire un message' }))
  await suivre(page.getByRole('button', { name: 'Envoyer mon message' }))
  assert.match(await texte(), /Écrivez quelques mots/)
  await regarder('message-erreur')
  await page.getByLabel('Votre message').fill('<b>Bonjour</b>, avez-vous reçu mon bulletin ?')
  await suivre(page.getByRole('button', { name: 'Envoyer mon message' }))
  assert.match(await texte(), /<b>Bonjour<\/b>/)
  await suivre(page.getByRole('link', { name: 'Le dire maintenant' }))
  await page.getByLabel('Pourquoi est-ce urgent ?').fill('Je ne peux plus payer mon loyer.')
  await regarder('urgence')
  await suivre(page.getByRole('button', { name: 'Dire que c’est urgent' }))
  await agirCellule(reference, [
    { genre: 'enregistrer', contenu: null },
    { genre: 'qualifier', contenu: null },
    {
      genre: 'demander-piece',
      contenu: { quoi: 'Envoyez le bulletin d’août.', avant: '2026-11-29' as Jour },
    },
  ])
  await page.reload()
  assert.match(await texte(), /Il nous manque un document[\s\S]*dimanche 29 novembre 2026/)
  await regarder('suivi-document')
  await suivre(page.getByRole('link', { name: 'Envoyer ce document' }))
  await regarder('document')
  await joindre(page, 'aout.pdf', PDF)
  assert.match(await texte(), /Un expert étudie votre demande/)
  await agirCellule(reference, [
    {
      genre: 'interroger-declarant',
      contenu: { question: 'Deux déclarations ?', avant: '2026-12-15' as Jour },
    },
    { genre: 'ecrire', contenu: { texte: 'Nous lui avons demandé de vérifier.' } },
  ])
  await page.goto(`${site.origine}/mes-signalements/${reference}`)
  assert.match(await texte(), /CLAIR & NET doit répondre au plus tard le mardi 15 décembre 2026/)
  await regarder('suivi')
  await suivre(page.getByRole('link', { name: 'Comment faire un recours' }))
  await regarder('recours')
  await page.goto(`${site.origine}/mes-signalements/${reference}/retirer`)
  await regarder('retirer')
})

test('la réponse, en mots simples et en entier ; la réouverture', {
  timeout: 120_000,
}, async () => {
  const [s] = await site.signalements.list(lina().nir)
  const ligne = s?.depot.lignes[0]
  assert.ok(ligne)
  await agirCellule(
    reference,
    [{ genre: 'recevoir-reponse', contenu: { reponse: 'corrigera', texte: '' } }],
    'declarant',
  )
  const { mois, montantDeclare } = ligne
  const montant = { ligne: ligne.ligne, mois, montantDeclare, montantRetenu: centimes(41_240) }
  await agirCellule(reference, [
    {
      genre: 'proposer-conclusion',
      contenu: {
        conclusion: {
          ...{ issue: 'fonde', cause: 'declarant-a-corriger', montants: [montant] },
          constat: 'L’employeur avait envoyé deux fois sa déclaration.',
        },
      },
    },
    { genre: 'valider-conclusion', contenu: null },
    { genre: 'transmettre', contenu: null },
  ])
  await agirCellule(reference, [{ genre: 'accuser', contenu: null }], 'caisse')
  await agirCellule(reference, [{ genre: 'clore', contenu: null }])
  await page.goto(`${site.origine}/mes-signalements/${reference}`)
  assert.match(await texte(), /Vous aviez raison[\s\S]*Le montant juste est 412,40 €/)
  await page.getByText('Lire la réponse complète').click()
  assert.match(await texte(), /deux fois sa déclaration/)
  await regarder('suivi-conclu')
  await suivre(page.getByRole('link', { name: 'Rouvrir ma demande' }))
  await page.getByLabel('Ce qui n’est pas juste').fill('Août est faux aussi.')
  await suivre(page.getByRole('button', { name: 'Rouvrir ma demande' }))
  assert.match(await texte(), /Votre nouvelle demande est à l’étude/)
  await page.goto(`${site.origine}/mes-signalements`)
  await regarder('liste')
})

test('employeur inconnu, paiement manquant : leurs étapes', { timeout: 120_000 }, async () => {
  await page.goto(`${site.origine}/mes-ressources/2026-08`)
  await suivre(page.locator('main a', { hasText: /fournil/i }).first())
  await suivre(page.getByRole('link', { name: 'Je ne connais pas cet employeur' }))
  assert.match(await texte(), /nom officiel de l’entreprise/)
  await regarder('verifions-inconnu')
  await continuer()
  await continuer()
  assert.match(await texte(), /Nous vérifions tous les paiements/)
  await page.goto(`${site.origine}/signaler`)
  await suivre(page.getByRole('button', { name: 'Signaler un paiement manquant' }))
  await regarder('verifions-manquant')
  await continuer()
  await continuer()
  assert.match(await texte(), /Choisissez ce qui ne va pas/)
  await regarder('motif-erreur')
  await page.getByLabel(/Il manque un employeur/).check()
  await continuer()
  await continuer()
  assert.match(await texte(), /Écrivez le nom de qui vous a payé/)
  await regarder('manquant-erreur')
})

test('sans script : le même chemin ; deux onglets ne perdent rien', {
  timeout: 120_000,
}, async () => {
  const nue = await ouvrirFenetre(navigateur, { script: false, largeur: 320 })
  const vue = await nue.newPage()
  await entrer(vue, site, personne('julie-haddad'))
  await vue.goto(`${site.origine}/mes-ressources/2026-09`)
  await suivre(vue.locator('main a', { hasText: /petits pas/i }).first())
  await suivre(vue.getByRole('link', { name: 'Ce montant me semble faux' }))
  await vue.getByLabel('Montant net social lu').fill('900')
  await continuer(vue)
  const onglet = await nue.newPage()
  await onglet.goto(vue.url())
  await vue.getByLabel(/Je n’ai pas reçu cet argent/).check()
  await continuer(vue)
  await onglet.getByLabel(/compté deux fois/).check()
  await continuer(onglet)
  assert.match(await texte(onglet), /dans un autre onglet/)
  assert.ok(await onglet.getByLabel(/compté deux fois/).isChecked())
  await continuer(onglet)
  await continuer(onglet)
  await joindre(onglet, 'photo.png', Buffer.from('\x89PNG\r\n\x1a\n0123456789', 'latin1'))
  await continuer(onglet)
  await suivre(onglet.getByRole('button', { name: 'Envoyer mon signalement' }))
  assert.match(await texte(onglet), /Votre signalement est reçu/)
  await nue.close()
})

test('une session fermée au milieu : ce qui était enregistré est gardé', async () => {
  const [brouillon] = await site.signalements.listBrouillons(lina().nir)
  assert.ok(brouillon)
  await page.goto(`${site.origine}/signaler/${brouillon.reference}/motif`)
  site.avancer(31 * 60_000)
  await continuer()
  assert.match(await texte(), /Votre session est fermée/)
  await entrer(page, site, lina())
  await page.goto(`${site.origine}/mes-signalements`)
  assert.match(await texte(), /À terminer/)
})

test('chaque écran : 0 faute d’accessibilité, rien ne déborde', () => assert.deepEqual(fautes, []))
