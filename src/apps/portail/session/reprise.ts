import type { FastifyReply, FastifyRequest } from 'fastify'
import { cheminDe, nomCookieSession, type Portail } from '../demande.js'
import { GARDE_SAISIE_MS, listChamps, type SaisieGardee } from './saisies.js'

export const COOKIE_REPRISE = 'saisie'

/**
 * Keeps what a form brought after its session had closed, for the person whose session it was. The
 * form proved nothing: it is only shown again, to be sent by her own act. True when it was kept.
 */
export async function garderSaisie(
  p: Portail,
  { requete, reponse }: { readonly requete: FastifyRequest; readonly reponse: FastifyReply },
): Promise<boolean> {
  const session = requete.cookies[nomCookieSession(p.deps.origine)] ?? ''
  const lue = p.sessions.lire(session)
  if (requete.method !== 'POST' || lue.etat !== 'expiree' || lue.sub === undefined) return false
  const champs = listChamps(requete.body)
  if (champs.length === 0) return false
  await p.saisies.garder(session, { sub: lue.sub, chemin: cheminDe(requete), champs })
  reponse.setCookie(COOKIE_REPRISE, session, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: p.deps.origine.startsWith('https:'),
    maxAge: GARDE_SAISIE_MS / 1000,
  })
  return true
}

/** What waits for the person who logs in, if anything. */
export function findSaisie(
  p: Portail,
  requete: FastifyRequest,
  sub: string,
): Promise<SaisieGardee | undefined> {
  return p.saisies.lire(requete.cookies[COOKIE_REPRISE], sub)
}

export async function oublierSaisie(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<void> {
  const cle = requete.cookies[COOKIE_REPRISE]
  if (cle !== undefined) await p.saisies.oublier(cle)
  reponse.clearCookie(COOKIE_REPRISE, { path: '/' })
}
