import { arrondir, centimes, type Etape, enEuros } from '#socle'
import { findPhraseRefus } from '../explication/refus.js'
import { pourCent } from '../explication/valeurs.js'
import type { SituationFoyer } from '../situation.js'
import { foyerDe } from '../transversal/preparation.js'
import { refusPret } from './accession.js'
import { etapesPriseEnCharge } from './explication-prise-en-charge.js'
import { aideLocative, type DetailLocatif, type Location } from './formule-locative.js'
import { aideLogement, locationDe, periodesDe, priseEnChargeDe } from './index.js'
import type { Mesure } from './mesures.js'
import { type ParametresLogement, parametresLogement } from './parametres.js'
import { estRevenuDeTravail, forfaitEtudiant, retenuPersonne } from './ressources-logement.js'
import { type RevenusPersonne, revenusPersonne } from './revenus-personne.js'

/** Three-thousandths of centime, as in `aideLocative`. */
const UNITES = 3000

/**
 * Steps of the housing benefit of a tenant, from which the amount is replayed by hand; one step
 * when it is given or when the home opens none.
 * @texte CRPA, art. R. 311-3-1-2; CCH, art. D. 823-16 and D. 823-17
 */
export function expliquerAideLogement(situation: SituationFoyer, mois: number): readonly Etape[] {
  const aide = aideLogement(situation, mois)
  if (situation.connus.aideLogement !== null) return [donnee(situation.connus.aideLogement)]
  if (aide.montant === null) return []
  if (!ouvreFormule(situation)) return [sansDroit(aide.refus!)]
  const p = parametresLogement(mois)
  const location = locationDe(situation, p)
  if (!estLoue(situation)) {
    const prise = priseEnChargeDe(situation, p)!
    return [ressources(situation, location, p), ...etapesPriseEnCharge(situation, prise)]
  }
  const detail = aideLocative(location, p)
  return [
    ressources(situation, location, p),
    loyer(location, detail),
    participation(location, detail, p),
    formule(location, detail),
    minorations(detail, p),
    conclusion(location, detail, p),
  ]
}

/** A home whose aid has a formula, and a rent, a fee or a loan that enters it. */
function ouvreFormule(situation: SituationFoyer): boolean {
  const { statut, loyer, faits } = situation.logement
  // Without the loan, the aid is missing and nothing is told.
  if (statut === 'primo-accedant') return refusPret(situation, faits!.pret!) === null
  return (estLoue(situation) || statut === 'locataire-foyer') && loyer !== 0
}

function estLoue({ logement: { statut } }: SituationFoyer): boolean {
  return statut === 'locataire-vide' || statut === 'locataire-meuble' || statut === 'locataire-hlm'
}

function donnee(montant: number): Etape {
  return {
    libelle: 'Votre aide au logement, telle qu’elle nous est donnée',
    valeurs: { montant },
    regle: 'montant connu, repris sans être recalculé',
    article: 'CCH, art. L. 821-1',
    resultat: montant,
  }
}

function sansDroit(refus: string): Etape {
  return {
    libelle: findPhraseRefus(refus)!,
    valeurs: { refus },
    ...(refus === 'pret-signe-apres-2017' ? PRET_TARDIF : LOCATION),
    resultat: 0,
  }
}

const LOCATION = {
  regle: 'l’aide est ouverte à qui loue sa résidence principale',
  article: 'CCH, art. L. 822-2 et D. 823-9',
} as const
const PRET_TARDIF = {
  regle: 'un prêt ouvre une aide s’il est signé avant 2018, avant 2020 pour un ancien en zone 3',
  article: 'CCH, art. L. 831-2 et L. 841-4',
} as const

const MESURES: Readonly<Record<Mesure, string>> = {
  aucune: 'comptés en entier',
  'neutralisation-rsa': 'salaires et chômage non comptés, le RSA ayant été versé',
  'neutralisation-chomage': 'salaires et chômage non comptés, chômage sans indemnité',
  'abattement-pension': 'salaires et chômage réduits de 30 %, activité cessée',
  'abattement-arret': 'salaires et chômage réduits de 30 %, arrêt de plus de six mois',
  'abattement-chomage': 'salaires réduits de 30 %, chômage indemnisé',
}

