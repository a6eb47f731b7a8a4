import type { Bareme } from './bareme.js'

/** Complément familial, part de la BMAF. */
export const CF_TAUX: Bareme = {
  nom: 'complément familial, part de la BMAF',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '1983-01',
      valeur: 416500,
      texte: 'Article D522-1 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
  ],
}

/** Complément familial majoré, part de la BMAF. */
export const CF_TAUX_MAJORE: Bareme = {
  nom: 'complément familial majoré, part de la BMAF',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2015-04',
      valeur: 499900,
      texte:
        'Décret 2015-314 du 19/03/2015, art. 1 ; Article D522-2 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
    {
      depuis: '2016-04',
      valeur: 541600,
      texte:
        'Circulaire DSS/SD2B/2016/77 du 15/03/2016 ; Article D522-2 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
    {
      depuis: '2017-04',
      valeur: 583300,
      texte:
        'Circulaire DSS/SD2B/2017/97 du 21/03/2017 ; Article D522-2 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-04',
      valeur: 624800,
      texte:
        'Article D522-2 du Code de la sécurité sociale ; Circulaire DSS/SD2B/2018/81 du 22/03/2018, III.',
      lecture: 'mois-droit',
    },
  ],
}

/** Complément familial, plafond annuel, sans enfant. */
export const CF_PLAFOND: Bareme = {
  nom: 'complément familial, plafond annuel, sans enfant',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2015-01',
      valeur: 2086400,
      texte: 'Circulaire DSS/SD2B/2014/345',
      lecture: 'mois-droit',
    },
    {
      depuis: '2016-01',
      valeur: 2094700,
      texte: 'Circulaire DSS/SD2B/2015/371',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-01',
      valeur: 2098900,
      texte: 'Circulaire DSS/SD2B/2017/352 du 22/12/2017 ; Arrêté du 27/12/2017, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 2119900,
      texte: 'Circulaire DSS/SD2B/2018/279 du 17/12/2018 ; Arrêté du 21/12/2018, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 2153800,
      texte: 'Arrêté du 20/12/2019, art. 2 ; Circulaire DSS/SD2B/2019/261 du 18/12/2019',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 2173200,
      texte: 'Article L755-16 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 2177600,
      texte: 'Instruction no DSS/2B/2021/247 du 14/12/2021 ; Arrêté du 16/12/2021, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 2212300,
      texte:
        'Arrêté du 21 décembre 2022 relatif aux plafonds de ressources de certaines prestations familiales',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 2329600,
      texte: 'Arrêté du 22/12/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 2441400,
      texte: 'Bulletin officiel Santé - Protection sociale - Solidarité n° 2024/34 du 31/12/2024',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 2485300,
      texte: 'Instruction interministérielle n° DSS/2B/2025/177 du 18/12/2025',
      lecture: 'mois-droit',
    },
  ],
}

/** Complément familial, majoration du plafond (personne seule ou deux revenus). */
export const CF_PLAFOND_ISOLE_OU_BIACTIF: Bareme = {
  nom: 'complément familial, majoration du plafond (personne seule ou deux revenus)',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2015-01',
      valeur: 838600,
      texte: 'Circulaire DSS/SD2B/2014/345',
      lecture: 'mois-droit',
    },
    {
      depuis: '2016-01',
      valeur: 842000,
      texte: 'Circulaire DSS/SD2B/2015/371',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-01',
      valeur: 843700,
      texte: 'Circulaire DSS/SD2B/2017/352 du 22/12/2017 ; Arrêté du 27/12/2017, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 852100,
      texte: 'Circulaire DSS/SD2B/2018/279 du 17/12/2018 ; Arrêté du 21/12/2018, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 865700,
      texte: 'Circulaire DSS/SD2B/2019/261 du 18/12/2019',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 873500,
      texte: 'Arrêté du 14/12/2020, art. 3 ; Circulaire DSS/2B/2020/226 du 14/12/2020',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 875200,
      texte: 'Article R522-2 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 889200,
      texte:
        'Arrêté du 21 décembre 2022 relatif aux plafonds de ressources de certaines prestations familiales',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 936300,
      texte: 'Arrêté du 22/12/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 981200,
      texte: 'Bulletin officiel Santé - Protection sociale - Solidarité n° 2024/34 du 31/12/2024',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 998900,
      texte: 'Instruction interministérielle n° DSS/2B/2025/177 du 18/12/2025',
      lecture: 'mois-droit',
    },
  ],
}

