import type { Organisme } from '#legislation'
import { dernierJour, type Jour, jourPlus, type Mois, moisPlus, premierJour } from '#socle'
import { type ReglesCaisse, reglesCaisse } from './regles-caisse.js'

/** The days of one quarterly declaration. */
export interface CalendrierDeclaration {
  readonly moisExamen: Mois
  readonly ouverture: Jour
  /** Days of the reminders, first one first. */
  readonly rappels: readonly Jour[]
  /** Last day to send it in time. */
  readonly echeance: Jour
  /** Last day when it is the declaration in course; after it, a missed one is caught up. */
  readonly fermeture: Jour
  /** When each of the three months of right is paid. */
  readonly paiements: readonly [Jour, Jour, Jour]
}

/** The days of the declaration of a month of examination, by the rules of its body. */
export function calendrierDeclaration(
  moisExamen: Mois,
  organisme: Organisme,
): CalendrierDeclaration {
  const regles = reglesCaisse(organisme, premierJour(moisExamen))
  const echeance = dernierJour(moisPlus(moisExamen, -regles.echeanceMoisAvant))
  return {
    moisExamen,
    ouverture: premierJour(moisPlus(moisExamen, -regles.ouvertureMoisAvant)),
    rappels: regles.rappels.map((jours) => jourPlus(echeance, -jours)),
    echeance,
    fermeture: dernierJour(moisPlus(moisExamen, regles.fermetureMoisApres)),
    paiements: [
      jourDePaiement(moisExamen, regles),
      jourDePaiement(moisPlus(moisExamen, 1), regles),
      jourDePaiement(moisPlus(moisExamen, 2), regles),
    ],
  }
}

/** When a month of right is paid: a day of the month after it. */
export function jourDePaiement(moisDroit: Mois, { jourPaiement }: ReglesCaisse): Jour {
  return jourPlus(premierJour(moisPlus(moisDroit, 1)), jourPaiement - 1)
}

/** The day of payment of a month of right, or the first one from a day on. */
export function premierPaiement(organisme: Organisme, moisDroit: Mois, des: Jour): Jour {
  const regles = reglesCaisse(organisme, des)
  for (let m = moisDroit; ; m = moisPlus(m, 1)) {
    const jour = jourDePaiement(m, regles)
    if (jour >= des) return jour
  }
}

export type EtatEcheance = 'a-venir' | 'ouverte' | 'en-retard' | 'manquee' | 'envoyee'

/** Where a declaration stands on a day. */
export function etatEcheance(c: CalendrierDeclaration, jour: Jour, envoyee: boolean): EtatEcheance {
  if (envoyee) return 'envoyee'
  if (jour < c.ouverture) return 'a-venir'
  if (jour <= c.echeance) return 'ouverte'
  return jour <= c.fermeture ? 'en-retard' : 'manquee'
}

/** What a day brings to a declaration that is not sent. */
export type TypeRappel =
  | 'DeclarationOuverte'
  | 'DeclarationARendre'
  | 'DeclarationBientotDue'
  | 'DeclarationManquee'

/** A fact for whoever sends reminders: no amount, no NIR. */
export interface RappelDeclaration {
  readonly type: TypeRappel
  readonly dossier: string
  readonly moisExamen: Mois
  readonly jour: Jour
  readonly echeance: Jour
}

/**
 * The reminders of one declaration, in the order of their days. Those of a day are the ones to send
 * on it; a declaration sent has none left after its day.
 */
export function rappelsDeclaration(
  dossier: string,
  c: CalendrierDeclaration,
): readonly RappelDeclaration[] {
  const { moisExamen, echeance } = c
  const rappel = (type: TypeRappel, jour: Jour): RappelDeclaration => ({
    ...{ type, dossier, moisExamen, jour, echeance },
  })
  const dernier = c.rappels.length - 1
  return [
    rappel('DeclarationOuverte', c.ouverture),
    ...c.rappels.map((jour, i) =>
      rappel(i === dernier ? 'DeclarationBientotDue' : 'DeclarationARendre', jour),
    ),
    rappel('DeclarationManquee', jourPlus(echeance, 1)),
  ]
}
