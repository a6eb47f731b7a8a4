import {
  calculerDroits,
  expliquerCalcul,
  findPhraseRefus,
  type PrestationExpliquee,
  type SituationFoyer,
  tauxMarginal,
} from '#legislation'
import { type Centimes, centimes, type Etape } from '#socle'
import { AIDES, type Aide } from './aides-table.js'

/** An amount; the rule says no; a question is left; not computed here. */
export type Verdict = 'possible' | 'non' | 'manque' | 'non-calcule'

export interface AideCalculee {
  readonly aide: Aide
  readonly verdict: Verdict
  /** Centimes; for the health cover, what it costs a year. Null when it cannot be told. */
  readonly montant: Centimes | null
  readonly raison: string | null
  /** Paths of the book for the answers that are missing. */
  readonly manques: readonly string[]
  readonly aConfirmer: boolean
  readonly etapes: readonly Etape[]
}

export interface Resultats {
  readonly aides: readonly AideCalculee[]
  /** What is paid each month, all aids together. */
  readonly parMois: Centimes
}

/** Every aid of the book for a household, each with its reasons. */
export function calculerAides(situation: SituationFoyer): Resultats {
  const prestations = AIDES.map((a) => a.prestation)
  const { prestations: expliquees } = expliquerCalcul(situation, { prestations })
  const aides = AIDES.map((aide, i) => conclure(aide, expliquees[i]!, situation))
  const mensuelles = aides.filter(
    (a) => a.verdict === 'possible' && a.aide.rythme === 'mois' && a.montant !== null,
  )
  return { aides, parMois: centimes(mensuelles.reduce((somme, a) => somme + (a.montant ?? 0), 0)) }
}

function conclure(aide: Aide, e: PrestationExpliquee, situation: SituationFoyer): AideCalculee {
  const attendus = e.manques.filter((m) => m !== 'bareme-a-confirmer' && m !== 'non-calcule')
  const commun = {
    aide,
    manques: attendus,
    aConfirmer: e.manques.includes('bareme-a-confirmer'),
    etapes: e.etapes,
    raison: raisonDe(e),
  }
  if (aide.prestation === 'cssGratuite') return { ...commun, ...sante(e, situation) }
  if (e.valeur === null) {
    const verdict = attendus.length > 0 ? 'manque' : 'non-calcule'
    return { ...commun, verdict, montant: null }
  }
  const montant = typeof e.valeur === 'number' ? e.valeur : centimes(0)
  return { ...commun, verdict: montant > 0 ? 'possible' : 'non', montant }
}

/** A refusal without its own code, as the net prime, is told by the last step. */
function raisonDe(e: PrestationExpliquee): string | null {
  const code = e.refus ?? e.etapes.at(-1)?.valeurs.refus
  return typeof code === 'string' ? (findPhraseRefus(code) ?? null) : null
}

/** Free, or for a participation of so much a year, or closed. */
function sante(e: PrestationExpliquee, situation: SituationFoyer) {
  if (e.valeur === null) {
    const inconnu = e.manques.every((m) => m === 'non-calcule' || m === 'bareme-a-confirmer')
    return { verdict: inconnu ? ('non-calcule' as const) : ('manque' as const), montant: null }
  }
  if (e.valeur === true) return { verdict: 'possible' as const, montant: centimes(0) }
  const { droits } = calculerDroits(situation, { prestations: ['cssParticipationAnnuelle'] })
  const participation = droits.cssParticipationAnnuelle
  return typeof participation === 'number' && participation > 0
    ? { verdict: 'possible' as const, montant: participation, raison: null }
    : { verdict: 'non' as const, montant: null }
}

/** An aid whose missing answers are not asked here is not computed here: nobody could answer. */
export function selonQuestions(
  resultats: Resultats,
  estPosee: (chemin: string) => boolean,
): Resultats {
  const aides = resultats.aides.map((a) =>
    a.verdict === 'manque' && !a.manques.some(estPosee)
      ? { ...a, verdict: 'non-calcule' as const }
      : a,
  )
  return { ...resultats, aides }
}

/** One hundred euros: what is said of a rise of wage. */
const PAS = centimes(10_000)

/** What is left of 100 € more of wage each month; null when an answer is missing. */
export function resteDeCentEuros(situation: SituationFoyer): Centimes | null {
  return tauxMarginal(situation, situation.personnes[0]?.id ?? '', PAS)?.reste ?? null
}
