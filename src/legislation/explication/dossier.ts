import type { Etape, Jour } from '#socle'
import { calculerDroits } from '../calculer-droits.js'
import { PRESTATIONS, type Prestation, type ValeurDroit } from '../droits.js'
import { avecReleve, type Lu } from '../regles/connues.js'
import type { SituationFoyer } from '../situation.js'
import { concerne } from './concerne.js'
import { type Donnee, donneesTraitees } from './donnees-traitees.js'

/**
 * All that the law asks to be said of a computation: how it takes part in the decision, the data
 * and where they come from, the parameters, the operations. Rendered as text for the person
 * (`rendreTexte`), as a table for the agent (`rendreTableau`), or as it is, in JSON.
 */
export interface DossierExplication {
  readonly id: string
  readonly moisDroit: SituationFoyer['moisDroit']
  readonly reglesConnuesLe: Jour | null
  /** 1°: degree and mode of contribution of the treatment to the decision. */
  readonly contribution: string
  /** 2°: data treated and their sources. */
  readonly donnees: readonly Donnee[]
  readonly prestations: readonly PrestationExpliquee[]
}

export interface PrestationExpliquee {
  readonly prestation: Prestation
  readonly valeur: ValeurDroit
  readonly refus: string | null
  readonly manques: readonly string[]
  /** 3°: parameters applied, each with its text and first month of effect. */
  readonly parametres: readonly Lu[]
  /** 4°: operations carried out, in order. */
  readonly etapes: readonly Etape[]
}

export interface OptionsDossier {
  readonly prestations?: readonly Prestation[]
  readonly reglesConnuesLe?: Jour
  /** Where a datum comes from, by JSON path or beginning of path: « personnes[0].ressources ». */
  readonly sources?: Readonly<Record<string, string>>
}

const CONTRIBUTION =
  'Ce calcul prépare la décision : il en donne le montant. L’organisme vérifie les données, ' +
  'décide et signe la notification.'

/** What is derived from another, or said by it. */
const DERIVEES: ReadonlySet<Prestation> = new Set(['primeActivite', 'cssParticipationAnnuelle'])

/**
 * The whole explanation of a household's rights. Computes each right once more, with its steps and
 * the values that it read.
 * @texte CRPA, art. L. 311-3-1, R. 311-3-1-1 and R. 311-3-1-2
 */
export function expliquerCalcul(
  situation: SituationFoyer,
  options: OptionsDossier = {},
): DossierExplication {
  const demandees = options.prestations ?? PRESTATIONS.filter((p) => !DERIVEES.has(p))
  const { id, moisDroit } = situation
  // The first call of all builds the records of the book: what they read is not of this household.
  calculerDroits(situation, { prestations: demandees })
  return {
    id,
    moisDroit,
    reglesConnuesLe: options.reglesConnuesLe ?? null,
    contribution: CONTRIBUTION,
    donnees: donneesTraitees(situation, options.sources ?? {}),
    prestations: demandees.map((prestation) => expliquer(situation, prestation, options)),
  }
}

function expliquer(
  situation: SituationFoyer,
  prestation: Prestation,
  { reglesConnuesLe }: OptionsDossier,
): PrestationExpliquee {
  const lues: readonly Prestation[] =
    prestation === 'primeActiviteNette' ? ['primeActivite', prestation] : [prestation]
  const demande = { prestations: lues, explication: true }
  const { resultat, lus } = avecReleve(() =>
    calculerDroits(
      situation,
      reglesConnuesLe === undefined ? demande : { ...demande, reglesConnuesLe },
    ),
  )
  return {
    prestation,
    valeur: resultat.droits[prestation] ?? null,
    // The net amount has the reason of the amount before CRDS.
    refus: resultat.refus[lues[0]!] ?? null,
    manques: resultat.manques[prestation] ?? [],
    parametres: lus.filter(({ nom }) => concerne(nom, prestation, situation)),
    etapes: resultat.explication ?? [],
  }
}
