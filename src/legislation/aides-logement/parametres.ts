import * as al from '../baremes/aide-logement.js'
import { LOYER_PLAFOND } from '../baremes/aide-logement-loyers.js'
import { R0, TF } from '../baremes/aide-logement-participation.js'
import * as ressources from '../baremes/aide-logement-ressources.js'
import { type Bareme, estConfirme, getValeur, type MoisLus } from '../baremes/bareme.js'
import { BMAF } from '../baremes/bmaf.js'
import { TAUX_CRDS } from '../baremes/crds.js'
import * as impot from '../baremes/impot-abattements.js'
import { ASPA_SEUL } from '../baremes/minima.js'
import type { BaremeParComposition } from '../baremes/par-composition.js'
import { RLS_PLAFOND } from '../baremes/reduction-loyer-plafonds.js'
import { RLS, RLS_PART_DEDUITE } from '../baremes/reduction-loyer-solidarite.js'
import { SMIC_HORAIRE } from '../baremes/smic.js'
import { sansMemoire } from '../regles/connues.js'

export type Zone = 1 | 2 | 3
const ZONES: readonly Zone[] = [1, 2, 3]

/** Figures by household: one person, a couple, with one to six dependants, one more each. */
export interface ParComposition {
  readonly seul: number
  readonly couple: number
  /** Index 0 for one dependant, up to six. */
  readonly avecEnfants: readonly number[]
  readonly parEnfant: number
}

/** The figures of one zone, in centimes and millionths. */
export interface ParametresZone {
  readonly loyerPlafond: ParComposition
  readonly degressivite: number
  readonly suppression: number
  readonly rls: ParComposition
  readonly plafondRls: ParComposition
}

/** The figures of one month of housing benefit: centimes and millionths. */
export interface ParametresLogement {
  readonly mois: number
  /** Index 0 is zone 1. */
  readonly zones: readonly ParametresZone[]
  readonly charges: number
  readonly chargesParEnfant: number
  readonly chargesColocataireSeul: number
  readonly partColocation: number
  readonly partChambre: number
  readonly p0: number
  readonly p0Part: number
  readonly r0: ParComposition
  readonly tf: ParComposition
  readonly tl: { readonly seuil1: number; readonly seuil2: number } & {
    readonly taux2: number
    readonly taux3: number
  }
  readonly minoration: number
  readonly seuilApl: number
  readonly seuilAllocation: number
  readonly partRls: number
  readonly crds: number
  readonly ressources: ParametresRessources
  readonly confirme: boolean
}

/** What the base of resources reads. */
export interface ParametresRessources {
  readonly bmaf: number
  readonly smicHoraire: number
  readonly doubleActivite: number
  readonly partAbattue: number
  readonly etudiant: number
  readonly etudiantBoursier: number
  readonly etudiantAgeMaximal: number
  /** 1.25 times the ceiling of the ASPA in December of the year N-2. */
  readonly franchiseEnfant: number
  readonly pro: Deduction
  readonly pension: Deduction
}

/** A deduction of the income tax: rate in millionths, bounds in centimes a year. */
export interface Deduction {
  readonly taux: number
  readonly plancher: number
  readonly plafond: number
}

/** First month of the book for this benefit: twelve-month resources (décret 2019-1574). */
export const PREMIER_MOIS_LOGEMENT = 2021 * 12

/** By rank from the first month. */
const memoire: (ParametresLogement | undefined)[] = []

/**
 * The figures in force for a month (an `indexMois` integer, from `PREMIER_MOIS_LOGEMENT`), kept
 * once built.
 * @texte CCH, art. D. 823-16 to D. 823-19; arrêté du 27 septembre 2019
 */
export function parametresLogement(mois: number): ParametresLogement {
  if (sansMemoire()) return construire(mois)
  const connus = memoire[mois - PREMIER_MOIS_LOGEMENT]
  if (connus !== undefined) return connus
  const parametres = construire(mois)
  memoire[mois - PREMIER_MOIS_LOGEMENT] = parametres
  return parametres
}

/**
 * The figure of a household with that many dependants.
 * @texte arrêté du 27 septembre 2019, art. 7, 14 and 15 (tables by composition)
 */
export function selonComposition(table: ParComposition, couple: boolean, enfants: number): number {
  if (enfants === 0) return couple ? table.couple : table.seul
  const derniers = table.avecEnfants.length
  if (enfants <= derniers) return table.avecEnfants[enfants - 1]!
  return table.avecEnfants[derniers - 1]! + (enfants - derniers) * table.parEnfant
}

