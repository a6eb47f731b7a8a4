import { moisDepuisIndex } from '#socle'
import type { Calculs } from './calcul.js'
import { calculer } from './calculs.js'
import { conclureSelon, REDACTIONS, type Redaction } from './conclusions.js'
import {
  type Intermediaires,
  type OptionsDroits,
  PRESTATIONS,
  type Prestation,
  type ReponseDroits,
} from './droits.js'
import { expliquer } from './expliquer.js'
import { intermediairesPrime } from './prime-activite/intermediaires-prime.js'
import { avecReglesConnuesLe } from './regles/connues.js'
import { gabaritDe, nouvelleReponse, poser } from './reponse.js'
import { intermediairesRsa } from './rsa/intermediaires-rsa.js'
import type { SituationFoyer } from './situation.js'
import { foyerDe } from './transversal/preparation.js'

/**
 * What a household is entitled to for its month of right, in the order of the law: housing benefit,
 * family benefits, RSA, prime d'activité, then complémentaire santé solidaire. Amounts are centimes
 * a month; a right that cannot be computed is null, with the missing answers.
 * @texte CASF, art. L. 262-2; CSS, art. L. 841-1; docs/contrat.md §3
 */
export function calculerDroits(
  situation: SituationFoyer,
  options: OptionsDroits = {},
): ReponseDroits {
  const { reglesConnuesLe } = options
  if (reglesConnuesLe === undefined) return repondre(situation, options)
  return avecReglesConnuesLe(reglesConnuesLe, () => repondre(situation, options))
}

function repondre(situation: SituationFoyer, options: OptionsDroits): ReponseDroits {
  const gabarit = gabaritDe(options.prestations ?? PRESTATIONS)
  const { demandees } = gabarit
  const calculs = calculer(foyerDe(situation), demandees, options)
  const redactions = redactionsDe(demandees)
  const reponse = nouvelleReponse(gabarit)
  for (let rang = 0; rang < demandees.length; rang++) {
    const conclusion = conclureSelon(redactions[rang]!, demandees[rang]!, calculs)
    poser(reponse, gabarit, { rang, conclusion })
  }
  const { droits, manques } = reponse
  const { refus } = reponse.refus
  const { id } = situation
  if (options.intermediaires !== true && options.explication !== true) {
    return { id, droits, refus, manques }
  }
  return {
    id,
    droits,
    refus,
    manques,
    ...(options.intermediaires === true ? { intermediaires: intermediaires(calculs) } : null),
    ...(options.explication === true ? { explication: expliquer(demandees, calculs) } : null),
  }
}

let derniereQuestion: readonly Prestation[] = []
let dernieresRedactions: readonly Redaction[] = []

/** The same list comes again for each household: it is looked at once. */
function redactionsDe(demandees: readonly Prestation[]): readonly Redaction[] {
  if (demandees !== derniereQuestion) {
    dernieresRedactions = demandees.map((prestation) => REDACTIONS[prestation])
    derniereQuestion = demandees
  }
  return dernieresRedactions
}

function intermediaires({ rsa, prime }: Calculs): Intermediaires {
  const premier = (prime ?? rsa)?.trimestre.reference
  const trimestreReference =
    premier === undefined ? [] : [0, 1, 2].map((k) => moisDepuisIndex(premier + k))
  return {
    trimestreReference,
    ...(rsa === null ? null : { rsaMois: intermediairesRsa(rsa.calcul, rsa.trimestre.reference) }),
    ...(prime === null
      ? null
      : { primeActiviteMois: intermediairesPrime(prime.calcul, prime.trimestre.reference) }),
  }
}
