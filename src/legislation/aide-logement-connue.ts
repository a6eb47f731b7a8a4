import { type Centimes, ZERO } from '#socle'
import { type Conclusion, NON_CALCULE } from './reponse.js'
import type { SituationFoyer } from './situation.js'
import type { AidesTrimestre } from './transversal/forfait-logement.js'
import { estAvantageEnNature } from './transversal/forfait-logement.js'

/** The housing benefit of the month of right, and what the forfait logement needs of it. */
export interface AideLogement {
  readonly conclusion: Conclusion
  /** Of the reference months; zeros when it is not known. */
  readonly aides: AidesTrimestre
  /** Answers missing for the forfait logement of RSA and prime. */
  readonly manques: readonly string[]
}

const AUCUNE: AidesTrimestre = [ZERO, ZERO, ZERO]
const AUCUN_MANQUE: readonly string[] = []

/**
 * The housing benefit as it was given: echoed, never computed again.
 * @texte docs/contrat.md §3, `connus.aideLogement`
 */
export function aideLogementConnue(montant: Centimes): AideLogement {
  return {
    conclusion: {
      valeur: montant,
      refus: montant === 0 ? 'aide-logement-connue-nulle' : null,
      manques: AUCUN_MANQUE,
    },
    aides: [montant, montant, montant],
    manques: AUCUN_MANQUE,
  }
}

/**
 * The housing benefit that is not given and not computed. A home that opens no benefit, or that is
 * an advantage in kind, needs none for the forfait logement.
 * @texte CASF, art. R. 262-9 and R. 262-10
 */
export function aideLogementInconnue(situation: SituationFoyer): AideLogement {
  const { logement } = situation
  const sansAide = logement.statut === 'loge-gratuitement' || logement.statut === 'sans-domicile'
  const inutile = sansAide || estAvantageEnNature(logement)
  return {
    conclusion: NON_CALCULE,
    aides: AUCUNE,
    manques: inutile ? AUCUN_MANQUE : ['connus.aideLogement'],
  }
}
