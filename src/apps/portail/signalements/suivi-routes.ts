import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ActeAFaire, RefusActe } from '#signalements'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerRattache,
  type Portail,
  Refus,
} from '../demande.js'
import { accuseImprime, pageAccuse } from './accuse.js'
import { type ActionTexte, pageRecours, pageRetirer, pageTexte } from './actions-pages.js'
import { exigerSignalement, jetonDe, limiteRecours, signer } from './contexte.js'
import { pageListe } from './liste-page.js'
import { rendreDocument } from './pieces-routes.js'
import { pageSuivi } from './suivi-page.js'

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

export function registerSuivi(app: FastifyInstance, p: Portail): void {
  const base = '/mes-signalements/:reference'
  app.get('/mes-signalements', (requete, reponse) => lister(p, { requete, reponse }))
  app.get(base, (requete, reponse) => montrer(p, { requete, reponse }))
  app.get(`${base}/recu`, (requete, reponse) => accuser(p, { requete, reponse }))
  app.get(`${base}/recu.pdf`, (requete, reponse) => imprimer(p, { requete, reponse }))
  app.get(`${base}/document`, (requete, reponse) => rendreDocument(p, { requete, reponse }, {}))
  app.post(`${base}/sans-document`, (requete, reponse) => renoncer(p, { requete, reponse }))
  app.get(`${base}/recours`, async (requete, reponse) => {
    const props = await proprietes(p, requete)
    const { nir } = exigerRattache(p, requete)
    return envoyer(reponse, pageRecours(props, await limiteRecours(p, nir)))
  })
  app.get(`${base}/retirer`, async (requete, reponse) =>
    envoyer(reponse, pageRetirer(await proprietes(p, requete))),
  )
  app.post(`${base}/retirer`, (requete, reponse) => {
    const acte = { genre: 'retirer', contenu: null } as const
    return agir(p, { requete, reponse }, { acte, fait: 'retrait' })
  })
  for (const action of ['message', 'urgence', 'rouvrir'] as const) {
    app.get(`${base}/${action}`, async (requete, reponse) =>
      envoyer(reponse, pageTexte(await proprietes(p, requete), action)),
    )
    app.post(`${base}/${action}`, (requete, reponse) => ecrire(p, { requete, reponse }, action))
  }
}

async function lister(p: Portail, { requete, reponse }: Echange): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, requete)
  const [signalements, brouillons] = await Promise.all([
    p.deps.signalements.list(nir),
    p.deps.signalements.listBrouillons(nir),
  ])
  const aujourdhui = p.deps.aujourdhui()
  const contexte = contextePage(p, requete)
  return envoyer(reponse, pageListe({ contexte, signalements, brouillons, aujourdhui }))
}

const FAITS: Readonly<Record<string, string>> = {
  message: 'Votre message est envoyé',
  document: 'Votre document est ajouté',
  urgence: 'Votre demande passe devant les autres',
  rouvrir: 'Votre demande est rouverte',
  retrait: 'Votre signalement est retiré',
}

async function montrer(p: Portail, { requete, reponse }: Echange): Promise<FastifyReply> {
  const { nir, signalement } = await exigerSignalement(p, requete)
  const { fait = '' } = requete.query as { fait?: string }
  const [pieces, recours] = await Promise.all([
    p.deps.signalements.listPieces(nir, signalement.reference),
    limiteRecours(p, nir),
  ])
  const page = pageSuivi({
    ...{ contexte: contextePage(p, requete), signalement, pieces, recours },
    ...{ aujourdhui: p.deps.aujourdhui(), fait: FAITS[fait] },
  })
  return envoyer(reponse, page)
}

async function proprietes(p: Portail, requete: FastifyRequest) {
  const { signalement } = await exigerSignalement(p, requete)
  const contexte = contextePage(p, requete)
  return { contexte, jeton: jetonDe(p, requete), signalement, erreurs: [], texte: '' }
}

async function accuser(p: Portail, { requete, reponse }: Echange): Promise<FastifyReply> {
  const { nir, signalement } = await exigerSignalement(p, requete)
  const pieces = await p.deps.signalements.listPieces(nir, signalement.reference)
  const contexte = contextePage(p, requete)
  return envoyer(reponse, pageAccuse({ contexte, signalement, pieces }))
}

