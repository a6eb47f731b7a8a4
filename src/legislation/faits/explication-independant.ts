import { arrondir, type Etape, de as elider, enEuros } from '#socle'
import { pourCent } from '../explication/valeurs.js'
import type { Independant } from './faits.js'
import type { Lecture } from './lecture.js'
import { PARTS_RECETTES } from './recettes-retenues.js'
import { part, recettesLues, revenuIndependant, sourceIndependant } from './ressources-faits.js'

const SECTEURS = { vente: 'ventes', services: 'services', liberal: 'activité libérale' } as const

/**
 * The income of an independent, from which it is replayed: what tells it, and the figures. Nothing
 * is told when nothing tells it: the answer is then missing.
 * @texte CRPA, art. R. 311-3-1-2; CASF, art. R. 262-19 and R. 262-23; CSS, art. R. 845-2
 */
export function expliquerIndependant(independant: Independant, lecture: Lecture): readonly Etape[] {
  const troisMois = revenuIndependant(independant, lecture)
  if (troisMois === null) return []
  return [
    {
      libelle: 'Votre revenu d’activité indépendante, par mois',
      valeurs: { troisMois },
      regle: regleDe(independant, lecture),
      article: lecture.droit === 'rsa' ? 'CASF, art. R. 262-19 et R. 262-23' : 'CSS, art. R. 845-2',
      resultat: arrondir(troisMois, 3, 'plus-proche'),
    },
  ]
}

function regleDe(independant: Independant, lecture: Lecture): string {
  const source = sourceIndependant(independant, lecture)
  if (source === 'evaluation') return 'montant évalué par le Département'
  if (source === 'recettes') {
    const lues = direRecettes(independant.recettes, lecture)
    return `recettes des trois mois, après abattement : ${lues}, ÷ 3`
  }
  return `bénéfice de ${source}, ${enEuros(independant.benefices[source!]!)}, ÷ 12`
}

/** « 4 500,00 € de services × 50 % », sector by sector. */
function direRecettes(recettes: Independant['recettes'], lecture: Lecture): string {
  const lues = recettesLues(recettes, lecture)
  const dites = Object.entries(SECTEURS).flatMap(([secteur, nom]) => {
    const siennes = lues.filter((r) => r.secteur === secteur)
    if (siennes.length === 0) return []
    const total = siennes.reduce((somme, { montant }) => somme + montant, 0)
    const taux = part(PARTS_RECETTES[siennes[0]!.secteur], lecture)
    return [`${enEuros(total)} ${elider(nom)} × ${pourCent(taux)}`]
  })
  return dites.length === 0 ? 'aucune' : dites.join(' + ')
}
