import type { Acces } from '#acces'
import type { SuiviRessources } from '#referentiel'
import { type Mois, mois } from '#socle'
import { montantsConnus } from './declaration-trimestrielle/proposer.js'
import type { DossierAllocataire, MontantConnu } from './dossier.js'

/** Yearly figures are read up to two years back (CSS, art. R. 843-1; CASF, art. R. 262-18). */
const RECUL_ANNEES = 2

/**
 * Reads what annexes know of every member who has a NIR, for the months of a declaration. Each read
 * writes its trace first. Order: the dossier's persons, then that of the référentiel.
 */
export async function lireConnusDuFoyer(
  annexes: Pick<SuiviRessources, 'lireAnnexes'>,
  demande: {
    readonly dossier: DossierAllocataire
    readonly mois: readonly Mois[]
    readonly moisExamen: Mois
  },
  acces: Acces,
): Promise<readonly MontantConnu[]> {
  const { moisExamen } = demande
  const de = mois(`${Number(moisExamen.slice(0, 4)) - RECUL_ANNEES}-01`)
  const a = demande.mois.at(-1)!
  const membres = demande.dossier.personnes.map(async ({ id: personne, nir }) => {
    if (nir === null) return []
    const lues = await annexes.lireAnnexes({ nir, de, a }, acces)
    return montantsConnus(lues.annexes, { personne, mois: demande.mois, moisExamen })
  })
  return (await Promise.all(membres)).flat()
}
