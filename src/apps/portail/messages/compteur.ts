import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Messages } from '#messages'
import { findSession, type Portail } from '../demande.js'

/** A count stays true so long; opening the messages counts again. */
const VIE_MS = 10_000

/** Before each page of a person, how many messages she has not read: shown in the header. */
export function compterAvantLesPages(app: FastifyInstance, p: Portail, messages: Messages): void {
  app.addHook('preHandler', async (requete) => {
    if (requete.method !== 'GET' || /\.|^\/(?:api|sante|demo)\b/.test(requete.url)) return
    const session = findSession(p, requete)
    const nir = session?.usager?.nir
    if (session === undefined || nir === undefined) return
    const maintenant = Date.parse(p.deps.horloge())
    const age = maintenant - (session.nonLus?.compteMs ?? 0)
    // A clock put back would keep an old count for as long.
    const frais = age >= 0 && age < VIE_MS
    if (frais && !requete.url.startsWith('/mes-messages')) return
    session.nonLus = { nombre: await messages.compterNonLus(nir), compteMs: maintenant }
  })
}

/** After an act on a message, the next page counts again; `lus` were read just now. */
export function recompter(p: Portail, requete: FastifyRequest, lus = 0): void {
  const session = findSession(p, requete)
  const connu = session?.nonLus
  if (session === undefined || connu === undefined) return
  session.nonLus = { nombre: Math.max(0, connu.nombre - lus), compteMs: 0 }
}
