import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DossierAllocataire } from '#allocations'
import type { RessourceSourcee } from '#referentiel'
import { jour, mois } from '#socle'
import { listColonnes, moisDuPapier, trimestresAu } from './ressources-vue.js'

function dossier(moisDemande: string): DossierAllocataire {
  return {
    numero: 'D1',
    organisme: 'caf',
    moisDemande: mois(moisDemande),
    personnes: [],
    isolementRecent: false,
    logement: {
      statut: 'loge-gratuitement',
      loyer: null,
      zone: null,
      colocation: false,
      participationFrais: false,
    },
    aideLogement: null,
  }
}

const CAS = [
  {
    titre: 'examen de décembre : août à octobre est en cours et dernier',
    demande: '2025-03',
    dernier: ['2026-08', '2026-09', '2026-10'],
    pour: ['2026-12', '2027-01', '2027-02'],
    enCours: 7,
  },
  {
    titre: 'examen de novembre : octobre commence le trimestre d’après',
    demande: '2025-02',
    dernier: ['2026-10', '2026-11', '2026-12'],
    pour: ['2027-02', '2027-03', '2027-04'],
    enCours: 6,
  },
  {
    titre: 'examen d’octobre : septembre et octobre sont dans le trimestre d’après',
    demande: '2025-01',
    dernier: ['2026-09', '2026-10', '2026-11'],
    pour: ['2027-01', '2027-02', '2027-03'],
    enCours: 6,
  },
] as const

for (const c of CAS) {
  test(`24 mois : ${c.titre}`, () => {
    const trimestres = trimestresAu(jour('2026-11-12'), dossier(c.demande))
    assert.equal(trimestres.length, 8)
    assert.deepEqual(trimestres.at(-1)?.mois, c.dernier)
    assert.deepEqual(trimestres.at(-1)?.pour, c.pour)
    assert.equal(
      trimestres.findIndex((t) => t.enCours),
      c.enCours,
    )
  })
}

test('sans dossier, les trois derniers mois entiers, sans mois de droit', () => {
  const dernier = trimestresAu(jour('2026-11-12'), undefined).at(-1)
  assert.deepEqual(dernier, {
    mois: ['2026-08', '2026-09', '2026-10'],
    pour: null,
    enCours: false,
  })
})

test('quatre payeurs ont leur colonne ; au-delà, trois, puis les autres ensemble', () => {
  const series = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ cle: `${i}`, nom: `P${i}`, organisme: false }))
  const titres = (n: number): string[] => listColonnes(series(n)).map((c) => c.titre)
  assert.deepEqual(titres(0), [])
  assert.deepEqual(titres(4), ['P0', 'P1', 'P2', 'P3'])
  assert.deepEqual(titres(5), ['P0', 'P1', 'P2', 'Les 2 autres payeurs'])
  assert.equal(listColonnes(series(12)).at(-1)?.series.length, 9)
})

test('le bulletin est celui du mois travaillé, même payé le 5 du mois suivant', () => {
  const source = { moisPrincipal: mois('2026-06') } as RessourceSourcee['source']
  const lire = (origine: RessourceSourcee['origine']) =>
    moisDuPapier({ origine, mois: mois('2026-07'), source })
  assert.equal(lire('dsn'), '2026-06')
  assert.equal(lire('pasrau'), '2026-07')
})
