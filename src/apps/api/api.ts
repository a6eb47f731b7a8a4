import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Panne } from '#socle'
import { refuserHorsAdresses, refuserSansJeton } from './adresses.js'
import { estNumero } from './appelant.js'
import { Debit } from './debit.js'
import type { Api, DependancesApi } from './dependances.js'
import { registerEvenements } from './evenements.js'
import { registerExceptionnels } from './exceptionnels.js'
import { registerMessages } from './messages.js'
import { registerOauth } from './oauth.js'
import { openapi } from './openapi/document.js'
import { type CodeProbleme, Probleme, repondreProbleme } from './probleme.js'
import { registerRessources } from './ressources.js'
import { registerSimulation } from './simulation.js'

/** Mounts the partner API under `/api`: its own errors, its own limits, no page, no cookie. */
export async function registerApi(app: FastifyInstance, deps: DependancesApi): Promise<void> {
  const api: Api = {
    ...deps,
    horlogeSignatures: deps.horlogeSignatures ?? deps.horloge,
    restitution: deps.partenaires.restitution(deps.aujourdhui, deps.garde),
  }
  const debit = new Debit(deps.partenaires.debits, () => Date.parse(deps.horloge()))
  const document = JSON.stringify(openapi(deps.origine))
  await app.register(
    async (portee) => {
      portee.setErrorHandler((erreur, requete, reponse) => repondre(requete, reponse, erreur))
      portee.setNotFoundHandler((requete, reponse) =>
        repondreProbleme(requete, reponse, new Probleme('adresse-inconnue')),
      )
      portee.addHook('onRequest', async (requete, reponse) => {
        requete.id = correlation(requete)
        reponse.header('x-correlation-id', requete.id)
      })
      refuserHorsAdresses(portee)
      portee.get('/openapi.json', (_requete, reponse) =>
        reponse.type('application/json; charset=utf-8').send(document),
      )
      registerOauth(portee, api)
      // Limits of the readers are by application and not by address: many share one.
      await portee.register(async (lecteurs) => {
        refuserSansJeton(lecteurs)
        lecteurs.addHook('onRoute', (route) => {
          route.config = { ...route.config, rateLimit: false }
        })
        registerRessources(lecteurs, api, debit)
        registerEvenements(lecteurs, api, debit)
        registerSimulation(lecteurs, api, debit)
        const { bris, messages } = api
        if (messages !== undefined) registerMessages(lecteurs, { ...api, messages }, debit)
        if (bris !== undefined) registerExceptionnels(lecteurs, { ...api, bris }, debit)
      })
    },
    { prefix: '/api' },
  )
}

const CORRELATION = /^[A-Za-z0-9-]{8,64}$/

/** The caller's, when it is one; never a number that could be somebody's. */
function correlation(requete: FastifyRequest): string {
  const donnee = requete.headers['x-correlation-id']
  const juste = typeof donnee === 'string' && CORRELATION.test(donnee) && !estNumero(donnee)
  return juste ? donnee : randomUUID()
}

function repondre(requete: FastifyRequest, reponse: FastifyReply, erreur: unknown): FastifyReply {
  const probleme = erreur instanceof Probleme ? erreur : problemeDe(erreur)
  if (probleme.code === 'erreur' || probleme.code === 'indisponible') {
    // Names of errors and of outages hold no data of anybody.
    const cause = erreur instanceof Panne ? erreur.code : nomDe(erreur)
    requete.log.error({ correlationId: requete.id, cause }, probleme.code)
  }
  return repondreProbleme(requete, reponse, probleme)
}

function problemeDe(erreur: unknown): Probleme {
  if (erreur instanceof Panne) return new Probleme('indisponible')
  const { statusCode = 500 } = (erreur ?? {}) as Partial<FastifyError>
  const codes: Readonly<Record<number, CodeProbleme>> = {
    400: 'corps-illisible',
    413: 'corps-trop-grand',
    415: 'corps-illisible',
    429: 'trop-de-demandes',
  }
  return new Probleme(codes[statusCode] ?? 'erreur')
}

function nomDe(erreur: unknown): string {
  if (!(erreur instanceof Error)) return 'inconnue'
  return [erreur.name, ...(erreur.stack?.split('\n').slice(1, 6) ?? [])].join('\n')
}
