import { type Centimes, centimes, type Instant, type Jour, type Mois, moisDuJour } from '#socle'
import type { Liquidation } from '../dossier.js'
import type { Versement } from '../suites/versements.js'

export const ATTESTATIONS = ['paiement', 'droits', 'banque'] as const
/** What was paid; what is open this month; the RSA that a bank may not seize (S4-11). */
export type TypeAttestation = (typeof ATTESTATIONS)[number]

/** One line of an attestation, as it was given: it never changes afterwards. */
export interface LigneAttestee {
  readonly quoi: 'rsa' | 'prime-activite' | 'autre'
  /** Month of right; null for a rappel or a retention. */
  readonly mois: Mois | null
  /** Day of payment; null for a right. */
  readonly jour: Jour | null
  readonly montant: Centimes
}

/** An attestation given to a person, with the code by which a third party checks it. */
export interface AttestationDelivree {
  /** « A-20261112-7F3K2M ». */
  readonly numero: string
  readonly code: string
  readonly type: TypeAttestation
  readonly delivreeLe: Instant
  readonly jour: Jour
  readonly dossier: string
  readonly de: Mois
  readonly a: Mois
  readonly lignes: readonly LigneAttestee[]
  readonly total: Centimes
  /** The account to pay, masked; null when it is not known here. */
  readonly compte: string | null
}

/** Port: attestations given, by person and by code. */
export interface AttestationStore {
  /** False, and nothing kept, when that number is taken. */
  garder(personne: string, attestation: AttestationDelivree): Promise<boolean>
  /** Newest first. */
  listForPersonne(personne: string): Promise<readonly AttestationDelivree[]>
  findByCode(code: string): Promise<AttestationDelivree | undefined>
}

const DROITS = { rsa: 'rsa', primeActiviteNette: 'prime-activite' } as const

/** Lines of what reached the account from a month to another; an unknown amount is left out. */
export function lignesPayees(
  versements: readonly Versement[],
  { de, a }: { readonly de: Mois; readonly a: Mois },
): readonly LigneAttestee[] {
  return versements
    .filter(({ etat, jour, net }) => etat === 'verse' && net !== null && entre(jour, de, a))
    .flatMap((v) =>
      v.parts.map((p) => ({
        quoi: p.droit === null ? ('autre' as const) : DROITS[p.droit],
        ...{ mois: p.moisDroit, jour: v.jour, montant: p.montant },
      })),
    )
}

function entre(jour: Jour, ...[de, a]: readonly [Mois, Mois]): boolean {
  const mois = moisDuJour(jour)
  return mois >= de && mois <= a
}

/** The rights open for one month, as last computed; none when it was never computed. */
export function lignesDuMois(
  liquidations: readonly Liquidation[],
  mois: Mois,
): readonly LigneAttestee[] {
  const derniere = liquidations
    .filter((l) => l.moisDroit === mois)
    .sort((x, y) => (x.calculeeLe < y.calculeeLe ? 1 : -1))[0]
  if (derniere === undefined) return []
  const { droits } = derniere.reponse
  return (['rsa', 'primeActiviteNette'] as const).flatMap((cle) => {
    const montant = droits[cle]
    if (typeof montant !== 'number') return []
    return [{ quoi: DROITS[cle], mois, jour: null, montant: centimes(montant) }]
  })
}

export function totalAtteste(lignes: readonly LigneAttestee[]): Centimes {
  return centimes(lignes.reduce((somme, l) => somme + l.montant, 0))
}
