import { indexMois, type Mois } from '#socle'
import { estConnue } from '../regles/connues.js'
import type { Organisme, SituationFoyer } from '../situation.js'

/** Rights whose reference quarter may differ while a body changes over (D2). */
export type DroitTrimestriel = 'rsa' | 'prime-activite'

interface Bascule {
  /** First month of examination that looks at M-4..M-2. */
  readonly depuis: Mois
  readonly texte: string
  /** `indexMois` of `depuis`. */
  readonly mois: number
}

function bascule(depuis: string, texte: string): Bascule {
  return { depuis: depuis as Mois, texte, mois: indexMois(depuis as Mois) }
}

const DECRET = 'décret 2025-185 du 26 février 2025'
const ARRETE_MSA = 'arrêté d’application à la MSA'

/**
 * First month of examination that looks at the fourth, third and second months before it.
 * @interpretation MSA: the date is fixed by an arrêté that was not read; press, July and September
 *   2025. The experiment of October 2024 in five départements is asked by `trimestreReference`.
 */
const BASCULES: Readonly<Record<Organisme, Readonly<Record<DroitTrimestriel, Bascule>>>> = {
  caf: { rsa: bascule('2025-03', DECRET), 'prime-activite': bascule('2025-03', DECRET) },
  msa: { rsa: bascule('2025-09', ARRETE_MSA), 'prime-activite': bascule('2025-07', ARRETE_MSA) },
}

/**
 * First of the three reference months, an `indexMois` integer: they follow the month of
 * examination, so the three months of a rights quarter share them.
 * @texte CASF, art. R. 262-7 I and II; CSS, art. R. 843-1 I and III; décret 2025-185
 */
export function premierMoisReference(situation: SituationFoyer, droit: DroitTrimestriel): number {
  return premierMoisSelon(indexMois(situation.moisExamen), situation, droit)
}

/**
 * The same from a month of examination already read, an `indexMois` integer.
 * @texte see `premierMoisReference`
 */
export function premierMoisSelon(
  examen: number,
  { organisme, trimestreReference }: SituationFoyer,
  droit: DroitTrimestriel,
): number {
  if (trimestreReference !== null) return examen - (trimestreReference === 'M-4..M-2' ? 4 : 3)
  const bascule = BASCULES[organisme][droit]
  return examen >= bascule.mois && estConnue(bascule) ? examen - 4 : examen - 3
}
