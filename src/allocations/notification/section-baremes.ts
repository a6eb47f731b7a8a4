import { type BaremeLu, listBaremesLus } from '#legislation'
import { enEuros } from '#socle'
import type { Courrier, Section } from './courrier.js'
import { datesEnMots, majuscule, moisEnMots } from './mots.js'

/**
 * The dated values that the computation read.
 * @texte CRPA art. R. 311-3-1-2 (parameters of the treatment)
 */
export function sectionBaremes({ declaration }: Courrier): Section {
  const lus = listBaremesLus(declaration.moisReference, declaration.moisDroits)
  return {
    titre: 'Les barèmes lus',
    paragraphes: [
      'Ces montants et ces taux viennent de la loi et des décrets. Chacun a sa date.',
      ...(lus.some((b) => b.interpretation !== undefined)
        ? ['Une étoile marque un barème dont la date reste à confirmer dans le texte.']
        : []),
    ],
    tableau: {
      entetes: ['Barème', 'Depuis', 'Valeur'],
      lignes: lus.map((b) => [
        `${majuscule(b.nom)} (${datesEnMots(b.texte)})${etoile(b)}`,
        majuscule(moisEnMots(b.depuis)),
        enValeur(b),
      ]),
    },
  }
}

function etoile({ interpretation }: BaremeLu): string {
  return interpretation === undefined ? '' : ' *'
}

/** Amounts in euros, rates in per cent: the only units of these barèmes. */
function enValeur({ unite, valeur }: BaremeLu): string {
  if (unite === 'centimes') return enEuros(valeur)
  return `${String(valeur / 10_000).replace('.', ',')}\u00a0%`
}
