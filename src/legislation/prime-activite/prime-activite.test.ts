import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, type Jour, type Mois } from '#socle'
import { calculerDroits } from '../index.js'
import {
  avec,
  avecPersonne,
  avecRessources,
  lina,
  maya,
  samEtNoor,
  situation,
} from '../personnages.js'
import type { Logement, SituationFoyer } from '../situation.js'

function prime(foyer: SituationFoyer): { montant: unknown; refus: string | undefined } {
  const { droits, refus } = calculerDroits(foyer, { prestations: ['primeActivite'] })
  return { montant: droits.primeActivite, refus: refus.primeActivite }
}

/** The figures of one reference month. */
function mois(foyer: SituationFoyer, nom: string): Readonly<Record<string, number>> {
  const options = { prestations: ['primeActivite'], intermediaires: true } as const
  const parMois = calculerDroits(foyer, options).intermediaires?.primeActiviteMois
  return parMois?.[nom] ?? {}
}

const gagne = (montant: number, foyer = lina(), nature = 'salaire'): SituationFoyer =>
  avecRessources(foyer, foyer.personnes[0]!.id, [{ nature, montant, a: '2027-01' }])
const logee = (statut: Logement['statut'], aide: number): SituationFoyer =>
  avec(lina(), {
    logement: { ...lina().logement, statut },
    connus: { aideLogement: centimes(aide), rsaMoisPrecedents: centimes(0) },
  })

interface Cas {
  readonly titre: string
  readonly foyer: SituationFoyer
  readonly attendu: number
  readonly refus?: string
}

/** Barème of April 2025: 633.21 €, 59.85 %; SMIC 11.88 €: 59 h = 700.92 €, 120 h = 1,425.60 €. */
const CAS: readonly Cas[] = [
  // Whole bonification 29.101 % × 633.21 = 184.27044; 59.85 % × 1,426.30 = 853.64055
  // 633.21 + 184.27044 + 853.64055 − (1,426.30 + 75.9852) = 168.83579
  {
    titre: '1 426,30 € net, logée gratuitement',
    foyer: gagne(142630, logee('loge-gratuitement', 0)),
    attendu: 16884,
  },
  // 184.27044 × 12.08 ÷ 724.68 = 3.07168; 633.21 + 3.07168 + 426.7305 − 788.9852 = 274.02698
  {
    titre: '713 € net, aide au logement de 250 €',
    foyer: gagne(71300, logee('locataire-vide', 25000)),
    attendu: 27403,
  },
  // The threshold of 15 €: 633.21 + 59.85 − (100 + 578.06) = 15.00
  ...[
    { titre: 'au-dessus du seuil de 15 €', pension: 57805, attendu: 1501 },
    { titre: 'au seuil de 15 €', pension: 57806, attendu: 1500 },
    {
      titre: 'sous le seuil de 15 €',
      pension: 57807,
      attendu: 0,
      refus: 'sous-seuil-versement',
    },
  ].map(({ pension, ...cas }) => ({
    ...cas,
    foyer: gagne(pension, gagne(10000), 'pension-invalidite'),
  })),
  { titre: 'sans revenu d’activité', foyer: lina(), attendu: 0, refus: 'sans-revenu-activite' },
  // The majoration for isolation spares a student the floor, and nobody the activity (L. 842-1).
  {
    titre: 'isolé avec majoration, sans revenu d’activité',
    foyer: maya(),
    attendu: 0,
    refus: 'sans-revenu-activite',
  },
  {
    titre: 'des revenus trop élevés',
    foyer: gagne(250000),
    attendu: 0,
    refus: 'ressources-elevees',
  },
  // Gratification de stage: no activity income.
  {
    titre: 'une gratification de stage seule',
    foyer: gagne(60000, lina(), 'gratification-stage'),
    attendu: 0,
    refus: 'sans-revenu-activite',
  },
]

for (const { titre, foyer, attendu, refus } of CAS) {
  test(`prime : ${titre}`, () => assert.deepEqual(prime(foyer), { montant: attendu, refus }))
}

