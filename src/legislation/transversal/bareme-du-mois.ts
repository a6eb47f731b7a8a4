import { assert } from '#socle'
import { type Bareme, estConfirme, getValeur, type MoisLus } from '../baremes/bareme.js'
import {
  AGE_A_CHARGE,
  AGE_ENFANT_ISOLEMENT,
  AGE_PRIME,
  AGE_RSA,
  AGE_RSA_JEUNE,
  TAUX_DEUXIEME_PERSONNE,
  TAUX_ISOLEMENT,
  TAUX_ISOLEMENT_ENFANT,
  TAUX_PERSONNE_SUPPLEMENTAIRE,
  TAUX_TROISIEME_PERSONNE,
} from '../baremes/composition.js'
import { TAUX_CRDS } from '../baremes/crds.js'
import {
  FORFAIT_LOGEMENT_DEUX_PERSONNES,
  FORFAIT_LOGEMENT_TROIS_PERSONNES,
  FORFAIT_LOGEMENT_UNE_PERSONNE,
} from '../baremes/forfait-logement.js'
import {
  MONTANT_FORFAITAIRE_PRIME,
  PART_REVENUS_ACTIVITE,
  PLAFOND_BONIFICATION,
  SEUIL_AAH_ACTIVITE,
  SEUIL_BONIFICATION,
  SEUIL_VERSEMENT_PRIME,
  TAUX_BONIFICATION,
} from '../baremes/prime-activite.js'
import { MONTANT_FORFAITAIRE_RSA, SEUIL_VERSEMENT_RSA } from '../baremes/rsa.js'
import { HEURES_MENSUELLES_SMIC, PART_SMIC_ETUDIANT, SMIC_HORAIRE } from '../baremes/smic.js'
import { sansMemoire } from '../regles/connues.js'

/** Rates common to RSA and prime, in millionths of the montant forfaitaire of one person. */
export interface TauxComposition {
  readonly deuxieme: number
  readonly troisieme: number
  readonly supplementaire: number
  /** Children at the rate of the third person; each further one is `supplementaire`. */
  readonly enfantsAuTaux: number
  readonly isolement: number
  readonly isolementEnfant: number
  readonly logementUne: number
  readonly logementDeux: number
  readonly logementTrois: number
  readonly ageCharge: number
  readonly ageEnfantIsolement: number
}

/** Every figure that one reference month needs, for one month of right. Amounts in centimes. */
export interface BaremeDuMois {
  readonly taux: TauxComposition
  readonly smicHoraire: number
  readonly rsa: {
    readonly montantForfaitaire: number
    readonly seuilVersement: number
    readonly ageMinimal: number
    readonly ageJeune: number
    readonly confirme: boolean
  }
  readonly prime: {
    readonly montantForfaitaire: number
    readonly partActivite: number
    /** Income from which the bonification begins, and is whole. */
    readonly debutBonification: number
    readonly pleineBonification: number
    readonly tauxBonification: number
    readonly seuilAahActivite: number
    /** Monthly income that a student must exceed, in millionths of a centime. */
    readonly plancherEtudiant: number
    readonly seuilVersement: number
    readonly tauxCrds: number
    readonly ageMinimal: number
    readonly confirme: boolean
  }
}

const RETARD_MAX = 16
/** Results are pure functions of two months: kept once resolved. */
const RESOLUS: (BaremeDuMois | undefined)[] = []
/**
 * First reference month served: August 2015, the earliest that a prime of January 2016 looks at
 * (Cnaf, lettre-réseau 2015-165: the file's own quarter, August to October at the earliest).
 */
export const PREMIER_MOIS_SERVI = 2015 * 12 + 7
/** First month of right of the prime, and of the RSA without its activity part: January 2016. */
export const PREMIER_DROIT = 2016 * 12
/** First examination whose RSA is a mean of three montants intermédiaires (décret 2017-122). */
export const EXAMEN_DE_LA_MOYENNE = 2017 * 12

/**
 * The figures for a reference month and a month of right, resolved once and shared.
 * @texte each barème carries its own text (src/legislation/baremes)
 */
export function baremeDuMois(moisReference: number, moisDroit: number): BaremeDuMois {
  const retard = moisDroit - moisReference
  assert(retard >= 0 && retard < RETARD_MAX, 'mois de référence avant le mois de droit')
  assert(moisReference >= PREMIER_MOIS_SERVI, 'mois de référence servi')
  if (sansMemoire()) return resoudre({ moisReference, moisDroit })
  const rang = (moisReference - PREMIER_MOIS_SERVI) * RETARD_MAX + retard
  const connu = RESOLUS[rang]
  if (connu !== undefined) return connu
  const resolu = partager(resoudre({ moisReference, moisDroit }))
  while (RESOLUS.length <= rang) RESOLUS.push(undefined)
  RESOLUS[rang] = resolu
  return resolu
}

