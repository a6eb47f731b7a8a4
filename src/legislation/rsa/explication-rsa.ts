import { arrondir, centimes, type Etape, enEuros } from '#socle'
import { ClesParMois, nomMois } from '../explication/cles.js'
import { forfaitEnMots, prestationsEnMots } from '../explication/deductions.js'
import { findPhraseRefus, regleSeuil } from '../explication/refus.js'
import { EtapeSelonComposition } from '../explication/selon-baremes.js'
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
import type { CalculRsa, MoisRsa } from './rsa.js'

const MILLION = 1_000_000

/**
 * Steps of an RSA, from which its amount is replayed by hand; written from the figures of the
 * computation itself, never computed again.
 * @texte CRPA, art. R. 311-3-1-2; CASF, art. R. 262-4 and R. 262-7
 */
export function expliquerRsa(trimestre: TrimestreLu, calcul: CalculRsa): readonly Etape[] {
  const mois = { reference: trimestre.reference, mois: calcul.mois }
  return [
    ressources(trimestre, calcul, mois),
    ...enfantsLaisses(trimestre, calcul),
    FORFAITAIRES.pour(mois),
    prestations(mois),
    logement(trimestre, mois),
    intermediaires(mois),
    moyenneDesMois(calcul, mois),
    conclusion(calcul),
  ]
}

function ressources({ foyer }: TrimestreLu, calcul: CalculRsa, mois: TroisMois<MoisRsa>): Etape {
  const valeurs: ValeursEnCours = {}
  let neutralise = false
  for (const personnes of [foyer.parents, foyer.enfants]) {
    for (const { personne, rang } of personnes) {
      const r = calcul.ressources[rang]!
      neutralise ||= r.neutralisees > 0
      valeurs[`total.${personne.id}`] = r.retenues + r.neutralisees
      if (r.neutralisees > 0) valeurs[`neutralise.${personne.id}`] = r.neutralisees
    }
  }
  chiffresParMois(mois, COMPTE, valeurs)
  const suite = neutralise ? ' ; les revenus interrompus ne comptent pas' : ''
  const enfants = foyer.enfants.length > 0 ? ' et des enfants comptés' : ''
  const total = direParMois(mois, (m) => enEuros(centimes(m.ressourcesTrimestre)))
  const somme = calcul.mois.reduce((s, m) => s + m.ressourcesTrimestre, 0)
  return {
    libelle: 'Vos ressources des trois mois, en moyenne',
    valeurs,
    regle: `total des trois mois des adultes${enfants} : ${total}, ÷ 3${suite}`,
    article: neutralise ? 'CASF, art. R. 262-7 et R. 262-13' : 'CASF, art. R. 262-7',
    resultat: arrondir(somme, 9, 'plus-proche'),
  }
}

/** A child of the household whom no month counts, or not all of them. */
function enfantsLaisses({ mois }: TrimestreLu, { mois: calcules }: CalculRsa): readonly Etape[] {
  const laisse = calcules.some((m, k) => m.composition.enfants < mois[k]!.enfants.length)
  return laisse ? [ENFANT_LAISSE] : []
}

const ENFANT_LAISSE: Etape = Object.freeze({
  libelle: 'Un enfant n’est pas compté, ni ses ressources',
  valeurs: Object.freeze({}),
  regle: 'ses ressources dépassent ce qu’il ajouterait au montant forfaitaire',
  article: 'CASF, art. R. 262-3',
  resultat: null,
})

const COMPTE = chiffresDuMois({ compte: (m: MoisRsa): number => m.ressourcesTrimestre })

function tauxDuFoyer(m: MoisRsa): number {
  return tauxForfaitaire(m.composition, m.bareme.taux)
}

const FORFAITAIRE = chiffresDuMois({
  unePersonne: (m: MoisRsa): number => m.bareme.rsa.montantForfaitaire,
  tauxMillioniemes: tauxDuFoyer,
})

function forfaitaire(mois: TroisMois<MoisRsa>): Etape {
  const { composition } = mois.mois[2]!
  const personnes = composition.parents + composition.enfants
  const valeurs = valeursParMois(mois, (m) => m.montantForfaitaire)
  chiffresParMois(mois, FORFAITAIRE, valeurs)
  valeurs.personnes = personnes
  valeurs.majore = composition.majore
  return {
    libelle: `On part du montant forfaitaire, pour ${foyerEnMots(personnes, composition.majore)}`,
    valeurs,
    regle:
      'montant pour une personne × taux du foyer, ' +
      direParMois(mois, (m) => {
        return `${baremeEnEuros(m.bareme.rsa.montantForfaitaire)} × ${pourCent(tauxDuFoyer(m))}`
      }),
    article: composition.majore ? 'CASF, art. L. 262-9 et R. 262-1' : 'CASF, art. R. 262-1',
    resultat: moyenne(mois, (m) => m.montantForfaitaire),
  }
}

