import type {
  Logement,
  Organisme,
  PersonneFoyer,
  ReponseDroits,
  SituationFoyer,
  Territoire,
} from '#legislation'
import type { Declarant, DeclarationAnnexe, OrigineRessource, RessourceSourcee } from '#referentiel'
import type { Centimes, Instant, Jour, Mois, Nir } from '#socle'
import type { ChangementDeclare } from './changements/changement.js'
import type { Mouvement } from './changements/mouvement.js'

/** What is declared of a member apart from resources, as the law's situation wants it. */
export type ProfilPersonne = Omit<PersonneFoyer, 'ressources'>

/** A household known to a caisse. `numero` is the matricule, fit for a URL. */
export interface DossierAllocataire {
  readonly numero: string
  readonly organisme: Organisme
  /** First month of right of the claim: fixes the cycle of quarters (trimestrialité). */
  readonly moisDemande: Mois
  readonly personnes: readonly (ProfilPersonne & { readonly nir: Nir | null })[]
  readonly isolementRecent: boolean
  readonly logement: Logement
  /** Housing benefit that the caisse pays each month; null when it pays none. */
  readonly aideLogement: Centimes | null
  /** Where the household lives; absent: mainland France. */
  readonly territoire?: Territoire
  /** First month of examination followed here; before it nothing is said to be missing. */
  readonly suiviDepuis?: Mois
  /** The household that served before an examination, one for each change declared. */
  readonly foyersAnciens?: readonly FoyerAncien[]
  /** Numbers of the changes that the caisse accepted after a look: each counts once. */
  readonly changementsEtudies?: readonly string[]
  /** Who came, left or expects a child, and when: what the book reads day by day. */
  readonly mouvements?: readonly Mouvement[]
  /** No right from that month on: nobody who could have it is alive any more. */
  readonly cloture?: { readonly motif: 'deces'; readonly depuis: Mois }
  /** Rights that were claimed, when not both; absent: the RSA, which is both (S3-8). */
  readonly droitsDemandes?: readonly ['prime-activite']
  /** Kept back each month on what is paid, as its own letter said; absent: nothing. */
  readonly retenue?: { readonly montant: Centimes; readonly depuis: Mois }
}

/** A household as it was for the examinations before `avant`. */
export type FoyerAncien = Pick<DossierAllocataire, 'personnes' | 'isolementRecent' | 'logement'> & {
  readonly avant: Mois
  /** Absent in a household dated before a change could tell them: they did not move. */
  readonly aideLogement?: Centimes | null
  readonly territoire?: Territoire
}

export type CategorieNonPreremplie =
  | 'pension-alimentaire'
  | 'revenus-etranger'
  | 'revenus-independant'
  | 'loyers-et-capital'
  /** Wages that no flow shows: a private employer (Cesu, Pajemploi), an employer left out. */
  | 'salaires-non-affiches'
  | 'autres'
  /** Typed for a person of whom no flow speaks. */
  | 'salaires'
  | 'chomage'
  | 'indemnites'
  | 'pensions'
  /** Wages of an employer whose declaration did not come: until it does. */
  | 'revenus-attendus'

/** One prefilled line: what was declared, and what the person retains for this declaration. */
export interface LignePreremplie {
  readonly personne: string
  readonly mois: Mois
  readonly ressource: RessourceSourcee
  readonly montantDeclare: Centimes | null
  /** `montantPrerempli` of the line, unless the person corrected it. */
  readonly montantRetenu: Centimes | null
  readonly motifCorrection: string | null
}

/** A resource that no flow brings: typed by the person. */
export interface LigneSaisie {
  readonly personne: string
  readonly mois: Mois
  readonly categorie: CategorieNonPreremplie
  readonly montant: Centimes
}

/**
 * A declarant who should have declared this month and of whom nothing came, as the référentiel
 * tells it (ends of contracts and due dates included). Neutral: no amount is invented.
 */
export interface VersementAttendu {
  readonly personne: string
  readonly mois: Mois
  readonly declarant: Declarant
  /** Absent in a declaration kept before this was told. */
  readonly origine?: OrigineRessource
  readonly etat?: 'attendu' | 'en-retard'
}

/**
 * What an annexe (turnover, yearly income, fiscal figures) says of a member: shown beside the
 * question, never counted before the person answers.
 */
export interface MontantConnu {
  readonly personne: string
  /** The question beside which it is shown. */
  readonly categorie: CategorieNonPreremplie
  readonly annexe: DeclarationAnnexe
  /** What the figure gives for each reference month; none when it speaks of another time. */
  readonly proposes: readonly { readonly mois: Mois; readonly montant: Centimes }[]
}

