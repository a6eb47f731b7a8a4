import type { Jour, Resultat } from '#socle'
import type { Accompagnement } from './accompagnement.js'
import type { Accompagnee, ActeAccompagnement, ContenuActe, SignatureActe } from './acte.js'
import type { FaitAccompagnement } from './faits.js'
import type { FoyerAccompagne, RefusAccompagnement } from './refus.js'

/**
 * Port: acts of the Département and of the persons, append-only. What they say is personal: an
 * adapter that writes on a disk encrypts it.
 */
export interface AccompagnementStore {
  /** Durable when it resolves. False, and nothing kept, when that rank is taken. */
  ajouter(acte: ActeAccompagnement): Promise<boolean>
  /** Acts of a dossier, by person then rank. */
  list(dossier: string): Promise<readonly ActeAccompagnement[]>
  /** Dossiers where somebody acted, latest act first. */
  listDossiers(limite: number): Promise<readonly string[]>
}

/** Port: who is told, once it is durable. A listener that fails stops nobody. */
export type EcouteAccompagnement = (fait: FaitAccompagnement) => void

/** The accompaniment, as the faces see it. */
export interface Accompagnements {
  lire(qui: Accompagnee, jour: Jour): Promise<Accompagnement>
  agir(
    cible: { readonly qui: Accompagnee; readonly foyer: FoyerAccompagne },
    contenu: ContenuActe,
    signature: SignatureActe,
  ): Promise<Resultat<ActeAccompagnement, RefusAccompagnement>>
  listDossiers(limite: number): Promise<readonly string[]>
}
