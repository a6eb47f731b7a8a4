import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createElement } from 'react'
import { type ActeDemarche, type ChangementSituation, estAEtudier } from '#allocations'
import { documentDuCourrier } from '../courrier-imprime.js'
import {
  contextePage,
  envoyer,
  exigerRattache,
  findSession,
  type Portail,
  Refus,
} from '../demande.js'
import { pageAdresseDite, recuAdresse } from './adresse-page.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'
import { pageChangementDit, recuChangement } from './changement-dit-page.js'
import { RenvoiDocuments } from './documents-page.js'
import { type EffetsChangement, effetsDuChangement } from './effets-changement.js'
import { pageEnvoyee } from './envoyee-page.js'
import { demandeurDe } from './ouvrir-demande.js'
import { recuDemande } from './recu-demande.js'

type Echange = readonly [requete: FastifyRequest, reponse: FastifyReply]

/** What was sent: its page, its receipt and its letter. */
export function registerEnvoyees(app: FastifyInstance, p: Portail): void {
  const base = `${ACCUEIL_DEMARCHES}/envoyees/:numero`
  app.get(base, (...e) => montrer(p, e))
  app.get(`${base}/recu`, (...e) => imprimerRecu(p, e))
  app.get(`${base}/courrier`, (...e) => imprimerCourrier(p, e))
}

/** Whether the caisse still has to answer. */
function attend(acte: ActeDemarche): boolean {
  return estAEtudier(acte) && acte.reponse === undefined
}

/** Looked up among the person's own: another's number is not found. */
export async function trouverActe(p: Portail, requete: FastifyRequest): Promise<ActeDemarche> {
  const { nir } = exigerRattache(p, requete)
  const { numero } = requete.params as { numero: string }
  const acte = await p.deps.demandes.find({ nir, numero })
  if (acte === undefined) throw new Refus('introuvable')
  return acte
}

async function montrer(p: Portail, [requete, reponse]: Echange): Promise<FastifyReply> {
  const acte = await trouverActe(p, requete)
  const contexte = contextePage(p, requete)
  const { numero } = acte
  if (acte.genre === 'adresse') return envoyer(reponse, pageAdresseDite(contexte, acte))
  const pieces = await p.deps.signalements.documents.list(exigerRattache(p, requete).nir, numero)
  if (acte.genre === 'changement') {
    const effets = await lireEffets(p, requete, acte)
    return envoyer(reponse, pageChangementDit(contexte, acte, { effets, pieces }))
  }
  const jeton = findSession(p, requete)?.jeton ?? ''
  const documents = createElement(RenvoiDocuments, { numero, pieces, ouverte: attend(acte) })
  return envoyer(reponse, pageEnvoyee({ contexte, jeton, demande: acte, documents }))
}

/** Nothing for a dossier that is not hers any more: who left sees what she told, not the rest. */
async function lireEffets(
  p: Portail,
  requete: FastifyRequest,
  acte: ChangementSituation,
): Promise<EffetsChangement> {
  const { nir } = exigerRattache(p, requete)
  const dossier = await p.deps.allocations.findDossier(nir)
  if (dossier?.numero !== acte.dossier) return { revues: [], suites: [], repris: [], aCorriger: [] }
  return effetsDuChangement(acte, await p.deps.suites.lire(dossier, p.deps.aujourdhui()))
}

async function imprimerRecu(p: Portail, [requete, reponse]: Echange): Promise<FastifyReply> {
  const acte = await trouverActe(p, requete)
  const { nom } = demandeurDe(p, requete)
  const { nir } = exigerRattache(p, requete)
  const pieces = await p.deps.signalements.documents.list(nir, acte.numero)
  const o = { nom, demonstration: p.deps.demonstration, pieces }
  const recu =
    acte.genre === 'changement'
      ? recuChangement(acte, { ...o, effets: await lireEffets(p, requete, acte) })
      : acte.genre === 'adresse'
        ? recuAdresse(acte, o)
        : recuDemande(acte, o)
  const pdf = await p.deps.imprimer(recu)
  return fichier(reponse, `recepisse-${acte.numero}.pdf`).send(pdf)
}

async function imprimerCourrier(p: Portail, [requete, reponse]: Echange): Promise<FastifyReply> {
  const acte = await trouverActe(p, requete)
  if (acte.lettre === undefined) throw new Refus('introuvable')
  const document = await documentDuCourrier(p, requete, acte.lettre)
  return fichier(reponse, `decision-${acte.numero}.pdf`).send(await p.deps.imprimer(document))
}

export function fichier(reponse: FastifyReply, nom: string): FastifyReply {
  return reponse
    .header('content-type', 'application/pdf')
    .header('content-disposition', `attachment; filename="${nom}"`)
}
