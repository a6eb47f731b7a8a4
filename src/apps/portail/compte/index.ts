import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { adresseDe } from '#allocations'
import { contextePage, envoyer, exigerUsager, type Portail } from '../demande.js'
import { pageCompte } from './page.js'

const CONNEXIONS_MONTREES = 20

/** « Mon compte »: who FranceConnect says that one is, one's log-ins, how pages are shown. */
export function registerCompte(app: FastifyInstance, p: Portail): void {
  app.get('/mon-compte', (requete, reponse) => montrer(p, requete, reponse))
}

async function montrer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const { identite, nir } = exigerUsager(p, requete)
  const connexions = await p.deps.connexions.lister(identite.sub, CONNEXIONS_MONTREES)
  const adresse = nir === undefined ? undefined : adresseDe(await p.deps.demandes.list(nir))
  const contexte = contextePage(p, requete)
  return envoyer(
    reponse,
    pageCompte({ contexte, identite, rattache: nir !== undefined, adresse, connexions }),
  )
}
