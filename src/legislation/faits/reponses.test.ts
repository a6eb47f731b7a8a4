import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { calculerDroits, findPhraseRefus, raconterEtapes } from '../index.js'
import { type Essai, essai, paye } from './foyers-essai.js'

const GAGNE = { ressources: [paye(500)] }
/** One household for each fact, and one with many. */
const FOYERS: readonly Essai[] = [
  { faits: { territoire: 'mayotte' } },
  { faits: { territoire: 'dom' }, enfants: [{}] },
  { faits: { dateDemande: '2025-10-01' } },
  { faits: { dateIsolement: '2025-07-01', prestationsFamilialesComptees: 0 }, enfants: [{}] },
  { faits: { premierRenouvellement: true }, moisDroit: '2025-03', allocataire: GAGNE },
  { conjoint: { ...GAGNE, presence: { a: '2025-08-02' } }, enfants: [{ gardeAlternee: true }] },
  { allocataire: { ...GAGNE, naissancePrevue: '2026-01-01' } },
  { allocataire: { ...GAGNE, sejour: { nationalite: 'autre', regulier: false } } },
  { allocataire: { ...GAGNE, absences: [{ de: '2025-04-01' }] } },
  { allocataire: { ...GAGNE, detention: { de: '2025-01-01' } } },
  { allocataire: { ...GAGNE, hospitalisation: { de: '2025-01-01' } } },
  { allocataire: { ...GAGNE, conge: { type: 'parental', de: '2025-01-01' } } },
  { allocataire: { ...GAGNE, primeAilleursJusqua: '2025-11' } },
  {
    allocataire: { independant: { benefices: { 2024: 600000 } }, patrimoine: { capitaux: 100000 } },
  },
  { allocataire: { ressources: [paye(500), paye(50, '2025-01', '2025-12', 'aide-proche')] } },
  { allocataire: { ...GAGNE, sejour: null, patrimoine: null }, conjoint: { presence: null } },
]

const page = readFileSync(new URL('../../../docs/codes-refus.md', import.meta.url), 'utf8')

test('avec des faits, un zéro a son refus connu et dit, un inconnu son manque', () => {
  for (const foyer of FOYERS) {
    const { droits, refus, manques } = calculerDroits(essai(foyer))
    for (const [prestation, valeur] of Object.entries(droits)) {
      const cle = prestation as keyof typeof droits
      if (valeur === null) assert.ok((manques[cle]?.length ?? 0) > 0, prestation)
      if (typeof valeur === 'number') assert.ok(valeur >= 0, prestation)
    }
    for (const code of Object.values(refus)) {
      assert.ok(page.includes(`| \`${code}\` |`), code)
      assert.ok(findPhraseRefus(code) !== undefined, code)
    }
  }
})

