import type { BaremeParComposition } from './par-composition.js'

/** Abattement R0 sur les ressources annuelles, par composition du foyer. */
export const R0: BaremeParComposition = {
  seul: {
    nom: 'abattement R0 sur les ressources, personne seule',
    unite: 'centimes',
    connuJusqua: '2025-12',
    valeurs: [
      {
        depuis: '2019-01',
        valeur: 457500,
        texte: 'Décret n° 2018-1316 du 27/12/2018 relatif au calcul des aides au logement, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2020-01',
        valeur: 458800,
        texte: 'Arrêté du 03/01/2020, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2022-01',
        valeur: 468300,
        texte: 'Arrêté du 20/12/2021, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2022-07',
        valeur: 487000,
        texte: 'Arrêté du 27 septembre 2019, art. 15',
        lecture: 'mois-droit',
      },
      {
        depuis: '2023-01',
        valeur: 494900,
        texte:
          'Arrêté du 26/12/2022, art. 1 ; Article D823-17 du Code de la construction et de l’habitation',
        lecture: 'mois-droit',
      },
      {
        depuis: '2024-01',
        valeur: 518600,
        texte:
          'Arrêté du 15/12/2023 relatif au calcul des aides personnelles au logement pour l’année 2024, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2025-01',
        valeur: 523500,
        texte: 'Arrêté pour 2025, non lu ; repris par l’arrêté de décembre 2025, art. 1',
        lecture: 'mois-droit',
      },
    ],
  },
  couple: {
    nom: 'abattement R0 sur les ressources, couple sans personne à charge',
    unite: 'centimes',
    connuJusqua: '2025-12',
    valeurs: [
      {
        depuis: '2019-01',
        valeur: 655300,
        texte: 'Décret n° 2018-1316 du 27/12/2018 relatif au calcul des aides au logement, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2020-01',
        valeur: 657200,
        texte: 'Décret n° 2020-6 du 3 janvier 2020, art. 1 ; Arrêté du 03/01/2020, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2022-01',
        valeur: 670900,
        texte: 'Arrêté du 20/12/2021, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2022-07',
        valeur: 697700,
        texte: 'Arrêté du 27 septembre 2019, art. 15',
        lecture: 'mois-droit',
      },
      {
        depuis: '2023-01',
        valeur: 709000,
        texte:
          'Arrêté du 26/12/2022, art. 1 ; Article D823-17 du Code de la construction et de l’habitation',
        lecture: 'mois-droit',
      },
      {
        depuis: '2024-01',
        valeur: 743000,
        texte:
          'Arrêté du 15/12/2023 relatif au calcul des aides personnelles au logement pour l’année 2024, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2025-01',
        valeur: 750100,
        texte: 'Arrêté pour 2025, non lu ; repris par l’arrêté de décembre 2025, art. 1',
        lecture: 'mois-droit',
      },
    ],
  },
  avecEnfants: [
    {
      nom: 'abattement R0 sur les ressources, 1 personne à charge',
      unite: 'centimes',
      connuJusqua: '2025-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 781600,
          texte:
            'Décret n° 2018-1316 du 27/12/2018 relatif au calcul des aides au logement, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 783900,
          texte: 'Décret n° 2020-6 du 3 janvier 2020, art. 1 ; Arrêté du 03/01/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 800200,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 832200,
          texte: 'Arrêté du 27 septembre 2019, art. 15',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 845600,
          texte:
            'Arrêté du 26/12/2022, art. 1 ; Article D823-17 du Code de la construction et de l’habitation',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 886200,
          texte:
            'Arrêté du 15/12/2023 relatif au calcul des aides personnelles au logement pour l’année 2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-01',
          valeur: 894700,
          texte: 'Arrêté pour 2025, non lu ; repris par l’arrêté de décembre 2025, art. 1',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'abattement R0 sur les ressources, 2 personnes à charge',
      unite: 'centimes',
      connuJusqua: '2025-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 799200,
          texte:
            'Décret n° 2018-1316 du 27/12/2018 relatif au calcul des aides au logement, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 801500,
          texte: 'Décret n° 2020-6 du 3 janvier 2020, art. 1 ; Arrêté du 03/01/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 818200,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 850900,
          texte: 'Arrêté du 27 septembre 2019, art. 15',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 864600,
          texte:
            'Arrêté du 26/12/2022, art. 1 ; Article D823-17 du Code de la construction et de l’habitation',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 906100,
          texte:
            'Arrêté du 15/12/2023 relatif au calcul des aides personnelles au logement pour l’année 2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-01',
          valeur: 914800,
          texte: 'Arrêté pour 2025, non lu ; repris par l’arrêté de décembre 2025, art. 1',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'abattement R0 sur les ressources, 3 personnes à charge',
      unite: 'centimes',
      connuJusqua: '2025-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 829800,
          texte:
            'Décret n° 2018-1316 du 27/12/2018 relatif au calcul des aides au logement, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 832200,
          texte: 'Décret n° 2020-6 du 3 janvier 2020, art. 1 ; Arrêté du 03/01/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 849500,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 883400,
          texte: 'Arrêté du 27 septembre 2019, art. 15',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 897700,
          texte:
            'Arrêté du 26/12/2022, art. 1 ; Article D823-17 du Code de la construction et de l’habitation',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 940800,
          texte:
            'Arrêté du 15/12/2023 relatif au calcul des aides personnelles au logement pour l’année 2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-01',
          valeur: 949800,
          texte: 'Arrêté pour 2025, non lu ; repris par l’arrêté de décembre 2025, art. 1',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'abattement R0 sur les ressources, 4 personnes à charge',
      unite: 'centimes',
      connuJusqua: '2025-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 860600,
          texte:
            'Décret n° 2018-1316 du 27/12/2018 relatif au calcul des aides au logement, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 863100,
          texte: 'Décret n° 2020-6 du 3 janvier 2020, art. 1 ; Arrêté du 03/01/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 881100,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 916300,
          texte: 'Arrêté du 27 septembre 2019, art. 15',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 931100,
          texte:
            'Arrêté du 26/12/2022, art. 1 ; Article D823-17 du Code de la construction et de l’habitation',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 975800,
          texte:
            'Arrêté du 15/12/2023 relatif au calcul des aides personnelles au logement pour l’année 2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-01',
          valeur: 985100,
          texte: 'Arrêté pour 2025, non lu ; repris par l’arrêté de décembre 2025, art. 1',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'abattement R0 sur les ressources, 5 personnes à charge',
      unite: 'centimes',
      connuJusqua: '2025-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 891200,
          texte:
            'Décret n° 2018-1316 du 27/12/2018 relatif au calcul des aides au logement, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 893800,
          texte: 'Décret n° 2020-6 du 3 janvier 2020, art. 1 ; Arrêté du 03/01/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 912400,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 948800,
          texte: 'Arrêté du 27 septembre 2019, art. 15',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 964200,
          texte:
            'Arrêté du 26/12/2022, art. 1 ; Article D823-17 du Code de la construction et de l’habitation',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 1010500,
          texte:
            'Arrêté du 15/12/2023 relatif au calcul des aides personnelles au logement pour l’année 2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-01',
          valeur: 1020200,
          texte: 'Arrêté pour 2025, non lu ; repris par l’arrêté de décembre 2025, art. 1',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'abattement R0 sur les ressources, 6 personnes à charge',
      unite: 'centimes',
      connuJusqua: '2025-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 921900,
          texte:
            'Décret n° 2018-1316 du 27/12/2018 relatif au calcul des aides au logement, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 924600,
          texte: 'Décret n° 2020-6 du 3 janvier 2020, art. 1 ; Arrêté du 03/01/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 943900,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 981600,
          texte: 'Arrêté du 27 septembre 2019, art. 15',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 997500,
          texte:
            'Arrêté du 26/12/2022, art. 1 ; Article D823-17 du Code de la construction et de l’habitation',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 1045400,
          texte:
            'Arrêté du 15/12/2023 relatif au calcul des aides personnelles au logement pour l’année 2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-01',
          valeur: 1055400,
          texte: 'Arrêté pour 2025, non lu ; repris par l’arrêté de décembre 2025, art. 1',
          lecture: 'mois-droit',
        },
      ],
    },
  ],
  parEnfant: {
    nom: 'abattement R0 sur les ressources, par personne à charge en plus',
    unite: 'centimes',
    connuJusqua: '2025-12',
    valeurs: [
      {
        depuis: '2019-01',
        valeur: 30500,
        texte: 'Décret n° 2018-1316 du 27/12/2018 relatif au calcul des aides au logement, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2020-01',
        valeur: 30500,
        texte: 'Décret n° 2020-6 du 3 janvier 2020, art. 1 ; Arrêté du 3 janvier 2020, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2022-01',
        valeur: 31100,
        texte: 'Arrêté du 20/12/2021, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2022-07',
        valeur: 32300,
        texte: 'Arrêté du 27 septembre 2019, art. 15',
        lecture: 'mois-droit',
      },
      {
        depuis: '2023-01',
        valeur: 32800,
        texte:
          'Arrêté du 26/12/2022, art. 1 ; Article D823-17 du Code de la construction et de l’habitation',
        lecture: 'mois-droit',
      },
      {
        depuis: '2024-01',
        valeur: 34300,
        texte:
          'Arrêté du 15/12/2023 relatif au calcul des aides personnelles au logement pour l’année 2024, art. 1',
        lecture: 'mois-droit',
      },
      {
        depuis: '2025-01',
        valeur: 34600,
        texte: 'Arrêté pour 2025, non lu ; repris par l’arrêté de décembre 2025, art. 1',
        lecture: 'mois-droit',
      },
    ],
  },
}

