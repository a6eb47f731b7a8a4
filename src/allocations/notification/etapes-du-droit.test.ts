import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculerDroits, parseSituation } from '#legislation'
import { etapeBase, etapeRessources, etapesDuDroit } from './etapes-du-droit.js'

/** A claim and an independent: facts that are told before the figures of a right. */
const SITUATION = {
  id: 'faits',
  moisDroit: '2026-05',
  dateDemande: '2026-05-04',
  personnes: [
    {
      role: 'allocataire',
      naissance: '1990-03-02',
      activite: 'actif',
      ressources: [{ nature: 'salaire', de: '2026-01', a: '2026-05', montantNetSocial: 30_000 }],
      independant: { benefices: { '2024': 240_000 } },
    },
  ],
  logement: { statut: 'sans-domicile' },
}

test('la moyenne des ressources et le montant de base se trouvent où qu’ils soient', () => {
  const lu = parseSituation(SITUATION)
  assert.ok(lu.ok)
  const { explication = [] } = calculerDroits(lu.valeur, { explication: true })
  for (const [cle, base] of [
    ['rsa', 64_652],
    ['primeActiviteNette', 63_321],
  ] as const) {
    const etapes = etapesDuDroit(explication, { cle })
    assert.notEqual(etapes[0], etapeRessources(etapes), cle)
    // 300,00 € of wage and 2 400,00 € ÷ 12.
    assert.equal(etapeRessources(etapes)?.resultat, 50_000, cle)
    assert.equal(etapeBase(etapes)?.resultat, base, cle)
  }
})
