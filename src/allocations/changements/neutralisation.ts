import type { Interruption } from '#legislation'
import { type Jour, moisPlus } from '#socle'
import type { DeclarationTrimestrielle } from '../dossier.js'
import type { ChangementDeclare, RevenuArrete } from './changement.js'

/** What becomes of the request made by declaring that an income stopped. */
export type EtatNeutralisation = 'comptee' | 'preuve-attendue' | 'remplacee' | 'trop-ancienne'

/** A request of neutralisation, as it stands in a declaration. */
export interface DemandeNeutralisation {
  readonly arret: RevenuArrete
  readonly etat: EtatNeutralisation
}

/** Months before the month of examination in which a stop may be declared here. */
const MOIS_AVANT_EXAMEN = 2

/**
 * First day on which an income may have stopped to be told in a declaration: from the last month
 * looked at on. Before it, the months looked at show the stop themselves.
 * @interpretation CASF, art. R. 262-13 gives no such limit; an older stop is told to the caisse.
 */
export function premierJourDArret({ moisExamen }: DeclarationTrimestrielle): Jour {
  return `${moisPlus(moisExamen, -MOIS_AVANT_EXAMEN)}-01` as Jour
}

/**
 * What each stop of income gives: counted when it is proven and nothing stands in its place.
 * @texte CASF, art. R. 262-13 (interrupted with certainty, no income of substitution)
 * @interpretation an end of contract declared by the employer, or a document kept with the
 *   dossier, is a proof; the président du conseil départemental keeps his power to
 *   refuse after a resignation
 */
export function demandesNeutralisation(d: DeclarationTrimestrielle): DemandeNeutralisation[] {
  return (d.changements ?? []).filter(estArret).map((arret) => ({ arret, etat: etatDe(arret, d) }))
}

function etatDe(arret: RevenuArrete, d: DeclarationTrimestrielle): EtatNeutralisation {
  if (arret.remplace) return 'remplacee'
  if (arret.depuis < premierJourDArret(d)) return 'trop-ancienne'
  return arret.preuve === null ? 'preuve-attendue' : 'comptee'
}

function estArret(c: ChangementDeclare): c is RevenuArrete {
  return c.type === 'revenu-arrete'
}

/** The interruptions that the book reads for a person; none when no request is counted. */
export function interruptionsDe(d: DeclarationTrimestrielle, personne: string): Interruption[] {
  return demandesNeutralisation(d)
    .filter(({ arret, etat }) => etat === 'comptee' && arret.personne === personne)
    .map(({ arret: { revenus, depuis } }) => ({ revenus, depuis }))
}
