import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ContextePage } from '#apps/web'
import { simuler } from '#legislation'
import { moisDuJour } from '#socle'
import {
  type Champs,
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerMemeOrigine,
  exigerRattache,
  exigerUsager,
  type Portail,
} from '../demande.js'
import { instantDesPages } from '../demarches/ouvrir-demande.js'
import { type Avance, avancer, type Envoi, lireEtape } from './avancer.js'
import { Brouillons } from './brouillons.js'
import type { Vue } from './cadre.js'
import { calculerAides, selonQuestions } from './calculer.js'
import { connuDuVisiteur } from './connu.js'
import { evenementsDits, lireDemande } from './evenements.js'
import { estDemande } from './mots.js'
import { pageDe } from './pages.js'
import { type Prerempli, preremplir } from './preremplir.js'
import { ETAPES, type EtapeSimulation, lireCorps } from './saisie.js'
import { champManquant, type Donnees, situationDe } from './situation.js'
import { documentSynthese } from './synthese.js'

type Echange = readonly [requete: FastifyRequest, reponse: FastifyReply]

/** The simulator, without an account or with what is known; gives its drafts, for a claim. */
export function registerSimulation(app: FastifyInstance, p: Portail): Brouillons {
  app.get('/simulation', (...e) => montrerPublique(p, e))
  app.post('/simulation', (...e) => avancerPublique(p, e))
  app.post('/simulation/pdf', (...e) => imprimerPublique(p, e))
  const brouillons = new Brouillons(p.deps.attente, p.deps.horloge)
  app.get('/simuler', (...e) => commencer(p, brouillons, e))
  app.post('/simuler/reprendre', (...e) => reprendre(p, brouillons, e))
  app.get('/simuler/synthese', (...e) => imprimer(p, brouillons, e))
  for (const etape of ETAPES) {
    app.get(`/simuler/${etape}`, (...e) => montrer({ p, brouillons, etape }, e))
    app.post(`/simuler/${etape}`, (...e) => avancerPersonne({ p, brouillons, etape }, e))
  }
  return brouillons
}

function vuePublique(p: Portail, requete: FastifyRequest): Vue {
  const connu = connuDuVisiteur(moisDuJour(p.deps.aujourdhui()))
  const contexte = contextePage(p, requete)
  return { contexte, public: true, saisie: {}, connu, erreurs: [] }
}

/** Pages without a name may be kept by the browser: the back button then loses nothing. */
function envoyerPublique(reponse: FastifyReply, html: string, statut = 200): FastifyReply {
  return envoyer(reponse.header('cache-control', 'private, no-cache'), html, statut)
}

function montrerPublique(p: Portail, [requete, reponse]: Echange): FastifyReply {
  return envoyerPublique(reponse, pageDe(vuePublique(p, requete), 'foyer'))
}

function envoiDe(requete: FastifyRequest): Envoi {
  const donnee = lireCorps(requete.body as Champs | undefined)
  return { etape: lireEtape(champ(requete, 'etape')), vers: champ(requete, 'vers'), donnee }
}

function avancerPublique(p: Portail, [requete, reponse]: Echange): FastifyReply {
  exigerMemeOrigine(requete)
  const vue = vuePublique(p, requete)
  const envoi = envoiDe(requete)
  const { saisie, etape, erreurs } = avancer({ ...vue, saisie: envoi.donnee }, envoi)
  const html = pageDe({ ...vue, saisie, erreurs }, etape)
  return envoyerPublique(reponse, html, erreurs.length > 0 ? 400 : 200)
}

async function imprimerPublique(p: Portail, [requete, reponse]: Echange): Promise<FastifyReply> {
  exigerMemeOrigine(requete)
  const vue = { ...vuePublique(p, requete), saisie: envoiDe(requete).donnee }
  const pdf = await synthese(p, vue)
  if (pdf === undefined) return envoyerPublique(reponse, pageDe(vue, 'resultat'), 400)
  return telecharger(reponse, pdf)
}

