import { type Etape, exhaustive, indexMois, moisDepuisIndex } from '#socle'
import { type AideDuFoyer, aideDuFoyer } from './aide-logement-du-foyer.js'
import { complementaireSante } from './css/index.js'
import {
  type Intermediaires,
  type OptionsDroits,
  PRESTATIONS,
  type Prestation,
  type ReponseDroits,
} from './droits.js'
import { prestationsFamiliales } from './prestations-familiales/index.js'
import { expliquerPrime } from './prime-activite/explication-prime.js'
import { intermediairesPrime } from './prime-activite/intermediaires-prime.js'
import { type CalculPrime, calculerPrime } from './prime-activite/prime-activite.js'
import { type Conclusion, NON_CALCULE, poser, type ReponseEnCours } from './reponse.js'
import { expliquerRsa } from './rsa/explication-rsa.js'
import { intermediairesRsa } from './rsa/intermediaires-rsa.js'
import { type CalculRsa, calculerRsa } from './rsa/rsa.js'
import type { SituationFoyer } from './situation.js'
import { PREMIER_MOIS_SERVI } from './transversal/bareme-du-mois.js'
import { chiffrerFoyer, type FoyerChiffre } from './transversal/foyer-chiffre.js'

/** The right before rounding may be nil whatever an answer is: then nothing is missing. */
interface Calculs {
  readonly rsa: { readonly foyer: FoyerChiffre; readonly calcul: CalculRsa } | null
  readonly prime: { readonly foyer: FoyerChiffre; readonly calcul: CalculPrime } | null
}

/**
 * What a household is entitled to for its month of right, in the order of the law: housing benefit,
 * family benefits, RSA, prime d'activité, then complémentaire santé solidaire. Amounts are centimes
 * a month; a right that cannot be computed is null, with the missing answers.
 * @texte CASF, art. L. 262-2; CSS, art. L. 841-1; docs/contrat.md §3
 */
export function calculerDroits(
  situation: SituationFoyer,
  options: OptionsDroits = {},
): ReponseDroits {
  const demandees = options.prestations ?? PRESTATIONS
  const reponse: ReponseEnCours = { droits: {}, refus: {}, manques: {} }
  const aide = aideDuFoyer(situation)
  const calculs = calculerTrimestriels(situation, options, aide)
  for (const prestation of demandees) {
    poser(reponse, prestation, conclusion(prestation, situation, { aide, calculs }))
  }
  const { droits, refus, manques } = reponse
  const { id } = situation
  if (options.intermediaires !== true && options.explication !== true) {
    return { id, droits, refus, manques }
  }
  return {
    id,
    droits,
    refus,
    manques,
    ...(options.intermediaires === true ? { intermediaires: intermediaires(calculs) } : null),
    ...(options.explication === true ? { explication: explication(calculs) } : null),
  }
}

function calculerTrimestriels(
  situation: SituationFoyer,
  options: OptionsDroits,
  aide: AideDuFoyer,
): Calculs {
  const demandees = options.prestations ?? PRESTATIONS
  const voulue = (prestation: Prestation): boolean => demandees.includes(prestation)
  let rsa: Calculs['rsa'] = null
  let prime: Calculs['prime'] = null
  if (voulue('rsa') || voulue('cssGratuite') || voulue('cssParticipationAnnuelle')) {
    const foyer = chiffrerFoyer(situation, 'rsa', options.moisCourantConnu)
    if (estServi(foyer))
      rsa = { foyer, calcul: calculerRsa(foyer, aide.aides(foyer.fenetre.reference)) }
  }
  if (voulue('primeActivite') || voulue('primeActiviteNette')) {
    const foyer = foyerPrime(situation, rsa?.foyer)
    if (estServi(foyer))
      prime = { foyer, calcul: calculerPrime(foyer, aide.aides(foyer.fenetre.reference)) }
  }
  return { rsa, prime }
}

/** Both rights nearly always look at the same months: the household is then read once. */
function foyerPrime(situation: SituationFoyer, duRsa: FoyerChiffre | undefined): FoyerChiffre {
  if (duRsa !== undefined && situation.organisme === 'caf') return duRsa
  return chiffrerFoyer(situation, 'prime-activite')
}

function estServi(foyer: FoyerChiffre): boolean {
  return foyer.fenetre.reference >= PREMIER_MOIS_SERVI
}

