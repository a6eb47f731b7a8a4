import { createGarde, type FinalitePartenaire, type Garde } from '#acces'
import { createSurveillanceMemoire } from '#adapters/memory'

/** Who calls. `organisme` null: somebody without a token, whatever they are elsewhere. */
export interface RoleEssai {
  readonly role: string
  readonly organisme: string | null
  /** Finalités in force; those of `finies` ended yesterday, those of `futures` begin tomorrow. */
  readonly finalites: readonly FinalitePartenaire[]
  readonly finies?: readonly FinalitePartenaire[]
  readonly futures?: readonly FinalitePartenaire[]
}

export const ROLES: readonly RoleEssai[] = [
  { role: 'anonyme', organisme: null, finalites: [] },
  { role: 'personne elle-même, sans jeton', organisme: null, finalites: [] },
  { role: 'représentant de la personne', organisme: null, finalites: [] },
  {
    role: 'Caf, gestionnaire',
    organisme: 'caf',
    finalites: ['rsa', 'prime-activite', 'aide-logement'],
  },
  { role: 'Caf, superviseur', organisme: 'caf-superviseur', finalites: ['rsa', 'prime-activite'] },
  { role: 'Caf, contrôleur', organisme: 'caf-controleur', finalites: [], finies: ['rsa'] },
  {
    role: 'MSA',
    organisme: 'msa',
    finalites: ['rsa', 'prime-activite'],
    futures: ['aide-logement'],
  },
  { role: 'Cnam, C2S', organisme: 'cnam', finalites: ['c2s'] },
  { role: 'cellule experte, agent', organisme: 'cellule', finalites: [] },
  { role: 'cellule experte, responsable', organisme: 'cellule-responsable', finalites: [] },
  { role: 'Département, référent', organisme: 'departement-referent', finalites: [] },
  {
    role: 'Département, gestionnaire du RSA',
    organisme: 'departement',
    finalites: [],
    finies: ['rsa'],
  },
  { role: 'Urssaf, appui aux déclarants', organisme: 'urssaf', finalites: [] },
  { role: 'délégué à la protection des données', organisme: 'dpo', finalites: [] },
  { role: 'administrateur technique', organisme: 'technique', finalites: [] },
]

/**
 * The guard of production, at its thresholds, that has seen nothing before each request: a matrix
 * asks thousands of times what nobody may read, and no cell may answer for another.
 */
export const GARDE_FERMEE: Garde = {
  garder: (acces, personnes) => neuve().garder(acces, personnes),
  horsPortefeuille: (acces, personnes) => neuve().horsPortefeuille(acces, personnes),
}

function neuve(): Garde {
  return createGarde({ store: createSurveillanceMemoire() })
}
