import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSituation } from './parse-situation.js'

const PERSONNE = { role: 'allocataire', naissance: '1990-03-02', activite: 'actif' }
const ENFANT = { role: 'enfant', naissance: '2018-03-02', activite: 'inactif' }
const CONJOINT = { role: 'conjoint', naissance: '1991-03-02', activite: 'actif' }
const BASE = {
  id: 'a1',
  moisDroit: '2026-05',
  personnes: [PERSONNE, CONJOINT, ENFANT],
  logement: { statut: 'locataire-vide' },
}
const avec = (faits: object): object => ({ ...BASE, ...faits })
const adulte = (faits: object): object => avec({ personnes: [{ ...PERSONNE, ...faits }] })
const conjoint = (faits: object): object =>
  avec({ personnes: [PERSONNE, { ...CONJOINT, ...faits }] })
const enfant = (faits: object): object => avec({ personnes: [PERSONNE, { ...ENFANT, ...faits }] })

const REFUS: readonly [json: object, code: string, chemin: string][] = [
  [avec({ territoire: 'corse' }), 'valeur-inconnue', 'territoire'],
  [avec({ territoire: 1 }), 'type-inattendu', 'territoire'],
  [avec({ territoire: 'dom', surprise: 1 }), 'champ-inconnu', 'surprise'],
  [avec({ dateDemande: '2026-02-30' }), 'date-impossible', 'dateDemande'],
  [avec({ dateIsolement: '2026-05' }), 'date-impossible', 'dateIsolement'],
  [avec({ dateIsolement: '2026-06-01' }), 'date-impossible', 'dateIsolement'],
  [
    avec({
      logement: { statut: 'primo-accedant', pret: { signeLe: '2026-06-01', objet: 'neuf' } },
    }),
    'date-impossible',
    'logement.pret.signeLe',
  ],
  [avec({ premierRenouvellement: 'oui' }), 'type-inattendu', 'premierRenouvellement'],
  [adulte({ presence: { de: '2026-01-01' } }), 'foyer-impossible', 'personnes[0].presence'],
  [conjoint({ presence: '2026-01-01' }), 'type-inattendu', 'personnes[1].presence'],
  [conjoint({ presence: {} }), 'champ-absent', 'personnes[1].presence.de'],
  [conjoint({ presence: { du: '2026-01-01' } }), 'champ-inconnu', 'personnes[1].presence.du'],
  [conjoint({ presence: { de: '2026-02-29' } }), 'date-impossible', 'personnes[1].presence.de'],
  [
    conjoint({ presence: { de: '2026-02-02', a: '2026-02-01' } }),
    'periode-impossible',
    'personnes[1].presence.a',
  ],
  [enfant({ presence: { de: '2018-03-01' } }), 'periode-impossible', 'personnes[1].presence.de'],
  [
    avec({ personnes: [PERSONNE, CONJOINT, { ...CONJOINT, presence: { de: '2026-02-01' } }] }),
    'foyer-impossible',
    'personnes[2].presence',
  ],
  [
    avec({
      personnes: [
        PERSONNE,
        { ...CONJOINT, presence: { a: '2026-02-01' } },
        { ...CONJOINT, presence: { de: '2026-02-01' } },
      ],
    }),
    'foyer-impossible',
    'personnes[2].presence',
  ],
  [enfant({ gardeAlternee: 1 }), 'type-inattendu', 'personnes[1].gardeAlternee'],
  [adulte({ gardeAlternee: true }), 'foyer-impossible', 'personnes[0].gardeAlternee'],
  [enfant({ naissancePrevue: '2026-06-01' }), 'foyer-impossible', 'personnes[1].naissancePrevue'],
  [adulte({ naissancePrevue: '2027-04-01' }), 'date-impossible', 'personnes[0].naissancePrevue'],
  [adulte({ naissancePrevue: 'bientôt' }), 'date-impossible', 'personnes[0].naissancePrevue'],
  [adulte({ conge: { de: '2026-01-01' } }), 'champ-absent', 'personnes[0].conge.type'],
  [
    adulte({ conge: { type: 'annuel', de: '2026-01-01' } }),
    'valeur-inconnue',
    'personnes[0].conge.type',
  ],
  [adulte({ sejour: true }), 'type-inattendu', 'personnes[0].sejour'],
  [adulte({ sejour: {} }), 'champ-absent', 'personnes[0].sejour.nationalite'],
  [
    adulte({ sejour: { nationalite: 'martienne' } }),
    'valeur-inconnue',
    'personnes[0].sejour.nationalite',
  ],
  [
    adulte({ sejour: { nationalite: 'autre', depuis: '2020' } }),
    'date-impossible',
    'personnes[0].sejour.depuis',
  ],
  [enfant({ sejour: { nationalite: 'autre' } }), 'foyer-impossible', 'personnes[1].sejour'],
  [adulte({ absences: {} }), 'type-inattendu', 'personnes[0].absences'],
  [
    adulte({ absences: [{ de: '2026-01-01', a: '2025-01-01' }] }),
    'periode-impossible',
    'personnes[0].absences[0].a',
  ],
  [
    adulte({
      absences: [
        { de: '2025-01-01', a: '2025-02-01' },
        { de: '2026-01-01', a: '2025-01-01' },
      ],
    }),
    'periode-impossible',
    'personnes[0].absences[1].a',
  ],
  [adulte({ hospitalisation: [] }), 'type-inattendu', 'personnes[0].hospitalisation'],
  [adulte({ detention: { de: 20260101 } }), 'date-impossible', 'personnes[0].detention.de'],
  [adulte({ independant: [] }), 'type-inattendu', 'personnes[0].independant'],
  [
    adulte({ independant: { benefices: { 24: 0 } } }),
    'date-impossible',
    'personnes[0].independant.benefices.24',
  ],
  [
    adulte({ independant: { benefices: { 2024: -1 } } }),
    'montant-negatif',
    'personnes[0].independant.benefices.2024',
  ],
  [
    adulte({ independant: { recettes: [{ de: '2026-01', a: '2026-03', montant: 1 }] } }),
    'champ-absent',
    'personnes[0].independant.recettes[0].secteur',
  ],
  [
    adulte({ independant: { recettes: [{ de: '2026-03', a: '2026-01', secteur: 'vente' }] } }),
    'periode-impossible',
    'personnes[0].independant.recettes[0].a',
  ],
  [
    adulte({ independant: { evaluation: 12.5 } }),
    'type-inattendu',
    'personnes[0].independant.evaluation',
  ],
  [adulte({ patrimoine: 100 }), 'type-inattendu', 'personnes[0].patrimoine'],
  [adulte({ patrimoine: { or: 100 } }), 'champ-inconnu', 'personnes[0].patrimoine.or'],
  [adulte({ patrimoine: { capitaux: -1 } }), 'montant-negatif', 'personnes[0].patrimoine.capitaux'],
  [adulte({ primeAilleursJusqua: '2026' }), 'date-impossible', 'personnes[0].primeAilleursJusqua'],
  [enfant({ naissance: '1989-12-31' }), 'foyer-impossible', 'personnes[1].naissance'],
  [enfant({ naissance: '1990-03-02' }), 'foyer-impossible', 'personnes[1].naissance'],
]

