import { indexMois } from '#socle'
import { getValeur } from '../baremes/bareme.js'
import { BMAF } from '../baremes/bmaf.js'
import { MONTANT_FORFAITAIRE_RSA } from '../baremes/rsa.js'
import { prestationsFamiliales } from '../prestations-familiales/index.js'
import type { SituationFoyer } from '../situation.js'
import { baremeDuMois } from '../transversal/bareme-du-mois.js'
import {
  ageEnFinDeMois,
  chiffrerFoyer,
  type FoyerChiffre,
  type PersonneChiffree,
} from '../transversal/foyer-chiffre.js'
import { premierMoisReference } from '../transversal/trimestre-reference.js'
import type { Cause } from './articles.js'

/** Rights that are compared with a second opinion. */
export type DroitCompare = 'rsa' | 'primeActivite'

/** A household and its quarter. */
interface Cas {
  readonly foyer: FoyerChiffre
  readonly reference: number
}

type Constat = (cas: Cas) => boolean

/**
 * Why a second opinion of the same kind as OpenFisca-France may differ, each cause as a test of the
 * household, most telling first.
 */
const CAUSES: Readonly<Record<DroitCompare, Readonly<Partial<Record<Cause, Constat>>>>> = {
  rsa: {
    'bareme-dans-la-fenetre': baremeChange,
    'composition-du-mois': compositionChange,
    'prestations-du-mois': prestationsChangent,
    'dix-huit-ans': aDixHuitAns,
    'vingt-cinq-ans': aVingtCinqAns,
    'total-negatif': totalNegatif,
    'neutralisation-du-trimestre': revenuQuiCesse,
  },
  primeActivite: {
    'enfant-qui-travaille': (cas) => cas.foyer.enfants.some((p) => compteAutrement(p, cas)),
    'activite-du-trimestre': activiteDecalee,
    'composition-du-mois': compositionChange,
    'dix-huit-ans': aDixHuitAns,
    'total-negatif': totalNegatif,
  },
}

/**
 * Causes that could explain a difference for this household; none: the difference is ours until it
 * is understood.
 * @texte docs/parcours/droit.md, « Écarts avec un second avis »
 */
export function causesTrimestrielles(
  situation: SituationFoyer,
  droit: DroitCompare,
): readonly Cause[] {
  const foyer = chiffrerFoyer(situation)
  const compare = droit === 'rsa' ? 'rsa' : 'prime-activite'
  const cas = { foyer, reference: premierMoisReference(situation, compare) }
  const causes = Object.entries(CAUSES[droit]).flatMap(([cause, constate]) =>
    constate(cas) ? [cause as Cause] : [],
  )
  // So wide a property is told only when no other holds.
  return causes.length > 1 ? causes.filter((c) => c !== 'neutralisation-du-trimestre') : causes
}

/** An amount that the RSA reads changes between the first reference month and the right. */
function baremeChange({ foyer, reference }: Cas): boolean {
  const lu = (mois: number): string => {
    const lus = { moisReference: mois, moisDroit: mois }
    return `${getValeur(MONTANT_FORFAITAIRE_RSA, lus)} ${getValeur(BMAF, lus)}`
  }
  for (let m = reference; m < foyer.droit; m++) if (lu(m) !== lu(m + 1)) return true
  return false
}

/** Ages at which a right counts a child otherwise, in months: three months, then in years. */
const AGES = [0, 3, 3 * 12, 14 * 12, 18 * 12, 20 * 12, 21 * 12, 25 * 12]

function compositionChange({ foyer, reference }: Cas): boolean {
  return foyer.enfants.some(({ moisNaissance }) =>
    AGES.some((age) => {
      const mois = moisNaissance + age
      return mois >= reference - 1 && mois <= foyer.droit
    }),
  )
}

/** The family benefits of a reference month are not those of the month of right (ceilings). */
function prestationsChangent({ foyer, reference }: Cas): boolean {
  const comptees = (mois: number): number => prestationsFamiliales(foyer, mois).comptees
  const duDroit = comptees(foyer.droit)
  return [0, 1, 2].some((rang) => comptees(reference + rang) !== duDroit)
}

