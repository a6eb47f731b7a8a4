import assert from 'node:assert/strict'
import { test } from 'node:test'
import { etapesLues } from '../explication/etapes-essai.js'
import { type Essai, essai, paye } from '../faits/foyers-essai.js'

const DROITS = [
  'allocationsFamiliales',
  'complementFamilial',
  'allocationSoutienFamilial',
  'pajeBase',
] as const

/** Of May 2026 unless said: base mensuelle of 478.16 €, resources of 2024. */
const etapes = (e: Essai) => etapesLues(essai({ moisDroit: '2026-05', ...e }), ...DROITS)

const gagne = (euros: number, annee = '2024'): object => {
  const montant = euros * 100
  return { revenusFiscaux: { [annee]: { netCategoriel: montant, dontActivite: montant } } }
}

const ENFANTS = {
  regle:
    'du mois suivant la naissance au mois précédant l’anniversaire, sauf l’enfant qui gagne ' +
    'plus de 55 % du SMIC',
  article: 'CSS, art. L. 512-3, R. 512-2, R. 552-2 et R. 552-3',
  resultat: null,
} as const
const REVENUS = {
  libelle: 'Vos revenus imposables de 2024',
  regle:
    'revenus nets des parents, deux ans avant ; plafonds majorés pour un parent seul ou deux ' +
    'revenus',
  article: 'CSS, art. R. 532-3 et R. 522-2',
} as const
const AF = { article: 'CSS, art. L. 521-1, D. 521-1 et D. 521-3' } as const
const CF = { article: 'CSS, art. L. 522-1, R. 522-1 et R. 522-2' } as const
const ASF = {
  regle:
    'base mensuelle de 478,16 € × 42,2 % par enfant d’un parent seul − pension alimentaire ' +
    'reçue ; rien jusqu’à 15,00 €',
  article: 'CSS, art. L. 523-1, R. 523-7 et D. 523-3',
} as const
const PAJE = { article: 'CSS, art. L. 531-2, L. 531-3 et D. 531-3' } as const
/** 46 368.00 × 13.6 % = 6 306.048 */
const SEUIL = 630_604

test('un couple à deux revenus : chaque droit, ses plafonds, son montant', () => {
  const couple = {
    allocataire: gagne(30_000),
    conjoint: gagne(25_000),
    enfants: ['2005-12-05', '2007-05-05', '2009-05-05', '2019-05-05', '2025-05-05'].map(
      (naissance) => ({ naissance }),
    ),
  }
  assert.deepEqual(etapes(couple), [
    {
      ...ENFANTS,
      libelle:
        'Les enfants qui comptent ce mois-ci : 4 de moins de 20 ans et 1 de 20 ans, dont 4 de ' +
        '3 à 21 ans, 1 de moins de 3 ans et 2 avec la majoration pour âge',
      valeurs: {
        moinsDeVingtAns: 4,
        deVingtAns: 1,
        deTroisAVingtEtUnAns: 4,
        moinsDeTroisAns: 1,
        avecMajorationAge: 2,
      },
    },
    {
      ...REVENUS,
      valeurs: { revenus: 5_500_000, plafondMajore: true, seuilDeuxRevenus: SEUIL },
      resultat: 5_500_000,
    },
    {
      // 478.16 × (32 % + 2 × 41 % + 2 × 16 % + 20.234 %) = 794.8649…
      ...AF,
      libelle: 'Vos allocations familiales, chaque mois',
      valeurs: {
        baseMensuelle: 47_816,
        partDeLAllocation: 'entière',
        depassementDuPlafond: 0,
        refus: null,
      },
      regle:
        'base mensuelle de 478,16 € × 32 % pour deux enfants, + 41 % par enfant suivant, + 16 % ' +
        'par majoration pour âge, + 20,234 % par enfant de 20 ans ; part selon les revenus : ' +
        'entière ; juste au-dessus d’un plafond, on complète en retirant un douzième du ' +
        'dépassement',
      resultat: 79_486,
    },
    {
      // Five children: 24 853 × 240 % + 9 989; 12 429 × 240 % + 4 995
      ...CF,
      libelle: 'Le complément familial ne s’ajoute pas à l’allocation de base de la PAJE.',
      valeurs: {
        baseMensuelle: 47_816,
        plafond: 6_963_620,
        plafondMontantMajore: 3_482_460,
        refus: 'allocation-de-base-paje-versee',
      },
      regle:
        'base mensuelle de 478,16 € × 62,48 % jusqu’à 34 824,60 € de revenus, × 41,65 % ' +
        'jusqu’à 69 636,20 € ; au-dessus, un douzième de ce qui manque',
      resultat: 0,
    },
    {
      ...ASF,
      libelle: 'L’allocation de soutien familial est ouverte à un parent seul.',
      valeurs: { baseMensuelle: 47_816, enfants: 4, seuil: 1_500, refus: 'parent-en-couple' },
      resultat: 0,
    },
    {
      // Four children: 24 853 × 210 % + 9 989; 29 694 × 210 % + 11 936. 478.16 × 41.65 %
      ...PAJE,
      libelle: 'Votre allocation de base de la PAJE, chaque mois',
      valeurs: {
        baseMensuelle: 47_816,
        plafondTauxPlein: 6_218_030,
        plafondTauxPartiel: 7_429_340,
        refus: null,
      },
      regle:
        'un enfant de moins de 3 ans : base mensuelle de 478,16 € × 41,65 % jusqu’à ' +
        '62 180,30 € de revenus, × 20,825 % jusqu’à 74 293,40 €',
      resultat: 19_915,
    },
  ])
})

