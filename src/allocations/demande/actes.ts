import type { AdresseDite } from './adresse.js'
import type { ChangementSituation } from './changement-situation.js'
import type { CompteBancaire, DemandeDeposee } from './demande.js'

/** Everything that a person sends here and that is kept. */
export type ActeDemarche = DemandeDeposee | ChangementSituation | AdresseDite

/** The account to pay, as it was last given; acts come newest first. */
export function compteDe(actes: readonly ActeDemarche[]): CompteBancaire | undefined {
  for (const acte of actes) {
    if (acte.genre === 'demande') return acte.contenu.compte
    if (acte.genre === 'changement' && acte.contenu.compte !== undefined) return acte.contenu.compte
  }
  return undefined
}
