import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DossierAllocataire, Notification } from '#allocations'
import { moisPlus } from '#socle'
import { pageCalcul } from './calcul.js'
import { documentDuCourrier } from './courrier-imprime.js'
import { contextePage, envoyer, exigerRattache, type Portail, Refus } from './demande.js'
import { pageCourrier, pageDroits } from './droits-pages.js'
import { DROITS, dernieresLiquidations } from './montants-droits.js'

export function registerDroits(app: FastifyInstance, p: Portail): void {
  app.get('/mes-droits', (requete, reponse) => montrer(p, requete, reponse))
  app.get('/mes-droits/courriers/:reference', (requete, reponse) => lire(p, requete, reponse))
  app.get('/mes-droits/courriers/:reference/pdf', (requete, reponse) =>
    imprimer(p, requete, reponse),
  )
  app.get('/mes-droits/:mois/:droit', (requete, reponse) => expliquer(p, requete, reponse))
}

export function lireCourriers(p: Portail, dossier: string): Promise<readonly Notification[]> {
  return p.deps.allocations.listNotifications(dossier)
}

/** The file of the person, when she is one of its adults. */
async function findDossier(
  p: Portail,
  requete: FastifyRequest,
): Promise<DossierAllocataire | undefined> {
  const { nir } = exigerRattache(p, requete)
  const dossier = await p.deps.allocations.findDossier(nir)
  const membre = dossier?.personnes.find((x) => x.nir === nir)
  return membre === undefined || membre.role === 'enfant' ? undefined : dossier
}

async function montrer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const dossier = await findDossier(p, requete)
  const contexte = contextePage(p, requete)
  if (dossier === undefined) return envoyer(reponse, pageDroits({ contexte, droits: undefined }))
  const [liquidations, courriers] = await Promise.all([
    p.deps.allocations.listLiquidations(dossier.numero),
    lireCourriers(p, dossier.numero),
  ])
  const droits = { liquidations: dernieresLiquidations(liquidations), courriers }
  return envoyer(reponse, pageDroits({ contexte, droits }))
}

/** A letter is looked up in the person's own file: another's reference is not found. */
async function lire(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const courrier = await findCourrier(p, requete)
  return envoyer(reponse, pageCourrier(contextePage(p, requete), courrier))
}

async function imprimer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const courrier = await findCourrier(p, requete)
  const pdf = await p.deps.imprimer(documentDuCourrier(courrier, p.deps.demonstration))
  return reponse
    .header('content-type', 'application/pdf')
    .header('content-disposition', `attachment; filename="courrier-${courrier.reference}.pdf"`)
    .send(pdf)
}

async function findCourrier(p: Portail, requete: FastifyRequest): Promise<Notification> {
  const dossier = await findDossier(p, requete)
  const { reference } = requete.params as { reference: string }
  const courrier =
    dossier === undefined
      ? undefined
      : await p.deps.allocations.findNotification(dossier.numero, reference)
  if (courrier === undefined) throw new Refus('introuvable')
  return courrier
}

async function expliquer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const dossier = await findDossier(p, requete)
  const { mois, droit: adresse } = requete.params as { mois: string; droit: string }
  const droit = DROITS.find((d) => d.adresse === adresse)
  if (dossier === undefined || droit === undefined) throw new Refus('introuvable')
  const toutes = await p.deps.allocations.listLiquidations(dossier.numero)
  const liquidations = dernieresLiquidations(toutes)
  const liquidation = liquidations.find((l) => l.moisDroit === mois)
  if (liquidation === undefined) throw new Refus('introuvable')
  const avant = liquidations.find((l) => l.moisDroit === moisPlus(liquidation.moisDroit, -3))
  const { nir } = exigerRattache(p, requete)
  const moi = dossier.personnes.find((x) => x.nir === nir)?.id
  const contexte = contextePage(p, requete)
  return envoyer(reponse, pageCalcul({ contexte, liquidation, avant, droit, dossier, moi }))
}
