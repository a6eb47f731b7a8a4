import type { Bareme } from './bareme.js'

/** Allocations familiales, part de la BMAF pour le deuxième enfant. */
export const AF_TAUX_DEUXIEME_ENFANT: Bareme = {
  nom: 'allocations familiales, part de la BMAF pour le deuxième enfant',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '1982-02',
      valeur: 320000,
      texte: 'Décret 2015-611 du 03/06/2015 ; Article D521-1 1) du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocations familiales, part de la BMAF par enfant à partir du troisième. */
export const AF_TAUX_ENFANT_SUIVANT: Bareme = {
  nom: 'allocations familiales, part de la BMAF par enfant à partir du troisième',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '1986-01',
      valeur: 410000,
      texte: 'Article D521-1, b) du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocations familiales, majoration pour âge, part de la BMAF. */
export const AF_TAUX_MAJORATION_AGE: Bareme = {
  nom: 'allocations familiales, majoration pour âge, part de la BMAF',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2008-05',
      valeur: 160000,
      texte: 'Décret 2008-410 du 28/04/2008 ; Article D521-1 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation forfaitaire de l’année des vingt ans, part de la BMAF. */
export const AF_TAUX_FORFAIT_VINGT_ANS: Bareme = {
  nom: 'allocation forfaitaire de l’année des vingt ans, part de la BMAF',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2003-07',
      valeur: 202340,
      texte: 'Article D521-2 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocations familiales, premier plafond annuel, sans enfant. */
export const AF_PLAFOND_1: Bareme = {
  nom: 'allocations familiales, premier plafond annuel, sans enfant',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2015-07',
      valeur: 5595000,
      texte: 'Décret 2015-611 du 03/06/2015',
      lecture: 'mois-droit',
    },
    {
      depuis: '2016-01',
      valeur: 5617400,
      texte: 'Arrêté du 08/12/2015, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-01',
      valeur: 5628600,
      texte: 'Arrêté du 27/12/2017, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 5684900,
      texte: 'Arrêté du 21/12/2018, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 5775900,
      texte: 'Arrêté du 20/12/2019, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 5827900,
      texte: 'Arrêté du 14/12/2020, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 5839600,
      texte:
        'Arrêté du 16 décembre 2021 relatif aux plafonds de ressources de certaines prestations familiales',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 5933000,
      texte:
        'Arrêté du 21 décembre 2022 relatif aux plafonds de ressources de certaines prestations familiales',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 6247400,
      texte: 'Instruction interministérielle DSS/2B/2023/205 du 21/12/2023',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 6547300,
      texte: 'Bulletin officiel Santé - Protection sociale - Solidarité n° 2024/34 du 31/12/2024',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 6665200,
      texte: 'Instruction interministérielle n° DSS/2B/2025/177 du 18/12/2025',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocations familiales, second plafond annuel, sans enfant. */
export const AF_PLAFOND_2: Bareme = {
  nom: 'allocations familiales, second plafond annuel, sans enfant',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2015-07',
      valeur: 7830000,
      texte: 'Décret 2015-611 du 03/06/2015',
      lecture: 'mois-droit',
    },
    {
      depuis: '2016-01',
      valeur: 7861300,
      texte: 'Arrêté du 08/12/2015, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-01',
      valeur: 7877000,
      texte: 'Arrêté du 27/12/2017, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 7955800,
      texte: 'Arrêté du 21/12/2018, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 8083100,
      texte: 'Arrêté du 20/12/2019, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 8155800,
      texte: 'Arrêté du 14/12/2020, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 8172100,
      texte:
        'Arrêté du 16 décembre 2021 relatif aux plafonds de ressources de certaines prestations familiales',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 8302900,
      texte:
        'Arrêté du 21 décembre 2022 relatif aux plafonds de ressources de certaines prestations familiales',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 8743000,
      texte: 'Instruction interministérielle DSS/2B/2023/205 du 21/12/2023',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 9162700,
      texte: 'Bulletin officiel Santé - Protection sociale - Solidarité n° 2024/34 du 31/12/2024',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 9327600,
      texte: 'Instruction interministérielle n° DSS/2B/2025/177 du 18/12/2025',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocations familiales, majoration des plafonds par enfant. */
export const AF_PLAFOND_PAR_ENFANT: Bareme = {
  nom: 'allocations familiales, majoration des plafonds par enfant',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2015-07',
      valeur: 559500,
      texte: 'Décret 2015-611 du 03/06/2015',
      lecture: 'mois-droit',
    },
    {
      depuis: '2016-01',
      valeur: 561700,
      texte: 'Arrêté du 08/12/2015, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-01',
      valeur: 562800,
      texte: 'Arrêté du 27/12/2017, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 568400,
      texte: 'Circulaire DSS/SD2B/2018/279 du 17/12/2018 ; Arrêté du 21/12/2018, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 577500,
      texte:
        'Instruction interministérielle no DSS/SD2B/2019/261 du 18/12/2019 ; Arrêté du 20/12/2019, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 582700,
      texte: 'Arrêté du 14/12/2020, art. 1 ; Instruction no DSS/2B/2020/226 du 14 décembre 2020',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 583900,
      texte: 'Instruction no DSS/2B/2021/247 du 14/12/2021 ; Arrêté du 16/12/2021',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 593200,
      texte:
        'Arrêté du 21 décembre 2022 relatif aux plafonds de ressources de certaines prestations familiales',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 624600,
      texte: 'Instruction interministérielle DSS/2B/2023/205 du 21/12/2023',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 654600,
      texte: 'Bulletin officiel Santé - Protection sociale - Solidarité n° 2024/34 du 31/12/2024',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 666400,
      texte: 'Instruction interministérielle n° DSS/2B/2025/177 du 18/12/2025',
      lecture: 'mois-droit',
    },
  ],
}