test('avec des faits, demander l’explication ne change rien, et chaque étape se raconte', () => {
  for (const foyer of FOYERS) {
    const { explication, intermediaires, ...expliquee } = calculerDroits(essai(foyer), {
      explication: true,
      intermediaires: true,
    })
    assert.deepEqual(expliquee, calculerDroits(essai(foyer)))
    for (const phrase of raconterEtapes(explication ?? [])) {
      assert.match(phrase, /^\d+\. .+\((CASF|CSS|CCH|CGI|ordonnance|décret|Conseil)/)
      assert.doesNotMatch(phrase, /undefined|NaN|null/)
    }
  }
})

test('un fait inconnu ne manque qu’aux droits qui le lisent', () => {
  const { droits, manques } = calculerDroits(
    essai({ allocataire: { ...GAGNE, incapacite: null, cinqAnsDeTravail: null } }),
  )
  assert.ok(Number(droits.primeActivite) > 0)
  assert.deepEqual([manques.rsa, manques.primeActivite], [undefined, undefined])
})

test('une présence inconnue manque à chaque droit qui compte les personnes', () => {
  const presence = 'personnes[1].presence'
  const demandees = ['allocationsFamiliales', 'pajeBase', 'aideLogement'] as const
  const foyer = (faits: object): Essai => ({ enfants: [{ presence: null }, {}], faits })
  const loue = {
    logement: { statut: 'locataire-vide', loyer: 40_000, zone: 2 },
    connus: { aideLogement: null },
  }
  const location = calculerDroits(essai(foyer(loue)), { prestations: demandees })
  assert.deepEqual(location.manques, {
    allocationsFamiliales: [presence],
    aideLogement: [presence],
  })
  assert.deepEqual(location.refus, { pajeBase: 'sans-enfant-de-moins-de-trois-ans' })
  const { manques } = calculerDroits(
    essai({ enfants: [{ gardeAlternee: null }, {}], faits: loue }),
    { prestations: demandees },
  )
  assert.deepEqual(manques, { allocationsFamiliales: ['personnes[1].gardeAlternee'] })
  const options = { prestations: ['allocationsFamiliales'], explication: true } as const
  assert.deepEqual(calculerDroits(essai(foyer(loue)), options).explication, [])
})

test('une aide au logement donnée ne dépend pas d’une présence', () => {
  const donnee = essai({
    enfants: [{ presence: null }],
    faits: { connus: { aideLogement: 9_000 } },
  })
  const { droits } = calculerDroits(donnee, { prestations: ['aideLogement'] })
  assert.equal(droits.aideLogement, 9_000)
})

test('hors de métropole, les autres droits ne sont pas calculés', () => {
  const { droits } = calculerDroits(essai({ faits: { territoire: 'dom' }, enfants: [{}, {}] }))
  assert.deepEqual(
    [droits.aideLogement, droits.allocationsFamiliales, droits.cssGratuite],
    [null, null, null],
  )
})

test('un conjoint parti ne compte plus dans les autres droits', () => {
  const foyer = { enfants: [{}], conjoint: { presence: { a: '2025-08-02' } } }
  const { droits } = calculerDroits(essai(foyer))
  assert.ok(Number(droits.allocationSoutienFamilial) > 0)
})

/** Each is refused as it stands; the answer could turn it round, or not. */
const OUVRANTS: readonly (readonly [
  titre: string,
  essai: Essai,
  prestation: 'rsa' | 'primeActivite',
  attendu: string,
])[] = [
  [
    'prime : le revenu d’une activité indépendante n’est pas dit',
    { allocataire: { independant: {} } },
    'primeActivite',
    'personnes[0].independant.benefices',
  ],
  [
    'prime : une activité indépendante est demandée, pas sue',
    { allocataire: { independant: null } },
    'primeActivite',
    'personnes[0].independant',
  ],
  [
    'RSA : 22 ans, une naissance peut-être',
    { allocataire: { naissance: '2003-01-05', naissancePrevue: null } },
    'rsa',
    'personnes[0].naissancePrevue',
  ],
  [
    'RSA : étudiante avec un enfant, seule depuis on ne sait quand',
    { allocataire: { activite: 'etudiant' }, enfants: [{}], faits: { dateIsolement: null } },
    'rsa',
    'dateIsolement',
  ],
  [
    'RSA : étudiante sans enfant : l’isolement n’ouvre rien',
    { allocataire: { activite: 'etudiant' }, faits: { dateIsolement: null } },
    'rsa',
    'etudiant',
  ],
  [
    'RSA : un salaire élevé, qui a peut-être cessé',
    {
      allocataire: { ressources: [paye(1500, '2025-01', '2025-07')], interruptions: null },
    },
    'rsa',
    'personnes[0].interruptions',
  ],
  [
    'RSA : un conjoint qui gagne beaucoup, présent peut-être',
    { conjoint: { presence: null, ressources: [paye(3000)] } },
    'rsa',
    'personnes[1].presence',
  ],
  [
    'RSA : celui qui gagne beaucoup est l’allocataire, la présence du conjoint n’y change rien',
    { allocataire: { ressources: [paye(3000)] }, conjoint: { presence: null } },
    'rsa',
    'ressources-elevees',
  ],
  [
    'RSA : un premier renouvellement peut-être, 900 € le mois qu’il oublie',
    {
      moisDroit: '2025-03',
      allocataire: {
        ressources: [paye(900, '2024-11', '2024-11'), paye(620, '2024-12', '2025-01')],
      },
      faits: { premierRenouvellement: null },
    },
    'rsa',
    'premierRenouvellement',
  ],
  [
    'RSA : un titre de séjour inconnu ne peut que refuser',
    { allocataire: { ressources: [paye(3000)], sejour: null } },
    'rsa',
    'ressources-elevees',
  ],
]

for (const [titre, e, prestation, attendu] of OUVRANTS) {
  test(`un refus qu’une réponse peut retourner est un manque : ${titre} (contrat, §3)`, () => {
    const { droits, refus, manques } = calculerDroits(essai(e), { prestations: [prestation] })
    assert.equal(refus[prestation] ?? manques[prestation]?.[0], attendu)
    assert.equal(droits[prestation], refus[prestation] === undefined ? null : 0)
  })
}
