import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { codeDAppel } from './code-appel.js'
import {
  type ConnexionManquee,
  pageConnexionFermee,
  pageConnexionManquee,
  pageDeconnecte,
  statutManquee,
} from './connexion-pages.js'
import {
  adresseConnexion,
  cheminDuSite,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerMemeOrigine,
  findSession,
  nomCookieSession,
  PAGE_DE_DEPART,
  type Portail,
} from './demande.js'
import { jetonDe, oublierJeton } from './session/jetons.js'
import { findSaisie } from './session/reprise.js'
import type { Session } from './sessions.js'

/** Our own page of who left. */
const RETOUR = '/deconnexion/retour'

export function registerConnexion(app: FastifyInstance, p: Portail): void {
  app.get('/connexion', (requete, reponse) => debuter(p, requete, reponse))
  app.get('/connexion/retour', (requete, reponse) => conclure(p, requete, reponse))
  app.post('/deconnexion', (requete, reponse) => deconnecter(p, requete, reponse))
  app.get(RETOUR, (requete, reponse) =>
    envoyer(reponse, pageDeconnecte(contextePage(p, requete), dans(requete, 'seul') === 'oui')),
  )
}

export function poserSession(p: Portail, reponse: FastifyReply, session: Session): void {
  reponse.setCookie(nomCookieSession(p.deps.origine), session.id, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: p.deps.origine.startsWith('https:'),
  })
}

async function debuter(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  if (p.deps.fournisseur === undefined) {
    return envoyer(reponse, pageConnexionFermee(contextePage(p, requete)), 503)
  }
  const session = findSession(p, requete) ?? p.sessions.ouvrir()
  const retour = cheminDuSite(dans(requete, 'retour'))
  // Before a sensitive act the identity is asked again, though the session is open.
  if (session.usager !== undefined && dans(requete, 'confirmer') !== 'oui') {
    return reponse.redirect(retour ?? PAGE_DE_DEPART, 303)
  }
  try {
    const tentative = await p.deps.fournisseur.debuter()
    p.sessions.tenter(session, { ...tentative, retour })
    poserSession(p, reponse, session)
    return reponse.redirect(tentative.adresse, 303)
  } catch (cause) {
    return manquer(p, { requete, reponse, cause, retour }, 'indisponible')
  }
}

/** One value of the address, when it stands there once. */
function dans(requete: FastifyRequest, nom: string): string | undefined {
  const valeur = (requete.query as Readonly<Record<string, unknown>>)[nom]
  return typeof valeur === 'string' ? valeur : undefined
}

interface Manque {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
  readonly cause?: unknown
  /** Where the person wanted to go: another try leads there. */
  readonly retour?: string | undefined
}

/** The log-in did not come to its end: a page says why, with the code that the log has too. */
function manquer(p: Portail, r: Manque, manquee: ConnexionManquee): FastifyReply {
  const { requete, reponse, cause, retour } = r
  const code = codeDAppel()
  const nom = cause instanceof Error ? cause.name : undefined
  // Giving up is no incident: its page shows no code to find in the log.
  const niveau = manquee === 'annulee' ? 'info' : 'error'
  requete.log[niveau]({ code, manquee, cause: nom }, 'connexion manquée')
  const encore = adresseConnexion(retour)
  const page = pageConnexionManquee(contextePage(p, requete), { manquee, code, encore })
  return envoyer(reponse, page, statutManquee(manquee))
}

async function conclure(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const session = findSession(p, requete)
  const { fournisseur, origine } = p.deps
  const tentative = session && p.sessions.prendreTentative(session, dans(requete, 'state'))
  if (session === undefined || tentative === undefined || fournisseur === undefined) {
    // Read again, or gone back to: who is already in goes on.
    if (session?.usager !== undefined) return reponse.redirect(PAGE_DE_DEPART, 303)
    const temoin = requete.cookies[nomCookieSession(origine)]
    return manquer(p, { requete, reponse }, temoin === undefined ? 'sans-temoin' : 'expiree')
  }
  const resultat = await fournisseur.conclure(`${origine}${requete.url}`, tentative)
  if (!resultat.ok) return manquer(p, { requete, reponse, ...tentative }, resultat.erreur)
  const { identite, jetonIdentite } = resultat.valeur
  const confirmation = session.usager?.identite.sub === identite.sub
  await p.deps.connexions.noter(identite.sub, { quand: p.deps.horloge(), confirmation })
  const nir = await p.deps.liens.find(identite.sub)
  const usager = { identite, jetonIdentite, nir, personne: undefined }
  const jeton = await jetonDe(p, identite.sub)
  const nouvelle = p.sessions.renouveler(session, usager, jeton)
  nouvelle.retour = tentative.retour
  poserSession(p, reponse, nouvelle)
  const saisie = await findSaisie(p, requete, identite.sub)
  const aReprendre = saisie === undefined ? undefined : '/reprise'
  const suite = aReprendre ?? nouvelle.retour ?? PAGE_DE_DEPART
  return reponse.redirect(nir === undefined ? '/retrouver-mon-dossier' : suite, 303)
}

/** The local session dies first, then the browser goes to close the provider's own. */
async function deconnecter(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  exigerMemeOrigine(requete)
  const session = findSession(p, requete)
  // Already closed by idleness: leaving is done, and is said so.
  if (session !== undefined) {
    exigerFormulaire(p, requete)
    p.sessions.fermer(session.id)
    const { usager } = session
    // Leaving never fails: a token that could not be forgotten dies within hours.
    if (usager !== undefined) await oublierJeton(p, usager.identite.sub).catch(() => {})
  }
  reponse.clearCookie(nomCookieSession(p.deps.origine), { path: '/' })
  reponse.header('clear-site-data', '"cache"')
  return reponse.redirect(await adresseDeSortie(p, requete, session), 303)
}

/** Where leaving goes on: at the provider, else on our page, which says if it could not be told. */
async function adresseDeSortie(
  p: Portail,
  requete: FastifyRequest,
  session: Session | undefined,
): Promise<string> {
  const jeton = session?.usager?.jetonIdentite
  if (jeton === undefined) return RETOUR
  try {
    return (await p.deps.fournisseur?.adresseDeconnexion(jeton)) ?? RETOUR
  } catch (cause) {
    requete.log.warn({ cause: (cause as Error).name }, 'fournisseur d’identité injoignable')
    return `${RETOUR}?seul=oui`
  }
}
