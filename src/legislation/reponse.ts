import type { Prestation, ValeurDroit } from './droits.js'

type Droits = Partial<Record<Prestation, ValeurDroit>>
type Refus = Readonly<Partial<Record<Prestation, string>>>
type Manques = Partial<Record<Prestation, readonly string[]>>

/** What the answers to one question share: the question, and the shapes of what is answered. */
export interface Gabarit {
  readonly demandees: readonly Prestation[]
  /** How the value of each right asked is written, in order. */
  readonly ecritures: readonly Ecriture[]
  /** Each right asked, in order, to be copied. */
  readonly droits: Readonly<Droits>
  readonly refus: NoeudRefus
}

/** An answer being written, one prestation after the other. */
export interface ReponseEnCours {
  readonly droits: Droits
  refus: NoeudRefus
  manques: Manques
}

/** Nothing missing: one object for all the answers that lack nothing. */
const RIEN: Manques = Object.freeze({})

/**
 * The refusals given so far, one object for all the answers that have the same: codes are few, and
 * come again in each answer.
 */
class NoeudRefus {
  readonly refus: Refus
  readonly #suites: Suite[] = []

  constructor(refus: Refus) {
    this.refus = Object.freeze(refus)
  }

  /** With the refusal of one more prestation, the `rang`-th of the question. */
  avec(prestation: Prestation, rang: number, code: string): NoeudRefus {
    for (let i = 0; i < this.#suites.length; i++) {
      const suite = this.#suites[i]!
      if (suite.rang === rang && suite.code === code) return suite.noeud
    }
    const noeud = new NoeudRefus({ ...this.refus, [prestation]: code })
    this.#suites.push({ rang, code, noeud })
    return noeud
  }
}

/** What follows a node when one more prestation is refused: some ten of them at most. */
interface Suite {
  readonly rang: number
  readonly code: string
  readonly noeud: NoeudRefus
}

const GABARITS = new Map<string, Gabarit>()
let dernier: Gabarit | null = null

/**
 * The shapes of the answers to a question, made once for each.
 * @texte docs/contrat.md §3, « Answers »
 */
export function gabaritDe(demandees: readonly Prestation[]): Gabarit {
  if (dernier !== null && memesDemandes(dernier.demandees, demandees)) return dernier
  const nom = demandees.join()
  dernier = GABARITS.get(nom) ?? nouveauGabarit([...demandees])
  GABARITS.set(nom, dernier)
  return dernier
}

/** Compared one by one: the caller may change the list that he gives. */
function memesDemandes(a: readonly Prestation[], b: readonly Prestation[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

function nouveauGabarit(demandees: readonly Prestation[]): Gabarit {
  const droits: Droits = {}
  for (const prestation of demandees) droits[prestation] = null
  const ecritures = demandees.map((prestation) => ECRITURES[prestation])
  return { demandees, ecritures, droits, refus: new NoeudRefus({}) }
}

/**
 * An answer where every right asked is still unknown.
 * @texte docs/contrat.md §3, « Answers »
 */
export function nouvelleReponse({ droits, refus }: Gabarit): ReponseEnCours {
  return { droits: { ...droits }, refus, manques: RIEN }
}

/** What the computation of one prestation concludes. */
export interface Conclusion {
  readonly valeur: ValeurDroit
  readonly refus: string | null
  readonly manques: readonly string[]
}

/** A right that the book does not compute. */
export const NON_CALCULE: Conclusion = { valeur: null, refus: null, manques: ['non-calcule'] }

/**
 * Writes the conclusion of one prestation, the `rang`-th of the question.
 * @texte docs/contrat.md §3, « Answers »
 */
export function poser(
  reponse: ReponseEnCours,
  { demandees, ecritures }: Gabarit,
  { rang, conclusion }: { readonly rang: number; readonly conclusion: Conclusion },
): void {
  const { valeur, refus, manques } = conclusion
  ecritures[rang]!(reponse.droits, valeur)
  if (refus !== null) reponse.refus = reponse.refus.avec(demandees[rang]!, rang, refus)
  if (manques.length > 0) {
    if (reponse.manques === RIEN) reponse.manques = {}
    reponse.manques[demandees[rang]!] = manques
  }
}

type Ecriture = (droits: Droits, valeur: ValeurDroit) => void

/** A field written by its name takes a third of the time of a field written by a variable. */
const ECRITURES: Readonly<Record<Prestation, Ecriture>> = {
  rsa: (droits, valeur) => {
    droits.rsa = valeur
  },
  primeActivite: (droits, valeur) => {
    droits.primeActivite = valeur
  },
  primeActiviteNette: (droits, valeur) => {
    droits.primeActiviteNette = valeur
  },
  aideLogement: (droits, valeur) => {
    droits.aideLogement = valeur
  },
  allocationsFamiliales: (droits, valeur) => {
    droits.allocationsFamiliales = valeur
  },
  complementFamilial: (droits, valeur) => {
    droits.complementFamilial = valeur
  },
  allocationSoutienFamilial: (droits, valeur) => {
    droits.allocationSoutienFamilial = valeur
  },
  pajeBase: (droits, valeur) => {
    droits.pajeBase = valeur
  },
  cssGratuite: (droits, valeur) => {
    droits.cssGratuite = valeur
  },
  cssParticipationAnnuelle: (droits, valeur) => {
    droits.cssParticipationAnnuelle = valeur
  },
  allocationRentreeScolaire: (droits, valeur) => {
    droits.allocationRentreeScolaire = valeur
  },
  allocationAdultesHandicapes: (droits, valeur) => {
    droits.allocationAdultesHandicapes = valeur
  },
  allocationSolidariteSpecifique: (droits, valeur) => {
    droits.allocationSolidariteSpecifique = valeur
  },
  allocationSolidaritePersonnesAgees: (droits, valeur) => {
    droits.allocationSolidaritePersonnesAgees = valeur
  },
  allocationSupplementaireInvalidite: (droits, valeur) => {
    droits.allocationSupplementaireInvalidite = valeur
  },
}
