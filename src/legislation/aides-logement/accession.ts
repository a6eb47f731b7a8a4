import { indexMois, moisDuJour } from '#socle'
import type { Pret } from '../faits/logement.js'
import type { SituationFoyer } from '../situation.js'
import type { Location } from './formule-locative.js'
import type { PriseEnCharge } from './formule-prise-en-charge.js'
import { type ParametresLogement, selonComposition, type Zone } from './parametres.js'
import {
  type BaremePret,
  baremeAccession,
  parametresAccession,
  plafondsPret,
  secondBareme,
} from './parametres-prise-en-charge.js'

/** Loans signed from January 2018 open nothing; until 2019 an old dwelling in zone 3 still did. */
const FIN = 2018 * 12
const FIN_ZONE_3 = 2020 * 12
/** Cents of a hundred euros. */
const CENTAINE = 10_000
const MILLION = 1_000_000

/**
 * Why a loan opens no aid, or null when it does.
 * @texte CCH, art. L. 831-2 (APL: loans signed from 2018; an old dwelling in zone 3 until 2019),
 *   L. 841-4 (allocation de logement), arrêté du 27 septembre 2019, art. 49
 */
export function refusPret({ logement }: SituationFoyer, pret: Pret): string | null {
  const signe = indexMois(moisDuJour(pret.signeLe))
  if (signe < FIN) return null
  const derogation =
    logement.faits?.conventionne === true &&
    logement.zone === 3 &&
    pret.objet !== 'neuf' &&
    signe < FIN_ZONE_3
  return derogation ? null : 'pret-signe-apres-2017'
}

/**
 * What a household that repays a loan brings to the formula; null when the ceiling of the month of
 * signature is not in the book (before 2013).
 * @texte CCH, art. D. 832-10 to D. 832-18 (APL), D. 842-6 to D. 842-12 (allocation de logement)
 * @interpretation the floor of resources (16.25 repayments) holds for the net expense of the APL
 *   (D. 832-17 names it), and for every use of the resources of the allocation de logement
 *   (D. 842-12: « portées à ce montant »); a repayment counts as it is told, insurance included.
 */
export function priseEnChargeAccession(
  situation: SituationFoyer,
  { location, pret, abattu }: Emprunt,
  p: ParametresLogement,
): PriseEnCharge | null {
  const apl = situation.logement.faits?.conventionne === true
  const plafond = plafondDuPret(situation.logement.zone ?? 2, { location, pret, apl })
  if (plafond === null) return null
  const lus = parametresAccession(p.mois)
  const amelioration = pret.objet === 'amelioration'
  const charges = p.charges + location.enfants * p.chargesParEnfant
  const travaux = amelioration && !apl
  const plancher = travaux
    ? lus.plancherTravaux
    : Math.ceil((location.loyer * lus.plancherMensualites) / MILLION)
  const relevees = abattu ? location.ressources : Math.max(location.ressources, centaine(plancher))
  const part = apl && amelioration ? lus.partRessourcesAmelioration : lus.partRessources
  return {
    couple: location.couple,
    enfants: location.enfants,
    ressources: apl ? location.ressources : relevees,
    bareme: apl ? baremeAccession(p.mois, amelioration) : secondBareme(p.mois),
    depenseRetenue: Math.min(location.loyer, plafond),
    charges,
    depenseDeclaree: location.loyer + charges,
    depenseMinimale: travaux ? lus.depenseMinimale : Math.round((relevees * part) / MILLION),
    redevance: null,
    minoration: p.minoration,
    seuil: p.seuilAllocation,
    crds: p.crds,
  }
}

interface Emprunt {
  readonly location: Location
  readonly pret: Pret
  /** A measure of R. 822-13 to R. 822-17 applies: no floor of resources. */
  readonly abattu: boolean
}

function plafondDuPret(
  zone: Zone,
  { location, pret, apl }: Pick<Emprunt, 'location' | 'pret'> & { readonly apl: boolean },
): number | null {
  const bareme: BaremePret = !apl ? 'allocation' : pret.objet === 'neuf' ? 'neuf' : 'ancien'
  const table = plafondsPret(bareme, zone, indexMois(moisDuJour(pret.signeLe)))
  return table === null ? null : selonComposition(table, location.couple, location.enfants)
}

function centaine(montant: number): number {
  return Math.ceil(montant / CENTAINE) * CENTAINE
}
