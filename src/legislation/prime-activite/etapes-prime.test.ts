import assert from 'node:assert/strict'
import { test } from 'node:test'
import { etapesLues, troisMois } from '../explication/etapes-essai.js'
import { type Essai, essai, paye } from '../faits/foyers-essai.js'

const etapes = (e: Essai) => etapesLues(essai(e), 'primeActivite')

const REVENUS = {
  article: 'CSS, art. L. 842-4 et R. 843-1',
} as const
const BONIFICATION = {
  libelle: 'On ajoute une bonification, pour chaque personne qui travaille',
  article: 'CSS, art. D. 843-2',
} as const
const DEDUCTION = {
  libelle: 'On retire vos ressources et le forfait logement',
  article: 'CSS, art. L. 842-3, R. 844-3 et R. 844-5',
} as const
const MOYENNE = {
  libelle: 'On fait la moyenne des trois mois',
  regle: 'base + bonification + part des revenus − ressources, 0 au moins ; somme ÷ 3',
  article: 'CSS, art. R. 843-1',
} as const
const CRDS = {
  libelle: 'On retire la CRDS, 0,5 %',
  regle: 'moyenne avant arrondi × (100 % − 0,5 %), arrondie au centime',
  article: 'ordonnance 96-50 du 24 janvier 1996, art. 14 et 19',
} as const
const VERSEE = {
  libelle: 'Votre prime d’activité, chaque mois',
  regle: 'rien n’est versé en dessous de 15,00 €',
  article: 'CSS, art. D. 846-2',
} as const

/** 498.09 with the majoration for age, which does not count; 296.39 of complément, majoré. */
const DEDUITS =
  'allocations familiales, 346,29 € sur 498,09 € + complément familial, 197,58 € sur 296,39 € + ' +
  'forfait logement, 188,06 € (aide au logement, jusqu’à 188,06 €)'

/**
 * A couple with three children, tenant with 300.00 € of aid, right of September 2025: wages of
 * 900.00 €, 1 050.00 € in June, and 40.00 € of unemployment benefit in May for one; wages of
 * 400.10 € in May and June for the other; the child of 17 earns 800.00 € in July, the one of 19
 * 1 300.00 € in June, more than 55 % of 169 hours at 11.88 € (1 104.246).
 */
const FAMILLE: Essai = {
  allocataire: {
    ressources: [
      paye(900),
      paye(150, '2025-06', '2025-06'),
      paye(40, '2025-05', '2025-05', 'chomage'),
    ],
  },
  conjoint: { ressources: [paye(400.1, '2025-05', '2025-06')] },
  enfants: [
    {
      naissance: '2008-05-05',
      activite: 'actif',
      ressources: [paye(800, '2025-07', '2025-07')],
    },
    { naissance: '2019-05-05' },
    {
      naissance: '2006-05-05',
      activite: 'actif',
      ressources: [paye(1300, '2025-06', '2025-06')],
    },
  ],
  faits: {
    logement: { statut: 'locataire-vide', loyer: 60_000, zone: 2 },
    connus: { aideLogement: 30_000 },
  },
}

