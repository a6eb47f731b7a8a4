import type { Organisme } from '#legislation'
import {
  indexMois,
  type Jour,
  type Mois,
  mois,
  moisDepuisIndex,
  moisDuJour,
  moisEntre,
  moisPlus,
} from '#socle'

/**
 * The month of examination whose declaration is in course on a day: the dossier is examined every
 * third month from its claim, and one may declare from the month before to the month after.
 * @texte CASF art. R. 262-7 II and CSS art. R. 843-1 III (périodicité trimestrielle)
 * @interpretation no text gives the opening and closing dates: the caisse chooses them
 */
export function moisExamenEnCours(moisDemande: Mois, jour: Jour): Mois {
  const demande = indexMois(moisDemande)
  const ecoules = indexMois(moisDuJour(jour)) - demande
  const trimestres = Math.max(0, Math.round(ecoules / 3))
  return moisDepuisIndex(demande + 3 * trimestres)
}

/** First month of examination whose declaration looks at M-4..M-2, by body. */
const BASCULE = { caf: mois('2025-03'), msa: mois('2025-07') } as const

/**
 * The three months that the declaration of a month of examination asks.
 * @texte CASF art. R. 262-7, CSS art. R. 843-1 (décret 2025-185); MSA: July 2025 for the prime,
 * September for the RSA: the earlier is taken here, because one declaration serves both.
 */
export function moisDeclares(moisExamen: Mois, organisme: Organisme): [Mois, Mois, Mois] {
  const recul = moisExamen >= BASCULE[organisme] ? 4 : 3
  const premier = moisPlus(moisExamen, -recul)
  return [premier, moisPlus(premier, 1), moisPlus(premier, 2)]
}

/**
 * The month of examination whose declaration opens a month of right: the last one of the dossier's
 * cycle up to that month. Before the claim there is no cycle: the month of right itself.
 * @texte CASF art. R. 262-7 II and CSS art. R. 843-1 III (périodicité trimestrielle)
 */
export function moisExamenDuDroit(moisDemande: Mois, moisDroit: Mois): Mois {
  const ecoules = moisEntre(moisDemande, moisDroit)
  return ecoules < 0 ? moisDroit : moisPlus(moisDroit, -(ecoules % 3))
}
