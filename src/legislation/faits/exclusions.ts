import type { SituationFoyer } from '../situation.js'
import type { Droit } from './presence.js'

/** A nature that a right leaves out from a month on. */
interface Exclusion {
  readonly nature: string
  /** First month of examination that leaves it out of the RSA, by body. */
  readonly rsa: { readonly caf: string; readonly msa: string }
  readonly texte: string
}

const TOUJOURS = { caf: '2009-06', msa: '2009-06' }
/** Resources of January 2024 on: the lines of the months before are asked by name (`autre`). */
const DEPUIS_2024 = { caf: '2024-02', msa: '2024-02' }

/**
 * Natures left out of the RSA by date. The prime reads none of them: it counts only the resources
 * of
 * L. 842-4, and these are neither professional nor taxed.
 * @texte CASF, art. R. 262-11 (versions of 31 December 2023 and of July 2025); CSS, art. L. 842-4
 * @interpretation MSA: the date of July 2025 is fixed by an arrêté that was not read; the month
 *   when its RSA changed over (September 2025) is taken.
 */
const EXCLUSIONS: readonly Exclusion[] = [
  {
    nature: 'aide-proche',
    rsa: { caf: '2025-07', msa: '2025-09' },
    texte: 'CASF, art. R. 262-11, 14° bis (décret 2025-185, art. 6 : examens de juillet 2025)',
  },
  {
    nature: 'aide-ponctuelle-organisme',
    rsa: TOUJOURS,
    texte: 'CASF, art. R. 262-11, 14° (aides sans caractère régulier ou affectées à l’insertion)',
  },
  ...['allocation-deces', 'indemnite-entretien-enfant', 'apa', 'majoration-tierce-personne'].map(
    exclueEn2024,
  ),
  ...['allocation-fin-de-vie', 'aide-urgence-violences'].map(exclueEn2024),
]

function exclueEn2024(nature: string): Exclusion {
  return { nature, rsa: DEPUIS_2024, texte: 'CASF, art. R. 262-11 (décret 2023-1378)' }
}

/**
 * Whether a right leaves this nature out.
 * @texte CASF, art. R. 262-11; CSS, art. L. 842-4
 */
export function estExclue(
  nature: string,
  { situation, droit }: { readonly situation: SituationFoyer; readonly droit: Droit },
): boolean {
  const exclusion = EXCLUSIONS.find((e) => e.nature === nature)
  if (exclusion === undefined) return false
  return droit === 'prime' || situation.moisExamen >= exclusion.rsa[situation.organisme]
}

/**
 * The text that leaves a nature out, or undefined when none does.
 * @texte CASF, art. R. 262-11
 */
export function findTexteExclusion(nature: string): string | undefined {
  return EXCLUSIONS.find((e) => e.nature === nature)?.texte
}
