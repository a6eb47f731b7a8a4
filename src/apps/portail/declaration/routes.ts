import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  categoriesDemandees,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  moisExamenEnCours,
} from '#allocations'
import type { ErreurChamp } from '#apps/web'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  exigerRattache,
  findSession,
  type Portail,
} from '../demande.js'
import { ACCES_PERSONNE } from '../dependances.js'
import { lireCourriers } from '../droits.js'
import { pageEnvoi, pageRecu } from './envoi.js'
import { pageGroupes } from './groupes.js'
import { pageAutresRevenus, pageSansDossier, pageSituation } from './pages.js'
import { lireAutresRevenus, lireAvis, type SaisieLue } from './saisie.js'
import { type Etape, etapesDe, listGroupes, partagerFoyer, premiereEtapeIncomplete } from './vue.js'

/** The declaration in course of a person's file, and who is who in it. */
export interface EnCours {
  readonly dossier: DossierAllocataire
  readonly declaration: DeclarationTrimestrielle
  readonly moi: string | undefined
  readonly autres: readonly string[]
  readonly etapes: readonly Etape[]
}

export function registerDeclaration(app: FastifyInstance, p: Portail): void {
  app.get('/ma-declaration', (requete, reponse) => montrer(p, requete, reponse))
  app.get('/ma-declaration/:etape', (requete, reponse) => montrerEtape(p, { requete, reponse }))
  app.post('/ma-declaration/:etape', (requete, reponse) => repondre(p, { requete, reponse }))
}

/** Undefined when the person has no file as an adult. */
async function ouvrir(p: Portail, requete: FastifyRequest): Promise<EnCours | undefined> {
  const { nir } = exigerRattache(p, requete)
  const dossier = await p.deps.allocations.findDossier(nir)
  const membre = dossier?.personnes.find((x) => x.nir === nir)
  if (dossier === undefined || membre === undefined || membre.role === 'enfant') return undefined
  const examen = moisExamenEnCours(dossier.moisDemande, p.deps.aujourdhui())
  const declaration = await p.deps.allocations.preremplir(dossier, examen, {
    maintenant: p.deps.horloge(),
    acces: { ...ACCES_PERSONNE, dossier: dossier.numero },
  })
  const foyer = partagerFoyer(dossier, nir)
  return { dossier, declaration, ...foyer, etapes: etapesDe(declaration, foyer.autres) }
}

async function montrer(
  p: Portail,
  requete: FastifyRequest,
  reponse: FastifyReply,
): Promise<FastifyReply> {
  const encours = await ouvrir(p, requete)
  const contexte = contextePage(p, requete)
  if (encours === undefined) return envoyer(reponse, pageSansDossier(contexte))
  const { declaration } = encours
  if (declaration.etat === 'validee') {
    const liquidations = await p.deps.allocations.listLiquidations(declaration.dossier)
    const courriers = await lireCourriers(p, declaration.dossier)
    return envoyer(reponse, pageRecu({ contexte, declaration, liquidations, courriers }))
  }
  return envoyer(reponse, pageSituation({ contexte, ...encours }))
}

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

async function montrerEtape(p: Portail, e: Echange): Promise<FastifyReply> {
  const encours = await ouvrir(p, e.requete)
  const etape = encours?.etapes.find((x) => x === etapeDe(e.requete))
  if (encours === undefined || etape === undefined || etape === 'situation') {
    return e.reponse.redirect('/ma-declaration', 303)
  }
  if (encours.declaration.etat === 'validee') return e.reponse.redirect('/ma-declaration', 303)
  return rendreEtape(p, e, { encours, etape, erreurs: [] })
}

function etapeDe(requete: FastifyRequest): string {
  return (requete.params as { etape: string }).etape
}

interface Rendu {
  readonly encours: EnCours
  readonly etape: Etape
  readonly erreurs: readonly ErreurChamp[]
}

