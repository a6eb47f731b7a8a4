import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PIECES_MAX, type Piece, type RefusPiece } from '#signalements'
import type { Nir, Resultat } from '#socle'
import {
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerRattache,
  type Portail,
  Refus,
} from '../demande.js'
import { pageDocument } from './actions-pages.js'
import { exigerBrouillon, exigerSignalement, jetonDe, signer } from './contexte.js'
import { rendre } from './depot-routes.js'
import { estTropGrand, type FichierRecu, lireFichier, rendrePiece } from './envoi-fichier.js'
import { direRefusPiece } from './pieces-page.js'

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

export function registerPieces(app: FastifyInstance, p: Portail): void {
  // Refused on its announced size, before a byte of the body is read.
  const brouillonTropGrand = async (requete: FastifyRequest, reponse: FastifyReply) =>
    estTropGrand(requete) ? refuserBrouillon(p, { requete, reponse }) : undefined
  const suiviTropGrand = async (requete: FastifyRequest, reponse: FastifyReply) =>
    estTropGrand(requete) ? refuserSuivi(p, { requete, reponse }) : undefined
  app.post('/signaler/:reference/pieces', { onRequest: brouillonTropGrand }, (requete, reponse) =>
    ajouterAuBrouillon(p, { requete, reponse }),
  )
  app.post('/signaler/:reference/pieces/:piece/retirer', async (requete, reponse) => {
    exigerFormulaire(p, requete)
    const { nir } = exigerRattache(p, requete)
    const { reference, piece } = requete.params as { reference: string; piece: string }
    await p.deps.signalements.retirerPiece(nir, reference, piece)
    return reponse.redirect(`/signaler/${reference}/justificatifs`, 303)
  })
  app.post(
    '/mes-signalements/:reference/document',
    { onRequest: suiviTropGrand },
    (requete, reponse) => ajouterAuSuivi(p, { requete, reponse }),
  )
  app.get('/mes-signalements/:reference/pieces/:piece', (requete, reponse) =>
    telecharger(p, { requete, reponse }),
  )
}

const TROP_GRAND = [{ champ: 'fichier', message: direRefusPiece('trop-grande') }]

async function refuserBrouillon(p: Portail, e: Echange): Promise<FastifyReply> {
  const trouve = await exigerBrouillon(p, e.requete)
  if ('envoye' in trouve) throw new Refus('introuvable')
  const suite = { erreurs: TROP_GRAND, statut: 413 } as const
  return rendre(p, e, { ...trouve, etape: 'justificatifs', ...suite })
}

async function refuserSuivi(p: Portail, e: Echange): Promise<FastifyReply> {
  return rendreDocument(p, e, { faute: TROP_GRAND[0]!.message, statut: 413 })
}

/** Takes one document for a reference of hers; the words of its refusal when it is not taken. */
async function recevoir(
  p: Portail,
  requete: FastifyRequest,
  cible: { readonly nir: Nir; readonly reference: string },
): Promise<Piece | string> {
  const { quand } = signer(p)
  const issue = await lireFichier<Resultat<Piece, RefusPiece>>(
    p,
    requete,
    ({ nom, morceaux }: FichierRecu) =>
      p.deps.signalements.recevoirPiece({ ...cible, nom, morceaux, quand }),
  )
  if (issue === 'absent') return 'Choisissez d’abord un fichier'
  return issue.ok ? issue.valeur : direRefusPiece(issue.erreur)
}

async function ajouterAuBrouillon(p: Portail, e: Echange): Promise<FastifyReply> {
  const trouve = await exigerBrouillon(p, e.requete)
  if ('envoye' in trouve) {
    return e.reponse.redirect(`/mes-signalements/${trouve.envoye}/document`, 303)
  }
  const { nir, brouillon } = trouve
  const recue = await recevoir(p, e.requete, { nir, reference: brouillon.reference })
  if (typeof recue === 'string') {
    const erreurs = [{ champ: 'fichier', message: recue }]
    return rendre(p, e, { ...trouve, etape: 'justificatifs', erreurs })
  }
  return e.reponse.redirect(`/signaler/${brouillon.reference}/justificatifs`, 303)
}

/** On a signalement that was sent: the document that was asked, or one more. */
async function ajouterAuSuivi(p: Portail, e: Echange): Promise<FastifyReply> {
  const { nir, signalement: s } = await exigerSignalement(p, e.requete)
  const cible = { nir, reference: s.reference }
  const recue = await recevoir(p, e.requete, cible)
  if (typeof recue === 'string') return rendreDocument(p, e, { faute: recue, statut: 422 })
  const contenu = { pieces: [recue.id], texte: '' }
  const genre = s.etat === 'piece-demandee' ? 'fournir-piece' : 'ajouter-piece'
  const issue = await p.deps.signalements.agir(cible, { genre, contenu }, signer(p))
  const fait = issue.ok ? '?fait=document' : ''
  return e.reponse.redirect(`/mes-signalements/${s.reference}${fait}`, 303)
}

export async function rendreDocument(
  p: Portail,
  e: Echange,
  r: { readonly faute?: string; readonly champ?: string; readonly statut?: number },
): Promise<FastifyReply> {
  const { nir, signalement } = await exigerSignalement(p, e.requete)
  const pieces = await p.deps.signalements.listPieces(nir, signalement.reference)
  const erreurs = r.faute === undefined ? [] : [{ champ: r.champ ?? 'fichier', message: r.faute }]
  const contexte = contextePage(p, e.requete)
  const props = { contexte, jeton: jetonDe(p, e.requete), signalement, erreurs, texte: '' }
  return envoyer(e.reponse, pageDocument(props, PIECES_MAX - pieces.length), r.statut ?? 200)
}

async function telecharger(p: Portail, { requete, reponse }: Echange): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, requete)
  const { reference, piece: id } = requete.params as { reference: string; piece: string }
  const lue = await p.deps.signalements.lirePiece(nir, id)
  if (lue === undefined || lue.piece.reference !== reference) throw new Refus('introuvable')
  return rendrePiece(reponse, lue)
}
