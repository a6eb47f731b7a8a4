import { type Etape, indexMois, type Mois, moisDepuisIndex } from '#socle'
import { calculerDroits } from '../calculer-droits.js'
import type { Prestation } from '../droits.js'
import type { SituationFoyer } from '../situation.js'

/**
 * Every step of these rights, as it is read: with ordinary spaces.
 * @texte fictional
 */
export function etapesLues(
  situation: SituationFoyer,
  ...prestations: readonly Prestation[]
): readonly Etape[] {
  const { explication } = calculerDroits(situation, { prestations, explication: true })
  return enClair(explication ?? [])
}

/**
 * The same steps with ordinary spaces, for a test to write.
 * @texte fictional
 */
export function enClair(etapes: readonly Etape[]): readonly Etape[] {
  return etapes.map((etape) => ({
    ...etape,
    libelle: ordinaire(etape.libelle),
    regle: ordinaire(etape.regle),
  }))
}

function ordinaire(texte: string): string {
  return texte.replace(/[\u00a0\u202f]/g, ' ')
}

type Figure = number | readonly [number, number, number]

/**
 * Figures of three months from `premier`, by name: one when they are the same. « » names the
 * amount of the step itself: « 2025-05 », « smicHoraire.2025-05 ».
 * @texte fictional
 */
export function troisMois(
  premier: string,
  figures: Readonly<Record<string, Figure>>,
): Record<string, number> {
  const cles = [0, 1, 2].map((k) => moisDepuisIndex(indexMois(premier as Mois) + k))
  return Object.fromEntries(
    Object.entries(figures).flatMap(([nom, figure]) =>
      cles.map((cle, k) => [
        nom === '' ? cle : `${nom}.${cle}`,
        typeof figure === 'number' ? figure : figure[k]!,
      ]),
    ),
  )
}