test('un parent seul, un enfant sur deux en résidence alternée : le partage est dit', () => {
  const seul = {
    allocataire: gagne(90_000),
    enfants: [{ gardeAlternee: true }, { naissance: '2019-05-05' }],
  }
  assert.deepEqual(etapes(seul).slice(0, 5), [
    {
      ...ENFANTS,
      libelle: 'Les enfants qui comptent ce mois-ci : 2 de moins de 20 ans, dont 2 de 3 à 21 ans',
      valeurs: {
        moinsDeVingtAns: 2,
        deVingtAns: 0,
        deTroisAVingtEtUnAns: 2,
        moinsDeTroisAns: 0,
        avecMajorationAge: 0,
      },
    },
    {
      libelle: 'Les enfants en résidence alternée',
      valeurs: { enfants: 1, deVingtAns: 0 },
      regle:
        'chacun compte pour la moitié d’un enfant dans les allocations familiales, partagées ' +
        'entre les parents ; pas de soutien familial pour lui',
      article: 'CSS, art. L. 521-2, R. 521-2 à R. 521-4 et L. 523-1',
      resultat: null,
    },
    {
      ...REVENUS,
      valeurs: { revenus: 9_000_000, plafondMajore: true, seuilDeuxRevenus: SEUIL },
      resultat: 9_000_000,
    },
    {
      // Ceiling of two children: 66 652 + 2 × 6 664 = 79 980. 478.16 × 32 % × 1.5 ÷ 2, halved.
      ...AF,
      libelle: 'Vos allocations familiales, chaque mois',
      valeurs: {
        baseMensuelle: 47_816,
        partDeLAllocation: 'moitié',
        depassementDuPlafond: 1_002_000,
        refus: null,
      },
      regle:
        'base mensuelle de 478,16 € × 32 % pour deux enfants, + 41 % par enfant suivant, + 16 % ' +
        'par majoration pour âge ; part selon les revenus : moitié ; juste au-dessus d’un ' +
        'plafond, on complète en retirant un douzième du dépassement',
      resultat: 5_738,
    },
    {
      // Two children: 24 853 × 150 % + 9 989; 12 429 × 150 % + 4 995
      ...CF,
      libelle: 'Le complément familial est ouvert à partir de trois enfants de 3 à 21 ans.',
      valeurs: {
        baseMensuelle: 47_816,
        plafond: 4_726_850,
        plafondMontantMajore: 2_363_850,
        refus: 'moins-de-trois-enfants-de-trois-ans',
      },
      regle:
        'base mensuelle de 478,16 € × 62,48 % jusqu’à 23 638,50 € de revenus, × 41,65 % ' +
        'jusqu’à 47 268,50 € ; au-dessus, un douzième de ce qui manque',
      resultat: 0,
    },
  ])
  // 478.16 × 42.2 %, for the other child alone
  assert.deepEqual(etapes(seul)[5], {
    ...ASF,
    libelle: 'Votre allocation de soutien familial, chaque mois',
    valeurs: { baseMensuelle: 47_816, enfants: 1, seuil: 1_500, refus: null },
    resultat: 20_178,
  })
})

