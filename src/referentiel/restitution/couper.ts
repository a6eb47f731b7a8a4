import type { MontantLisible } from '#acces'
import type { RessourcesLues } from '../ports.js'
import type { RessourceSourcee } from '../ressource.js'
import type { LigneRestituee, ReponsePartenaire } from './ports.js'

/** The answer about one person, cut to the amounts of a profile. */
export function couper(
  { lignes, completude = [] }: RessourcesLues,
  montants: readonly MontantLisible[],
): Extract<ReponsePartenaire, { readonly etat: 'lue' }> {
  return {
    etat: 'lue',
    lignes: lignes.map((l) => couperLigne(l, montants)),
    completude: completude.map(({ mois, etat }) => ({ mois, etat })),
  }
}

/** Amounts that the profile does not open are absent, not null: null means not declared. */
export function couperLigne(
  ligne: Omit<RessourceSourcee, 'id' | 'source'>,
  montants: readonly MontantLisible[],
): LigneRestituee {
  const { mois, dateVersement, declarant, nature, contestation, doublon } = ligne
  const coupee: Modifiable<LigneRestituee> = { mois, dateVersement, declarant, nature }
  for (const montant of montants) coupee[montant] = ligne[montant]
  coupee.periode = ligne.periode
  coupee.revision = ligne.revision
  coupee.recuLe = ligne.recuLe
  coupee.origine = ligne.origine
  coupee.contestee = ligne.contestee
  // What is retained, or does not count, is said of the montant net social.
  if (!montants.includes('montantNetSocial')) return coupee
  if (contestation) coupee.montantRetenu = contestation.montantRetenu
  if (doublon) coupee.doublon = doublon
  return coupee
}

type Modifiable<T> = { -readonly [K in keyof T]: T[K] }
