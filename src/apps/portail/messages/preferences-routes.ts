import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CanalContact, Messages, RefusCode, RefusContact } from '#messages'
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
import { signer } from '../signalements/contexte.js'
import { pageCode, pageContact } from './contact-pages.js'
import { type ProprietesPreferences, pagePreferences } from './preferences-page.js'
import { lirePreferences } from './preferences-saisie.js'

const CHEMIN = '/mes-preferences'

interface Echange {
  readonly p: Portail
  readonly messages: Messages
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

type Route = (e: Echange) => Promise<FastifyReply>

/** How the person wants to be told, and on which verified contacts. */
export function registerPreferences(app: FastifyInstance, p: Portail, messages: Messages): void {
  const suivre = (route: Route) => (requete: FastifyRequest, reponse: FastifyReply) =>
    route({ p, messages, requete, reponse })
  app.get(
    CHEMIN,
    suivre((e) => montrer(e, null)),
  )
  app.post(CHEMIN, suivre(enregistrer))
  app.get(`${CHEMIN}/contact/:canal`, suivre(montrerContact))
  app.post(`${CHEMIN}/contact/:canal`, suivre(demander))
  app.post(`${CHEMIN}/contact/:canal/retirer`, suivre(retirer))
  app.get(
    `${CHEMIN}/code`,
    suivre((e) => montrerCode(e)),
  )
  app.post(`${CHEMIN}/code`, suivre(confirmer))
  app.post(`${CHEMIN}/code/abandonner`, suivre(abandonner))
}

async function montrer(
  { p, messages, requete, reponse }: Echange,
  perime: ProprietesPreferences['perime'],
): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, requete)
  const profil = await messages.lireProfil(nir, p.deps.horloge())
  const { fait } = requete.query as { fait?: unknown }
  const dit = fait === 'choix' || fait === 'contact' || fait === 'retrait' ? fait : null
  const contexte = contextePage(p, requete)
  const ouverts = messages.canauxOuverts()
  const jeton = jetonDe(contexte)
  const page = pagePreferences({ contexte, jeton, profil, ouverts, fait: dit, perime })
  return envoyer(reponse, page, perime === null ? 200 : 409)
}

async function enregistrer(e: Echange): Promise<FastifyReply> {
  const { p, messages, requete, reponse } = e
  exigerFormulaire(p, requete)
  const { nir } = exigerRattache(p, requete)
  const preferences = lirePreferences(requete)
  const version = Number(champ(requete, 'version'))
  const lu = { version, quand: p.deps.horloge() }
  if (await messages.choisir(nir, preferences, lu)) {
    return reponse.redirect(`${CHEMIN}?fait=choix`, 303)
  }
  const actuel = await messages.lireProfil(nir, lu.quand)
  // The same choices sent twice are already there.
  if (JSON.stringify(actuel.preferences) === JSON.stringify(preferences)) {
    return reponse.redirect(`${CHEMIN}?fait=choix`, 303)
  }
  return montrer(e, preferences)
}

async function montrerContact(
  e: Echange,
  faute: { readonly saisi: string; readonly erreur: string } | undefined = undefined,
): Promise<FastifyReply> {
  const { p, requete, reponse } = e
  const canal = exigerCanal(requete)
  exigerRattache(p, requete)
  exigerPreuveRecente(p, requete, `${CHEMIN}/contact/${canal}`)
  const contexte = contextePage(p, requete)
  const { saisi = '', erreur } = faute ?? {}
  const page = pageContact({ contexte, jeton: jetonDe(contexte), canal, saisi, erreur })
  return envoyer(reponse, page, erreur === undefined ? 200 : 422)
}

const REFUS_CONTACT: Readonly<Record<RefusContact, string>> = {
  'contact-illisible': 'Vérifiez ce que vous avez écrit : suivez l’exemple.',
  'trop-de-codes': 'Cinq codes sont déjà partis. Attendez une heure, puis recommencez.',
  'envoi-impossible': 'Le code n’a pas pu partir. Vérifiez, ou réessayez plus tard.',
  'modifie-entre-temps': 'Vos contacts ont changé dans une autre page. Recommencez.',
}

async function demander(e: Echange): Promise<FastifyReply> {
  const { p, messages, requete, reponse } = e
  exigerFormulaire(p, requete)
  const { nir } = exigerRattache(p, requete)
  const canal = exigerCanal(requete)
  exigerPreuveRecente(p, requete, `${CHEMIN}/contact/${canal}`)
  const saisi = champ(requete, 'contact')
  const demande = await messages.demanderCode(nir, { canal, saisi }, p.deps.horloge())
  if (demande.ok) return reponse.redirect(`${CHEMIN}/code`, 303)
  return montrerContact(e, { saisi, erreur: REFUS_CONTACT[demande.erreur] })
}

const REFUS_CODE: Readonly<Record<RefusCode, string>> = {
  'aucun-code': 'Aucun code n’est attendu. Demandez-en un autre.',
  'code-faux': 'Ce n’est pas le code envoyé. Vérifiez les 6 chiffres.',
  'code-expire': 'Ce code a plus de 15 minutes. Demandez-en un autre.',
  'trop-d-essais': 'Cinq codes étaient faux. Demandez-en un autre.',
}

async function montrerCode(
  { p, messages, requete, reponse }: Echange,
  faute: { readonly saisi: string; readonly erreur: string } | undefined = undefined,
): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, requete)
  const { verification } = await messages.lireProfil(nir, p.deps.horloge())
  if (verification === null) return reponse.redirect(CHEMIN, 303)
  const contexte = contextePage(p, requete)
  const { saisi = '', erreur } = faute ?? {}
  const page = pageCode({ contexte, jeton: jetonDe(contexte), verification, saisi, erreur })
  return envoyer(reponse, page, erreur === undefined ? 200 : 422)
}

async function confirmer(e: Echange): Promise<FastifyReply> {
  const { p, messages, requete, reponse } = e
  exigerFormulaire(p, requete)
  const { nir } = exigerRattache(p, requete)
  const saisi = champ(requete, 'code')
  const faite = await messages.confirmerCode(nir, saisi, signer(p))
  if (faite.ok) return reponse.redirect(`${CHEMIN}?fait=contact`, 303)
  return montrerCode(e, { saisi: saisi.slice(0, 12), erreur: REFUS_CODE[faite.erreur] })
}

async function abandonner({ p, messages, requete, reponse }: Echange): Promise<FastifyReply> {
  exigerFormulaire(p, requete)
  await messages.abandonnerCode(exigerRattache(p, requete).nir)
  return reponse.redirect(CHEMIN, 303)
}

async function retirer({ p, messages, requete, reponse }: Echange): Promise<FastifyReply> {
  exigerFormulaire(p, requete)
  const { nir } = exigerRattache(p, requete)
  const canal = exigerCanal(requete)
  exigerPreuveRecente(p, requete, CHEMIN)
  const retire = await messages.retirerContact(nir, canal, signer(p))
  return reponse.redirect(retire ? `${CHEMIN}?fait=retrait` : CHEMIN, 303)
}

function exigerCanal(requete: FastifyRequest): CanalContact {
  const { canal } = requete.params as { canal: string }
  if (canal !== 'courriel' && canal !== 'sms') throw new Refus('introuvable')
  return canal
}

function jetonDe({ usager }: ReturnType<typeof contextePage>): string {
  return usager?.jeton ?? ''
}
