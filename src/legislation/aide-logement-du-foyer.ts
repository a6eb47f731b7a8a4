import { type Centimes, indexMois, ZERO } from '#socle'
import { aideLogement } from './aides-logement/index.js'
import type { Conclusion } from './reponse.js'
import type { SituationFoyer } from './situation.js'
import { type AidesTrimestre, estAvantageEnNature } from './transversal/forfait-logement.js'

/** The housing benefit of a household, and what the forfait logement of RSA and prime needs of it. */
export interface AideDuFoyer {
  /** For the month of right. */
  conclure(): Conclusion
  /** For the three months from a reference month (an `indexMois` integer); zeros when unknown. */
  aides(reference: number): AidesTrimestre
  /** Answers missing for the forfait logement. */
  readonly manques: readonly string[]
}

const AUCUNE: AidesTrimestre = [ZERO, ZERO, ZERO]
const AUCUN_MANQUE: readonly string[] = []
const A_CONFIRMER: readonly string[] = ['bareme-a-confirmer']

/**
 * The housing benefit given, echoed and never computed again, else computed month by month.
 * @texte docs/contrat.md §3, `connus.aideLogement`; CASF, art. R. 262-10 (benefit of each month)
 */
export function aideDuFoyer(situation: SituationFoyer): AideDuFoyer {
  const connue = situation.connus.aideLogement
  return connue === null ? aideCalculee(situation) : aideConnue(connue)
}

function aideConnue(montant: Centimes): AideDuFoyer {
  const trimestre: AidesTrimestre = [montant, montant, montant]
  return {
    conclure: () => ({
      valeur: montant,
      refus: montant === 0 ? 'aide-logement-connue-nulle' : null,
      manques: AUCUN_MANQUE,
    }),
    aides: () => trimestre,
    manques: AUCUN_MANQUE,
  }
}

function aideCalculee(situation: SituationFoyer): AideDuFoyer {
  return {
    conclure: () => {
      const { montant, refus, manques, confirme } = aideLogement(
        situation,
        indexMois(situation.moisDroit),
      )
      return { valeur: montant, refus, manques: confirme ? manques : [...manques, ...A_CONFIRMER] }
    },
    aides: (reference) => {
      const aide = (k: number): Centimes => aideLogement(situation, reference + k).montant ?? ZERO
      return sansAide(situation) ? AUCUNE : [aide(0), aide(1), aide(2)]
    },
    manques: manquesForfait(situation),
  }
}

/** A home that opens no benefit, or that is an advantage in kind, needs none for the forfait. */
function sansAide({ logement }: SituationFoyer): boolean {
  const { statut } = logement
  return statut === 'loge-gratuitement' || statut === 'sans-domicile' || statut === 'proprietaire'
}

function manquesForfait(situation: SituationFoyer): readonly string[] {
  const { logement } = situation
  if (sansAide(situation) || estAvantageEnNature(logement)) return AUCUN_MANQUE
  const { manques } = aideLogement(situation, indexMois(situation.moisDroit))
  return manques.map((manque) => (manque === 'non-calcule' ? 'connus.aideLogement' : manque))
}
