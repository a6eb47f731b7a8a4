import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PRESTATIONS, PRESTATIONS_SUR_DEMANDE, type Prestation } from '../droits.js'
import { type Essai, essai, paye } from '../faits/foyers-essai.js'
import { situation } from '../personnages.js'
import type { SituationFoyer } from '../situation.js'
import { concerne } from './concerne.js'

const ENFANT = { role: 'enfant', naissance: '2017-05-05', activite: 'inactif' }

interface Foyer {
  readonly a?: object
  readonly c?: object
  readonly enfants?: number
  readonly isolementRecent?: boolean
  readonly logement?: object
}

/** A household without any optional fact. */
function foyer({ a, c, enfants = 0, isolementRecent = false, logement }: Foyer): SituationFoyer {
  const adulte = { naissance: '1985-03-02', activite: 'actif' }
  return situation({
    id: 'foyer',
    moisDroit: '2025-09',
    personnes: [
      { role: 'allocataire', ...adulte, ...a },
      ...(c === undefined ? [] : [{ role: 'conjoint', ...adulte, ...c }]),
      ...Array.from({ length: enfants }, () => ENFANT),
    ],
    isolementRecent,
    logement: logement ?? { statut: 'sans-domicile' },
  })
}

const RSA_PRIME_ET_SANTE = [
  'rsa',
  'primeActivite',
  'primeActiviteNette',
  'cssGratuite',
  'cssParticipationAnnuelle',
] as const
const SANTE = ['cssGratuite', 'cssParticipationAnnuelle'] as const
/** Each reads another family benefit whole, told apart, or none. */
const SANS_FAMILIAL = [
  'aideLogement',
  'allocationSoutienFamilial',
  ...SANTE,
  'allocationRentreeScolaire',
] as const
const DES_ENFANTS = [
  'allocationsFamiliales',
  'complementFamilial',
  'allocationSoutienFamilial',
  'pajeBase',
  'allocationRentreeScolaire',
] as const

/** The rights in whose parameters a series is not told, although they read it. */
const TUS: readonly (readonly [string, readonly Prestation[]])[] = [
  ['base mensuelle des allocations familiales', []],
  ['plafond annuel de la sécurité sociale', []],
  ['revenu professionnel plancher de chaque parent, part du plafond de la sécurité sociale', []],
  ['minoration forfaitaire de l’aide au logement', RSA_PRIME_ET_SANTE],
  ['abattement pour double activité', RSA_PRIME_ET_SANTE],
  ['abattement sur les pensions, taux', RSA_PRIME_ET_SANTE],
  ['seuil de versement des allocations de logement', RSA_PRIME_ET_SANTE],
  ['charge minimale des personnes âgées', RSA_PRIME_ET_SANTE],
  ['seuil de versement du RSA', ['primeActivite', 'primeActiviteNette']],
  ['seuil de versement de la prime d’activité', ['rsa', ...SANTE]],
  ['taux de la CRDS', ['rsa', ...SANTE]],
  ['SMIC horaire brut', ['rsa', ...DES_ENFANTS, ...SANTE]],
  [
    'allocations familiales, majoration pour âge, part de la BMAF',
    ['complementFamilial', 'pajeBase', ...SANS_FAMILIAL],
  ],
  ['complément familial, part de la BMAF', ['allocationsFamiliales', 'pajeBase', ...SANS_FAMILIAL]],
  [
    'majoration du plafond par enfant, les deux premiers (complément familial, PAJE)',
    ['allocationsFamiliales', ...SANS_FAMILIAL],
  ],
  [
    'allocation de soutien familial, part de la BMAF par enfant',
    [
      'allocationsFamiliales',
      'complementFamilial',
      'pajeBase',
      ...SANS_FAMILIAL.filter((p) => p !== 'allocationSoutienFamilial'),
    ],
  ],
  [
    'allocation de base de la PAJE, part de la BMAF, enfants nés depuis avril 2018',
    ['allocationsFamiliales', 'complementFamilial', ...SANS_FAMILIAL],
  ],
  [
    'allocation forfaitaire de l’année des vingt ans, part de la BMAF',
    ['complementFamilial', 'pajeBase', ...SANS_FAMILIAL],
  ],
]

