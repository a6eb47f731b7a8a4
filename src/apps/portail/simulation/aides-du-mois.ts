import type { MoisSimule, Prestation } from '#legislation'
import { type Centimes, centimes } from '#socle'

/** What is paid each month and adds up; the health cover and the yearly aids are told apart. */
export const PAYEES_CHAQUE_MOIS = [
  ['aideLogement', 'Aide au logement'],
  ['allocationsFamiliales', 'Allocations familiales'],
  ['complementFamilial', 'Complément familial'],
  ['allocationSoutienFamilial', 'Soutien familial'],
  ['pajeBase', 'Jeune enfant'],
  ['rsa', 'RSA'],
  ['primeActiviteNette', 'Prime d’activité'],
] as const satisfies readonly (readonly [Prestation, string])[]

/** Sum of the aids that are known that month. */
export function aidesDuMois({ droits }: MoisSimule): Centimes {
  return centimes(
    PAYEES_CHAQUE_MOIS.reduce((somme, [prestation]) => {
      const valeur = droits[prestation]
      return somme + (typeof valeur === 'number' ? valeur : 0)
    }, 0),
  )
}
