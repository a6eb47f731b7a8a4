import type { Centimes, Jour, Mois, Nir, Ntt } from '#socle'
import type { TitreSimplifie } from './titres-simplifies.js'

/** Which rules apply: the full norm of a deposit, or what a recipient body gets (contract §2). */
export type Profil = 'depot' | 'reception'

/** `bloquante` refuses something; `signal` never does. */
export type Gravite = 'bloquante' | 'signal'

/** One fault of a file. `message` is French and tells the fix; never a value of identity. */
export interface Anomalie {
  /** Stable kebab-case code, listed in docs/codes-anomalies.md. */
  readonly code: string
  readonly gravite: Gravite
  /** Line of the file, from 1. */
  readonly ligne: number
  /** « S21.G00.30.001 », a block « S21.G00.30 », or null when the line is unreadable. */
  readonly rubrique: string | null
  readonly message: string
}

export type StatutFichier = 'accepte' | 'accepte-avec-anomalies' | 'rejete'

/** What `controler` reports of one file. Counts cover the whole file, refused parts included. */
export interface RapportControle {
  readonly statut: StatutFichier
  /** Blocks S20.G00.05. */
  readonly declarations: number
  /** Blocks S21.G00.30. */
  readonly individus: number
  /** Lines of rubrique, S90 included. */
  readonly rubriques: number
  readonly octets: number
  /** True when S10.G00.00.005 is 01 (test envoi) for every envoi of the file. */
  readonly essai: boolean
  /** At most 1,000, in file order. */
  readonly anomalies: readonly Anomalie[]
  readonly anomaliesTotal: number
}

/** What a control refused, by rank in the file, so that a second reading keeps the rest. */
export interface Refus {
  /** The whole file yields nothing. */
  readonly fichier: boolean
  /** Ranks (from 0) of the S20 refused, their envoi's refusal included. */
  readonly declarations: ReadonlySet<number>
  /** Ranks (from 0, in the file) of the S21.G00.30 set aside (profile `reception` only). */
  readonly individus: ReadonlySet<number>
}

/** The first blocking fault of an individual that is set aside, and where to look. */
export interface FauteIndividu {
  readonly code: string
  /** Line of the file, from 1. */
  readonly ligne: number
}

/** Identity as one message declares it; texts are decoded, dates raw (JJMMAAAA, 99 = unknown). */
export interface TraitsDeclares {
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  readonly sexe: '01' | '02' | null
  /** JJMMAAAA as declared; day and month may be 99. */
  readonly dateNaissance: string
  readonly lieuNaissance: string | null
  readonly departementNaissance: string | null
  readonly paysNaissance: string | null
}

/** Block S21.G00.31: a former identity, given by the declarant. */
export interface ChangementIndividu {
  readonly date: Jour | null
  readonly ancienNir: Nir | null
  readonly ancienNom: string | null
  readonly anciensPrenoms: string | null
  readonly ancienneDateNaissance: string | null
}

/** Block S21.G00.40 (or S21.G00.47 of a PASRAU, where `numero` is the identifier of the right). */
export interface ContratLu {
  readonly numero: string
  readonly debut: Jour | null
  /** 40.007, null in a PASRAU. */
  readonly natureContrat: string | null
  /** 40.008. */
  readonly dispositif: string | null
  readonly emploi: string | null
  readonly finPrevisionnelle: Jour | null
  /** Block 62. */
  readonly fin: { readonly date: Jour; readonly motif: string } | null
  /** Blocks 60. */
  readonly arrets: readonly ArretLu[]
}

/** Block S21.G00.60: a stop of work. Its motive stays in the file: nobody here needs it. */
export interface ArretLu {
  /** 60.001 is 99: the stop declared before did not take place. */
  readonly annule: boolean
  /** 60.002. */
  readonly dernierJourTravaille: Jour
  /** 60.003. */
  readonly finPrevisionnelle: Jour | null
  /** 60.005 and 60.006: days for which the employer collects the allowances. */
  readonly subrogation: { readonly de: Jour; readonly a: Jour } | null
  /** 60.010. */
  readonly reprise: Jour | null
}

