import { arrondir, dernierJour, type Etape, jourEnMots, moisDuJour, moisEnMots } from '#socle'
import { findNature } from '../ressources/natures.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { premierMoisReference } from '../transversal/trimestre-reference.js'
import { enfantCompte } from './deces.js'
import { EXCEPTIONNEL } from './exceptionnels.js'
import { findTexteExclusion } from './exclusions.js'
import { patrimoineTaxe } from './patrimoine-taxe.js'
import { conjointCompte, type Droit, evenementIsolement } from './presence.js'
import { revenuIndependant } from './ressources-faits.js'

/**
 * What a right has made of the optional facts of a household, one step for each, before its
 * figures.
 * @texte CRPA, art. R. 311-3-1-2 (data processed); docs/decisions/0010-faits-facultatifs.md
 */
export function expliquerFaits(situation: SituationFoyer, droit: Droit): readonly Etape[] {
  return [
    ...duFoyer(situation, droit),
    ...situation.personnes.flatMap((p) => deLaPersonne(p, situation, droit)),
    ...situation.personnes.flatMap((p) => desRevenusDates(p, situation, droit)),
  ]
}

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
    const valeurs = { annee: annuel, parMois: arrondir(annuel, 12, 'plus-proche') }
    etapes.push(fait(libelle, 'un douzième par mois', 'CSS, art. R. 843-1', valeurs))
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
      fait('On lit le barème de Mayotte', 'moitié du montant de métropole', 'CASF, art. R. 542-6'),
    )
  }
  if (dateDemande !== null) {
    const quand = `votre demande du ${jourEnMots(dateDemande)}`
    etapes.push(fait(`On regarde ${quand}`, 'le droit commence ce mois-là', DEMANDE[droit]))
  }
  const evenement = evenementIsolement(situation)
  if (evenement !== null) {
    const depuis = `On vous lit seul depuis le ${jourEnMots(evenement)}`
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
      fait('On lit les prestations familiales données', regle, 'CASF, art. R. 262-7', valeurs),
    )
  }
  return etapes
}

const DEMANDE = { rsa: 'CASF, art. L. 262-18', prime: 'CSS, art. R. 846-1' }
const ISOLEMENT = {
  rsa: 'CASF, art. L. 262-9 et R. 262-2',
  prime: 'CSS, art. L. 842-7 et R. 843-2',
}

function deLaPersonne(personne: PersonneFoyer, situation: SituationFoyer, droit: Droit): Etape[] {
  const { faits } = personne
  return [
    ...exclues(personne, droit),
    ...(faits === undefined ? [] : duFoyerFamilial(personne, situation, droit)),
    ...(faits === undefined ? [] : desRevenus(personne, situation, droit)),
  ]
}

function exclues({ ressources }: PersonneFoyer, droit: Droit): Etape[] {
  const natures = new Set(ressources.map((l) => l.nature))
  return [...natures].flatMap((nature) => {
    const texte = findTexteExclusion(nature)
    if (texte === undefined) return []
    const libelle = `On lit à part : ${findNature(nature)?.libelle ?? nature}`
    const article = droit === 'rsa' ? texte : 'CSS, art. L. 842-4'
    return [fait(libelle, 'laissé de côté depuis la date du texte', article)]
  })
}

function duFoyerFamilial(
  personne: PersonneFoyer,
  situation: SituationFoyer,
  droit: Droit,
): Etape[] {
  const { presence, gardeAlternee, naissancePrevue, primeAilleursJusqua } = personne.faits!
  const { deces } = personne.faits!
  const etapes: Etape[] = []
  if (presence !== null && personne.role === 'conjoint') {
    const compte = conjointCompte(situation, droit)?.id === personne.id
    const libelle = compte ? 'Votre conjoint compte les trois mois' : 'Votre conjoint ne compte pas'
    const regle = 'présent ou non le jour de l’examen'
    etapes.push(
      fait(libelle, regle, droit === 'rsa' ? 'CASF, art. R. 262-4' : 'CSS, art. R. 843-1'),
    )
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
    etapes.push(
      fait(libelle, 'comptée les mois de la grossesse', 'CASF, art. L. 262-4 et L. 262-9'),
    )
  }
  if (primeAilleursJusqua !== null && droit === 'prime') {
    const libelle = `Compté dans un autre dossier jusqu’en ${moisEnMots(primeAilleursJusqua)}`
    etapes.push(
      fait(libelle, 'le trimestre en cours reste celui de l’autre dossier', 'CSS, art. R. 843-2'),
    )
  }
  return etapes
}

function desRevenus(personne: PersonneFoyer, situation: SituationFoyer, droit: Droit): Etape[] {
  const { independant, patrimoine } = personne.faits!
  const reference = premierMoisReference(situation, droit === 'rsa' ? 'rsa' : 'prime-activite')
  const etapes: Etape[] = droit === 'rsa' ? interrompus(personne, situation) : []
  if (independant !== null) {
    const troisMois = revenuIndependant(independant, { situation, droit, reference })
    const regle = 'recettes après abattement, ou bénéfice annuel ÷ 12, ou évaluation du Département'
    const article = droit === 'rsa' ? 'CASF, art. R. 262-19' : 'CSS, art. R. 845-2'
    etapes.push(
      fait('Revenu d’une activité indépendante, sur trois mois', regle, article, { troisMois }),
    )
  }
  if (patrimoine !== null && droit === 'rsa') {
    const { capitaux, logements, terrains } = patrimoine
    const regle =
      '3 % des capitaux, 50 % du loyer des logements, 80 % de celui des terrains, par an'
    const valeurs = { capitaux, logements, terrains }
    etapes.push(
      fait('Revenu réputé de biens qui n’en donnent pas', regle, 'CASF, art. R. 132-1', valeurs),
    )
  }
  return etapes
}

const INTERROMPUS = { activite: 'Revenus de travail', chomage: 'Allocation de chômage' }

/** Income left out because it stopped, said from the month of right that sees it. */
function interrompus({ faits }: PersonneFoyer, situation: SituationFoyer): Etape[] {
  return (faits?.interruptions ?? [])
    .filter((i) => moisDuJour(i.depuis) <= situation.moisDroit)
    .map((i) =>
      fait(
        `${INTERROMPUS[i.revenus]} : arrêt le ${jourEnMots(i.depuis)}`,
        'neutralisation : un revenu interrompu, que rien ne remplace, ne compte pas',
        'CASF, art. R. 262-13',
      ),
    )
}
