import type { Bareme } from './bareme.js'

/** Déduction pour frais professionnels, taux. */
export const ABATTEMENT_PRO_TAUX: Bareme = {
  nom: 'déduction pour frais professionnels, taux',
  unite: 'millioniemes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '1943-01',
      valeur: 100000,
      texte: 'Article 83 du Code général des impôts',
      lecture: 'mois-droit',
    },
  ],
}

/** Déduction pour frais professionnels, minimum. */
export const ABATTEMENT_PRO_MINIMUM: Bareme = {
  nom: 'déduction pour frais professionnels, minimum',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2019-01',
      valeur: 44100,
      texte: 'Loi 2019-1479, art. 50 et art. 157 du 28/12/2019 (LF pour 2020)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 44200,
      texte: 'Loi 2020-1721 du 29/12/2020 (LF pour 2021)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 44800,
      texte:
        'Revalorisation comme prevue dans l’article 83 de la Loi 2020-1721 du 29/12/2020 (LF pour 2021)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 47200,
      texte: 'Décret n° 2023-422 du 31/05/2023, art. 1 ; Article 83, 3. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 49500,
      texte: 'Décret n° 2024-496 du 30/05/2024, art. 1 ; Article 83, 3. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 50400,
      texte: 'Article 83, 3. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 50900,
      texte: 'Article 83, 3. du Code général des impôts ; Décret n° 2026-562 du 29/06/2026, art. 2',
      lecture: 'mois-droit',
    },
  ],
}

/** Déduction pour frais professionnels, maximum. */
export const ABATTEMENT_PRO_MAXIMUM: Bareme = {
  nom: 'déduction pour frais professionnels, maximum',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2019-01',
      valeur: 1262700,
      texte: 'Loi 2019-1479, art. 50 et art. 157 du 28/12/2019 (LF pour 2020)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 1265200,
      texte: 'Loi 2020-1721 du 29/12/2020 (LF pour 2021)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 1282900,
      texte:
        'Revalorisation comme prevue dans l’article 83 de la Loi 2020-1721 du 29/12/2020 (LF pour 2021)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 1352200,
      texte: 'Décret n° 2023-422 du 31/05/2023, art. 1 ; Article 83, 3. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 1417100,
      texte: 'Décret n° 2024-496 du 30/05/2024, art. 1 ; Article 83, 3. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 1442600,
      texte: 'Article 83, 3. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 1455500,
      texte: 'Article 83, 3. du Code général des impôts ; Décret n° 2026-562 du 29/06/2026, art. 2',
      lecture: 'mois-droit',
    },
  ],
}

/** Abattement sur les pensions, taux. */
export const ABATTEMENT_PENSION_TAUX: Bareme = {
  nom: 'abattement sur les pensions, taux',
  unite: 'millioniemes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '1943-01',
      valeur: 100000,
      texte: 'Art. 158 du Code général des impôts',
      lecture: 'mois-droit',
    },
  ],
}

/** Abattement sur les pensions, minimum par personne. */
export const ABATTEMENT_PENSION_MINIMUM: Bareme = {
  nom: 'abattement sur les pensions, minimum par personne',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2019-01',
      valeur: 39300,
      texte: 'Loi 2019-1479, art. 50 et art. 157 du 28/12/2019 (LF pour 2020)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 39400,
      texte: 'Loi 2020-1721 du 29/12/2020 (LF pour 2021)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 40000,
      texte:
        'Revalorisation comme prevue dans l’article 83 de la Loi 2020-1721 du 29/12/2020 (LF pour 2021)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 42200,
      texte:
        'Décret n° 2023-422 du 31/05/2023, art. 1 ; Article 158, 5.a. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 44200,
      texte:
        'Décret n° 2024-496 du 30/05/2024, art. 1 ; Article 158, 5.a. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 45000,
      texte: 'Article 158, 5.a. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 45400,
      texte:
        'Article 158, 5.a. du Code général des impôts ; Décret n° 2026-562 du 29/06/2026, art. 2',
      lecture: 'mois-droit',
    },
  ],
}

/** Abattement sur les pensions, maximum par foyer. */
export const ABATTEMENT_PENSION_MAXIMUM: Bareme = {
  nom: 'abattement sur les pensions, maximum par foyer',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2019-01',
      valeur: 385000,
      texte: 'Loi 2019-1479, art. 50 et art. 157 du 28/12/2019 (LF pour 2020)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 385800,
      texte: 'Loi 2020-1721 du 29/12/2020 (LF pour 2021)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 391200,
      texte:
        'Revalorisation comme prevue dans l’article 83 de la Loi 2020-1721 du 29/12/2020 (LF pour 2021)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 412300,
      texte:
        'Décret n° 2023-422 du 31/05/2023, art. 1 ; Article 158, 5.a. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 432100,
      texte:
        'Décret n° 2024-496 du 30/05/2024, art. 1 ; Article 158, 5.a. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 439900,
      texte: 'Article 158, 5.a. du Code général des impôts',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 443900,
      texte:
        'Article 158, 5.a. du Code général des impôts ; Décret n° 2026-562 du 29/06/2026, art. 2',
      lecture: 'mois-droit',
    },
  ],
}
