import { jourDeParis } from '#socle'
import { personnesMasquees } from '../../declaration-trimestrielle/regard.js'
import { reglesCaisse } from '../../echeances/regles-caisse.js'
import type { DemandeDeposee } from '../demande.js'
import { dossierDeLaDemande } from '../preparer.js'

/** Whose lines who claims does not see in her letter: the same rule as in a declaration. */
export function masqueesPour(demande: DemandeDeposee): readonly string[] {
  const { declaration, contenu } = demande
  const { personnes, organisme } = contenu.foyer
  const moi = personnes.find((p) => p.role === 'allocataire')?.id
  const regles = reglesCaisse(organisme, jourDeParis(declaration.prerempliLe))
  const lues = new Set(declaration.lignes.map((l) => l.personne))
  const masquees = personnesMasquees(dossierDeLaDemande(demande), declaration, { moi, regles })
  // Whoever has no line read was typed by who claims: nothing is to be hidden from her.
  return masquees.filter((p) => lues.has(p))
}
