import type { Acces } from '#acces'
import type { Confrontation, IdentiteDite } from '#referentiel'
import type { Jour, Nir, Resultat } from '#socle'
import type { LigneSaisie } from '../../dossier.js'
import type { TypeDemande } from '../demande.js'
import type { Maintenant } from '../ports-demarches.js'
import type { SignatureEtude } from '../ports-etude.js'
import type { AccordConjoint } from './accord.js'

/** Port: agreements asked, one for a claim. A state follows the one that it was made from. */
export interface AccordStore {
  /** Keeps the state that follows the one of `rang`; false when another was kept since. */
  garder(accord: AccordConjoint): Promise<boolean>
  find(numero: string): Promise<AccordConjoint | undefined>
  /** Those asked from that person, newest first. */
  listForConjoint(personne: string): Promise<readonly AccordConjoint[]>
  /** Given, and not decided yet, oldest first. */
  listDonnes(limite: number): Promise<readonly AccordConjoint[]>
}

/** Port: the référentiel's word on an identity that somebody else typed. */
export type Confronter = (dite: IdentiteDite, acces: Acces) => Promise<Confrontation>

/** What the other adult is shown: nothing of who claims, but her name. */
export interface AccordLu {
  readonly accord: AccordConjoint
  readonly type: TypeDemande
  readonly jour: Jour
  readonly demandeur: string
  readonly moisReference: readonly string[]
  /** What who claims typed for her. */
  readonly saisies: readonly LigneSaisie[]
  /** True when she can still answer. */
  readonly ouvert: boolean
}

export interface ReponseConjoint {
  readonly nir: Nir
  readonly numero: string
  readonly reponse: 'donne' | 'refuse'
  /** Of an agreement: her incomes are all there, and right. */
  readonly complet: boolean
}

export type RefusAccord = 'inconnu' | 'deja-repondu'
export type RefusConfirmation = 'inconnu' | 'deja-certaine' | 'deja-decidee'

/** Agreements as the faces see them. */
export interface Accords {
  /** Those that this person may answer or answered; a doubtful identity is nobody's. */
  listPour(nir: Nir): Promise<readonly AccordLu[]>
  find(cible: { readonly nir: Nir; readonly numero: string }): Promise<AccordLu | undefined>
  /** Keeps her answer; agreed, the claim is decided when nothing else has to be looked at. */
  repondre(q: ReponseConjoint, m: Maintenant): Promise<Resultat<AccordConjoint, RefusAccord>>
  /** For the caisse: whether an identity was certain, and what became of the agreement. */
  etat(numero: string): Promise<AccordConjoint | undefined>
  /** The caisse saw who the other adult is: she is asked. */
  confirmerIdentite(
    numero: string,
    signature: SignatureEtude,
  ): Promise<Resultat<AccordConjoint, RefusConfirmation>>
  /** Decides the agreements that an outage left; how many were. */
  rattraper(m: Maintenant): Promise<number>
}
