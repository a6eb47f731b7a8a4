import {
  AF_PLAFOND_1,
  AF_PLAFOND_2,
  AF_PLAFOND_PAR_ENFANT,
  AF_TAUX_DEUXIEME_ENFANT,
  AF_TAUX_ENFANT_SUIVANT,
  AF_TAUX_FORFAIT_VINGT_ANS,
  AF_TAUX_MAJORATION_AGE,
} from '../baremes/allocations-familiales.js'
import { ASF_FORFAIT_COMPTE, ASF_SEUIL, ASF_TAUX } from '../baremes/asf.js'
import { type Bareme, estConfirme, findValeur, getValeur } from '../baremes/bareme.js'
import { BMAF } from '../baremes/bmaf.js'
import {
  CF_PLAFOND,
  CF_PLAFOND_ISOLE_OU_BIACTIF,
  CF_PLAFOND_MAJORE,
  CF_PLAFOND_MAJORE_ISOLE_OU_BIACTIF,
  CF_TAUX,
  CF_TAUX_MAJORE,
  PLAFOND_MAJORATION_DEUX_PREMIERS_ENFANTS,
  PLAFOND_MAJORATION_ENFANT_SUIVANT,
} from '../baremes/complement-familial.js'
import {
  PAJE_PLAFOND_PARTIEL,
  PAJE_PLAFOND_PARTIEL_ISOLE_OU_BIACTIF,
  PAJE_PLAFOND_PLEIN,
  PAJE_PLAFOND_PLEIN_ISOLE_OU_BIACTIF,
  PAJE_TAUX_PARTIEL,
  PAJE_TAUX_PLEIN,
} from '../baremes/paje.js'
import { BIACTIVITE_PART_DU_PLAFOND, PLAFOND_ANNUEL_SECURITE_SOCIALE } from '../baremes/pass.js'
import { SMIC_HORAIRE } from '../baremes/smic.js'
import { sansMemoire, sansReleve } from '../regles/connues.js'
import type { Brouillon } from '../transversal/brouillon.js'

/** The figures of one month of family benefits: centimes and millionths. */
export interface ParametresPf {
  readonly mois: number
  /** Civil year of the resources, two years before the month: 2024 for a month of 2026. */
  readonly anneeReference: number
  readonly bmaf: number
  readonly smicHoraire: number
  /** Yearly income of each parent from which a couple has two incomes. */
  readonly seuilBiactivite: number
  readonly af: {
    readonly tauxDeux: number
    readonly tauxSuivant: number
    readonly tauxAge: number
    readonly tauxVingtAns: number
    readonly plafond1: number
    readonly plafond2: number
    readonly plafondParEnfant: number
  }
  readonly cf: {
    readonly taux: number
    readonly tauxMajore: number
    readonly plafond: PlafondFamilial
    readonly plafondMajore: PlafondFamilial
  }
  readonly asf: { readonly taux: number; readonly seuil: number; readonly tauxCompte: number }
  /** Null before April 2018. */
  readonly paje: ParametresPaje | null
  readonly confirme: boolean
  /** Every figure is that of the month before. */
  readonly commeAvant: boolean
}

/** The allocation de base for the children born since April 2018. */
export interface ParametresPaje {
  readonly tauxPlein: number
  readonly tauxPartiel: number
  readonly plafondPlein: PlafondFamilial
  readonly plafondPartiel: PlafondFamilial
}

/**
 * A yearly ceiling: without child, its rise for one parent or two incomes, its shares per child.
 */
export interface PlafondFamilial {
  readonly sansEnfant: number
  readonly isoleOuBiactif: number
  readonly partDeuxPremiers: number
  readonly partSuivants: number
}

/** First month of the book for these benefits: the earliest that a prime of January 2016 reads. */
export const PREMIER_MOIS_PF = 2015 * 12 + 7

/** By rank from the first month: a Map took 1 % of the whole computation. */
const memoire: (ParametresPf | undefined)[] = []

/**
 * The figures in force for a month (an `indexMois` integer, from `PREMIER_MOIS_PF`), kept once
 * built.
 * @texte CSS, art. R. 552-2 and R. 532-3 (month of right; resources of the year N-2)
 */
