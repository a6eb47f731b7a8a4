import { arrondir, type Etape, enEuros } from '#socle'
import { getValeur, type MoisLus } from '../baremes/bareme.js'
import * as minima from '../baremes/minima.js'
import { SMIC_HORAIRE } from '../baremes/smic.js'
import { pourCent } from '../explication/valeurs.js'
import type { PersonneFoyer } from '../situation.js'
import { cheminPersonne } from '../transversal/chemin-personne.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { AAH, AUTRES, PENSIONS, REMPLACEMENT, recuDuMois, TRAVAIL } from './revenus-du-mois.js'

const MILLION = 1_000_000
/** Hours of the monthly SMIC, hundredths. */
const HEURES_DU_MOIS = 15_167
/** D. 821-9, 1°: months of a resumed work left aside, in twelve sliding months. */
const MOIS_DE_REPRISE = 6
/** Months that may hold an earlier resumption. */
const RECUL = 30

/** Yearly resources of the AAH, or the missing answer. */
export interface RessourcesAah {
  /** Centimes. */
  readonly annuelles: number
  readonly manque: string | null
  readonly etapes: readonly Etape[]
}

interface Contexte {
  readonly foyer: FoyerChiffre
  readonly enfants: number
}

/**
 * The yearly resources of a person for the AAH: four times those of the last three months for who
 * works, the taxed income of year N-2 for the others; until September 2023, the spouse's as well.
 * @texte CSS, art. R. 821-4, R. 821-4-1, R. 821-4-4, D. 821-9, D. 821-2
 * @interpretation pay is read as the montant net social; income from work of year N-2 is ignored
 *   when nothing stands in its place, and reduced by 30 % with a replacement income or a pension
 *   (R. 532-5), the AAH itself being no replacement.
 */
export function ressourcesAah(personne: PersonneFoyer, contexte: Contexte): RessourcesAah {
  const { droit } = contexte.foyer
  const siennes = travaille(personne, droit)
    ? trimestrielles(personne, droit)
    : annuelles(personne, contexte.foyer)
  if (siennes.manque !== null) return siennes
  const conjoint = contexte.foyer.parents.find((p) => p.personne.id !== personne.id)?.personne
  const lus: MoisLus = { moisReference: droit, moisDroit: droit }
  const compte = conjoint !== undefined && getValeur(minima.AAH_PLAFOND_COUPLE, lus) > 0
  if (!compte) return siennes
  const autre = duConjoint(conjoint, contexte, lus)
  if (autre.manque !== null) return autre
  return {
    annuelles: siennes.annuelles + autre.annuelles,
    manque: null,
    etapes: [...siennes.etapes, ...autre.etapes],
  }
}

function travaille(personne: PersonneFoyer, droit: number): boolean {
  return [1, 2, 3].some((recul) => recuDuMois(personne, TRAVAIL, droit - recul) > 0)
}

function trimestrielles(personne: PersonneFoyer, droit: number): RessourcesAah {
  const fin: MoisLus = { moisReference: droit - 1, moisDroit: droit - 1 }
  const laissees = moisDeReprise(personne, droit)
  let travail = 0
  let autres = 0
  for (let m = droit - 3; m < droit; m++) {
    if (!laissees.has(m)) travail += recuDuMois(personne, TRAVAIL, m)
    autres += recuDuMois(personne, REMPLACEMENT, m) + recuDuMois(personne, PENSIONS, m)
    autres += recuDuMois(personne, AUTRES, m)
  }
  const smic = getValeur(SMIC_HORAIRE, fin) * HEURES_DU_MOIS
  const tranche = arrondir(
    smic * getValeur(minima.AAH_PART_SMIC, fin),
    100 * MILLION,
    'plus-proche',
  )
  const bas = Math.min(travail, 3 * tranche)
  const partBasse = MILLION - getValeur(minima.AAH_ABATTEMENT_BAS, fin)
  const partHaute = MILLION - getValeur(minima.AAH_ABATTEMENT_HAUT, fin)
  const compte = bas * partBasse + (travail - bas) * partHaute
  const trimestre = arrondir(compte, MILLION, 'plus-proche')
  return {
    annuelles: 4 * (trimestre + autres),
    manque: null,
    etapes: [
      {
        libelle: 'Vos ressources des trois derniers mois, sur une année',
        valeurs: {
          travail,
          premiereTrancheParMois: tranche,
          travailCompte: trimestre,
          autres,
          moisDeRepriseLaisses: laissees.size,
        },
        regle:
          `${enEuros(travail)} de travail, comptés à ${pourCent(partBasse)} jusqu’à ` +
          `${enEuros(tranche)} par mois, à ${pourCent(partHaute)} au-dessus, ` +
          `+ ${enEuros(autres)} d’autres ressources ; × 4 ; une reprise n’est pas comptée six mois`,
        article: 'CSS, art. R. 821-4-1 et D. 821-9',
        resultat: 4 * (trimestre + autres),
      },
    ],
  }
}