/** Complément familial majoré, plafond annuel, sans enfant. */
export const CF_PLAFOND_MAJORE: Bareme = {
  nom: 'complément familial majoré, plafond annuel, sans enfant',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2015-01',
      valeur: 1043200,
      texte: 'Circulaire DSS/SD2B/2014/345 ; CSS, art. R. 522-2 (moitié du plafond)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2016-01',
      valeur: 1047350,
      texte: 'Circulaire DSS/SD2B/2015/371',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-01',
      valeur: 1049450,
      texte: 'Circulaire DSS/SD2B/2017/352 du 22/12/2017 ; Arrêté du 27/12/2017, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 1060100,
      texte: 'Circulaire DSS/SD2B/2018/279 du 17/12/2018 ; Arrêté du 21/12/2018, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 1077100,
      texte: 'Arrêté du 20/12/2019, art. 2 ; Circulaire DSS/SD2B/2019/261 du 18/12/2019',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 1086800,
      texte: 'Arrêté du 14/12/2020, art. 3 ; Circulaire DSS/2B/2020/226 du 14/12/2020',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 1089000,
      texte: 'Instruction no DSS/2B/2021/247 du 14/12/2021 ; Arrêté du 16/12/2021',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 1106000,
      texte:
        'Arrêté du 21/12/2022 relatif aux plafonds de ressources de certaines prestations familiales',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 1165000,
      texte: 'Arrêté du 22/12/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 1220900,
      texte: 'Bulletin officiel Santé - Protection sociale - Solidarité n° 2024/34 du 31/12/2024',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 1242900,
      texte: 'Instruction interministérielle n° DSS/2B/2025/177 du 18/12/2025',
      lecture: 'mois-droit',
    },
  ],
}

/** Complément familial majoré, majoration du plafond (personne seule ou deux revenus). */
export const CF_PLAFOND_MAJORE_ISOLE_OU_BIACTIF: Bareme = {
  nom: 'complément familial majoré, majoration du plafond (personne seule ou deux revenus)',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2015-01',
      valeur: 419300,
      texte: 'Circulaire DSS/SD2B/2014/345 ; CSS, art. R. 522-2 (moitié du plafond)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2016-01',
      valeur: 421000,
      texte: 'Circulaire DSS/SD2B/2015/371',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-01',
      valeur: 421850,
      texte: 'Circulaire DSS/SD2B/2017/352 du 22/12/2017 ; Arrêté du 27/12/2017, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 426000,
      texte: 'Circulaire DSS/SD2B/2018/279 du 17/12/2018 ; Arrêté du 21/12/2018, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 432800,
      texte: 'Arrêté du 20/12/2019, art. 2 ; Circulaire DSS/SD2B/2019/261 du 18/12/2019',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 436700,
      texte: 'Arrêté du 14/12/2020, art. 3 ; Circulaire DSS/2B/2020/226 du 14/12/2020',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 438000,
      texte: 'Instruction no DSS/2B/2021/247 du 14/12/2021 ; Arrêté du 16/12/2021',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 445000,
      texte:
        'Arrêté du 21/12/2022 relatif aux plafonds de ressources de certaines prestations familiales',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 468000,
      texte: 'Arrêté du 22/12/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 490700,
      texte: 'Bulletin officiel Santé - Protection sociale - Solidarité n° 2024/34 du 31/12/2024',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 499500,
      texte: 'Instruction interministérielle n° DSS/2B/2025/177 du 18/12/2025',
      lecture: 'mois-droit',
    },
  ],
}

/** Majoration du plafond par enfant, les deux premiers (complément familial, PAJE). */
export const PLAFOND_MAJORATION_DEUX_PREMIERS_ENFANTS: Bareme = {
  nom: 'majoration du plafond par enfant, les deux premiers (complément familial, PAJE)',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '1986-01',
      valeur: 250000,
      texte:
        'Article R522-2 du Code de la sécurité sociale ; Décret 85-1353 du 17/12/1985, art. 1 (crée art.R522-2 du CSS)',
      lecture: 'mois-droit',
    },
  ],
}

/** Majoration du plafond par enfant à partir du troisième (complément familial, PAJE). */
export const PLAFOND_MAJORATION_ENFANT_SUIVANT: Bareme = {
  nom: 'majoration du plafond par enfant à partir du troisième (complément familial, PAJE)',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2010-01',
      valeur: 300000,
      texte: 'Article R522-2 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
  ],
}
