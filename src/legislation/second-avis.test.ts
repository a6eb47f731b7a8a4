import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { causesPossibles } from './causes-ecarts.js'
import { calculerDroits, parseSituation } from './index.js'

/**
 * A second opinion: the answers of OpenFisca-France for 400 households. It is not the law: where
 * the article says otherwise, the difference is listed with its cause (docs/parcours/droit.md).
 */
interface Ligne {
  readonly situation: {
    readonly id: string
    readonly connus: { readonly aideLogement: number | null }
  }
  readonly attendu: Readonly<Record<'rsa' | 'primeActivite' | 'aideLogement', number>>
}
interface Divergence {
  readonly id: string
  readonly prestation: 'rsa' | 'primeActivite'
  readonly cause: string
}

/** That engine computes in float32. */
const ECART = 2

const dossier = new URL('../../tests/situations/', import.meta.url)
const lignes: Ligne[] = readFileSync(new URL('openfisca-400.ndjson', dossier), 'utf8')
  .trim()
  .split('\n')
  .map((ligne) => JSON.parse(ligne))
const divergences: Divergence[] = JSON.parse(
  readFileSync(new URL('divergences.json', dossier), 'utf8'),
)

for (const prestation of ['rsa', 'primeActivite'] as const) {
  test(`${prestation} : 400 situations, à deux centimes, écarts connus à part`, () => {
    const listes = new Set(divergences.filter((d) => d.prestation === prestation).map((d) => d.id))
    const ecarts = new Set<string>()
    for (const { situation, attendu } of lignes) {
      const connus = { ...situation.connus, aideLogement: attendu.aideLogement }
      const lu = parseSituation({ ...situation, connus })
      assert.ok(lu.ok, situation.id)
      const montant = calculerDroits(lu.valeur, { prestations: [prestation] }).droits[prestation]
      assert.equal(typeof montant, 'number')
      if (Math.abs(Number(montant) - attendu[prestation]) > ECART) ecarts.add(situation.id)
    }
    assert.deepEqual([...ecarts].sort(), [...listes].sort())
  })
}

test('chaque écart a sa cause, et le foyer l’a vraiment', () => {
  for (const { id, prestation, cause } of divergences) {
    const { situation, attendu } = lignes.find((l) => l.situation.id === id)!
    const connus = { ...situation.connus, aideLogement: attendu.aideLogement }
    const lu = parseSituation({ ...situation, connus })
    assert.ok(lu.ok, id)
    const donnee = situation.connus.aideLogement !== null
    assert.ok(causesPossibles(lu.valeur, prestation, donnee).includes(cause), `${id} : ${cause}`)
  }
})
