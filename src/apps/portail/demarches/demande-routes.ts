import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type BrouillonDemande, TYPES_DEMANDE, type TypeDemande } from '#allocations'
import type { ErreurChamp } from '#apps/web'
import type { Nir } from '#socle'
import {
  type Champs,
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerRattache,
  findSession,
  type Portail,
  Refus,
} from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { montantDroit } from '../montants-droits.js'
import type { Saisie } from '../simulation/saisie.js'
import { ACCUEIL_DEMARCHES, adresseEtape, type VueDemande } from './cadre.js'
import { nouveauNumero } from './codes.js'
import { garderNumero } from './conjoint-saisie.js'
import { pageDebut } from './debut-page.js'
import { pageCompte } from './etape-compte.js'
import { pageConditions } from './etape-conditions.js'
import { pageEnvoyer } from './etape-envoyer.js'
import { pageFoyer } from './etape-foyer.js'
import { pageLogement } from './etape-logement.js'
import { pageRevenus } from './etape-revenus.js'
import {
  type DemandeOuverte,
  demandeurDe,
  instantDesPages,
  ouvrirDemande,
  premiereIncomplete,
  trouverBrouillon,
} from './ouvrir-demande.js'
import { depuisSimulation, ETAPES_DEMANDE, type EtapeDemande, remplacerEtape } from './saisie.js'

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

/** Answers of the simulator of this person, when she made one. */
export type LireSimulation = (sub: string) => Promise<Saisie | undefined>

/** Claims: begun, taken up again, sent. */
export function registerDemande(app: FastifyInstance, p: Portail, simulee: LireSimulation): void {
  const base = `${ACCUEIL_DEMARCHES}/demander/:type`
  app.get(base, (requete, reponse) => montrerDebut(p, { requete, reponse }, simulee))
  app.post(base, (requete, reponse) => commencer(p, { requete, reponse }, simulee))
  const enCours = `${ACCUEIL_DEMARCHES}/en-cours/:numero`
  app.post(`${enCours}/rsa`, (requete, reponse) => demanderAussi(p, { requete, reponse }))
  app.post(`${enCours}/abandonner`, (requete, reponse) => abandonner(p, { requete, reponse }))
  app.get(`${enCours}/:etape`, (requete, reponse) => montrer(p, { requete, reponse }))
  app.post(`${enCours}/:etape`, (requete, reponse) => repondre(p, { requete, reponse }))
}

function lireType(requete: FastifyRequest): TypeDemande {
  const { type } = requete.params as { type: string }
  const connu = TYPES_DEMANDE.find((t) => t === type)
  if (connu === undefined) throw new Refus('introuvable')
  return connu
}

async function montrerDebut(p: Portail, e: Echange, simulee: LireSimulation) {
  const type = lireType(e.requete)
  const { nir, identite } = exigerRattache(p, e.requete)
  const commencees = await p.deps.demandes.listBrouillons(nir, instantDesPages(p))
  const dossier = await p.deps.allocations.findDossier(nir)
  const adulte = dossier?.personnes.some((x) => x.nir === nir && x.role !== 'enfant') === true
  const connue = adulte && (type === 'prime-activite' || dossier?.droitsDemandes === undefined)
  return envoyer(
    e.reponse,
    pageDebut({
      contexte: contextePage(p, e.requete),
      jeton: findSession(p, e.requete)?.jeton ?? '',
      type,
      commencee: commencees.find((b) => b.type === type),
      allocataire: connue ? dossier : undefined,
      simulation: Object.keys(depuisSimulation((await simulee(identite.sub)) ?? {})).length > 0,
    }),
  )
}

async function commencer(p: Portail, e: Echange, simulee: LireSimulation) {
  const type = lireType(e.requete)
  const { nir, identite } = exigerRattache(p, e.requete)
  exigerFormulaire(p, e.requete)
  const reprise = champ(e.requete, 'simulation') === 'oui' ? await simulee(identite.sub) : undefined
  const m = instantDesPages(p)
  const numero = nouveauNumero('Q', m.jour)
  const saisie = depuisSimulation(reprise ?? {})
  const debut = await p.deps.demandes.commencer({ nir, type, numero, saisie }, m)
  if (!debut.ok) return e.reponse.redirect(`${ACCUEIL_DEMARCHES}/demander/${type}`, 303)
  return e.reponse.redirect(adresseEtape({ brouillon: debut.valeur }, 'foyer'), 303)
}

