import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type AdressePostale, adresseDe } from '#allocations'
import type { ErreurChamp } from '#apps/web'
import {
  type Champs,
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerRattache,
  findSession,
  type Portail,
} from '../demande.js'
import type { Saisie } from '../simulation/saisie.js'
import { PAGE_ADRESSE, pageAdresse } from './adresse-page.js'
import { lireAdresse } from './adresse-saisie.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'
import { lireCorps, NUMERO_CHANGEMENT } from './changement-routes.js'
import { nouveauNumero } from './codes.js'
import { instantDesPages } from './ouvrir-demande.js'

type Echange = readonly [requete: FastifyRequest, reponse: FastifyReply]

/** « Mon adresse postale »: shown to who told it alone. */
export function registerAdresse(app: FastifyInstance, p: Portail): void {
  app.get(PAGE_ADRESSE, (...e) => montrer(p, e))
  app.post(PAGE_ADRESSE, (...e) => dire(p, e))
}

interface Rendu {
  readonly numero: string
  readonly saisie: Saisie
  readonly erreurs: readonly ErreurChamp[]
}

function rendre(p: Portail, [requete, reponse]: Echange, r: Rendu): FastifyReply {
  const contexte = contextePage(p, requete)
  const jeton = findSession(p, requete)?.jeton ?? ''
  return envoyer(reponse, pageAdresse({ contexte, jeton, ...r }), r.erreurs.length > 0 ? 400 : 200)
}

async function montrer(p: Portail, e: Echange): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, e[0])
  const connue = adresseDe(await p.deps.demandes.list(nir))
  const numero = nouveauNumero('C', p.deps.aujourdhui())
  return rendre(p, e, { numero, saisie: enChamps(connue), erreurs: [] })
}

function enChamps(a: AdressePostale | undefined): Saisie {
  if (a === undefined) return {}
  const { voie, complement = '', codePostal, ville } = a
  return { voie, complement, 'code-postal': codePostal, ville }
}

async function dire(p: Portail, e: Echange): Promise<FastifyReply> {
  const [requete, reponse] = e
  const { nir } = exigerRattache(p, requete)
  exigerFormulaire(p, requete)
  const numero = champ(requete, 'numero')
  if (!NUMERO_CHANGEMENT.test(numero)) return reponse.redirect(PAGE_ADRESSE, 303)
  const { territoire: _, statut: __, ...saisie } = lireCorps(requete.body as Champs | undefined)
  const erreurs: ErreurChamp[] = []
  const refuser = (nom: string, message: string): void => void erreurs.push({ champ: nom, message })
  const adresse = lireAdresse(saisie, refuser)
  if (adresse === undefined || erreurs.length > 0) return rendre(p, e, { numero, saisie, erreurs })
  await p.deps.demandes.direAdresse({ nir, numero, adresse }, instantDesPages(p))
  return reponse.redirect(`${ACCUEIL_DEMARCHES}/envoyees/${numero}`, 303)
}