/** Block S21.G00.58. Type 03 is the montant net social. */
export interface ElementNet {
  readonly type: string
  readonly montant: Centimes | null
  /** Own period of a correction; both or none. */
  readonly periodeDe: Jour | null
  readonly periodeA: Jour | null
}

/** Block S21.G00.50. */
export interface VersementLu {
  readonly date: Jour
  /** 50.003, null when absent. */
  readonly numero: string | null
  readonly montantNetFiscal: Centimes | null
  readonly montantNetVerse: Centimes | null
  /** 50.014 of a PASRAU: class of income. */
  readonly classeRevenu: string | null
  /** 51.001 to 51.002 of a PASRAU, from the first day paid to the last; null elsewhere. */
  readonly joursPayes: { readonly de: Jour; readonly a: Jour } | null
  /** 51.010 or 52.006 met under the payment: numbers of the contracts it pays. */
  readonly contrats: readonly string[]
  readonly nets: readonly ElementNet[]
}

/** One individual, complete when emitted; `debut` and `fin` are byte offsets in the file. */
export interface IndividuLu {
  readonly rang: number
  readonly debut: number
  readonly fin: number
  readonly ligne: number
  readonly nir: Nir | null
  readonly ntt: Ntt | null
  readonly traits: TraitsDeclares
  readonly changements: readonly ChangementIndividu[]
  readonly contrats: readonly ContratLu[]
  readonly versements: readonly VersementLu[]
}

/** Natures of the norm that the reader knows; others are kept as text. */
export type NatureDeclaration = string

/** Head of one S20: everything that stands before its first individual. */
export interface DeclarationLue {
  /** From 0, in the file. */
  readonly rang: number
  readonly debut: number
  readonly ligne: number
  readonly norme: string
  readonly essai: boolean
  /** True for PASRAU natures 11 and 14. */
  readonly pasrau: boolean
  /** 05.001: 01 mensuelle, 04, 05, 07, 08, 09 substitution; 11 and 14 PASRAU. */
  readonly nature: NatureDeclaration
  /** 05.002: 01 normale, 02 sans individu, 03 annule et remplace, 04 annule, 05 03 and 02. */
  readonly type: string
  /** 05.003: « nd », fraction n of d. */
  readonly fraction: string
  /** 05.004, up to 15 digits. */
  readonly ordre: number
  /** 05.005; null for a signalement. */
  readonly moisPrincipal: Mois | null
  /** 05.007. */
  readonly constitution: Jour
  /** 05.008; null for a signalement. */
  readonly champ: string | null
  /** 05.010: 01 euro, 02 franc Pacifique. */
  readonly devise: string | null
  /** 05.006. */
  readonly identifiantRemplace: string | null
  /** 05.013, for a substitution. */
  readonly natureSubstitution: string | null
  /** 06.001 + 11.001; null for a payer without SIRET. */
  readonly siret: string | null
  /** Name of the emitter when it is the declared company, else null (a DSN names no other). */
  readonly raisonSociale: string | null
  /** Town of the establishment (11.005), null when absent. */
  readonly commune: string | null
  readonly codePostal: string | null
  readonly logiciel: string | null
  /** The titre simplifié whose centre made the message, null for any other. */
  readonly titreSimplifie: TitreSimplifie | null
}

/** Receives what a file holds, in file order; refused parts are not emitted. */
export interface PuitsDeclarations {
  declaration(declaration: DeclarationLue): void
  individu(individu: IndividuLu, declaration: DeclarationLue): void
  /** `fin` is the byte offset after the last line of the declaration. */
  finDeclaration(declaration: DeclarationLue, fin: number): void
}

/** A reader fed by chunks; chunks may be cut anywhere and are not kept after the call. */
export interface LecteurFlux<T> {
  write(chunk: Uint8Array): void
  end(): T
}