async function imprimer(p: Portail, { requete, reponse }: Echange): Promise<FastifyReply> {
  const { nir, signalement } = await exigerSignalement(p, requete)
  const pieces = await p.deps.signalements.listPieces(nir, signalement.reference)
  const contexte = contextePage(p, requete)
  const document = accuseImprime({ contexte, signalement, pieces }, p.deps.demonstration)
  return reponse
    .type('application/pdf')
    .header(
      'content-disposition',
      `attachment; filename="accuse-${signalement.reference.toLowerCase()}.pdf"`,
    )
    .send(Buffer.from(await p.deps.imprimer(document)))
}

interface AFaire {
  readonly acte: ActeAFaire
  readonly fait: string
}

/** Does an act of hers. Done already, or no longer possible: the page says where it stands. */
async function agir(p: Portail, e: Echange, { acte, fait }: AFaire): Promise<FastifyReply> {
  exigerFormulaire(p, e.requete)
  const { nir, signalement } = await exigerSignalement(p, e.requete)
  const cible = { nir, reference: signalement.reference }
  const issue = await p.deps.signalements.agir(cible, acte, signer(p))
  if (!issue.ok && issue.erreur === 'signalement-inconnu') throw new Refus('introuvable')
  const suite = issue.ok ? `?fait=${fait}` : ''
  return e.reponse.redirect(`/mes-signalements/${signalement.reference}${suite}`, 303)
}

function acteDe(action: ActionTexte, texte: string): ActeAFaire {
  switch (action) {
    case 'message':
      return { genre: 'ecrire', contenu: { texte } }
    case 'urgence':
      return { genre: 'dire-urgence', contenu: { raison: texte } }
    case 'rouvrir':
      return { genre: 'rouvrir', contenu: { raison: texte } }
  }
}

const FAUTES: Readonly<Partial<Record<RefusActe, string>>> = {
  'texte-absent': 'Écrivez quelques mots',
  'texte-trop-long': 'Votre texte est trop long : 1 000 caractères au plus',
  'delai-passe': 'Le délai pour rouvrir cette demande est passé. Vous pouvez en faire une autre',
}

async function ecrire(p: Portail, e: Echange, action: ActionTexte): Promise<FastifyReply> {
  exigerFormulaire(p, e.requete)
  const { nir, signalement } = await exigerSignalement(p, e.requete)
  const texte = champ(e.requete, 'texte')
  const cible = { nir, reference: signalement.reference }
  const issue = await p.deps.signalements.agir(cible, acteDe(action, texte), signer(p))
  const suivi = `/mes-signalements/${signalement.reference}`
  if (issue.ok) return e.reponse.redirect(`${suivi}?fait=${action}`, 303)
  const faute = FAUTES[issue.erreur]
  if (faute === undefined) return e.reponse.redirect(suivi, 303)
  const props = await proprietes(p, e.requete)
  const erreurs = [{ champ: 'texte', message: faute }]
  return envoyer(e.reponse, pageTexte({ ...props, erreurs, texte }, action), 422)
}

/** « Je n’ai pas ce document »: said in words, it ends the wait as a document would. */
async function renoncer(p: Portail, e: Echange): Promise<FastifyReply> {
  exigerFormulaire(p, e.requete)
  const { nir, signalement } = await exigerSignalement(p, e.requete)
  const contenu = { pieces: [], texte: champ(e.requete, 'texte') }
  const cible = { nir, reference: signalement.reference }
  const acte = { genre: 'fournir-piece', contenu } as const
  const issue = await p.deps.signalements.agir(cible, acte, signer(p))
  const faute = issue.ok ? undefined : FAUTES[issue.erreur]
  if (faute !== undefined) return rendreDocument(p, e, { faute, champ: 'texte', statut: 422 })
  const suite = issue.ok ? '?fait=message' : ''
  return e.reponse.redirect(`/mes-signalements/${signalement.reference}${suite}`, 303)
}
