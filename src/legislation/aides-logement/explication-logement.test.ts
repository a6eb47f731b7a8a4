import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits } from '../index.js'
import { situation } from '../personnages.js'

const pension = (montantNetSocial: number) => [
  { nature: 'retraite', de: '2024-01', a: '2026-05', montantNetSocial },
]

/** What the explanation says that each person brings, added up, in centimes. */
function retenus(...pensions: readonly number[]): readonly [number, unknown] {
  const adultes = pensions.map((montant, i) => ({
    ...{ id: `p${i}`, role: i === 0 ? 'allocataire' : 'conjoint', naissance: '1955-01-01' },
    ...{ activite: 'retraite', ressources: pension(montant) },
  }))
  const logement = { statut: 'locataire-vide', loyer: 60_000, zone: 1 }
  const lue = situation({ id: 'retraites', moisDroit: '2026-05', personnes: adultes, logement })
  const options = { prestations: ['aideLogement'], explication: true } as const
  const etapes = calculerDroits(lue, options).explication ?? []
  const etape = etapes.find(({ libelle }) => libelle === 'Vos ressources d’une année')
  assert.ok(etape !== undefined)
  const dits = Object.entries(etape.valeurs).filter(([cle]) => cle.startsWith('retenu.'))
  return [dits.reduce((total, [, valeur]) => total + Number(valeur), 0), etape.resultat]
}

test('ce que l’on dit de chacun fait le total, plafond de déduction commun compris', () => {
  // 10 % of each pension: 960 € and 600 €
  assert.deepEqual(retenus(80_000, 50_000), [1_404_000, 1_410_000])
  // 60 000 € together: the 10 % stop at the ceiling of the household, not of each.
  const [dit, total] = retenus(250_000, 250_000)
  assert.equal(Math.ceil(dit / 10_000) * 10_000, total)
  assert.ok(dit > 6_000_000 - 500_000 && dit < 6_000_000)
})
