import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type IdentitePivot, identiteConcorde, nirConcorde, type TraitsConnus } from '#acces'
import { attendreBattement } from '#apps/web'
import { moisDuJour, type Nir, parseNir } from '#socle'
import { poserSession } from './connexion.js'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerUsager,
  PAGE_DE_DEPART,
  type Portail,
} from './demande.js'
import { ACCES_PERSONNE } from './dependances.js'
import { essaisRestants, ouvrirAide } from './retrouver-aide.js'
import { type FauteNir, pageAideHumaine, pageRetrouver } from './retrouver-page.js'
import { type Frein, freiner } from './session/frein.js'

const CHEMIN = '/retrouver-mon-dossier'
const FREIN: Frein = { quoi: 'retrouver', max: 10, minutes: 1 }
/**
 * A « no » about a number leaves at the next of these beats: reading a known number takes longer
 * than reading one that nobody has, and the time must not tell which it was.
 */
const BATTEMENT_MS = 100

export function registerRetrouver(app: FastifyInstance, p: Portail): void {
  app.get(CHEMIN, (requete, reponse) => montrer(p, requete, reponse))
  app.post(CHEMIN, (requete, reponse) => verifier(p, requete, reponse))
}

async function montrer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const { identite, nir } = exigerUsager(p, requete)
  if (nir !== undefined) return reponse.redirect(PAGE_DE_DEPART, 303)
  const restants = await essaisRestants(p, identite.sub)
  if (restants === 0) return arreter(p, { requete, reponse, identite })
  return envoyer(reponse, pageRetrouver({ ...commun(p, requete), restants }))
}

async function verifier(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  await freiner(p, requete, FREIN)
  exigerFormulaire(p, requete)
  const { identite, session, ...usager } = exigerUsager(p, requete)
  if (usager.nir !== undefined) return reponse.redirect(PAGE_DE_DEPART, 303)
  if ((await essaisRestants(p, identite.sub)) === 0) {
    return arreter(p, { requete, reponse, identite })
  }
  const saisi = champ(requete, 'numero')
  const lu = lireNumero(saisi)
  if (!lu.ok) {
    const restants = await p.essais.restants(identite.sub)
    return refuser(p, { requete, reponse, faute: lu.faute, identite, restants })
  }
  const restants = await p.essais.compter(identite.sub)
  if (restants === undefined) return arreter(p, { requete, reponse, identite })
  const debut = performance.now()
  const connue = await concorder(p, lu.nir, identite)
  if (connue === undefined) {
    await attendreBattement(debut, BATTEMENT_MS)
    return refuser(p, { requete, reponse, faute: 'discordance', identite, restants })
  }
  await p.deps.liens.lier(identite.sub, lu.nir, p.deps.horloge())
  await p.essais.oublier(identite.sub)
  const trouve = { ...usager, identite, nir: lu.nir, personne: connue.personne }
  const nouvelle = p.sessions.renouveler(session, trouve, session.jeton)
  poserSession(p, reponse, nouvelle)
  return reponse.redirect(nouvelle.retour ?? PAGE_DE_DEPART, 303)
}

function lireNumero(saisi: string): { ok: true; nir: Nir } | { ok: false; faute: FauteNir } {
  if (saisi === '') return { ok: false, faute: 'vide' }
  const lu = parseNir(saisi)
  if (lu === undefined) return { ok: false, faute: 'forme' }
  return lu.cleJuste ? { ok: true, nir: lu.nir } : { ok: false, faute: 'cle' }
}

/**
 * The bearer of that number, when everything agrees. The person's resources are looked up before
 * the number is compared, so that a known and an unknown number cost the same.
 */
async function concorder(
  p: Portail,
  nir: Nir,
  identite: IdentitePivot,
): Promise<{ personne: string | undefined } | undefined> {
  const mois = moisDuJour(p.deps.aujourdhui())
  const { personne } = await p.deps.referentiel.lireRessources(
    { nir, de: mois, a: mois },
    ACCES_PERSONNE,
  )
  const traits: TraitsConnus | null = personne
  if (!nirConcorde(nir, identite)) return undefined
  if (traits === null || !identiteConcorde(nir, identite, traits)) return undefined
  return { personne: personne?.cle }
}

/** Only a well-formed number that does not agree spends a try: a slip of the finger does not. */
async function refuser(p: Portail, r: Refuse): Promise<FastifyReply> {
  const { restants } = r
  if (restants === 0) return arreter(p, r)
  const page = pageRetrouver({
    ...commun(p, r.requete),
    restants,
    faute: r.faute,
    // A number that agreed in form is not written back: it may be someone else's.
    saisi: r.faute === 'discordance' ? '' : champ(r.requete, 'numero').slice(0, 30),
  })
  return envoyer(r.reponse, page, 422)
}

interface Echec {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
  readonly identite: IdentitePivot
}

interface Refuse extends Echec {
  readonly faute: FauteNir
  /** Tries left after this one. */
  readonly restants: number
}

/** No try is left: someone has to help, and the person is given what to say when she calls. */
async function arreter(p: Portail, { requete, reponse, identite }: Echec): Promise<FastifyReply> {
  const aide = await ouvrirAide(p, identite)
  return envoyer(reponse, pageAideHumaine(contextePage(p, requete), aide?.reference), 403)
}

function commun(p: Portail, requete: FastifyRequest) {
  const { identite, session } = exigerUsager(p, requete)
  return { contexte: contextePage(p, requete), identite, jeton: session.jeton }
}
