/** What no DSN and no PASRAU carries, in the project's own format (docs/formats/annexe.md). */
export type NatureAnnexe = 'chiffre-affaires-micro' | 'revenus-independant' | 'revenus-fiscaux'

/** How long a declaration speaks of. */
export type FormePeriode = 'mois-ou-trimestre' | 'annee'

export interface RegleMontantAnnexe {
  readonly negatif: boolean
  /** French, for people. */
  readonly libelle: string
}

export interface RegleAnnexe {
  readonly nature: NatureAnnexe
  readonly periode: FormePeriode
  /** True when the declaration is that of a business, named by its SIRET. */
  readonly siret: boolean
  readonly regimes: readonly string[]
  /** Amounts that the declaration may give, and whether one may be negative. */
  readonly montants: Readonly<Record<string, RegleMontantAnnexe>>
  /** French, for people. */
  readonly libelle: string
  readonly texte: string
}

const positif = (libelle: string): RegleMontantAnnexe => ({ negatif: false, libelle })
const signe = (libelle: string): RegleMontantAnnexe => ({ negatif: true, libelle })

/**
 * The natures of the format.
 * @interpretation the names of the amounts are this project's: the flows themselves are not public
 */
export const REGLES_ANNEXE: Readonly<Record<NatureAnnexe, RegleAnnexe>> = {
  'chiffre-affaires-micro': {
    nature: 'chiffre-affaires-micro',
    periode: 'mois-ou-trimestre',
    siret: true,
    regimes: ['micro-social'],
    montants: {
      ventes: positif('ventes'),
      'prestations-bic': positif('prestations de services'),
      'prestations-bnc': positif('prestations libérales'),
    },
    libelle: 'chiffre d’affaires de micro-entrepreneur',
    texte: 'CSS, art. L. 613-8 ; décret n° 2025-1288',
  },
  'revenus-independant': {
    nature: 'revenus-independant',
    periode: 'annee',
    siret: true,
    regimes: ['reel', 'micro-fiscal'],
    montants: {
      'revenu-professionnel': signe('revenu professionnel'),
      'cotisations-sociales': positif('cotisations sociales'),
    },
    libelle: 'revenu annuel d’indépendant',
    texte: 'CSS, art. L. 613-2 ; décret n° 2025-1288',
  },
  'revenus-fiscaux': {
    nature: 'revenus-fiscaux',
    periode: 'annee',
    siret: false,
    regimes: [],
    montants: {
      'revenus-capital': positif('revenus de placements'),
      'revenus-fonciers': signe('loyers reçus'),
      'revenus-independant': signe('revenus d’indépendant'),
      'pension-alimentaire-recue': positif('pension alimentaire reçue'),
      'pension-alimentaire-versee': positif('pension alimentaire versée'),
    },
    libelle: 'chiffres annuels des impôts',
    texte: 'transmission de la DGFiP : texte non lu',
  },
}

export function estNatureAnnexe(texte: unknown): texte is NatureAnnexe {
  return typeof texte === 'string' && Object.hasOwn(REGLES_ANNEXE, texte)
}
