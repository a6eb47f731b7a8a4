// Reads of the register on a large base, through the partner API as partners call it (HTTP, token,
// guard, second lock, journal): one person over 13 months at a constant rate (open loop), lots of a
// hundred; the cost of a read from a small base to the large one; then a missing month, a read as of
// an instant, a search of neighbours. Rows go through the store's own COPY, cardinality asserted.
// ALASOURCE_BANC_PERSONNES: persons of the large base, 24 months each (default 50,000 = 1.2 million
// lines; the published figure is 500000 = 12 million). ALASOURCE_BANC_LUES: those whose statement is
// made, and who are read (default: all). ALASOURCE_BANC_DOSSIER: a base kept from run to run.
// ALASOURCE_BANC_COURT=1: 2,000 persons, some seconds.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import fastify from 'fastify'
import { joindre } from '#adapters/embedded-postgres'
import { registerApi } from '#apps/api'
import {
  APPEL,
  AUJOURDHUI,
  attendre,
  corpsDe,
  demandeDe,
  FENETRE,
  JETON,
  MAINTENANT,
  ouvrirBase,
} from './base-lecture.js'
import { secondesDuServeur } from './processeur.js'

const COURT = Boolean(process.env.ALASOURCE_BANC_COURT)
const PERSONNES = Number(process.env.ALASOURCE_BANC_PERSONNES || (COURT ? 2_000 : 50_000))
const LUES = Math.min(PERSONNES, Number(process.env.ALASOURCE_BANC_LUES || PERSONNES))
const PETITE = Math.min(COURT ? 500 : 4_200, LUES)
const CADENCE = Number(process.env.ALASOURCE_BANC_CADENCE || 1_000)
const SECONDES = Number(process.env.ALASOURCE_BANC_SECONDES || (COURT ? 3 : 10))
const LOTS = COURT ? 20 : 200
/** Lots on their way at once: two for each of two cores, then four. */
const LOTS_EN_VOL = [4, 8]
const FOIS = COURT ? 40 : 300
/** Reads before those that count: a service that has just started compiles itself. */
const MISE_EN_ROUTE = COURT ? 200 : 4_000
const UNE_A_UNE = COURT ? 400 : 5_000
const EN_VOL = 64
/** Prime numbers: the persons drawn are spread over the whole base. */
const ECART = 7_919

const garde = process.env.ALASOURCE_BANC_DOSSIER
const dossier = garde || mkdtempSync(path.join(tmpdir(), 'banc-lecture-'))
const serveur = await joindre(dossier)

const centile = (liste, c) => [...liste].sort((a, b) => a - b)[Math.floor((liste.length - 1) * c)]
const mediane = (liste) => centile(liste, 0.5)
const ms = (duree) => Number(duree.toFixed(1))
const centiles = (l) => `p50 ${ms(mediane(l))} ms, p99 ${ms(centile(l, 0.99))} ms`

function imprimer(figure) {
  console.log(JSON.stringify({ ...figure, charge: Number(loadavg()[0].toFixed(2)) }))
}

const tirer = (qui, n) => qui[(n * ECART) % qui.length]

