import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { attendreBattement } from '#apps/web'
import {
  type AppelPartenaire,
  type ArretGarde,
  type DemandePartenaire,
  type FauteDemande,
  lireLot,
  lireRecherche,
  type TexteReponse,
} from '#referentiel'
import type { Resultat } from '#socle'
import { lireEntetes, porteurDe } from './appelant.js'
import type { Debit } from './debit.js'
import type { Api } from './dependances.js'
import { corpsProbleme, Probleme } from './probleme.js'

/**
 * A « no » about one person leaves at the next of these beats, so that its time does not tell an
 * unknown number from a known one with other traits.
 */
const BATTEMENT_MS = 50

/** Reads of monthly resources, for one person and for a lot. */
export function registerRessources(app: FastifyInstance, api: Api, debit: Debit): void {
  app.post('/v1/ressources-mensuelles/recherche', async (requete, reponse) => {
    const debut = performance.now()
    const { appel, dossier } = await entrer(api, debit, { requete, reponse })
    const demande = juste(lireRecherche(requete.body, dossier))
    const [lue] = await lire(api, appel, [demande])
    if (lue?.etat === 'lue') return envoyer(reponse, lue.texte)
    await attendreBattement(debut, BATTEMENT_MS)
    throw new Probleme(lue?.raison ?? 'introuvable')
  })
  app.post('/v1/ressources-mensuelles/lot', async (requete, reponse) => {
    const { appel, dossier } = await entrer(api, debit, { requete, reponse })
    const demandes = juste(lireLot(requete.body, dossier))
    const reponses = await lire(api, appel, demandes)
    const resultats = reponses.map((r) => resultat(r, requete.id))
    return envoyer(reponse, listeDe(resultats))
  })
}

function juste<T>(lu: Resultat<T, readonly FauteDemande[]>): T {
  if (lu.ok) return lu.valeur
  throw new Probleme('demande-invalide', lu.erreur)
}

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

async function entrer(api: Api, debit: Debit, { requete, reponse }: Echange) {
  const porteur = await porteurDe(api, requete)
  await debit.compter(reponse, porteur.application)
  return lireEntetes(api, requete, { ...porteur, dossierExige: true })
}

async function lire(
  api: Api,
  appel: AppelPartenaire,
  demandes: readonly DemandePartenaire[],
): Promise<readonly TexteReponse[]> {
  const lues = await api.restitution.lireTextes(appel, demandes)
  if (lues.ok) return lues.valeur
  throw problemeDArret(lues.erreur)
}

/** What the guard stopped: to be tried again later, or only when somebody lifts it. */
function problemeDArret({ reessayerDans }: ArretGarde): Probleme {
  return reessayerDans === null
    ? new Probleme('acces-suspendu')
    : new Probleme('trop-de-demandes', [], reessayerDans)
}

/** One result of a lot: what was read, or the problem of that person alone. */
function resultat(reponse: TexteReponse, correlationId: string): string {
  if (reponse.etat === 'lue') return reponse.texte
  return JSON.stringify({ erreur: corpsProbleme(reponse.raison, correlationId) })
}

/**
 * The results of a lot as they leave. Each is written once in its place: joined as one text of some
 * hundred thousand characters, they are copied two more times.
 */
function listeDe(resultats: readonly string[]): Buffer {
  const [debut, fin] = ['{"resultats":[', ']}']
  const separateurs = Math.max(0, resultats.length - 1)
  let taille = debut.length + separateurs + fin.length
  for (const texte of resultats) taille += Buffer.byteLength(texte)
  const octets = Buffer.allocUnsafe(taille)
  let p = octets.write(debut, 0)
  for (const [i, texte] of resultats.entries()) {
    if (i > 0) p += octets.write(',', p)
    p += octets.write(texte, p)
  }
  return octets.subarray(0, p + octets.write(fin, p))
}

function envoyer(reponse: FastifyReply, contenu: string | Buffer): FastifyReply {
  return reponse.type('application/json; charset=utf-8').send(contenu)
}
