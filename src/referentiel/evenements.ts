import type { Jour } from '#socle'
import type { Identifiant128 } from './registre.js'

/** An end of contract, from block 62, or planned by 40.010 in the month declared or before it. */
export interface FinDeContrat {
  /** Digest of the number of the contract: the number itself may hold anything. */
  readonly contrat: Identifiant128
  readonly date: Jour
  readonly genre: 'declaree' | 'prevue' | 'annulee'
}

/** A stop of work, from block 60; days included. Why the person stopped is not kept here. */
export interface ArretDeclare {
  readonly de: Jour
  /** Day before the return, else the day planned; null when neither is known. */
  readonly a: Jour | null
  readonly reprise: Jour | null
  readonly annule: boolean
  /** Days for which the employer collects the daily allowances, inside its montant net social. */
  readonly subrogation: { readonly de: Jour; readonly a: Jour } | null
}

/** What an individual's block says beyond its payments. Most individuals say nothing of it. */
export interface EvenementsIndividu {
  /** Contracts declared and not ended; 0 for a person who left, and for a PASRAU. */
  readonly ouverts: number
  readonly fins: readonly FinDeContrat[]
  readonly arrets: readonly ArretDeclare[]
  /** Days that a payment of a PASRAU covers, by rank of its line. */
  readonly joursPayes: readonly { readonly rang: number; readonly de: Jour; readonly a: Jour }[]
}

/** Kinds of message that a DSN sends besides the monthly one (20.05.001). */
export const NATURE_FIN_DE_CONTRAT: ReadonlySet<string> = new Set(['02', '07'])
export const NATURE_ARRET = '04'
export const NATURE_REPRISE = '05'
export const NATURE_SUBSTITUTION = '09'