async function servir({ partenaires }) {
  const app = fastify()
  await registerApi(app, {
    ...{ partenaires, horloge: () => MAINTENANT, aujourdhui: () => AUJOURDHUI },
    ...{ origine: 'http://127.0.0.1', enteteCertificat: undefined },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { port: app.server.address().port, fermer: () => app.close() }
}

const ENTETES = {
  ...{ 'content-type': 'application/json', authorization: `Bearer ${JETON}` },
  ...{ 'x-finalite': 'c2s', 'x-agent': 'batch' },
}

const generateur = fork(new URL('./charge-ouverte.js', import.meta.url))

/** One load, and the processor that it took: in the generator, in this process, in the base. */
async function engendrer(port, charge) {
  const [node, base] = [process.cpuUsage(), secondesDuServeur(dossier)]
  generateur.send({ port, entetes: ENTETES, enVolMax: EN_VOL, ...charge })
  const fait = await new Promise((rendre) => generateur.once('message', rendre))
  if (fait.erreur !== undefined) throw new Error(fait.erreur)
  const { user, system } = process.cpuUsage(node)
  return { ...fait, node: (user + system) / 1e6, base: secondesDuServeur(dossier) - base }
}

/** Microseconds of processor for one person: all of them, and where they go. */
function imprimerProcesseur(nom, { cpu, node, base }, personnes) {
  const us = (secondes) => Math.round((secondes / personnes) * 1e6)
  imprimer({
    nom,
    valeur: us(cpu + node + base),
    unite: 'µs de processeur/personne',
    rapport: Number(((node + base) / (cpu + node + base)).toFixed(2)),
    reference: `dont service ${us(node)} µs, base ${us(base)} µs ; générateur ${us(cpu)} µs`,
    repetitions: personnes,
  })
}

/** One after the other; what each gave is checked. */
async function chronometrer(fois, travail) {
  const mesures = []
  for (let n = 0; n < fois; n++) {
    const debut = performance.now()
    await travail(n)
    mesures.push(performance.now() - debut)
  }
  return mesures
}

async function lireLot({ restitution, qui }, n, plus) {
  const demandes = Array.from({ length: 100 }, (_, k) => demandeDe(tirer(qui, n * 100 + k), plus))
  const lue = await restitution.lire(APPEL, demandes)
  if (!lue.ok || lue.valeur.some((r) => r.lignes?.length !== 13))
    throw new Error('a lot without its 13 months')
}

/** The cost of a read in a small base and in the large one, in turn: only their ratio counts. */
async function platitude(petite, grande) {
  const [x, y] = [[], []]
  for (let n = 0; n < Math.ceil(FOIS / 10); n++) {
    x.push(...(await chronometrer(1, () => lireLot(petite, n))))
    y.push(...(await chronometrer(1, () => lireLot(grande, n))))
  }
  imprimer({
    nom: `lecture-${grande.lignes}-lignes`,
    valeur: Math.round(mediane(y) * 10),
    unite: 'µs/personne',
    rapport: Number((mediane(y) / mediane(x)).toFixed(2)),
    reference: `les mêmes lots de cent avec ${petite.lignes} lignes`,
    repetitions: y.length,
  })
}

async function uneAUne(port, { qui }) {
  const corps = Array.from({ length: Math.min(qui.length, 2_000) }, (_, n) => {
    const elle = tirer(qui, n)
    const corps = JSON.stringify(corpsDe(elle, { ...FENETRE, motif: 'indu' }))
    return { dossier: `D${elle.n}`, corps }
  })
  const charge = { chemin: '/api/v1/ressources-mensuelles/recherche', corps }
  await engendrer(port, { ...charge, cadence: null, nombre: MISE_EN_ROUTE })
  const plein = await engendrer(port, { ...charge, cadence: null, nombre: UNE_A_UNE })
  const debit = UNE_A_UNE / plein.secondes
  imprimer({
    nom: 'lecture-partenaire',
    valeur: Math.round(debit),
    unite: 'personnes/s',
    rapport: Number((debit / CADENCE).toFixed(2)),
    reference: `${CADENCE}/s ; ${EN_VOL} à la fois, ${centiles(plein.latences)}`,
    repetitions: UNE_A_UNE,
  })
  imprimerProcesseur('lecture-partenaire-processeur', plein, UNE_A_UNE)
  // At the rate asked, or at what the machine gives today when it is less: said in the figure.
  const cadence = Math.min(CADENCE, Math.floor(debit * 0.8))
  const ouverte = await engendrer(port, { ...charge, cadence, nombre: cadence * SECONDES })
  imprimer({
    nom: 'lecture-boucle-ouverte-p99',
    valeur: ms(centile(ouverte.latences, 0.99)),
    unite: 'ms',
    rapport: Number((cadence / CADENCE).toFixed(2)),
    reference: `cadence ${cadence}/s pour ${CADENCE}/s ; ${centiles(ouverte.latences)}`,
    repetitions: ouverte.latences.length,
  })
  return debit
}

/** Lots of a hundred, as a partner's night run sends them: so many at a time. */
async function parLots(port, { qui, seules, enVolMax }) {
  const corps = Array.from({ length: Math.min(LOTS, 50) }, (_, n) => {
    const personnes = Array.from({ length: 100 }, (_, k) => {
      const elle = tirer(qui, n * 100 + k)
      return corpsDe(elle, { dossier: `D${elle.n}` })
    })
    return { dossier: 'LOT', corps: JSON.stringify({ personnes, ...FENETRE, motif: 'indu' }) }
  })
  const charge = { chemin: '/api/v1/ressources-mensuelles/lot', corps, cadence: null, enVolMax }
  await engendrer(port, { ...charge, nombre: LOTS / 4 })
  const fait = await engendrer(port, { ...charge, nombre: LOTS })
  const { latences, secondes } = fait
  const debit = (LOTS * 100) / secondes
  imprimer({
    nom: `lecture-lot-100-par-${enVolMax}`,
    valeur: Math.round(debit),
    unite: 'personnes/s',
    rapport: Number((debit / seules).toFixed(2)),
    reference: `lectures une à une ; ${enVolMax} lots à la fois, ${centiles(latences)}`,
    repetitions: LOTS,
  })
  imprimerProcesseur(`lecture-lot-100-par-${enVolMax}-processeur`, fait, LOTS * 100)
}

function imprimerP99(nom, mesures, reference) {
  imprimer({
    nom,
    valeur: ms(centile(mesures, 0.99)),
    unite: 'ms',
    rapport: Number((mediane(mesures) / mediane(reference)).toFixed(2)),
    reference: `une lecture d’aujourd’hui, l’une après l’autre ; p50 ${ms(mediane(mesures))} ms`,
    repetitions: mesures.length,
  })
}

const ACCES = { organisme: 'caf', agent: 'banc', finalite: 'exploitation', dossier: null }

async function autresLectures({ restitution, suivi, qui }) {
  const une = async (n, plus) => {
    const lue = await restitution.lire(APPEL, [demandeDe(tirer(qui, n), plus)])
    if (!lue.ok || lue.valeur[0].etat !== 'lue') throw new Error('refused')
    return lue.valeur[0]
  }
  const ordinaires = await chronometrer(FOIS, (n) => une(n))
  const vuLe = '2025-06-20T00:00:00.000Z'
  const vues = await chronometrer(FOIS, async (n) => {
    const { lignes } = await une(n, { vuLe })
    if (lignes.length !== 5) throw new Error('an as-of read sees five months')
  })
  imprimerP99('lecture-vu-le-p99', vues, ordinaires)
  const manquants = await chronometrer(FOIS, async (n) => {
    const { nir } = tirer(qui, n)
    const lecture = { nir, de: '2025-02', a: '2026-02', jour: AUJOURDHUI }
    const etats = await suivi.lireCompletude(lecture, ACCES)
    if (etats.at(-1)?.etat !== 'en-retard') throw new Error('the last month is missing')
  })
  imprimerP99('lecture-completude-p99', manquants, ordinaires)
  return ordinaires
}

/** Individuals with a temporary number and the name of somebody: who may they be? */
async function voisins({ base, client, identites, qui }, reference) {
  while (!(await identites.indexer(5_000)).complet);
  const attentes = await attendre({ base, client, qui, nombre: FOIS })
  let candidats = 0
  const mesures = await chronometrer(attentes.length, async (n) => {
    candidats += (await identites.voir(attentes[n], ACCES)).candidats.length
  })
  if (candidats < attentes.length) throw new Error(`${candidats} neighbours only`)
  imprimerP99('identite-voisins-p99', mesures, reference)
}

try {
  const { url } = serveur
  const petite = await ouvrirBase({ url, schema: 'banc_petite', personnes: PETITE })
  const grande = await ouvrirBase({
    ...{ url, schema: 'banc_grande', personnes: PERSONNES, lues: LUES },
  })
  await platitude(petite, grande)
  const service = await servir(grande)
  const seules = await uneAUne(service.port, grande)
  for (const enVolMax of LOTS_EN_VOL) {
    await parLots(service.port, { qui: grande.qui, seules, enVolMax })
  }
  await service.fermer()
  const reference = await autresLectures(grande)
  await voisins(grande, reference)
  await petite.fermer()
  await grande.fermer()
} finally {
  generateur.kill()
  await serveur.quitter()
  if (!garde) rmSync(dossier, { recursive: true, force: true })
}
