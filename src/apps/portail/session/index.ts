import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contextePage, envoyer, exigerFormulaire, exigerUsager, type Portail } from '../demande.js'
import { pageReprise } from './pages.js'
import { findSaisie, oublierSaisie } from './reprise.js'

/** The life of a session as the person sees it: to make it last, to find again what was typed. */
export function registerSession(app: FastifyInstance, p: Portail): void {
  app.post('/session/prolonger', (requete, reponse) => {
    exigerFormulaire(p, requete)
    exigerUsager(p, requete)
    return reponse.code(204).send()
  })
  app.get('/reprise', (requete, reponse) => montrer(p, requete, reponse))
  app.post('/reprise/abandon', async (requete, reponse) => {
    exigerFormulaire(p, requete)
    await oublierSaisie(p, requete, reponse)
    return reponse.redirect('/mon-point', 303)
  })
}

async function montrer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const { identite, session } = exigerUsager(p, requete)
  const saisie = await findSaisie(p, requete, identite.sub)
  if (saisie === undefined) return reponse.redirect('/mon-point', 303)
  const contexte = contextePage(p, requete)
  return envoyer(reponse, pageReprise({ contexte, jeton: session.jeton, saisie }))
}
