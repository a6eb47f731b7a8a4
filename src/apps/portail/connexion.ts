import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { pageConnexionFermee, pageConnexionRefusee, pageDeconnecte } from './connexion-pages.js'
import {
  cheminDe,
  contextePage,
  envoyer,
  exigerFormulaire,
  findSession,
  nomCookieSession,
  PAGE_DE_DEPART,
  type Portail,
} from './demande.js'
import { findSaisie } from './session/reprise.js'
import type { Session } from './sessions.js'

export function registerConnexion(app: FastifyInstance, p: Portail): void {
  app.get('/connexion', (requete, reponse) => debuter(p, requete, reponse))
  app.get('/connexion/retour', (requete, reponse) => conclure(p, requete, reponse))
  app.post('/deconnexion', (requete, reponse) => deconnecter(p, requete, reponse))
  app.get('/deconnexion/retour', (requete, reponse) =>
    envoyer(reponse, pageDeconnecte(contextePage(p, requete))),
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
  session.retour = retourDemande(requete) ?? session.retour
  if (session.usager !== undefined && !demandeConfirmation(requete)) {
    return reponse.redirect(session.retour ?? PAGE_DE_DEPART, 303)
  }
  try {
    session.tentative = await p.deps.fournisseur.debuter()
  } catch (cause) {
    requete.log.error({ cause: (cause as Error).name }, 'fournisseur d’identité injoignable')
    return envoyer(reponse, pageConnexionRefusee(contextePage(p, requete), 'indisponible'), 503)
  }
  poserSession(p, reponse, session)
  return reponse.redirect(session.tentative.adresse, 303)
}

/** Before a sensitive act the identity is asked again, though the session is open. */
function demandeConfirmation(requete: FastifyRequest): boolean {
  return (requete.query as { confirmer?: unknown }).confirmer === 'oui'
}

/** Only paths of this site: an address elsewhere is ignored. */
function retourDemande(requete: FastifyRequest): string | undefined {
  const { retour } = requete.query as { retour?: unknown }
  if (typeof retour !== 'string' || !/^\/[a-z][a-z0-9/-]*$/.test(retour)) return undefined
  return retour
}

async function conclure(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const session = findSession(p, requete)
  const tentative = session?.tentative
  const { fournisseur, origine } = p.deps
  if (session === undefined || tentative === undefined || fournisseur === undefined) {
    return envoyer(reponse, pageConnexionRefusee(contextePage(p, requete), 'expiree'), 400)
  }
  // Single use: whatever comes, this attempt is spent.
  session.tentative = undefined
  const resultat = await fournisseur.conclure(`${origine}${requete.url}`, tentative)
  if (!resultat.ok) {
    requete.log.warn({ refus: resultat.erreur, chemin: cheminDe(requete) }, 'connexion refusée')
    return envoyer(reponse, pageConnexionRefusee(contextePage(p, requete), resultat.erreur), 403)
  }
  const { identite, jetonIdentite } = resultat.valeur
  const confirmation = session.usager?.identite.sub === identite.sub
  await p.deps.connexions.noter(identite.sub, { quand: p.deps.horloge(), confirmation })
  const nir = await p.deps.liens.find(identite.sub)
  const usager = { identite, jetonIdentite, nir, personne: undefined }
  const nouvelle = p.sessions.renouveler(session, usager)
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
  exigerFormulaire(p, requete)
  const session = findSession(p, requete)
  const jeton = session?.usager?.jetonIdentite
  if (session !== undefined) p.sessions.fermer(session.id)
  reponse.clearCookie(nomCookieSession(p.deps.origine), { path: '/' })
  reponse.header('clear-site-data', '"cache"')
  const suite =
    jeton === undefined ? undefined : await p.deps.fournisseur?.adresseDeconnexion(jeton)
  return reponse.redirect(suite ?? '/deconnexion/retour', 303)
}
