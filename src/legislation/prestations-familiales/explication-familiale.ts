import { arrondir, type Etape, liste } from '#socle'
import { findPhraseRefus } from '../explication/refus.js'
import { baremeEnEuros, pourCent } from '../explication/valeurs.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { trancheAf } from './allocations-familiales.js'
import { plafondsAnciennePaje } from './ancienne-paje.js'
import { type EnfantsPf, enfantsPf } from './enfants.js'
import { type PrestationsFamiliales, prestationsFamiliales } from './index.js'
import { type ParametresPf, type PlafondFamilial, parametresPf } from './parametres.js'
import { type EnfantsAlternes, enfantsAlternes } from './residence-alternee.js'
import {
  plafondFamilial,
  type RessourcesAnnuelles,
  ressourcesAnnuelles,
} from './ressources-annuelles.js'

export type ClePf = 'af' | 'cf' | 'asf' | 'paje'

const MILLION = 1_000_000

interface Lecture {
  readonly p: ParametresPf
  readonly enfants: EnfantsPf
  readonly alternes: EnfantsAlternes | null
  readonly ressources: RessourcesAnnuelles
  readonly calcul: PrestationsFamiliales
}

/**
 * Steps of the family benefits asked, for one month: the children, the resources of two years
 * before, then one step for each benefit; one sentence for a household without child.
 * @texte CRPA, art. R. 311-3-1-2; CSS, art. L. 521-1, L. 522-1, L. 523-1, L. 531-3
 */
export function expliquerPrestationsFamiliales(
  foyer: FoyerChiffre,
  mois: number,
  demandees: readonly ClePf[],
): readonly Etape[] {
  if (demandees.length === 0) return []
  const calcul = prestationsFamiliales(foyer, mois)
  if (calcul.manque !== null) return []
  const p = parametresPf(mois)
  const enfants = enfantsPf(foyer, p)
  if (enfants === null) return [aucunEnfant()]
  const alternes = enfantsAlternes(foyer, p, enfants)
  const lecture = { p, enfants, alternes, ressources: ressourcesAnnuelles(foyer, p), calcul }
  return [
    compterEnfants(lecture),
    ...residenceAlternee(lecture),
    ressourcesN2(lecture),
    ...demandees.map((cle) => EXPLIQUER[cle](lecture)),
  ]
}

function aucunEnfant(): Etape {
  return {
    libelle: 'Aucun enfant à charge : pas de prestation familiale',
    valeurs: { enfants: 0 },
    regle: 'un enfant compte du mois suivant sa naissance au mois précédant ses 21 ans',
    article: 'CSS, art. L. 512-3 et R. 512-2',
    resultat: null,
  }
}

function compterEnfants({ enfants }: Lecture): Etape {
  return {
    libelle: `Les enfants qui comptent ce mois-ci : ${enfantsEnMots(enfants)}`,
    valeurs: {
      moinsDeVingtAns: enfants.aCharge,
      deVingtAns: enfants.deVingtAns,
      deTroisAVingtEtUnAns: enfants.deTroisAVingtEtUnAns,
      moinsDeTroisAns: enfants.moinsDeTroisAns,
      avecMajorationAge: enfants.avecMajorationAge,
    },
    regle:
      'du mois suivant la naissance au mois précédant l’anniversaire, sauf l’enfant qui gagne ' +
      'plus de 55 % du SMIC',
    article: 'CSS, art. L. 512-3, R. 512-2, R. 552-2 et R. 552-3',
    resultat: null,
  }
}

function enfantsEnMots(enfants: EnfantsPf): string {
  const tous = direComptes([
    [enfants.aCharge, 'de moins de 20 ans'],
    [enfants.deVingtAns, 'de 20 ans'],
  ])
  // These are among them: told as such, one child is not read as two.
  const parmiEux = direComptes([
    [enfants.deTroisAVingtEtUnAns, 'de 3 à 21 ans'],
    [enfants.moinsDeTroisAns, 'de moins de 3 ans'],
    [enfants.avecMajorationAge, 'avec la majoration pour âge'],
  ])
  if (tous === '') return 'aucun'
  return parmiEux === '' ? tous : `${tous}, dont ${parmiEux}`
}