const FORFAITAIRES = new EtapeSelonComposition(forfaitaire)

function foyerEnMots(personnes: number, majore: boolean): string {
  const nombre = personnes === 1 ? 'une personne' : `un foyer de ${personnes} personnes`
  return majore ? `${nombre}, avec la majoration pour isolement` : nombre
}

function prestations(mois: TroisMois<MoisRsa>): Etape {
  const exact = (m: MoisRsa): number => (m.prestationsFamiliales + m.aah) * MILLION
  return {
    libelle: 'On retire les prestations de la caisse qui comptent',
    valeurs: valeursParMois(mois, exact),
    regle: direParMois(mois, prestationsDuMois),
    article: 'CASF, art. R. 262-7, R. 262-10-1 et R. 262-11',
    resultat: moyenne(mois, exact),
  }
}

function prestationsDuMois(m: MoisRsa): string {
  const parts = prestationsEnMots(m)
  if (m.aah === 0) return parts.length === 0 ? 'aucune' : parts.join(' + ')
  return [...parts, `allocation aux adultes handicapés, ${enEuros(m.aah)}`].join(' + ')
}

function logement({ foyer }: TrimestreLu, mois: TroisMois<MoisRsa>): Etape {
  return {
    libelle: 'On retire le forfait logement',
    valeurs: valeursParMois(mois, (m) => m.forfaitLogement),
    regle: direParMois(mois, (m) => {
      const { parents, enfants } = m.composition
      const taux = tauxLogement(parents + enfants, m.bareme.taux)
      const forfait = m.bareme.rsa.montantForfaitaire * taux
      return forfaitEnMots(m, forfait, foyer.avantageEnNature)
    }),
    article: 'CASF, art. R. 262-9 et R. 262-10',
    resultat: moyenne(mois, (m) => m.forfaitLogement),
  }
}

const EXACT_TRIPLE = new ClesParMois('exactTriple')

function intermediaires({ reference, mois }: TroisMois<MoisRsa>): Etape {
  const valeurs: ValeursEnCours = {}
  let somme = 0
  for (let k = 0; k < 3; k++) {
    const { triple } = mois[k]!
    valeurs[nomMois(reference + k)] = arrondir(triple, 3 * MILLION, 'plus-proche')
    valeurs[EXACT_TRIPLE.cle(reference + k)] = triple
    somme += triple
  }
  return {
    libelle: 'Le montant de chaque mois',
    valeurs,
    regle: 'montant forfaitaire − ressources moyennes − prestations − forfait logement, 0 au moins',
    article: 'CASF, art. L. 262-2 et R. 262-4',
    resultat: arrondir(somme, 9 * MILLION, 'plus-proche'),
  }
}

function moyenneDesMois(calcul: CalculRsa, { reference, mois }: TroisMois<MoisRsa>): Etape {
  const valeurs: ValeursEnCours = { exactNeufFois: calcul.neufFois }
  for (let k = 0; k < 3; k++) {
    valeurs[nomMois(reference + k)] = arrondir(mois[k]!.triple, 3 * MILLION, 'plus-proche')
  }
  return {
    libelle: 'On fait la moyenne des trois mois',
    valeurs,
    regle: 'somme des trois mois ÷ 3, arrondie une fois au centime',
    article: 'CASF, art. R. 262-4',
    resultat: arrondir(calcul.neufFois, 9 * MILLION, 'plus-proche'),
  }
}

function conclusion(calcul: CalculRsa): Etape {
  const { seuilVersement } = calcul.mois[2]!.bareme.rsa
  const phrase = findPhraseRefus(calcul.refus ?? '')
  return {
    libelle: phrase ?? 'Votre RSA, chaque mois',
    valeurs: { seuilVersement, refus: calcul.refus },
    regle: phrase === undefined ? regleSeuil(seuilVersement) : 'le montant est alors nul',
    article: ARTICLES_REFUS[calcul.refus ?? ''] ?? 'CASF, art. R. 262-39',
    resultat: calcul.montant,
  }
}

const ARTICLES_REFUS: Readonly<Record<string, string>> = {
  'moins-de-25-ans': 'CASF, art. L. 262-4 et L. 262-7-1',
  etudiant: 'CASF, art. L. 262-4',
  'ressources-elevees': 'CASF, art. L. 262-2',
  'avant-la-demande': 'CASF, art. L. 262-18',
  sejour: 'CASF, art. L. 262-4 et L. 262-6',
  'hors-de-france': 'CASF, art. R. 262-5',
  'conge-sans-activite': 'CASF, art. L. 262-4',
  detention: 'CASF, art. R. 262-45',
}
