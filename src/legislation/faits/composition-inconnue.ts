import type { Prestation } from '../droits.js'
import type { Conclusion } from '../reponse.js'
import type { SituationFoyer } from '../situation.js'

/** Facts given as `null` that say who is in the household, by the rights that read them. */
const LUS: Partial<Record<Prestation, RegExp>> = {
  aideLogement: /\.(presence|deces)$/,
  allocationsFamiliales: /\.(presence|deces|gardeAlternee)$/,
  complementFamilial: /\.(presence|deces)$/,
  allocationSoutienFamilial: /\.(presence|deces|gardeAlternee)$/,
  pajeBase: /\.(presence|deces)$/,
  allocationRentreeScolaire: /\.(presence|deces)$/,
}

/** These hold with one person less, who is read as present. */
const TIENNENT: ReadonlySet<string | null> = new Set([
  'sans-enfant-a-charge',
  'moins-de-deux-enfants',
  'moins-de-trois-enfants-de-trois-ans',
  'sans-enfant-de-moins-de-trois-ans',
  'sans-enfant-scolarise',
  'proprietaire',
  'loge-gratuitement',
  'sans-logement',
  'sans-loyer',
  'pret-signe-apres-2017',
])

/**
 * What is said of a right of the month whose composition is not known: the missing answers, unless
 * it is nil anyway or given. RSA and prime say it themselves.
 * @texte docs/contrat.md §3 (`null`: asked, not known); docs/decisions/0010-faits-facultatifs.md
 */
export function selonLaComposition(
  prestation: Prestation,
  conclusion: Conclusion,
  donnee: SituationFoyer,
): Conclusion {
  if (TIENNENT.has(conclusion.refus)) return conclusion
  const inconnus = presencesInconnues(prestation, donnee)
  return inconnus.length === 0 ? conclusion : { valeur: null, refus: null, manques: inconnus }
}

/**
 * Paths of the facts given as `null` that a right of the month reads to count persons.
 * @texte docs/decisions/0010-faits-facultatifs.md
 */
export function presencesInconnues(
  prestation: Prestation,
  { faits, connus }: Pick<SituationFoyer, 'faits' | 'connus'>,
): readonly string[] {
  const lus = LUS[prestation]
  if (lus === undefined || faits === undefined) return AUCUNE
  if (prestation === 'aideLogement' && connus.aideLogement !== null) return AUCUNE
  return faits.inconnus.filter((chemin) => lus.test(chemin))
}

const AUCUNE: readonly string[] = []
