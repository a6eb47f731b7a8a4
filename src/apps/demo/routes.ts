import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import type { AttenteStore } from '#acces'
import type { ContextePage } from '#apps/web'
import type { ClesDemo } from './cles.js'
import { type EnvoiDemo, registerEnvois } from './envois.js'
import {
  CHEMIN_API,
  CHEMIN_FRANCECONNECT,
  type ClientDemo,
  COOKIE_SESSION,
  createFournisseurDemo,
} from './fournisseur.js'
import { pageChoisir, pageDeconnexion, pageErreur } from './pages.js'
import type { PersonneDemo } from './personne.js'

export interface OptionsDemo {
  readonly origine: string
  readonly client: ClientDemo
  readonly cles: ClesDemo
  readonly attente: AttenteStore
  readonly maintenantMs: () => number
  personnes(): Promise<readonly PersonneDemo[]>
  /** What was sent out of the portal, newest first; absent, there is no page for it. */
  readonly envois?: ((limite: number) => Promise<readonly EnvoiDemo[]>) | undefined
  /** The page context of a visitor, for the look of the site. */
  contexte(chemin: string): ContextePage
  /** Security headers, set by hand where the provider answers in place of Fastify. */
  readonly entetes: Readonly<Record<string, string>>
}

const NONCE_MIN = 22

/** Registers the stand-in of FranceConnect. Called by `main` in the demonstration only. */
export async function registerDemo(app: FastifyInstance, options: OptionsDemo): Promise<void> {
  const contexte = (): ContextePage => options.contexte(CHEMIN_FRANCECONNECT)
  const fournisseur = createFournisseurDemo({
    origine: options.origine,
    client: options.client,
    cles: options.cles,
    attente: options.attente,
    maintenantMs: options.maintenantMs,
    find: async (compte) => (await options.personnes()).find((p) => p.cle === compte),
    pageDeconnexion: (formulaire) => pageDeconnexion(contexte(), formulaire),
    pageErreur: () => pageErreur(contexte()),
  })
  const { envois } = options
  if (envois !== undefined) registerEnvois(app, { envois, contexte: options.contexte })
  app.register(async (dans) => monterFournisseur(dans, fournisseur, options.entetes))
  app.get(`${CHEMIN_FRANCECONNECT}/choisir/:uid`, async (requete, reponse) => {
    const pas = await fournisseur.interactionDetails(requete.raw, reponse.raw)
    const personnes = await options.personnes()
    reponse.type('text/html; charset=utf-8')
    return pageChoisir({ contexte: contexte(), uid: pas.uid, personnes })
  })
  app.post(`${CHEMIN_FRANCECONNECT}/choisir/:uid`, async (requete, reponse) => {
    const { compte } = requete.body as { compte?: string }
    const personne = (await options.personnes()).find((p) => p.cle === compte)
    if (personne === undefined) return reponse.redirect(adressePas(requete), 303)
    await accorder(fournisseur, { requete, reponse, compte: personne.cle })
  })
  app.get(`${CHEMIN_FRANCECONNECT}/refus`, async (_requete, reponse) => {
    return reponse.code(400).type('text/html; charset=utf-8').send(pageErreur(contexte()))
  })
  app.post(`${CHEMIN_FRANCECONNECT}/choisir/:uid/annuler`, async (requete, reponse) => {
    await terminer(
      fournisseur,
      { requete, reponse },
      {
        error: 'access_denied',
        error_description: 'User auth aborted',
      },
    )
  })
}

function adressePas(requete: FastifyRequest): string {
  return `${CHEMIN_FRANCECONNECT}/choisir/${(requete.params as { uid: string }).uid}`
}

/** The provider reads the request itself, body included. */
function monterFournisseur(
  app: FastifyInstance,
  fournisseur: Provider,
  entetes: Readonly<Record<string, string>>,
): void {
  const traiter = fournisseur.callback()
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_requete, _corps, fait) => fait(null))
  const route = async (requete: FastifyRequest, reponse: FastifyReply): Promise<void> => {
    const brute = requete.raw as typeof requete.raw & { originalUrl?: string }
    if (!demandeConforme(requete)) {
      return reponse.redirect(`${CHEMIN_FRANCECONNECT}/refus`, 303)
    }
    oublierSession(requete)
    reponse.hijack()
    for (const [nom, valeur] of Object.entries(entetes)) reponse.raw.setHeader(nom, valeur)
    brute.originalUrl = brute.url ?? '/'
    brute.url = brute.originalUrl.slice(CHEMIN_API.length) || '/'
    await traiter(brute, reponse.raw)
  }
  app.all(`${CHEMIN_API}/*`, route)
}

/**
 * Who it is is asked each time: the session of someone who left without logging out would only make
 * the provider ask, by a form that needs a script, to close it first.
 */
function oublierSession(requete: FastifyRequest): void {
  const chemin = new URL(requete.url, 'http://localhost').pathname
  const { cookie } = requete.raw.headers
  if (chemin !== `${CHEMIN_API}/authorize` || cookie === undefined) return
  const gardes = cookie.split(/;\s*/).filter((c) => !c.startsWith(COOKIE_SESSION))
  requete.raw.headers.cookie = gardes.join('; ')
}

/** What FranceConnect v2 demands beyond the protocol: a level, and a nonce of 22 signs or more. */
function demandeConforme(requete: FastifyRequest): boolean {
  const url = new URL(requete.url, 'http://localhost')
  if (url.pathname !== `${CHEMIN_API}/authorize`) return true
  const nonce = url.searchParams.get('nonce') ?? ''
  return nonce.length >= NONCE_MIN && url.searchParams.get('acr_values') === 'eidas1'
}

async function accorder(
  fournisseur: Provider,
  choix: { requete: FastifyRequest; reponse: FastifyReply; compte: string },
): Promise<void> {
  const { requete, reponse, compte } = choix
  const pas = await fournisseur.interactionDetails(requete.raw, reponse.raw)
  const accord = new fournisseur.Grant({
    accountId: compte,
    clientId: String(pas.params.client_id),
  })
  accord.addOIDCScope(String(pas.params.scope))
  const grantId = await accord.save()
  await terminer(
    fournisseur,
    { requete, reponse },
    {
      login: { accountId: compte, acr: 'eidas1', remember: false },
      consent: { grantId },
    },
  )
}

async function terminer(
  fournisseur: Provider,
  { requete, reponse }: { requete: FastifyRequest; reponse: FastifyReply },
  resultat: object,
): Promise<void> {
  // The provider writes its own redirection: Fastify must not answer after it.
  await fournisseur.interactionDetails(requete.raw, reponse.raw)
  reponse.hijack()
  await fournisseur.interactionFinished(requete.raw, reponse.raw, resultat, {
    mergeWithLastSubmission: false,
  })
}