/** Taux de participation TF, par composition du foyer. */
export const TF: BaremeParComposition = {
  seul: {
    nom: 'taux de participation TF, personne seule',
    unite: 'millioniemes',
    connuJusqua: '2027-03',
    valeurs: [
      {
        depuis: '2007-07',
        valeur: 28300,
        texte: 'Arrêté du 27/09/2019, article 14, 1° ; Arrêté du 10/07/2007',
        lecture: 'mois-droit',
      },
    ],
  },
  couple: {
    nom: 'taux de participation TF, couple sans personne à charge',
    unite: 'millioniemes',
    connuJusqua: '2027-03',
    valeurs: [
      {
        depuis: '2007-07',
        valeur: 31500,
        texte: 'Arrêté du 27/09/2019, article 14, 1° ; Arrêté du 10/07/2007',
        lecture: 'mois-droit',
      },
    ],
  },
  avecEnfants: [
    {
      nom: 'taux de participation TF, 1 personne à charge',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2007-07',
          valeur: 27000,
          texte: 'Arrêté du 27/09/2019, article 14, 1° ; Arrêté du 10/07/2007',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'taux de participation TF, 2 personnes à charge',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2007-07',
          valeur: 23800,
          texte: 'Arrêté du 27/09/2019, article 14, 1° ; Arrêté du 10/07/2007',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'taux de participation TF, 3 personnes à charge',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2007-07',
          valeur: 20100,
          texte: 'Arrêté du 27/09/2019, article 14, 1° ; Arrêté du 10/07/2007',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'taux de participation TF, 4 personnes à charge',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2007-07',
          valeur: 18500,
          texte: 'Arrêté du 27/09/2019, article 14, 1° ; Arrêté du 10/07/2007',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'taux de participation TF, 5 personnes à charge',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2007-07',
          valeur: 17900,
          texte: 'Arrêté du 27/09/2019, article 14, 1° ; Arrêté du 10/07/2007',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'taux de participation TF, 6 personnes à charge',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2007-07',
          valeur: 17300,
          texte: 'Arrêté du 27/09/2019, article 14, 1° ; Arrêté du 10/07/2007',
          lecture: 'mois-droit',
        },
      ],
    },
  ],
  parEnfant: {
    nom: 'taux de participation TF, par personne à charge en plus',
    unite: 'millioniemes',
    connuJusqua: '2027-03',
    valeurs: [
      {
        depuis: '2007-07',
        valeur: -600,
        texte: 'Arrêté du 27/09/2019, article 14, 1° ; Arrêté du 10/07/2007',
        lecture: 'mois-droit',
      },
    ],
  },
}