test('les enfants qui comptent, en mots ; sans aucun, une seule phrase', () => {
  const aucun = {
    libelle: 'Aucun enfant à charge : pas de prestation familiale',
    valeurs: { enfants: 0 },
    regle: 'un enfant compte du mois suivant sa naissance au mois précédant ses 21 ans',
    article: 'CSS, art. L. 512-3 et R. 512-2',
    resultat: null,
  }
  const travaille = { naissance: '2008-05-05', activite: 'actif', ressources: [paye(1500)] }
  assert.deepEqual([etapes({}), etapes({ enfants: [travaille] })], [[aucun], [aucun]])
  const dits = (...naissances: readonly string[]) =>
    etapes({ enfants: naissances.map((naissance) => ({ naissance })) })[0]?.libelle
  assert.deepEqual(
    [dits('2005-12-05'), dits('2025-05-05'), dits('2023-05-05')],
    [
      'Les enfants qui comptent ce mois-ci : 1 de 20 ans, dont 1 de 3 à 21 ans',
      'Les enfants qui comptent ce mois-ci : 1 de moins de 20 ans, dont 1 de moins de 3 ans',
      // The month of three years is of neither.
      'Les enfants qui comptent ce mois-ci : 1 de moins de 20 ans',
    ],
  )
  assert.deepEqual(etapesLues(essai({}), 'aideLogement').length, 1)
})

test('la PAJE de 2014 est gelée et a ses plafonds ; sans l’une ni l’autre, aucun chiffre', () => {
  const paje = (moisDroit: string, annee: string, naissance: string) =>
    etapes({ moisDroit, allocataire: gagne(30_000, annee), enfants: [{ naissance }] }).at(-1)
  // 24 908 × 122 % + 8 218; 29 757 × 122 % + 9 819
  assert.deepEqual(paje('2019-05', '2017', '2017-05-05'), {
    ...PAJE,
    libelle: 'Votre allocation de base de la PAJE, chaque mois',
    valeurs: { plafondTauxPlein: 3_860_576, plafondTauxPartiel: 4_612_254, refus: null },
    regle:
      'un enfant né d’avril 2014 à mars 2018 : montant gelé, taux plein jusqu’à 38 605,76 € de ' +
      'revenus, moitié jusqu’à 46 122,54 €',
    resultat: 18_554,
  })
  assert.deepEqual(paje('2017-05', '2015', '2008-05-05'), {
    ...PAJE,
    libelle: 'L’allocation de base de la PAJE est ouverte pour un enfant de moins de 3 ans.',
    valeurs: {
      baseMensuelle: 40_784,
      plafondTauxPlein: null,
      plafondTauxPartiel: null,
      refus: 'sans-enfant-de-moins-de-trois-ans',
    },
    regle: 'un enfant de moins de 3 ans : taux plein, puis moitié, selon le plafond',
    resultat: 0,
  })
})

test('un revenu de l’année qui manque : aucun chiffre ne passe pour un droit', () => {
  const enfants = [{}, {}]
  assert.deepEqual(etapes({ allocataire: gagne(30_000, '2023'), enfants }), [])
})
