import type { HabilitationStore, JetonStore, PortefeuilleStore } from '#acces'
import type { Jour, Nir } from '#socle'
import { cleDuNir } from '../depuis-declaration.js'
import type { CleSujet } from '../registre.js'
import type { Restitution } from './ports.js'
import { createRestitution, type MoyensRestitution } from './restitution.js'

/** All that a face for partners needs: who they are, whom they follow, what they may read. */
export interface Partenaires {
  readonly habilitations: HabilitationStore
  readonly portefeuille: PortefeuilleStore
  readonly jetons: JetonStore
  /** The key under which a person stands in a caseload. */
  cleDe(nir: Nir): CleSujet
  restitution(aujourdhui: () => Jour): Restitution
}

export function createPartenaires(
  moyens: Omit<MoyensRestitution, 'aujourdhui'> & { readonly jetons: JetonStore },
): Partenaires {
  const { habilitations, portefeuille, jetons, store } = moyens
  return {
    ...{ habilitations, portefeuille, jetons },
    cleDe: (nir) => cleDuNir(nir, store),
    restitution: (aujourdhui) => createRestitution({ ...moyens, aujourdhui }),
  }
}
