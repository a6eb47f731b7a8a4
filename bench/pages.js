// The pages of the portal as a person meets them, over the whole demonstration (embedded PostgreSQL):
// bytes of a first visit of each page, what it fetches from elsewhere, when its largest content is
// painted behind a slow 4G (headless Chromium), then what the server takes at 100 pages a second
// (open loop), answered by one process then by one for each core, with a ratio to a page that reads
// nothing, of the same server, in the same run.
// ALASOURCE_BANC_DOSSIER: a demonstration kept from run to run. ALASOURCE_BANC_COURT=1: fewer visits.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { chromium } from 'playwright-core'
import { cleNir } from '#socle'
import { listPersonnages } from '#territoire'
import { sonderDisque } from './disque.js'
import { secondesDesPages, secondesDuServeur } from './processeur.js'

const COURT = Boolean(process.env.ALASOURCE_BANC_COURT)
const VISITES = COURT ? 1 : 3
const CADENCE = Number(process.env.ALASOURCE_BANC_CADENCE || 100)
const SECONDES = COURT ? 3 : 15
const PERSONNES = 4
const LECTURES = COURT ? 10 : 60
/** Asked before being counted: the first visits pay for code that is not compiled yet. */
const CHAUFFE = COURT ? 20 : 100
const ADRESSES = 60
/** « Slow 4G » of Lighthouse: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const RESEAU = { latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }

const PUBLIQUES = ['/', '/aide', '/glossaire', '/mentions-legales', '/simulation', '/verifier']
const PERSONNELLES = [
  ...['/mon-point', '/mes-ressources', '/ma-declaration', '/mes-droits', '/mes-signalements'],
  ...['/signaler', '/consultations', '/simuler', '/mes-ressources/releve', '/mon-compte'],
]
/** The simulator opens a draft, then leads to its page: visited, not asked again and again. */
const SERVIES = PERSONNELLES.filter((chemin) => chemin !== '/simuler')
/** Read nothing: what the server and its machine take for any page. */
const TEMOIN = '/mentions-legales'

const garde = process.env.ALASOURCE_BANC_DOSSIER
const dossier = garde || mkdtempSync(path.join(tmpdir(), 'banc-pages-'))

const centile = (liste, c) => [...liste].sort((a, b) => a - b)[Math.floor((liste.length - 1) * c)]
const mediane = (liste) => centile(liste, 0.5)
const ms = (duree) => Number(duree.toFixed(1))
const centiles = (l) => `p50 ${ms(mediane(l))} ms, p99 ${ms(centile(l, 0.99))} ms`

const enteteDe = (cookies) => cookies.map((c) => `${c.name}=${c.value}`).join('; ')

function imprimer(figure) {
  console.log(JSON.stringify({ ...figure, charge: Number(loadavg()[0].toFixed(2)) }))
}

