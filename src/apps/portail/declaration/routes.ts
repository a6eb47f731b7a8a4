import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  categoriesDemandees,
  type DeclarationTrimestrielle,
  type Liquidation,
  listManques,
  montantPrerempli,
} from '#allocations'
import type { ErreurChamp } from '#apps/web'
import { estMois } from '#socle'
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
import { pageAccueilDeclaration, pageSansDossier } from './accueil.js'
import { pageAutresRevenus } from './autres-revenus.js'
import {
  ACCUEIL_DECLARATION,
  adresseEnvoyee,
  type EnCours,
  examenEnCours,
  ouvrirDeclaration,
  ouvrirDossier,
} from './contexte.js'
import { pageEnvoi } from './envoi.js'
import { registerEnvoyees } from './envoyees.js'
import type { ProprietesEtape } from './etape.js'
import { pageGroupes } from './groupes.js'
import { paiementsDits } from './paiements-prevus.js'
import { preuveArret } from './preuve-arret.js'
import { findEtapeRemise, Reprises, raisonDe } from './reprises.js'
import { registerRienAChanger } from './rien-a-changer-routes.js'
import { lireAutresRevenus, lireAvis, type SaisieLue } from './saisie.js'
import { lireATaper, lireTotaux, reunir } from './saisie-foyer.js'
import { pageSituation } from './situation.js'
import { lireJour, lireSituation } from './situation-saisie.js'
import { type Etape, listGroupes, premiereEtapeIncomplete } from './vue.js'

/** What the routes of the steps share. */
interface Guichet {
  readonly p: Portail
  readonly reprises: Reprises
}

export function registerDeclaration(app: FastifyInstance, p: Portail): void {
  const g: Guichet = { p, reprises: new Reprises(p) }
  app.get(ACCUEIL_DECLARATION, (requete, reponse) => accueillir(p, { requete, reponse }))
  registerRienAChanger(app, p)
  registerEnvoyees(app, p)
  // The address of a declaration without a step: its first step that waits for something.
  app.get(`${ACCUEIL_DECLARATION}/de/:mois`, (requete, reponse) => {
    const { mois } = requete.params as { mois: string }
    return reponse.redirect(`${ACCUEIL_DECLARATION}/de/${encodeURIComponent(mois)}/envoyer`, 303)
  })
  for (const base of [ACCUEIL_DECLARATION, `${ACCUEIL_DECLARATION}/de/:mois`]) {
    app.get(`${base}/:etape`, (requete, reponse) => montrerEtape(g, { requete, reponse }))
    app.post(`${base}/:etape`, (requete, reponse) => repondre(g, { requete, reponse }))
  }
}

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

async function accueillir(p: Portail, { requete, reponse }: Echange): Promise<FastifyReply> {
  const contexte = contextePage(p, requete)
  const mien = await ouvrirDossier(p, requete)
  if (mien === undefined) return envoyer(reponse, pageSansDossier(contexte))
  const encours = await ouvrirDeclaration(p, mien, examenEnCours(p, mien))
  if (encours === undefined) return envoyer(reponse, pageSansDossier(contexte))
  const garde = (requete.query as { fait?: unknown }).fait === 'garde'
  const jour = p.deps.aujourdhui()
  const sub = subDe(p, requete)
  const arret = await findArret(p, encours, sub)
  const [manque] = listManques(encours.trimestres)
  const rattrapage = manque && (await ouvrirDeclaration(p, mien, manque.moisExamen))
  const arretManque = rattrapage && (await findArret(p, rattrapage, sub))
  const vue = { contexte, encours, jour, garde, arret, arretManque }
  return envoyer(reponse, pageAccueilDeclaration(vue))
}

/** The step where a declaration begun was left; undefined when it is not begun. */
async function findArret(p: Portail, encours: EnCours, sub: string): Promise<Etape | undefined> {
  const { declaration, etapes } = encours
  const remise = await findEtapeRemise(p, sub, declaration.moisExamen)
  if (remise !== undefined && etapes.includes(remise)) return remise
  // A correction starts from answers that are all given: where it waits says nothing.
  const commencee = (declaration.rang ?? 0) > 0 && (declaration.version ?? 1) === 1
  return commencee ? premiereEtapeIncomplete(declaration, encours) : undefined
}

interface Ouverte {
  readonly encours: EnCours
  readonly etape: Etape
}

/** The step asked, or the address to go to instead. */
async function ouvrirEtape(p: Portail, requete: FastifyRequest): Promise<Ouverte | string> {
  const mien = await ouvrirDossier(p, requete)
  if (mien === undefined) return ACCUEIL_DECLARATION
  const { mois, etape: demandee } = requete.params as { mois?: string; etape: string }
  if (mois !== undefined && !estMois(mois)) throw new Refus('introuvable')
  const encours = await ouvrirDeclaration(p, mien, mois ?? examenEnCours(p, mien))
  if (encours === undefined) throw new Refus('introuvable')
  if (encours.declaration.etat === 'validee') return adresseEnvoyee(encours.declaration)
  const etape = encours.etapes.find((x) => x === demandee)
  return etape === undefined ? ACCUEIL_DECLARATION : { encours, etape }
}