function ressources(situation: SituationFoyer, location: Location, p: ParametresLogement): Etape {
  const forfait = forfaitEtudiant(situation, p.mois, p.ressources)
  if (forfait !== null) {
    return {
      libelle: 'Vos ressources d’étudiant, fixées à un forfait annuel',
      valeurs: { forfait },
      regle: 'forfait, minoré pour un boursier',
      article: 'CCH, art. R. 822-20',
      resultat: location.ressources,
    }
  }
  const { valeurs, mesures, recus } = ressourcesRetenues(situation, p)
  return {
    libelle: 'Vos ressources d’une année',
    valeurs,
    regle: [
      'revenus imposables du treizième au deuxième mois précédent, après déduction de 10 %, ' +
        `arrondis aux 100 € supérieurs : ${recus}`,
      ...mesures,
    ].join(' ; '),
    article: 'CCH, art. R. 822-3 à R. 822-17 et D. 823-17',
    resultat: location.ressources,
  }
}

/** What the base of resources is made of, person by person, and the measures to tell in words. */
function ressourcesRetenues(situation: SituationFoyer, p: ParametresLogement) {
  const valeurs: Record<string, number | string> = {}
  const recus = new RecusDuFoyer()
  const mesures = new Set<string>()
  const rsa = situation.connus.rsaMoisPrecedents > 0
  let dejaDeduit = 0
  let travails = 0
  for (const chiffree of foyerDe(situation).personnes) {
    const { personne } = chiffree
    const recu = revenusPersonne(chiffree, periodesDe(situation, p.mois))
    const retenu = retenuPersonne(personne, { recu, rsa, p: p.ressources, dejaDeduit })
    dejaDeduit += retenu.deductionPension
    direRecu(valeurs, personne.id, recu)
    if (retenu.deductionFrais > 0) valeurs[`deductionFrais.${personne.id}`] = retenu.deductionFrais
    if (retenu.deductionPension > 0) {
      valeurs[`deductionPension.${personne.id}`] = retenu.deductionPension
    }
    const { franchiseEnfant } = p.ressources
    if (personne.role === 'enfant') {
      // What a child brings counts beyond a franchise.
      const compte = Math.max(0, retenu.total - franchiseEnfant * 10)
      if (retenu.total > 0) valeurs[`franchise.${personne.id}`] = franchiseEnfant
      const deLEnfant = arrondir(compte, 10, 'plus-proche')
      valeurs[`retenu.${personne.id}`] = deLEnfant
      recus.desEnfants += deLEnfant
      continue
    }
    recus.ajouter(recu, retenu.deductionFrais + retenu.deductionPension)
    valeurs[`retenu.${personne.id}`] = arrondir(retenu.total, 10, 'plus-proche')
    valeurs[`mesure.${personne.id}`] = MESURES[retenu.mesure]
    if (touche(retenu.mesure, recu)) mesures.add(MESURES[retenu.mesure])
    if (estRevenuDeTravail(retenu, p.ressources)) travails++
  }
  if (travails >= 2) {
    valeurs.deuxRevenus = p.ressources.doubleActivite
    mesures.add(`${enEuros(p.ressources.doubleActivite)} de moins pour deux revenus du travail`)
  }
  return { valeurs, mesures: [...mesures], recus: recus.enMots() }
}

/** What is received, by its name among the values and its words, in the order it is told. */
const RECUS = [
  { champ: 'activite', nom: 'salaires', mots: 'de salaires' },
  {
    champ: 'apprentissage',
    nom: 'apprentissage',
    mots: 'de rémunération d’apprenti, imposée au-delà du SMIC d’une année',
  },
  { champ: 'chomage', nom: 'chomage', mots: 'de chômage' },
  { champ: 'indemnites', nom: 'indemnites', mots: 'd’indemnités journalières' },
  { champ: 'benefice', nom: 'benefice', mots: 'de bénéfice' },
  { champ: 'pensions', nom: 'pensions', mots: 'de pensions' },
  { champ: 'autres', nom: 'biensOuEtranger', mots: 'de biens, de capitaux ou de l’étranger' },
] as const

/** What a household received in the year, added up: « 14 400,00 € de salaires, … déduits ». */
class RecusDuFoyer {
  readonly #adultes = RECUS.map(() => 0)
  #deduits = 0
  desEnfants = 0

  ajouter(recu: RevenusPersonne, deduit: number): void {
    for (let i = 0; i < RECUS.length; i++) this.#adultes[i]! += recu[RECUS[i]!.champ]
    this.#deduits += deduit
  }