test('un droit dit à part n’est pas redit par ceux qui le lisent (CRPA, art. R. 311-3-1-2)', () => {
  const famille = foyer({ c: {}, enfants: 2 })
  for (const [nom, tus] of TUS) {
    const tait = [...PRESTATIONS, ...PRESTATIONS_SUR_DEMANDE].filter(
      (prestation) => !concerne(nom, prestation, famille),
    )
    assert.deepEqual(new Set(tait), new Set<string>(tus), nom)
  }
})

const FOYERS = {
  seul: foyer({}),
  enceinte: foyer({ a: { enceinte: true } }),
  separe: foyer({ isolementRecent: true }),
  etudiant: foyer({ a: { activite: 'etudiant' } }),
  jeune: foyer({ a: { naissance: '2003-03-02', conditionHeuresRsaJeune: true } }),
  couple: foyer({ c: { enceinte: true, ressources: [paye(900)] } }),
  apprenti: foyer({ c: { apprenti: true } }),
  aah: foyer({
    c: { ressources: [paye(900), paye(400, '2025-01', '2025-12', 'aah')] },
  }),
  avecUn: foyer({ enfants: 1 }),
  avecDeux: foyer({ enfants: 2 }),
  avecTrois: foyer({ enfants: 3 }),
  coupleUn: foyer({ c: { conditionHeuresRsaJeune: true }, enfants: 1 }),
} as const
type Nom = keyof typeof FOYERS
const TOUS = Object.keys(FOYERS) as readonly Nom[]
const SEULS_AVEC_ENFANT = ['avecUn', 'avecDeux', 'avecTrois'] as const
const AVEC_ENFANT = [...SEULS_AVEC_ENFANT, 'coupleUn'] as const
const A_DEUX = ['couple', 'apprenti', 'aah'] as const
const ETUDIANTS = ['etudiant', 'apprenti'] as const

/** The households that a series of RSA and prime is of. */
const DE: readonly (readonly [string, readonly Nom[]])[] = [
  ['majoration pour la deuxième personne', [...A_DEUX, ...AVEC_ENFANT]],
  ['majoration pour la troisième personne', ['avecDeux', 'avecTrois', 'coupleUn']],
  ['majoration à partir du troisième enfant', ['avecTrois']],
  ['montant majoré d’une personne isolée', ['enceinte', 'separe', ...SEULS_AVEC_ENFANT]],
  ['montant majoré, pour chaque enfant', SEULS_AVEC_ENFANT],
  ['âge du plus jeune enfant qui prolonge la majoration', SEULS_AVEC_ENFANT],
  ['âge limite des enfants à charge', AVEC_ENFANT],
  [
    'forfait logement d’une personne',
    ['seul', 'enceinte', 'separe', 'etudiant', 'jeune', ...SEULS_AVEC_ENFANT],
  ],
  ['forfait logement de deux personnes', [...A_DEUX, ...AVEC_ENFANT]],
  ['forfait logement de trois personnes ou plus', ['avecDeux', 'avecTrois', 'coupleUn']],
  ['âge minimal du RSA jeune actif', ['jeune', 'coupleUn']],
  ['heures du SMIC mensuel des étudiants et apprentis', ETUDIANTS],
  ['part du SMIC brut que l’activité d’un étudiant doit dépasser', ETUDIANTS],
  [
    'activité à partir de laquelle l’AAH compte comme un revenu d’activité, en heures de SMIC',
    ['aah'],
  ],
  ['âge minimal de la prime d’activité', TOUS],
]

