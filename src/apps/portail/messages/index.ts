import type { FastifyInstance } from 'fastify'
import type { Portail } from '../demande.js'
import { compterAvantLesPages } from './compteur.js'
import { registerBoite } from './routes.js'

/** « Être alerté »: the messages, how the person wants them, who may act for her. */
export function registerMessages(app: FastifyInstance, p: Portail): void {
  const { messages } = p.deps
  if (messages === undefined) return
  compterAvantLesPages(app, p, messages)
  registerBoite(app, p, messages)
}