  enMots(): string {
    const parts: string[] = []
    for (let i = 0; i < RECUS.length; i++) {
      const montant = this.#adultes[i]!
      if (montant !== 0) parts.push(`${enEuros(montant)} ${RECUS[i]!.mots}`)
    }
    if (this.#deduits > 0) parts.push(`${enEuros(this.#deduits)} déduits`)
    if (this.desEnfants > 0) {
      parts.push(`${enEuros(this.desEnfants)} pour les enfants, au-delà de leur franchise`)
    }
    return parts.length === 0 ? 'aucun' : parts.join(', ')
  }
}

/** Whether a measure finds something to reduce or to leave out. */
function touche(mesure: Mesure, recu: RevenusPersonne): boolean {
  if (mesure === 'aucune') return false
  const travail = recu.activite + recu.apprentissage + recu.benefice
  return travail > 0 || (mesure !== 'abattement-chomage' && recu.chomage > 0)
}

/** What a person received in the periods read, before any deduction; nothing for what is nil. */
function direRecu(valeurs: Record<string, number | string>, id: string, recu: RevenusPersonne) {
  for (const { champ, nom } of RECUS) {
    const montant = recu[champ]
    if (montant !== 0) valeurs[`${nom}.${id}`] = montant
  }
}

function loyer(location: Location, detail: DetailLocatif): Etape {
  return {
    libelle: 'Le loyer et les charges retenus',
    valeurs: {
      loyer: location.loyer,
      plafond: detail.loyerPlafond,
      charges: detail.charges,
      meuble: location.meuble,
      enfants: location.enfants,
    },
    regle:
      (location.meuble ? 'deux tiers du loyer meublé' : 'loyer') +
      ` de ${enEuros(location.loyer)}, ` +
      `dans la limite de ${enEuros(detail.loyerPlafond)}, + forfait de charges de ` +
      enEuros(detail.charges),
    article: 'CCH, art. D. 823-16 et D. 842-2 ; arrêté du 27 septembre 2019, art. 7 à 9',
    resultat: arrondir(detail.loyerRetenu + 3 * detail.charges, 3, 'plus-proche'),
  }
}

function participation(location: Location, detail: DetailLocatif, p: ParametresLogement): Etape {
  return {
    libelle: 'Votre participation au loyer',
    valeurs: {
      ressources: location.ressources,
      abattementR0: detail.r0,
      tauxEnCentMilliemes: detail.tauxParticipation,
      participationMinimale: p.p0,
    },
    regle:
      `${pourCent(p.p0Part)} du loyer et des charges, ${enEuros(p.p0)} au moins, + ` +
      `${pourCent(detail.tauxParticipation * 10)} des ressources d’une année au-delà de ` +
      enEuros(detail.r0),
    article: 'CCH, art. D. 823-17 ; arrêté du 27 septembre 2019, art. 13 à 15',
    resultat: arrondir(detail.participation, UNITES, 'plus-proche'),
  }
}

function formule(location: Location, detail: DetailLocatif): Etape {
  return {
    libelle: 'Loyer et charges, moins votre participation',
    valeurs: { loyer: location.loyer, plafondDeLoyer: detail.loyerPlafond },
    regle: 'jamais négatif ; décroît, puis s’annule, pour un loyer très au-dessus du plafond',
    article: 'CCH, art. D. 823-16 ; arrêté du 27 septembre 2019, art. 10',
    resultat: arrondir(detail.aideFormule, UNITES, 'plus-proche'),
  }
}

function minorations(detail: DetailLocatif, p: ParametresLogement): Etape {
  const { rls } = detail
  const enPlus = `, et ${pourCent(p.partRls)} de la réduction de loyer, ${enEuros(rls)}`
  return {
    libelle:
      rls > 0
        ? 'Après la minoration forfaitaire et la réduction de loyer de solidarité'
        : 'Après la minoration forfaitaire',
    valeurs: { minoration: p.minoration, reductionLoyerSolidarite: rls },
    regle: `on retire ${enEuros(p.minoration)}${rls > 0 ? enPlus : ''}`,
    article: rls > 0 ? 'CCH, art. D. 823-16 et L. 442-2-1' : 'CCH, art. D. 823-16',
    resultat: detail.brut,
  }
}

function conclusion(location: Location, detail: DetailLocatif, p: ParametresLogement): Etape {
  const seuil = location.conventionne ? p.seuilApl : p.seuilAllocation
  return {
    libelle: findPhraseRefus(detail.refus ?? '') ?? 'Votre aide au logement, chaque mois',
    valeurs: {
      brut: detail.brut,
      seuil,
      refus: detail.refus,
      arrondiEuroInferieur: centimes(Math.floor(detail.net / 100) * 100),
    },
    regle: [
      `montant − CRDS de ${pourCent(p.crds)}`,
      ...(seuil > 0 ? [`rien sous ${enEuros(seuil)} avant cette CRDS`] : []),
      'la caisse verse l’euro inférieur',
    ].join(' ; '),
    article: 'CCH, art. D. 823-16 ; arrêté du 27 septembre 2019, art. 12',
    resultat: detail.net,
  }
}