async function abandonner(p: Portail, e: Echange): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, e.requete)
  exigerFormulaire(p, e.requete)
  const { numero } = e.requete.params as { numero: string }
  await oublierDocuments(p, nir, numero)
  await p.deps.demandes.abandonner({ nir, numero })
  return e.reponse.redirect(`${ACCUEIL_DEMARCHES}?fait=abandon`, 303)
}

/** The documents of a draft go with it; those of a claim that was sent stay. */
async function oublierDocuments(p: Portail, nir: Nir, numero: string): Promise<void> {
  const cible = { nir, numero }
  if ((await p.deps.demandes.findBrouillon(cible, instantDesPages(p))) === undefined) return
  const { documents } = p.deps.signalements
  for (const x of await documents.list(nir, numero)) await documents.retirer(nir, numero, x.id)
}

/** The claim of prime becomes a claim of both, with its answers and its date. */
async function demanderAussi(p: Portail, e: Echange): Promise<FastifyReply> {
  exigerRattache(p, e.requete)
  exigerFormulaire(p, e.requete)
  const brouillon = await trouverBrouillon(p, e.requete)
  if ('envoyee' in brouillon) return versEnvoyee(e, brouillon.envoyee)
  const { nir } = exigerRattache(p, e.requete)
  await p.deps.demandes.garder(nir, { ...brouillon, type: 'rsa' }, instantDesPages(p))
  return e.reponse.redirect(adresseEtape({ brouillon }, 'envoyer'), 303)
}

function versEnvoyee(e: Echange, numero: string): FastifyReply {
  return e.reponse.redirect(`${ACCUEIL_DEMARCHES}/envoyees/${numero}`, 303)
}

function lireEtape(requete: FastifyRequest): EtapeDemande {
  const { etape } = requete.params as { etape: string }
  const connue = ETAPES_DEMANDE.find((x) => x === etape)
  if (connue === undefined) throw new Refus('introuvable')
  return connue
}

interface Rendu {
  readonly etape: EtapeDemande
  readonly fautes?: readonly ErreurChamp[]
  readonly saisie?: Saisie
  readonly perimee?: boolean
}

const PAGES = {
  foyer: pageFoyer,
  logement: pageLogement,
  conditions: pageConditions,
  revenus: pageRevenus,
  compte: pageCompte,
} as const

/** The page of a step; one that waits for an earlier answer sends back to it. */
async function rendre(p: Portail, e: Echange, r: Rendu & { ouverte: DemandeOuverte }) {
  const { ouverte, etape } = r
  const { fautes = [], saisie = ouverte.brouillon.saisie, perimee = false } = r
  const incomplete = premiereIncomplete(ouverte)
  const ordre = (x: EtapeDemande): number => ETAPES_DEMANDE.indexOf(x)
  if (ordre(incomplete) < ordre(etape)) {
    return e.reponse.redirect(adresseEtape(ouverte, incomplete), 303)
  }
  const commun = { contexte: contextePage(p, e.requete), jeton: jetonDe(p, e.requete) }
  const vue: VueDemande = { ...ouverte, ...commun, etape, fautes, saisie, perimee }
  const statut = fautes.length > 0 ? 400 : 200
  if (etape !== 'envoyer') return envoyer(e.reponse, PAGES[etape](vue), statut)
  const { prevoir } = p.deps.demandes
  const complete = await completer(p, ouverte)
  const prevue = prevoir(ouverte.brouillon, complete, ouverte.contenu)
  const rsaPossible = await rsaDe(p, ouverte)
  const { qui, brouillon } = ouverte
  const pieces = await p.deps.signalements.documents.list(qui.nir, brouillon.numero)
  return envoyer(e.reponse, pageEnvoyer({ ...vue, prevue, rsaPossible, pieces }), statut)
}

function jetonDe(p: Portail, requete: FastifyRequest): string {
  return findSession(p, requete)?.jeton ?? ''
}

/** The household and its months with every answer, read again: nothing is trusted from a form. */
function completer(p: Portail, { brouillon, contenu }: DemandeOuverte) {
  const lecture = { maintenant: p.deps.horloge(), acces: ACCES_PERSONNE }
  return p.deps.demandes.preparer(brouillon, contenu, lecture)
}

/** What the RSA would give in a claim of prime alone. */
async function rsaDe(p: Portail, ouverte: DemandeOuverte): Promise<number | null> {
  if (ouverte.brouillon.type === 'rsa') return null
  const brouillon: BrouillonDemande = { ...ouverte.brouillon, type: 'rsa' }
  const complete = await completer(p, { ...ouverte, brouillon })
  const { liquidations } = p.deps.demandes.prevoir(brouillon, complete, ouverte.contenu)
  const [premier] = liquidations
  const montant = premier === undefined ? 0 : (montantDroit(premier, RSA) ?? 0)
  return montant > 0 ? montant : null
}

