import type { FastifyInstance } from 'fastify'
import type { Portail } from '../demande.js'
import { registerDepot } from './depot-routes.js'
import { registerPieces } from './pieces-routes.js'
import { registerSuivi } from './suivi-routes.js'

/** « Signaler une erreur », its documents, its follow-up. */
export function registerSignalements(app: FastifyInstance, p: Portail): void {
  registerPieces(app, p)
  registerDepot(app, p)
  registerSuivi(app, p)
}
