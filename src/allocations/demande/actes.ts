import type { DemandeDeposee } from './demande.js'

/** Everything that a person sends here and that is kept. */
export type ActeDemarche = DemandeDeposee
