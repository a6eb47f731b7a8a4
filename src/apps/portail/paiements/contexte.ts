import type { FastifyRequest } from 'fastify'
import {
  type DossierAllocataire,
  personnesMasquees,
  reglesCaisse,
  type SituationPaiements,
  type SuiteLue,
} from '#allocations'
import { exigerRattache, type Portail, Refus } from '../demande.js'

/** Payments of the person's dossier, as one of its adults. */
export interface MesPaiements extends SituationPaiements {
  /** Identifier of the member who looks. */
  readonly moi: string
}

/** Undefined when the person has no dossier as an adult. */
export async function lirePaiements(
  p: Portail,
  requete: FastifyRequest,
): Promise<MesPaiements | undefined> {
  const { nir } = exigerRattache(p, requete)
  const dossier = await p.deps.allocations.findDossier(nir)
  const membre = dossier?.personnes.find((x) => x.nir === nir)
  if (dossier === undefined || membre === undefined || membre.role === 'enfant') return undefined
  return { ...(await p.deps.suites.lire(dossier, p.deps.aujourdhui())), moi: membre.id }
}

/** One suite of hers: another's reference is not found. */
export async function exigerSuite(
  p: Portail,
  requete: FastifyRequest,
): Promise<{ readonly paiements: MesPaiements; readonly suite: SuiteLue }> {
  const paiements = await lirePaiements(p, requete)
  const { reference } = requete.params as { reference: string }
  const suite = paiements?.suites.find((s) => s.reference === reference)
  if (paiements === undefined || suite === undefined) throw new Refus('introuvable')
  return { paiements, suite }
}

/** Members whose lines the person may not see in the letters of that decision. */
export function masqueesDe(
  { dossier, decisions, moi, jour }: MesPaiements,
  courrier: string,
): readonly string[] {
  const decision = decisions.find((d) => d.courrier === courrier)
  const regles = reglesCaisse(dossier.organisme, jour)
  return personnesMasquees(dossier, decision?.declaration ?? {}, { moi, regles })
}

export function nomBeneficiaire(
  dossier: DossierAllocataire,
  q: { readonly beneficiaire: string; readonly moi: string },
): string {
  if (q.beneficiaire === q.moi) return 'vous'
  const role = dossier.personnes.find((p) => p.id === q.beneficiaire)?.role
  return role === 'conjoint' ? 'votre conjoint' : 'l’allocataire du dossier'
}
