import { arrondir, type Etape, enEuros } from '#socle'
import { ClesParMois, nomMois } from '../explication/cles.js'
import { prestationsEnMots } from '../explication/deductions.js'
import { findPhraseRefus, regleSeuil } from '../explication/refus.js'
import { EtapeSelonComposition, SelonBaremes } from '../explication/selon-baremes.js'
import {
  baremeEnEuros,
  chiffresDuMois,
  chiffresParMois,
  direParMois,
  moyenne,
  pourCent,
  type TroisMois,
  type ValeursEnCours,
  valeursParMois,
} from '../explication/valeurs.js'
import { tauxLogement } from '../transversal/forfait-logement.js'
import { tauxForfaitaire } from '../transversal/montant-forfaitaire.js'
import type { TrimestreLu } from '../transversal/trimestre-lu.js'
import { bonification } from './bonification.js'
import type { CalculPrime, MoisPrime } from './mois-prime.js'
import { listRevenus, VERSION_JUIN_2016 } from './prime-activite.js'

const MILLION = 1_000_000

/**
 * Steps of a prime d'activité, from which its amount is replayed by hand: income, montant
 * forfaitaire, bonifications, share of the income, deduction, mean, CRDS. Written from the figures
 * of the computation itself.
 * @texte CRPA, art. R. 311-3-1-2; CSS, art. L. 842-3 and R. 843-1
 */
export function expliquerPrime(trimestre: TrimestreLu, calcul: CalculPrime): readonly Etape[] {
  const mois = { reference: trimestre.reference, mois: calcul.mois }
  return [
    revenus(trimestre, mois),
    ...enfantsLaisses(trimestre, calcul),
    FORFAITAIRES.pour(mois),
    bonifications(trimestre, mois),
    part(mois),
    deduction(trimestre, mois),
    moyenneDesMois(calcul, mois),
    crds(calcul),
    conclusion(calcul),
  ]
}

function revenus({ foyer }: TrimestreLu, mois: TroisMois<MoisPrime>): Etape {
  const valeurs = valeursParMois(mois, (m) => m.activite * MILLION)
  for (let k = 0; k < 3; k++) {
    for (const { personne, activite } of listRevenus(mois.mois[k]!)) {
      const nom = nomMois(mois.reference + k)
      if (activite > 0) valeurs[`${personne.personne.id}.${nom}`] = activite
    }
  }
  return {
    libelle:
      foyer.personnes.length > 1
        ? 'Les revenus d’activité de votre foyer, en moyenne des trois mois'
        : 'Vos revenus d’activité des trois mois, en moyenne',
    valeurs,
    regle:
      'somme des trois mois ÷ 3, chaque revenu au mois de son paiement : ' +
      direParMois(mois, gagnesEnMots, ' chaque mois'),
    article: 'CSS, art. L. 842-4 et R. 843-1',
    resultat: moyenne(mois, (m) => m.activite * MILLION),
  }
}

/** « 933,66 € + 1 519,41 € », one amount a person who earned something. */
function gagnesEnMots(m: MoisPrime): string {
  const gagnes: string[] = []
  for (const { activite } of listRevenus(m)) if (activite > 0) gagnes.push(enEuros(activite))
  return gagnes.length === 0 ? 'aucun' : gagnes.join(' + ')
}

/** A child of the household who earns too much to be counted in one of the months. */
function enfantsLaisses({ foyer, mois }: TrimestreLu, calcul: CalculPrime): readonly Etape[] {
  const laisse = calcul.mois.some((m, k) => m.enfants.length < mois[k]!.enfants.length)
  return laisse ? [foyer.examen < VERSION_JUIN_2016 ? SELON_JANVIER_2016 : ENFANT_LAISSE] : []
}

