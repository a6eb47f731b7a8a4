import type { FastifyRequest } from 'fastify'
import { createLocalJWKSet, type JWK, jwtVerify } from 'jose'
import type { AgentHabilite } from '#acces'
import type { AppelPartenaire } from '#referentiel'
import { instantDepuis } from '#socle'
import type { Api } from './dependances.js'
import { ALGORITHMES, estJti } from './oauth.js'
import { Probleme } from './probleme.js'

export const ENTETE_PREUVE = 'x-agent-preuve'
/** What an agent signs who asks for an access: it has no reference yet. */
export const SUJET_DEMANDE = 'demande'
/** And who looks at the requests that wait: their reasons may name someone. */
export const SUJET_LISTE = 'liste'

/** Seconds: a proof is made to be used at once. */
const DUREE_MAX = 300
const TOLERANCE = 30

/**
 * Who asks for an exceptional access, or agrees to one, is who he says: where the body gave the
 * public keys of its agents, each signs for himself, and the token of the body alone opens nothing.
 * False where it gave none: the body then answers for its agents. Throws `agent-non-prouve`.
 */
export async function estAgentProuve(
  api: Api,
  requete: FastifyRequest,
  { organisme, agent, sujet }: Pick<AppelPartenaire, 'organisme' | 'agent'> & { sujet: string },
): Promise<boolean> {
  const { organismes } = await api.partenaires.habilitations.lire()
  const agents = organismes.find((o) => o.code === organisme)?.agents ?? []
  if (agents.length === 0) return false
  const preuve = requete.headers[ENTETE_PREUVE]
  const connu = agents.find((a) => a.agent === agent)
  if (typeof preuve !== 'string' || connu === undefined) throw new Probleme('agent-non-prouve')
  const lue = await verifier(api, preuve, { connu, sujet })
  const qui = `agent:${organisme}/${agent}`
  const fin = instantDepuis((lue.exp + TOLERANCE) * 1000)
  if (await api.partenaires.jetons.consommer(qui, lue.jti, fin)) return true
  throw new Probleme('agent-non-prouve')
}

async function verifier(
  api: Api,
  preuve: string,
  { connu, sujet }: { readonly connu: AgentHabilite; readonly sujet: string },
): Promise<{ readonly jti: string; readonly exp: number }> {
  const maintenant = Date.parse(api.horlogeSignatures())
  try {
    const cles = createLocalJWKSet({ keys: [...connu.cles] as JWK[] })
    const { payload } = await jwtVerify(preuve, cles, {
      ...{ algorithms: [...ALGORITHMES], issuer: connu.agent, subject: sujet },
      ...{ audience: api.origine, requiredClaims: ['exp', 'jti'], clockTolerance: TOLERANCE },
      currentDate: new Date(maintenant),
    })
    const { jti, exp = 0 } = payload
    if (estJti(jti) && exp <= maintenant / 1000 + DUREE_MAX + TOLERANCE) return { jti, exp }
  } catch (cause) {
    // Whatever the fault, one answer: what is wrong with a proof helps only who forges it.
    const { code = '' } = cause as { code?: unknown }
    if (!String(code).startsWith('ERR_J') && !(cause instanceof TypeError)) throw cause
  }
  throw new Probleme('agent-non-prouve')
}
