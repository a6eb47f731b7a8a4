import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createJournalMemoire, createReferentielMemoire } from '#adapters/memory'
import type { Instant, Mois, Nir } from '#socle'
import { engendrerTerritoire } from '#territoire'
import { ACCES, recevoir, referentielDe } from '../adapters/contracts/referentiel.contract.js'
import { type Arrivee, LINA, SCENARIOS } from '../adapters/contracts/scenarios.contract.js'

const TOUJOURS = { de: '2020-01' as Mois, a: '2030-12' as Mois }

function* permutations<T>(liste: readonly T[]): Generator<T[]> {
  if (liste.length <= 1) yield [...liste]
  for (let i = 0; i < liste.length; i++) {
    const reste = [...liste.slice(0, i), ...liste.slice(i + 1)]
    for (const suite of permutations(reste)) yield [liste[i]!, ...suite]
  }
}

/** All that a register shows: the person's lines with their revisions, and who waits. */
async function etat(arrivees: readonly Arrivee[], nirs: readonly Nir[]): Promise<string> {
  const journal = createJournalMemoire()
  // The key of the index is drawn at each creation: opaque keys are left out of what is compared.
  const referentiel = referentielDe({
    store: createReferentielMemoire(),
    journal,
    fermer: async () => {},
  })
  for (const arrivee of arrivees) await recevoir(referentiel, arrivee)
  const vu: unknown[] = []
  for (const nir of nirs) {
    const { personne, lignes } = await referentiel.lireRessources({ nir, ...TOUJOURS }, ACCES)
    vu.push(personne && { ...personne, cle: '' })
    vu.push(lignes.map((l) => ({ ...l, id: '' })))
    const premiere = lignes[0]
    if (premiere) vu.push(await referentiel.listRevisions(nir, premiere.id, ACCES))
  }
  const attentes = await referentiel.listNonRattaches(1000)
  vu.push(attentes.map((a) => JSON.stringify(a)).sort())
  return JSON.stringify(vu)
}

for (const { titre, arrivees } of SCENARIOS.filter((s) => s.arrivees.length > 1)) {
  test(`l’ordre d’arrivée ne change rien : ${titre}`, async () => {
    const attendu = await etat(arrivees, [LINA])
    for (const ordre of permutations(arrivees)) assert.equal(await etat(ordre, [LINA]), attendu)
  })
}

test('tous les fichiers de deux scénarios mêlés : dans tous les ordres, un seul état', async () => {
  const retenus = SCENARIOS.filter((s) => /NTT puis NIR|ordre inférieur/.test(s.titre))
  const arrivees = retenus.flatMap((s) => s.arrivees)
  assert.equal(arrivees.length, 4)
  const etats = new Set<string>()
  for (const ordre of permutations([...arrivees, arrivees[0]!]))
    etats.add(await etat(ordre, [LINA]))
  assert.equal(etats.size, 1)
})

/** Deals a list in another order, by a seed of its own. */
function melanger<T>(liste: readonly T[], graine: number): T[] {
  let alea = graine
  const tirage = (): number => {
    alea = (Math.imul(alea, 1_664_525) + 1_013_904_223) >>> 0
    return alea
  }
  return liste
    .map((valeur) => ({ valeur, rang: tirage() }))
    .sort((a, b) => a.rang - b.rang)
    .map(({ valeur }) => valeur)
}

test('un territoire avec incidents, mêlé trois fois : un seul état', async () => {
  const arrivees: Arrivee[] = []
  const nirs = new Set<Nir>()
  const options = { personnes: 40, de: '2025-01' as Mois, a: '2025-04' as Mois, graine: 'ordre' }
  for (const m of engendrerTerritoire({ ...options, incidents: true, demonstration: false })) {
    if (m.genre === 'verite') for (const { nir } of m.lignes) nirs.add(nir)
    if (m.genre !== 'fichier') continue
    const octets = Buffer.from([...m.fichier.contenu].join(''), 'latin1')
    arrivees.push({ octets, recuLe: '2025-06-01T00:00:00.000Z' as Instant })
  }
  assert.ok(arrivees.length > 10)
  const etats = new Set<string>()
  for (const graine of [1, 2, 3]) etats.add(await etat(melanger(arrivees, graine), [...nirs]))
  assert.equal(etats.size, 1)
})
