import {
  arrondir,
  dernierJour,
  type Etape,
  enEuros,
  jourEnMots,
  moisDuJour,
  moisEnMots,
} from '#socle'
import { findNature } from '../ressources/natures.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { premierMoisReference } from '../transversal/trimestre-reference.js'
import { verdictDesFaits } from './conditions.js'
import { enfantCompte } from './deces.js'
import { EXCEPTIONNEL } from './exceptionnels.js'
import { estExclue, findTexteExclusion } from './exclusions.js'
import { expliquerIndependant } from './explication-independant.js'
import type { Lecture } from './lecture.js'
import { patrimoineTaxe } from './patrimoine-taxe.js'
import {
  conjointCompte,
  type Droit,
  estCompteAilleurs,
  estPresent,
  evenementIsolement,
  jourExamen,
} from './presence.js'
import { revenuRepute } from './ressources-faits.js'
import { estHospitaliseSeul, estMajore, vueDuDroit } from './rsa-avec-faits.js'

/**
 * What a right has made of the optional facts of a household, one step for each, before its
 * figures.
 * @texte CRPA, art. R. 311-3-1-2 (data processed); docs/decisions/0010-faits-facultatifs.md
 */
export function expliquerFaits(situation: SituationFoyer, droit: Droit): readonly Etape[] {
  const reference = premierMoisReference(situation, droit === 'rsa' ? 'rsa' : 'prime-activite')
  const lecture = { situation, droit, reference }
  return [
    ...duFoyer(situation, droit),
    ...delaVue(lecture),
    ...situation.personnes.flatMap((p) => deLaPersonne(p, lecture)),
    ...situation.personnes.flatMap((p) => desRevenusDates(p, situation, droit)),
  ]
}

/** What the conditions of the month of right do to the amount, and not only whether it is open. */
function delaVue(lecture: Lecture): Etape[] {
  const { situation, droit } = lecture
  const auDroit = vueDuDroit(lecture)
  const etapes: Etape[] = []
  if (estHospitaliseSeul(auDroit, situation)) {
    const article = droit === 'rsa' ? 'CASF, art. R. 262-43' : 'CSS, art. L. 843-3'
    etapes.push(
      fait('Vous êtes à l’hôpital : la moyenne est réduite de moitié', A_L_HOPITAL, article),
    )
  }
  if (verdictDesFaits(lecture, estMajore(auDroit)).conjointHorsForfait) {
    const regle =
      'un conjoint sans titre assez ancien, ou en congé : ses ressources comptent, pas lui'
    etapes.push(fait('Votre conjoint n’est pas compté', regle, 'CASF, art. L. 262-5'))
  }
  return etapes
}

const A_L_HOPITAL = 'seul et sans charge, dès la deuxième révision qui suit l’entrée'

/** Lines that a right reads otherwise than month by month. */
function desRevenusDates(
  personne: PersonneFoyer,
  situation: SituationFoyer,
  droit: Droit,
): Etape[] {
  const etapes: Etape[] = []
  const annuel = droit === 'prime' ? patrimoineTaxe(personne, situation) : null
  if (annuel !== null) {
    const annee = Number(situation.moisExamen.slice(0, 4)) - 2
    const libelle = `Les revenus de vos biens, ceux de l’année ${annee}`
    const parMois = arrondir(annuel, 12, 'plus-proche')
    const regle = `un douzième par mois de ${enEuros(annuel)}`
    const etape = fait(libelle, regle, 'CSS, art. R. 843-1', { annee: annuel, parMois })
    etapes.push({ ...etape, resultat: parMois })
  }
  const exceptionnel = personne.ressources.some(({ nature }) => nature === EXCEPTIONNEL)
  if (exceptionnel && droit === 'rsa' && situation.moisExamen < '2025-03') {
    const regle = 'compté en entier le mois de son paiement, sans étaler'
    etapes.push(fait('Un revenu de travail exceptionnel', regle, 'CASF, art. R. 262-7, II, 3°'))
  }
  return etapes
}

/** What was done, the rule, its article, and figures when there are any. */
type Fait = readonly [libelle: string, regle: string, article: string, valeurs?: Etape['valeurs']]