async function rendreEtape(p: Portail, e: Echange, r: Rendu): Promise<FastifyReply> {
  const { encours, etape, erreurs } = r
  const contexte = contextePage(p, e.requete)
  const jeton = findSession(p, e.requete)?.jeton ?? ''
  const saisi = (nom: string): string | undefined =>
    erreurs.length === 0 ? undefined : champ(e.requete, nom)
  const commun = { contexte, jeton, ...encours, etape, erreurs, saisi }
  const statut = erreurs.length === 0 ? 200 : 422
  if (etape === 'ressources' || etape === 'foyer') {
    return envoyer(e.reponse, pageGroupes(commun), statut)
  }
  if (etape === 'autres-revenus') return envoyer(e.reponse, pageAutresRevenus(commun), statut)
  const incomplete = premiereEtapeIncomplete(encours.declaration, encours)
  if (incomplete !== 'envoyer') return e.reponse.redirect(`/ma-declaration/${incomplete}`, 303)
  const simulations = await simuler(p, encours.declaration)
  return envoyer(e.reponse, pageEnvoi({ ...commun, ...simulations }), statut)
}

/** What the declaration gives as it is, and what it would give with the prefilled amounts alone. */
async function simuler(p: Portail, declaration: DeclarationTrimestrielle) {
  const maintenant = p.deps.horloge()
  const { allocations } = p.deps
  const prerempli: DeclarationTrimestrielle = {
    ...declaration,
    lignes: declaration.lignes.map((l) => ({
      ...l,
      montantRetenu: l.montantDeclare,
      motifCorrection: null,
    })),
  }
  return {
    avecMesMontants: await allocations.simuler(declaration, maintenant),
    avecPrerempli: await allocations.simuler(prerempli, maintenant),
  }
}

async function repondre(p: Portail, e: Echange): Promise<FastifyReply> {
  exigerFormulaire(p, e.requete)
  const encours = await ouvrir(p, e.requete)
  const etape = encours?.etapes.find((x) => x === etapeDe(e.requete))
  if (encours === undefined || etape === undefined)
    return e.reponse.redirect('/ma-declaration', 303)
  if (encours.declaration.etat === 'validee') return e.reponse.redirect('/ma-declaration', 303)
  if (etape === 'envoyer') return valider(p, e, encours)
  const lue = lireEtape(e.requete, encours, etape)
  if (lue.erreurs.length > 0) {
    return rendreEtape(p, e, { encours, etape, erreurs: lue.erreurs })
  }
  const modifiee = await p.deps.allocations.modifier(encours.declaration, lue.modification)
  if (!modifiee.ok) return e.reponse.redirect('/ma-declaration', 303)
  const plusTard = champ(e.requete, 'suite') === 'plus-tard'
  const suite = encours.etapes[encours.etapes.indexOf(etape) + 1] ?? 'envoyer'
  return e.reponse.redirect(plusTard ? '/mes-ressources' : `/ma-declaration/${suite}`, 303)
}

function lireEtape(requete: FastifyRequest, encours: EnCours, etape: Etape): SaisieLue {
  const { declaration, moi, autres, dossier } = encours
  const lire = (nom: string): string => champ(requete, nom)
  if (etape === 'autres-revenus') {
    const adultes = dossier.personnes.filter((x) => x.role !== 'enfant').map((x) => x.id)
    const categories = categoriesDemandees(declaration)
    const questions = { categories, mois: declaration.moisReference, personnes: adultes }
    return lireAutresRevenus(questions, lire)
  }
  const personnes = etape === 'foyer' ? autres : moi === undefined ? [] : [moi]
  return lireAvis(listGroupes(declaration, personnes), lire)
}

async function valider(p: Portail, e: Echange, encours: EnCours): Promise<FastifyReply> {
  if (champ(e.requete, 'certifie') !== 'oui') {
    const message =
      'Cochez la case : dites que ces renseignements sont justes, à votre connaissance'
    return rendreEtape(p, e, {
      encours,
      etape: 'envoyer',
      erreurs: [{ champ: 'certifie', message }],
    })
  }
  const incomplete = premiereEtapeIncomplete(encours.declaration, encours)
  if (incomplete !== 'envoyer') return e.reponse.redirect(`/ma-declaration/${incomplete}`, 303)
  const decidee = await p.deps.allocations.valider(
    encours.declaration,
    p.deps.horloge(),
    p.deps.aujourdhui(),
  )
  if (!decidee.ok && decidee.erreur.code === 'ligne-sans-montant') {
    const message = 'Un paiement est arrivé sans son montant : écrivez-le à l’étape 2'
    const erreurs = [{ champ: 'certifie', message }]
    return rendreEtape(p, e, { encours, etape: 'envoyer', erreurs })
  }
  return e.reponse.redirect('/ma-declaration', 303)
}