async function synthese(p: Portail, donnees: Donnees): Promise<Uint8Array | undefined> {
  const situation = situationDe(donnees)
  if (!situation.ok) return undefined
  const champDe = (chemin: string): string => champManquant(chemin, donnees)
  const evenements = evenementsDits(donnees.saisie)
  const demande = evenements.length === 0 ? undefined : lireDemande(donnees, evenements)
  return p.deps.imprimer(
    documentSynthese({
      donnees,
      resultats: selonQuestions(calculerAides(situation.valeur), (c) => estDemande(champDe(c))),
      champDe,
      simulation: demande?.ok ? simuler(demande.valeur.situation, demande.valeur) : undefined,
      jour: p.deps.aujourdhui(),
      demonstration: p.deps.demonstration,
    }),
  )
}

function telecharger(reponse: FastifyReply, pdf: Uint8Array): FastifyReply {
  return reponse
    .header('content-type', 'application/pdf')
    .header('content-disposition', 'attachment; filename="simulation-aides.pdf"')
    .send(pdf)
}

/** The draft of the person, or a new one from what is known of her; each read is traced. */
async function brouillonDe(
  p: Portail,
  brouillons: Brouillons,
  requete: FastifyRequest,
): Promise<{ readonly sub: string; readonly brouillon: Prerempli }> {
  const { nir, identite } = exigerRattache(p, requete)
  const connu = await brouillons.lire(identite.sub)
  if (connu !== undefined) return { sub: identite.sub, brouillon: connu }
  const neuf = await preremplir(p, { nir, naissance: identite.dateNaissance })
  await brouillons.garder(identite.sub, neuf, neuf.saisie)
  return { sub: identite.sub, brouillon: neuf }
}

async function commencer(
  p: Portail,
  brouillons: Brouillons,
  [requete, reponse]: Echange,
): Promise<FastifyReply> {
  await brouillonDe(p, brouillons, requete)
  return reponse.redirect('/simuler/foyer', 303)
}

/** Forgets what was typed and takes again what is declared. */
async function reprendre(
  p: Portail,
  brouillons: Brouillons,
  [requete, reponse]: Echange,
): Promise<FastifyReply> {
  const { identite } = exigerUsager(p, requete)
  exigerFormulaire(p, requete)
  await brouillons.oublier(identite.sub)
  return reponse.redirect('/simuler', 303)
}

interface Pas {
  readonly p: Portail
  readonly brouillons: Brouillons
  readonly etape: EtapeSimulation
}

function vuePersonne(contexte: ContextePage, b: Prerempli, a?: Avance): Vue {
  const saisie = a?.saisie ?? b.saisie
  return { contexte, public: false, saisie, connu: b.connu, erreurs: a?.erreurs ?? [] }
}

async function montrer(pas: Pas, [requete, reponse]: Echange): Promise<FastifyReply> {
  const { brouillon } = await brouillonDe(pas.p, pas.brouillons, requete)
  const { nir } = exigerRattache(pas.p, requete)
  const demandes =
    pas.etape === 'resultat'
      ? await pas.p.deps.demandes.listBrouillons(nir, instantDesPages(pas.p))
      : []
  const vue = vuePersonne(contextePage(pas.p, requete), brouillon)
  return envoyer(reponse, pageDe({ ...vue, brouillons: demandes }, pas.etape))
}

async function avancerPersonne(pas: Pas, [requete, reponse]: Echange): Promise<FastifyReply> {
  exigerRattache(pas.p, requete)
  exigerFormulaire(pas.p, requete)
  const { sub, brouillon } = await brouillonDe(pas.p, pas.brouillons, requete)
  const suite = avancer(brouillon, { ...envoiDe(requete), etape: pas.etape })
  await pas.brouillons.garder(sub, brouillon, suite.saisie)
  if (suite.erreurs.length > 0) {
    const html = pageDe(vuePersonne(contextePage(pas.p, requete), brouillon, suite), suite.etape)
    return envoyer(reponse, html, 400)
  }
  return reponse.redirect(`/simuler/${suite.etape}`, 303)
}

async function imprimer(
  p: Portail,
  brouillons: Brouillons,
  [requete, reponse]: Echange,
): Promise<FastifyReply> {
  const { brouillon } = await brouillonDe(p, brouillons, requete)
  const pdf = await synthese(p, brouillon)
  if (pdf === undefined) return reponse.redirect('/simuler/resultat', 303)
  return telecharger(reponse, pdf)
}
