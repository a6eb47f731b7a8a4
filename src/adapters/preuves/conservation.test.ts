import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createJournalMemoire, createReferentielMemoire } from '#adapters/memory'
import { envoi, nir, paie, SIRET_B } from '../contracts/envoi.contract.js'
import { recevoir, referentielDe } from '../contracts/referentiel.contract.js'

const RECU_LE = '2026-02-05T09:00:00.000Z' as never
const deux = [nir(1), nir(2)].map((n) => ({ nir: n, versements: [paie('2026-01-30')] }))
const BON = envoi({ individus: deux }, { siret: SIRET_B, individus: deux })

/** Changes the n-th value of a rubrique. */
function fausser(octets: Uint8Array, code: string, valeurs: Readonly<Record<number, string>>) {
  let rang = 0
  const texte = Buffer.from(octets).toString('latin1')
  const motif = new RegExp(`${code},'[^']*'`, 'g')
  const change = texte.replace(motif, (tout) => {
    const valeur = valeurs[rang++]
    return valeur === undefined ? tout : `${code},'${valeur}'`
  })
  assert.notEqual(change, texte)
  return Buffer.from(change, 'latin1')
}

const DATE = 'S21.G00.50.001'
const UN_ECARTE = fausser(BON, DATE, { 1: '31022026' })
const MOIS = 'S20.G00.05.005'

interface Cas {
  readonly titre: string
  readonly octets: Uint8Array
  /** Counted by hand: individus, gardes, ecartes, refuses. */
  readonly attendu: readonly [number, number, number, number]
}

const CAS: readonly Cas[] = [
  { titre: 'rien à redire', octets: BON, attendu: [4, 4, 0, 0] },
  { titre: 'une date impossible', octets: UN_ECARTE, attendu: [4, 3, 1, 0] },
  {
    titre: 'une déclaration fautive',
    octets: fausser(BON, MOIS, { 1: '01132026' }),
    attendu: [4, 2, 0, 2],
  },
  {
    titre: 'une date impossible et une déclaration fautive',
    octets: fausser(UN_ECARTE, MOIS, { 1: '01132026' }),
    attendu: [4, 1, 1, 2],
  },
  {
    titre: 'un compte final faux : tout est refusé',
    octets: fausser(BON, 'S90.G00.90.001', { 0: '7' }),
    attendu: [4, 0, 0, 4],
  },
  {
    titre: 'un envoi d’essai : rien n’est gardé',
    octets: envoi({ essai: true, individus: deux }),
    attendu: [2, 0, 0, 2],
  },
]

for (const { titre, octets, attendu } of CAS) {
  test(`conservation : ${titre}`, async () => {
    const store = createReferentielMemoire()
    const r = referentielDe({ store, journal: createJournalMemoire(), fermer: async () => {} })
    const rapport = await recevoir(r, { octets, recuLe: RECU_LE })
    const { individus, gardes, ecartes, refuses, dejaRecu } = rapport
    assert.deepEqual([individus, gardes, ecartes, refuses, dejaRecu], [...attendu, false])
    const encore = await recevoir(r, { octets, recuLe: RECU_LE })
    if (gardes > 0) assert.deepEqual([encore.gardes, encore.refuses, encore.dejaRecu], [0, 0, true])
  })
}
