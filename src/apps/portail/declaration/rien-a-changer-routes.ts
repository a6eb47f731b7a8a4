import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { modificationRienAChanger, obstaclesRienAChanger } from '#allocations'
import type { ErreurChamp } from '#apps/web'
import {
  champ,
  contextePage,
  envoyer,
  exigerFormulaire,
  findSession,
  type Portail,
} from '../demande.js'
import {
  ACCUEIL_DECLARATION,
  adresseEnvoyee,
  type EnCours,
  examenEnCours,
  ouvrirDeclaration,
  ouvrirDossier,
} from './contexte.js'
import { paiementsDits } from './paiements-prevus.js'
import { CONTROLES, pageRienAChanger } from './rien-a-changer.js'
import { listGroupes } from './vue.js'

const ADRESSE = `${ACCUEIL_DECLARATION}/rien-a-changer`

/** « Rien à changer » in one act, when nothing forbids it. */
export function registerRienAChanger(app: FastifyInstance, p: Portail): void {
  app.get(ADRESSE, async (requete, reponse) => {
    const encours = await ouvrirPermise(p, requete)
    if (typeof encours === 'string') return reponse.redirect(encours, 303)
    return rendre(p, { requete, reponse }, { encours, erreurs: [] })
  })
  app.post(ADRESSE, (requete, reponse) => envoyerTout(p, { requete, reponse }))
}

interface Echange {
  readonly requete: FastifyRequest
  readonly reponse: FastifyReply
}

/** The declaration in course when all may be said at once, else the address to go to. */
async function ouvrirPermise(p: Portail, requete: FastifyRequest): Promise<EnCours | string> {
  const mien = await ouvrirDossier(p, requete)
  const encours = mien && (await ouvrirDeclaration(p, mien, examenEnCours(p, mien)))
  if (encours === undefined) return ACCUEIL_DECLARATION
  const { declaration, dossier, precedente, trimestre } = encours
  if (declaration.etat === 'validee') return adresseEnvoyee(declaration)
  const aTemps = p.deps.aujourdhui() <= trimestre.calendrier.echeance
  const obstacles = obstaclesRienAChanger(declaration, { dossier, precedente, aTemps })
  return obstacles.length > 0 ? ACCUEIL_DECLARATION : encours
}

async function rendre(
  p: Portail,
  e: Echange,
  r: { readonly encours: EnCours; readonly erreurs: readonly ErreurChamp[] },
): Promise<FastifyReply> {
  const { encours, erreurs } = r
  const { declaration } = encours
  const avecMesMontants = await p.deps.allocations.simuler(declaration, p.deps.horloge())
  const page = pageRienAChanger({
    ...encours,
    contexte: contextePage(p, e.requete),
    jeton: findSession(p, e.requete)?.jeton ?? '',
    erreurs,
    avecMesMontants,
    paiements: paiementsDits(encours, avecMesMontants, {
      moisExamen: declaration.moisExamen,
      jour: p.deps.aujourdhui(),
    }),
  })
  return envoyer(e.reponse, page, erreurs.length > 0 ? 422 : 200)
}

async function envoyerTout(p: Portail, e: Echange): Promise<FastifyReply> {
  exigerFormulaire(p, e.requete)
  const encours = await ouvrirPermise(p, e.requete)
  if (typeof encours === 'string') return e.reponse.redirect(encours, 303)
  const erreurs = fautes(encours, e.requete)
  if (erreurs.length > 0) return rendre(p, e, { encours, erreurs })
  const { declaration, dossier, masquees } = encours
  const vues = dossier.personnes.map((x) => x.id).filter((id) => !masquees.includes(id))
  const { allocations, horloge, aujourdhui } = p.deps
  const dite = await allocations.modifier(
    declaration,
    modificationRienAChanger(declaration, {
      cles: listGroupes(declaration, vues).map((g) => g.cle),
      masquees: masquees.filter((id) => listGroupes(declaration, [id]).length > 0),
    }),
  )
  if (!dite.ok) return e.reponse.redirect(ADRESSE, 303)
  const decidee = await allocations.valider(dite.valeur, horloge(), aujourdhui())
  if (decidee.ok) return e.reponse.redirect(adresseEnvoyee(decidee.valeur.declaration), 303)
  return e.reponse.redirect(ACCUEIL_DECLARATION, 303)
}

function fautes(encours: EnCours, requete: FastifyRequest): readonly ErreurChamp[] {
  if (champ(requete, 'etat') !== encours.etat) {
    const message = 'Un montant a changé depuis que cette page est ouverte : relisez-la'
    return [{ champ: CONTROLES[0].champ, message }]
  }
  return CONTROLES.filter((c) => champ(requete, c.champ) !== 'oui').map((c) => ({
    champ: c.champ,
    message: `Cochez « ${c.libelle} », ou suivez chaque étape`,
  }))
}
