import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { estAEtudier } from '#allocations'
import type { ErreurChamp } from '#apps/web'
import type { Piece, RefusPiece } from '#signalements'
import type { Nir, Resultat } from '#socle'
import {
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerRattache,
  findSession,
  type Portail,
  Refus,
} from '../demande.js'
import { estTropGrand, lireFichier, rendrePiece } from '../signalements/envoi-fichier.js'
import { direRefusPiece } from '../signalements/pieces-page.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'
import { adresseDocuments, attendusDeLActe, pageDocuments } from './documents-page.js'
import { instantDesPages } from './ouvrir-demande.js'
import { attendusDuBrouillon } from './verifications-brouillon.js'

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

/** Documents of a claim that is begun or waits, and of a change that the caisse looks at. */
export function registerDocuments(app: FastifyInstance, p: Portail): void {
  const base = `${ACCUEIL_DEMARCHES}/documents/:numero`
  // Refused on its announced size, before a byte of the body is read.
  const tropGrand = async (requete: FastifyRequest, reponse: FastifyReply) =>
    estTropGrand(requete)
      ? rendre(p, { requete, reponse }, { faute: direRefusPiece('trop-grande'), statut: 413 })
      : undefined
  app.get(base, (requete, reponse) => rendre(p, { requete, reponse }))
  app.post(base, { onRequest: tropGrand }, (requete, reponse) => ajouter(p, { requete, reponse }))
  app.get(`${base}/:piece`, (requete, reponse) => telecharger(p, { requete, reponse }))
  app.post(`${base}/:piece/retirer`, (requete, reponse) => retirer(p, { requete, reponse }))
}

interface Cible {
  readonly nir: Nir
  readonly reference: string
  readonly brouillon: boolean
  /** The caisse has not answered: it still takes documents. */
  readonly ouverte: boolean
  attendus(): Promise<readonly string[]>
}

/** A claim or a change of hers: any other is not found. */
async function exigerSienne(p: Portail, requete: FastifyRequest): Promise<Cible> {
  const { nir } = exigerRattache(p, requete)
  const { numero } = requete.params as { numero: string }
  const cible = { nir, numero }
  const brouillon = await p.deps.demandes.findBrouillon(cible, instantDesPages(p))
  if (brouillon !== undefined) {
    const attendus = () => attendusDuBrouillon(p, requete, brouillon)
    return { nir, reference: numero, brouillon: true, ouverte: true, attendus }
  }
  const acte = await p.deps.demandes.find(cible)
  if (acte === undefined) throw new Refus('introuvable')
  const ouverte = estAEtudier(acte) && acte.reponse === undefined
  const attendus = async () => (ouverte ? attendusDeLActe(acte) : [])
  return { nir, reference: numero, brouillon: false, ouverte, attendus }
}

async function rendre(
  p: Portail,
  e: Echange,
  r: { readonly faute?: string; readonly statut?: number } = {},
): Promise<FastifyReply> {
  const { nir, reference, brouillon, ouverte, attendus } = await exigerSienne(p, e.requete)
  const { fait } = e.requete.query as { fait?: string }
  const erreurs: readonly ErreurChamp[] =
    r.faute === undefined ? [] : [{ champ: 'fichier', message: r.faute }]
  const page = pageDocuments({
    contexte: contextePage(p, e.requete),
    jeton: findSession(p, e.requete)?.jeton ?? '',
    ...{ numero: reference, brouillon, ouverte, erreurs, ajoute: fait === 'document' },
    pieces: await p.deps.signalements.documents.list(nir, reference),
    attendus: await attendus(),
  })
  return envoyer(e.reponse, page, r.statut ?? 200)
}

async function ajouter(p: Portail, e: Echange): Promise<FastifyReply> {
  const { nir, reference, ouverte } = await exigerSienne(p, e.requete)
  if (!ouverte) return e.reponse.redirect(adresseDocuments(reference), 303)
  const { quand } = instantDesPages(p)
  const issue = await lireFichier<Resultat<Piece, RefusPiece>>(p, e.requete, ({ nom, morceaux }) =>
    p.deps.signalements.documents.recevoir({ nir, reference, nom, morceaux, quand }),
  )
  if (issue === 'absent')
    return rendre(p, e, { faute: 'Choisissez d’abord un fichier', statut: 422 })
  if (!issue.ok) return rendre(p, e, { faute: direRefusPiece(issue.erreur), statut: 422 })
  return e.reponse.redirect(`${adresseDocuments(reference)}?fait=document`, 303)
}

async function retirer(p: Portail, e: Echange): Promise<FastifyReply> {
  exigerFormulaire(p, e.requete)
  const { nir, reference, brouillon } = await exigerSienne(p, e.requete)
  const { piece } = e.requete.params as { piece: string }
  if (brouillon) await p.deps.signalements.documents.retirer(nir, reference, piece)
  return e.reponse.redirect(adresseDocuments(reference), 303)
}

/** Read again at any time, whatever became of the démarche. */
async function telecharger(p: Portail, { requete, reponse }: Echange): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, requete)
  const { numero, piece } = requete.params as { numero: string; piece: string }
  const lue = await p.deps.signalements.documents.lire(nir, numero, piece)
  if (lue === undefined) throw new Refus('introuvable')
  return rendrePiece(reponse, lue)
}
