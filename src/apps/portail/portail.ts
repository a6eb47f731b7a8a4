import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ContextePage } from '#apps/web'
import { Panne } from '#socle'
import { registerAccompagnement } from './accompagnement/index.js'
import { codeDAppel } from './code-appel.js'
import { registerCompte } from './compte/index.js'
import { registerConnexion } from './connexion.js'
import { registerConsultations } from './consultations.js'
import { registerDeclaration } from './declaration/index.js'
import {
  adresseConnexion,
  contextePage,
  contexteVisiteur,
  envoyer,
  type Portail,
  Refus,
  Renvoi,
} from './demande.js'
import { registerDemarches } from './demarches/index.js'
import type { DependancesPortail } from './dependances.js'
import { registerDroits } from './droits.js'
import { type NomEtat, pageEtat, STATUTS } from './etats.js'
import { registerExtrait } from './extrait/index.js'
import { registerDonnees } from './mes-donnees/index.js'
import { registerMessages } from './messages/index.js'
import { registerPagesPubliques } from './pages-publiques.js'
import { registerPaiements } from './paiements/index.js'
import { registerPoint } from './point/index.js'
import { essaiDe, pageDe } from './reessayer.js'
import { registerRessources } from './ressources.js'
import { ramenerAuxFormulaires } from './retour-au-formulaire.js'
import { registerRetrouver } from './retrouver.js'
import { EssaisNir } from './session/essais.js'
import { registerSession } from './session/index.js'
import { garderSaisie } from './session/reprise.js'
import { Saisies } from './session/saisies.js'
import { garderSessions } from './session/sessions-gardees.js'
import { Sessions } from './sessions.js'
import { registerSignalements } from './signalements/index.js'
import { registerSimulation } from './simulation/index.js'
import { registerStatistiques } from './statistiques/index.js'

/** Registers every page of the portal, and the pages that say what went wrong on this server. */
export function registerPortail(app: FastifyInstance, deps: DependancesPortail): void {
  const maintenantMs = (): number => Date.parse(deps.horloge())
  const portail: Portail = {
    deps,
    sessions: new Sessions(maintenantMs),
    essais: new EssaisNir(deps.attente, deps.horloge),
    saisies: new Saisies(deps.attente, deps.horloge),
  }
  if (deps.sessions !== undefined) garderSessions(app, portail, deps.sessions)
  app.setErrorHandler((erreur, requete, reponse) => repondre(portail, { erreur, requete, reponse }))
  app.setNotFoundHandler((requete, reponse) => etat(portail, { requete, reponse }, 'introuvable'))
  ramenerAuxFormulaires(app, () => registerPages(app, portail))
}

function registerPages(app: FastifyInstance, portail: Portail): void {
  registerPagesPubliques(app, portail)
  registerConnexion(app, portail)
  registerSession(app, portail)
  registerCompte(app, portail)
  registerRetrouver(app, portail)
  registerPoint(app, portail)
  registerRessources(app, portail)
  registerExtrait(app, portail)
  const brouillons = registerSimulation(app, portail)
  registerDemarches(app, portail, async (sub) => (await brouillons.lire(sub))?.saisie)
  registerDeclaration(app, portail)
  registerDroits(app, portail)
  registerPaiements(app, portail)
  registerAccompagnement(app, portail)
  registerSignalements(app, portail)
  registerConsultations(app, portail)
  registerMessages(app, portail)
  registerDonnees(app, portail)
  registerStatistiques(app, portail)
}

/** The look of the site for a page that belongs to nobody. */
export function contextePublic(deps: DependancesPortail, chemin: string): ContextePage {
  return contexteVisiteur(deps, chemin)
}

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

async function repondre(
  p: Portail,
  r: Echange & { readonly erreur: unknown },
): Promise<FastifyReply> {
  const { erreur, reponse } = r
  if (erreur instanceof Renvoi) return reponse.redirect(erreur.adresse, 303)
  if (erreur instanceof Refus) {
    if (erreur.raison !== 'session-expiree') return etat(p, r, erreur.raison)
    // The page says the truth even when what was typed could not be kept.
    const gardee = await garderSaisie(p, r).catch(() => false)
    return etat(p, { ...r, gardee }, erreur.raison)
  }
  if (erreur instanceof Panne) return etat(p, { ...r, cause: erreur }, 'indisponible')
  const statut = (erreur as FastifyError).statusCode ?? 500
  if (statut === 429) return etat(p, r, 'trop-de-demandes')
  if (statut === 404) return etat(p, r, 'introuvable')
  if (statut === 413) return etat(p, r, 'trop-long')
  if (statut < 500) return etat(p, { ...r, cause: erreur }, 'formulaire-etranger')
  return etat(p, { ...r, cause: erreur }, 'erreur')
}

interface Suite {
  readonly cause?: unknown
  /** What was typed waits for the next log-in. */
  readonly gardee?: boolean
}

function etat(p: Portail, r: Echange & Suite, nom: NomEtat): FastifyReply {
  const { requete, reponse, cause, gardee = false } = r
  const code = codeDAppel()
  // The cause of a fault of ours is told to the log, with the code; a message of ours holds no
  // personal data (house rule), other messages are reduced to their name.
  if (cause !== undefined) requete.log.error({ code, cause: nomDeCause(cause) }, nom)
  return envoyer(
    reponse,
    pageEtat(contextePage(p, requete), nom, {
      code,
      gardee,
      essai: essaiDe(requete),
      connexion: adresseConnexion(pageDe(requete)),
    }),
    STATUTS[nom],
  )
}

function nomDeCause(cause: unknown): string {
  if (cause instanceof Panne) return `${cause.code} : ${cause.message}`
  if (!(cause instanceof Error)) return 'inconnue'
  return [cause.name, ...(cause.stack?.split('\n').slice(1, 6) ?? [])].join('\n')
}