export type EtatDeclaration = 'a-valider' | 'validee'

/** What the person says of one declarant: all right, an amount is wrong, unknown to him. */
export type AvisDeclarant = 'juste' | 'montant-faux' | 'inconnu'

/** What an adult says of the monthly totals of another, whose lines are masked. */
export type AvisTotaux =
  | { readonly avis: 'juste' }
  | {
      readonly avis: 'faux'
      readonly motif: string
      /** The totals that he gives; they never replace what was declared. */
      readonly dits: readonly { readonly mois: Mois; readonly montant: Centimes }[]
    }

/** An amount that counted, and the one that counts now. */
export interface MontantRevise {
  readonly personne: string
  readonly mois: Mois
  readonly declarant: Declarant
  /** What the declarant says today; null when the payment is withdrawn. */
  readonly montantDeclare: Centimes | null
  readonly avant: Centimes | null
  readonly apres: Centimes | null
  /** Signalement whose conclusion gives the amount; null when the declarant changed it. */
  readonly signalement: string | null
}

/** Why the caisse computes a declaration again. */
export interface RevisionCaisse {
  readonly montants: readonly MontantRevise[]
  /** Changes of situation that the former decision did not know; absent: none. */
  readonly changements?: readonly (Pick<Mouvement, 'numero' | 'evenement' | 'depuis' | 'ditLe'> & {
    readonly cloture?: true
  })[]
}

/** The prefilled quarterly declaration of one dossier for one month of examination. */
export interface DeclarationTrimestrielle {
  readonly dossier: string
  readonly moisExamen: Mois
  readonly moisReference: readonly [Mois, Mois, Mois]
  /** The three months of right that it opens. */
  readonly moisDroits: readonly [Mois, Mois, Mois]
  readonly etat: EtatDeclaration
  readonly lignes: readonly LignePreremplie[]
  /** « Non reçu » at the time of the prefill; absent in a declaration kept before this was told. */
  readonly attendus?: readonly VersementAttendu[]
  /** Known by annexes at the time of the prefill; absent when none was read. */
  readonly connus?: readonly MontantConnu[]
  readonly saisies: readonly LigneSaisie[]
  /** Categories to which the person answered, yes or no: an unanswered question is not a zero. */
  readonly reponses: Readonly<Partial<Record<CategorieNonPreremplie, boolean>>>
  /** One answer per declarant (key: its SIRET, else its name); absent = not answered yet. */
  readonly avis?: Readonly<Record<string, AvisDeclarant>>
  /** 1 for the first one sent, 2 for its first correction; absent: 1. */
  readonly version?: number
  /** Rank of this state among those kept; absent: nothing is kept yet. Told by the store. */
  readonly rang?: number
  /** Why a declaration already sent is corrected, in the person's words. */
  readonly motifRectification?: string
  /** Present when the caisse made this version, because a declared or concluded amount changed. */
  readonly revision?: RevisionCaisse
  /** What changed since the reference months, as the person says it; absent: not answered. */
  readonly changements?: readonly ChangementDeclare[]
  /** By person of whom no flow speaks: did she have an income? Absent: not answered. */
  readonly revenusATaper?: Readonly<Record<string, boolean>>
  /** By person whose lines are masked to the other adult. */
  readonly avisTotaux?: Readonly<Record<string, AvisTotaux>>
  /** Adults who let the other one see the detail of their lines. */
  readonly detailPermis?: readonly string[]
  readonly prerempliLe: Instant
  readonly valideeLe: Instant | null
}

/** The computation made from a validated declaration, for one month of right. */
export interface Liquidation {
  readonly dossier: string
  /** Version of the declaration that it was computed from; absent: 1. */
  readonly version?: number
  readonly moisDroit: Mois
  readonly calculeeLe: Instant
  /** The exact input of the computation: the amounts are replayed from it alone (R. 311-3-1-2). */
  readonly situation: SituationFoyer
  readonly reponse: ReponseDroits
}

/** A decision as the person reads it: plain French paragraphs, calculation and voies de recours. */
export interface Notification {
  readonly dossier: string
  readonly reference: string
  readonly date: Jour
  readonly objet: string
  readonly sections: readonly {
    readonly titre: string
    readonly paragraphes: readonly string[]
    readonly tableau?: {
      readonly entetes: readonly string[]
      readonly lignes: readonly (readonly string[])[]
      /** The last row is what the others come to. */
      readonly total?: boolean
    }
  }[]
}
