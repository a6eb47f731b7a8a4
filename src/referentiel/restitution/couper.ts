import type { MontantLisible } from '#acces'
import type { RessourcesLues } from '../ports.js'
import type { RessourceSourcee } from '../ressource.js'
import type { LigneRestituee, ReponsePartenaire } from './ports.js'

/** The answer about one person, cut to the amounts of a profile. */
export function couper(
  { lignes, completude = [] }: RessourcesLues,
  montants: readonly MontantLisible[],
): ReponsePartenaire {
  return {
    etat: 'lue',
    lignes: lignes.map((l) => couperLigne(l, montants)),
    completude: completude.map(({ mois, etat }) => ({ mois, etat })),
  }
}

/** Amounts that the profile does not open are absent, not null: null means not declared. */
function couperLigne(ligne: RessourceSourcee, montants: readonly MontantLisible[]): LigneRestituee {
  const { mois, dateVersement, declarant, nature, periode, revision, recuLe, origine } = ligne
  const { contestee, contestation, doublon } = ligne
  const ouverts: Partial<Record<MontantLisible, RessourceSourcee['montantNetSocial']>> = {}
  for (const montant of montants) ouverts[montant] = ligne[montant]
  // What is retained, or does not count, is said of the montant net social.
  const social = montants.includes('montantNetSocial')
  return {
    ...{ mois, dateVersement, declarant, nature },
    ...ouverts,
    ...{ periode, revision, recuLe, origine, contestee },
    ...(social && contestation && { montantRetenu: contestation.montantRetenu }),
    ...(social && doublon && { doublon }),
  }
}