function direComptes(comptes: readonly (readonly [nombre: number, age: string])[]): string {
  return liste(comptes.flatMap(([nombre, age]) => (nombre > 0 ? [`${nombre} ${age}`] : [])))
}

function residenceAlternee({ alternes }: Lecture): readonly Etape[] {
  if (alternes === null) return []
  return [
    {
      libelle: 'Les enfants en résidence alternée',
      valeurs: { enfants: alternes.aCharge, deVingtAns: alternes.deVingtAns },
      regle:
        'chacun compte pour la moitié d’un enfant dans les allocations familiales, partagées ' +
        'entre les parents ; pas de soutien familial pour lui',
      article: 'CSS, art. L. 521-2, R. 521-2 à R. 521-4 et L. 523-1',
      resultat: null,
    },
  ]
}

function ressourcesN2({ p, ressources }: Lecture): Etape {
  return {
    libelle: `Vos revenus imposables de ${p.anneeReference}`,
    valeurs: {
      revenus: ressources.total,
      plafondMajore: ressources.plafondMajore,
      seuilDeuxRevenus: p.seuilBiactivite,
    },
    regle:
      'revenus nets des parents, deux ans avant ; plafonds majorés pour un parent seul ou ' +
      'deux revenus',
    article: 'CSS, art. R. 532-3 et R. 522-2',
    resultat: ressources.total,
  }
}

const EXPLIQUER: Readonly<Record<ClePf, (lecture: Lecture) => Etape>> = {
  af: expliquerAf,
  cf: expliquerCf,
  asf: expliquerAsf,
  paje: expliquerPaje,
}

function expliquerAf({ p, enfants, ressources, calcul }: Lecture): Etape {
  const tranche = trancheAf(ressources.total, enfants.aCharge + enfants.deVingtAns, p)
  return {
    libelle: titre('Vos allocations familiales, chaque mois', calcul.refus.af),
    valeurs: {
      baseMensuelle: p.bmaf,
      partDeLAllocation: PARTS[tranche.quarts],
      depassementDuPlafond: tranche.depassement,
      refus: calcul.refus.af,
    },
    regle:
      `base mensuelle de ${baremeEnEuros(p.bmaf)} × ${pourCent(p.af.tauxDeux)} pour deux ` +
      `enfants, + ${pourCent(p.af.tauxSuivant)} par enfant suivant, ` +
      `+ ${pourCent(p.af.tauxAge)} par majoration pour âge` +
      (enfants.deVingtAns > 0 ? `, + ${pourCent(p.af.tauxVingtAns)} par enfant de 20 ans` : '') +
      ` ; part selon les revenus : ${PARTS[tranche.quarts]} ; juste au-dessus d’un plafond, on ` +
      'complète en retirant un douzième du dépassement',
    article: 'CSS, art. L. 521-1, D. 521-1 et D. 521-3',
    resultat: calcul.af,
  }
}

const PARTS = { 4: 'entière', 2: 'moitié', 1: 'quart' } as const

function expliquerCf({ p, enfants, ressources, calcul }: Lecture): Etape {
  const plafond = (table: PlafondFamilial): number =>
    enEntier(plafondFamilial(table, enfants.moinsDeVingtEtUnAns, ressources.plafondMajore))
  return {
    libelle: titre('Votre complément familial, chaque mois', calcul.refus.cf),
    valeurs: {
      baseMensuelle: p.bmaf,
      plafond: plafond(p.cf.plafond),
      plafondMontantMajore: plafond(p.cf.plafondMajore),
      refus: calcul.refus.cf,
    },
    regle:
      `base mensuelle de ${baremeEnEuros(p.bmaf)} × ${pourCent(p.cf.tauxMajore)} jusqu’à ` +
      `${baremeEnEuros(plafond(p.cf.plafondMajore))} de revenus, × ${pourCent(p.cf.taux)} ` +
      `jusqu’à ${baremeEnEuros(plafond(p.cf.plafond))} ; au-dessus, un douzième de ce qui manque`,
    article: 'CSS, art. L. 522-1, R. 522-1 et R. 522-2',
    resultat: calcul.cf,
  }
}

