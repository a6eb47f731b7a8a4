import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DeclarationTrimestrielle, Liquidation, Notification } from '#allocations'
import type { ErreurChamp } from '#apps/web'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  findSession,
  type Portail,
  Refus,
} from '../demande.js'
import { accuseDe } from './accuse.js'
import { ACCUEIL_DECLARATION, examenEnCours, type MonDossier, ouvrirDossier } from './contexte.js'
import { pageCorriger, pageRecu } from './recu.js'

const ADRESSE = `${ACCUEIL_DECLARATION}/envoyees/:mois/:version`

/** What was sent: the receipt, its PDF, and the way to correct it. */
export function registerEnvoyees(app: FastifyInstance, p: Portail): void {
  app.get(ADRESSE, (requete, reponse) => lire(p, { requete, reponse }))
  app.get(`${ADRESSE}/pdf`, (requete, reponse) => imprimer(p, { requete, reponse }))
  app.get(`${ADRESSE}/corriger`, async (requete, reponse) =>
    rendreCorriger(p, { requete, reponse }, await trouver(p, requete)),
  )
  app.post(`${ADRESSE}/corriger`, (requete, reponse) => corriger(p, { requete, reponse }))
}

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

interface Envoyee {
  readonly mien: MonDossier
  readonly declaration: DeclarationTrimestrielle
}

/** Looked up in the person's own file: another's is not found. */
async function trouver(p: Portail, requete: FastifyRequest): Promise<Envoyee> {
  const mien = await ouvrirDossier(p, requete)
  const { mois, version } = requete.params as { mois: string; version: string }
  const declaration = mien?.envoyees.find(
    (d) => d.moisExamen === mois && String(d.version ?? 1) === version,
  )
  if (mien === undefined || declaration === undefined) throw new Refus('introuvable')
  return { mien, declaration }
}

/** The computations and the letter of that version. */
async function suites(p: Portail, { declaration: d }: Envoyee) {
  const version = d.version ?? 1
  const toutes = await p.deps.allocations.listLiquidations(d.dossier)
  const courriers = await p.deps.allocations.listNotifications(d.dossier)
  const liquidations: readonly Liquidation[] = toutes.filter(
    (l) => d.moisDroits.includes(l.moisDroit) && (l.version ?? 1) === version,
  )
  const fin = `${d.moisExamen}${version > 1 ? `-${version}` : ''}`
  const courrier: Notification | undefined = courriers.find(
    (c) => c.reference === `${d.dossier}-${fin}`,
  )
  return { liquidations, courrier }
}

async function lire(p: Portail, e: Echange): Promise<FastifyReply> {
  const envoyee = await trouver(p, e.requete)
  const page = pageRecu({
    contexte: contextePage(p, e.requete),
    ...envoyee.mien,
    declaration: envoyee.declaration,
    ...(await suites(p, envoyee)),
    jour: p.deps.aujourdhui(),
  })
  return envoyer(e.reponse, page)
}

async function imprimer(p: Portail, e: Echange): Promise<FastifyReply> {
  const envoyee = await trouver(p, e.requete)
  const { liquidations } = await suites(p, envoyee)
  const { mien, declaration } = envoyee
  const { numero, document } = accuseDe({
    ...mien,
    declaration,
    liquidations,
    demonstration: p.deps.demonstration,
  })
  const pdf = await p.deps.imprimer(document)
  return e.reponse
    .header('content-type', 'application/pdf')
    .header('content-disposition', `attachment; filename="accuse-${numero}.pdf"`)
    .send(pdf)
}

function rendreCorriger(
  p: Portail,
  e: Echange,
  {
    declaration,
    erreurs = [],
  }: Pick<Envoyee, 'declaration'> & { erreurs?: readonly ErreurChamp[] },
): FastifyReply {
  const page = pageCorriger({
    contexte: contextePage(p, e.requete),
    jeton: findSession(p, e.requete)?.jeton ?? '',
    declaration,
    erreurs,
    motif: erreurs.length === 0 ? '' : champ(e.requete, 'motif'),
  })
  return envoyer(e.reponse, page, erreurs.length === 0 ? 200 : 422)
}

const MOTIF_MAX = 500

async function corriger(p: Portail, e: Echange): Promise<FastifyReply> {
  exigerFormulaire(p, e.requete)
  const envoyee = await trouver(p, e.requete)
  const { mien, declaration } = envoyee
  const base =
    declaration.moisExamen === examenEnCours(p, mien)
      ? ACCUEIL_DECLARATION
      : `${ACCUEIL_DECLARATION}/de/${declaration.moisExamen}`
  const demande = {
    motif: champ(e.requete, 'motif').slice(0, MOTIF_MAX),
    aujourdhui: p.deps.aujourdhui(),
  }
  const ouverte = await p.deps.allocations.rectifier(declaration, demande)
  // Already begun, in another tab or by another version: go on with what is kept.
  if (ouverte.ok || ouverte.erreur.code === 'perimee') {
    return e.reponse.redirect(`${base}/situation`, 303)
  }
  const message =
    ouverte.erreur.code === 'trop-ancienne'
      ? 'cette déclaration est trop ancienne : appelez votre caisse'
      : 'dites en quelques mots ce qui était faux'
  return rendreCorriger(p, e, { declaration, erreurs: [{ champ: 'motif', message }] })
}