test('une prime de famille se rejoue : les revenus, la base, la bonification', () => {
  assert.deepEqual(etapes(FAMILLE).slice(0, 4), [
    {
      ...REVENUS,
      regle:
        'somme des trois mois ÷ 3, chaque revenu au mois de son paiement : selon le mois. Mai ' +
        '2025 : 900,00 € + 400,10 €. Juin 2025 : 1 050,00 € + 400,10 €. Juillet 2025 : 900,00 € ' +
        '+ 800,00 €',
      libelle: 'Les revenus d’activité de votre foyer, en moyenne des trois mois',
      valeurs: {
        ...troisMois('2025-05', {
          '': [130_010, 145_010, 170_000],
          a: [90_000, 105_000, 90_000],
        }),
        'c.2025-05': 40_010,
        'c.2025-06': 40_010,
        'e0.2025-07': 80_000,
      },
      resultat: 148_340,
    },
    {
      libelle: 'Un enfant n’est pas compté, ni ses revenus',
      valeurs: {},
      regle: 'sa rémunération dépasse 55 % du SMIC, mois par mois',
      article: 'CSS, art. R. 842-3 et R. 512-2',
      resultat: null,
    },
    {
      // 633.21 × (100 % + 50 % + 30 % + 30 % + 40 %); without the third child in June.
      libelle: 'On part du montant de base, pour un foyer de 5 personnes',
      valeurs: {
        ...troisMois('2025-05', {
          '': [158_303, 132_974, 158_303],
          exact: [158_302_500_000, 132_974_100_000, 158_302_500_000],
          unePersonne: 63_321,
          tauxMillioniemes: [2_500_000, 2_100_000, 2_500_000],
        }),
        personnes: 5,
        majore: false,
      },
      regle:
        'montant pour une personne × taux du foyer, selon le mois. Mai et juillet 2025 : ' +
        '633,21 € × 250 %. Juin 2025 : 633,21 € × 210 %',
      article: 'CSS, art. D. 843-1',
      resultat: 149_860,
    },
    {
      // From 59 × 11.88 = 700.92 to 120 × 11.88 = 1 425.60: 633.21 × 29.101 % = 184.2704421.
      // 900: × 199.08 ÷ 724.68; 1 050: × 349.08 ÷ 724.68; 800: × 99.08 ÷ 724.68; 400.10: none.
      ...BONIFICATION,
      valeurs: {
        ...troisMois('2025-05', {
          '': [5_062, 8_876, 7_582],
          exact: [5_062_173_596, 8_876_348_999, 7_581_563_589],
          a: [5_062, 8_876, 5_062],
          'exact.a': [5_062_173_596, 8_876_348_999, 5_062_173_596],
          smicHoraire: 1_188,
          heuresDebut: 59,
          heuresPlein: 120,
          tauxMillioniemes: 291_010,
          maximum: 18_427,
        }),
        'e0.2025-07': 2_519,
        'exact.e0.2025-07': 2_519_389_993,
      },
      regle: 'en proportion du revenu, au plus 184,27 €, de 59 h à 120 h de SMIC (11,88 € l’heure)',
      resultat: 7_173,
    },
  ])
})

test('une prime de famille se rejoue : la part, les ressources, la CRDS', () => {
  assert.deepEqual(etapes(FAMILLE).slice(4), [
    {
      // 1 300.10, 1 450.10 and 1 700.00 × 59.85 %
      libelle: 'On ajoute 59,85 % de vos revenus d’activité',
      valeurs: {
        ...troisMois('2025-05', { '': [77_811, 86_788, 101_745], tauxMillioniemes: 598_500 }),
        'exact.2025-05': 77_810_985_000,
        'exact.2025-06': 86_788_485_000,
      },
      regle: '59,85 % × revenus d’activité du mois',
      article: 'CSS, art. D. 843-3',
      resultat: 88_781,
    },
    {
      // Three children: 474.37 × 73 % = 346.29; × 41.65 % of complément = 197.58: 543.87.
      // Forfait: 633.21 × 165 % × 18 % = 188.06337, under the aid.
      ...DEDUCTION,
      regle:
        `selon le mois. Mai 2025 : revenus d’activité, 1 300,10 € + autres ressources, 40,00 € + ` +
        `${DEDUITS} ; et au moins le montant de base, 1 583,03 €. Juin 2025 : revenus ` +
        `d’activité, 1 450,10 € + ${DEDUITS} ; et au moins le montant de base, 1 329,74 €. ` +
        `Juillet 2025 : revenus d’activité, 1 700,00 € + ${DEDUITS} ; et au moins le montant de ` +
        'base, 1 583,03 €',
      valeurs: troisMois('2025-05', {
        '': [207_203, 218_203, 243_193],
        exact: [207_203_337_000, 218_203_337_000, 243_193_337_000],
        activite: [130_010, 145_010, 170_000],
        autres: [4_000, 0, 0],
        prestations: 54_387,
        forfaitLogement: 18_806,
        'exact.forfaitLogement': 18_806_337_000,
      }),
      resultat: 222_867,
    },
    {
      // 1 583.025 + 50.62173596 + 778.10985 − 2 072.03337 = 339.72321596
      // 1 329.741 + 88.76348999 + 867.88485 − 2 182.03337 = 104.35596999
      // 1 583.025 + 75.81563589 + 1 017.45 − 2 431.93337 = 244.35726589
      ...MOYENNE,
      valeurs: {
        ...troisMois('2025-05', {
          '': [33_972, 10_436, 24_436],
          exact: [33_972_321_596, 10_435_596_999, 24_435_726_589],
        }),
        exactTroisFois: 68_843_645_184,
      },
      resultat: 22_948,
    },
    // 229.4788… × 99.5 % = 228.3314…
    {
      ...CRDS,
      valeurs: { avant: 22_948, apres: 22_833, tauxMillioniemes: 5_000 },
      resultat: 115,
    },
    {
      ...VERSEE,
      valeurs: { avantCrds: 22_948, seuilVersement: 1_500, refus: null },
      resultat: 22_833,
    },
  ])
})

