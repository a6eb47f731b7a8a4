import type { FastifyInstance } from 'fastify'
import { contextePage, envoyer, exigerUsager, type Portail } from '../demande.js'
import { compterAvantLesPages } from './compteur.js'
import { pageMandats } from './mandats-page.js'
import { registerPreferences } from './preferences-routes.js'
import { registerBoite } from './routes.js'

/** « Être alerté »: the messages, how the person wants them, who may act for her. */
export function registerMessages(app: FastifyInstance, p: Portail): void {
  const { messages } = p.deps
  if (messages === undefined) return
  compterAvantLesPages(app, p, messages)
  registerBoite(app, p, messages)
  registerPreferences(app, p, messages)
  app.get('/mes-mandats', (requete, reponse) => {
    exigerUsager(p, requete)
    return envoyer(reponse, pageMandats(contextePage(p, requete)))
  })
}