const ENFANT_LAISSE: Etape = Object.freeze({
  libelle: 'Un enfant n’est pas compté, ni ses revenus',
  valeurs: Object.freeze({}),
  regle: 'sa rémunération dépasse 55 % du SMIC, mois par mois',
  article: 'CSS, art. R. 842-3 et R. 512-2',
  resultat: null,
})
const SELON_JANVIER_2016: Etape = Object.freeze({
  ...ENFANT_LAISSE,
  regle: 'ses ressources dépassent sa part du montant forfaitaire',
  article: 'Cnaf, lettre-réseau 2015-165',
})

function tauxDuFoyer(m: MoisPrime): number {
  return tauxForfaitaire(m.composition, m.bareme.taux)
}

const FORFAITAIRE = chiffresDuMois({
  unePersonne: (m: MoisPrime): number => m.bareme.prime.montantForfaitaire,
  tauxMillioniemes: tauxDuFoyer,
})

function forfaitaire(mois: TroisMois<MoisPrime>): Etape {
  const { composition } = mois.mois[2]!
  const personnes = composition.parents + composition.enfants
  const valeurs = valeursParMois(mois, (m) => m.montantForfaitaire)
  chiffresParMois(mois, FORFAITAIRE, valeurs)
  valeurs.personnes = personnes
  valeurs.majore = composition.majore
  return {
    libelle: `On part du montant de base, pour ${foyerEnMots(personnes, composition.majore)}`,
    valeurs,
    regle:
      'montant pour une personne × taux du foyer, ' +
      direParMois(mois, (m) => {
        return `${baremeEnEuros(m.bareme.prime.montantForfaitaire)} × ${pourCent(tauxDuFoyer(m))}`
      }),
    article: composition.majore ? 'CSS, art. L. 842-7 et D. 843-1' : 'CSS, art. D. 843-1',
    resultat: moyenne(mois, (m) => m.montantForfaitaire),
  }
}

const FORFAITAIRES = new EtapeSelonComposition(forfaitaire)

function foyerEnMots(personnes: number, majore: boolean): string {
  const nombre = personnes === 1 ? 'une personne seule' : `un foyer de ${personnes} personnes`
  return majore ? `${nombre}, avec la majoration pour isolement` : nombre
}

/**
 * Each month has its own SMIC and its own barème: the step names those of every month, so that the
 * bonification of each is replayed by hand.
 * @texte CSS, art. D. 843-2
 */
function bonifications({ foyer }: TrimestreLu, mois: TroisMois<MoisPrime>): Etape {
  const plusieurs = foyer.parents.length + foyer.enfants.length > 1
  const valeurs = valeursParMois(mois, (m) => m.bonifications)
  if (plusieurs) bonificationsParPersonne(mois, valeurs)
  return {
    libelle: 'On ajoute une bonification, pour chaque personne qui travaille',
    valeurs: chiffresParMois(mois, BONIFICATION, valeurs),
    regle: REGLE_BONIFICATION.pour(mois),
    article: 'CSS, art. D. 843-2',
    resultat: moyenne(mois, (m) => m.bonifications),
  }
}

const heuresDebut = ({ bareme }: MoisPrime): number =>
  bareme.prime.debutBonification / bareme.smicHoraire
const heuresPlein = ({ bareme }: MoisPrime): number =>
  bareme.prime.pleineBonification / bareme.smicHoraire

function maximumArrondi({ bareme }: MoisPrime): number {
  const { prime } = bareme
  return arrondir(prime.montantForfaitaire * prime.tauxBonification, MILLION, 'plus-proche')
}

/** « au plus 240,63 €, de 59 h à 138 h de SMIC (12,02 € l’heure) ». */
function direBonification(m: MoisPrime): string {
  const heures = `de ${heuresDebut(m)} h à ${heuresPlein(m)} h de SMIC`
  const smic = baremeEnEuros(m.bareme.smicHoraire)
  return `au plus ${baremeEnEuros(maximumArrondi(m))}, ${heures} (${smic} l’heure)`
}

const REGLE_BONIFICATION = new SelonBaremes(
  (mois: TroisMois<MoisPrime>) => `en proportion du revenu, ${direParMois(mois, direBonification)}`,
)

