import { estJour, estMois, type Jour } from '#socle'
import type { Periode } from '../faits/faits.js'
import { type Brut, estObjet, faute, sous, type Verdict, verifierCles } from './champs.js'
import { PREMIERE_ANNEE } from './vocabulaire.js'

const CLES_PERIODE: ReadonlySet<string> = new Set(['de', 'a'])
/** A day that exists: the 30th of February is written AAAA-MM-JJ, and is none. */
export const JOUR_EN_MOTS = `un jour du calendrier, AAAA-MM-JJ, depuis ${PREMIERE_ANNEE}`
/** As a text: dates are compared by their letters. */
const DEBUT = String(PREMIERE_ANNEE)

/**
 * A day that exists, or the reason why not.
 * @texte docs/contrat.md §3, « impossible dates »
 */
export function verifierJour(valeur: unknown, cle: string): Verdict {
  if (estJour(valeur) && valeur >= DEBUT) return null
  return faute('date-impossible', cle, `« ${cle} » doit être ${JOUR_EN_MOTS}.`)
}

/**
 * A month that exists, or the reason why not.
 * @texte docs/contrat.md §3
 */
export function verifierMois(valeur: unknown, cle: string): Verdict {
  if (estMois(valeur) && valeur >= DEBUT) return null
  return faute(
    'date-impossible',
    cle,
    `« ${cle} » doit être un mois AAAA-MM, depuis ${PREMIERE_ANNEE}.`,
  )
}

/**
 * A period of days: one bound at least, in order. `autres` are the keys it may carry beside them.
 * @texte docs/contrat.md §3
 */
export function verifierPeriodeDeJours(
  valeur: unknown,
  cle: string,
  autres: ReadonlySet<string> = CLES_PERIODE,
): Verdict {
  if (!estObjet(valeur)) return faute('type-inattendu', cle, `« ${cle} » doit être un objet.`)
  const { de, a } = valeur
  const erreur =
    verifierCles(valeur, autres) ??
    (de === undefined && a === undefined
      ? faute('champ-absent', 'de', 'Une période a au moins un premier ou un dernier jour.')
      : null) ??
    (de === undefined ? null : verifierJour(de, 'de')) ??
    (a === undefined ? null : verifierJour(a, 'a')) ??
    (de !== undefined && a !== undefined && (de as string) > (a as string)
      ? faute('periode-impossible', 'a', 'Le dernier jour est avant le premier.')
      : null)
  return erreur === null ? null : sous(cle, erreur)
}

/**
 * The bounds of a period already checked.
 * @texte docs/contrat.md §3
 */
export function lirePeriode(brut: Brut): Periode {
  return { de: (brut.de ?? null) as Jour | null, a: (brut.a ?? null) as Jour | null }
}