export function parametresPf(mois: number): ParametresPf {
  if (sansMemoire()) return suivre(mois)
  const connus = memoire[mois - PREMIER_MOIS_PF]
  if (connus !== undefined) return connus
  const parametres = suivre(mois)
  memoire[mois - PREMIER_MOIS_PF] = parametres
  return parametres
}

/** Written in the object itself: copies would each have their own shape, and be slow to read. */
function suivre(mois: number): ParametresPf {
  const chiffres = construire(mois)
  chiffres.commeAvant =
    mois > PREMIER_MOIS_PF && sansReleve(() => memesChiffres(chiffres, construire(mois - 1)))
  return chiffres
}

function memesChiffres(a: ParametresPf, b: ParametresPf): boolean {
  return JSON.stringify({ ...a, mois: 0 }) === JSON.stringify({ ...b, mois: 0 })
}

/** The same series, told apart in an explanation from the SMIC of the bonification. */
const SMIC_DE_L_ENFANT: Bareme = { ...SMIC_HORAIRE, nom: 'SMIC horaire, enfant qui travaille' }
const SERIES: readonly Bareme[] = [BMAF, AF_PLAFOND_1, CF_PLAFOND, PAJE_PLAFOND_PLEIN, ASF_TAUX]

function construire(mois: number): Brouillon<ParametresPf> {
  const lus = { moisReference: mois, moisDroit: mois }
  const annee = Math.floor(mois / 12) - 2
  const lusAnnee = { moisReference: annee * 12, moisDroit: mois }
  const v = (serie: Bareme): number => getValeur(serie, lus)
  const plafond = (sansEnfant: Bareme, isole: Bareme): PlafondFamilial => ({
    sansEnfant: v(sansEnfant),
    isoleOuBiactif: v(isole),
    partDeuxPremiers: v(PLAFOND_MAJORATION_DEUX_PREMIERS_ENFANTS),
    partSuivants: v(PLAFOND_MAJORATION_ENFANT_SUIVANT),
  })
  const pass = getValeur(PLAFOND_ANNUEL_SECURITE_SOCIALE, lusAnnee)
  return {
    mois,
    anneeReference: annee,
    bmaf: v(BMAF),
    smicHoraire: v(SMIC_DE_L_ENFANT),
    seuilBiactivite: Math.floor((pass * v(BIACTIVITE_PART_DU_PLAFOND)) / 1_000_000),
    af: {
      tauxDeux: v(AF_TAUX_DEUXIEME_ENFANT),
      tauxSuivant: v(AF_TAUX_ENFANT_SUIVANT),
      tauxAge: v(AF_TAUX_MAJORATION_AGE),
      tauxVingtAns: v(AF_TAUX_FORFAIT_VINGT_ANS),
      plafond1: v(AF_PLAFOND_1),
      plafond2: v(AF_PLAFOND_2),
      plafondParEnfant: v(AF_PLAFOND_PAR_ENFANT),
    },
    cf: {
      taux: v(CF_TAUX),
      tauxMajore: v(CF_TAUX_MAJORE),
      plafond: plafond(CF_PLAFOND, CF_PLAFOND_ISOLE_OU_BIACTIF),
      plafondMajore: plafond(CF_PLAFOND_MAJORE, CF_PLAFOND_MAJORE_ISOLE_OU_BIACTIF),
    },
    asf: { taux: v(ASF_TAUX), seuil: v(ASF_SEUIL), tauxCompte: v(ASF_FORFAIT_COMPTE) },
    paje:
      findValeur(PAJE_TAUX_PLEIN, lus) === undefined
        ? null
        : {
            tauxPlein: v(PAJE_TAUX_PLEIN),
            tauxPartiel: v(PAJE_TAUX_PARTIEL),
            plafondPlein: plafond(PAJE_PLAFOND_PLEIN, PAJE_PLAFOND_PLEIN_ISOLE_OU_BIACTIF),
            plafondPartiel: plafond(PAJE_PLAFOND_PARTIEL, PAJE_PLAFOND_PARTIEL_ISOLE_OU_BIACTIF),
          },
    confirme: SERIES.every((serie) => estConfirme(serie, lus)),
    commeAvant: false,
  }
}
