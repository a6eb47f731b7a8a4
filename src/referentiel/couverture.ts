import type { Mois } from '#socle'

/** Whether a regime's income comes here by itself. */
export type EtatCouverture = 'recu' | 'partiel' | 'non-recu'

/** What is received of one regime, since when, and what is missing. Words are for people. */
export interface CouvertureRegime {
  readonly regime: string
  /** « Salariés du privé ». */
  readonly libelle: string
  readonly flux: string
  readonly etat: EtatCouverture
  /** First month received; null when nothing is. */
  readonly depuis: Mois | null
  /** What does not come, in one sentence; null when nothing is missing. */
  readonly manque: string | null
  /** Where the fact was read; `memoire` where no text confirmed it. */
  readonly source: string
}

/**
 * Coverage by regime. The montant net social exists for payments from January 2024 on; before it,
 * flows carry other amounts.
 * @interpretation rows whose source is « memoire » are to be confirmed by an official text
 */
export const COUVERTURE: readonly CouvertureRegime[] = [
  {
    regime: 'general',
    libelle: 'Salariés du privé',
    flux: 'DSN',
    etat: 'recu',
    depuis: '2024-01' as Mois,
    manque: null,
    source: 'arrêté du 31 janvier 2023 ; CSS, art. L. 133-5-3',
  },
  {
    regime: 'agricole',
    libelle: 'Salariés agricoles',
    flux: 'DSN, TESA',
    etat: 'recu',
    depuis: '2024-01' as Mois,
    manque: 'Le Tesa simplifié arrive par la MSA : son format n’a pas été vérifié.',
    source: 'memoire',
  },
  {
    regime: 'fonction-publique',
    libelle: 'Agents publics',
    flux: 'DSN',
    etat: 'recu',
    depuis: '2024-01' as Mois,
    manque: null,
    source: 'memoire (entrée en DSN de 2020 à 2022)',
  },
  {
    regime: 'petites-structures',
    libelle: 'Salariés de très petites entreprises, d’associations et du spectacle occasionnel',
    flux: 'DSN par Tese, Cea, Tfe et Guso',
    etat: 'recu',
    depuis: '2024-01' as Mois,
    manque: null,
    source: 'cahier technique de la DSN (Tese, Cea) ; memoire pour les autres',
  },
  {
    regime: 'particuliers-employeurs',
    libelle: 'Salariés de particuliers (Cesu, Pajemploi)',
    flux: 'PASRAU',
    etat: 'partiel',
    depuis: '2024-01' as Mois,
    manque: 'Le paiement est connu, mais pas toujours le montant net social : donnez-le.',
    source: 'net-entreprises, page PASRAU',
  },
  {
    regime: 'revenus-de-remplacement',
    libelle: 'Chômage, indemnités journalières, pensions et retraites',
    flux: 'PASRAU',
    etat: 'recu',
    depuis: '2024-01' as Mois,
    manque: null,
    source: 'CSS, art. L. 133-5-3, II bis',
  },
  {
    regime: 'micro-entrepreneurs',
    libelle: 'Micro-entrepreneurs',
    flux: 'chiffre d’affaires déclaré à l’Urssaf',
    etat: 'partiel',
    depuis: '2026-01' as Mois,
    manque: 'Le chiffre d’affaires peut être connu ; votre déclaration vous le demande encore.',
    source: 'décret n° 2025-1288 du 22 décembre 2025',
  },
  {
    regime: 'independants',
    libelle: 'Artisans, commerçants, professions libérales et agriculteurs',
    flux: 'déclaration annuelle des indépendants',
    etat: 'partiel',
    depuis: '2026-01' as Mois,
    manque: 'Le revenu est connu par année ; votre déclaration vous le demande encore.',
    source: 'décret n° 2025-1288 du 22 décembre 2025 ; CSS, art. L. 613-2',
  },
  {
    regime: 'revenus-fiscaux',
    libelle: 'Loyers, placements et pensions alimentaires',
    flux: 'chiffres annuels des impôts',
    etat: 'partiel',
    depuis: null,
    manque: 'Ils arrivent deux ans après : dites ceux de ces mois dans votre déclaration.',
    source: 'memoire',
  },
  {
    regime: 'etranger',
    libelle: 'Revenus d’un autre pays',
    flux: 'aucun',
    etat: 'non-recu',
    depuis: null,
    manque: 'Personne ne nous les déclare.',
    source: 'CASF, art. R. 262-37 : la personne déclare',
  },
]
