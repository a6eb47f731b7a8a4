import type { Instant } from '#socle'
import type { CleSujet, Identifiant128, TraitsIdentite } from '../registre.js'

/**
 * Which testimonies a decision speaks of: those of one number naming its bearer in one way, in one
 * declaration (its later revisions included), or in all those of one declarant, past and to come.
 */
export interface Cible {
  readonly sujet: CleSujet
  readonly variante: Identifiant128
  readonly etendue: 'declaration' | 'declarant'
  /** Key of the declaration, or company of the declarant. */
  readonly repere: string
}

/** What the register of identities (SNGI) says of a number. */
export type EtatInscription = 'certifie' | 'en-attente'

/** A decision taken about identities; nothing else may move a line from one person to another. */
export type ContenuActe =
  /** The register names the bearer of a number: a certified NIR, or a NIA in waiting. */
  | {
      readonly genre: 'inscrire'
      readonly sujet: CleSujet
      readonly numero: string
      readonly etat: EtatInscription
      readonly traits: TraitsIdentite
    }
  | { readonly genre: 'rattacher'; readonly cible: Cible; readonly personne: CleSujet }
  | { readonly genre: 'detacher'; readonly cible: Cible; readonly personne: CleSujet }
  /** Two numbers, one person: `de` leads to `vers` from now on. */
  | { readonly genre: 'fusionner'; readonly de: CleSujet; readonly vers: CleSujet }
  /** A former NIR that messages give (31.008) is not believed. */
  | { readonly genre: 'separer'; readonly de: CleSujet; readonly vers: CleSujet }
  /** One number, two persons: those whom `variante` names leave, for `vers` or to wait. */
  | {
      readonly genre: 'scinder'
      readonly sujet: CleSujet
      readonly variante: Identifiant128
      readonly vers: CleSujet | null
    }
  /** The act named never was; `sujets` are those that it spoke of. */
  | {
      readonly genre: 'annuler'
      /** Its rank. */
      readonly acte: number
      readonly sujets: readonly CleSujet[]
    }

export type GenreActe = ContenuActe['genre']

/** Who decided, and why, in words; both are asked for every act. */
export interface Signature {
  readonly auteur: string
  readonly motif: string
}

export type ActeNouveau = ContenuActe & Signature & { readonly quand: Instant }

/** An act as kept: never changed, only followed by others. */
export type Acte = ActeNouveau & {
  /** Place in the one order of all the acts, from 1; the number by which people name it. */
  readonly rang: number
}

/** The subjects under which an act is found again. */
export function sujetsDe(acte: ContenuActe): readonly CleSujet[] {
  return [...new Set(listSujets(acte))]
}

function listSujets(acte: ContenuActe): readonly CleSujet[] {
  switch (acte.genre) {
    case 'inscrire':
      return [acte.sujet]
    case 'rattacher':
    case 'detacher':
      return [acte.cible.sujet, acte.personne]
    case 'fusionner':
    case 'separer':
      return [acte.de, acte.vers]
    case 'scinder':
      return acte.vers === null ? [acte.sujet] : [acte.sujet, acte.vers]
    case 'annuler':
      return acte.sujets
  }
}
