import type { DebitStore, Garde, HabilitationStore, JetonStore, PortefeuilleStore } from '#acces'
import type { Jour, Nir, Resultat } from '#socle'
import { createEntretien, type EntretienCondenses } from '../condenses/entretien.js'
import type { CondenseStore } from '../condenses/port.js'
import { cleDuNir } from '../depuis-declaration.js'
import { lireEvenements, type RefusEvenements } from '../diffusion/evenements.js'
import type { EvenementStore, FileDiffusion, PageEvenements } from '../diffusion/ports.js'
import type { CleSujet } from '../registre.js'
import type { AppelPartenaire, Restitution } from './ports.js'
import { createRestitution, type MoyensRestitution } from './restitution.js'

/** All that a face for partners needs: who they are, whom they follow, what they may read. */
export interface Partenaires extends EntretienCondenses {
  readonly habilitations: HabilitationStore
  readonly portefeuille: PortefeuilleStore
  readonly jetons: JetonStore
  readonly debits: DebitStore
  /** The key under which a person stands in a caseload. */
  cleDe(nir: Nir): CleSujet
  /** `garde` takes the place of the usual one: more patient with who tries the product. */
  restitution(aujourdhui: () => Jour, garde?: Garde): Restitution
  /** What changed for the persons of the caseload, after a rank; traced before it is given. */
  lireEvenements(
    appel: AppelPartenaire,
    page: { readonly apres: number; readonly limite: number },
    aujourdhui: () => Jour,
  ): Promise<Resultat<PageEvenements, RefusEvenements>>
}

export function createPartenaires(
  moyens: Omit<MoyensRestitution, 'aujourdhui'> & {
    readonly jetons: JetonStore
    readonly debits: DebitStore
    readonly diffusion: FileDiffusion
    readonly evenements: EvenementStore
    /** Where statements are kept; none are made without it. */
    readonly condenseStore?: CondenseStore
  },
): Partenaires {
  const { habilitations, portefeuille, jetons, debits, store, condenseStore } = moyens
  return {
    ...{ habilitations, portefeuille, jetons, debits },
    ...createEntretien(condenseStore, store),
    cleDe: (nir) => cleDuNir(nir, store),
    restitution: (aujourdhui, garde = moyens.garde) =>
      createRestitution({ ...moyens, aujourdhui, garde }),
    lireEvenements: (appel, page, aujourdhui) =>
      lireEvenements({ ...moyens, file: moyens.diffusion, aujourdhui }, appel, page),
  }
}
