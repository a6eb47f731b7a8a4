// The book of the law in memory, on one core: what each answer takes once a situation has been read
// and validated, beside JSON.parse of the same situations. The 400 households of the tests are
// tiled to 100,000 (10,000 for the explanations); passes are interleaved; the best says what the
// core does when nothing else takes it, the median what it did. A bare loop over bytes turns in the
// same passes (`droits-machine`): where its best and its median differ as much as those of a
// measure, the machine gave less, and the book did not slow down. `processeur` is the time of the
// processors, threads of the garbage collector included.
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { calculerDroits, parseSituation } from '#legislation'

const PASSES = 9
const TOURS = 250
const TOURS_EXPLIQUES = 25
const TOURS_PARTS = 60
const APPELS_SEULS = 10_000
const FOYERS_GARDES = 20_000
const OCTETS = 64 << 20
const FOYERS_FRANCE = 6_000_000
const COEURS_FRANCE = 16

export const PRESTATIONS = ['rsa', 'primeActivite']
const REFERENCE = 'JSON.parse des mêmes situations, en mémoire'

const lignes = readFileSync(new URL('../tests/situations/openfisca-400.ndjson', import.meta.url))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((ligne) => JSON.parse(ligne))

/** The 400 households of the tests, the housing benefit given. */
export const textes = lignes.map(({ situation, attendu }) => {
  const connus = { ...situation.connus, aideLogement: attendu.aideLogement }
  return JSON.stringify({ ...situation, connus })
})
/** The same without it: the book computes it. */
const textesLibres = lignes.map(({ situation }) => JSON.stringify(situation))

const valider = (liste) => liste.map((texte) => parseSituation(JSON.parse(texte)).valeur)
const donnes = valider(textes)
const libres = valider(textesLibres)
const bruts = textes.map((texte) => JSON.parse(texte))

/** What each measure does in one pass, and its name. */
const TACHES = {
  'droits-memoire': () => calculerTous(donnes, { prestations: PRESTATIONS }),
  'droits-memoire-tout': () => calculerTous(libres, {}),
  'droits-explication': () => calculerTous(donnes, { prestations: PRESTATIONS, explication: true }),
  'droits-explication-tout': () => calculerTous(libres, { explication: true }),
  'droits-preparation': () => {
    for (const brut of bruts) parseSituation(brut)
  },
}

/** What is asked one after the other, in the order of the law: each adds its own cost. */
const ORDRE = {
  aideLogement: ['aideLogement'],
  prestationsFamiliales: [
    'allocationsFamiliales',
    'complementFamilial',
    'allocationSoutienFamilial',
    'pajeBase',
  ],
  rsa: ['rsa'],
  primeActivite: ['primeActivite', 'primeActiviteNette'],
  css: ['cssGratuite', 'cssParticipationAnnuelle'],
}

function calculerTous(situations, options) {
  for (const situation of situations) calculerDroits(situation, options)
}

/** All the measures in memory, one object each. */
export function* mesurerMemoire() {
  const suite = Buffer.alloc(OCTETS / TOURS, 7)
  const { reference, objets, octets, ...taches } = chronometrer({
    ...TACHES,
    octets: () => SOMMES.fill(sommer(suite)),
    reference: () => {
      for (const texte of textes) JSON.parse(texte)
    },
    objets: () => parcourir(bruts),
  })
  yield mesurerMachine(octets)
  for (const [nom, durees] of Object.entries(taches)) {
    yield {
      nom,
      valeur: Math.round(1 / durees.meilleure),
      unite: 'foyers/s',
      mediane: Math.round(1 / durees.mediane),
      processeur: Number((durees.processeur * 1e6).toFixed(2)),
      uniteProcesseur: 'µs de processeur par foyer, au mieux',
      rapport: arrondi(reference.meilleure / durees.meilleure),
      rapportMediane: arrondi(reference.mediane / durees.mediane),
      reference: REFERENCE,
      rapportBoucleNue: arrondi(objets.meilleure / durees.meilleure),
    }
  }
  yield pourLaFrance('droits-france-memoire', 1 / taches['droits-memoire'].meilleure)
  yield mesurerParts()
  yield mesurerUnSeul()
  yield mesurerTenue()
}

/** Kept, so that the loop is not taken away as useless. */
const SOMMES = [0]

function sommer(suite) {
  let total = 0
  for (let i = 0; i < suite.length; i++) total += suite[i]
  return total
}

/** What the core gave to a bare loop in the same passes. */
function mesurerMachine({ meilleure, mediane }) {
  const parSeconde = (duree) => Math.round(OCTETS / 1e6 / (duree * TOURS * textes.length))
  return {
    nom: 'droits-machine',
    valeur: parSeconde(meilleure),
    unite: 'Mo/s, boucle nue sur des octets',
    mediane: parSeconde(mediane),
  }
}

/** Time of a country on one machine, from the speed of one core. */
export function pourLaFrance(nom, parSeconde) {
  return {
    nom,
    valeur: Number((FOYERS_FRANCE / COEURS_FRANCE / parSeconde).toFixed(2)),
    unite: `s pour ${FOYERS_FRANCE} foyers sur ${COEURS_FRANCE} cœurs, extrapolé`,
  }
}