/** The demonstration as a person starts it, answered by one process or several. */
async function demarrer(processus) {
  const commande = new URL('../bin/alasource.js', import.meta.url).pathname
  const env = {
    ...{ ...process.env, PORT: '0', ALASOURCE_DONNEES: dossier },
    ALASOURCE_PROCESSUS: String(processus),
  }
  const child = spawn(process.execPath, [commande, 'demo'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const fin = new Promise((rendre) => child.once('close', rendre))
  const origine = await new Promise((rendre, rejeter) => {
    let ecrit = ''
    child.stdout.on('data', (morceau) => {
      ecrit += morceau
      const lue = /^pret (http:\S+)$/m.exec(ecrit)
      if (lue) rendre(lue[1])
    })
    fin.then(() => rejeter(new Error('la démonstration ne démarre pas')))
  })
  return {
    origine,
    processus,
    pid: child.pid,
    arreter: async () => {
      child.kill('SIGTERM')
      await fin
    },
  }
}

/** Logs one person in; her cookies open her pages elsewhere. */
async function entrer(navigateur, origine, personne) {
  const contexte = await navigateur.newContext({ locale: 'fr-FR' })
  const page = await contexte.newPage()
  await page.goto(`${origine}/connexion`)
  await page.locator(`form:has(input[value="${personne.cle}"])`).getByRole('button').click()
  await page.waitForURL(/retrouver-mon-dossier|mon-point/)
  if (page.url().endsWith('/retrouver-mon-dossier')) {
    const numero = `${personne.nir}${String(cleNir(personne.nir)).padStart(2, '0')}`
    await page.getByLabel('Votre numéro de sécurité sociale').fill(numero)
    await page.getByRole('button', { name: 'Retrouver mon dossier' }).click()
    await page.waitForURL(/mon-point/)
  }
  const cookies = await contexte.cookies()
  await contexte.close()
  return cookies
}

/** One visit with an empty cache: bytes with their headers, hosts, and the largest paint. */
async function visiter(navigateur, { adresse, cookies, lent }) {
  const contexte = await navigateur.newContext({ locale: 'fr-FR' })
  await contexte.addCookies(cookies)
  const page = await contexte.newPage()
  const cdp = await contexte.newCDPSession(page)
  await cdp.send('Network.enable')
  if (lent) await cdp.send('Network.emulateNetworkConditions', { offline: false, ...RESEAU })
  const visite = { octets: 0, demandes: 0, hotes: new Set(), statut: 0, lcp: 0 }
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) visite.hotes.add(new URL(request.url).host)
  })
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    visite.octets += encodedDataLength
    visite.demandes += 1
  })
  await page.addInitScript(() => {
    new PerformanceObserver((l) => {
      globalThis.plusGrand = l.getEntries().at(-1).startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  const reponse = await page.goto(adresse, { waitUntil: 'load' })
  visite.statut = reponse.status()
  // The observer is told after the paint that follows the load.
  await page.waitForFunction(() => globalThis.plusGrand > 0)
  visite.lcp = await page.evaluate(() => globalThis.plusGrand)
  await contexte.close()
  return visite
}

async function peser(navigateur, origine, cookies) {
  const pages = [...PUBLIQUES.map((p) => [p, []]), ...PERSONNELLES.map((p) => [p, cookies])]
  const poids = []
  const peintures = []
  for (const [chemin, temoins] of pages) {
    const adresse = `${origine}${chemin}`
    const seche = await visiter(navigateur, { adresse, cookies: temoins })
    const ailleurs = [...seche.hotes].filter((h) => h !== new URL(origine).host)
    if (seche.statut !== 200 || ailleurs.length > 0) {
      throw new Error(`${chemin} : statut ${seche.statut}, ailleurs : ${ailleurs}`)
    }
    const lcp = []
    for (let n = 0; n < VISITES; n++) {
      lcp.push((await visiter(navigateur, { adresse, cookies: temoins, lent: true })).lcp)
    }
    poids.push([seche.octets, chemin])
    peintures.push([mediane(lcp), chemin])
  }
  const pire = (liste) => liste.sort((a, b) => b[0] - a[0])
  const [lourde, ...autres] = pire(poids)
  imprimer({
    nom: 'octets d’une première visite, la page la plus lourde',
    ...{ valeur: lourde[0], unite: 'octets', page: lourde[1], maximum: 150_000 },
    suivantes: Object.fromEntries(autres.slice(0, 4).map(([v, p]) => [p, v])),
    ...{ repetitions: pages.length, ailleurs: 0 },
  })
  const [lente, ...vives] = pire(peintures)
  const temoin = peintures.find(([, p]) => p === TEMOIN)[0]
  imprimer({
    nom: 'plus grand contenu peint, 4G lente, la page la plus lente',
    ...{ valeur: ms(lente[0]), unite: 'ms', page: lente[1], maximum: 1_500 },
    ...{ rapport: Number((lente[0] / temoin).toFixed(2)), reference: `${TEMOIN} ${ms(temoin)} ms` },
    suivantes: Object.fromEntries(vives.slice(0, 4).map(([v, p]) => [p, ms(v)])),
    repetitions: VISITES,
  })
}

function engendrer(workerData) {
  return new Promise((rendre, rejeter) => {
    const fil = new Worker(new URL('./pages-charge.js', import.meta.url), { workerData })
    fil.once('message', rendre)
    fil.once('error', rejeter)
  })
}

/** One page, from one of many addresses: the limit by address is for one visitor. */
function demander(origine, { chemin, cookie, n }) {
  const localAddress = `127.0.2.${(n % ADRESSES) + 1}`
  return new Promise((rendre, rejeter) => {
    const requete = http.get(new URL(chemin, origine), { headers: { cookie }, localAddress })
    requete.on('error', rejeter)
    requete.on('response', (reponse) => {
      if (reponse.statusCode !== 200) rejeter(new Error(`${chemin} : ${reponse.statusCode}`))
      reponse.resume()
      reponse.on('end', rendre)
    })
  })
}

/** Asked without being counted. */
async function chauffer(demo, { chemin, cookie, fois }) {
  for (let n = 0; n < fois; n++) await demander(demo.origine, { chemin, cookie, n })
}

/**
 * Processor time of the server and of its base for one page, one after the other: unlike a delay, it
 * does not depend on what else the machine does, and tells what two cores can give.
 */
async function couter(demo, cookies) {
  const cookie = enteteDe(cookies)
  const prix = []
  for (const chemin of [TEMOIN, ...SERVIES]) {
    await chauffer(demo, { chemin, cookie, fois: CHAUFFE })
    const avant = secondesDesPages(demo.pid) + secondesDuServeur(dossier)
    for (let n = 0; n < LECTURES; n++) await demander(demo.origine, { chemin, cookie, n })
    const apres = secondesDesPages(demo.pid) + secondesDuServeur(dossier)
    prix.push([chemin, ((apres - avant) * 1_000) / LECTURES])
  }
  const [[, temoin], ...pages] = prix
  const moyenne = pages.reduce((somme, [, valeur]) => somme + valeur, 0) / pages.length
  imprimer({
    nom: 'processeur d’une page personnelle, serveur et base, moyenne',
    ...{ valeur: ms(moyenne), unite: 'ms', maximum: (2 * 1_000) / CADENCE },
    rapport: Number((moyenne / temoin).toFixed(1)),
    reference: `${TEMOIN} ${ms(temoin)} ms`,
    parPage: Object.fromEntries(pages.map(([chemin, valeur]) => [chemin, ms(valeur)])),
    repetitions: LECTURES * pages.length,
  })
}

async function charger(demo, sessions) {
  const port = Number(new URL(demo.origine).port)
  const commun = { port, cadence: CADENCE, nombre: CADENCE * SECONDES }
  const temoin = [{ chemin: TEMOIN, cookie: '' }]
  const melange = SERVIES.flatMap((chemin) =>
    sessions.map((cookies) => ({ chemin, cookie: enteteDe(cookies) })),
  )
  await engendrer({ ...commun, nombre: CADENCE, demandes: melange })
  const reference = await engendrer({ ...commun, demandes: temoin })
  const sonde = sonderDisque(dossier)
  const mesure = await engendrer({ ...commun, demandes: melange })
  const disque = await sonde.arreter()
  const p99 = (l) => centile(l, 0.99)
  const refus = mesure.reduce((somme, { refusees }) => somme + refusees, 0)
  const tout = mesure.flatMap(({ latences }) => latences)
  const base = reference.flatMap(({ latences }) => latences)
  imprimer({
    nom: `temps du serveur à ${CADENCE} pages personnelles par seconde, p99`,
    ...{ valeur: ms(p99(tout)), unite: 'ms', p50: ms(mediane(tout)), maximum: 100 },
    rapport: Number((p99(tout) / p99(base)).toFixed(2)),
    reference: `${TEMOIN} à la même cadence : ${centiles(base)}`,
    parPage: Object.fromEntries(
      mesure.map(({ chemin, latences }) => [chemin, ms(mediane(latences))]),
    ),
    disque: `un bloc rendu durable pendant ce temps : ${centiles(disque)}, ${ms(Math.max(...disque))} au plus`,
    ...{ repetitions: tout.length, refus, processus: demo.processus },
  })
}

const navigateur = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
let demo = await demarrer(1)
try {
  const personnes = listPersonnages('2026-10').slice(0, PERSONNES)
  const sessions = []
  for (const p of personnes) sessions.push(await entrer(navigateur, demo.origine, p))
  await peser(navigateur, demo.origine, sessions[0])
  await navigateur.close()
  await couter(demo, sessions[0])
  await charger(demo, sessions)
  await demo.arreter()
  const coeurs = availableParallelism()
  demo = await demarrer(coeurs)
  // Sessions outlive a restart; each process warms up for itself.
  for (const chemin of [TEMOIN, ...SERVIES]) {
    await chauffer(demo, { chemin, cookie: enteteDe(sessions[0]), fois: CHAUFFE * coeurs })
  }
  await charger(demo, sessions)
} finally {
  await navigateur.close()
  await demo.arreter()
  if (!garde) rmSync(dossier, { recursive: true, force: true })
}
