import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Liquidation } from '#allocations'
import { parseSituation } from '#legislation'
import type { RessourceSourcee } from '#referentiel'
import { centimes, type Instant, type Mois, mois } from '#socle'
import { listUsages } from './ressource-lue.js'

const LIGNE = {
  mois: mois('2026-02'),
  nature: 'salaire',
  montantNetSocial: centimes(96_815),
} as RessourceSourcee

function liquidation(moisDroit: Mois, montant: number): Liquidation {
  const lue = parseSituation({
    id: 's',
    moisDroit,
    personnes: [
      {
        ...{ id: 'p1', role: 'allocataire', naissance: '1990-03-02', activite: 'actif' },
        ressources: [{ nature: 'salaire', de: '2026-02', a: '2026-02', montantNetSocial: montant }],
      },
    ],
    logement: { statut: 'loge-gratuitement' },
  })
  assert.ok(lue.ok)
  const trimestreReference = [mois('2026-01'), mois('2026-02'), mois('2026-03')]
  return {
    dossier: 'D1',
    moisDroit,
    calculeeLe: '2026-05-02T08:00:00.000Z' as Instant,
    situation: lue.valeur,
    reponse: {
      id: 's',
      droits: {},
      refus: {},
      manques: {},
      intermediaires: { trimestreReference },
    },
  }
}

const CAS = [
  { titre: 'aucun calcul', liquidations: [], attendu: [] },
  {
    titre: 'un calcul d’autres mois',
    liquidations: [liquidation(mois('2026-05'), 96_815)],
    ligne: { ...LIGNE, mois: mois('2026-04') },
    attendu: [],
  },
  {
    titre: 'ce montant même, pour deux mois payés',
    liquidations: [liquidation(mois('2026-06'), 96_815), liquidation(mois('2026-05'), 96_815)],
    attendu: [['2026-05', '2026-06'], true],
  },
  {
    titre: 'un autre montant',
    liquidations: [liquidation(mois('2026-05'), 101_230)],
    attendu: [['2026-05'], false],
  },
]

for (const { titre, liquidations, ligne = LIGNE, attendu } of CAS) {
  test(`où un montant a servi : ${titre}`, () => {
    const usages = listUsages(ligne, liquidations, 'p1')
    assert.deepEqual(usages[0] === undefined ? [] : [usages[0].mois, usages[0].lu], attendu)
    assert.ok(usages.length === 0 || usages.length === 2)
  })
}