const SERIES: readonly Bareme[] = [
  LOYER_PLAFOND[1].seul,
  al.CHARGES,
  R0.seul,
  RLS[1].seul,
  RLS_PLAFOND[1].seul,
]

function construire(mois: number): ParametresLogement {
  const lus: MoisLus = { moisReference: mois, moisDroit: mois }
  const v = (serie: Bareme): number => getValeur(serie, lus)
  return {
    mois,
    zones: ZONES.map((zone) => parametresZone(zone, v)),
    charges: v(al.CHARGES),
    chargesParEnfant: v(al.CHARGES_PAR_ENFANT),
    chargesColocataireSeul: v(al.CHARGES_COLOCATAIRE_SEUL),
    partColocation: v(al.PART_COLOCATION),
    partChambre: v(al.PART_CHAMBRE),
    p0: v(al.PARTICIPATION_MINIMALE),
    p0Part: v(al.PARTICIPATION_MINIMALE_PART),
    r0: parComposition(R0, v),
    tf: parComposition(TF, v),
    tl: {
      seuil1: v(al.TL_SEUIL_1),
      seuil2: v(al.TL_SEUIL_2),
      taux2: v(al.TL_TAUX_2),
      taux3: v(al.TL_TAUX_3),
    },
    minoration: v(al.MINORATION_FORFAITAIRE),
    seuilApl: v(al.SEUIL_APL),
    seuilAllocation: v(al.SEUIL_ALLOCATION_LOGEMENT),
    partRls: v(RLS_PART_DEDUITE),
    crds: v(TAUX_CRDS),
    ressources: parametresRessources(mois, v),
    confirme: SERIES.every((serie) => estConfirme(serie, lus)),
  }
}

function parametresZone(zone: Zone, v: (serie: Bareme) => number): ParametresZone {
  return {
    loyerPlafond: parComposition(LOYER_PLAFOND[zone], v),
    degressivite: v(al.DEGRESSIVITE[zone]),
    suppression: v(al.SUPPRESSION[zone]),
    rls: parComposition(RLS[zone], v),
    plafondRls: parComposition(RLS_PLAFOND[zone], v),
  }
}

function parComposition(table: BaremeParComposition, v: (serie: Bareme) => number): ParComposition {
  return {
    seul: v(table.seul),
    couple: v(table.couple),
    avecEnfants: table.avecEnfants.map(v),
    parEnfant: v(table.parEnfant),
  }
}

function parametresRessources(mois: number, v: (serie: Bareme) => number): ParametresRessources {
  const annee = Math.floor(mois / 12)
  const lire = (serie: Bareme, moisLu: number): number =>
    getValeur(serie, { moisReference: moisLu, moisDroit: moisLu })
  const anneePrecedente = (annee - 1) * 12
  const decembreN2 = (annee - 2) * 12 + 11
  return {
    bmaf: v(BMAF),
    smicHoraire: v(SMIC_HORAIRE),
    doubleActivite: v(ressources.ABATTEMENT_DOUBLE_ACTIVITE),
    partAbattue: v(ressources.ABATTEMENT_CHOMAGE),
    etudiant: v(ressources.ETUDIANT_FORFAIT),
    etudiantBoursier: v(ressources.ETUDIANT_FORFAIT) - v(ressources.ETUDIANT_MINORATION_BOURSIER),
    etudiantAgeMaximal: v(ressources.ETUDIANT_AGE_MAXIMAL),
    franchiseEnfant: Math.floor((lire(ASPA_SEUL, decembreN2) * 5) / 4),
    pro: {
      taux: lire(impot.ABATTEMENT_PRO_TAUX, anneePrecedente),
      plancher: lire(impot.ABATTEMENT_PRO_MINIMUM, anneePrecedente),
      plafond: lire(impot.ABATTEMENT_PRO_MAXIMUM, anneePrecedente),
    },
    pension: {
      taux: lire(impot.ABATTEMENT_PENSION_TAUX, anneePrecedente),
      plancher: lire(impot.ABATTEMENT_PENSION_MINIMUM, anneePrecedente),
      plafond: lire(impot.ABATTEMENT_PENSION_MAXIMUM, anneePrecedente),
    },
  }
}