/** Seconds of each task for one household: best and median pass, best time of the processor. */
function chronometrer(taches, toursDe = tours) {
  const passes = Object.fromEntries(Object.keys(taches).map((nom) => [nom, []]))
  for (let passe = 0; passe < PASSES; passe++) {
    for (const [nom, tache] of Object.entries(taches)) {
      passes[nom].push(chronometrerPasse(tache, toursDe(nom)))
    }
  }
  return Object.fromEntries(Object.entries(passes).map(([nom, durees]) => [nom, resumer(durees)]))
}

function tours(nom) {
  return nom.includes('explication') ? TOURS_EXPLIQUES : TOURS
}

function chronometrerPasse(tache, tours) {
  const foyers = tours * textes.length
  const avant = process.cpuUsage()
  const debut = process.hrtime.bigint()
  for (let tour = 0; tour < tours; tour++) tache()
  const horloge = Number(process.hrtime.bigint() - debut) / 1e9
  const { user, system } = process.cpuUsage(avant)
  return { horloge: horloge / foyers, processeur: (user + system) / 1e6 / foyers }
}

function resumer(durees) {
  const horloge = durees.map((d) => d.horloge).toSorted((a, b) => a - b)
  return {
    meilleure: horloge[0],
    mediane: horloge[Math.floor(horloge.length / 2)],
    processeur: Math.min(...durees.map((d) => d.processeur)),
  }
}

/**
 * What each benefit adds to the computation of all, in microseconds of the processor and in share:
 * best passes with it less best passes without it. The RSA reads the housing benefit of its three
 * months.
 */
function mesurerParts() {
  const taches = {}
  const demandees = []
  for (const [nom, prestations] of Object.entries(ORDRE)) {
    demandees.push(...prestations)
    const liste = [...demandees]
    taches[nom] = () => calculerTous(libres, { prestations: liste })
  }
  const mesures = chronometrer(taches, () => TOURS_PARTS)
  const durees = Object.entries(mesures).map(([nom, { processeur }]) => [nom, processeur * 1e6])
  const tout = durees.at(-1)[1]
  const parts = durees.map(([nom, duree], i) => {
    const propre = duree - (i === 0 ? 0 : durees[i - 1][1])
    return [nom, { microsecondes: arrondi(propre), part: arrondi(propre / tout) }]
  })
  return {
    nom: 'droits-parts',
    valeur: arrondi(tout),
    unite: 'µs de processeur par foyer, tout calculé ; part de chaque droit, dans l’ordre',
    parts: Object.fromEntries(parts),
  }
}

/** A bare loop over plain objects: every line of every person, added up by year. */
function parcourir(situations) {
  let total = 0
  for (const { personnes } of situations) {
    for (const { ressources } of personnes) {
      for (const ligne of ressources ?? []) {
        const mois = (texte) => Number(texte.slice(0, 4)) * 12 + Number(texte.slice(5, 7))
        total += ligne.montantNetSocial * (mois(ligne.a) - mois(ligne.de) + 1)
      }
    }
  }
  return total
}

/**
 * One household at a time, everything computed and explained. By the clock, and by the processor:
 * on a loaded machine the clock also counts the turns of the others.
 */
function mesurerUnSeul() {
  const horloge = []
  const processeur = []
  for (let i = 0; i < APPELS_SEULS; i++) {
    const avant = process.cpuUsage()
    const debut = process.hrtime.bigint()
    calculerDroits(libres[i % libres.length], { explication: true })
    horloge.push(Number(process.hrtime.bigint() - debut) / 1e6)
    processeur.push(process.cpuUsage(avant).user / 1e3)
  }
  return {
    nom: 'droits-un-foyer-p99',
    valeur: centile(horloge, 0.99),
    unite: 'ms, tout calculé et expliqué',
    processeur: centile(processeur, 0.99),
    mediane: centile(horloge, 0.5),
    repetitions: APPELS_SEULS,
  }
}

function centile(durees, part) {
  const triees = durees.toSorted((a, b) => a - b)
  return Number(triees[Math.floor(triees.length * part)].toFixed(3))
}

/** Memory of a situation kept with its preparation, and what computing leaves behind: nothing. */
function mesurerTenue() {
  setFlagsFromString('--expose-gc')
  const ramasser = runInNewContext('gc')
  const occupee = () => {
    ramasser()
    return process.memoryUsage().heapUsed
  }
  const vide = occupee()
  const gardes = Array.from(
    { length: FOYERS_GARDES },
    (_, i) => parseSituation(JSON.parse(textes[i % textes.length])).valeur,
  )
  const pleine = occupee()
  calculerTous(gardes, { prestations: PRESTATIONS })
  const calculee = occupee()
  return {
    nom: 'droits-octets-par-foyer',
    valeur: Math.round((pleine - vide) / gardes.length),
    unite: 'octets gardés par situation validée et préparée',
    laissesParLeCalcul: Math.round((calculee - pleine) / gardes.length),
  }
}

function arrondi(rapport) {
  return Number(rapport.toFixed(3))
}
