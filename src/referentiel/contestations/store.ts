import type { CleSujet } from '../registre.js'
import type { ActeContestation } from './contestation.js'

/** Port: the acts made on contested lines, append-only. Throws a Panne when the world is down. */
export interface ContestationStore {
  /** Every act on the lines of these subjects, in the order of their ranks for each line. */
  list(sujets: readonly CleSujet[]): Promise<readonly ActeContestation[]>
  /** Durable when it resolves. False, and nothing kept, when the line already has that rank. */
  ajouter(acte: ActeContestation): Promise<boolean>
}