test('prime : valeurs publiées du barème d’avril 2026, 1 400 € net', () => {
  const foyer = avec(gagne(140000), { moisDroit: '2026-09' as Mois })
  // May 2026, SMIC 12.02 €: 37.7 % × 638.28 = 240.63156; × (1,400 − 709.18) ÷ 949.58 = 175.05976
  // 638.28 + 175.05976 + 837.90 − 1,400 = 251.23976
  const mai = mois(foyer, '2026-05')
  assert.deepEqual([mai.bonifications, mai.primeIntermediaire], [17506, 25124])
  // June 2026, SMIC 12.31 €: 240.63156 × (1,400 − 726.29) ÷ 972.49 = 166.69992; 242.87992
  const juin = mois(foyer, '2026-06')
  assert.deepEqual([juin.bonifications, juin.primeIntermediaire], [16670, 24288])
  // With the forfait logement of one person, 12 % × 638.28 = 76.5936
  const logement = { ...lina().logement, statut: 'loge-gratuitement' } as const
  assert.equal(mois(avec(foyer, { logement }), '2026-05').primeIntermediaire, 17465)
  assert.equal(mois(avec(foyer, { logement }), '2026-06').primeIntermediaire, 16629)
})

test('prime : après la CRDS, de 0,5 %, arrondie une fois', () => {
  const options = { prestations: ['primeActivite', 'primeActiviteNette'] } as const
  const { droits } = calculerDroits(gagne(142630, logee('loge-gratuitement', 0)), options)
  // 168.83579 × 0.995 = 167.99161
  assert.deepEqual(droits, { primeActivite: 16884, primeActiviteNette: 16799 })
})

const BONIFICATION = [
  { titre: 'à 59 heures de SMIC', revenu: 70092, attendu: 0 },
  // 184.27044 × 0.01 ÷ 724.68 = 0.00254: under half a centime; 2 centimes above: 0.0051
  { titre: 'deux centimes au-dessus', revenu: 70094, attendu: 1 },
  { titre: 'à 120 heures', revenu: 142560, attendu: 18427 },
  { titre: 'au-delà', revenu: 190000, attendu: 18427 },
]

for (const { titre, revenu, attendu } of BONIFICATION) {
  test(`prime, bonification : ${titre}`, () =>
    assert.equal(mois(gagne(revenu), '2025-06').bonifications, attendu))
}

/** 55 % × 169 h × 11.88 € = 1,104.246 €, to be exceeded each month. */
const ETUDIANT = [
  {
    titre: 'sous 55 % du SMIC',
    revenu: 110424,
    refus: 'etudiant-activite-insuffisante',
  },
  { titre: 'au-dessus', revenu: 110425, refus: undefined },
]

for (const { titre, revenu, refus } of ETUDIANT) {
  for (const faits of [{ activite: 'etudiant' }, { apprenti: true }] as const) {
    test(`prime, ${Object.keys(faits)[0]} : ${titre}`, () => {
      assert.equal(prime(avecPersonne(gagne(revenu), 'lina', faits)).refus, refus)
    })
  }
}

test('prime : un seul mois sous le plancher suffit à exclure un étudiant', () => {
  const etudiante = avecPersonne(gagne(120000), 'lina', { activite: 'etudiant' })
  const creux = avecRessources(etudiante, 'lina', [
    { nature: 'salaire', montant: -20000, de: '2025-06', a: '2025-06' },
  ])
  assert.equal(prime(creux).refus, 'etudiant-activite-insuffisante')
})

test('prime : la majoration pour isolement dispense du plancher', () => {
  const foyer = avecPersonne(gagne(30000, maya()), 'maya', { activite: 'etudiant' })
  assert.equal(prime(foyer).refus, undefined)
})

/** 29 h × 11.88 € = 344.52 €. */
const AAH = [
  { titre: 'sous 29 heures de SMIC', salaire: 34451, activite: 34451 },
  { titre: 'à 29 heures', salaire: 34452, activite: 84452 },
]

for (const { titre, salaire, activite } of AAH) {
  test(`prime, AAH et activité : ${titre}`, () => {
    const foyer = gagne(50000, gagne(salaire), 'aah')
    assert.equal(mois(foyer, '2025-06').revenuActivite, activite)
  })
}