function aDixHuitAns({ foyer }: Cas): boolean {
  return foyer.parents.some((p) => ageEnFinDeMois(p, foyer.droit) === 18)
}

/** Twenty-five in the month of right: on its last day for us, on its first for the other engine. */
function aVingtCinqAns({ foyer }: Cas): boolean {
  return foyer.parents.some(({ moisNaissance }) => moisNaissance + 25 * 12 === foyer.droit)
}

/** Activity income in the three months from `depuis`, sick leave counted in its first three. */
function gagne({ releve }: PersonneChiffree, foyer: FoyerChiffre, depuis: number): boolean {
  for (let m = depuis; m < depuis + 3; m++) {
    const rang = m - foyer.premierMois
    if (releve.activite[rang]! > 0) return true
    if (releve.arret[rang]! > 0 && releve.arret[rang - 3] === 0) return true
  }
  return false
}

/**
 * A child who works, counted in the prime by us and not by the other engine, or the reverse: the
 * text compares his pay of the month with 55 % of the SMIC; that engine compares the mean of his
 * resources of the three months before with what he adds to the RSA, and leaves the pay of a child
 * whom it does not count in the household.
 */
function compteAutrement(enfant: PersonneChiffree, { foyer, reference }: Cas): boolean {
  for (let m = reference; m < reference + 3; m++) {
    const paye = enfant.releve.activite[m - foyer.premierMois]!
    const retenu = paye * 1_000_000 <= baremeDuMois(m, foyer.droit).prime.plancherEtudiant
    if (!retenu || !estSousSaPart(enfant, foyer, m)) return true
  }
  return false
}

/** What a further child adds to the RSA of one person, millionths. */
const PART_ENFANT = 400_000

function estSousSaPart({ releve }: PersonneChiffree, foyer: FoyerChiffre, mois: number): boolean {
  let total = 0
  for (let rang = mois - 3 - foyer.premierMois; rang < mois - foyer.premierMois; rang++) {
    total += releve.activite[rang]! + releve.horsActivite[rang]! + releve.arret[rang]!
  }
  const lus = { moisReference: mois, moisDroit: mois }
  return total * 1_000_000 < 3 * PART_ENFANT * getValeur(MONTANT_FORFAITAIRE_RSA, lus)
}

/** A line below zero: the total of the month counts as 0 (R. 262-7 III). */
function totalNegatif({ foyer }: Cas): boolean {
  return [...foyer.parents, ...foyer.enfants].some(({ personne }) =>
    personne.ressources.some((ligne) => ligne.montantNetSocial < 0),
  )
}

/** An income that stops between the quarter and the month of right. */
function revenuQuiCesse({ foyer, reference }: Cas): boolean {
  return [...foyer.parents, ...foyer.enfants].some(({ personne }) =>
    personne.ressources.some(({ a }) => {
      const fin = indexMois(a)
      return fin >= reference - 1 && fin < foyer.droit
    }),
  )
}

/** The condition of activity does not hold alike in the quarter and in the three months before. */
function activiteDecalee({ foyer, reference }: Cas): boolean {
  const enA = (depuis: number): boolean => foyer.parents.some((p) => ouvre(p, foyer, depuis))
  return enA(reference) !== enA(foyer.droit - 3)
}

/** A student or an apprentice must pass 55 % of the SMIC each month (L. 842-2, 3°). */
function ouvre(parent: PersonneChiffree, foyer: FoyerChiffre, depuis: number): boolean {
  const { activite, apprenti } = parent.personne
  if (activite !== 'etudiant' && !apprenti) return gagne(parent, foyer, depuis)
  return [0, 1, 2].every((rang) => {
    const paye = parent.releve.activite[depuis + rang - foyer.premierMois]!
    return paye * 1_000_000 > baremeDuMois(depuis + rang, foyer.droit).prime.plancherEtudiant
  })
}

/**
 * Whether no barème of the RSA changes between the quarter and the month of right: the windows on
 * which the two engines may be compared without looking at causes.
 * @texte décret 2025-293, docs/parcours/droit.md
 */
export function estFenetreStable(situation: SituationFoyer): boolean {
  const foyer = chiffrerFoyer(situation)
  return !baremeChange({ foyer, reference: premierMoisReference(situation, 'rsa') })
}
