import type { FaitNouveau } from '../faits.js'
import type { CleSujet } from '../registre.js'
import type { ActeContestation } from './contestation.js'

/** Port: the acts made on contested lines, append-only. Throws a Panne when the world is down. */
export interface ContestationStore {
  /** Every act on the lines of these subjects, in the order of their ranks for each line. */
  list(sujets: readonly CleSujet[]): Promise<readonly ActeContestation[]>
  /**
   * Keeps an act with the facts that tell it: both or none, durable when it resolves. False, and
   * nothing kept, when the line already has an act of that rank.
   */
  ajouter(acte: ActeContestation, faits: readonly FaitNouveau[]): Promise<boolean>
}
