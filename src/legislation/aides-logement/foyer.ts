import { ageAnnees, moisDepuisIndex, premierJour } from '#socle'
import type { CategorieFoyer } from '../baremes/aide-logement-foyer.js'
import type { TypeFoyer } from '../faits/logement.js'
import type { SituationFoyer } from '../situation.js'
import type { Location } from './formule-locative.js'
import type { PriseEnCharge } from './formule-prise-en-charge.js'
import { type ParametresLogement, selonComposition } from './parametres.js'
import {
  equivalenceFoyer,
  parametresFoyer,
  premierBareme,
  secondBareme,
} from './parametres-prise-en-charge.js'

/** Age of a full pension for everybody (CSS, L. 351-8, 1°). */
const AGE_TAUX_PLEIN = 67

/** Hostels under an agreement: APL (R. 832-20). */
const CONVENTIONNABLES: ReadonlySet<TypeFoyer> = new Set<TypeFoyer>([
  'personnes-agees-ou-handicapees',
  'residence-sociale',
  'jeunes-travailleurs',
])

/**
 * What a household in a hostel brings to the formula: APL under an agreement, else the allocation
 * de logement, whose rent is an equivalence by category.
 * @texte CCH, art. R. 832-20, D. 832-24 to D. 832-27, D. 842-15 to D. 842-17
 * @interpretation an agreement is of its time: social residences and young workers' hostels read
 *   the second formula, agreements before October 1990 or January 1995 being left aside.
 */
export function priseEnChargeFoyer(
  situation: SituationFoyer,
  location: Location,
  p: ParametresLogement,
): PriseEnCharge {
  const type = situation.logement.faits?.foyer ?? 'autre'
  const commun = {
    couple: location.couple,
    enfants: location.enfants,
    ressources: location.ressources,
    minoration: p.minoration,
    seuil: p.seuilAllocation,
    crds: p.crds,
  }
  const lus = parametresFoyer(p.mois)
  if (estConventionne(situation)) {
    const plafond = selonComposition(
      lus.plafonds[location.zone - 1]!,
      location.couple,
      location.enfants,
    )
    const retenue = Math.min(location.loyer, plafond)
    const sociale = type !== 'personnes-agees-ou-handicapees'
    return {
      ...commun,
      bareme: sociale ? secondBareme(p.mois) : premierBareme(p.mois),
      depenseRetenue: retenue,
      charges: 0,
      depenseDeclaree: retenue,
      depenseMinimale: sociale ? lus.depenseMinimaleSociale : lus.depenseMinimale,
      redevance: null,
    }
  }
  const equivalence = equivalenceFoyer(categorie(situation, type, p.mois), location.couple, p.mois)
  const charges = p.charges + location.enfants * p.chargesParEnfant
  return {
    ...commun,
    bareme: secondBareme(p.mois),
    depenseRetenue: equivalence,
    charges,
    depenseDeclaree: equivalence + charges,
    depenseMinimale: lus.depenseMinimaleAllocation,
    redevance: location.loyer,
  }
}

/**
 * Whether the hostel is under an agreement that opens the APL.
 * @texte CCH, art. L. 831-1, 5° and R. 832-20
 */
export function estConventionne({ logement }: SituationFoyer): boolean {
  const type = logement.faits?.foyer ?? 'autre'
  return logement.faits?.conventionne === true && CONVENTIONNABLES.has(type)
}

function categorie(situation: SituationFoyer, type: TypeFoyer, mois: number): CategorieFoyer {
  if (type === 'etudiant-chambre') return 'etudiantChambre'
  if (type === 'etudiant-chambre-rehabilitee') return 'etudiantRehabilitee'
  if (type === 'personnes-agees-ou-handicapees') return 'agee'
  const debut = premierJour(moisDepuisIndex(mois))
  const agee = situation.personnes.some((q) => ageAnnees(q.naissance, debut) >= AGE_TAUX_PLEIN)
  return agee ? 'agee' : 'autre'
}
