import { type Centimes, exhaustive, indexMois } from '#socle'
import { aideLogementDuDroit } from './aides-du-trimestre.js'
import type { Calcul, Calculs } from './calculs.js'
import { type ComplementaireSante, complementaireSante, type DroitsVusCss } from './css/index.js'
import type { Prestation, ValeurDroit } from './droits.js'
import { prestationsFamiliales } from './prestations-familiales/index.js'
import type { CalculPrime } from './prime-activite/prime-activite.js'
import { type Conclusion, NON_CALCULE } from './reponse.js'
import type { CalculRsa } from './rsa/rsa.js'
import type { SituationFoyer } from './situation.js'
import { PREMIER_MOIS_SERVI } from './transversal/bareme-du-mois.js'

const A_CONFIRMER: readonly string[] = ['bareme-a-confirmer']
const AUCUN_MANQUE: readonly string[] = []

/**
 * What is said of one prestation: its value, the reason of a zero, the missing answers.
 * @texte docs/contrat.md §3, « Answers »
 */
export function conclure(
  prestation: Prestation,
  situation: SituationFoyer,
  calculs: Calculs,
): Conclusion {
  switch (prestation) {
    case 'rsa':
      return trimestrielle(calculs.rsa)
    case 'primeActivite':
      return trimestrielle(calculs.prime)
    case 'primeActiviteNette':
      return apresCrds(calculs.prime)
    case 'aideLogement':
      return logement(situation)
    case 'allocationsFamiliales':
      return familiale(situation, 'af')
    case 'complementFamilial':
      return familiale(situation, 'cf')
    case 'allocationSoutienFamilial':
      return familiale(situation, 'asf')
    case 'pajeBase':
      return familiale(situation, 'paje')
    case 'cssGratuite':
      return sante(complementaire(situation, calculs), (css) => css.gratuite)
    case 'cssParticipationAnnuelle':
      return sansRefus(
        sante(complementaire(situation, calculs), (css) => css.participationAnnuelle),
      )
    default:
      return exhaustive(prestation)
  }
}

/** A nil amount stays nil when the housing benefit is not known: it can only lower the right. */
function trimestrielle(c: Calcul<CalculRsa | CalculPrime> | null): Conclusion {
  if (c === null) return NON_CALCULE
  const { montant, refus, manques } = c.calcul
  const { manquesAide } = c.trimestre
  if (refus === null && manquesAide.length > 0) return manquant([...manquesAide, ...manques])
  return { valeur: montant, refus, manques }
}

function apresCrds(prime: Calculs['prime']): Conclusion {
  const avant = trimestrielle(prime)
  if (prime === null || avant.valeur === null) return avant
  return sansRefus({ ...avant, valeur: prime.calcul.net })
}

/** The two derived amounts carry no refusal of their own (contract §3). */
function sansRefus(conclusion: Conclusion): Conclusion {
  return { ...conclusion, refus: null }
}

function manquant(manques: readonly string[]): Conclusion {
  return { valeur: null, refus: null, manques }
}

function logement(situation: SituationFoyer): Conclusion {
  const aide = aideLogementDuDroit(situation)
  if (aide === null) return NON_CALCULE
  const manques = aide.confirme ? aide.manques : [...aide.manques, ...A_CONFIRMER]
  return { valeur: aide.montant, refus: aide.refus, manques }
}

function familiale(situation: SituationFoyer, cle: 'af' | 'cf' | 'asf' | 'paje'): Conclusion {
  const mois = indexMois(situation.moisDroit)
  if (mois < PREMIER_MOIS_SERVI) return NON_CALCULE
  const familiales = prestationsFamiliales(situation, mois)
  const refus = familiales.refus[cle]
  if (familiales[cle] === 0 && refus === null && familiales.manque !== null) {
    return manquant([familiales.manque])
  }
  const manques = familiales.confirme ? AUCUN_MANQUE : A_CONFIRMER
  return { valeur: familiales[cle], refus, manques }
}

function complementaire(situation: SituationFoyer, calculs: Calculs): ComplementaireSante {
  const mois = indexMois(situation.moisDroit)
  return complementaireSante(situation, mois, droitsVusCss(situation, calculs))
}

/**
 * The rights that the complémentaire santé solidaire looks at.
 * @texte CSS, art. L. 861-2 (RSA, housing benefits)
 */
export function droitsVusCss(situation: SituationFoyer, { rsa }: Calculs): DroitsVusCss {
  const vuRsa = trimestrielle(rsa)
  const vueAide = logement(situation)
  return {
    rsa: montantOuNull(vuRsa),
    aideLogement: montantOuNull(vueAide),
    manques: [...vuRsa.manques, ...vueAide.manques],
  }
}

function montantOuNull({ valeur }: Conclusion): Centimes | null {
  return typeof valeur === 'number' ? valeur : null
}

function sante(
  css: ComplementaireSante,
  lire: (css: ComplementaireSante) => ValeurDroit,
): Conclusion {
  const manques = css.confirme ? css.manques : [...css.manques, ...A_CONFIRMER]
  return { valeur: lire(css), refus: css.gratuite === false ? css.refus : null, manques }
}
