import { type Centimes, ZERO } from '#socle'
import {
  familialesDuMois,
  familialesSuivantes,
  NON_CALCULEES,
  type PrestationsFamiliales,
} from '../prestations-familiales/index.js'
import { MOIS_DU_RELEVE } from '../ressources/releve.js'
import { type BaremeDuMois, baremeDuMois, PREMIER_DROIT } from './bareme-du-mois.js'
import {
  type BaremesDeReference,
  baremesDeReference,
  baremesDuTrimestre,
} from './baremes-du-trimestre.js'
import type { Brouillon } from './brouillon.js'
import {
  enfantsDuMois,
  type FoyerChiffre,
  memeFoyer,
  memesLignes,
  type PersonneChiffree,
} from './foyer-chiffre.js'

/** One reference month of a household, read once for both rights. */
export interface MoisLu {
  /** `indexMois` integer. */
  readonly mois: number
  /** Its rank in the relevés. */
  readonly rang: number
  readonly bareme: BaremeDuMois
  /** Born and under 25 on the last day of the month. */
  readonly enfants: readonly PersonneChiffree[]
  readonly familiales: PrestationsFamiliales
  /** Housing benefit of the month, 0 when it is not known. */
  readonly aideLogement: Centimes
  /**
   * The composition, its barème and the benefits of the Caf are those of the month before, the
   * housing benefit apart.
   */
  readonly memeFoyer: boolean
  /** Nobody's resources differ from those of the month before. */
  readonly memesRevenus: boolean
}

/** The quarter that a right looks at. */
export interface TrimestreLu {
  readonly foyer: FoyerChiffre
  /** First of the three reference months, `indexMois` integer. */
  readonly reference: number
  readonly mois: readonly [MoisLu, MoisLu, MoisLu]
  /** Answers missing to know the housing benefit. */
  readonly manquesAide: readonly string[]
  /** The months after the quarter are known, so that an interruption can be seen. */
  readonly moisCourantConnu: boolean
  /** The figures of each person are asked, and not the amounts alone. */
  readonly detaille: boolean
}

export interface TrimestreEnCours extends Brouillon<TrimestreLu> {
  readonly mois: readonly [Brouillon<MoisLu>, Brouillon<MoisLu>, Brouillon<MoisLu>]
}

/**
 * A record for the quarters of one right, to be filled by `lireTrimestre` for each household.
 * @texte docs/decisions/0009-coeur-a-plat.md
 */
export function nouveauTrimestre(foyer: FoyerChiffre): TrimestreEnCours {
  const unMois = (): Brouillon<MoisLu> => ({
    mois: 0,
    rang: 0,
    bareme: baremeDuMois(PREMIER_DROIT, PREMIER_DROIT),
    enfants: foyer.enfants,
    familiales: NON_CALCULEES,
    aideLogement: ZERO,
    memeFoyer: false,
    memesRevenus: false,
  })
  return {
    foyer,
    reference: 0,
    mois: [unMois(), unMois(), unMois()],
    manquesAide: [],
    moisCourantConnu: true,
    detaille: true,
  }
}

/**
 * Reads the three months of a household from the first one, `reference` (an `indexMois` integer).
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1 (reference months)
 */
export function lireTrimestre(
  trimestre: TrimestreEnCours,
  foyer: FoyerChiffre,
  reference: number,
): void {
  trimestre.foyer = foyer
  trimestre.reference = reference
  const { mois } = trimestre
  const baremes = baremesDuTrimestre(reference, foyer.droit)
  lireMois(mois[0], foyer, baremes[0])
  suivreMois(mois[1], { foyer, avant: mois[0] }, baremes[1])
  suivreMois(mois[2], { foyer, avant: mois[1] }, baremes[2])
}

/**
 * Reads the month of right in the place of the three reference months, whose resources alone are
 * looked at: the RSA before 2017.
 * @texte CASF, art. R. 262-7 (version before décret 2017-122); Cnaf, lettre-réseau 2015-165
 */
export function lireMoisDuDroit(
  trimestre: TrimestreEnCours,
  foyer: FoyerChiffre,
  reference: number,
): void {
  trimestre.foyer = foyer
  trimestre.reference = reference
  const bareme = baremesDeReference(foyer.droit, foyer.droit)
  for (const mois of trimestre.mois) lireMois(mois, foyer, bareme)
}

function lireMois(lu: Brouillon<MoisLu>, foyer: FoyerChiffre, baremes: BaremesDeReference): void {
  const { mois, bareme } = baremes
  lu.mois = mois
  lu.rang = mois - foyer.premierMois
  lu.bareme = bareme
  lu.enfants = enfantsDuMois(foyer, mois, bareme.taux.ageCharge)
  lu.familiales = familialesDuMois(foyer, baremes, null)
  lu.memeFoyer = false
  lu.memesRevenus = false
}

interface MoisSuivi {
  readonly foyer: FoyerChiffre
  readonly avant: MoisLu
}

/** The second and third months: what is equal to the month before is not computed again. */
function suivreMois(
  lu: Brouillon<MoisLu>,
  { foyer, avant }: MoisSuivi,
  baremes: BaremesDeReference,
): void {
  const { mois, bareme } = baremes
  if (bareme.taux.ageCharge === avant.bareme.taux.ageCharge && rienDeNouveau(foyer, mois)) {
    lu.mois = mois
    lu.rang = avant.rang + 1
    lu.bareme = bareme
    lu.enfants = avant.enfants
    lu.familiales = familialesSuivantes(foyer, baremes, avant.familiales)
    lu.memeFoyer = baremes.commeAvant
    lu.memesRevenus = memesLignes(foyer, mois)
    return
  }
  const pareil = memeFoyer(foyer, mois)
  const familiales = familialesDuMois(foyer, baremes, pareil ? avant.familiales : null)
  const presents = enfantsDuMois(foyer, mois, bareme.taux.ageCharge)
  const enfants = memesEnfants(presents, avant.enfants) ? avant.enfants : presents
  lu.mois = mois
  lu.rang = avant.rang + 1
  lu.bareme = bareme
  lu.enfants = enfants
  lu.familiales = familiales
  lu.memesRevenus = memesLignes(foyer, mois)
  lu.memeFoyer =
    pareil &&
    avant.bareme === bareme &&
    avant.enfants === enfants &&
    avant.familiales === familiales &&
    !(foyer.isole && unAnniversaire(enfants, mois, bareme.taux.ageEnfantIsolement))
}

/** Neither a line nor an age: composition and benefits of the Caf read what they read before. */
function rienDeNouveau(foyer: FoyerChiffre, mois: number): boolean {
  const rang = mois - foyer.premierMois
  if (rang < 1 || rang >= MOIS_DU_RELEVE || foyer.alternes !== null) return false
  return ((foyer.changementsFoyer | foyer.anniversaires) & (1 << rang)) === 0
}

/** Lists made apart for two months, when a child of the household is too old or not born yet. */
function memesEnfants(a: readonly PersonneChiffree[], b: readonly PersonneChiffree[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/**
 * Whether a child reaches in the month the age of the majoration for isolation, or four months,
 * from which the allocation de base of the PAJE counts for an isolated parent (R. 262-11, 2°).
 */
function unAnniversaire(enfants: readonly PersonneChiffree[], mois: number, age: number): boolean {
  for (let i = 0; i < enfants.length; i++) {
    const moisDAge = mois - enfants[i]!.moisNaissance
    if (moisDAge === age * 12 || moisDAge === QUATRIEME_MOIS) return true
  }
  return false
}

const QUATRIEME_MOIS = 4