function expliquerAsf({ p, enfants, alternes, calcul }: Lecture): Etape {
  return {
    libelle: titre('Votre allocation de soutien familial, chaque mois', calcul.refus.asf),
    valeurs: {
      baseMensuelle: p.bmaf,
      // A child in shared custody opens none (L. 523-1).
      enfants: enfants.aCharge - (alternes?.aCharge ?? 0),
      seuil: p.asf.seuil,
      refus: calcul.refus.asf,
    },
    regle:
      `base mensuelle de ${baremeEnEuros(p.bmaf)} × ${pourCent(p.asf.taux)} par enfant d’un ` +
      `parent seul − pension alimentaire reçue ; rien jusqu’à ${baremeEnEuros(p.asf.seuil)}`,
    article: 'CSS, art. L. 523-1, R. 523-7 et D. 523-3',
    resultat: calcul.asf,
  }
}

function expliquerPaje({ p, enfants, ressources, calcul }: Lecture): Etape {
  const plafond = (table: PlafondFamilial): number =>
    enEntier(plafondFamilial(table, enfants.aCharge, ressources.plafondMajore))
  const ancienne = enfants.anciennePaje
  const lus = ancienne
    ? plafondsAnciennePaje(p.mois)
    : p.paje === null
      ? null
      : { plein: p.paje.plafondPlein, partiel: p.paje.plafondPartiel }
  const plafonds = lus === null ? null : [plafond(lus.plein), plafond(lus.partiel)]
  return {
    libelle: titre('Votre allocation de base de la PAJE, chaque mois', calcul.refus.paje),
    valeurs: {
      ...(ancienne ? null : { baseMensuelle: p.bmaf }),
      plafondTauxPlein: plafonds?.[0] ?? null,
      plafondTauxPartiel: plafonds?.[1] ?? null,
      refus: calcul.refus.paje,
    },
    regle: ancienne
      ? `un enfant né d’avril 2014 à mars 2018 : montant gelé, ${selonPlafonds(plafonds, TAUX)}`
      : `un enfant de moins de 3 ans : ${selonPlafonds(plafonds, tauxPaje(p))}`,
    article: 'CSS, art. L. 531-2, L. 531-3 et D. 531-3',
    resultat: calcul.paje,
  }
}

/** The full rate and the other, in words: of a frozen amount, of which the law gives no rate. */
const TAUX = ['taux plein', 'moitié'] as const

/** « base mensuelle de 478,16 € × 41,65 % », « × 20,825 % ». */
function tauxPaje({ bmaf, paje }: ParametresPf): readonly [string, string] {
  if (paje === null) return TAUX
  const plein = `base mensuelle de ${baremeEnEuros(bmaf)} × ${pourCent(paje.tauxPlein)}`
  return [plein, `× ${pourCent(paje.tauxPartiel)}`]
}

function selonPlafonds(
  plafonds: readonly number[] | null,
  [plein, partiel]: readonly [string, string],
): string {
  if (plafonds === null) return `${plein}, puis ${partiel}, selon le plafond`
  const [jusqua = '', puis = ''] = plafonds.map(baremeEnEuros)
  return `${plein} jusqu’à ${jusqua} de revenus, ${partiel} jusqu’à ${puis}`
}

/** A zero says why. */
function titre(libelle: string, refus: string | null): string {
  return findPhraseRefus(refus ?? '') ?? libelle
}

function enEntier(millioniemes: number): number {
  return arrondir(millioniemes, MILLION, 'plus-proche')
}
