import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Jour, Mois } from '#socle'
import type { AncienneIdentite, Variante } from '../registre.js'
import { identiteReference, type Support } from './reference.js'

function variante(nom: string, anciennes: readonly AncienneIdentite[] = []): Variante {
  const naissance = { dateNaissance: '12051990', departementNaissance: '31' }
  const traits = { nom, nomUsage: null, prenoms: 'LINA', sexe: null, ...naissance }
  return { sujet: 's', genre: 'nir', empreinte: `e-${nom}`, numero: '', traits, anciennes }
}

/** « MOREAU A 2026-01 » : company A declares that name for that month. */
function supports(...dits: string[]): Support[] {
  return dits.map((dit) => {
    const [nom, declarant, mois] = dit.split(' ') as [string, string, Mois]
    return { variante: `e-${nom}`, declarant, mois, constitution: `${mois}-28` as Jour }
  })
}

const CAS: readonly { titre: string; dits: readonly string[]; attendu: string }[] = [
  { titre: 'un seul nom', dits: ['MOREAU A 2026-01'], attendu: 'MOREAU' },
  {
    titre: 'deux entreprises valent plus que dix mois d’une seule',
    dits: [
      ...['01', '02', '03', '04', '05'].map((m) => `PETIT A 2025-${m}`),
      'MOREAU B 2026-01',
      'MOREAU C 2026-01',
    ],
    attendu: 'MOREAU',
  },
  {
    titre: 'autant d’entreprises : le plus de mois',
    dits: ['PETIT A 2025-01', 'MOREAU B 2026-01', 'MOREAU B 2026-02'],
    attendu: 'MOREAU',
  },
  {
    titre: 'autant de mois : le plus ancien',
    dits: ['PETIT A 2026-02', 'MOREAU B 2026-01'],
    attendu: 'MOREAU',
  },
  {
    titre: 'égalité parfaite : l’ordre des textes',
    dits: ['PETIT A 2026-01', 'MOREAU B 2026-01'],
    attendu: 'MOREAU',
  },
  {
    titre: 'les façons qui concordent s’ajoutent',
    dits: ['PETIT A 2025-01', 'PETIT A 2025-02', 'DE-MOREAU B 2026-01', 'MOREAU C 2026-02'],
    attendu: 'DE-MOREAU',
  },
]

for (const { titre, dits, attendu } of CAS) {
  test(`identité de référence : ${titre}`, () => {
    const noms = [...new Set(dits.map((d) => d.split(' ')[0]!))]
    for (const ordre of [noms, [...noms].reverse()]) {
      const melange = ordre === noms ? dits : [...dits].reverse()
      const identite = identiteReference(
        ordre.map((n) => variante(n)),
        supports(...melange),
      )
      assert.equal(identite?.variante.traits.nom, attendu)
    }
  })
}

test('identité de référence : sans témoignage, personne', () => {
  assert.equal(identiteReference([variante('MOREAU')], []), undefined)
})

test('bloc 31 : les noms se suivent de proche en proche, un autre nom reste un autre', () => {
  const ancien = (nom: string) => ({ nom, prenoms: null, dateNaissance: null })
  const chaine = [
    variante('MOREAU'),
    variante('GARNIER', [ancien('MOREAU')]),
    variante('BLANC', [ancien('GARNIER')]),
  ]
  const dits = ['MOREAU A 2025-01', 'GARNIER A 2025-02', 'BLANC A 2025-03', 'PETIT B 2025-03']
  const identite = identiteReference([...chaine, variante('PETIT')], supports(...dits))!
  for (const v of chaine) assert.ok(identite.concorde(v))
  assert.ok(!identite.concorde(variante('PETIT')))
})

test('un numéro nommé de trois mille façons se décide vite, dans tous les ordres', () => {
  const noms = Array.from({ length: 3000 }, (_, i) =>
    [...String(i)].map((c) => 'BCDFGHJKLM'[Number(c)]).join('A'),
  )
  const dits = supports(
    ...noms.map((n) => `${n} A 2026-01`),
    'MOREAU B 2026-01',
    'MOREAU C 2026-01',
  )
  const variantes = [...noms, 'MOREAU'].map((n) => variante(n))
  const debut = process.hrtime.bigint()
  const gagnant = identiteReference(variantes, dits)!.variante.traits.nom
  const secondes = Number(process.hrtime.bigint() - debut) / 1e9
  assert.equal(gagnant, 'MOREAU')
  assert.equal(identiteReference([...variantes].reverse(), dits)!.variante.traits.nom, gagnant)
  assert.ok(secondes < 5, `${secondes} s`)
})