async function montrerEtape(g: Guichet, e: Echange): Promise<FastifyReply> {
  const ouverte = await ouvrirEtape(g.p, e.requete)
  if (typeof ouverte === 'string') return e.reponse.redirect(ouverte, 303)
  const repris = await g.reprises.reprendre(e.requete, subDe(g.p, e.requete))
  return rendreEtape(g, e, { ...ouverte, erreurs: [], perimee: false, repris })
}

function subDe(p: Portail, requete: FastifyRequest): string {
  return exigerRattache(p, requete).identite.sub
}

function placeDe(p: Portail, requete: FastifyRequest, { encours, etape }: Ouverte) {
  return { sub: subDe(p, requete), examen: encours.declaration.moisExamen, etape }
}

interface Rendu extends Ouverte {
  readonly erreurs: readonly ErreurChamp[]
  readonly perimee: boolean
  /** Typed before the session ended. */
  readonly repris?: ReadonlyMap<string, string> | undefined
}

async function rendreEtape(g: Guichet, e: Echange, r: Rendu): Promise<FastifyReply> {
  const { p } = g
  const { encours, etape, erreurs, perimee, repris } = r
  const revient = erreurs.length > 0 || perimee
  const commun: ProprietesEtape = {
    ...encours,
    contexte: contextePage(p, e.requete),
    jeton: findSession(p, e.requete)?.jeton ?? '',
    etape,
    erreurs,
    perimee,
    ...(repris !== undefined && { reprise: raisonDe(repris) }),
    saisi: (nom) =>
      revient ? champ(e.requete, nom) : repris === undefined ? undefined : (repris.get(nom) ?? ''),
  }
  const statut = perimee ? 409 : erreurs.length > 0 ? 422 : 200
  if (etape === 'situation') return envoyer(e.reponse, pageSituation(commun), statut)
  if (etape === 'ressources' || etape === 'foyer') {
    return envoyer(e.reponse, pageGroupes(commun), statut)
  }
  if (etape === 'autres-revenus') return envoyer(e.reponse, pageAutresRevenus(commun), statut)
  const incomplete = premiereEtapeIncomplete(encours.declaration, encours)
  if (incomplete !== 'envoyer') return e.reponse.redirect(`${encours.base}/${incomplete}`, 303)
  return envoyer(e.reponse, pageEnvoi({ ...commun, ...(await simuler(p, encours)) }), statut)
}

/** What the declaration gives as it is, what the prefilled amounts alone give, what is paid. */
async function simuler(p: Portail, encours: EnCours) {
  const { declaration, dossier } = encours
  const jour = p.deps.aujourdhui()
  const maintenant = p.deps.horloge()
  const { allocations } = p.deps
  const prerempli: DeclarationTrimestrielle = {
    ...declaration,
    lignes: declaration.lignes.map((l) => ({
      ...l,
      montantRetenu: montantPrerempli(l.ressource),
      motifCorrection: null,
    })),
  }
  const avecMesMontants = await allocations.simuler(declaration, maintenant)
  const corrigee = (declaration.version ?? 1) > 1
  return {
    avecMesMontants,
    avecPrerempli: await allocations.simuler(prerempli, maintenant),
    paiements: paiementsDits(encours, avecMesMontants, {
      moisExamen: declaration.moisExamen,
      jour,
    }),
    dejaCalcule: corrigee ? await allocations.listLiquidations(dossier.numero) : AUCUNE,
    jour,
  }
}

const AUCUNE: readonly Liquidation[] = []

async function repondre(g: Guichet, e: Echange): Promise<FastifyReply> {
  const { p } = g
  await exigerFormulaireOuGarder(g, e.requete)
  const ouverte = await ouvrirEtape(p, e.requete)
  if (typeof ouverte === 'string') return e.reponse.redirect(ouverte, 303)
  const { encours, etape } = ouverte
  const perimee = champ(e.requete, 'etat') !== encours.etat
  if (etape === 'envoyer') return valider(g, e, { ...ouverte, perimee })
  const lue = await lireEtape(p, e.requete, ouverte)
  const plusTard = champ(e.requete, 'suite') === 'plus-tard'
  if (plusTard && !perimee && lue.erreurs.length > 0) {
    await g.reprises.remettre(e.requete, placeDe(p, e.requete, ouverte))
    return e.reponse.redirect(`${ACCUEIL_DECLARATION}?fait=garde`, 303)
  }
  if (perimee || lue.erreurs.length > 0) {
    return rendreEtape(g, e, { ...ouverte, erreurs: lue.erreurs, perimee })
  }
  const modifiee = await p.deps.allocations.modifier(encours.declaration, lue.modification)
  if (!modifiee.ok) return rendrePerimee(g, e)
  await g.reprises.oublier(e.requete, placeDe(p, e.requete, ouverte))
  const suite = encours.etapes[encours.etapes.indexOf(etape) + 1] ?? 'envoyer'
  return e.reponse.redirect(plusTard ? ACCUEIL_DECLARATION : `${encours.base}/${suite}`, 303)
}

