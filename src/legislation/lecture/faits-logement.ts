import { dernierJour, type Jour, type Mois } from '#socle'
import type { FaitsLogement, Pret, TypeFoyer } from '../faits/logement.js'
import {
  absent,
  type Brut,
  estObjet,
  faute,
  sous,
  type Verdict,
  verifierBooleens,
  verifierChoix,
  verifierCles,
} from './champs.js'
import { verifierJour } from './periodes.js'

/** The optional facts of a home, by their key in the JSON. */
export const CLES_FAITS_LOGEMENT = ['chambre', 'conventionne', 'foyer', 'pret'] as const

const FOYERS: ReadonlySet<string> = new Set([
  'personnes-agees-ou-handicapees',
  'residence-sociale',
  'jeunes-travailleurs',
  'etudiant-chambre',
  'etudiant-chambre-rehabilitee',
  'autre',
])
const OBJETS: ReadonlySet<string> = new Set(['neuf', 'ancien', 'agrandissement', 'amelioration'])
const CLES_PRET: ReadonlySet<string> = new Set(['signeLe', 'objet'])
const LOUES: ReadonlySet<string> = new Set(['locataire-vide', 'locataire-meuble', 'locataire-hlm'])

/**
 * Checks the optional facts of a home: each belongs to one kind of occupation.
 * @texte docs/contrat.md §3; CCH, art. D. 823-18, R. 832-5, R. 832-20
 */
export function verifierFaitsLogement(brut: Brut): Verdict {
  const { statut, foyer, pret, chambre } = brut
  return (
    verifierBooleens(brut, ['chambre', 'conventionne']) ??
    (chambre === true && !LOUES.has(statut as string)
      ? faute('foyer-impossible', 'chambre', 'Une chambre se dit d’un logement loué.')
      : null) ??
    (foyer === undefined ? null : verifierFoyer(brut)) ??
    (pret === undefined ? null : verifierPret(brut))
  )
}

function verifierFoyer({ foyer, statut }: Brut): Verdict {
  const erreur = verifierChoix(foyer, 'foyer', FOYERS)
  if (erreur !== null || statut === 'locataire-foyer') return erreur
  return faute('foyer-impossible', 'foyer', '« foyer » se dit du statut « locataire-foyer ».')
}

function verifierPret({ pret, statut }: Brut): Verdict {
  if (!estObjet(pret)) return faute('type-inattendu', 'pret', '« pret » doit être un objet.')
  const erreur =
    verifierCles(pret, CLES_PRET) ??
    (pret.signeLe === undefined ? absent('signeLe') : verifierJour(pret.signeLe, 'signeLe')) ??
    verifierChoix(pret.objet, 'objet', OBJETS)
  if (erreur !== null) return sous('pret', erreur)
  if (statut === 'primo-accedant') return null
  return faute('foyer-impossible', 'pret', '« pret » se dit du statut « primo-accedant ».')
}

/**
 * Checks that a loan, in a home already checked, was signed by the month of right.
 * @texte CCH, art. D. 832-10 and D. 842-6 (ceilings of the month of the signature)
 */
export function verifierSignature({ logement, moisDroit }: Brut): Verdict {
  const { pret } = logement as Brut
  if (!estObjet(pret) || (pret.signeLe as Jour) <= dernierJour(moisDroit as Mois)) return null
  const message = 'Le prêt est signé après le mois de droit.'
  return faute('date-impossible', 'logement.pret.signeLe', message)
}

/**
 * The optional facts of a home already checked; undefined when it has none.
 * @texte docs/contrat.md §3
 */
export function lireFaitsLogement(brut: Brut): FaitsLogement | undefined {
  if (CLES_FAITS_LOGEMENT.every((cle) => brut[cle] === undefined)) return undefined
  const pret = brut.pret as Brut | undefined
  return {
    chambre: brut.chambre === true,
    conventionne: typeof brut.conventionne === 'boolean' ? brut.conventionne : null,
    foyer: (brut.foyer ?? null) as TypeFoyer | null,
    pret:
      pret === undefined
        ? null
        : { signeLe: pret.signeLe as Jour, objet: pret.objet as Pret['objet'] },
  }
}
