import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ContenuChangement, compteDe, masquerIban, type TypeChangement } from '#allocations'
import type { ErreurChamp } from '#apps/web'
import { preuveArret } from '../declaration/preuve-arret.js'
import {
  type Champs,
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerPreuveRecente,
  exigerRattache,
  findSession,
  type Portail,
  Refus,
} from '../demande.js'
import type { Saisie } from '../simulation/saisie.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'
import { pageChangement } from './changement-page.js'
import { PARCOURS } from './changements-table.js'
import { nouveauNumero } from './codes.js'
import { estChangement, estPossible, lireChangement, type QuiChange } from './lire-changement.js'
import { instantDesPages } from './ouvrir-demande.js'

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

/** A change of situation, told at once. */
export function registerChangements(app: FastifyInstance, p: Portail): void {
  const base = `${ACCUEIL_DEMARCHES}/changement/:type`
  app.get(base, (requete, reponse) => montrer(p, { requete, reponse }))
  app.post(base, (requete, reponse) => declarer(p, { requete, reponse }))
}

function lireType(requete: FastifyRequest): TypeChangement {
  const { type } = requete.params as { type: string }
  if (!estChangement(type)) throw new Refus('introuvable')
  return type
}

/** An account is changed only by who has just proved her identity. */
function exigerPreuve(p: Portail, { requete }: Echange, type: TypeChangement): void {
  if (PARCOURS[type].champs.includes('compte')) {
    exigerPreuveRecente(p, requete, `${ACCUEIL_DEMARCHES}/changement/${type}`)
  }
}

/** Undefined when the person has no file as an adult: a claim says all this. */
async function quiChange(p: Portail, requete: FastifyRequest): Promise<QuiChange | undefined> {
  const { nir } = exigerRattache(p, requete)
  const dossier = await p.deps.allocations.findDossier(nir)
  const adulte = dossier?.personnes.some((x) => x.nir === nir && x.role !== 'enfant') === true
  if (dossier === undefined || !adulte) return undefined
  return { dossier, nir, jour: p.deps.aujourdhui() }
}

async function montrer(p: Portail, e: Echange): Promise<FastifyReply> {
  const type = lireType(e.requete)
  exigerRattache(p, e.requete)
  exigerPreuve(p, e, type)
  const qui = await quiChange(p, e.requete)
  if (qui === undefined) return e.reponse.redirect(`${ACCUEIL_DEMARCHES}?fait=sans-dossier`, 303)
  if (!estPossible(type, qui)) {
    return e.reponse.redirect(`${ACCUEIL_DEMARCHES}?fait=impossible`, 303)
  }
  const numero = nouveauNumero('C', qui.jour)
  return rendre(p, e, { type, qui, numero, saisie: {}, erreurs: [] })
}

interface Rendu {
  readonly type: TypeChangement
  readonly qui: QuiChange
  readonly numero: string
  readonly saisie: Saisie
  readonly erreurs: readonly ErreurChamp[]
}

async function rendre(p: Portail, e: Echange, r: Rendu): Promise<FastifyReply> {
  const compte = compteDe(await p.deps.demandes.list(r.qui.nir))
  const html = pageChangement({
    ...r,
    contexte: contextePage(p, e.requete),
    jeton: findSession(p, e.requete)?.jeton ?? '',
    compte: compte === undefined ? null : masquerIban(compte.iban),
  })
  return envoyer(e.reponse, html, r.erreurs.length > 0 ? 400 : 200)
}

export const NUMERO_CHANGEMENT = /^C-\d{8}-[A-Z2-9]{6}$/
const LONGUEUR_MAX = 200

async function declarer(p: Portail, e: Echange): Promise<FastifyReply> {
  const type = lireType(e.requete)
  exigerRattache(p, e.requete)
  exigerFormulaire(p, e.requete)
  exigerPreuve(p, e, type)
  const qui = await quiChange(p, e.requete)
  const numero = champ(e.requete, 'numero')
  if (qui === undefined || !NUMERO_CHANGEMENT.test(numero)) {
    return e.reponse.redirect(ACCUEIL_DEMARCHES, 303)
  }
  const cible = { nir: qui.nir, numero }
  if ((await p.deps.demandes.find(cible)) !== undefined) {
    return e.reponse.redirect(`${ACCUEIL_DEMARCHES}/envoyees/${numero}`, 303)
  }
  if (!estPossible(type, qui)) {
    return e.reponse.redirect(`${ACCUEIL_DEMARCHES}?fait=impossible`, 303)
  }
  const saisie = lireCorps(e.requete.body as Champs | undefined)
  const { contenu, erreurs } = lireChangement(type, saisie, qui)
  if (contenu === undefined) return rendre(p, e, { type, qui, numero, saisie, erreurs })
  const prouve = await avecPreuve(p, contenu, qui)
  await p.deps.changements.declarer({ ...cible, contenu: prouve }, instantDesPages(p))
  return e.reponse.redirect(`${ACCUEIL_DEMARCHES}/envoyees/${numero}`, 303)
}

/** A work that its employer declared as ended asks for no document. */
async function avecPreuve(
  p: Portail,
  contenu: ContenuChangement,
  { dossier }: QuiChange,
): Promise<ContenuChangement> {
  const { type, personne, depuis, remplace } = contenu
  if (type !== 'emploi-perdu' || remplace !== false || personne === undefined) return contenu
  const preuve = await preuveArret(p, { dossier }, { personne, depuis })
  return preuve === null ? contenu : { ...contenu, preuve }
}

export function lireCorps(corps: Champs | undefined): Saisie {
  const textes = Object.entries(corps ?? {}).flatMap(([nom, valeur]): [string, string][] =>
    typeof valeur === 'string' && valeur.trim() !== ''
      ? [[nom, valeur.trim().slice(0, LONGUEUR_MAX)]]
      : [],
  )
  return Object.fromEntries(textes)
}