/** The ages that decide in the month of right, and nothing else of its barèmes. */
export interface AgesDuDroit {
  readonly taux: Pick<TauxComposition, 'ageCharge' | 'ageEnfantIsolement'>
  readonly rsa: Pick<BaremeDuMois['rsa'], 'ageMinimal' | 'ageJeune'>
  readonly prime: Pick<BaremeDuMois['prime'], 'ageMinimal'>
}

const AGES: (AgesDuDroit | undefined)[] = []

/**
 * The ages read in the month of right: its amounts are not read there, so that an explanation does
 * not name them.
 * @texte CASF, art. L. 262-4, L. 262-7-1, R. 262-35; CSS, art. L. 842-2, R. 842-2
 */
export function agesDuDroit(mois: number): AgesDuDroit {
  if (sansMemoire()) return resoudreAges(mois)
  const rang = mois - PREMIER_MOIS_SERVI
  const connus = AGES[rang]
  if (connus !== undefined) return connus
  while (AGES.length <= rang) AGES.push(undefined)
  const resolus = resoudreAges(mois)
  AGES[rang] = resolus
  return resolus
}

function resoudreAges(mois: number): AgesDuDroit {
  const lire = (bareme: Bareme): number =>
    getValeur(bareme, { moisReference: mois, moisDroit: mois })
  return {
    taux: { ageCharge: lire(AGE_A_CHARGE), ageEnfantIsolement: lire(AGE_ENFANT_ISOLEMENT) },
    rsa: { ageMinimal: lire(AGE_RSA), ageJeune: lire(AGE_RSA_JEUNE) },
    prime: { ageMinimal: lire(AGE_PRIME) },
  }
}

const PAR_CONTENU = new Map<string, BaremeDuMois>()

/** Equal figures are one object: two months that read the same are told apart in one comparison. */
function partager(resolu: BaremeDuMois): BaremeDuMois {
  const contenu = JSON.stringify(resolu)
  const connu = PAR_CONTENU.get(contenu)
  if (connu !== undefined) return connu
  PAR_CONTENU.set(contenu, resolu)
  return resolu
}

function resoudre(lus: MoisLus): BaremeDuMois {
  const lire = (bareme: Bareme): number => getValeur(bareme, lus)
  const smicHoraire = lire(SMIC_HORAIRE)
  return {
    taux: {
      deuxieme: lire(TAUX_DEUXIEME_PERSONNE),
      troisieme: lire(TAUX_TROISIEME_PERSONNE),
      supplementaire: lire(TAUX_PERSONNE_SUPPLEMENTAIRE),
      enfantsAuTaux: 2,
      isolement: lire(TAUX_ISOLEMENT),
      isolementEnfant: lire(TAUX_ISOLEMENT_ENFANT),
      logementUne: lire(FORFAIT_LOGEMENT_UNE_PERSONNE),
      logementDeux: lire(FORFAIT_LOGEMENT_DEUX_PERSONNES),
      logementTrois: lire(FORFAIT_LOGEMENT_TROIS_PERSONNES),
      ageCharge: lire(AGE_A_CHARGE),
      ageEnfantIsolement: lire(AGE_ENFANT_ISOLEMENT),
    },
    smicHoraire,
    rsa: {
      montantForfaitaire: lire(MONTANT_FORFAITAIRE_RSA),
      seuilVersement: lire(SEUIL_VERSEMENT_RSA),
      ageMinimal: lire(AGE_RSA),
      ageJeune: lire(AGE_RSA_JEUNE),
      confirme: estConfirme(MONTANT_FORFAITAIRE_RSA, lus),
    },
    prime: resoudrePrime(lus, smicHoraire),
  }
}

function resoudrePrime(lus: MoisLus, smicHoraire: number): BaremeDuMois['prime'] {
  const lire = (bareme: Bareme): number => getValeur(bareme, lus)
  return {
    montantForfaitaire: lire(MONTANT_FORFAITAIRE_PRIME),
    partActivite: lire(PART_REVENUS_ACTIVITE),
    debutBonification: lire(SEUIL_BONIFICATION) * smicHoraire,
    pleineBonification: lire(PLAFOND_BONIFICATION) * smicHoraire,
    tauxBonification: lire(TAUX_BONIFICATION),
    seuilAahActivite: lire(SEUIL_AAH_ACTIVITE) * smicHoraire,
    plancherEtudiant: lire(PART_SMIC_ETUDIANT) * lire(HEURES_MENSUELLES_SMIC) * smicHoraire,
    seuilVersement: lire(SEUIL_VERSEMENT_PRIME),
    tauxCrds: lire(TAUX_CRDS),
    ageMinimal: lire(AGE_PRIME),
    confirme:
      estConfirme(SMIC_HORAIRE, lus) &&
      estConfirme(MONTANT_FORFAITAIRE_PRIME, lus) &&
      estConfirme(TAUX_BONIFICATION, lus) &&
      estConfirme(PART_REVENUS_ACTIVITE, lus),
  }
}
