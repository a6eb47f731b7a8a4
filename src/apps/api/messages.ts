import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type AppelOrganisme,
  direFinDeDroit,
  direSuspension,
  lireReponses,
  type MoyensOrganisme,
  posterPourOrganisme,
  type RefusOrganisme,
} from '#messages'
import { jourEnMots, type Resultat } from '#socle'
import { lireEntetes, porteurDe } from './appelant.js'
import type { Debit } from './debit.js'
import type { Api } from './dependances.js'
import {
  DROITS_FINIS,
  DROITS_SUSPENDUS,
  lireCleIdempotence,
  lireFinDeDroit,
  lireMessage,
  lireSuspension,
} from './message-lu.js'
import { type CodeProbleme, Probleme } from './probleme.js'

/** Messages that a body posts to a person, ends of rights that it tells, answers that it reads. */
export function registerMessages(
  app: FastifyInstance,
  api: Api & { readonly messages: MoyensOrganisme },
  debit: Debit,
): void {
  const { messages } = api
  const moment = () => ({ quand: api.horloge(), jour: api.aujourdhui() })
  app.post('/v1/messages', async (requete, reponse) => {
    const appel = await entrer(api, debit, { requete, reponse, dossierExige: true })
    const cle = lireCleIdempotence(requete)
    const { nir, ...dit } = lireMessage(requete.body)
    const message = { ...dit, cle, personne: api.partenaires.cleDe(nir) }
    const poste = juste(await posterPourOrganisme(messages, { appel, message }, moment()))
    const { reference, quand } = poste.message
    return reponse.code(poste.nouveau ? 201 : 200).send({ reference, deposeLe: quand })
  })
  app.get('/v1/messages/:reference', async (requete, reponse) => {
    const appel = await entrer(api, debit, { requete, reponse, dossierExige: false })
    const { reference } = requete.params as { reference: string }
    const lu = juste(await lireReponses(messages, { appel, reference }, moment()))
    return reponse.send({ reference, deposeLe: lu.quand, reponses: lu.reponses })
  })
  app.post('/v1/fins-de-droit', async (requete, reponse) => {
    const appel = await entrer(api, debit, { requete, reponse, dossierExige: true })
    const { nir, droit, fin } = lireFinDeDroit(requete.body, api.aujourdhui())
    const valeurs = { droit: DROITS_FINIS[droit], fin: jourEnMots(fin) }
    const demande = { appel, personne: api.partenaires.cleDe(nir), droit, valeurs, fin }
    const dite = juste(await direFinDeDroit(messages, demande, moment()))
    return reponse.code(dite.nouveau ? 201 : 200).send({ droit, finLe: fin })
  })
  app.post('/v1/suspensions', async (requete, reponse) => {
    const appel = await entrer(api, debit, { requete, reponse, dossierExige: true })
    const { nir, droit, depuis } = lireSuspension(requete.body, api.aujourdhui())
    const valeurs = { droit: DROITS_SUSPENDUS[droit], jour: jourEnMots(depuis) }
    const demande = { appel, personne: api.partenaires.cleDe(nir), droit, valeurs, depuis }
    const dite = juste(await direSuspension(messages, demande, moment()))
    return reponse.code(dite.nouveau ? 201 : 200).send({ droit, depuisLe: depuis })
  })
}

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
  readonly dossierExige: boolean
}

async function entrer(
  api: Api,
  debit: Debit,
  { requete, reponse, dossierExige }: Echange,
): Promise<AppelOrganisme> {
  const porteur = await porteurDe(api, requete)
  const { id } = porteur.application
  await debit.compter(reponse, porteur.application)
  const { appel, dossier } = await lireEntetes(api, requete, { ...porteur, dossierExige })
  return { ...appel, application: id, dossier }
}

const CODES: Readonly<Record<RefusOrganisme, CodeProbleme>> = {
  'non-habilite': 'non-habilite',
  'hors-portefeuille': 'hors-portefeuille',
  suspendu: 'acces-suspendu',
  'cle-deja-utilisee': 'cle-deja-utilisee',
  'message-inconnu': 'message-inconnu',
}

function juste<T>(r: Resultat<T, RefusOrganisme>): T {
  if (r.ok) return r.valeur
  throw new Probleme(CODES[r.erreur])
}
