import { timingSafeEqual } from 'node:crypto'
import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Affichage, type ContextePage, jourEnMots, type Lien, prenomLisible } from '#apps/web'
import type { Jour, Nir } from '#socle'
import type { DependancesPortail } from './dependances.js'
import { expliquerTermes } from './glossaire/bulles.js'
import type { EssaisNir } from './session/essais.js'
import type { Saisies } from './session/saisies.js'
import { INACTIVITE_MS, type Session, type Sessions, type Usager } from './sessions.js'
import { enClair } from './simple/textes.js'

/** The same portal, reading by what is made for one page (`lecturesDePage`). Only for reads. */
export function pourUnePage(p: Portail): Portail {
  const { deps } = p
  const lectures = deps.lecturesDePage?.()
  if (lectures === undefined) return p
  return {
    ...p,
    deps: {
      ...deps,
      referentiel: { ...deps.referentiel, ...lectures.referentiel },
      suivi: { ...deps.suivi, ...lectures.suivi },
      allocations: { ...deps.allocations, ...lectures.allocations },
    },
  }
}

/** Why a request cannot be served; the error handler turns it into a page. */
export class Refus extends Error {
  override readonly name = 'Refus'
  readonly raison:
    | 'session-expiree'
    | 'formulaire-etranger'
    | 'introuvable'
    | 'refuse'
    | 'trop-de-demandes'

  constructor(raison: Refus['raison']) {
    super(raison)
    this.raison = raison
  }
}

/** Sends the browser elsewhere; thrown by the guards of personal pages. */
export class Renvoi extends Error {
  override readonly name = 'Renvoi'
  readonly adresse: string

  constructor(adresse: string) {
    super(adresse)
    this.adresse = adresse
  }
}

/** Everything that a route of the portal works with. */
export interface Portail {
  readonly deps: DependancesPortail
  readonly sessions: Sessions
  readonly essais: EssaisNir
  readonly saisies: Saisies
}

/** A person who is logged in and whose file is found. */
export interface UsagerRattache extends Usager {
  readonly nir: Nir
}

/** Where a person arrives when she asked for no page. */
export const PAGE_DE_DEPART = '/mon-point'

export const COOKIE_AFFICHAGE = 'affichage'
export const COOKIE_VERSION = 'version'

/** `__Host-` binds the cookie to this very origin; browsers accept it over https only. */
export function nomCookieSession(origine: string): string {
  return origine.startsWith('https:') ? '__Host-alasource' : 'alasource'
}

const NAVIGATION: readonly Lien[] = [
  { adresse: '/mon-point', libelle: 'Mon point du mois' },
  { adresse: '/mes-ressources', libelle: 'Mes ressources' },
  { adresse: '/ma-declaration', libelle: 'Ma déclaration' },
  { adresse: '/mes-droits', libelle: 'Mes droits' },
  { adresse: '/mes-demarches', libelle: 'Mes démarches' },
  { adresse: '/mes-signalements', libelle: 'Mes signalements' },
  { adresse: '/consultations', libelle: 'Qui consulte mes données' },
]

export function findSession(p: Portail, requete: FastifyRequest): Session | undefined {
  const lue = p.sessions.lire(requete.cookies[nomCookieSession(p.deps.origine)])
  return lue.etat === 'active' ? lue.session : undefined
}

/** The logged-in person of a personal page, or the way to become one. */
export function exigerUsager(p: Portail, requete: FastifyRequest): Usager & { session: Session } {
  const lue = p.sessions.lire(requete.cookies[nomCookieSession(p.deps.origine)])
  if (lue.etat === 'expiree') throw new Refus('session-expiree')
  if (lue.etat !== 'active' || lue.session.usager === undefined) {
    throw new Renvoi(adresseConnexion(cheminDe(requete)))
  }
  return { ...lue.session.usager, session: lue.session }
}

/**
 * A sensitive act asks the identity again when it was proved more than ten minutes ago; the person
 * comes back to `retour`, the page of the act.
 */
export function exigerPreuveRecente(p: Portail, requete: FastifyRequest, retour: string): void {
  const { session } = exigerUsager(p, requete)
  if (p.sessions.estProuvee(session)) return
  throw new Renvoi(`/connexion?confirmer=oui&retour=${encodeURIComponent(retour)}`)
}

export function exigerRattache(p: Portail, requete: FastifyRequest): UsagerRattache {
  const usager = exigerUsager(p, requete)
  if (usager.nir === undefined) throw new Renvoi('/retrouver-mon-dossier')
  return { ...usager, nir: usager.nir }
}

