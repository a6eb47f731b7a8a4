import { type Etape, enEuros, type Mois } from '#socle'
import type { Liquidation } from '../dossier.js'
import { type Courrier, DROITS, type Droit, montantDu, type Section } from './courrier.js'
import { etapesDuDroit } from './etapes-du-droit.js'
import { de, majuscule, moisEnMots, nomMois } from './mots.js'

const TITRE_REGLES = 'Les règles, étape par étape'

/** The computation of each right: months in columns, steps in rows. */
export function sectionsCalcul(c: Courrier): Section[] {
  return DROITS.flatMap((droit) => {
    const distinctes = calculsDistincts(c.liquidations, droit)
    return distinctes.map((l) => sectionCalcul(l, droit, distinctes.length > 1))
  })
}

/** Months of right whose computation is the same are told once. */
function calculsDistincts(liquidations: readonly Liquidation[], droit: Droit): Liquidation[] {
  const vus = new Set<string>()
  return liquidations.filter((l) => {
    const etapes = etapesDe(l, droit)
    const empreinte = JSON.stringify(etapes)
    if (etapes.length === 0 || vus.has(empreinte)) return false
    vus.add(empreinte)
    return true
  })
}

/**
 * The rule and the article of each step, apart from the figures: the first pages stay short.
 * Computations of one right that differ by month follow the same steps, told once.
 * @texte CRPA, art. L. 311-3-1 and R. 311-3-1-2 (operations of the treatment)
 */
export function sectionRegles(c: Courrier): Section {
  return {
    titre: TITRE_REGLES,
    paragraphes: [
      ...DROITS.flatMap((droit) => {
        const [premiere] = calculsDistincts(c.liquidations, droit)
        if (premiere === undefined) return []
        return [`${majuscule(droit.nom)} :`, ...regles(etapesDe(premiere, droit))]
      }),
      'L’arrondi se fait une seule fois, à la fin. Un centime d’écart est donc possible.',
    ],
  }
}

function etapesDe(l: Liquidation, droit: Droit): readonly Etape[] {
  return etapesDuDroit(l.reponse.explication ?? [], droit)
}

function sectionCalcul(l: Liquidation, droit: Droit, datee: boolean): Section {
  const etapes = etapesDe(l, droit)
  const mois = (l.reponse.intermediaires?.trimestreReference ?? []) as readonly Mois[]
  const quand = datee ? `, à partir ${de(moisEnMots(l.moisDroit))}` : ''
  const total = montantDu(l, droit)
  return {
    titre: `Le calcul de votre ${droit.nom}${quand}`,
    paragraphes: [
      'La dernière colonne est la moyenne des trois mois. Le tableau se lit de haut en bas.',
      `La règle de chaque étape est écrite plus loin : « ${TITRE_REGLES} ».`,
    ],
    tableau: {
      total: true,
      entetes: ['Étape', ...mois.map((m) => majuscule(nomMois(m))), 'Moyenne'],
      lignes: [
        ...etapes.slice(0, -1).map((e, i) => ligneEtape(e, i, mois)),
        [
          `Votre ${droit.nom}, chaque mois`,
          ...mois.map(() => ''),
          total === null ? 'à confirmer' : enEuros(total),
        ],
      ],
    },
  }
}

/** The rule of each step; a refusal, which is one, was told with the decision. */
function regles(etapes: readonly Etape[]): string[] {
  return etapes
    .filter((e) => typeof e.valeurs.refus !== 'string')
    .map((e, i) => `${i + 1}. ${e.libelle}. Règle : ${e.regle} (${e.article}).`)
}

function ligneEtape(etape: Etape, rang: number, mois: readonly Mois[]): string[] {
  return [
    `${rang + 1}. ${etape.libelle}`,
    ...mois.map((m) => enMontant(etape, etape.valeurs[m])),
    enMontant(etape, etape.resultat),
  ]
}

/** « + 157,42 € » for what is added, « − 78,20 € » for what is taken away. */
function enMontant({ libelle }: Etape, valeur: Etape['resultat'] | undefined): string {
  if (typeof valeur !== 'number') return ''
  const montant = enEuros(valeur)
  if (valeur === 0) return montant
  if (libelle.startsWith('On ajoute')) return `+\u00a0${montant}`
  return libelle.startsWith('On retire') ? `\u2212\u00a0${montant}` : montant
}