const BONIFICATION = chiffresDuMois({
  smicHoraire: (m: MoisPrime): number => m.bareme.smicHoraire,
  heuresDebut,
  heuresPlein,
  tauxMillioniemes: (m: MoisPrime): number => m.bareme.prime.tauxBonification,
  maximum: maximumArrondi,
})

function bonificationsParPersonne(
  { reference, mois }: TroisMois<MoisPrime>,
  valeurs: ValeursEnCours,
): void {
  for (let k = 0; k < 3; k++) {
    const m = mois[k]!
    for (const { personne, activite } of listRevenus(m)) {
      const montant = bonification(activite, m.bareme)
      if (montant === 0) continue
      const cle = `${personne.personne.id}.${nomMois(reference + k)}`
      const arrondi = arrondir(montant, MILLION, 'plus-proche')
      valeurs[cle] = arrondi
      if (arrondi * MILLION !== montant) valeurs[`exact.${cle}`] = montant
    }
  }
}

const taux = (m: MoisPrime): number => m.bareme.prime.partActivite
const PART = chiffresDuMois({ tauxMillioniemes: taux })

function part(mois: TroisMois<MoisPrime>): Etape {
  const { libelle, regle } = PART_EN_MOTS.pour(mois)
  return {
    libelle,
    valeurs: chiffresParMois(
      mois,
      PART,
      valeursParMois(mois, (m) => m.partActivite),
    ),
    regle,
    article: 'CSS, art. D. 843-3',
    resultat: moyenne(mois, (m) => m.partActivite),
  }
}

const PART_EN_MOTS = new SelonBaremes((mois: TroisMois<MoisPrime>) => {
  const premier = taux(mois.mois[0]!)
  const memes = mois.mois.every((m) => taux(m) === premier)
  return {
    libelle: `On ajoute ${memes ? pourCent(premier) : 'une part'} de vos revenus d’activité`,
    regle: direParMois(mois, (m) => `${pourCent(taux(m))} × revenus d’activité du mois`),
  }
})

const ACTIVITE = new ClesParMois('activite')
const AUTRES = new ClesParMois('autres')
const PRESTATIONS = new ClesParMois('prestations')
const FORFAIT = new ClesParMois('forfaitLogement')
const FORFAIT_EXACT = new ClesParMois('exact.forfaitLogement')

function deduction({ foyer }: TrimestreLu, mois: TroisMois<MoisPrime>): Etape {
  const valeurs = valeursParMois(mois, (m) => m.deduction)
  for (let k = 0; k < 3; k++) {
    const m = mois.mois[k]!
    const quand = mois.reference + k
    const forfait = arrondir(m.forfaitLogement, MILLION, 'plus-proche')
    valeurs[ACTIVITE.cle(quand)] = m.activite
    valeurs[AUTRES.cle(quand)] = m.autres
    valeurs[PRESTATIONS.cle(quand)] = m.prestationsFamiliales
    valeurs[FORFAIT.cle(quand)] = forfait
    if (forfait * MILLION !== m.forfaitLogement) {
      valeurs[FORFAIT_EXACT.cle(quand)] = m.forfaitLogement
    }
  }
  return {
    libelle: 'On retire vos ressources et le forfait logement',
    valeurs,
    regle: direParMois(mois, (m) => deductionDuMois(m, foyer.avantageEnNature)),
    article: 'CSS, art. L. 842-3, R. 844-3 et R. 844-5',
    resultat: moyenne(mois, (m) => m.deduction),
  }
}

function deductionDuMois(m: MoisPrime, enNature: boolean): string {
  const parts: string[] = []
  if (m.activite !== 0) parts.push(`revenus d’activité, ${enEuros(m.activite)}`)
  if (m.autres !== 0) parts.push(`autres ressources, ${enEuros(m.autres)}`)
  parts.push(...prestationsEnMots(m))
  if (m.forfaitLogement !== 0) parts.push(forfaitDuMois(m, enNature))
  const somme = parts.length === 0 ? 'aucune ressource' : parts.join(' + ')
  const base = baremeEnEuros(arrondir(m.montantForfaitaire, MILLION, 'plus-proche'))
  return `${somme} ; et au moins le montant de base, ${base}`
}