test('ce que la composition du foyer n’emploie pas n’est pas dit (CRPA, art. R. 311-3-1-2)', () => {
  const avecFaits = essai({ faits: { prestationsFamilialesComptees: 0 } } satisfies Essai)
  for (const [nom, noms] of DE) {
    const droit = nom.includes('RSA') ? 'rsa' : 'primeActivite'
    const dits = TOUS.filter((n) => concerne(nom, droit, FOYERS[n]))
    assert.deepEqual(new Set(dits), new Set<string>(noms), nom)
    // Who is counted changes from month to month.
    assert.ok(concerne(nom, droit, avecFaits), nom)
  }
})

test('sans enfant, ce qui ne vaut que pour les familles n’est pas dit', () => {
  const vus = [foyer({ c: {} }), foyer({ enfants: 1 })].map((f) =>
    [
      'base mensuelle des allocations familiales',
      'revenu professionnel plancher de chaque parent, part du plafond de la sécurité sociale',
      'allocation de soutien familial comptée pour le RSA et la prime, part de la BMAF par enfant',
      'allocation forfaitaire de l’année des vingt ans, part de la BMAF',
      'montant forfaitaire du RSA pour une personne',
    ].map((nom) => concerne(nom, 'rsa', f)),
  )
  assert.deepEqual(vus, [
    [false, false, false, false, true],
    [true, true, true, true, true],
  ])
})

const LOCATAIRE = { statut: 'locataire-vide', loyer: 50_000, zone: 2 }
const LOGEMENTS = {
  seul: foyer({ logement: LOCATAIRE }),
  sansZone: foyer({ logement: { statut: 'locataire-vide', loyer: 50_000 } }),
  hlm: foyer({ c: {}, logement: { ...LOCATAIRE, statut: 'locataire-hlm' } }),
  colocataire: foyer({ logement: { ...LOCATAIRE, colocation: true } }),
  etudiant: foyer({ a: { activite: 'etudiant' }, c: {}, logement: LOCATAIRE }),
  conjointEtudiant: foyer({ c: { activite: 'etudiant' }, logement: LOCATAIRE }),
  avecUn: foyer({ enfants: 1, logement: LOCATAIRE }),
  coupleDeux: foyer({ c: {}, enfants: 2, logement: LOCATAIRE }),
  avecSept: foyer({ enfants: 7, logement: LOCATAIRE }),
} as const
type Loge = keyof typeof LOGEMENTS
const LOGES = Object.keys(LOGEMENTS) as readonly Loge[]

/** The households that a series of the housing benefit is of. */
const DU_LOGEMENT: readonly (readonly [string, readonly Loge[]])[] = [
  ['coefficient de dégressivité, zone 1', ['sansZone']],
  ['coefficient de dégressivité, zone 2', LOGES],
  ['réduction de loyer de solidarité, zone 2, couple sans personne à charge', ['hlm']],
  ['part de la réduction de loyer de solidarité déduite de l’aide', LOGES],
  ['part du plafond de loyer en colocation', ['colocataire']],
  ['forfait de charges, colocataire seul', ['colocataire']],
  ['ressources forfaitaires de l’étudiant locataire', ['etudiant']],
  ['minoration des ressources forfaitaires pour le boursier locataire', ['etudiant']],
  ['plafond de loyer, zone 2, personne seule', ['seul', 'sansZone', 'colocataire']],
  [
    'taux de participation TF, couple sans personne à charge',
    ['hlm', 'etudiant', 'conjointEtudiant'],
  ],
  ['taux de participation TF, 1 personne à charge', ['avecUn', 'coupleDeux', 'avecSept']],
  ['taux de participation TF, 2 personnes à charge', ['coupleDeux', 'avecSept']],
  ['taux de participation TF, 6 personnes à charge', ['avecSept']],
  ['taux de participation TF, par personne à charge en plus', LOGES],
]

test('l’aide au logement ne dit que la zone, le statut et la taille du foyer', () => {
  for (const [nom, noms] of DU_LOGEMENT) {
    const dits = LOGES.filter((n) => concerne(nom, 'aideLogement', LOGEMENTS[n]))
    assert.deepEqual(new Set(dits), new Set<string>(noms), nom)
  }
})
