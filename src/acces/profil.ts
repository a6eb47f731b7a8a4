import { type Mois, moisPlus } from '#socle'
import type { Finalite } from './trace.js'

/** Finalités for which a body may be habilitated; the others are those of the house itself. */
export type FinalitePartenaire = Extract<
  Finalite,
  'rsa' | 'prime-activite' | 'aide-logement' | 'c2s'
>

/** Amounts of a line that a profile may open; the rest of a line goes with every profile. */
export type MontantLisible = 'montantNetSocial' | 'montantNetFiscal' | 'montantNetVerse'

/** Why a window of months is asked; the ordinary one is the examination itself. */
export type MotifLecture = 'examen' | 'neutralisation' | 'demande-tardive' | 'indu'

export const MOTIFS_LECTURE: readonly MotifLecture[] = [
  'examen',
  'neutralisation',
  'demande-tardive',
  'indu',
]

/** Months counted from the month of examination of the dossier: -4 is M-4. */
export interface FenetreRelative {
  readonly de: number
  readonly a: number
}

/** The most that the texts let a body read for one finalité. No habilitation goes beyond. */
export interface ProfilFinalite {
  readonly finalite: FinalitePartenaire
  readonly texte: string
  readonly montants: readonly MontantLisible[]
  readonly fenetres: Readonly<Partial<Record<MotifLecture, FenetreRelative>>>
}

/** Two years of rights, each looking back to its own window, and the months since. */
function surDeuxAns({ de }: FenetreRelative): FenetreRelative {
  return { de: de - 24, a: 0 }
}

/** Six months more: a claim examined late looks at the months that it should have looked at. */
function enRetard({ de, a }: FenetreRelative): FenetreRelative {
  return { de: de - 6, a }
}

const TRIMESTRE: FenetreRelative = { de: -4, a: -2 }
const DOUZE_MOIS: FenetreRelative = { de: -13, a: -2 }

/**
 * Ordinary windows: M-4..M-2 for RSA and prime, M-13..M-2 for the housing benefit and C2S.
 * @texte CASF art. R. 262-7, CSS art. R. 843-1 (décret 2025-185); décret 2019-1574 and CCH
 * art. R. 823-6; CSS art. R. 861-8; recipients: décret 2024-50, décret 2025-1288
 * @interpretation the wider windows are this project's, since no text fixes them. Neutralisation
 * (CASF art. R. 262-13, CCH art. R. 822-17) looks up to the month itself, to see an income stop;
 * none is written for the prime nor for C2S. A late claim goes back six months more, as for
 * isolation (CASF art. R. 262-2). An indu goes back two years of rights (CASF art. L. 262-45, CSS
 * art. L. 553-1), for the housing benefit and C2S by analogy.
 */
export const PROFILS: readonly ProfilFinalite[] = [
  {
    finalite: 'rsa',
    texte: 'CASF, art. R. 262-7 ; décret n° 2025-1288',
    montants: ['montantNetSocial'],
    fenetres: {
      examen: TRIMESTRE,
      neutralisation: { de: -4, a: 0 },
      'demande-tardive': enRetard(TRIMESTRE),
      indu: surDeuxAns(TRIMESTRE),
    },
  },
  {
    finalite: 'prime-activite',
    texte: 'CSS, art. R. 843-1 ; décret n° 2025-1288',
    montants: ['montantNetSocial'],
    fenetres: {
      examen: TRIMESTRE,
      'demande-tardive': enRetard(TRIMESTRE),
      indu: surDeuxAns(TRIMESTRE),
    },
  },
  {
    finalite: 'aide-logement',
    texte: 'CCH, art. R. 823-6 ; décret n° 2019-1574 ; décret n° 2025-1288',
    montants: ['montantNetFiscal'],
    fenetres: {
      examen: DOUZE_MOIS,
      neutralisation: { de: -13, a: 0 },
      'demande-tardive': enRetard(DOUZE_MOIS),
      indu: surDeuxAns(DOUZE_MOIS),
    },
  },
  {
    finalite: 'c2s',
    texte: 'CSS, art. R. 861-4 et R. 861-8 ; décret n° 2025-1288',
    montants: ['montantNetSocial'],
    fenetres: {
      examen: DOUZE_MOIS,
      'demande-tardive': enRetard(DOUZE_MOIS),
      indu: surDeuxAns(DOUZE_MOIS),
    },
  },
]

export function findProfil(finalite: string): ProfilFinalite | undefined {
  return PROFILS.find((p) => p.finalite === finalite)
}

/** True when `fenetre` asks no month that `large` does not hold. */
export function tientDans(fenetre: FenetreRelative, large: FenetreRelative): boolean {
  return fenetre.de <= fenetre.a && fenetre.de >= large.de && fenetre.a <= large.a
}

export interface Fenetre {
  readonly de: Mois
  readonly a: Mois
}

/** The months that both the window and the question hold; undefined when they have none. */
export function moisLisibles(
  fenetre: FenetreRelative,
  moisExamen: Mois,
  demandee: Fenetre,
): Fenetre | undefined {
  const debut = moisPlus(moisExamen, fenetre.de)
  const fin = moisPlus(moisExamen, fenetre.a)
  const de = demandee.de > debut ? demandee.de : debut
  const a = demandee.a < fin ? demandee.a : fin
  return de <= a ? { de, a } : undefined
}
