import { getValeur } from './baremes/bareme.js'
import { BMAF } from './baremes/bmaf.js'
import { MONTANT_FORFAITAIRE_RSA } from './baremes/rsa.js'
import type { SituationFoyer } from './situation.js'
import {
  ageEnFinDeMois,
  chiffrerFoyer,
  type FoyerChiffre,
  type PersonneChiffree,
} from './transversal/foyer-chiffre.js'
import { premierMoisReference } from './transversal/trimestre-reference.js'

/** Rights that are compared with a second opinion. */
export type DroitCompare = 'rsa' | 'primeActivite'

/** A household, its quarter, and whether its housing benefit was computed by the other side. */
interface Cas {
  readonly foyer: FoyerChiffre
  readonly reference: number
  readonly aideDonnee: boolean
}

type Constat = (cas: Cas) => boolean

/**
 * Why a second opinion of the same kind as OpenFisca-France may differ, each cause as a test of the
 * household: a difference is explained when its household has it. `docs/parcours/droit.md` says
 * which article decides.
 */
const CAUSES: Readonly<Record<DroitCompare, Readonly<Record<string, Constat>>>> = {
  rsa: {
    'bareme-dans-la-fenetre': baremeChange,
    'composition-du-mois': compositionChange,
    'dix-huit-ans': aDixHuitAns,
  },
  primeActivite: {
    'enfant-qui-travaille': ({ foyer, reference }) =>
      foyer.enfants.some((p) => gagne(p, foyer, reference)),
    'activite-du-trimestre': activiteFinie,
    'composition-du-mois': compositionChange,
    'dix-huit-ans': aDixHuitAns,
    'aide-logement-du-mois': ({ aideDonnee }) => !aideDonnee,
  },
}

/**
 * Causes that could explain a difference for this household, most telling first; none: the
 * difference is ours until it is understood.
 * @texte docs/parcours/droit.md, « Écarts avec un second avis »
 */
export function causesPossibles(
  situation: SituationFoyer,
  droit: DroitCompare,
  aideDonnee: boolean,
): readonly string[] {
  const foyer = chiffrerFoyer(situation)
  const compare = droit === 'rsa' ? 'rsa' : 'prime-activite'
  const cas = { foyer, reference: premierMoisReference(situation, compare), aideDonnee }
  return Object.entries(CAUSES[droit]).flatMap(([cause, constate]) =>
    constate(cas) ? [cause] : [],
  )
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

/** Birthdays at which a right counts a child otherwise, in years. */
const ANNIVERSAIRES = [0, 3, 14, 18, 20, 21, 25]

function compositionChange({ foyer, reference }: Cas): boolean {
  return foyer.enfants.some(({ moisNaissance }) =>
    ANNIVERSAIRES.some((ans) => {
      const mois = moisNaissance + 12 * ans
      return mois >= reference - 1 && mois <= foyer.droit
    }),
  )
}

function aDixHuitAns({ foyer }: Cas): boolean {
  return foyer.parents.some((p) => ageEnFinDeMois(p, foyer.droit) === 18)
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

/** Activity in the reference quarter, none in the three months before the month of right. */
function activiteFinie({ foyer, reference }: Cas): boolean {
  const enA = (depuis: number): boolean => foyer.parents.some((p) => gagne(p, foyer, depuis))
  return enA(reference) && !enA(foyer.droit - 3)
}
