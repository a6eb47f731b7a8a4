import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReferentielMemoire } from '#adapters/memory'
import { lireEnvoi } from '#referentiel'
import type { Instant, Jour } from '#socle'
import { envoi, nir, paie, SIRET_B } from '../contracts/envoi.contract.js'
import { SCENARIOS } from '../contracts/scenarios.contract.js'
import { type Hasard, hasardDe, nombreDe } from './graine.contract.js'

const ENTREES = nombreDe('ALASOURCE_ENTREES', 200_000)
/** CPU of one input: a hang is told apart from a machine that is busy elsewhere. */
const DUREE_MAX_MS = 100
/** Readings of an input found slow, before it is said to hang. */
const ESSAIS = 3
const CROISSANCE_MAX = 64 << 20

const BASES: readonly Uint8Array[] = [
  envoi({ individus: [{ nir: nir(1), versements: [paie('2026-01-30')] }] }),
  envoi({
    nature: '14',
    individus: [{ nir: nir(2), classe: '01', versements: [paie('2026-01-30')] }],
  }),
  envoi(
    { individus: [{ nir: nir(1), versements: [paie('2026-01-30')] }] },
    { siret: SIRET_B, type: '05', individus: [] },
  ),
  ...SCENARIOS.slice(2, 8).map((s) => s.arrivees[0]!.octets),
]

const VALEURS = [
  ...['', "'", "''", '0', '-1', '99999999999999999999', '31022026', '99999999', '1e9', 'NaN'],
  ...['\u0000', 'É', '\ufeff', '\u00a0', 'A'.repeat(300), '0.1.2', '-0.00', 'S21.G00.30.001'],
]
const CODES = ['S10.G00.00.005', 'S20.G00.05.002', 'S21.G00.30.001', 'S21.G00.50.001']
const CODES_RARES = ['S21.G00.31.008', 'S21.G00.58.003', 'S90.G00.90.001', 'S05.G50.00.001']
const SOUCHES = [...CODES, ...CODES_RARES, 'S99.Z99.99.999', 'S21', '']

const latin1 = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1')

/** Structure-aware: whole lines are moved, doubled, lost, recoded, given another value. */
function deformerLignes(texte: string, hasard: Hasard): string {
  const lignes = texte.split('\n')
  const i = hasard.entier(lignes.length)
  const code = lignes[i]!.split(',')[0]!
  const remplacer = (ligne: string): void => {
    lignes[i] = ligne
  }
  const gestes: readonly (() => void)[] = [
    () => lignes.splice(i, 1),
    () => lignes.splice(i, 0, lignes[hasard.entier(lignes.length)]!),
    () => lignes.splice(i, 0, ...Array.from({ length: hasard.entier(40) }, () => lignes[i]!)),
    () => lignes.splice(i, hasard.entier(20)),
    () => remplacer(`${code},'${hasard.choisir(VALEURS)}'\r`),
    () => remplacer(`${hasard.choisir(SOUCHES)},'${hasard.choisir(VALEURS)}'\r`),
    () => remplacer(lignes[i]!.replace("'", '')),
    () => remplacer(lignes[i]!.slice(0, hasard.entier(20))),
    () => lignes.reverse(),
  ]
  hasard.choisir(gestes)()
  return lignes.join('\n')
}

function deformerOctets(octets: Uint8Array, hasard: Hasard): Uint8Array {
  const copie = Uint8Array.from(octets)
  for (let n = hasard.entier(8); n >= 0; n--) {
    const i = hasard.entier(copie.length)
    copie[i] = hasard.entier(2) === 0 ? copie[i]! ^ (1 << hasard.entier(8)) : hasard.entier(256)
  }
  return hasard.entier(8) === 0 ? copie.subarray(0, hasard.entier(copie.length)) : copie
}

function deformer(hasard: Hasard): Uint8Array {
  let texte = latin1(hasard.choisir(BASES))
  for (let n = hasard.entier(4); n > 0; n--) texte = deformerLignes(texte, hasard)
  const octets = Buffer.from(texte, 'latin1')
  return hasard.entier(3) === 0 && octets.length > 0 ? deformerOctets(octets, hasard) : octets
}

const { indexer, hacher, commencer, preparation } = createReferentielMemoire()
const moyens = { empreintes: { indexer, hacher, commencer }, preparation }

/** The whole way of a file: check, then reading of what it does not refuse. */
function lire(octets: Uint8Array, hasard: Hasard): { refuse: boolean; individus: number } {
  const coupe = hasard.entier(octets.length + 1)
  const morceaux = [octets.subarray(0, coupe), octets.subarray(coupe)]
  const source = { nom: 'fuzz.dsn', lire: () => morceaux }
  const profil = hasard.entier(4) === 0 ? 'depot' : 'reception'
  const recuLe = '2026-02-05T09:00:00.000Z' as Instant
  const options = { profil, recuLe, jour: '2026-06-01' as Jour } as const
  let refuse = false
  let individus = 0
  let lus = 0
  for (const etape of lireEnvoi({ source, options }, moyens)) {
    if (etape.etape === 'controle') {
      refuse = etape.controle.refuse
      individus = etape.controle.rapport.individus
      assert.equal(etape.controle.rapport.octets, octets.length)
    } else if (etape.etape === 'bloc') lus += etape.bloc.sujets.length
  }
  assert.ok(lus <= individus, 'rien n’est gardé qui ne soit compté')
  return { refuse, individus }
}

function mesurer(graine: number): { refuse: boolean; duree: number } {
  const hasard = hasardDe(graine)
  const octets = deformer(hasard)
  const avant = process.cpuUsage()
  try {
    const { refuse } = lire(octets, hasard)
    const { user, system } = process.cpuUsage(avant)
    return { refuse, duree: (user + system) / 1000 }
  } catch (cause) {
    throw new Error(`graine ${graine}`, { cause })
  }
}

test(`${ENTREES} entrées déformées : ni chute, ni blocage, mémoire plate`, () => {
  let gardees = 0
  let depart = 0
  for (let graine = 1; graine <= ENTREES; graine++) {
    const lue = mesurer(graine)
    if (!lue.refuse) gardees += 1
    // The collector of memory works beside: an input that hangs is slow each time it is read.
    let essais = 1
    let { duree } = lue
    while (duree >= DUREE_MAX_MS && essais < ESSAIS) {
      essais += 1
      duree = mesurer(graine).duree
    }
    assert.ok(duree < DUREE_MAX_MS, `graine ${graine} : ${duree} ms`)
    if (graine === Math.floor(ENTREES / 4)) depart = process.memoryUsage().rss
  }
  assert.ok(gardees > ENTREES / 10 && gardees < ENTREES, `${gardees} entrées gardées`)
  const croissance = process.memoryUsage().rss - depart
  assert.ok(croissance < CROISSANCE_MAX, `la mémoire croît de ${croissance} octets`)
})