for (const [json, code, chemin] of REFUS) {
  test(`fait refusé : ${code} ${chemin}`, () => {
    const lu = parseSituation(json)
    assert.ok(!lu.ok)
    assert.deepEqual([lu.erreur.code, lu.erreur.chemin], [code, chemin])
    assert.match(lu.erreur.message, /^[A-ZÀ-Ý«].*\.$/)
  })
}

test('sans fait facultatif, la situation n’en porte aucun', () => {
  const lu = parseSituation(BASE)
  assert.ok(lu.ok)
  assert.ok(!('faits' in lu.valeur))
  assert.ok(lu.valeur.personnes.every((p) => !('faits' in p)))
})

test('un fait donné se lit, les autres gardent leur cas habituel', () => {
  const lu = parseSituation(
    avec({
      territoire: 'dom',
      personnes: [PERSONNE, { ...CONJOINT, presence: { de: '2026-02-01' } }],
    }),
  )
  assert.ok(lu.ok)
  assert.equal(lu.valeur.faits?.territoire, 'dom')
  assert.deepEqual(lu.valeur.personnes[1]?.faits?.presence, { de: '2026-02-01', a: null })
  assert.equal(lu.valeur.personnes[1]?.faits?.gardeAlternee, false)
})

test('deux conjoints qui se suivent sont lus', () => {
  const lu = parseSituation(
    avec({
      personnes: [
        PERSONNE,
        { ...CONJOINT, presence: { a: '2026-01-31' } },
        { ...CONJOINT, presence: { de: '2026-02-01' } },
      ],
    }),
  )
  assert.ok(lu.ok)
})

test('null dit qu’on ne sait pas : le chemin est gardé', () => {
  const lu = parseSituation(avec({ territoire: null, personnes: [{ ...PERSONNE, sejour: null }] }))
  assert.ok(lu.ok)
  assert.deepEqual(lu.valeur.faits?.inconnus, ['territoire', 'personnes[0].sejour'])
})

test('une personne à charge de moins de 25 ans peut être plus âgée que l’allocataire', () => {
  const personnes = [
    { ...PERSONNE, naissance: '2005-10-09' },
    { ...ENFANT, naissance: '2005-02-13' },
  ]
  assert.ok(parseSituation(avec({ personnes })).ok)
})
