import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AccordLu } from '#allocations'
import type { ErreurChamp } from '#apps/web'
import type { Mois } from '#socle'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerRattache,
  findSession,
  type Portail,
  Refus,
} from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { adresseAccord, pageAccord } from './accord-page.js'
import { ACCUEIL_DEMARCHES } from './cadre.js'
import { instantDesPages } from './ouvrir-demande.js'

type Echange = readonly [requete: FastifyRequest, reponse: FastifyReply]

/** The agreement asked from the other adult of a claim: she alone finds its page. */
export function registerAccords(app: FastifyInstance, p: Portail): void {
  const chemin = `${ACCUEIL_DEMARCHES}/accords/:numero`
  app.get(chemin, (...e) => montrer(p, e))
  app.post(chemin, (...e) => repondre(p, e))
}

async function trouver(p: Portail, requete: FastifyRequest): Promise<AccordLu> {
  const { nir } = exigerRattache(p, requete)
  const { numero } = requete.params as { numero: string }
  const lu = await p.deps.accords?.find({ nir, numero })
  if (lu === undefined) throw new Refus('introuvable')
  return lu
}

async function montrer(p: Portail, e: Echange): Promise<FastifyReply> {
  return rendre(p, e, { lu: await trouver(p, e[0]), saisie: {}, erreurs: [] })
}

interface Vue {
  readonly lu: AccordLu
  readonly saisie: Readonly<Record<string, string>>
  readonly erreurs: readonly ErreurChamp[]
}

async function rendre(
  p: Portail,
  [requete, reponse]: Echange,
  { lu, saisie, erreurs }: Vue,
): Promise<FastifyReply> {
  const { nir } = exigerRattache(p, requete)
  const mois = lu.moisReference as readonly Mois[]
  const lecture = { nir, de: mois[0]!, a: mois.at(-1)! }
  const lignes = lu.ouvert
    ? (await p.deps.referentiel.lireRessources(lecture, ACCES_PERSONNE)).lignes
    : []
  const contexte = contextePage(p, requete)
  const jeton = findSession(p, requete)?.jeton ?? ''
  const page = pageAccord({ contexte, jeton, lu, lignes, saisie, erreurs })
  return envoyer(reponse, page, erreurs.length > 0 ? 422 : 200)
}

async function repondre(p: Portail, e: Echange): Promise<FastifyReply> {
  const [requete, reponse] = e
  exigerFormulaire(p, requete)
  const { nir } = exigerRattache(p, requete)
  const lu = await trouver(p, requete)
  const saisie = { accord: champ(requete, 'accord'), complet: champ(requete, 'complet') }
  const erreurs = lu.ouvert ? fautes(saisie) : []
  if (erreurs.length > 0) return rendre(p, e, { lu, saisie, erreurs })
  const { numero } = lu.accord
  // Answered twice, or in two tabs: the page says what is kept.
  await p.deps.accords?.repondre(
    {
      ...{ nir, numero, complet: saisie.complet === 'oui' },
      reponse: saisie.accord === 'donne' ? 'donne' : 'refuse',
    },
    instantDesPages(p),
  )
  return reponse.redirect(adresseAccord(numero), 303)
}

function fautes(s: { readonly accord: string; readonly complet: string }): ErreurChamp[] {
  if (s.accord !== 'donne' && s.accord !== 'refuse') {
    return [{ champ: 'accord', message: 'Dites si vous êtes d’accord' }]
  }
  if (s.accord === 'refuse' || s.complet === 'oui' || s.complet === 'non') return []
  return [{ champ: 'complet', message: 'Dites si vos revenus sont complets' }]
}
