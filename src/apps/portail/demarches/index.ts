import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contextePage, envoyer, exigerRattache, findSession, type Portail } from '../demande.js'
import { registerAccords } from './accord-routes.js'
import { registerAdresse } from './adresse-routes.js'
import { registerAttestations } from './attestation-routes.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'
import { registerChangements } from './changement-routes.js'
import { type LireSimulation, registerDemande } from './demande-routes.js'
import { registerDocuments } from './documents-routes.js'
import { registerEnvoyees } from './envoyees-routes.js'
import { pageListe } from './liste-page.js'
import { instantDesPages } from './ouvrir-demande.js'

/** « Mes démarches »: claims, changes of situation, attestations. */
export function registerDemarches(app: FastifyInstance, p: Portail, simulee: LireSimulation): void {
  app.get(ACCUEIL_DEMARCHES, (...e) => lister(p, e))
  registerDemande(app, p, simulee)
  registerAdresse(app, p)
  registerAccords(app, p)
  registerChangements(app, p)
  registerAttestations(app, p)
  registerEnvoyees(app, p)
  registerDocuments(app, p)
}

async function lister(
  p: Portail,
  [requete, reponse]: readonly [FastifyRequest, FastifyReply],
): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, requete)
  const brouillons = await p.deps.demandes.listBrouillons(nir, instantDesPages(p))
  const actes = await p.deps.demandes.list(nir)
  const accords = (await p.deps.accords?.listPour(nir)) ?? []
  const { fait } = requete.query as { fait?: string }
  const contexte = contextePage(p, requete)
  const jeton = findSession(p, requete)?.jeton ?? ''
  return envoyer(reponse, pageListe({ contexte, jeton, brouillons, actes, accords, fait }))
}