/** Alone with a child born in March 2025, right of June: 1 000.00 €, 1 100.00 € in March. */
const NAISSANCE: Essai = {
  moisDroit: '2025-06',
  allocataire: { ressources: [paye(1000), paye(100, '2025-03', '2025-03')] },
  enfants: [{ naissance: '2025-03-05' }],
}

test('une naissance et les barèmes d’avril : chaque mois a le sien, en mots aussi', () => {
  const lues = etapes(NAISSANCE)
  assert.deepEqual(
    lues.map(({ resultat }) => resultat),
    [103_333, 92_428, 8_354, 62_650, 113_477, 49_954, 249, 49_705],
  )
  assert.deepEqual(lues.slice(1, 5), [
    {
      // 622.63; 622.63 × 171.216 %; 633.21 × 171.216 %
      libelle:
        'On part du montant de base, pour un foyer de 2 personnes, avec la majoration pour ' +
        'isolement',
      valeurs: {
        ...troisMois('2025-02', {
          '': [62_263, 106_604, 108_416],
          unePersonne: [62_263, 62_263, 63_321],
          tauxMillioniemes: [1_000_000, 1_712_160, 1_712_160],
        }),
        'exact.2025-03': 106_604_218_080,
        'exact.2025-04': 108_415_683_360,
        personnes: 2,
        majore: true,
      },
      regle:
        'montant pour une personne × taux du foyer, selon le mois. Février 2025 : 622,63 € × ' +
        '100 %. Mars 2025 : 622,63 € × 171,216 %. Avril 2025 : 633,21 € × 171,216 %',
      article: 'CSS, art. L. 842-7 et D. 843-1',
      resultat: 92_428,
    },
    {
      // 622.63 × 29.101 % = 181.1915563: × 299.08 and × 399.08 ÷ 724.68; then of 184.2704421.
      ...BONIFICATION,
      valeurs: troisMois('2025-02', {
        '': [7_478, 9_978, 7_605],
        exact: [7_477_889_642, 9_978_187_102, 7_604_957_198],
        a: [7_478, 9_978, 7_605],
        'exact.a': [7_477_889_642, 9_978_187_102, 7_604_957_198],
        smicHoraire: 1_188,
        heuresDebut: 59,
        heuresPlein: 120,
        tauxMillioniemes: 291_010,
        maximum: [18_119, 18_119, 18_427],
      }),
      regle:
        'en proportion du revenu, selon le mois. Février et mars 2025 : au plus 181,19 €, de ' +
        '59 h à 120 h de SMIC (11,88 € l’heure). Avril 2025 : au plus 184,27 €, de 59 h à 120 h ' +
        'de SMIC (11,88 € l’heure)',
      resultat: 8_354,
    },
    {
      libelle: 'On ajoute une part de vos revenus d’activité',
      valeurs: troisMois('2025-02', {
        '': [61_000, 67_100, 59_850],
        tauxMillioniemes: [610_000, 610_000, 598_500],
      }),
      regle:
        'selon le mois. Février et mars 2025 : 61 % × revenus d’activité du mois. Avril 2025 : ' +
        '59,85 % × revenus d’activité du mois',
      article: 'CSS, art. D. 843-3',
      resultat: 62_650,
    },
    {
      // The month after the birth: 474.37 × 22.5 % of ASF (106.73) + × 41.65 % of PAJE (197.58).
      ...DEDUCTION,
      regle:
        'selon le mois. Février 2025 : revenus d’activité, 1 000,00 € ; et au moins le montant ' +
        'de base, 622,63 €. Mars 2025 : revenus d’activité, 1 100,00 € ; et au moins le montant ' +
        'de base, 1 066,04 €. Avril 2025 : revenus d’activité, 1 000,00 € + allocation de ' +
        'soutien familial, 106,73 € sur 200,18 € + allocation de base de la PAJE, 197,58 € ; et ' +
        'au moins le montant de base, 1 084,16 €',
      valeurs: troisMois('2025-02', {
        '': [100_000, 110_000, 130_431],
        activite: [100_000, 110_000, 100_000],
        autres: 0,
        prestations: [0, 0, 30_431],
        forfaitLogement: 0,
      }),
      resultat: 113_477,
    },
  ])
})

