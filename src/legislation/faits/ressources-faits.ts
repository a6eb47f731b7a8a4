import { arrondir, type Centimes, indexMois, type Mois, moisDepuisIndex } from '#socle'
import { type Bareme, getValeur } from '../baremes/bareme.js'
import { PART_CAPITAUX, PART_LOGEMENTS, PART_TERRAINS } from '../baremes/ressources-reputees.js'
import { estRessourceProfessionnelle } from '../ressources/natures.js'
import type { LigneRessource, PersonneFoyer } from '../situation.js'
import { estExclue } from './exclusions.js'
import { type Independant, type Patrimoine, SANS_FAIT } from './faits.js'
import { estNeutralisee } from './interruption.js'
import type { Lecture } from './lecture.js'
import { estDuPatrimoine, patrimoineTaxe } from './patrimoine-taxe.js'
import { PARTS_RECETTES } from './recettes-retenues.js'

const MILLION = 1_000_000

/**
 * A share of the book as this reading takes it, millionths.
 * @texte CASF, art. R. 132-1 and R. 262-19; CSS, art. R. 845-2
 */
export const part = (bareme: Bareme, { situation, reference }: Lecture): number =>
  getValeur(bareme, { moisReference: reference, moisDroit: indexMois(situation.moisDroit) })

/**
 * A person's lines as a right reads them: without those that it leaves out, with the income of an
 * independent and, for the RSA, that of property which brings none.
 * @texte CASF, art. L. 132-1, R. 132-1, R. 262-6, R. 262-11, R. 262-18 to R. 262-25; CSS, art.
 *   L. 842-4, R. 845-1, R. 845-2
 */
export function lignesLues(personne: PersonneFoyer, lecture: Lecture): readonly LigneRessource[] {
  const faits = personne.faits ?? SANS_FAIT
  const { independant, patrimoine } = faits
  const lignes = personne.ressources.filter(
    ({ nature }) => !estExclue(nature, lecture) && !estNeutralisee(nature, faits, lecture),
  )
  if (independant !== null && !estNeutralisee('revenus-independant', faits, lecture)) {
    const revenu = revenuIndependant(independant, lecture)
    if (revenu !== null) lignes.push(...etaler('revenus-independant', revenu, lecture))
  }
  if (lecture.droit === 'prime') return avecPatrimoineTaxe(lignes, personne, lecture)
  if (patrimoine !== null) {
    lignes.push(...etaler('revenus-capital', revenuRepute(patrimoine, lecture), lecture))
  }
  return lignes
}

/** For the prime, income of property and capital is a twelfth of year N-2, when it is known. */
function avecPatrimoineTaxe(
  lignes: readonly LigneRessource[],
  personne: PersonneFoyer,
  lecture: Lecture,
): readonly LigneRessource[] {
  const annuel = patrimoineTaxe(personne, lecture.situation)
  if (annuel === null) return lignes
  const trimestre = arrondir(annuel, 4, 'plus-proche')
  const autres = lignes.filter((ligne) => !estDuPatrimoine(ligne))
  return [...autres, ...etaler('revenus-fonciers', trimestre, lecture)]
}

/**
 * Income of an independent over the three reference months, centimes; null when no answer gives it.
 * In this order: what the Département evaluated (RSA; prime of January to March 2016), the receipts
 * of the quarter less the allowance, the profit of the last year known, at most two years back.
 * @texte CASF, art. R. 262-19 and R. 262-23; CSS, art. R. 845-2; Cnaf, lettre-réseau 2015-165
 */
export function revenuIndependant(independant: Independant, lecture: Lecture): number | null {
  const { recettes, benefices } = independant
  const source = sourceIndependant(independant, lecture)
  if (source === null) return null
  if (source === 'evaluation') return 3 * independant.evaluation!
  if (source === 'recettes') return recettesDuTrimestre(recettes, lecture)
  return arrondir(benefices[source]!, 4, 'plus-proche')
}

/**
 * What tells that income: the evaluation, the receipts, or the year of a profit; null: nothing.
 * @texte CASF, art. R. 262-19 and R. 262-23; CSS, art. R. 845-2
 */
export function sourceIndependant(
  { evaluation, recettes, benefices }: Independant,
  lecture: Lecture,
): 'evaluation' | 'recettes' | number | null {
  if (evaluation !== null && litEvaluation(evaluation, lecture)) return 'evaluation'
  if (recettes.length > 0) return 'recettes'
  const annee = Number(lecture.situation.moisExamen.slice(0, 4))
  return [annee - 1, annee - 2].find((a) => benefices[a] !== undefined) ?? null
}

const PREMIERS_DROITS: ReadonlySet<string> = new Set(['2016-01', '2016-02', '2016-03'])

