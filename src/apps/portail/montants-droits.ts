import type { Liquidation } from '#allocations'
import type { Prestation } from '#legislation'
import { enEuros, type Mois } from '#socle'

/** The two rights that the declaration opens, as the person receives them. */
export const DROITS = [
  { adresse: 'rsa', nom: 'RSA', long: 'Revenu de solidarité active (RSA)', cle: 'rsa' },
  {
    adresse: 'prime-activite',
    nom: 'prime d’activité',
    long: 'Prime d’activité',
    cle: 'primeActiviteNette',
  },
] as const satisfies readonly {
  adresse: string
  nom: string
  long: string
  cle: Prestation
}[]

export type Droit = (typeof DROITS)[number]

/** Centimes, or null when it could not be computed or was not asked. */
export function montantDroit(liquidation: Liquidation, droit: Droit): number | null {
  const valeur = liquidation.reponse.droits[droit.cle]
  return typeof valeur === 'number' ? valeur : null
}

/** Sum of the two rights; null when neither is known. */
export function totalDroits(liquidation: Liquidation): number | null {
  const connus = DROITS.map((d) => montantDroit(liquidation, d)).filter((m) => m !== null)
  return connus.length === 0 ? null : connus.reduce((a, b) => a + b, 0)
}

export function montantEnMots(montant: number | null): string {
  return montant === null ? 'à confirmer' : enEuros(montant)
}

/** The last computation of each month of right, most recent month first. */
export function dernieresLiquidations(liquidations: readonly Liquidation[]): Liquidation[] {
  const parMois = new Map<Mois, Liquidation>()
  for (const l of liquidations) {
    const avant = parMois.get(l.moisDroit)
    if (avant === undefined || avant.calculeeLe <= l.calculeeLe) parMois.set(l.moisDroit, l)
  }
  return [...parMois.values()].sort((a, b) => (a.moisDroit < b.moisDroit ? 1 : -1))
}