/**
 * Months of work left aside: six at most from a resumption, with the AAH already paid, in twelve
 * sliding months.
 * @texte CSS, art. D. 821-9, 1°
 */
function moisDeReprise(personne: PersonneFoyer, droit: number): ReadonlySet<number> {
  const laisses = new Set<number>()
  let ouverte = false
  for (let m = droit - RECUL; m < droit; m++) {
    const gagne = recuDuMois(personne, TRAVAIL, m) > 0
    const avant = recuDuMois(personne, TRAVAIL, m - 1) > 0
    if (gagne && !avant) ouverte = recuDuMois(personne, AAH, m - 1) > 0
    if (!gagne || !ouverte) continue
    const recents = [...laisses].filter((n) => n > m - 12).length
    if (recents < MOIS_DE_REPRISE) laisses.add(m)
    else ouverte = false
  }
  return new Set([...laisses].filter((m) => m >= droit - 3))
}

function annuelles(personne: PersonneFoyer, foyer: FoyerChiffre): RessourcesAah {
  const lu = revenuDeLAnnee(personne, foyer)
  if (lu.manque !== null) return { annuelles: 0, manque: lu.manque, etapes: [] }
  const { droit } = foyer
  const remplace =
    recuDuMois(personne, REMPLACEMENT, droit - 1) + recuDuMois(personne, PENSIONS, droit - 1) > 0
  const otee = remplace ? arrondir(lu.activite * 3, 10, 'plus-proche') : lu.activite
  const total = Math.max(0, lu.total - otee)
  return {
    annuelles: total,
    manque: null,
    etapes: [
      {
        libelle: `Vos revenus de l’année ${lu.annee}`,
        valeurs: { revenus: lu.total, travailOte: otee },
        regle:
          `${enEuros(lu.total)} de revenus − ${enEuros(otee)} ; travail cessé : non compté, ou ` +
          'réduit de 30 % avec un revenu de remplacement',
        article: 'CSS, art. R. 821-4, R. 821-4-4 et R. 532-5',
        resultat: total,
      },
    ],
  }
}

function duConjoint(
  conjoint: PersonneFoyer,
  { foyer, enfants }: Contexte,
  lus: MoisLus,
): RessourcesAah {
  const lu = revenuDeLAnnee(conjoint, foyer)
  if (lu.manque !== null) return { annuelles: 0, manque: lu.manque, etapes: [] }
  const part = arrondir(lu.total * getValeur(minima.AAH_CONJOINT_PART, lus), MILLION, 'plus-proche')
  const forfait =
    getValeur(minima.AAH_CONJOINT_FORFAIT, lus) +
    enfants * getValeur(minima.AAH_CONJOINT_FORFAIT_ENFANT, lus)
  const total = Math.max(0, lu.total - part - forfait)
  return {
    annuelles: total,
    manque: null,
    etapes: [
      {
        libelle: `Les revenus de votre conjoint de l’année ${lu.annee}`,
        valeurs: { revenus: lu.total, otes: part + forfait },
        regle:
          `${enEuros(lu.total)} de revenus − ${enEuros(part + forfait)} ; ` +
          '20 % de moins jusqu’en 2021, puis 5 000 € et 1 400 € par enfant de moins',
        article: 'CSS, art. R. 821-4 (décret 2022-42) ; rien depuis octobre 2023',
        resultat: total,
      },
    ],
  }
}

interface RevenuLu {
  readonly annee: number
  readonly total: number
  readonly activite: number
  readonly manque: string | null
}

/** Taxed income of year N-2; none given at all means none (docs/contrat.md §3). */
function revenuDeLAnnee(personne: PersonneFoyer, foyer: FoyerChiffre): RevenuLu {
  const annee = Math.floor(foyer.droit / 12) - 2
  const revenu = personne.revenusFiscaux[annee]
  if (revenu !== undefined) {
    const { netCategoriel: total, dontActivite: activite } = revenu
    return { annee, total, activite, manque: null }
  }
  const renseigne = Object.keys(personne.revenusFiscaux).length > 0
  const chemin = cheminPersonne(foyer, personne.id, `revenusFiscaux.${annee}`)
  const manque = renseigne ? chemin : null
  return { annee, total: 0, activite: 0, manque }
}