function conclusion(
  prestation: Prestation,
  situation: SituationFoyer,
  { aide, calculs }: { readonly aide: AideDuFoyer; readonly calculs: Calculs },
): Conclusion {
  switch (prestation) {
    case 'rsa':
      return conclusionRsa(calculs, aide)
    case 'primeActivite':
      return conclusionPrime(calculs, aide)
    case 'primeActiviteNette':
      return apresCrds(calculs, conclusionPrime(calculs, aide))
    case 'aideLogement':
      return aide.conclure()
    case 'allocationsFamiliales':
    case 'complementFamilial':
    case 'allocationSoutienFamilial':
    case 'pajeBase':
      return conclusionFamiliale(situation, prestation)
    case 'cssGratuite':
      return conclusionCss(situation, { aide, calculs }).gratuite
    case 'cssParticipationAnnuelle':
      return conclusionCss(situation, { aide, calculs }).participation
    default:
      return exhaustive(prestation)
  }
}

/**
 * C2S free or not, and its contribution: RSA opens it, the housing benefit adds a forfait.
 * @texte CSS, art. L. 861-1 and L. 861-2
 */
function conclusionCss(
  situation: SituationFoyer,
  { aide, calculs }: { readonly aide: AideDuFoyer; readonly calculs: Calculs },
): { readonly gratuite: Conclusion; readonly participation: Conclusion } {
  const rsa = conclusionRsa(calculs, aide)
  const logement = aide.conclure()
  const css = complementaireSante(situation, indexMois(situation.moisDroit), {
    rsa: typeof rsa.valeur === 'number' ? rsa.valeur : null,
    aideLogement: typeof logement.valeur === 'number' ? logement.valeur : null,
    manques: [...rsa.manques, ...logement.manques],
  })
  const manques = css.confirme ? css.manques : [...css.manques, 'bareme-a-confirmer']
  return {
    gratuite: { valeur: css.gratuite, refus: css.refus, manques },
    participation: { valeur: css.participationAnnuelle, refus: null, manques },
  }
}

/** A nil amount stays nil when the housing benefit is not known: it can only lower the right. */
function conclusionRsa({ rsa }: Calculs, aide: AideDuFoyer): Conclusion {
  if (rsa === null) return NON_CALCULE
  const { montant, refus, manques } = rsa.calcul
  if (refus === null && aide.manques.length > 0) return manquant([...aide.manques, ...manques])
  return { valeur: montant, refus, manques }
}

function conclusionPrime({ prime }: Calculs, aide: AideDuFoyer): Conclusion {
  if (prime === null) return NON_CALCULE
  const { montant, refus, manques } = prime.calcul
  if (refus === null && aide.manques.length > 0) return manquant([...aide.manques, ...manques])
  return { valeur: montant, refus, manques }
}

function manquant(manques: readonly string[]): Conclusion {
  return { valeur: null, refus: null, manques }
}

function apresCrds({ prime }: Calculs, brute: Conclusion): Conclusion {
  if (prime === null || brute.valeur === null) return brute
  return { valeur: prime.calcul.net, refus: null, manques: brute.manques }
}

type Familiale =
  | 'allocationsFamiliales'
  | 'complementFamilial'
  | 'allocationSoutienFamilial'
  | 'pajeBase'

const CLE_FAMILIALE = {
  allocationsFamiliales: 'af',
  complementFamilial: 'cf',
  allocationSoutienFamilial: 'asf',
  pajeBase: 'paje',
} as const

function conclusionFamiliale(situation: SituationFoyer, prestation: Familiale): Conclusion {
  const familiales = prestationsFamiliales(situation, indexMois(situation.moisDroit))
  const cle = CLE_FAMILIALE[prestation]
  const valeur = familiales[cle]
  const refus = familiales.refus[cle]
  if (valeur === 0 && refus === null && familiales.manque !== null) {
    return manquant([familiales.manque])
  }
  const manques = familiales.confirme ? [] : ['bareme-a-confirmer']
  return { valeur, refus, manques }
}

function explication(calculs: Calculs): readonly Etape[] {
  return [
    ...(calculs.rsa === null ? [] : expliquerRsa(calculs.rsa.foyer, calculs.rsa.calcul)),
    ...(calculs.prime === null ? [] : expliquerPrime(calculs.prime.foyer, calculs.prime.calcul)),
  ]
}

function intermediaires({ rsa, prime }: Calculs): Intermediaires {
  const foyer = prime?.foyer ?? rsa?.foyer
  const premier = foyer?.fenetre.reference
  const trimestreReference =
    premier === undefined ? [] : [0, 1, 2].map((k) => moisDepuisIndex(premier + k))
  return {
    trimestreReference,
    ...(rsa === null ? null : { rsaMois: intermediairesRsa(rsa.calcul) }),
    ...(prime === null ? null : { primeActiviteMois: intermediairesPrime(prime.calcul) }),
  }
}
