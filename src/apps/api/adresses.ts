import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Probleme } from './probleme.js'

const PORTEUR = /^Bearer +[A-Za-z0-9_-]{43}$/i

/**
 * What is refused before a body is read: an address that is not served, a method that its address
 * does not have (405 and `Allow`, RFC 9110 §15.5.6). Called before any route is declared.
 */
export function refuserHorsAdresses(portee: FastifyInstance): void {
  const adresses: { readonly forme: RegExp; readonly methodes: Set<string> }[] = []
  const connues = new Map<string, Set<string>>()
  portee.addHook('onRoute', ({ url, method }) => {
    let methodes = connues.get(url)
    if (methodes === undefined) {
      methodes = new Set()
      connues.set(url, methodes)
      adresses.push({ forme: formeDe(url), methodes })
    }
    for (const une of [method].flat()) methodes.add(une)
  })
  portee.addHook('onRequest', async (requete, reponse) => {
    if (requete.is404) throw horsAdresses(requete, reponse)
  })
  function horsAdresses(requete: FastifyRequest, reponse: FastifyReply): Probleme {
    const [chemin = ''] = requete.url.split('?')
    const adresse = adresses.find(({ forme }) => forme.test(chemin))
    if (adresse === undefined) return new Probleme('adresse-inconnue')
    reponse.header('allow', [...adresse.methodes].sort().join(', '))
    return new Probleme('methode-inconnue')
  }
}

/** Refused before a body is read: whoever holds no token learns nothing of what a body must be. */
export function refuserSansJeton(lecteurs: FastifyInstance): void {
  lecteurs.addHook('onRequest', async ({ headers }) => {
    if (!PORTEUR.test(headers.authorization ?? '')) throw new Probleme('jeton-invalide')
  })
}

/** The shape of the paths of a route; `:reference` stands for one segment. */
function formeDe(url: string): RegExp {
  const segments = url
    .split('/')
    .map((s) => (s.startsWith(':') ? '[^/]+' : s.replaceAll('.', '\\.')))
  return new RegExp(`^${segments.join('/')}$`)
}