const RSA = {
  adresse: 'rsa',
  nom: 'RSA',
  long: 'Revenu de solidarité active (RSA)',
  cle: 'rsa',
} as const

async function montrer(p: Portail, e: Echange): Promise<FastifyReply> {
  const etape = lireEtape(e.requete)
  const brouillon = await trouverBrouillon(p, e.requete)
  if ('envoyee' in brouillon) return versEnvoyee(e, brouillon.envoyee)
  const ouverte = await ouvrirDemande(p, brouillon, demandeurDe(p, e.requete))
  return rendre(p, e, { ouverte, etape })
}

async function repondre(p: Portail, e: Echange): Promise<FastifyReply> {
  const etape = lireEtape(e.requete)
  const { nir } = exigerRattache(p, e.requete)
  exigerFormulaire(p, e.requete)
  const garde = await trouverBrouillon(p, e.requete)
  if ('envoyee' in garde) return versEnvoyee(e, garde.envoyee)
  const perimee = Number(champ(e.requete, 'etat')) !== garde.rang
  const qui = demandeurDe(p, e.requete)
  if (etape === 'envoyer') {
    const ouverte = await ouvrirDemande(p, garde, qui)
    return perimee ? rendre(p, e, { ouverte, etape, perimee }) : deposer(p, e, ouverte)
  }
  const corps = (e.requete.body ?? {}) as Champs
  const saisie = garderCaches(garde.saisie, remplacerEtape(garde.saisie, etape, corps))
  const neuf: BrouillonDemande = { ...garde, saisie }
  const ouverte = await ouvrirDemande(p, neuf, qui)
  // Put off before its end, a step keeps what was answered: it is asked for when she comes back.
  const plusTard = champ(e.requete, 'suite') === 'plus-tard'
  const fautes = plusTard ? [] : ouverte.erreurs[etape]
  if (perimee || fautes.length > 0) {
    const kept = await ouvrirDemande(p, garde, qui)
    const vue = { ...kept, declaration: ouverte.declaration, dossier: ouverte.dossier }
    return rendre(p, e, { ouverte: vue, etape, fautes, saisie, perimee })
  }
  const issue = await p.deps.demandes.garder(nir, neuf, instantDesPages(p))
  if (!issue.ok) return rendre(p, e, { ouverte, etape, saisie, perimee: true })
  const suivante = ETAPES_DEMANDE[ETAPES_DEMANDE.indexOf(etape) + 1] ?? 'envoyer'
  const vers = plusTard ? `${ACCUEIL_DEMARCHES}?fait=garde` : adresseEtape(ouverte, suivante)
  return e.reponse.redirect(vers, 303)
}

/** An empty number keeps the one already given, which is never shown whole. */
function garderCaches(avant: Saisie, apres: Saisie): Saisie {
  const { iban } = avant
  const compte = apres.iban === undefined && iban !== undefined ? { ...apres, iban } : apres
  return garderNumero(avant, compte)
}

const SANS_ACCORD = 'Cochez la case : dites que ces réponses sont justes, à votre connaissance'

async function deposer(p: Portail, e: Echange, ouverte: DemandeOuverte): Promise<FastifyReply> {
  const etape = 'envoyer'
  if (champ(e.requete, 'certifie') !== 'oui') {
    const fautes = [{ champ: 'certifie', message: SANS_ACCORD }]
    return rendre(p, e, { ouverte, etape, fautes })
  }
  const incomplete = premiereIncomplete(ouverte)
  if (incomplete !== 'envoyer') return e.reponse.redirect(adresseEtape(ouverte, incomplete), 303)
  const { numero, rang, type } = ouverte.brouillon
  const issue = await p.deps.demandes.deposer(
    { nir: ouverte.qui.nir, numero, rang, contenu: ouverte.contenu },
    { ...instantDesPages(p), acces: ACCES_PERSONNE },
  )
  if (issue.ok || issue.erreur === 'deja-deposee') return versEnvoyee(e, numero)
  switch (issue.erreur) {
    case 'deja-allocataire':
      return e.reponse.redirect(`${ACCUEIL_DEMARCHES}/demander/${type}`, 303)
    case 'perimee':
      return rendre(p, e, { ouverte, etape, perimee: true })
    default:
      return e.reponse.redirect(ACCUEIL_DEMARCHES, 303)
  }
}
