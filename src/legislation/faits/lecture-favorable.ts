import { type Jour, premierJour, ZERO } from '#socle'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { type FaitsFoyer, FOYER_SANS_FAIT, type Interruption, SANS_FAIT } from './faits.js'

/** Facts that, given as `null`, may open a right that is refused without them. */
const DE_LA_PERSONNE = /^personnes\[(\d+)\]\.(presence|naissancePrevue|interruptions)$/
const DU_FOYER: ReadonlySet<string> = new Set([
  'dateIsolement',
  'premierRenouvellement',
  'rsaActivite2015',
  'prestationsFamilialesComptees',
])

/** A household whose unknown facts are read in its favour. */
export interface LectureFavorable {
  readonly situation: SituationFoyer
  /** Paths of the facts so read. */
  readonly lus: readonly string[]
}

/**
 * The same household, each unknown fact that may open a right read in its favour: a birth expected,
 * a recent isolation, income that stopped, family benefits of nothing, a first renewal, a minor of
 * 2015, a spouse who is not there. Null when none of these is unknown: a refusal then holds
 * whatever the answers.
 * @texte docs/contrat.md §3 (an unknown answer is a missing answer, never a silent zero); CASF,
 *   art. L. 262-4, L. 262-9, R. 262-13; décret 2024-693, art. 8; Cnaf, lettre-réseau 2015-165
 */
export function lectureFavorable(situation: SituationFoyer): LectureFavorable | null {
  const { faits = FOYER_SANS_FAIT } = situation
  const lus = faits.inconnus.filter((chemin) => ouvre(chemin, situation))
  if (lus.length === 0) return null
  const inconnus = faits.inconnus.filter((chemin) => !lus.includes(chemin))
  const personnes = situation.personnes.flatMap((personne, rang) => {
    const siens = lus.filter((chemin) => chemin.startsWith(`personnes[${rang}].`))
    if (siens.some((chemin) => chemin.endsWith('.presence'))) return []
    return [personneFavorable(personne, siens, premierJour(situation.moisDroit))]
  })
  return {
    situation: {
      ...situation,
      isolementRecent: situation.isolementRecent || lus.includes('dateIsolement'),
      faits: { ...faits, ...duFoyer(lus), inconnus },
      personnes,
    },
    lus,
  }
}

function ouvre(chemin: string, { personnes }: SituationFoyer): boolean {
  const lu = DE_LA_PERSONNE.exec(chemin)
  if (lu === null) return DU_FOYER.has(chemin)
  const [, rang, fait] = lu
  // Read again without her spouse, the household has one rank less.
  return fait !== 'presence' || personnes[Number(rang)]?.role === 'conjoint'
}

function duFoyer(lus: readonly string[]): Partial<FaitsFoyer> {
  return {
    ...(lus.includes('premierRenouvellement') ? { premierRenouvellement: true } : {}),
    ...(lus.includes('rsaActivite2015') ? { rsaActivite2015: true } : {}),
    ...(lus.includes('prestationsFamilialesComptees') ? { prestationsFamiliales: ZERO } : {}),
  }
}

function personneFavorable(
  personne: PersonneFoyer,
  siens: readonly string[],
  depuis: Jour,
): PersonneFoyer {
  const enceinte = personne.enceinte || siens.some((chemin) => chemin.endsWith('.naissancePrevue'))
  if (!siens.some((chemin) => chemin.endsWith('.interruptions'))) return { ...personne, enceinte }
  const interruptions: readonly Interruption[] = [
    { revenus: 'activite', depuis },
    { revenus: 'chomage', depuis },
  ]
  return { ...personne, enceinte, faits: { ...(personne.faits ?? SANS_FAIT), interruptions } }
}