function fait(...[libelle, regle, article, valeurs = {}]: Fait): Etape {
  return { libelle, valeurs, regle, article, resultat: null }
}

function duFoyer(situation: SituationFoyer, droit: Droit): Etape[] {
  const { faits } = situation
  if (faits === undefined) return []
  const etapes: Etape[] = []
  const { territoire, dateDemande, premierRenouvellement, prestationsFamiliales } = faits
  if (territoire === 'mayotte') {
    etapes.push(
      fait(
        'On prend le barème de Mayotte',
        'moitié du montant de métropole',
        'CASF, art. R. 542-6',
      ),
    )
  }
  if (dateDemande !== null) {
    const quand = `votre demande du ${jourEnMots(dateDemande)}`
    etapes.push(fait(`On regarde ${quand}`, 'le droit commence ce mois-là', DEMANDE[droit]))
  }
  const evenement = evenementIsolement(situation)
  if (evenement !== null) {
    const depuis = `Vous êtes seul depuis le ${jourEnMots(evenement)}`
    etapes.push(fait(depuis, 'douze mois de majoration au plus, avec un enfant', ISOLEMENT[droit]))
  }
  if (premierRenouvellement && droit === 'rsa') {
    const regle = 'la plus basse de la moyenne de trois mois et de celle des deux derniers'
    etapes.push(fait('Premier renouvellement sur quatre mois', regle, 'décret 2024-693, art. 8'))
  }
  if (prestationsFamiliales !== null) {
    const regle = 'montant donné par la caisse, compté chaque mois'
    const valeurs = { parMois: prestationsFamiliales }
    etapes.push(
      fait('On prend les prestations familiales données', regle, FAMILIALES[droit], valeurs),
    )
  }
  return etapes
}

const FAMILIALES = { rsa: 'CASF, art. R. 262-7', prime: 'CSS, art. L. 842-3 et R. 844-5' }
const DEMANDE = { rsa: 'CASF, art. L. 262-18', prime: 'CSS, art. R. 846-1' }
const ISOLEMENT = {
  rsa: 'CASF, art. L. 262-9 et R. 262-2',
  prime: 'CSS, art. L. 842-7 et R. 843-2',
}

function deLaPersonne(personne: PersonneFoyer, lecture: Lecture): Etape[] {
  const { faits } = personne
  const { situation, droit } = lecture
  const laissees = exclues(personne, lecture)
  if (faits === undefined) return laissees
  return [
    ...laissees,
    ...duFoyerFamilial(personne, situation, droit),
    ...desRevenus(personne, lecture),
  ]
}

function exclues({ ressources }: PersonneFoyer, lecture: Lecture): Etape[] {
  const natures = new Set(ressources.map((l) => l.nature))
  return [...natures].flatMap((nature) => {
    if (!estExclue(nature, lecture)) return []
    const libelle = `On ne compte pas : ${findNature(nature)!.libelle}`
    const article = lecture.droit === 'rsa' ? findTexteExclusion(nature)! : 'CSS, art. L. 842-4'
    return [fait(libelle, 'le texte laisse cette aide de côté', article)]
  })
}