export function cheminDe(requete: FastifyRequest): string {
  return requete.url.split('?')[0] ?? '/'
}

export function contextePage(p: Portail, requete: FastifyRequest): ContextePage {
  const session = findSession(p, requete)
  const usager = session?.usager
  return {
    ...contexteVisiteur(p.deps, cheminDe(requete)),
    affichage: affichageDe(requete.cookies[COOKIE_AFFICHAGE]),
    ...versionDe(requete),
    usager:
      session !== undefined && usager !== undefined
        ? {
            nom: nomAffiche(usager),
            jeton: session.jeton,
            minutesSession: INACTIVITE_MS / 60_000,
            nonLus: session.nonLus?.nombre,
          }
        : null,
    navigation: usager?.nir === undefined ? [] : NAVIGATION,
  }
}

export function contexteVisiteur(deps: DependancesPortail, chemin: string): ContextePage {
  return {
    feuille: deps.feuille,
    intitule: deps.intitule,
    script: deps.script,
    affichage: 'auto',
    bandeau: deps.demonstration ? bandeauDemonstration(deps.aujourdhui()) : null,
    usager: null,
    chemin,
    navigation: [],
  }
}

function bandeauDemonstration(jour: Jour): string {
  return `Démonstration : personnes et montants fictifs, nous sommes le ${jourEnMots(jour)}`
}

function nomAffiche(usager: Usager): string {
  const { prenoms, nomUsage, nomNaissance } = usager.identite
  return prenomLisible(`${prenoms.split(' ')[0]} ${nomUsage ?? nomNaissance}`)
}

function affichageDe(cookie: string | undefined): Affichage {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'auto'
}

function versionDe(requete: FastifyRequest): Pick<ContextePage, 'version' | 'enClair'> {
  if (requete.cookies[COOKIE_VERSION] !== 'simple') return {}
  return { version: 'simple', enClair: enClair(cheminDe(requete)) }
}

/** Every page of the portal goes by here: its terms of art get their bubbles. */
export function envoyer(reponse: FastifyReply, html: string, statut = 200): FastifyReply {
  return reponse.code(statut).type('text/html; charset=utf-8').send(expliquerTermes(html))
}

/**
 * Refuses a form that does not come from our own pages: same origin, and the token of the session.
 * Both are asked, so that the failure of one is not a breach.
 */
export function exigerFormulaire(p: Portail, requete: FastifyRequest): void {
  exigerJeton(p, requete, String((requete.body as Champs | undefined)?.jeton ?? ''))
}

/** The same, for a form that is read while it arrives: the token is its first field. */
export function exigerJeton(p: Portail, requete: FastifyRequest, jeton: string): void {
  if (!vientDeChezNous(requete)) throw new Refus('formulaire-etranger')
  const session = findSession(p, requete)
  if (session === undefined) throw new Refus('session-expiree')
  const donne = Buffer.from(jeton)
  const attendu = Buffer.from(session.jeton)
  if (donne.length !== attendu.length || !timingSafeEqual(donne, attendu)) {
    throw new Refus('formulaire-etranger')
  }
}

/** For a public form, which has no session to be tied to. */
export function exigerMemeOrigine(requete: FastifyRequest): void {
  if (!vientDeChezNous(requete)) throw new Refus('formulaire-etranger')
}

function vientDeChezNous(requete: FastifyRequest): boolean {
  const site = requete.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const origine = requete.headers.origin
  if (origine === undefined) return site === 'same-origin'
  return URL.canParse(origine) && new URL(origine).host === requete.headers.host
}

/** The log-in, and where it leads once made. */
export function adresseConnexion(retour: string | undefined): string {
  return retour === undefined ? '/connexion' : `/connexion?retour=${encodeURIComponent(retour)}`
}

/** A path of this site, read by GET; an address elsewhere is ignored. */
export function cheminDuSite(demande: string | undefined): string | undefined {
  return /^\/(?!\/)[A-Za-z0-9/_-]*$/.test(demande ?? '') ? demande : undefined
}

export type Champs = Readonly<Record<string, string | readonly string[] | undefined>>

/** One text field of a form; absent or repeated fields read as empty. */
export function champ(requete: FastifyRequest, nom: string): string {
  const valeur = (requete.body as Champs | undefined)?.[nom]
  return typeof valeur === 'string' ? valeur.trim() : ''
}
