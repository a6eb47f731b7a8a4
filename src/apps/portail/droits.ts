import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type DossierAllocataire,
  masquerCourrier,
  type Notification,
  personnesMasquees,
  reglesCaisse,
} from '#allocations'
import { jourAParis } from '#apps/web'
import { moisPlus } from '#socle'
import { type Calcul, pageCalcul } from './calcul.js'
import { documentDuCalcul } from './calcul-imprime.js'
import { documentDuCourrier } from './courrier-imprime.js'
import {
  contextePage,
  envoyer,
  exigerRattache,
  type Portail,
  pourUnePage,
  Refus,
} from './demande.js'
import { findDossierAdulte } from './dossier-adulte.js'
import { lireDroits } from './droits/lire.js'
import { lireManques } from './droits/lire-manques.js'
import { FILTRES } from './droits/page.js'
import { type Droits, pageCourrier, pageDroits } from './droits-pages.js'
import { DROITS, dernieresLiquidations } from './montants-droits.js'

export function registerDroits(app: FastifyInstance, p: Portail): void {
  app.get('/mes-droits', (requete, reponse) => montrer(pourUnePage(p), requete, reponse))
  app.get('/mes-droits/courriers/:reference', (requete, reponse) => lire(p, requete, reponse))
  app.get('/mes-droits/courriers/:reference/pdf', (requete, reponse) =>
    imprimer(p, requete, reponse),
  )
  app.get('/mes-droits/:mois/:droit', (requete, reponse) => expliquer(p, requete, reponse))
  app.get('/mes-droits/:mois/:droit/pdf', (requete, reponse) => imprimerCalcul(p, requete, reponse))
}

export function lireCourriers(p: Portail, dossier: string): Promise<readonly Notification[]> {
  return p.deps.allocations.listNotifications(dossier)
}

function findDossier(p: Portail, requete: FastifyRequest): Promise<DossierAllocataire | undefined> {
  return findDossierAdulte(p, exigerRattache(p, requete).nir)
}

async function montrer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const usager = exigerRattache(p, requete)
  const dossier = await findDossier(p, requete)
  const contexte = contextePage(p, requete)
  // Together: their traces leave in one writing.
  const [droits, lus, manques] = await Promise.all([
    dossier === undefined ? undefined : lireDossier(p, dossier),
    lireDroits(p, { usager, dossier }),
    lireManques(p, usager.nir),
  ])
  const donnees = { ...lus, liquidations: droits?.liquidations ?? [] }
  const { etat } = requete.query as { etat?: string }
  const filtre = FILTRES.find(([valeur]) => valeur === etat)?.[0] ?? 'tous'
  return envoyer(reponse, pageDroits({ contexte, droits, donnees, manques, filtre }))
}

async function lireDossier(p: Portail, { numero }: DossierAllocataire): Promise<Droits> {
  const [liquidations, courriers] = await Promise.all([
    p.deps.allocations.listLiquidations(numero),
    lireCourriers(p, numero),
  ])
  return { liquidations: dernieresLiquidations(liquidations), courriers }
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
  const pdf = await p.deps.imprimer(await documentDuCourrier(p, requete, courrier))
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
  if (dossier === undefined || courrier === undefined) throw new Refus('introuvable')
  return pourLaPersonne(p, requete, { dossier, courrier })
}

/** The other adult's lines are shown as in the declaration: totals, until she lets them be seen. */
async function pourLaPersonne(
  p: Portail,
  requete: FastifyRequest,
  { dossier, courrier }: { readonly dossier: DossierAllocataire; readonly courrier: Notification },
): Promise<Notification> {
  const { nir } = exigerRattache(p, requete)
  const moi = dossier.personnes.find((x) => x.nir === nir)?.id
  const regles = reglesCaisse(dossier.organisme, p.deps.aujourdhui())
  const envoyees = await p.deps.allocations.listEnvoyees(dossier.numero)
  return masquerCourrier(courrier, {
    ...{ dossier, envoyees },
    masquees: (d) => personnesMasquees(dossier, d, { moi, regles }),
  })
}

async function expliquer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const calcul = await lireCalcul(p, requete)
  const { tout } = requete.query as { tout?: string }
  const contexte = contextePage(p, requete)
  return envoyer(reponse, pageCalcul({ contexte, ...calcul, tout: tout === 'oui' }))
}

async function imprimerCalcul(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const calcul = await lireCalcul(p, requete)
  const { moisDroit } = calcul.liquidation
  const pdf = await p.deps.imprimer(documentDuCalcul(calcul, p.deps.demonstration))
  const nom = `calcul-${calcul.droit.adresse}-${moisDroit}.pdf`
  return reponse
    .header('content-type', 'application/pdf')
    .header('content-disposition', `attachment; filename="${nom}"`)
    .send(pdf)
}

/** The computation of one right, with the one before it and the letter that says how to contest. */
async function lireCalcul(p: Portail, requete: FastifyRequest): Promise<Calcul> {
  const dossier = await findDossier(p, requete)
  const { mois, droit: adresse } = requete.params as { mois: string; droit: string }
  const droit = DROITS.find((d) => d.adresse === adresse)
  if (dossier === undefined || droit === undefined) throw new Refus('introuvable')
  const { liquidations, courriers } = await lireDossier(p, dossier)
  const liquidation = liquidations.find((l) => l.moisDroit === mois)
  if (liquidation === undefined) throw new Refus('introuvable')
  const avant = liquidations.find((l) => l.moisDroit === moisPlus(liquidation.moisDroit, -3))
  const { nir } = exigerRattache(p, requete)
  const moi = dossier.personnes.find((x) => x.nir === nir)?.id
  const jour = jourAParis(liquidation.calculeeLe)
  const courrier = courriers.find((c) => c.date === jour) ?? courriers[0]
  return { liquidation, avant, droit, dossier, moi, courrier: courrier?.reference }
}