/** Sickness allowances, reference months May to July 2025. */
const ARRETS = [
  { titre: 'arrêt du 2 avril : avril à juillet', date: '2025-04-02', attendu: [1, 1, 1] },
  { titre: 'arrêt du 1er avril : trois mois pleins', date: '2025-04-01', attendu: [1, 1, 0] },
  { titre: 'arrêt de janvier : trop ancien', date: '2025-01-15', attendu: [0, 0, 0] },
  { titre: 'date inconnue, rien trois mois avant', date: null, attendu: [1, 1, 0] },
]

for (const { titre, date, attendu } of ARRETS) {
  test(`prime, indemnités journalières : ${titre}`, () => {
    const foyer = avecPersonne(
      avecRessources(lina(), 'lina', [{ nature: 'ij-maladie', montant: 80000, de: '2025-04' }]),
      'lina',
      { dateArretTravail: date as Jour | null },
    )
    const activite = ['2025-05', '2025-06', '2025-07'].map((m) => mois(foyer, m).revenuActivite)
    assert.deepEqual(
      activite,
      attendu.map((n) => n * 80000),
    )
  })
}

test('prime : chaque travailleur du foyer a sa bonification, enfant à charge compris', () => {
  const couple = avecRessources(gagne(100000, samEtNoor()), 'noor', [
    { nature: 'salaire', montant: 100000 },
  ])
  // 184.27044 × (1,000 − 700.92) ÷ 724.68 = 76.04922 each
  assert.equal(mois(couple, '2025-06').bonifications, 15210)
  const aine = avecRessources(
    avecPersonne(couple, 'adam', { naissance: '2008-02-03' as Jour }),
    'adam',
    [{ nature: 'remuneration-apprenti', montant: 100000 }],
  )
  assert.equal(mois(aine, '2025-06').bonifications, 22815)
})

test('prime : un enfant au-delà de 55 % du SMIC sort du foyer avec son revenu', () => {
  const foyer = avecRessources(
    avecPersonne(gagne(100000, samEtNoor()), 'adam', { naissance: '2008-02-03' as Jour }),
    'adam',
    [{ nature: 'remuneration-apprenti', montant: 120000 }],
  )
  const juin = mois(foyer, '2025-06')
  // 633.21 × 1.8 for three persons
  assert.deepEqual([juin.revenuActivite, juin.montantForfaitaire], [100000, 113978])
})

test('prime : 18 ans dans le mois de droit', () => {
  const majeure = avecPersonne(gagne(90000), 'lina', { naissance: '2007-09-30' as Jour })
  const mineure = avecPersonne(gagne(90000), 'lina', { naissance: '2007-10-01' as Jour })
  assert.equal(prime(majeure).refus, undefined)
  assert.equal(prime(mineure).refus, 'moins-de-18-ans')
})

test('prime : les trois mois d’un trimestre de droit ont le même montant (effet figé)', () => {
  const foyer = gagne(90000)
  const montants = ['2025-09', '2025-10', '2025-11'].map(
    (m) => prime({ ...foyer, moisExamen: '2025-09' as Mois, moisDroit: m as Mois }).montant,
  )
  assert.equal(new Set(montants).size, 1)
})

test('apprenti seul avec un enfant : la majoration dispense des 55 % de son mois', () => {
  // Reference months of a right of May 2026: January to March.
  const avec = (naissance: string) =>
    prime(
      situation({
        id: 'apprentie',
        moisDroit: '2026-05',
        personnes: [
          {
            id: 'p1',
            role: 'allocataire',
            naissance: '2004-03-02',
            activite: 'actif',
            apprenti: true,
            ressources: [
              {
                nature: 'remuneration-apprenti',
                de: '2025-10',
                a: '2026-05',
                montantNetSocial: 80_000,
              },
            ],
          },
          { id: 'e1', role: 'enfant', naissance, activite: 'inactif' },
        ],
        logement: { statut: 'sans-domicile' },
      }),
    ).refus
  assert.equal(avec('2023-04-10'), undefined)
  // three years in March: no majoration that month, and 800 € are under the floor
  assert.equal(avec('2023-03-10'), 'etudiant-activite-insuffisante')
})