/** A form whose session has ended loses nothing: what was typed waits for the person. */
async function exigerFormulaireOuGarder(
  { p, reprises }: Guichet,
  requete: FastifyRequest,
): Promise<void> {
  try {
    exigerFormulaire(p, requete)
  } catch (refus) {
    if (refus instanceof Refus && refus.raison === 'session-expiree') await reprises.garder(requete)
    throw refus
  }
}

/** Another state was kept between the read and the write: shown again on the one kept. */
async function rendrePerimee(g: Guichet, e: Echange): Promise<FastifyReply> {
  const ouverte = await ouvrirEtape(g.p, e.requete)
  if (typeof ouverte === 'string') return e.reponse.redirect(ouverte, 303)
  return rendreEtape(g, e, { ...ouverte, erreurs: [], perimee: true })
}

async function lireEtape(
  p: Portail,
  requete: FastifyRequest,
  { encours, etape }: Ouverte,
): Promise<SaisieLue> {
  const lire = (nom: string): string => champ(requete, nom)
  if (etape === 'situation') return lireEtapeSituation(p, encours, lire)
  const { declaration, dossier, moi, autres, masquees, aTaper } = encours
  if (etape === 'autres-revenus') {
    const personnes = dossier.personnes
      .filter((x) => x.role !== 'enfant' || aTaper.includes(x.id))
      .map((x) => x.id)
    const categories = categoriesDemandees(declaration)
    return lireAutresRevenus({ categories, mois: declaration.moisReference, personnes }, lire)
  }
  const ids = etape === 'foyer' ? autres : moi === undefined ? [] : [moi]
  const cachees = masquees.filter(
    (x) => ids.includes(x) && listGroupes(declaration, [x]).length > 0,
  )
  const vues = ids.filter((x) => !masquees.includes(x))
  const detail =
    etape === 'ressources' && moi !== undefined && autres.length > 0
      ? { detail: { personne: moi, permis: lire('detail-permis') === 'oui' } }
      : {}
  return reunir(
    lireAvis(listGroupes(declaration, vues), lire),
    lireTotaux(declaration, cachees, lire),
    lireATaper(
      declaration,
      aTaper.filter((x) => ids.includes(x)),
      lire,
    ),
    { modification: detail, erreurs: [] },
  )
}

async function lireEtapeSituation(
  p: Portail,
  encours: EnCours,
  lire: (nom: string) => string,
): Promise<SaisieLue> {
  const adultes = encours.dossier.personnes.filter((x) => x.role !== 'enfant').map((x) => x.id)
  const personne = adultes.find((x) => x === lire('arret-qui')) ?? encours.moi ?? adultes[0] ?? ''
  const depuis = lire('c-arret') === 'oui' ? lireJour(lire('arret-le')) : undefined
  const preuve = depuis === undefined ? null : await preuveArret(p, encours, { personne, depuis })
  const moiDAbord = [...adultes].sort((a) => (a === encours.moi ? -1 : 0))
  const { changements, erreurs } = lireSituation(
    {
      declaration: encours.declaration,
      adultes: moiDAbord,
      aujourdhui: p.deps.aujourdhui(),
      preuve: () => preuve,
    },
    lire,
  )
  return { modification: { changements }, erreurs }
}

async function valider(
  g: Guichet,
  e: Echange,
  o: Ouverte & { readonly perimee: boolean },
): Promise<FastifyReply> {
  const { encours } = o
  const refuser = (message: string): Promise<FastifyReply> =>
    rendreEtape(g, e, { ...o, erreurs: [{ champ: 'certifie', message }] })
  if (o.perimee) return rendreEtape(g, e, { ...o, erreurs: [] })
  if (champ(e.requete, 'certifie') !== 'oui') {
    return refuser(
      'Cochez la case : dites que ces renseignements sont justes, à votre connaissance',
    )
  }
  const incomplete = premiereEtapeIncomplete(encours.declaration, encours)
  if (incomplete !== 'envoyer') return e.reponse.redirect(`${encours.base}/${incomplete}`, 303)
  const { allocations, horloge, aujourdhui } = g.p.deps
  const decidee = await allocations.valider(encours.declaration, horloge(), aujourdhui())
  if (decidee.ok) return e.reponse.redirect(adresseEnvoyee(decidee.valeur.declaration), 303)
  switch (decidee.erreur.code) {
    case 'ligne-sans-montant':
      return refuser('Un paiement est arrivé sans son montant : écrivez-le à l’étape 2')
    case 'perimee':
      return rendrePerimee(g, e)
    default:
      return e.reponse.redirect(ACCUEIL_DECLARATION, 303)
  }
}
