/** The accompaniment that goes with the RSA: référent, contract, sanction, recours. */
export {
  type Accompagnement,
  type Contrat,
  type EtatContrat,
  type EtatProcedure,
  type EtatRendezVous,
  type Orientation,
  type Procedure,
  type Recours,
  type RendezVous,
  sanctionDecidee,
} from './accompagnement.js'
export { createAccompagnements, type MoyensAccompagnements } from './accompagnements.js'
export {
  ACTES_DEPARTEMENT,
  ACTES_PERSONNE,
  type Accompagnee,
  type ActeAccompagnement,
  type ContenuActe,
  type DetailContrat,
  type DetailRendezVous,
  type GenreActe,
  type GenreActePersonne,
  type Manquement,
  type Mesure,
  type Referent,
  type SignatureActe,
  type Voie,
} from './acte.js'
export { type FaitAccompagnement, faitsDuJour, type TypeFaitAccompagnement } from './faits.js'
export { lireActeDepartement } from './lire-acte.js'
export { heureDite } from './mots.js'
export type { AccompagnementStore, Accompagnements, EcouteAccompagnement } from './ports.js'
export {
  type FoyerAccompagne,
  jourContestable,
  LONGUEUR_TEXTE,
  type RefusAccompagnement,
} from './refus.js'
export { type ReglesAccompagnement, reglesAccompagnement } from './regles-accompagnement.js'
