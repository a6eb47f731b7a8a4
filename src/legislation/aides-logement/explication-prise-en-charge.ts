import { arrondir, centimes, type Etape, enEuros } from '#socle'
import { findPhraseRefus } from '../explication/refus.js'
import { pourCent } from '../explication/valeurs.js'
import type { SituationFoyer } from '../situation.js'
import {
  aidePriseEnCharge,
  type DetailPriseEnCharge,
  type PriseEnCharge,
} from './formule-prise-en-charge.js'
import { estConventionne } from './foyer.js'

/**
 * Steps of the aid of a hostel or of a repaid loan, after that of the resources, from which the
 * amount is replayed by hand.
 * @texte CRPA, art. R. 311-3-1-2; CCH, art. D. 832-10, D. 832-24, D. 842-6, D. 842-15
 */
export function etapesPriseEnCharge(situation: SituationFoyer, p: PriseEnCharge): readonly Etape[] {
  const detail = aidePriseEnCharge(p)
  const article = articleDe(situation)
  return [
    depense(situation, p, article),
    chargeMinimale(p, detail, article),
    formule(p, detail, article),
    minorations(p, detail, article),
    conclusion(p, detail, article),
  ]
}

function articleDe(situation: SituationFoyer): string {
  if (situation.logement.statut === 'locataire-foyer') {
    return estConventionne(situation)
      ? 'CCH, art. D. 832-24 à D. 832-27'
      : 'CCH, art. D. 842-15 à D. 842-17'
  }
  return situation.logement.faits?.conventionne === true
    ? 'CCH, art. D. 832-10 à D. 832-18'
    : 'CCH, art. D. 842-6 à D. 842-12'
}

function depense({ logement }: SituationFoyer, p: PriseEnCharge, article: string): Etape {
  const foyer = logement.statut === 'locataire-foyer'
  return {
    libelle: foyer
      ? 'La redevance de votre foyer, telle qu’elle est retenue'
      : 'Votre mensualité de prêt et les charges, telles qu’elles sont retenues',
    valeurs: { declaree: logement.loyer, retenue: p.depenseRetenue, charges: p.charges },
    regle:
      `${enEuros(p.depenseRetenue)}, ` +
      (foyer
        ? 'dans la limite d’un plafond ou fixés selon le résident'
        : 'dans la limite du plafond du mois où le prêt a été signé') +
      `, + ${enEuros(p.charges)} de forfait de charges`,
    article,
    resultat: centimes(p.depenseRetenue + p.charges),
  }
}

function chargeMinimale(p: PriseEnCharge, detail: DetailPriseEnCharge, article: string): Etape {
  return {
    libelle: 'Ce qui reste à votre charge dans tous les cas',
    valeurs: { ressources: p.ressources, partsEnDixiemes: detail.parts },
    regle: direTranches(p, detail),
    article,
    resultat: detail.chargeMinimale,
  }
}

/** Each bracket of the yearly resources, then the flat amount; a twelfth of the whole. */
function direTranches({ bareme }: PriseEnCharge, { parts }: DetailPriseEnCharge): string {
  const seuil = (depuis: number): string => enEuros(arrondir(depuis * parts, 10, 'plus-proche'))
  const tranches = bareme.tranches.flatMap(({ depuis, taux }, rang) => {
    if (taux === 0) return []
    const suivante = bareme.tranches[rang + 1]
    const entre =
      suivante === undefined
        ? `au-delà de ${seuil(depuis)}`
        : `de ${seuil(depuis)} à ${seuil(suivante.depuis)}`
    return [`${pourCent(taux)} ${entre}`]
  })
  const forfait = arrondir(
    bareme.majoration * (bareme.majorationParPart ? parts : 10),
    10,
    'plus-proche',
  )
  return `ressources d’une année : ${tranches.join(', ')} ; + ${enEuros(forfait)}, ÷ 12`
}

/** « 2,5 parts » for twenty-five tenths. */
function enParts(dixiemes: number): string {
  return `${String(dixiemes / 10).replace('.', ',')} ${dixiemes < 20 ? 'part' : 'parts'}`
}

function formule(p: PriseEnCharge, detail: DetailPriseEnCharge, article: string): Etape {
  const { maximum, deduit, multiplicateur } = p.bareme
  const parts = enParts(detail.parts)
  const lues = `${enEuros(p.ressources)} de ressources`
  const comptees = deduit > 0 ? `(${lues} − ${enEuros(deduit)} × ${parts})` : lues
  return {
    libelle: `On prend en charge ${detail.coefficient} % du reste`,
    valeurs: {
      coefficientEnCentiemes: detail.coefficient,
      ...(deduit > 0 ? { deduitParPart: deduit } : null),
      multiplicateur,
      partsEnDixiemes: detail.parts,
    },
    regle:
      `${maximum} % − ${comptees} ÷ (${enEuros(multiplicateur)} × ${parts}), ` +
      'coupé au centième',
    article,
    resultat: detail.formule,
  }
}

function minorations(p: PriseEnCharge, detail: DetailPriseEnCharge, article: string): Etape {
  return {
    libelle: 'Après la minoration forfaitaire, et ce qui laisserait trop peu à payer',
    valeurs: {
      minoration: p.minoration,
      depenseMinimale: p.depenseMinimale,
      abattement: detail.abattement,
      ...(p.redevance === null ? null : { redevance: p.redevance }),
    },
    regle:
      `on retire ${enEuros(p.minoration)} ; il doit rester au moins ` +
      `${enEuros(p.depenseMinimale)} à payer`,
    article,
    resultat: detail.brut,
  }
}

function conclusion(p: PriseEnCharge, detail: DetailPriseEnCharge, article: string): Etape {
  return {
    libelle: findPhraseRefus(detail.refus ?? '') ?? 'Votre aide au logement, chaque mois',
    valeurs: {
      brut: detail.brut,
      seuil: p.seuil,
      refus: detail.refus,
      arrondiEuroInferieur: centimes(Math.floor(detail.net / 100) * 100),
    },
    regle:
      `montant − CRDS de ${pourCent(p.crds)} ; rien sous ${enEuros(p.seuil)} ; la caisse verse ` +
      'l’euro inférieur',
    article,
    resultat: detail.net,
  }
}
