import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Message, type Messages, REPONSE_MAX } from '#messages'
import { type Nir, parseNir } from '#socle'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerRattache,
  type Portail,
  Refus,
} from '../demande.js'
import { recompter } from './compteur.js'
import { pageListe } from './liste-page.js'
import { type ProprietesMessage, pageMessage } from './message-page.js'

const CHEMIN = '/mes-messages'

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

/** The messages of the person: read, put away, answered. */
export function registerBoite(app: FastifyInstance, p: Portail, messages: Messages): void {
  for (const archives of [false, true]) {
    app.get(archives ? `${CHEMIN}/ranges` : CHEMIN, async (requete, reponse) => {
      const { nir } = exigerRattache(p, requete)
      const siens = await messages.list(nir, archives)
      const contexte = contextePage(p, requete)
      return envoyer(reponse, pageListe({ contexte, messages: siens, archives }))
    })
  }
  app.get(`${CHEMIN}/:reference`, async (requete, reponse) => {
    const { nir, message } = await exigerMessage(p, messages, requete)
    if (message.luLe === null) {
      await messages.marquerLu(nir, message.reference, p.deps.horloge())
      recompter(p, requete, 1)
    }
    const envoyee = (requete.query as { envoyee?: unknown }).envoyee === 'oui'
    return montrer(p, messages, { ...{ requete, reponse }, vue: { message, envoyee } })
  })
  registerGestes(app, p, messages)
}

function registerGestes(app: FastifyInstance, p: Portail, messages: Messages): void {
  app.post(`${CHEMIN}/:reference/ranger`, async (requete, reponse) => {
    const { nir, message } = await agir(p, messages, requete)
    await messages.archiver(nir, message.reference, p.deps.horloge())
    return reponse.redirect(CHEMIN, 303)
  })
  app.post(`${CHEMIN}/:reference/remettre`, async (requete, reponse) => {
    const { nir, message } = await agir(p, messages, requete)
    await messages.archiver(nir, message.reference, null)
    return reponse.redirect(CHEMIN, 303)
  })
  app.post(`${CHEMIN}/:reference/non-lu`, async (requete, reponse) => {
    const { nir, message } = await agir(p, messages, requete)
    await messages.marquerLu(nir, message.reference, null)
    return reponse.redirect(CHEMIN, 303)
  })
  app.post(`${CHEMIN}/:reference/repondre`, (requete, reponse) =>
    repondre(p, messages, { requete, reponse }),
  )
}

async function repondre(p: Portail, messages: Messages, e: Echange): Promise<FastifyReply> {
  const { nir, message } = await agir(p, messages, e.requete)
  const texte = champ(e.requete, 'reponse')
  const retour = `${CHEMIN}/${message.reference}?envoyee=oui`
  // The same form sent twice, or again after « back »: the answer is already there.
  const deja = message.reponses.some((r) => r.texte === texte)
  const perime = champ(e.requete, 'rang') !== String(message.reponses.length)
  if (deja && perime) return e.reponse.redirect(retour, 303)
  const erreur = texteAvecNumero(texte)
    ? 'N’écrivez pas de numéro de sécurité sociale.'
    : await envoyerReponse(messages, { nir, message, texte, quand: p.deps.horloge() })
  if (erreur === undefined) return e.reponse.redirect(retour, 303)
  return montrer(p, messages, { ...e, vue: { message, erreur, saisi: texte } })
}

async function envoyerReponse(
  messages: Messages,
  r: { nir: Nir; message: Message; texte: string; quand: ReturnType<Portail['deps']['horloge']> },
): Promise<string | undefined> {
  const { reference } = r.message
  const faite = await messages.repondre(r.nir, reference, { quand: r.quand, texte: r.texte })
  if (faite.ok) return undefined
  if (faite.erreur === 'texte-absent') return 'Écrivez votre réponse.'
  if (faite.erreur === 'texte-long') return `Écrivez ${REPONSE_MAX} signes au plus.`
  throw new Refus('introuvable')
}

/** A social security number, with its key or without, in the middle of words. */
export function texteAvecNumero(texte: string): boolean {
  const suites = texte.match(/[12](?:[\s.-]?[\dABab]){12}(?:[\s.-]?\d{2})?/g) ?? []
  return suites.some((s) => parseNir(s.replace(/[\s.-]/g, '')) !== undefined)
}

async function agir(p: Portail, messages: Messages, requete: FastifyRequest) {
  exigerFormulaire(p, requete)
  const trouve = await exigerMessage(p, messages, requete)
  recompter(p, requete)
  return trouve
}

async function exigerMessage(
  p: Portail,
  messages: Messages,
  requete: FastifyRequest,
): Promise<{ readonly nir: Nir; readonly message: Message }> {
  const { nir } = exigerRattache(p, requete)
  const { reference } = requete.params as { reference: string }
  const message = await messages.find(nir, reference)
  if (message === undefined) throw new Refus('introuvable')
  return { nir, message }
}

type Vue = Pick<ProprietesMessage, 'message' | 'erreur' | 'saisi' | 'envoyee'>

async function montrer(
  p: Portail,
  messages: Messages,
  { requete, reponse, vue }: Echange & { readonly vue: Vue },
): Promise<FastifyReply> {
  const { nir, session } = exigerRattacheAvecSession(p, requete)
  const plis = await messages.listPlis(nir, vue.message.reference)
  const contexte = contextePage(p, requete)
  const page = pageMessage({ ...vue, contexte, jeton: session, plis })
  return envoyer(reponse, page, vue.erreur === undefined ? 200 : 422)
}

function exigerRattacheAvecSession(p: Portail, requete: FastifyRequest) {
  const { nir } = exigerRattache(p, requete)
  return { nir, session: contextePage(p, requete).usager?.jeton ?? '' }
}