function forfaitDuMois(m: MoisPrime, enNature: boolean): string {
  const { parents, enfants } = m.composition
  const taux = tauxLogement(parents + enfants, m.bareme.taux)
  const forfait = m.bareme.prime.montantForfaitaire * taux
  const entier = baremeEnEuros(arrondir(forfait, MILLION, 'plus-proche'))
  const dou = enNature ? 'logement sans loyer' : `aide au logement, jusqu’à ${entier}`
  const retire = enEuros(arrondir(m.forfaitLogement, MILLION, 'plus-proche'))
  return `forfait logement, ${retire} (${dou})`
}

function moyenneDesMois(calcul: CalculPrime, mois: TroisMois<MoisPrime>): Etape {
  const valeurs = valeursParMois(mois, (m) => m.prime)
  valeurs.exactTroisFois = calcul.troisFois
  return {
    libelle: 'On fait la moyenne des trois mois',
    valeurs,
    regle: 'base + bonification + part des revenus − ressources, 0 au moins ; somme ÷ 3',
    article: 'CSS, art. R. 843-1',
    resultat: arrondir(calcul.troisFois, 3 * MILLION, 'plus-proche'),
  }
}

function crds(calcul: CalculPrime): Etape {
  const { tauxCrds } = calcul.mois[2]!.bareme.prime
  const { montant, net } = calcul
  return {
    libelle: `On retire la CRDS, ${pourCent(tauxCrds)}`,
    valeurs: { avant: montant, apres: net, tauxMillioniemes: tauxCrds },
    regle: `moyenne avant arrondi × (100 % − ${pourCent(tauxCrds)}), arrondie au centime`,
    article: 'ordonnance 96-50 du 24 janvier 1996, art. 14 et 19',
    resultat: montant! - net!,
  }
}

function conclusion(calcul: CalculPrime): Etape {
  const { seuilVersement } = calcul.mois[2]!.bareme.prime
  const phrase = findPhraseRefus(calcul.refus ?? '')
  return {
    libelle: phrase ?? 'Votre prime d’activité, chaque mois',
    valeurs: {
      avantCrds: calcul.montant,
      seuilVersement,
      refus: calcul.refus,
      ...plancherManque(calcul),
    },
    regle: phrase === undefined ? regleSeuil(seuilVersement) : 'le montant est alors nul',
    article: ARTICLES_REFUS[calcul.refus ?? ''] ?? 'CSS, art. D. 846-2',
    resultat: calcul.net,
  }
}

/** The floor that a student has to pass, when it is the reason. */
function plancherManque({ refus, mois }: CalculPrime): Etape['valeurs'] {
  if (refus !== 'etudiant-activite-insuffisante') return {}
  return { plancher: arrondir(mois[2]!.bareme.prime.plancherEtudiant, MILLION, 'plus-proche') }
}

const ARTICLES_REFUS: Readonly<Record<string, string>> = {
  'moins-de-18-ans': 'CSS, art. L. 842-2',
  'sans-revenu-activite': 'CSS, art. L. 842-1',
  'etudiant-activite-insuffisante': 'CSS, art. L. 842-2 et R. 512-2',
  'ressources-elevees': 'CSS, art. L. 842-3',
  'avant-la-demande': 'CSS, art. R. 846-1',
  sejour: 'CSS, art. L. 842-2',
  'hors-de-france': 'CSS, art. R. 842-1',
  'conge-sans-activite': 'CSS, art. L. 842-2 et R. 842-2',
  detention: 'CSS, art. R. 846-8',
  'compte-dans-un-autre-dossier': 'CSS, art. R. 843-2',
}
