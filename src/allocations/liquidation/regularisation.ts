import { type Centimes, centimes, type Jour, type Mois, premierJour } from '#socle'
import type { DossierAllocataire, Liquidation } from '../dossier.js'
import { jourDePaiement } from '../echeances/calendrier-declaration.js'
import { reglesCaisse } from '../echeances/regles-caisse.js'

export type DroitRegularise = 'rsa' | 'primeActiviteNette'
const DROITS: readonly DroitRegularise[] = ['rsa', 'primeActiviteNette']

/** One right of one month, before and after a correction. */
export interface EcartDroit {
  readonly moisDroit: Mois
  readonly droit: DroitRegularise
  readonly avant: Centimes
  readonly apres: Centimes
  /** `apres` less `avant`. */
  readonly ecart: Centimes
  /** The month is already paid: the difference is a rappel or an indu. */
  readonly paye: boolean
}

/** What a corrected declaration changes. */
export interface Regularisation {
  readonly ecarts: readonly EcartDroit[]
  /** Owed to the person, and paid in excess, by right, over the months already paid. */
  readonly rappels: Readonly<Partial<Record<DroitRegularise, Centimes>>>
  readonly indus: Readonly<Partial<Record<DroitRegularise, Centimes>>>
  /** Rights that could not be compared: one of the two amounts is not known. */
  readonly inconnus: readonly DroitRegularise[]
}

/**
 * The difference between two computations of the same months: each amount is the book's own. Over
 * the months already paid, a right gives a rappel or an indu, never both; the two rights are not
 * set off against one another here.
 * @texte CASF, art. L. 262-45 and L. 262-46; CSS, art. L. 845-3
 */
export function regulariser(
  dossier: DossierAllocataire,
  q: {
    readonly avant: readonly Liquidation[]
    readonly apres: readonly Liquidation[]
    readonly jour: Jour
    /** When each month is paid, where it is known; else its usual day. */
    readonly payeLe?: ((moisDroit: Mois) => Jour | undefined) | undefined
  },
): Regularisation {
  const ecarts: EcartDroit[] = []
  const inconnus = new Set<DroitRegularise>()
  for (const apres of q.apres) {
    const avant = q.avant.find((l) => l.moisDroit === apres.moisDroit)
    if (avant === undefined) continue
    for (const droit of DROITS) {
      const ecart = ecartDe(dossier, { avant, apres, droit, jour: q.jour, payeLe: q.payeLe })
      if (ecart === null) inconnus.add(droit)
      else ecarts.push(ecart)
    }
  }
  const totaux = DROITS.map((droit) => [droit, totalPaye(ecarts, droit)] as const)
  const signe = (garder: (n: number) => boolean): Partial<Record<DroitRegularise, Centimes>> =>
    Object.fromEntries(
      totaux.filter(([, n]) => garder(n)).map(([d, n]) => [d, centimes(Math.abs(n))]),
    )
  return {
    ecarts,
    rappels: signe((n) => n > 0),
    indus: signe((n) => n < 0),
    inconnus: [...inconnus],
  }
}

function totalPaye(ecarts: readonly EcartDroit[], droit: DroitRegularise): number {
  return ecarts.filter((e) => e.paye && e.droit === droit).reduce((t, e) => t + e.ecart, 0)
}

function ecartDe(
  { organisme }: DossierAllocataire,
  q: {
    avant: Liquidation
    apres: Liquidation
    droit: DroitRegularise
    jour: Jour
    payeLe: ((moisDroit: Mois) => Jour | undefined) | undefined
  },
): EcartDroit | null {
  const [avant, apres] = [q.avant.reponse.droits[q.droit], q.apres.reponse.droits[q.droit]]
  if (typeof avant !== 'number' || typeof apres !== 'number') return null
  const { moisDroit } = q.apres
  const regles = reglesCaisse(organisme, premierJour(moisDroit))
  return {
    ...{ moisDroit, droit: q.droit, avant, apres },
    ecart: centimes(apres - avant),
    paye: (q.payeLe?.(moisDroit) ?? jourDePaiement(moisDroit, regles)) <= q.jour,
  }
}
