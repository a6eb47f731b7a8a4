import { arrondir, ZERO } from '#socle'
import type { SituationFoyer } from '../situation.js'
import type { BaremeDuMois } from '../transversal/bareme-du-mois.js'
import type { Brouillon } from '../transversal/brouillon.js'
import { estAvantageEnNature } from '../transversal/forfait-logement.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import type { MoisLu, TrimestreEnCours } from '../transversal/trimestre-lu.js'
import { compteUnEnfantDecede } from './deces.js'
import { type FaitsFoyer, FOYER_SANS_FAIT } from './faits.js'

/**
 * Montants forfaitaires of Mayotte that a text read gives, in centimes: each is half of the
 * mainland
 * one of the same month. The others are computed as that half, and say `bareme-a-confirmer`.
 * @texte décret 2017-742 (April and September 2017), décret of 2 May 2019, Iedom (April 2022),
 *   April 2024 (press)
 */
const LUS_A_MAYOTTE: ReadonlySet<number> = new Set([26_839, 27_274, 27_987, 28_776, 31_786])

/**
 * The barème of Mayotte: half of the mainland amount, 10 % for each child from the fourth on; no
 * majoration for isolation (the household is then never read as isolated).
 * @texte CASF, art. L. 542-6, R. 542-6; Actualités sociales hebdomadaires no 2740
 */
export function baremeDeMayotte(bareme: BaremeDuMois): BaremeDuMois {
  const montantForfaitaire = arrondir(bareme.rsa.montantForfaitaire, 2, 'plus-proche')
  const confirme = bareme.rsa.confirme && LUS_A_MAYOTTE.has(montantForfaitaire)
  return {
    ...bareme,
    taux: { ...bareme.taux, enfantsAuTaux: 3, supplementaire: 100_000 },
    rsa: { ...bareme.rsa, montantForfaitaire, confirme },
  }
}

/**
 * Adapts the months read to the territory, and to the family benefits that the caisse gives. Out of
 * mainland France the book computes neither family nor housing benefits, and for a child in shared
 * custody not who is paid the complément familial or the PAJE, nor what is paid once a child has
 * died: they are asked for.
 * @texte CASF, art. L. 522-14, L. 542-6 (overseas)
 */
export function adapter(trimestre: TrimestreEnCours, donnee: SituationFoyer): void {
  const { territoire, prestationsFamiliales } = donnee.faits ?? FOYER_SANS_FAIT
  for (const mois of trimestre.mois) {
    if (territoire === 'mayotte') mois.bareme = baremeDeMayotte(mois.bareme)
    if (prestationsFamiliales !== null) {
      donner(mois, { comptees: prestationsFamiliales, manque: null })
    } else if (
      doitEtreDonne(trimestre.foyer, territoire, mois) ||
      compteUnEnfantDecede(donnee, mois.mois)
    ) {
      donner(mois, { comptees: ZERO, manque: 'prestationsFamilialesComptees' })
    }
  }
  const { connus, logement } = trimestre.foyer.situation
  const aideInconnue = connus.aideLogement === null && !estAvantageEnNature(logement)
  if (territoire !== 'metropole' && aideInconnue) trimestre.manquesAide = ['connus.aideLogement']
}

/**
 * Overseas, nothing of them is computed; in shared custody the allocations familiales are shared by
 * the law, but one parent only has the complément familial or the PAJE, and which one is not known.
 */
function doitEtreDonne(
  foyer: FoyerChiffre,
  territoire: FaitsFoyer['territoire'],
  { familiales: { cf, paje } }: Pick<MoisLu, 'familiales'>,
): boolean {
  if (foyer.enfants.length === 0) return false
  return territoire !== 'metropole' || (foyer.alternes !== null && cf + paje > 0)
}

/** Given as one amount: nobody said what it is made of. */
const NON_DETAILLEES = { paje: ZERO, afComptees: ZERO, cfCompte: ZERO, asfComptee: ZERO } as const

function donner(
  mois: Brouillon<MoisLu>,
  donnees: Pick<MoisLu['familiales'], 'comptees' | 'manque'>,
): void {
  mois.familiales = { ...mois.familiales, ...donnees, ...NON_DETAILLEES }
}