test('seul : ses revenus sont les siens, et sa bonification n’est dite qu’une fois', () => {
  const [revenus, base, bonification, ...suite] = etapes({
    allocataire: { ressources: [paye(2000)] },
  })
  assert.equal(revenus?.libelle, 'Vos revenus d’activité des trois mois, en moyenne')
  assert.equal(base?.libelle, 'On part du montant de base, pour une personne seule')
  assert.deepEqual(
    Object.keys(bonification?.valeurs ?? {}).filter((cle) => /^(exact\.)?a/.test(cle)),
    [],
  )
  assert.equal(suite.length, 5)
})

test('l’enfant qui gagne trop : selon l’examen, la lettre de janvier 2016 ou celle de juin', () => {
  const enfant = { naissance: '1998-01-01', activite: 'actif', ressources: [paye(1300)] }
  const lue = (mois: string, ...enfants: readonly object[]) => {
    const e = { moisDroit: mois, allocataire: { ressources: [paye(900)] }, enfants }
    const [, laisse] = etapes(e)
    return [laisse?.regle, laisse?.article]
  }
  assert.deepEqual(lue('2016-05', enfant), [
    'ses ressources dépassent sa part du montant forfaitaire',
    'Cnaf, lettre-réseau 2015-165',
  ])
  assert.deepEqual(lue('2016-06', enfant), [
    'sa rémunération dépasse 55 % du SMIC, mois par mois',
    'CSS, art. R. 842-3 et R. 512-2',
  ])
  // A child who is counted: the base comes at once.
  assert.equal(lue('2016-06', { naissance: '2010-05-05' })[1], 'CSS, art. D. 843-1')
})

const REFUS: readonly (readonly [refus: string, e: Essai, libelle: string, article: string])[] = [
  [
    'moins-de-18-ans',
    { allocataire: { naissance: '2009-01-01', ressources: [paye(900)] } },
    'La prime d’activité est ouverte à partir de 18 ans.',
    'CSS, art. L. 842-2',
  ],
  [
    'sans-revenu-activite',
    {},
    'Pendant les trois mois regardés, ni vous ni un conjoint n’avez eu de revenu d’activité.',
    'CSS, art. L. 842-1',
  ],
  [
    // 633.21 + 184.27 + 2 100 × 59.85 % = 2 074.33, under 2 100.
    'ressources-elevees',
    { allocataire: { ressources: [paye(2100)] } },
    'Les ressources du foyer dépassent le montant auquel il pourrait prétendre.',
    'CSS, art. L. 842-3',
  ],
  [
    // 633.21 + 184.27 + 2 000 × 59.85 % − 2 000 = 14.48 €, under 15 €.
    'sous-seuil-versement',
    { allocataire: { ressources: [paye(2000)] } },
    'Le montant est trop faible pour être versé.',
    'CSS, art. D. 846-2',
  ],
]

test('une prime nulle dit pourquoi, et par quel article ; un étudiant lit son plancher', () => {
  for (const [refus, e, libelle, article] of REFUS) {
    assert.deepEqual(etapes(e).at(-1), {
      libelle,
      valeurs: { avantCrds: 0, seuilVersement: 1_500, refus },
      regle: 'le montant est alors nul',
      article,
      resultat: 0,
    })
  }
  const etudiant = etapes({ allocataire: { activite: 'etudiant', ressources: [paye(900)] } }).at(-1)
  assert.deepEqual(
    [etudiant?.article, etudiant?.valeurs],
    [
      'CSS, art. L. 842-2 et R. 512-2',
      {
        avantCrds: 0,
        seuilVersement: 1_500,
        refus: 'etudiant-activite-insuffisante',
        // 55 % × 169 × 11.88 = 1 104.246
        plancher: 110_425,
      },
    ],
  )
})