function litEvaluation(evaluation: number, { droit, situation }: Lecture): boolean {
  return droit === 'rsa' || (evaluation > 0 && PREMIERS_DROITS.has(situation.moisDroit))
}

function recettesDuTrimestre(recettes: Independant['recettes'], lecture: Lecture): number {
  let total = 0
  for (const { secteur, montant } of recettesLues(recettes, lecture)) {
    total += montant * part(PARTS_RECETTES[secteur], lecture)
  }
  return arrondir(total, MILLION, 'plus-proche')
}

/**
 * The receipts of the three reference months, one line a month.
 * @texte CASF, art. R. 262-19; CSS, art. R. 845-2
 */
export function recettesLues(
  recettes: Independant['recettes'],
  { reference }: Lecture,
): Independant['recettes'] {
  return [0, 1, 2].flatMap((k) => {
    const mois = moisDepuisIndex(reference + k)
    return recettes.filter(({ de, a }) => de <= mois && mois <= a)
  })
}

/**
 * A quarter of the yearly income deemed to come from property, centimes.
 * @texte CASF, art. L. 132-1 and R. 132-1
 */
export function revenuRepute(
  { capitaux, logements, terrains }: Patrimoine,
  lecture: Lecture,
): number {
  const annuel =
    capitaux * part(PART_CAPITAUX, lecture) +
    logements * part(PART_LOGEMENTS, lecture) +
    terrains * part(PART_TERRAINS, lecture)
  return arrondir(annuel, 4 * MILLION, 'plus-proche')
}

/** One line a month, whose three amounts make the total; the last goes on to the month of right. */
function etaler(
  nature: string,
  total: number,
  { reference, situation }: Lecture,
): LigneRessource[] {
  return [0, 1, 2].map((k) => {
    const montant = (Math.floor(((k + 1) * total) / 3) - Math.floor((k * total) / 3)) as Centimes
    const de: Mois = moisDepuisIndex(reference + k)
    const a = k === 2 ? situation.moisDroit : de
    return { nature, de, a, montantNetSocial: montant, montantNetFiscal: montant }
  })
}

/**
 * The same lines with those of the first reference month replaced by the mean of the two others, so
 * that the mean of the three is that of the last two.
 * @texte décret 2024-693 du 5 juillet 2024, art. 8
 */
export function surDeuxMois(
  lignes: readonly LigneRessource[],
  reference: number,
): LigneRessource[] {
  const premier = moisDepuisIndex(reference)
  const dues = lignes.flatMap((ligne) => sansLeMois(ligne, premier))
  for (const nature of new Set(lignes.map((l) => l.nature))) {
    if (nature === 'aah') {
      dues.push(...lignes.filter((l) => l.nature === nature).flatMap((l) => leMois(l, premier)))
      continue
    }
    const [deux, trois] = [reference + 1, reference + 2].map((m) => retenuDuMois(lignes, nature, m))
    const somme = deux! + trois!
    const moitie = arrondir(somme, 2, 'plus-proche')
    if (moitie !== 0) {
      dues.push({
        nature,
        de: premier,
        a: premier,
        montantNetSocial: moitie,
        montantNetFiscal: moitie,
      })
    }
  }
  return dues
}

/**
 * What a nature brings in a month: a negative total counts as 0, that of the professional natures
 * together.
 * @texte CASF, art. R. 262-7, III
 */
function retenuDuMois(lignes: readonly LigneRessource[], nature: string, mois: number): number {
  const total = (compte: (autre: string) => boolean): number =>
    lignes
      .filter((l) => compte(l.nature) && indexMois(l.de) <= mois && mois <= indexMois(l.a))
      .reduce((somme, l) => somme + l.montantNetSocial, 0)
  if (!estRessourceProfessionnelle(nature))
    return Math.max(
      0,
      total((n) => n === nature),
    )
  return total(estRessourceProfessionnelle) < 0 ? 0 : total((n) => n === nature)
}

function leMois(ligne: LigneRessource, mois: Mois): LigneRessource[] {
  return ligne.de <= mois && mois <= ligne.a ? [{ ...ligne, de: mois, a: mois }] : []
}

function sansLeMois(ligne: LigneRessource, mois: Mois): LigneRessource[] {
  if (ligne.a < mois || ligne.de > mois) return [ligne]
  const avant = moisDepuisIndex(indexMois(mois) - 1)
  const apres = moisDepuisIndex(indexMois(mois) + 1)
  return [
    ...(ligne.de <= avant ? [{ ...ligne, a: avant }] : []),
    ...(ligne.a >= apres ? [{ ...ligne, de: apres }] : []),
  ]
}