function duFoyerFamilial(
  personne: PersonneFoyer,
  situation: SituationFoyer,
  droit: Droit,
): Etape[] {
  const { presence, gardeAlternee, naissancePrevue, primeAilleursJusqua } = personne.faits!
  const { deces } = personne.faits!
  const ailleurs = droit === 'prime' && estCompteAilleurs(personne, situation)
  const etapes: Etape[] = []
  if (presence !== null && personne.role === 'conjoint' && !ailleurs) {
    etapes.push(duConjoint(personne, situation, droit))
  }
  if (presence !== null && personne.role === 'enfant') {
    const regle = 'présent ou non le dernier jour de chaque mois'
    etapes.push(
      fait('Un enfant compte selon sa présence', regle, 'CASF, art. R. 262-4 ; CSS, art. R. 843-1'),
    )
  }
  if (gardeAlternee) {
    const texte = 'Conseil d’État, 21 juillet 2017, no 398911, art. L. 262-2 du CASF'
    etapes.push(fait('Un enfant en résidence alternée', 'moitié de ce qu’il ajoute', texte))
  }
  if (deces !== null) {
    const compte = enfantCompte(personne, dernierJour(situation.moisDroit), situation)
    const libelle = compte ? 'Un enfant décédé compte encore' : 'Un enfant décédé ne compte plus'
    etapes.push(fait(libelle, 'jusqu’au quatrième réexamen qui suit', 'CASF, art. L. 262-21'))
  }
  if (naissancePrevue !== null) {
    const libelle = `Une naissance est prévue le ${jourEnMots(naissancePrevue)}`
    etapes.push(fait(libelle, 'comptée les mois de la grossesse', GROSSESSE[droit]))
  }
  if (ailleurs) {
    const libelle = `Compté dans un autre dossier jusqu’en ${moisEnMots(primeAilleursJusqua!)}`
    etapes.push(
      fait(libelle, 'le trimestre en cours reste celui de l’autre dossier', 'CSS, art. R. 843-2'),
    )
  }
  return etapes
}

/** Counted or not as the examination saw him; a separation since then has its own text. */
function duConjoint(conjoint: PersonneFoyer, situation: SituationFoyer, droit: Droit): Etape {
  if (conjointCompte(situation, droit)?.id === conjoint.id) {
    return fait('Votre conjoint compte les trois mois', VU_A_L_EXAMEN, EXAMEN[droit])
  }
  if (estPresent(conjoint, jourExamen(situation))) {
    const regle =
      droit === 'rsa'
        ? 'une séparation est prise en compte dès le premier jour de son mois'
        : 'la séparation ouvre la majoration pour isolement, sans attendre le réexamen'
    return fait('Votre conjoint est parti : il ne compte plus', regle, SEPARATION[droit])
  }
  return fait('Votre conjoint ne compte pas', VU_A_L_EXAMEN, EXAMEN[droit])
}

const GROSSESSE = { rsa: 'CASF, art. L. 262-4 et L. 262-9', prime: 'CSS, art. L. 842-7' }
const VU_A_L_EXAMEN = 'présent ou non le jour de l’examen'
const EXAMEN = { rsa: 'CASF, art. R. 262-4', prime: 'CSS, art. R. 843-1' }
const SEPARATION = { rsa: 'CASF, art. R. 262-4-1', prime: 'CSS, art. R. 843-2' }

function desRevenus(personne: PersonneFoyer, lecture: Lecture): Etape[] {
  const { situation, droit } = lecture
  const { independant, patrimoine } = personne.faits!
  const etapes: Etape[] = droit === 'rsa' ? interrompus(personne, situation) : []
  if (independant !== null) {
    etapes.push(...expliquerIndependant(independant, lecture))
  }
  if (patrimoine !== null && droit === 'rsa') {
    const { capitaux, logements, terrains } = patrimoine
    const regle =
      '3 % des capitaux, 50 % du loyer des logements, 80 % de celui des terrains, par an'
    const valeurs = { capitaux, logements, terrains }
    const libelle = 'Revenu réputé, par mois, de biens qui n’en donnent pas'
    const etape = fait(libelle, regle, 'CASF, art. R. 132-1', valeurs)
    const troisMois = revenuRepute(patrimoine, lecture)
    etapes.push({ ...etape, resultat: arrondir(troisMois, 3, 'plus-proche') })
  }
  return etapes
}

const INTERROMPUS = { activite: 'Revenus de travail', chomage: 'Allocation de chômage' }

/** Income left out because it stopped, said from the month of right that sees it. */
function interrompus({ faits }: PersonneFoyer, situation: SituationFoyer): Etape[] {
  return faits!.interruptions
    .filter((i) => moisDuJour(i.depuis) <= situation.moisDroit)
    .map((i) =>
      fait(
        `${INTERROMPUS[i.revenus]} : arrêt le ${jourEnMots(i.depuis)}`,
        'neutralisation : un revenu interrompu, que rien ne remplace, ne compte pas',
        'CASF, art. R. 262-13',
      ),
    )
}
