import type { FastifyRequest } from 'fastify'
import type { Accompagnement, ContenuActe } from '#accompagnement'
import type { DossierAllocataire } from '#allocations'
import { signerLe } from '#signalements'
import { exigerRattache, type Portail, Refus, type UsagerRattache } from '../demande.js'
import { findDossierAdulte } from '../dossier-adulte.js'

/** The accompaniment of who is logged in; undefined when she is an adult of no dossier. */
export async function lireMien(
  p: Portail,
  requete: FastifyRequest,
): Promise<Accompagnement | undefined> {
  const usager = exigerRattache(p, requete)
  return lireAccompagnement(p, await findDossierAdulte(p, usager.nir), usager)
}

/** The same, for who has the dossier in hand. */
export async function lireAccompagnement(
  p: Portail,
  dossier: DossierAllocataire | undefined,
  { nir }: Pick<UsagerRattache, 'nir'>,
): Promise<Accompagnement | undefined> {
  const membre = dossier?.personnes.find((x) => x.nir === nir)
  if (dossier === undefined || membre === undefined) return undefined
  const qui = { dossier: dossier.numero, personne: membre.id }
  return p.deps.accompagnements.lire(qui, p.deps.aujourdhui())
}

export async function exigerMien(p: Portail, requete: FastifyRequest): Promise<Accompagnement> {
  const mien = await lireMien(p, requete)
  if (mien === undefined) throw new Refus('introuvable')
  return mien
}

/** The one of hers that bears the rank of the address: another's is not found. */
export function choisir<T extends { readonly rang: number }>(
  tous: readonly T[],
  requete: FastifyRequest,
): T {
  const { rang } = requete.params as { rang: string }
  const choisi = tous.find((x) => String(x.rang) === rang)
  if (choisi === undefined) throw new Refus('introuvable')
  return choisi
}

/** An act of the person herself. No limit of a sanction depends on it. */
export function agir(p: Portail, mien: Accompagnement, contenu: ContenuActe) {
  const signature = signerLe(p.deps.horloge(), p.deps.aujourdhui())
  return p.deps.accompagnements.agir({ qui: mien, foyer: { protege: true } }, contenu, {
    ...signature,
    role: 'personne',
    auteur: 'personne',
  })
}
