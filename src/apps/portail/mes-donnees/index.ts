import { randomInt } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type DemandeDonnees, type GenreDemande, LONGUEUR_DEMANDE } from '#acces'
import { nombre } from '#apps/web'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerPreuveRecente,
  exigerRattache,
  type Portail,
  Refus,
} from '../demande.js'
import { lireCopie } from './copie.js'
import { copieEnJson } from './copie-forme.js'
import { copieEnDocument } from './copie-imprimee.js'
import { pageDemande, pageDemandeRecue } from './demande-page.js'
import { GENRES } from './droits.js'
import { listGardees, listLectures } from './gardees.js'
import { pageCopie, pageDonnees } from './page.js'

const COPIE = '/mes-donnees/copie'

/** « Mes données et mes droits »: what is held, who may read it, a copy, demands and follow-up. */
export function registerDonnees(app: FastifyInstance, p: Portail): void {
  app.get('/mes-donnees', (requete, reponse) => montrer(p, requete, reponse))
  app.get(COPIE, (requete, reponse) => {
    exigerRattache(p, requete)
    exigerPreuveRecente(p, requete, COPIE)
    return envoyer(reponse, pageCopie(contextePage(p, requete)))
  })
  app.get(`${COPIE}/json`, async (requete, reponse) => {
    exigerPreuveRecente(p, requete, COPIE)
    const json = copieEnJson(await lireCopie(p, requete))
    return fichier(reponse, 'mes-donnees.json', 'application/json; charset=utf-8').send(json)
  })
  app.get(`${COPIE}/pdf`, async (requete, reponse) => {
    exigerPreuveRecente(p, requete, COPIE)
    const document = copieEnDocument(await lireCopie(p, requete), {
      nom: contextePage(p, requete).usager?.nom ?? '',
      avertissement: p.deps.demonstration ? 'Démonstration : personnes et montants fictifs.' : null,
    })
    const pdf = await p.deps.imprimer(document)
    return fichier(reponse, 'mes-donnees.pdf', 'application/pdf').send(pdf)
  })
  app.get('/mes-donnees/demande', (requete, reponse) => {
    exigerRattache(p, requete)
    const contexte = contextePage(p, requete)
    return envoyer(reponse, pageDemande({ contexte, recu: nouveauRecu() }))
  })
  app.post('/mes-donnees/demande', (requete, reponse) => deposer(p, requete, reponse))
  app.get('/mes-donnees/demandes/:recu', async (requete, reponse) => {
    const demande = await trouver(p, requete)
    return envoyer(reponse, pageDemandeRecue(contextePage(p, requete), demande))
  })
}

async function montrer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const demandes = await lireDemandes(p, requete)
  const jour = p.deps.aujourdhui()
  const page = pageDonnees({
    contexte: contextePage(p, requete),
    gardees: listGardees(jour),
    lectures: listLectures(await p.deps.habilitations?.(), jour),
    demandes,
  })
  return envoyer(reponse, page)
}

/** Newest first, under every number that she has had. */
async function lireDemandes(
  p: Portail,
  requete: FastifyRequest,
): Promise<readonly DemandeDonnees[]> {
  const { nir } = exigerRattache(p, requete)
  const cles = await p.deps.suivi.listCles(nir)
  const faites = await Promise.all(
    cles.map(async (c) => p.deps.demandesDonnees?.listForPersonne(c) ?? []),
  )
  return faites.flat().sort((a, b) => (a.faiteLe < b.faiteLe ? 1 : -1))
}

/** Looked up among the person's own: another's receipt is not found. */
async function trouver(p: Portail, requete: FastifyRequest): Promise<DemandeDonnees> {
  const { recu } = requete.params as { recu: string }
  const demande = (await lireDemandes(p, requete)).find((d) => d.recu === recu)
  if (demande === undefined) throw new Refus('introuvable')
  return demande
}

async function deposer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, requete)
  exigerFormulaire(p, requete)
  const saisie = { genre: champ(requete, 'genre'), texte: champ(requete, 'texte') }
  const recu = champ(requete, 'recu')
  const genre = GENRES.find(([g]) => g === saisie.genre)?.[0]
  const erreurs = fautesDe(saisie, genre)
  if (genre === undefined || erreurs.length > 0) {
    const contexte = contextePage(p, requete)
    return envoyer(reponse, pageDemande({ contexte, recu: nouveauRecu(), saisie, erreurs }), 422)
  }
  const garde = await garder(p, { nir, recu, genre, texte: saisie.texte })
  return reponse.redirect(`/mes-donnees/demandes/${garde}`, 303)
}

function fautesDe(
  { texte }: { readonly texte: string },
  genre: GenreDemande | undefined,
): { readonly champ: string; readonly message: string }[] {
  const fautes = []
  if (genre === undefined) fautes.push({ champ: 'genre', message: 'Choisissez une demande.' })
  if (texte === '') fautes.push({ champ: 'texte', message: 'Dites quelle donnée, et pourquoi.' })
  if (texte.length > LONGUEUR_DEMANDE) {
    fautes.push({
      champ: 'texte',
      message: `Écrivez ${nombre(LONGUEUR_DEMANDE, 'caractère')} au plus.`,
    })
  }
  return fautes
}

/** The receipt given with the form: sent twice, the demand is the same one. */
async function garder(
  p: Portail,
  d: { nir: Parameters<Portail['deps']['suivi']['listCles']>[0]; recu: string } & Pick<
    DemandeDonnees,
    'genre' | 'texte'
  >,
): Promise<string> {
  const { demandesDonnees, suivi, horloge } = p.deps
  const [personne] = await suivi.listCles(d.nir)
  if (demandesDonnees === undefined || personne === undefined) throw new Refus('introuvable')
  const recu = FORME_RECU.test(d.recu) ? d.recu : nouveauRecu()
  const demande = { recu, genre: d.genre, texte: d.texte, faiteLe: horloge() }
  if (await demandesDonnees.deposer(personne, demande)) return recu
  const siennes = await demandesDonnees.listForPersonne(personne)
  if (siennes.some((x) => x.recu === recu)) return recu
  // Taken by somebody else: a form made by hand, or one chance in a thousand billion.
  const autre = nouveauRecu()
  await demandesDonnees.deposer(personne, { ...demande, recu: autre })
  return autre
}

const SIGNES = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const FORME_RECU = /^D-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/

/** « D-7KM2-X4PB »: no sign that is taken for another. */
function nouveauRecu(): string {
  const quatre = (): string =>
    Array.from({ length: 4 }, () => SIGNES.charAt(randomInt(SIGNES.length))).join('')
  return `D-${quatre()}-${quatre()}`
}

function fichier(reponse: FastifyReply, nom: string, type: string): FastifyReply {
  return reponse
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${nom}"`)
}
