import { recettesRetenues } from '#legislation'
import type { DeclarationAnnexe } from '#referentiel'
import { arrondir, type Centimes, centimes, listMois, type Mois, ZERO } from '#socle'
import type {
  CategorieNonPreremplie,
  DeclarationTrimestrielle,
  LigneSaisie,
  MontantConnu,
} from '../dossier.js'

interface Quand {
  readonly personne: string
  /** The three reference months. */
  readonly mois: readonly Mois[]
  readonly moisExamen: Mois
}

type MontantsMensuels = MontantConnu['proposes']

/** Which question an amount of the fiscal figures answers. */
const QUESTIONS_FISCALES: Readonly<Record<string, CategorieNonPreremplie>> = {
  'revenus-independant': 'revenus-independant',
  'revenus-fonciers': 'loyers-et-capital',
  'revenus-capital': 'loyers-et-capital',
  'pension-alimentaire-recue': 'pension-alimentaire',
}

/**
 * What the annexes of one person say beside each question, in their order. An income of an
 * independent is proposed for the reference months, in this order: the receipts of these months
 * less the allowance, else the profit of the year before the examination, else of the one before
 * it. Figures of another time (rents, placements, alimony of two years ago) are shown, never
 * proposed.
 * @texte CASF, art. R. 262-18 and R. 262-19; CSS, art. R. 845-1 and R. 845-2; décret 2025-1288
 *   (declarations of independents as a source of the référentiel)
 * @interpretation no text read makes these amounts prefilled: they are proposed, the question
 *   stays, and nothing counts before the person answers it. A deficit is proposed as 0, since an
 *   amount that a person gives is never negative.
 */
export function montantsConnus(
  annexes: readonly DeclarationAnnexe[],
  quand: Quand,
): readonly MontantConnu[] {
  const retenues = retenir(annexes, quand)
  return annexes.flatMap((annexe) =>
    questionsDe(annexe).map((categorie) => ({
      personne: quand.personne,
      categorie,
      annexe,
      proposes: categorie === 'revenus-independant' ? (retenues.get(annexe) ?? []) : [],
    })),
  )
}

/** The amounts proposed to a declaration, one line for each person, month and question. */
export function listPropositions({
  connus = [],
}: Pick<DeclarationTrimestrielle, 'connus'>): readonly LigneSaisie[] {
  const lignes = new Map<string, LigneSaisie>()
  for (const { personne, categorie, proposes } of connus) {
    for (const { mois, montant } of proposes) {
      const cle = [personne, mois, categorie].join(' ')
      const avant = lignes.get(cle)?.montant ?? ZERO
      lignes.set(cle, { personne, mois, categorie, montant: centimes(avant + montant) })
    }
  }
  return [...lignes.values()]
}

function questionsDe({ nature, montants }: DeclarationAnnexe): CategorieNonPreremplie[] {
  if (nature !== 'revenus-fiscaux') return ['revenus-independant']
  const questions = Object.keys(montants).flatMap((m) => QUESTIONS_FISCALES[m] ?? [])
  return [...new Set(questions)]
}

/** The annexes from which an income of independent is proposed, with their monthly amounts. */
function retenir(
  annexes: readonly DeclarationAnnexe[],
  quand: Quand,
): ReadonlyMap<DeclarationAnnexe, MontantsMensuels> {
  const recettes = annexes.flatMap((annexe) => {
    if (annexe.nature !== 'chiffre-affaires-micro') return []
    const proposes = recettesDesMois(annexe, quand)
    return proposes.length === 0 ? [] : [[annexe, proposes] as const]
  })
  if (recettes.length > 0) return new Map(recettes)
  const derniere = Number(quand.moisExamen.slice(0, 4)) - 1
  for (const annee of [derniere, derniere - 1]) {
    const benefices = beneficesDe(annexes, String(annee))
    if (benefices.length === 0) continue
    return new Map(benefices.map(([annexe, montant]) => [annexe, parMois(montant, quand)]))
  }
  return new Map()
}

/** Receipts of the reference months that the period of the declaration holds, after allowance. */
function recettesDesMois({ de, a, montants }: DeclarationAnnexe, quand: Quand): MontantsMensuels {
  const periode = listMois(de, a)
  const [premier] = quand.mois
  const total = recettesRetenues(
    {
      vente: montants.ventes ?? ZERO,
      services: montants['prestations-bic'] ?? ZERO,
      liberal: montants['prestations-bnc'] ?? ZERO,
    },
    { moisReference: premier!, moisDroit: quand.moisExamen },
  )
  return etaler(total, periode).filter(({ mois }) => quand.mois.includes(mois))
}

/** Yearly profits of a year: those that independents declared, else those of the tax office. */
function beneficesDe(
  annexes: readonly DeclarationAnnexe[],
  annee: string,
): (readonly [DeclarationAnnexe, Centimes])[] {
  for (const [nature, montant] of [
    ['revenus-independant', 'revenu-professionnel'],
    ['revenus-fiscaux', 'revenus-independant'],
  ] as const) {
    const siennes = annexes.filter((x) => x.nature === nature && x.periode === annee)
    const dits = siennes.flatMap((x) => {
      const dit = x.montants[montant]
      return dit === undefined ? [] : [[x, dit] as const]
    })
    if (dits.length > 0) return dits
  }
  return []
}

/** A quarter of the year, over the three reference months. */
function parMois(benefice: Centimes, { mois }: Quand): MontantsMensuels {
  return etaler(arrondir(Math.max(0, benefice), 4, 'plus-proche'), mois)
}

/** Monthly parts whose sum is the total, to the centime. */
function etaler(total: Centimes, mois: readonly Mois[]): MontantsMensuels {
  const n = mois.length
  return mois.map((m, k) => ({
    mois: m,
    montant: centimes(Math.floor(((k + 1) * total) / n) - Math.floor((k * total) / n)),
  }))
}
